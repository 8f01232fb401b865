from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from isnad.model import Party
from isnad.store.opening import open_or_make_store
from isnad.store.parties import PartyBook, load_parties, named

if TYPE_CHECKING:
    from pathlib import Path

GIVEN = [
    Party(key="person/l", name="سيرغي لافروف", names=("لافروف",), state="state/ru"),
    Party(key="person/l", name="سيرغي لافروف", names=("سيرجي لافروف",), office="وزير الخارجية", state="state/ru"),
    Party(key="named/ali-omar", name="علي عمر", known=False),
    Party(key="named/ali-omar", name="على عمر", names=("عمر",), office="مبعوث", known=False),
]


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_names_add_up_whatever_the_order(tmp_path: Path, order: tuple[int, ...]) -> None:
    store = open_or_make_store(tmp_path / "record.isnad")
    book = PartyBook()
    with store.writing() as connection:
        for number in order:
            book.enter(connection, [GIVEN[number]])
        book.enter(connection, GIVEN)
        held = load_parties(connection, ["person/l", "named/ali-omar", "person/nobody"])
    store.close()
    assert held == {
        "person/l": Party(
            key="person/l",
            name="سيرغي لافروف",
            names=("سيرجي لافروف", "لافروف"),
            office="وزير الخارجية",
            state="state/ru",
        ),
        "named/ali-omar": Party(
            key="named/ali-omar", name="علي عمر", names=("على عمر", "عمر"), office="مبعوث", known=False
        ),
    }


FOUND = [
    ("لافروف", ["person/l"]),
    ("سيرجى  لافروف", ["person/l"]),
    ("عَلي عُمر", ["named/ali-omar"]),
    ("سيرغي", ["person/l"]),
    ("لافروف سيرغي", ["person/l"]),
    ("روبيو", []),
    ("", []),
    ("%", []),
]


@pytest.mark.parametrize(("name", "keys"), FOUND)
def test_a_party_is_found_by_any_spelling_or_part_of_a_name(tmp_path: Path, name: str, keys: list[str]) -> None:
    store = open_or_make_store(tmp_path / "record.isnad")
    with store.writing() as connection:
        PartyBook().enter(connection, GIVEN)
        assert [party.key for party in named(connection, name)] == keys
    store.close()
