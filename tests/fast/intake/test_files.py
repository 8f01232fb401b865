"""Bad input is kept with its reason, and the rest goes on."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from isnad.intake.files import MOST_BYTES, MOST_CHARACTERS, PassedOver, Taken, Unread, from_bytes, take

TEXT = "قال المتحدث إن الوزيرين التقيا في العاصمة صباح اليوم.\n"


def write(folder: Path, name: str, raw: bytes | str = TEXT) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return path


def names(items: list[Taken | Unread | PassedOver]) -> list[str]:
    return [item.page.name for item in items if isinstance(item, Taken)]


def test_a_file_becomes_a_page_by_its_bytes_and_its_name(tmp_path: Path) -> None:
    path = write(tmp_path, "page.one.txt")
    (taken,) = take([path], {"page.one": "2025-02-16", "nobody": "2025-02-17"})
    assert isinstance(taken, Taken)
    assert taken.raw == TEXT.encode()
    assert taken.page.id == hashlib.sha256(taken.raw).hexdigest()
    assert (taken.page.name, taken.page.text, taken.page.published) == ("page.one", TEXT, "2025-02-16")


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a", "sub/c.TXT", "sub/.hidden.txt", ".git/config", "notes.md", "sub/d.json"):
        write(tmp_path, name)
    items = list(take([tmp_path]))
    assert names(items) == ["a", "b", "c"]
    assert [Path(i.path).name for i in items if isinstance(i, PassedOver)] == ["notes.md", "d.json"]


def test_a_file_named_directly_is_tried_whatever_its_ending(tmp_path: Path) -> None:
    assert names(list(take([write(tmp_path, "page.md")]))) == ["page"]


BAD = [
    pytest.param(b"", "empty", id="empty"),
    pytest.param(b" \r\n\t", "nothing but white space", id="white space"),
    pytest.param(b"\0" * 64, "binary", id="binary"),
    pytest.param(b"\x89PNG" + bytes(range(1, 256)), "unknown encoding", id="a picture"),
    pytest.param(b"The minister arrived.", "not Arabic", id="another language"),
    pytest.param(("سلام " * 4_000_000).encode()[:20_000_000], f"{MOST_CHARACTERS:,}", id="20 MB of one line"),
]


@pytest.mark.parametrize(("raw", "reason"), BAD)
def test_bad_input_is_kept_with_its_reason_and_the_rest_goes_on(tmp_path: Path, raw: bytes, reason: str) -> None:
    write(tmp_path, "a-bad.txt", raw)
    write(tmp_path, "b-good.txt")
    bad, good = take([tmp_path])
    assert isinstance(good, Taken)
    assert isinstance(bad, Unread)
    assert reason in bad.reason
    assert bad.raw == raw
    assert bad.id == hashlib.sha256(raw).hexdigest()
    reading = bad.reading("1")
    assert (reading.page, reading.name, reading.unread) == (bad.id, "a-bad", bad.reason)


def test_a_folder_without_pages_says_so(tmp_path: Path) -> None:
    write(tmp_path, "notes.md")
    passed, empty = take([tmp_path])
    assert isinstance(passed, PassedOver)
    assert isinstance(empty, Unread)
    assert "folder without pages" in empty.reason
    assert (empty.raw, empty.id) == (None, "")


def test_a_path_that_is_not_there_says_so(tmp_path: Path) -> None:
    (gone,) = take([tmp_path / "gone.txt"])
    assert isinstance(gone, Unread)
    assert "cannot be opened" in gone.reason
    assert str(tmp_path) in gone.path


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (pipe,) = take([tmp_path / "pipe"])
    assert isinstance(pipe, Unread)
    assert pipe.reason == "neither a file nor a folder"


def test_a_huge_file_is_not_loaded(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    (huge,) = take([path])
    assert isinstance(huge, Unread)
    assert huge.raw is None
    assert "bytes are not kept" in huge.reason


def test_a_file_that_cannot_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, "locked.txt")

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    (locked,) = take([path])
    assert isinstance(locked, Unread)
    assert locked.reason == "cannot be opened: Permission denied"


def test_odd_bytes_are_flagged_on_the_page() -> None:
    raw = TEXT.encode()
    taken = from_bytes(raw + b"\xff" + raw, "page")
    assert isinstance(taken, Taken)
    assert taken.page.flags == ("1 broken bytes shown as U+FFFD",)
