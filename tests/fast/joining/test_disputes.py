from __future__ import annotations

from typing import Any

import pytest

from isnad.joining.disputes import disputes
from isnad.testing import Draft, members

PAIR = ("person/lavrov", "person/rubio")


def found(one: dict[str, Any], other: dict[str, Any]) -> list[tuple[str, list[str]]]:
    first = Draft("a", "2025-02-16").report("هذا قول", one.pop("parties", PAIR), **one)
    second = Draft("b", "2025-02-17").report("وهذا قول آخر", other.pop("parties", PAIR), **other)
    return [(d.field, [v.value for v in d.values]) for d in disputes(members([first, second]))]


DISPUTED = [
    ({"kind": "call"}, {"kind": "meeting"}, ("kind", ["call", "meeting"])),
    ({"status": "occurred"}, {"status": "denied", "when": "2025-02-15"}, ("status", ["occurred", "denied"])),
    ({"level": "leader"}, {"level": "officials"}, ("parties", ["leader", "officials"])),
    ({"when": "2025-02-14"}, {"when": "2025-02-15"}, ("when", ["2025-02-14", "2025-02-15"])),
    (
        {"kind": "meeting", "where": "place/riyadh"},
        {"kind": "meeting", "where": "state/tr"},
        ("where", ["place/riyadh", "state/tr"]),
    ),
    ({"initiator": "person/lavrov"}, {"initiator": "person/rubio"}, ("initiator", ["person/lavrov", "person/rubio"])),
    ({"channel": "phone"}, {"channel": "video"}, ("channel", ["phone", "video"])),
    ({"number": 2}, {"number": 3}, ("number", ["2", "3"])),
]

AGREED = [
    ({"kind": "meeting"}, {"kind": "talks"}),
    ({"kind": "summit"}, {"kind": "visit"}),
    ({"status": "planned"}, {"status": "occurred"}),
    ({"status": "cancelled"}, {"status": "occurred", "when": "2025-02-20"}),
    ({"when": "2025-02"}, {"when": "2025-02-15"}),
    ({"when": "2025-W07"}, {"when": "2025-02-15T10:00"}),
    ({"where": "place/riyadh"}, {"where": "state/sa"}),
    ({"initiator": "person/lavrov"}, {"initiator": "state/ru", "parties": ("state/ru", "person/rubio")}),
    ({"channel": "phone"}, {}),
    ({"number": 2}, {}),
]


@pytest.mark.parametrize(("one", "other", "expected"), DISPUTED)
def test_both_values_stand(one: dict[str, Any], other: dict[str, Any], expected: tuple[str, list[str]]) -> None:
    assert found(dict(one), dict(other)) == [expected]


@pytest.mark.parametrize(("one", "other"), AGREED)
def test_a_difference_of_precision_or_of_time_is_no_dispute(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert found(dict(one), dict(other)) == []


def test_one_story_does_not_contradict_itself() -> None:
    draft = Draft("a", "2025-02-16").report("هذا قول", PAIR, kind="call").report("وهذا قول آخر", PAIR, kind="meeting")
    assert disputes(members([draft])) == ()


def test_two_whom_one_story_quotes_may_contradict_each_other() -> None:
    draft = Draft("a", "2025-02-16")
    draft.report("هذا قول", PAIR, kind="call", chain=[("body/un", "principal")])
    draft.report("وهذا قول آخر", PAIR, kind="meeting", chain=[("body/nato", "principal")])
    assert [d.field for d in disputes(members([draft]))] == ["kind"]


def test_each_value_has_the_words_of_all_who_give_it() -> None:
    kinds = ["call", "meeting", "call"]
    drafts = [Draft(name).report(f"قول {name}", PAIR, kind=kind) for name, kind in zip("abc", kinds, strict=True)]
    (dispute,) = disputes(members(drafts))
    cited = {value.value: {cite.page for cite in value.cites} for value in dispute.values}
    assert cited == {"call": {drafts[0].page.id, drafts[2].page.id}, "meeting": {drafts[1].page.id}}
