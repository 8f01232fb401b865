"""The words of time expressions, compiled for one look-up a token.

A :class:`Term` says what a word, alone or with the words that must follow it, can begin. Proclitics are laid onto the
words here, once, and never cut from a page's words, so that «باب» is no «ب + آب».
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from isnad.arabic.fold import fold_name
from isnad.arabic.numbers import CARDINAL_WORDS, ORDINAL_WORDS
from isnad.knowledge.times import TimeKnowledge, time_knowledge

# What a term can begin. ONE, TWO and MANY are units in singular, dual and plural; THE_… the same with the article.
MONTH, HIJRI, WEEKDAY, DAY, PART, SECTION, SEASON, FRACTION = (
    "month", "hijri", "weekday", "day", "part", "section", "season", "fraction",
)  # fmt: skip
ONE, TWO, MANY, THE_ONE, THE_TWO, THE_MANY, PAIR = "one", "two", "many", "the one", "the two", "the many", "pair"
NUMBER, FEW, HALF, THIS, STRETCH, EARLIER, CLOCK = "number", "few", "half", "this", "stretch", "earlier", "clock"
VAGUE, GOVERNED, UNMEASURED, FEAST, DECADE = "vague", "governed", "unmeasured", "feast", "decade"

_JOINED = ("و", "ف")
_PREPOSED = ("ب", "ل", "وب", "ول", "فب", "فل")
_NO_PREPOSITION = frozenset((VAGUE, GOVERNED, CLOCK, EARLIER))


class Term(NamedTuple):
    """What a word can begin: further words, kind, and its value as a word or number; ``cut`` letters are proclitics."""

    rest: tuple[str, ...]
    kind: str
    value: str = ""
    number: int = 0
    cut: int = 0


Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]
"""Values of phrases, by first word (or, read backwards, by last), the longest first."""


class TimeLexicon(NamedTuple):
    """Everything that finding looks up."""

    terms: dict[str, tuple[Term, ...]]
    relations: dict[str, str]
    mentioned: dict[str, int]
    part_endings: Phrases
    zones: Phrases
    approximators: Phrases  # by their last word, further words backwards
    names_before: dict[str, frozenset[str]]
    cautious: frozenset[str]
    sets: dict[str, frozenset[str]]
    feasts: dict[str, tuple[int, int, bool]]


def with_proclitics(words: Iterable[str]) -> frozenset[str]:
    """Folded words with every proclitic that a noun may carry, and without."""
    plain = [fold_name(w) for w in words]
    return frozenset(plain) | {form for w in plain for form, _ in _clitic_forms(w, preposed=True)}


@cache
def time_lexicon() -> TimeLexicon:
    """The compiled words, once a process."""
    knowledge = time_knowledge()
    words = knowledge.words
    plain = frozenset(fold_name(w) for w in ("من",))
    sets = {
        name: frozenset(map(fold_name, getattr(words, name)))
        for name in ("day_names", "name_ends", "scarce", "only", "habits", "corresponding", "demonstratives")
    }
    sets["of"] = plain
    sets["alone"] = frozenset(map(fold_name, knowledge.calendar.alone))
    sets["verbs"] = frozenset(map(fold_name, knowledge.calendar.verbs))
    before = ("day_name_starts", "name_starts", "event_starts", "ages", "governors", "month_starts", "year_starts", "year_names")
    return TimeLexicon(
        terms=_terms(knowledge),
        relations={fold_name(w): name for name, ws in words.relations.items() for w in ws},
        mentioned={fold_name(w): _MENTIONED[name] for name, ws in words.mentioned.items() for w in ws},
        part_endings=_phrases(words.part_endings),
        zones=_phrases(words.zones),
        approximators=_approximators(words.approximators),
        names_before={name: with_proclitics(_both_ways(getattr(words, name))) for name in before},
        cautious=frozenset(map(fold_name, knowledge.calendar.cautious)),
        sets=sets,
        feasts={f.id: ((*f.hijri, True) if f.hijri[0] else (f.month, f.day, False)) for f in words.feasts},
    )


_MENTIONED = {"before": -1, "same": 0, "after": 1}


def _both_ways(words: Iterable[str]) -> list[str]:
    """Nouns as they stand and with the article."""
    return [w for word in words for w in (word, word if word.startswith("ال") else "ال" + word)]


def _clitic_forms(word: str, *, preposed: bool) -> Iterable[tuple[str, int]]:
    """The word with each proclitic, and how many letters that adds before what is kept of the word."""
    for letter in _JOINED:
        yield letter + word, 1
    if preposed:
        for letters in _PREPOSED:
            yield letters + word, len(letters)
        if word.startswith("ال") and len(word) > 3:
            yield "لل" + word[2:], 1
            yield "ولل" + word[2:], 2


def _plain_terms(knowledge: TimeKnowledge) -> Iterable[tuple[str, Term]]:
    """Every phrase with what it is, without proclitics."""
    calendar, words = knowledge.calendar, knowledge.words
    for kind, named in ((MONTH, calendar.months), (HIJRI, calendar.hijri), (WEEKDAY, calendar.weekdays)):
        for entry in named:
            yield from ((name, Term((), kind, number=entry.number)) for name in (*entry.names, *entry.more))
    for unit in words.units:
        for kind, the_kind, forms in (
            (ONE, THE_ONE, unit.singular),
            (TWO, THE_TWO, unit.dual),
            (MANY, THE_MANY, unit.plural),
        ):
            for form in forms:
                yield form, Term((), kind, unit.unit)
                yield "ال" + form, Term((), the_kind, unit.unit)
    for day in words.days:
        yield from ((word, Term((), DAY, day.part, day.shift)) for word in day.words)
    for kind, table in ((PART, words.parts), (SECTION, words.sections), (SEASON, words.seasons), (PAIR, words.pairs)):
        yield from ((word, Term((), kind, value)) for value, forms in table.items() for word in forms)
    yield from (("ال" + word, Term((), SEASON, value, 1)) for value, forms in words.seasons.items() for word in forms)
    yield from ((word, Term((), FRACTION, n)) for n, forms in words.fractions.items() for word in forms)
    yield from ((word, Term((), HALF, n)) for n, forms in words.halves.items() for word in forms)
    yield from ((word, Term((), VAGUE, value)) for value, forms in words.vague.items() for word in forms)
    yield from ((feast_name, Term((), FEAST, feast.id)) for feast in words.feasts for feast_name in feast.names)
    for kind, forms in (
        (THIS, words.demonstratives),
        (STRETCH, words.stretches),
        (EARLIER, words.earlier),
        (FEW, words.few),
        (CLOCK, words.clock),
        (UNMEASURED, words.unmeasured),
    ):
        yield from ((word, Term((), kind)) for word in forms)
    for root, decade in _DECADES.items():
        for ending in ("ات", "يات"):
            yield from ((article + root + ending, Term((), DECADE, number=decade)) for article in ("", "ال"))


_DECADES = {"عشرين": 2, "ثلاثين": 3, "أربعين": 4, "خمسين": 5, "ستين": 6, "سبعين": 7, "ثمانين": 8, "تسعين": 9}


def _terms(knowledge: TimeKnowledge) -> dict[str, tuple[Term, ...]]:
    governed = {fold_name(p) for p in knowledge.words.governed}
    cautious = {fold_name(w) for w in knowledge.calendar.cautious}
    found: dict[str, list[Term]] = defaultdict(list)
    plain: list[tuple[str, Term]] = []
    for phrase, term in _plain_terms(knowledge):
        folded = fold_name(phrase)
        first, *rest = folded.split(" ")
        kind = GOVERNED if folded in governed else term.kind
        plain.append((first, term._replace(rest=tuple(rest), kind=kind)))
    plain += [(word, Term((), NUMBER, cut=cut)) for word, cut in (ORDINAL_WORDS | CARDINAL_WORDS).items()]
    for first, term in plain:
        found[first].append(term)
    words = frozenset(found)
    for first, term in plain:
        if first in cautious or term.kind == NUMBER:
            continue
        for form, cut in _clitic_forms(first, preposed=term.kind not in _NO_PREPOSITION):
            if form not in words:
                found[form].append(term._replace(cut=cut))
    return {word: tuple(sorted(dict.fromkeys(terms), key=lambda t: -len(t.rest))) for word, terms in found.items()}


def _phrases(table: Mapping[str, Iterable[str]]) -> Phrases:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for value, phrases in table.items():
        for phrase in phrases:
            first, *rest = fold_name(phrase).split(" ")
            found[first].append((tuple(rest), value))
    return {first: tuple(sorted(rests, key=lambda r: -len(r[0]))) for first, rests in found.items()}


def _approximators(table: Mapping[str, Iterable[str]]) -> Phrases:
    """Approximators by their last word; their first word may carry a proclitic."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for modifier, phrases in table.items():
        for phrase in phrases:
            parts = fold_name(phrase).split(" ")
            for first in (parts[0], *(form for form, _ in _clitic_forms(parts[0], preposed=True))):
                last, *before = reversed([first, *parts[1:]])
                found[last].append((tuple(before), modifier))
    return {last: tuple(sorted(rests, key=lambda r: -len(r[0]))) for last, rests in found.items()}
