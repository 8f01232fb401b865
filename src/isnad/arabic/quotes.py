"""Which words stand between quotation marks, and what an odd mark does: it costs no other quotation.

Marks come in families (« », ‹ ›, “ ” „, " and ' ‘ ’), and only marks of one family close each other. Which way a mark
faces is read from the white space around it first and from its shape second, because editors' programs turn marks
(”…“, ”…”, ’…‘) and straight ones have no shape:

- a mark that leans on the word after it opens, one that leans on the word before it closes;
- brackets, a colon and a bare proclitic (بـ"…") are nothing to lean on;
- between two words, or between two spaces, the shape decides, and a straight mark closes what is open;
- a single mark between two letters is an apostrophe, unless it closes a quotation or a proclitic stands before it.

A quotation never runs over a line end: one that is not closed ends with its line and is flagged. Where a mark opens
while another of its family is open, the earlier one is taken as unclosed and ends before the new one, unless closing
marks enough for both follow on the line: then the new quotation stands inside the earlier one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from isnad.arabic.tokens import DOT, LETTER, LINE

if TYPE_CHECKING:
    from isnad.arabic.tokens import Tokens

_FAMILIES = ("«»", "‹›", '"', "“”„", "'‘’‚")
_FAMILY = {mark: family for family, marks in enumerate(_FAMILIES) for mark in marks}
_SINGLES = _FAMILY["'"]
_OPENING = frozenset("«‹“„‘‚")
_CLOSING = frozenset("»›”’")
_BRACKETS = frozenset("([{:")  # nothing to lean on
_STOPS = frozenset(".،,؛;:؟?!)]}%»›")  # nothing that a quotation begins with
_PROCLITICS = frozenset(
    conjunction + rest
    for conjunction in ("", "و", "ف")
    for rest in ("", "ب", "ل", "ك", "ال", "بال", "كال", "لل", "ل" + "ال")
) - {""}
_SENTENCE_ENDS = frozenset(".؟?!")

OPENS, CLOSES, EITHER, NEITHER = range(4)


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
            _Line(tokens, marks, i).read(found)
            marks = []
    if marks:
        _Line(tokens, marks, len(tokens)).read(found)
    return found


class _Line:
    """The marks of one line, and those of them that are open."""

    def __init__(self, tokens: Tokens, marks: list[int], end: int) -> None:
        self.tokens = tokens
        self.marks = marks
        self.end = end
        self.open: list[int] = []
        self.sides: dict[int, int] = {}
        for i in marks:
            self.sides[i] = self._side(i)

    def read(self, found: list[Quotation]) -> None:
        """Adds the line's quotations to ``found``."""
        surplus = self._surplus() if len(self.marks) > 2 else {}
        for i in self.marks:
            depth = self._depth(i)
            side = self._decide(i, is_open=depth >= 0)
            if side == CLOSES and depth >= 0:
                self._close(depth, i, found)
            elif side == OPENS:
                if depth >= 0 and not surplus.get(i):
                    self._leave(depth, i, found)
                self.open.append(i)
        if self.open:
            self._leave(0, self.end, found)

    def _side(self, i: int) -> int:
        """Which way the white space around a mark turns it."""
        words, spaced = self.tokens.words, self.tokens.spaced
        before = words[i - 1] if i > 0 and not spaced[i] else ""
        after = words[i + 1] if i + 1 < self.end and not spaced[i + 1] else ""
        opened_before = self.sides.get(i - 1) in (OPENS, NEITHER)
        leans_back = bool(before) and before not in _BRACKETS and not opened_before
        if leans_back and before in _PROCLITICS:
            leans_back = not after
        leans_on = bool(after) and after not in _STOPS
        if leans_back != leans_on:
            return CLOSES if leans_back else OPENS
        if leans_back:
            return EITHER
        if before == ":" and not after and i + 1 < self.end:
            return OPENS
        return NEITHER if not after else CLOSES

    def _decide(self, i: int, *, is_open: bool) -> int:
        """Whether a mark opens or closes here; ``NEITHER`` where it does neither."""
        mark, side = self.tokens.words[i], self.sides[i]
        if mark in _OPENING:
            return CLOSES if side == CLOSES and is_open else OPENS
        if mark in _CLOSING:
            return self._decide_closing(i, side, is_open=is_open)
        if _FAMILY[mark] == _SINGLES and side == EITHER and not is_open:
            return NEITHER
        if side == EITHER:
            return CLOSES if is_open else OPENS
        if side == NEITHER:
            return CLOSES if is_open else (OPENS if self._closed_later(i) else NEITHER)
        return side

    def _decide_closing(self, i: int, side: int, *, is_open: bool) -> int:
        """The same for a mark that closes by its shape: it opens only where it leans on what follows, turned."""
        if side != OPENS:
            return CLOSES
        opened_well = is_open and self.tokens.words[self.open[self._depth(i)]] in _OPENING
        return CLOSES if opened_well else OPENS
