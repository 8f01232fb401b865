from __future__ import annotations

import pytest

from isnad.joining.derive import derive
from isnad.joining.ids import occasion_id, report_ids
from isnad.model import Basis, Occasion, from_json, to_json
from isnad.testing import Draft, members

MINISTERS = ("person/lavrov", "person/rubio")


def test_an_occasion_goes_by_its_earliest_report() -> None:
    later = Draft("a", "2025-02-17").report("لقاء", MINISTERS)
    first = Draft("b", "2025-02-16").report("لقاء", MINISTERS)
    assert derive(members([later, first])).id == occasion_id(report_ids(first.reading)[0])


def test_the_closest_values_stand_each_with_its_words() -> None:
    first = Draft("a", "2025-02-16").report("لقاء في المملكة", ("state/ru", "state/us"), kind="talks", when="2025-02")
    second = Draft("b", "2025-02-19").report(
        "محادثات الرياض", MINISTERS, kind="talks", when="2025-02-18T09:00Z", where="place/riyadh"
    )
    third = Draft("c", "2025-02-20").report("محادثات", MINISTERS, kind="talks", when="2025-02-18", where="state/sa")
    occasion = derive(members([first, second, third]))
    assert occasion.when is not None
    assert occasion.where is not None
    assert [p.value for p in occasion.parties] == list(MINISTERS)
    assert (occasion.when.value, occasion.where.value) == ("2025-02-18T09:00Z", "place/riyadh")
    assert {cite.page for cite in occasion.when.cites} == {second.page.id, third.page.id}
    assert occasion.parties[0].basis is Basis.STATED


KINDS = [
    ([("meeting", "occurred"), ("talks", "occurred")], "talks"),
    ([("meeting", "occurred"), ("meeting", "occurred"), ("talks", "occurred")], "meeting"),
    ([("summit", "planned"), ("talks", "occurred")], "talks"),
    ([("summit", "planned"), ("meeting", "planned")], "summit"),
]


@pytest.mark.parametrize(("told", "expected"), KINDS)
def test_the_kind_is_that_of_most_who_tell_it_as_held(told: list[tuple[str, str]], expected: str) -> None:
    drafts = [Draft(f"p{n}", "2025-02-16").report("لقاء", MINISTERS, kind=k, status=s) for n, (k, s) in enumerate(told)]
    assert derive(members(drafts)).kind.value == expected


def test_a_named_party_goes_by_the_key_that_says_most() -> None:
    pair = ("named/ali-omar", "person/rubio")
    first = Draft("a", "2025-02-16").report("لقاء", pair)
    assert [p.value for p in derive(members([first])).parties] == ["named/ali-omar", "person/rubio"]


def test_nothing_known_is_nothing_said() -> None:
    occasion = derive(members([Draft("a").report("لقاء", MINISTERS, when="FUTURE_REF")]))
    assert (occasion.when, occasion.where, occasion.initiator, occasion.disputes) == (None, None, None, ())


def test_an_occasion_goes_to_json_and_back() -> None:
    drafts = [
        Draft("a", "2025-02-16").report("اتصال", MINISTERS, when="2025-02-15", initiator="person/rubio"),
        Draft("b", "2025-02-17").report("اجتماع", MINISTERS, kind="meeting", when="2025-02-15", where="place/riyadh"),
    ]
    occasion = derive(members(drafts))
    assert from_json(to_json(occasion), Occasion) == occasion
    assert derive(members(reversed(drafts))) == occasion
