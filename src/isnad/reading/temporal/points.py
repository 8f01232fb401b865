"""The grammar of points in time: days, weeks, months, years and their parts, read from a token on.

Every function here takes where it stands and gives what it read with the token after it, or None. Words nest as
Arabic nests them: a part of a day before a day, a day before its month, a month before its year («مساء يوم الخميس
12 من الشهر المقبل»).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import replace

from isnad.arabic.numbers import cardinal, ordinal
from isnad.arabic.tokens import DIGIT, Tokens
from isnad.reading import time_lexicon as lex
from isnad.reading.time_forms import HijriDate, Interval, Point, Says
from isnad.reading.time_lexicon import Term, TimeLexicon, time_lexicon

Found = tuple[Says, int]
_SHIFTS = {"last": -1, "this": 0, "next": 1}
_COUNTED = {"W": "weeks", "M": "months", "Y": "years", "DE": "decades", "CE": "centuries"}
_JOINERS = frozenset(("و", "-", "–", "الي", "حتي", "او"))
_STROKES = frozenset(("/", "(", "-", "–", "\\"))


class Sight(NamedTuple):
    """The tokens that may be read, up to ``last``, and the words to know them by."""

    words: list[str]
    kinds: list[int]
    spaced: list[bool]
    first: int
    last: int
    lexicon: TimeLexicon

    def word(self, i: int) -> str:
        """The word of a token; empty outside."""
        return self.words[i] if self.first <= i < self.last else ""

    def term(self, i: int, kind: str) -> tuple[Term, int] | None:
        """The term of a kind that begins at a token without a proclitic, and the token after it."""
        for term in self.lexicon.terms.get(self.word(i), ()):
            if term.kind == kind and not term.cut and (after := self.after(term, i)):
                return term, after
        return None

    def after(self, term: Term, i: int) -> int:
        """The token after a term, or 0 where its further words do not follow."""
        at = i + 1
        for expected in term.rest:
            if at >= self.last or self.words[at] != expected:
                return 0
            at += 1
        return at

    def ending(self, phrases: lex.Phrases, i: int) -> tuple[str, int] | None:
        """The value of the longest phrase that begins at a token, and the token after it."""
        for rest, value in phrases.get(self.word(i), ()):
            if tuple(self.words[i + 1 : min(i + 1 + len(rest), self.last)]) == rest:
                return value, i + 1 + len(rest)
        return None


def sight(tokens: Tokens, first: int, last: int) -> Sight:
    """What may be read of ``tokens``."""
    return Sight(tokens.words, tokens.kinds, tokens.spaced, first, last, time_lexicon())


def point(s: Sight, i: int) -> Found | None:
    """The point that begins at a token without a proclitic."""
    if i >= s.last:
        return None
    if s.kinds[i] == DIGIT:
        return day_of_month(s, i) or clock(s, i)
    for term in s.lexicon.terms.get(s.words[i], ()):
        if not term.cut and (found := point_of(s, term, i)):
            return found
    return None


def point_of(s: Sight, term: Term, i: int) -> Found | None:
    """The point that one reading of a token begins."""
    reader = _READERS.get(term.kind)
    if reader is None or not (after := s.after(term, i)):
        return None
    return reader(s, term, i, after)


def _weekday(s: Sight, term: Term, i: int, j: int) -> Found | None:
    names, sets = s.lexicon.names_before, s.lexicon.sets
    if s.word(i - 1) in names["name_starts"] or s.word(j) in sets["name_ends"]:
        return None
    found = Point(weekday=term.number)
    if relation := s.lexicon.relations.get(s.word(j)):
        found, j = replace(found, relation=relation), j + 1
    return _closer(s, *_with_date(s, found, j))


def _with_date(s: Sight, found: Point, j: int) -> tuple[Point, int]:
    """A day with the date that follows it: «الثلاثاء 12 يونيو», «غدا 25 الجاري»."""
    k = j + (s.word(j) in ("،", ",", "(") or s.word(j) in s.lexicon.sets["corresponding"])
    if s.kinds[k] != DIGIT if k < s.last else True:
        return found, j
    date = day_of_month(s, k)
    if date is None or not isinstance(date[0], Point):
        return found, j
    stated, after = date
    if s.word(j) == "(" and s.word(after) == ")":
        after += 1
    return replace(stated, weekday=found.weekday, days=found.days, relation=stated.relation or found.relation), after


def _closer(s: Sight, found: Point, j: int) -> Found:
    """A day with the part of it or the clock that follows."""
    if ending := s.ending(s.lexicon.part_endings, j):
        found, j = replace(found, part=ending[0]), ending[1]
    at = next((k for k in (j, j + 1) if s.term(k, lex.CLOCK)), None)
    if at is not None and (hour := clock(s, at)) and isinstance(hour[0], Point) and not hour[0].days:
        return replace(found, clock=hour[0].clock, zone=hour[0].zone), hour[1]
    return found, j


def _day(s: Sight, term: Term, i: int, j: int) -> Found | None:
    if term.number == 0 and not term.value and _is_no_day(s, i, j):
        return None
    found = Point(days=term.number, part=term.value)
    opened = s.word(j) == "("
    if weekday := s.term(j + opened, lex.WEEKDAY):
        if not opened:
            found, j = replace(found, weekday=weekday[0].number), weekday[1]
        elif s.word(weekday[1]) == ")":
            found, j = replace(found, weekday=weekday[0].number), weekday[1] + 1
    return _closer(s, *_with_date(s, found, j))


def _is_no_day(s: Sight, i: int, j: int) -> bool:
    """Whether «اليوم» counts days (اليوم الثاني) or belongs to a name (اليوم العالمي، روسيا اليوم)."""
    following = s.word(j)
    return (
        following in s.lexicon.sets["day_names"]
        or (following.startswith("ال") and ordinal(s.words, j, s.last) is not None)
        or s.word(i - 1) in s.lexicon.names_before["day_name_starts"]
    )


def _part(s: Sight, term: Term, i: int, j: int) -> Found | None:
    found = point(s, j)
    if found is None or not isinstance(found[0], Point) or not _names_day(found[0]):
        return None
    day, after = found
    # «ليل السبت الأحد»: the night between the two
    stroke = s.word(after) in _STROKES
    if day.weekday and term.value == "NI" and (second := s.term(after + stroke, lex.WEEKDAY)):
        after = second[1]
    return replace(day, part=term.value), after


def _names_day(found: Point) -> bool:
    return bool(found.weekday or found.day or found.days is not None or (found.unit == "D"))


def _section(s: Sight, term: Term, _: int, j: int) -> Found | None:
    if s.kinds[j] == DIGIT if j < s.last else False:
        year = stated_year(s, j)
        return (Point(year=year[0], section=term.value), year[1]) if year else None
    found = point(s, j)
    if found is not None and isinstance(found[0], Point):
        return None if _names_day(found[0]) else (replace(found[0], section=term.value), found[1])
    unit = s.term(j, lex.THE_ONE)
    if found is None and unit and unit[0].value in _COUNTED:
        return _shifted(unit[0].value, 0, section=term.value), unit[1]
    return None


def _shifted(unit: str, shift: int, *, section: str = "", relation: str = "") -> Point:
    """A week, month, year, decade or century counted from the story's."""
    return Point(**{_COUNTED[unit]: shift}, section=section, relation=relation)  # type: ignore[arg-type]  # the table's fields are counts


def _season(s: Sight, term: Term, i: int, j: int) -> Found | None:
    if not term.number:
        year = _year_after(s, j)
        return (replace(year[0], season=term.value), year[1]) if year else None
    if relation := s.lexicon.relations.get(s.word(j)):
        return Point(season=term.value, relation=relation), j + 1
    if s.term(i - 1, lex.SECTION) or s.word(i - 1) in s.lexicon.sets["demonstratives"]:
        return Point(season=term.value), j
    return None


def _fraction(s: Sight, term: Term, _: int, j: int) -> Found | None:
    which = ordinal(s.words, j, s.last)
    if which is None or s.word(which.last) not in s.lexicon.sets["of"]:
        return None
    whole = _year_after(s, which.last + 1)
    return (replace(whole[0], section=f"{which.value}/{term.value}"), whole[1]) if whole else None


def _earlier(s: Sight, _: Term, __: int, j: int) -> Found | None:
    found = point(s, j + (s.word(j) in s.lexicon.sets["of"]))
    return found if found is not None and isinstance(found[0], Point) else None


def _month(s: Sight, term: Term, i: int, j: int) -> Found | None:
    found = month(s, term, j)
    bare = found[1] == j
    if bare and s.words[i] in s.lexicon.cautious:
        before = s.word(i - 1)
        governed = before in s.lexicon.names_before["month_starts"] and s.words[i] in s.lexicon.sets["verbs"]
        if not (governed or s.term(i - 1, lex.SECTION)):
            return None
    return found


def month(s: Sight, term: Term, j: int) -> Found:
    """A month from its first name on: a second name, a year, الماضي and its like; two months («يونيو أو يوليو»)."""
    found, j = _second_name(s, Point(month=term.number), j)
    other = s.term(j + 1, lex.MONTH) if s.word(j) == "او" else _joined_month(s, j)
    if other:
        last, after = _month_tail(s, *_second_name(s, Point(month=other[0].number), other[1]))
        return Interval(replace(last, month=found.month), last), after
    return _month_tail(s, found, j)


def _joined_month(s: Sight, j: int) -> tuple[Term, int] | None:
    """«يونيو ويوليو المقبلين»: a month joined by و, where a dual shows that both are meant."""
    for term in s.lexicon.terms.get(s.word(j), ()):
        if term.kind == lex.MONTH and term.cut == 1 and (after := s.after(term, j)):
            _, after = _second_name(s, Point(month=term.number), after)
            return (term, after) if s.word(after).endswith("ين") and s.word(after) in s.lexicon.relations else None
    return None


def _second_name(s: Sight, found: Point, j: int) -> tuple[Point, int]:
    """«فبراير/شباط», «سبتمبر (أيلول)», «مايو أيار»: the same month in another calendar's name, or a disagreement."""
    stroke = s.word(j) in _STROKES
    second = s.term(j + stroke, lex.MONTH)
    if second is None or (not stroke and second[0].number != found.month):
        return found, j
    term, after = second
    if s.word(j) == "(":
        if s.word(after) != ")":
            return found, j
        after += 1
    elif term.number != found.month and s.word(j) != "/":
        return found, j
    return (found if term.number == found.month else replace(found, other_month=term.number)), after


def _month_tail(s: Sight, found: Point, j: int) -> tuple[Point, int]:
    """A month with the year or the الماضي that follows it."""
    if relation := s.lexicon.relations.get(s.word(j)):
        return replace(found, relation=relation), j + 1
    of = s.word(j) in s.lexicon.sets["of"]
    year = _year_after(s, j + of)
    if year is None:
        return found, j
    return replace(found, year=year[0].year, years=year[0].years), year[1]


def _year_after(s: Sight, j: int) -> tuple[Point, int] | None:
    """A year in any form: «2022», «عام 2022», «العام الماضي», «هذا العام»."""
    if j < s.last and s.kinds[j] == DIGIT:
        stated = stated_year(s, j)
        return (Point(year=stated[0]), stated[1]) if stated else None
    for kind in (lex.ONE, lex.THE_ONE, lex.THIS):
        if (term := s.term(j, kind)) and (found := point_of(s, term[0], j)):
            year = found[0]
            if isinstance(year, Point) and (year.year or year.years is not None) and not year.month:
                return year, found[1]
    return None


def stated_year(s: Sight, i: int) -> tuple[int, int] | None:
    """A year in digits or words, with the «م» that may follow, and the token after it."""
    if s.kinds[i] == DIGIT:
        if len(s.words[i]) != 4 or not "1000" <= s.words[i] < "2200" or _goes_on(s, i + 1):
            return None
        year, j = int(s.words[i]), i + 1
    else:
        number = cardinal(s.words, i, s.last)
        if number is None or not 1000 <= number.value < 2200:
            return None
        year, j = number
    return year, j + (s.word(j) in ("م", "ميلادي", "ميلاديه", "للميلاد"))


def _goes_on(s: Sight, i: int) -> bool:
    """Whether a digit's number goes on at a token: «2018.5», «2018,300»."""
    return s.word(i) in (".", ",", "٫", "٬") and i + 1 < s.last and s.kinds[i + 1] == DIGIT and not s.spaced[i + 1]


def day_of_month(s: Sight, i: int) -> Found | None:
    """«12 فبراير الجاري», «الثامن من أيار», «22 و23 مارس», «25 الجاري», «13/2/2024», «7 رمضان 1446»."""
    first = _day_number(s, i)
    if first is None:
        return numeric_date(s, i)
    day, j = first
    until = _day_number(s, j + 1) if s.word(j) in _JOINERS else _joined_ordinal(s, j)
    if until and (month_found := _of_month(s, *until)):
        whole, after = month_found
        if isinstance(whole, Point) and day < until[0]:
            return Interval(replace(whole, day=day), whole), after
    return _of_month(s, day, j) or numeric_date(s, i)


def _day_number(s: Sight, i: int) -> tuple[int, int] | None:
    if i >= s.last:
        return None
    if s.kinds[i] == DIGIT:
        day = int(s.words[i]) if len(s.words[i]) <= 2 else 0
        return (day, i + 1) if 1 <= day <= 31 else None
    number = ordinal(s.words, i, s.last)
    return (number.value, number.last) if number and number.value <= 31 else None


def _joined_ordinal(s: Sight, j: int) -> tuple[int, int] | None:
    """«السابع والثامن»."""
    return _day_number(s, j) if s.word(j).startswith("وال") else None


def _of_month(s: Sight, day: int, j: int) -> Found | None:
    """The month of a day, from the token after the day's number."""
    relation = s.lexicon.relations.get(s.word(j))
    if relation and s.kinds[j - 1] == DIGIT:
        return Point(day=day, months=_SHIFTS[relation]), j + 1
    k = j + (s.word(j) in s.lexicon.sets["of"])
    named = s.term(k, lex.ONE)
    if named and named[0].value == "M":
        k = named[1]
    if term := s.term(k, lex.MONTH):
        found, after = month(s, *term)
        return (replace(found, day=day), after) if isinstance(found, Point) else None
    if term := s.term(k, lex.HIJRI):
        return hijri_month(s, term[0], term[1], day)
    for kind in (lex.THE_ONE, lex.THIS):
        if (term := s.term(k, kind)) and (whole := point_of(s, term[0], k)):
            whole_month, after = whole
            if isinstance(whole_month, Point) and (whole_month.months is not None or whole_month.unit == "M"):
                return replace(whole_month, day=day), after
    return None


def hijri_month(s: Sight, term: Term, j: int, day: int = 0) -> Found:
    """A Hijri month with its year («1446 هـ») or الماضي, from the token after its name."""
    if relation := s.lexicon.relations.get(s.word(j)):
        return HijriDate(term.number, day, relation=relation), j + 1
    year = 0
    if j < s.last and s.kinds[j] == DIGIT and "1300" <= s.words[j] <= "1500" and len(s.words[j]) == 4:
        year, j = int(s.words[j]), j + 1
        j += s.word(j) in ("ه", "هجري", "هجريه", "للهجره")
    return HijriDate(term.number, day, year), j


def numeric_date(s: Sight, i: int) -> Found | None:
    """«13/2/2024», «13-2-2024», «13.2.2024» (the day first) and «2024-02-13»."""
    if i + 4 >= s.last or s.kinds[i] != DIGIT or s.words[i + 1] not in ("/", "-", "."):
        return None
    mark = s.words[i + 1]
    if s.words[i + 3] != mark or any(s.kinds[k] != DIGIT or s.spaced[k] for k in (i + 2, i + 4)):
        return None
    a, b, c = s.words[i], s.words[i + 2], s.words[i + 4]
    if len(a) == 4:
        a, c = c, a
    if len(c) != 4 or max(len(a), len(b)) > 2 or not (1 <= int(b) <= 12 and 1 <= int(a) <= 31):
        return None
    return Point(year=int(c), month=int(b), day=int(a)), i + 5


def _one(s: Sight, term: Term, _: int, j: int) -> Found | None:
    """«يوم الخميس», «يوم أمس», «يوم 7 يونيو», «شهر مايو», «عام 2015»."""
    if term.value == "D":
        following = s.term(j, lex.WEEKDAY) or s.term(j, lex.DAY)
        found = point_of(s, following[0], j) if following else day_of_month(s, j) if _day_number(s, j) else None
        return found if found and (following or isinstance(found[0], Point)) else None
    if term.value == "M":
        named = s.term(j, lex.MONTH)
        if named:
            return month(s, *named)
        hijri = s.term(j, lex.HIJRI)
        return hijri_month(s, *hijri) if hijri else None
    if term.value == "Y" and j < s.last and (year := stated_year(s, j)):
        return Point(year=year[0]), year[1]
    return None


def _the_one(s: Sight, term: Term, _: int, j: int) -> Found | None:
    """«الأسبوع الماضي», «العام 2017», «العام المقبل 2019», «اليوم التالي»."""
    following = s.word(j)
    if relation := s.lexicon.relations.get(following):
        if term.value not in _COUNTED:
            return None
        if term.value == "Y" and j + 1 < s.last and s.kinds[j + 1] == DIGIT and (year := stated_year(s, j + 1)):
            return Point(year=year[0]), year[1]
        return _shifted(term.value, _SHIFTS[relation], relation=relation), j + 1
    if following in s.lexicon.mentioned and term.value in ("D", "M", "Y"):
        return Point(mentioned=s.lexicon.mentioned[following], unit=term.value), j + 1
    if term.value == "Y" and j < s.last and (year := stated_year(s, j)):
        return Point(year=year[0]), year[1]
    return None


def _this(s: Sight, _: Term, __: int, j: int) -> Found | None:
    """«هذا الأسبوع», «هذا العام», «هذا اليوم», «هذا الصيف»."""
    if (unit := s.term(j, lex.THE_ONE)) and unit[0].value in _COUNTED:
        return _shifted(unit[0].value, 0, relation="this"), unit[1]
    for kind in (lex.DAY, lex.SEASON, lex.WEEKDAY):
        if term := s.term(j, kind):
            return point_of(s, term[0], j)
    return None


def _pair(s: Sight, term: Term, i: int, j: int) -> Found | None:
    """«يومي السبت والأحد», «يومي السابع والثامن من يونيو», «عامي 2014 و2015», «شهري مايو ويونيو»."""
    if j >= s.last:
        return None
    if term.value == "Y":
        years = [k for k in range(j, min(j + 3, s.last)) if s.kinds[k] == DIGIT and stated_year(s, k)]
        if len(years) == 2 and s.word(j + 1) in _JOINERS:
            return Interval(Point(year=int(s.words[j])), Point(year=int(s.words[j + 2]))), j + 3
        return None
    kind = lex.WEEKDAY if term.value == "D" else lex.MONTH
    first = s.term(j, kind)
    if first is None:
        found = day_of_month(s, j) if term.value == "D" and _day_number(s, j) else None
        return found if found and isinstance(found[0], Interval) else None
    for second in s.lexicon.terms.get(s.word(first[1]), ()):
        if second.kind == kind and second.cut == 1 and (after := s.after(second, first[1])):
            return _both(s, term.value, first[0], second, after)
    return None


def _both(s: Sight, unit: str, first: Term, second: Term, after: int) -> Found:
    """Two weekdays or months with what follows them both."""
    if unit == "M":
        last, after = _month_tail(s, *_second_name(s, Point(month=second.number), after))
        return Interval(replace(last, month=first.number), last), after
    relation = s.lexicon.relations.get(s.word(after), "")
    after += bool(relation)
    return Interval(
        Point(weekday=first.number, relation=relation), Point(weekday=second.number, relation=relation)
    ), after


def clock(s: Sight, i: int) -> Found | None:
    """«الساعة 15:00 ت غ», «20:30 بتوقيت غرينتش», «الساعة الثالثة عصرا من يوم الخميس»."""
    named = s.term(i, lex.CLOCK)
    j = named[1] if named else i
    hour = _hour(s, j, spelled=named is not None)
    if hour is None:
        return None
    digits, j = hour
    zone = s.ending(s.lexicon.zones, j)
    ending = s.ending(s.lexicon.part_endings, zone[1] if zone else j)
    if named is None and zone is None:
        return None
    found = Point(clock=_in_day(digits, ending[0] if ending else ""), zone=zone[0] if zone else "", days=0)
    after = ending[1] if ending else zone[1] if zone else j
    day = point(s, after + (s.word(after) in s.lexicon.sets["of"]))
    if day and isinstance(day[0], Point) and _names_day(day[0]):
        return replace(day[0], part="", clock=_in_day(digits, day[0].part or ""), zone=found.zone), day[1]
    return found, after


def _hour(s: Sight, j: int, *, spelled: bool) -> tuple[str, int] | None:
    """``20:30`` from «20:30», «20,30», «2030» before a zone, «الثالثة»."""
    if j >= s.last:
        return None
    if s.kinds[j] != DIGIT:
        number = ordinal(s.words, j, s.last) or cardinal(s.words, j, s.last) if spelled else None
        return (f"{number.value:02}:00", number.last) if number and number.value <= 12 else None
    if len(s.words[j]) == 4 and s.words[j] < "2400" and s.ending(s.lexicon.zones, j + 1):
        return f"{s.words[j][:2]}:{s.words[j][2:]}", j + 1
    if len(s.words[j]) > 2 or int(s.words[j]) > 24:
        return None
    if s.word(j + 1) in (":", ",", ".", "،") and j + 2 < s.last and s.kinds[j + 2] == DIGIT and not s.spaced[j + 2]:
        minutes = s.words[j + 2]
        return (f"{int(s.words[j]):02}:{minutes}", j + 3) if len(minutes) == 2 and minutes < "60" else None
    return (f"{int(s.words[j]):02}:00", j + 1) if spelled else None


def _in_day(digits: str, part: str) -> str:
    """The hour on the 24-hour clock: «الثالثة عصرا» is 15:00."""
    hour = int(digits[:2])
    return f"{hour + 12:02}{digits[2:]}" if part in ("AF", "EV") and hour < 12 else digits


_READERS: dict[str, Callable[[Sight, Term, int, int], Found | None]] = {
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
