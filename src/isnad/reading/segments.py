"""The lines of a page and what each is: text of a story, a heading, or furniture of some kind.

Nothing here knows a site. A line is furniture because it says so (share lines, tags, lists of links), because it
carries no letters, because it repeats an earlier line, or because headlines are glued in it without a space.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import msgspec

from isnad.arabic.fold import fold_name
from isnad.arabic.tokens import DIGIT, LETTER, LINE
from isnad.knowledge.lexicon import ADJECTIVE, NAME
from isnad.knowledge.schema import FurnitureFile
from isnad.reading.document import Document

_LONGEST_HEADING = 30  # words; longer lines without a full stop were paragraphs in the training pages
_LONGEST_MARK = 8  # words; a line that begins like furniture and runs on longer is a sentence
_STOPS = frozenset('.؟!…»”"')


class Line(NamedTuple):
    """Tokens ``first`` to ``last`` of one line, its words, and what it is.

    ``label`` is ``text``, ``heading``, ``more`` (opens links or another article), ``end`` (a closing source line), or
    ``bullet``, or a kind of furniture: share, tags, links, reading-time, repeated, rule.
    """

    first: int
    last: int
    words: int
    label: str
    closed: bool  # ends with a stop
    cut: bool  # ends with an omission mark


class _Marks(msgspec.Struct, frozen=True):
    whole: dict[str, str]
    heads: tuple[tuple[str, str], ...]
    begins: tuple[str, ...]
    more: tuple[str, ...]
    ends: tuple[str, ...]


@cache
def _marks(raw: bytes) -> _Marks:
    file = msgspec.json.decode(raw, type=FurnitureFile)
    return _Marks(
        whole={fold_name(w).strip(". "): kind for kind, words in file.whole.items() for w in words},
        heads=tuple((fold_name(w), kind) for kind, words in file.heads.items() for w in words),
        begins=tuple(fold_name(w) for words in file.heads.values() for w in words),
        more=tuple(fold_name(w) for w in file.more),
        ends=tuple(fold_name(w) for w in file.ends),
    )


def lines_of(doc: Document) -> list[Line]:
    """The lines of the page in order; empty ones are left out."""
    marks = _marks(doc.knowledge.furniture_raw)
    found: list[Line] = []
    seen: set[str] = set()
    first = 0
    n = len(doc.words)
    for i in range(n + 1):
        if i == n or doc.kinds[i] == LINE:
            if i > first:
                found.append(_line(doc, marks, seen, first, i))
            first = i + 1
    return found


def _line(doc: Document, marks: _Marks, seen: set[str], first: int, last: int) -> Line:
    words = [w for w, k in zip(doc.words[first:last], doc.kinds[first:last], strict=True) if k in (LETTER, DIGIT)]
    text = " ".join(words)
    end = doc.words[last - 1]
    label = _label(doc, marks, seen, first, last, words, text)
    if len(words) > 4:
        seen.add(text)
    return Line(first, last, len(words), label, end[-1] in _STOPS, end[0] == "…" or (end[0] == "." and len(end) > 1))


def _label(doc: Document, marks: _Marks, seen: set[str], first: int, last: int, words: list[str], text: str) -> str:
    if LETTER not in doc.kinds[first:last]:
        return "rule"
    if kind := marks.whole.get(text):
        return kind
    short = len(words) <= _LONGEST_MARK
    if short and text.startswith(marks.more):
        return "more"
    for head, kind in marks.heads if text.startswith(marks.begins) else ():
        begins = text.startswith(head) and text[len(head) : len(head) + 1] in ("", " ")
        if begins and (short or kind in ("tags", "links") or doc.words[last - 1][-1] not in _STOPS):
            return kind if kind != "links" or _sets_off(doc, first, last) else "text"
    if short and text.startswith(marks.ends):
        return "end"
    if "دقايق القراءه" in text and short:
        return "reading-time"
    if text in seen and len(words) > 4:
        return "repeated"
    if doc.words[first] in "•*▪-–" and len(words) > 2:
        return "bullet"
    if _glued(doc, first, last):
        return "links"
    if doc.words[last - 1][-1] not in _STOPS and len(words) <= _LONGEST_HEADING and doc.words[last - 1] not in "،:؛":
        return "heading"
    return "text"


def _sets_off(doc: Document, first: int, last: int) -> bool:
    """Whether a mark right after «للمزيد» and the like sets it off from a headline, or nothing follows it."""
    return last - first <= 3 or any(doc.words[i] in ":-|" for i in range(first + 1, min(first + 4, last)))


def _glued(doc: Document, first: int, last: int) -> bool:
    """Whether two headlines stand in the line without a space between them."""
    if doc.words[last - 1][-1] == ".":
        return False
    for i in range(first + 3, last - 2):
        if doc.words[i] in "؟!" and doc.kinds[i + 1] == LETTER and not doc.tokens.spaced[i + 1]:
            return True
        word = doc.words[i]
        if len(word) > 8 and doc.lex[i] is None and _two_names(doc, word):
            return True
    return False


def _two_names(doc: Document, word: str) -> bool:
    at = word.find("ال", 3)
    while 3 <= at < len(word) - 3:
        left, right = doc.knowledge.lexicon[word[:at]], doc.knowledge.lexicon[word[at:]]
        if left and right and left.categories & {NAME, ADJECTIVE} and right.categories & {NAME, ADJECTIVE}:
            return True
        at = word.find("ال", at + 1)
    return False
