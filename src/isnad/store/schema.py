"""The tables of a record: one schema for SQLite and PostgreSQL.

``pages`` and what hangs on them are facts: pages as they came, what was read in them, under which names. Occasions and
what became of commitments are derived, and can be made again from the facts at any time.

Days that people filter by are ISO 8601; days that joining counts (``reports``, ``blocks``) are ordinals. Columns hold
what is filtered on; the whole value stands beside them as JSON.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table

VERSION = 1

metadata = MetaData()


def _page() -> Column[str]:
    return Column("page", String, ForeignKey("pages.id", ondelete="CASCADE"), nullable=False, index=True)


def _text(name: str) -> Column[str]:
    return Column(name, String, nullable=False, default="")


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


meta = Table("meta", metadata, Column("key", String, primary_key=True), _text("value"))

pages = Table(
    "pages",
    metadata,
    Column("id", String, primary_key=True),
    _text("captured"),
    _text("encoding"),
    _text("flags"),  # JSON
    Column("raw", LargeBinary, nullable=False),  # as given, compressed
    Column("text", LargeBinary),  # as decoded, UTF-8, compressed; empty where the bytes as given are just that
    _text("unread"),
    _text("version"),
    Column("reading", LargeBinary, nullable=False),  # JSON, compressed
)

page_names = Table(
    "page_names",
    metadata,
    Column("page", String, ForeignKey("pages.id", ondelete="CASCADE"), primary_key=True),
    Column("name", String, primary_key=True, index=True),
    _text("address"),
    _text("published"),
)

stories = Table(
    "stories",
    metadata,
    Column("id", String, primary_key=True),
    _page(),
    _number("number"),
    _text("role"),
    _text("first"),
    _text("last"),
    _text("outlet"),
    Column("sketch", LargeBinary, nullable=False),
)

parties = Table(
    "parties",
    metadata,
    Column("key", String, primary_key=True),
    Column("json", LargeBinary, nullable=False),
)

party_names = Table(
    "party_names",
    metadata,
    Column("folded", String, primary_key=True),
    Column("party", String, ForeignKey("parties.key", ondelete="CASCADE"), primary_key=True),
)

statements = Table(
    "statements",
    metadata,
    Column("id", String, primary_key=True),
    _page(),
    _number("number"),
    _text("act"),
    _text("first"),
    _text("last"),
)

statement_parties = Table(
    "statement_parties",
    metadata,
    Column("party", String, primary_key=True),
    Column("role", String, primary_key=True),  # speaker, via, addressee, about
    Column("statement", String, ForeignKey("statements.id", ondelete="CASCADE"), primary_key=True, index=True),
)

reports = Table(
    "reports",
    metadata,
    Column("id", String, primary_key=True),
    _page(),
    _number("number"),
    _number("story"),
    _number("start"),
    _number("end"),
    _text("kind"),
    _text("status"),
    _text("sides"),  # JSON
    Column("first", Integer),
    Column("last", Integer),
    Column("told_first", Integer),
    Column("told_last", Integer),
    _text("place"),
    _text("land"),
    Column("background", Boolean, nullable=False),
    Column("json", LargeBinary, nullable=False),
)

blocks = Table(
    "blocks",
    metadata,
    Column("key", String, primary_key=True),
    Column("report", String, ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("named", Boolean, nullable=False),
    Column("dated", Boolean, nullable=False),
    _number("first"),
    _number("last"),
)
Index("blocks_by_day", blocks.c.key, blocks.c.dated, blocks.c.last, blocks.c.first)

commitments = Table(
    "commitments",
    metadata,
    Column("id", String, primary_key=True),
    _page(),
    _number("number"),
    _number("start"),
    _number("end"),
    _text("status"),
    _text("first"),
    _text("last"),
    Column("plan", String, index=True),  # the report of the occasion that it undertakes to hold
    Column("json", LargeBinary, nullable=False),
)

commitment_parties = Table(
    "commitment_parties",
    metadata,
    Column("party", String, primary_key=True),
    Column("role", String, primary_key=True),  # by, of
    Column("commitment", String, ForeignKey("commitments.id", ondelete="CASCADE"), primary_key=True, index=True),
)

occasions = Table(
    "occasions",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False, index=True),
    Column("status", String, nullable=False),
    Column("first", String, nullable=False, index=True),
    _text("last"),
    _number("witnesses"),
    _number("disputes"),
    Column("json", LargeBinary, nullable=False),
)

occasion_reports = Table(
    "occasion_reports",
    metadata,
    Column("report", String, ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True),
    Column("occasion", String, ForeignKey("occasions.id", ondelete="CASCADE"), nullable=False, index=True),
)

occasion_parties = Table(
    "occasion_parties",
    metadata,
    Column("party", String, primary_key=True),
    Column("occasion", String, ForeignKey("occasions.id", ondelete="CASCADE"), primary_key=True, index=True),
)

follow_ups = Table(
    "follow_ups",
    metadata,
    Column("commitment", String, ForeignKey("commitments.id", ondelete="CASCADE"), primary_key=True),
    Column("occasion", String, ForeignKey("occasions.id", ondelete="CASCADE"), nullable=False, index=True),
)

runs = Table(
    "runs",
    metadata,
    Column("number", Integer, primary_key=True),
    _text("at"),
    _text("version"),
    Column("summary", LargeBinary, nullable=False),  # JSON
)
