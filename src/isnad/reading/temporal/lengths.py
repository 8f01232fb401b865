"""Lengths of time («ثلاث سنوات», «نحو أسبوعين», «24 ساعة», «عقدين ونصف») and what is vaguer («السنوات الأخيرة»)."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from isnad.arabic.numbers import cardinal
from isnad.arabic.tokens import DIGIT, LETTER
from isnad.reading.temporal import lexicon as lex
from isnad.reading.temporal.dates import goes_on, year_after
from isnad.reading.temporal.forms import Interval, Length, Point, Says, Vague
from isnad.reading.temporal.lexicon import Term
from isnad.reading.temporal.points import point
from isnad.reading.temporal.sight import Sight

REFERENCES = {"last": "PAST_REF", "this": "PRESENT_REF", "next": "FUTURE_REF"}
_YEARS = {"DE": 10, "CE": 100}  # counted decades are years, so that lengths can be compared: two and a half are P25Y
# What a broken number of a unit is counted in: a year and a half is 18 months.
_SMALLER = {"H": ("MIN", 60), "D": ("H", 24), "Y": ("M", 12), "MIN": ("S", 60)}
_LETTERS = {"S": "TS", "MIN": "TM", "H": "TH", "N": "D"}
_RELATIVES = ("التي", "الي")  # what may follow a plural with ال and is no noun


class Read(NamedTuple):
    """What an expression says, its first token with the letters of it that are a proclitic, and the token after it."""

    says: Says
    first: int
    last: int
    cut: int = 0


def value_of(count: float | None, unit: str) -> str:
    """TIMEX3 of a count of a unit; ``X`` where nobody counted."""
    if count is not None and unit in _YEARS:
        count, unit = count * _YEARS[unit], "Y"
    if count is not None and count != int(count) and unit in _SMALLER:
        smaller, times = _SMALLER[unit]
        if count * times == int(count * times):
            count, unit = count * times, smaller
    letters = _LETTERS.get(unit, unit)
    number = "X" if count is None else f"{count:g}"
    return f"PT{number}{letters[1:]}" if letters[0] == "T" else f"P{number}{letters}"


def _number(s: Sight, term: Term, i: int, _: int) -> Read | None:
    number = cardinal(s.words, i, s.last)
    return _of_unit(s, i, number.value, number.last, term.cut) if number and number.value > 2 else None


def _half(s: Sight, term: Term, i: int, j: int) -> Read | None:
    return _of_unit(s, i, float(term.value), j, term.cut)


def _few(s: Sight, term: Term, i: int, j: int) -> Read | None:
    return _of_unit(s, i, None, j, term.cut)


def _dual(s: Sight, term: Term, i: int, j: int) -> Read | None:
    return _finished(s, i, 2, term.value, j, term.cut)


def digits_of(s: Sight, i: int) -> Read | None:
    """The length that a number in digits begins."""
    if len(s.words[i]) > 6 or (s.kinds[i - 1] != LETTER and not s.spaced(i) and s.words[i - 1] in (".", ",", "/")):
        return None
    count, j = float(s.words[i]), i + 1
    if goes_on(s, j):
        count, j = float(f"{s.words[i]}.{s.words[j + 1]}"), j + 2
    return _of_unit(s, i, count, j, 0)


def _of_unit(s: Sight, i: int, count: float | None, j: int, cut: int) -> Read | None:
    """A count with the unit after it; of two counts with one unit («3 و4 أعوام») the interval."""
    for term in s.lexicon.terms.get(s.words[j], ()):
        if term.kind in (lex.ONE, lex.MANY, lex.THE_MANY) and not term.cut:
            return None if _is_other(s, term, i, j + 1) else _finished(s, i, count, term.value, j + 1, cut)
    if count is None or s.kinds[j + 1] != DIGIT or s.words[j] not in s.lexicon.sets["joiners"]:
        return None
    more = digits_of(s, j + 1)
    if more is None or not isinstance(more.says, Length) or "/" in more.says.value:
        return None
    unit = more.says.value.lstrip("PT0123456789.")
    lower = f"{'PT' if 'T' in more.says.value else 'P'}{count:g}{unit}"
    between = s.words[i - 1] in s.lexicon.sets["between"]
    return Read(Length(f"{lower}/{more.says.value}"), i - between, more.last, 0 if between else cut)


def _is_other(s: Sight, term: Term, i: int, j: int) -> bool:
    """Whether a counted unit is an age («البالغ من العمر 65 عاما», «(29 عاما)»), a date or a habit."""
    ages, of, before = s.lexicon.before["ages"], s.lexicon.sets["of"], s.words[i - 1]
    if term.kind == lex.ONE and term.value == "D" and point(s, j - 1):
        return True  # «المجلس الـ41 يوم الاثنين»
    return (
        before in s.lexicon.sets["habits"]
        or before in ages
        or (before in of and s.words[i - 2] in ages)
        or (s.words[j] in of and s.words[j + 1] in ages)
        or (term.value == "Y" and before in ("(", "،") and s.words[j] in (")", "،"))
    )


def _single(s: Sight, term: Term, i: int, j: int) -> Read | None:
    """«قبل أسبوع», «يوم واحد», «استمر ساعة»: a singular counts one only where a word before or after shows it."""
    if s.words[j] in s.lexicon.sets["only"]:
        return _finished(s, i, 1, term.value, j + 1, term.cut)
    before = s.words[i - 1]
    if term.value == "DE":
        # «عقد» is also a contract and the holding of a meeting: what follows must not be its object
        clear = s.kinds[j] != LETTER or s.words[j] in s.lexicon.sets["of"] or s.words[j] in s.lexicon.halves
        shown = _approximated(s, i) or (clear and before in s.lexicon.before["governors"])
        return _finished(s, i, 1, term.value, j, term.cut) if shown and not term.cut else None
    preposed = term.cut > 0 and s.words[i][term.cut - 1] in "بل"
    if s.words[j] in s.lexicon.halves or before in s.lexicon.before["governors"] or preposed:
        return _finished(s, i, 1, term.value, j, term.cut)
    return None


def _plural(s: Sight, term: Term, i: int, j: int) -> Read | None:
    """«منذ سنوات», «أشهر عديدة»: any number; not what is named after its noun (أيام الدراسة، عقود الغاز)."""
    following, before = s.words[j], s.words[i - 1]
    if relation := s.lexicon.recent.get(following):
        return Read(Vague(REFERENCES[relation]), i, j + 1, term.cut)
    if (following.startswith("ال") and following not in _RELATIVES) or before in s.lexicon.before["ordinals_before"]:
        return None
    scarce = following in s.lexicon.sets["scarce"]
    if term.value == "DE":
        governed = before in s.lexicon.before["governors"] or bool(term.cut)
        if not (governed or scarce or following in s.lexicon.sets["of"]):
            return None
    return _finished(s, i, None, term.value, j + scarce, term.cut)


def _definite(s: Sight, term: Term, i: int, j: int) -> Read | None:
    """«السنوات الأخيرة», «السنوات الخمس المقبلة», «الساعات الـ24 الماضية», «اليومين الماضيين»."""
    count, j = _definite_count(s, term, j)
    if s.words[j] in s.lexicon.sets["scarce"]:
        j += 1
        if count is None:
            count, j = _definite_count(s, term, j)
    relation = s.lexicon.recent.get(s.words[j], "")
    before = s.lexicon.mentioned.get(s.words[j]) == -1
    if before and count is None and term.kind == lex.THE_MANY:
        return Read(Vague("PAST_REF"), i, j + 1, term.cut)
    if term.kind == lex.THE_TWO:
        past = before or relation == "last"
        return _two_named(s, term, i, j + 1, past=past) if relation or before else None
    if count is not None:
        first_months = _first_months(s, term, int(count), i, j)
        return first_months or _finished(s, i, count, term.value, j + bool(relation), term.cut)
    return Read(Vague(REFERENCES[relation]), i, j + 1, term.cut) if relation else None


def _definite_count(s: Sight, term: Term, j: int) -> tuple[float | None, int]:
    """The number after a plural with the article, itself with the article: «الخمس», «الـ24»."""
    if term.kind == lex.THE_TWO or not s.words[j].startswith("ال"):
        return None, j
    if s.words[j] == "ال":
        return (float(s.words[j + 1]), j + 2) if s.kinds[j + 1] == DIGIT and len(s.words[j + 1]) < 6 else (None, j)
    number = cardinal([s.words[j][2:], *s.words[j + 1 : j + 3]], 0, min(3, s.last - j))
    return (number.value, j + number.last) if number else (None, j)


def _two_named(s: Sight, term: Term, i: int, j: int, *, past: bool) -> Read:
    """«اليومين الماضيين» are two days that can be named; longer duals are lengths."""
    if term.value != "D":
        return _finished(s, i, 2, term.value, j, term.cut)
    first, last = (-2, -1) if past else (1, 2)
    return Read(Interval(Point(days=first), Point(days=last)), i, j, term.cut)


def _first_months(s: Sight, term: Term, count: int, i: int, j: int) -> Read | None:
    """«الأشهر الستة الأولى من هذا العام»."""
    sets = s.lexicon.sets
    if term.value != "M" or s.words[j] not in sets["first_ones"] or s.words[j + 1] not in sets["of"]:
        return None
    year = year_after(s, j + 2)
    if year is None or not 1 < count < 12:
        return None
    return Read(Point(year=year[0].year, years=year[0].years, section=f"first {count}"), i, year[1], term.cut)


def _finished(s: Sight, i: int, count: float | None, unit: str, j: int, cut: int) -> Read:
    """A length with the half that follows it and the approximators around it."""
    if count is not None and (half := s.lexicon.halves.get(s.words[j])):
        count, j = count + half, j + 1
    if count is None and s.words[j] in s.lexicon.sets["scarce"]:
        j += 1
    value = value_of(count, unit)
    of_time = s.ending(s.lexicon.of_time, j)
    j = of_time[1] if of_time else j
    after = s.ending(s.lexicon.approximators_after, j)
    j = after[1] if after else j
    approximated = _approximated(s, i) if not cut else None
    if approximated:
        first, modifier = approximated
        return Read(Length(value, modifier[1:]), first, j, int(modifier[0]))
    return Read(Length(value, after[0] if after else ""), i, j, cut)


def _approximated(s: Sight, i: int) -> tuple[int, str] | None:
    """The first token of the approximator before a token, and what it says, with its proclitic's letters counted."""
    for before, modifier in s.lexicon.approximators.get(s.words[i - 1], ()):
        first = i - 1 - len(before)
        if first >= 0 and tuple(s.words[first : i - 1][::-1]) == before:
            return first, modifier
    return None


LENGTH_READERS: dict[str, Callable[[Sight, Term, int, int], Read | None]] = {
    lex.NUMBER: _number,
    lex.HALF: _half,
    lex.FEW: _few,
    lex.ONE: _single,
    lex.TWO: _dual,
    lex.MANY: _plural,
    lex.THE_MANY: _definite,
    lex.THE_TWO: _definite,
}
