"""The words of time expressions, compiled for one look-up a token.

A :class:`Term` says what a word, alone or with the words that must follow it, can begin. Proclitics are laid onto the
words here, once, and never cut from a page's words, so that «باب» is no «ب + آب».
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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
VAGUE, UNMEASURED, FEAST, DECADE = "vague", "unmeasured", "feast", "decade"

_JOINED = ("و", "ف")
_PREPOSED = ("ب", "ل", "وب", "ول", "فب", "فل")
_NO_PREPOSITION = frozenset((VAGUE, CLOCK, EARLIER))
_DECADES = {"عشرين": 2, "ثلاثين": 3, "أربعين": 4, "خمسين": 5, "ستين": 6, "سبعين": 7, "ثمانين": 8, "تسعين": 9}
_MENTIONED = {"before": -1, "same": 0, "after": 1}
_MARKS = "/-.,:،٫–"
_DIGITS = frozenset(f"{n:0{width}}" for width in range(1, 5) for n in range(10**width))

Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]
"""Values of phrases by their first word, with their further words, the longest first."""


class Term(NamedTuple):
    """What a word can begin: further words, kind, and its value as a word or number.

    ``cut`` letters are proclitics; ``needs`` are words of which one must stand before (في الماضي).
    """

    rest: tuple[str, ...]
    kind: str
    value: str = ""
    number: int = 0
    cut: int = 0
    needs: tuple[str, ...] = ()


class TimeLexicon(NamedTuple):
    """Everything that finding looks up.

    ``triggers`` are the words at which an expression can begin, ``after_numbers`` those that can follow its number,
    ``terms`` what they begin, ``plain`` the same by kind for words without a proclitic. ``sets`` hold words as they
    stand, ``before`` words with any proclitic and article.
    """

    triggers: frozenset[str]
    after_numbers: frozenset[str]
    terms: dict[str, tuple[Term, ...]]
    plain: dict[str, dict[str, tuple[Term, ...]]]
    relations: dict[str, str]
    recent: dict[str, str]
    mentioned: dict[str, int]
    halves: dict[str, float]
    part_endings: Phrases
    zones: Phrases
    before_last: Phrases
    millennium: Phrases
    that_year: Phrases
    publication: Phrases
    of_time: Phrases
    approximators: Phrases  # by their last word, further words backwards
    approximators_after: Phrases
    before: dict[str, frozenset[str]]
    sets: dict[str, frozenset[str]]
    feasts: dict[str, tuple[int, int, bool]]


@cache
def time_lexicon() -> TimeLexicon:
    """The compiled words, once a process."""
    knowledge = time_knowledge()
    words, calendar = knowledge.words, knowledge.calendar
    plain = _folded_terms(knowledge)
    terms = _with_proclitics(plain, knowledge)
    relations = {fold_name(w): name for name, ws in words.relations.items() for w in ws}
    sets = {name: frozenset(map(fold_name, getattr(words, name))) for name in _SETS}
    sets["appointed"] = frozenset(map(fold_name, words.appointed)) | _futures(words.scheduled)
    sets |= {name: frozenset(map(fold_name, getattr(calendar, name))) for name in ("cautious", "verbs", "alone")}
    return TimeLexicon(
        triggers=frozenset(terms) | _DIGITS,
        after_numbers=_after_numbers(terms, knowledge),
        terms=terms,
        plain=_by_kind(plain),
        relations={w: name for w, name in relations.items() if name != "recent"},
        recent={w: "last" if name == "recent" else name for w, name in relations.items()},
        mentioned={fold_name(w): _MENTIONED[name] for name, ws in words.mentioned.items() for w in ws},
        halves={fold_name(w): float(value) for value, ws in words.half_endings.items() for w in ws},
        part_endings=_phrases(words.part_endings),
        zones=_phrases(words.zones),
        before_last=_phrases({"": words.before_last}),
        millennium=_phrases({"": words.millennium}),
        that_year=_phrases({"": words.that_year}),
        publication=_phrases({"": words.publication}),
        of_time=_phrases({"": words.of_time}),
        approximators=_approximators(words.approximators),
        approximators_after=_phrases(words.approximators_after),
        before={name: _preceding(getattr(words, name)) for name in _BEFORE},
        sets=sets,
        feasts={f.id: ((*f.hijri, True) if f.hijri[0] else (f.month, f.day, False)) for f in words.feasts},
    )


_SETS = (
    "day_names", "name_ends", "scarce", "only", "first_ones", "habits", "corresponding", "demonstratives", "of",
    "christian_era", "hijri_era", "joiners", "between",
    "two_starts", "within", "since", "limits", "was", "other_new_years",
)  # fmt: skip
_BEFORE = (
    "day_name_starts", "prayer_starts", "name_starts", "event_starts", "ages", "governors", "month_starts",
    "year_starts", "year_names",
    "ordinals_before", "greetings",
)  # fmt: skip


def _futures(presents: Iterable[str]) -> frozenset[str]:
    """The futures of present verbs in the third person: سيعقد, ستعقد, وسيعقد."""
    folded = [fold_name(w) for w in presents]
    verbs = {first + w[1:] for w in folded for first in "يت"} | {w + "ان" for w in folded}
    return frozenset(joined + "س" + verb for verb in verbs for joined in ("", *_JOINED))


def _preceding(words: Iterable[str]) -> frozenset[str]:
    """Nouns and prepositions with every proclitic and the article, and without."""
    bare = {fold_name(w) for w in words}
    bare |= {"ال" + w for w in bare if not w.startswith("ال")}
    return frozenset(bare | {form for w in bare for form, _ in _clitic_forms(w, preposed=True)})


def _clitic_forms(word: str, *, preposed: bool) -> Iterator[tuple[str, int]]:
    """The word with each proclitic, and how many letters that adds before what is kept of the word."""
    for letter in _JOINED:
        yield letter + word, 1
    if preposed:
        for letters in _PREPOSED:
            yield letters + word, len(letters)
        if word.startswith("ال") and len(word) > 3:
            yield "لل" + word[2:], 1
            yield "ولل" + word[2:], 2


def _phrase_terms(knowledge: TimeKnowledge) -> Iterator[tuple[str, Term]]:
    """Every phrase that begins an expression, with what it is."""
    words = knowledge.words
    yield from _calendar_terms(knowledge)
    for day in words.days:
        yield from ((word, Term((), DAY, day.part, day.shift)) for word in day.words)
    for kind, table in (
        (PART, words.parts), (SECTION, words.sections), (SEASON, words.seasons), (PAIR, words.pairs),
        (FRACTION, words.fractions), (HALF, words.halves), (VAGUE, words.vague),
    ):  # fmt: skip
        yield from ((word, Term((), kind, value)) for value, forms in table.items() for word in forms)
    yield from (("ال" + word, Term((), SEASON, value, 1)) for value, forms in words.seasons.items() for word in forms)
    yield from ((name, Term((), FEAST, feast.id)) for feast in words.feasts for name in feast.names)
    for kind, listed in (
        (THIS, words.demonstratives), (STRETCH, words.stretches), (EARLIER, words.earlier), (FEW, words.few),
        (CLOCK, words.clock), (UNMEASURED, words.unmeasured),
    ):  # fmt: skip
        yield from ((word, Term((), kind)) for word in listed)
    for root, decade in _DECADES.items():
        forms = (article + root + ending for article in ("", "ال") for ending in ("ات", "يات"))
        yield from ((form, Term((), DECADE, number=decade)) for form in forms)


def _calendar_terms(knowledge: TimeKnowledge) -> Iterator[tuple[str, Term]]:
    """Months, weekdays and units."""
    calendar = knowledge.calendar
    for kind, named in ((MONTH, calendar.months), (HIJRI, calendar.hijri), (WEEKDAY, calendar.weekdays)):
        for entry in named:
            yield from ((name, Term((), kind, number=entry.number)) for name in (*entry.names, *entry.more))
    for unit in knowledge.words.units:
        for kind, the_kind, forms in (
            (ONE, THE_ONE, unit.singular), (TWO, THE_TWO, unit.dual), (MANY, THE_MANY, unit.plural),
        ):  # fmt: skip
            yield from ((form, Term((), kind, unit.unit)) for form in forms)
            yield from (("ال" + form, Term((), the_kind, unit.unit)) for form in forms)


def _folded_terms(knowledge: TimeKnowledge) -> list[tuple[str, Term]]:
    """All terms by their folded first word, without proclitics."""
    governed = {fold_name(p) for p in knowledge.words.governed}
    found = []
    for phrase, term in _phrase_terms(knowledge):
        folded = fold_name(phrase)
        parts = folded.split(" ")
        needs: tuple[str, ...] = ()
        if folded in governed:
            governor = parts.pop(0)
            needs = (governor, *(letter + governor for letter in _JOINED))
        found.append((parts[0], term._replace(rest=tuple(parts[1:]), needs=needs)))
    return found


def _with_proclitics(plain: list[tuple[str, Term]], knowledge: TimeKnowledge) -> dict[str, tuple[Term, ...]]:
    """What each written word can begin, the longest phrase first; a form that is a word of its own stays that."""
    found: dict[str, list[Term]] = defaultdict(list)
    for first, term in plain:
        found[first].append(term)
    for word, cut in (ORDINAL_WORDS | CARDINAL_WORDS).items():
        found[word].append(Term((), NUMBER, cut=cut))
    words = frozenset(found)
    unjoined = {fold_name(w) for w in (*knowledge.calendar.cautious, *knowledge.words.plain)}
    for first, term in plain:
        if first in unjoined or term.needs:
            continue
        for form, cut in _clitic_forms(first, preposed=term.kind not in _NO_PREPOSITION):
            if form not in words:
                found[form].append(term._replace(cut=cut))
    return {word: tuple(sorted(dict.fromkeys(terms), key=_longest_first)) for word, terms in found.items()}


def _longest_first(term: Term) -> tuple[int, bool]:
    return -len(term.rest), not term.needs


def _after_numbers(terms: Mapping[str, tuple[Term, ...]], knowledge: TimeKnowledge) -> frozenset[str]:
    """The words that can follow a number within an expression: units, months, further numbers, marks, zones."""
    words = knowledge.words
    kinds = {MONTH, HIJRI, ONE, MANY, THE_MANY, THE_ONE, THIS, NUMBER, FEW, HALF}
    found = {word for word, held in terms.items() if any(t.kind in kinds for t in held)}
    for listed in (words.of, words.joiners, *words.relations.values(), *words.zones.values()):
        found |= {fold_name(w).split(" ")[0] for w in listed}
    return frozenset(found | set(_MARKS) | _DIGITS)


def _by_kind(plain: list[tuple[str, Term]]) -> dict[str, dict[str, tuple[Term, ...]]]:
    found: dict[str, dict[str, tuple[Term, ...]]] = defaultdict(dict)
    for first, term in sorted(plain, key=lambda p: -len(p[1].rest)):
        held = found[term.kind].get(first, ())
        found[term.kind][first] = held if term in held else (*held, term)
    return {kind: found[kind] for kind in found}


def _phrases(table: Mapping[str, Iterable[str]]) -> Phrases:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for value, phrases in table.items():
        for phrase in phrases:
            first, *rest = fold_name(phrase).split(" ")
            found[first].append((tuple(rest), value))
    return {first: tuple(sorted(rests, key=lambda r: -len(r[0]))) for first, rests in found.items()}


def _approximators(table: Mapping[str, Iterable[str]]) -> Phrases:
    """Approximators by their last word; their first word may carry a proclitic, which the value then counts."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for modifier, phrases in table.items():
        for phrase in phrases:
            parts = fold_name(phrase).split(" ")
            for first, cut in ((parts[0], 0), *_clitic_forms(parts[0], preposed=True)):
                last, *before = reversed([first, *parts[1:]])
                found[last].append((tuple(before), f"{cut}{modifier}"))
    return {last: tuple(sorted(rests, key=lambda r: -len(r[0]))) for last, rests in found.items()}
