"""Lengths of time: «ثلاث سنوات», «نحو أسبوعين», «24 ساعة», «بضعة أيام», «عقدين ونصف»."""

from __future__ import annotations

from typing import NamedTuple

from isnad.arabic.numbers import cardinal
from isnad.arabic.tokens import DIGIT
from isnad.reading import time_lexicon as lex
from isnad.reading.time_forms import Interval, Length, Point, Says, Vague
from isnad.reading.time_lexicon import Term
from isnad.reading.time_points import Sight, point_of

_REFERENCES = {"last": "PAST_REF", "this": "PRESENT_REF", "next": "FUTURE_REF"}
_HALVES = {"ونصف": 0.5, "والنصف": 0.5, "وربع": 0.25}
# What a broken number of a unit is counted in: a decade and a half is 15 years.
_SMALLER = {"H": ("MIN", 60), "D": ("H", 24), "Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100), "MIN": ("S", 60)}
_CLOCK_UNITS = {"S": "S", "MIN": "M", "H": "H"}


class Measured(NamedTuple):
    """What an expression of length says, its first token, and the token after it."""

    says: Says
    first: int
    last: int


def value_of(count: float | None, unit: str) -> str:
    """TIMEX3 of a count of a unit; ``X`` where nobody counted."""
    if count is not None and count != int(count) and unit in _SMALLER:
        smaller, times = _SMALLER[unit]
        if count * times == int(count * times):
            count, unit = count * times, smaller
    number = "X" if count is None else f"{count:g}"
    return f"PT{number}{_CLOCK_UNITS[unit]}" if unit in _CLOCK_UNITS else f"P{number}{unit}"


def length_of(s: Sight, term: Term, i: int) -> Measured | None:
    """The length, or vague reference of counted units, that one reading of a token begins."""
    after = s.after(term, i)
    if not after:
        return None
    if term.kind in (lex.NUMBER, lex.FEW, lex.HALF):
        return _counted(s, term, i, after)
    if term.kind == lex.ONE:
        return _single(s, term, i, after)
    if term.kind == lex.TWO:
        return _finished(s, i, 2, term.value, after)
    if term.kind == lex.MANY:
        return _plural(s, term, i, after)
    if term.kind in (lex.THE_MANY, lex.THE_TWO):
        return _definite(s, term, i, after)
    return None


def digits_of(s: Sight, i: int) -> Measured | None:
    """The length that a number in digits begins."""
    if len(s.words[i]) > 6 or (s.word(i - 1) in (".", ",", "/") and not s.spaced[i]):
        return None
    count, j = float(s.words[i]), i + 1
    if s.word(j) in (".", ",", "٫") and j + 1 < s.last and s.kinds[j + 1] == DIGIT and not s.spaced[j + 1]:
        count, j = float(f"{s.words[i]}.{s.words[j + 1]}"), j + 2
    return _of_unit(s, i, count, j)


def _counted(s: Sight, term: Term, i: int, j: int) -> Measured | None:
    if term.kind == lex.FEW:
        return _of_unit(s, i, None, j)
    if term.kind == lex.HALF:
        return _of_unit(s, i, float(term.value), j)
    number = cardinal(s.words, i, s.last)
    return _of_unit(s, i, number.value, number.last) if number else None


def _of_unit(s: Sight, i: int, count: float | None, j: int) -> Measured | None:
    """A count with the unit after it; of two counts with one unit («3 و4 أعوام») the interval."""
    for term in s.lexicon.terms.get(s.word(j), ()):
        if term.kind in (lex.ONE, lex.MANY, lex.THE_MANY) and not term.cut and not _is_age(s, i, j + 1):
            return _finished(s, i, count, term.value, j + 1)
    if s.word(j) in ("و", "-", "الي", "او") and j + 2 < s.last and count is not None and s.kinds[j + 1] == DIGIT:
        more = digits_of(s, j + 1)
        if more and isinstance(more.says, Length) and "/" not in more.says.value:
            unit = more.says.value.lstrip("P0123456789.T")
            lower = f"{'PT' if 'T' in more.says.value else 'P'}{count:g}{unit}"
            first = i - 1 if s.word(i - 1) in ("بين", "وبين") else i
            return Measured(Length(f"{lower}/{more.says.value}"), first, more.last)
    return None


def _is_age(s: Sight, i: int, j: int) -> bool:
    """«البالغ من العمر 65 عاما», «(29 عاما)», «72 عاما من العمر»."""
    ages = s.lexicon.names_before["ages"]
    before = s.word(i - 1)
    return (
        before in ages
        or (before in s.lexicon.sets["of"] and s.word(i - 2) in ages)
        or (before == "(" and s.word(j) in (")", "،"))
        or (s.word(j) in s.lexicon.sets["of"] and s.word(j + 1) in ages)
    )


def _single(s: Sight, term: Term, i: int, j: int) -> Measured | None:
    """«قبل أسبوع», «يوم واحد», «استمر ساعة»: a singular counts one only where a word before or after shows it."""
    if s.word(j) in ("واحد", "واحده"):
        return _finished(s, i, 1, term.value, j + 1)
    before = s.word(i - 1)
    if before in s.lexicon.sets["habits"]:
        return None
    governed = before in s.lexicon.names_before["governors"]
    if s.word(j) in _HALVES or governed or (term.cut and term.value != "DE"):
        return _finished(s, i, 1, term.value, j)
    return None


def _plural(s: Sight, term: Term, i: int, j: int) -> Measured | None:
    """«منذ سنوات», «أشهر عديدة»: any number; not what is named after its noun (أيام الدراسة، عقود الغاز)."""
    following = s.word(j)
    governed = s.word(i - 1) in s.lexicon.names_before["governors"] or bool(term.cut)
    scarce = following in s.lexicon.sets["scarce"]
    if s.lexicon.relations.get(following):
        return Measured(Vague(_REFERENCES[s.lexicon.relations[following]]), i, j + 1)
    if following.startswith("ال") and following not in _RELATIVE:
        return None
    if term.value == "DE" and not (governed or scarce or following in s.lexicon.sets["of"]):
        return None
    if s.word(i - 1) in _ORDINAL_BEFORE:
        return None
    return _finished(s, i, None, term.value, j + scarce)


_RELATIVE = frozenset(("التي", "الي"))
_ORDINAL_BEFORE = frozenset(("اول", "ثاني", "ثالث", "رابع", "اخر", "احد", "احدي"))


def _definite(s: Sight, term: Term, i: int, j: int) -> Measured | None:
    """«السنوات الأخيرة», «السنوات الخمس المقبلة», «الـ24 ساعة الماضية», «اليومين الماضيين»."""
    count, j = _definite_count(s, term, j)
    scarce = s.word(j) in s.lexicon.sets["scarce"]
    j += scarce
    if count is None and not scarce:
        count, j = _definite_count(s, term, j)
    relation = s.lexicon.relations.get(s.word(j), "")
    before = s.lexicon.mentioned.get(s.word(j)) == -1
    if term.kind == lex.THE_TWO:
        return _two_named(s, term, i, j, past=relation == "last" or before) if relation or before else None
    if count is not None:
        first_months = _first_months(s, term, int(count), i, j)
        return first_months or _finished(s, i, count, term.value, j + bool(relation))
    return Measured(Vague(_REFERENCES[relation]), i, j + 1) if relation else None


def _definite_count(s: Sight, term: Term, j: int) -> tuple[float | None, int]:
    if term.kind == lex.THE_TWO or j >= s.last:
        return None, j
    if s.word(j) == "ال" and j + 1 < s.last and s.kinds[j + 1] == DIGIT:
        return float(s.words[j + 1]), j + 2
    if s.word(j).startswith("ال"):
        number = cardinal([s.words[j][2:], *s.words[j + 1 : j + 3]], 0, min(3, s.last - j))
        if number:
            return number.value, j + number.last
    return None, j


def _two_named(s: Sight, term: Term, i: int, j: int, *, past: bool) -> Measured | None:
    """«اليومين الماضيين» are two days that can be named; longer duals are lengths."""
    if term.value != "D":
        return _finished(s, i, 2, term.value, j + 1)
    first, last = (-2, -1) if past else (1, 2)
    return Measured(Interval(Point(days=first), Point(days=last)), i, j + 1)


def _first_months(s: Sight, term: Term, count: int, i: int, j: int) -> Measured | None:
    """«الأشهر الثمانية الأولى من هذا العام»."""
    if term.value != "M" or s.word(j) != "الاولي" or s.word(j + 1) not in s.lexicon.sets["of"] or not 1 < count < 12:
        return None
    for kind in (lex.THIS, lex.THE_ONE, lex.ONE):
        if (found := s.term(j + 2, kind)) and (year := point_of(s, found[0], j + 2)):
            whole = year[0]
            if isinstance(whole, Point) and (whole.year or whole.years is not None):
                return Measured(Point(year=whole.year, years=whole.years, section=f"first {count}"), i, year[1])
    return None


def _finished(s: Sight, i: int, count: float | None, unit: str, j: int) -> Measured:
    """A length with the half that follows it and the approximators around it."""
    if count is not None and s.word(j) in _HALVES:
        count, j = count + _HALVES[s.word(j)], j + 1
    if count is None and s.word(j) in s.lexicon.sets["scarce"]:
        j += 1
    value = value_of(count, unit)
    first, modifier = _approximated(s, i)
    if not modifier:
        modifier = next((m for rest, m in _AFTER if tuple(s.words[j : j + len(rest)]) == rest), "")
    return Measured(Length(value, modifier), first, j)


_AFTER = ((("تقريبا",), "about"), (("علي", "الاقل"), "at_least"), (("علي", "الاكثر"), "at_most"))


def _approximated(s: Sight, i: int) -> tuple[int, str]:
    """The first token of the approximators before a length, and what they say; none within other words' first token."""
    for before, modifier in s.lexicon.approximators.get(s.word(i - 1), ()):
        first = i - 1 - len(before)
        if first >= s.first and tuple(s.words[first : i - 1][::-1]) == before:
            return first, modifier
    return i, ""
