from __future__ import annotations

import pytest

from isnad.joining.follow import answers, plans, waiting
from isnad.joining.sightings import sightings
from isnad.testing import Draft, Shelf, land_of

STATES = ("state/ru", "state/us")
MINISTERS = ("person/lavrov", "person/rubio")
PLAN = "عقد لقاء للخبراء قريبا"


def test_a_commitment_to_meet_holds_its_plan() -> None:
    draft = Draft("a", "2025-02-16").promise("خفض الرسوم", STATES).promise(PLAN, STATES, plan="meeting")
    draft.report("لقاء آخر", MINISTERS, kind="meeting", status="planned")
    found = plans(draft.reading, sightings(draft.reading, land_of))
    assert [(p.commitment, p.report) for p in found] == [(1, sightings(draft.reading, land_of)[0].report)]


def answer(plan: Draft, *deeds: Draft) -> str | None:
    """The page that answers the one plan of ``plan``, if any does."""
    shelf = Shelf()
    shelf.add([plan, *deeds])
    groups = [[s] for s in shelf.reports.values()]
    found = answers([s for s in waiting(groups, shelf) if s.page == plan.page.id], shelf)
    pages = {s.occasion: s.page for s in shelf.reports.values() if s.page != plan.page.id}
    names = {deed.page.id: deed.name for deed in deeds}
    return next((names[pages[occasion]] for occasion in found.values() if occasion in pages), None)


def deed(name: str, day: str, parties: tuple[str, ...] = STATES, **fields: str) -> Draft:
    draft = Draft(name, day or "2025-05-01")
    return draft.report("ما جرى", parties, **{"kind": "talks", "when": day, **fields})  # type: ignore[arg-type]  # strings


def planned(parties: tuple[str, ...] = STATES) -> Draft:
    return Draft("plan", "2025-02-16").promise(PLAN, parties, plan="meeting")


KEPT = [
    [deed("talks", "2025-02-18")],
    [deed("ministers", "2025-03-01", MINISTERS)],
    [deed("later", "2025-03-05"), deed("first", "2025-02-20"), deed("before", "2025-02-10")],
    [deed("same kind", "2025-03-20", kind="meeting")],
]
OPEN = [
    [deed("before", "2025-02-10")],
    [deed("the same day", "2025-02-16")],
    [deed("too late", "2025-05-01")],
    [deed("others", "2025-02-20", ("state/ru", "state/tr"))],
    [deed("a call", "2025-02-20", kind="call")],
    [deed("called off", "2025-02-20", status="cancelled")],
    [],
]


@pytest.mark.parametrize("deeds", KEPT)
def test_the_next_occasion_of_the_same_parties_answers_a_plan(deeds: list[Draft]) -> None:
    earliest = {"talks": "talks", "ministers": "ministers", "later": "first", "same kind": "same kind"}
    assert answer(planned(), *deeds) == earliest[deeds[0].name]


@pytest.mark.parametrize("deeds", OPEN)
def test_nothing_else_does(deeds: list[Draft]) -> None:
    assert answer(planned(), *deeds) is None


def test_a_plan_for_persons_is_not_answered_by_others_of_their_states() -> None:
    assert answer(planned(MINISTERS), deed("presidents", "2025-02-20", ("person/putin", "person/trump"))) is None
    assert answer(planned(MINISTERS), deed("states", "2025-02-20")) is None
    assert answer(planned(MINISTERS), deed("they", "2025-02-20", MINISTERS)) == "they"
