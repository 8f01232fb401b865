"""Who is named where: names, offices with and without a name, institutions, counterparts, unknown persons.

A naming is the whole noun phrase («وزير الخارجية الروسي سيرغي لافروف»), so that the steps after this one see one
party in one place. Namings that give an office without a name stay open here: who held it depends on the story's
date, and :mod:`isnad.reading.naming.cast` settles them.
"""

from __future__ import annotations

from collections.abc import Callable

from isnad.knowledge.lexicon import (
    ADJECTIVE,
    CAPITAL,
    COUNTERPART,
    COURTESY,
    CUE,
    INSTITUTION,
    NAME,
    SIDES,
    TITLE,
    Word,
)
from isnad.reading.document import Document
from isnad.reading.naming.institutions import capital_at, institution_at, people_at, sides_at
from isnad.reading.naming.naming import Naming, Office
from isnad.reading.naming.persons import after_courtesies, after_cue, begins_another, unknown_name, unknown_person
from isnad.reading.naming.titles import counterpart_at, modifiers, titled_at


def find_namings(doc: Document, first: int, last: int) -> list[Naming]:
    """The namings among the tokens from ``first`` to ``last``, in order, none inside another."""
    found: list[Naming] = []
    lex = doc.lex
    until = first
    for i in range(first, last):
        if i < until:
            continue
        word = lex[i]
        naming = _naming(doc, i, last) if word is not None and _may_name(doc, i, word) else None
        if naming is None and (word is None or not word.alone) and i > first:
            before = lex[i - 1]
            if before is not None and CUE in before.categories:
                naming = after_cue(doc, i)
        if naming is not None and naming.last <= last:
            found.append(naming)
            until = naming.last
    return found


def _may_name(doc: Document, i: int, word: Word) -> bool:
    """Whether a word names parties by itself, or is followed by the second word of one of its phrases."""
    return word.names or doc.following[i] in word.longer


def _naming(doc: Document, i: int, last: int) -> Naming | None:
    start = i
    word = doc.lex[i]
    if word is not None and COURTESY in word.categories and (after := after_courtesies(doc, i)) < last:
        inner = _naming(doc, after, last) if after > i and doc.lex[after] is not None else None
        if inner is not None and inner.how in ("name", "office", "person"):
            inner.first = start
            return inner
        if inner is None and after > i and (unknown := unknown_name(doc, after)):
            return unknown_person(doc, start, after, unknown, "official")
    if word is None:
        return None
    for category, parse in _PARSERS:
        if category in word.categories and (naming := parse(doc, i)) is not None:
            return naming
    return None


def _named(doc: Document, i: int) -> Naming | None:
    hits = doc.phrases(i, NAME)
    if not hits:
        return None
    longest = hits[0][1]
    same = [p for p, end in hits if end == longest]
    title = doc.phrase(i, TITLE)
    if title and title[1] >= longest:
        return None
    institution = doc.phrase(i, INSTITUTION)
    if institution and institution[1] > longest:
        return None
    phrase = same[0]
    if longest == i + 1 and phrase.entry.startswith("person/"):
        if doc.phrase(i, ADJECTIVE):
            return None  # «روس» are Russians before they are Mr Ross
        before = doc.lex[i - 1] if i else None
        if before is not None and CUE in before.categories and begins_another(doc, i):
            return unknown_person(doc, i, i, unknown_name(doc, i))
    keys = tuple(dict.fromkeys(p.entry for p in same))
    person = phrase.entry.startswith("person/")
    if not person and len(keys) > 1:  # a state and a place of one name are the state
        keys = tuple(k for k in keys if k.startswith("state/")) or keys[:1]
    towns = tuple(p.entry for p in same if p.form.pronoun == "metonym")
    how = "metonym" if towns == keys else "name"
    naming = Naming(
        first=i,
        last=longest,
        keys=keys[:1] if len(keys) == 1 else (),
        choices=keys if len(keys) > 1 else (),
        towns=towns,
        how="person" if person else how,
        gender=phrase.form.gender or "m",
        state=doc.knowledge.state_of(keys[0]) if len(keys) == 1 else "",
        proper=i,
    )
    if person:
        _apposition(doc, naming)
    return naming


def _apposition(doc: Document, naming: Naming) -> None:
    """Take «، title …،» between commas after a name into the naming, with the office that it gives."""
    words, end = doc.words, naming.last
    if end + 1 >= len(words) or words[end] not in "،,-" or not (title := doc.phrase(end + 1, TITLE)):
        return
    office = Office(title[0])
    at = modifiers(doc, title[1], office)
    if at < len(words) and (words[at] in "،,-" or doc.lex[at] is not None) and not doc.phrase(at, NAME):
        naming.last = at + 1 if words[at] in "،,-" else at
        naming.office, naming.of, naming.former = title[0].entry, office.of or office.state, office.former


_PARSERS: tuple[tuple[str, Callable[[Document, int], Naming | None]], ...] = (
    (CAPITAL, capital_at),
    (COUNTERPART, counterpart_at),
    (NAME, _named),
    (TITLE, titled_at),
    (INSTITUTION, institution_at),
    (SIDES, sides_at),
    (ADJECTIVE, people_at),
)
