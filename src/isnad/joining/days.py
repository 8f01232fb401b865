"""Days as numbers, and the window of days that a TIMEX3 value covers.

Joining counts days, so it holds them as ordinals (:meth:`datetime.date.toordinal`); people and the store see ISO 8601.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from isnad.model import DayRange

_WEEK = re.compile(r"(\d{4})-W(\d\d)$")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$")
_DECADE = re.compile(r"\d{3}$")


class Window(NamedTuple):
    """Days from ``first`` to ``last``, both included, as ordinals."""

    first: int
    last: int

    @property
    def days(self) -> int:
        """How many days it holds."""
        return self.last - self.first + 1

    def meets(self, other: Window) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def both(self, other: Window) -> Window:
        """The days that the two share, where they meet."""
        return Window(max(self.first, other.first), min(self.last, other.last))


@lru_cache(maxsize=65_536)
def window(value: str) -> Window | None:
    """The days that a TIMEX3 date, time or interval ``A/B`` covers; None for lengths, vague references and no date."""
    if "/" in value:
        start, _, end = value.partition("/")
        first, last = window(start), window(end)
        return Window(first.first, last.last) if first and last and first.first <= last.last else None
    day = value.partition("T")[0]
    try:
        if found := _WEEK.match(day):
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
            return Window(monday.toordinal(), monday.toordinal() + 6)
        if found := _DATE.match(day):
            return _calendar(int(found[1]), int(found[2] or 0), int(found[3] or 0))
        if _DECADE.match(day):
            return Window(date(int(day + "0"), 1, 1).toordinal(), date(int(day + "9"), 12, 31).toordinal())
    except ValueError:  # the 31st of a month of thirty days: the page's mistake, and no day
        return None
    return None


def hull(ranges: tuple[DayRange, ...]) -> Window | None:
    """From the first day of the first range to the last of the last; None without ranges."""
    if not ranges:
        return None
    return Window(ordinal(min(r.first for r in ranges)), ordinal(max(r.last for r in ranges)))


def ordinal(day: str) -> int:
    """The number of an ISO day."""
    return date.fromisoformat(day).toordinal()


def iso(day: int) -> str:
    """The ISO day of a number."""
    return date.fromordinal(day).isoformat()


def _calendar(year: int, month: int, day: int) -> Window:
    if day:
        number = date(year, month, day).toordinal()
        return Window(number, number)
    if month:
        after = date(year + month // 12, month % 12 + 1, 1)
        return Window(date(year, month, 1).toordinal(), (after - timedelta(1)).toordinal())
    return Window(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
