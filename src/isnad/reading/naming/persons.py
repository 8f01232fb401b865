"""Persons by name: those of the knowledge, and those whom only a page names.

A name that the knowledge does not hold is found where grammar calls for one: after a title, between commas, right
after a verb of saying. It is two to five words long and ends before a mark, a time or a function word.
"""

from __future__ import annotations

from isnad.arabic.tokens import LETTER
from isnad.knowledge.lexicon import COURTESY, CUE, NAME, PARTICLE, THAT, TITLE
from isnad.reading.document import Document
from isnad.reading.naming.naming import Naming, Office

_LONGEST_NAME = 5  # words of an unknown person's name, particles apart


_NAME_PARTICLES = frozenset(
    ["بن", "ابن", "بنت", "ابو", "ام", "ال", "عبد", "دي", "دو", "فون", "فان", "لو", "لا", "ديل", "دير", "اوغلو"]
)


def person_at(doc: Document, at: int) -> Naming | None:
    """The person of the knowledge whom the words at token ``at`` name; several of one name are left to the story."""
    if at >= len(doc.words):
        return None
    word = doc.lex[at]
    if word is None or NAME not in word.categories or word.conjunction:
        return _hidden_person(doc, at)
    hits = [(p, end) for p, end in doc.phrases(at, NAME) if p.entry.startswith("person/")]
    if not hits:
        return None
    longest = hits[0][1]
    if longest == at + 1 and begins_another(doc, at):
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


def begins_another(doc: Document, at: int) -> bool:
    """Whether a single family name begins somebody else's full name, set off right after it («كيم كاي جوان،»)."""
    end = unknown_name(doc, at)
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


def of_state(doc: Document, choices: tuple[str, ...], state: str) -> tuple[str, ...]:
    """The first of several persons who belongs to a state, if one does."""
    return tuple(k for k in choices if state and doc.knowledge.state_of(k) == state)[:1]


def after_courtesies(doc: Document, i: int) -> int:
    """The token after words of rank and courtesy («سمو الأمير») at ``i``."""
    while i < len(doc.words) and (hit := doc.phrase(i, COURTESY)):
        i = hit[1]
    return i


def name_after(doc: Document, at: int) -> int:
    """Where the name begins after a title: at once, or after a comma that sets it off."""
    if (
        at + 1 < len(doc.words)
        and doc.words[at] in "،,"
        and (person_at(doc, at + 1) is not None or _closed_by_comma(doc, at + 1))
    ):
        return at + 1
    return at


def _closed_by_comma(doc: Document, at: int) -> bool:
    """Whether two to four unknown words stand up to the next comma: a name set off by commas."""
    end = unknown_name(doc, at)
    return bool(end) and end < len(doc.words) and doc.words[end] in "،,"


def unknown_name(doc: Document, at: int) -> int:
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
        if count >= 2 and not particles and (words[end].startswith("ال") or words[end].endswith("ا")):
            break  # «بول هيرمان المعرض», «بول هيرمان صباحا»: a third word of this kind is mostly none of the name
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
    if not first and word[0] == "و" and doc.tokens.spaced[i] and word[1:2] in tuple("تيبلفا"):
        return False  # «سلمان وتتضمن»: the conjunction begins something else
    if len(word) < 2 or (first and word.startswith("ال")) or word.startswith(("لل", "بال", "وال", "فال", "كال")):
        return False
    known = doc.lex[i]
    if known is None:
        return not (word[0] in "يت" and len(word) > 3 and word.endswith(("ون", "ان"))) and not word.endswith("تها")
    if known.categories == frozenset({NAME}):  # a word of somebody else's name: أحمد، محمد
        return (
            not known.conjunction
            and not known.preposition
            and not any(p.entry.startswith(("state/", "body/", "outlet/")) for p in known.alone)
        )
    return bool(known.conjunction or known.preposition) and known.categories <= {PARTICLE} and len(word) > 4


def unknown_person(  # noqa: PLR0913 - what grammar found of one noun phrase, part by part
    doc: Document,
    first: int,
    name_at: int,
    end: int,
    title: str = "",
    office: Office | None = None,
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


def after_cue(doc: Document, i: int) -> Naming | None:
    """A name that no title introduces, right after a verb of saying («يقول جمال …، الكاتب …»), and set off after it."""
    before = doc.lex[i - 1]
    if before is None or CUE not in before.categories:
        return None
    tenses = {p.form.tense for p in before.alone if p.category == CUE}
    if not tenses & {"past", "present"} or before.preposition:
        return None
    end = unknown_name(doc, i)
    if not end or end >= len(doc.words):
        return None
    after, mark = doc.lex[end], doc.words[end]
    titled = mark in "،," and doc.phrase(end + 1, TITLE) is not None
    quoted = end in doc.opened or mark == ":"
    particle = after is not None and bool(after.categories & {THAT, TITLE})
    if not (
        titled
        or quoted
        or particle
        or (_takes_no_object(doc, i - 1) and (mark in "،," or (after is not None and after.particles)))
    ):
        return None
    feminine = any(p.form.gender == "f" for p in before.alone if p.category == CUE)
    return unknown_person(doc, i, i, end, gender="f" if feminine else "m")


def _takes_no_object(doc: Document, i: int) -> bool:
    """Whether no noun phrase can be what the verb of saying at ``i`` reports, so that one after it is its subject."""
    word = doc.lex[i]
    verbs = doc.knowledge.stock.cues.verbs
    return word is not None and all(
        "object" not in verbs[int(p.entry)].takes for p in word.alone if p.category == CUE and p.entry.isdigit()
    )
