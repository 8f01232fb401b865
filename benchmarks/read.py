"""How many pages a second the reading takes on one core: ``make bench``.

The pages are the project's own sample pages, each continued with its own sentences in other orders until it has about
3,500 characters, which is what an article of an Arabic news agency has: so a page stays one story of one day, and as
dense in names, speech and dates as the samples are. Every page is another text, of words that come back, as they do in
a stream of news. After a round to warm up, each round reads all pages; the median round is told, with the spread.
Time is that of the processor, so that others on the machine weigh less; on an idle machine it is the clock's.

    python benchmarks/read.py [--pages 100] [--rounds 7] [--profile] [--json]
"""

from __future__ import annotations

import argparse
import cProfile
import hashlib
import json
import os
import platform
import random
import re
import statistics
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np

import isnad
from isnad import Page, __version__, load_knowledge, read
from isnad.intake.files import Taken, take

if TYPE_CHECKING:
    from isnad.knowledge import Knowledge

PACKAGE = Path(isnad.__file__).parent
SAMPLES = Path(__file__).parents[1] / "examples" / "pages"
LENGTH = 3_500  # characters
SHORTEST = 40  # characters of a sentence that is repeated; what is shorter may be a share line
SEED = 7
TOP = 30  # functions in the profile


def main() -> None:
    """Measure, and print the figures as text or as JSON."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--pages", type=int, default=100, help="pages a round")
    arguments.add_argument("--rounds", type=int, default=7, help="rounds after the one to warm up")
    arguments.add_argument("--profile", action="store_true", help="also print where the time goes")
    arguments.add_argument("--json", action="store_true", help="print JSON, with machine and version")
    given = arguments.parse_args()
    _keep_to_one_core()
    began = time.process_time()
    knowledge = load_knowledge()
    loading = time.process_time() - began
    pages = made_up(given.pages)
    measured = measure(pages, knowledge, given.rounds)
    figures = {
        "pages_per_second": statistics.median(measured),
        "slowest_round": min(measured),
        "fastest_round": max(measured),
        "rounds": measured,
        "characters_per_page": statistics.mean(len(page.text) for page in pages),
        "pages": len(pages),
        "seconds_to_load_knowledge": loading,
    }
    if given.json:
        print(json.dumps({"isnad": __version__, "machine": machine(), "read": figures}, indent=1))
    else:
        print(
            f"{figures['pages_per_second']:,.0f} pages/s on one core "
            f"(rounds from {figures['slowest_round']:,.0f} to {figures['fastest_round']:,.0f}; "
            f"{len(measured)} rounds of {len(pages)} pages of {figures['characters_per_page']:,.0f} characters; "
            f"knowledge loaded in {loading:.2f} s)"
        )
    if given.profile:
        profile(pages, knowledge)


def made_up(count: int) -> list[Page]:
    """So many pages of about :data:`LENGTH` characters, the same ones every time."""
    samples = [item.page.text.strip() for item in take([SAMPLES]) if isinstance(item, Taken)]
    chance = random.Random(SEED)  # noqa: S311 - for variety, not for secrets
    pages = []
    for number in range(count):
        text = continued(samples[number % len(samples)], chance)
        given = hashlib.sha256(f"{number}\n{text}".encode()).hexdigest()
        pages.append(Page(id=given, name=f"page-{number}", text=text))
    return pages


def continued(sample: str, chance: random.Random) -> str:
    """A sample page, and its own sentences again in other orders, two to a paragraph, up to :data:`LENGTH`."""
    sentences = [s for s in re.split(r"(?<=\.)\s+|\n+", sample) if len(s) > SHORTEST]
    again: list[str] = []
    text = sample
    while len(text) < LENGTH:
        if len(again) < 2:
            again = chance.sample(sentences, len(sentences))
        text += f"\n\n{again.pop()} {again.pop()}"
    return text


def measure(pages: list[Page], knowledge: Knowledge, rounds: int) -> list[float]:
    """Pages a second of each round."""
    for page in pages:  # to warm up
        read(page, knowledge)
    measured = []
    for _ in range(rounds):
        began = time.process_time()
        for page in pages:
            read(page, knowledge)
        measured.append(len(pages) / (time.process_time() - began))
    return measured


def profile(pages: list[Page], knowledge: Knowledge) -> None:
    """Print in which of Isnad's functions the time is spent: with all that each calls, and in itself alone."""
    watched = cProfile.Profile()
    watched.enable()
    for page in pages:
        read(page, knowledge)
    watched.disable()
    own = [(entry.code, entry) for entry in watched.getstats() if not isinstance(entry.code, str)]
    own = [(code, entry) for code, entry in own if Path(code.co_filename).is_relative_to(PACKAGE)]
    own.sort(key=lambda pair: -pair[1].totaltime)
    print(
        f"\nper page, under the profiler, which makes small functions dearer than they are (mean of {len(pages)} pages)"
    )
    print(f"{'ms in all':>10}{'ms alone':>10}{'calls':>9}  function")
    for code, entry in own[:TOP]:
        whole, alone = (1000 * seconds / len(pages) for seconds in (entry.totaltime, entry.inlinetime))
        where = f"{Path(code.co_filename).relative_to(PACKAGE)}:{code.co_firstlineno}"
        print(f"{whole:10.3f}{alone:10.3f}{entry.callcount / len(pages):9.1f}  {where} {code.co_qualname}")


def machine() -> dict[str, Any]:
    """What the figures were measured on."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
        "msgspec": msgspec.__version__,
        "numpy": np.__version__,
    }


def _processor() -> str:
    """The processor's name, where the system tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")


def _keep_to_one_core() -> None:
    """Pin this process to one core, where the system lets it."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


if __name__ == "__main__":
    main()
