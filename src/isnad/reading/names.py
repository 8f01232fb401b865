"""Who is named where: names, offices with and without a name, institutions, counterparts, unknown persons.

A naming is the whole noun phrase («وزير الخارجية الروسي سيرغي لافروف»), so that the steps after this one see one
party in one place. Namings that give an office without a name stay open here: who held it depends on the story's
date, and :mod:`isnad.reading.cast` settles them.
"""

from __future__ import annotations

import msgspec

from isnad.arabic.tokens import LETTER
from isnad.knowledge.lexicon import (
    ADJECTIVE,
    CAPITAL,
    COUNTERPART,
    COURTESY,
    CUE,
    ELECT,
    FORMER,
    INSTITUTION,
    NAME,
    PARTICLE,
    SIDES,
    SOURCE,
    THAT,
    TITLE,
    Phrase,
)
from isnad.reading.document import Document

_STARTS = frozenset({CAPITAL, NAME, TITLE, INSTITUTION, COUNTERPART, SIDES, COURTESY, ADJECTIVE})
_LONGEST_NAME = 5  # words of an unknown person's name, particles apart
_NAME_PARTICLES = frozenset(
    ["بن", "ابن", "بنت", "ابو", "ام", "ال", "عبد", "دي", "دو", "فون", "فان", "لو", "لا", "ديل", "دير", "اوغلو"]
)


class Naming(msgspec.Struct):
    """A noun phrase that names parties: tokens ``first`` to ``last`` (exclusive).

    ``keys`` are the parties, several after a dual or plural title, none where the office is still open. ``proper`` is
    the token at which the name proper begins, -1 where there is none. ``state`` is the state that the phrase itself
    gives; ``office`` the id of the title; ``former`` whether it says that the office is held no more.
    """

    first: int
    last: int
    keys: tuple[str, ...]
    how: str
    gender: str = "m"
    number: str = "s"
    state: str = ""
    office: str = ""
    of: str = ""
    former: bool = False
    proper: int = -1
    inferred: bool = False
    choices: tuple[str, ...] = ()
    name: str = ""


def find_namings(doc: Document, first: int, last: int) -> list[Naming]:
    """The namings among the tokens from ``first`` to ``last``, in order, none inside another."""
    found: list[Naming] = []
    i = first
    lex = doc.lex
    while i < last:
        word = lex[i]
        naming = None
        if word is None:
            naming = _after_cue(doc, i) if i > first else None
        elif not _STARTS.isdisjoint(word.categories):
            naming = _naming(doc, i, last)
            if naming is None and not word.alone and i > first:
                naming = _after_cue(doc, i)
        if naming is not None and naming.last <= last:
            found.append(naming)
            i = naming.last
            continue
        i += 1
    return found


def _after_cue(doc: Document, i: int) -> Naming | None:
    """A name that no title introduces, right after a verb of saying («يقول جمال …، الكاتب …»), and set off after it."""
    before = doc.lex[i - 1]
    if before is None or CUE not in before.categories:
        return None
    tenses = {p.form.tense for p in before.alone if p.category == CUE}
    if not tenses & {"past", "present"} or before.preposition:
        return None
    end = _unknown_name(doc, i)
    if not end or end >= len(doc.words):
        return None
    after, mark = doc.lex[end], doc.words[end]
    titled = mark in "،," and doc.phrase(end + 1, TITLE) is not None
    quoted = end in doc.opened or mark == ":"
    particle = after is not None and bool(after.categories & {THAT, TITLE})
    if not (titled or quoted or particle or (_takes_no_object(doc, i - 1) and (mark in "،," or (after is not None and after.particles)))):
        return None
    feminine = any(p.form.gender == "f" for p in before.alone if p.category == CUE)
    return _person(doc, i, i, end, gender="f" if feminine else "m")


def _takes_no_object(doc: Document, i: int) -> bool:
    """Whether no noun phrase can be what the verb of saying at ``i`` reports, so that one after it is its subject."""
    word = doc.lex[i]
    verbs = doc.knowledge.stock.cues.verbs
    return word is not None and all(
        "object" not in verbs[int(p.entry)].takes for p in word.alone if p.category == CUE and p.entry.isdigit()
    )


def _naming(doc: Document, i: int, last: int) -> Naming | None:
    start = i
    word = doc.lex[i]
    if word is not None and COURTESY in word.categories and (after := _after_courtesies(doc, i)) < last:
        inner = _naming(doc, after, last) if after > i and doc.lex[after] is not None else None
        if inner is not None and inner.how in ("name", "office", "person"):
            inner.first = start
            return inner
        if inner is None and after > i and (unknown := _unknown_name(doc, after)):
            return _person(doc, start, after, unknown, "official")
    for parse in (_capital, _counterpart, _named, _titled, _institution, _sides, _people):
        naming = parse(doc, i)
        if naming is not None:
            return naming
    return None


def _after_courtesies(doc: Document, i: int) -> int:
    while i < len(doc.words) and (hit := doc.phrase(i, COURTESY)):
        i = hit[1]
    return i


# ---------------------------------------------------------------- names of the knowledge


def _capital(doc: Document, i: int) -> Naming | None:
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
        if before is not None and CUE in before.categories and _begins_another(doc, i):
            return _person(doc, i, i, _unknown_name(doc, i))
    keys = tuple(dict.fromkeys(p.entry for p in same))
    person = phrase.entry.startswith("person/")
    if not person and len(keys) > 1:  # a state and its capital of one name are the state
        keys = tuple(k for k in keys if k.startswith("state/"))[:1] or keys[:1]
    end = longest
    if person:
        end = _apposition(doc, end)
    how = "metonym" if phrase.form.pronoun == "metonym" else "name"
    return Naming(
        first=i,
        last=end,
        keys=keys[:1] if len(keys) == 1 else (),
        choices=keys if len(keys) > 1 else (),
        how="person" if person else how,
        gender=phrase.form.gender or "m",
        state=doc.knowledge.state_of(keys[0]) if len(keys) == 1 else "",
        proper=i,
    )


def _apposition(doc: Document, end: int) -> int:
    """The end of «name، title …،» where a title stands between commas after a name."""
    words = doc.words
    if end + 1 < len(words) and words[end] in "،,-" and (title := doc.phrase(end + 1, TITLE)):
        at = _modifiers(doc, title[1], _Office(title[0]))
        if at < len(words) and (words[at] in "،,-" or doc.lex[at] is not None) and not doc.phrase(at, NAME):
            return at + 1 if words[at] in "،,-" else at
    return end


# ---------------------------------------------------------------- titles


class _Office:
    """What the words after a title say of it."""

    def __init__(self, title: Phrase) -> None:
        self.title = title
        self.state = ""
        self.of = ""
        self.former = False
        self.list: list[str] = []


def _titled(doc: Document, i: int) -> Naming | None:
    hit = doc.phrase(i, TITLE)
    if hit is None:
        return None
    title, end = hit
    if title.form.number == "d":
        return _several(doc, i, end, title)
    office = _Office(title)
    at = _modifiers(doc, end, office)
    if title.form.number == "p":
        return _plural(doc, i, at, office)
    name_at = _after_courtesies(doc, _name_after(doc, at))
    person = _person_at(doc, name_at)
    if person is not None:
        person.first = i
        person.office, person.of, person.former = title.entry, office.of or office.state, office.former
        person.state = office.state or person.state
        person.gender = title.form.gender if not person.keys else person.gender
        return person
    name_end = _unknown_name(doc, name_at) if _may_name(doc, at, name_at, office) else 0
    if name_end:
        return _person(doc, i, name_at, name_end, title.entry, office, gender=title.form.gender)
    if not (office.state or office.of or title.form.definite) or title.entry == "public-voice":
        return None
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


def _modifiers(doc: Document, at: int, office: _Office) -> int:
    """The token after the adjectives, states, bodies and words like السابق that follow a title."""
    words = doc.words
    while at < len(words):
        word = doc.lex[at]
        if (office.state or office.of) and (past := _alias_end(doc, at)):
            at = past
            continue
        if word is None or word.categories <= {SOURCE}:
            if not (office.state or office.of or office.title.form.definite or office.title.rest) and _definite(doc, at):
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
            inner = _institution(doc, at)
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
            and office.title.entry in ("special-envoy", "ambassador", "ambassador-un", "deputy-secretary-general", "chargé")
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


def _plural(doc: Document, i: int, at: int, office: _Office) -> Naming | None:
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
        sides = _sides(doc, i)
        return sides if sides is not None else None
    if at < len(words) and words[at] == ")":
        at += 1
    keys = tuple(k for p in parts for k in p.keys)
    return Naming(i, at, keys, "name", number="d", office=title.entry, proper=parts[0].proper)


def _one_of_several(doc: Document, at: int, title: Phrase) -> Naming | None:
    adjective = doc.phrase(at, ADJECTIVE)
    state = adjective[0].entry if adjective else ""
    name_at = _after_courtesies(doc, adjective[1] if adjective else at)
    while name_at < len(doc.words) and (former := doc.phrase(name_at, FORMER)):
        name_at = former[1]
    person = _person_at(doc, name_at)
    if person is not None and (person.keys or person.choices):
        key = person.keys or _of_state(doc, person.choices, state) or person.choices[:1]
        return Naming(at, person.last, key, "name", state=state, proper=name_at)
    if adjective and (end := _unknown_name(doc, name_at)):
        return _person(doc, at, name_at, end, title.entry, state=state)
    if adjective:
        return Naming(at, adjective[1], (state,), "office", state=state, office=title.entry)
    hit = doc.phrase(at, NAME)
    if hit and hit[0].entry.startswith("state/"):
        return Naming(at, hit[1], (hit[0].entry,), "office", state=hit[0].entry, office=title.entry)
    return None


def _of_state(doc: Document, choices: tuple[str, ...], state: str) -> tuple[str, ...]:
    return tuple(k for k in choices if state and doc.knowledge.state_of(k) == state)[:1]


def _counterpart(doc: Document, i: int) -> Naming | None:
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
    name_at = _after_courtesies(doc, _name_after(doc, at))
    person = _person_at(doc, name_at)
    if person is not None:
        person.first, person.office, person.state = i, "counterpart", state or person.state
        if person.choices:
            person.keys = _of_state(doc, person.choices, state) or person.keys
        return person
    if (adjective or name_at == at) and (end := _unknown_name(doc, name_at)):
        return _person(doc, i, name_at, end, "counterpart", state=state, gender=phrase.form.gender)
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


# ---------------------------------------------------------------- persons


def _name_after(doc: Document, at: int) -> int:
    """Where the name begins after a title: at once, or after a comma that sets it off."""
    if at + 1 < len(doc.words) and doc.words[at] in "،," and (
        _person_at(doc, at + 1) is not None or _closed_by_comma(doc, at + 1)
    ):
        return at + 1
    return at


def _closed_by_comma(doc: Document, at: int) -> bool:
    """Whether two to four unknown words stand up to the next comma: a name set off by commas."""
    end = _unknown_name(doc, at)
    return bool(end) and end < len(doc.words) and doc.words[end] in "،,"


def _person_at(doc: Document, at: int) -> Naming | None:
    if at >= len(doc.words):
        return None
    word = doc.lex[at]
    if word is None or NAME not in word.categories or word.conjunction:
        return _hidden_person(doc, at)
    hits = [(p, end) for p, end in doc.phrases(at, NAME) if p.entry.startswith("person/")]
    if not hits:
        return None
    longest = hits[0][1]
    if longest == at + 1 and _begins_another(doc, at):
        return None
    keys = tuple(dict.fromkeys(p.entry for p, end in hits if end == longest))
    return Naming(
        first=at,
        last=longest,
        keys=keys if len(keys) == 1 else (),
        choices=keys if len(keys) > 1 else (),
        how="person",
        gender=hits[0][0].form.gender,
        state=doc.knowledge.state_of(keys[0]),
        proper=at,
    )


def _begins_another(doc: Document, at: int) -> bool:
    """Whether a single family name is the first word of somebody else's full name, set off right after it («كيم كاي جوان،»)."""
    end = _unknown_name(doc, at)
    if end <= at + 1 or end >= len(doc.words):
        return False
    after = doc.lex[end]
    return doc.words[end] in "،,:" or (after is not None and THAT in after.categories)


def _hidden_person(doc: Document, at: int) -> Naming | None:
    """A part of a list («والأميركي ماركو روبيو») carries the conjunction; a name alone with و is a new phrase."""
    word = doc.lex[at]
    if word is None or NAME not in word.categories:
        return None
    hits = [(p, end) for p, end in doc.phrases(at, NAME) if p.entry.startswith("person/")]
    if not hits or at == 0 or word.conjunction != "و":
        return None
    longest = hits[0][1]
    keys = tuple(dict.fromkeys(p.entry for p, end in hits if end == longest))
    return Naming(at, longest, keys[:1], "joined", proper=at)


def _may_name(doc: Document, at: int, name_at: int, office: _Office) -> bool:
    """Whether an unknown name may follow: a title that says whose it is, or one that is definite."""
    definite = office.title.form.definite or bool(office.state or office.of) or bool(office.title.rest)
    return definite and (name_at > at or doc.tokens.spaced[name_at] if name_at < len(doc.words) else False)


def _unknown_name(doc: Document, at: int) -> int:
    """The token after an unknown person's name of two to five words at ``at``, or 0."""
    words, kinds = doc.words, doc.kinds
    count, end, particles = 0, at, 0
    ends: list[int] = []
    while end < len(words) and count < _LONGEST_NAME:
        if words[end] == "-" and count and end + 1 < len(words) and not doc.tokens.spaced[end]:
            end += 1
            continue
        if kinds[end] != LETTER or not _name_like(doc, end, first=count == 0):
            break
        if words[end] in _NAME_PARTICLES:
            particles += 1
        else:
            count += 1
        end += 1
        if count >= 2 or (count and particles):
            ends.append(end)
    return next((e for e in reversed(ends) if _set_off(doc, e)), ends[0] if ends else 0)


def _set_off(doc: Document, i: int) -> bool:
    """Whether a name can end before token ``i``: a mark, a time, a function word or another known word follows."""
    if i >= len(doc.words) or doc.kinds[i] != LETTER or doc.timed[i]:
        return True
    word = doc.lex[i]
    return word is not None and NAME not in word.categories


def _name_like(doc: Document, i: int, *, first: bool) -> bool:
    word = doc.words[i]
    if word in _NAME_PARTICLES:
        return True
    if doc.timed[i]:
        return False
    if len(word) < 2 or (first and word.startswith("ال")) or word.startswith(("لل", "بال", "وال", "فال", "كال")):
        return False
    known = doc.lex[i]
    if known is None:
        return not (word[0] in "يت" and len(word) > 3 and word.endswith(("ون", "ان"))) and not word.endswith("تها")
    if known.categories == frozenset({NAME}):  # a word of somebody else's name: أحمد، محمد
        return not known.conjunction and not known.preposition and not any(
            p.entry.startswith(("state/", "body/", "outlet/")) for p in known.alone
        )
    return bool(known.conjunction or known.preposition) and known.categories <= {PARTICLE} and len(word) > 4


def _person(
    doc: Document,
    first: int,
    name_at: int,
    end: int,
    title: str = "",
    office: _Office | None = None,
    *,
    state: str = "",
    gender: str = "m",
) -> Naming:
    """A person whom the knowledge does not hold, as the page names them."""
    key = "named/" + "-".join(w for w in doc.words[name_at:end] if w != "-")
    return Naming(
        first=first,
        last=end,
        keys=(key,),
        how="person",
        gender=gender,
        state=state or (office.state if office else ""),
        office=title,
        of=(office.of or office.state) if office else state,
        former=office.former if office else False,
        proper=name_at,
        name=doc.text(name_at, end),
    )


# ---------------------------------------------------------------- institutions, sides, peoples


def _institution(doc: Document, i: int) -> Naming | None:
    hit = doc.phrase(i, INSTITUTION)
    if hit is None:
        return None
    phrase, at = hit
    state, end = "", at
    adjective = doc.phrase(at, ADJECTIVE) if at < len(doc.words) else None
    word = doc.lex[at] if at < len(doc.words) else None
    if adjective and word and not word.conjunction:
        state, end = adjective[0].entry, adjective[1]
    elif word and not word.conjunction and (name := doc.phrase(at, NAME)) and name[0].entry.startswith(("state/", "person/")):
        state, end = doc.knowledge.state_of(name[0].entry), name[1]
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


def _sides(doc: Document, i: int) -> Naming | None:
    hit = doc.phrase(i, SIDES)
    if hit is None:
        return None
    phrase, at = hit
    pair = doc.knowledge.stock.offices.pairs.get(phrase.entry.removeprefix("pair "))
    if pair:
        return Naming(i, at, tuple(pair), "name", "f", number="d", proper=i)
    one = doc.phrase(at, ADJECTIVE) if at < len(doc.words) else None
    two = doc.phrase(one[1], ADJECTIVE) if one and one[1] < len(doc.words) else None
    if one and two and one[0].entry != two[0].entry:  # «الجانبان الروسي والأميركي»
        return Naming(i, two[1], (one[0].entry, two[0].entry), "name", number="d", proper=i)
    return Naming(i, at, (), "sides", number=phrase.form.number, name=doc.text(i, at))


def _people(doc: Document, i: int) -> Naming | None:
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


def source_at(doc: Document, i: int) -> tuple[Phrase, int] | None:
    """A word for people who speak without a name («مصادر», «مسؤول») at token ``i``."""
    return doc.phrase(i, SOURCE)
