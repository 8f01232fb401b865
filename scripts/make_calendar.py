"""Make ``src/isnad/knowledge/data/calendar.yaml``: the names of months and weekdays.

Gregorian months and weekdays come from CLDR through babel, in the national varieties of Arabic; Hijri months from
hijridate; what both lack from ``calendar_supplements.yaml`` beside this file. Run ``python scripts/make_calendar.py``
after a change; tests/fast/arabic/test_calendar.py holds that the committed file is what this makes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from babel import Locale
from hijridate import Hijri

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "isnad" / "knowledge" / "data" / "calendar.yaml"
SUPPLEMENTS = HERE / "calendar_supplements.yaml"

# General Arabic first (its names are the usual ones), then the Levant and Iraq, then the Maghreb and Mauritania.
LOCALES = ("ar", "ar_LB", "ar_SY", "ar_IQ", "ar_JO", "ar_MA", "ar_DZ", "ar_TN", "ar_MR")
HEADER = """\
# Names of months and weekdays. Made by scripts/make_calendar.py: change scripts/calendar_supplements.yaml and run it.
# `names` come from CLDR (Gregorian) and hijridate (Hijri), `more` are ours. Weekdays count from Monday, 1.
"""


def _cldr(kind: str, number: int) -> list[str]:
    """The names that the locales give one month or weekday, each once, in the order of the locales."""
    return list(dict.fromkeys(getattr(Locale.parse(name), kind)["format"]["wide"][number] for name in LOCALES))


def _lines(names: dict[int, list[str]], more: dict[int, list[str]]) -> list[str]:
    lines = []
    for number, found in names.items():
        own = f", more: [{', '.join(more[number])}]" if number in more else ""
        lines.append(f"  - {{number: {number}, names: [{', '.join(found)}]{own}}}")
    return lines


def render() -> str:
    """The whole file's text."""
    own: dict[str, Any] = yaml.safe_load(SUPPLEMENTS.read_text(encoding="utf-8"))
    months = {number: _cldr("months", number) for number in range(1, 13)}
    weekdays = {number: _cldr("days", number - 1) for number in range(1, 8)}  # babel counts from Monday, 0
    hijri = {number: [Hijri(1446, number, 1).month_name("ar")] for number in range(1, 13)}
    parts = [HEADER.rstrip("\n")]
    for title, names in (("months", months), ("weekdays", weekdays), ("hijri", hijri)):
        parts += [f"{title}:", *_lines(names, own[title])]
    parts += [f"{title}: [{', '.join(own[title])}]" for title in ("cautious", "verbs", "alone")]
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8")
