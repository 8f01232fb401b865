"""The stock: its files fit the schema and each other, its compiled form is theirs, and it holds no dated event."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

import msgspec
import msgspec.inspect
import pytest

from isnad.arabic.fold import fold_name
from isnad.knowledge import schema
from isnad.knowledge.stock import COMPILED, Stock, compiled, compiled_bytes, from_files
from isnad.knowledge.times import time_knowledge

PARTIES = ("states", "places", "people", "bodies", "outlets")
TERM_FIELDS = {"from", "to", "ends"}


@pytest.fixture(scope="module")
def stock() -> Stock:
    return from_files()


def entries(stock: Stock) -> Iterator[schema.Entry]:
    for name in PARTIES:
        yield from getattr(stock, name)


def test_what_is_shipped_is_what_the_files_say() -> None:
    assert COMPILED.read_bytes() == compiled_bytes(), "run python -m isnad.knowledge.stock"


def test_what_is_shipped_can_be_read(stock: Stock) -> None:
    assert compiled() == stock


def test_ids_are_unique_over_all_files(stock: Stock) -> None:
    times = Counter(entry.id for entry in entries(stock))
    assert [key for key, count in times.items() if count > 1] == []


def test_ids_of_offices_and_institutions_are_unique(stock: Stock) -> None:
    for listed in (stock.offices.offices, stock.institutions.institutions):
        times = Counter(entry.id for entry in listed)
        assert [key for key, count in times.items() if count > 1] == []


def test_everything_referred_to_exists(stock: Stock) -> None:
    known = {entry.id for entry in entries(stock)}
    offices = {office.id for office in stock.offices.offices}
    missing: dict[str, list[str]] = defaultdict(list)
    for entry in entries(stock):
        state = getattr(entry, "state", "")
        if state and state not in known:
            missing[state].append(entry.id)
        for term in getattr(entry, "terms", ()):
            if term.of not in known:
                missing[term.of].append(entry.id)
            if term.office not in offices:
                missing[f"office {term.office}"].append(entry.id)
    assert not missing, "\n".join(f"{key}: {', '.join(users)}" for key, users in sorted(missing.items()))


def test_an_entry_does_not_repeat_a_name(stock: Stock) -> None:
    twice = {
        entry.id: again
        for entry in entries(stock)
        if (again := [name for name, count in Counter((entry.name, *entry.names)).items() if count > 1])
    }
    assert not twice


def test_names_carry_no_stray_space(stock: Stock) -> None:
    assert [n for entry in entries(stock) for n in entry.called() if n != " ".join(n.split())] == []


# No dated event: no call, visit or summit can be known beforehand, because nothing but terms of office has a date.


def fields(kind: Any, seen: set[str]) -> Iterator[tuple[str, msgspec.inspect.Field]]:  # noqa: ANN401 - any type's info
    """Every field of every struct that a type is made of."""
    if isinstance(kind, msgspec.inspect.StructType):
        if kind.cls.__name__ in seen:
            return
        seen.add(kind.cls.__name__)
        for field in kind.fields:
            yield kind.cls.__name__, field
            yield from fields(field.type, seen)
    for part in ("item_type", "key_type", "value_type"):
        if hasattr(kind, part):
            yield from fields(getattr(kind, part), seen)


def dated(kind: msgspec.inspect.Type) -> bool:
    if isinstance(kind, (msgspec.inspect.DateType, msgspec.inspect.DateTimeType)):
        return True
    return isinstance(kind, msgspec.inspect.StrType) and bool(kind.pattern) and "[12]" in str(kind.pattern)


def test_only_terms_have_fields_for_dates() -> None:
    found = {
        (struct, field.encode_name)
        for struct, field in fields(msgspec.inspect.type_info(Stock), set())
        if dated(field.type)
    }
    assert found == {("Term", name) for name in TERM_FIELDS}


def strings(value: object, field: str = "") -> Iterator[tuple[str, str]]:
    """Every string of decoded JSON, with the name of the field that holds it."""
    if isinstance(value, dict):
        for name, held in value.items():
            yield from strings(held, name)
    elif isinstance(value, list):
        for held in value:
            yield from strings(held, field)
    elif isinstance(value, str):
        yield field, value


def test_only_terms_hold_a_year(stock: Stock) -> None:
    year = re.compile(r"(?<!\d)(1[5-9]|20)\d\d(?!\d)")
    held = [s for field, s in strings(msgspec.to_builtins(stock)) if field not in TERM_FIELDS and year.search(s)]
    assert held == []


def test_no_name_holds_a_month(stock: Stock) -> None:
    """Names of persons that are written like a month (دي مايو) stand without a number."""
    calendar = time_knowledge().calendar
    cautious = {fold_name(name) for name in calendar.cautious}
    months = {fold_name(n) for m in calendar.months for n in (*m.names, *m.more)} - cautious
    month = re.compile(rf"(?<!\w)({'|'.join(sorted(months))})(?!\w)")
    held = [
        (entry.id, name)
        for entry in entries(stock)
        for name in entry.called()
        if month.search(fold_name(name)) and (not isinstance(entry, schema.Person) or re.search(r"\d", name))
    ]
    assert held == []


def test_terms_end_after_they_begin_and_on_days_that_exist() -> None:
    for raw, reason in (
        ({"from": "2020-01", "to": "2019"}, "ends before it begins"),
        ({"from": "2020-02-30"}, "day is out of range|day 30 must be in range"),
        ({"from": "2020-13"}, "matching regex"),
        ({"from": "the spring"}, "matching regex"),
    ):
        with pytest.raises(msgspec.ValidationError, match=reason):
            msgspec.convert({"office": "president", "of": "state/fr", **raw}, schema.Term)


@pytest.mark.parametrize(
    "raw", [{"from": "2020", "to": "2020-05"}, {"from": "2020-05-01", "to": "2020"}, {"to": "2020-02-29"}, {}]
)
def test_terms_as_precise_as_is_known(raw: dict[str, str]) -> None:
    assert msgspec.convert({"office": "president", "of": "state/fr", **raw}, schema.Term).of == "state/fr"
