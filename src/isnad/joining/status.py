"""The status of an occasion, and how it came to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isnad.joining.days import iso
from isnad.joining.evidence import Say, held
from isnad.model import Held, Status, StatusChange

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isnad.joining.evidence import Member

# What has happened stays so; what was called off outweighs the plan, and a plan the proposal.
_WEIGHT = {
    Status.OCCURRED: 5,
    Status.UNDER_WAY: 4,
    Status.CANCELLED: 3,
    Status.DECLINED: 3,
    Status.DENIED: 3,
    Status.PLANNED: 2,
    Status.PROPOSED: 1,
}


HELD = frozenset({Status.OCCURRED, Status.UNDER_WAY})


def current(members: Sequence[Member]) -> Held[Status]:
    """The status that outweighs the others; of equal ones the last told. ``members`` are in the order of telling."""
    told = [m.report.status.value for m in members]
    best = max(reversed(told), key=_WEIGHT.__getitem__)
    return held(best, [Say(m, m.report.status) for m in members if m.report.status.value == best])


def history(members: Sequence[Member]) -> tuple[StatusChange, ...]:
    """The status at its first telling, then each time that a story tells it otherwise, in the order of telling."""
    changes: list[StatusChange] = []
    for member in members:
        status = member.report.status
        if changes and changes[-1].status == status.value:
            continue
        told = member.sighting.told
        day = iso(told.first) if told and told.days == 1 else ""
        changes.append(StatusChange(status=status.value, cite=member.cite, told=day))
    return tuple(changes)
