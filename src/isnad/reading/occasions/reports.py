"""Reports: what one story says of one occasion, put together from every clause that tells of it.

Each telling gets its status from the mood of its verb and the words beside it, its day from the time expression that
stands nearest in its clause. Tellings of one kind with the same parties, and times that do not exclude each other,
are one report with several mentions.
"""

from __future__ import annotations

from bisect import bisect_left

import msgspec

from isnad.arabic.fold import fold_name
from isnad.model import Basis, Kind, Relay, Report, Span, Status, Value
from isnad.reading.document import Document
from isnad.reading.naming.cast import Cast
from isnad.reading.occasions.anchors import Found, Party
from isnad.reading.occasions.mood import Mood, Timed
from isnad.reading.temporal.extent import days_of

_ENCOUNTERS = frozenset({"meeting", "summit", "talks", "visit"})
_BEHIND = 6  # a time before a telling counts as so much farther off: it is mostly that of the verb of saying
# Tokens between the last party and «في اتصال هاتفي»; a day and a comma may stand there. The figures of the gold are the
# same with and without it: the number is a reading of the language, not a measurement.
_CHANNEL = 8
_NEAR = 14  # tokens between a telling and a time that can be its own
# Which of two statuses told of one occasion in one story stands: the one told of what in the end took place.
_STRENGTH = ("cancelled", "declined", "denied", "under_way", "occurred", "planned", "proposed")


class _Draft(msgspec.Struct):
    kind: str
    kind_at: Span
    parties: list[Party]
    status: Status
    status_at: tuple[Span, ...]
    told: bool  # whether words tell the status; that it took place is else only taken from its being spoken of
    mentions: list[Span]
    span: Span
    when: Timed | None
    where: Value[str] | None
    initiator: Party | None
    channel: Value[str] | None


class Reports:
    """Puts the tellings of one story together."""

    def __init__(self, doc: Document, cast: Cast, times: list[Timed], day: str) -> None:
        self.doc = doc
        self.cast = cast
        self.times = times
        self.day = day  # the story's day, ISO 8601, or empty where it is not one day
        self.phone = frozenset(fold_name(w) for w in doc.knowledge.stock.occasions.channels["phone"])
        self.within = frozenset(fold_name(w) for w in doc.knowledge.stock.occasions.within)
        self.mood = Mood(doc, day)
        self.drafts: list[_Draft] = []
        self.waiting: tuple[Found, Timed | None] | None = None

    def build(self, tellings: list[Found], story: int) -> list[Report]:
        """The reports of the story in the order in which they are first told."""
        owned = self._own_times(tellings)
        for telling in tellings:
            self._take(telling, owned.get(id(telling)))
        for draft in self.drafts:
            if draft.where is None and draft.kind in ("meeting", "talks", "summit"):
                draft.where = self._on_visit(draft)
        return [self._finish(d, story) for d in self.drafts]

    # ------------------------------------------------------------ times

    def _own_times(self, tellings: list[Found]) -> dict[int, Timed]:
        """Each time expression goes to the telling nearest to it in its sentence; each telling keeps its nearest."""
        owned: dict[int, tuple[int, Timed]] = {}
        beside: dict[int, list[tuple[int, Found]]] = {}
        for number, telling in enumerate(tellings):
            beside.setdefault(telling.sentence[0], []).append((number, telling))
        for timed in self.times:
            if not (timed.time.value[:1].isdigit() or timed.time.value == "FUTURE_REF"):
                continue
            sentence = self.doc.sentences[self.doc.sentence_of[timed.first]][0]
            near = [(self._distance(t, timed), n, t) for n, t in beside.get(sentence, ())]
            if not near:
                continue
            distance, _, telling = min(near, key=lambda x: (x[0], x[1]))
            if distance <= _NEAR and (id(telling) not in owned or distance < owned[id(telling)][0]):
                owned[id(telling)] = (distance, timed)
        found = {key: timed for key, (_, timed) in owned.items()}
        for telling in tellings:
            if id(telling) not in found and telling.parties and (shared := self._shared_time(telling)):
                found[id(telling)] = shared
        return found

    def _shared_time(self, telling: Found) -> Timed | None:
        """The nearest day of its sentence, for a telling without one of its own: one day may serve two occasions."""
        first, last = (bisect_left(self.times, at, key=lambda t: t.first) for at in telling.sentence)
        days = [t for t in self.times[first:last] if len(t.time.value) >= 7 and t.time.value[0].isdigit()]
        return min(days, key=lambda t: self._distance(telling, t), default=None)

    def _distance(self, telling: Found, timed: Timed) -> int:
        if timed.first >= telling.last:
            return timed.first - telling.last
        if timed.last <= telling.first:
            return telling.first - timed.last + _BEHIND
        return 0

    # ------------------------------------------------------------ one telling

    def _take(self, telling: Found, when: Timed | None) -> None:
        kind, kind_at = self._kind(telling)
        if not telling.parties:
            draft = self._told_before(telling, kind, when)
            if draft is None and not telling.parties:
                self.waiting = (telling, when)
                return
        else:
            draft = self._same(telling, kind, when)
        status, at, told = self.mood.status(telling, when)
        span = self._clause(telling, when)
        if draft is None:
            draft = _Draft(
                kind=kind,
                kind_at=kind_at,
                parties=telling.parties,
                status=status,
                status_at=at,
                told=told,
                mentions=[span],
                span=span,
                when=when,
                where=self._where(telling),
                initiator=telling.initiator,
                channel=self._channel(telling),
            )
            self.drafts.append(draft)
            self._take_waiting(telling, draft)
            return
        draft.mentions.append(span)
        if telling.parties and self._names_more(telling.parties, draft.parties):
            draft.parties = telling.parties
        draft.when = draft.when or when
        draft.where = draft.where or (self._where(telling) if telling.parties else None)
        draft.initiator = draft.initiator or telling.initiator
        if telling.parties and self._outweighs(status, told, draft):
            draft.status, draft.status_at, draft.told = status, at, told
        if kind == "summit" and draft.kind in ("meeting", "talks"):
            draft.kind, draft.kind_at = kind, kind_at

    def _names_more(self, told: list[Party], before: list[Party]) -> bool:
        """Whether a further telling names more parties, or persons where the earlier named their states."""
        keys, others = {p.key for p in told}, {p.key for p in before}
        if len(keys) != len(others):
            return len(keys) > len(others)
        return sum(map(_is_person, keys)) > sum(map(_is_person, others))

    def _outweighs(self, status: Status, told: bool, draft: _Draft) -> bool:  # noqa: FBT001 - a property of the status
        """Whether a further telling's status stands against the earlier: what words tell first, then by strength."""
        if told != draft.told:
            return told
        return _STRENGTH.index(status) < _STRENGTH.index(draft.status)

    def _told_before(self, telling: Found, kind: str, when: Timed | None) -> _Draft | None:
        """What a telling without parties goes back to: the same occasion, or a further one of the same parties.

        A definite noun takes up an occasion of its kind; an indefinite one with a day of its own, in a sentence that
        told of an occasion before, is another between the same parties.
        """
        if telling.anchor.form.definite:
            return self._same(telling, kind, when)
        last = self.drafts[-1] if self.drafts else None
        if last is None or when is None or not self._in_sentence(telling, last) or not _kin(last.kind, kind):
            return None
        if not _excludes(last.when, when) and last.when is not None:
            return last
        telling.parties = last.parties
        return None

    def _in_sentence(self, telling: Found, draft: _Draft) -> bool:
        return draft.span.start >= self.doc.span(*telling.sentence).start

    def _on_visit(self, draft: _Draft) -> Value[str] | None:
        """A guest who visits a state and meets its people meets them where the visit goes."""
        keys = {p.key for p in draft.parties}
        for visit in self.drafts:
            if visit.kind != "visit" or visit.where is None or _excludes(visit.when, draft.when):
                continue
            guests = {p.key for p in visit.parties if p.key.startswith(("person/", "named/"))}
            host = next((p.key for p in visit.parties if p.key.startswith("state/")), "")
            if guests & keys and any(self.cast.state_of(k) == host for k in keys - guests):
                place = visit.where
                return Value(value=place.value, basis=Basis.RESOLVED, spans=place.spans)
        return None

    def _take_waiting(self, telling: Found, draft: _Draft) -> None:
        """«قمة مرتقبة في …، حيث سيجتمع X مع Y»: what waited for parties in this sentence gets them."""
        waiting, self.waiting = self.waiting, None
        if waiting is None or waiting[0].sentence != telling.sentence:
            return
        bare, when = waiting
        kind = bare.anchor.word.kind
        if not _kin(kind, draft.kind) or "visit" in (kind, draft.kind) or _excludes(draft.when, when):
            return
        draft.mentions.insert(0, self._clause(bare, when))
        draft.span = draft.mentions[0]
        draft.when = draft.when or when
        draft.where = draft.where or self._where(bare)
        draft.kind, draft.kind_at = kind, self.doc.span(bare.anchor.at, bare.anchor.end)

    def _kind(self, telling: Found) -> tuple[str, Span]:
        """What kind of contact is told, and the words that say so."""
        kind, words = telling.anchor.word.kind, (telling.anchor.at, telling.anchor.end)
        people = [p for p in telling.parties if p.key.startswith(("person/", "named/"))]
        if kind in ("talks", "meeting") and (phone := self._by_phone(telling)):
            return "call", self.doc.span(*phone)
        if kind == "talks" and telling.parties and len(people) == len(telling.parties):
            kind = "meeting"
        return kind, self.doc.span(*words)

    def _by_phone(self, telling: Found) -> tuple[int, int] | None:
        """The words for the telephone in the clause: «تحدث هاتفيا مع …», «بحث مع … في اتصال هاتفي»."""
        words = self.doc.words
        for i in range(telling.anchor.at, telling.last):
            if words[i] in self.phone:
                return i, i + 1
        if not telling.anchor.verb:
            return None
        until = min(telling.sentence[1], telling.last + _CHANNEL)
        for i in range(telling.last, until):
            if words[i] not in self.phone:
                continue
            if i == telling.last or words[i - 1] in self.within:
                return i, i + 1
            return (i - 1, i + 1) if words[i - 2] in self.within else None
        return None

    def _same(self, telling: Found, kind: str, when: Timed | None) -> _Draft | None:
        keys = {p.key for p in telling.parties}
        for draft in reversed(self.drafts):
            if not _kin(draft.kind, kind) or _excludes(draft.when, when):
                continue
            if not keys:
                return draft if draft.kind == kind or "visit" not in (draft.kind, kind) else None
            if (kind == "visit") != (draft.kind == "visit"):
                continue
            others = {p.key for p in draft.parties}
            if self._compatible(keys, others) and (draft.kind == kind or self._people(keys) == self._people(others)):
                return draft
        return None

    def _compatible(self, one: set[str], two: set[str]) -> bool:
        """Whether two sets of parties can be those of one occasion: the same, or persons and their own states."""
        if one == two or one < two or two < one:
            return True
        if len(one) != len(two) or (self._people(one) and self._people(two)):
            return False
        return {self.cast.state_of(k) or k for k in one} == {self.cast.state_of(k) or k for k in two}

    def _people(self, keys: set[str]) -> bool:
        return any(k.startswith(("person/", "named/")) for k in keys)

    def _clause(self, telling: Found, when: Timed | None) -> Span:
        first, last = telling.first, telling.last
        if when is not None and 0 <= when.first - last <= 3:
            last = when.last
        return self.doc.span_after_proclitics(first, last)

    # ------------------------------------------------------------ into the model

    def _where(self, telling: Found) -> Value[str] | None:
        if telling.where is None or not telling.where.keys:
            return None
        naming = telling.where
        return Value(
            value=self.cast.place(naming),
            basis=Basis.STATED,
            spans=(self.doc.span_after_proclitics(naming.first, naming.last),),
        )

    def _channel(self, telling: Found) -> Value[str] | None:
        channel = telling.anchor.word.channel
        if not channel:
            return None
        return Value(value=channel, basis=Basis.STATED, spans=(self.doc.span(telling.anchor.at, telling.anchor.end),))

    def _finish(self, draft: _Draft, story: int) -> Report:
        self._agree_with_day(draft)
        parties = tuple(
            Value(value=p.key, basis=Basis.STATED, spans=(self.doc.span_after_proclitics(p.first, p.last),))
            for p in draft.parties
        )
        when = None
        if draft.when is not None and draft.when.time.value:
            time = draft.when.time
            when = Value(value=time.value, basis=time.basis, spans=(time.span,), reasons=time.reasons)
        initiator = None
        if draft.initiator is not None:
            i = draft.initiator
            initiator = Value(value=i.key, basis=Basis.STATED, spans=(self.doc.span_after_proclitics(i.first, i.last),))
        return Report(
            story=story,
            span=draft.span,
            kind=Value(value=Kind(draft.kind), basis=Basis.STATED, spans=(draft.kind_at,)),
            status=Value(value=draft.status, basis=Basis.STATED, spans=draft.status_at),
            parties=parties,
            mentions=tuple(dict.fromkeys(draft.mentions)),
            when=when,
            where=draft.where,
            initiator=initiator,
            channel=draft.channel,
            background=self._long_before(draft),
        )

    def _agree_with_day(self, draft: _Draft) -> None:
        """What is told without a plan word but falls after the story is planned; what was planned before it is past."""
        if draft.when is None:
            return
        if draft.status is Status.OCCURRED and self.mood.later(draft.when):
            draft.status, draft.status_at = Status.PLANNED, (draft.when.time.span,)
        elif draft.status is Status.PLANNED and self.mood.over(draft.when):
            draft.status, draft.status_at = Status.OCCURRED, (draft.when.time.span,)

    def _long_before(self, draft: _Draft) -> bool:
        """Whether the occasion is history beside the story: it ended in an earlier month."""
        days = days_of(draft.when.time.value) if draft.when is not None else None
        return bool(self.day and days and days[1][:7] < self.day[:7])


def _is_person(key: str) -> bool:
    return key.startswith(("person/", "named/"))


def _kin(one: str, two: str) -> bool:
    return one == two or (one in _ENCOUNTERS and two in _ENCOUNTERS)


def _excludes(one: Timed | None, two: Timed | None) -> bool:
    """Whether two stated times cannot be the same: different days, of the same precision."""
    if one is None or two is None:
        return False
    a, b = one.time.value, two.time.value
    if not (a[:4].isdigit() and b[:4].isdigit()) or "/" in a or "/" in b or "W" in a or "W" in b:
        return False
    n = min(len(a), len(b), 10)
    return a[:n] != b[:n]


def chain_of(reports: list[Report], said: list[tuple[Span, tuple[Relay, ...]]]) -> list[Report]:
    """The reports, each with the chain of the statement that tells it: who vouches for it and through whom."""
    out = []
    for report in reports:
        chain = next((c for span, c in said if span.holds(report.span)), ())
        out.append(msgspec.structs.replace(report, chain=chain) if chain else report)
    return out
