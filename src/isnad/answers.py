"""What a record answers with: frozen, typed, and JSON in and out, as all of :mod:`isnad.model`.

Wherever parties are named by key, ``parties`` gives their names; wherever words are cited, their text stands beside.
"""

from __future__ import annotations

from isnad.model import Cite, Commitment, Occasion, Page, Party, Reading, Report, Span, Statement, Story, Struct


class Skipped(Struct, frozen=True):
    """What could not be read, and why; ``page`` is its id, empty where there were no bytes to keep."""

    path: str
    reason: str
    page: str = ""


class Summary(Struct, frozen=True):
    """What adding came to.

    ``read`` counts the pages read now, ``known`` those that the record held already; stories, statements, occasions
    and commitments are those of the pages read now. ``dated`` counts the stories whose date was worked out, ``passed``
    the files of folders that are no pages by their ending.
    """

    read: int = 0
    known: int = 0
    stories: int = 0
    teasers: int = 0
    statements: int = 0
    occasions: int = 0
    commitments: int = 0
    dated: int = 0
    passed: int = 0
    skipped: tuple[Skipped, ...] = ()


class Wanted(Struct, frozen=True):
    """Which occasions are asked for; what is left empty asks for all.

    ``party`` is a name, however spelt, or a key; ``since`` and ``until`` are days, both included, ISO 8601 and as
    precise as wanted; occasions without a day are left out where either is given.
    """

    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    party: str = ""
    since: str = ""
    until: str = ""
    witnesses: int = 0
    disputed: bool = False
    limit: int = 0


class Words(Struct, frozen=True):
    """Words of a page: the page's id and name, where they stand, and the text itself."""

    page: str
    name: str
    span: Span
    text: str

    @property
    def cite(self) -> Cite:
        """The same without the text."""
        return Cite(page=self.page, span=self.span)


class Told(Struct, frozen=True):
    """A report of an occasion: its id, what it says, the clause, and the day of its story (a day, ``A/B`` or empty)."""

    id: str
    report: Report
    words: Words
    told: str = ""
    outlet: str = ""


class ReportView(Struct, frozen=True):
    """A report and the occasion that holds it."""

    told: Told
    occasion: str
    parties: dict[str, Party]


class StatementView(Struct, frozen=True):
    """A statement with its words, the cue among them, and the day of its story (a day, ``A/B`` or empty)."""

    id: str
    statement: Statement
    words: Words
    cue: Words
    parties: dict[str, Party]
    told: str = ""


class CommitmentView(Struct, frozen=True):
    """A commitment with its words, the day of its story, and the occasion that answers it, where one does."""

    id: str
    commitment: Commitment
    words: Words
    parties: dict[str, Party]
    told: str = ""
    answer: Occasion | None = None


class OccasionView(Struct, frozen=True):
    """An occasion with its reports, the words of everything that it cites, and the commitments that it answers."""

    occasion: Occasion
    reports: tuple[Told, ...]
    cited: tuple[Words, ...]
    parties: dict[str, Party]
    answers: tuple[CommitmentView, ...] = ()

    def words(self, cite: Cite) -> Words:
        """The words that ``cite`` points to; raises ``KeyError`` where this occasion does not cite them."""
        for words in self.cited:
            if words.span == cite.span and words.page == cite.page:
                return words
        raise KeyError(cite)


class StoryView(Struct, frozen=True):
    """A story with its words, and the ids of what was read in it."""

    id: str
    story: Story
    words: Words
    statements: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    commitments: tuple[str, ...] = ()


class PageView(Struct, frozen=True):
    """A page as it came, all the names it was given under, and what was read in it."""

    page: Page
    names: tuple[str, ...]
    reading: Reading
    stories: tuple[str, ...] = ()


View = OccasionView | ReportView | StatementView | CommitmentView | StoryView | PageView


class Met(Struct, frozen=True):
    """Whom a party met or spoke with, and on which occasions, earliest first."""

    party: str
    occasions: tuple[str, ...]


class Dossier(Struct, frozen=True):
    """What a record holds on one party, latest first; ``occasions`` are all that it was a party to, earliest first.

    ``keys`` are the record's keys of the party: more than one where some pages give its state and others do not. The
    ``…_in_all`` tell how many there are where the lists were cut short.
    """

    party: Party
    keys: tuple[str, ...]
    parties: dict[str, Party]
    said: tuple[StatementView, ...] = ()
    said_in_all: int = 0
    said_about: tuple[StatementView, ...] = ()
    said_about_in_all: int = 0
    occasions: tuple[Occasion, ...] = ()
    met: tuple[Met, ...] = ()
    promised: tuple[CommitmentView, ...] = ()
    promised_in_all: int = 0
