"""Reports as joining asks for them (:class:`isnad.joining.lookup.Lookup`), and as they are kept for it."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, select

from isnad.joining.days import Window
from isnad.joining.parties import Side
from isnad.joining.sightings import Sighting
from isnad.model import Kind, Status
from isnad.store.schema import blocks, occasion_reports, reports

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from sqlalchemy import Connection, Row, Select

    from isnad.joining.lookup import Query

_AT_ONCE = 500  # names in one question; SQLite takes 32,766, older ones 999


class RecordLookup:
    """What joining asks of a record, answered within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def dated(self, query: Query) -> list[Sighting]:
        """The reports asked for whose own words date them."""
        return self._find(query, dated=True)

    def undated(self, query: Query) -> list[Sighting]:
        """The reports asked for whose words do not date them."""
        return self._find(query, dated=False)

    def together(self, occasions: Collection[str]) -> list[Sighting]:
        """All reports that these occasions hold now."""
        found: list[Sighting] = []
        for some in in_parts(sorted(occasions)):
            found += self._sightings(_all_reports().where(occasion_reports.c.occasion.in_(some)))
        return found

    def _find(self, query: Query, *, dated: bool) -> list[Sighting]:
        found: dict[str, Sighting] = {}
        for keys, only_named in ((query.pairs, False), (query.wider, True)):
            for some in in_parts(sorted(keys)):
                on = and_(
                    blocks.c.key.in_(some),
                    blocks.c.dated.is_(dated),
                    blocks.c.last >= query.days.first,
                    blocks.c.first <= query.days.last,
                )
                wanted = and_(on, blocks.c.named.is_(True)) if only_named else on
                names = select(blocks.c.report).where(wanted)
                found.update((s.report, s) for s in self._sightings(_all_reports().where(reports.c.id.in_(names))))
        return list(found.values())

    def _sightings(self, question: Select[Any]) -> list[Sighting]:
        return [_sighting(row) for row in self._connection.execute(question)]


def report_row(sighting: Sighting, number: int, report: bytes) -> dict[str, Any]:
    """A report as it is kept: ``number`` is its place in the reading, ``report`` its JSON."""
    days, told = sighting.days, sighting.told
    return {
        "id": sighting.report,
        "page": sighting.page,
        "number": number,
        "story": sighting.story,
        "start": sighting.start,
        "end": sighting.end,
        "kind": str(sighting.kind),
        "status": str(sighting.status),
        "sides": json.dumps(sighting.sides, ensure_ascii=False),
        "first": days.first if days else None,
        "last": days.last if days else None,
        "told_first": told.first if told else None,
        "told_last": told.last if told else None,
        "place": sighting.place,
        "land": sighting.land,
        "background": sighting.background,
        "json": report,
    }


def taken_out(connection: Connection, page: str) -> list[Sighting]:
    """The reports of a page with the occasions that hold them, before they are taken out."""
    return [_sighting(row) for row in connection.execute(_all_reports().where(reports.c.page == page))]


def by_name(connection: Connection, names: Iterable[str]) -> list[Sighting]:
    """The reports with these ids."""
    question = _all_reports()
    return [
        _sighting(row)
        for some in in_parts(sorted(names))
        for row in connection.execute(question.where(reports.c.id.in_(some)))
    ]


def in_parts(names: list[str]) -> Iterator[list[str]]:
    """The names in lists that one question takes."""
    for start in range(0, len(names), _AT_ONCE):
        yield names[start : start + _AT_ONCE]


_OCCASION = func.coalesce(occasion_reports.c.occasion, "").label("occasion")
_COLUMNS = [column for column in reports.c if column.name not in {"json", "number"}]


def _all_reports() -> Select[Any]:
    """Every report but its JSON, with its occasion."""
    held = reports.outerjoin(occasion_reports, occasion_reports.c.report == reports.c.id)
    return select(*_COLUMNS, _OCCASION).select_from(held)


def _sighting(row: Row[Any]) -> Sighting:
    """A row of :func:`_all_reports`, by position: this is done some hundred times for a page on a busy day."""
    cells: Any = row  # named one by one below
    (name, page, story, start, end, kind, status, sides, first, last, *rest) = cells
    told_first, told_last, place, land, background, occasion = rest
    days = None if first is None else Window(first, last)
    told = None if told_first is None else Window(told_first, told_last)
    named = (_KINDS[kind], _STATUSES[status], _sides(sides))
    return Sighting(name, page, story, start, end, *named, days, told, place, land, background, occasion)


_KINDS = {str(kind): kind for kind in Kind}
_STATUSES = {str(status): status for status in Status}


@lru_cache(maxsize=16_384)
def _sides(text: str) -> tuple[Side, ...]:
    """The parties of a report; the same few stand in most of those that are looked up together."""
    return tuple(Side(*side) for side in json.loads(text))
