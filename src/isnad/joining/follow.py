"""What became of a commitment: the occasion that answers it.

A commitment to meet or talk holds a planned occasion in its words. It is answered by that occasion, once it is told
of as held; else by the next occasion of a kin kind between the same parties.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from isnad.joining.alike import Kinship, kinship
from isnad.joining.days import Window
from isnad.joining.lookup import query
from isnad.joining.parties import same, wider
from isnad.model import CONTACTS, Status

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from isnad.joining.lookup import Lookup
    from isnad.joining.parties import Side
    from isnad.joining.sightings import Sighting
    from isnad.model import Reading, Span

# How many days a plan may wait for its deed. Of the two commitments that the gold of the seed pages follows up, one is
# answered after 3 days and one after 180; beyond two months the next meeting of two states answers any plan.
WAIT = 60
_HELD = frozenset({Status.OCCURRED, Status.UNDER_WAY})
_DEEDS = _HELD | {Status.PLANNED}


class Plan(NamedTuple):
    """A commitment that holds a planned occasion: its place in the reading, and the report of that occasion."""

    commitment: int
    report: str


def plans(reading: Reading, reports: Iterable[Sighting]) -> tuple[Plan, ...]:
    """The commitments of ``reading`` that undertake to meet or talk; ``reports`` are those of the reading, in order."""
    coming = [
        (report, sighting.report)
        for report, sighting in zip(reading.reports, reports, strict=True)
        if sighting.ahead and sighting.kind in CONTACTS
    ]
    found = []
    for number, commitment in enumerate(reading.commitments):
        held = [
            (max(_overlap(commitment.span, span) for span in (report.span, *report.mentions)), name)
            for report, name in coming
            if report.story == commitment.story
        ]
        best = max(held, key=lambda h: h[0], default=(0, ""))
        if best[0] > 0:
            found.append(Plan(number, best[1]))
    return tuple(found)


def waiting(groups: Iterable[Collection[Sighting]], lookup: Lookup) -> list[Sighting]:
    """The undated planned reports that one of ``groups`` could answer, and those in it."""
    found = {s.report: s for group in groups for s in group if s.ahead}
    deeds = [s for group in groups for s in group if s.dated and s.status in _DEEDS]
    if deeds:
        days = [s.days for s in deeds if s.days]
        since = Window(min(d.first for d in days) - WAIT, max(d.last for d in days))
        found.update((s.report, s) for s in lookup.undated(query(deeds, since)) if s.ahead)
    return list(found.values())


def answers(planned: Collection[Sighting], lookup: Lookup) -> dict[str, str]:
    """For each planned report the occasion that answers it, where there is one; ``planned`` name their occasions."""
    own = lookup.together({s.occasion for s in planned})
    done = {s.occasion for s in own if s.status in _HELD}
    found = {s.report: s.occasion for s in planned if s.occasion in done}
    open_ = [s for s in planned if s.report not in found and s.told is not None and not s.dated]
    if not open_:
        return found
    told = [s.told for s in open_ if s.told]
    span = Window(min(t.first for t in told), max(t.last for t in told) + WAIT)
    deeds = [s for s in lookup.dated(query(open_, span)) if s.status in _DEEDS and s.kind in CONTACTS]
    deeds.sort(key=lambda s: (s.days, s.order))
    for plan in open_:
        deed = next((deed for deed in deeds if _answers(plan, deed)), None)
        if deed is not None:
            found[plan.report] = deed.occasion
    return found


def _answers(plan: Sighting, deed: Sighting) -> bool:
    """Whether a dated occasion is the next thing that a plan without a day can have led to."""
    if deed.days is None or plan.told is None or deed.occasion == plan.occasion:
        return False
    if not plan.told.last < deed.days.first <= plan.told.last + WAIT:
        return False
    return kinship(plan.kind, deed.kind) >= Kinship.KIN and _keeps(plan.sides, deed.sides)


def _keeps(plan: tuple[Side, ...], deed: tuple[Side, ...]) -> bool:
    """Whether all whom the plan names are met by themselves or, where it names states, by who acts for them."""
    return len(plan) > 1 and all(any(same(p.party, d.party) or wider(p, d) for d in deed) for p in plan)


def _overlap(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
