"""How a run of the command line ends."""

from __future__ import annotations

from enum import IntEnum

from isnad.errors import IsnadError, StoreError


class Ending(IntEnum):
    """The exit codes."""

    ALL_READ = 0
    SOME_UNREAD = 1
    WRONG_USAGE = 2
    NO_RECORD = 3
    FAULT = 70  # "internal software error" in sysexits.h; never what a page or a record can bring about
    BROKEN_OFF = 130  # what shells expect of a program that was interrupted


# The paragraph of the help that every command ends with.
CODES = """\b
Exit codes:
  0  everything was read
  1  some pages could not be read; each is named with its reason on stderr
  2  wrong usage: an option, a file of dates or knowledge, a name that nothing answers to
  3  the record cannot be used
 70  a fault in Isnad itself, with its trace: please report it"""


def ending_of(error: IsnadError) -> Ending:
    """The exit code that tells of ``error``."""
    return Ending.NO_RECORD if isinstance(error, StoreError) else Ending.WRONG_USAGE
