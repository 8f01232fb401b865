from __future__ import annotations

import pytest

from isnad.joining.alike import Kinship, could_mean, excludes, kinship, places_fit, rivals
from isnad.joining.sightings import Sighting, sightings
from isnad.model import Kind
from isnad.testing import Draft, land_of

PAIR = ("person/lavrov", "person/rubio")


def seen(day: str = "2025-02-16", parties: tuple[str, ...] = PAIR, **fields: str) -> Sighting:
    draft = Draft("a", day).report("ما جرى بينهما", parties, **fields)  # type: ignore[arg-type]  # all of them strings
    return sightings(draft.reading, land_of)[0]


KINDS = [
    (Kind.CALL, Kind.CALL, Kinship.EQUAL),
    (Kind.SUMMIT, Kind.MEETING, Kinship.KIN),
    (Kind.VISIT, Kind.TALKS, Kinship.KIN),
    (Kind.CALL, Kind.MEETING, Kinship.ODDS),
    (Kind.TALKS, Kind.CALL, Kinship.ODDS),
    (Kind.CALL, Kind.SUMMIT, Kinship.NONE),
    (Kind.CALL, Kind.MESSAGE, Kinship.NONE),
    (Kind.AGREEMENT, Kind.TALKS, Kinship.NONE),
]


@pytest.mark.parametrize(("one", "other", "expected"), KINDS)
def test_kinds_are_kin_where_one_word_is_closer_than_the_other(one: Kind, other: Kind, expected: Kinship) -> None:
    assert kinship(one, other) == kinship(other, one) == expected


PLACES = [
    ("place/riyadh", "place/riyadh", True),
    ("place/riyadh", "state/sa", True),
    ("place/riyadh", "", True),
    ("place/riyadh", "place/jeddah", False),
    ("place/riyadh", "state/tr", False),
    ("state/us", "state/tr", False),
]


@pytest.mark.parametrize(("one", "other", "expected"), PLACES)
def test_a_town_fits_its_state(one: str, other: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    a, b = seen(kind="meeting", where=one), seen(kind="meeting", where=other)
    assert places_fit(a, b) == places_fit(b, a) == expected


def test_calls_are_held_in_no_place() -> None:
    assert places_fit(seen(where="place/riyadh"), seen(where="place/jeddah"))


DATED = seen(when="2025-02-15")
MEANT = [
    (seen("2025-02-16"), True),
    (seen("2025-03-20"), True),
    (seen("2025-02-01", status="planned"), True),
    (seen("2025-02-16", kind="meeting"), True),
    (seen("2025-04-16"), False),
    (seen("2025-02-01"), False),
    (seen("2025-02-20", kind="meeting"), False),
    (seen("2025-02-16", kind="meeting", status="planned"), False),
    (seen("2025-02-16", status="under_way"), True),
    (seen("2025-02-21", status="under_way"), False),
    (seen("2025-02-10/2025-02-13"), False),
    (seen("2025-02-10/2025-03-14"), False),
    (seen("2025-03-10", when="2025-02"), True),
    (seen("2025-03-10", when="2025-01"), False),
]


@pytest.mark.parametrize(("undated", "expected"), MEANT)
def test_a_report_without_a_day_means_what_lies_within_its_reach(undated: Sighting, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    assert could_mean(undated, DATED) == expected


def test_states_speak_of_experts_meeting_and_of_talks_as_of_two_unless_the_place_holds_them() -> None:
    states = ("state/ru", "state/us")
    talks = seen(parties=states, kind="talks", when="2025-02-18", where="place/riyadh")
    assert not could_mean(seen(parties=states, kind="meeting", status="planned"), talks)
    assert could_mean(seen(parties=states, kind="meeting", status="planned", where="state/sa"), talks)


def test_another_place_and_another_end_keep_a_report_out() -> None:
    held = seen(kind="meeting", when="2025-02-15", where="place/riyadh")
    assert excludes(held, seen(kind="meeting", status="cancelled"))
    assert excludes(held, seen(kind="meeting", where="place/jeddah"))
    assert not excludes(held, seen(kind="meeting", where="state/sa"))


def test_a_visit_and_the_meeting_in_its_course_are_rivals_in_one_story_only() -> None:
    visit, meeting = seen(kind="visit"), seen(kind="meeting")
    assert rivals(visit, meeting)
    assert not rivals(visit, meeting._replace(page="another"))
    assert not rivals(visit, visit)
