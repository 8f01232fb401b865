"""The words of dates, times and lengths: the shape of ``calendar.yaml`` and ``time_words.yaml``, and their loader.

YAML is for people and slow to load; ``python -m isnad.knowledge.times`` writes ``times.json`` beside this module from
the two files, and a test proves that they agree.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from isnad.knowledge.stock import DATA, read_file

COMPILED = Path(__file__).with_name("times.json")

Words = list[str]


class Named(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A month or weekday: its number, its names upstream, and ``more`` names of our own."""

    number: int
    names: Words
    more: Words = []


class CalendarFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``calendar.yaml``: names of months and weekdays (Monday is 1).

    ``cautious`` are months that are other words too, ``verbs`` those of them that are verbs, ``alone`` Hijri months
    that are named without a day.
    """

    months: list[Named]
    weekdays: list[Named]
    hijri: list[Named]
    cautious: Words
    verbs: Words
    alone: Words


class Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is counted: TIMEX3's letter (``MIN`` for minutes, ``DE`` decades, ``CE`` centuries) and its words."""

    unit: str
    singular: Words
    dual: Words
    plural: Words


class RelativeDay(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for a day so many days from the story's own, or for a part of it."""

    shift: int
    words: Words
    part: str = ""


class Feast(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A feast on one day of the Gregorian year (``month``, ``day``) or of the Hijri one (``hijri``)."""

    id: str
    names: Words
    month: int = 0
    day: int = 0
    hijri: tuple[int, int] = (0, 0)


class TimeWordsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``time_words.yaml``: every other word of time expressions; the file says what each list does."""

    units: list[Unit]
    pairs: dict[str, Words]
    relations: dict[str, Words]
    mentioned: dict[str, Words]
    demonstratives: Words
    days: list[RelativeDay]
    day_names: Words
    day_name_starts: Words
    prayer_starts: Words
    name_starts: Words
    name_ends: Words
    two_starts: Words
    event_starts: Words
    parts: dict[str, Words]
    part_endings: dict[str, Words]
    sections: dict[str, Words]
    fractions: dict[str, Words]
    seasons: dict[str, Words]
    earlier: Words
    stretches: Words
    few: Words
    scarce: Words
    only: Words
    first_ones: Words
    halves: dict[str, Words]
    half_endings: dict[str, Words]
    governors: Words
    habits: Words
    ages: Words
    approximators: dict[str, Words]
    of_time: Words
    approximators_after: dict[str, Words]
    month_starts: Words
    year_starts: Words
    year_names: Words
    christian_era: Words
    hijri_era: Words
    joiners: Words
    between: Words
    before_last: Words
    millennium: Words
    that_year: Words
    clock: Words
    zones: dict[str, Words]
    vague: dict[str, Words]
    governed: Words
    plain: Words
    unmeasured: Words
    feasts: list[Feast]
    greetings: Words
    other_new_years: Words
    plans: Words
    appointed: Words
    was: Words
    limits: Words
    within: Words
    since: Words
    scheduled: Words
    past: Words
    not_future: Words
    publication: Words
    corresponding: Words
    of: Words
    ordinals_before: Words


class TimeKnowledge(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Both files, checked."""

    calendar: CalendarFile
    words: TimeWordsFile


def from_files(data: Path = DATA) -> TimeKnowledge:
    """What the YAML files under ``data`` say.

    Raises:
        KnowledgeError: a file cannot be read, is no YAML, or does not fit its schema.
    """
    return TimeKnowledge(
        read_file(data / "calendar.yaml", CalendarFile), read_file(data / "time_words.yaml", TimeWordsFile)
    )


@cache
def time_knowledge() -> TimeKnowledge:
    """What is shipped, read once a process."""
    return msgspec.json.decode(COMPILED.read_bytes(), type=TimeKnowledge)


def compiled_bytes(data: Path = DATA) -> bytes:
    """What ``times.json`` must hold for the files under ``data``."""
    return msgspec.json.format(msgspec.json.encode(from_files(data)), indent=0) + b"\n"


if __name__ == "__main__":
    COMPILED.write_bytes(compiled_bytes())
