"""What a point, interval, Hijri date or feast is, seen from one day: calendar arithmetic without any word.

Where the words leave the direction open, a weekday is the story's day or the six before it, and a day or month
without a year the nearest; words that speak of what is to come turn both forward.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from isnad.arabic.calendar import day_of, hijri, hijri_year, iso, month, week, weekday
from isnad.reading.temporal.forms import Era, Festival, HijriDate, Interval, Length, Point, Says, Vague

_LONG_AHEAD = 300  # days: how far ahead a year-less date may lie where words speak of what is to come
_LEAN = 90  # days by which a past in its sentence makes a year-less date to come seem farther: it may not be its own
_SOON = 70  # days: beside a past, a year-less date nearer than this is still to come («دعا إلى انتخابات في 24 يونيو»)
_HALF_WEEK = 3
_ABOUT_NOW = 2  # days: a clock without a day belongs to what happens about the story's day
# How many days ahead a bare weekday may be, by tense. Swept from 0 to 6 on the train pages: where words speak of what
# is to come 4 is best (beyond it writers say المقبل), else 1 (of tomorrow's weekday hardly anybody means last week's).
_REACH = {1: 4, 0: 1, -1: 1, -2: 1, -3: -1}


_NOT_RELATIVE = (None,) * 5


def is_absolute(says: Says) -> bool:
    """Whether the value stands in the words, whenever the story was written."""
    if isinstance(says, Point):
        relative = (says.years, says.months, says.weeks, says.days, says.mentioned)
        return says.year > 0 and relative == _NOT_RELATIVE
    if isinstance(says, Interval):
        return is_absolute(says.first) and is_absolute(says.last)
    if isinstance(says, HijriDate):
        return bool(says.year)
    return not isinstance(says, Festival)


class Named(NamedTuple):
    """What the expressions before one have named: the last day that is not to come, the last day, the last year.

    Days are ordinals; 0 where none was named.
    """

    past: int = 0
    day: int = 0
    year: int = 0

    def then(self, value: str, today: int) -> Named:
        """The same after a further value, in a story of that day."""
        if len(value) < 4 or "/" in value:
            return self
        year = int(value[:4])
        if len(value) < 10 or value[7] != "-":
            return Named(self.past, self.day, year)
        day = _ordinal(value)
        return Named(day if day <= today else self.past, day, year)


_NOTHING = Named()


def value_at(says: Says, tense: int, day: int, *, written: int = 0, named: Named = _NOTHING) -> str:
    """The TIMEX3 value in a story of that day; empty where there is none.

    ``written`` is the day that «اليوم» means (0: the story's), ``named`` what the expressions before have named.
    """
    if isinstance(says, Point):
        return _point_value(says, tense, day, written or day, named)
    if isinstance(says, Length | Vague | Era):
        return says.value
    if isinstance(says, Interval):
        first = value_at(says.first, tense, day, written=written, named=named)
        last = value_at(says.last, tense, day, written=written, named=named)
        if first > last and says.first.weekday:
            first = iso(_ordinal(first) - 7)
        return f"{first}/{last}" if first and last and first <= last else ""
    if isinstance(says, HijriDate):
        return _hijri_value(says, tense, day)
    return _feast_value(says, tense, day)


def _ordinal(value: str) -> int:
    return date.fromisoformat(value[:10]).toordinal()


def _point_value(p: Point, tense: int, day: int, written: int, named: Named) -> str:
    if p.mentioned is not None:
        return _mentioned(p, tense, day, written, named)
    one = _one_day(p, tense, day, written)
    if one is not None:
        return _dressed(p, one) if one else ""
    if p.month:
        return f"{p.year or _year_of_month(p, tense, day):04}-{p.month:02}"
    if p.months is not None:
        return _month_value(day, p.months)
    if p.season:
        return f"{p.year or _year_of_season(p, tense, day):04}-{p.season}"
    if p.weeks is not None:
        return _weekend(p, tense, day) if p.section == "end" else _weeks(day, p.weeks)
    if p.decades is not None:
        return str(date.fromordinal(day).year // 10 + p.decades)
    if p.centuries is not None:
        century = (date.fromordinal(day).year - 1) // 100 + p.centuries
        return f"{century * 100 + 1:04}/{century * 100 + 100:04}"
    return _year_value(p, day)


def _mentioned(p: Point, tense: int, day: int, written: int, named: Named) -> str:
    """«اليوم التالي», «الشهر نفسه», «يوليو من العام نفسه», seen from what was named before."""
    count = p.mentioned or 0
    if p.unit == "H":  # a clock by itself: on the day last named, if that is about now
        return _dressed(p, named.day if abs(named.day - day) <= _ABOUT_NOW else written)
    if p.unit == "D":
        told = named.past or named.day
        return _dressed(p, told + count) if told else ""
    if p.unit == "Y":
        year = named.year + count if named.year else date.fromordinal(day).year + count if count < 0 else 0
        if not year:
            return ""
        return _point_value(replace(p, mentioned=None, year=year), tense, day, written, named) if p.month else str(year)
    at = named.day or named.past
    if not at:
        return ""
    found = date.fromordinal(month(*_year_and_month(at, count))[0])
    if not p.day:
        return iso(found.toordinal())[:7]
    one = day_of(found.year, found.month, p.day)
    return _dressed(p, one) if one else ""


def _year_and_month(day: int, shift: int) -> tuple[int, int]:
    at = date.fromordinal(day)
    return at.year, at.month + shift


def _dressed(p: Point, day: int) -> str:
    """A day with its part or clock."""
    if p.clock:
        return f"{iso(day)}T{p.clock}{p.zone}"
    return f"{iso(day)}T{p.part}" if p.part else iso(day)


def _one_day(p: Point, tense: int, day: int, written: int) -> int | None:
    """The day that a point names, 0 where the calendar has none, None where it names a longer time."""
    if p.day:
        return _dated(p, tense, day) or 0
    if p.days is not None:
        told = written + p.days
        return told + (p.weekday - weekday(told) + _HALF_WEEK) % 7 - _HALF_WEEK if p.weekday else told
    if p.weekday:
        return _weekday(p, tense, day)
    return None


def _weekday(p: Point, tense: int, day: int) -> int:
    back, ahead = (weekday(day) - p.weekday) % 7, (p.weekday - weekday(day)) % 7
    if p.relation == "last":
        return day - (back or 7)
    if p.relation == "next":
        return day + (ahead or 7)
    if p.relation == "this":
        return day - back if back <= _HALF_WEEK else day + ahead
    return day + ahead if ahead <= _REACH[tense] else day - back


def _dated(p: Point, tense: int, day: int) -> int | None:
    """A day of a month: of a stated month and year, of the nearest year, or of a month counted from the story's."""
    if p.year:
        return day_of(p.year, p.month, p.day)
    at = date.fromordinal(day)
    if p.months is not None:
        found = date.fromordinal(month(at.year, at.month + p.months)[0])
        return day_of(found.year, found.month, p.day)
    if p.years is not None:
        return day_of(at.year + p.years, p.month, p.day)
    candidates = [d for y in range(at.year - 1, at.year + 2) if (d := day_of(y, p.month, p.day))]
    if p.weekday:
        candidates = [d for d in candidates if weekday(d) == p.weekday] or candidates
    if not candidates:
        return None
    return _chosen(candidates, p.relation, tense, day)


def _chosen(candidates: list[int], relation: str, tense: int, day: int) -> int:
    """Of the same day in several years the one that is meant."""
    back = [d for d in candidates if d <= day]
    ahead = [d for d in candidates if d >= day]
    if relation == "last" and (before := [d for d in back if d < day]):
        return before[-1]
    if relation == "next" and (after := [d for d in ahead if d > day]):
        return after[0]
    if tense > 0 and ahead and ahead[0] - day <= _LONG_AHEAD:
        return ahead[0]
    if back and (tense == -3 or (tense == -2 and (not ahead or ahead[0] - day > _SOON))):
        return back[-1]
    lean = _LEAN if tense < 0 else 0
    return min(candidates, key=lambda d: (d - day + lean if d > day else day - d, d))


def _year_of_month(p: Point, tense: int, day: int) -> int:
    at = date.fromordinal(day)
    if p.years is not None:
        return at.year + p.years
    if p.relation == "this":
        return at.year
    if p.relation:
        later = p.month >= at.month
        return at.year - later if p.relation == "last" else at.year + (not later)
    if p.month == at.month:
        return at.year
    middles = [date(y, p.month, 15).toordinal() for y in range(at.year - 1, at.year + 2)]
    return date.fromordinal(_chosen(middles, "", tense, day)).year


def _month_value(day: int, shift: int) -> str:
    at = date.fromordinal(day)
    return iso(month(at.year, at.month + shift)[0])[:7]


_SEASON_MIDDLE = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


def _year_of_season(p: Point, tense: int, day: int) -> int:
    at = date.fromordinal(day)
    if p.years is not None:
        return at.year + p.years
    middles = [date(y, _SEASON_MIDDLE[p.season], 15).toordinal() for y in range(at.year - 1, at.year + 2)]
    if p.relation == "last":
        return date.fromordinal(max(m for m in middles if m < day - 30)).year
    if p.relation == "next":
        return date.fromordinal(min(m for m in middles if m > day)).year
    return date.fromordinal(_chosen(middles, "", tense, day)).year


def _weeks(day: int, shift: int) -> str:
    """An ISO week; told on a Saturday or Sunday, when outlets' weeks begin on one of three days, the two it may be."""
    first = week(day + 7 * shift)
    return f"{first}/{week(day + 7 * shift + 7)}" if weekday(day) >= 6 else first


def _weekend(p: Point, tense: int, day: int) -> str:
    """«نهاية الأسبوع»: Saturday and Sunday."""
    saturday = day - weekday(day) + 6
    if p.relation:
        saturday += 7 * (p.weeks or 0)
    elif tense <= 0 and saturday > day:
        saturday -= 7
    return f"{iso(saturday)}/{iso(saturday + 1)}"


def _year_value(p: Point, day: int) -> str:
    """A year, or the part of it that is named: its halves and quarters; its ends where it is counted from now."""
    year = p.year or date.fromordinal(day).year + (p.years or 0)  # a stated year is asked of no day
    if "/" in p.section:
        which, of = map(int, p.section.split("/"))
        months = 12 // of
        return f"{year:04}-{months * (which - 1) + 1:02}/{year:04}-{months * which:02}" if which <= of else ""
    if p.section.startswith("first "):
        return f"{year:04}-01/{year:04}-{int(p.section[6:]):02}"
    if p.section and not p.year:
        return _SECTIONS[p.section].format(year=f"{year:04}")
    return f"{year:04}"


# «بداية العام» is its first month, «أوائل العام» its first months
_SECTIONS = {
    "early": "{year}-01/{year}-03",
    "start": "{year}-01",
    "mid": "{year}-06",
    "late": "{year}-10/{year}-12",
    "end": "{year}-12",
}


def _nearest_hijri(number: int, number_day: int, relation: str, tense: int, day: int) -> tuple[int, int] | None:
    """The days of a Hijri month, or one of its days, in the year that is meant."""
    year = hijri_year(day)
    found = [r for y in range(year - 1, year + 2) if (r := hijri(y, number, number_day))]
    if not found:
        return None
    if relation == "last":
        found = [r for r in found if r[1] < day] or found
        return found[-1]
    if relation == "next":
        return next((r for r in found if r[0] > day), found[-1])
    middles = [(r[0] + r[1]) // 2 for r in found]
    return found[middles.index(_chosen(middles, "", tense, day))]


def _hijri_value(says: HijriDate, tense: int, day: int) -> str:
    if says.year:
        found = hijri(says.year, says.month, says.day)
    else:
        found = _nearest_hijri(says.month, says.day, says.relation, tense, day)
    if found is None:
        return ""
    return iso(found[0]) if says.day else f"{iso(found[0])}/{iso(found[1])}"


def _feast_value(says: Festival, tense: int, day: int) -> str:
    if says.hijri:
        found = _nearest_hijri(says.month, says.day, says.relation, tense, day)
        return iso(found[0]) if found else ""
    found_day = _dated(Point(month=says.month, day=says.day, relation=says.relation), tense, day)
    return iso(found_day) if found_day else ""
