"""Keep the printed samples of the documentation true: ``make samples`` rewrites them, ``--check`` only compares.

In a ```` ```console ```` block every line ``$ isnad …`` is run in the project's folder, with one fresh record for each
document, and what follows it is what it prints. A sample that ends in a line ``…`` keeps as many lines as it has.
"""

from __future__ import annotations

import argparse
import difflib
import os
import shlex
import sys
import tempfile
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from itertools import takewhile
from pathlib import Path

import isnad.cli

PROJECT = Path(__file__).parents[1]
DOCUMENTS = ("README.md", "docs/user-guide.en.md", "docs/user-guide.ar.md")
FENCE, OPENING, PROMPT, CUT = "```", "```console", "$ isnad ", "…"


def main() -> int:
    """Rewrite the documents, or tell where they are not true; 1 where one is not."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--check", action="store_true")
    given = arguments.parse_args()
    stale = 0
    for name in DOCUMENTS:
        path = PROJECT / name
        written = path.read_text(encoding="utf-8")
        true = renewed(written)
        if true != written and given.check:
            stale = 1
            lines = difflib.unified_diff(written.splitlines(), true.splitlines(), name, "as it prints now", lineterm="")
            print("\n".join(lines))
        elif true != written:
            path.write_text(true, encoding="utf-8")
            print(f"{name}: rewritten")
    return stale


def renewed(document: str) -> str:
    """The document with every sample as it would be printed now."""
    with tempfile.TemporaryDirectory() as folder, chdir(PROJECT):
        os.environ["ISNAD_RECORD"] = str(Path(folder) / "record.isnad")
        lines = document.split("\n")
        made: list[str] = []
        inside = False
        while lines:
            line = lines.pop(0)
            made.append(line)
            inside = line == OPENING or (inside and line != FENCE)
            if inside and line.startswith(PROMPT):
                old = list(takewhile(lambda each: each != FENCE and not each.startswith("$ "), lines))
                del lines[: len(old)]
                made += sample(line, old)
        return "\n".join(made)


def sample(command: str, old: list[str]) -> list[str]:
    """What a command prints, cut where the old sample was cut; both stdout and stderr, as on a screen."""
    screen = StringIO()
    sys.argv = shlex.split(command)[1:]
    with redirect_stdout(screen), redirect_stderr(screen):
        try:
            isnad.cli.main()
        except SystemExit as ended:
            code = ended.code
    if code:
        sys.exit(f"{command}: ended with {code}\n{screen.getvalue()}")
    printed = [line.rstrip() for line in screen.getvalue().splitlines()]
    kept = len(old) - 1 if old[-1:] == [CUT] else len(printed)
    return [*printed[:kept], *([CUT] if kept < len(printed) else [])]


if __name__ == "__main__":
    sys.exit(main())
