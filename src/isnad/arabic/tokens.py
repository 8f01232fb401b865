"""Words, numbers, marks and line ends of a text, with their places in the original.

A word is a run of letters, a number a run of digits, every other visible character is a mark of its own; a run of
dots is one mark. White space that holds a line end is one ``\\n`` token. Letters and digits side by side are two
tokens («شباط2022»).
"""

from __future__ import annotations

import unicodedata
from functools import cache

import msgspec
import numpy as np
from numpy.typing import NDArray

from isnad.arabic.fold import fold

SPACE, LETTER, DIGIT, MARK, LINE, DOT = range(6)
_BMP = 0x10000


class Tokens(msgspec.Struct, frozen=True):
    """The tokens of one text, as parallel lists.

    ``words`` are folded; ``starts`` and ``ends`` are offsets in the original; ``kinds`` are ``LETTER``, ``DIGIT``,
    ``MARK``, ``LINE`` or ``DOT``; ``spaced[i]`` tells whether white space stands before token ``i``.
    """

    words: list[str]
    starts: list[int]
    ends: list[int]
    kinds: list[int]
    spaced: list[bool]

    def __len__(self) -> int:
        return len(self.words)


@cache
def _classes() -> NDArray[np.int8]:
    classes = np.full(_BMP, MARK, dtype=np.int8)
    for code in range(_BMP):
        category = unicodedata.category(chr(code))
        if category[0] == "L":
            classes[code] = LETTER
        elif category == "Nd":
            classes[code] = DIGIT
        elif category[0] in "ZCM" or category == "So":
            classes[code] = SPACE
    for char in "\n\r\x85\u2028\u2029":
        classes[ord(char)] = LINE
    classes[ord(".")] = classes[ord("…")] = DOT
    return classes


def tokenize(text: str) -> Tokens:
    """The tokens of ``text``."""
    folded, origin = fold(text)
    if not folded:
        return Tokens([], [], [], [], [])
    codes = np.frombuffer(folded.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    classes = _classes()[np.minimum(codes, _BMP - 1)]
    classes = np.where(codes >= _BMP, SPACE, classes)
    # A token begins where the class changes, at every mark, and never within a run of dots or line ends.
    begins = np.empty(len(classes), dtype=bool)
    begins[0] = True
    begins[1:] = (classes[1:] != classes[:-1]) | (classes[1:] == MARK)
    at = np.flatnonzero(begins)
    kinds = classes[at]
    until = np.append(at[1:], len(classes))
    keep = kinds != SPACE
    spaced = np.empty(len(at), dtype=bool)
    spaced[0] = True
    spaced[1:] = (kinds[:-1] == SPACE) | (kinds[:-1] == LINE)
    first, last = at[keep], until[keep]
    starts = origin[first].tolist()
    ends = origin[last].tolist()  # vowel signs after the last letter belong to the word
    words = [folded[a:b] for a, b in zip(first.tolist(), last.tolist(), strict=True)]
    kept = kinds[keep]
    for line in np.flatnonzero(kept == LINE):
        words[line] = "\n"
    return Tokens(words, starts, ends, kept.tolist(), spaced[keep].tolist())
