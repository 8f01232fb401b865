"""Whether two reports could be of one occasion: kind, parties, place and days, each asked for itself."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from isnad.joining.parties import Match, match
from isnad.model import Kind

if TYPE_CHECKING:
    from isnad.joining.days import Window
    from isnad.joining.sightings import Sighting

ENCOUNTERS = frozenset({Kind.MEETING, Kind.SUMMIT, Kind.TALKS, Kind.VISIT})
_APART = frozenset({Kind.CALL, Kind.MESSAGE})  # held in no place
# A report of a meeting and one of a call, both without a day, are of one occasion only where the news is this fresh.
_FRESH = 2


class Kinship(IntEnum):
    """How the kinds of two reports fit, the better the higher."""

    NONE = 0
    ODDS = 1  # one of them has it wrong: a call for the one, a meeting for the other
    KIN = 2  # one word is closer than the other: meeting and summit
    EQUAL = 3


def kinship(one: Kind, other: Kind) -> Kinship:
    """How two kinds fit."""
    if one == other:
        return Kinship.EQUAL
    if one in ENCOUNTERS and other in ENCOUNTERS:
        return Kinship.KIN
    if (one == Kind.CALL and other in ENCOUNTERS) or (other == Kind.CALL and one in ENCOUNTERS):
        return Kinship.ODDS
    return Kinship.NONE


def rivals(one: Sighting, other: Sighting) -> bool:
    """Whether one story tells of both as two: a visit, and the meeting in its course."""
    return one.shares_story(other) and kinship(one.kind, other.kind) == Kinship.KIN


def places_fit(one: Sighting, other: Sighting) -> bool:
    """Whether both can have been in one place; a town fits its state, and where nothing is said anything fits."""
    if not one.place or not other.place or one.kind in _APART or other.kind in _APART:
        return True
    return other.place in {one.place, one.land} or one.place == other.land


def same_time(one: Sighting, other: Sighting) -> bool:
    """Whether two dated reports could be of one occasion."""
    if one.days is None or other.days is None or not one.days.meets(other.days):
        return False
    kin = kinship(one.kind, other.kind)
    if not kin or rivals(one, other) or not places_fit(one, other):
        return False
    parties = match(one.sides, other.sides)
    if kin == Kinship.EQUAL:
        return parties > Match.NONE
    if kin == Kinship.KIN and parties == Match.WIDE:
        return bool(one.place and other.place)  # another word for it and other parties: the place must hold them
    return parties >= Match.NEAR


def could_mean(undated: Sighting, dated: Sighting) -> bool:
    """Whether a report without a day could be of the occasion of a dated one, :func:`rivals` apart."""
    if dated.days is None or not (reach := _reach(undated, dated)) or not reach.meets(dated.days):
        return False
    if not places_fit(undated, dated):
        return False
    parties = match(undated.sides, dated.sides)
    if parties == Match.WIDE:  # states for persons: only with a time of its own, and as the same kind
        return undated.days is not None and undated.kind == dated.kind
    return parties >= Match.NEAR


def _reach(undated: Sighting, dated: Sighting) -> Window | None:
    kin = kinship(undated.kind, dated.kind)
    if kin >= Kinship.KIN:
        return undated.reach
    if kin == Kinship.ODDS and not undated.background and not undated.ahead and undated.days is None and undated.told:
        return undated.told._replace(first=undated.told.first - _FRESH)
    return None


def same_undated(one: Sighting, other: Sighting) -> bool:
    """Whether two reports without a day could be of one occasion that nobody dates."""
    if one.kind != other.kind or one.ahead != other.ahead or one.days != other.days or not places_fit(one, other):
        return False
    if match(one.sides, other.sides) < Match.NEAR:
        return False
    if one.shares_story(other):
        return True
    return bool(one.reach and other.reach and one.reach.meets(other.reach))
