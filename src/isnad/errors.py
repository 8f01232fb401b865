"""What can go wrong, as one tree.

::

    IsnadError                 the root: catch this to catch everything that Isnad raises on purpose
    ├── InputError             something given cannot be used: a file, its shape, a value in it
    │   └── KnowledgeError     a knowledge file, the project's or the user's own
    ├── StoreError             a record cannot be opened, read or written
    └── NotFoundError          nothing in the record answers to an id or a name
        └── AmbiguousError     several things do

Messages name the file or id, the value, what was expected, and the way out. Pages that cannot be read raise nothing:
they are kept with their reason.
"""

from __future__ import annotations


class IsnadError(Exception):
    """The root of everything that Isnad raises on purpose."""


class InputError(IsnadError):
    """Something given cannot be used; the message names it and what was expected."""


class KnowledgeError(InputError):
    """A knowledge file is not as its schema says."""


class StoreError(IsnadError):
    """A record cannot be opened, read or written."""


class NotFoundError(IsnadError):
    """Nothing in the record answers to the id or name."""


class AmbiguousError(NotFoundError):
    """Several things answer to the id or name; ``choices`` are their ids or keys, with what each is."""

    def __init__(self, message: str, choices: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(message)
        self.choices = choices
