"""What is asked of a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import Table, func, insert, select

from isnad.errors import AmbiguousError, NotFoundError
from isnad.joining.ids import COMMITMENT, OCCASION, REPORT, STATEMENT, STORY, first_report
from isnad.model import Occasion, from_json
from isnad.store import schema
from isnad.store.derived import UNDATED
from isnad.store.lookup import in_parts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from sqlalchemy import Connection, Select

_TABLES = {
    OCCASION: schema.occasions,
    REPORT: schema.reports,
    STATEMENT: schema.statements,
    COMMITMENT: schema.commitments,
    STORY: schema.stories,
}
_MOST_CHOICES = 20


class Place(NamedTuple):
    """Where something stands: in which page, as which of its sort, in a story written when and by which outlet."""

    id: str
    page: str
    number: int
    first: str = ""
    last: str = ""
    outlet: str = ""

    @property
    def told(self) -> str:
        """The days of its story: one, ``A/B``, or empty."""
        return self.first if self.first == self.last else f"{self.first}/{self.last}"


class Filter(NamedTuple):
    """Which occasions are asked for; None and empty ask for all."""

    kinds: Collection[str] = ()
    statuses: Collection[str] = ()
    parties: Collection[str] | None = None
    since: str = ""
    until: str = ""
    witnesses: int = 0
    disputes: int = 0
    limit: int = 0


def last_day(date: str) -> str:
    """The last day that a date may mean which may lack its day or month; compared as text, never counted."""
    return (date + "-12-31"[len(date) - 4 :])[:10]


def occasions(connection: Connection, wanted: Filter) -> list[Occasion]:
    """The occasions asked for, by their day and then by id; those without a day come last."""
    table = schema.occasions
    question = select(table.c.json).order_by(table.c.first, table.c.last, table.c.id)
    if wanted.kinds:
        question = question.where(table.c.kind.in_(wanted.kinds))
    if wanted.statuses:
        question = question.where(table.c.status.in_(wanted.statuses))
    if wanted.parties is not None:
        held = schema.occasion_parties
        question = question.where(
            table.c.id.in_(select(held.c.occasion).where(held.c.party.in_(sorted(wanted.parties))))
        )
    if wanted.since:
        question = question.where(table.c.last >= wanted.since, table.c.first != UNDATED)
    if wanted.until:  # «2025-02» holds all its days
        question = question.where(table.c.first <= last_day(wanted.until))
    question = question.where(table.c.witnesses >= wanted.witnesses, table.c.disputes >= wanted.disputes)
    if wanted.limit:
        question = question.limit(wanted.limit)
    return [from_json(raw, Occasion) for raw in connection.execute(question).scalars()]


def occasions_named(connection: Connection, names: Iterable[str]) -> dict[str, Occasion]:
    """The occasions with these ids."""
    question = select(schema.occasions.c.json)
    return {
        occasion.id: occasion
        for some in in_parts(sorted(set(names)))
        for raw in connection.execute(question.where(schema.occasions.c.id.in_(some))).scalars()
        for occasion in (from_json(raw, Occasion),)
    }


def occasions_of(connection: Connection, reports: Iterable[str]) -> dict[str, str]:
    """The occasion that holds each of these reports."""
    table = schema.occasion_reports
    question = select(table.c.report, table.c.occasion)
    return {
        row.report: row.occasion
        for some in in_parts(sorted(set(reports)))
        for row in connection.execute(question.where(table.c.report.in_(some)))
    }


def report_places(connection: Connection, names: Iterable[str]) -> dict[str, Place]:
    """Where the reports with these ids stand, and in which story."""
    table, told = schema.reports, schema.stories
    columns = (table.c.id, table.c.page, table.c.number, told.c.first, told.c.last, told.c.outlet)
    question = select(*columns).join(told, (told.c.page == table.c.page) & (told.c.number == table.c.story))
    return {
        row.id: Place(*row)
        for some in in_parts(sorted(set(names)))
        for row in connection.execute(question.where(table.c.id.in_(some)))
    }


def places(connection: Connection, sort: str, names: Iterable[str]) -> list[Place]:
    """Where the statements, commitments or stories with these ids stand, in the order given."""
    wanted = list(names)
    table = _TABLES[sort]
    question = select(table.c.id, table.c.page, table.c.number, table.c.first, table.c.last)
    found = {
        row.id: Place(row.id, row.page, row.number, row.first, row.last)
        for some in in_parts(sorted(set(wanted)))
        for row in connection.execute(question.where(table.c.id.in_(some)))
    }
    return [found[name] for name in wanted if name in found]


def said(connection: Connection, parties: Collection[str], role: str, limit: int) -> tuple[list[str], int]:
    """The statements in which one of ``parties`` has the role, latest first, and how many there are."""
    links, table = schema.statement_parties, schema.statements
    question = (
        select(table.c.id)
        .distinct()
        .add_columns(table.c.last)
        .join(links, links.c.statement == table.c.id)
        .where(links.c.party.in_(sorted(parties)), links.c.role == role)
    )
    return _latest(connection, question, table, limit)


def promised(connection: Connection, parties: Collection[str], limit: int) -> tuple[list[str], int]:
    """The commitments that bind one of ``parties``, latest first, and how many there are."""
    links, table = schema.commitment_parties, schema.commitments
    question = (
        select(table.c.id)
        .distinct()
        .add_columns(table.c.last)
        .join(links, links.c.commitment == table.c.id)
        .where(links.c.party.in_(sorted(parties)), links.c.role == "by")
    )
    return _latest(connection, question, table, limit)


def answers(connection: Connection, commitments: Iterable[str]) -> dict[str, str]:
    """The occasion that answers each of these commitments, where one does."""
    table = schema.follow_ups
    question = select(table.c.commitment, table.c.occasion)
    return {
        row.commitment: row.occasion
        for some in in_parts(sorted(set(commitments)))
        for row in connection.execute(question.where(table.c.commitment.in_(some)))
    }


def answered_by(connection: Connection, occasion: str) -> list[str]:
    """The commitments that an occasion answers."""
    table = schema.follow_ups
    question = select(table.c.commitment).where(table.c.occasion == occasion).order_by(table.c.commitment)
    return list(connection.execute(question).scalars())


def follow_ups(connection: Connection) -> Iterator[tuple[Place, int, int, str]]:
    """Every commitment that is answered: its place, its span, and the occasion that answers it."""
    table, links = schema.commitments, schema.follow_ups
    question = (
        select(table.c.id, table.c.page, table.c.number, table.c.start, table.c.end, links.c.occasion)
        .join(links, links.c.commitment == table.c.id)
        .order_by(table.c.page, table.c.number)
    )
    for row in connection.execute(question):
        yield Place(row.id, row.page, row.number), row.start, row.end, row.occasion


def page_ids(connection: Connection) -> list[str]:
    """All pages, by the first of their names and then by id."""
    names = schema.page_names
    question = select(names.c.page).group_by(names.c.page).order_by(func.min(names.c.name), names.c.page)
    return list(connection.execute(question).scalars())


def occasions_on(connection: Connection, pages: Iterable[str]) -> int:
    """How many occasions these pages report."""
    table, held = schema.reports, schema.occasion_reports
    question = select(held.c.occasion).distinct().join(table, table.c.id == held.c.report)
    found: set[str] = set()
    for some in in_parts(sorted(set(pages))):
        found.update(connection.execute(question.where(table.c.page.in_(some))).scalars())
    return len(found)


def put_run(connection: Connection, at: str, version: str, summary: bytes) -> None:
    """Keep what a run of adding came to."""
    connection.execute(insert(schema.runs), {"at": at, "version": version, "summary": summary})


def find(connection: Connection, name: str) -> tuple[str, str]:
    """The sort and full id of what ``name`` means: an id or the start of one, or the name of a page.

    The sort is the prefix of the id, empty for a page. Raises NotFoundError, or AmbiguousError where it means several.
    """
    found: list[tuple[str, str]] = []
    if name[:2].endswith(":") and name[0] in _TABLES and len(name) > 2:
        found = [(name[0], each) for each in _starting(connection, _TABLES[name[0]], name)]
        if not found and name.startswith(OCCASION):
            led = _starting(connection, schema.reports, first_report(name))
            found = [(OCCASION, each) for each in sorted(set(occasions_of(connection, led).values()))]
    elif name:
        named = select(schema.page_names.c.page).distinct().where(schema.page_names.c.name == name)
        pages = list(connection.execute(named).scalars()) or _starting(connection, schema.pages, name)
        found = [("", page) for page in sorted(pages)]
    if not found:
        way = "expected an id as timelines show it (o:…, r:…, s:…, c:…, a:…), the start of one, or a page's name"
        raise NotFoundError(f"{name}: nothing in the record goes by this; {way}")
    if len(found) > 1:
        choices = tuple((each, sort or "page") for sort, each in found)
        listed = ", ".join(each for each, _ in choices[:_MOST_CHOICES])
        raise AmbiguousError(f"{name}: several go by this, give more of the id: {listed}", choices)
    return found[0]


def _starting(connection: Connection, table: Table, start: str) -> list[str]:
    """The ids of a table that start so; an id given whole means itself alone."""
    column = table.c.id
    if connection.execute(select(column).where(column == start)).first():
        return [start]
    question = select(column).where(column.startswith(start, autoescape=True)).order_by(column).limit(_MOST_CHOICES)
    return list(connection.execute(question).scalars())


def _latest(connection: Connection, question: Select[Any], table: Table, limit: int) -> tuple[list[str], int]:
    count = connection.execute(select(func.count()).select_from(question.subquery())).scalar_one()
    rows = connection.execute(question.order_by(table.c.last.desc(), table.c.id).limit(limit))
    return [row.id for row in rows], count
