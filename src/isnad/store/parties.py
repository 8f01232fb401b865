"""The parties of a record: each with all the names that pages and the knowledge give it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from isnad.arabic.fold import fold_name
from isnad.model import Party, from_json, to_json
from isnad.store.lookup import in_parts
from isnad.store.schema import parties, party_names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection


Rows = list[dict[str, Any]]


class PartyBook:
    """The parties that a record holds, remembered as far as they were met, so that known ones cost nothing."""

    def __init__(self) -> None:
        self._known: dict[str, Party] = {}

    def forget(self) -> None:
        """Remember nothing: what was entered last does not stand."""
        self._known.clear()

    def enter(self, connection: Connection, named: Iterable[Party]) -> None:
        """Enter parties under their record keys; names add up, whatever the order."""
        new: dict[str, Party] = {}
        for party in named:
            if not _holds(self._known.get(party.key), party):
                new[party.key] = merge(new.get(party.key, party), party)
        if not new:
            return
        held = load_parties(connection, new)
        entered: Rows = []
        changed: Rows = []
        names: Rows = []
        for key, party in new.items():
            before = held.get(key)
            after = merge(before, party) if before else party
            self._known[key] = after
            if after == before:
                continue
            (changed if before else entered).append({"key": key, "json": to_json(after)})
            folded = folded_names(after) - (folded_names(before) if before else set())
            names += [{"folded": name, "party": key} for name in sorted(folded)]
        if entered:
            connection.execute(insert(parties), entered)
        for row in changed:
            connection.execute(update(parties).where(parties.c.key == row["key"]).values(json=row["json"]))
        if names:
            connection.execute(insert(party_names), names)


def load_parties(connection: Connection, keys: Iterable[str]) -> dict[str, Party]:
    """The parties with these keys that the record holds."""
    question = select(parties.c.json)
    return {
        party.key: party
        for some in in_parts(sorted(set(keys)))
        for raw in connection.execute(question.where(parties.c.key.in_(some))).scalars()
        for party in (from_json(raw, Party),)
    }


def named(connection: Connection, name: str) -> list[Party]:
    """The parties that go by ``name``, however it is spelt; else those with all its words in one of their names."""
    folded = fold_name(name)
    names = party_names.c
    exact = list(connection.execute(select(names.party).where(names.folded == folded)).scalars())
    if not exact and folded:
        question = select(names.party).distinct()
        for word in folded.split():
            question = question.where(names.folded.contains(word, autoescape=True))
        exact = list(connection.execute(question).scalars())
    found = load_parties(connection, exact)
    return [found[key] for key in sorted(found)]


def merge(one: Party, other: Party) -> Party:
    """One party with the names of both; of two usual names, offices or states the longer stands."""
    name = max(one.name, other.name, key=lambda n: (len(n), n))
    names = {one.name, *one.names, other.name, *other.names} - {name}
    return Party(
        key=one.key,
        name=name,
        names=tuple(sorted(names)),
        office=max(one.office, other.office, key=lambda o: (len(o), o)),
        state=max(one.state, other.state),
        known=one.known or other.known,
    )


def folded_names(party: Party) -> set[str]:
    """All names of a party, folded."""
    return {folded for name in (party.name, *party.names) if (folded := fold_name(name))}


def _holds(known: Party | None, party: Party) -> bool:
    """Whether all that is said of ``party`` is known."""
    if known is None:
        return False
    if party is known or known == party:
        return True
    names = {known.name, *known.names}
    return party.name in names and names.issuperset(party.names) and party.office in {"", known.office}
