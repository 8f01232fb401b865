"""Occasions: calls, meetings, visits, summits, talks and messages between parties, from the clause that tells them.

A word for an occasion (a noun such as «اتصال», a verb such as «التقى») is the anchor. The parties are those that
grammar ties to it in its clause: a list after بين, a genitive, who is joined by مع or ب, the subject of the verb that
holds it. Words further off are not taken. Status is read from the anchor's own verb and the words beside it.
"""

from __future__ import annotations

from isnad.arabic.fold import fold_name
from isnad.arabic.tokens import LETTER
from isnad.knowledge.lexicon import CONTACT, CUE, ELSEWHERE, THAT
from isnad.reading.document import Document
from isnad.reading.naming.cast import Cast
from isnad.reading.naming.naming import Naming
from isnad.reading.occasions.actors import Actors
from isnad.reading.occasions.anchors import REACH, Anchor, Found, Holder, Party
from isnad.reading.occasions.parties import Parties
from isnad.reading.occasions.ties import Ties
from isnad.reading.speech.statements import Said
from isnad.reading.speech.subjects import Subjects

_PLACELESS = frozenset({"call", "message"})  # a call is nowhere; a place in its clause is that of its topic
_FOREIGN = 2  # words of another noun phrase between an occasion and its place; swept 0 to 3 on the train pages


class Occasions:
    """Finds tellings of occasions in one story.

    A noun with no parties of its own («المكالمة», «قمة مرتقبة») is a telling without parties: it can only be of an
    occasion told before it, or just after it in its sentence.
    """

    def __init__(self, doc: Document, cast: Cast, subjects: Subjects, said: list[Said]) -> None:
        self.doc = doc
        self.cast = cast
        self.subjects = subjects
        self.parties = Parties(doc, cast, subjects)
        self.ties = Ties(doc, subjects, self.parties)
        self.actors = Actors(doc, cast, subjects, said, self.parties)
        self.file = doc.knowledge.stock.occasions
        self.joins = {id(w): frozenset(fold_name(j) for j in w.joins) for w in self.file.verbs}

    def read(self, sentences: list[tuple[int, int]]) -> list[Found]:
        """The tellings in the sentences (token ranges), in order."""
        found: list[Found] = []
        for first, last in sentences:
            if self.doc.places(ELSEWHERE, first, last):
                continue
            anchors = [a for i in self.doc.places(CONTACT, first, last) if (a := self._anchor(i)) is not None]
            for anchor in anchors:
                telling = self._verb(anchor, first, last) if anchor.verb else self._noun(anchor, first, last)
                if telling is None and self._may_stand_alone(anchor):
                    telling = self._found(anchor, [], (first, last))
                if telling is not None:
                    found.append(telling)
        return found

    def _may_stand_alone(self, anchor: Anchor) -> bool:
        return not (anchor.verb or anchor.word.weak or anchor.form.pronoun) and anchor.word.kind not in (
            "message",
            "visit",
        )

    def _anchor(self, i: int) -> Anchor | None:
        if self.subjects.covered[i]:
            return None
        hit = self.doc.phrase(i, CONTACT)
        if hit is None:
            return None
        phrase, end = hit
        kind, number = phrase.entry.split(" ")
        entry = self.file.verbs[int(number)] if kind == "verb" else self.file.nouns[int(number)]
        return Anchor(i, end, entry, phrase.form, kind == "verb")

    def _verb(self, anchor: Anchor, first: int, last: int) -> Found | None:
        if anchor.form.tense not in ("past", "present") or (w := self.doc.lex[anchor.at]) is None or w.preposition:
            return None
        limit = min(last, anchor.end + REACH)
        subject = self.actors.subject(anchor.at, anchor.end, first, limit, anchor.form)
        if not subject:
            return None
        after = subject[-1].last if subject[-1].first >= anchor.end else anchor.end
        others = self.ties.after_verb(after, limit, self.joins[id(anchor.word)])
        parties = self.parties.each_once([*subject, *others])
        if len(parties) == 1 and "object" in anchor.word.joins and subject[0].first >= anchor.end:
            parties = self.parties.each_once(
                [*self.actors.actor(anchor.at, first), *subject]
            )  # «حيث التقى X»: X is whom he met
        if anchor.word.kind == "visit":
            return self._visit(anchor, subject, after, limit, (first, last))
        if len(parties) < 2:
            return None
        return self._found(anchor, parties, (first, last), initiator=None)

    def _visit(
        self, anchor: Anchor, subject: list[Party], at: int, limit: int, sentence: tuple[int, int]
    ) -> Found | None:
        """A person or delegation that goes to a state's place."""
        for naming in self.subjects.between(at, limit):
            if not naming.keys:
                continue
            key = naming.keys[0]
            state = self.doc.knowledge.state_of(key) if key.startswith("place/") else key
            before = self.doc.words[naming.first - 1]
            word = self.doc.lex[naming.first]
            tied = (
                before == "الي"
                or (word is not None and word.preposition == "ل")
                or ("object" in anchor.word.joins and naming.first - at <= 2 and before not in ("في", "من"))
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

    def _noun(self, anchor: Anchor, first: int, last: int) -> Found | None:
        limit = min(last, anchor.end + REACH)
        after, where = self.ties.after_noun(anchor, limit)
        if len(self.parties.each_once(after)) < 2 and (listed := self.ties.listed_later(anchor, limit)):
            after = listed
        holder = self.actors.holder(anchor, first)
        if anchor.form.number == "p" and anchor.form.definite and holder is None:
            return None  # «تكثيف اللقاءات بين البلدين»: meetings at large
        before = self._other_side(anchor, after, holder, first) if len(self.parties.each_once(after)) < 2 else []
        parties = self.parties.each_once([*before, *after])
        if anchor.word.kind == "visit":
            return self._visit_noun(anchor, before, after, where, (first, last), limit)
        if not parties:
            parties = self.actors.standing_before(anchor, first) or self.actors.agreeing(anchor, first)
        if len(parties) < 2 and not anchor.word.weak:
            parties = self.parties.adjectives(anchor, limit) or parties
        if len(parties) < 2 or not self._firm(anchor, after, holder):
            return None
        initiator = parties[1] if holder is not None and holder.receives and before and len(parties) == 2 else None
        telling = self._found(anchor, parties, (first, last), initiator, where)
        if holder is not None:
            telling.where = telling.where or holder.host
            telling.holder, telling.holder_future = holder.form, holder.future
            telling.first = min(telling.first, holder.at) if before else telling.first
        return telling

    def _firm(self, anchor: Anchor, after: list[Party], holder: Holder | None) -> bool:
        """Whether the parties are tied closely enough for the word: weak words and messages want it told to whom."""
        if anchor.word.kind == "message":
            return bool(after)
        return (
            not anchor.word.weak or len(self.parties.each_once(after)) > 1 or bool(holder and holder.subject and after)
        )

    def _other_side(self, anchor: Anchor, after: list[Party], holder: Holder | None, first: int) -> list[Party]:
        """Who meets those after the noun: the subject of the verb that holds it, else who acts in the sentence."""
        if holder is not None and holder.subject:
            return holder.subject
        if not after and not anchor.form.pronoun:
            return []
        with_other = any(w == "مع" for w in self.doc.words[anchor.end : anchor.end + 8])
        held = anchor.form.pronoun or self.ties.held_by_pronoun(anchor) or with_other or anchor.word.kind == "meeting"
        return self.actors.actor(anchor.at, first) if held else []

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
            place = next(
                (
                    n
                    for n in self.subjects.between(anchor.end, limit)
                    if n.keys and n.keys[0].startswith("state/") and n.first in {p.first for p in after}
                ),
                None,
            )
        if place is None or not people:
            return None
        key = place.keys[0]
        state = self.doc.knowledge.state_of(key) if key.startswith("place/") else key
        visitors = [p for p in people if self.cast.state_of(p.key) != state]
        if not visitors or not state:
            return None
        return self._found(anchor, [*visitors, Party(state, place.first, place.last)], sentence, where=place)

    def _found(
        self,
        anchor: Anchor,
        parties: list[Party],
        sentence: tuple[int, int],
        initiator: Party | None = None,
        where: Naming | None = None,
    ) -> Found:
        for party in parties:
            self.cast.add(party.key, "")  # a visited state that only its town names
        first = min([anchor.at, *(p.first for p in parties if sentence[0] <= p.first)])
        last = max([anchor.end, *(p.last for p in parties)])
        telling = Found(anchor, parties, first, last, sentence, initiator, where)
        if telling.where is None and anchor.word.kind not in _PLACELESS:
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
            if self._of_something_else(telling.last, naming.first - 1):
                continue
            if naming.first < telling.first - 6:
                continue
            best = naming if best is None else best
        return best

    def _of_something_else(self, first: int, last: int) -> bool:
        """«محادثات … حل مشاكل مثل النزاع في أوكرانيا»: other nouns between the occasion and في own the place."""
        foreign = 0
        for i in range(first, last):
            word = self.doc.lex[i]
            known = word is not None and bool(word.particles)
            if self.doc.kinds[i] == LETTER and not (self.doc.timed[i] or self.subjects.covered[i] or known):
                foreign += 1
        return foreign > _FOREIGN

    def _cut_off(self, first: int, last: int) -> bool:
        """Whether a new clause begins between two tokens."""
        for i in range(first, last):
            word = self.doc.lex[i]
            if self.doc.words[i] in ("حول", "بشان", "لبحث", "لمناقشه", "لانهاء", "لوقف", "ضد", "حيث"):
                return True
            if word is not None and (THAT in word.categories or (CUE in word.categories and word.conjunction)):
                return True
        return False
