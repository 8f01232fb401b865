"""The command line: one module a group of commands, and :func:`main`, which runs them.

It only shows what the library gives: what the library raises is told here on stderr, with an exit code of its own
(:mod:`isnad.cli.ending`). What a command needs is imported when the command runs, so that help is there at once.
"""

from isnad.cli.app import main

__all__ = ["main"]
