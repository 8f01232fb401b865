"""The record that people hold: in once, whatever the order; out with its words."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isnad.answers import (
    CommitmentView,
    Dossier,
    OccasionView,
    PageView,
    ReportView,
    StatementView,
    StoryView,
    Summary,
    View,
    Wanted,
)
from isnad.errors import AmbiguousError, NotFoundError, StoreError
from isnad.exports import eval as scored
from isnad.joining import ids
from isnad.model import Kind, Page, Party, Reading, Span, from_json, to_json
from isnad.record import Record
from isnad.testing import CAST, Draft

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LAVROV, RUBIO, PUTIN, TRUMP = "person/lavrov", "person/rubio", "person/putin", "person/trump"
RUSSIA, AMERICA = "state/ru", "state/us"

CALL = Draft("call", "2025-02-16").report("اتصال الوزيرين", (LAVROV, RUBIO), when="2025-02-15", initiator=RUBIO)
CALL.promise("عقد لقاء للخبراء", (RUSSIA, AMERICA), plan="meeting")
CALL.say("الحوار مع روبيو كان مفيدا", LAVROV, about=[RUBIO])
MEETING = Draft("meeting", "2025-02-17").report(
    "اجتماع الوزيرين", (LAVROV, RUBIO), kind="meeting", when="2025-02-15", where="place/riyadh"
)
TALKS = Draft("talks", "2025-02-20").report(
    "محادثات الرياض", (RUSSIA, AMERICA), kind="talks", when="2025-02-18", where="place/riyadh"
)
TALKS.report("لقاء الرئيسين المرتقب", (PUTIN, TRUMP), kind="meeting", status="planned")
DESK = (CALL, MEETING, TALKS)


def keep(record: Record, *drafts: Draft) -> None:
    for draft in drafts:
        record.keep(draft.original, lambda page, draft=draft: read_as(draft, page))  # type: ignore[misc]  # bound now


def read_as(draft: Draft, page: Page) -> Reading:
    """What is read in a draft, under the name that the record hands over."""
    reading = draft.reading
    return Reading(**{f: getattr(reading, f) for f in reading.__struct_fields__} | {"name": page.name})


def dump(path: Path) -> dict[str, list[Any]]:
    """All rows of all tables but the runs, in an order of their own."""
    with sqlite3.connect(path) as raw:
        tables = [row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {t: sorted(map(repr, raw.execute(f"SELECT * FROM {t}"))) for t in tables if t != "runs"}  # noqa: S608 - our own tables
    raw.close()
    return rows


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty record to copy, for tests that need many."""
    path = tmp_path_factory.mktemp("blank") / "record.isnad"
    Record.open_or_make(path).close()
    return path


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open_or_make(tmp_path / "record.isnad") as opened:
        yield opened


@pytest.fixture
def desk(record: Record) -> Record:
    keep(record, *DESK)
    return record


# ---------------------------------------------------------------- in


def stub(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """In place of the reader: pages without content, and the names of those read."""
    read: list[str] = []

    def reading(page: Page, _: object) -> Reading:
        read.append(page.name)
        return Draft(page.name, page.published).reading.__class__(page=page.id, name=page.name, version="0.1.0")

    monkeypatch.setattr("isnad.reading.read", reading)
    monkeypatch.setattr("isnad.record.VERSION", "0.1.0")
    return read


def pages(folder: Path) -> Path:
    text = "قال المتحدث إن الوزيرين التقيا في العاصمة صباح اليوم، وذكر {}."
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.txt").write_text(text.format(name), encoding="utf-8")
    (folder / "empty.txt").touch()
    (folder / "notes.md").write_text("notes", encoding="utf-8")
    return folder


def test_a_folder_is_added_and_what_cannot_be_read_is_named(
    record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = stub(monkeypatch)
    folder = pages(tmp_path / "pages")
    done: list[str] = []
    summary = record.add([folder, tmp_path / "gone"], progress=done.append)
    assert read == ["a", "b", "c"]
    assert (summary.read, summary.known, summary.passed) == (3, 0, 1)
    assert [(s.path.rsplit("/", 1)[1], s.reason.split(":")[0]) for s in summary.skipped] == [
        ("empty.txt", "the file is empty"),
        ("gone", "cannot be opened"),
    ]
    assert len(done) == 6
    kept = record.show(summary.skipped[0].page)
    assert isinstance(kept, PageView)
    assert kept.reading.unread == "the file is empty"
    assert from_json(to_json(summary), Summary) == summary


def test_a_page_added_again_is_known_and_not_read(
    record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = stub(monkeypatch)
    folder = pages(tmp_path / "pages")
    record.add([folder])
    before = dump(tmp_path / "record.isnad")
    summary = record.add([folder])
    assert (summary.read, summary.known, len(read)) == (0, 3, 3)
    assert dump(tmp_path / "record.isnad") == before


def test_a_page_is_read_again_when_its_day_is_handed_over(
    record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = stub(monkeypatch)
    folder = pages(tmp_path / "pages")
    record.add([folder])
    record.add([folder], dates={"b": "2025-02-16"})
    record.add([folder], dates={"b": "2025-02-16"})
    record.add([folder])
    assert read == ["a", "b", "c", "b"]
    shown = record.show("b")
    assert isinstance(shown, PageView)
    assert shown.page.published == "2025-02-16"


def test_a_fault_in_reading_costs_its_page_alone(
    record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(page: Page, _: object) -> Reading:
        if page.name == "b":
            raise ValueError("no such luck")
        return Reading(page=page.id, name=page.name, version="0.1.0")

    monkeypatch.setattr("isnad.reading.read", fail)
    folder = pages(tmp_path / "pages")
    summary = record.add([folder / f"{name}.txt" for name in "abc"])
    assert summary.read == 2
    assert [s.reason for s in summary.skipped] == [
        "reading failed, which is a fault of Isnad's: ValueError: no such luck"
    ]
    kept = record.show("b")
    assert isinstance(kept, PageView)
    assert kept.reading.unread == summary.skipped[0].reason


def test_the_same_bytes_under_two_names_are_one_page(
    record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = stub(monkeypatch)
    folder = pages(tmp_path / "pages")
    (folder / "copy.txt").write_bytes((folder / "a.txt").read_bytes())
    record.add([folder])
    assert read == ["a", "b", "c"]
    shown = record.show("copy")
    assert isinstance(shown, PageView)
    assert shown.names == ("a", "copy")


def test_a_new_version_of_isnad_reads_again(record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = stub(monkeypatch)
    folder = pages(tmp_path / "pages")
    record.add([folder])
    monkeypatch.setattr("isnad.record.VERSION", "0.2.0")
    assert record.add([folder]).read == 3
    assert len(read) == 6


def test_adding_twice_changes_nothing(desk: Record, tmp_path: Path) -> None:
    before = dump(tmp_path / "record.isnad")
    keep(desk, *reversed(DESK))
    assert dump(tmp_path / "record.isnad") == before


def test_what_fails_midway_leaves_nothing(desk: Record, tmp_path: Path) -> None:
    before = dump(tmp_path / "record.isnad")
    bad = Draft("bad", "2025-02-18", parties=[*CAST, Party(key="person/new", name="اسم جديد")])
    bad.report("لقاء", (LAVROV, "person/new"), when="2025-02-15")

    def fail(_: Page) -> Reading:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        desk.keep(bad.original, fail)
    assert dump(tmp_path / "record.isnad") == before
    keep(desk, bad)
    assert desk.who("اسم جديد").met[0].party == LAVROV


PARTIES = [(LAVROV, RUBIO), (PUTIN, TRUMP), (RUSSIA, AMERICA), ("named/ali-omar", AMERICA)]


@st.composite
def drafts(draw: st.DrawFn) -> list[Draft]:
    made = []
    for number in range(draw(st.integers(2, 6))):
        draft = Draft(f"p{number}", draw(st.sampled_from(["", "2025-02-16", "2025-02-20"])))
        parties = draw(st.sampled_from(PARTIES))
        when = draw(st.sampled_from(["", "2025-02-15", "2025-02-18", "2025-W07"]))
        kind = draw(st.sampled_from(["call", "meeting", "talks"]))
        draft.report("ما جرى بينهما", parties, kind=kind, when=when)
        if draw(st.booleans()):
            draft.promise("عقد لقاء", parties, plan="meeting")
        made.append(draft)
    return made


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drafts(), st.data())
def test_the_order_of_adding_does_not_change_the_record(
    tmp_path: Path, blank: Path, made: list[Draft], data: st.DataObject
) -> None:
    exports = []
    for order in (made, data.draw(st.permutations(made))):
        path = Path(shutil.copy(blank, tmp_path / "order.isnad"))
        with Record.open(path) as record:
            keep(record, *order)
            exports.append(("".join(scored.record(record)), dump(path)))
    assert exports[0] == exports[1]


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drafts(), st.data())
def test_a_page_read_anew_leaves_nothing_of_the_old_reading(
    tmp_path: Path, blank: Path, made: list[Draft], data: st.DataObject
) -> None:
    anew = {draft.page.id: altered(draft.reading, data) for draft in data.draw(st.lists(st.sampled_from(made)))}
    dumps = []
    for first in (True, False):
        path = Path(shutil.copy(blank, tmp_path / "anew.isnad"))
        with Record.open(path) as record:
            if first:
                keep(record, *made)
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr("isnad.record.VERSION", "0.2.0")
                for draft in made:
                    reading = msgspec.structs.replace(anew.get(draft.page.id, draft.reading), version="0.2.0")
                    record.keep(draft.original, lambda _, reading=reading: reading)  # type: ignore[misc]  # bound now
        dumps.append(dump(path))
    assert dumps[0] == dumps[1]


def altered(reading: Reading, data: st.DataObject) -> Reading:
    """The same page as another version might read it."""
    kind = data.draw(st.sampled_from([*Kind][:6]))
    reports = [msgspec.structs.replace(r, kind=msgspec.structs.replace(r.kind, value=kind)) for r in reading.reports]
    kept = data.draw(st.integers(0, len(reports)))
    return msgspec.structs.replace(reading, reports=tuple(reports[:kept]))


# ---------------------------------------------------------------- out


def timeline(record: Record, wanted: Wanted) -> list[str]:
    return [f"{o.kind.value} {o.when.value if o.when else '-'}" for o in record.timeline(wanted)]


EVERYTHING = ["call 2025-02-15", "talks 2025-02-18", "meeting -", "meeting -"]
ASKED: list[tuple[dict[str, Any], list[str]]] = [
    ({}, EVERYTHING),
    ({"kinds": ("talks", "call")}, EVERYTHING[:2]),
    ({"statuses": ("planned",)}, EVERYTHING[2:]),
    ({"party": "لافروف"}, EVERYTHING[:1]),
    ({"party": "place/riyadh"}, []),
    ({"since": "2025-02-16"}, EVERYTHING[1:2]),
    ({"until": "2025-02-15"}, EVERYTHING[:1]),
    ({"since": "2025-02", "until": "2025-02"}, EVERYTHING[:2]),
    ({"until": "2024"}, []),
    ({"disputed": True}, EVERYTHING[:1]),
    ({"witnesses": 2}, EVERYTHING[:1]),
    ({"limit": 3}, EVERYTHING[:3]),
]


@pytest.mark.parametrize(("wanted", "expected"), ASKED)
def test_the_timeline_holds_what_is_asked_for_by_day(desk: Record, wanted: dict[str, Any], expected: list[str]) -> None:
    assert timeline(desk, Wanted(**wanted)) == expected


def test_disputes_are_found(desk: Record) -> None:
    (occasion,) = desk.disputes()
    assert [v.value for v in occasion.disputes[0].values] == ["call", "meeting"]


def test_an_occasion_is_shown_with_its_words_its_reports_and_what_it_answers(desk: Record) -> None:
    call, talks = desk.timeline()[:2]
    shown = desk.show(call.id)
    assert isinstance(shown, OccasionView)
    assert [told.words.text for told in shown.reports] == ["اتصال الوزيرين", "اجتماع الوزيرين"]
    assert [told.told for told in shown.reports] == ["2025-02-16", "2025-02-17"]
    assert {shown.words(cite).text for cite in shown.occasion.parties[0].cites} == {"اتصال الوزيرين", "اجتماع الوزيرين"}
    assert shown.parties[LAVROV].name == "سيرغي لافروف"
    answered = desk.show(talks.id)
    assert isinstance(answered, OccasionView)
    assert [(a.words.text, a.told) for a in answered.answers] == [("عقد لقاء للخبراء", "2025-02-16")]


def texts(record: Record) -> dict[str, str]:
    found = {}
    for names, reading in record.readings():
        shown = record.show(names[0])
        assert isinstance(shown, PageView)
        found[reading.page] = shown.page.text
    return found


def test_all_words_of_the_record_stand_in_its_pages(desk: Record) -> None:
    pages_ = texts(desk)
    for occasion in desk.timeline():
        shown = desk.show(occasion.id)
        assert isinstance(shown, OccasionView)
        assert shown.cited
        for words in shown.cited:
            assert words.text == pages_[words.page][words.span.start : words.span.end]
            assert desk.words([words.cite]) == {(words.page, words.span.start, words.span.end): words.text}


def every_id(draft: Draft) -> Iterable[tuple[str, type]]:
    reading = draft.reading
    yield reading.page, PageView
    yield draft.name, PageView
    yield ids.story_ids(reading)[0], StoryView
    yield ids.statement_ids(reading)[0], StatementView
    yield ids.report_ids(reading)[0], ReportView
    yield ids.commitment_ids(reading)[0], CommitmentView
    yield ids.occasion_id(ids.report_ids(reading)[0]), OccasionView


@pytest.mark.parametrize(("name", "view"), list(every_id(CALL)))
def test_anything_is_shown_by_its_id_and_goes_to_json_and_back(desk: Record, name: str, view: type) -> None:
    shown: View = desk.show(name)
    assert type(shown) is view
    assert from_json(to_json(shown), view) == shown
    assert desk.show(name if name == "call" else name[:12]) == shown


def test_an_id_that_an_occasion_once_had_leads_to_it(desk: Record) -> None:
    once = ids.occasion_id(ids.report_ids(MEETING.reading)[0])
    now = desk.timeline()[0].id
    assert once != now
    shown = desk.show(once)
    assert isinstance(shown, OccasionView)
    assert shown.occasion.id == now


@pytest.mark.parametrize("name", ["o:ffffffffffff", "r:", "x:1", "nobody", "", "%"])
def test_what_is_not_there_says_what_was_expected(desk: Record, name: str) -> None:
    with pytest.raises(NotFoundError, match="expected an id"):
        desk.show(name)


def test_the_start_of_several_ids_names_them(desk: Record) -> None:
    more = [Draft(f"p{n}", "2025-02-16").report("لقاء", (PUTIN, RUBIO), when=f"2024-01-{n:02}") for n in range(10, 31)]
    keep(desk, *more)
    starts = [o.id[:3] for o in desk.timeline()]
    start = max(starts, key=starts.count)
    with pytest.raises(AmbiguousError, match="give more of the id") as error:
        desk.show(start)
    assert len(error.value.choices) == starts.count(start)


def test_a_dossier_tells_what_a_party_said_whom_it_met_and_what_it_promised(desk: Record) -> None:
    lavrov, rubio, russia = desk.who("لافروف"), desk.who("ماركو روبيو"), desk.who("موسكو")
    assert [(s.words.text, s.cue.text, s.told) for s in lavrov.said] == [
        ("الحوار مع روبيو كان مفيدا", "قال", "2025-02-16")
    ]
    assert (lavrov.said_in_all, rubio.said_in_all, rubio.said_about_in_all) == (1, 0, 1)
    assert [(m.party, len(m.occasions)) for m in lavrov.met] == [(RUBIO, 1)]
    assert [(p.words.text, p.answer and p.answer.kind.value) for p in russia.promised] == [
        ("عقد لقاء للخبراء", "talks")
    ]
    assert from_json(to_json(lavrov), Dossier) == lavrov


def test_lists_are_cut_short_and_counted(record: Record) -> None:
    draft = Draft("a", "2025-02-16")
    for number in range(5):
        draft.say(f"كلام {number}", LAVROV)
    keep(record, draft)
    dossier = record.who(LAVROV, limit=2)
    assert (len(dossier.said), dossier.said_in_all) == (2, 5)


def test_a_name_of_several_asks_which(record: Record) -> None:
    first = [Party(key="person/a", name="أحمد علي"), Party(key="person/b", name="محمد علي")]
    keep(record, Draft("a", "2025-02-16", first).report("لقاء", ("person/a", "person/b")))
    with pytest.raises(AmbiguousError, match="say which by its key") as error:
        record.who("علي")
    assert [key for key, _ in error.value.choices] == ["person/a", "person/b"]
    assert record.who("person/a").party.name == "أحمد علي"
    with pytest.raises(NotFoundError, match="nobody in the record"):
        record.who("سعيد")


def test_a_family_name_means_the_one_of_the_knowledge(record: Record) -> None:
    other = Party(key="named/x", name="يوسف لافروف", names=("لافروف",), known=False)
    keep(record, Draft("a", "2025-02-16", [*CAST, other]).report("لقاء", (LAVROV, "named/x")))
    assert record.who("لافروف").party.key == LAVROV
    assert record.who("يوسف لافروف").party.name == "يوسف لافروف"


def test_one_person_named_with_and_without_his_state_has_one_dossier(record: Record) -> None:
    stated = [Party(key="named/x", name="علي عمر", state="state/eg", known=False)]
    bare = [Party(key="named/x", name="على عمر", known=False)]
    keep(record, Draft("a", "2025-02-16", stated).say("كلام أول", "named/x"))
    keep(record, Draft("b", "2025-02-16", bare).say("كلام ثان", "named/x"))
    dossier = record.who("علي عمر")
    assert (dossier.said_in_all, len(dossier.keys), dossier.party.state) == (2, 2, "state/eg")


def test_a_record_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no record here"):
        Record.open(tmp_path / "gone.isnad")


def test_spans_are_those_of_the_page(desk: Record) -> None:
    shown = desk.show(ids.statement_ids(CALL.reading)[0])
    assert isinstance(shown, StatementView)
    assert CALL.page.text[shown.words.span.start : shown.words.span.end] == shown.words.text
    assert shown.words.span.start > Span(0, 1).start
