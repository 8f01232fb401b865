"""One occasion with all that it rests on: each value with how it is known, where that stands, and the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isnad.cli.printed.said import INDENT, chain, commitment
from isnad.cli.printed.timeline import NAMING_FIELDS, borne_out, contested, day
from isnad.cli.printed.words import cited, name_of, number, on_one_line, place, plain
from isnad.cli.terminal import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from isnad.answers import OccasionView, Told
    from isnad.model import Dispute, Held, Kind, Party, Status

_MOST_CITES = 4  # of one value; the others are counted, and all in --json


def occasion(view: OccasionView) -> Iterator[Line]:
    """The occasion of ``view``: a heading, its fields, its history, its disputes, its reports, what it answers."""
    held = view.occasion
    yield Line(f"{held.id}  {held.kind.value}, {day(held)}, {plain(held.status.value)}", style="bold")
    yield Line(f"  {borne_out(held)}{contested(held)}")
    for label, value in (("kind", held.kind), ("status", held.status), ("when", held.when)):
        yield from _plain(label, value, view)
    for party in held.parties:
        yield from _named("party", party, view)
    for label, value in (("where", held.where), ("initiator", held.initiator)):
        yield from _named(label, value, view)
    yield from _history(view)
    for dispute in held.disputes:
        yield from disputed(dispute, view)
    yield from _witnesses(view)
    for told in view.reports:
        yield from report(told, view.parties)
    for answered in view.answers:
        yield from commitment(answered, label="answers")


def disputed(dispute: Dispute, view: OccasionView) -> Iterator[Line]:
    """The values of one field that witnesses give, each with its words."""
    yield Line(f"  dispute     {dispute.field}", style="yellow")
    shown = _named if dispute.field in NAMING_FIELDS else _plain
    for value in dispute.values:
        yield from shown("", value, view)


def report(told: Told, parties: Mapping[str, Party]) -> Iterator[Line]:
    """What one story says of an occasion: its clause and the chain that it came through."""
    of = f", {told.told}" if told.told else ""
    yield Line(f"  report      {told.id}  {place(told.words.name, told.words.span)}{of}")
    yield Line(INDENT, cited(told.words.text))
    yield from chain(told.report.chain, parties)


def _plain(label: str, held: Held[str] | Held[Kind] | Held[Status] | None, view: OccasionView) -> Iterator[Line]:
    """A value that is no name, with what it rests on; nothing where there is none."""
    if held:
        yield from _evidence(f"  {label:<12}{plain(held.value):<12}", held, view)


def _named(label: str, held: Held[str] | None, view: OccasionView) -> Iterator[Line]:
    """A party or a place, and below it what it rests on; nothing where there is none."""
    if held:
        yield Line(f"  {label:<12}", name_of(held.value, view.parties))
        yield from _evidence(" " * 26, held, view)


def _evidence(head: str, held: Held[str] | Held[Kind] | Held[Status], view: OccasionView) -> Iterator[Line]:
    """How a value is known, and the words and reasons behind it; ``head`` stands before the first line."""
    head = f"{head}{held.basis.value:<10}"
    for cite in held.cites[:_MOST_CITES]:
        words = view.words(cite)
        yield Line(f"{head}{place(words.name, words.span)}  ", cited(words.text))
        head = " " * len(head)
    if len(held.cites) > _MOST_CITES:
        yield Line(f"{head}and {number(len(held.cites) - _MOST_CITES, 'more place')}: --json has all")
    for reason in held.reasons:
        yield Line(head + on_one_line(reason))
        head = " " * len(head)


def _history(view: OccasionView) -> Iterator[Line]:
    """How the status came about, where it changed."""
    changes = view.occasion.history
    if len(changes) < 2:
        return
    for change in changes:
        words = view.words(change.cite)
        yield Line(
            f"  {'was':<12}{plain(change.status):<12}{change.told:<12}{place(words.name, words.span)}  ",
            cited(words.text),
        )


def _witnesses(view: OccasionView) -> Iterator[Line]:
    """Whose word it is, each once, however many pages carry it."""
    pages = {told.words.page: told.words.name for told in view.reports}
    for witness in view.occasion.witnesses:
        sort, _, own = witness.partition("/")
        if sort == "page":  # nobody is named as the source: it is the page's own word
            yield Line(f"  {'witness':<12}page ", on_one_line(pages.get(own, own)))
        else:
            yield Line(f"  {'witness':<12}", name_of(witness, view.parties))
