"""Which articles a page holds: the main story, a second article glued on, teasers; and what belongs to none of them.

A line such as «اقرأ أيضاً» in the middle of a story is followed by headlines and then by the story again. Another
article follows it only where the story has ended before: with a source line, tags or share lines, or where what
follows is a lead that breaks off.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from isnad.knowledge.lexicon import CUE, NAME, TITLE
from isnad.model import Role
from isnad.reading.document import Document
from isnad.reading.segments import Line, lines_of

_FURNITURE = frozenset({"share", "tags", "links", "reading-time", "repeated", "rule", "more", "bullet"})
_CLOSERS = frozenset({"end", "tags", "share"})
# Words of a headline among paragraphs. Swept on the gold of 133 pages: 8 loses four of 22 links, 12 to 20 are the same.
_LONGEST_LINK = 15
# How many of a head's words the next sentence has where it goes on about it. Swept on the same: .35 to .5 are the same,
# .2 loses three links, .65 takes the head of a part of a story for one.
_TAKEN_UP = 0.5

_PROCLITICS = re.compile("^[والبسفك]+")
_LETTERS = 4  # in a word that tells what a line is about


class Cut(NamedTuple):
    """One article: its role and its lines, and those of its lines that are furniture with their kinds."""

    role: Role
    lines: tuple[Line, ...]


class Layout(NamedTuple):
    """The articles of a page in order, and its furniture as (first token, last token, kind)."""

    stories: tuple[Cut, ...]
    furniture: tuple[tuple[int, int, str], ...]


def lay_out(doc: Document) -> Layout:
    """The articles and the furniture of a page."""
    stories: list[tuple[Role, list[Line]]] = []
    furniture: list[tuple[int, int, str]] = []
    role = Role.MAIN
    current: list[Line] = []
    closed = False
    links = False  # inside a list of links, until a sentence comes
    lines = lines_of(doc)
    for number, line in enumerate(lines):
        if line.label == "more":
            furniture.append((line.first, line.last, "links"))
            rest = lines[number + 1 :]
            if current and _another_article(rest, closed=closed):
                stories.append((role, current))
                role, current, closed = _role(rest), [], False
                links = False
            else:
                links = True
            continue
        if links and line.label in ("heading", "bullet", "text") and not _sentence(line):
            furniture.append((line.first, line.last, "links"))
            continue
        links = links and line.label in _FURNITURE
        if line.label in _FURNITURE and not (line.label == "bullet" and _sentence(line)):
            furniture.append((line.first, line.last, "links" if line.label == "bullet" else line.label))
            closed = closed or (line.label in _CLOSERS and bool(current))
            continue
        if closed and line.label == "heading" and current and line.words > 4 and _only_headlines(lines[number:]):
            furniture.append((line.first, line.last, "links"))
            continue
        if _interrupts(doc, line, current, lines[number + 1 :]):
            furniture.append((line.first, line.last, "links"))
            continue
        current.append(line)
        if line.label == "end":
            closed = True
    if current:
        stories.append((role, current))
    if stories and stories[0][0] is not Role.MAIN:
        stories[0] = (Role.MAIN, stories[0][1])
    return Layout(tuple(Cut(r, tuple(ls)) for r, ls in stories), tuple(furniture))


def _interrupts(doc: Document, line: Line, before: list[Line], after: list[Line]) -> bool:
    """Whether a line between the sentences of a story is the headline of another: a name, a colon, no verb of speech.

    The heads between the parts of a story («ما الذي تغير؟») have no name before a colon, and the lines of an interview
    end like sentences.
    """
    if line.label not in ("heading", "text") or line.words > _LONGEST_LINK or doc.words[line.last - 1][-1] in ".؟!":
        return False
    at = next((i for i in range(line.first + 1, min(line.first + 8, line.last - 1)) if doc.words[i] == ":"), line.first)
    name = [word.categories for word in doc.lex[line.first : at] if word is not None]
    if not any(NAME in c or TITLE in c for c in name) or any(CUE in c for c in name):
        return False
    if not any(_sentence(x) for x in before):
        return False
    follows = next((x for x in after if _sentence(x)), None)
    return follows is not None and not _takes_up(doc, line, follows)


def _takes_up(doc: Document, head: Line, line: Line) -> bool:
    """Whether a line goes on about what stands in a head: the head of a part of the story, then, not of another one."""
    said = {_bare(w) for w in doc.words[line.first : line.last]}
    words = [_bare(w) for w in doc.words[head.first : head.last] if len(w) >= _LETTERS]
    return sum(w in said for w in words) >= _TAKEN_UP * len(words)


def _bare(word: str) -> str:
    """A word without the letters of proclitics, so that «والمياه» and «للمياه» are one; it only serves to compare."""
    return _PROCLITICS.sub("", word)


def _sentence(line: Line) -> bool:
    """Whether a line reads as a sentence of a story, not as a headline."""
    return (line.closed and line.words > 12) or line.words > 30


def _body(lines: list[Line]) -> list[Line]:
    return [x for x in lines if x.label in ("text", "heading")]


def _another_article(rest: list[Line], *, closed: bool) -> bool:
    body = _body(rest)
    if not any(_sentence(x) for x in body):
        return False
    if closed:
        return True
    return _breaks_off(body)


def _breaks_off(body: list[Line]) -> bool:
    """Whether all that follows is a headline and a lead that is cut with an omission mark."""
    return len(body) <= 3 and any(x.cut for x in body)


def _role(rest: list[Line]) -> Role:
    return Role.TEASER if _breaks_off(_body(rest)) else Role.OTHER


def _only_headlines(rest: list[Line]) -> bool:
    return not any(_sentence(x) for x in rest)
