"""What was read in one page, story by story, before it is in any record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isnad.cli.printed.words import cited, excerpt, name_of, names_of, number, on_one_line, plain
from isnad.cli.terminal import Line
from isnad.joining import ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from isnad.model import Commitment, Page, Party, Reading, Report, Span, Statement, Story, Time, Value

_INDENT = " " * 13


def reading(read: Reading, page: Page) -> Iterator[Line]:
    """All that was found in ``page``: its stories, each with its date, times, occasions, statements and commitments."""
    yield Line(f"{on_one_line(read.name)}  {number(len(page.text), 'character')}, {page.encoding}", style="bold")
    for flag in page.flags:
        yield Line(f"  {flag}")
    shown = _Shown(page, {party.key: party for party in read.parties})
    told = [
        *((time.story, shown.time(time)) for time in read.times),
        *((r.story, shown.report(own, r)) for own, r in zip(ids.report_ids(read), read.reports, strict=True)),
        *((s.story, shown.statement(own, s)) for own, s in zip(ids.statement_ids(read), read.statements, strict=True)),
        *(
            (c.story, shown.commitment(own, c))
            for own, c in zip(ids.commitment_ids(read), read.commitments, strict=True)
        ),
    ]
    for number_, (own, story) in enumerate(zip(ids.story_ids(read), read.stories, strict=True)):
        yield from shown.story(own, story)
        for where, lines in told:
            if where == number_:
                yield from lines
    for part in read.furniture:
        yield from shown.head("furniture", part.span, part.kind, shown.words(part.span))


class _Shown:
    """Lines for the parts of one page's reading."""

    def __init__(self, page: Page, parties: dict[str, Party]) -> None:
        self._page = page
        self._parties = parties

    def words(self, span: Span) -> str:
        return excerpt(self._page.text[span.start : span.end])

    def head(self, what: str, span: Span, says: str, words: str = "", style: str = "") -> Iterator[Line]:
        where = f"[{span.start}:{span.end}]"
        yield Line(f"  {what:<11}{where:<14}{says}" + ("  " if words else ""), words, style)

    def story(self, name: str, story: Story) -> Iterator[Line]:
        yield from self.head("story", story.span, f"{story.role.value:<7}{name}", style="bold")
        if story.title:
            yield Line(_INDENT, self.words(story.title))
        for label, key in (("outlet", story.outlet), ("agency", story.agency)):
            yield from self._by(label, [key] if key else [])
        if story.published:
            days = ", ".join(r.first if r.first == r.last else f"{r.first}/{r.last}" for r in story.published.value)
            yield Line(f"{_INDENT}published {days}, {story.published.basis.value}")
            for reason in story.published.reasons:
                yield Line(_INDENT + on_one_line(reason))
        for flag in story.flags:
            yield Line(f"{_INDENT}{flag}")

    def time(self, time: Time) -> Iterator[Line]:
        value = " ".join(filter(None, (plain(time.modifier), time.value))) or "?"
        yield from self.head("time", time.span, f"{value}, {time.basis.value}", cited(self.words(time.span)))

    def report(self, name: str, report: Report) -> Iterator[Line]:
        when = f", {report.when.value}" if report.when else ""
        background = ", background" if report.background else ""
        says = f"{plain(report.status.value)}{when}{background}  {name}"
        yield from self.head(report.kind.value, report.span, says)
        yield Line(_INDENT, names_of((party.value for party in report.parties), self._parties))
        for label, value in (("in", report.where), ("initiated by", report.initiator)):
            yield from self._by(label, [value] if value else [])
        yield Line(_INDENT, cited(self.words(report.span)))

    def statement(self, name: str, statement: Statement) -> Iterator[Line]:
        yield from self.head("statement", statement.span, f"{statement.act.value.value}  {name}")
        yield Line(_INDENT, names_of((speaker.value for speaker in statement.speakers), self._parties))
        yield from self._by("to", [statement.addressee] if statement.addressee else [])
        yield from self._by("via", statement.via)
        yield Line(_INDENT, self.words(statement.span))

    def commitment(self, name: str, commitment: Commitment) -> Iterator[Line]:
        deadline = f", until {commitment.deadline.value}" if commitment.deadline else ""
        says = f"{commitment.status.value.value}{deadline}  {name}"
        yield from self.head("commitment", commitment.span, says)
        yield from self._by("by", commitment.by)
        yield from self._by("of", commitment.of)
        if commitment.condition:
            yield Line(f"{_INDENT}if ", cited(self.words(commitment.condition)))
        yield Line(_INDENT, self.words(commitment.span))

    def _by(self, label: str, values: Iterable[Value[str]]) -> Iterator[Line]:
        for value in values:
            yield Line(f"{_INDENT}{label} ", name_of(value.value, self._parties))
