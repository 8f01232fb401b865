"""What readings and records are made of: no value without evidence, no empty span, JSON and back without loss."""

from __future__ import annotations

import hashlib
import json
from typing import Any, TypeVar

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad import model
from isnad.model import (
    CONTACTS,
    Act,
    Basis,
    Cite,
    Commitment,
    Constraint,
    DayRange,
    Dispute,
    FollowUp,
    Furniture,
    Held,
    Kind,
    Mention,
    Occasion,
    Page,
    Party,
    Reading,
    Relay,
    Report,
    Role,
    Span,
    Statement,
    Status,
    StatusChange,
    Story,
    Time,
    Undertaking,
    Value,
    from_json,
    identify,
    to_json,
)

T = TypeVar("T")


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (4, 3), (-1, 2), (-2, -1)])
def test_a_span_is_never_empty_nor_outside(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start < end"):
        Span(start, end)


def test_spans_hold_and_meet() -> None:
    assert Span(2, 8).holds(Span(2, 8))
    assert Span(2, 8).holds(Span(3, 5))
    assert not Span(2, 8).holds(Span(1, 5))
    assert Span(2, 5).meets(Span(4, 9))
    assert not Span(2, 5).meets(Span(5, 9))  # ends are exclusive
    assert sorted([Span(4, 6), Span(2, 9), Span(2, 3)]) == [Span(2, 3), Span(2, 9), Span(4, 6)]


def test_no_evidence_no_value() -> None:
    with pytest.raises(ValueError, match="no evidence, no value: 'person/x'"):
        Value(value="person/x", basis=Basis.STATED)
    assert Value(value="person/x", basis=Basis.STATED, spans=(Span(0, 1),)).value == "person/x"
    assert Value(value="person/x", basis=Basis.INFERRED, reasons=("the only one in office",)).value == "person/x"


def test_no_evidence_nothing_held() -> None:
    with pytest.raises(ValueError, match=r"no evidence, no value: .*call"):
        Held(value=Kind.CALL, basis=Basis.STATED)
    assert Held(value=Kind.CALL, basis=Basis.STATED, cites=(Cite(page="p", span=Span(0, 1)),)).value == "call"
    assert Held(value=Kind.CALL, basis=Basis.DECIDED, reasons=("by the desk",)).value == "call"


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("[3,3]", Span),
        ("[-1,3]", Span),
        ("[1]", Span),
        ('{"value":"x","basis":"stated"}', Value[str]),
        ('{"value":"x","basis":"stated","spans":[]}', Value[str]),
        ('{"value":"x","basis":"guessed","spans":[[0,1]]}', Value[str]),
        ('{"value":"walk","basis":"stated","spans":[[0,1]]}', Value[Kind]),
        ('{"value":"call","basis":"stated","cites":[]}', Held[Kind]),
        ('{"name":"p"}', Page),
        ("null", Reading),
    ],
)
def test_what_is_none_of_a_type_is_refused(raw: str, kind: type[Any]) -> None:
    with pytest.raises(msgspec.ValidationError):
        from_json(raw, kind)


def test_types_cannot_be_changed() -> None:
    page = Page(id="0", name="p", text="نص")
    with pytest.raises(AttributeError):
        page.text = "نص آخر"  # type: ignore[misc]  # what is tested
    with pytest.raises(AttributeError):
        Span(0, 1).start = 1  # type: ignore[misc]  # what is tested


def test_contacts_are_the_first_six_kinds() -> None:
    assert frozenset(list(Kind)[:6]) == CONTACTS


# JSON and back


words = st.text(max_size=6)
spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 10**7), st.integers(1, 10**5))
bases = st.sampled_from(Basis)
day_ranges = st.builds(DayRange, words, words)
cites = st.builds(Cite, page=words, span=spans)


def tuples(items: st.SearchStrategy[T], least: int = 0) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(items, min_size=least, max_size=2).map(tuple)


def maybe(items: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | items


def values(items: st.SearchStrategy[T]) -> st.SearchStrategy[Value[T]]:
    by_words = st.builds(Value[T], value=items, basis=bases, spans=tuples(spans, 1), reasons=tuples(words))
    return by_words | st.builds(Value[T], value=items, basis=bases, reasons=tuples(words, 1))


def held(items: st.SearchStrategy[T]) -> st.SearchStrategy[Held[T]]:
    by_words = st.builds(Held[T], value=items, basis=bases, cites=tuples(cites, 1), reasons=tuples(words))
    return by_words | st.builds(Held[T], value=items, basis=bases, reasons=tuples(words, 1))


flags = tuples(words)
strings = values(words)
pages = st.builds(
    Page, id=words, name=words, text=words, address=words, encoding=words,
    published=words, captured=words, outlet=words, flags=flags,
)  # fmt: skip
parties = st.builds(Party, key=words, name=words, names=tuples(words), office=words, state=words, known=st.booleans())
mentions = st.builds(Mention, story=st.integers(0, 9), span=spans, party=words, how=words, basis=bases)
times = st.builds(
    Time, story=st.integers(0, 9), span=spans, value=words, basis=bases, modifier=words, reasons=tuples(words)
)
relays = st.builds(Relay, party=strings, role=words)
statements = st.builds(
    Statement,
    story=st.integers(0, 9),
    span=spans,
    cue=spans,
    act=values(st.sampled_from(Act)),
    speakers=tuples(strings),
    via=tuples(strings),
    addressee=maybe(strings),
    quoted=tuples(spans),
    when=maybe(strings),
    chain=tuples(relays),
    flags=flags,
)
reports = st.builds(
    Report,
    story=st.integers(0, 9),
    span=spans,
    kind=values(st.sampled_from(Kind)),
    status=values(st.sampled_from(Status)),
    parties=tuples(strings),
    mentions=tuples(spans),
    when=maybe(strings),
    where=maybe(strings),
    initiator=maybe(strings),
    level=maybe(strings),
    channel=maybe(strings),
    round=maybe(values(st.integers(1, 9))),
    chain=tuples(relays),
    background=st.booleans(),
    flags=flags,
)
commitments = st.builds(
    Commitment,
    story=st.integers(0, 9),
    span=spans,
    status=values(st.sampled_from(Undertaking)),
    by=tuples(strings),
    of=tuples(strings),
    condition=maybe(spans),
    deadline=maybe(strings),
)
furniture = st.builds(Furniture, span=spans, kind=words)
constraints = st.builds(Constraint, kind=words, days=tuples(day_ranges), spans=tuples(spans), reason=words)
stories = st.builds(
    Story,
    span=spans,
    role=st.sampled_from(Role),
    title=maybe(spans),
    published=maybe(values(tuples(day_ranges))),
    constraints=tuples(constraints),
    agency=maybe(strings),
    outlet=maybe(strings),
    flags=flags,
)
readings = st.builds(
    Reading,
    page=words,
    name=words,
    version=words,
    unread=words,
    stories=tuples(stories),
    furniture=tuples(furniture),
    parties=tuples(parties),
    mentions=tuples(mentions),
    times=tuples(times),
    statements=tuples(statements),
    reports=tuples(reports),
    commitments=tuples(commitments),
)
changes = st.builds(StatusChange, status=st.sampled_from(Status), cite=cites, told=words)
disputes = st.builds(Dispute, field=words, values=tuples(held(words)))
occasions = st.builds(
    Occasion,
    id=words,
    kind=held(st.sampled_from(Kind)),
    status=held(st.sampled_from(Status)),
    parties=tuples(held(words)),
    reports=tuples(words),
    when=maybe(held(words)),
    where=maybe(held(words)),
    initiator=maybe(held(words)),
    history=tuples(changes),
    disputes=tuples(disputes),
    witnesses=tuples(words),
)
follow_ups = st.builds(FollowUp, commitment=words, cite=cites, occasion=words)

MADE: dict[Any, st.SearchStrategy[Any]] = {
    Span: spans,
    DayRange: day_ranges,
    Value[str]: strings,
    Page: pages,
    Party: parties,
    Mention: mentions,
    Time: times,
    Relay: relays,
    Statement: statements,
    Report: reports,
    Commitment: commitments,
    Furniture: furniture,
    Constraint: constraints,
    Story: stories,
    Reading: readings,
    Cite: cites,
    Held[str]: held(words),
    StatusChange: changes,
    Dispute: disputes,
    Occasion: occasions,
    FollowUp: follow_ups,
}


def test_every_type_is_tried() -> None:
    types = {
        name
        for name, kind in vars(model).items()
        if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and kind.__module__ == model.__name__
    }
    assert types - {"Struct"} == {getattr(kind, "__origin__", kind).__name__ for kind in MADE}


@pytest.mark.parametrize("kind", MADE, ids=str)
def test_json_and_back(kind: Any) -> None:  # noqa: ANN401 - any type of the model
    @settings(max_examples=25, deadline=None)
    @given(MADE[kind])
    def check(value: object) -> None:
        raw = to_json(value)
        assert from_json(raw, kind) == value
        assert to_json(from_json(raw, kind)) == raw

    check()


def test_json_leaves_out_what_is_not_known() -> None:
    page = Page(id="0", name="p", text="نص")
    assert json.loads(to_json(page)) == {"id": "0", "name": "p", "text": "نص"}
    assert json.loads(to_json(Mention(story=0, span=Span(3, 7), party="state/ru"))) == {
        "story": 0, "span": [3, 7], "party": "state/ru",
    }  # fmt: skip


def test_ids_are_stable() -> None:
    """Ids stand in records and in people's decisions: they must never come out otherwise."""
    page = hashlib.sha256(b"page").hexdigest()
    assert identify("r", page, Span(10, 25)) == "r:c6ef6a1061fa"
    assert identify("s", page, Span(10, 25))[2:] == identify("r", page, Span(10, 25))[2:]
    assert identify("r", page, Span(10, 26)) != identify("r", page, Span(10, 25))
    assert identify("r", page[::-1], Span(10, 25)) != identify("r", page, Span(10, 25))


@given(st.sampled_from("rsco"), st.text(max_size=8), spans)
def test_an_id_is_a_prefix_and_twelve_digits(prefix: str, page: str, span: Span) -> None:
    head, _, digits = identify(prefix, page, span).partition(":")
    assert head == prefix
    assert len(digits) == 12
    assert set(digits) <= set("0123456789abcdef")
