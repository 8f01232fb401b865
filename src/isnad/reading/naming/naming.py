"""What a noun phrase names, and what the words after a title say of its office."""

from __future__ import annotations

import msgspec

from isnad.knowledge.lexicon import Phrase


class Naming(msgspec.Struct):
    """A noun phrase that names parties: tokens ``first`` to ``last`` (exclusive).

    ``keys`` are the parties, several after a dual or plural title, none where the office is still open. ``proper`` is
    the token at which the name proper begins, -1 where there is none. ``state`` is the state that the phrase itself
    gives. ``choices`` are the parties among which the story decides, ``towns`` those of them that the words name by
    their capital (عمان is a state and a town). ``office`` is the id of the title, ``of`` whose office it is,
    ``former`` whether it is held no more. ``inferred`` tells that the parties come from the story or the knowledge.
    """

    first: int
    last: int
    keys: tuple[str, ...]
    how: str
    gender: str = "m"
    number: str = "s"
    state: str = ""
    office: str = ""
    of: str = ""
    former: bool = False
    proper: int = -1
    inferred: bool = False
    choices: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    name: str = ""


class Office:
    """What the words after a title say of it: whose it is, and whether it is held no more."""

    def __init__(self, title: Phrase) -> None:
        self.title = title
        self.state = ""
        self.of = ""
        self.former = False
