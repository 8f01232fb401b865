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
from typing import NamedTuple

from isnad.arabic.calendar import Days, Range, apart, days, iso, meet, month, ordinal, weekday, weekdays_within
from isnad.arabic.tokens import Tokens
from isnad.model import Basis, Constraint, DayRange, Span, Struct, Value
from isnad.reading.temporal.claims import WEEKDAYS, Claim, Told, claims_of
from isnad.reading.temporal.forms import Expression
from isnad.reading.temporal.sight import Sight

FIRST_DAY, LAST_DAY = "1990-01-01", "2035-12-31"  # what is searched where neither offices nor capture say more
WIDEST = 1500  # days from the first that survives to the last: a head of state's term; beyond it nothing is dated
_MOST_DROPPED = 3  # claims that may be outvoted; where more disagree, the words date nothing
# Days after an office was left on which somebody may still be named in it. Of the train pages that name somebody in an
# office already left, three (ministers) did so 1, 6 and 91 days after; leaders' last days are better known.
_LINGERS = {"leader": 14}
_LINGERS_ELSE = 100
_DATED_LEVELS = ("leader", "minister")  # lesser offices change hands, and are filled for a time, without the knowledge
_CHECKED = 3  # days around a date handed over within which a weekday is shown


class OfficeHeld(Struct, frozen=True):
    """A person named in an office: the days on which it was held; ``former`` where the page says السابق or الأسبق.

    ``level`` is the office's (``leader``, ``minister`` …). A day that its month does not have (2011-02-31, as the
    knowledge writes «to February 2011») is the month's last.
    """

    span: Span
    person: str
    office: str
    days: tuple[DayRange, ...]
    former: bool = False
    level: str = "leader"


class Dating(NamedTuple):
    """What is known of a story's date: the days that survive (none: nothing), why, and what does not agree.

    ``constraints`` are all that the words say; ``outvoted`` those of them that the days do not keep to, each with a
    flag.
    """

    days: tuple[DayRange, ...]
    basis: Basis
    constraints: tuple[Constraint, ...]
    outvoted: tuple[Constraint, ...]
    flags: tuple[str, ...]

    def value(self) -> Value[tuple[DayRange, ...]] | None:
        """The days as a value with its evidence, or None where nothing is known."""
        if not self.days:
            return None
        if self.basis is Basis.STATED:
            return Value(value=self.days, basis=self.basis, reasons=("handed over with the page",))
        held = [c for c in self.constraints if c not in self.outvoted]
        spans = tuple(sorted({s for c in held for s in c.spans}))
        return Value(value=self.days, basis=self.basis, spans=spans, reasons=tuple(c.reason for c in held))


def date_story(  # noqa: PLR0913 - a story's words, what is known of its offices, and what came with the page
    text: str,
    tokens: Tokens,
    story: tuple[int, int],
    expressions: Sequence[Expression],
    *,
    offices: Sequence[OfficeHeld] = (),
    published: str = "",
    captured: str = "",
    quoted: Sequence[Span] = (),
) -> Dating:
    """The date of the story of the tokens ``story``, first and last (exclusive), with its expressions of time.

    ``text`` and ``tokens`` are the page's. ``published`` is a day handed over with the page for this story, and
    ``captured`` the time of capture, both ISO 8601 or empty. ``quoted`` are the spans of quotations: the «اليوم» of
    somebody who is quoted is the speaker's.
    """
    horizon = _horizon(offices, published, captured)
    s = Sight(tokens, *story)
    told = [
        Told(e, " ".join(text[e.start : e.end].split()), s, horizon)
        for e in expressions
        if not any(q.start <= e.start < q.end for q in quoted)
    ]
    claims = _joined(claims_of(told))
    if published:
        return _checked(claims, ordinal(published))
    claims += _office_claims(text, offices, horizon)
    if captured:
        reason = f"the page was captured on {captured[:10]}: the story is not later"
        claims.append(Claim("captured", reason, (), (horizon,)))
    return _settled(claims)


def _horizon(offices: Sequence[OfficeHeld], published: str, captured: str) -> Range:
    """The days that are searched."""
    if published:
        return ordinal(published) - 366, ordinal(published) + 366
    first = min((d.first for o in offices for d in o.days), default=FIRST_DAY)
    return ordinal(max(first, FIRST_DAY)), ordinal(captured[:10] or LAST_DAY)


def _joined(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with those that say the same made one, on all their words."""
    found: dict[tuple[str, Days, int], Claim] = {}
    for claim in claims:
        key = claim.kind, claim.left, claim.weekday
        before = found.get(key)
        found[key] = before._replace(spans=(*before.spans, *claim.spans)) if before else claim
    return list(found.values())


def _office_claims(text: str, offices: Sequence[OfficeHeld], horizon: Range) -> list[Claim]:
    """A claim for each person in an office, on all the words that name them so."""
    claims = []
    for office in offices:
        if office.level not in _DATED_LEVELS:
            continue
        lingers = 0 if office.former else _LINGERS.get(office.level, _LINGERS_ELSE)
        terms = days((_day(d.first, horizon), _day(d.last, horizon) + lingers) for d in office.days)
        words = " ".join(text[office.span.start : office.span.end].split())
        spoken = ", ".join(_spoken(d) for d in office.days)
        if office.former:
            left = _after(terms, horizon)
            reason = f"«{words}»: {office.person} is called a former {office.office}, which was held {spoken}"
        else:
            left = meet(terms, (horizon,))
            reason = f"«{words}»: {office.person} is called {office.office}, which was held {spoken}"
        claims.append(Claim("office", reason, (office.span,), left))
    return _joined(claims)


def _spoken(term: DayRange) -> str:
    """A term in words; one that runs has no end yet."""
    return f"from {term.first} on" if term.last >= "2100" else f"{term.first} to {term.last}"


def _day(day: str, horizon: Range) -> int:
    """A day of a term as a number; what lies far outside the horizon is drawn to its edge."""
    year, number = int(day[:4]), int(day[5:7])
    first, last = month(year, number)
    return min(max(min(first + int(day[8:10]) - 1, last), horizon[0] - 1), horizon[1] + 1)


def _after(terms: Days, horizon: Range) -> Days:
    """The days on which an office was held before and is held no more."""
    if not terms:
        return ()
    ends = [last for _, last in terms]
    starts = [first for first, _ in terms[1:]] + [horizon[1] + 1]
    return meet(days((end + 1, start - 1) for end, start in zip(ends, starts, strict=True)), (horizon,))


def _checked(claims: list[Claim], given: int) -> Dating:
    """A date handed over with the page, and what of the words does not agree with it."""
    whole = (given - _CHECKED, given + _CHECKED)
    shown = [c._replace(left=weekdays_within(whole, c.weekday)) if c.weekday else c for c in claims]
    name = f"the page was handed over with {iso(given)}, a {WEEKDAYS[weekday(given) - 1]}"
    against = [c for c in shown if not meet(c.left, ((given, given),))]
    flags = tuple(f"{c.reason}; but {name}" for c in against)
    stated = (DayRange(iso(given), iso(given)),)
    return Dating(stated, Basis.STATED, _constraints(shown), _constraints(against), flags)


def _settled(claims: list[Claim]) -> Dating:
    """The days that the claims leave together."""
    bounding = [c for c in claims if not c.weekday]
    kept, dropped = _agreeing(bounding)
    held = _meet_all(kept)
    if not held or held[-1][1] - held[0][0] >= WIDEST:
        return Dating((), Basis.INFERRED, _constraints(claims), _constraints(dropped), _flags(kept, dropped))
    hull = (held[0][0], held[-1][1])
    narrowed = [
        c._replace(left=weekdays_within(hull, c.weekday) if c.weekday else meet(c.left, (hull,)) or c.left)
        for c in claims
    ]
    kept, dropped = _agreeing(narrowed)
    left = _meet_all(kept)
    ranges = tuple(DayRange(iso(first), iso(last)) for first, last in left)
    return Dating(ranges, Basis.INFERRED, _constraints(narrowed), _constraints(dropped), _flags(kept, dropped))


def _meet_all(claims: Sequence[Claim]) -> Days:
    """The days that all claims leave; none where there is no claim."""
    return reduce(meet, sorted((c.left for c in claims), key=len)) if claims else ()  # fewest ranges first


def _agreeing(claims: list[Claim]) -> tuple[list[Claim], list[Claim]]:
    """The claims that hold together, and those left out because they do not agree with the majority.

    The fewest that can be left out are; where one could be left out as well as another, both are. But somebody may be
    named in an office long left, never in one not yet held, so that an office that ended before the others goes first.
    """
    if not claims or _meet_all(claims):
        return claims, []
    options = _least_left_out(claims)
    if options and len(options[0]) <= _MOST_DROPPED:
        outlived = [out for out in options if _is_outlived(claims, out)] or options
        weights = {out: sum(len(claims[i].spans) for i in out) for out in outlived}
        least = min(weights.values())
        dropped = sorted({i for out, weight in weights.items() if weight == least for i in out})
        return _without(claims, dropped), [claims[i] for i in dropped]
    return [], claims


def _least_left_out(claims: list[Claim]) -> list[tuple[int, ...]]:
    """The smallest sets of claims (by number) without which the others leave a day.

    One sweep over the ends of all ranges: between two ends the same claims hold, and the days that the most claims
    leave tell which are left out.
    """
    changes: dict[int, list[tuple[int, int]]] = {}
    for number, claim in enumerate(claims):
        for first, last in claim.left:
            changes.setdefault(first, []).append((number, 1))
            changes.setdefault(last + 1, []).append((number, -1))
    holding = [0] * len(claims)
    least = len(claims)
    found: dict[tuple[int, ...], None] = {}
    for day in sorted(changes):
        for number, change in changes[day]:
            holding[number] += change
        out = tuple(i for i, held in enumerate(holding) if not held)
        if len(out) < least:
            least, found = len(out), {}
        if len(out) == least < len(claims):
            found[out] = None
    return list(found)


def _without(claims: list[Claim], out: Sequence[int]) -> list[Claim]:
    return [c for i, c in enumerate(claims) if i not in out]


def _is_outlived(claims: list[Claim], out: Sequence[int]) -> bool:
    """Whether all that is left out are offices that ended before the days that then remain."""
    first = _meet_all(_without(claims, out))[0][0]
    return all(claims[i].kind == "office" and claims[i].left and claims[i].left[-1][1] < first for i in out)


def _flags(kept: list[Claim], dropped: list[Claim]) -> tuple[str, ...]:
    """For each claim left out, a sentence that names it and what it does not agree with."""
    flags = []
    for claim in dropped:
        against = [c for c in (*kept, *dropped) if c is not claim and apart(c.left, claim.left)]
        others = " and ".join(c.reason for c in against) or "the other words together"
        flags.append(f"{claim.reason}; this does not agree with: {others}")
    return tuple(flags)


def _constraints(claims: Sequence[Claim]) -> tuple[Constraint, ...]:
    return tuple(map(_constraint, claims))


def _constraint(claim: Claim) -> Constraint:
    left = tuple(DayRange(iso(first), iso(last)) for first, last in claim.left)
    return Constraint(
        kind=claim.kind, days=left, weekday=claim.weekday, spans=tuple(sorted(set(claim.spans))), reason=claim.reason
    )
