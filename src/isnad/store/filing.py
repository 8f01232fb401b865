"""Pages and readings into the tables, and out of them again."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import Table, delete, insert, select, update

from isnad.joining.days import Window, iso, window
from isnad.joining.ids import commitment_ids, statement_ids, story_ids
from isnad.joining.lookup import blocks
from isnad.joining.sightings import told_on
from isnad.joining.witnesses import sketch
from isnad.model import Page, Reading, Struct, from_json, to_json
from isnad.store import schema
from isnad.store.lookup import report_row, taken_out

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from isnad.joining.follow import Plan
    from isnad.joining.sightings import Sighting
    from isnad.model import Value

Keys = dict[str, str]
Rows = list[dict[str, Any]]

_FAST = 1  # zlib's first level: a page in a tenth of a millisecond, to 40 % of its size; the ninth saves 5 % more


class Original(Struct, frozen=True):
    """What was given: the bytes, and the page that they made; ``page.text`` is empty where they could not be read."""

    page: Page
    raw: bytes


class Naming(Struct, frozen=True):
    """A name under which a page was given, where it came from, and the day handed over with it, if any."""

    name: str
    address: str = ""
    published: str = ""


class Findings(NamedTuple):
    """A reading as it is filed: with the page's text and what joining makes of it.

    ``reports`` are those of the reading as joining sees them, in order; ``keys`` are the record's keys of its parties.
    """

    reading: Reading
    text: str
    reports: tuple[Sighting, ...]
    plans: tuple[Plan, ...]
    keys: Keys


class Held(NamedTuple):
    """What a record holds of a page: the version that read it, and its names, the one that counts first."""

    version: str
    namings: tuple[Naming, ...]


def held(connection: Connection, page: str) -> Held | None:
    """What the record holds of a page; None where it does not hold it."""
    names = schema.page_names
    question = (
        select(schema.pages.c.version, names.c.name, names.c.address, names.c.published)
        .join(names, names.c.page == schema.pages.c.id)
        .where(schema.pages.c.id == page)
    )
    rows = connection.execute(question).all()
    if not rows:
        return None
    return Held(rows[0].version, in_order(Naming(name=n, address=a, published=p) for _, n, a, p in rows))


def in_order(namings: Iterable[Naming]) -> tuple[Naming, ...]:
    """Names of a page, the one that counts first: the one with the earliest day, then by name."""
    return tuple(sorted(namings, key=lambda n: (n.published or "~", n.name)))


def put_page(connection: Connection, original: Original, reading: Reading) -> None:
    """Keep a page that the record does not hold, as it came, and what was read in it."""
    page = original.page
    text = page.text.encode("utf-8")
    row = {
        "id": page.id,
        "captured": page.captured,
        "encoding": page.encoding,
        "flags": json.dumps(page.flags, ensure_ascii=False),
        "raw": zlib.compress(original.raw, _FAST),
        "text": None if text == original.raw else zlib.compress(text, _FAST),
        **_read(reading),
    }
    connection.execute(insert(schema.pages), row)


def put_naming(connection: Connection, page: str, naming: Naming, namings: Iterable[Naming]) -> tuple[Naming, ...]:
    """Keep a name of a page that is held under ``namings``, and give them all in their order.

    A day or an address given later takes the place of the one before.
    """
    table = schema.page_names
    others = {other.name: other for other in namings}
    before = others.get(naming.name)
    row = {"page": page, "name": naming.name, "address": naming.address, "published": naming.published}
    if before is None:
        connection.execute(insert(table), row)
    else:
        row |= {"address": naming.address or before.address, "published": naming.published or before.published}
        if (row["address"], row["published"]) != (before.address, before.published):
            this = (table.c.page == page) & (table.c.name == naming.name)
            connection.execute(update(table).where(this).values(row))
    others[naming.name] = Naming(name=naming.name, address=row["address"], published=row["published"])
    return in_order(others.values())


def get_page(connection: Connection, page: str) -> Original | None:
    """A page as it came, under the name that counts; None where the record does not hold it."""
    row = connection.execute(select(schema.pages).where(schema.pages.c.id == page)).one_or_none()
    if row is None:
        return None
    raw = zlib.decompress(row.raw)
    names = held(connection, page)
    name = names.namings[0] if names else Naming(name=page)
    text = raw.decode("utf-8") if row.text is None else zlib.decompress(row.text).decode("utf-8")
    made = Page(
        id=page,
        name=name.name,
        text=text,
        address=name.address,
        encoding=row.encoding,
        published=name.published,
        captured=row.captured,
        flags=tuple(json.loads(row.flags)),
    )
    return Original(page=made, raw=raw)


def get_reading(connection: Connection, page: str) -> Reading | None:
    """What was read in a page; None where the record does not hold it."""
    raw = connection.execute(select(schema.pages.c.reading).where(schema.pages.c.id == page)).scalar()
    return from_json(zlib.decompress(raw), Reading) if raw else None


def replace_reading(connection: Connection, reading: Reading) -> None:
    """Keep what was read in a page of the record in the place of what was read before."""
    connection.execute(update(schema.pages).where(schema.pages.c.id == reading.page).values(_read(reading)))


def remove_reading(connection: Connection, page: str) -> list[Sighting]:
    """Take what was read in a page out of the tables; the reports taken out, with the occasions that held them."""
    gone = taken_out(connection, page)
    for table in (schema.commitments, schema.statements, schema.reports, schema.stories):
        connection.execute(delete(table).where(table.c.page == page))
    return gone


def put_reading(connection: Connection, findings: Findings) -> None:
    """Enter what was read in a page of the record: its stories, statements, reports and commitments."""
    reading = findings.reading
    _insert(connection, schema.stories, _stories(reading, findings.text))
    statements, speakers = _statements(reading, findings.keys)
    _insert(connection, schema.statements, statements)
    _insert(connection, schema.statement_parties, speakers)
    found = zip(reading.reports, findings.reports, strict=True)
    _insert(connection, schema.reports, [report_row(s, n, to_json(r)) for n, (r, s) in enumerate(found)])
    _insert(connection, schema.blocks, [row for sighting in findings.reports for row in _blocks(sighting)])
    commitments, bound = _commitments(findings)
    _insert(connection, schema.commitments, commitments)
    _insert(connection, schema.commitment_parties, bound)


def _read(reading: Reading) -> dict[str, Any]:
    """The columns of a page that hold what was read in it."""
    json_ = zlib.compress(to_json(reading), _FAST)
    return {"reading": json_, "version": reading.version, "unread": reading.unread}


def _insert(connection: Connection, table: Table, rows: Rows) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _stories(reading: Reading, text: str) -> Rows:
    rows = []
    for number, (name, story) in enumerate(zip(story_ids(reading), reading.stories, strict=True)):
        first, last = _iso(told_on(story))
        row = {
            "id": name,
            "page": reading.page,
            "number": number,
            "role": str(story.role),
            "first": first,
            "last": last,
            "outlet": story.outlet.value if story.outlet else "",
            "sketch": sketch(text[story.span.start : story.span.end]),
        }
        rows.append(row)
    return rows


def _statements(reading: Reading, keys: Keys) -> tuple[Rows, Rows]:
    rows: Rows = []
    links: Rows = []
    for number, (name, statement) in enumerate(zip(statement_ids(reading), reading.statements, strict=True)):
        told = told_on(reading.stories[statement.story])
        first, last = _iso((window(statement.when.value) if statement.when else None) or told)
        act = str(statement.act.value)
        rows.append({"id": name, "page": reading.page, "number": number, "act": act, "first": first, "last": last})
        roles = _roles("speaker", statement.speakers, keys) | _roles("via", statement.via, keys)
        roles |= _roles("addressee", [statement.addressee] if statement.addressee else [], keys)
        roles |= {(keys.get(m.party, m.party), "about") for m in reading.mentions if statement.span.holds(m.span)}
        links += [
            {"party": key, "role": role, "statement": name}
            for key, role in sorted(roles)
            if role != "about" or (key, "speaker") not in roles
        ]
    return rows, links


def _commitments(findings: Findings) -> tuple[Rows, Rows]:
    reading, keys = findings.reading, findings.keys
    plans = {plan.commitment: plan.report for plan in findings.plans}
    rows: Rows = []
    links: Rows = []
    for number, (name, commitment) in enumerate(zip(commitment_ids(reading), reading.commitments, strict=True)):
        first, last = _iso(told_on(reading.stories[commitment.story]))
        row = {
            "id": name,
            "page": reading.page,
            "number": number,
            "start": commitment.span.start,
            "end": commitment.span.end,
            "status": str(commitment.status.value),
            "first": first,
            "last": last,
            "plan": plans.get(number),
            "json": to_json(commitment),
        }
        rows.append(row)
        roles = _roles("by", commitment.by, keys) | _roles("of", commitment.of, keys)
        links += [{"party": key, "role": role, "commitment": name} for key, role in sorted(roles)]
    return rows, links


def _roles(role: str, parties: Iterable[Value[str]], keys: Keys) -> set[tuple[str, str]]:
    return {(keys.get(party.value, party.value), role) for party in parties}


def _blocks(sighting: Sighting) -> Rows:
    """The keys under which a report is found; none where nothing tells when it can have been."""
    reach = sighting.reach
    if reach is None:
        return []
    at = {"report": sighting.report, "dated": sighting.dated, "first": reach.first, "last": reach.last}
    return [{"key": block.key, "named": block.named, **at} for block in blocks(sighting.sides)]


def _iso(days: Window | None) -> tuple[str, str]:
    return (iso(days.first), iso(days.last)) if days else ("", "")
