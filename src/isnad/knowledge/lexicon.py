"""Every word and phrase that reading looks for, under one look-up a word.

A phrase is found by its first word; its other words must follow. A page's word is looked up as it stands, then
without proclitics (و ف ب ل ك س ال, alone and stacked): what is left must itself be a word of the lexicon, so that
«واشنطن» is never taken for و + اشنطن. What a word can be is worked out once and kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from isnad.arabic import inflect
from isnad.arabic.fold import fold_name
from isnad.arabic.inflect import Form
from isnad.knowledge import schema
from isnad.knowledge.stock import Stock

# Categories of phrases.
NAME, ADJECTIVE, TITLE, INSTITUTION, SOURCE, COURTESY = "name", "adjective", "title", "institution", "source", "courtesy"
CUE, THAT, TURN, COMMENT, ACCORDING, SETTING = "cue", "that", "turn", "comment", "according", "setting"
CONTACT, HOLD, STATUS, UNDERTAKING = "contact", "hold", "status", "undertaking"
FORMER, ELECT, COUNTERPART, SIDES, PARTICLE, CONDITION, RANK, CAPITAL = (
    "former", "elect", "counterpart", "sides", "particle", "condition", "rank", "capital",
)  # fmt: skip

_PLAIN = Form("")
_MOST_WORDS = 300_000  # a bound on what is kept; a million pages hold more forms than memory should


class Phrase(NamedTuple):
    """One thing that a first word may begin: the folded words that follow it, what it is, and which form it has."""

    rest: tuple[str, ...]
    category: str
    entry: str
    form: Form


class Word(NamedTuple):
    """What a written word can be: its proclitics (``و``, ``ب``, ``لل`` …) and the phrases that the rest may begin.

    ``alone`` are phrases of this one word, ``longer`` those that go on, by their second word, longest first.
    ``particles`` are the classes of function words that it belongs to.
    """

    conjunction: str
    preposition: str
    future: bool
    base: str
    alone: tuple[Phrase, ...]
    longer: dict[str, tuple[Phrase, ...]]
    categories: frozenset[str]
    particles: frozenset[str]


class Lexicon(dict[str, Word | None]):
    """What each word can be; words not asked for before are worked out on the way."""

    def __init__(self, stock: Stock) -> None:
        self.phrases: dict[str, tuple[Phrase, ...]] = _index(stock)
        super().__init__()

    def __missing__(self, word: str) -> Word | None:
        if len(self) >= _MOST_WORDS:
            self.clear()
        found = self[word] = _analyse(word, self.phrases)
        return found


def _analyse(word: str, index: dict[str, tuple[Phrase, ...]]) -> Word | None:
    for conjunction, preposition, future, base in _cuts(word):
        fitting = [p for p in index.get(base, ()) if _fits(p, preposition, future=future)]
        if fitting:
            longer: dict[str, list[Phrase]] = defaultdict(list)
            for phrase in fitting:
                if phrase.rest:
                    longer[phrase.rest[0]].append(phrase)
            alone = tuple(p for p in fitting if not p.rest)
            return Word(
                conjunction=conjunction,
                preposition=preposition,
                future=future,
                base=base,
                alone=alone,
                longer={second: tuple(phrases) for second, phrases in longer.items()},
                categories=frozenset(p.category for p in fitting),
                particles=frozenset(p.entry for p in alone if p.category == PARTICLE),
            )
    return None


def _cuts(word: str) -> Iterator[tuple[str, str, bool, str]]:
    """The word cut into conjunction, preposition, future mark and rest, the least cut first."""
    yield "", "", False, word
    starts = [("", word)]
    if len(word) > 3 and word[0] in "وف":
        yield word[0], "", False, word[1:]
        starts.append((word[0], word[1:]))
    for conjunction, rest in starts:
        if len(rest) < 4:
            continue
        if rest.startswith("لل"):
            yield conjunction, "ل", False, "ال" + rest[2:]
        if rest[0] in "بلك":
            yield conjunction, rest[0], False, rest[1:]
        if rest[0] == "س" and rest[1] in "يتن":
            yield conjunction, "", True, rest[1:]


def _fits(phrase: Phrase, preposition: str, *, future: bool) -> bool:
    """Whether a phrase can follow the proclitics: finite verbs follow no preposition, only present ones the future."""
    tense = phrase.form.tense
    if future:
        return tense == "present"
    if preposition:
        return tense not in ("past", "present", "participle") and phrase.category not in (THAT, PARTICLE, STATUS, TURN)
    return True


def _index(stock: Stock) -> dict[str, tuple[Phrase, ...]]:
    index: dict[str, dict[Phrase, None]] = defaultdict(dict)
    for text, category, entry, form in _entries(stock):
        first, *rest = fold_name(text).replace("-", " ").split()
        index[first][Phrase(tuple(rest), category, entry, form)] = None
    return {word: tuple(sorted(phrases, key=lambda p: -len(p.rest))) for word, phrases in index.items()}


Entries = Iterator[tuple[str, str, str, Form]]


def _entries(stock: Stock) -> Entries:
    yield from _names(stock)
    yield from _adjectives(stock)
    yield from _titles(stock.offices)
    yield from _institutions(stock.institutions)
    yield from _cues(stock.cues)
    yield from _occasions(stock.occasions)
    yield from _undertakings(stock.undertakings)
    yield from _particles(stock)


def _names(stock: Stock) -> Entries:
    for state in stock.states:
        for name in (state.name, *state.names):
            yield name, NAME, state.id, Form(name, state.gender, "s", definite=True)
        for name in (state.capital, *state.capital_names, *state.metonyms):
            if name:
                yield name, NAME, state.id, Form(name, "f", "s", definite=False, pronoun="metonym")
    for place in stock.places:
        for name in (place.name, *place.names):
            yield name, NAME, place.id, Form(name, "f", "s", definite=True)
    for body in (*stock.bodies, *stock.outlets):
        gender = getattr(body, "gender", "f")
        for name in (body.name, *body.names):
            yield name, NAME, body.id, Form(name, gender, "s", definite=True)
    for person in stock.people:
        for name in (person.name, *person.names, *person.family):
            yield name, NAME, person.id, Form(name, person.gender, "s", definite=True)


def _adjectives(stock: Stock) -> Entries:
    for state in stock.states:
        for stem in state.adjectives:
            for form in inflect.adjective(stem):
                yield form.word, ADJECTIVE, state.id, form
        for word in state.people:
            plain = fold_name(word)
            for text in {plain, plain.removeprefix("ال")}:
                yield text, ADJECTIVE, state.id, Form(text, "m", "p", definite=text.startswith("ال"))


def _titles(offices: schema.OfficesFile) -> Entries:
    for office in offices.offices:
        for title in office.titles:
            yield from _title(title, office.id, "m")
        for title in office.feminine:
            yield from _title(title, office.id, "f")
        for title in office.plural:
            yield title, TITLE, office.id, Form(title, "m", "p", definite=title.startswith("ال"))
    for word in offices.pairs:
        yield word, SIDES, f"pair {word}", Form(word, "f", "d", definite=True)
    for word in offices.capitals:
        yield word, CAPITAL, word, Form(word, "f", "s", definite=True)
    for word in offices.courtesies:
        yield word, COURTESY, word, Form(word, "m")
    for category, words in ((FORMER, offices.former), (ELECT, (*offices.elect, *offices.present))):
        for word in words:
            yield word, category, word, _PLAIN
    for number, words in offices.counterparts.items():
        for word in words:
            for form in inflect.noun(word, "f" if number == "feminine" else "m", "p" if number == "plural" else "s"):
                if form.pronoun:
                    yield form.word, COUNTERPART, word, form
    for number, words in offices.sides.items():
        for word in words:
            yield word, SIDES, word, Form(word, "m", number, definite=True)  # type: ignore[arg-type]  # d or p


def _title(title: str, office: str, gender: str) -> Entries:
    """A title with and without the article, in the feminine and the dual."""
    head, _, rest = fold_name(title).partition(" ")
    tail = f" {rest}" if rest else ""
    heads = [(head, gender)]
    if gender == "m" and not head.endswith("ه"):
        heads.append((head + "ه", "f"))
    for word, sex in heads:
        yield word + tail, TITLE, office, Form(word + tail, sex, "s")
        if not word.startswith("ال"):
            yield "ال" + word + tail, TITLE, office, Form("ال" + word + tail, sex, "s", definite=True)
    for word in inflect.dual(title):
        yield word, TITLE, office, Form(word, "m", "d", definite=True)


def _institutions(file: schema.InstitutionsFile) -> Entries:
    for institution in file.institutions:
        for name in (institution.name, *institution.names):
            definite = fold_name(name).startswith("ال") or " ال" in name
            yield name, INSTITUTION, institution.id, Form(name, institution.gender, "s", definite=definite)
    for word in file.ranks:
        for text in (word, f"ال{word}"):
            yield text, RANK, word, _PLAIN
    for kind, words in file.sources.items():
        for word in words:
            gender, number = ("f", "s") if kind == "f" else ("m", kind if kind == "p" else "s")
            for text in (word, "ال" + word):
                if " " not in text or not text.startswith("ال"):
                    yield text, SOURCE, word, Form(text, gender, number, definite=text.startswith("ال"))  # type: ignore[arg-type]  # s or p


def _cues(cues: schema.CuesFile) -> Entries:
    for number, cue in enumerate(cues.verbs):
        impersonal = {fold_name(w) for w in cue.impersonal}
        forms = inflect.verb(cue.past, cue.present)
        if cue.participle:
            forms += inflect.participle(cue.participle)
        for form in forms:
            if form.word not in impersonal:
                yield form.word, CUE, str(number), form
    for word in cues.nouns:
        for form in inflect.noun(word):
            yield form.word, CUE, f"noun {fold_name(word)}", form
    plain = (
        (THAT, cues.that), (TURN, cues.turns), (COMMENT, cues.comments), (ACCORDING, cues.sources),
    )  # fmt: skip
    for category, words in plain:
        for word in words:
            yield word, category, word, _PLAIN
    for word in cues.settings:
        for form in inflect.noun(word):
            yield form.word, SETTING, word, form


def _occasions(file: schema.OccasionsFile) -> Entries:
    for number, word in enumerate(file.nouns):
        for form in inflect.noun(word.noun, word.gender):
            yield form.word, CONTACT, f"noun {number}", form
            if " " in word.noun and form.definite and not form.pronoun:  # «الاتصال الهاتفي»
                head, *rest = form.word.split(" ")
                yield " ".join([head, *(f"ال{r}" for r in rest)]), CONTACT, f"noun {number}", form
        if word.plural:
            for form in inflect.noun(word.plural, "f", "p"):
                yield form.word, CONTACT, f"noun {number}", form
                if " " in word.plural and form.definite and not form.pronoun:
                    head, *rest = form.word.split(" ")
                    yield " ".join([head, *(f"ال{r}" for r in rest)]), CONTACT, f"noun {number}", form
    for number, word in enumerate(file.verbs):
        for form in inflect.verb(word.past, word.present):
            yield form.word, CONTACT, f"verb {number}", form
    for number, verb in enumerate(file.hold):
        for form in inflect.verb(verb["past"], verb["present"]):
            yield form.word, HOLD, str(number), form
    for status, words in file.status.items():
        for word_ in words:
            for form in inflect.noun(word_):
                yield form.word, STATUS, status, _PLAIN


def _undertakings(file: schema.UndertakingsFile) -> Entries:
    for number, word in enumerate(file.words):
        forms: list[Form] = []
        if word.past:
            forms += inflect.verb(word.past, word.present)
        if word.participle:
            forms += inflect.participle(word.participle)
        if word.noun:
            forms += inflect.noun(word.noun)
        for form in forms:
            yield form.word, UNDERTAKING, str(number), form
    for word_ in file.conditions:
        yield word_, CONDITION, word_, _PLAIN


def _particles(stock: Stock) -> Entries:
    file = stock.particles
    for name in file.__struct_fields__:
        for word in getattr(file, name):
            yield word, PARTICLE, name, _PLAIN
