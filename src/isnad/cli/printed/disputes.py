"""Occasions on which witnesses contradict one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isnad.cli.printed.occasion import disputed
from isnad.cli.printed.timeline import entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from isnad.answers import OccasionView
    from isnad.cli.terminal import Line


def disputes(views: Iterable[OccasionView]) -> Iterator[Line]:
    """Each occasion with the fields in dispute, and under each what is said, where, and in which words."""
    for view in views:
        yield from entry(view.occasion, view.parties)
        for dispute in view.occasion.disputes:
            yield from disputed(dispute, view)
