"""The commands put together, and how a run begins and ends."""

from __future__ import annotations

import os
import sys
import traceback
from io import TextIOWrapper
from typing import Annotated

import typer

from isnad.cli import adding, exporting, looking, reading
from isnad.cli.ending import CODES, Ending, ending_of
from isnad.errors import IsnadError
from isnad.version import VERSION

# Help is set in plain text: drawing it in boxes costs as much time as all the rest of the start.
app = typer.Typer(rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False, no_args_is_help=True)

for command in (
    reading.read,
    adding.add,
    looking.timeline,
    looking.who,
    looking.show,
    looking.disputes,
    exporting.export,
):
    app.command(epilog=CODES)(command)


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - the form that Typer calls
    if wanted:
        typer.echo(f"isnad {VERSION}")
        raise typer.Exit


@app.callback(epilog=CODES)
def isnad(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    """Read Arabic news pages about dealings between states, and keep a cited record of them.

    Begin with `isnad add PAGES`, then `isnad timeline`; `isnad show ID` opens any line.
    """


def main() -> None:
    """Run the command line and end the process with its exit code."""
    _speak_utf8()
    try:
        app(prog_name="isnad")
    except IsnadError as error:
        typer.echo(f"isnad: {error}", err=True)
        sys.exit(ending_of(error))
    except KeyboardInterrupt:
        sys.exit(Ending.BROKEN_OFF)
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(Ending.ALL_READ)
    except Exception:  # noqa: BLE001 - a fault must not end in the code that tells of unread pages
        traceback.print_exc()
        sys.exit(Ending.FAULT)


def _speak_utf8() -> None:
    """Print Arabic whatever the locale: JSON is UTF-8, and so is every terminal that can show Arabic."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
