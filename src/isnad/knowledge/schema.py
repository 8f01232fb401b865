"""What a knowledge file may hold: the shape of every entry, checked when it is read.

Knowledge is timeless facts about language and about who holds which office when: names, offices with their
terms, adjectives, agencies, cues. It holds no dated event: no call, visit or summit is known beforehand, so
that a page's date and what happened can only come from pages.

Every entry has an ``id`` of the form ``kind/slug`` (``person/sergei-lavrov``), lower case, ASCII. Names are
Arabic, as newspapers write them, without proclitics; the first is the usual spelling. Spellings that differ
only by what folding removes (hamza, ta marbuta, alef maqsura, vowel signs, tatweel, Persian letters) are one
spelling and need not be repeated. Dates of terms are ISO 8601, as precise as is known: ``2014``, ``2014-02``
or ``2014-02-27``.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

import msgspec

from isnad.arabic.fold import fold_name

Name = Annotated[str, msgspec.Meta(pattern=r"[^\W_\u0640]")]  # with a letter or digit in it
Names = list[Name]
_DAY = r"^$|^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
Day = Annotated[str, msgspec.Meta(pattern=_DAY)]  # as precise as is known, or empty

Gender = Literal["m", "f"]


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every entry has: an id, the usual Arabic name, other spellings and names, and the English name."""

    id: str
    name: Name
    names: Names = []
    en: str = ""

    def called(self) -> list[str]:
        """All Arabic names that stand for this entry and no other."""
        return [self.name, *self.names]


class Place(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A town, palace or region where things happen; ``state`` is the id of the state that it lies in."""

    id: Annotated[str, msgspec.Meta(pattern=r"^place/[a-z0-9-]+$")]
    state: str = ""


class State(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A state or territory with its own dealings. The id is ``state/`` and the ISO 3166 alpha-2 code.

    ``adjectives`` are masculine singular without the article (``روسي``); the other forms are derived.
    ``people`` are words for its nationals that are not derived from the adjective (``الروس``).
    ``metonyms`` are names under which the state itself speaks and acts (``موسكو``): they are its capital,
    or what newspapers call it (``المملكة``), never a body such as ``الكرملين``.
    """

    id: Annotated[str, msgspec.Meta(pattern=r"^state/[a-z0-9-]+$")]
    capital: str = ""
    capital_names: Names = []
    adjectives: Names = []
    people: Names = []
    metonyms: Names = []
    gender: Gender = "f"

    def called(self) -> list[str]:
        """The names, and what else stands for the state itself; its capital is a place of its own."""
        return [self.name, *self.names, *self.metonyms]


class Term(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"since": "from"}):
    """One term in an office: ``office`` is an id of offices.yaml without its prefix, ``of`` a state or body.

    ``from`` is the first day, ``to`` the last; either is left out where it is unknown or still running. Where a term
    runs and the law fixes its length, ``ends`` is the last day on which it can be held.
    """

    office: str
    of: str
    since: Day = ""
    to: Day = ""
    ends: Day = ""

    def __post_init__(self) -> None:
        for day in (self.since, self.to, self.ends):
            if len(day) == 10:
                date.fromisoformat(day)  # raises where there is no such day: 30 February
        if self.since and self.to and self.since[: len(self.to)] > self.to[: len(self.since)]:
            raise ValueError(f"the term ends before it begins: from {self.since} to {self.to}")


class Person(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person much in the news.

    ``name`` and ``names`` are full names; ``family`` holds what newspapers call the person by alone (usually
    the family name, with its spellings), never a first name that others share.
    """

    id: Annotated[str, msgspec.Meta(pattern=r"^person/[a-z0-9-]+$")]
    family: Names = []
    gender: Gender = "m"
    state: str = ""
    terms: list[Term] = []

    def called(self) -> list[str]:
        """The full names, and the family name where the person is called by it alone."""
        return [self.name, *self.names, *self.family]


class Body(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An organisation, institution or group that acts and speaks; ``state`` where it belongs to one."""

    id: Annotated[str, msgspec.Meta(pattern=r"^body/[a-z0-9-]+$")]
    kind: Literal["organisation", "institution", "group", "bloc"]
    state: str = ""
    gender: Gender = "f"


class Outlet(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An agency, newspaper, broadcaster, site or platform; ``domains`` are the host names of its pages."""

    id: Annotated[str, msgspec.Meta(pattern=r"^outlet/[a-z0-9-]+$")]
    kind: Literal["agency", "newspaper", "broadcaster", "site", "platform"]
    state: str = ""
    language: str = ""
    domains: Names = []


class StatesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``states.yaml``."""

    states: list[State]


class PlacesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``places.yaml``."""

    places: list[Place]


class PeopleFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``people/*.yaml``, one file a region."""

    people: list[Person]


class BodiesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``bodies.yaml``."""

    bodies: list[Body]


class OutletsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``outlets.yaml``."""

    outlets: list[Outlet]


class Office(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An office: its titles (masculine singular, first word without article) and the level of who holds it."""

    id: str
    titles: Names
    feminine: Names = []
    plural: Names = []
    level: Literal["leader", "minister", "envoy", "official", "expert"]
    needs: Literal["", "name-or-state"] = ""


class OfficesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``offices.yaml``."""

    offices: list[Office]
    courtesies: Names
    former: Names
    elect: Names
    present: Names
    referring: Names
    capitals: Names
    homeland: Names
    pairs: dict[str, Names]
    counterparts: dict[str, Names]
    sides: dict[str, Names]


class Institution(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """An institution that every state has; ``bare`` false means that it needs its state to be recognised."""

    id: str
    name: str
    names: Names = []
    gender: Gender = "f"
    bare: bool = True
    stands_for_state: bool = False


class InstitutionsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``institutions.yaml``."""

    institutions: list[Institution]
    sources: dict[str, Names]
    ranks: Names
    texts: Names


Takes = Literal["that", "to", "on", "about", "of", "with", "for", "object", "as", "in"]


class Cue(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A verb that reports speech, what its content may follow, and the speech act that it performs."""

    past: str
    present: str
    takes: list[Takes]
    act: str
    participle: str = ""
    addressee: bool = False
    impersonal: Names = []
    relays: bool = False
    marked: bool = False
    plain: bool = True


class CuesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``cues.yaml``."""

    verbs: list[Cue]
    nouns: Names
    light: dict[str, Names]
    sources: Names
    relays: Names
    settings: Names
    that: Names
    turns: Names
    comments: Names


class ParticlesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``particles.yaml``."""

    prepositions: Names
    conjunctions: Names
    relatives: Names
    demonstratives: Names
    pronouns: Names
    negations: Names
    auxiliaries: Names
    quantifiers: Names
    common: Names


class OccasionWord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A noun or verb that tells of an occasion of one kind.

    Nouns give ``noun`` (with its ``plural``), verbs ``past`` and ``present``. ``joins`` says how the other party is
    tied to a verb: as object, with a word joined to ب, or after a preposition.
    """

    kind: str
    noun: str = ""
    plural: str = ""
    gender: Gender = "m"
    past: str = ""
    present: str = ""
    joins: list[str] = []
    weak: bool = False
    channel: str = ""


class OccasionsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``occasions.yaml``."""

    nouns: list[OccasionWord]
    verbs: list[OccasionWord]
    status: dict[str, Names]
    status_verbs: dict[str, list[list[str]]]
    hold: list[dict[str, str]]
    elsewhere: Names
    levels: dict[str, Names]
    channels: dict[str, Names]
    within: Names


class UndertakingWord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A verb or noun by which parties bind themselves or others."""

    status: str
    past: str = ""
    present: str = ""
    noun: str = ""
    participle: str = ""
    takes: list[str] = []


class UndertakingsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``undertakings.yaml``."""

    acts: dict[str, str]
    words: list[UndertakingWord]
    conditions: Names
    deadlines: Names


class FurnitureFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``furniture.yaml``."""

    whole: dict[str, Names]
    heads: dict[str, Names]
    more: Names
    ends: Names


class AmbiguousPeople(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names of persons that are mostly something else: common words, given names, things, and others' names."""

    words: Names
    given: Names
    things: Names
    shared: Names


class AmbiguousFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``ambiguous.yaml``: single words that name nobody by themselves, persons' names and all others."""

    people: AmbiguousPeople
    others: Names

    def of_people(self) -> frozenset[str]:
        """The words, folded, that name no person by themselves."""
        kinds = self.people
        return frozenset(map(fold_name, (*kinds.words, *kinds.given, *kinds.things, *kinds.shared)))

    def of_others(self) -> frozenset[str]:
        """The words, folded, that name no state, place, body or outlet by themselves."""
        return frozenset(map(fold_name, self.others))


class UserFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A user's own knowledge: any of the lists, each entry added to the stock or, by its id, put in place of one."""

    states: list[State] = []
    places: list[Place] = []
    people: list[Person] = []
    bodies: list[Body] = []
    outlets: list[Outlet] = []
