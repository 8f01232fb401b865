"""Which words stand between quotation marks, and what an odd mark does: it costs no other quotation.

Marks come in pairs that face each other (« », “ ”, ‹ ›), in pairs that look alike (" "), and in pairs that do not
face each other because an editor's program turned them (”…“, ”…”). A quotation never runs over a line end: one that
is not closed ends with its line and is flagged. Where a mark that can only open (a space before it, a word after it)
comes while another of its kind is open, the earlier one is taken as unclosed and ends before the new one.
"""

from __future__ import annotations

from typing import NamedTuple

from isnad.arabic.tokens import LINE, MARK, Tokens

_CLOSES = {"«": "»", "»": "«", "“": "”", "”": "“", "„": "”“", "‹": "›", '"': '"', "''": "''"}
_MARKS = frozenset("«»“”„‹›\"")
_OPENS_ONLY = frozenset("«„‹")
_CLOSES_ONLY = frozenset("»›")


class Quotation(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) stand between marks; ``whole`` is false where one mark is missing.

    ``first`` is the token after the opening mark; the marks themselves are at ``first - 1`` and, if whole, ``last``.
    """

    first: int
    last: int
    whole: bool


def _could_open(tokens: Tokens, i: int) -> bool:
    """Whether a word follows the mark at once."""
    return i + 1 < len(tokens) and not tokens.spaced[i + 1] and tokens.kinds[i + 1] != LINE


def _could_close(tokens: Tokens, i: int) -> bool:
    """Whether a word or mark stands at once before the mark."""
    return i > 0 and not tokens.spaced[i]


def _must_open(tokens: Tokens, i: int) -> bool:
    return _could_open(tokens, i) and not _could_close(tokens, i)


def quotations(tokens: Tokens) -> list[Quotation]:
    """The quotations of the text in order of their ends; one may stand inside another of another kind."""
    found: list[Quotation] = []
    words, kinds = tokens.words, tokens.kinds
    open_marks: list[int] = []
    for i, kind in enumerate(kinds):
        if kind == LINE:
            _close_all(tokens, open_marks, i, found)
        elif kind == MARK and words[i] in _MARKS:
            _mark(tokens, open_marks, i, found)
    _close_all(tokens, open_marks, len(tokens), found)
    return found


def _mark(tokens: Tokens, open_marks: list[int], i: int, found: list[Quotation]) -> None:
    word = tokens.words[i]
    depth = next(
        (d for d in range(len(open_marks) - 1, -1, -1) if _pairs(tokens.words[open_marks[d]], word)), None
    )
    if depth is not None and word not in _OPENS_ONLY and not (word not in _CLOSES_ONLY and _must_open(tokens, i)):
        if open_marks[depth] + 1 < i:
            found.append(Quotation(open_marks[depth] + 1, i, whole=True))
        del open_marks[depth:]
        return
    if word in _CLOSES_ONLY or not _could_open(tokens, i):
        if word in _OPENS_ONLY:
            open_marks.append(i)
        return  # a closing mark that nothing opened
    same = [d for d, mark in enumerate(open_marks) if tokens.words[mark] == word or _pairs(tokens.words[mark], word)]
    if same:
        begun = open_marks[same[-1]] + 1
        end = next((j for j in range(i - 1, begun, -1) if tokens.words[j] in ".؟!"), i)
        if begun < end:
            found.append(Quotation(begun, end, whole=False))
        del open_marks[same[-1] :]
    open_marks.append(i)


def _pairs(opened: str, closing: str) -> bool:
    """Whether ``closing`` can close what ``opened`` opened: its counterpart, or, turned, the same mark."""
    return closing in _CLOSES.get(opened, "") or (closing == opened and closing in "“”\"")


def _close_all(tokens: Tokens, open_marks: list[int], line: int, found: list[Quotation]) -> None:
    for mark in open_marks:
        end = line
        while end > mark + 1 and tokens.words[end - 1] in (".", "،", ","):
            end -= 1
        if mark + 1 < end:
            found.append(Quotation(mark + 1, end, whole=False))
    open_marks.clear()
