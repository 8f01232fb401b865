"""Titles with and without a name: one holder, two in the dual, several states in the plural, counterparts."""

from __future__ import annotations

from isnad.knowledge.lexicon import ADJECTIVE, COUNTERPART, ELECT, FORMER, INSTITUTION, NAME, SOURCE, TITLE, Phrase
from isnad.reading.document import Document
from isnad.reading.naming.institutions import institution_at, sides_at
from isnad.reading.naming.naming import Naming, Office
from isnad.reading.naming.persons import after_courtesies, name_after, of_state, person_at, unknown_name, unknown_person


def titled_at(doc: Document, i: int) -> Naming | None:
    """A title at token ``i`` with whose it is and the name that follows, or the office alone."""
    hit = doc.phrase(i, TITLE)
    if hit is None:
        return None
    title, end = hit
    if title.form.number == "d":
        return _several(doc, i, end, title)
    office = Office(title)
    at = modifiers(doc, end, office)
    if title.form.number == "p":
        return _plural(doc, i, at, office)
    name_at = after_courtesies(doc, name_after(doc, at))
    person = person_at(doc, name_at)
    if person is not None:
        person.first = i
        person.office, person.of, person.former = title.entry, office.of or office.state, office.former
        person.state = office.state or person.state
        person.gender = title.form.gender if not person.keys else person.gender
        return person
    name_end = unknown_name(doc, name_at) if _may_name(doc, at, name_at, office) else 0
    if name_end:
        return unknown_person(doc, i, name_at, name_end, title.entry, office, gender=title.form.gender)
    if not (office.state or office.of or title.form.definite) or title.entry == "public-voice":
        return None
    if title.entry == "official" and not title.form.definite:
        return None  # «مسؤول أميركي» is nobody in particular: a speaker by description
    return Naming(
        first=i,
        last=at,
        keys=(),
        how="office",
        gender=title.form.gender,
        state=office.state,
        office=title.entry,
        of=office.of or office.state,
        former=office.former,
    )


def modifiers(doc: Document, at: int, office: Office) -> int:
    """The token after the adjectives, states, bodies and words like السابق that follow a title."""
    words = doc.words
    while at < len(words):
        word = doc.lex[at]
        if (office.state or office.of) and (past := _alias_end(doc, at)):
            at = past
            continue
        if word is None or word.categories <= {SOURCE}:
            if not (office.state or office.of or office.title.form.definite or office.title.rest) and _definite(
                doc, at
            ):
                office.of = "named/" + words[at]  # «رئيس المنظمة», «زعيم الحزب …»: of something that the page names
                at += 1
                while at < len(words) and doc.lex[at] is None and _definite(doc, at):
                    at += 1
                continue
            if words[at] in ("الخاص", "الشخصي", "العام", "الدائم", "الرسمي"):
                at += 1
                continue
            break
        if (hit := doc.phrase(at, ADJECTIVE)) and not word.conjunction and not office.state:
            office.state = hit[0].entry
        elif hit := (doc.phrase(at, FORMER) or doc.phrase(at, ELECT)):
            office.former = office.former or hit[0].category == FORMER
        elif (hit := doc.phrase(at, INSTITUTION)) and not word.conjunction and not office.of:
            inner = institution_at(doc, at)
            if inner is None:
                break
            office.of, office.state = (inner.keys or ("",))[0], office.state or inner.state
            at = inner.last
            continue
        elif (
            (hit := doc.phrase(at, NAME))
            and not hit[0].entry.startswith(("person/", "outlet/"))
            and not word.conjunction
            and not office.of
            and not (office.state and not word.preposition)
        ):
            office.of = hit[0].entry
            office.state = office.state or doc.knowledge.state_of(office.of)
        elif (
            words[at] in ("الي", "في", "لدي", "ب")
            and office.title.entry
            in ("special-envoy", "ambassador", "ambassador-un", "deputy-secretary-general", "chargé")
            and at + 1 < len(words)
            and (inner_hit := doc.phrase(at + 1, NAME))
        ):
            hit = inner_hit
        else:
            break
        at = hit[1]
    return at


def _definite(doc: Document, i: int) -> bool:
    return doc.words[i].startswith("ال") and len(doc.words[i]) > 4 and not doc.timed[i]


def _alias_end(doc: Document, at: int) -> int:
    """The token after a short name in marks or brackets at ``at`` («“الناتو”», «(الكرملين)»), or 0."""
    quote = doc.opened.get(at)
    if quote is not None and quote.whole and quote.last - quote.first <= 2:
        return quote.last + 1
    if doc.words[at] == "(":
        for end in range(at + 1, min(at + 5, len(doc.words))):
            if doc.words[end] == ")":
                return end + 1
    return 0


def _plural(doc: Document, i: int, at: int, office: Office) -> Naming | None:
    """«وزراء خارجية بريطانيا وألمانيا وفرنسا»: the states that are listed act through these offices."""
    keys = [office.of or office.state] if office.of or office.state else []
    while at < len(doc.words) and (word := doc.lex[at]) and word.conjunction == "و":
        hit = doc.phrase(at, NAME) or doc.phrase(at, ADJECTIVE)
        if hit is None or not hit[0].entry.startswith(("state/", "body/")):
            break
        keys.append(hit[0].entry)
        at = hit[1]
    if not keys:
        return None
    return Naming(i, at, tuple(keys), "office", number="p", office=office.title.entry)


def _several(doc: Document, i: int, at: int, title: Phrase) -> Naming | None:
    """«وزيرا الخارجية الروسي … والأميركي …»: each adjective and name is one holder of the office."""
    parts: list[Naming] = []
    words = doc.words
    while at < len(words) and len(parts) < 4:
        here = at
        if words[here] in "،,(" and here + 1 < len(words):
            here += 1
        word = doc.lex[here]
        if word is None or (parts and word.conjunction != "و"):
            break
        part = _one_of_several(doc, here, title)
        if part is None:
            break
        parts.append(part)
        at = part.last
    if len(parts) < 2:
        sides = sides_at(doc, i)
        return sides if sides is not None else None
    if at < len(words) and words[at] == ")":
        at += 1
    keys = tuple(k for p in parts for k in p.keys)
    return Naming(i, at, keys, "name", number="d", office=title.entry, proper=parts[0].proper)


def _one_of_several(doc: Document, at: int, title: Phrase) -> Naming | None:
    adjective = doc.phrase(at, ADJECTIVE)
    state = adjective[0].entry if adjective else ""
    name_at = after_courtesies(doc, adjective[1] if adjective else at)
    while name_at < len(doc.words) and (former := doc.phrase(name_at, FORMER)):
        name_at = former[1]
    person = person_at(doc, name_at)
    if person is not None and (person.keys or person.choices):
        key = person.keys or of_state(doc, person.choices, state) or person.choices[:1]
        return Naming(at, person.last, key, "name", state=state, proper=name_at)
    if adjective and (end := unknown_name(doc, name_at)):
        return unknown_person(doc, at, name_at, end, title.entry, state=state)
    if adjective:
        return Naming(at, adjective[1], (state,), "office", state=state, office=title.entry)
    hit = doc.phrase(at, NAME)
    if hit and hit[0].entry.startswith("state/"):
        return Naming(at, hit[1], (hit[0].entry,), "office", state=hit[0].entry, office=title.entry)
    return None


def _may_name(doc: Document, at: int, name_at: int, office: Office) -> bool:
    """Whether an unknown name may follow: a title that says whose it is, or one that is definite."""
    definite = office.title.form.definite or bool(office.state or office.of) or bool(office.title.rest)
    return definite and (name_at > at or doc.tokens.spaced[name_at] if name_at < len(doc.words) else False)


def counterpart_at(doc: Document, i: int) -> Naming | None:
    """«نظيره الأميركي ماركو روبيو», and «نظرائها في الولايات المتحدة وألمانيا»."""
    hit = doc.phrase(i, COUNTERPART)
    if hit is None:
        return None
    phrase, at = hit
    if phrase.form.number == "p":
        return _counterparts(doc, i, at)
    adjective = doc.phrase(at, ADJECTIVE)
    state = adjective[0].entry if adjective else ""
    at = adjective[1] if adjective else at
    name_at = after_courtesies(doc, name_after(doc, at))
    person = person_at(doc, name_at)
    if person is not None:
        person.first, person.office, person.state = i, "counterpart", state or person.state
        if person.choices:
            person.keys = of_state(doc, person.choices, state) or person.keys
        return person
    if (adjective or name_at == at) and (end := unknown_name(doc, name_at)):
        return unknown_person(doc, i, name_at, end, "counterpart", state=state, gender=phrase.form.gender)
    if not state:
        return None
    return Naming(i, at, (), "office", gender=phrase.form.gender, state=state, office="counterpart", of=state)


def _counterparts(doc: Document, i: int, at: int) -> Naming | None:
    if at < len(doc.words) and doc.words[at] in ("في", "من"):
        at += 1
    keys: list[str] = []
    while at < len(doc.words) and (word := doc.lex[at]):
        hit = doc.phrase(at, NAME) or doc.phrase(at, ADJECTIVE)
        if hit is None or not hit[0].entry.startswith("state/") or (keys and word.conjunction != "و"):
            break
        keys.append(hit[0].entry)
        at = hit[1]
    return Naming(i, at, tuple(keys), "office", number="p", office="counterpart") if keys else None
