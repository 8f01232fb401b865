"""``isnad read``: what pages say, each by itself, without a record."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.cli.ending import Ending
from isnad.cli.options import AsJson, DatesFile, KnowledgeFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from isnad.model import Page, Reading


class PageFormat(StrEnum):
    """The forms besides the usual one in which a page's reading is printed."""

    EVAL = "eval"


def read(
    paths: Annotated[list[Path], typer.Argument(metavar="FILE", help="Pages, and folders of pages.")],
    *,
    dates: DatesFile = None,
    knowledge: KnowledgeFile = None,
    form: Annotated[
        PageFormat | None, typer.Option("--format", help="Print JSON Lines as the scorer takes them.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Print what pages say, each by itself.

    With --json, one whole reading a line; a page that could not be read has a line too, with the reason.
    """
    from isnad.cli.terminal import progress, tell_passed_over, tell_unread
    from isnad.intake.dates import read_dates
    from isnad.intake.files import Taken, Unread, take
    from isnad.knowledge import load
    from isnad.reading import read as read_page
    from isnad.version import VERSION

    days = read_dates(dates) if dates else {}
    known = load(knowledge)
    show = _printer(form, as_json=as_json)
    unread = passed_over = 0
    # On a terminal the pages that go by are progress enough.
    with nullcontext(_no_step) if sys.stdout.isatty() else progress(paths) as step:
        for item in take(paths, days):
            if isinstance(item, Taken):
                show(read_page(item.page, known), item.page)
            elif isinstance(item, Unread):
                unread += 1
                tell_unread(item.path, item.reason)
                show(item.reading(VERSION), None)
            else:
                passed_over += 1
            step(item.path)
    tell_passed_over(passed_over)
    raise typer.Exit(Ending.SOME_UNREAD if unread else Ending.ALL_READ)


def _no_step(_: str) -> None:
    """Count nothing."""


def _printer(form: PageFormat | None, *, as_json: bool) -> Callable[[Reading, Page | None], None]:
    """What prints one page's reading; the page is None where it could not be read."""
    from isnad.cli.printed.reading import reading
    from isnad.cli.terminal import print_json, print_lines
    from isnad.exports import eval as scored
    from isnad.model import to_json

    def for_people(read: Reading, page: Page | None) -> None:
        if page:
            print_lines(reading(read, page))

    if form and as_json:
        raise typer.BadParameter("is JSON of its own; leave --json out", param_hint="--format")
    if form == PageFormat.EVAL:
        return lambda read, _: print_json(*(line.rstrip("\n").encode() for line in scored.lines([read])))
    return (lambda read, _: print_json(to_json(read))) if as_json else for_people
