"""What is derived from the facts: occasions, and what became of commitments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, delete, insert, select

from isnad.joining.days import iso
from isnad.joining.derive import days_of
from isnad.joining.evidence import Member
from isnad.model import Report, from_json, to_json
from isnad.store.lookup import in_parts
from isnad.store.schema import (
    commitments,
    follow_ups,
    occasion_parties,
    occasion_reports,
    occasions,
    reports,
    stories,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

    from isnad.joining.sightings import Sighting
    from isnad.model import Occasion

# Beyond the last day: what is not dated comes after what is.
UNDATED = "9999"


def members(connection: Connection, groups: Iterable[Sequence[Sighting]]) -> list[list[Member]]:
    """The reports of each group with what is known of the stories that tell them, in the order given."""
    each = [list(group) for group in groups]
    details: dict[str, Member] = {}
    wanted = {s.report: s for group in each for s in group}
    columns = (reports.c.id, reports.c.json, stories.c.outlet, stories.c.sketch)
    told = reports.join(stories, and_(stories.c.page == reports.c.page, stories.c.number == reports.c.story))
    for some in in_parts(sorted(wanted)):
        for row in connection.execute(select(*columns).select_from(told).where(reports.c.id.in_(some))):
            report = from_json(row.json, Report)
            details[row.id] = Member(wanted[row.id], report, row.outlet, row.sketch)
    return [[details[s.report] for s in group] for group in each]


def replace_occasions(
    connection: Connection, gone: Iterable[str], new: Iterable[tuple[Occasion, Sequence[Member]]]
) -> None:
    """Put new occasions, each with the reports it was made of, in the place of those gone."""
    for some in in_parts(sorted(gone)):
        connection.execute(delete(occasions).where(occasions.c.id.in_(some)))
    rows, held, met = [], [], []
    for occasion, made_of in new:
        days = days_of(made_of)
        row = {
            "id": occasion.id,
            "kind": str(occasion.kind.value),
            "status": str(occasion.status.value),
            "first": iso(days.first) if days else UNDATED,
            "last": iso(days.last) if days else UNDATED,
            "witnesses": len(occasion.witnesses),
            "disputes": len(occasion.disputes),
            "json": to_json(occasion),
        }
        rows.append(row)
        held += [{"report": report, "occasion": occasion.id} for report in occasion.reports]
        met += [{"party": party.value, "occasion": occasion.id} for party in occasion.parties]
    if rows:
        connection.execute(insert(occasions), rows)
        connection.execute(insert(occasion_reports), held)
    if met:
        connection.execute(insert(occasion_parties), met)


def plans_answered_by(connection: Connection, gone: Iterable[str]) -> list[str]:
    """The planned reports of those commitments that the record answers with one of these occasions."""
    question = select(commitments.c.plan).join(follow_ups, follow_ups.c.commitment == commitments.c.id)
    return [
        plan
        for some in in_parts(sorted(gone))
        for plan in connection.execute(question.where(follow_ups.c.occasion.in_(some))).scalars()
        if plan
    ]


def with_plan(connection: Connection, planned: Iterable[str]) -> dict[str, list[str]]:
    """The commitments that undertake to hold what these reports (ids) plan, by report."""
    found: dict[str, list[str]] = {}
    question = select(commitments.c.id, commitments.c.plan)
    for some in in_parts(sorted(planned)):
        for row in connection.execute(question.where(commitments.c.plan.in_(some))):
            found.setdefault(row.plan, []).append(row.id)
    return found


def replace_follow_ups(connection: Connection, answered: dict[str, str | None]) -> None:
    """For each commitment the occasion that answers it now, or None."""
    for some in in_parts(sorted(answered)):
        connection.execute(delete(follow_ups).where(follow_ups.c.commitment.in_(some)))
    rows = [{"commitment": name, "occasion": occasion} for name, occasion in sorted(answered.items()) if occasion]
    if rows:
        connection.execute(insert(follow_ups), rows)
