"""Score the reading against gold: ``make eval``.

Gold is looked for in ``$ISNAD_EVAL``, else in ``../shared/eval`` beside the project; where there is none, this says so
and ends well. Seeds are read twice, without their dates (which scores the dating) and with them (which scores all
else); the development set with its dates. ``--errors LAYER`` lists what went wrong.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ISNAD = str(Path(sys.executable).with_name("isnad"))
PROJECT = Path(__file__).parents[1]


class Round(NamedTuple):
    """One set of pages, and the dates that its reader is handed."""

    title: str
    pages: str
    dates: str = ""


ROUNDS = (
    Round("seeds, undated", "seeds"),
    Round("seeds, with their dates", "seeds", "known-dates.json"),
    Round("dev, with their dates", "dev", "dates.json"),
)


def main() -> int:
    """Print the figures of every round; 1 where a page could not be read or scored."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--errors", metavar="LAYER", help="list the errors of a layer, or of all")
    given = arguments.parse_args()
    gold = Path(os.environ.get("ISNAD_EVAL") or PROJECT.parent / "shared" / "eval")
    if not (gold / "score.py").is_file():
        print(f"no gold at {gold}: nothing to score; name its folder in ISNAD_EVAL")
        return 0
    extra = ["--errors", given.errors] if given.errors else []
    codes = [_score(gold, each, extra) for each in ROUNDS if (gold / each.pages).is_dir()]
    return max(codes, default=0)


def _score(gold: Path, chosen: Round, extra: list[str]) -> int:
    """Read and score one set of pages."""
    folder = gold / chosen.pages
    pages = sorted(path.with_suffix("").with_suffix(".txt") for path in folder.glob("*.gold.json"))
    pages = [page for page in pages if page.is_file()]
    dates = ["--dates", str(folder / chosen.dates)] if chosen.dates else []
    print(f"\n{chosen.title}: {len(pages)} pages", flush=True)
    with tempfile.TemporaryDirectory() as place:
        readings = Path(place) / "readings.jsonl"
        with readings.open("wb") as out:
            read = subprocess.run(
                [ISNAD, "read", "--format", "eval", *dates, *map(str, pages)], stdout=out, check=False
            )
        scored = subprocess.run(
            [sys.executable, str(gold / "score.py"), str(folder), str(readings), *extra], check=False
        )
    return int(bool(read.returncode or scored.returncode))


if __name__ == "__main__":
    sys.exit(main())
