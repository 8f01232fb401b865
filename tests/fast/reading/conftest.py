"""Short texts read, and what was found in them as plain words, so that a case is one line.

Expected words are marked in the text itself: «قال لافروف إن [موسكو جاهزة].» Each fixture takes such a text, reads it
without its marks, and gives what was found together with the text marked where it was found; a test compares that
with what it was given. Parties are written as their keys without the sort (``sergei-lavrov``, ``ru``), those that only
the page names by its folded words.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from isnad.knowledge import Knowledge, load
from isnad.model import CONTACTS, Page, Reading, Value
from isnad.reading import read as read_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from isnad.model import Commitment, Report, Span, Statement


def page(text: str, day: str = "") -> Page:
    """A page of this text; ``day`` is the date handed over with it."""
    return Page(
        id=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), name="page", text=text, published=day
    )


def plain(text: str) -> str:
    """The text without the marks of a case."""
    return text.replace("[", "").replace("]", "")


def marked(text: str, spans: Iterable[Span]) -> str:
    """The text with marks around the spans."""
    at: dict[int, str] = defaultdict(str)
    for span in spans:
        at[span.end] = "]" + at[span.end]
        at[span.start] += "["
    return "".join(at[i] + char for i, char in enumerate(text)) + at[len(text)]


def short(key: str) -> str:
    """A party's key without its sort."""
    return key.partition("/")[2]


def together(values: Iterable[Value[str]]) -> str:
    """The parties of some values, in the order of the alphabet."""
    return " + ".join(sorted(short(v.value) for v in values))


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The knowledge as shipped."""
    return load()


@pytest.fixture(scope="session")
def read(knowledge: Knowledge) -> Callable[..., Reading]:
    """Reads a text, of a day if one is given, marks and all."""
    return lambda text, day="": read_page(page(text, day), knowledge)


@pytest.fixture(scope="session")
def said(read: Callable[..., Reading]) -> Callable[..., tuple[str, str]]:
    """Who says what: «speakers < via / …» in the order of the contents, and the text with the contents marked."""

    def who(statement: Statement) -> str:
        speakers = together(statement.speakers)
        return f"{speakers} < {together(statement.via)}" if statement.via else speakers

    def run(text: str, day: str = "") -> tuple[str, str]:
        statements = sorted(read(plain(text), day).statements, key=lambda s: (s.span.start, -s.span.end))
        return " / ".join(map(who, statements)), marked(plain(text), (s.span for s in statements))

    return run


@pytest.fixture(scope="session")
def verbatim(read: Callable[..., Reading]) -> Callable[..., str]:
    """The text with the words marked that statements keep as quoted."""

    def run(text: str, day: str = "") -> str:
        statements = read(plain(text), day).statements
        return marked(plain(text), dict.fromkeys(span for s in statements for span in s.quoted))

    return run


@pytest.fixture(scope="session")
def named(read: Callable[..., Reading]) -> Callable[..., tuple[str, str]]:
    """Who is named: «key + key / …» in the order of the mentions, and the text with the mentions marked."""

    def run(text: str, day: str = "") -> tuple[str, str]:
        at: dict[Span, list[str]] = defaultdict(list)
        for mention in read(plain(text), day).mentions:
            at[mention.span].append(short(mention.party))
        spans = sorted(at)
        return " / ".join(" + ".join(sorted(at[s])) for s in spans), marked(plain(text), spans)

    return run


@pytest.fixture(scope="session")
def told(read: Callable[..., Reading]) -> Callable[..., str]:
    """The contacts told of: «kind status: parties; on day; at place; from initiator / …»."""

    def one(report: Report) -> str:
        parts = [f"{report.kind.value} {report.status.value}: {together(report.parties)}"]
        parts += [f"on {report.when.value}"] if report.when else []
        parts += [f"at {short(report.where.value)}"] if report.where else []
        parts += [f"from {short(report.initiator.value)}"] if report.initiator else []
        return "; ".join(parts)

    def run(text: str, day: str = "") -> str:
        return " / ".join(one(r) for r in read(text, day).reports if r.kind.value in CONTACTS)

    return run


@pytest.fixture(scope="session")
def bound(read: Callable[..., Reading]) -> Callable[..., tuple[str, str]]:
    """What is undertaken: «status: who > of whom / …», and the text with the contents marked."""

    def one(commitment: Commitment) -> str:
        asked = f" > {together(commitment.of)}" if commitment.of else ""
        return f"{commitment.status.value}: {together(commitment.by)}{asked}"

    def run(text: str, day: str = "") -> tuple[str, str]:
        found = sorted(read(plain(text), day).commitments, key=lambda c: c.span)
        return " / ".join(map(one, found)), marked(plain(text), (c.span for c in found))

    return run


@pytest.fixture(scope="session")
def laid(read: Callable[..., Reading]) -> Callable[[str], str]:
    """What each line of a page is: a story's role, or the kind of furniture in brackets; ``-`` for neither."""

    def run(text: str) -> str:
        reading = read(text)
        parts = [(f.span, f"({f.kind})") for f in reading.furniture]
        parts += [(s.span, str(s.role.value)) for s in reading.stories]
        found, at = [], 0
        for line in text.split("\n"):
            begin = at + len(line) - len(line.lstrip())
            at += len(line) + 1
            if line.strip():
                found.append(next((name for span, name in parts if span.start <= begin < span.end), "-"))
        return " ".join(found)

    return run
