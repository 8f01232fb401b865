"""Statements: who is reported to have said what, by which cue, and through whom it came.

For every cue the subject is found, then the content; a participle or a verb without a subject takes the last who
spoke in the story and agrees with it. A source phrase beside a statement is its relay; a source phrase beside a
sentence that nobody else says makes the source the speaker of it.
"""

from __future__ import annotations

import msgspec

from isnad.arabic.inflect import Form
from isnad.knowledge.lexicon import ACCORDING, CUE, SOURCE, THAT
from isnad.model import Act, Basis, Relay, Statement, Value
from isnad.reading.document import Document
from isnad.reading.naming.cast import Cast
from isnad.reading.naming.naming import Naming
from isnad.reading.speech.complements import Complements, Content
from isnad.reading.speech.cues import CueHit, find_cues
from isnad.reading.speech.subjects import Subject, Subjects, agrees

_SHORTEST_TOLD = 4  # words of a clause that only its source vouches for


class Said(msgspec.Struct):
    """One statement in the making: tokens and keys, not yet spans and values."""

    content: Content
    cue: tuple[int, int]
    act: str
    subject: Subject
    via: list[tuple[str, int, int]]
    addressee: tuple[str, int, int] | None = None


class Speech:
    """Finds the statements of one story."""

    def __init__(self, doc: Document, cast: Cast, subjects: Subjects) -> None:
        self.doc = doc
        self.cast = cast
        self.subjects = subjects
        self.complements = Complements(doc, subjects)
        self.said: list[Said] = []
        self.last: Subject | None = None

    def read(self, sentences: list[tuple[int, int]]) -> list[Said]:
        """The statements of the sentences (token ranges, in order), titles left out by the caller."""
        for first, last in sentences:
            begun = len(self.said)
            for hit in find_cues(self.doc, first, last):
                if self.subjects.covered[hit.at]:
                    continue
                self._statement(hit, first, last)
            self._labelled(first, last)
            self._sources(first, last, begun)
            self._settings(first, last, begun)
        return self.said

    # ------------------------------------------------------------ one cue

    def _statement(self, hit: CueHit, first: int, last: int) -> None:
        limit = last
        subject = self._subject(hit, first, limit)
        relay: list[tuple[str, int, int]] = []
        if hit.cue.relays:
            at = (subject.first, subject.last) if subject and subject.last > subject.first else (hit.at, hit.end)
            relay = [(k, *at) for k in subject.keys] if subject else []
            subject = self._quoted_from(hit, subject, limit)
        if subject is None:
            return
        content = self.complements.find(hit, subject, limit)
        if content is None or any(s.content.first == content.first for s in self.said[-3:]):
            return
        outer = [*relay, *self._outer(hit.at)]
        if outer and not relay and not self._spelled_out(content):
            return
        said = Said(content, (hit.at, hit.end), hit.cue.act, subject, outer)
        self.said.append(said)
        if not outer or relay:
            self.last = subject

    def _quoted_from(self, hit: CueHit, relay: Subject | None, limit: int) -> Subject | None:
        """«نقلت وكالة … عن X قوله»: who is quoted; with no «عن» the relay speaks for itself."""
        start = relay.last if relay is not None and relay.first >= hit.end else hit.end
        for i in range(start, min(start + 4, limit)):
            if self.doc.words[i] == "عن":
                return self.subjects.after(i + 1, limit)
            if self.doc.words[i] in ("عنه", "عنها"):
                return self.last._replace(first=i, last=i + 1, resolved=True) if self.last else None
        return relay

    def _spelled_out(self, content: Content) -> bool:
        """Whether the content is a clause of its own after «إن/أن» or a quotation, not a noun that the verb governs."""
        before = self.doc.lex[content.first - 1]
        return content.quoted or (before is not None and THAT in before.categories)

    def _outer(self, at: int) -> list[tuple[str, int, int]]:
        """Speech inside speech came through the outer speaker."""
        for said in reversed(self.said[-4:]):
            if said.content.first <= at < said.content.last:
                subject = said.subject
                first, last = (subject.first, subject.last) if subject.last > subject.first else said.cue
                return [(key, first, last) for key in subject.keys]
        return []

    def _subject(self, hit: CueHit, first: int, limit: int) -> Subject | None:
        form = hit.form
        if form.tense == "participle":
            return self._participle_subject(hit, first)
        if before := self.subjects.before(hit.at, first):
            follows = self.subjects.at.get(hit.end)
            if follows is None or hit.cue.addressee or not self._fits(form, follows.gender, follows.number):
                return before
        takes_object = any("object" in cue.takes or cue.addressee for cue in hit.choices)
        after = self.subjects.after(hit.end, limit, object_may_follow=takes_object)
        if after is not None and (after.keys and not self._is_content(hit, after)):
            return after
        if self.last is not None and agrees(form, self.last.gender, self.last.number):
            return self.last._replace(first=hit.at, last=hit.at, resolved=True)
        return self._earlier(form, hit.at)

    def _fits(self, form: Form, gender: str, number: str) -> bool:
        return not form.gender or not gender or form.gender == gender or number != "s"

    def _is_content(self, hit: CueHit, after: Subject) -> bool:
        """Whether the noun phrase after a verb is its object: a feminine verb before a masculine phrase, and so on."""
        person = after.keys[0].startswith(("person/", "named/"))
        if hit.form.gender == "f" and after.gender == "m" and after.number == "s":
            return person
        return (
            hit.form.gender == "m"
            and after.gender == "f"
            and after.number == "s"
            and self.last is not None
            and not after.keys[0].startswith("named/")
        )

    def _earlier(self, form: Form, before: int) -> Subject | None:
        """The last speaker but one (or further back) that agrees, within the last statements of the story."""
        for said in reversed(self.said[-6:]):
            if agrees(form, said.subject.gender, said.subject.number):
                return said.subject._replace(first=before, last=before, resolved=True)
        return None

    def _participle_subject(self, hit: CueHit, first: int) -> Subject | None:
        """Whoever speaks or acts in the sentence so far and agrees: the last speaker, else the first party named."""
        for said in reversed(self.said):
            if said.cue[0] < first:
                break
            if agrees(hit.form, said.subject.gender, said.subject.number):
                return said.subject._replace(first=hit.at, last=hit.at, resolved=True)
        namings = [n for n in self.subjects.between(first, hit.at) if n.keys]
        namings = [n for n in namings if not ((w := self.doc.lex[n.first]) and w.preposition)]
        if hit.form.gender == "f":
            namings.reverse()
        acting = [n for n in namings if self._acts(n, first)]
        remembered = self.last is not None and agrees(hit.form, self.last.gender, self.last.number)
        for naming in acting if remembered else [*acting, *namings]:
            gender = "f" if naming.how == "metonym" else naming.gender
            if agrees(hit.form, gender, naming.number):
                return Subject(naming.keys, hit.at, hit.at, gender, naming.number, resolved=True)
        if self.last is not None and agrees(hit.form, self.last.gender, self.last.number):
            return self.last._replace(first=hit.at, last=hit.at, resolved=True)
        return None

    def _acts(self, naming: Naming, first: int) -> bool:
        """Whether a naming can be its sentence's subject: it opens the sentence, or a verb stands before it."""
        if naming.first == first:
            return True
        word, before = self.doc.words[naming.first - 1], self.doc.lex[naming.first - 1]
        if before is not None:
            return any(p.form.tense in ("past", "present") for p in before.alone)
        return word[0] in "يتو" or word[-1] == "ت"

    # ------------------------------------------------------------ statements without a verb

    def _labelled(self, first: int, last: int) -> None:
        """«ترامب: "…"»: a party at the head of a line, a colon, and its words."""
        naming = self.subjects.at.get(first)
        if naming is None or naming.last + 1 >= last or self.doc.words[naming.last] != ":" or not naming.keys:
            return
        quote = self.doc.opened.get(naming.last + 1)
        if quote is None or any(s.content.first >= first for s in self.said[-3:]):
            return
        subject = Subject(naming.keys, naming.first, naming.last, naming.gender, naming.number)
        self.said.append(
            Said(Content(quote.first, quote.last, quoted=True), (naming.last, naming.last + 1), "assert", subject, [])
        )
        self.last = subject

    # ------------------------------------------------------------ relays

    def _sources(self, first: int, last: int, begun: int) -> None:
        """Source phrases of the sentence: relays of its statements, or speakers where it has none."""
        for i in self.doc.places(ACCORDING, first, last):
            source = self._source(i, last)
            if source is None:
                continue
            said = [s for s in self.said[begun:] if s.cue[0] < i and s.content.last <= i]
            if i - first <= 1:
                self._told_after(source, last, begun)
            elif said:
                said[-1].via.append(source)
            elif i - first > 4 and all(s.cue[0] > i for s in self.said[begun:]):
                self._told(first, i, source)

    def _source(self, i: int, last: int) -> tuple[str, int, int] | None:
        """The party that a source phrase at ``i`` names, with its tokens."""
        at = i + 1
        while at < last and at - i < 4:
            word = self.doc.lex[at]
            if (
                self.doc.words[at] == "ما"
                or (word is not None and CUE in word.categories)
                or self.doc.words[at] in ("في", "عن", "به", "بها")
            ):
                at += 1
                continue
            break
        if at == i + 1 and self.doc.words[i] == "كما":
            return None
        relays = at > i + 1
        for naming in self.subjects.between(at, min(at + 4, last)):
            if naming.keys and (relays or naming.first <= at + 1):
                return naming.keys[0], naming.first, naming.last
        word = self.doc.lex[at] if at < last else None
        described = word is not None and SOURCE in word.categories
        subject = self.subjects.after(at, last) if described else None
        return (subject.keys[0], subject.first, subject.last) if subject else None

    def _told_after(self, source: tuple[str, int, int], last: int, begun: int) -> None:
        """«وبحسب الكرملين، …»: what follows is the source's, or came through it where somebody else says it."""
        if self.said[begun:]:
            self.said[begun].via.append(source)
            return
        comma = next((i for i in range(source[2], min(source[2] + 4, last)) if self.doc.words[i] in "،,"), last)
        content = self.complements.trimmed(comma + 1, last, quoted=False) if comma + 1 < last else None
        if content is not None and content.last - content.first >= _SHORTEST_TOLD:
            subject = Subject((source[0],), source[1], source[2], "", "s")
            self.said.append(Said(content, (source[1], source[2]), "assert", subject, []))
            self.last = subject

    def _told(self, first: int, i: int, source: tuple[str, int, int]) -> None:
        """A sentence that only its source vouches for is what the source says."""
        begin = self._after_lead(first, i)
        content = self.complements.trimmed(begin, i, quoted=False)
        if content is None or content.last - content.first < _SHORTEST_TOLD:
            return
        key, start, end = source
        naming = self.subjects.at.get(start)
        gender = naming.gender if naming else ""
        subject = Subject((key,), start, end, gender, "s")
        self.said.append(Said(content, (i, i + 1), "assert", subject, []))
        self.last = subject

    def _after_lead(self, first: int, last: int) -> int:
        """Past a short lead («وأمس السبت،») that only sets the time."""
        for i in range(first, min(first + 5, last)):
            if self.doc.words[i] in "،,":
                return i + 1 if all(self.doc.timed[j] for j in range(first, i)) else first
        return first

    def _settings(self, first: int, last: int, begun: int) -> None:
        """Outlets and platforms that the sentence names outside what is said («في مقابلة مع شبكة …») carried it."""
        said = self.said[begun:]
        if not said:
            return
        for naming in self.subjects.between(first, last):
            if not naming.keys or not naming.keys[0].startswith("outlet/"):
                continue
            if any(s.content.first <= naming.first < s.content.last or naming.keys[0] in s.subject.keys for s in said):
                continue
            for one in said:
                if one.content.last > naming.first or one is said[-1] or self._set_before(naming.first, one):
                    one.via.append((naming.keys[0], naming.first, naming.last))

    def _set_before(self, at: int, one: Said) -> bool:
        return at < one.content.first

    # ------------------------------------------------------------ into the model

    def statements(self, story: int) -> list[Statement]:
        """What was found, as values with their spans."""
        return [self._finish(s, story) for s in self.said]

    def _finish(self, said: Said, story: int) -> Statement:
        doc = self.doc
        content = doc.span(said.content.first, said.content.last)
        cue = doc.span(*said.cue)
        basis = Basis.RESOLVED if said.subject.resolved or said.subject.first == said.subject.last else Basis.STATED
        spans = (doc.span(said.subject.first, said.subject.last),) if said.subject.last > said.subject.first else (cue,)
        speakers = tuple(Value(value=k, basis=basis, spans=spans) for k in dict.fromkeys(said.subject.keys))
        via = tuple(
            Value(value=key, basis=Basis.STATED, spans=(doc.span(a, b),))
            for key, a, b in dict.fromkeys(said.via)
            if key not in said.subject.keys
        )
        quoted = tuple(
            doc.span(q.first, q.last)
            for q in doc.quotes
            if said.content.first <= q.first and q.last <= said.content.last
        )
        chain = (
            *(Relay(party=s, role="principal") for s in speakers),
            *(Relay(party=v, role="agency" if v.value.startswith("outlet/") else "relay") for v in via),
        )
        return Statement(
            story=story,
            span=content,
            cue=cue,
            act=Value(value=Act(said.act), basis=Basis.STATED, spans=(cue,)),
            speakers=speakers,
            via=via,
            quoted=quoted,
            chain=chain,
        )
