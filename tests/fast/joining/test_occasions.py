"""Which reports are of one occasion, whatever the order in which they come."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.testing import Draft, Shelf

LAVROV, RUBIO, PUTIN, TRUMP = "person/lavrov", "person/rubio", "person/putin", "person/trump"
RUSSIA, AMERICA, TURKEY = "state/ru", "state/us", "state/tr"


def told(name: str, day: str, parties: tuple[str, ...] = (LAVROV, RUBIO), **fields: str) -> Draft:
    return Draft(name, day).report("ما جرى بينهما", parties, **fields)  # type: ignore[arg-type]  # all of them strings


def joined(*drafts: Draft) -> int:
    shelf = Shelf()
    shelf.add(drafts)
    return len(shelf.groups())


ONE = [
    pytest.param(
        told("a", "2025-02-16", when="2025-02-15"),
        told("b", "2025-02-20", when="2025-02-15"),
        id="the same persons on the same day",
    ),
    pytest.param(
        told("a", "2025-02-16", when="2025-02-15"),
        told("b", "2025-02-16", when="2025-02-15T20:30Z"),
        id="one outlet gives the hour",
    ),
    pytest.param(
        told("a", "2025-02-16", when="2025-02-15"),
        told("b", "2025-02-16"),
        id="one outlet gives no day",
    ),
    pytest.param(
        told("a", "2025-02-16", when="2025-02-15"),
        told("b", "2025-02-24", when="2025-W07"),
        id="one outlet gives the week",
    ),
    pytest.param(
        told("a", "2025-02-16", when="2025-02-15"),
        told("b", "2025-03-20", when="2025-02"),
        id="one outlet gives the month",
    ),
    pytest.param(
        told("a", "2025-02-16", when="2025-02-15"),
        told("b", "2025-02-16", (RUSSIA, AMERICA), when="2025-02-15"),
        id="states for their ministers, the same day and kind",
    ),
    pytest.param(
        told("a", "2025-02-16", when="2025-02-15"),
        told("b", "2025-02-16", (LAVROV, AMERICA)),
        id="one of the two is named by his state",
    ),
    pytest.param(
        told("a", "2025-02-16", kind="meeting", when="2025-02-15", where="place/riyadh"),
        told("b", "2025-02-16", kind="talks", when="2025-02-15", where="state/sa"),
        id="a meeting and talks, a town and its state",
    ),
    pytest.param(
        told("a", "2025-02-16", when="2025-02-15"),
        told("b", "2025-02-16", kind="meeting", when="2025-02-15"),
        id="a call for the one, a meeting for the other",
    ),
    pytest.param(
        told("a", "2025-02-10", status="planned", kind="meeting"),
        told("b", "2025-02-16", kind="meeting", when="2025-02-15"),
        id="the plan and the deed",
    ),
    pytest.param(
        told("a", "2025-02-10", status="planned", kind="meeting"),
        told("b", "2025-02-26", status="planned", kind="meeting"),
        id="a plan told twice, and no day in sight",
    ),
]

TWO = [
    pytest.param(
        told("a", "2025-02-16", when="2025-02-15"),
        told("b", "2025-02-16", when="2025-02-14"),
        id="two stated days",
    ),
    pytest.param(
        told("a", "2025-02-16", when="2025-02-15"),
        told("b", "2025-02-16", (PUTIN, TRUMP), when="2025-02-15"),
        id="other persons of the same states",
    ),
    pytest.param(
        told("a", "2025-02-16", kind="meeting", when="2025-02-15", where="place/riyadh"),
        told("b", "2025-02-16", kind="meeting", when="2025-02-15", where="place/jeddah"),
        id="two towns",
    ),
    pytest.param(
        told("a", "2025-02-16", when="2025-02-15"),
        told("b", "2025-02-16", kind="message", when="2025-02-15"),
        id="a call and a message",
    ),
    pytest.param(
        told("a", "2025-02-16", when="2025-02-15"),
        told("b", "2025-04-16"),
        id="no day, and two months later",
    ),
    pytest.param(
        told("a", "2025-02-16", when="2025-02-15"),
        told("b", "2025-02-10"),
        id="held, and told before its day",
    ),
    pytest.param(
        told("a", "2025-02-16", when="2025-02-15"),
        told("b", ""),
        id="no day, and the story's own unknown",
    ),
    pytest.param(
        told("a", "2025-02-16", when="2025-02-15"),
        told("b", "2025-02-16", (RUSSIA, AMERICA)),
        id="states for their ministers without a day",
    ),
    pytest.param(
        told("a", "2025-02-16", when="2025-02-15"),
        told("b", "2025-02-16", kind="meeting", background=True),  # type: ignore[arg-type]  # the one flag
        id="a meeting remembered is not the call of yesterday",
    ),
    pytest.param(
        told("a", "2025-02-20", kind="meeting", when="2025-02-18"),
        told("b", "2025-02-16", kind="meeting", status="cancelled"),
        id="what was called off is not what was held",
    ),
    pytest.param(
        told("a", "2025-02-16", ("named/sami",), when="2025-02-15"),
        told("b", "2025-02-16", ("named/sami",), when="2025-02-15"),
        id="a first name joins nothing",
    ),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_reports_of_one_occasion_come_together(one: Draft, other: Draft) -> None:
    assert joined(one, other) == 1
    assert joined(other, one) == 1


@pytest.mark.parametrize(("one", "other"), TWO)
def test_reports_of_two_occasions_stay_apart(one: Draft, other: Draft) -> None:
    assert joined(one, other) == 2
    assert joined(other, one) == 2


def test_a_report_that_could_mean_two_calls_joins_neither() -> None:
    first = told("a", "2025-02-16", when="2025-02-12")
    second = told("b", "2025-02-25", when="2025-02-24")
    assert joined(first, second, told("c", "2025-02-27")) == 3


def test_a_vague_report_does_not_bind_two_pairs_of_persons_together() -> None:
    ministers = told("a", "2025-02-16", when="2025-02-15")
    presidents = told("b", "2025-02-16", (PUTIN, TRUMP), when="2025-02-15")
    states = told("c", "2025-02-16", (RUSSIA, AMERICA), when="2025-02-15")
    assert joined(ministers, presidents, states) == 3
    assert joined(ministers, states) == 1


def test_a_week_does_not_bind_two_of_its_days_together() -> None:
    monday = told("a", "2025-02-16", when="2025-02-10")
    friday = told("b", "2025-02-16", when="2025-02-14")
    assert joined(monday, friday, told("c", "2025-02-20", when="2025-W07")) == 3


def test_a_story_that_tells_of_a_visit_and_a_meeting_tells_of_two() -> None:
    both = Draft("a", "2025-02-16")
    both.report("زيارة الوزير", (LAVROV, TURKEY), kind="visit", when="2025-02-15")
    both.report("لقاء الوزير", (LAVROV, TURKEY), kind="meeting", when="2025-02-15")
    assert joined(both) == 2
    assert joined(both, told("b", "2025-02-16", (LAVROV, TURKEY), kind="visit", when="2025-02-15")) == 2


def test_direct_talks_are_those_that_another_outlet_gives_a_mediator() -> None:
    two = told("a", "2025-02-16", (RUSSIA, TURKEY), kind="talks", when="2025-02-15")
    three = told("b", "2025-02-16", (RUSSIA, TURKEY, AMERICA), kind="talks", when="2025-02-15")
    assert joined(two, three) == 1


def test_taking_a_page_out_undoes_what_it_did() -> None:
    shelf = Shelf()
    one, other = told("a", "2025-02-16", when="2025-02-15"), told("b", "2025-02-18")
    second = told("c", "2025-02-17", when="2025-02-16")
    shelf.add([one, other])
    before = shelf.groups()
    assert len(before) == 1
    shelf.add([second])
    assert len(shelf.groups()) == 3
    shelf.take_out(second)
    assert shelf.groups() == before


def test_a_story_that_tells_of_two_does_not_hide_what_another_story_binds_to_both() -> None:
    parties = (RUSSIA, TURKEY, AMERICA)
    two = Draft("a")
    two.report("محادثات في الأسبوع", parties, kind="talks", when="2025-W07")
    two.report("لقاء في يوم منه", parties, kind="meeting", when="2025-02-12")
    same = told("b", "2025-02-08", parties, kind="talks", when="2025-W07")
    day = told("c", "", (RUSSIA, AMERICA), kind="talks", when="2025-02-12")
    at_once, one_by_one = Shelf(), Shelf()
    at_once.add([two, same, day])
    for draft in (two, same, day):
        one_by_one.add([draft])
    assert at_once.groups() == one_by_one.groups()


PARTIES = [
    ("named/ali-omar", AMERICA),
    ("named/ali-omar", RUBIO),
    (TURKEY,),
    (LAVROV, RUBIO),
    (PUTIN, TRUMP),
    (RUSSIA, AMERICA),
    (LAVROV, AMERICA),
    (RUSSIA, TURKEY, AMERICA),
]
DAYS = ["", "", "2025-02-12", "2025-02-14", "2025-02-15", "2025-W07", "2025-02-14/2025-02-16", "2025-02", "FUTURE_REF"]
STORIES = ["", "2025-02-08", "2025-02-16", "2025-02-20", "2025-03-30", "2025-02-10/2025-02-14"]


@st.composite
def drafts(draw: st.DrawFn, most: int = 9) -> list[Draft]:
    """A few pages of one or two reports on few parties and days, so that many could be of one occasion."""
    made = []
    for number in range(draw(st.integers(2, most))):
        day = draw(st.sampled_from(STORIES))
        draft = Draft(f"page-{number}", day)
        for _ in range(draw(st.integers(1, 2))):
            draft.report(
                "ما جرى بينهما",
                draw(st.sampled_from(PARTIES)),
                kind=draw(st.sampled_from(["call", "meeting", "talks", "visit"])),
                status=draw(st.sampled_from(["occurred", "occurred", "planned", "cancelled"])),
                when=draw(st.sampled_from(DAYS)),
                where=draw(st.sampled_from(["", "", "place/riyadh", "place/jeddah", "state/sa"])),
            )
        made.append(draft)
    return made


def check_order(made: list[Draft], order: list[Draft]) -> None:
    at_once = Shelf()
    at_once.add(made)
    one_by_one = Shelf()
    for draft in order:
        one_by_one.add([draft])
    assert one_by_one.groups() == at_once.groups()


def check_taking_out(made: list[Draft], order: list[Draft], gone: list[Draft]) -> None:
    shelf = Shelf()
    for draft in order:
        shelf.add([draft])
    for draft in gone:
        shelf.take_out(draft)
    fresh = Shelf()
    fresh.add([draft for draft in made if draft not in gone])
    assert shelf.groups() == fresh.groups()
    for draft in gone:
        shelf.add([draft])
    at_once = Shelf()
    at_once.add(made)
    assert shelf.groups() == at_once.groups()


@settings(max_examples=60, deadline=None)
@given(drafts(), st.data())
def test_the_order_of_adding_does_not_change_the_occasions(made: list[Draft], data: st.DataObject) -> None:
    check_order(made, data.draw(st.permutations(made)))


@settings(max_examples=40, deadline=None)
@given(drafts(), st.data())
def test_what_was_taken_out_leaves_no_trace(made: list[Draft], data: st.DataObject) -> None:
    gone = data.draw(st.lists(st.sampled_from(made), unique_by=lambda d: d.name))
    check_taking_out(made, data.draw(st.permutations(made)), gone)


@pytest.mark.slow
@settings(max_examples=4_000, deadline=None)
@given(drafts(most=14), st.data())
def test_the_order_of_adding_does_not_change_the_occasions_at_length(made: list[Draft], data: st.DataObject) -> None:
    check_order(made, data.draw(st.permutations(made)))


@pytest.mark.slow
@settings(max_examples=2_500, deadline=None)
@given(drafts(most=14), st.data())
def test_what_was_taken_out_leaves_no_trace_at_length(made: list[Draft], data: st.DataObject) -> None:
    gone = data.draw(st.lists(st.sampled_from(made), unique_by=lambda d: d.name))
    check_taking_out(made, data.draw(st.permutations(made)), gone)
