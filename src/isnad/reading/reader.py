"""The way of a page: every step of reading, in order.

``read`` is pure: no clock, no network, no store; the same page, knowledge and version give the same bytes.
"""

from __future__ import annotations

from isnad.knowledge import Knowledge
from isnad.model import (
    Commitment,
    Furniture,
    Mention,
    Page,
    Party,
    Reading,
    Report,
    Role,
    Statement,
    Story,
    Time,
)
from isnad.reading.commitments import Commitments
from isnad.reading.dating import date_story
from isnad.reading.document import Document
from isnad.reading.naming.cast import Cast
from isnad.reading.naming.names import find_namings
from isnad.reading.occasions.mood import Timed
from isnad.reading.occasions.reports import Reports, chain_of
from isnad.reading.occasions.tellings import Occasions
from isnad.reading.offices import offices_held
from isnad.reading.speech.statements import Speech
from isnad.reading.speech.subjects import Subjects
from isnad.reading.stories import Cut, lay_out
from isnad.reading.time_values import resolve_all
from isnad.reading.times import find_times
from isnad.version import VERSION

_LONGEST_TITLE = 22  # words
_SHORT_HEADING = 12  # words; longer lines without a stop were paragraphs that lost their full stop


class _Story:
    """One article on its way through the steps."""

    def __init__(self, doc: Document, cut: Cut, number: int, published: str) -> None:
        self.doc = doc
        self.cut = cut
        self.number = number
        self.first = cut.lines[0].first
        self.last = cut.lines[-1].last
        self.own = bytearray(len(doc.words))  # the story's tokens, without the furniture between its lines
        for line in cut.lines:
            self.own[line.first : line.last] = b"\1" * (line.last - line.first)
        self.sentences = [s for s in doc.sentences if self.own[s[0]]]
        head = cut.lines[0]
        titled = len(cut.lines) > 1 and head.words <= _LONGEST_TITLE and doc.words[head.last - 1] != "."
        title = head if titled else None
        self.title = (title.first, title.last) if title else None
        headings = {line.first for line in cut.lines if line.label == "heading" and line.words <= _SHORT_HEADING}
        if title:
            headings.add(title.first)
        self.told = [s for s in self.sentences if s[0] not in headings]
        self.published = published


def read(page: Page, knowledge: Knowledge) -> Reading:
    """Everything that one page says of dealings between states.

    ``page.published`` and ``page.captured`` are used where given; everything else comes from the words. A page
    without any word gives an empty reading. Raises nothing on account of what a page holds.
    """
    doc = Document(page, knowledge)
    layout = lay_out(doc)
    parties: dict[str, Party] = {}
    stories: list[Story] = []
    mentions: list[Mention] = []
    times: list[Time] = []
    statements: list[Statement] = []
    reports: list[Report] = []
    commitments: list[Commitment] = []
    for number, cut in enumerate(layout.stories):
        published = page.published if cut.role is Role.MAIN else ""
        story = _Story(doc, cut, number, published)
        told, cast, timed = _read_story(story)
        stories.append(told)
        if cut.role is not Role.TEASER:
            times += [t.time for t in timed]
            said, found, bound = _read_content(story, cast, timed, told)
            statements += said
            reports += found
            commitments += bound
        mentions += _mentions(doc, cast, number)
        parties |= cast.parties
    used = _used(mentions, statements, reports, commitments)
    return Reading(
        page=page.id,
        name=page.name,
        version=VERSION,
        stories=tuple(stories),
        furniture=tuple(Furniture(span=doc.span(a, b), kind=k) for a, b, k in layout.furniture),
        parties=tuple(parties[k] for k in sorted(parties) if k in used),
        mentions=tuple(mentions),
        times=tuple(times),
        statements=tuple(statements),
        reports=tuple(reports),
        commitments=tuple(commitments),
    )


def _read_story(story: _Story) -> tuple[Story, Cast, list[Timed]]:
    """The story's own frame: its date, its parties, its times."""
    doc = story.doc
    expressions = [e for e in find_times(doc.tokens, story.first, story.last) if story.own[e.first]]
    for expression in expressions:
        doc.timed[expression.first : expression.last] = b"\1" * (expression.last - expression.first)
    namings = [n for n in find_namings(doc, story.first, story.last) if story.own[n.first]]
    dating = date_story(
        doc.page.text,
        doc.tokens,
        (story.first, story.last),
        expressions,
        offices=offices_held(doc, namings),
        published=story.published,
        captured=doc.page.captured,
        quoted=[doc.span(q.first, q.last) for q in doc.quotes if q.last > q.first],
    )
    days = dating.days
    cast = Cast(doc, days)
    cast.settle(namings, story.first, story.last)
    told = Story(
        span=doc.span(story.first, story.last),
        role=story.cut.role,
        title=doc.span(*story.title) if story.title else None,
        published=dating.value(),
        constraints=dating.constraints,
        flags=dating.flags,
    )
    values = resolve_all(expressions, story.number, days or None)
    timed = [Timed(e.first, e.last, value) for e, value in zip(expressions, values, strict=True)]
    return told, cast, timed


def _read_content(
    story: _Story, cast: Cast, timed: list[Timed], told: Story
) -> tuple[list[Statement], list[Report], list[Commitment]]:
    """What the story tells: statements, reports of occasions, commitments."""
    doc = story.doc
    subjects = Subjects(doc, cast)
    speech = Speech(doc, cast, subjects)
    speech.read(story.told)
    statements = speech.statements(story.number)
    occasions = Occasions(doc, cast, subjects, speech.said).read(story.sentences)
    found = Reports(doc, cast, timed, _day(told)).build(occasions, story.number)
    found = chain_of(found, [(s.span, s.chain) for s in statements])
    commitments = Commitments(doc, subjects, speech.complements, speech.said).read(story.told, story.number)
    return statements, found, commitments


def _day(story: Story) -> str:
    """The story's day where it is one day, else nothing."""
    days = story.published.value if story.published else ()
    return days[0].first if len(days) == 1 and days[0].first == days[0].last else ""


def _mentions(doc: Document, cast: Cast, number: int) -> list[Mention]:
    return [
        Mention(story=number, span=doc.span_after_proclitics(n.first, n.last), party=key, how=n.how)
        for n in cast.namings
        for key in n.keys
    ]


def _used(
    mentions: list[Mention], statements: list[Statement], reports: list[Report], commitments: list[Commitment]
) -> set[str]:
    """The keys of all parties that anything found refers to."""
    used = {m.party for m in mentions}
    for s in statements:
        used |= {v.value for v in (*s.speakers, *s.via)}
    for r in reports:
        used |= {
            v.value for v in (*r.parties, *((r.where,) if r.where else ()), *((r.initiator,) if r.initiator else ()))
        }
    for c in commitments:
        used |= {v.value for v in (*c.by, *c.of)}
    return used
