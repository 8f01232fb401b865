"""Whether a text is Arabic: by its letters, then by its commonest words.

Persian, Urdu, Kurdish and Pashto share the script. They are told by letters that Arabic does not have and by their
commonest words; the Persian forms of kaf and ya prove nothing, for Arabic pages are typed with them too.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Of 27,858 Arabic news articles the one with the fewest has 81 % Arabic letters among its letters. An Arabic article
# with its English original below it has about 45 %; English pages on the region with their tags in Arabic under 10 %.
_LEAST_ARABIC_LETTERS = 0.3
# Of the same articles 99.9 % have no letter of the other languages, and the one with the most 3.5 % (a page on Iranian
# names, which the words then keep); Persian prose has 2 to 4 %.
_MOST_FOREIGN_LETTERS = 0.005

_NO_LETTER, _LETTER, _ARABIC, _FOREIGN = range(4)
_BMP = 0x10000
_SCRIPT = ((0x620, 0x640), (0x641, 0x64B), (0x66E, 0x6D4), (0x6FA, 0x700), (0xFB50, 0xFE00), (0xFE70, 0xFEFD))
_FOREIGN_LETTERS = "پچژگٹڈڑںےۓېۍۆۇێەڕڵھۀ"

_WORD = re.compile(r"\w+")
_ARABIC_WORDS = frozenset((
    "في", "من", "على", "إلى", "الى", "أن", "ان", "عن", "ما", "لا", "التي",
    "الذي", "هذا", "هذه", "مع", "بين", "وقد", "كان", "كما", "أو", "بعد", "قبل",
))  # fmt: skip
_OTHER_WORDS = frozenset((
    "است", "که", "این", "را", "برای", "شد", "کرد", "های", "می", "از", "شده",  # Persian
    "ہے", "کے", "کی", "میں", "اور", "سے", "نے", "کو", "ہیں",  # Urdu
    "لە", "بۆ", "کە", "ئەم", "بە", "لەگەڵ",  # Kurdish
    "په", "چې", "او", "دی", "کې", "سره",  # Pashto
))  # fmt: skip


def arabic_letters(text: str) -> float:
    """The share of Arabic letters, Persian and other forms among them, in the letters of ``text``."""
    counts = _count(text)
    return float(counts[_ARABIC] + counts[_FOREIGN]) / max(1, int(counts[_LETTER:].sum()))


def arabic_function_words(text: str) -> float:
    """The share of the commonest Arabic words in the words of ``text``."""
    return _share(text, _ARABIC_WORDS)


def not_arabic(text: str) -> str:
    """Why ``text`` is not read as Arabic; empty where it is read."""
    share = arabic_letters(text)
    if share < _LEAST_ARABIC_LETTERS:
        return f"not Arabic: {share:.0%} of its letters are, {_LEAST_ARABIC_LETTERS:.0%} are expected"
    counts = _count(text)
    foreign = float(counts[_FOREIGN]) / max(1, int(counts[_ARABIC:].sum()))
    if foreign > _MOST_FOREIGN_LETTERS and _share(text, _OTHER_WORDS) > arabic_function_words(text):
        return "not Arabic: letters and words of another language in Arabic script"
    return ""


@cache
def _classes() -> NDArray[np.int8]:
    """What each code point of the basic plane is: no letter, a letter, an Arabic one, one of the other languages."""
    classes = np.fromiter((chr(code).isalpha() for code in range(_BMP)), dtype=np.int8, count=_BMP)
    for first, end in _SCRIPT:
        classes[first:end] *= _ARABIC
    for letter in _FOREIGN_LETTERS:
        classes[ord(letter)] = _FOREIGN
    return classes


def _count(text: str) -> NDArray[np.int64]:
    """How many characters of each class ``text`` has."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    return np.bincount(_classes()[np.minimum(codes, _BMP - 1)], minlength=_FOREIGN + 1)


def _share(text: str, wanted: frozenset[str]) -> float:
    words = _WORD.findall(text)
    return sum(word in wanted for word in words) / max(1, len(words))
