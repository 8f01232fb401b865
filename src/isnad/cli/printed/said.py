"""What somebody said or undertook: where it stands, who, through whom it came, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isnad.cli.printed.timeline import day
from isnad.cli.printed.words import excerpt, name_of, names_of, place, plain
from isnad.cli.terminal import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from isnad.answers import CommitmentView, StatementView
    from isnad.model import Party, Relay

INDENT = " " * 14


def statement(view: StatementView, say: Callable[[str], str] = excerpt) -> Iterator[Line]:
    """A statement: where it stands, who speaks, through whom it came, and the words, as ``say`` prints them."""
    told = f", {view.told}" if view.told else ""
    act = view.statement.act.value.value
    yield Line(f"  {view.id}  {act:<12}{place(view.words.name, view.words.span)}{told}")
    for speaker in view.statement.speakers:
        yield Line(INDENT, name_of(speaker.value, view.parties))
    for via in view.statement.via:
        yield Line(f"{INDENT}via ", name_of(via.value, view.parties))
    yield Line(INDENT, say(view.words.text))


def commitment(view: CommitmentView, label: str = "", say: Callable[[str], str] = excerpt) -> Iterator[Line]:
    """A commitment: by whom, in which words (as ``say`` prints them), and what came of it."""
    held = view.commitment
    of = f", {view.told}" if view.told else ""
    status = plain(held.status.value)
    yield Line(f"  {label:<10}  {view.id}  {status:<12}{place(view.words.name, view.words.span)}{of}")
    yield Line(f"{INDENT}by ", names_of((value.value for value in held.by), view.parties))
    if held.of:
        yield Line(f"{INDENT}of ", names_of((value.value for value in held.of), view.parties))
    if held.deadline:
        yield Line(f"{INDENT}until {held.deadline.value}")
    yield Line(INDENT, say(view.words.text))
    if view.answer and label != "answers":
        yield Line(f"{INDENT}→ {view.answer.kind.value}, {day(view.answer)}  {view.answer.id}")


def chain(links: Iterable[Relay], parties: Mapping[str, Party]) -> Iterator[Line]:
    """Who passed a report on, from its source to its outlet, one under another."""
    for link in links:
        yield Line(f"{INDENT}{link.role:<13}", name_of(link.party.value, parties))
