"""The parties that the knowledge holds, by key, with all their names and the terms of their offices."""

from __future__ import annotations

from typing import NamedTuple

from isnad.knowledge import schema
from isnad.knowledge.stock import Stock
from isnad.model import DayRange, Party

FIRST_DAY, LAST_DAY = "1900-01-01", "2100-12-31"


class Held(NamedTuple):
    """An office held by a person: of which state or body, on which days (both ends included)."""

    person: str
    office: str
    of: str
    days: DayRange


def first_day(date: str) -> str:
    """The first day of a date that may lack its day or month; of an empty one, the first day of all."""
    return (date + "-01-01"[len(date) - 4 :])[:10] if date else FIRST_DAY


def last_day(date: str) -> str:
    """The last day that a date may mean; of an empty one, the last day of all.

    A month ends on its 31st here: days are compared as ISO strings, never counted.
    """
    return (date + "-12-31"[len(date) - 4 :])[:10] if date else LAST_DAY


def party_of(entry: schema.Entry) -> Party:
    """The party that an entry of the knowledge describes."""
    names = [*entry.names, *getattr(entry, "family", ()), *getattr(entry, "metonyms", ())]
    if isinstance(entry, schema.State):
        names += [entry.capital, *entry.capital_names]
    if entry.en:
        names.append(entry.en)
    own = entry.id if isinstance(entry, schema.State) else getattr(entry, "state", "")
    unique = tuple(dict.fromkeys(n for n in names if n and n != entry.name))
    return Party(key=entry.id, name=entry.name, names=unique, state=own)


def parties_of(stock: Stock) -> dict[str, Party]:
    """All parties of the stock by key; a capital is a place of its own beside its state (``place/capital-ru``)."""
    towns = {
        (key := "place/capital-" + s.id.removeprefix("state/")): Party(
            key=key, name=s.capital, names=(*s.capital_names, s.name), state=s.id
        )
        for s in stock.states
        if s.capital
    }
    every: list[list[schema.Entry]] = [stock.states, stock.places, stock.people, stock.bodies, stock.outlets]  # type: ignore[list-item]  # lists of subtypes, only read
    return towns | {e.id: party_of(e) for entries in every for e in entries}


def terms_of(stock: Stock) -> list[Held]:
    """All terms of all persons, in the order of the files."""
    return [
        Held(p.id, t.office, t.of, DayRange(first_day(t.since), last_day(t.to or t.ends)))
        for p in stock.people
        for t in p.terms
    ]
