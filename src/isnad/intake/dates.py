"""The days of pages, from a file that maps their names to them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from isnad.errors import InputError


def read_dates(path: str | Path) -> dict[str, str]:
    """The days of a ``--dates`` file: one JSON object, names of pages to days (``{"page-1": "2025-02-16"}``).

    Names without a page do no harm. Raises :class:`InputError` with the file, the name and the value where the file
    cannot be read or a value is no day.
    """
    try:
        entries = json.loads(Path(path).read_bytes().decode("utf-8-sig"), object_pairs_hook=_pairs)
    except OSError as error:
        raise InputError(f"{path}: cannot be opened: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8; save the dates as UTF-8 JSON") from error
    except ValueError as error:
        raise InputError(f'{path}: not JSON: {error}; expected {{"page-name": "2025-02-16", …}}') from error
    if not isinstance(entries, _Pairs):
        raise InputError(f'{path}: expected one JSON object of names and days, {{"page-name": "2025-02-16", …}}')
    days: dict[str, str] = {}
    for name, value in entries:
        day = _day(value, f"{path}: {name!r}")
        if days.setdefault(name, day) != day:
            raise InputError(f"{path}: {name!r} is given twice, as {days[name]} and as {day}; keep one")
    return days


class _Pairs(list[tuple[str, Any]]):
    """The pairs of a JSON object in their order, so that a name given twice is seen."""


def _pairs(pairs: list[tuple[str, Any]]) -> _Pairs:
    return _Pairs(pairs)


def _day(value: object, where: str) -> str:
    try:
        if isinstance(value, str) and len(value) == 10:
            return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    raise InputError(f"{where}: expected a day like 2025-02-16, got {json.dumps(value, ensure_ascii=False)}")
