"""The lesser expressions: vague words, stretches, Hijri months by themselves, feasts, decades, bare years."""

from __future__ import annotations

from collections.abc import Callable

from isnad.arabic.tokens import DIGIT, LETTER
from isnad.reading.temporal import lexicon as lex
from isnad.reading.temporal.dates import hijri_month, stated_year
from isnad.reading.temporal.forms import Era, Festival, Interval, Length, Point, Vague
from isnad.reading.temporal.lengths import REFERENCES, Read
from isnad.reading.temporal.lexicon import Term
from isnad.reading.temporal.points import point
from isnad.reading.temporal.sight import Sight

_UNMEASURED = Length("PXX")


def _vague(s: Sight, term: Term, i: int, j: int) -> Read | None:
    named = s.words[i - 1] in s.lexicon.before["name_starts"]
    return None if named else Read(Vague(term.value), i, j, term.cut)


def _unmeasured(s: Sight, term: Term, i: int, j: int) -> Read | None:
    of_time = s.ending(s.lexicon.of_time, j)
    return Read(_UNMEASURED, i, of_time[1] if of_time else j, term.cut)


def _feast(s: Sight, term: Term, i: int, j: int) -> Read | None:
    if s.words[j] in s.lexicon.sets["other_new_years"]:
        return None
    relation = s.lexicon.relations.get(s.words[j], "")
    month, day, hijri = s.lexicon.feasts[term.value]
    return Read(Festival(term.value, month, day, hijri, relation), i, j + bool(relation), term.cut)


def bare_year(s: Sight, i: int) -> Read | None:
    """A number that the words around it show to be a year: «في 2015», «انتخابات 2012», «من 2007 إلى 2017»."""
    names = s.lexicon.before["year_names"]
    year = stated_year(s, i) if "1900" <= s.words[i] < "2100" else None
    if year is None or not names.isdisjoint((s.words[i - 1], s.words[i - 2], s.words[i - 3])):
        return None
    number, j = year
    joiners = s.lexicon.sets["joiners"]
    until = _further_year(s, j + 1, number) if s.words[j] in joiners else None
    if until and s.kinds[j] != LETTER:
        return Read(Interval(Point(year=number), Point(year=until[0])), i, until[1])
    joined = s.words[i - 1] in joiners and s.kinds[i - 2] == DIGIT and len(s.words[i - 2]) == 4
    shown = until or joined or s.words[i - 1] in s.lexicon.before["year_starts"]
    return Read(Point(year=number), i, j) if shown else None


def _further_year(s: Sight, i: int, number: int) -> tuple[int, int] | None:
    """A later year in digits at a token."""
    year = stated_year(s, i) if s.kinds[i] == DIGIT else None
    return year if year and number < year[0] < 2100 else None


def _stretch(s: Sight, term: Term, i: int, j: int) -> Read | None:
    """«الفترة الأخيرة», «الوقت الحالي», «هذه المرحلة»."""
    if term.kind == lex.THIS:
        stretch = s.term(j, lex.STRETCH)
        return Read(Vague("PRESENT_REF"), i, stretch[1], term.cut) if stretch else None
    j += s.words[j] in s.lexicon.sets["scarce"]
    before = s.lexicon.mentioned.get(s.words[j]) == -1
    relation = "last" if before else s.lexicon.recent.get(s.words[j])
    return Read(Vague(REFERENCES[relation]), i, j + 1, term.cut) if relation else None


def _hijri(s: Sight, term: Term, i: int, j: int) -> Read | None:
    """«رمضان الماضي»; other Hijri months only with a year, for they are names of persons too."""
    says, after = hijri_month(s, term, j)
    alone = s.words[i][term.cut :] in s.lexicon.sets["alone"] and (
        says.relation or s.words[i - 1] in s.lexicon.before["month_starts"]
    )
    return Read(says, i, after, term.cut) if says.year or alone else None


def _decade(s: Sight, term: Term, i: int, j: int) -> Read | None:
    """«التسعينات», «تسعينيات القرن الماضي»; not «في الستينات من العمر»."""
    if s.words[j] in s.lexicon.sets["of"] and s.words[j + 1] in s.lexicon.before["ages"]:
        return None
    century = point(s, j)
    if century and isinstance(century[0], Era) and "/" in century[0].value:
        return Read(Era(f"{century[0].value[:2]}{term.number}"), i, century[1], term.cut)
    if century and isinstance(century[0], Point) and century[0].centuries == -1:
        j = century[1]
    return Read(Era(f"19{term.number}"), i, j, term.cut)


OTHER_READERS: dict[str, Callable[[Sight, Term, int, int], Read | None]] = {
    lex.VAGUE: _vague,
    lex.STRETCH: _stretch,
    lex.THIS: _stretch,
    lex.UNMEASURED: _unmeasured,
    lex.HIJRI: _hijri,
    lex.FEAST: _feast,
    lex.DECADE: _decade,
}
