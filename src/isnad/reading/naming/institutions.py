"""Parties without a name of their own: institutions of a state, capitals, two sides, a people."""

from __future__ import annotations

from isnad.knowledge.lexicon import ADJECTIVE, CAPITAL, INSTITUTION, NAME, SIDES
from isnad.reading.document import Document
from isnad.reading.naming.naming import Naming


def institution_at(doc: Document, i: int) -> Naming | None:
    """«الخارجية الروسية», «حكومة روسيا», «إدارة ترامب»: an institution, with its state if that is said."""
    hit = doc.phrase(i, INSTITUTION)
    if hit is None:
        return None
    phrase, at = hit
    state, end = "", at
    adjective = doc.phrase(at, ADJECTIVE) if at < len(doc.words) else None
    word = doc.lex[at] if at < len(doc.words) else None
    if adjective and word and not word.conjunction:
        state, end = adjective[0].entry, adjective[1]
    elif (
        word
        and not word.conjunction
        and (name := doc.phrase(at, NAME))
        and name[0].entry.startswith(("state/", "person/"))
    ):
        state, end = doc.knowledge.state_of(name[0].entry), name[1]
    if at == i + 1 and _qualifies(doc, i):
        return None
    institution = next(x for x in doc.knowledge.stock.institutions.institutions if x.id == phrase.entry)
    if not state and (not institution.bare or not phrase.form.definite):
        return None
    if institution.stands_for_state:
        return Naming(i, end, (state,), "metonym", institution.gender, state=state) if state else None
    key = f"body/{institution.id}-{state.removeprefix('state/')}" if state else ""
    return Naming(
        first=i,
        last=end,
        keys=(key,) if key else (),
        how="institution",
        gender=institution.gender,
        state=state,
        office=institution.id,
        proper=i,
        name=doc.text(i, end),
    )


def capital_at(doc: Document, i: int) -> Naming | None:
    """«العاصمة الروسية»، «العاصمة الإيرانية طهران»: the town that stands for its state elsewhere."""
    hit = doc.phrase(i, CAPITAL)
    adjective = doc.phrase(hit[1], ADJECTIVE) if hit and hit[1] < len(doc.words) else None
    if adjective is None:
        return None
    state, end = adjective[0].entry, adjective[1]
    at = end + 1 if end + 1 < len(doc.words) and doc.words[end] in "،," else end
    town = doc.phrase(at, NAME) if at < len(doc.words) else None
    if town is not None and town[0].entry == state and town[0].form.pronoun == "metonym":
        end = town[1]
    return Naming(i, end, (state,), "metonym", "f", state=state, proper=i)


def _qualifies(doc: Document, i: int) -> bool:
    """«السياسة الخارجية»: a word that is an adjective of the definite noun before it, and no ministry."""
    if i == 0 or not doc.tokens.spaced[i] or not doc.words[i].startswith("ال"):
        return False
    before, word = doc.lex[i - 1], doc.words[i - 1]
    return word.startswith("ال") and len(word) > 4 and before is None and not doc.timed[i - 1]


def sides_at(doc: Document, i: int) -> Naming | None:
    """«الجانبان», «الوزيران», «الكوريتان», «الطرفان الروسي والأميركي»: two at once, named here or before."""
    hit = doc.phrase(i, SIDES)
    if hit is None:
        return None
    phrase, at = hit
    pair = doc.knowledge.stock.offices.pairs.get(phrase.entry.removeprefix("pair "))
    if pair:
        return Naming(i, at, tuple(pair), "name", "f", number="d", proper=i)
    if phrase.entry == "homeland":
        return Naming(i, at, (), "homeland", "f")
    one = doc.phrase(at, ADJECTIVE) if at < len(doc.words) else None
    two = doc.phrase(one[1], ADJECTIVE) if one and one[1] < len(doc.words) else None
    if one and two and one[0].entry != two[0].entry:  # «الجانبان الروسي والأميركي»
        return Naming(i, two[1], (one[0].entry, two[0].entry), "name", number="d", proper=i)
    return Naming(i, at, (), "sides", number=phrase.form.number, name=doc.text(i, at))


def people_at(doc: Document, i: int) -> Naming | None:
    """«الروس», «الأميركيون»: nationals in the plural stand for their state where nothing is there to qualify."""
    hit = doc.phrase(i, ADJECTIVE)
    if hit is None:
        return None
    phrase, at = hit
    form = phrase.form
    if form.number != "p" or form.gender != "m" or not form.definite or form.word.endswith("ين"):
        return None
    before = doc.lex[i - 1] if i else None
    if i and doc.words[i - 1].startswith("ال") and before is None:
        return None
    return Naming(i, at, (phrase.entry,), "people", number="p", state=phrase.entry, proper=i)
