"""Read pages into a fresh record and look around in it: ``make demo``.

Prints each command as one would type it, then what it prints: the timeline, the dossier of whoever is met with most,
one occasion that witnesses contradict one another on, and where to look next.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

ISNAD = str(Path(sys.executable).with_name("isnad"))
MOST_OCCASIONS = 60  # printed; the sample pages have fewer
MOST_STATEMENTS = 5


def main() -> int:
    """Run the demonstration; the exit code is that of reading, or of the first command that fails."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("pages", type=Path)
    arguments.add_argument("--dates", help="a file with the days of the pages, if they are known")
    arguments.add_argument("--record", type=Path, required=True)
    given = arguments.parse_args()
    _fresh(given.record)
    os.environ["ISNAD_RECORD"] = str(given.record)
    dates = ("--dates", given.dates) if given.dates else ()
    if (code := _run("add", str(given.pages), *dates)) > 1:
        return code
    occasions = _ask("timeline")
    limit = ("--limit", str(MOST_OCCASIONS)) if len(occasions) > MOST_OCCASIONS else ()
    _run("timeline", *limit)
    if party := _most_met(occasions):
        _run("who", party, "--limit", str(MOST_STATEMENTS))
    disputed = _ask("disputes")
    if disputed:
        most = max(disputed, key=lambda view: len(view["occasion"]["witnesses"]))
        _run("show", most["occasion"]["id"])
    else:
        _run("disputes")
    _tell_next(given.record)
    return 0


def _fresh(record: Path) -> None:
    record.parent.mkdir(parents=True, exist_ok=True)
    for ending in ("", "-wal", "-shm"):
        Path(f"{record}{ending}").unlink(missing_ok=True)


def _run(*arguments: str) -> int:
    """Run a command, and show both the command, as one would type it, and what it prints."""
    print("\n$ isnad " + " ".join(f'"{a}"' if " " in a else a for a in arguments), flush=True)
    return subprocess.run([ISNAD, *arguments], check=False).returncode


def _ask(command: str) -> list[dict[str, Any]]:
    """What a command answers in JSON Lines."""
    done = subprocess.run([ISNAD, command, "--json"], check=True, capture_output=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def _most_met(occasions: list[dict[str, Any]]) -> str:
    """The name of the person, or else of the party, that stands in most occasions; empty where there are none."""
    met = Counter(party["value"] for occasion in occasions for party in occasion["parties"])
    names: dict[str, str] = {key: name for occasion in occasions for key, name in occasion["names"].items()}
    people = [key for key in met if key.startswith("person/")] or list(met)
    if not people:
        return ""
    chosen = max(sorted(people), key=lambda key: met[key])
    found = subprocess.run([ISNAD, "who", names[chosen], "--json"], check=False, capture_output=True)
    return names[chosen] if found.returncode == 0 else chosen


def _tell_next(record: Path) -> None:
    print(
        f"""
Where to look next:
  . .venv/bin/activate; export ISNAD_RECORD={shlex.quote(str(record))}
  isnad show ID                  any id above, or its beginning: the words that it rests on
  isnad timeline --kind call     also --party, --status, --since, --until
  isnad disputes                 all that witnesses contradict one another on
  isnad read FILE                what one page says, without a record
  make demo PAGES=folder         the same with your own pages
  README.md, docs/user-guide.en.md, docs/user-guide.ar.md"""
    )


if __name__ == "__main__":
    sys.exit(main())
