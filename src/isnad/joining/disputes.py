"""Where the reports of one occasion contradict one another, field by field.

A difference of precision is no dispute: a state for its minister, a meeting for talks, a country for its town, a month
for a day of it. Nor does one voice contradict itself: a story that calls one occasion a call and then talks, on its own
authority, has changed its words. Both values stay, each with the words of all who give it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from isnad.joining.alike import Kinship, kinship
from isnad.joining.evidence import Member, Say, held
from isnad.joining.witnesses import origin
from isnad.model import Dispute, Kind, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from isnad.joining.days import Window

_DONE = frozenset({Status.OCCURRED, Status.UNDER_WAY})
_UNDONE = frozenset({Status.CANCELLED, Status.DECLINED, Status.DENIED})

V = TypeVar("V")
Told = tuple[V, str, Say]  # what is compared, how it is shown, who says it


class _Place(NamedTuple):
    key: str
    land: str


def disputes(members: Sequence[Member]) -> tuple[Dispute, ...]:
    """The disputes among the reports of one occasion, ``members`` in the order of telling."""
    found = [
        _dispute("kind", _kinds(members), _other_kind),
        _dispute("status", _statuses(members), _other_outcome),
        _dispute("parties", _levels(members), _differ),
        _dispute("when", _days(members), _other_days),
        _dispute("where", _places(members), _other_place),
        _dispute("initiator", _initiators(members), _differ),
        _dispute("channel", _channels(members), _differ),
        _dispute("number", _rounds(members), _differ),
    ]
    return tuple(dispute for dispute in found if dispute is not None)


def _dispute(field: str, told: Iterator[Told[V]], at_odds: Callable[[V, V], bool]) -> Dispute | None:
    says: dict[V, list[Say]] = {}
    shown: dict[V, str] = {}
    for value, text, say in told:
        says.setdefault(value, []).append(say)
        shown.setdefault(value, text)
    values = [v for v in says if any(at_odds(v, other) and _two_voices([*says[v], *says[other]]) for other in says)]
    if not values:
        return None
    return Dispute(field=field, values=tuple(held(shown[value], says[value]) for value in values))


def _two_voices(says: list[Say]) -> bool:
    """Whether more than one story speaks, or one story on the word of more than one."""
    return len({(s.member.sighting.page, s.member.sighting.story, origin(s.member)) for s in says}) > 1


def _kinds(members: Sequence[Member]) -> Iterator[Told[Kind]]:
    for m in members:
        yield m.report.kind.value, str(m.report.kind.value), Say(m, m.report.kind)


def _other_kind(one: Kind, other: Kind) -> bool:
    return kinship(one, other) < Kinship.KIN


def _statuses(members: Sequence[Member]) -> Iterator[Told[Status]]:
    """The statuses told on the day or after it; what was said beforehand is history."""
    for m in members:
        days, told = m.sighting.days, m.sighting.told
        if m.report.status.value in _DONE or (days and told and told.first >= days.last):
            yield m.report.status.value, str(m.report.status.value), Say(m, m.report.status)


def _other_outcome(one: Status, other: Status) -> bool:
    return (one in _DONE and other in _UNDONE) or (one in _UNDONE and other in _DONE)


def _levels(members: Sequence[Member]) -> Iterator[Told[str]]:
    for m in members:
        if m.report.level:
            yield m.report.level.value, m.report.level.value, Say(m, m.report.level)


def _days(members: Sequence[Member]) -> Iterator[Told[Window]]:
    for m in members:
        if m.report.when and m.sighting.days:
            yield m.sighting.days, m.report.when.value, Say(m, m.report.when)


def _other_days(one: Window, other: Window) -> bool:
    return not one.meets(other)


def _places(members: Sequence[Member]) -> Iterator[Told[_Place]]:
    for m in members:
        if m.report.where:
            yield _Place(m.sighting.place, m.sighting.land), m.report.where.value, Say(m, m.report.where)


def _other_place(one: _Place, other: _Place) -> bool:
    return other.key not in {one.key, one.land} and one.key != other.land


def _initiators(members: Sequence[Member]) -> Iterator[Told[str]]:
    """Initiators by the state that they act for: a minister's call and his country's are one initiative."""
    for m in members:
        if m.report.initiator:
            key = m.report.initiator.value
            state = next((side.state for side in m.sighting.sides if side.key == key), key)
            yield state, m.party(key), Say(m, m.report.initiator)


def _channels(members: Sequence[Member]) -> Iterator[Told[str]]:
    for m in members:
        if m.report.channel:
            yield m.report.channel.value, m.report.channel.value, Say(m, m.report.channel)


def _rounds(members: Sequence[Member]) -> Iterator[Told[int]]:
    for m in members:
        if m.report.round:
            yield m.report.round.value, str(m.report.round.value), Say(m, m.report.round)


def _differ(one: object, other: object) -> bool:
    return one != other
