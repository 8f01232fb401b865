"""From the values that reports give to the values that an occasion holds, each with the words of all who say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from isnad.model import Basis, Cite, Held, Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isnad.joining.sightings import Sighting
    from isnad.model import Report

T = TypeVar("T")

_SUREST = (Basis.DECIDED, Basis.STATED, Basis.RESOLVED, Basis.INFERRED)


class Member(NamedTuple):
    """A report of an occasion, with what is known of the story that tells it.

    ``sketch`` is that of the story's text (:func:`isnad.joining.witnesses.sketch`), ``outlet`` the key of its outlet
    or empty.
    """

    sighting: Sighting
    report: Report
    outlet: str = ""
    sketch: bytes = b""

    @property
    def cite(self) -> Cite:
        """The clause that tells of the occasion."""
        return Cite(page=self.sighting.page, span=self.report.span)

    def party(self, key: str) -> str:
        """The record's key of a party that the report names by its page's key."""
        return next((side.party for side in self.sighting.sides if side.key == key), key)


class Say(NamedTuple):
    """One report's word on one field, of whatever type: what counts here is the evidence."""

    member: Member
    value: Value[Any]


def held(value: T, says: Iterable[Say]) -> Held[T]:
    """``value`` as the record holds it, resting on the words and reasons of ``says``."""
    each = list(says)
    cites = {Cite(page=s.member.sighting.page, span=span): None for s in each for span in s.value.spans}
    reasons = {reason: None for s in each for reason in s.value.reasons}
    basis = min((s.value.basis for s in each), key=_SUREST.index)
    return Held(value=value, basis=basis, cites=tuple(cites), reasons=tuple(reasons))


def most_told(values: Iterable[tuple[T, Say]]) -> tuple[T, list[Say]] | None:
    """The value with the most stories behind it, with who says it; of equals the earliest. None without values."""
    says: dict[T, list[Say]] = {}
    for value, say in values:
        says.setdefault(value, []).append(say)
    if not says:
        return None
    best = max(says, key=lambda value: len({(s.member.sighting.page, s.member.sighting.story) for s in says[value]}))
    return best, says[best]
