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
_TAKEN_FOR_EACH_OTHER = ({Kind.CALL, Kind.MEETING}, {Kind.CALL, Kind.TALKS})
_APART = frozenset({Kind.CALL, Kind.MESSAGE})  # held in no place
# A report of a meeting without a day is of the call that another dates only where its news is so many days fresh. Swept
# over 0 to 7 on the gold of the seed pages: 0 loses the one dispute on a kind, 1 to 7 are the same.
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
    if {one, other} in _TAKEN_FOR_EACH_OTHER:
        return Kinship.ODDS
    return Kinship.NONE


def rivals(one: Sighting, other: Sighting) -> bool:
    """Whether one story tells of both as two: a visit and the meeting in its course, a meeting and then a wider one."""
    if not one.shares_story(other):
        return False
    kin = kinship(one.kind, other.kind)
    return kin == Kinship.KIN or (kin == Kinship.EQUAL and match(one.sides, other.sides) == Match.PART)


def places_fit(one: Sighting, other: Sighting) -> bool:
    """Whether both can have been in one place; a town fits its state, and where nothing is said anything fits."""
    if not one.place or not other.place or one.kind in _APART or other.kind in _APART:
        return True
    return other.place in {one.place, one.land} or one.place == other.land


def same_time(one: Sighting, other: Sighting) -> bool:
    """Whether two dated reports could be of one occasion, :func:`rivals` apart."""
    if one.days is None or other.days is None or not one.days.meets(other.days):
        return False
    kin = kinship(one.kind, other.kind)
    if not kin or not places_fit(one, other):
        return False
    parties = match(one.sides, other.sides)
    if kin == Kinship.EQUAL:
        return parties > Match.NONE
    if kin == Kinship.KIN and parties == Match.WIDE:
        return bool(one.place and other.place)  # another word for it and other parties: the place must hold them
    return parties >= Match.NEAR


def could_mean(undated: Sighting, dated: Sighting) -> bool:
    """Whether a report without a day could be of a dated one's occasion, :func:`rivals` and :func:`excludes` apart."""
    kin = kinship(undated.kind, dated.kind)
    reach = _fresh(undated) if kin == Kinship.ODDS else undated.reach
    if not kin or reach is None or dated.days is None or not reach.meets(dated.days):
        return False
    parties = match(undated.sides, dated.sides)
    if parties == Match.WIDE:  # states for persons: only with a time of its own, and as the same kind
        return kin == Kinship.EQUAL and undated.days is not None
    if kin < Kinship.EQUAL and not (
        undated.place and dated.place
    ):  # another word: a person or the place must hold them
        return parties >= Match.NEAR and any(side.party != side.state for side in undated.sides)
    return parties >= Match.NEAR


def excludes(dated: Sighting, undated: Sighting) -> bool:
    """Whether one dated report of an occasion keeps a report without a day out of it: another place, another end."""
    return not places_fit(undated, dated) or (dated.held and undated.called_off)


def _fresh(undated: Sighting) -> Window | None:
    """The days on which what a story tells as news can have been."""
    if undated.background or undated.ahead or undated.days is not None or undated.told is None:
        return None
    return undated.told._replace(first=undated.told.first - _FRESH)


def same_undated(one: Sighting, other: Sighting) -> bool:
    """Whether two reports without a day could be of one occasion that nobody dates."""
    if one.kind != other.kind or one.ahead != other.ahead or one.days != other.days or not places_fit(one, other):
        return False
    if match(one.sides, other.sides) < Match.NEAR:
        return False
    if one.shares_story(other):
        return True
    return bool(one.reach and other.reach and one.reach.meets(other.reach))
