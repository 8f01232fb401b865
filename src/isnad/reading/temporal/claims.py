"""What the words of a story say about its own date, each as the set of days that it leaves.

Measured on 5,415 news articles of known date, none of them a page of the gold; a claim holds where its days hold the
article's: told as past 1,282 of 1,284; to come by a named year or day 111 of 111; appointments without a year 64 of 64;
the current month 185 of 191 (six were printed in the month after); a weekday with a day and no year, or a year counted
from the story's, 62 of 65 (three are misprints or quoted); a weekday beside «اليوم» or «أمس» 495 of 552 (the others
were written a day or more before the date that they were given).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from isnad.arabic.calendar import Days, Range, day_of, days, hijri, hijri_year, iso, meet, month, weekday
from isnad.arabic.tokens import DOT, LINE
from isnad.model import Span
from isnad.reading.temporal.forms import Expression, Festival, HijriDate, Point, Says
from isnad.reading.temporal.sight import Sight
from isnad.reading.temporal.tense import nearest_tense, tense_of

_GREETED = 14  # days either way of a feast that is greeted
_YEARLESS = 183  # days: a weekday with day and month but no year is of the nearest year
# Days before and after an appointment without a year. None was printed more than 9 months before or 6 days after.
_AHEAD, _SLACK = 300, 7
# Tokens from a past word to a date with a month, and to a year, after «في»: within them 231 of 231 and 184 of 184 dates
# are past, beyond them 2 of a hundred are not.
_PAST_DATE, _PAST_YEAR = 7, 4
_PLAN = 4  # tokens to the plan word of an appointment
_GREETING = 4  # tokens between a greeting and its feast
_HEAD = 25  # tokens of a story that may be its dateline
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class Claim(NamedTuple):
    """One thing that the words say: its kind, the days that it leaves, the words, and why.

    Weekdays are given as ``weekday`` (Monday is 1) and have no ``left`` until it is known among which days.
    """

    kind: str
    reason: str
    spans: tuple[Span, ...]
    left: Days = ()
    weekday: int = 0


class Told(NamedTuple):
    """An expression with its words as the page has them and the stretch of days that is searched."""

    expression: Expression
    words: str
    s: Sight
    horizon: Range

    @property
    def at(self) -> int:
        """Its first token, as the sight counts."""
        return self.expression.first - self.s.first

    @property
    def end(self) -> int:
        """The token after it, as the sight counts."""
        return self.expression.last - self.s.first

    @property
    def span(self) -> Span:
        """Its span in the page."""
        return Span(self.expression.start, self.expression.end)

    def claim(self, kind: str, reason: str, left: Iterable[Range]) -> Claim:
        """A claim that rests on it."""
        return Claim(kind, f"«{self.words}» {reason}", (self.span,), meet(days(left), (self.horizon,)))

    def years(self) -> range:
        """The years that are searched, with one more on either side."""
        return range(date.fromordinal(self.horizon[0]).year - 1, date.fromordinal(self.horizon[1]).year + 2)


def claims_of(told: Sequence[Told]) -> list[Claim]:
    """All claims of a story's expressions, in order."""
    return [claim for t in told for rule in _RULES for claim in rule(t)]


def _point(t: Told) -> Point | None:
    return t.expression.says if isinstance(t.expression.says, Point) else None


def weekday_of(says: Says) -> int:
    """The weekday of the story that «أمس السبت» and its like give, or 0."""
    if isinstance(says, Point) and says.days is not None and says.weekday:
        return (says.weekday - 1 - says.days) % 7 + 1
    return 0


def _weekday(t: Told) -> Iterator[Claim]:
    if number := weekday_of(t.expression.says):
        reason = f"«{t.words}»: the story was written on a {WEEKDAYS[number - 1]}"
        yield Claim("weekday", reason, (t.span,), weekday=number)


def _dated_today(t: Told) -> Iterator[Claim]:
    """«اليوم 11 أغسطس 2015», «غدا 25 الجاري»: the story's day to the day or to the month's day."""
    p = _point(t)
    if p is None or p.days is None or not p.day:
        return
    if p.year:
        exact = day_of(p.year, p.month, p.day)
        if exact:
            yield t.claim("date", f"gives the story's day: {iso(exact - p.days)}", [(exact - p.days, exact - p.days)])
        return
    numbers = range(1, 13) if not p.month else (p.month,)
    found = [d - p.days for y in t.years() for n in numbers if (d := day_of(y, n, p.day))]
    yield t.claim("date", "gives the day of the month", [(d, d) for d in found])


def _current_month(t: Told) -> Iterator[Claim]:
    """«12 فبراير الجاري»: the story's month, and where it is told as past not before that day (38 of 38)."""
    p = _point(t)
    if p is None or p.relation != "this" or not p.month or p.year or p.years is not None or p.weekday:
        yield from _current_dated_month(t)
        return
    past = p.day if p.day and _past_is_near(t, _PAST_DATE) else 1
    left = [(first + past - 1, last) for y in t.years() for first, last in [month(y, p.month)]]
    told = f", not before day {p.day}" if past > 1 else ""
    yield t.claim("month", f"is told as of the current month: the story is of {_MONTHS[p.month - 1]}{told}", left)


def _current_dated_month(t: Told) -> Iterator[Claim]:
    """«الثلاثاء 12 يونيو الجاري»: a month of a year in which that day has that weekday."""
    p = _point(t)
    if p is None or p.relation != "this" or not (p.month and p.day and p.weekday) or p.year or p.days is not None:
        return
    fitting = [y for y in t.years() if (d := day_of(y, p.month, p.day)) and weekday(d) == p.weekday]
    reason = f"is told as of the current month: a {_MONTHS[p.month - 1]} in which it is a {WEEKDAYS[p.weekday - 1]}"
    yield t.claim("month", reason, [month(y, p.month) for y in fitting])


def _nearest_year(t: Told) -> Iterator[Claim]:
    """«الأربعاء 13 شباط»: a year in which that day has that weekday, and not far from it."""
    p = _point(t)
    if p is None or not (p.month and p.day and p.weekday) or p.days is not None:
        return
    if p.year or p.years is not None or p.relation == "this" or p.mentioned is not None:
        return
    fitting = [d for y in t.years() if (d := day_of(y, p.month, p.day)) and weekday(d) == p.weekday]
    reason = f"has no year: the story is of the half year around a year's day that is a {WEEKDAYS[p.weekday - 1]}"
    yield t.claim("year", reason, [(d - _YEARLESS, d + _YEARLESS) for d in fitting])


def _numbered_year(t: Told) -> Iterator[Claim]:
    """«العام الماضي 2017»: the story's year."""
    p = _point(t)
    if p is None or not p.year or not p.relation or p.month or t.s.words[t.end] == "/":
        return  # «العام الجاري 2017/2018» is a year of accounts
    year = p.year - {"last": -1, "this": 0, "next": 1}[p.relation]
    yield t.claim("year", f"counts from the story's year, {year}", [(month(year, 1)[0], month(year, 12)[1])])


def _bounds(says: Says) -> Range | None:
    """The days of an absolute date; None for what is none."""
    if isinstance(says, HijriDate):
        return hijri(says.year, says.month, says.day) if says.year else None
    if not isinstance(says, Point) or not says.year or says.years is not None or says.mentioned is not None:
        return None
    if says.season or says.relation or says.days is not None:
        return None
    if says.day:
        day = day_of(says.year, says.month, says.day)
        return (day, day) if day else None
    first, last = (says.month, says.month) if says.month else (1, 12)
    return month(says.year, first)[0], month(says.year, last)[1]


def _told_as_past(t: Told) -> Iterator[Claim]:
    """«اندلعت في فبراير 2022», «منذ 2014»: the story is not earlier."""
    bounds = _bounds(t.expression.says)
    if bounds is None:
        return
    before, p = t.s.words[t.at - 1], _point(t)
    near = _PAST_YEAR if p and not p.month else _PAST_DATE
    if before in t.s.lexicon.sets["since"] or _past_is_near(t, near):
        yield t.claim("after", f"is told as past: not before {iso(bounds[0])}", [(bounds[0], t.horizon[1])])


def _past_is_near(t: Told, near: int) -> bool:
    """Whether «في» stands before the date and a past not far before, and no future after it."""
    if t.s.words[t.at - 1] not in t.s.lexicon.sets["within"] or tense_of(t.s.words[t.end]) > 0:
        return False
    tense, away = nearest_tense(t.s, t.at)
    return tense < 0 and away <= near


def _told_as_planned(t: Told) -> Iterator[Claim]:
    """«المقررة في 10 يناير 2022», «بحلول 2030»: the story is not later, but for a few days' delay in print."""
    bounds = _bounds(t.expression.says)
    if bounds is not None and (_appointed(t) or _limited(t)):
        last = bounds[1] + _SLACK
        yield t.claim("before", f"is told as to come: not after {iso(last)}", [(t.horizon[0], last)])
        return
    p = _point(t)
    if p is None or bounds is not None or not (p.month and p.day) or p.year or p.years is not None:
        return
    if p.relation or p.weekday or p.days is not None or p.mentioned is not None or not _appointed(t):
        return
    left = [(d - _AHEAD, d + _SLACK) for y in t.years() if (d := day_of(y, p.month, p.day))]
    yield t.claim("season", "is an appointment without a year: the story is of the months before it", left)


def _appointed(t: Told) -> bool:
    """Whether a plan word or the future of a verb of appointments (سيعقد) stands just before, and no «كان»."""
    near = t.s.words[_clause_start(t.s, t.at, _PLAN) : t.at]
    return not t.s.lexicon.sets["appointed"].isdisjoint(near) and not _was(t)


def _was(t: Told) -> bool:
    """Whether the clause tells of what was planned once."""
    return not t.s.lexicon.sets["was"].isdisjoint(t.s.words[_clause_start(t.s, t.at, 2 * _PLAN) : t.at])


def _limited(t: Told) -> bool:
    """«بحلول» before a year, where it is no story of the past."""
    p = _point(t)
    return p is not None and not p.month and t.s.words[t.at - 1] in t.s.lexicon.sets["limits"] and not _was(t)


def _clause_start(s: Sight, at: int, reach: int) -> int:
    low = at
    while low > max(0, at - reach) and s.kinds[low - 1] not in (LINE, DOT):
        low -= 1
    return low


def _greeted(t: Told) -> Iterator[Claim]:
    """«تهنئة بعيد الفطر»: a fortnight either way of the feast."""
    feast = t.expression.says
    if not isinstance(feast, Festival):
        return
    if t.s.lexicon.before["greetings"].isdisjoint(t.s.words[_clause_start(t.s, t.at, _GREETING) : t.end + _GREETING]):
        return
    found = _feast_days(feast, t.years())
    left = [(d - _GREETED, d + _GREETED) for d in found]
    yield t.claim("feast", "is greeted: within a fortnight of it", left)


def _feast_days(feast: Festival, years: range) -> list[int]:
    if not feast.hijri:
        return [d for y in years if (d := day_of(y, feast.month, feast.day))]
    first = hijri_year(month(years[0], 1)[0])
    last = hijri_year(month(years[-1], 12)[1])
    return [r[0] for y in range(first, last + 1) if (r := hijri(y, feast.month, feast.day))]


def _dateline(t: Told) -> Iterator[Claim]:
    """The page's own date: on a line of publication, or in two calendars at the head of the story."""
    bounds = _bounds(t.expression.says)
    if bounds is None or bounds[0] != bounds[1]:
        return
    line = t.at
    while line > 0 and t.at - line <= _GREETING and t.s.kinds[line - 1] != LINE:
        line -= 1
    if t.at - line <= _GREETING and t.s.ending(t.s.lexicon.publication, line):
        yield t.claim("published", f"stands on the page's line of publication: {iso(bounds[0])}", [bounds])
    elif t.at < _HEAD and isinstance(t.expression.says, Point) and _in_two_calendars(t):
        yield t.claim("dateline", f"is the date of the story's dateline: {iso(bounds[0])}", [bounds])


def _in_two_calendars(t: Told) -> bool:
    words, sets = t.s.words, t.s.lexicon.sets
    return words[t.at - 1] in sets["corresponding"] and words[t.at - 2] in sets["hijri_era"]


_RULES: tuple[Callable[[Told], Iterator[Claim]], ...] = (
    _weekday,
    _dated_today,
    _current_month,
    _nearest_year,
    _numbered_year,
    _told_as_past,
    _told_as_planned,
    _greeted,
    _dateline,
)
