"""One page into the record: kept, read, filed, and joined with what it could belong to, all in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from isnad.joining.derive import derive
from isnad.joining.follow import answers, plans, waiting
from isnad.joining.occasions import rejoin
from isnad.joining.parties import record_key
from isnad.joining.sightings import sightings
from isnad.store import derived, filing
from isnad.store.lookup import RecordLookup, by_name

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from sqlalchemy import Connection

    from isnad.joining.sightings import Sighting
    from isnad.model import Page, Reading
    from isnad.store.parties import PartyBook


class Adding:
    """Adds pages to a record. ``land_of`` tells the state that a place lies in, empty where unknown."""

    def __init__(self, book: PartyBook, land_of: Callable[[str], str]) -> None:
        self._book = book
        self._land_of = land_of

    def add(
        self,
        connection: Connection,
        original: filing.Original,
        version: str,
        read: Callable[[Page], Reading],
    ) -> Reading | None:
        """The reading of a page now in the record; None where the record held it, read by this version.

        A page is known by its bytes. Given again under another name, it gets that name too; given with another day, it
        is read again. ``read`` is only called where there is something to read.
        """
        page = original.page
        held = filing.held(connection, page.id)
        naming = filing.Naming(name=page.name, address=page.address, published=page.published)
        if held is None:
            reading = read(page)
            filing.put_page(connection, original, reading)
            filing.put_naming(connection, page.id, naming, ())
            self._file(connection, reading, page.text, [])
            return reading
        counts = filing.put_naming(connection, page.id, naming, held.namings)[0]
        if held.version == version and counts == held.namings[0]:
            return None
        named = {"name": counts.name, "address": counts.address, "published": counts.published}
        reading = read(msgspec.structs.replace(page, **named))
        filing.replace_reading(connection, reading)
        self._file(connection, reading, page.text, filing.remove_reading(connection, page.id))
        return reading

    def _file(self, connection: Connection, reading: Reading, text: str, gone: Collection[Sighting]) -> None:
        """Enter what was read in a page, in the place of the reports taken out, and join it."""
        reports = sightings(reading, self._land_of)
        keys = {party.key: record_key(party, reading.page) for party in reading.parties}
        filing.put_reading(connection, filing.Findings(reading, text, reports, plans(reading, reports), keys))
        self._book.enter(connection, [msgspec.structs.replace(p, key=keys[p.key]) for p in reading.parties])
        join(connection, [*gone, *reports])


def join(connection: Connection, changed: Collection[Sighting]) -> None:
    """Derive again what a change touches: ``changed`` are reports filed, and those taken out with their occasions."""
    if not changed:
        return
    lookup = RecordLookup(connection)
    change = rejoin(changed, lookup)
    answered = derived.plans_answered_by(connection, change.gone)
    made = [(derive(members), members) for members in derived.members(connection, change.groups)]
    derived.replace_occasions(connection, change.gone, made)
    planned = {s.report for s in waiting(change.groups, lookup)}
    commitments = derived.with_plan(connection, planned | set(answered))
    found = answers(by_name(connection, commitments), lookup)
    derived.replace_follow_ups(
        connection, {name: found.get(report) for report, names in commitments.items() for name in names}
    )
