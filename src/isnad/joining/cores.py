"""Groups of dated reports of one occasion each: the cores that undated reports may join.

The closest worded reports are laid down first. A report that fits two groups joins neither, and none joins a group
all of which it does not fit, so that no vague report ever binds two stated days or two pairs of persons together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from isnad.joining.alike import could_mean, excludes, rivals, same_time
from isnad.joining.parties import Match, match

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isnad.joining.days import Window
    from isnad.joining.parties import Side
    from isnad.joining.sightings import Sighting
    from isnad.model import Kind


class Telling(NamedTuple):
    """The way in which a report tells of an occasion, the story apart; copies share it."""

    kind: Kind
    sides: tuple[Side, ...]
    place: str
    days: Window | None
    held: bool


def telling(dated: Sighting) -> Telling:
    """The way in which a dated report tells of its occasion."""
    return Telling(dated.kind, dated.sides, dated.place, dated.days, dated.held)


class Core:
    """Dated reports of one occasion, with the days that they leave together."""

    def __init__(self, members: Iterable[Sighting] = ()) -> None:
        self.members: list[Sighting] = []
        self.tellings: dict[Telling, Sighting] = {}  # one report for each way of telling it
        self.days: Window | None = None
        self.extend(members)

    def extend(self, members: Iterable[Sighting]) -> None:
        """Enter reports."""
        for member in members:
            self.add(member)

    def add(self, sighting: Sighting) -> None:
        """Enter a report."""
        days = sighting.days
        self.members.append(sighting)
        self.tellings.setdefault(telling(sighting), sighting)
        if days is not None:
            self.days = self.days.both(days) if self.days else days

    def admits(self, sighting: Sighting) -> bool:
        """Whether a dated report fits every one of the group, and the days that they leave."""
        if self.days is None or sighting.days is None or not self.days.meets(sighting.days):
            return False
        if any(rivals(sighting, member) for member in self.members):
            return False
        return all(same_time(sighting, told) for told in self.tellings.values())

    def tells_like(self, sighting: Sighting) -> bool:
        """Whether one of the group is told in the same way."""
        return any(t.kind == sighting.kind and t.sides == sighting.sides for t in self.tellings)

    def meant_by(self, undated: Sighting) -> bool:
        """Whether a report without a day could be of this occasion."""
        tellings = self.tellings.values()
        if not any(could_mean(undated, told) for told in tellings):
            return False
        if any(excludes(told, undated) for told in tellings):
            return False
        return not any(rivals(undated, member) for member in self.members)


def group_dated(reports: Iterable[Sighting]) -> list[Core]:
    """The dated reports in groups of one occasion each."""
    cores: list[Core] = []
    for sighting in sorted(reports, key=_closeness):
        fitting = [core for core in cores if core.admits(sighting)]
        fitting = [core for core in fitting if core.tells_like(sighting)] or fitting
        if len(fitting) == 1:
            fitting[0].add(sighting)
        else:
            cores.append(Core([sighting]))
    return cores


def choose(undated: Sighting, cores: Iterable[Core]) -> Core | None:
    """The one core that a report without a day can mean; None where there is none, or more than one.

    Of several, those with the very parties come before others, and then those of the very kind.
    """
    meant = [core for core in cores if core.meant_by(undated)]
    if len(meant) > 1:
        exact = [c for c in meant if any(match(undated.sides, t.sides) == Match.SAME for t in c.tellings)]
        meant = exact or meant
    if len(meant) > 1:
        exact = [core for core in meant if any(t.kind == undated.kind for t in core.tellings)]
        meant = exact or meant
    return meant[0] if len(meant) == 1 else None


def _closeness(sighting: Sighting) -> tuple[object, ...]:
    """The order of laying down: more persons, fewer days and a place first, then as told."""
    states = sum(side.party == side.state for side in sighting.sides)
    days = sighting.days.days if sighting.days else 0
    return (states, days, -len(sighting.sides), not sighting.place, sighting.order)
