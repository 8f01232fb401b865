"""Finding expressions of time in a story: dates, clocks, lengths, vague references, feasts.

One pass over the tokens, one look-up each; only where a word can begin an expression is anything read. A span is as
short as keeps its meaning, and begins after a proclitic (و، ب، ل).
"""

from __future__ import annotations

from isnad.arabic.tokens import DIGIT, Tokens
from isnad.reading import time_lexicon as lex
from isnad.reading.tense import tense_around
from isnad.reading.time_forms import Era, Expression, Festival, HijriDate, Interval, Length, Point, Says, Vague
from isnad.reading.time_lengths import Measured, digits_of, length_of
from isnad.reading.time_lexicon import Term
from isnad.reading.time_points import Sight, clock, day_of_month, hijri_month, point, point_of, sight, stated_year

_REFERENCES = {"last": "PAST_REF", "this": "PRESENT_REF", "next": "FUTURE_REF"}


def find_times(tokens: Tokens, first: int, last: int) -> list[Expression]:
    """The expressions of time among the tokens from ``first`` to ``last``, exclusive, in order, none overlapping."""
    s = sight(tokens, first, last)
    terms, words, kinds = s.lexicon.terms, tokens.words, tokens.kinds
    found: list[Expression] = []
    done = first
    for i in [i for i in range(first, last) if words[i] in terms or kinds[i] == DIGIT]:
        if i < done:
            continue
        read = _read_digits(s, i) if kinds[i] == DIGIT else _read_words(s, i)
        if read is None or read[0].first < done:
            continue
        measured, cut = read
        found.append(_expression(tokens, s, measured, cut))
        done = measured.last
    return found


def _expression(tokens: Tokens, s: Sight, measured: Measured, cut: int) -> Expression:
    says, first, last = measured
    start = tokens.starts[first]
    # a proclitic is cut where the original has no vowel signs or tatweel in its word, which would shift the letters
    if cut and tokens.ends[first] - start == len(tokens.words[first]):
        start += cut
    tense = tense_around(tokens, first, last, s.first, s.last) if needs_tense(says) else 0
    return Expression(first, last, start, tokens.ends[last - 1], says, tense)


def needs_tense(says: Says) -> bool:
    """Whether the words around an expression decide which day it is."""
    if isinstance(says, Interval):
        return needs_tense(says.last)
    if isinstance(says, HijriDate | Festival):
        return not says.relation
    if not isinstance(says, Point) or says.relation or says.year or says.years is not None:
        return False
    if says.days is not None or says.months is not None or says.mentioned is not None:
        return False
    return bool(says.weekday or says.month or says.season or says.section)


def _read_digits(s: Sight, i: int) -> tuple[Measured, int] | None:
    says = day_of_month(s, i)
    if says and not _names_event(s, says[0], i):
        return Measured(says[0], i, says[1]), 0
    measured = digits_of(s, i)
    if measured:
        return measured, 0
    says = clock(s, i) or _bare_year(s, i)
    return (Measured(says[0], i, says[1]), 0) if says else None


def _read_words(s: Sight, i: int) -> tuple[Measured, int] | None:
    for term in s.lexicon.terms[s.words[i]]:
        measured = _read_term(s, term, i)
        if measured:
            return measured, term.cut if measured.first == i else 0
    return None


def _read_term(s: Sight, term: Term, i: int) -> Measured | None:
    """What one reading of a word begins: a point, a length, or one of the lesser forms."""
    found = point_of(s, term, i)
    if found:
        return None if _names_event(s, found[0], i) else Measured(found[0], i, found[1])
    if term.kind in _LENGTHS:
        return length_of(s, term, i)
    after = s.after(term, i)
    if not after:
        return None
    return _lesser(s, term, i, after)


_LENGTHS = frozenset((lex.NUMBER, lex.FEW, lex.HALF, lex.ONE, lex.TWO, lex.MANY, lex.THE_MANY, lex.THE_TWO))


def _lesser(s: Sight, term: Term, i: int, j: int) -> Measured | None:
    if term.kind == lex.VAGUE:
        return None if s.word(i - 1) in s.lexicon.names_before["name_starts"] else Measured(Vague(term.value), i, j)
    if term.kind == lex.GOVERNED:
        return Measured(Vague(term.value), i + 1, j)
    if term.kind == lex.UNMEASURED:
        return Measured(_UNMEASURED, i, j)
    if term.kind == lex.STRETCH or term.kind == lex.THIS:
        return _stretch(s, term, i, j)
    if term.kind == lex.HIJRI:
        return _hijri(s, term, i, j)
    if term.kind == lex.FEAST:
        relation = s.lexicon.relations.get(s.word(j), "")
        month, day, hijri = s.lexicon.feasts[term.value]
        return Measured(Festival(term.value, month, day, hijri, relation), i, j + bool(relation))
    return _decade(s, term, i, j) if term.kind == lex.DECADE else None


_UNMEASURED = Length("PXX")


def _stretch(s: Sight, term: Term, i: int, j: int) -> Measured | None:
    """«الفترة الأخيرة», «الوقت الحالي», «هذه المرحلة»."""
    if term.kind == lex.THIS:
        stretch = s.term(j, lex.STRETCH)
        return Measured(Vague("PRESENT_REF"), i, stretch[1]) if stretch else None
    j += s.word(j) in s.lexicon.sets["scarce"]
    relation = s.lexicon.relations.get(s.word(j))
    return Measured(Vague(_REFERENCES[relation]), i, j + 1) if relation else None


def _hijri(s: Sight, term: Term, i: int, j: int) -> Measured | None:
    """«رمضان الماضي»; other Hijri months only with a year, for they are names of persons too."""
    says, after = hijri_month(s, term, j)
    if not isinstance(says, HijriDate):
        return None
    stands_alone = s.words[i][term.cut :] in s.lexicon.sets["alone"] and (
        says.relation or s.word(i - 1) in s.lexicon.names_before["month_starts"]
    )
    return Measured(says, i, after) if says.year or stands_alone else None


def _decade(s: Sight, term: Term, i: int, j: int) -> Measured | None:
    """«التسعينات», «تسعينيات القرن الماضي»; not «في الستينات من العمر»."""
    if s.word(j) in s.lexicon.sets["of"] and s.word(j + 1) in s.lexicon.names_before["ages"]:
        return None
    century = point(s, j)
    if century and isinstance(century[0], Point) and century[0].centuries == -1:
        j = century[1]
    return Measured(Era(f"19{term.number}"), i, j)


def _bare_year(s: Sight, i: int) -> tuple[Says, int] | None:
    """A number that a word before it shows to be a year: «في 2015», «انتخابات 2012»."""
    if not "1900" <= s.words[i] < "2100" or not (year := stated_year(s, i)):
        return None
    names = s.lexicon.names_before
    if s.word(i - 1) not in names["year_starts"] or any(s.word(k) in names["year_names"] for k in (i - 1, i - 2, i - 3)):
        return None
    return Point(year=year[0]), year[1]


def _names_event(s: Sight, says: Says, i: int) -> bool:
    """«هجمات 11 سبتمبر»: a day without a year that is an event's name."""
    return (
        isinstance(says, Point)
        and bool(says.month and says.day)
        and not says.year
        and s.word(i - 1) in s.lexicon.names_before["event_starts"]
    )
