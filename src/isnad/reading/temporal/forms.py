"""What expressions of time say, before it is known when the story was written.

A :class:`Point` is a day, week, month or year of which each part is stated, counted from the story, or left open.
The other forms are an :class:`Interval` of two points, a :class:`Length`, a :class:`Vague` reference, an :class:`Era`
whose value stands in its words, a :class:`HijriDate` and a :class:`Festival`.
"""

from __future__ import annotations

from typing import NamedTuple

import msgspec


class Point(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A point in time. Numbers are 0 and counts None where nothing is said.

    ``year``, ``month``, ``day``, ``weekday`` (Monday is 1) are as stated. ``years``, ``months``, ``weeks``, ``days``
    count from the story: -1 is the last, 0 this, 1 the next. ``relation`` (``last``, ``next``, ``this``) belongs to a
    stated month, weekday or season. ``mentioned`` counts from the day, month or year named before (``unit`` says
    which), as in «في اليوم التالي». ``part`` and ``section`` narrow it down; ``clock`` is ``20:30`` and ``zone``
    ``Z``, an offset or empty. ``other_month`` is a second name that disagrees with the first.
    """

    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = 0
    years: int | None = None
    months: int | None = None
    weeks: int | None = None
    days: int | None = None
    mentioned: int | None = None
    unit: str = ""
    relation: str = ""
    part: str = ""
    section: str = ""
    season: str = ""
    decades: int | None = None
    centuries: int | None = None
    clock: str = ""
    zone: str = ""
    other_month: int = 0


class Interval(msgspec.Struct, frozen=True, gc=False):
    """From one point to another."""

    first: Point
    last: Point


class Length(msgspec.Struct, frozen=True, gc=False):
    """A length of time: TIMEX3 value (``P3Y``, ``PXD``, ``P3Y/P4Y``) and ``about``, ``at_least`` or ``at_most``."""

    value: str
    modifier: str = ""


class Vague(msgspec.Struct, frozen=True, gc=False):
    """``PAST_REF``, ``PRESENT_REF`` or ``FUTURE_REF``."""

    value: str


class Era(msgspec.Struct, frozen=True, gc=False):
    """A decade (``199``) or an interval of years, as the words have it."""

    value: str


class HijriDate(msgspec.Struct, frozen=True, gc=False):
    """A Hijri day or month; 0 where nothing is said."""

    month: int
    day: int = 0
    year: int = 0
    relation: str = ""


class Festival(msgspec.Struct, frozen=True, gc=False):
    """A feast, by its day of the Gregorian year or of the Hijri one (``hijri``)."""

    id: str
    month: int
    day: int
    hijri: bool
    relation: str = ""


Says = Point | Interval | Length | Vague | Era | HijriDate | Festival


class Expression(NamedTuple):
    """An expression of time: tokens ``first`` to ``last`` (exclusive), offsets ``start`` to ``end``, what it says.

    ``tense`` is 1 where the words around it speak of what is to come, less than 0 where of what is past (the surer the
    less), 0 where they do not tell; it is looked for only where the direction is not in the expression itself.
    """

    first: int
    last: int
    start: int
    end: int
    says: Says
    tense: int = 0
