"""Where sentences end: at a full stop, question or exclamation mark or line end that stands in no quotation.

A full stop between digits, and dots that stand for an omission («..») before a word that goes on, end nothing.
"""

from __future__ import annotations

from isnad.arabic.quotes import Quotation
from isnad.arabic.tokens import DIGIT, DOT, LINE, Tokens

_ENDS = frozenset("؟?!؛")


def sentences(tokens: Tokens, quotes: list[Quotation]) -> list[tuple[int, int]]:
    """The sentences as ranges of tokens ``(first, last)``, last exclusive; end marks are inside, line ends are not."""
    quoted = bytearray(len(tokens))
    for quote in quotes:
        for i in range(quote.first, quote.last):
            quoted[i] = 1
    found: list[tuple[int, int]] = []
    first = 0
    kinds, words = tokens.kinds, tokens.words
    for i, kind in enumerate(kinds):
        if kind == LINE:
            if first < i:
                found.append((first, i))
            first = i + 1
        elif (kind == DOT or words[i] in _ENDS) and not quoted[i] and _ends(tokens, i):
            found.append((first, i + 1))
            first = i + 1
    if first < len(tokens):
        found.append((first, len(tokens)))
    return found


def _ends(tokens: Tokens, i: int) -> bool:
    if tokens.kinds[i] != DOT or tokens.words[i] == "…":
        return tokens.kinds[i] != DOT
    if len(tokens.words[i]) > 1:
        return False
    if i + 1 < len(tokens) and not tokens.spaced[i + 1] and tokens.kinds[i + 1] == DIGIT:
        return not (i > 0 and tokens.kinds[i - 1] == DIGIT)
    # a letter by itself before the stop is an abbreviation («أ.ف.ب»)
    return not (i > 0 and len(tokens.words[i - 1]) == 1 and tokens.kinds[i - 1] not in (DIGIT,) and not tokens.spaced[i])
