"""One fold for every text that is compared: pages, names of the knowledge, searches.

What is folded: hamza forms of alef, waw and ya to the bare letter, ta marbuta to ha, alef maqsura and Persian ya to
ya, Persian and Urdu kaf to kaf, presentation forms to their letters, both Arabic digit sets to 0-9, Latin letters
to lower case, no-break and other spaces to a space, ``#`` and ``_`` (hashtags) to a space. What is taken out: vowel
signs and every other combining mark, tatweel, bidi controls and zero-width characters. All else stays.

The original is never changed: :class:`Folded` carries the map back. Folding runs over an array of code points with
one table look-up, as measured fastest among pure-Python ways (docs/decisions/0003-fold-by-table.md).
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_LETTERS = {
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    "ؤ": "و", "ئ": "ي", "ى": "ي", "ی": "ي", "ې": "ي", "ۍ": "ي", "ے": "ي",
    "ة": "ه", "ۀ": "ه", "ہ": "ه", "ە": "ه", "ھ": "ه", "ۃ": "ه",
    "ک": "ك", "ڪ": "ك", "گ": "ك", "ڤ": "ف", "پ": "ب", "چ": "ج", "ژ": "ز", "ڨ": "ق",
}  # fmt: skip
_SPACES = "#_\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f"
_GONE = "\u0640\u00ad\ufeff"  # tatweel, soft hyphen, byte-order mark
_BMP = 0x10000


class Folded(NamedTuple):
    """A folded text and its map back.

    ``origin[i]`` is the offset in the original of folded character ``i``; it has one more entry, the original's
    length, so that ``origin[j]`` also closes a span that ends with the text.
    """

    text: str
    origin: NDArray[np.int64]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's span of the folded span, with the vowel signs after its last letter."""
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
    for char in _SPACES:
        becomes[ord(char)] = 0x20
    for upper in range(ord("A"), ord("Z") + 1):
        becomes[upper] = upper + 32
    for zero in (0x0660, 0x06F0):
        becomes[zero : zero + 10] = np.arange(0x30, 0x3A)
    for char, letter in _LETTERS.items():
        becomes[ord(char)] = ord(letter)
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFF)):  # presentation forms
        plain = unicodedata.normalize("NFKC", chr(code))
        out = "".join(
            _LETTERS.get(c, c) for c in plain if not unicodedata.combining(c) and c not in "\u0640 "
        ) or ("" if plain.strip("\u0640 ") == "" or unicodedata.combining(plain[-1]) else plain)
        length[code] = len(out)
        if len(out) == 1:
            becomes[code] = ord(out)
        elif out:
            longer[code] = out
    return becomes, length, longer


def fold(text: str) -> Folded:
    """The folded text and its map to ``text``."""
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
        at = np.cumsum(lengths) - lengths
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


def fold_name(name: str) -> str:
    """The folded form of a short string, spaces run together: what names and cues are compared by."""
    return " ".join(name.translate(_translation()).split())
