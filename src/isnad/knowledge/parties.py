"""The parties that the knowledge holds, by key, with all their names and the terms of their offices."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING, NamedTuple

from isnad.arabic.fold import fold_name
from isnad.knowledge import schema
from isnad.model import DayRange, Party

if TYPE_CHECKING:
    from collections.abc import Collection

    from isnad.knowledge.stock import Stock

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
    """The last day that a date may mean; of an empty one, the last day of all."""
    if len(date) == 7:
        return f"{date}-{monthrange(int(date[:4]), int(date[5:]))[1]}"
    return (date + "-12-31")[:10] if date else LAST_DAY


def party_of(entry: schema.Entry, ambiguous: Collection[str] = ()) -> Party:
    """The party that an entry of the knowledge describes, with those of its names that are no ``ambiguous`` words."""
    names = [name for name in entry.called() if " " in name or fold_name(name) not in ambiguous]
    own = entry.id if isinstance(entry, schema.State) else getattr(entry, "state", "")
    unique = tuple(dict.fromkeys(name for name in (*names, entry.en) if name and name != entry.name))
    return Party(key=entry.id, name=entry.name, names=unique, state=own)


def parties_of(stock: Stock) -> dict[str, Party]:
    """All parties of the stock by key; a capital is a place of its own beside its state (``place/capital-ru``)."""
    parties = {
        (key := "place/capital-" + state.id.removeprefix("state/")): Party(
            key=key, name=state.capital, names=tuple(state.capital_names), state=state.id
        )
        for state in stock.states
        if state.capital
    }
    people, others = stock.ambiguous.of_people(), stock.ambiguous.of_others()
    for entry in (*stock.states, *stock.places, *stock.people, *stock.bodies, *stock.outlets):
        parties[entry.id] = party_of(entry, people if isinstance(entry, schema.Person) else others)
    return parties


def terms_of(stock: Stock) -> list[Held]:
    """All terms of all persons, in the order of the files."""
    return [
        Held(p.id, t.office, t.of, DayRange(first_day(t.since), last_day(t.to or t.ends)))
        for p in stock.people
        for t in p.terms
    ]
