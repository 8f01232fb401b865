"""What ``isnad read`` and ``isnad add`` print of pages that can be read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from isnad.answers import Summary
from isnad.cli.printed.reading import reading as lines_of
from isnad.joining.ids import report_ids
from isnad.model import Reading, from_json
from isnad.testing import Draft

if TYPE_CHECKING:
    from tests.fast.cli.conftest import Isnad

PAGES = Path(__file__).parents[3] / "examples" / "pages"
PAGE = PAGES / "khabar-ministers-call.txt"


def test_a_reading_in_json_is_the_whole_of_it(isnad: Isnad) -> None:
    ran = isnad("read", "--json", PAGE)
    assert (ran.code, ran.err) == (0, "")
    reading = from_json(ran.out, Reading)
    assert reading.name == "khabar-ministers-call"
    assert reading.stories


def test_each_page_has_its_line_in_the_order_given(isnad: Isnad) -> None:
    ran = isnad("read", "--format", "eval", PAGES)
    told = [json.loads(line)["id"] for line in ran.out.splitlines()]
    assert told == sorted(path.stem for path in PAGES.glob("*.txt"))


def test_a_day_that_is_handed_over_is_the_storys(isnad: Isnad, tmp_path: Path) -> None:
    dates = tmp_path / "dates.json"
    dates.write_text(json.dumps({PAGE.stem: "2023-03-27", "another": "2020-01-01"}), encoding="utf-8")
    told = json.loads(isnad("read", "--format", "eval", "--dates", dates, PAGE).out)
    assert told["published"] == "2023-03-27"


def test_another_process_prints_the_same_bytes(isnad: Isnad) -> None:
    here = isnad("read", "--json", PAGE).out
    run = [sys.executable, "-c", "from isnad.cli import main; main()", "read", "--json", str(PAGE)]
    done = subprocess.run(run, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": "7"})
    assert done.stdout == here.encode()


def test_what_a_reading_prints_for_people() -> None:
    draft = (
        Draft("page", "2025-02-16")
        .report("اجتمع الوزيران في المدينة", ["person/one", "person/two"], kind="meeting", when="2025-02-15")
        .say("الحوار مفيد", "person/one", via="body/wire")
        .promise("لقاء في الربيع", ["person/one"], status="promised")
    )
    printed = [f"{line.label}{line.words}" for line in lines_of(draft.reading, draft.page)]
    report = report_ids(draft.reading)[0]
    assert printed[0] == f"page  {len(draft.page.text)} characters, utf-8"
    assert f"  meeting    [6:31]        occurred, 2025-02-15  {report}" in printed
    assert "             «اجتمع الوزيران في المدينة»" in printed
    assert "             via wire" in printed
    assert any(line.startswith("  commitment [") and "promised  c:" in line for line in printed)


def test_adding_says_what_it_came_to_and_adding_again_changes_nothing(isnad: Isnad, tmp_path: Path) -> None:
    record = tmp_path / "desk.isnad"
    first = isnad("add", PAGE, "--record", record)
    assert first.code == 0
    assert first.out.startswith("read 1 page: 1 story, ")
    assert first.out.endswith("; nothing skipped\n")
    before = isnad("export", "--format", "eval", "--record", record).out
    again = isnad("add", PAGE, "--record", record)
    assert again.out == (
        "read 0 pages: 0 stories, 0 statements, 0 occasions, 0 commitments; "
        "1 page in the record already; nothing skipped\n"
    )
    assert isnad("export", "--format", "eval", "--record", record).out == before


def test_adding_in_json_is_the_summary(isnad: Isnad, tmp_path: Path) -> None:
    ran = isnad("add", PAGE, "--record", tmp_path / "desk.isnad", "--json")
    assert from_json(ran.out, Summary).read == 1


@pytest.mark.parametrize("command", ["read", "add"])
def test_files_that_are_no_pages_are_counted(isnad: Isnad, tmp_path: Path, command: str) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "page.txt").write_bytes(PAGE.read_bytes())
    (folder / "picture.jpg").write_bytes(b"\xff\xd8")
    (folder / ".hidden").touch()
    options = ("--record", tmp_path / "desk.isnad") if command == "add" else ()
    ran = isnad(command, folder, *options)
    assert ran.code == 0
    assert ran.err == "1 file passed over: pages of a folder end in .txt or in nothing\n"
