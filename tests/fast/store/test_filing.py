from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from isnad.adding import Adding
from isnad.intake.files import Taken, from_bytes
from isnad.model import Reading
from isnad.store import filing, schema
from isnad.store.filing import Naming, Original
from isnad.store.opening import Store, open_or_make_store
from isnad.store.parties import PartyBook
from isnad.testing import Draft, land_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXT = "وصل الوزير إلى العاصمة في زيارة، وقال إن المحادثات التي أجراها من قبل كانت مفيدة.\r\n"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_or_make_store(tmp_path / "record.isnad")
    yield opened
    opened.close()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1256"])
def test_a_page_comes_back_as_it_came(store: Store, encoding: str) -> None:
    raw = TEXT.encode(encoding)
    taken = from_bytes(raw, "page", published="2025-02-16")
    assert isinstance(taken, Taken)
    given = Original(page=taken.page, raw=raw)
    with store.writing() as connection:
        filing.put_page(connection, given, Reading(page=taken.page.id, name="page", version="1"))
        filing.put_naming(connection, taken.page.id, Naming(name="page", published="2025-02-16"), ())
        assert filing.get_page(connection, taken.page.id) == given
        assert filing.get_page(connection, "0" * 64) is None


def test_the_name_with_the_earliest_day_counts(store: Store) -> None:
    namings: tuple[Naming, ...] = ()
    draft = Draft("b")
    given = [Naming(name="b"), Naming(name="c", published="2025-02-17"), Naming(name="a", published="2025-02-18")]
    given += [Naming(name="a", published="2025-02-16"), Naming(name="a", address="https://example.org/a")]
    order = ["b", "cb", "cab", "acb", "acb"]
    with store.writing() as connection:
        filing.put_page(connection, draft.original, draft.reading)
        for naming, expected in zip(given, order, strict=True):
            namings = filing.put_naming(connection, draft.page.id, naming, namings)
            assert "".join(n.name for n in namings) == expected
            assert filing.held(connection, draft.page.id) == filing.Held("0.1.0", namings)
    assert namings[0] == Naming(name="a", published="2025-02-16", address="https://example.org/a")


def test_what_was_read_is_taken_out_whole(store: Store) -> None:
    draft = Draft("a", "2025-02-16").report("اتصال", ("person/lavrov", "person/rubio"), when="2025-02-15")
    draft.say("كلام عن الوزير", "person/rubio", about=["person/lavrov"]).promise("لقاء", ("state/ru",), plan="meeting")
    with store.writing() as connection:
        adding = Adding(PartyBook(), land_of)
        adding.add(connection, draft.original, "1", lambda _: draft.reading)
        assert filing.get_reading(connection, draft.page.id) == draft.reading
        gone = filing.remove_reading(connection, draft.page.id)
        assert [sighting.occasion[:2] for sighting in gone] == ["o:", "o:"]
        for table in (schema.reports, schema.blocks, schema.statement_parties, schema.commitments, schema.stories):
            assert connection.execute(select(func.count()).select_from(table)).scalar_one() == 0, table.name
