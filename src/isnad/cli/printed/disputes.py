"""Occasions on which witnesses contradict one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isnad.cli.printed.occasion import disputed
from isnad.cli.printed.timeline import entry
from isnad.cli.terminal import Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from isnad.answers import OccasionView


def disputes(views: Iterable[OccasionView]) -> Iterator[Line]:
    """Each occasion with the fields in dispute, and under each what is said, where, and in which words."""
    for place, view in enumerate(views):
        if place:
            yield Line("")
        yield from entry(view.occasion, view.parties)
        for dispute in view.occasion.disputes:
            yield from disputed(dispute, view)
