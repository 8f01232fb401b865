"""The ids of what a reading holds, in its order.

Each is made of the page and the span (:func:`isnad.model.identify`). Where two of one sort share a span, the later
ones get a number behind it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from isnad.model import identify

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isnad.model import Reading, Span

REPORT, STATEMENT, COMMITMENT, OCCASION, STORY = "r", "s", "c", "o", "a"


def report_ids(reading: Reading) -> tuple[str, ...]:
    """The ids of the reports of ``reading``."""
    return _ids(REPORT, reading.page, (report.span for report in reading.reports))


def statement_ids(reading: Reading) -> tuple[str, ...]:
    """The ids of the statements of ``reading``."""
    return _ids(STATEMENT, reading.page, (statement.span for statement in reading.statements))


def commitment_ids(reading: Reading) -> tuple[str, ...]:
    """The ids of the commitments of ``reading``."""
    return _ids(COMMITMENT, reading.page, (commitment.span for commitment in reading.commitments))


def story_ids(reading: Reading) -> tuple[str, ...]:
    """The ids of the stories of ``reading``."""
    return _ids(STORY, reading.page, (story.span for story in reading.stories))


def occasion_id(report: str) -> str:
    """The id of an occasion whose earliest report is ``report``."""
    return OCCASION + report[1:]


def first_report(occasion: str) -> str:
    """The id of the report that the occasion's id was made of.

    The occasion that holds this report today is the one that the id leads to, however often reports were joined anew.
    """
    return REPORT + occasion[1:]


def _ids(prefix: str, page: str, spans: Iterable[Span]) -> tuple[str, ...]:
    seen: Counter[str] = Counter()
    ids = []
    for span in spans:
        name = identify(prefix, page, span)
        seen[name] += 1
        ids.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return tuple(ids)
