"""Language and world knowledge as data, its schema and its loader.

:func:`load` gives the :class:`Knowledge` that reading is handed; it is loaded once a process.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import msgspec

from isnad.knowledge.lexicon import Lexicon
from isnad.knowledge.parties import Held, parties_of, terms_of
from isnad.knowledge.stock import Stock, compiled, with_user_file

if TYPE_CHECKING:
    from pathlib import Path

    from isnad.model import Party

__all__ = ["Held", "Knowledge", "load"]


class Knowledge:
    """What reading knows beforehand: the parties, their dated offices, and the words to look for.

    Holds language and offices, never a dated event.
    """

    def __init__(self, stock: Stock) -> None:
        self.stock = stock
        self.furniture_raw = msgspec.json.encode(stock.furniture)
        self.parties: dict[str, Party] = parties_of(stock)
        self.lexicon = Lexicon(stock)
        self.terms: list[Held] = terms_of(stock)
        self.terms_of_person: dict[str, list[Held]] = {}
        self.holders: dict[tuple[str, str], list[Held]] = {}
        for held in self.terms:
            self.terms_of_person.setdefault(held.person, []).append(held)
            self.holders.setdefault((held.office, held.of), []).append(held)
        self.gender = {p.id: p.gender for p in stock.people} | {b.id: b.gender for b in stock.bodies}
        self.gender |= {s.id: s.gender for s in stock.states}

    def state_of(self, key: str) -> str:
        """The state that a party belongs to or is; empty where none is known."""
        party = self.parties.get(key)
        return party.state if party else ""


@cache
def load(extra: Path | None = None) -> Knowledge:
    """The stock, with a user's own file (YAML, see ``schema.UserFile``) if one is named.

    Raises:
        KnowledgeError: the file cannot be read or does not fit the schema.
    """
    stock = compiled()
    return Knowledge(with_user_file(stock, extra) if extra else stock)
