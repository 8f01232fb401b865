"""The first and the last day that a TIMEX3 value covers."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta


def days_of(value: str) -> tuple[str, str] | None:
    """First and last day, ISO 8601, of a date value or interval; None for a length, a vague value or a broken one."""
    if "/" in value:
        first, last = (days_of(v) for v in value.split("/", 1))
        return (first[0], last[1]) if first and last else None
    value = value.split("T", maxsplit=1)[0]
    try:
        if len(value) == 8 and value[4:6] == "-W":
            monday = date.fromisocalendar(int(value[:4]), int(value[6:]), 1)
            return monday.isoformat(), (monday + timedelta(6)).isoformat()
        if len(value) == 10:
            return date.fromisoformat(value).isoformat(), value
        if len(value) == 7:
            year, month = int(value[:4]), int(value[5:])
            return f"{value}-01", f"{value}-{monthrange(year, month)[1]:02}"
        if len(value) == 4:
            return f"{int(value)}-01-01", f"{value}-12-31"
    except ValueError:
        return None
    return None
