"""The grammar of dates: years, months, days of months, and what is counted from the story («العام الماضي»).

Every function takes where it stands and gives what it read with the token after it, or None.
"""

from __future__ import annotations

from msgspec.structs import replace

from isnad.arabic.numbers import cardinal, ordinal
from isnad.arabic.tokens import DIGIT
from isnad.reading.temporal import lexicon as lex
from isnad.reading.temporal.forms import HijriDate, Interval, Point, Says
from isnad.reading.temporal.lexicon import Term
from isnad.reading.temporal.sight import Sight

Found = tuple[Says, int]

SHIFTS = {"last": -1, "this": 0, "next": 1}
COUNTED = {"W": "weeks", "M": "months", "Y": "years", "DE": "decades", "CE": "centuries"}
STROKES = frozenset(("/", "(", "-", "–", "\\"))
_NUMERIC_MARKS = frozenset(("/", "-", "."))
_POINT_MARKS = frozenset((".", ",", "٫", "٬"))


def shifted(unit: str, shift: int, *, section: str = "", relation: str = "") -> Point:
    """A week, month, year, decade or century counted from the story's."""
    return Point(**{COUNTED[unit]: shift}, section=section, relation=relation)  # type: ignore[arg-type]  # the table's fields are counts


def goes_on(s: Sight, i: int) -> bool:
    """Whether a number in digits goes on at a token: «2018.5», «2018,300»."""
    return s.words[i] in _POINT_MARKS and s.kinds[i + 1] == DIGIT and not s.spaced(i + 1) and not s.spaced(i)


# --- years


def stated_year(s: Sight, i: int) -> tuple[int, int] | None:
    """A year in digits or words, with the «م» that may follow, and the token after it."""
    if s.kinds[i] == DIGIT:
        word = s.words[i]
        if len(word) != 4 or not "1000" <= word < "2200" or goes_on(s, i + 1):
            return None
        year, j = int(word), i + 1
    else:
        number = cardinal(s.words, i, s.last)
        if number is None or not 1000 <= number.value < 2200:
            return None
        year, j = number
    return year, j + (s.words[j] in s.lexicon.sets["christian_era"])


def year_after(s: Sight, j: int) -> tuple[Point, int] | None:
    """A year in any form: «2022», «عام 2022», «العام الماضي», «هذا العام»."""
    if s.kinds[j] == DIGIT:
        stated = stated_year(s, j)
        return (Point(year=stated[0]), stated[1]) if stated else None
    found = counted(s, j)
    if found and (found[0].year or found[0].years is not None):
        return found
    return None


def counted(s: Sight, j: int) -> tuple[Point, int] | None:
    """«الأسبوع الماضي», «هذا العام», «الشهر نفسه», «العام 2017», «عام 2015»."""
    if s.words[j] not in s.lexicon.terms:
        return None
    if term := s.term(j, lex.THE_ONE):
        return of_the_one(s, *term)
    if term := s.term(j, lex.ONE):
        year = stated_year(s, term[1]) if term[0].value == "Y" else None
        return (Point(year=year[0]), year[1]) if year else None
    if (this := s.term(j, lex.THIS)) and (unit := s.term(this[1], lex.THE_ONE)) and unit[0].value in COUNTED:
        return shifted(unit[0].value, 0, relation="this"), unit[1]
    return None


def of_the_one(s: Sight, term: Term, j: int) -> tuple[Point, int] | None:
    """A unit with the article, from the token after it: «… الماضي», «… قبل الماضي», «… 2017», «… التالي»."""
    following, unit = s.words[j], term.value
    if (relation := s.lexicon.relations.get(following)) and unit in COUNTED:
        if unit == "Y" and s.kinds[j + 1] == DIGIT and (year := stated_year(s, j + 1)):
            return Point(year=year[0], relation=relation), year[1]
        return shifted(unit, SHIFTS[relation], relation=relation), j + 1
    if unit in COUNTED and (before_last := s.ending(s.lexicon.before_last, j)):
        return shifted(unit, -2, relation="last"), before_last[1]
    if following in s.lexicon.mentioned and unit in ("D", "M", "Y"):
        return Point(mentioned=s.lexicon.mentioned[following], unit=unit), j + 1
    if unit == "Y" and (year := stated_year(s, j)):
        return Point(year=year[0]), year[1]
    return None


# --- months


def month(s: Sight, term: Term, j: int) -> Found:
    """A month from its first name on: a second name, a year, الماضي and its like; two months («يونيو أو يوليو»)."""
    found, j = second_name(s, Point(month=term.number), j)
    other = s.term(j + 1, lex.MONTH) if s.words[j] == "او" else _joined_month(s, j)
    if other:
        last, after = month_tail(s, *second_name(s, Point(month=other[0].number), other[1]))
        return Interval(replace(last, month=found.month), last), after
    return month_tail(s, found, j)


def _joined_month(s: Sight, j: int) -> tuple[Term, int] | None:
    """«يونيو ويوليو المقبلين»: a month joined by و, where a dual shows that both are meant."""
    joined = s.joined(j, lex.MONTH)
    if joined is None:
        return None
    _, after = second_name(s, Point(month=joined[0].number), joined[1])
    return joined if s.words[after].endswith("ين") and s.words[after] in s.lexicon.relations else None


def second_name(s: Sight, found: Point, j: int) -> tuple[Point, int]:
    """«فبراير/شباط», «سبتمبر (أيلول)», «مايو أيار»: the same month in another calendar's name, or a disagreement."""
    stroke = s.words[j] in STROKES
    second = s.term(j + stroke, lex.MONTH)
    if second is None:
        return found, j
    term, after = second
    agrees = term.number == found.month
    if s.words[j] == "(":
        return (found, after + 1) if agrees and s.words[after] == ")" else (found, j)
    if agrees:
        return found, after
    return (replace(found, other_month=term.number), after) if s.words[j] == "/" else (found, j)


def month_tail(s: Sight, found: Point, j: int) -> tuple[Point, int]:
    """A month with the year or the الماضي that follows it."""
    if relation := s.lexicon.relations.get(s.words[j]):
        return replace(found, relation=relation), j + 1
    k = j + (s.words[j] in s.lexicon.sets["of"])
    year = year_after(s, k)
    if year:
        return replace(found, year=year[0].year, years=year[0].years), year[1]
    if named := s.ending(s.lexicon.that_year, k) or _same_year(s, k):
        return replace(found, mentioned=0, unit="Y"), named[1]
    return found, j


def _same_year(s: Sight, k: int) -> Found | None:
    """«العام نفسه» after a month."""
    found = counted(s, k)
    return found if found and found[0].unit == "Y" and found[0].mentioned == 0 else None


def hijri_month(s: Sight, term: Term, j: int, day: int = 0) -> tuple[HijriDate, int]:
    """A Hijri month with its year («1446 هـ») or الماضي, from the token after its name."""
    if relation := s.lexicon.relations.get(s.words[j]):
        return HijriDate(term.number, day, relation=relation), j + 1
    year = 0
    if s.kinds[j] == DIGIT and len(s.words[j]) == 4 and "1300" <= s.words[j] <= "1500":
        year, j = int(s.words[j]), j + 1
        j += s.words[j] in s.lexicon.sets["hijri_era"]
    return HijriDate(term.number, day, year), j


# --- days


def day_of_month(s: Sight, i: int) -> Found | None:
    """«12 فبراير الجاري», «الثامن من أيار», «22 و23 مارس», «25 الجاري», «13/2/2024», «7 رمضان 1446»."""
    first = day_number(s, i)
    if first is None:
        return numeric_date(s, i)
    day, j = first
    if s.words[j] in s.lexicon.sets["joiners"]:
        until = day_number(s, j + 1)
    else:
        until = day_number(s, j) if s.words[j].startswith("وال") else None  # السابع والثامن
    if until and until[0] > day and (found := _of_month(s, *until)) and isinstance(found[0], Point):
        return Interval(replace(found[0], day=day), found[0]), found[1]
    return _of_month(s, day, j) or numeric_date(s, i)


def day_number(s: Sight, i: int) -> tuple[int, int] | None:
    """The number of a day in digits or as an ordinal, and the token after it."""
    if s.kinds[i] == DIGIT:
        day = int(s.words[i]) if len(s.words[i]) <= 2 else 0
        return (day, i + 1) if 1 <= day <= 31 else None
    number = ordinal(s.words, i, s.last)
    return (number.value, number.last) if number and number.value <= 31 else None


def _of_month(s: Sight, day: int, j: int) -> Found | None:
    """The month of a day, from the token after the day's number."""
    relation = s.lexicon.relations.get(s.words[j])
    if relation and s.kinds[j - 1] == DIGIT:
        return Point(day=day, months=SHIFTS[relation]), j + 1
    k = j + (s.words[j] in s.lexicon.sets["of"])
    named = s.term(k, lex.ONE)
    if named and named[0].value == "M":
        k = named[1]
    if term := s.term(k, lex.MONTH):
        found, after = month(s, *term)
        return (replace(found, day=day), after) if isinstance(found, Point) else None
    if term := s.term(k, lex.HIJRI):
        return hijri_month(s, *term, day)
    whole = counted(s, k)
    if whole and (whole[0].months is not None or whole[0].unit == "M"):
        return replace(whole[0], day=day), whole[1]
    return None


def numeric_date(s: Sight, i: int) -> Found | None:
    """«13/2/2024», «13-2-2024», «13.2.2024» (the day first) and «2024-02-13»."""
    mark = s.words[i + 1]
    if s.kinds[i] != DIGIT or mark not in _NUMERIC_MARKS or s.words[i + 3] != mark:
        return None
    if any(s.kinds[k] != DIGIT or s.spaced(k) for k in (i + 2, i + 4)):
        return None
    a, b, c = s.words[i], s.words[i + 2], s.words[i + 4]
    if len(a) == 4:
        a, c = c, a
    if len(c) != 4 or max(len(a), len(b)) > 2 or not (1 <= int(b) <= 12 and 1 <= int(a) <= 31):
        return None
    return Point(year=int(c), month=int(b), day=int(a)), i + 5
