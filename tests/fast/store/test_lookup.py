"""The record answers joining as a plain look at every report would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isnad.adding import Adding
from isnad.joining.days import Window, ordinal
from isnad.joining.lookup import query
from isnad.joining.sightings import sightings
from isnad.store.lookup import RecordLookup
from isnad.store.opening import open_or_make_store
from isnad.store.parties import PartyBook
from isnad.testing import Draft, Shelf, land_of

if TYPE_CHECKING:
    import pytest

PARTIES = [
    ("person/lavrov", "person/rubio"),
    ("person/putin", "person/trump"),
    ("state/ru", "state/us"),
    ("person/lavrov", "state/us"),
    ("named/ali-omar", "person/rubio"),
    ("state/ru", "state/us", "state/tr"),
    ("state/tr",),
]
DAYS = ["", "2025-02-15", "2025-02-14/2025-02-16", "2025-02", "FUTURE_REF"]


@st.composite
def drafts(draw: st.DrawFn) -> list[Draft]:
    return [
        Draft(f"p{number}", draw(st.sampled_from(["", "2025-02-16", "2025-04-01"]))).report(
            "ما جرى", draw(st.sampled_from(PARTIES)), when=draw(st.sampled_from(DAYS))
        )
        for number in range(draw(st.integers(1, 8)))
    ]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    drafts(), st.sampled_from(PARTIES), st.sampled_from([("2025-02-15", "2025-02-15"), ("2025-01-01", "2025-03-01")])
)
def test_the_index_finds_what_a_plain_look_finds(
    tmp_path_factory: pytest.TempPathFactory, made: list[Draft], parties: tuple[str, ...], days: tuple[str, str]
) -> None:
    shelf = Shelf()
    store = open_or_make_store(tmp_path_factory.mktemp("lookup") / "record.isnad")
    asked = sightings(Draft("asked", "2025-02-16").report("ما جرى", parties).reading, land_of)
    wanted = query(asked, Window(*map(ordinal, days)))
    with store.writing() as connection:
        adding = Adding(PartyBook(), land_of)
        for draft in made:
            shelf.add([draft])
            adding.add(connection, draft.original, "1", lambda _, draft=draft: draft.reading)  # type: ignore[misc]  # bound now
        lookup = RecordLookup(connection)
        assert sorted(lookup.dated(wanted)) == sorted(shelf.dated(wanted))
        assert sorted(lookup.undated(wanted)) == sorted(shelf.undated(wanted))
        occasions = {sighting.occasion for sighting in shelf.reports.values()}
        assert sorted(lookup.together(occasions)) == sorted(shelf.reports.values())
    store.close()
