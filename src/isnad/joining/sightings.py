"""What joining looks at in a report: kind, parties, days, place, and the day of the story that tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from isnad.joining.days import Window, hull, window
from isnad.joining.ids import report_ids
from isnad.joining.parties import Side, side, sides
from isnad.model import Kind, Party, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from isnad.model import Reading, Story

# How far from its story's day an occasion may lie that the story tells of without a day. Swept over 7 to 90 days on the
# gold of 133 pages: from 15 to 45 days 44 pairs of reports come together, rightly; 60 and 90 days add seven, all wrong
# or doubtful, and 180 joins two calls of one pair of presidents.
REACH = 45
# What goes on at the time of telling may have begun a few days ago; talks that go on for weeks are no one occasion.
_GOING_ON = 3
# A stated window of at most so many days is a date: two weeks, as «last week» covers. Longer ones only bound it.
DATED = 16
# A longer window than this bounds nothing (a decade), and a story's own date wider than DATED neither.
_BOUND = 400

_CALLED_OFF = frozenset({Status.DECLINED, Status.CANCELLED})
_AHEAD = _CALLED_OFF | {Status.PROPOSED, Status.PLANNED}
_NEVER = 10_000_000  # later than every day


class Sighting(NamedTuple):
    """A report as joining sees it.

    ``days`` is what the words say of its time, ``told`` the days on which its story may have been written: None where
    nothing is known. ``land`` is the state that ``place`` lies in. ``occasion`` is the one that holds it now, if any.
    """

    report: str
    page: str
    story: int
    start: int
    end: int
    kind: Kind
    status: Status
    sides: tuple[Side, ...]
    days: Window | None = None
    told: Window | None = None
    place: str = ""
    land: str = ""
    background: bool = False
    occasion: str = ""

    @property
    def order(self) -> tuple[int, str, int, int, str]:
        """By which reports come one after another, whatever the order of adding: as told, page, place in it."""
        return (self.told.first if self.told else _NEVER, self.page, self.start, self.end, self.report)

    @property
    def dated(self) -> bool:
        """Whether its own words date it."""
        return self.days is not None and self.days.days <= DATED

    @property
    def ahead(self) -> bool:
        """Whether it is told of as something to come, or that did not come."""
        return self.status in _AHEAD

    @property
    def held(self) -> bool:
        """Whether it is told of as having taken place."""
        return self.status == Status.OCCURRED

    @property
    def called_off(self) -> bool:
        """Whether it is told of as not to take place."""
        return self.status in _CALLED_OFF

    @property
    def reach(self) -> Window | None:
        """The days on which it may have been: as stated, else around its story's own day; None where unknown."""
        if self.days is not None:
            return self.days if self.days.days <= _BOUND else None
        if self.told is None or self.told.days > DATED:
            return None
        if self.ahead:  # a day's slack for stories written around midnight
            return Window(self.told.first - 1, self.told.last + REACH)
        back = _GOING_ON if self.status == Status.UNDER_WAY else REACH
        return Window(self.told.first - back, self.told.last + 1)

    def shares_story(self, other: Sighting) -> bool:
        """Whether both stand in one story."""
        return self.page == other.page and self.story == other.story


def sightings(reading: Reading, land_of: Callable[[str], str]) -> tuple[Sighting, ...]:
    """The reports of ``reading`` as joining sees them, in its order.

    ``land_of`` tells the state that a place lies in (of a state, itself), empty where unknown.
    """
    parties = {party.key: party for party in reading.parties}
    found = []
    for name, report in zip(report_ids(reading), reading.reports, strict=True):
        place = report.where.value if report.where else ""
        named = [_party(value.value, parties) for value in report.parties]
        sighting = Sighting(
            report=name,
            page=reading.page,
            story=report.story,
            start=report.span.start,
            end=report.span.end,
            kind=report.kind.value,
            status=report.status.value,
            sides=sides([side(party, reading.page) for party in named]),
            days=window(report.when.value) if report.when else None,
            told=told_on(reading.stories[report.story]),
            place=place,
            land=land_of(place) if place else "",
            background=report.background,
        )
        found.append(sighting)
    return tuple(found)


def told_on(story: Story) -> Window | None:
    """The days on which a story may have been written."""
    return hull(story.published.value) if story.published else None


def _party(key: str, parties: dict[str, Party]) -> Party:
    return parties.get(key) or Party(key=key, name=key.partition("/")[2].replace("-", " "), known=False)


def earliest(some: Iterable[Sighting]) -> Sighting:
    """The first of ``some`` by :attr:`Sighting.order`."""
    return min(some, key=lambda s: s.order)
