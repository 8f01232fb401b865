"""What a record holds on one party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isnad.cli.printed.said import commitment, statement
from isnad.cli.printed.timeline import timeline
from isnad.cli.printed.words import name_of, number, on_one_line
from isnad.cli.terminal import Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from isnad.answers import Dossier, Met
    from isnad.model import Party

_MOST_NAMES = 8  # a state goes by dozens; --json has all
_MOST_IDS = 4


def dossier(held: Dossier, parties: Mapping[str, Party]) -> Iterator[Line]:
    """Who it is, whom they met, what was done, what they said, what was said of them, what they undertook.

    ``parties`` are all that ``held`` names by key.
    """
    yield Line("party       ", on_one_line(held.party.name), "bold")
    yield Line("  key       ", held.party.key)
    if held.party.names:
        latin_first = sorted(held.party.names[:_MOST_NAMES], key=lambda name: not name.isascii())
        yield Line("  also      ", " · ".join(map(on_one_line, latin_first)))
    if held.party.office:
        yield Line("  office    ", on_one_line(held.party.office))
    if held.party.state and held.party.state not in held.keys:
        yield Line("  of        ", name_of(held.party.state, parties))
    yield from _section(number(len(held.occasions), "occasion"), timeline(held.occasions, parties))
    yield from _section("met or spoke with", (_met(met, parties) for met in held.met))
    said = _counted(len(held.said), held.said_in_all, "statement")
    yield from _section(said, (line for view in held.said for line in statement(view)))
    about = _counted(len(held.said_about), held.said_about_in_all, "statement about them", "statements about them")
    yield from _section(about, (line for view in held.said_about for line in statement(view)))
    promised = _counted(len(held.promised), held.promised_in_all, "commitment")
    yield from _section(promised, (line for view in held.promised for line in commitment(view)))


def _section(heading: str, lines: Iterable[Line]) -> Iterator[Line]:
    """Lines under a heading; nothing where there are none."""
    shown = list(lines)
    if shown:
        yield from (Line(""), Line(heading, style="bold"), *shown)


def _met(met: Met, parties: Mapping[str, Party]) -> Line:
    """Another party, and the occasions of both."""
    shown = " ".join(met.occasions[:_MOST_IDS])
    more = f" and {len(met.occasions) - _MOST_IDS} more" if len(met.occasions) > _MOST_IDS else ""
    return Line(f"  {number(len(met.occasions), 'time'):<10}{shown}{more}  ", name_of(met.party, parties))


def _counted(shown: int, in_all: int, thing: str, several: str = "") -> str:
    """How many there are, and how many of them follow where that is not all."""
    cut = f", the latest {shown}" if shown < in_all else ""
    return f"{number(in_all, thing, several)}{cut}"
