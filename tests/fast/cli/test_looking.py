"""What the commands that look into a record print, and what they give as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from isnad.answers import CommitmentView, Dossier, OccasionView, PageView, ReportView, StatementView, StoryView
from isnad.model import Occasion, from_json
from isnad.record import Record

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fast.cli.conftest import Isnad, Ran

CALL = "2025-02-15  call        occurred   2 pages, 2 witnesses"
VISIT = "2025-03-02  visit       planned    1 page, 1 witness"


@pytest.fixture(autouse=True)
def _here(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The record is found without being named, as on a desk."""
    monkeypatch.setenv("ISNAD_RECORD", str(record))


@pytest.fixture
def ids(record: Path) -> dict[str, str]:
    """An id of each sort, by its prefix."""
    with Record.open(record) as held:
        occasion = held.timeline()[0]
        names, reading = next(iter(held.readings()))
        who = held.who("سالم الدوري")
    assert names == ("first",)
    return {
        "o": occasion.id,
        "r": occasion.reports[0],
        "s": who.said[0].id,
        "c": who.promised[0].id,
        "page": reading.page,
    }


def heads(ran: Ran) -> list[str]:
    """The first lines of the occasions printed, without their ids."""
    assert (ran.code, ran.err) == (0, "")
    return [line.partition("  o:")[0].rstrip() for line in ran.out.splitlines() if "  o:" in line]


def test_the_timeline(isnad: Isnad, ids: dict[str, str]) -> None:
    ran = isnad("timeline")
    assert heads(ran) == [CALL, VISIT]
    lines = ran.out.splitlines()
    assert lines[0].endswith(f"{ids['o']}   1 dispute: kind call / meeting")
    assert lines[1].strip() == "سالم الدوري · ليلى المنصور"
    assert lines[2].strip() == "initiated by سالم الدوري"
    assert lines[5].strip() == "in المدينة البيضاء"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--kind", "call"), [CALL]),
        (("--kind", "call", "--kind", "visit"), [CALL, VISIT]),
        (("--kind", "summit"), []),
        (("--status", "planned"), [VISIT]),
        (("--status", "under-way"), []),
        (("--since", "2025-03"), [VISIT]),
        (("--until", "2025-02-15"), [CALL]),
        (("--since", "2025", "--until", "2025"), [CALL, VISIT]),
        (("--party", "الدورى"), [CALL]),
        (("--party", "person/two"), [CALL, VISIT]),
        (("--limit", "1"), [CALL]),
    ],
)
def test_the_timeline_filtered(isnad: Isnad, options: tuple[str, ...], expected: list[str]) -> None:
    ran = isnad("timeline", *options)
    assert heads(ran) == expected
    if not expected:
        assert ran.out == "no occasion in the record answers to this\n"


def test_the_timeline_in_json_has_the_whole_occasion_and_the_names(isnad: Isnad, record: Path) -> None:
    lines = isnad("timeline", "--json").out.splitlines()
    with Record.open(record) as held:
        assert [from_json(line, Occasion) for line in lines] == held.timeline()
    assert json.loads(lines[1])["names"] == {"person/two": "ليلى المنصور", "place/town": "المدينة البيضاء"}


def test_who(isnad: Isnad, ids: dict[str, str]) -> None:
    out = isnad("who", "الدوري").out
    assert out.startswith("party       سالم الدوري\n  key       person/one\n")
    for heading in ("1 occasion", "met or spoke with", "1 statement", "1 commitment"):
        assert f"\n\n{heading}\n" in out
    assert f"1 time    {ids['o']}  ليلى المنصور\n" in out
    assert "via وكالة الأفق\n" in out
    assert "statements about" not in out


def test_who_in_json(isnad: Isnad, record: Path) -> None:
    with Record.open(record) as held:
        assert from_json(isnad("who", "person/two", "--json").out, Dossier) == held.who("person/two", 20)


def test_an_occasion_shows_its_words(isnad: Isnad, ids: dict[str, str]) -> None:
    out = isnad("show", ids["o"]).out
    assert out.startswith(f"{ids['o']}  call, 2025-02-15, occurred\n")
    for line in (
        "  kind        call        stated    first [7:31]  «اتصل الدوري بالمنصور أمس»",
        "              meeting     stated    second [8:39]  «اجتمع الدوري والمنصور يوم السبت»",
        "  party       ليلى المنصور",
        "  witness     وكالة الأفق",
        "              agency       وكالة الأفق",
    ):
        assert f"{line}\n" in out


@pytest.mark.parametrize(
    ("sort", "told"),
    [
        ("o", "call, 2025-02-15"),
        ("r", "report of o:"),
        ("s", "cue "),
        ("c", "agreed"),
        ("page", "page "),
    ],
)
def test_show_takes_any_id_and_the_start_of_one(isnad: Isnad, ids: dict[str, str], sort: str, told: str) -> None:
    whole, start = isnad("show", ids[sort]), isnad("show", ids[sort][:8])
    assert whole.code == 0
    assert told in whole.out
    assert start == whole


@pytest.mark.parametrize(
    ("sort", "kind"),
    [("o", OccasionView), ("r", ReportView), ("s", StatementView), ("c", CommitmentView), ("page", PageView)],
)
def test_show_in_json(isnad: Isnad, record: Path, ids: dict[str, str], sort: str, kind: type[object]) -> None:
    with Record.open(record) as held:
        assert from_json(isnad("show", ids[sort], "--json").out, kind) == held.show(ids[sort])


def test_a_story_is_shown_by_its_id(isnad: Isnad) -> None:
    page = from_json(isnad("show", "first", "--json").out, PageView)
    ran = isnad("show", page.stories[0])
    assert ran.out.startswith(f"{page.stories[0]}  main story, first [0:")
    assert "  اتصل الدوري بالمنصور أمس\n" in ran.out
    assert from_json(isnad("show", page.stories[0], "--json").out, StoryView).id == page.stories[0]


def test_disputes(isnad: Isnad, ids: dict[str, str]) -> None:
    ran = isnad("disputes")
    assert heads(ran) == [CALL]
    assert "  dispute     kind\n" in ran.out
    assert "meeting     stated    second [8:39]  «اجتمع الدوري والمنصور يوم السبت»\n" in ran.out
    views = [from_json(line, OccasionView) for line in isnad("disputes", "--json").out.splitlines()]
    assert [view.occasion.id for view in views] == [ids["o"]]


def test_the_export_for_the_scorer(isnad: Isnad, ids: dict[str, str]) -> None:
    told = json.loads(isnad("export", "--format", "eval").out)
    assert [page["id"] for page in told["pages"]] == ["first", "second", "third"]
    assert told["occasions"][0]["id"] == ids["o"]


def test_the_record_named_wins_over_the_environment(isnad: Isnad, tmp_path: Path) -> None:
    other = tmp_path / "other.isnad"
    Record.open_or_make(other).close()
    assert isnad("timeline", "--record", other).out == "no occasion in the record answers to this\n"


def test_the_record_lies_in_the_working_folder_if_nothing_names_one(
    isnad: Isnad, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(record.parent)
    monkeypatch.delenv("ISNAD_RECORD")
    record.rename("record.isnad")
    assert heads(isnad("timeline")) == [CALL, VISIT]


@pytest.mark.parametrize(
    "arguments", [("timeline",), ("who", "الدوري"), ("disputes",), ("show", "first"), ("show", "o:")]
)
def test_arabic_stands_alone_or_last(isnad: Isnad, ids: dict[str, str], arguments: tuple[str, ...]) -> None:
    """After the first Arabic letter of a line there is no Latin one, and nothing that reorders or colours text."""
    command, *rest = arguments
    out = isnad(command, *(ids["o"] if each == "o:" else each for each in rest)).out
    for line in out.splitlines():
        first = next((i for i, c in enumerate(line) if "\u0621" <= c <= "\u064a"), len(line))
        assert not any(c.isascii() and c.isalpha() for c in line[first:]), line
        assert line.isprintable(), line
