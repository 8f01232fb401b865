"""Files and folders to pages.

A folder is walked to its depth, in the order of names: ``*.txt`` and files without an ending are pages, others are
passed over and counted, hidden ones ignored. A file named directly is tried as text whatever its ending. What cannot
be read is kept, with its reason, and never stops the rest.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from isnad.intake.language import not_arabic
from isnad.intake.text import Decoded, UndecodableError, decode
from isnad.model import Page, Reading, Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Pages are news pages: the longest of 27,858 articles has 21,119 characters. The bound is a hundred times that, and
# keeps the time for one page in seconds whatever it holds.
MOST_CHARACTERS = 2_000_000
# Beyond this a file is not even loaded: no page within MOST_CHARACTERS is as long in any encoding read here.
MOST_BYTES = 64 * 1024 * 1024


class Taken(Struct, frozen=True):
    """A page, the bytes that it was made of, and the path that they came from."""

    page: Page
    raw: bytes
    path: str


class Unread(Struct, frozen=True):
    """What could not be read and why. ``raw`` is None where there are no bytes to keep."""

    name: str
    path: str
    reason: str
    raw: bytes | None = None

    @property
    def id(self) -> str:
        """The SHA-256 of the bytes, empty where there are none."""
        return "" if self.raw is None else hashlib.sha256(self.raw).hexdigest()

    def reading(self, version: str) -> Reading:
        """The reading that keeps the reason."""
        return Reading(page=self.id, name=self.name, version=version, unread=self.reason)


class PassedOver(Struct, frozen=True):
    """A file of a folder that is not taken for a page, because of its ending."""

    path: str


def take(paths: Iterable[str | Path], dates: dict[str, str] | None = None) -> Iterator[Taken | Unread | PassedOver]:
    """Everything found at ``paths``, in their order; ``dates`` maps names of pages to their days, ISO 8601.

    Nothing is raised: a path that cannot be read, a folder without pages and bytes that are no Arabic text come as
    :class:`Unread` with their reason.
    """
    for path in map(Path, paths):
        try:
            folder = path.is_dir()
        except OSError as error:  # a name too long, a loop of links
            yield _closed(path, error)
            continue
        if folder:
            yield from _folder(path, dates or {})
        else:
            yield _file(path, dates or {})


def from_bytes(raw: bytes, name: str, path: str = "", published: str = "") -> Taken | Unread:
    """The page that ``raw`` makes, under the name given; ``published`` is its day where known, ISO 8601."""
    try:
        decoded = decode(raw)
    except UndecodableError as error:
        return Unread(name=name, path=path, reason=str(error), raw=raw)
    reason = _unfit(decoded)
    if reason:
        return Unread(name=name, path=path, reason=reason, raw=raw)
    page = Page(
        id=hashlib.sha256(raw).hexdigest(),
        name=name,
        text=decoded.text,
        encoding=decoded.encoding,
        published=published,
        flags=decoded.flags,
    )
    return Taken(page=page, raw=raw, path=path)


def _unfit(decoded: Decoded) -> str:
    """Why a text is not read; empty where it is."""
    if len(decoded.text) > MOST_CHARACTERS:
        return f"too long: {len(decoded.text):,} characters, a page may have {MOST_CHARACTERS:,}"
    if not decoded.text.strip():
        return "nothing but white space"
    return not_arabic(decoded.text)


def _folder(folder: Path, dates: dict[str, str]) -> Iterator[Taken | Unread | PassedOver]:
    pages = 0
    failures: list[OSError] = []
    for where, folders, files in os.walk(folder, onerror=failures.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in files if not name.startswith(".")):
            path = Path(where) / name
            if path.suffix.lower() not in ("", ".txt"):
                yield PassedOver(path=str(path))
                continue
            pages += 1
            yield _file(path, dates)
    for failure in failures:
        yield _closed(Path(failure.filename or folder), failure)
    if not pages and not failures:
        reason = "a folder without pages: no *.txt and no file without an ending in it"
        yield Unread(name=folder.name, path=str(folder), reason=reason)


def _file(path: Path, dates: dict[str, str]) -> Taken | Unread:
    try:
        size = path.stat().st_size
        if not path.is_file():
            return Unread(name=path.stem, path=str(path), reason="neither a file nor a folder")
        if size > MOST_BYTES:
            reason = f"too long: {size:,} bytes, a page may have {MOST_BYTES:,}; its bytes are not kept"
            return Unread(name=path.stem, path=str(path), reason=reason)
        raw = path.read_bytes()
    except OSError as error:
        return _closed(path, error)
    return from_bytes(raw, path.stem, str(path), dates.get(path.stem, ""))


def _closed(path: Path, error: OSError) -> Unread:
    return Unread(name=path.stem, path=str(path), reason=f"cannot be opened: {error.strerror or error}")
