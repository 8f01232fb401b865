"""The grammar of points in time: weekdays, days and weeks seen from the story, their parts, clocks.

Words nest as Arabic nests them: a part of a day before a day, a day before its month, a month before its year
(«مساء يوم الخميس 12 من الشهر المقبل»).
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from isnad.arabic.numbers import Number, cardinal, ordinal
from isnad.arabic.tokens import DIGIT, LINE
from isnad.reading.temporal import lexicon as lex
from isnad.reading.temporal.dates import (
    STROKES,
    Found,
    counted,
    day_number,
    day_of_month,
    hijri_month,
    month,
    month_tail,
    of_the_one,
    second_name,
    shifted,
    stated_year,
    year_after,
)
from isnad.reading.temporal.forms import Era, Interval, Point
from isnad.reading.temporal.lexicon import Term
from isnad.reading.temporal.sight import Sight

_CLOCK_MARKS = frozenset((":", ",", ".", "،"))
_BARE_UNITS = ("W", "M", "Y")  # «بداية القرن» is seldom this one


def point(s: Sight, i: int) -> Found | None:
    """The point that begins at a token without a proclitic."""
    if s.kinds[i] == DIGIT:
        return day_of_month(s, i) or clock(s, i)
    for term in s.lexicon.terms.get(s.words[i], ()):
        if not term.cut and (found := point_of(s, term, i)):
            return found
    return None


def point_of(s: Sight, term: Term, i: int) -> Found | None:
    """The point that one reading of a token begins."""
    reader = POINT_READERS.get(term.kind)
    if reader is None or not (after := s.after(term, i)):
        return None
    return reader(s, term, i, after)


def _weekday(s: Sight, term: Term, i: int, j: int) -> Found | None:
    if s.words[i - 1] in s.lexicon.before["prayer_starts"] or s.words[j] in s.lexicon.sets["name_ends"]:
        return None
    if term.number == 1 and _counts_two(s, i, j):
        return None
    relation = s.lexicon.relations.get(s.words[j], "")
    found = Point(weekday=term.number, relation=relation)
    return _closer(s, *_with_date(s, found, j + bool(relation)))


def _counts_two(s: Sight, i: int, j: int) -> bool:
    """Whether «الاثنين» is the two of them: «قال إن الاثنين يعيشان معا»."""
    verb = s.words[j]
    return s.words[i - 1] in s.lexicon.sets["two_starts"] or (len(verb) > 4 and verb[0] in "يت" and verb[-2:] == "ان")


def _with_date(s: Sight, found: Point, j: int) -> tuple[Point, int]:
    """A day with the date that follows it: «الثلاثاء 12 يونيو», «غدا 25 الجاري»."""
    k = j + (s.words[j] in ("،", ",", "(") or s.words[j] in s.lexicon.sets["corresponding"])
    if s.kinds[k] != DIGIT or (date := day_of_month(s, k)) is None or not isinstance(date[0], Point):
        return found, j
    stated, after = date[0], date[1]
    after += s.words[j] == "(" and s.words[after] == ")"
    return replace(stated, weekday=found.weekday, days=found.days, relation=stated.relation or found.relation), after


def _closer(s: Sight, found: Point, j: int) -> tuple[Point, int]:
    """A day with the part of it or the clock that follows."""
    if ending := s.ending(s.lexicon.part_endings, j):
        found, j = replace(found, part=ending[0]), ending[1]
    clocks = s.lexicon.plain[lex.CLOCK]
    at = None
    if s.kinds[j] == DIGIT or s.words[j] in clocks:
        at = j
    elif s.words[j + 1] in clocks and s.kinds[j] != LINE:
        at = j + 1
    if at is not None and (hour := clock(s, at)) and hour[0].days == 0:
        return replace(found, clock=hour[0].clock, zone=hour[0].zone), hour[1]
    return found, j


def _day(s: Sight, term: Term, i: int, j: int) -> Found | None:
    found = Point(days=term.number, part=term.value)
    opened = s.words[j] == "("
    weekday = s.term(j + opened, lex.WEEKDAY)
    if weekday and (not opened or s.words[weekday[1]] == ")"):
        found, j = replace(found, weekday=weekday[0].number), weekday[1] + opened
    elif _is_no_day(s, term, i, j):
        return None
    return _closer(s, *_with_date(s, found, j))


def _is_no_day(s: Sight, term: Term, i: int, j: int) -> bool:
    """Whether «اليوم» counts days (اليوم الثاني) or belongs to a name (اليوم العالمي، روسيا اليوم، حزب الغد)."""
    if s.words[i - 1] in s.lexicon.before["name_starts"]:
        return True
    if term.number or term.value:
        return False
    following = s.words[j]
    return (
        following in s.lexicon.sets["day_names"]
        or s.words[i - 1] in s.lexicon.before["day_name_starts"]
        or (following.startswith("ال") and ordinal(s.words, j, s.last) is not None)
    )


def _part(s: Sight, term: Term, _: int, j: int) -> Found | None:
    found = point(s, j)
    if found is None or not isinstance(found[0], Point) or not names_day(found[0]):
        return None
    day, after = found[0], found[1]
    # «ليل السبت الأحد»: the night between the two
    if day.weekday and term.value == "NI" and (second := s.term(after + (s.words[after] in STROKES), lex.WEEKDAY)):
        after = second[1]
    return replace(day, part=term.value), after


def names_day(found: Point) -> bool:
    """Whether a point is a day, not a longer time."""
    return bool(found.weekday or found.day or found.days is not None or found.unit == "D")


def _section(s: Sight, term: Term, _: int, j: int) -> Found | None:
    if s.kinds[j] == DIGIT:
        year = stated_year(s, j)
        return (Point(year=year[0], section=term.value), year[1]) if year else None
    found = point(s, j)
    if found is not None:
        says, after = found
        if isinstance(says, Era):
            return found
        return (replace(says, section=term.value), after) if isinstance(says, Point) and not names_day(says) else None
    unit = s.term(j, lex.THE_ONE)
    return (shifted(unit[0].value, 0, section=term.value), unit[1]) if unit and unit[0].value in _BARE_UNITS else None


def _season(s: Sight, term: Term, i: int, j: int) -> Found | None:
    if not term.number:
        year = year_after(s, j)
        return (replace(year[0], season=term.value), year[1]) if year else None
    if relation := s.lexicon.relations.get(s.words[j]):
        return Point(season=term.value, relation=relation), j + 1
    if s.term(i - 1, lex.SECTION) or s.words[i - 1] in s.lexicon.sets["demonstratives"]:
        return Point(season=term.value), j
    return None


def _fraction(s: Sight, term: Term, _: int, j: int) -> Found | None:
    which = ordinal(s.words, j, s.last)
    if which is None or s.words[which.last] not in s.lexicon.sets["of"]:
        return None
    whole = year_after(s, which.last + 1)
    return (replace(whole[0], section=f"{which.value}/{term.value}"), whole[1]) if whole else None


def _earlier(s: Sight, _: Term, __: int, j: int) -> Found | None:
    found = point(s, j + (s.words[j] in s.lexicon.sets["of"]))
    return found if found is not None and isinstance(found[0], Point) else None


def _month(s: Sight, term: Term, i: int, j: int) -> Found | None:
    found = month(s, term, j)
    if found[1] == j and s.words[i] in s.lexicon.sets["cautious"] and not s.term(i - 1, lex.SECTION):
        governed = s.words[i - 1] in s.lexicon.before["month_starts"]
        return found if governed and s.words[i] in s.lexicon.sets["verbs"] else None
    return found


def _one(s: Sight, term: Term, _: int, j: int) -> Found | None:
    """«يوم الخميس», «يوم أمس», «يوم 7 يونيو», «شهر مايو», «عام 2015»."""
    if term.value == "D":
        following = s.term(j, lex.WEEKDAY) or s.term(j, lex.DAY)
        if following:
            return point_of(s, following[0], j)
        return day_of_month(s, j) if day_number(s, j) else None
    if term.value == "M":
        if named := s.term(j, lex.MONTH):
            return month(s, *named)
        hijri = s.term(j, lex.HIJRI)
        return hijri_month(s, *hijri) if hijri else None
    if term.value == "Y" and (year := stated_year(s, j)):
        return Point(year=year[0]), year[1]
    return None


def _the_one(s: Sight, term: Term, _: int, j: int) -> Found | None:
    return of_the_one(s, term, j) or (_numbered(s, term, j) if term.value in ("DE", "CE") else None)


def _numbered(s: Sight, term: Term, j: int) -> Found | None:
    """«القرن التاسع عشر», «العقد الأول من القرن الحادي والعشرين»."""
    number = ordinal(s.words, j, s.last)
    if number is None:
        return None
    if term.value == "CE":
        first = (number.value - 1) * 100
        return Era(f"{first + 1:04}/{first + 100:04}"), number.last
    if s.words[number.last] not in s.lexicon.sets["of"] or number.value > 10:
        return None
    if millennium := s.ending(s.lexicon.millennium, number.last + 1):
        return Era(str(199 + number.value)), millennium[1]
    century = s.term(number.last + 1, lex.THE_ONE)
    of = ordinal(s.words, century[1], s.last) if century and century[0].value == "CE" else None
    return (Era(str((of.value - 1) * 10 + number.value - 1)), of.last) if of else None


def _this(s: Sight, _: Term, i: int, j: int) -> Found | None:
    """«هذا الأسبوع», «هذا العام», «هذا اليوم», «هذا الصيف»."""
    if found := counted(s, i):
        return found
    for kind in (lex.DAY, lex.SEASON, lex.WEEKDAY):
        if term := s.term(j, kind):
            return point_of(s, term[0], j)
    return None


def _pair(s: Sight, term: Term, _: int, j: int) -> Found | None:
    """«يومي السبت والأحد», «يومي الثالث والرابع من مايو», «عامي 2014 و2015», «شهري مايو ويونيو»."""
    if term.value == "Y":
        until = stated_year(s, j + 2) if s.words[j + 1] in s.lexicon.sets["joiners"] else None
        first = stated_year(s, j) if until and s.kinds[j] == DIGIT else None
        return (Interval(Point(year=first[0]), Point(year=until[0])), until[1]) if first and until else None
    kind = lex.WEEKDAY if term.value == "D" else lex.MONTH
    named = s.term(j, kind)
    if named is None:
        found = day_of_month(s, j) if term.value == "D" and day_number(s, j) else None
        return found if found and isinstance(found[0], Interval) else None
    second = s.joined(named[1], kind)
    return _both(s, named[0], *second) if second else None


def _both(s: Sight, first: Term, second: Term, j: int) -> Found:
    """Two weekdays or months with what follows them both."""
    if first.kind == lex.MONTH:
        last, j = month_tail(s, *second_name(s, Point(month=second.number), j))
        return Interval(replace(last, month=first.number), last), j
    relation = s.lexicon.relations.get(s.words[j], "")
    one, other = (Point(weekday=t.number, relation=relation) for t in (first, second))
    return Interval(one, other), j + bool(relation)


def clock(s: Sight, i: int) -> tuple[Point, int] | None:
    """«الساعة 15:00 ت غ», «20:30 بتوقيت غرينتش», «الساعة الثالثة عصر يوم الخميس بتوقيت غرينتش»."""
    named = s.term(i, lex.CLOCK)
    hour = _hour(s, named[1] if named else i, spelled=named is not None)
    if hour is None:
        return None
    digits, j = hour
    zone, j = s.ending(s.lexicon.zones, j) or ("", j)
    if named is None and j == hour[1]:
        return None
    part, j = s.ending(s.lexicon.part_endings, j) or ("", j)
    day = point(s, j + (s.words[j] in s.lexicon.sets["of"]))
    if day is None or not isinstance(day[0], Point) or not names_day(day[0]) or day[0].clock:
        return Point(clock=_in_day(digits, part), zone=zone, days=0), j
    found, j = day[0], day[1]
    later, j = s.ending(s.lexicon.zones, j) or (zone, j)
    return replace(found, part="", clock=_in_day(digits, part or found.part), zone=later), j


def _hour(s: Sight, j: int, *, spelled: bool) -> tuple[str, int] | None:
    """``20:30`` from «20:30», «20,30», «2030» before a zone; ``03:00`` from «الثالثة»."""
    word = s.words[j]
    if s.kinds[j] != DIGIT:
        number = _spelled_hour(s, j) if spelled else None
        return (f"{number.value:02}:00", number.last) if number and number.value <= 12 else None
    if len(word) == 4 and word < "2400" and s.ending(s.lexicon.zones, j + 1):
        return f"{word[:2]}:{word[2:]}", j + 1
    if len(word) > 2 or int(word) > 24:
        return None
    if s.words[j + 1] in _CLOCK_MARKS and s.kinds[j + 2] == DIGIT and not s.spaced(j + 2):
        minutes = s.words[j + 2]
        return (f"{int(word):02}:{minutes}", j + 3) if len(minutes) == 2 and minutes < "60" else None
    return (f"{int(word):02}:00", j + 1) if spelled else None


def _spelled_hour(s: Sight, j: int) -> Number | None:
    """«الثالثة», «الواحدة», «ثلاث»."""
    bare = [s.words[j].removeprefix("ال"), s.words[j + 1]]
    number = ordinal(s.words, j, s.last) or cardinal(bare, 0, 2)
    return Number(number.value, number.last if number.last > j else j + number.last) if number else None


def _in_day(digits: str, part: str) -> str:
    """The hour on the 24-hour clock: «الثالثة عصرا» is 15:00."""
    hour = int(digits[:2])
    return f"{hour + 12:02}{digits[2:]}" if part in ("AF", "EV") and hour < 12 else digits


POINT_READERS: dict[str, Callable[[Sight, Term, int, int], Found | None]] = {
    lex.WEEKDAY: _weekday,
    lex.DAY: _day,
    lex.PART: _part,
    lex.SECTION: _section,
    lex.SEASON: _season,
    lex.FRACTION: _fraction,
    lex.EARLIER: _earlier,
    lex.MONTH: _month,
    lex.ONE: _one,
    lex.THE_ONE: _the_one,
    lex.THIS: _this,
    lex.PAIR: _pair,
    lex.NUMBER: lambda s, _, i, __: day_of_month(s, i),
    lex.CLOCK: lambda s, _, i, __: clock(s, i),
}
