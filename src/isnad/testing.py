"""Readings made by hand, for tests of what is built on them.

A :class:`Draft` is a page in the writing: each thing told appends its words to the text and stands on exactly them, so
that every span holds.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, TypeVar

from isnad.joining.evidence import Member
from isnad.joining.ids import occasion_id
from isnad.joining.lookup import blocks
from isnad.joining.occasions import rejoin
from isnad.joining.sightings import sightings
from isnad.joining.witnesses import sketch
from isnad.model import (
    Act,
    Basis,
    Commitment,
    DayRange,
    Kind,
    Mention,
    Page,
    Party,
    Reading,
    Relay,
    Report,
    Role,
    Span,
    Statement,
    Status,
    Story,
    Undertaking,
    Value,
)
from isnad.store.filing import Original
from isnad.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from isnad.joining.lookup import Query
    from isnad.joining.sightings import Sighting

T = TypeVar("T")


class Draft:
    """A page of one story, written on ``published`` (a day, ``A/B``, or empty), which can name ``parties``."""

    def __init__(self, name: str, published: str = "", parties: Iterable[Party] | None = None) -> None:
        self.name = name
        self._published = published
        self._parties = {party.key: party for party in (CAST if parties is None else parties)}
        self._text = f"{name}.\n"
        self._reports: list[Report] = []
        self._statements: list[Statement] = []
        self._commitments: list[Commitment] = []
        self._mentions: list[Mention] = []

    def __repr__(self) -> str:
        told = [
            [str(r.kind.value), str(r.status.value), r.when and r.when.value, *(party.value for party in r.parties)]
            for r in self._reports
        ]
        return f"Draft({self.name!r}, {self._published!r}): {told}"

    def write(self, words: str) -> Span:
        """Append words to the text; the span of them."""
        start = len(self._text)
        self._text += words + "\n"
        return Span(start, start + len(words))

    def report(  # noqa: PLR0913 - the fields of a report, each by its name
        self,
        words: str,
        parties: Iterable[str],
        *,
        kind: str = "call",
        status: str = "occurred",
        when: str = "",
        where: str = "",
        initiator: str = "",
        level: str = "",
        channel: str = "",
        number: int = 0,
        chain: Iterable[tuple[str, str]] = (),
        background: bool = False,
    ) -> Draft:
        """Tell of an occasion in ``words``; ``chain`` are parties and roles, from the principal on."""
        span = self.write(words)
        told = Report(
            story=0,
            span=span,
            kind=_value(Kind(kind), span),
            status=_value(Status(status), span),
            parties=tuple(_value(self._met(party, span), span) for party in parties),
            when=_value(when, span) if when else None,
            where=_value(where, span) if where else None,
            initiator=_value(initiator, span) if initiator else None,
            level=_value(level, span) if level else None,
            channel=_value(channel, span) if channel else None,
            round=_value(number, span) if number else None,
            chain=tuple(Relay(party=_value(party, span), role=role) for party, role in chain),
            background=background,
        )
        self._reports.append(told)
        return self

    def say(self, words: str, speaker: str, about: Iterable[str] = (), via: str = "") -> Draft:
        """Report a statement in ``words``, with the parties that its content names."""
        cue = self.write("قال")
        span = self.write(words)
        for party in about:
            self._met(party, span)
        said = Statement(
            story=0,
            span=span,
            cue=cue,
            act=_value(Act.ASSERT, cue),
            speakers=(_value(self._met(speaker, cue), cue),),
            via=(_value(via, cue),) if via else (),
        )
        self._statements.append(said)
        return self

    def promise(self, words: str, by: Iterable[str], *, status: str = "agreed", plan: str = "") -> Draft:
        """Report a commitment in ``words``; a ``plan`` makes it the planned occasion of this kind between the same."""
        bound = tuple(by)
        if plan:
            self.report(words, bound, kind=plan, status="planned")
            span = self._reports[-1].span
        else:
            span = self.write(words)
        held = tuple(_value(self._met(party, span), span) for party in bound)
        self._commitments.append(Commitment(story=0, span=span, status=_value(Undertaking(status), span), by=held))
        return self

    @property
    def page(self) -> Page:
        """The page as written so far."""
        given = hashlib.sha256(self._text.encode()).hexdigest()
        return Page(id=given, name=self.name, text=self._text)

    @property
    def original(self) -> Original:
        """The page with its bytes."""
        return Original(page=self.page, raw=self._text.encode())

    @property
    def reading(self) -> Reading:
        """What is read in the page as written so far."""
        page = self.page
        story = Story(span=Span(0, len(self._text)), role=Role.MAIN, published=self._told())
        return Reading(
            page=page.id,
            name=page.name,
            version=VERSION,
            stories=(story,),
            parties=tuple(self._parties[key] for key in sorted(self._parties)),
            mentions=tuple(self._mentions),
            statements=tuple(self._statements),
            reports=tuple(self._reports),
            commitments=tuple(self._commitments),
        )

    def _told(self) -> Value[tuple[DayRange, ...]] | None:
        if not self._published:
            return None
        first, _, last = self._published.partition("/")
        return Value(value=(DayRange(first, last or first),), basis=Basis.INFERRED, reasons=("given by the test",))

    def _met(self, key: str, span: Span) -> str:
        """The party's key, entered with its mention; one not given beforehand goes by the words of its key."""
        sort, _, rest = key.partition("/")
        own = key if sort == "state" else ""
        known = sort != "named"
        self._parties.setdefault(key, Party(key=key, name=rest.replace("-", " "), state=own, known=known))
        self._mentions.append(Mention(story=0, span=span, party=key))
        return key


CAST = (
    Party(key="person/lavrov", name="سيرغي لافروف", names=("سيرجي لافروف", "لافروف"), state="state/ru"),
    Party(key="person/rubio", name="ماركو روبيو", names=("روبيو",), state="state/us"),
    Party(key="person/putin", name="فلاديمير بوتين", names=("بوتين",), state="state/ru"),
    Party(key="person/trump", name="دونالد ترامب", names=("ترامب",), state="state/us"),
    Party(key="person/fidan", name="هاكان فيدان", names=("فيدان",), state="state/tr"),
    Party(key="body/ru-foreign", name="وزارة الخارجية الروسية", state="state/ru"),
    Party(key="state/ru", name="روسيا", names=("موسكو",), state="state/ru"),
    Party(key="state/us", name="الولايات المتحدة", names=("واشنطن",), state="state/us"),
    Party(key="state/tr", name="تركيا", names=("أنقرة",), state="state/tr"),
    Party(key="place/riyadh", name="الرياض", state="state/sa"),
    Party(key="place/jeddah", name="جدة", state="state/sa"),
)
"""Parties to write drafts with."""

_LANDS = {party.key: party.state for party in CAST}


def land_of(place: str) -> str:
    """The state in which a place of :data:`CAST` lies; of a state, itself; else empty."""
    return _LANDS.get(place, "")


def members(drafts: Iterable[Draft]) -> list[Member]:
    """The reports of drafts as those of one occasion, in the order of telling."""
    found = []
    for draft in drafts:
        reading, text = draft.reading, sketch(draft.page.text)
        for sighting, report in zip(sightings(reading, land_of), reading.reports, strict=True):
            found.append(Member(sighting, report, sketch=text))
    return sorted(found, key=lambda m: m.sighting.order)


class Shelf:
    """A record in memory, as far as joining asks (:class:`isnad.joining.lookup.Lookup`): reports and their occasions.

    It answers by looking at every report, and so is right where a record's index may be wrong.
    """

    def __init__(self) -> None:
        self.reports: dict[str, Sighting] = {}

    def add(self, drafts: Iterable[Draft]) -> None:
        """Enter the reports of drafts at once, and join them with what is there."""
        new = [s for draft in drafts for s in sightings(draft.reading, land_of)]
        self.reports.update((s.report, s) for s in new)
        self._join(new)

    def take_out(self, draft: Draft) -> None:
        """Take the reports of a draft out again."""
        gone = [self.reports.pop(s.report) for s in sightings(draft.reading, land_of)]
        self._join(gone)

    def groups(self) -> list[tuple[str, ...]]:
        """The reports of each occasion in the order of telling, the occasions in that of their ids."""
        by_occasion: dict[str, list[Sighting]] = {}
        for sighting in sorted(self.reports.values(), key=lambda s: s.order):
            by_occasion.setdefault(sighting.occasion, []).append(sighting)
        return [tuple(s.report for s in by_occasion[name]) for name in sorted(by_occasion)]

    def dated(self, query: Query) -> list[Sighting]:
        """The dated reports asked for."""
        return [s for s in self.reports.values() if s.dated and _asked(s, query)]

    def undated(self, query: Query) -> list[Sighting]:
        """The undated reports asked for."""
        return [s for s in self.reports.values() if not s.dated and _asked(s, query)]

    def together(self, occasions: Collection[str]) -> list[Sighting]:
        """All reports that these occasions hold."""
        return [s for s in self.reports.values() if s.occasion in occasions]

    def _join(self, changed: Collection[Sighting]) -> None:
        change = rejoin(changed, self)
        held = {s.report for group in change.groups for s in group}
        left = [s.report for s in self.together(change.gone) if s.report not in held]
        if left:
            raise AssertionError(f"reports lost their occasion: {left}")
        for group in change.groups:
            name = occasion_id(group[0].report)
            self.reports.update((s.report, s._replace(occasion=name)) for s in group)


def _asked(sighting: Sighting, query: Query) -> bool:
    if sighting.reach is None or not sighting.reach.meets(query.days):
        return False
    return any(b.key in query.pairs or (b.named and b.key in query.wider) for b in blocks(sighting.sides))


def _value(value: T, span: Span) -> Value[T]:
    return Value(value=value, basis=Basis.STATED, spans=(span,))
