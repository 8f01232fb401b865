"""A story's own date, from what its words say of it.

Every claim leaves some days; the story's date is the days that all of them leave, kept as a set: one day, or an
honest interval. Claims that cannot all hold are shown: those against the majority are left out of the set, and a flag
names both sides. A date handed over with the page wins, and is checked against the words.

Only what the words prove counts: bare weekdays («أكد الكرملين، الخميس»), approximate lengths and what happened in the
world prove nothing here.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import combinations
from typing import NamedTuple

from isnad.arabic.calendar import Days, Range, count, days, iso, meet, ordinal, weekday, weekdays_within
from isnad.arabic.tokens import Tokens
from isnad.model import Basis, Constraint, DayRange, Span, Struct, Value
from isnad.reading.temporal.claims import Claim, Told, claims_of
from isnad.reading.temporal.forms import Expression
from isnad.reading.temporal.sight import Sight

FIRST_DAY, LAST_DAY = "1990-01-01", "2035-12-31"  # what is searched where neither offices nor capture say more
WIDEST = 1500  # days from the first that survives to the last: a head of state's term; beyond it nothing is dated
_MOST_DROPPED = 3  # claims that may be outvoted; where more disagree, the words date nothing
_CHECKED = 3  # days around a date handed over within which a weekday is shown


class OfficeHeld(Struct, frozen=True):
    """A person named in an office: the days on which it was held; ``former`` where the page says السابق or الأسبق."""

    span: Span
    person: str
    office: str
    days: tuple[DayRange, ...]
    former: bool = False


class Dating(NamedTuple):
    """What is known of a story's date: the days that survive (none: nothing), why, and what does not agree."""

    days: tuple[DayRange, ...]
    basis: Basis
    constraints: tuple[Constraint, ...]
    flags: tuple[str, ...]

    def value(self) -> Value[tuple[DayRange, ...]] | None:
        """The days as a value with its evidence, or None where nothing is known."""
        if not self.days:
            return None
        if self.basis is Basis.STATED:
            return Value(value=self.days, basis=self.basis, reasons=("handed over with the page",))
        spans = tuple(sorted({s for c in self.constraints for s in c.spans}))
        return Value(
            value=self.days, basis=self.basis, spans=spans, reasons=tuple(c.reason for c in self.constraints)
        )


def date_story(  # noqa: PLR0913 - a story's words, what is known of its offices, and what came with the page
    text: str,
    tokens: Tokens,
    expressions: Sequence[Expression],
    *,
    offices: Sequence[OfficeHeld] = (),
    published: str = "",
    captured: str = "",
    quoted: Sequence[Span] = (),
) -> Dating:
    """The date of the story whose expressions of time these are.

    ``text`` and ``tokens`` are the page's. ``published`` is a day handed over with the page for this story, and
    ``captured`` the time of capture, both ISO 8601 or empty. ``quoted`` are the spans of quotations: the «اليوم» of
    somebody who is quoted is the speaker's.
    """
    horizon = _horizon(offices, published, captured)
    told = _told(text, tokens, expressions, horizon, quoted)
    claims = _joined(claims_of(told))
    if published:
        return _checked(claims, ordinal(published))
    claims += _office_claims(text, offices, horizon)
    if captured:
        reason = f"captured on {captured[:10]}: the story is not later"
        claims.append(Claim("captured", reason, (), ((horizon[0], horizon[1]),)))
    return _settled(claims, horizon)


def _horizon(offices: Sequence[OfficeHeld], published: str, captured: str) -> Range:
    """The days that are searched."""
    if published:
        return ordinal(published) - 366, ordinal(published) + 366
    first = min((d.first for o in offices for d in o.days), default=FIRST_DAY)
    return ordinal(max(first, FIRST_DAY)), ordinal(captured[:10] or LAST_DAY)


def _told(
    text: str, tokens: Tokens, expressions: Sequence[Expression], horizon: Range, quoted: Sequence[Span]
) -> list[Told]:
    if not expressions:
        return []
    first = max(0, expressions[0].first - 60)
    s = Sight(tokens, 0, min(len(tokens), expressions[-1].last + 12))
    del first
    return [
        Told(e, " ".join(text[e.start : e.end].split()), s, horizon)
        for e in expressions
        if not any(q.start <= e.start < q.end for q in quoted)
    ]
