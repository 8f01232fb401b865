"""One fold for every text that is compared: pages, names of the knowledge, searches.

What is folded: hamza forms of alef, waw and ya to the bare letter, ta marbuta to ha, alef maqsura and Persian ya to
ya, Persian and Urdu kaf to kaf, presentation forms and ligatures to their letters (a ligature is one word), both
Arabic digit sets to 0-9, other letters to lower case without their accents, no-break and other spaces to a space,
``#`` and ``_`` (hashtags) to a space. What is taken out: vowel signs and every other combining mark, tatweel, bidi
controls and zero-width characters. All else stays, and so does every character beyond the basic plane.

Whatever is canonically the same folds to the same (a hamza that stands alone beside its alef, ``e`` with a combining
accent), and folding twice folds no further.

The original is never changed: :class:`Folded` carries the map back. Folding runs over an array of code points with
one table look-up, as measured fastest among pure-Python ways (docs/decisions/0003-fold-by-table.md).
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LETTERS = {
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    "ؤ": "و", "ئ": "ي", "ى": "ي", "ی": "ي", "ې": "ي", "ۍ": "ي", "ے": "ي", "ۓ": "ي",
    "ة": "ه", "ۀ": "ه", "ہ": "ه", "ۂ": "ه", "ە": "ه", "ھ": "ه", "ۃ": "ه",
    "ک": "ك", "ڪ": "ك", "گ": "ك", "ڤ": "ف", "پ": "ب", "چ": "ج", "ژ": "ز", "ڨ": "ق",
}  # fmt: skip
_SPACES = "#_\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f"
_GONE = "\u0640\u00ad\ufeff"  # tatweel, soft hyphen, byte-order mark
_BMP = 0x10000
_ALPHABETS = (range(0x41, 0x5B), range(0xC0, 0x590), range(0x1E00, 0x2000))  # Latin, Greek, Cyrillic
_PRESENTED = (range(0xFB50, 0xFE00), range(0xFE70, 0xFEFF))  # Arabic presentation forms


class Folded(NamedTuple):
    """A folded text and its map back.

    ``origin[i]`` is the offset in the original of folded character ``i``; it has one more entry, the original's
    length, so that ``origin[j]`` also closes a span that ends with the text.
    """

    text: str
    origin: NDArray[np.int64]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's span of the folded span ``[start, end)``, for ``start < end``.

        It holds what was taken out after its last letter (vowel signs), and all of a ligature that it cuts.
        """
        last = self.origin[end - 1]
        while self.origin[end] == last:
            end += 1
        return int(self.origin[start]), int(self.origin[end])

    def at(self, offset: int) -> int:
        """The folded offset of the first kept character at or after the original's ``offset``."""
        return int(np.searchsorted(self.origin[:-1], offset))


@cache
def _tables() -> tuple[NDArray[np.uint32], NDArray[np.int8], dict[int, str]]:
    """For each code point of the basic plane: what it becomes, how many characters that is, and the long ones."""
    becomes = np.arange(_BMP, dtype=np.uint32)
    length = np.ones(_BMP, dtype=np.int8)
    longer: dict[int, str] = {}
    for code in range(0x80, _BMP):
        if unicodedata.category(chr(code)) in ("Mn", "Me", "Cf"):
            length[code] = 0
    for char in _GONE:
        length[ord(char)] = 0
    for char, letter in (dict.fromkeys(_SPACES, " ") | _bare_letters() | _LETTERS).items():
        becomes[ord(char)] = ord(letter)
    for zero in (0x0660, 0x06F0):
        becomes[zero : zero + 10] = np.arange(0x30, 0x3A)
    for code, letters in _presented_letters().items():
        length[code] = len(letters)
        if len(letters) == 1:
            becomes[code] = ord(letters)
        elif letters:
            longer[code] = letters
    return becomes, length, longer


def _bare_letters() -> dict[str, str]:
    """Letters of other alphabets, in lower case and without accents, where that is one letter."""
    bare = {}
    for char in (chr(code) for alphabet in _ALPHABETS for code in alphabet):
        plain = unicodedata.normalize("NFD", char)
        lower = plain[0].lower()
        if len(lower) == 1 and all(unicodedata.category(accent) == "Mn" for accent in plain[1:]):
            bare[char] = lower
    return bare


def _presented_letters() -> dict[int, str]:
    """The folded letters of each presentation form: none for vowel signs on a tatweel, several for ligatures."""
    presented = {}
    for code in (code for block in _PRESENTED for code in block):
        plain = unicodedata.normalize("NFKC", chr(code))
        presented[code] = "".join(_LETTERS.get(c, c) for c in plain if not (unicodedata.combining(c) or c in "\u0640 "))
    return presented


def fold(text: str) -> Folded:
    """The folded text and its map to ``text``, of whatever the text holds (lone surrogates stay)."""
    becomes, length, longer = _tables()
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    astral = codes >= _BMP
    low = np.where(astral, 0, codes) if astral.any() else codes
    lengths = length[low]
    folded = becomes[low]
    if astral.any():
        folded = np.where(astral, codes, folded)
    origin = np.repeat(np.arange(len(codes), dtype=np.int64), lengths)
    folded = np.repeat(folded, lengths)
    if len(lengths) and lengths.max() > 1:
        at = np.cumsum(lengths, dtype=np.int64) - lengths
        for place in np.flatnonzero(lengths > 1):
            letters = longer[int(codes[place])]
            folded[at[place] : at[place] + len(letters)] = [ord(c) for c in letters]
    return Folded(
        folded.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass"),
        np.append(origin, len(codes)),
    )


@cache
def _translation() -> dict[int, str | int | None]:
    becomes, length, longer = _tables()
    table: dict[int, str | int | None] = {int(c): None for c in np.flatnonzero(length == 0)}
    changed = np.flatnonzero((becomes != np.arange(_BMP)) & (length == 1))
    table.update({int(c): int(becomes[c]) for c in changed})
    table.update(longer)
    return table


@lru_cache(maxsize=16_384)  # names and cues are folded again and again; pages go through `fold`
def fold_name(name: str) -> str:
    """The folded form of a short string, spaces run together: what names and cues are compared by."""
    return " ".join(name.translate(_translation()).split())
