"""Where speech is reported: verbs of saying in all their forms, verbal adjectives, and the narrator's own voice."""

from __future__ import annotations

from typing import NamedTuple

from isnad.arabic.inflect import Form
from isnad.arabic.tokens import LINE
from isnad.knowledge.lexicon import ACCORDING, CUE, THAT, Phrase
from isnad.knowledge.schema import Cue
from isnad.reading.document import Document

_PREPOSITIONS = {"to": "الي", "on": "علي", "about": "عن"}
_NEGATIONS = frozenset(["لم", "لن"])  # «لم تعلن» reports no speech


class CueHit(NamedTuple):
    """A cue at token ``at``; ``end`` is the token after it. ``form`` tells gender, number and tense."""

    at: int
    end: int
    cue: Cue
    form: Form
    choices: tuple[Cue, ...]
    conjunction: str


def find_cues(doc: Document, first: int, last: int) -> list[CueHit]:
    """The cues among the tokens from ``first`` to ``last`` that may report speech of others than the narrator."""
    verbs = doc.knowledge.stock.cues.verbs
    found = []
    for i in doc.places(CUE, first, last):
        word = doc.lex[i]
        if word is None or doc.quoted[i]:
            continue
        phrases = [p for p in word.alone if p.category == CUE and not p.entry.startswith("noun")]
        if not phrases or _is_noun_here(doc, i, phrases[0].form) or _is_relay(doc, i):
            continue
        if word.particles & {"prepositions", "conjunctions"} and not _content_near(doc, i, last, phrases, verbs):
            continue
        negated = i > 0 and doc.words[i - 1].removeprefix("و") in _NEGATIONS
        if negated and verbs[int(phrases[0].entry)].act != "deny":
            continue
        choices = tuple(dict.fromkeys(int(p.entry) for p in phrases))
        found.append(
            CueHit(i, i + 1, verbs[choices[0]], phrases[0].form, tuple(verbs[c] for c in choices), word.conjunction)
        )
    return found


def _content_near(doc: Document, i: int, last: int, phrases: list[Phrase], verbs: list[Cue]) -> bool:
    """Whether what a cue takes follows soon: what makes a verb of a word that is a preposition too («بين», «عبر»)."""
    prepositions = {_PREPOSITIONS[t] for p in phrases for t in verbs[int(p.entry)].takes if t in _PREPOSITIONS}
    for j in range(i + 1, min(i + 7, last)):
        word = doc.lex[j]
        if doc.words[j] in prepositions or (j < i + 4 and word is not None and THAT in word.categories):
            return True
    return False


def _is_relay(doc: Document, i: int) -> bool:
    """Whether the verb only names a source («بحسب ما أعلنت …», «حسبما نقلت …»)."""
    at = i - 2 if i > 1 and doc.words[i - 1] == "ما" else i - 1
    before = doc.lex[at] if at >= 0 else None
    return before is not None and ACCORDING in before.categories and doc.words[at] != "كما"


def _is_noun_here(doc: Document, i: int, form: Form) -> bool:
    """Whether a word that is written like a finite verb is a noun: after a preposition, or with a demonstrative."""
    if form.tense != "past" or i == 0:
        return False
    word = doc.lex[i]
    if word is not None and word.preposition:
        return True
    before = doc.lex[i - 1]
    if before is None or doc.kinds[i - 1] == LINE or (word is not None and word.conjunction):
        return False
    return bool(before.particles & {"prepositions", "demonstratives", "quantifiers"}) and doc.words[i - 1] not in (
        "ان",
        "ما",
        "كما",
        "بعدما",
        "حسبما",
    )
