"""A record that cannot be used says why, and what to do."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import insert, select

from isnad.errors import StoreError
from isnad.store.opening import explained, open_or_make_store, open_store
from isnad.store.schema import meta, metadata, pages

if TYPE_CHECKING:
    from pathlib import Path


def make(path: Path, version: str = "1") -> Path:
    open_or_make_store(path).close()
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE meta SET value = ? WHERE key = 'schema_version'", (version,))
    raw.close()
    return path


def test_a_record_is_made_once_and_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "record.isnad"
    open_or_make_store(path).close()
    for opened in (open_store(path), open_or_make_store(path)):
        with opened.reading() as connection:
            assert connection.execute(select(meta.c.value)).scalar_one() == "1"
        opened.close()


def test_an_empty_file_becomes_a_record(tmp_path: Path) -> None:
    path = tmp_path / "record.isnad"
    path.touch()
    open_or_make_store(path).close()
    open_store(path).close()


def test_what_is_written_in_part_does_not_stand(tmp_path: Path) -> None:
    store = open_or_make_store(tmp_path / "record.isnad")
    row = {"id": "0", "raw": b"", "reading": b""}
    with pytest.raises(StoreError, match="UNIQUE"), store.writing() as connection:
        connection.execute(insert(pages), [row, {**row, "id": "1"}, row])
    with store.reading() as connection:
        assert connection.execute(select(pages.c.id)).all() == []
    store.close()


def test_many_read_while_one_writes(tmp_path: Path) -> None:
    store = open_or_make_store(tmp_path / "record.isnad")
    with store.writing() as writer, store.reading() as reader:
        writer.execute(insert(pages), {"id": "0", "raw": b"", "reading": b""})
        assert reader.execute(select(pages.c.id)).all() == []
        assert writer.connection.dbapi_connection is not None
    with store.reading() as reader:
        assert reader.execute(select(pages.c.id)).all() == [("0",)]
        assert reader.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert reader.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    store.close()


def test_no_record_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"gone\.isnad: there is no record here; `isnad add"):
        open_store(tmp_path / "gone.isnad")


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    for opening in (open_store, open_or_make_store):
        with pytest.raises(StoreError, match="a folder; a record is one file"):
            opening(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no folder"):
        open_or_make_store(tmp_path / "gone" / "record.isnad")


NO_RECORDS = [
    pytest.param(b"just some text, and long enough for a header", id="text"),
    pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(64), id="a picture"),
    pytest.param(b"SQLite format 3\0" + b"\xff" * 200, id="the head of a database and nothing behind it"),
]


@pytest.mark.parametrize("raw", NO_RECORDS)
def test_another_file_is_no_record_and_is_left_alone(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "record.isnad"
    path.write_bytes(raw)
    for opening in (open_store, open_or_make_store):
        with pytest.raises(StoreError, match=r"record\.isnad: "):
            opening(path)
    assert path.read_bytes() == raw


def test_another_database_is_no_record(tmp_path: Path) -> None:
    path = tmp_path / "record.isnad"
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE bookmarks (id)")
    raw.close()
    with pytest.raises(StoreError, match="without Isnad's tables"):
        open_store(path)


VERSIONS = [("2", "newer Isnad"), ("0", "older Isnad"), ("x", "without Isnad's tables")]


@pytest.mark.parametrize(("version", "message"), VERSIONS)
def test_a_record_of_another_form_says_what_to_do(tmp_path: Path, version: str, message: str) -> None:
    path = make(tmp_path / "record.isnad", version)
    with pytest.raises(StoreError, match=message):
        open_store(path)


def test_a_record_that_can_only_be_read_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make(tmp_path / "record.isnad")
    monkeypatch.setattr("os.access", lambda *_: False)
    store = open_store(path)
    with store.reading() as connection:
        assert connection.execute(select(pages.c.id)).all() == []
    with pytest.raises(StoreError, match="can only be read"), store.writing():
        pass
    store.close()


REPORTED = [
    ("attempt to write a readonly database", "can only be read"),
    ("database or disk is full", "no space left"),
    ("database is locked", "another Isnad is writing"),
    ("database disk image is malformed", "is damaged"),
    ("something else", "the database reports: something else"),
]


@pytest.mark.parametrize(("message", "expected"), REPORTED)
def test_what_a_database_reports_is_said_with_the_way_out(message: str, expected: str) -> None:
    from sqlalchemy.exc import OperationalError  # noqa: PLC0415 - only here

    with pytest.raises(StoreError, match=f"desk.isnad: .*{expected}"), explained("desk.isnad"):
        raise OperationalError("SELECT 1", {}, sqlite3.OperationalError(message))


def test_a_shared_record_without_its_driver_names_the_line_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "psycopg", None)
    with pytest.raises(StoreError, match=r"pip install 'isnad\[postgres\]'"):
        open_store("postgresql://desk:secret@localhost/isnad")
    with pytest.raises(StoreError, match="a file or a postgresql:// address"):
        open_store("nosuch://localhost/isnad")


def test_the_tables_are_for_both_databases() -> None:
    from sqlalchemy.dialects import postgresql, sqlite  # noqa: PLC0415 - only here
    from sqlalchemy.schema import CreateTable  # noqa: PLC0415 - only here

    for table in metadata.sorted_tables:
        assert str(CreateTable(table).compile(dialect=postgresql.dialect()))  # type: ignore[no-untyped-call]  # SQLAlchemy's own gap
        assert str(CreateTable(table).compile(dialect=sqlite.dialect()))
