"""What cannot be read is named with its reason, the rest goes on, and the exit code tells."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from isnad.model import Reading, from_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.fast.cli.conftest import Isnad, Ran

GOOD = "أعلنت الوزارة أن الوزير اتصل بنظيره اليوم الأحد، وقال إن المحادثات بين البلدين كانت مفيدة.\n"
TWENTY_MEGABYTES = 20 * 1024 * 1024


def bytes_at_random(count: int) -> bytes:
    return random.Random(3).randbytes(count)  # noqa: S311 - bytes of no meaning


UNFIT = {
    "empty": (b"", "empty"),
    "white": (b" \n\t \n", "nothing but white space"),
    "binary": (bytes_at_random(4000), "binary"),
    "picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 300, "binary"),
    "one-long-line": ("سطر طويل ".encode() * (TWENTY_MEGABYTES // 17), "too long"),
    "english": (b"The ministers met on Sunday and agreed to meet again in the spring.\n" * 5, "not Arabic"),
    "bytes-of-no-encoding": (b"\xfe\xfd\xc3\x28\xa0\xa1" * 60, "encoding"),
}


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


def unread_alone(ran: Ran, path: Path, reason: str) -> None:
    """The page is named on stderr with its reason, in one line, and nothing else is."""
    assert ran.code == 1
    assert ran.err.startswith(f"{path}: ")
    assert reason in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("name", UNFIT)
def test_a_file_that_is_no_page(isnad: Isnad, tmp_path: Path, good: Path, name: str) -> None:
    raw, reason = UNFIT[name]
    path = tmp_path / f"{name}.txt"
    path.write_bytes(raw)
    ran = isnad("read", path, good)
    unread_alone(ran, path, reason)
    assert ran.out.startswith("good  ")


def test_a_page_in_windows_1256_is_read(isnad: Isnad, tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes((GOOD * 3).encode("cp1256"))
    ran = isnad("read", path)
    assert (ran.code, ran.err) == (0, "")
    assert "windows-1256" in ran.out


def test_a_page_with_a_broken_byte_is_read_and_flagged(isnad: Isnad, tmp_path: Path) -> None:
    path = tmp_path / "broken.txt"
    path.write_bytes((GOOD * 3).encode() + b"\xff\n")
    ran = isnad("read", path)
    assert (ran.code, ran.err) == (0, "")
    assert "1 broken bytes" in ran.out


def test_a_folder_without_pages(isnad: Isnad, tmp_path: Path) -> None:
    folder = tmp_path / "nothing"
    folder.mkdir()
    (folder / "picture.jpg").write_bytes(b"\xff\xd8")
    ran = isnad("read", folder)
    assert ran.code == 1
    assert f"{folder}: a folder without pages" in ran.err
    assert "1 file passed over" in ran.err


def closed(tmp_path: Path) -> Path:
    path = tmp_path / "closed.txt"
    path.write_text(GOOD, encoding="utf-8")
    path.chmod(0)
    return path


def pipe(tmp_path: Path) -> Path:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    return path


UNREADABLE: dict[str, Callable[[Path], Path]] = {
    "missing": lambda folder: folder / "missing.txt",
    "below a file": lambda folder: folder / "good.txt" / "page.txt",
    "a name too long": lambda folder: folder / ("ط" * 300),
    "a pipe": pipe,
    "a file of the system": lambda _: Path("/proc/self/mem"),
    "no right to read": closed,
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_a_path_that_cannot_be_read(isnad: Isnad, tmp_path: Path, good: Path, case: str) -> None:
    path = UNREADABLE[case](tmp_path)
    if case == "no right to read" and os.access(path, os.R_OK):
        pytest.skip("whoever runs this may read everything")
    if case == "a file of the system" and not path.exists():
        pytest.skip("there is no such file on this system")
    ran = isnad("read", path, good)
    unread_alone(ran, path, "")
    assert ran.out.startswith("good  ")


def test_an_unread_page_has_a_line_in_json(isnad: Isnad, tmp_path: Path, good: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    ran = isnad("read", "--json", path, good)
    assert ran.code == 1
    first, second = (from_json(line, Reading) for line in ran.out.splitlines())
    assert (first.name, first.unread) == ("empty", "the file is empty")
    assert (second.name, second.unread) == ("good", "")


def test_an_unread_page_has_a_line_for_the_scorer(isnad: Isnad, tmp_path: Path) -> None:
    ran = isnad("read", "--format", "eval", tmp_path / "missing.txt")
    assert ran.code == 1
    told = json.loads(ran.out)
    assert (told["id"], told["stories"]) == ("missing", [])
    assert "cannot be opened" in told["reason"]


def test_adding_keeps_what_could_not_be_read_and_goes_on(isnad: Isnad, tmp_path: Path, good: Path) -> None:
    bad = tmp_path / "empty.txt"
    bad.write_bytes(b"")
    record = tmp_path / "desk.isnad"
    ran = isnad("add", bad, good, "--record", record)
    unread_alone(ran, bad, "empty")
    assert ran.out.startswith("read 1 page:")
    assert ran.out.endswith("1 page skipped\n")
    assert "not read" in isnad("show", "empty", "--record", record).out


def no_sqlite(path: Path) -> None:
    path.write_text(GOOD, encoding="utf-8")


def half_a_record(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + bytes_at_random(5000))


NO_RECORDS: dict[str, Callable[[Path], object]] = {
    "missing": lambda _: None,
    "a page": no_sqlite,
    "empty": Path.touch,
    "damaged": half_a_record,
    "a folder": Path.mkdir,
}


@pytest.mark.parametrize(
    "command", [("timeline",), ("who", "ليلى"), ("show", "o:1"), ("disputes",), ("export", "--format", "eval")]
)
@pytest.mark.parametrize("case", NO_RECORDS)
def test_a_record_that_is_none(isnad: Isnad, tmp_path: Path, case: str, command: tuple[str, ...]) -> None:
    path = tmp_path / "record.isnad"
    NO_RECORDS[case](path)
    ran = isnad(*command, "--record", path)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith(f"isnad: {path}: ")


@pytest.mark.parametrize("case", ["a page", "damaged", "a folder"])
def test_nothing_is_added_to_what_is_no_record(isnad: Isnad, tmp_path: Path, good: Path, case: str) -> None:
    path = tmp_path / "record.isnad"
    NO_RECORDS[case](path)
    before = path.read_bytes() if path.is_file() else b""
    ran = isnad("add", good, "--record", path)
    assert ran.code == 3
    assert (path.read_bytes() if path.is_file() else b"") == before
