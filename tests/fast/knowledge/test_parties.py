"""The parties of the knowledge, and who held which office when."""

from __future__ import annotations

import msgspec
import pytest

from isnad.knowledge import Knowledge, load, schema
from isnad.knowledge.parties import FIRST_DAY, LAST_DAY, first_day, last_day, party_of, terms_of
from isnad.knowledge.stock import compiled
from isnad.model import DayRange, Party


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2014", "2014-01-01", "2014-12-31"),
        ("2014-02", "2014-02-01", "2014-02-28"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2014-12", "2014-12-01", "2014-12-31"),
        ("2014-02-27", "2014-02-27", "2014-02-27"),
        ("", FIRST_DAY, LAST_DAY),
    ],
)
def test_dates_as_precise_as_is_known(date: str, first: str, last: str) -> None:
    assert (first_day(date), last_day(date)) == (first, last)


def test_a_person_goes_by_full_and_family_names() -> None:
    person = schema.Person(
        id="person/x",
        name="سامي الكاتب",
        names=["سامي كاتب"],
        family=["الكاتب", "سلام"],
        en="Sami al-Katib",
        state="state/jo",
    )
    assert party_of(person, {"سلام"}) == Party(
        key="person/x", name="سامي الكاتب", names=("سامي كاتب", "الكاتب", "Sami al-Katib"), state="state/jo"
    )


def test_a_state_goes_by_its_metonyms_and_not_by_its_capital() -> None:
    state = schema.State(id="state/xx", name="بلاد", capital="مدينة", capital_names=["المدينة"], metonyms=["المملكة"])
    assert party_of(state) == Party(key="state/xx", name="بلاد", names=("المملكة",), state="state/xx")


def test_a_capital_is_a_place_beside_its_state(knowledge: Knowledge) -> None:
    moscow = knowledge.parties["place/capital-ru"]
    assert (moscow.name, moscow.state) == ("موسكو", "state/ru")
    assert "روسيا" not in moscow.names
    assert "موسكو" in knowledge.parties["state/ru"].names


def test_bodies_are_parties_of_their_own(knowledge: Knowledge) -> None:
    assert knowledge.parties["body/kremlin"].state == "state/ru"
    assert "الكرملين" not in knowledge.parties["state/ru"].names
    assert "البيت الأبيض" not in knowledge.parties["state/us"].names


def test_no_party_has_a_name_twice(knowledge: Knowledge) -> None:
    assert [p.key for p in knowledge.parties.values() if len({p.name, *p.names}) <= len(p.names)] == []


def test_every_day_of_a_term_exists(knowledge: Knowledge) -> None:
    for held in knowledge.terms:
        assert msgspec.convert({"office": "x", "of": "y", "from": held.days.first, "to": held.days.last}, schema.Term)


@pytest.mark.parametrize(
    ("office", "of", "day", "person"),
    [
        ("president", "state/us", "2021-12-30", "person/joe-biden"),
        ("president", "state/us", "2025-02-12", "person/donald-trump"),
        ("foreign-minister", "state/ru", "2018-05-01", "person/sergei-lavrov"),
        ("foreign-minister", "state/us", "2025-02-18", "person/marco-rubio"),
        ("foreign-minister", "state/gb", "2021-12-30", "person/liz-truss"),
        ("secretary-general", "body/un", "2020-01-01", "person/antonio-guterres"),
    ],
)
def test_who_held_an_office_on_a_day(knowledge: Knowledge, office: str, of: str, day: str, person: str) -> None:
    holders = [h.person for h in knowledge.holders[office, of] if h.days.first <= day <= h.days.last]
    assert holders == [person]


def test_terms_are_found_by_person_too(knowledge: Knowledge) -> None:
    terms = knowledge.terms_of_person["person/donald-trump"]
    assert {(t.office, t.of) for t in terms} == {("president", "state/us")}
    assert len(terms) == 2


def test_a_running_term_ends_with_its_length_where_that_is_fixed() -> None:
    running = schema.Term(office="president", of="state/fr", since="2020-05-01", ends="2025-05-13")
    open_end = schema.Term(office="president", of="state/fr", since="2020")
    person = schema.Person(id="person/x", name="سامي", terms=[running, open_end])
    terms = terms_of(msgspec.structs.replace(compiled(), people=[person]))
    assert [t.days for t in terms] == [DayRange("2020-05-01", "2025-05-13"), DayRange("2020-01-01", LAST_DAY)]


@pytest.mark.parametrize(
    ("key", "state"),
    [("state/ru", "state/ru"), ("person/sergei-lavrov", "state/ru"), ("place/jeddah", "state/sa"), ("named/x", "")],
)
def test_the_state_of_a_party(knowledge: Knowledge, key: str, state: str) -> None:
    assert knowledge.state_of(key) == state


def test_gender(knowledge: Knowledge) -> None:
    assert knowledge.gender["person/angela-merkel"] == "f"
    assert knowledge.gender["person/sergei-lavrov"] == "m"
    assert knowledge.gender["body/un"] == "f"
    assert knowledge.gender["state/eg"] == "f"
