"""Which words stand between quotation marks, and what an odd mark does: it costs no other quotation.

Marks come in families (« », ‹ ›, “ ” „, " and ' ‘ ’), and only marks of one family close each other. Which way a mark
faces is read from the white space around it first and from its shape second, because editors' programs turn marks
(”…“, ”…”, ’…‘) and straight ones have no shape:

- a mark that leans on the word after it opens, one that leans on the word before it closes;
- a bracket, a colon and a bare proclitic (بـ"…") are nothing to lean on;
- between two words, or between two spaces, the shape decides, and a straight mark closes what is open;
- a single mark between two letters is an apostrophe, unless a quotation is open that it closes, and so is one that
  nothing closes.

A quotation never runs over a line end: one that is not closed ends with its line and is flagged. Where a mark opens
while another of its family is open, the earlier one is taken as unclosed and ends before the new one; but where closing
marks enough for both follow on the line, the new quotation stands inside the earlier one, and where none follows, the
mark closes with its space on the wrong side (" نص "ثم). A mark that nothing of its family opened closes a quotation of
another family that would stay open (“نص").
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from isnad.arabic.tokens import Tokens

_FAMILIES = ("«»", "‹›", '"', "“”„", "'‘’‚")
_FAMILY = {mark: family for family, marks in enumerate(_FAMILIES) for mark in marks}
_SINGLES = _FAMILY["'"]
_OPENING = frozenset("«‹“„‘‚")
_CLOSING = frozenset("»›”’")
_NOTHING = frozenset("([{:")  # to lean back on
_STOPS = frozenset(".،,؛;:؟?!)]}%»›")  # no quotation begins with them
_PROCLITICS = frozenset(
    joined + rest
    for joined in ("", "و", "ف")
    for rest in ("", "ب", "ل", "ك", "ال", "بال", "كال", "لل")
    if joined + rest
)
_SENTENCE_ENDS = frozenset(".؟?!")
_DEEPEST = 8  # quotations inside each other; newspapers go to three, and hostile text must not cost more

_OPENS, _CLOSES, _EITHER, _NEITHER = range(4)


class Quotation(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) stand between marks; ``whole`` is false where one mark is missing.

    ``first`` is the token after the opening mark; the marks themselves are at ``first - 1`` and, if whole, ``last``.
    """

    first: int
    last: int
    whole: bool


def quotations(tokens: Tokens) -> list[Quotation]:
    """The quotations of the text in order of their ends; one may stand inside another."""
    found: list[Quotation] = []
    marks: list[int] = []
    for i, word in enumerate(tokens.words):
        if word in _FAMILY:
            marks.append(i)
        elif word == "\n" and marks:
            found += _Line(tokens, marks, i).read()
            marks = []
    if marks:
        found += _Line(tokens, marks, len(tokens)).read()
    return found


class _Line:
    """One line's marks, how each leans, which are open, and what was found between them."""

    def __init__(self, tokens: Tokens, marks: list[int], end: int) -> None:
        self.words = tokens.words
        self.spaced = tokens.spaced
        self.marks = marks
        self.end = end
        self.leans: dict[int, int] = {}
        self.of_family: list[list[int]] = [[] for _ in _FAMILIES]
        for i in marks:
            self.leans[i] = self._lean(i)
            self.of_family[_FAMILY[self.words[i]]].append(i)
        self.open: list[int] = []
        self.found: list[Quotation] = []

    def read(self) -> list[Quotation]:
        """The line's quotations."""
        inside = self._inside()
        for i in self.marks:
            depth = self._depth(i)
            side = self._side(i, is_open=depth >= 0)
            if side == _CLOSES:
                self._close(depth if depth >= 0 else self._depth_of_another(i), i)
            elif side == _OPENS:
                if depth >= 0 and not (i in inside and len(self.open) < _DEEPEST):
                    self._leave(depth, self._end_before(i, depth))
                self.open.append(i)
        self._leave(0, self.end)
        return self.found

    def _lean(self, i: int) -> int:
        """Which way the white space around a mark turns it."""
        before = "" if self.spaced[i] else self.words[i - 1]
        after = "" if i + 1 >= self.end or self.spaced[i + 1] else self.words[i + 1]
        if before in _NOTHING or (after and before in _PROCLITICS) or self.leans.get(i - 1) == _OPENS:
            back = False
        else:
            back = bool(before)
        onward = bool(after) and after not in _STOPS
        if back != onward:
            return _CLOSES if back else _OPENS
        if back:
            return _EITHER
        if before == ":" and not after:  # «قال:" نص"»: the space is on the wrong side
            return _OPENS
        return _CLOSES if after else _NEITHER

    def _side(self, i: int, *, is_open: bool) -> int:
        """Whether a mark opens or closes here, by how it leans and then by its shape; ``_NEITHER``: no mark at all."""
        mark, lean = self.words[i], self.leans[i]
        if lean == _EITHER and _FAMILY[mark] == _SINGLES:
            latin = self.words[i - 1].isascii() and self.words[i + 1].isascii()
            return _CLOSES if is_open and not latin else _NEITHER
        if mark in _OPENING:
            return _CLOSES if lean == _CLOSES and is_open else _OPENS
        if lean == _OPENS:
            return _CLOSES if is_open and self._leans_wrongly(i) else _OPENS
        if is_open or lean == _CLOSES:
            return _CLOSES
        if lean == _EITHER and mark not in _CLOSING:
            return _OPENS
        return _OPENS if self._closed_later(i, _FAMILY[mark]) else _NEITHER

    def _leans_wrongly(self, i: int) -> bool:
        """Whether a mark that leans on what follows closes all the same: by its shape, or as nothing else does."""
        if self.words[i] in _CLOSING and self.words[self.open[self._depth(i)]] in _OPENING:
            return True
        return not self._closed_later(i, _FAMILY[self.words[i]])

    def _closed_later(self, i: int, family: int) -> bool:
        """Whether the next mark of the family on the line could close a quotation."""
        marks = self.of_family[family]
        n = bisect_right(marks, i)
        if n == len(marks):
            return False
        lean = self.leans[marks[n]]
        return lean == _CLOSES or (lean != _OPENS and self.words[marks[n]] not in _OPENING)

    def _depth(self, i: int) -> int:
        """Where the innermost open mark of the family stands among the open ones, or -1."""
        family = _FAMILY[self.words[i]]
        for depth in range(len(self.open) - 1, -1, -1):
            if _FAMILY[self.words[self.open[depth]]] == family:
                return depth
        return -1

    def _depth_of_another(self, i: int) -> int:
        """Where the innermost open mark stands if the mark at ``i``, of another family, has to close it, or -1."""
        depth = len(self.open) - 1
        if depth < 0:
            return -1
        family = _FAMILY[self.words[self.open[depth]]]
        single = _SINGLES in (family, _FAMILY[self.words[i]])
        return -1 if single or self._closed_later(i, family) else depth

    def _close(self, depth: int, i: int) -> None:
        """Closes what is open at ``depth``, and gives up what is open inside it; nothing where ``depth`` is -1."""
        if depth < 0:
            return
        self._leave(depth + 1, i)
        if self.open[depth] + 1 < i:
            self.found.append(Quotation(self.open[depth] + 1, i, whole=True))
        del self.open[depth:]

    def _inside(self) -> set[int]:
        """The opening marks after which so many closing ones follow that an earlier one can still be closed."""
        inside: set[int] = set()
        least = [0] * len(_FAMILIES)  # the least that opening less closing marks come to, from here on
        for i in reversed(self.marks):
            family, lean = _FAMILY[self.words[i]], self.leans[i]
            if lean in (_EITHER, _NEITHER):
                lean = _OPENS if self.words[i] in _OPENING else _CLOSES if self.words[i] in _CLOSING else lean
            least[family] = min(least[family], 0) + (1 if lean == _OPENS else -1 if lean == _CLOSES else 0)
            if lean == _OPENS and least[family] < 0:
                inside.add(i)
        return inside

    def _end_before(self, i: int, depth: int) -> int:
        """Where a quotation that lost its closing mark ends, if another begins at ``i``: at the last full stop."""
        begun = self.open[depth] + 1
        return next((j for j in range(i - 1, begun, -1) if self.words[j] in _SENTENCE_ENDS), i)

    def _leave(self, depth: int, end: int) -> None:
        """Gives up what is open from ``depth`` on: flagged quotations that end before ``end`` and its punctuation."""
        for mark in self.open[depth:]:
            last = end
            while last > mark + 1 and self.words[last - 1] in (".", "،", ","):
                last -= 1
            if mark + 1 < last and _FAMILY[self.words[mark]] != _SINGLES:
                self.found.append(Quotation(mark + 1, last, whole=False))
        del self.open[depth:]
