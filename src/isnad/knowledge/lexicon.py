"""Every word and phrase that reading looks for, under one look-up a word.

A phrase is found by its first word; its other words must follow. A page's word is looked up as it stands, then
without proclitics (و ف ب ل ك س ال, alone and stacked): what is left must itself be a word of the lexicon, so that
«واشنطن» is never taken for و + اشنطن. What a word can be is worked out once and kept.

Single words that are mostly something else than the name of a party (``ambiguous.yaml``) are no phrases: they stand
aside in :attr:`Lexicon.ambiguous`, for steps that have something beside them that tells.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from isnad.arabic import inflect
from isnad.arabic.fold import fold_name
from isnad.arabic.inflect import Form
from isnad.arabic.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from isnad.knowledge import schema
    from isnad.knowledge.stock import Stock

# Categories of phrases.
NAME, ADJECTIVE, TITLE, INSTITUTION = "name", "adjective", "title", "institution"
SOURCE, COURTESY = "source", "courtesy"
CUE, THAT, TURN, COMMENT, ACCORDING, SETTING = "cue", "that", "turn", "comment", "according", "setting"
CONTACT, HOLD, STATUS, UNDERTAKING = "contact", "hold", "status", "undertaking"
FORMER, ELECT, COUNTERPART, SIDES, PARTICLE = "former", "elect", "counterpart", "sides", "particle"
CONDITION, RANK, CAPITAL, ELSEWHERE = "condition", "rank", "capital", "elsewhere"

_BETWEEN = frozenset('-"«“”')  # marks that may stand between the words of a name, and count for nothing there
_NAMING = frozenset({CAPITAL, NAME, TITLE, INSTITUTION, COUNTERPART, SIDES, COURTESY, ADJECTIVE})
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
    ``particles`` are the classes of function words that it belongs to; ``names`` tells whether it names
    parties by itself.
    """

    conjunction: str
    preposition: str
    future: bool
    base: str
    alone: tuple[Phrase, ...]
    longer: dict[str, tuple[Phrase, ...]]
    categories: frozenset[str]
    particles: frozenset[str]
    names: bool


class Lexicon(dict[str, Word | None]):
    """What each word can be; words not asked for before are worked out on the way.

    ``ambiguous`` has, by folded word, the keys of the parties that the word may name where the story names them
    otherwise too, or gives their office right before it («نواف سلام … سلام», «الرئيس هادي»).
    """

    def __init__(self, stock: Stock) -> None:
        self.phrases: dict[str, tuple[Phrase, ...]] = _index(stock)
        self.ambiguous: dict[str, tuple[str, ...]] = _ambiguous(stock)
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
                names=any(p.category in _NAMING for p in alone),
            )
    return None


def _cuts(word: str) -> Iterator[tuple[str, str, bool, str]]:
    """The word cut into conjunction, preposition, future mark and rest, the least cut first."""
    yield "", "", False, word
    starts = [("", word)]
    if len(word) > 2 and word[0] in "وف":
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
        first, *rest = _words(text)
        index[first][Phrase(tuple(rest), category, entry, form)] = None
    return {
        word: tuple(sorted(phrases, key=lambda p: -len(p.rest)) if len(phrases) > 1 else phrases)
        for word, phrases in index.items()
    }


def _words(text: str) -> list[str]:
    """The words of a phrase as the tokens of a page have them («أ.ف.ب» are five, «فرانس24» two)."""
    words = fold_name(text).split(" ")
    if all(map(str.isalpha, words)):
        return words
    return [word for word in tokenize(text).words if word not in _BETWEEN]


Entries = Iterator[tuple[str, str, str, Form]]


def _entries(stock: Stock) -> Entries:
    yield from _names(stock)
    yield from _adjectives(stock)
    yield from _titles(stock.offices)
    yield from _institutions(stock.institutions)
    yield from _cues(stock.cues)
    yield from _occasions(stock.occasions)
    yield from _status_verbs(stock.occasions)
    yield from _undertakings(stock.undertakings)
    yield from _particles(stock)


def _ambiguous(stock: Stock) -> dict[str, tuple[str, ...]]:
    """The parties that each ambiguous word may name; a person also by the last word of a full name."""
    keys: dict[str, dict[str, None]] = defaultdict(dict)
    people, others = stock.ambiguous.of_people(), stock.ambiguous.of_others()
    for person in stock.people:
        for name in person.called():
            if (word := fold_name(name.rpartition(" ")[2])) in people:
                keys[word][person.id] = None
    for entry in (*stock.states, *stock.places, *stock.bodies, *stock.outlets):
        for name in entry.called():
            if " " not in name and (word := fold_name(name)) in others:
                keys[word][entry.id] = None
    for state in stock.states:
        for name in (state.capital, *state.capital_names):
            if (word := fold_name(name)) in others:
                keys[word][_capital(state)] = None
    return {word: tuple(parties) for word, parties in keys.items()}


def _capital(state: schema.State) -> str:
    """The key under which a state's capital is a place."""
    return "place/capital-" + state.id.removeprefix("state/")


def _names(stock: Stock) -> Entries:
    others = stock.ambiguous.of_others()
    for state in stock.states:
        yield from _named((state.name, *state.names), state.id, state.gender, others)
        for name in state.metonyms:
            yield name, NAME, state.id, Form(name, "f", "s", definite=False, pronoun="metonym")
        capitals = (name for name in (state.capital, *state.capital_names) if name and name not in state.metonyms)
        yield from _named(capitals, _capital(state), "f", others)
    for place in stock.places:
        yield from _named((place.name, *place.names), place.id, "f", others)
    for body in stock.bodies:
        yield from _named((body.name, *body.names), body.id, body.gender, others)
    for outlet in stock.outlets:
        yield from _named((outlet.name, *outlet.names), outlet.id, "f", others)
    people = stock.ambiguous.of_people()
    for person in stock.people:
        yield from _named((person.name, *person.names, *person.family), person.id, person.gender, people)


def _named(names: Iterable[str], entry: str, gender: str, ambiguous: Collection[str]) -> Entries:
    """The names of one party, without those that are mostly something else."""
    for name in names:
        if " " in name or fold_name(name) not in ambiguous:
            yield name, NAME, entry, Form(name, gender, "s", definite=True)


def _adjectives(stock: Stock) -> Entries:
    for state in stock.states:
        for stem in state.adjectives:
            for form in inflect.adjective(stem):
                yield form.word, ADJECTIVE, state.id, form
        for word in state.people:
            plain = fold_name(word)
            for text in dict.fromkeys((plain, plain.removeprefix("ال"))):
                yield text, ADJECTIVE, state.id, Form(text, "m", "p", definite=text.startswith("ال"))


def _titles(offices: schema.OfficesFile) -> Entries:
    for office in offices.offices:
        for title in office.titles:
            yield from _title(title, office.id, "m")
        for title in office.feminine:
            yield from _title(title, office.id, "f")
        for title in office.plural:
            yield title, TITLE, office.id, Form(title, "m", "p", definite=title.startswith("ال"))
    yield from _title_words(offices)
    yield from _pairs(offices)


def _title_words(offices: schema.OfficesFile) -> Entries:
    """Words that stand beside titles."""
    for word in offices.homeland:
        yield word, SIDES, "homeland", Form(word, "f", "s", definite=True)
    for word in offices.capitals:
        yield word, CAPITAL, word, Form(word, "f", "s", definite=True)
    for word in offices.courtesies:
        yield word, COURTESY, word, Form(word, "m")
    for category, words in ((FORMER, offices.former), (ELECT, (*offices.elect, *offices.present))):
        for word in words:
            yield word, category, word, _PLAIN


def _pairs(offices: schema.OfficesFile) -> Entries:
    """Words for parties that are told from who was named before: counterparts and sides."""
    for number, words in offices.counterparts.items():
        for word in words:
            for form in inflect.noun(word, "f" if number == "feminine" else "m", "p" if number == "plural" else "s"):
                if form.pronoun:
                    yield form.word, COUNTERPART, word, form
    for number, words in offices.sides.items():
        for word in words:
            yield word, SIDES, word, Form(word, "m", "p" if number == "p" else "d", definite=True)
    for word in offices.pairs:
        yield word, SIDES, f"pair {word}", Form(word, "f", "d", definite=True)


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
        yield word, TITLE, office, Form(word, gender, "d", definite=True)


def _institutions(file: schema.InstitutionsFile) -> Entries:
    for institution in file.institutions:
        for name in (institution.name, *institution.names):
            definite = fold_name(name).startswith("ال") or " ال" in name
            yield name, INSTITUTION, institution.id, Form(name, institution.gender, "s", definite=definite)
    for word in file.ranks:
        for text in (word, f"ال{word}"):
            yield text, RANK, word, _PLAIN
    for kind, words in file.sources.items():
        gender, number = ("f" if kind == "f" else "m"), ("p" if kind == "p" else "s")
        for word in words:
            yield word, SOURCE, word, Form(word, gender, number)  # type: ignore[arg-type]  # "p" or "s"
            if " " not in word:
                the_word = "ال" + word
                yield the_word, SOURCE, word, Form(the_word, gender, number, definite=True)  # type: ignore[arg-type]  # as above


def _cues(cues: schema.CuesFile) -> Entries:
    for number, cue in enumerate(cues.verbs):
        impersonal = {fold_name(w) for w in cue.impersonal}
        for form in _forms(cue.past, cue.present, cue.participle):
            if form.word not in impersonal:
                yield form.word, CUE, str(number), form
    for word in cues.nouns:
        for form in inflect.noun(word):
            yield form.word, CUE, f"noun {fold_name(word)}", form
    plain = ((THAT, cues.that), (TURN, cues.turns), (COMMENT, cues.comments), (ACCORDING, cues.sources))
    for category, words in plain:
        for word in words:
            yield word, category, word, _PLAIN
    for word in cues.settings:
        for form in inflect.noun(word):
            yield form.word, SETTING, word, form


def _forms(past: str, present: str, participle: str = "", noun: str = "") -> list[Form]:
    """The forms of a verb, its verbal adjective and its noun, of those that are given."""
    forms = inflect.verb(past, present) if past else []
    if participle:
        forms += inflect.participle(participle)
    if noun:
        forms += inflect.noun(noun)
    return forms


def _occasions(file: schema.OccasionsFile) -> Entries:
    for number, word in enumerate(file.nouns):
        forms = inflect.noun(word.noun, word.gender)
        if word.plural:
            forms += inflect.noun(word.plural, "f", "p")
        for form in forms:
            yield form.word, CONTACT, f"noun {number}", form
    for number, word in enumerate(file.verbs):
        for form in inflect.verb(word.past, word.present):
            yield form.word, CONTACT, f"verb {number}", form
    for number, verb in enumerate(file.hold):
        for form in inflect.verb(verb["past"], verb["present"]):
            yield form.word, HOLD, str(number), form
    for word_ in file.elsewhere:
        for form in inflect.noun(word_):
            yield form.word, ELSEWHERE, word_, form
    for status, words in file.status.items():
        for told in words:
            for form in inflect.noun(told):
                yield form.word, STATUS, status, _PLAIN


def _status_verbs(file: schema.OccasionsFile) -> Entries:
    for status, verbs in file.status_verbs.items():
        for past, present in verbs:
            for form in inflect.verb(past, present):
                yield form.word, STATUS, status, form


def _undertakings(file: schema.UndertakingsFile) -> Entries:
    for number, word in enumerate(file.words):
        for form in _forms(word.past, word.present, word.participle, word.noun):
            yield form.word, UNDERTAKING, str(number), form
    for condition in file.conditions:
        yield condition, CONDITION, condition, _PLAIN


def _particles(stock: Stock) -> Entries:
    file = stock.particles
    for name in file.__struct_fields__:
        for word in getattr(file, name):
            yield word, PARTICLE, name, _PLAIN
