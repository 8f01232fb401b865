"""What holds of every reading, whatever the page: spans, evidence, parties, the same bytes each time, and no errors."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.fold import fold_name
from isnad.intake.text import decode
from isnad.knowledge import Knowledge, load
from isnad.model import (
    CONTACTS,
    Commitment,
    Mention,
    Page,
    Reading,
    Relay,
    Report,
    Span,
    Statement,
    Struct,
    Time,
    Value,
    from_json,
    to_json,
)
from isnad.reading import read

PROJECT = Path(__file__).parents[3]
PAGES = sorted(
    [*(PROJECT / "examples" / "pages").glob("*.txt"), *(PROJECT / "tests" / "fast" / "pages").rglob("*.txt")]
)
ELSEWHERE = [path for path in PAGES if path.parent.name == "elsewhere"]
GOLD = Path(os.environ.get("ISNAD_EVAL") or PROJECT.parent / "shared" / "eval")
SEEDS = sorted((GOLD / "seeds").glob("*.txt"))


def page_of(path: Path, published: str = "") -> Page:
    raw = path.read_bytes()
    return Page(id=hashlib.sha256(raw).hexdigest(), name=path.stem, text=decode(raw).text, published=published)


# ---------------------------------------------------------------- walking a reading


@cache
def fields(kind: type[Struct]) -> tuple[str, ...]:
    return tuple(field.name for field in msgspec.structs.fields(kind))


def structs(value: object) -> Iterator[Struct]:
    """A value and everything inside it that is made of fields."""
    if isinstance(value, Struct):
        yield value
        for name in fields(type(value)):
            yield from structs(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from structs(one)


def spans_in(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, Struct):
        for name in fields(type(value)):
            yield from spans_in(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from spans_in(one)


def keys_in(reading: Reading) -> set[str]:
    """Every party that a reading refers to."""
    keys = {m.party for m in reading.mentions}
    for statement in reading.statements:
        keys |= {v.value for v in (*statement.speakers, *statement.via)}
        keys |= {statement.addressee.value} if statement.addressee else set()
    for report in reading.reports:
        keys |= {v.value for v in report.parties}
        keys |= {v.value for v in (report.where, report.initiator) if v}
    for commitment in reading.commitments:
        keys |= {v.value for v in (*commitment.by, *commitment.of)}
    for story in reading.stories:
        keys |= {v.value for v in (story.agency, story.outlet) if v}
    return keys | {relay.party.value for relay in structs(reading) if isinstance(relay, Relay)}


# ---------------------------------------------------------------- what holds of every reading


def check(page: Page, reading: Reading, knowledge: Knowledge) -> None:
    check_spans(page.text, reading)
    check_evidence(reading)
    check_stories(reading)
    check_contents(page.text, reading)
    check_parties(page.text, reading, knowledge)
    raw = to_json(reading)
    assert from_json(raw, Reading) == reading
    assert to_json(from_json(raw, Reading)) == raw


def check_spans(text: str, reading: Reading) -> None:
    for span in spans_in(reading):
        assert 0 <= span.start < span.end <= len(text)
        words = text[span.start : span.end]
        assert words.strip(), f"a span of nothing: {span}"
        assert words[0].strip(), f"{words!r} begins with a blank"
        assert words[-1].strip(), f"{words!r} ends with a blank"


def check_evidence(reading: Reading) -> None:
    for value in structs(reading):
        if isinstance(value, Value):
            assert value.spans or value.reasons
            assert value.value or value.value == 0


def check_stories(reading: Reading) -> None:
    """Stories follow each other, furniture does not overlap, and what is told stands in its story."""
    for parts in (reading.stories, reading.furniture):
        ordered = [part.span for part in parts]
        assert all(one.end <= other.start for one, other in pairwise(ordered))
    found: list[Mention | Time | Statement | Report | Commitment] = [*reading.mentions, *reading.times]
    found += [*reading.statements, *reading.reports, *reading.commitments]
    assert all(reading.stories[one.story].span.holds(one.span) for one in found)


def check_contents(text: str, reading: Reading) -> None:
    """Statements have a speaker, their quotations lie inside, and no two have the same content and cue."""
    for statement in reading.statements:
        assert statement.speakers
        assert len({v.value for v in statement.speakers}) == len(statement.speakers)
        assert all(statement.span.holds(quoted) for quoted in statement.quoted)
        assert not statement.span.holds(statement.cue), text[statement.span.start : statement.span.end]
    assert len({(s.span, s.cue) for s in reading.statements}) == len(reading.statements)
    for report in reading.reports:
        assert len({v.value for v in report.parties}) == len(report.parties)
        assert len(report.parties) > 1 or report.kind.value not in CONTACTS


def check_parties(text: str, reading: Reading, knowledge: Knowledge) -> None:
    """Who is referred to is in the list, and is known beforehand or named by the page's own words."""
    parties = {party.key: party for party in reading.parties}
    assert keys_in(reading) <= parties.keys()
    assert list(parties) == sorted(parties)
    institutions = {x.id for x in knowledge.stock.institutions.institutions}
    words = bare(text)
    for key, party in parties.items():
        if party.known:
            assert key in knowledge.parties or key.removeprefix("body/").rpartition("-")[0] in institutions
        else:
            assert bare(party.name) in words, party
    for mention in reading.mentions:
        named = parties[mention.party]
        by_name = mention.how in ("name", "person") and not mention.party.startswith("state/")  # states: by adjectives
        if by_name and named.known:
            said = bare(text[mention.span.start : mention.span.end])
            assert any(bare(name).removeprefix("ال") in said for name in (named.name, *named.names)), said


def bare(text: str) -> str:
    """Folded words without the marks between them."""
    return fold_name("".join(char if char.isalnum() else " " for char in fold_name(text)))


@pytest.fixture(scope="module")
def readings(knowledge: Knowledge) -> dict[Path, Reading]:
    return {path: read(page_of(path), knowledge) for path in PAGES}


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.stem)
def test_every_page_of_the_project(path: Path, readings: dict[Path, Reading], knowledge: Knowledge) -> None:
    check(page_of(path), readings[path], knowledge)


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.stem)
def test_a_page_with_its_date(path: Path, knowledge: Knowledge) -> None:
    page = page_of(path, "2025-02-16")
    check(page, read(page, knowledge), knowledge)


@pytest.mark.parametrize("path", ELSEWHERE, ids=lambda p: p.stem)
def test_pages_about_other_things_tell_of_no_contact(path: Path, readings: dict[Path, Reading]) -> None:
    assert [r.kind.value for r in readings[path].reports if r.kind.value in CONTACTS] == []


# What the sample pages tell of, as examples/README.md has it; a story may tell more of it than is written here.
SAMPLES = [
    ("awraq-grain-ended", "visit planned: tr + vladimir-putin"),
    ("awraq-grain-ended", "call planned: hakan-fidan + sergei-lavrov"),
    ("awraq-rome-round", "meeting occurred: abbas-araghchi + antonio-tajani"),
    ("awraq-rome-round", "visit occurred: ir + rafael-grossi"),
    ("awraq-rome-round", "call occurred: emmanuel-macron + masoud-pezeshkian; on 2025-06-21"),
    ("awraq-rome-round", "meeting occurred: abbas-araghchi + de + fr + gb; on 2025-06-20; at geneva"),
    ("awraq-sanctions-lifted", "meeting occurred: asaad-al-shaibani + marco-rubio; on 2025-05-15; at antalya"),
    ("awraq-sanctions-lifted", "meeting occurred: ahmed-al-sharaa + recep-tayyip-erdogan; on 2025-05-24"),
    ("awraq-sanctions-lifted", "meeting occurred: ahmed-al-sharaa + tom-barrack"),
    ("awraq-trump-sharaa", "meeting planned: asaad-al-shaibani + marco-rubio"),
    ("awraq-trump-sharaa", "meeting occurred: ahmed-al-sharaa + donald-trump; on 2025-11-10; at white-house"),
    ("khabar-ministers-call", "message occurred: ebrahim-raisi + king-salman"),
    ("khabar-ministers-call", "visit proposed: ebrahim-raisi + sa"),
    ("khabar-second-round-place", "visit planned: ir + rafael-grossi"),
    ("marfa-ministers-beijing", "meeting occurred: faisal-bin-farhan + hossein-amir-abdollahian"),
    ("marfa-muscat-planned", "message occurred: ali-khamenei + donald-trump; on 2025-03-12"),
    ("nil-amman-summit-cancelled", "summit cancelled: "),
    ("nil-amman-summit-cancelled", "visit occurred: il + joe-biden"),
    ("nil-amman-summit-cancelled", "meeting occurred: abdullah-ii + antony-blinken; on 2023-10-13; at capital-jo"),
]


@pytest.mark.parametrize(("name", "expected"), SAMPLES)
def test_what_the_sample_pages_tell_of(told: Callable[..., str], name: str, expected: str) -> None:
    path = PROJECT / "examples" / "pages" / f"{name}.txt"
    found = told(path.read_text(encoding="utf-8")).split(" / ")
    assert any(one.startswith(expected) for one in found), found


def test_the_sample_pages_report_speech(readings: dict[Path, Reading]) -> None:
    assert all(reading.statements for path, reading in readings.items() if path.parent.parent.name == "examples")


@pytest.mark.skipif(not SEEDS, reason="no seeds: name the folder of the gold in ISNAD_EVAL")
@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.stem)
def test_the_seeds(path: Path, knowledge: Knowledge) -> None:
    for published in ("", "2025-02-16"):
        page = page_of(path, published)
        check(page, read(page, knowledge), knowledge)


# ---------------------------------------------------------------- the same bytes

SCRIPT = """
import hashlib, sys
from pathlib import Path
from isnad.intake.text import decode
from isnad.knowledge import load
from isnad.model import Page, to_json
from isnad.reading import read
for name in sys.argv[1:]:
    raw = Path(name).read_bytes()
    page = Page(id=hashlib.sha256(raw).hexdigest(), name=Path(name).stem, text=decode(raw).text)
    print(hashlib.sha256(to_json(read(page, load()))).hexdigest())
"""


def digests(seed: str) -> list[str]:
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, *map(str, PAGES)],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.split()


def test_other_processes_give_the_same_bytes(readings: dict[Path, Reading]) -> None:
    here = [hashlib.sha256(to_json(readings[path])).hexdigest() for path in PAGES]
    assert digests("1") == here
    assert digests("2") == here


def test_reading_twice_and_after_other_pages_gives_the_same_bytes(
    readings: dict[Path, Reading], knowledge: Knowledge
) -> None:
    for path in reversed(PAGES):
        assert to_json(read(page_of(path), knowledge)) == to_json(readings[path])


# ---------------------------------------------------------------- whatever the text

EMPTY = ["", " ", "\n\n", "\u200f", "\ufeff", "…", "|", "»«", '"', "١٢٣", "\U0001f600", "\u064b\u064c", "\ud800"]


@pytest.mark.parametrize("text", EMPTY, ids=ascii)
def test_a_text_without_words_gives_an_empty_reading(read: Callable[..., Reading], text: str) -> None:
    reading = read(text)
    found = (reading.parties, reading.mentions, reading.statements, reading.reports, reading.commitments)
    assert found == ((), (), (), (), ())


WORDS = [
    "قال", "وأضاف", "أكد", "مؤكدا", "مشيرا", "قائلا", "أعلن", "إن", "أن", "إنه", "بأن", "إلى", "على", "عن",
    "مع", "بين", "في", "من", "وفق", "ما", "نقلت", "بحسب", "وكالة", "تاس", "لافروف", "وزير", "الخارجية",
    "الروسي", "نظيره", "الأميركي", "وزيرا", "الجانبان", "الكرملين", "موسكو", "بموسكو", "واشنطن", "الرئيس",
    "السابق", "مصادر", "اتصالا", "هاتفيا", "التقى", "اجتمع", "لقاء", "قمة", "زيارة", "محادثات", "رسالة",
    "ألغى", "سيجتمع", "اتفقا", "على", "تعهد", "رفض", "دعا", "إذا", "أمس", "السبت", "المقبل", "12", "فبراير",
    "الجاري", "2025", "نحو", "أسبوعين", "محمد", "عبد", "بن", "الدوري", "السفير", "و", "ال", "ب", "ك", "الذي",
    "التي", "وكان", "قد", "لم", "لا",
]  # fmt: skip
MARKS = ["«", "»", "“", "”", '"', "'", "’", "،", ".", "..", "…", ":", "؛", "؟", "(", ")", "-", "|", "•", "ـ", "\u064b"]
ODD = ["\u200f", "\u202b", "\u2066", "\u200b", "\ufeff", "\u00a0", "\t", "\U0001f600", "\U0001ee00", "ﷺ", "ﻻ", "\x00"]
SPACES = ["", " ", " ", " ", "  ", "\n", "\n\n", "\r\n", "\u2028"]

texts = st.lists(
    st.tuples(
        st.sampled_from(WORDS) | st.sampled_from(MARKS) | st.sampled_from(ODD) | st.text(max_size=3),
        st.sampled_from(SPACES),
    ),
    max_size=120,
).map(lambda parts: "".join(word + space for word, space in parts))


@settings(max_examples=200, deadline=None)
@given(texts, st.sampled_from(["", "2025-02-16", "2021-12-30"]))
def test_no_text_is_too_odd(text: str, published: str) -> None:
    knowledge = load()
    page = Page(id="0" * 64, name="odd", text=text, published=published)
    check(page, read(page, knowledge), knowledge)


@st.composite
def torn(draw: st.DrawFn) -> str:
    """Pieces of the project's pages, cut anywhere and put together."""
    pieces = []
    for _ in range(draw(st.integers(1, 4))):
        text = decode(draw(st.sampled_from(PAGES)).read_bytes()).text
        start = draw(st.integers(0, len(text)))
        pieces.append(text[start : start + draw(st.integers(0, 600))])
    return draw(st.sampled_from(["", " ", "\n", "\u200f"])).join(pieces)


@settings(max_examples=60, deadline=None)
@given(torn(), st.sampled_from(["", "2025-02-16"]))
def test_pages_may_be_torn_anywhere(text: str, published: str) -> None:
    knowledge = load()
    page = Page(id="0" * 64, name="torn", text=text, published=published)
    check(page, read(page, knowledge), knowledge)


@pytest.mark.slow
@settings(max_examples=5_000, deadline=None)
@given(texts, st.sampled_from(["", "2025-02-16", "2021-12-30"]))
def test_no_text_is_too_odd_at_length(text: str, published: str) -> None:
    knowledge = load()
    page = Page(id="0" * 64, name="odd", text=text, published=published)
    check(page, read(page, knowledge), knowledge)


LONG = {
    "one line": "قال لافروف إن الباب مفتوح، وأضاف أن فيدان اتصل به أمس السبت " * 400,
    "one sentence of names": "وزير الخارجية الروسي سيرغي لافروف ونظيره الأميركي " * 400,
    "marks that never close": 'قال "لافروف « ' * 1_000,
    "one word": "والكرملين" * 5_000,
    "lines of one word": "لافروف\n" * 3_000,
    "brackets": "(" * 3_000 + "لافروف" + ")" * 3_000,
    "commas": "قال لافروف، " * 1_500,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_long_texts_are_read(text: str, knowledge: Knowledge) -> None:
    page = Page(id="0" * 64, name="long", text=text)
    check(page, read(page, knowledge), knowledge)
