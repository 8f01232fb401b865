"""Commitments: what parties agreed, promised, offered, demanded or refused to do, with condition and deadline."""

from __future__ import annotations

from isnad.arabic.tokens import LETTER
from isnad.knowledge.lexicon import CONDITION, UNDERTAKING
from isnad.knowledge.schema import Cue, UndertakingWord
from isnad.model import Basis, Commitment, Undertaking, Value
from isnad.reading.document import Document
from isnad.reading.speech.complements import Complements
from isnad.reading.speech.cues import CueHit
from isnad.reading.speech.statements import Said
from isnad.reading.speech.subjects import Subject, Subjects

_REACH = 30
_EMPTY = ("ضروره", "اهميه", "وجوب")  # «اتفقا على ضرورة …»: the thing to be done begins after these


class Commitments:
    """Finds the commitments of one story."""

    def __init__(self, doc: Document, subjects: Subjects, complements: Complements, said: list[Said]) -> None:
        self.doc = doc
        self.subjects = subjects
        self.complements = complements
        self.said = said
        self.file = doc.knowledge.stock.undertakings

    def read(self, sentences: list[tuple[int, int]], story: int) -> list[Commitment]:
        """The commitments in the sentences: those that speech acts make, then those that other words tell of."""
        found: list[Commitment] = []
        for said in self.said:
            status = self.file.acts.get(said.act) or ("promised" if self._undertakes(said) else "")
            if status:
                self._add(found, self._spoken(said, status, story))
        for first, last in sentences:
            for i in self.doc.places(UNDERTAKING, first, last):
                if not self.subjects.covered[i]:
                    self._add(found, self._told(i, first, last, story))
        return sorted(found, key=lambda c: c.span)

    def _add(self, found: list[Commitment], new: list[Commitment]) -> None:
        found += [c for c in new if not any(c.span.meets(f.span) for f in found)]

    def _spoken(self, said: Said, status: str, story: int) -> list[Commitment]:
        first, last = said.content.first, said.content.last
        sentence = self.doc.sentences[self.doc.sentence_of[said.cue[0]]]
        return [self._finish(status, said.cue, said.subject, first, last, sentence, story)]

    def _undertakes(self, said: Said) -> bool:
        """«أعلن البنتاغون أنه سيرسل …»: a speaker who says what he will do himself promises it."""
        first = said.content.first
        particle = self.doc.words[first - 1]
        word = self.doc.lex[first]
        written = self.doc.words[first]
        future = (word is not None and word.future) or (
            word is None and written[0] == "س" and written[1:2] in tuple("يتن")
        )
        return (
            future and len(written) > 4 and particle.endswith(("ه", "ها", "هم", "هما", "نا", "ني")) and particle != "نا"
        )

    def _told(self, i: int, first: int, last: int, story: int) -> list[Commitment]:
        hit = self.doc.phrase(i, UNDERTAKING)
        if hit is None:
            return []
        phrase, end = hit
        entry = self.file.words[int(phrase.entry)]
        finite = phrase.form.tense in ("past", "present")
        if finite and self._is_noun(i):
            return []
        limit = min(last, end + _REACH)
        subject = self._bound(i, end, first, limit, phrase.form.tense)
        if subject is None:
            return []
        cue = Cue(past="", present="", takes=self._takes(entry), act="")
        start = subject.last if subject.first >= end else end
        at = self.complements.begin(
            CueHit(i, end, cue, phrase.form, (cue,), ""),
            start,
            limit if finite else min(start + 2, limit),
            set(cue.takes),
        )
        if at is None:
            return []
        content = self.complements.trimmed(at, self.complements.cut(at, last), quoted=False)
        if content is None or content.last - content.first < 2:
            return []
        begin = content.first + 1 if self.doc.words[content.first] in _EMPTY else content.first
        return [
            self._finish(entry.status, (i, end), subject, a, b, (first, last), story)
            for a, b in self._split(begin, content.last)
        ]

    def _takes(self, entry: UndertakingWord) -> list:  # type: ignore[type-arg]  # the literals are checked by the schema
        return list(entry.takes)

    def _is_noun(self, i: int) -> bool:
        before = self.doc.lex[i - 1] if i else None
        return before is not None and "prepositions" in before.particles

    def _bound(self, i: int, end: int, first: int, limit: int, tense: str) -> Subject | None:
        """Who is bound: the subject of the verb, the holder of the noun, or whoever says it."""
        if tense in ("past", "present"):
            subject = self.subjects.before(i, first) or self.subjects.after(end, limit, object_may_follow=True)
            if subject is not None:
                return subject
        elif (naming := self.subjects.at.get(end)) is not None and naming.keys:
            return Subject(naming.keys, naming.first, naming.last, naming.gender, naming.number)
        for said in reversed(self.said):
            if said.content.first <= i < said.content.last or said.cue[0] == i:
                return said.subject._replace(first=i, last=i, resolved=True)
        if tense in ("noun", "participle"):
            namings = [n for n in self.subjects.between(first, i) if n.keys]
            if namings:
                first_named = namings[0]
                joined = self.subjects.with_others(
                    Subject(
                        first_named.keys, first_named.first, first_named.last, first_named.gender, first_named.number
                    ),
                    i,
                )
                return joined._replace(first=i, last=i, resolved=True)
        return None

    def _split(self, first: int, last: int) -> list[tuple[int, int]]:
        """The parts of a list of things to do: «التعاون على …، والبدء في …»."""
        cuts = [
            i
            for i in range(first + 3, last - 2)
            if self.doc.words[i] in "،," and self.doc.words[i + 1].startswith("وال") and self.doc.lex[i + 1] is None
        ]
        starts = [first, *(c + 1 for c in cuts)]
        return list(zip(starts, [*cuts, last], strict=True))

    def _finish(
        self,
        bound: str,
        at: tuple[int, int],
        subject: Subject,
        first: int,
        last: int,
        sentence: tuple[int, int],
        story: int,
    ) -> Commitment:
        doc = self.doc
        cue = doc.span(*at)
        basis = Basis.RESOLVED if subject.resolved or subject.first == subject.last else Basis.STATED
        spans = (doc.span(subject.first, subject.last),) if subject.last > subject.first else (cue,)
        status = Undertaking(bound)
        condition = self._condition(first, last, *sentence)
        if condition is not None and status in (Undertaking.PROMISED, Undertaking.OFFERED):
            status = Undertaking.CONDITIONAL
        asked: tuple[Value[str], ...] = ()
        if status is Undertaking.DEMANDED:
            asked = tuple(
                Value(value=k, basis=Basis.STATED, spans=(doc.span_after_proclitics(n.first, n.last),))
                for n in self.subjects.between(max(subject.last, at[1]), first)
                for k in n.keys
                if k not in subject.keys
            )[:2]
        return Commitment(
            story=story,
            span=doc.span_after_proclitics(first, last) if doc.kinds[first] == LETTER else doc.span(first, last),
            status=Value(value=status, basis=Basis.STATED, spans=(cue,)),
            by=tuple(Value(value=k, basis=basis, spans=spans) for k in dict.fromkeys(subject.keys)),
            of=asked,
            condition=doc.span(*condition) if condition else None,
        )

    def _condition(self, first: int, last: int, begin: int, end: int) -> tuple[int, int] | None:
        for i in self.doc.places(CONDITION, begin, end):
            hit = self.doc.phrase(i, CONDITION)
            if hit is not None and (first <= i < last or i < first):
                return i, hit[1]
        return None
