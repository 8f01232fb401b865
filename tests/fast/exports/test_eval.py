from __future__ import annotations

import json
from typing import TYPE_CHECKING

from isnad.exports import eval as scored
from isnad.intake.files import Unread
from isnad.model import (
    Basis,
    DayRange,
    Furniture,
    Party,
    Reading,
    Role,
    Span,
    Story,
    Time,
    Value,
)
from isnad.record import Record
from isnad.testing import Draft

if TYPE_CHECKING:
    from pathlib import Path

MINISTERS = ("person/lavrov", "person/rubio")


def test_a_page_names_its_parties_by_all_their_names() -> None:
    draft = Draft("page-1", "2025-02-16").report("اتصال الوزيرين", MINISTERS, when="2025-02-15T20:00")
    draft.say("كلام مفيد", "person/lavrov", via="outlet/tass").promise("عقد لقاء", ("state/ru", "state/us"))
    told = scored.page(draft.reading)
    lavrov = {"name": "سيرغي لافروف", "names": ["سيرجي لافروف", "لافروف"]}
    text = draft.page.text
    assert (told["id"], told["published"]) == ("page-1", "2025-02-16")
    assert told["stories"] == [{"start": 0, "end": len(text), "role": "main", "published": "2025-02-16"}]
    (contact,), (said,), (bound,) = told["contacts"], told["statements"], told["commitments"]
    assert contact["parties"] == [lavrov, {"name": "ماركو روبيو", "names": ["روبيو"]}]
    assert (contact["kind"], contact["when"], contact["status"]) == ("call", "2025-02-15T20:00", "occurred")
    assert [text[a:b] for a, b in contact["evidence"]] == ["اتصال الوزيرين"]
    assert (said["speakers"], said["via"], said["quoted"]) == ([lavrov], [{"name": "tass", "names": []}], False)
    assert text[bound["start"] : bound["end"]] == "عقد لقاء"
    assert bound["status"] == "agreed"


def test_acts_are_no_contacts_and_vague_times_no_dates() -> None:
    draft = Draft("page-1").report("فرض العقوبات", ("state/us", "state/ru"), kind="sanction")
    draft.report("لقاء قريب", MINISTERS, kind="meeting", when="FUTURE_REF", where="place/riyadh")
    told = scored.page(draft.reading)
    assert [(c["kind"], c["when"], c["where"]["name"]) for c in told["contacts"]] == [("meeting", None, "الرياض")]
    assert told["published"] is None


def test_days_apart_are_given_as_their_hull_and_each() -> None:
    ranges: tuple[DayRange, ...] = (DayRange("2025-02-16", "2025-02-16"), DayRange("2025-03-02", "2025-03-09"))
    published = Value(value=ranges, basis=Basis.INFERRED, reasons=("a Sunday",))
    story = Story(span=Span(0, 9), role=Role.MAIN, published=published)
    told = scored.page(
        Reading(
            page="0",
            name="a",
            version="1",
            stories=(story,),
            times=(Time(story=0, span=Span(1, 3), value="P3Y", basis=Basis.STATED),),
            furniture=(Furniture(span=Span(4, 6), kind="share"),),
            parties=(Party(key="state/ru", name="روسيا"),),
        )
    )
    assert told["published"] == "2025-02-16/2025-03-09"
    assert told["published_ranges"] == [["2025-02-16", "2025-02-16"], ["2025-03-02", "2025-03-09"]]
    assert (told["times"], told["furniture"]) == ([{"start": 1, "end": 3, "value": "P3Y"}], [[4, 6]])


def test_a_page_that_was_not_read_has_its_line_and_its_reason() -> None:
    unread = Unread(name="empty", path="empty.txt", reason="the file is empty", raw=b"").reading("1")
    (line,) = scored.lines([unread])
    told = json.loads(line)
    assert (told["id"], told["reason"], told["statements"], told["stories"]) == ("empty", "the file is empty", [], [])


def test_a_record_is_one_object_of_pages_occasions_and_follow_ups(tmp_path: Path) -> None:
    plan = Draft("plan", "2025-02-16").promise("عقد لقاء للخبراء", ("state/ru", "state/us"), plan="meeting")
    talks = Draft("talks", "2025-02-19").report(
        "محادثات الرياض", ("state/ru", "state/us"), kind="talks", when="2025-02-18"
    )
    call = Draft("call", "2025-02-16").report("اتصال", MINISTERS, when="2025-02-15")
    meeting = Draft("meeting", "2025-02-16").report("اجتماع", MINISTERS, kind="meeting", when="2025-02-15")
    act = Draft("act", "2025-02-16").report("عقوبات", ("state/us", "state/ru"), kind="sanction", when="2025-02-15")
    with Record.open_or_make(tmp_path / "record.isnad") as record:
        for draft in (plan, talks, call, meeting, act):
            record.keep(draft.original, lambda _, draft=draft: draft.reading)  # type: ignore[misc]  # bound now
        whole = json.loads("".join(scored.record(record)))
    assert [page["id"] for page in whole["pages"]] == ["act", "call", "meeting", "plan", "talks"]
    disputed, held, planned = whole["occasions"]
    assert {report["page"] for report in disputed["reports"]} == {"call", "meeting"}
    assert [d["field"] for d in disputed["disputes"]] == ["kind"]
    assert set(disputed["disputes"][0]["values"]) == {"call", "meeting"}
    assert (held["kind"], held["when"], held["status"]) == ("talks", "2025-02-18", "occurred")
    assert (planned["kind"], planned["when"]) == ("meeting", None)
    (followed,) = whole["follow_ups"]
    span = plan.reading.commitments[0].span
    assert followed == {"page": "plan", "start": span.start, "end": span.end, "occasion": held["id"]}
