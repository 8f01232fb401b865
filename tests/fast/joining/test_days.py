from __future__ import annotations

import pytest

from isnad.joining.days import Window, hull, iso, ordinal, window
from isnad.model import DayRange

DATES = [
    ("2025-02-16", "2025-02-16", "2025-02-16"),
    ("2025-02-27TMO", "2025-02-27", "2025-02-27"),
    ("2021-12-30T20:30Z", "2021-12-30", "2021-12-30"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2025-12", "2025-12-01", "2025-12-31"),
    ("2022", "2022-01-01", "2022-12-31"),
    ("199", "1990-01-01", "1999-12-31"),
    ("2025-W07", "2025-02-10", "2025-02-16"),
    ("2025-W06/2025-W07", "2025-02-03", "2025-02-16"),
    ("2025-02/2025-02-17", "2025-02-01", "2025-02-17"),
]

NO_DATES = [
    "",
    "PRESENT_REF",
    "FUTURE_REF",
    "P3Y",
    "PT24H",
    "2025-02-30",
    "2025-13",
    "2025-W60",
    "2025-03/2025-02",
    "x/y",
]


@pytest.mark.parametrize(("value", "first", "last"), DATES)
def test_a_date_covers_its_days(value: str, first: str, last: str) -> None:
    assert window(value) == Window(ordinal(first), ordinal(last))


@pytest.mark.parametrize("value", NO_DATES)
def test_what_is_no_date_covers_none(value: str) -> None:
    assert window(value) is None


def test_windows_meet_where_they_share_a_day() -> None:
    one, other = Window(10, 12), Window(12, 15)
    assert one.meets(other)
    assert one.both(other) == Window(12, 12)
    assert not one.meets(Window(13, 15))
    assert one.days == 3


def test_the_hull_runs_from_the_first_day_to_the_last() -> None:
    ranges = (DayRange("2025-08-11", "2025-08-11"), DayRange("2025-02-16", "2025-02-17"))
    days = hull(ranges)
    assert days is not None
    assert (iso(days.first), iso(days.last)) == ("2025-02-16", "2025-08-11")
    assert hull(()) is None
