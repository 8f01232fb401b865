"""Where sentences end: at a full stop, question or exclamation mark or line end that stands in no quotation.

A full stop inside a number, an address or an abbreviation, and dots that stand for an omission («..»), end nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from isnad.arabic.tokens import DIGIT, DOT, LINE

if TYPE_CHECKING:
    from isnad.arabic.quotes import Quotation
    from isnad.arabic.tokens import Tokens

_ENDS = frozenset("؟?!؛")


def sentences(tokens: Tokens, quotes: list[Quotation]) -> list[tuple[int, int]]:
    """The sentences as ranges of tokens ``(first, last)``, last exclusive; end marks are inside, line ends are not."""
    quoted = bytearray(len(tokens))
    for quote in quotes:
        quoted[quote.first : quote.last] = b"\1" * (quote.last - quote.first)
    found: list[tuple[int, int]] = []
    first = 0
    kinds, words = tokens.kinds, tokens.words
    for i in [i for i, kind in enumerate(kinds) if kind > DIGIT]:
        if kinds[i] == LINE:
            if first < i:
                found.append((first, i))
            first = i + 1
        elif (words[i] in _ENDS or (kinds[i] == DOT and _ends(tokens, i))) and not quoted[i]:
            found.append((first, i + 1))
            first = i + 1
    if first < len(tokens):
        found.append((first, len(tokens)))
    return found


def _ends(tokens: Tokens, i: int) -> bool:
    """Whether the dots at ``i`` end a sentence."""
    words, kinds = tokens.words, tokens.kinds
    if words[i] != ".":
        return False
    before = words[i - 1] if i > 0 and not tokens.spaced[i] else ""
    after = words[i + 1] if i + 1 < len(tokens) and not tokens.spaced[i + 1] else ""
    if after and kinds[i + 1] == DIGIT and before and kinds[i - 1] == DIGIT:
        return False  # 3.5
    if before.isascii() and before.isalnum() and after.isascii() and after.isalnum():
        return False  # aljazeera.net
    return len(before) != 1 or kinds[i - 1] == DIGIT or not before.isalpha()  # a letter by itself: «أ.ف.ب», «د. فلان»
