"""What joining asks of a record, and the keys under which reports that could be of one occasion are found.

Only reports that share a pair of parties, and days, can be of one occasion. A report is kept under every pair of its
parties, each as it is named and as the state that it acts for; it is looked for under the pairs as named, and under
the wider ones only where those are what the other names. So the ministers' call is found by who tells of the ministers
and by who tells of the two states, and not by who tells of the presidents: the cost of a report does not grow with
the record.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple, Protocol

from isnad.joining.parties import bare_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from isnad.joining.days import Window
    from isnad.joining.parties import Side
    from isnad.joining.sightings import Sighting

# Reports with more parties than this are found by their first pairs alone; a summit of twenty has 190 pairs.
_MOST_PARTIES = 8


class Block(NamedTuple):
    """A key that a report is kept under; ``named`` where the report names this very pair."""

    key: str
    named: bool


class Query(NamedTuple):
    """Which reports are asked for: their pairs, and the days that theirs must meet.

    ``pairs`` are looked for among all keys, ``wider`` among those of reports that name the very pair.
    """

    pairs: frozenset[str]
    wider: frozenset[str]
    days: Window


class Lookup(Protocol):
    """Looks reports up in a record that already holds what was added and no longer what was taken out."""

    def dated(self, query: Query) -> list[Sighting]:
        """The reports asked for whose own words date them."""

    def undated(self, query: Query) -> list[Sighting]:
        """The reports asked for whose words do not date them; their reach must meet the days."""

    def together(self, occasions: Collection[str]) -> list[Sighting]:
        """All reports that these occasions hold now."""


def blocks(sides: Iterable[Side]) -> tuple[Block, ...]:
    """The keys that a report with these parties is kept under."""
    named, others = _pairs(sides)
    return (*(Block(key, named=True) for key in sorted(named)), *(Block(key, named=False) for key in sorted(others)))


def query(some: Collection[Sighting], days: Window) -> Query:
    """What asks for all reports that could be of one occasion with one of ``some``, on ``days``."""
    pairs: set[str] = set()
    wider: set[str] = set()
    for sighting in some:
        named, others = _pairs(sighting.sides)
        pairs |= named
        wider |= others
    return Query(frozenset(pairs), frozenset(wider - pairs), days)


def _pairs(sides: Iterable[Side]) -> tuple[set[str], set[str]]:
    """The pairs of the parties as named, and the wider ones."""
    forms = [(bare_key(side.party), side.state) for side in sides][:_MOST_PARTIES]
    if len(forms) == 1:
        forms.append(("", ""))
    named: set[str] = set()
    others: set[str] = set()
    for one, other in combinations(forms, 2):
        named.add(_key(one[0], other[0]))
        others.update(_key(a, b) for a, b in product(one, other))
    return named, others - named


def _key(one: str, other: str) -> str:
    return " ".join(sorted((one, other)))
