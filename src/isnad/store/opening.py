"""Opening a record: an SQLite file, or a database named by its URL; and what can be wrong with it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select
from sqlalchemy.exc import DBAPIError, NoSuchModuleError
from sqlalchemy.pool import QueuePool

from isnad.errors import StoreError
from isnad.store.schema import VERSION, meta, metadata

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAGIC = b"SQLite format 3\0"
_PATIENCE = 30  # seconds that a writer waits for another; a page takes milliseconds


class Store:
    """An open record. :meth:`reading` and :meth:`writing` give its connections."""

    def __init__(self, engine: Engine, where: str, *, writable: bool) -> None:
        self._engine = engine
        self._writable = writable
        self.where = where

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read with; all that is read through it is of one moment."""
        with explained(self.where), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: all that is written in it stands, or nothing. Raises StoreError where it cannot be written."""
        if not self._writable:
            raise StoreError(f"{self.where}: the record can only be read; copy it, or change who may write it")
        with explained(self.where), self._engine.connect() as connection:
            writer = connection.execution_options(writing=True)
            with writer.begin():
                yield writer


def open_store(where: str | Path) -> Store:
    """The record at ``where``, a file or a URL. Raises StoreError where there is none or it cannot be used."""
    if _is_url(where):
        engine = _remote(str(where))
        return _checked(engine, _shown(engine))
    path = Path(where)
    if not path.exists():
        raise StoreError(f"{path}: there is no record here; `isnad add PAGES --record {path}` makes one")
    _check_file(path)
    return _local(path)


def open_or_make_store(where: str | Path) -> Store:
    """The record at ``where``, made if there is none. Raises StoreError where it cannot be used or made."""
    if _is_url(where):
        engine = _remote(str(where))
        with explained(_shown(engine)):
            if not inspect(engine).get_table_names():
                _make(engine)
        return _checked(engine, _shown(engine))
    path = Path(where)
    if path.exists() and (path.is_dir() or path.stat().st_size):
        return open_store(path)
    if not path.parent.is_dir():
        raise StoreError(f"{path}: there is no folder {path.parent}; make it, or name another place with --record")
    engine = _engine(path, writable=True)
    with explained(str(path)):
        _make(engine)
    return Store(engine, str(path), writable=True)


@contextmanager
def explained(where: str) -> Iterator[None]:
    """Turns what a database reports into a StoreError that says what to do."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(f"{where}: {_reason(str(error.orig))}") from error


_REASONS = (
    ("readonly", "the record can only be read; copy it, or change who may write it"),
    ("read-only", "the record can only be read; copy it, or change who may write it"),
    ("disk is full", "no space left on the disk; what was added before this page is kept: make room and add the rest"),
    ("database is locked", f"another Isnad is writing to the record and did not end in {_PATIENCE} s; try again"),
    ("unable to open", "the record cannot be opened; look at the rights to the file and its folder"),
    ("not a database", "no record: the file is no SQLite database; name another with --record"),
    ("malformed", "the record is damaged; take its last backup, or add the pages to a new record"),
)


def _reason(message: str) -> str:
    """What a database's message means, and the way out."""
    return next((reason for sign, reason in _REASONS if sign in message), f"the database reports: {message}")


def _is_url(where: str | Path) -> bool:
    return isinstance(where, str) and "://" in where


def _check_file(path: Path) -> None:
    if path.is_dir():
        raise StoreError(f"{path}: a folder; a record is one file, for example {path / 'record.isnad'}")
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except OSError as error:
        raise StoreError(f"{path}: the record cannot be opened: {error.strerror or error}") from error
    if head != _MAGIC:
        raise StoreError(f"{path}: no record: the file is no SQLite database; name another with --record")


def _local(path: Path) -> Store:
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    return _checked(_engine(path, writable=writable), str(path), writable=writable)


def _checked(engine: Engine, where: str, *, writable: bool = True) -> Store:
    """The store, if the database is a record of this version."""
    store = Store(engine, where, writable=writable)
    try:
        with store.reading() as connection:
            found = None
            if inspect(connection).has_table(meta.name):
                found = connection.execute(select(meta.c.value).where(meta.c.key == "schema_version")).scalar()
        _check_version(where, str(found or ""))
    except StoreError:
        store.close()
        raise
    return store


def _check_version(where: str, found: str) -> None:
    if found == str(VERSION):
        return
    if found.isdigit() and int(found) > VERSION:
        way = f"made by a newer Isnad (form {found}, this one knows {VERSION}): pip install --upgrade isnad"
    elif found.isdigit():
        way = f"made by an older Isnad (form {found}, this one needs {VERSION}): add the pages to a new record"
    else:
        way = "no record: a database without Isnad's tables; name another with --record"
    raise StoreError(f"{where}: {way}")


def _make(engine: Engine) -> None:
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        metadata.create_all(connection)
        if connection.execute(select(meta.c.value)).first() is None:  # else another process was faster
            connection.execute(insert(meta), {"key": "schema_version", "value": str(VERSION)})


def _engine(path: Path, *, writable: bool) -> Engine:
    """An SQLite engine that keeps its transactions itself, with a journal that lets many read while one writes."""

    def connect() -> sqlite3.Connection:
        mode = "rwc" if writable else "ro"
        if not writable and not Path(f"{path}-wal").exists():
            mode += "&immutable=1"  # nobody can be writing, and nothing beside the file can be made
        name = f"file:{quote(str(path.absolute()))}?mode={mode}"
        raw = sqlite3.connect(name, uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
        raw.execute("PRAGMA foreign_keys = ON")
        if writable:
            raw.execute("PRAGMA journal_mode = WAL")
            raw.execute("PRAGMA synchronous = NORMAL")  # a kill loses nothing; a power cut at most the last pages
        return raw

    engine = create_engine("sqlite+pysqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    """Begins as a writer where one will write: a reader that turns writer midway could only fail."""
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _remote(url: str) -> Engine:
    scheme, _, rest = url.partition("://")
    options: dict[str, Any] = {}
    if scheme in {"postgresql", "postgres"}:
        url, options = f"postgresql+psycopg://{rest}", {"pool_pre_ping": True}
    try:
        return create_engine(url, **options)
    except ModuleNotFoundError as error:
        raise StoreError(
            f"{scheme}://…: needs a driver that is not installed: pip install 'isnad[postgres]'"
        ) from error
    except NoSuchModuleError as error:
        raise StoreError(f"{scheme}://…: a record is a file or a postgresql:// address") from error


def _shown(engine: Engine) -> str:
    """The address for messages, without the password."""
    return engine.url.render_as_string(hide_password=True)
