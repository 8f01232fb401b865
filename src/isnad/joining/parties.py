"""One party across pages.

A party of the knowledge is one wherever its key stands. One that only pages name is one where the folded full name
is the same and the states do not contradict one another; a name of a single word joins nothing beyond its page, for
first names are shared by many.
"""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from isnad.arabic.fold import fold_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isnad.model import Party

_STATE = "state/"
_NAMED = "named/"
_OF = "@"  # before the state that a page gives to a named party
_ONLY = "#"  # before the page of a name that joins nothing beyond it


class Side(NamedTuple):
    """A party of an occasion: its key in the page, its key in the record, and the state that it acts for.

    ``state`` is the key of the state, or the party's own key where it acts for none.
    """

    key: str
    party: str
    state: str


class Match(IntEnum):
    """How well the parties of two reports fit, the better the higher."""

    NONE = 0  # somebody of either is not met in the other, or one is wider here and narrower there
    PART = 1  # all of the one are among those of the other
    WIDE = 2  # the one names states, the other who acted for them
    NEAR = 3  # a person is the same, the rest named more or less closely
    SAME = 4  # the same parties


def record_key(party: Party, page: str) -> str:
    """The key of a party in a record: that of the knowledge, else made of the folded full name.

    A state that the page gives stands behind it; so does the page, where the name is a single word.
    """
    if party.known or not party.key.startswith(_NAMED):
        return party.key
    words = fold_name(party.name).split()
    if len(words) < 2:
        return f"{_NAMED}{'-'.join(words)}{_ONLY}{page[:12]}"
    return f"{_NAMED}{'-'.join(words)}{_OF + party.state if party.state else ''}"


def bare_key(party: str) -> str:
    """A record's key without the state that a page gave: what namesakes share."""
    return party.partition(_OF)[0] if party.startswith(_NAMED) else party


def side(party: Party, page: str) -> Side:
    """``party`` as a party of an occasion told by ``page``."""
    key = record_key(party, page)
    return Side(party.key, key, party.state or bare_key(key))


def same(one: str, other: str) -> bool:
    """Whether two record keys are one party."""
    if one == other:
        return True
    if not (one.startswith(_NAMED) and other.startswith(_NAMED)) or bare_key(one) != bare_key(other):
        return False
    return _OF not in one or _OF not in other


def wider(one: Side, other: Side) -> bool:
    """Whether ``one`` is the state that ``other``, a person or a body, acts for."""
    return one.party.startswith(_STATE) and one.party == other.state and one.party != other.party


def sides(parties: Sequence[Side]) -> tuple[Side, ...]:
    """The parties in the order of their keys, each once; a state beside one who acts for it says nothing more."""
    each = sorted({s.party: s for s in parties}.values(), key=lambda s: s.party)
    return tuple(s for s in each if not any(wider(s, other) for other in each))


@lru_cache(maxsize=65_536)
def match(some: tuple[Side, ...], others: tuple[Side, ...]) -> Match:
    """How well the parties of two reports fit; the order of the two does not matter."""
    there = {_relation(one, others) for one in some}
    back = {_relation(other, some) for other in others}
    if not there or not back:
        return Match.NONE
    if _UNMET in there or _UNMET in back:
        whole = (_UNMET not in there and len(some) > 1) or (_UNMET not in back and len(others) > 1)
        return Match.PART if whole and there | back == {_SAME, _UNMET} else Match.NONE
    broader, narrower = _WIDER in there or _NARROWER in back, _NARROWER in there or _WIDER in back
    if broader and narrower:
        return Match.NONE
    if not broader and not narrower:
        return Match.SAME
    shared = any(not one.party.startswith(_STATE) and _relation(one, others) == _SAME for one in some)
    return Match.NEAR if shared else Match.WIDE


_UNMET, _SAME, _WIDER, _NARROWER = range(4)


def _relation(one: Side, others: Sequence[Side]) -> int:
    """How ``one`` is met among ``others``: there itself, there by those who act for it, by its state, or not."""
    if any(same(one.party, other.party) for other in others):
        return _SAME
    if any(wider(one, other) for other in others):
        return _WIDER
    return _NARROWER if any(wider(other, one) for other in others) else _UNMET
