"""Readings and records as the scorers take them: one JSON object a page, or one for a whole record.

The form is that of the evaluation's FORMAT.md: offsets are code points of the page's text, ends exclusive; parties are
written by name with all the names that the page's reading knows them by; occasions are those of the six kinds of
contact, acts are not listed.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from isnad.joining.days import hull, iso, window
from isnad.joining.ids import report_ids
from isnad.model import CONTACTS, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from isnad.model import Commitment, DayRange, Occasion, Party, Reading, Report, Span, Statement, Value
    from isnad.record import Record

Json = dict[str, Any]
Parties = dict[str, "Party"]


def page(reading: Reading, name: str = "") -> Json:
    """A page's reading, under ``name`` or its own; of a page that could not be read the layers are empty."""
    parties = {party.key: party for party in reading.parties}
    main = next((story for story in reading.stories if story.role == Role.MAIN), None)
    ranges = main.published.value if main and main.published else ()
    told: Json = {
        "id": name or reading.name,
        "published": _published(ranges),
        "stories": [
            {
                "start": story.span.start,
                "end": story.span.end,
                "role": str(story.role),
                "published": _published(story.published.value if story.published else ()),
            }
            for story in reading.stories
        ],
        "times": [{**_at(time.span), "value": time.value} for time in reading.times],
        "statements": [_statement(statement, parties) for statement in reading.statements],
        "contacts": [_contact(report, parties) for report in reading.reports if report.kind.value in CONTACTS],
        "commitments": [_commitment(commitment, parties) for commitment in reading.commitments],
        "furniture": [[part.span.start, part.span.end] for part in reading.furniture],
    }
    if len(ranges) > 1:
        told["published_ranges"] = [[r.first, r.last] for r in ranges]
    if reading.unread:
        told["reason"] = reading.unread
    return told


def lines(readings: Iterable[Reading]) -> Iterator[str]:
    """JSON Lines: a line for each reading, in the order given."""
    for reading in readings:
        yield _json(page(reading)) + "\n"


def record(held: Record) -> Iterator[str]:
    """A whole record as one JSON object, in pieces: ``pages``, ``occasions`` and ``follow_ups``."""
    where: dict[str, tuple[str, Report]] = {}
    names: dict[str, str] = {}
    yield '{"pages": ['
    before = ""
    for own, reading in held.readings():
        names[reading.page] = own[0]
        where.update(zip(report_ids(reading), ((own[0], report) for report in reading.reports), strict=True))
        for name in own:
            yield before + _json(page(reading, name))
            before = ",\n"
    yield '],\n"occasions": ['
    before = ""
    for occasion in held.timeline():
        if occasion.kind.value in CONTACTS:
            yield before + _json(_occasion(occasion, where))
            before = ",\n"
    followed = [
        {"page": names[f.page], "start": f.start, "end": f.end, "occasion": f.occasion} for f in held.follow_ups()
    ]
    yield f'],\n"follow_ups": {_json(followed)}}}\n'


def _occasion(occasion: Occasion, where: dict[str, tuple[str, Report]]) -> Json:
    reports = []
    for name in occasion.reports:
        own, report = where[name]
        reports.append({"page": own, "evidence": _evidence(report)})
    disputes = [{"field": d.field, "values": [v.value for v in d.values]} for d in occasion.disputes]
    return {
        "id": occasion.id,
        "kind": str(occasion.kind.value),
        "when": occasion.when.value if occasion.when else None,
        "status": str(occasion.status.value),
        "parties": [party.value for party in occasion.parties],
        "reports": reports,
        "disputes": disputes,
    }


def _statement(statement: Statement, parties: Parties) -> Json:
    return {
        **_at(statement.span),
        "quoted": bool(statement.quoted),
        "speakers": _named(statement.speakers, parties),
        "via": _named(statement.via, parties),
    }


def _contact(report: Report, parties: Parties) -> Json:
    when = report.when.value if report.when else ""
    return {
        "kind": str(report.kind.value),
        "parties": _named(report.parties, parties),
        "when": when if window(when) else None,
        "where": _name(report.where.value, parties) if report.where else None,
        "status": str(report.status.value),
        "evidence": _evidence(report),
    }


def _commitment(commitment: Commitment, parties: Parties) -> Json:
    return {
        **_at(commitment.span),
        "by": _named(commitment.by, parties),
        "of": _named(commitment.of, parties),
        "status": str(commitment.status.value),
    }


def _evidence(report: Report) -> list[list[int]]:
    return [[span.start, span.end] for span in sorted({report.span, *report.mentions})]


def _named(values: Iterable[Value[str]], parties: Parties) -> list[Json]:
    return [_name(value.value, parties) for value in values]


def _name(key: str, parties: Parties) -> Json:
    """A party by name; one that the reading gives no name to by the words of its key."""
    party = parties.get(key)
    if party is None:
        return {"name": key.partition("/")[2].replace("-", " "), "names": []}
    return {"name": party.name, "names": list(party.names)}


def _published(ranges: tuple[DayRange, ...]) -> str | None:
    """A day, or the hull of the days that survive."""
    days = hull(ranges)
    if days is None:
        return None
    return iso(days.first) if days.days == 1 else f"{iso(days.first)}/{iso(days.last)}"


def _at(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
