"""``isnad timeline``, ``who``, ``show`` and ``disputes``: what a record holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.cli.options import DEFAULT_RECORD, AsJson, RecordPlace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

    from isnad.model import Occasion, Party
    from isnad.record import Record

_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def timeline(
    *,
    party: Annotated[
        str, typer.Option(metavar="NAME", help="Whom it brings together: a name in any spelling, or a key.")
    ] = "",
    kind: Annotated[list[str] | None, typer.Option(help="call, meeting, visit, talks …; may be given again.")] = None,
    status: Annotated[
        list[str] | None, typer.Option(help="occurred, planned, cancelled …; may be given again.")
    ] = None,
    since: Annotated[str, typer.Option(metavar="DAY", help="From this day on: 2025, 2025-02 or 2025-02-15.")] = "",
    until: Annotated[str, typer.Option(metavar="DAY", help="Up to this day, which is included.")] = "",
    limit: Annotated[int, typer.Option(metavar="N", min=0, help="At most so many, the earliest; 0 for all.")] = 0,
    record: RecordPlace = DEFAULT_RECORD,
    as_json: AsJson = False,
) -> None:
    """Print the occasions of the record by their days.

    Those without a day come last.
    """
    from isnad.answers import Wanted
    from isnad.cli.printed.timeline import timeline as lines
    from isnad.cli.terminal import Line, print_json, print_lines
    from isnad.model import Kind, Status
    from isnad.record import Record

    wanted = Wanted(
        party=party,
        kinds=_among(Kind, kind or [], "--kind"),
        statuses=_among(Status, status or [], "--status"),
        since=_day(since, "--since"),
        until=_day(until, "--until"),
        limit=limit,
    )
    with Record.open(record) as held:
        occasions = held.timeline(wanted)
        parties = _parties(held, occasions)
    if as_json:
        print_json(*(_with_names(occasion, parties) for occasion in occasions))
    else:
        print_lines(lines(occasions, parties) if occasions else [Line("no occasion in the record answers to this")])


def who(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name in any spelling, or a key: state/ru.")],
    *,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="Of what was said, at most so many, the latest.")] = 20,
    record: RecordPlace = DEFAULT_RECORD,
    as_json: AsJson = False,
) -> None:
    """Print what the record holds on one party.

    Its occasions, whom it met or spoke with, what it said, what was said of it, and what it undertook.
    """
    from isnad.cli.printed.dossier import dossier
    from isnad.cli.terminal import print_json, print_lines
    from isnad.model import to_json
    from isnad.record import Record

    with Record.open(record) as held:
        found = held.who(name, limit)
        parties = _parties(held, found.occasions, found.party.state)
    if as_json:
        print_json(to_json(found))
    else:
        print_lines(dossier(found, parties))


def show(
    name: Annotated[str, typer.Argument(metavar="ID", help="An id, the start of one, or a page's name.")],
    *,
    record: RecordPlace = DEFAULT_RECORD,
    as_json: AsJson = False,
) -> None:
    """Print anything by its id, with the words behind it.

    An occasion, a report, a statement, a commitment, a story or a page. The start of an id will do.
    """
    from isnad.cli.printed.views import shown
    from isnad.cli.terminal import print_json, print_lines
    from isnad.model import to_json
    from isnad.record import Record

    with Record.open(record) as held:
        view = held.show(name)
    if as_json:
        print_json(to_json(view))
    else:
        print_lines(shown(view))


def disputes(*, record: RecordPlace = DEFAULT_RECORD, as_json: AsJson = False) -> None:
    """Print where witnesses contradict one another.

    The occasions in dispute, field by field, each value with the words behind it.
    """
    from isnad.answers import OccasionView
    from isnad.cli.printed.disputes import disputes as lines
    from isnad.cli.terminal import Line, print_json, print_lines
    from isnad.model import to_json
    from isnad.record import Record

    with Record.open(record) as held:
        views = [view for o in held.disputes() if isinstance(view := held.show(o.id), OccasionView)]
    if as_json:
        print_json(*(to_json(view) for view in views))
    else:
        print_lines(lines(views) if views else [Line("no witness in the record contradicts another")])


def _among(kind: type[StrEnum], values: Iterable[str], option: str) -> tuple[str, ...]:
    """The values, if they are of this sort; hyphens do for underscores."""
    names = [member.value for member in kind]
    wanted = tuple(value.replace("-", "_").lower() for value in values)
    for value in wanted:
        if value not in names:
            raise typer.BadParameter(f"{value!r} is none of {', '.join(names)}", param_hint=option)
    return wanted


def _day(value: str, option: str) -> str:
    if value and not _DAY.fullmatch(value):
        raise typer.BadParameter(f"{value!r} is no day: write 2025, 2025-02 or 2025-02-15", param_hint=option)
    return value


def _parties(held: Record, occasions: Iterable[Occasion], *others: str) -> dict[str, Party]:
    """Everybody whom the occasions name, and whoever else is named here, by key."""
    return held.parties({key for occasion in occasions for key in _keys(occasion)} | set(others))


def _keys(occasion: Occasion) -> list[str]:
    return [value.value for value in (*occasion.parties, occasion.where, occasion.initiator) if value]


def _with_names(occasion: Occasion, parties: dict[str, Party]) -> bytes:
    """An occasion in JSON with one thing beside: ``names``, of everybody it names by key."""
    from isnad.model import to_json

    names = to_json({key: parties[key].name for key in _keys(occasion) if key in parties})
    return to_json(occasion).removesuffix(b"}") + b',"names":' + names + b"}"
