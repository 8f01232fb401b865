r"""Words, numbers, marks and line ends of a text, with their places in the original.

A word is a run of letters, a number a run of digits, every other visible character is a mark of its own; a run of
dots is one mark. White space that holds a line end is one ``\n`` token. Letters and digits side by side are two
tokens («شباط2022»). Emoji and other pictures, and whatever lies beyond the basic plane, count as white space.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from isnad.arabic.fold import fold

if TYPE_CHECKING:
    from numpy.typing import NDArray

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
    classes = _classes()[np.minimum(codes, _BMP - 1)]  # the last of the plane is no character, and white space here
    # A token begins where the class changes, at every mark, and never within a run of dots or line ends.
    begins = np.empty(len(classes), dtype=bool)
    begins[0] = True
    begins[1:] = (classes[1:] != classes[:-1]) | (classes[1:] == MARK)
    at = np.flatnonzero(begins)
    kinds = classes[at]
    until = np.append(at[1:], len(classes))
    spaced = np.empty(len(at), dtype=bool)
    spaced[0] = True
    spaced[1:] = (kinds[:-1] == SPACE) | (kinds[:-1] == LINE)
    keep = kinds != SPACE
    first, last, kinds, spaced = at[keep], until[keep], kinds[keep], spaced[keep]
    line = kinds == LINE
    if (again := line[1:] & line[:-1]).any():  # line ends with blanks between them
        opens, closes = np.append(True, ~again), np.append(~again, True)
        first, last, kinds, spaced = first[opens], last[closes], kinds[opens], spaced[opens]
        line = kinds == LINE
    starts, ends = origin[first].tolist(), origin[last].tolist()  # vowel signs after the last letter are the word's
    words = [folded[a:b] for a, b in zip(first.tolist(), last.tolist(), strict=True)]
    for i in np.flatnonzero(line).tolist():
        words[i] = "\n"
    return Tokens(words, starts, ends, kinds.tolist(), spaced.tolist())
