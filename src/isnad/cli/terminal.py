"""Where output goes: lines and JSON on stdout, complaints and progress on stderr.

Arabic stands in logical order, last on its line or alone on it; the terminal sets it. Only for a terminal are such
words isolated from what stands around them, and only there are there colours.
"""

from __future__ import annotations

import os
import re
import sys
from contextlib import contextmanager
from pathlib import Path
from time import monotonic as _now
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"
_ARABIC = re.compile(r"«[^»]*»|[\u0600-\u06ff](?:[\u0600-\u06ff\s]*[\u0600-\u06ff])?")
_PATIENCE = 1.0  # seconds of work before a bar is worth looking at


class Line(NamedTuple):
    """One line to print: ``label`` in English, in ``style``, then ``words``, in whatever script, last.

    A label has no Arabic, but for the words that a sentence of Isnad's own names.
    """

    label: str
    words: str = ""
    style: str = ""


def print_lines(lines: Iterable[Line]) -> None:
    """Print lines on stdout, each as one line, however long."""
    console = Console(highlight=False, soft_wrap=True)
    for line in lines:
        label, words = (line.label, line.words) if line.words else (line.label.rstrip(), "")
        if console.is_terminal:
            label = _ARABIC.sub(lambda run: f"{_ISOLATE}{run[0]}{_END_OF_ISOLATE}", label)
            words = f"{_ISOLATE}{words}{_END_OF_ISOLATE}" if words else ""
        console.print(Text(label, style=line.style).append(words, style="not bold not dim"))


def print_json(*documents: bytes) -> None:
    """Print JSON documents on stdout, each on one line."""
    for document in documents:
        sys.stdout.write(document.decode("utf-8") + "\n")


def tell_unread(path: str, reason: str) -> None:
    """Say on stderr which page could not be read, and why."""
    sys.stderr.write(f"{path}: {reason}\n")


def tell_passed_over(count: int) -> None:
    """Say on stderr how many files of folders were no pages; nothing where there are none."""
    if count:
        files = "1 file" if count == 1 else f"{count:,} files"
        sys.stderr.write(f"{files} passed over: pages of a folder end in .txt or in nothing\n")


@contextmanager
def progress(paths: Sequence[Path]) -> Iterator[Callable[[str], None]]:
    """A function to call when a file is done; after a second of work a bar stands on stderr, if that is a terminal."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=console, transient=True, redirect_stdout=False)
    task = bar.add_task("", total=_count(paths))
    began = _now()

    def step(_: str) -> None:
        if not bar.live.is_started and _now() - began > _PATIENCE:
            bar.start()
        bar.advance(task)

    try:
        yield step
    finally:
        bar.stop()


def _count(paths: Sequence[Path]) -> int:
    """How many files there are at ``paths``, hidden ones apart."""
    count = 0
    for path in paths:
        if not path.is_dir():
            count += 1
            continue
        for _, folders, files in os.walk(path):
            folders[:] = [name for name in folders if not name.startswith(".")]
            count += sum(not name.startswith(".") for name in files)
    return count
