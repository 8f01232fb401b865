"""The TIMEX3 values of expressions, once it is known when their story was written.

A story's own date may be one day, several, or unknown. Resolving never runs backwards (a later story never gives an
earlier value), so that the first and the last possible day tell: where they give the same value, every day between
does; where they do not, the value is the interval from one to the other, or empty where that tells nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from isnad.arabic.calendar import ordinal, weekday
from isnad.model import Basis, DayRange, Span, Time
from isnad.reading.temporal.arithmetic import Named, is_absolute, value_at
from isnad.reading.temporal.forms import Expression, Length, Point, Says

WIDEST = 62  # days of an interval that still tells something: one of two neighbouring months
_SLIP = 3  # days by which a story is dated after it was written, at most, on the train pages


def resolve_all(expressions: Sequence[Expression], story: int, published: tuple[DayRange, ...] | None) -> list[Time]:
    """The expressions of one story, in order, as times of the story with that index.

    ``published`` are the story's possible days, None where nothing is known of them.
    """
    if not published:
        return [resolve(e, story, None) for e in expressions]
    ends = [ordinal(published[0].first), ordinal(published[-1].last)]
    values = [_values(expressions, day) for day in dict.fromkeys(ends)]
    return [_time(e, story, [v[i] for v in values]) for i, e in enumerate(expressions)]


def resolve(expression: Expression, story: int, published: tuple[DayRange, ...] | None) -> Time:
    """One expression by itself, as :func:`resolve_all`; «في اليوم التالي» has no day here."""
    if published:
        return resolve_all([expression], story, published)[0]
    if is_absolute(expression.says):
        return _time(expression, story, [value_at(expression.says, 0, 0)])
    reason = ("the story's own date is not known",)
    return Time(story=story, span=_span(expression), value="", basis=Basis.RESOLVED, reasons=reason)


def _values(expressions: Sequence[Expression], day: int) -> list[str]:
    """The value of each expression in a story of that day."""
    written = written_on(expressions, day)
    named, values = Named(), []
    for expression in expressions:
        says = expression.says
        value = value_at(says, expression.tense, day, written=written, named=named)
        values.append(value)
        if isinstance(says, Point) and value:
            named = named.then(value, day)
    return values


def written_on(expressions: Sequence[Expression], day: int) -> int:
    """The day that «اليوم» and «أمس» are told from: the story's, or where the weekdays beside them show that it was
    written some days before it was dated, that day.
    """
    for expression in expressions:
        says = expression.says
        if isinstance(says, Point) and says.days is not None and says.weekday and not says.day:
            before = (weekday(day + says.days) - says.weekday) % 7
            return day - before if before <= _SLIP else day
    return day


def _time(expression: Expression, story: int, values: list[str]) -> Time:
    says = expression.says
    basis = Basis.STATED if is_absolute(says) else Basis.RESOLVED
    modifier = says.modifier if isinstance(says, Length) else ""
    value = values[0] if values[0] == values[-1] else _between(values[0], values[-1])
    reasons = _reasons(says, value, values)
    return Time(story=story, span=_span(expression), value=value, basis=basis, modifier=modifier, reasons=reasons)


def _span(expression: Expression) -> Span:
    return Span(expression.start, expression.end)


def _reasons(says: Says, value: str, values: list[str]) -> tuple[str, ...]:
    if isinstance(says, Point) and says.other_month:
        return (f"the two month names disagree: month {says.month} and month {says.other_month}; the first is taken",)
    if value:
        return ()
    if values[0] != values[-1]:
        return (f"the story's own date leaves {values[0]} to {values[-1]}",)
    return ("the words name no day of the calendar, or none that is named before them",)


def _between(low: str, high: str) -> str:
    """From the first of one value to the last of another; empty where that is too wide to tell anything."""
    first, last = low.partition("/")[0].partition("T")[0], high.rpartition("/")[2].partition("T")[0]
    start, end = _start(first), _start(last)
    return f"{first}/{last}" if start and end and 0 <= end - start <= WIDEST else ""


def _start(value: str) -> int:
    """The first day of a plain date or week."""
    try:
        if "-W" in value:
            return date.fromisocalendar(int(value[:4]), int(value[6:8]), 1).toordinal()
        return ordinal((value + "-01-01"[max(0, len(value) - 4) :])[:10]) if value[:4].isdigit() else 0
    except ValueError:
        return 0
