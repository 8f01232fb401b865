"""Wrong usage ends in 2 and says what was expected; help says all that there is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from isnad import __version__
from isnad.cli.ending import CODES, Ending, ending_of
from isnad.errors import AmbiguousError, InputError, IsnadError, KnowledgeError, NotFoundError, StoreError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fast.cli.conftest import Isnad

COMMANDS = ("read", "add", "timeline", "who", "show", "disputes", "export")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Usage: isnad"),
        (("reed",), "reed"),
        (("read",), "FILE"),
        (("timeline", "--colour"), "--colour"),
        (("timeline", "--kind", "dinner"), "'dinner' is none of call, message, meeting"),
        (("timeline", "--status", "perhaps"), "'perhaps' is none of proposed, planned"),
        (("timeline", "--since", "yesterday"), "'yesterday' is no day"),
        (("timeline", "--until", "2025-2-1"), "write 2025, 2025-02 or 2025-02-15"),
        (("timeline", "--limit", "many"), "'--limit'"),
        (("export", "--format", "papyrus"), "papyrus"),
        (("export",), "--format"),
        (("read", "--format", "eval", "--json", "page.txt"), "leave --json out"),
        (("show", "o:ffffff"), "nothing in the record goes by this"),
        (("who", "فلان بن فلان"), "nobody in the record goes by this name"),
        (("timeline", "--party", "فلان بن فلان"), "nobody in the record goes by this name"),
    ],
)
def test_wrong_usage(
    isnad: Isnad, record: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], told: str
) -> None:
    monkeypatch.setenv("ISNAD_RECORD", str(record))
    ran = isnad(*arguments)
    assert ran.code == 2
    assert told in (ran.err if arguments else ran.out + ran.err)
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "not JSON"),
        ('["page"]', "one JSON object"),
        (json.dumps({"page": "16 February"}), "expected a day like 2025-02-16"),
    ],
)
@pytest.mark.parametrize("command", ["read", "add"])
def test_a_file_of_dates_that_is_none(isnad: Isnad, tmp_path: Path, command: str, content: str, told: str) -> None:
    dates = tmp_path / "dates.json"
    dates.write_text(content, encoding="utf-8")
    record = tmp_path / "desk.isnad"
    options = ("--record", record) if command == "add" else ()
    ran = isnad(command, tmp_path, "--dates", dates, *options)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"isnad: {dates}: ")
    assert told in ran.err
    assert not record.exists()


@pytest.mark.parametrize("command", ["read", "add"])
def test_knowledge_that_is_none(isnad: Isnad, tmp_path: Path, command: str) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("people: 5\n", encoding="utf-8")
    record = tmp_path / "desk.isnad"
    options = ("--record", record) if command == "add" else ()
    ran = isnad(command, tmp_path, "--knowledge", own, *options)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"isnad: {own}: ")
    assert not record.exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_the_exit_codes(isnad: Isnad, command: str) -> None:
    ran = isnad(command, "--help")
    assert ran.code == 0
    assert ran.out.startswith(f"Usage: isnad {command} ")
    for line in CODES.splitlines()[1:]:
        assert line.strip() in ran.out


def test_help_names_every_command(isnad: Isnad) -> None:
    ran = isnad("--help")
    listed = ran.out.partition("Commands:\n")[2].partition("\n\n")[0]
    assert tuple(line.split()[0] for line in listed.splitlines()) == COMMANDS


def test_the_version(isnad: Isnad) -> None:
    assert isnad("--version") == (0, f"isnad {__version__}\n", "")


@pytest.mark.parametrize(
    ("error", "ending"),
    [
        (StoreError("x"), Ending.NO_RECORD),
        (InputError("x"), Ending.WRONG_USAGE),
        (KnowledgeError("x"), Ending.WRONG_USAGE),
        (NotFoundError("x"), Ending.WRONG_USAGE),
        (AmbiguousError("x"), Ending.WRONG_USAGE),
        (IsnadError("x"), Ending.WRONG_USAGE),
    ],
)
def test_each_error_has_its_ending(error: IsnadError, ending: Ending) -> None:
    assert ending_of(error) == ending
