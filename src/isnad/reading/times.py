"""Finding expressions of time in a story: dates, clocks, lengths, vague references, feasts.

One pass over the tokens, one look-up each; only where a word can begin an expression is anything read. A span is as
short as keeps its meaning, and begins after a proclitic (و، ب، ل).
"""

from __future__ import annotations

from itertools import compress

from msgspec.structs import replace

from isnad.arabic.tokens import DIGIT, LINE, Tokens
from isnad.reading.temporal.dates import day_of_month
from isnad.reading.temporal.forms import Expression, Festival, HijriDate, Interval, Length, Point, Says
from isnad.reading.temporal.lengths import LENGTH_READERS, Read, digits_of
from isnad.reading.temporal.lexicon import NUMBER, THIS, Term
from isnad.reading.temporal.others import OTHER_READERS, bare_year
from isnad.reading.temporal.points import POINT_READERS, clock
from isnad.reading.temporal.sight import Sight
from isnad.reading.temporal.tense import tense_around

_YEARS = range(1901, 2100)


def find_times(tokens: Tokens, first: int, last: int) -> list[Expression]:
    """The expressions of time among the tokens from ``first`` to ``last``, exclusive, in order, none overlapping."""
    s = Sight(tokens, first, last)
    kinds = s.kinds
    found: list[Expression] = []
    done = 0
    for i in compress(range(s.last), map(s.lexicon.triggers.__contains__, s.words)):
        if i < done:
            continue
        read = _read_digits(s, i) if kinds[i] == DIGIT else _read_words(s, i)
        if read is None or read.first < done:
            continue
        done = read.last
        if not _names_event(s, read):
            found.append(_expression(tokens, s, read, found))
    return found


def _expression(tokens: Tokens, s: Sight, read: Read, before: list[Expression]) -> Expression:
    says, first, last, cut = read
    at = s.first + first
    start = tokens.starts[at]
    # a proclitic is cut where the original has no vowel signs or tatweel in its word, which would shift the letters
    if cut and tokens.ends[at] - start == len(tokens.words[at]):
        start += cut
    tense = tense_around(s, first, last) if needs_tense(says) else 0
    if before and isinstance(says, Point) and (says.clock or says.month) and not says.year:
        says = _continued(s, says, tense, first, before)
    return Expression(at, s.first + last, start, tokens.ends[s.first + last - 1], says, tense)


def _continued(s: Sight, says: Point, tense: int, first: int, before: list[Expression]) -> Point:
    """A point that leaves its day or year to the one named before it.

    A clock by itself is on the day last named («الجمعة … الساعة 9:30»); a month without a year, later in the calendar
    than the one before it in its line and not told as to come, is of that year («في سبتمبر 2009 … وفي أكتوبر»).
    """
    if says.clock and says == Point(clock=says.clock, zone=says.zone, days=0):
        return Point(clock=says.clock, zone=says.zone, mentioned=0, unit="H")
    previous = next((e for e in reversed(before) if isinstance(e.says, Point)), None)
    if previous is None or LINE in s.kinds[previous.last - s.first : first]:
        return says
    named = previous.says
    if not isinstance(named, Point):
        return says
    open_year = says.month and not says.relation and says.years is None and says.mentioned is None and tense <= 0
    year_told = named.year or (named.mentioned == 0 and named.unit == "Y")
    if open_year and year_told and 0 < named.month <= says.month and not says.weekday:
        return replace(says, mentioned=0, unit="Y")
    return says


def needs_tense(says: Says) -> bool:
    """Whether the words around an expression decide which day it is."""
    if isinstance(says, Point):
        if says.relation or says.year or says.years is not None or says.days is not None:
            return False
        if says.months is not None or says.mentioned is not None:
            return False
        return bool(says.weekday or says.month or says.season or says.section)
    if isinstance(says, Interval):
        return needs_tense(says.last)
    return isinstance(says, HijriDate | Festival) and not says.relation


def _read_digits(s: Sight, i: int) -> Read | None:
    if s.words[i + 1] not in s.lexicon.after_numbers:
        return bare_year(s, i)
    if says := day_of_month(s, i):
        return Read(says[0], i, says[1])
    if read := digits_of(s, i):
        return _as_year(s, read, i)
    if says := clock(s, i):
        return Read(says[0], i, says[1])
    return bare_year(s, i)


def _as_year(s: Sight, read: Read, i: int) -> Read:
    """«أعلنا 2020 عاما للثقافة»: nobody counts so many years, but a round thousand."""
    if isinstance(read.says, Length) and read.says.value == f"P{s.words[i]}Y":
        year = int(s.words[i])
        if year in _YEARS and year % 1000:
            return Read(Point(year=year), i, i + 1)
    return read


def _read_words(s: Sight, i: int) -> Read | None:
    """What a word begins: the first of its readings, longest phrase first, that the words after it bear out."""
    words = s.words
    following = words[i + 1]
    for term in s.lexicon.terms[words[i]]:
        if term.rest and (following != term.rest[0] or not s.after(term, i)):
            continue
        if term.needs and words[i - 1] not in term.needs:
            continue
        if term.kind == NUMBER and following not in s.lexicon.after_numbers:
            continue
        if term.kind == THIS and following not in s.lexicon.terms:
            continue
        if read := _read_term(s, term, i, i + 1 + len(term.rest)):
            return read
    return None


def _read_term(s: Sight, term: Term, i: int, j: int) -> Read | None:
    """What one reading of a word begins: a point, a length, or one of the lesser forms."""
    point_reader = POINT_READERS.get(term.kind)
    if point_reader is not None and (found := point_reader(s, term, i, j)) is not None:
        return Read(found[0], i, found[1], term.cut)
    reader = LENGTH_READERS.get(term.kind) or OTHER_READERS.get(term.kind)
    return reader(s, term, i, j) if reader is not None else None


def _names_event(s: Sight, read: Read) -> bool:
    """«هجمات 11 سبتمبر»: a day without a year that is an event's name."""
    says = read.says
    return (
        isinstance(says, Point)
        and says.month > 0 < says.day
        and not says.year
        and s.words[read.first - 1] in s.lexicon.before["event_starts"]
    )
