"""Calendar arithmetic: days as ordinals, sets of days as sorted ranges, weeks, months and the Hijri calendar.

A day is counted as :meth:`datetime.date.toordinal` does; people see ISO 8601. A set of days is a sorted tuple of
ranges ``(first, last)``, both included, that neither meet nor touch. Weekdays count from Monday, 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

Range = tuple[int, int]
Days = tuple[Range, ...]

HIJRI_YEARS = range(1343, 1501)  # the years for which the Umm al-Qura tables hold (1924 to 2077)


def ordinal(day: str) -> int:
    """The number of an ISO day; raises ``ValueError`` where there is no such day."""
    return date.fromisoformat(day).toordinal()


@lru_cache(maxsize=65_536)  # the days of 180 years: every page's constraints are spelt out in the same ones
def iso(day: int) -> str:
    """The ISO day of a number."""
    return date.fromordinal(day).isoformat()


def weekday(day: int) -> int:
    """Monday is 1, Sunday 7."""
    return (day - 1) % 7 + 1


def week(day: int) -> str:
    """The ISO week that holds the day, as TIMEX3 writes it: ``2025-W07``."""
    year, number, _ = date.fromordinal(day).isocalendar()
    return f"{year:04}-W{number:02}"


def month(year: int, number: int) -> Range:
    """The days of a month; a number outside 1 to 12 counts on into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    after = date(year + number // 12, number % 12 + 1, 1)
    return date(year, number, 1).toordinal(), after.toordinal() - 1


def day_of(year: int, number: int, day: int) -> int | None:
    """One day, or None where the month is shorter: the page's mistake, and no day."""
    try:
        return date(year, number, day).toordinal()
    except ValueError:
        return None


def hijri(year: int, number: int, day: int = 0) -> Range | None:
    """The days of a Hijri month, or its one day, by the tables of Umm al-Qura; None outside them.

    Where the moon was looked for elsewhere the day may differ by one.
    """
    from hijridate import Hijri  # noqa: PLC0415 - few pages need it

    if year not in HIJRI_YEARS or not 1 <= number <= 12:
        return None
    start = Hijri(year, number, 1)
    first, length = start.to_gregorian().toordinal(), start.month_length()
    if not day:
        return first, first + length - 1
    return (first + day - 1, first + day - 1) if day <= length else None


def hijri_year(day: int) -> int:
    """The Hijri year that holds a day, by calculation: exact but for a day or two at its ends."""
    return int((day - 227015) / 354.367056) + 1


def days(ranges: Iterable[Range]) -> Days:
    """The set of days that the ranges hold together; empty ranges (first after last) are none."""
    merged: list[Range] = []
    for first, last in sorted(r for r in ranges if r[0] <= r[1]):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return tuple(merged)


def meet(a: Days, b: Days) -> Days:
    """The days of both sets."""
    found: list[Range] = []
    i = j = 0
    while i < len(a) and j < len(b):
        first, last = max(a[i][0], b[j][0]), min(a[i][1], b[j][1])
        if first <= last:
            found.append((first, last))
        if a[i][1] < b[j][1]:
            i += 1
        else:
            j += 1
    return tuple(found)


def apart(a: Days, b: Days) -> bool:
    """Whether no day is in both sets."""
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i][0] <= b[j][1] and b[j][0] <= a[i][1]:
            return False
        if a[i][1] < b[j][1]:
            i += 1
        else:
            j += 1
    return True


def weekdays_within(span: Range, number: int) -> Days:
    """The days of one weekday from the first to the last of a range."""
    first = span[0] + (number - weekday(span[0])) % 7
    return tuple((day, day) for day in range(first, span[1] + 1, 7))
