"""The small parts that lines are made of: words of pages, names, places in a page, numbers of things."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from isnad.model import Party, Span

_EXCERPT = 140  # characters: two lines of a terminal
_SPACE = re.compile(r"\s+")
_BETWEEN_NAMES = " · "


def on_one_line(text: str) -> str:
    """Words of a page so that they keep to one line and do no harm to a terminal.

    White space becomes single spaces; control characters and marks of direction are left out. What the page has, to
    the character, is in ``--json``.
    """
    spaced = _SPACE.sub(" ", text).strip()
    return "".join(c for c in spaced if unicodedata.category(c) not in ("Cc", "Cf", "Cs") or c in "\u200c\u200d")


def excerpt(text: str) -> str:
    """The beginning of a longer text, cut between words."""
    line = on_one_line(text)
    if len(line) <= _EXCERPT:
        return line
    return line[: line.rfind(" ", 0, _EXCERPT) if " " in line[:_EXCERPT] else _EXCERPT] + " …"


def cited(text: str) -> str:
    """Words of a page as evidence, in the marks that Isnad puts around them."""
    return f"«{on_one_line(text)}»"


def name_of(key: str, parties: Mapping[str, Party]) -> str:
    """What a party is called; one without a name by the words of its key."""
    party = parties.get(key)
    return on_one_line(party.name) if party else key.partition("/")[2].replace("-", " ")


def names_of(keys: Iterable[str], parties: Mapping[str, Party]) -> str:
    """What several parties are called."""
    return _BETWEEN_NAMES.join(name_of(key, parties) for key in keys)


def place(page: str, span: Span) -> str:
    """Where words stand: the page's name and the offsets of its text."""
    return f"{on_one_line(page)} [{span.start}:{span.end}]"


def number(count: int, thing: str, several: str = "") -> str:
    """``3 pages``, ``1 page``; ``several`` where an s does not make many of one."""
    return f"{count:,} {thing if count == 1 else several or thing + 's'}"


def plain(value: str) -> str:
    """The name of a kind, status or act as people write it."""
    return value.replace("_", " ")
