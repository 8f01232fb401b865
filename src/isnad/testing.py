"""Readings made by hand, for tests of what is built on them.

A :class:`Draft` is a page in the writing: each thing told appends its words to the text and stands on exactly them, so
that every span holds.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, TypeVar

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
    from collections.abc import Iterable

T = TypeVar("T")


class Draft:
    """A page of one story, written on ``published`` (a day, ``A/B``, or empty), with the parties it can name."""

    def __init__(self, name: str, published: str = "", parties: Iterable[Party] = ()) -> None:
        self.name = name
        self._published = published
        self._parties = {party.key: party for party in parties}
        self._text = f"{name}.\n"
        self._reports: list[Report] = []
        self._statements: list[Statement] = []
        self._commitments: list[Commitment] = []
        self._mentions: list[Mention] = []

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


def _value(value: T, span: Span) -> Value[T]:
    return Value(value=value, basis=Basis.STATED, spans=(span,))
