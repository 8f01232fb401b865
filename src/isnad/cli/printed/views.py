"""Whatever goes by an id: each sort of thing in its own lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isnad.answers import CommitmentView, OccasionView, PageView, ReportView, StatementView, StoryView
from isnad.cli.printed.occasion import occasion, report
from isnad.cli.printed.reading import reading
from isnad.cli.printed.said import chain, commitment, statement
from isnad.cli.printed.words import cited, on_one_line, place
from isnad.cli.terminal import Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from isnad.answers import View


def shown(view: View) -> Iterator[Line]:
    """The lines of a view."""
    match view:
        case OccasionView():
            yield from occasion(view)
        case ReportView():
            yield Line(f"report of {view.occasion}", style="bold")
            yield from report(view.told, view.parties)
        case StatementView():
            yield Line("statement", style="bold")
            yield from statement(view, on_one_line)
            yield Line(f"  {'cue':<12}{place(view.cue.name, view.cue.span)}  ", cited(view.cue.text))
            yield from chain(view.statement.chain, view.parties)
        case CommitmentView():
            yield Line("commitment", style="bold")
            yield from commitment(view, say=on_one_line)
        case StoryView():
            yield from _story(view)
        case PageView():
            yield from _page(view)


def _story(view: StoryView) -> Iterator[Line]:
    """Where the story stands, what was read in it, and its text, line by line."""
    yield Line(f"{view.id}  {view.story.role.value} story, {place(view.words.name, view.words.span)}", style="bold")
    for label, ids in (("occasions", view.reports), ("statements", view.statements), ("commitments", view.commitments)):
        if ids:
            yield Line(f"  {label:<12}{' '.join(ids)}")
    for line in view.words.text.splitlines():
        yield Line("  ", on_one_line(line))


def _page(view: PageView) -> Iterator[Line]:
    """A page's names and day, and its reading, or why there is none."""
    yield Line(f"page {view.page.id}", style="bold")
    for name in view.names:
        yield Line(f"  {'name':<12}", on_one_line(name))
    if view.page.published:
        yield Line(f"  given day   {view.page.published}")
    if view.reading.unread:
        yield Line(f"  not read    {view.reading.unread}")
    else:
        yield from reading(view.reading, view.page)
