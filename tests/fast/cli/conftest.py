"""The command line run in this process, and a record whose content does not hang on how well reading reads."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import pytest

from isnad.cli import main
from isnad.model import Party
from isnad.record import Record
from isnad.testing import Draft

if TYPE_CHECKING:
    from pathlib import Path


class Ran(NamedTuple):
    """What a run of the command line came to."""

    code: int
    out: str
    err: str


Isnad = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in the environment of whoever runs the tests plays no part."""
    for name in ("ISNAD_RECORD", "ISNAD_KNOWLEDGE", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def isnad(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Isnad:
    """Runs ``isnad`` with the arguments given."""

    def run(*arguments: str | Path) -> Ran:
        monkeypatch.setattr(sys, "argv", ["isnad", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        told = capsys.readouterr()
        code = ended.value.code
        return Ran(code if isinstance(code, int) else int(bool(code)), told.out, told.err)

    return run


PARTIES = (
    Party(key="person/one", name="سالم الدوري", names=("الدوري",), state="state/aa"),
    Party(key="person/two", name="ليلى المنصور", state="state/bb"),
    Party(key="body/wire", name="وكالة الأفق"),
    Party(key="place/town", name="المدينة البيضاء"),
)


def drafts() -> tuple[Draft, ...]:
    """Three pages: two tell of one call and one of them calls it a meeting; the third of a visit to come."""
    first = (
        Draft("first", "2025-02-16", PARTIES)
        .report("اتصل الدوري بالمنصور أمس", ["person/one", "person/two"], when="2025-02-15", initiator="person/one")
        .say("الحوار مفيد", "person/one", about=["person/two"], via="body/wire")
        .promise("يلتقي الوزيران في الربيع", ["person/one", "person/two"])
    )
    second = Draft("second", "2025-02-17", PARTIES).report(
        "اجتمع الدوري والمنصور يوم السبت",
        ["person/one", "person/two"],
        kind="meeting",
        when="2025-02-15",
        chain=[("body/wire", "agency")],
    )
    third = Draft("third", "2025-03-01", PARTIES).report(
        "تزور المنصور المدينة غدا",
        ["person/two"],
        kind="visit",
        status="planned",
        when="2025-03-02",
        where="place/town",
    )
    return first, second, third


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A record of :func:`drafts`."""
    where = tmp_path / "desk.isnad"
    with Record.open_or_make(where) as held:
        for draft in drafts():
            held.keep(draft.original, lambda _, draft=draft: draft.reading)  # type: ignore[misc]  # bound at once
    return where
