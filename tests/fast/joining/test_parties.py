from __future__ import annotations

import pytest

from isnad.joining.parties import Match, Side, match, record_key, same, sides
from isnad.model import Party

PAGE = "0" * 64


def named(name: str, state: str = "") -> Party:
    return Party(key="named/x", name=name, state=state, known=False)


KEYS = [
    (Party(key="person/lavrov", name="سيرغي لافروف"), "person/lavrov"),
    (named("جمال رائف"), "named/جمال-رايف"),
    (named("جمال رائف", "state/eg"), "named/جمال-رايف@state/eg"),
    (named("رائف"), "named/رايف#000000000000"),
]


@pytest.mark.parametrize(("party", "key"), KEYS)
def test_the_record_names_a_party_by_its_full_name(party: Party, key: str) -> None:
    assert record_key(party, PAGE) == key


SAME = [
    (named("أحمد الشرع", "state/sy"), named("احمد الشرع")),
    (named("أحمد الشرع"), named("أحمد الشرع")),
    (named("علي رضا بيكدلي"), named("على رضا بيگدلى")),
]
OTHERS = [
    (named("أحمد الشرع", "state/sy"), named("أحمد الشرع", "state/eg")),
    (named("أحمد الشرع"), named("أحمد المسلماني")),
    (named("أحمد الشرع"), Party(key="person/sharaa", name="أحمد الشرع")),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_full_name_in_any_spelling_is_one_party(one: Party, other: Party) -> None:
    assert same(record_key(one, PAGE), record_key(other, "1" * 64))


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_namesakes_of_other_states_and_other_names_are_others(one: Party, other: Party) -> None:
    assert not same(record_key(one, PAGE), record_key(other, "1" * 64))


def test_a_first_name_is_nobody_beyond_its_page() -> None:
    assert not same(record_key(named("أحمد"), PAGE), record_key(named("أحمد"), "1" * 64))


L, R, P, T = (
    Side(k, k, s) for k, s in [("person/l", "ru"), ("person/r", "us"), ("person/p", "ru"), ("person/t", "us")]
)
L, R, P, T = (s._replace(state="state/" + s.state) for s in (L, R, P, T))
RU, US, TR, UN = (Side(k, k, k) for k in ("state/ru", "state/us", "state/tr", "body/un"))
KREMLIN = Side("body/kremlin", "body/kremlin", "state/ru")

MATCHES = [
    ((L, R), (R, L), Match.SAME),
    ((RU, UN), (UN, RU), Match.SAME),
    ((L, R), (L, US), Match.NEAR),
    ((L, R), (RU, US), Match.WIDE),
    ((KREMLIN, US), (RU, US), Match.WIDE),
    ((RU, US), (RU, US, TR), Match.PART),
    ((L, R), (P, T), Match.NONE),
    ((L, R), (L, TR), Match.NONE),
    ((L, US), (RU, R), Match.NONE),
    ((L, R), (RU, US, TR), Match.NONE),
    ((RU,), (RU, US), Match.NONE),
    ((), (RU, US), Match.NONE),
    ((KREMLIN, US), (P, US), Match.NONE),
]


@pytest.mark.parametrize(("one", "other", "expected"), MATCHES)
def test_parties_match_as_persons_and_as_states(
    one: tuple[Side, ...], other: tuple[Side, ...], expected: Match
) -> None:
    assert match(one, other) == expected
    assert match(other, one) == expected


def test_a_state_beside_its_minister_says_nothing_more() -> None:
    assert sides([RU, L, R, L]) == (L, R)
