"""What readings and records are made of.

Everything here is frozen, slotted and typed, and goes to JSON and back without loss (:func:`to_json`,
:func:`from_json`). Offsets are Unicode code points of the page's text, ``end`` exclusive. Days are ISO 8601;
values of times are TIMEX3. Parties are named by keys: ``person/…``, ``state/…``, ``body/…``, ``outlet/…`` and
``place/…`` for those of the knowledge, ``named/…`` for those that only pages name.

No evidence, no value: a :class:`Value` without spans and without reasons cannot be made.
"""

from __future__ import annotations

import hashlib
from enum import StrEnum
from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")


class Basis(StrEnum):
    """How a value is known."""

    STATED = "stated"  # the words say it
    RESOLVED = "resolved"  # the words say it relative to something else in the story
    INFERRED = "inferred"  # from constraints, which are listed
    DECIDED = "decided"  # by a person


class Kind(StrEnum):
    """What kind of occasion; the first six are contacts between parties, the others are acts."""

    CALL = "call"
    MESSAGE = "message"
    MEETING = "meeting"
    VISIT = "visit"
    SUMMIT = "summit"
    TALKS = "talks"
    AGREEMENT = "agreement"
    CEASEFIRE = "ceasefire"
    EXCHANGE = "exchange"
    SANCTION = "sanction"
    EASING = "easing"
    EXPULSION = "expulsion"
    RECALL = "recall"
    BREAK = "break"
    RESTORATION = "restoration"
    AID = "aid"
    INVITATION = "invitation"
    MEDIATION = "mediation"


CONTACTS = frozenset({Kind.CALL, Kind.MESSAGE, Kind.MEETING, Kind.VISIT, Kind.SUMMIT, Kind.TALKS})


class Status(StrEnum):
    """Whether an occasion took place."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    UNDER_WAY = "under_way"
    OCCURRED = "occurred"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    DENIED = "denied"


class Act(StrEnum):
    """What a speaker does in saying something."""

    ASSERT = "assert"
    ANNOUNCE = "announce"
    PROMISE = "promise"
    OFFER = "offer"
    DEMAND = "demand"
    PROPOSE = "propose"
    WARN = "warn"
    THREATEN = "threaten"
    ACCUSE = "accuse"
    CONDEMN = "condemn"
    DENY = "deny"
    REJECT = "reject"
    WELCOME = "welcome"
    PRAISE = "praise"
    THANK = "thank"


class Undertaking(StrEnum):
    """How a party is bound by a commitment."""

    AGREED = "agreed"
    PROMISED = "promised"
    OFFERED = "offered"
    CONDITIONAL = "conditional"
    DEMANDED = "demanded"
    REFUSED = "refused"


class Role(StrEnum):
    """What a story is to its page."""

    MAIN = "main"  # the story that the page is about
    OTHER = "other"  # a whole second article
    TEASER = "teaser"  # the headline or cut lead of another article


class Struct(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The base of every type here."""


class Span(msgspec.Struct, frozen=True, order=True, array_like=True):
    """``[start, end)`` in code points of one page's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got [{self.start}, {self.end})")

    def holds(self, other: Span) -> bool:
        """Whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Value(Struct, Generic[T], frozen=True):
    """A value, how it is known, and the words (``spans``) or constraints (``reasons``) it rests on."""

    value: T
    basis: Basis
    spans: tuple[Span, ...] = ()
    reasons: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.spans and not self.reasons:
            raise ValueError(f"no evidence, no value: {self.value!r} has neither spans nor reasons")


class DayRange(msgspec.Struct, frozen=True, order=True, array_like=True):
    """Days from ``first`` to ``last``, both included, ISO 8601."""

    first: str
    last: str


class Page(Struct, frozen=True):
    """What was given: its text as decoded, and where it came from.

    ``id`` is the SHA-256 of the bytes as given; ``name`` the file's name without its ending, or an address.
    ``published`` is a date handed over with the page (metadata, ``--dates``), ``captured`` when it was fetched:
    both ISO 8601 or empty. ``outlet`` is the outlet's key or empty. ``flags`` tell what is odd about the bytes.
    """

    id: str
    name: str
    text: str
    address: str = ""
    encoding: str = "utf-8"
    published: str = ""
    captured: str = ""
    outlet: str = ""
    flags: tuple[str, ...] = ()


class Party(Struct, frozen=True):
    """A person, state, body, outlet or place, as a page names it.

    ``names`` are further names and spellings of this party and of no other; ``office`` and ``state`` are what the
    page or the knowledge says of it. ``known`` tells whether the party is in the knowledge.
    """

    key: str
    name: str
    names: tuple[str, ...] = ()
    office: str = ""
    state: str = ""
    known: bool = True


class Mention(Struct, frozen=True):
    """A span that names a party; ``how`` is ``name``, ``office``, ``metonym`` or ``reference``."""

    story: int
    span: Span
    party: str
    how: str = "name"
    basis: Basis = Basis.STATED


class Time(Struct, frozen=True):
    """An expression that names a date, a time or a length of time.

    ``value`` is TIMEX3 (``2025-02-16``, ``2025-W07``, ``P3Y``, ``PRESENT_REF``) or an interval ``A/B``, and empty
    where the story's date is too uncertain to tell. ``modifier`` is ``about``, ``at_least``, ``at_most`` or empty.
    """

    story: int
    span: Span
    value: str
    basis: Basis
    modifier: str = ""
    reasons: tuple[str, ...] = ()


class Relay(Struct, frozen=True):
    """One link of a chain: who passed the report on. ``role`` is principal, spokesperson, relay, agency or outlet."""

    party: Value[str]
    role: str


class Statement(Struct, frozen=True):
    """What a speaker is reported to have said.

    ``span`` is the content, ``cue`` the word that reports it, ``quoted`` the parts in quotation marks. ``chain``
    runs from the speaker to the outlet.
    """

    story: int
    span: Span
    cue: Span
    act: Value[Act]
    speakers: tuple[Value[str], ...]
    via: tuple[Value[str], ...] = ()
    addressee: Value[str] | None = None
    quoted: tuple[Span, ...] = ()
    when: Value[str] | None = None
    chain: tuple[Relay, ...] = ()
    flags: tuple[str, ...] = ()


class Report(Struct, frozen=True):
    """What one story says of one occasion. ``span`` is the clause that tells of it, ``mentions`` all that do."""

    story: int
    span: Span
    kind: Value[Kind]
    status: Value[Status]
    parties: tuple[Value[str], ...]
    mentions: tuple[Span, ...] = ()
    when: Value[str] | None = None
    where: Value[str] | None = None
    initiator: Value[str] | None = None
    level: Value[str] | None = None
    channel: Value[str] | None = None
    round: Value[int] | None = None
    chain: tuple[Relay, ...] = ()
    background: bool = False
    flags: tuple[str, ...] = ()


class Commitment(Struct, frozen=True):
    """What parties agreed, promised, offered, demanded (``of`` whom) or refused to do."""

    story: int
    span: Span
    status: Value[Undertaking]
    by: tuple[Value[str], ...]
    of: tuple[Value[str], ...] = ()
    condition: Span | None = None
    deadline: Value[str] | None = None


class Furniture(Struct, frozen=True):
    """A part of the page that is of no story; ``kind`` is share, tags, links, reading-time, repeated or rule."""

    span: Span
    kind: str


class Constraint(Struct, frozen=True):
    """One thing that the words say about a story's date: the days (or weekday, Monday is 1) that it leaves, and why."""

    kind: str
    days: tuple[DayRange, ...]
    spans: tuple[Span, ...]
    reason: str
    weekday: int = 0


class Story(Struct, frozen=True):
    """One article in a page.

    ``published`` is its own date as the days that survive its constraints; ``outlet`` and ``dateline`` are keys and
    places that the page names, ``agency`` the agency whose line it carries.
    """

    span: Span
    role: Role
    title: Span | None = None
    published: Value[tuple[DayRange, ...]] | None = None
    constraints: tuple[Constraint, ...] = ()
    agency: Value[str] | None = None
    outlet: Value[str] | None = None
    flags: tuple[str, ...] = ()


class Reading(Struct, frozen=True):
    """Everything that one page says, as read by one version of Isnad. ``unread`` says why a page could not be read."""

    page: str
    name: str
    version: str
    unread: str = ""
    stories: tuple[Story, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    parties: tuple[Party, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[Time, ...] = ()
    statements: tuple[Statement, ...] = ()
    reports: tuple[Report, ...] = ()
    commitments: tuple[Commitment, ...] = ()


class Cite(Struct, frozen=True):
    """Words of one page of a record."""

    page: str
    span: Span


class Held(Struct, Generic[T], frozen=True):
    """A value in a record: like :class:`Value`, over several pages."""

    value: T
    basis: Basis
    cites: tuple[Cite, ...] = ()
    reasons: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.cites and not self.reasons:
            raise ValueError(f"no evidence, no value: {self.value!r} has neither cites nor reasons")


class StatusChange(Struct, frozen=True):
    """One step of an occasion's status: what it became, by which words, in a story of which day (may be empty)."""

    status: Status
    cite: Cite
    told: str = ""


class Dispute(Struct, frozen=True):
    """Witnesses of one occasion with different values of one field, both kept with their words."""

    field: str
    values: tuple[Held[str], ...]


class Occasion(Struct, frozen=True):
    """What happened, or was to happen, once. ``reports`` are ids, earliest first; the id is made of the first."""

    id: str
    kind: Held[Kind]
    status: Held[Status]
    parties: tuple[Held[str], ...]
    reports: tuple[str, ...]
    when: Held[str] | None = None
    where: Held[str] | None = None
    initiator: Held[str] | None = None
    history: tuple[StatusChange, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    witnesses: tuple[str, ...] = ()


class FollowUp(Struct, frozen=True):
    """What became of a commitment: the occasion that answers it."""

    commitment: str
    cite: Cite
    occasion: str


def identify(prefix: str, page: str, span: Span) -> str:
    """The id of what stands at ``span`` of the page ``page`` (a SHA-256): ``prefix`` and twelve hex digits.

    Prefixes are ``r`` report, ``s`` statement, ``c`` commitment, ``o`` occasion.
    """
    digest = hashlib.sha256(f"{page}:{span.start}:{span.end}".encode()).hexdigest()
    return f"{prefix}:{digest[:12]}"


_encoder = msgspec.json.Encoder()


def to_json(value: object) -> bytes:
    """The JSON of any value of this module, the same bytes for equal values."""
    return _encoder.encode(value)


def from_json(raw: bytes | str, kind: type[T]) -> T:
    """The value of type ``kind`` that :func:`to_json` wrote; raises ``msgspec.ValidationError`` where it is none."""
    return msgspec.json.decode(raw, type=kind)
