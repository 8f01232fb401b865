"""``isnad add``: pages into a record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.cli.ending import Ending
from isnad.cli.options import DEFAULT_RECORD, AsJson, DatesFile, KnowledgeFile, RecordPlace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isnad.answers import Summary


def add(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Pages, and folders of pages.")],
    *,
    dates: DatesFile = None,
    record: RecordPlace = DEFAULT_RECORD,
    knowledge: KnowledgeFile = None,
    as_json: AsJson = False,
) -> None:
    """Add pages to the record.

    The record is made if there is none. A page that it holds is not added twice; a run that was broken off is
    completed by running it again.
    """
    from isnad.cli.terminal import Line, print_json, print_lines, progress, tell_passed_over, tell_unread
    from isnad.intake.dates import read_dates
    from isnad.knowledge import load
    from isnad.model import to_json
    from isnad.record import Record

    days = read_dates(dates) if dates else {}
    load(knowledge)  # what is wrong with the user's file is said before there is a record
    with Record.open_or_make(record, knowledge) as held, progress(paths) as step:
        summary = held.add(paths, days, step)
    for skipped in summary.skipped:
        tell_unread(skipped.path, skipped.reason)
    tell_passed_over(summary.passed)
    if as_json:
        print_json(to_json(summary))
    else:
        print_lines([Line("; ".join(_told(summary)))])
    raise typer.Exit(Ending.SOME_UNREAD if summary.skipped else Ending.ALL_READ)


def _told(summary: Summary) -> Iterator[str]:
    """What adding came to, clause by clause."""
    from isnad.cli.printed.words import number

    things = (
        number(summary.stories, "story", "stories"),
        number(summary.teasers, "teaser") if summary.teasers else "",
        number(summary.statements, "statement"),
        number(summary.occasions, "occasion"),
        number(summary.commitments, "commitment"),
    )
    yield f"read {number(summary.read, 'page')}: {', '.join(filter(None, things))}"
    if summary.known:
        yield f"{number(summary.known, 'page')} in the record already"
    if summary.dated:
        yield f"{number(summary.dated, 'date')} inferred"
    yield f"{number(len(summary.skipped), 'page')} skipped" if summary.skipped else "nothing skipped"
