"""Words for occasions, who takes part in one, and what one clause tells of it."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from isnad.arabic.inflect import Form
from isnad.knowledge.schema import OccasionWord
from isnad.reading.naming.naming import Naming

REACH = 22  # tokens after an anchor in which its parties stand; longer reaches met other clauses' parties
# Prepositions after which parties are a matter of the occasion, not its parties.
TOPICS = frozenset(
    ["بشان", "حول", "عن", "بعد", "قبل", "عقب", "منذ", "بهدف", "بسبب", "ضد", "لبحث", "لمناقشه", "بخصوص", "حيال",
     "ازاء", "رغم", "وسط", "علي", "قبيل", "اثر", "لانهاء", "لتسويه", "لوقف", "لحل", "حيث", "عندما", "فيما",
     "بينما", "لكن", "كما"]
)  # fmt: skip
GOVERNING = frozenset(["في", "من", "الي", "علي"])
WITH = frozenset(["مع", "بين", "الي"])


class Anchor(msgspec.Struct):
    """A word for an occasion at tokens ``at`` to ``end``."""

    at: int
    end: int
    word: OccasionWord
    form: Form
    verb: bool


class Party(msgspec.Struct, frozen=True):
    """A party of an occasion, with the tokens that name it."""

    key: str
    first: int
    last: int


class Holder(NamedTuple):
    """A verb that holds an occasion's noun, with its subject; ``receives`` for «تلقى».

    ``host`` is the place that hosts («استضافت جنيف»).
    """

    at: int
    form: Form
    subject: list[Party]
    future: bool
    receives: bool
    host: Naming | None = None


class Found(msgspec.Struct):
    """One telling of an occasion: its anchor, parties, the clause's tokens, place and initiator."""

    anchor: Anchor
    parties: list[Party]
    first: int
    last: int
    sentence: tuple[int, int]
    initiator: Party | None = None
    where: Naming | None = None
    holder: Form | None = None
    holder_future: bool = False
