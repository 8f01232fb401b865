"""Days, weeks, months, sets of days, the Hijri calendar; and that the calendar's file is what its script makes."""

from __future__ import annotations

import importlib.util
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic import calendar
from isnad.arabic.calendar import Days, iso, ordinal
from isnad.knowledge.stock import DATA
from isnad.knowledge.times import COMPILED, compiled_bytes, from_files

ROOT = Path(__file__).parents[3]


def test_the_calendar_file_is_what_its_script_makes() -> None:
    spec = importlib.util.spec_from_file_location("make_calendar", ROOT / "scripts" / "make_calendar.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert (DATA / "calendar.yaml").read_text(encoding="utf-8") == script.render()


def test_the_compiled_words_are_those_of_the_files() -> None:
    assert COMPILED.read_bytes() == compiled_bytes()


@pytest.mark.parametrize(
    ("kind", "number", "name"),
    [
        ("months", 1, "كانون الثاني"),
        ("months", 7, "جويلية"),
        ("months", 8, "غشت"),
        ("months", 8, "أوت"),
        ("weekdays", 2, "الثلثاء"),
        ("weekdays", 7, "الأحد"),
        ("hijri", 9, "رمضان"),
        ("hijri", 12, "ذي الحجة"),
    ],
)
def test_names_of_the_calendar(kind: str, number: int, name: str) -> None:
    entry = getattr(from_files().calendar, kind)[number - 1]
    assert entry.number == number
    assert name in (*entry.names, *entry.more)


@pytest.mark.parametrize(
    ("day", "number", "week"),
    [("2025-02-16", 7, "2025-W07"), ("2025-02-17", 1, "2025-W08"), ("2021-01-01", 5, "2020-W53")],
)
def test_weekdays_and_weeks(day: str, number: int, week: str) -> None:
    assert calendar.weekday(ordinal(day)) == number
    assert calendar.week(ordinal(day)) == week


@pytest.mark.parametrize(
    ("year", "number", "first", "last"),
    [
        (2024, 2, "2024-02-01", "2024-02-29"),
        (2025, 12, "2025-12-01", "2025-12-31"),
        (2025, 13, "2026-01-01", "2026-01-31"),
        (2025, 0, "2024-12-01", "2024-12-31"),
    ],
)
def test_months_count_on_into_other_years(year: int, number: int, first: str, last: str) -> None:
    assert tuple(map(iso, calendar.month(year, number))) == (first, last)


def test_a_day_that_its_month_does_not_have_is_none() -> None:
    assert calendar.day_of(2025, 6, 31) is None
    assert calendar.day_of(2025, 2, 29) is None


@pytest.mark.parametrize(
    ("hijri", "day"), [((1446, 9, 7), "2025-03-07"), ((1446, 7, 3), "2025-01-03"), ((1439, 10, 1), "2018-06-15")]
)
def test_hijri_days(hijri: tuple[int, int, int], day: str) -> None:
    found = calendar.hijri(*hijri)
    assert found == (ordinal(day), ordinal(day))
    assert calendar.hijri_year(ordinal(day)) == hijri[0]


@pytest.mark.parametrize("hijri", [(1300, 1, 1), (1446, 13, 1), (1446, 9, 31)])
def test_no_hijri_day(hijri: tuple[int, int, int]) -> None:
    assert calendar.hijri(*hijri) is None


RANGES = st.lists(st.tuples(st.integers(1, 400), st.integers(0, 30)).map(lambda r: (r[0], r[0] + r[1])), max_size=8)


def members(held: Days) -> set[int]:
    return {day for first, last in held for day in range(first, last + 1)}


@given(RANGES, RANGES)
def test_sets_of_days_are_sets(a: list[tuple[int, int]], b: list[tuple[int, int]]) -> None:
    left, right = calendar.days(a), calendar.days(b)
    assert members(left) == members(tuple(a))
    assert members(calendar.meet(left, right)) == members(left) & members(right)
    assert list(left) == sorted(left)
    assert all(one[1] + 1 < other[0] for one, other in pairwise(left))


def test_weekdays_within_a_range() -> None:
    sundays = calendar.weekdays_within((ordinal("2025-01-20"), ordinal("2026-02-10")), 7)
    assert (iso(sundays[0][0]), iso(sundays[-1][0]), len(sundays)) == ("2025-01-26", "2026-02-08", 55)
