"""Occasions under one another: two lines or three for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isnad.cli.printed.words import name_of, names_of, number, plain
from isnad.cli.terminal import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from isnad.model import Cite, Dispute, Held, Occasion, Party

_UNDATED = "undated"
NAMING_FIELDS = ("parties", "where", "initiator")  # their values are keys of parties


def timeline(occasions: Sequence[Occasion], parties: Mapping[str, Party]) -> Iterator[Line]:
    """The occasions in the order given, each with its day, kind, status, witnesses, id, and whom it brings together."""
    width = max((len(day(occasion)) for occasion in occasions), default=0)
    for occasion in occasions:
        yield from entry(occasion, parties, width)


def entry(occasion: Occasion, parties: Mapping[str, Party], width: int = 10) -> Iterator[Line]:
    """One occasion; its day takes ``width`` characters, those of a day unless others stand above and below."""
    head = f"{day(occasion):<{width}}  {occasion.kind.value:<12}{plain(occasion.status.value):<11}"
    yield Line(f"{head}{borne_out(occasion):<24}  {occasion.id}{contested(occasion)}", style="bold")
    indent = " " * (width + 2)
    yield Line(indent, names_of((party.value for party in occasion.parties), parties))
    if occasion.where:
        yield Line(f"{indent}in ", name_of(occasion.where.value, parties))
    if occasion.initiator:
        yield Line(f"{indent}initiated by ", name_of(occasion.initiator.value, parties))


def day(occasion: Occasion) -> str:
    """The day of the occasion, or the days, as far as is known; without the hour."""
    return occasion.when.value.partition("T")[0] if occasion.when else _UNDATED


def borne_out(occasion: Occasion) -> str:
    """On how many pages it stands, and how many witnesses there are."""
    pages = number(len({cite.page for cite in _cites(occasion)}), "page")
    return f"{pages}, {number(len(occasion.witnesses), 'witness', 'witnesses')}"


def contested(occasion: Occasion) -> str:
    """What witnesses contradict one another on; empty where on nothing."""
    if not occasion.disputes:
        return ""
    return f"   {number(len(occasion.disputes), 'dispute')}: {', '.join(map(_at_odds, occasion.disputes))}"


def _at_odds(dispute: Dispute) -> str:
    """The field, and its values where these are no names, which would bring Arabic into the line."""
    if dispute.field in NAMING_FIELDS:
        return dispute.field
    return f"{dispute.field} {' / '.join(plain(value.value) for value in dispute.values)}"


def _cites(occasion: Occasion) -> Iterator[Cite]:
    disputed = (value for dispute in occasion.disputes for value in dispute.values)
    held: list[Held[str]] = [*occasion.parties, *disputed]
    for value in held:
        yield from value.cites
    yield from occasion.kind.cites
    yield from occasion.status.cites
