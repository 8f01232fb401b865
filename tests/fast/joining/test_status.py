from __future__ import annotations

import pytest

from isnad.joining import status
from isnad.testing import Draft, members

PAIR = ("state/ru", "state/us")

COURSES = [
    (["planned", "occurred"], "occurred"),
    (["occurred", "planned"], "occurred"),
    (["proposed", "planned"], "planned"),
    (["planned", "proposed"], "planned"),
    (["planned", "cancelled", "planned"], "cancelled"),
    (["planned", "declined", "cancelled"], "cancelled"),
    (["under_way", "occurred"], "occurred"),
    (["planned", "under_way"], "under_way"),
    (["denied", "occurred"], "occurred"),
]


@pytest.mark.parametrize(("told", "expected"), COURSES)
def test_what_happened_outweighs_what_was_planned(told: list[str], expected: str) -> None:
    drafts = [Draft(f"p{n}", f"2025-02-1{n}").report("لقاء", PAIR, status=s) for n, s in enumerate(told)]
    assert status.current(members(drafts)).value == expected


def test_the_history_tells_each_change_with_its_words_and_day() -> None:
    told = [
        ("2025-02-10", "proposed"),
        ("2025-02-11", "planned"),
        ("2025-02-12", "planned"),
        ("2025-02-18", "occurred"),
    ]
    drafts = [Draft(day, day).report(f"لقاء {day}", PAIR, status=s) for day, s in told]
    history = status.history(members(reversed(drafts)))
    assert [(h.told, h.status.value) for h in history] == [told[0], told[1], told[3]]
    assert history[0].cite.page == drafts[0].page.id


def test_a_story_of_unknown_date_dates_no_change() -> None:
    history = status.history(members([Draft("a").report("لقاء", PAIR)]))
    assert history[0].told == ""
