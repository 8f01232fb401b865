"""The record that people hold: pages in, and everything that they say of dealings between states out, cited.

::

    from isnad.record import Record

    with Record.open_or_make("desk.isnad") as record:
        record.add(["pages/"])
        for occasion in record.timeline():
            print(occasion.kind.value, occasion.when)
"""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple, Self

from isnad.adding import Adding
from isnad.answers import Skipped, Summary, Wanted
from isnad.intake.files import PassedOver, Taken, Unread, take
from isnad.knowledge import load
from isnad.model import Basis, Page, Reading, Role, to_json
from isnad.showing import Showing
from isnad.store import filing, queries
from isnad.store.filing import Original
from isnad.store.opening import Store, open_or_make_store, open_store
from isnad.store.parties import PartyBook, load_parties
from isnad.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from pathlib import Path
    from types import TracebackType

    from isnad.answers import Dossier, View
    from isnad.model import Cite, Occasion, Party


class FollowedUp(NamedTuple):
    """A commitment that an occasion answers: its id, its page, where it stands there, and the occasion's id."""

    commitment: str
    page: str
    start: int
    end: int
    occasion: str


class Record:
    """An open record; a context manager that closes it.

    Every verb raises :class:`isnad.errors.StoreError` where the database fails, with the way out.
    """

    def __init__(self, store: Store, knowledge: Path | None = None) -> None:
        """Use :meth:`open` or :meth:`open_or_make`; ``knowledge`` is a user's own file beside the project's."""
        self._store = store
        self._knowledge = knowledge
        self._book = PartyBook()

    @classmethod
    def open(cls, where: str | Path, knowledge: Path | None = None) -> Record:
        """The record at ``where``, a file or a PostgreSQL URL; raises StoreError where there is none."""
        return cls(open_store(where), knowledge)

    @classmethod
    def open_or_make(cls, where: str | Path, knowledge: Path | None = None) -> Record:
        """The record at ``where``, made if there is none; raises StoreError where it cannot be."""
        return cls(open_or_make_store(where), knowledge)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._store.close()

    # ------------------------------------------------------------ in

    def add(
        self,
        paths: Iterable[str | Path],
        dates: Mapping[str, str] | None = None,
        progress: Callable[[str], None] | None = None,
    ) -> Summary:
        """Add the pages found at files and folders; the summary names everything that could not be read.

        ``dates`` maps names of pages to their days, ISO 8601; ``progress`` is called with each path when it is done.
        A page is added whole or not at all, so that a run that was broken off is completed by running it again.
        """
        return self.add_taken(take(paths, dict(dates or {})), progress)

    def add_taken(
        self, items: Iterable[Taken | Unread | PassedOver], progress: Callable[[str], None] | None = None
    ) -> Summary:
        """The same for what intake has made of files, or of anything else."""
        counts: Counter[str] = Counter()
        skipped: list[Skipped] = []
        pages: list[str] = []
        for item in items:
            if isinstance(item, PassedOver):
                counts["passed"] += 1
            else:
                reading = self._add(item)
                skipped += _skipped(item, reading)
                counts.update(_counted(reading) if reading else {"known": int(isinstance(item, Taken))})
                pages += [reading.page] if reading else []
            if progress:
                progress(item.path)
        return self._summed_up(counts, skipped, pages)

    def keep(self, original: Original, read: Callable[[Page], Reading]) -> Reading | None:
        """Add one page with the reading that ``read`` makes of it; None where the record held both.

        For those who read pages by other means than :func:`isnad.reading.read` in this process.
        """
        knowledge = load(self._knowledge)
        adding = Adding(self._book, knowledge.state_of)
        try:
            with self._store.writing() as connection:
                return adding.add(connection, original, VERSION, read)
        except BaseException:
            self._book.forget()
            raise

    def _add(self, item: Taken | Unread) -> Reading | None:
        """The reading of what is now in the record; None where it was there, or has no bytes to keep."""
        if isinstance(item, Unread):
            if item.raw is None:
                return None
            page = Page(id=item.id, name=item.name, text="", encoding="")
            return self.keep(Original(page=page, raw=item.raw), lambda _: item.reading(VERSION))
        return self.keep(Original(page=item.page, raw=item.raw), self._read)

    def _read(self, page: Page) -> Reading:
        """The reading of a page; where reading fails, one that keeps the reason, so that it costs this page alone."""
        from isnad.reading import read  # noqa: PLC0415 - looking into a record needs no reader

        try:
            return read(page, load(self._knowledge))
        except Exception as error:  # noqa: BLE001 - a fault of Isnad's, of whatever kind; it is kept and shown
            reason = f"reading failed, which is a fault of Isnad's: {type(error).__name__}: {error}"
            return Reading(page=page.id, name=page.name, version=VERSION, unread=reason)

    def _summed_up(self, counts: Counter[str], skipped: list[Skipped], pages: list[str]) -> Summary:
        with self._store.writing() as connection:
            summary = Summary(skipped=tuple(skipped), occasions=queries.occasions_on(connection, pages), **counts)
            now = datetime.now(UTC).isoformat(timespec="seconds")
            queries.put_run(connection, now, VERSION, to_json(summary))
        return summary

    # ------------------------------------------------------------ out

    def timeline(self, wanted: Wanted | None = None) -> list[Occasion]:
        """The occasions asked for, by their days, those without a day last; raises NotFoundError for nobody's name."""
        asked = wanted or Wanted()
        with self._store.reading() as connection:
            parties: Collection[str] | None = None
            if asked.party:
                parties = Showing(connection).keys(asked.party)
            chosen = queries.Filter(
                kinds=asked.kinds,
                statuses=asked.statuses,
                parties=parties,
                since=asked.since,
                until=asked.until,
                witnesses=asked.witnesses,
                disputes=int(asked.disputed),
                limit=asked.limit,
            )
            return queries.occasions(connection, chosen)

    def disputes(self) -> list[Occasion]:
        """The occasions on which witnesses contradict one another, by their days."""
        return self.timeline(Wanted(disputed=True))

    def who(self, name: str, limit: int = 50) -> Dossier:
        """What the record holds on the party that goes by ``name``, in any spelling, or by this key.

        Raises NotFoundError where nobody does, AmbiguousError with the choices where several do. Lists hold at most
        ``limit``, the latest; the dossier tells how many there are.
        """
        with self._store.reading() as connection:
            return Showing(connection).dossier(name, limit)

    def show(self, name: str) -> View:
        """Whatever goes by an id, by the start of one, or by a page's name, with the words that it rests on.

        Raises NotFoundError where nothing does, AmbiguousError with the choices where several do.
        """
        with self._store.reading() as connection:
            return Showing(connection).show(name)

    def parties(self, keys: Iterable[str]) -> dict[str, Party]:
        """The parties with these keys, each with all its names."""
        with self._store.reading() as connection:
            return load_parties(connection, keys)

    def words(self, cites: Iterable[Cite]) -> dict[tuple[str, int, int], str]:
        """The words that ``cites`` point to, by page, start and end."""
        with self._store.reading() as connection:
            showing = Showing(connection)
            return {(c.page, c.span.start, c.span.end): showing.words(c).text for c in cites}

    def readings(self) -> Iterator[tuple[tuple[str, ...], Reading]]:
        """Every page's reading with the page's names, in the order of names: the whole record, page by page."""
        with self._store.reading() as connection:
            for page in queries.page_ids(connection):
                reading, held = filing.get_reading(connection, page), filing.held(connection, page)
                if reading is not None and held is not None:
                    yield tuple(naming.name for naming in held.namings), reading

    def follow_ups(self) -> list[FollowedUp]:
        """Every commitment that an occasion answers, by page and place."""
        with self._store.reading() as connection:
            return [
                FollowedUp(place.id, place.page, start, end, occasion)
                for place, start, end, occasion in queries.follow_ups(connection)
            ]


def _counted(reading: Reading) -> dict[str, int]:
    """What a page's reading adds to a summary."""
    inferred = [s for s in reading.stories if s.published and s.published.basis == Basis.INFERRED]
    return {
        "read": int(not reading.unread),
        "stories": sum(story.role != Role.TEASER for story in reading.stories),
        "teasers": sum(story.role == Role.TEASER for story in reading.stories),
        "statements": len(reading.statements),
        "commitments": len(reading.commitments),
        "dated": len(inferred),
    }


def _skipped(item: Taken | Unread, reading: Reading | None) -> list[Skipped]:
    """What was not read of an item, with the reason: none or one."""
    if isinstance(item, Unread):
        return [Skipped(path=item.path or item.name, reason=item.reason, page=item.id)]
    if reading is not None and reading.unread:
        return [Skipped(path=item.path or item.page.name, reason=reading.unread, page=reading.page)]
    return []
