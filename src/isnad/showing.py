"""What a record shows of one thing: its values, the words that they rest on, and what it hangs together with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isnad.answers import (
    CommitmentView,
    Dossier,
    Met,
    OccasionView,
    PageView,
    ReportView,
    StatementView,
    StoryView,
    Told,
    View,
    Words,
)
from isnad.errors import AmbiguousError, NotFoundError
from isnad.joining import ids
from isnad.joining.days import iso
from isnad.joining.parties import bare_key, same
from isnad.joining.sightings import told_on
from isnad.model import CONTACTS, Cite, Held, Occasion, Page, Party, Reading, Span
from isnad.store import filing, queries
from isnad.store.parties import load_parties, named

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from sqlalchemy import Connection


class Showing:
    """Composes views within one connection; a page is fetched once, however many views cite it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._pages: dict[str, tuple[Page, Reading]] = {}

    def show(self, name: str) -> View:
        """The view of what ``name`` means; raises NotFoundError or AmbiguousError."""
        sort, found = queries.find(self._connection, name)
        if sort == ids.OCCASION:
            return self.occasion(found)
        if sort == ids.REPORT:
            return self.report(found)
        if sort == ids.STATEMENT:
            return next(iter(self.statements([found])))
        if sort == ids.COMMITMENT:
            return next(iter(self.commitments([found])))
        if sort == ids.STORY:
            return self.story(found)
        return self.page(found)

    def occasion(self, name: str) -> OccasionView:
        """An occasion with its reports, its words, and the commitments that it answers."""
        occasion = queries.occasions_named(self._connection, [name])[name]
        told = self._told(occasion.reports)
        return OccasionView(
            occasion=occasion,
            reports=told,
            cited=tuple(self.words(cite) for cite in dict.fromkeys(cites(occasion))),
            answers=tuple(self.commitments(queries.answered_by(self._connection, name))),
            parties=self._named_by(told) | self.parties({p.value for p in occasion.parties}),
        )

    def report(self, name: str) -> ReportView:
        """A report, and the occasion that holds it."""
        told = self._told([name])
        occasion = queries.occasions_of(self._connection, [name]).get(name, "")
        return ReportView(told=told[0], occasion=occasion, parties=self._named_by(told))

    def statements(self, names: Iterable[str]) -> list[StatementView]:
        """Statements with their words, in the order given."""
        views = []
        for place in queries.places(self._connection, ids.STATEMENT, names):
            page, reading = self._page(place.page)
            statement = reading.statements[place.number]
            named_ = [*statement.speakers, *statement.via, *([statement.addressee] if statement.addressee else [])]
            keys = {v.value for v in named_} | {link.party.value for link in statement.chain}
            view = StatementView(
                id=place.id,
                statement=statement,
                words=_cut(page, statement.span),
                cue=_cut(page, statement.cue),
                told=_told_on(reading, statement.story),
                parties=_of_page(reading, keys),
            )
            views.append(view)
        return views

    def commitments(self, names: Iterable[str]) -> list[CommitmentView]:
        """Commitments with their words and what became of them, in the order given."""
        wanted = list(names)
        answers = queries.answers(self._connection, wanted)
        occasions = queries.occasions_named(self._connection, answers.values())
        views = []
        for place in queries.places(self._connection, ids.COMMITMENT, wanted):
            page, reading = self._page(place.page)
            commitment = reading.commitments[place.number]
            view = CommitmentView(
                id=place.id,
                commitment=commitment,
                words=_cut(page, commitment.span),
                told=_told_on(reading, commitment.story),
                answer=occasions.get(answers.get(place.id, "")),
                parties=_of_page(reading, {v.value for v in (*commitment.by, *commitment.of)}),
            )
            views.append(view)
        return views

    def story(self, name: str) -> StoryView:
        """A story with its words, and the ids of what was read in it."""
        place = queries.places(self._connection, ids.STORY, [name])[0]
        page, reading = self._page(place.page)
        story = reading.stories[place.number]

        def own(names: tuple[str, ...], things: Iterable[object]) -> tuple[str, ...]:
            return tuple(n for n, t in zip(names, things, strict=True) if getattr(t, "story", -1) == place.number)

        return StoryView(
            id=name,
            story=story,
            words=_cut(page, story.span),
            statements=own(ids.statement_ids(reading), reading.statements),
            reports=own(ids.report_ids(reading), reading.reports),
            commitments=own(ids.commitment_ids(reading), reading.commitments),
        )

    def page(self, name: str) -> PageView:
        """A page as it came, and what was read in it."""
        page, reading = self._page(name)
        held = filing.held(self._connection, name)
        names = tuple(naming.name for naming in held.namings) if held else ()
        return PageView(page=page, names=names, reading=reading, stories=ids.story_ids(reading))

    def dossier(self, name: str, limit: int) -> Dossier:
        """What the record holds on the party that goes by ``name``; lists of at most ``limit``."""
        party, keys = self.party(name)
        said, said_in_all = queries.said(self._connection, keys, "speaker", limit)
        about, about_in_all = queries.said(self._connection, keys, "about", limit)
        promised, promised_in_all = queries.promised(self._connection, keys, limit)
        occasions = queries.occasions(self._connection, queries.Filter(parties=keys))
        return Dossier(
            party=party,
            keys=tuple(sorted(keys)),
            said=tuple(self.statements(said)),
            said_in_all=said_in_all,
            said_about=tuple(self.statements(about)),
            said_about_in_all=about_in_all,
            occasions=tuple(occasions),
            met=_met(occasions, keys),
            promised=tuple(self.commitments(promised)),
            promised_in_all=promised_in_all,
            parties=self.parties({p.value for o in occasions for p in o.parties}),
        )

    def party(self, name: str) -> tuple[Party, frozenset[str]]:
        """The one party that goes by ``name`` or by this key, with its keys; raises NotFoundError or AmbiguousError."""
        found = self._going_by(name)
        stated = [p for p in found if bare_key(p.key) != p.key] or found
        first = stated[0]
        if any(not same(first.key, other.key) for other in found):
            choices = tuple((p.key, p.name) for p in found)
            listed = "; ".join(f"{p.key} ({p.name})" for p in found)
            raise AmbiguousError(f"{name}: several go by this name, say which by its key: {listed}", choices)
        return first, frozenset(p.key for p in found)

    def keys(self, name: str) -> frozenset[str]:
        """The keys of all parties that go by ``name`` or by this key; raises NotFoundError where there is none."""
        return frozenset(party.key for party in self._going_by(name))

    def _going_by(self, name: str) -> list[Party]:
        """Those of the knowledge, else those whom only pages name: these are asked for by more of the name."""
        found = list(load_parties(self._connection, [name]).values()) or named(self._connection, name)
        if not found:
            raise NotFoundError(f"{name}: nobody in the record goes by this name; it is looked for in any spelling")
        return [party for party in found if party.known] or found

    def parties(self, keys: Collection[str]) -> dict[str, Party]:
        """The parties with these keys, in their order."""
        found = load_parties(self._connection, keys)
        return {key: found[key] for key in sorted(found)}

    def words(self, cite: Cite) -> Words:
        """The words that ``cite`` points to."""
        return _cut(self._page(cite.page)[0], cite.span)

    def _told(self, reports: Iterable[str]) -> tuple[Told, ...]:
        """The reports with these ids, in the order given."""
        wanted = list(reports)
        places = queries.report_places(self._connection, wanted)
        told = []
        for place in (places[name] for name in wanted):
            page, reading = self._page(place.page)
            report = reading.reports[place.number]
            words = _cut(page, report.span)
            told.append(Told(id=place.id, report=report, words=words, told=place.told, outlet=place.outlet))
        return tuple(told)

    def _named_by(self, told: Iterable[Told]) -> dict[str, Party]:
        """Those whom reports name, in their parts and in their chains, by the keys of their pages."""
        named_: dict[str, Party] = {}
        for each in told:
            report = each.report
            values = [*report.parties, *(link.party for link in report.chain)]
            values += [v for v in (report.where, report.initiator) if v]
            named_ |= _of_page(self._page(each.words.page)[1], {v.value for v in values})
        return named_

    def _page(self, name: str) -> tuple[Page, Reading]:
        if name not in self._pages:
            original = filing.get_page(self._connection, name)
            reading = filing.get_reading(self._connection, name)
            if original is None or reading is None:
                raise NotFoundError(f"{name}: no such page in the record")
            self._pages[name] = (original.page, reading)
        return self._pages[name]


def cites(occasion: Occasion) -> Iterator[Cite]:
    """All words that an occasion rests on, field by field."""
    single = (occasion.kind, occasion.status, occasion.when, occasion.where, occasion.initiator)
    disputed = (value for dispute in occasion.disputes for value in dispute.values)
    held: list[Held[str] | None] = [*single, *occasion.parties, *disputed]  # type: ignore[list-item]  # kinds and statuses are strings
    for value in held:
        if value is not None:
            yield from value.cites
    for change in occasion.history:
        yield change.cite


def _met(occasions: Iterable[Occasion], keys: Collection[str]) -> tuple[Met, ...]:
    """Whom the party met or spoke with, those met most often first."""
    met: dict[str, list[str]] = {}
    for occasion in occasions:
        if occasion.kind.value in CONTACTS:
            for other in occasion.parties:
                if other.value not in keys:
                    met.setdefault(other.value, []).append(occasion.id)
    order = sorted(met, key=lambda party: (-len(met[party]), party))
    return tuple(Met(party=party, occasions=tuple(met[party])) for party in order)


def _of_page(reading: Reading, keys: set[str]) -> dict[str, Party]:
    return {party.key: party for party in reading.parties if party.key in keys}


def _told_on(reading: Reading, story: int) -> str:
    days = told_on(reading.stories[story])
    if days is None:
        return ""
    return iso(days.first) if days.days == 1 else f"{iso(days.first)}/{iso(days.last)}"


def _cut(page: Page, span: Span) -> Words:
    return Words(page=page.id, name=page.name, span=span, text=page.text[span.start : span.end])
