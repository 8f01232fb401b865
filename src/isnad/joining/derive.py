"""An occasion, made of the reports on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isnad.joining import status
from isnad.joining.disputes import disputes
from isnad.joining.evidence import Say, held, most_told
from isnad.joining.ids import occasion_id
from isnad.joining.parties import same
from isnad.joining.witnesses import witnesses
from isnad.model import Held, Kind, Occasion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isnad.joining.days import Window
    from isnad.joining.evidence import Member

# Of kinds told equally often the closer word stands: what a summit is, a meeting is too.
_CLOSENESS = {Kind.SUMMIT: 3, Kind.TALKS: 2, Kind.VISIT: 1}


def derive(members: Sequence[Member]) -> Occasion:
    """The occasion that ``members`` report, given in the order of telling (:attr:`Sighting.order`)."""
    return Occasion(
        id=occasion_id(members[0].sighting.report),
        kind=_kind(members),
        status=status.current(members),
        parties=_parties(members),
        reports=tuple(m.sighting.report for m in members),
        when=_when(members),
        where=_where(members),
        initiator=_initiator(members),
        history=status.history(members),
        disputes=disputes(members),
        witnesses=witnesses(members),
    )


def days_of(members: Sequence[Member]) -> Window | None:
    """The days of the report that says most closely when it was."""
    return min((m.sighting.days for m in members if m.sighting.days), key=lambda days: days.days, default=None)


def _kind(members: Sequence[Member]) -> Held[Kind]:
    """The kind that most stories tell, of those that tell it as held, if any do; plans are named more loosely."""
    held_ = [m for m in members if m.report.status.value in status.HELD] or members
    says: dict[Kind, list[Say]] = {}
    for m in held_:
        says.setdefault(m.report.kind.value, []).append(Say(m, m.report.kind))
    best = max(says, key=lambda kind: (_stories(says[kind]), _dated(says[kind]), _CLOSENESS.get(kind, 0)))
    return held(best, [Say(m, m.report.kind) for m in members if m.report.kind.value == best])


def _stories(says: Sequence[Say]) -> int:
    return len({(s.member.sighting.page, s.member.sighting.story) for s in says})


def _dated(says: Sequence[Say]) -> int:
    return sum(s.member.sighting.dated for s in says)


def _parties(members: Sequence[Member]) -> tuple[Held[str], ...]:
    """All parties named, each once; a state gives way to who acted for it, a bare name to one with its state."""
    says: dict[str, list[Say]] = {}
    states: dict[str, str] = {}
    for m in members:
        for value in m.report.parties:
            says.setdefault(m.party(value.value), []).append(Say(m, value))
        states.update((side.party, side.state) for side in m.sighting.sides)
    acting = {state for party, state in states.items() if party != state}
    kept: dict[str, list[Say]] = {}
    for party in sorted(says, key=lambda p: -len(p)):  # the closer of two keys of one party is the longer
        if party not in acting:
            twin = next((other for other in kept if same(party, other)), party)
            kept.setdefault(twin, []).extend(says[party])
    order = list(says)
    return tuple(held(party, kept[party]) for party in sorted(kept, key=order.index))


def _when(members: Sequence[Member]) -> Held[str] | None:
    """The narrowest time told; of equal ones the one told most, to the hour where an hour is told."""
    closest = days_of(members)
    if closest is None:
        return None
    width = closest.days
    told = [(m.report.when, m) for m in members if m.report.when and m.sighting.days and m.sighting.days.days == width]
    best = most_told((m.sighting.days, Say(m, when)) for when, m in told)
    if best is None:
        return None
    says = best[1]
    value = max((s.value.value for s in says), key=lambda v: "T" in v)
    return held(value, [s for s in says if s.value.value == value] + [s for s in says if s.value.value != value])


def _where(members: Sequence[Member]) -> Held[str] | None:
    """The closest place told; of equally close ones the one told most."""
    lands = {m.sighting.land for m in members}
    told = [(m.report.where.value, Say(m, m.report.where)) for m in members if m.report.where]
    best = most_told([(place, say) for place, say in told if place not in lands]) or most_told(told)
    return held(*best) if best else None


def _initiator(members: Sequence[Member]) -> Held[str] | None:
    told = [(m, m.report.initiator) for m in members if m.report.initiator]
    best = most_told((m.party(value.value), Say(m, value)) for m, value in told)
    return held(*best) if best else None
