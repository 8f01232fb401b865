"""Occasions: calls, meetings, visits, summits, talks and messages between parties, from the clause that tells them.

A word for an occasion (a noun such as «اتصال», a verb such as «التقى») is the anchor. The parties are those that
grammar ties to it in its clause: a list after بين, a genitive, who is joined by مع or ب, the subject of the verb that
holds it. Words further off are not taken. Status is read from the anchor's own verb and the words beside it.
"""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from isnad.arabic.inflect import Form
from isnad.arabic.tokens import LETTER, LINE
from isnad.arabic.fold import fold_name
from isnad.knowledge.lexicon import ACCORDING, ADJECTIVE, CONTACT, CUE, HOLD, THAT, UNDERTAKING
from isnad.knowledge.schema import OccasionWord
from isnad.reading.cast import Cast
from isnad.reading.document import Document
from isnad.reading.names import Naming
from isnad.reading.speech import Said
from isnad.reading.subjects import Subjects

_REACH = 22  # tokens after an anchor in which its parties stand; longer reaches met other clauses' parties
# Prepositions after which parties are a matter of the occasion, not its parties.
_TOPICS = frozenset(
    ["بشان", "حول", "عن", "بعد", "قبل", "عقب", "منذ", "بهدف", "بسبب", "ضد", "لبحث", "لمناقشه", "بخصوص", "حيال", "ازاء",
     "رغم", "وسط", "علي", "قبيل", "اثر", "لانهاء", "لتسويه", "لوقف", "لحل", "حيث", "عندما", "فيما", "بينما", "لكن", "كما"]
)  # fmt: skip
_GOVERNING = frozenset(["في", "من", "الي", "علي"])
_WITH = frozenset(["مع", "بين", "الي"])


class Anchor(msgspec.Struct):
    """A word for an occasion at tokens ``at`` to ``end``."""

    at: int
    end: int
    word: OccasionWord
    form: Form
    verb: bool


class Party(msgspec.Struct, frozen=True):
    """A party of an occasion, with the tokens that name it."""

    key: str
    first: int
    last: int


class _Holder(NamedTuple):
    """A verb that holds an occasion's noun, with its subject; ``receives`` for «تلقى»."""

    at: int
    form: Form
    subject: list[Party]
    future: bool
    receives: bool


class Found(msgspec.Struct):
    """One telling of an occasion: its anchor, parties, the clause's tokens, place and initiator."""

    anchor: Anchor
    parties: list[Party]
    first: int
    last: int
    sentence: tuple[int, int]
    initiator: Party | None = None
    where: Naming | None = None
    holder: Form | None = None
    holder_future: bool = False


class Occasions:
    """Finds tellings of occasions in one story.

    A noun with no parties of its own («المكالمة», «قمة مرتقبة») is a telling without parties: it can only be of an
    occasion told before it, or just after it in its sentence.
    """

    def __init__(self, doc: Document, cast: Cast, subjects: Subjects, said: list[Said]) -> None:
        self.doc = doc
        self.cast = cast
        self.subjects = subjects
        self.said = said
        self.file = doc.knowledge.stock.occasions
        self.joins = {id(w): frozenset(fold_name(j) for j in w.joins) for w in self.file.verbs}

    def read(self, sentences: list[tuple[int, int]]) -> list[Found]:
        """The tellings in the sentences (token ranges), in order."""
        found: list[Found] = []
        for first, last in sentences:
            anchors = [a for i in range(first, last) if (a := self._anchor(i)) is not None]
            for anchor in anchors:
                telling = self._verb(anchor, first, last) if anchor.verb else self._noun(anchor, first, last)
                if telling is None and self._may_stand_alone(anchor):
                    telling = self._found(anchor, [], (first, last))
                if telling is not None:
                    found.append(telling)
        return found

    def _may_stand_alone(self, anchor: Anchor) -> bool:
        return not (anchor.verb or anchor.word.weak or anchor.form.pronoun) and anchor.word.kind not in ("message", "visit")

    # ------------------------------------------------------------ anchors

    def _anchor(self, i: int) -> Anchor | None:
        word = self.doc.lex[i]
        if word is None or CONTACT not in word.categories or self.subjects.covered[i]:
            return None
        hit = self.doc.phrase(i, CONTACT)
        if hit is None:
            return None
        phrase, end = hit
        kind, number = phrase.entry.split(" ")
        entry = self.file.verbs[int(number)] if kind == "verb" else self.file.nouns[int(number)]
        return Anchor(i, end, entry, phrase.form, kind == "verb")

    # ------------------------------------------------------------ verbs

    def _verb(self, anchor: Anchor, first: int, last: int) -> Found | None:
        if anchor.form.tense not in ("past", "present") or (w := self.doc.lex[anchor.at]) is None or w.preposition:
            return None
        limit = min(last, anchor.end + _REACH)
        subject = self._subject(anchor.at, anchor.end, first, limit, anchor.form)
        if not subject:
            return None
        after = subject[-1].last if subject[-1].first >= anchor.end else anchor.end
        others = self._tied(after, limit, self.joins[id(anchor.word)])
        parties = self._unlike([*subject, *others])
        if len(parties) == 1 and "object" in anchor.word.joins and subject[0].first >= anchor.end:
            parties = self._unlike([*self._actor(anchor.at, first), *subject])  # «حيث التقى X»: X is whom he met
        if anchor.word.kind == "visit":
            return self._visit(anchor, subject, after, limit, (first, last))
        if len(parties) < 2:
            return None
        return self._found(anchor, parties, (first, last), initiator=None)

    def _subject(self, at: int, end: int, first: int, limit: int, form: Form) -> list[Party] | None:
        before = self.subjects.before(at, first)
        if before is not None:
            return [Party(k, before.first, before.last) for k in before.keys]
        naming = self.subjects.at.get(end)
        word = self.doc.lex[end] if end < len(self.doc.words) else None
        if naming is not None and naming.keys and not (word and word.preposition):
            if not (form.gender == "f" and naming.gender == "m" and naming.how == "person"):
                return self._with_joined(naming, limit)
        if naming is None and end < limit and (sides := self.subjects.after(end, limit, object_may_follow=True)):
            return [Party(k, sides.first, sides.last) for k in sides.keys]
        return self._actor(at, first, form) or None

    def _with_joined(self, naming: Naming, limit: int) -> list[Party]:
        """The naming and those joined to it by و."""
        parties = self._parties(naming)
        at = naming.last
        while at < limit:
            here = at + 1 if self.doc.words[at] in "،," and at + 1 < limit else at
            following = self.subjects.at.get(here)
            word = self.doc.lex[here]
            if following is None or word is None or word.conjunction != "و" or not following.keys:
                break
            parties += self._parties(following)
            at = following.last
        return parties

    def _parties(self, naming: Naming) -> list[Party]:
        """Who a naming brings to an occasion: persons and bodies; for an office without a holder, its state."""
        keys = []
        for key in naming.keys:
            if key.startswith("named/") and naming.how in ("office", "institution"):
                key = naming.state  # noqa: PLW2901 - the state stands in for its nameless office
            if key:
                keys.append(key)
        return [Party(k, naming.first, naming.last) for k in keys]

    def _tied(self, at: int, limit: int, joins: frozenset[str]) -> list[Party]:
        """The parties that a verb takes after its subject, as object or after its prepositions."""
        i = at
        words = self.doc.words
        allowed_direct = "object" in joins
        while i < limit and self.doc.kinds[i] != LINE:
            naming = self.subjects.at.get(i)
            word = self.doc.lex[i]
            if naming is not None and naming.keys:
                joined = word is not None and word.preposition == "ب" and "with" in joins
                after = words[i - 1] in joins or (word is not None and word.preposition == "ل" and "الي" in joins)
                bare = not (word and (word.preposition or word.conjunction)) and words[i - 1] not in _GOVERNING
                delegation = words[i - 1] == "من" and words[i - 2].startswith("وفد")
                if (allowed_direct and (bare or delegation)) or joined or after:
                    return self._with_joined(naming, limit)
                i = naming.last
                continue
            if words[i] in _TOPICS or (word is not None and word.categories & {CUE, THAT} and i > at):
                break
            i += 1
        return []

    def _visit(self, anchor: Anchor, subject: list[Party], at: int, limit: int, sentence: tuple[int, int]) -> Found | None:
        """A person or delegation that goes to a state's place."""
        for naming in self.subjects.between(at, limit):
            if not naming.keys:
                continue
            key = naming.keys[0]
            state = self.doc.knowledge.state_of(key) if key.startswith("place/") else key
            before = self.doc.words[naming.first - 1]
            word = self.doc.lex[naming.first]
            tied = before == "الي" or (word is not None and word.preposition == "ل") or (
                "object" in anchor.word.joins and naming.first - at <= 2 and before not in ("في", "من")
            )
            if state.startswith("state/") and tied and all(self.cast.state_of(p.key) != state for p in subject):
                people = [p for p in subject if p.key.startswith(("person/", "named/", "body/"))]
                if not people:
                    return None
                parties = [*people, Party(state, naming.first, naming.last)]
                return self._found(anchor, parties, sentence, where=naming)
            if not tied:
                continue
            break
        return None

    # ------------------------------------------------------------ nouns

    def _noun(self, anchor: Anchor, first: int, last: int) -> Found | None:
        limit = min(last, anchor.end + _REACH)
        after, where = self._after_noun(anchor, limit)
        if len(self._unlike(after)) < 2 and (listed := self._listed_later(anchor, limit)):
            after = listed
        holder = self._holder(anchor, first)
        before = self._other_side(anchor, after, holder, first) if len(self._unlike(after)) < 2 else []
        parties = self._unlike([*before, *after])
        if anchor.word.kind == "visit":
            return self._visit_noun(anchor, before, after, where, (first, last), limit)
        if not parties:
            parties = self._standing_before(anchor, first) or self._agreeing(anchor, first)
        if len(parties) < 2 and not anchor.word.weak:
            parties = self._adjectives(anchor, limit) or parties
        if len(parties) < 2 or not self._firm(anchor, after, holder):
            return None
        initiator = parties[1] if holder is not None and holder.receives and before and len(parties) == 2 else None
        telling = self._found(anchor, parties, (first, last), initiator, where)
        if holder is not None:
            telling.holder, telling.holder_future = holder.form, holder.future
            telling.first = min(telling.first, holder.at) if before else telling.first
        return telling

    def _firm(self, anchor: Anchor, after: list[Party], holder: _Holder | None) -> bool:
        """Whether the parties are tied closely enough for the word: weak words and messages want it told to whom."""
        if anchor.word.kind == "message":
            return bool(after)
        return not anchor.word.weak or len(self._unlike(after)) > 1 or bool(holder and holder.subject and after)

    def _other_side(self, anchor: Anchor, after: list[Party], holder: _Holder | None, first: int) -> list[Party]:
        """Who meets those after the noun: the subject of the verb that holds it, else who acts or speaks in the sentence."""
        if holder is not None and holder.subject:
            return holder.subject
        if not after and not anchor.form.pronoun:
            return []
        with_other = any(w == "مع" for w in self.doc.words[anchor.end : anchor.end + 8])
        held = anchor.form.pronoun or self._held_by_pronoun(anchor) or with_other or anchor.word.kind == "meeting"
        return self._actor(anchor.at, first) if held else []

    def _listed_later(self, anchor: Anchor, limit: int) -> list[Party]:
        """«قمة غير مسبوقة يفترض أن تعقد في … بين X وY»: a list after بين further on in the clause."""
        for i in range(anchor.end, limit):
            if self._finite_cue(i):
                break
            if self.doc.words[i] == "بين" and (naming := self.subjects.at.get(i + 1)) is not None:
                parties = self._with_joined(naming, limit)
                return parties if len(self._unlike(parties)) > 1 else []
        return []

    def _after_noun(self, anchor: Anchor, limit: int) -> tuple[list[Party], Naming | None]:
        """The parties tied to a noun by what follows it, and a place that follows it at once («قمة الرياض»)."""
        i = anchor.end
        words = self.doc.words
        parties: list[Party] = []
        where: Naming | None = None
        between = False
        while i < limit and self.doc.kinds[i] != LINE:
            naming = self.subjects.at.get(i)
            word = self.doc.lex[i]
            if naming is not None and naming.keys:
                how = self._tie(anchor, i, naming, between=between, begun=bool(parties))
                if how == "place" and where is None and words[i - 1] != "من":
                    where = naming
                elif how == "party":
                    listed = between or words[i - 1] in _WITH or not parties
                    group = self._with_joined(naming, limit) if listed else self._parties(naming)
                    parties += group
                    i = max(naming.last, *(p.last for p in group)) if group else naming.last
                    between = False
                    if len(self._unlike(parties)) >= 2:
                        break
                    continue
                i = naming.last
                continue
            if words[i] == "بينهما" and len(parties) < 2:
                return parties, where
            if words[i] == "بين":
                between = True
                if where is None and len(parties) == 1 and parties[0].key.startswith("state/"):
                    where, parties = self.subjects.at[parties[0].first], []  # «قمة سنغافورة بين …»
                if (states := self._peoples(i + 1, limit)) is not None:
                    parties += states
                    return parties, where
            elif words[i] in "،," and not self._goes_on(i + 1, limit):
                break
            elif (words[i] in _TOPICS and not between) or (words[i] == "في" and self._in_the_light(i + 1)):
                break
            elif word is not None and (word.categories & {THAT, ACCORDING} or self._finite_cue(i)):
                break
            i += 1
        return parties, where

    def _goes_on(self, i: int, limit: int) -> bool:
        """Whether after a comma the list of parties or its clause goes on."""
        return i < limit and (
            i in self.subjects.at or self.doc.words[i] in _WITH or bool(self.doc.timed[i]) or self.doc.words[i] in ("في", "التي", "الذي")
        )

    def _in_the_light(self, i: int) -> bool:
        return i < len(self.doc.words) and self.doc.words[i] in ("ظل", "اطار", "ضوء", "شان")

    def _finite_cue(self, i: int) -> bool:
        """Whether a verb of saying opens a clause of its own at ``i``."""
        word = self.doc.lex[i]
        if word is None or CUE not in word.categories or "prepositions" in word.particles:
            return False
        return any(p.category == CUE and p.form.tense == "past" for p in word.alone)

    def _tie(self, anchor: Anchor, i: int, naming: Naming, *, between: bool, begun: bool) -> str:
        """How a naming after the anchor is tied to it: ``party``, ``place`` or not at all."""
        before = self.doc.words[i - 1]
        word = self.doc.lex[i]
        key = naming.keys[0]
        preposition = word.preposition if word is not None else ""
        place = key.startswith("place/") or naming.how == "metonym" or key.startswith("state/")
        if key.startswith("outlet/"):
            return ""
        if before in ("في", "داخل") or (preposition == "ب" and place and not between):
            return "place" if place else ""
        if len(naming.keys) > 1 or before in ("مع", "بين") or between:
            return "party"
        if preposition == "ب" or naming.office == "counterpart":
            return "party"
        if before == "من" and anchor.word.kind in ("call", "message"):
            return "party"
        if before in ("الي",) or preposition == "ل":
            return "party" if anchor.word.kind in ("message", "visit") or not place else ""
        if i == anchor.end or self._only_adjectives(anchor.end, i):
            if naming.how == "metonym" or key.startswith("place/"):
                return "place"
            return "party"
        if begun and word is not None and word.conjunction == "و":
            return "party" if naming.how != "sides" else ""
        if self._relative_holder(anchor.end, i) or (anchor.form.pronoun and not begun and not preposition):
            return "party"
        return ""

    def _only_adjectives(self, first: int, last: int) -> bool:
        return last - first <= 3 and all(
            self.doc.kinds[i] == LETTER and (self.doc.words[i].startswith("ال") or self.doc.lex[i] is None)
            and self.doc.words[i] not in ("التي", "الذي", "الي")
            for i in range(first, last)
        )

    def _relative_holder(self, first: int, last: int) -> bool:
        """«المكالمة التي أجراها X», «اتصال جمع X وY»: a holding verb stands just before the naming."""
        for i in range(max(first, last - 4), last):
            word = self.doc.lex[i]
            if (word is not None and HOLD in word.categories) or self._holds_it(i):
                return True
        return False

    def _peoples(self, i: int, limit: int) -> list[Party] | None:
        """«بين مسؤولين روس وأميركيين»: two states' adjectives after a word for people."""
        if i >= limit or self.subjects.at.get(i) is not None:
            return None
        at = i + 1
        while at < limit and self.doc.kinds[at] == LETTER and at - i < 4:
            if states := self._two_adjectives(at):
                return states
            at += 1
        return None

    def _adjectives(self, anchor: Anchor, limit: int) -> list[Party] | None:
        """«محادثات روسية أميركية», and «مسؤولون أميركيون وروس محادثات» before it."""
        for i in range(anchor.end, min(anchor.end + 3, limit)):
            if states := self._two_adjectives(i):
                return states
        for i in range(max(0, anchor.at - 6), anchor.at):
            if states := self._two_adjectives(i):
                return states
        return None

    def _two_adjectives(self, i: int) -> list[Party] | None:
        one = self.doc.phrase(i, ADJECTIVE)
        if one is None:
            return None
        at = one[1]
        while at < len(self.doc.words) and self.doc.words[at] in "-–":
            at += 1
        two = self.doc.phrase(at, ADJECTIVE) if at < len(self.doc.words) else None
        if two is None or two[0].entry == one[0].entry:
            return None
        self.cast.add(one[0].entry, "")
        self.cast.add(two[0].entry, "")
        return [Party(one[0].entry, i, one[1]), Party(two[0].entry, at, two[1])]

    def _held_by_pronoun(self, anchor: Anchor) -> bool:
        """«المكالمة التي أجراها …», «تمنيات وجهها إلى …»: a holding verb with a joined pronoun and no subject of its own."""
        return any(self._holds_it(i) for i in range(anchor.end, min(anchor.end + 6, len(self.doc.words))))

    def _holds_it(self, i: int) -> bool:
        """Whether token ``i`` is a holding verb with a pronoun for the occasion («أجراها», «عقدته»)."""
        word = self.doc.words[i]
        for suffix in ("ها", "ه"):
            if not word.endswith(suffix) or len(word) < 5:
                continue
            stem = word[: -len(suffix)]
            for base in (stem, stem[:-1] + "ي" if stem.endswith("ا") else stem):
                held = self.doc.knowledge.lexicon[base]
                if held is not None and HOLD in held.categories:
                    return True
        return False

    def _standing_before(self, anchor: Anchor, first: int) -> list[Party]:
        """«الرئيسان X وY خلال قمة جنيف»: two parties named together just before the phrase that sets the scene."""
        scene = self.doc.lex[anchor.at - 1] if anchor.at > first else None
        if scene is None or "prepositions" not in scene.particles:
            return []
        naming = self.subjects.ending.get(anchor.at - 1)
        if naming is None:
            return []
        subject = self.subjects.joined_before(naming, first)
        return [Party(k, subject.first, subject.last) for k in subject.keys] if len(subject.keys) > 1 else []

    def _agreeing(self, anchor: Anchor, first: int) -> list[Party]:
        """«الوزيرين اتفقا على تنظيم لقاء»: those who agree on an occasion in which nobody else is named are its parties."""
        for i in range(anchor.at - 1, max(first, anchor.at - 12), -1):
            word = self.doc.lex[i]
            if word is None or UNDERTAKING not in word.categories:
                continue
            subject = self.subjects.before(i, first)
            if subject is None or len(subject.keys) < 2:
                return []
            keys = list(subject.keys)
            if self._is_of_level(anchor, "experts"):
                keys = [self.cast.state_of(k) or k for k in keys]
            return [Party(k, subject.first, subject.last) for k in keys]
        return []

    def _is_of_level(self, anchor: Anchor, level: str) -> bool:
        words = {fold_name(w) for w in self.file.levels[level]}
        return any(
            w in words or (w.startswith("لل") and "ال" + w[2:] in words)
            for w in self.doc.words[anchor.end : anchor.end + 2]
        )

    def _acts(self, naming: Naming, first: int, form: Form | None) -> bool:
        """Whether a naming can be who acts: not governed by a preposition, able to meet, agreeing with the verb."""
        word = self.doc.lex[naming.first]
        place = naming.first > first and self.doc.words[naming.first - 1] in _GOVERNING
        if not naming.keys or place or (word is not None and word.preposition) or not self._can_meet(naming):
            return False
        return form is None or form.gender != "f" or naming.gender == "f" or naming.how == "metonym"

    def _actor(self, at: int, first: int, form: Form | None = None) -> list[Party]:
        """Who acts in the sentence before token ``at``: who speaks in it, else its first party, else who spoke last."""
        speaker = next((x for x in reversed(self.said) if first <= x.cue[0] < at), None)
        inside = speaker is not None and speaker.content.first <= at < speaker.content.last
        if speaker is None or inside:
            begin = speaker.content.first if speaker is not None else first
            for naming in self.subjects.between(begin, at):
                if self._acts(naming, begin, form):
                    return self._parties(naming)
        if speaker is None:
            speaker = next((x for x in reversed(self.said) if x.cue[0] < first), None)
        if speaker is None or (form is not None and form.gender == "f" and speaker.subject.gender == "m"):
            return []
        subject = speaker.subject
        span = (subject.first, subject.last) if subject.last > subject.first else speaker.cue
        return [Party(k, *span) for k in subject.keys]

    def _can_meet(self, naming: Naming) -> bool:
        return not naming.keys[0].startswith(("outlet/", "place/")) and bool(self._unlike(self._parties(naming)))

    def _holder(self, anchor: Anchor, first: int) -> _Holder | None:
        """The verb that holds a noun («أجرى X اتصالا»), nearest before it."""
        for i in range(anchor.at - 1, max(first - 1, anchor.at - 16), -1):
            word = self.doc.lex[i]
            if word is None or self.subjects.covered[i]:
                continue
            if HOLD in word.categories or CONTACT in word.categories:
                phrase = next((p for p in word.alone if p.category == HOLD and p.form.tense in ("past", "present")), None)
                if phrase is None:
                    continue
                subject = self._subject(i, i + 1, first, anchor.at, phrase.form) or []
                receives = bool(self.file.hold[int(phrase.entry)].get("source"))
                return _Holder(i, phrase.form, subject, word.future, receives)
            if THAT in word.categories and i < anchor.at - 8:
                break
        return None

    def _visit_noun(
        self,
        anchor: Anchor,
        before: list[Party],
        after: list[Party],
        where: Naming | None,
        sentence: tuple[int, int],
        limit: int,
    ) -> Found | None:
        people = [p for p in (*after, *before) if p.key.startswith(("person/", "named/", "body/"))][:2]
        place = where
        for naming in self.subjects.between(anchor.end, limit):
            if not naming.keys or not naming.keys[0].startswith(("state/", "place/")):
                continue
            word = self.doc.lex[naming.first]
            if self.doc.words[naming.first - 1] == "الي" or (word is not None and word.preposition == "ل"):
                place = naming
                break
        if place is None:
            place = next((n for n in self.subjects.between(anchor.end, limit) if n.keys and n.keys[0].startswith("state/") and n.first in {p.first for p in after}), None)
        if place is None or not people:
            return None
        key = place.keys[0]
        state = self.doc.knowledge.state_of(key) if key.startswith("place/") else key
        visitors = [p for p in people if self.cast.state_of(p.key) != state]
        if not visitors or not state:
            return None
        return self._found(anchor, [*visitors, Party(state, place.first, place.last)], sentence, where=place)

    # ------------------------------------------------------------ clause, place

    def _found(
        self,
        anchor: Anchor,
        parties: list[Party],
        sentence: tuple[int, int],
        initiator: Party | None = None,
        where: Naming | None = None,
    ) -> Found:
        first = min([anchor.at, *(p.first for p in parties if sentence[0] <= p.first)])
        last = max([anchor.end, *(p.last for p in parties)])
        telling = Found(anchor, parties, first, last, sentence, initiator, where)
        if telling.where is None:
            telling.where = self._place(telling)
        return telling

    def _place(self, telling: Found) -> Naming | None:
        """A place after في in the clause of the telling, nearest to it."""
        first, last = telling.sentence
        best: Naming | None = None
        for naming in self.subjects.between(first, last):
            if not naming.keys or not naming.keys[0].startswith(("place/", "state/", "body/")):
                continue
            before = self.doc.words[naming.first - 1] if naming.first else ""
            word = self.doc.lex[naming.first]
            tied = before in ("في", "بمدينه", "مدينه", "العاصمه") or (word is not None and word.preposition == "ب")
            if naming.keys[0].startswith("body/"):
                tied = before == "في" and naming.how == "name"  # «في البيت الأبيض»: a seat as a place
            if not tied or any(p.first == naming.first for p in telling.parties):
                continue
            if naming.first > telling.last + 12 or self._cut_off(telling.last, naming.first):
                continue
            if naming.first < telling.first - 6:
                continue
            best = naming if best is None else best
        return best

    def _cut_off(self, first: int, last: int) -> bool:
        """Whether a new clause begins between two tokens."""
        for i in range(first, last):
            word = self.doc.lex[i]
            if self.doc.words[i] in ("حول", "بشان", "لبحث", "لمناقشه", "لانهاء", "لوقف", "ضد", "حيث"):
                return True
            if word is not None and (THAT in word.categories or (CUE in word.categories and word.conjunction)):
                return True
        return False

    def _unlike(self, parties: list[Party]) -> list[Party]:
        """Who can meet somebody, each once: no outlets, towns or nameless groups; a delegation is its state."""
        seen: dict[str, Party] = {}
        for party in parties:
            key = party.key
            if key.startswith("body/delegation-"):
                key = self.cast.state_of(key)
            if key.startswith(("outlet/", "place/")) or (key.startswith("named/") and key not in self.cast.persons):
                continue
            if key.startswith("state/"):
                self.cast.add(key, "")
            seen.setdefault(key, Party(key, party.first, party.last))
        return list(seen.values()) if self._between_states(list(seen)) else []

    def _between_states(self, keys: list[str]) -> bool:
        """Whether the parties are not all of one state: what a state does at home is no dealing between states."""
        states = {self.cast.state_of(k) or k for k in keys}
        return len(keys) < 2 or len(states) > 1
