"""Numbers in words: cardinals («ثلاثة وعشرون», «ألفين وثلاثة عشر») and ordinals («الثاني عشر», «الحادية والعشرين»).

Words are folded (:func:`isnad.arabic.fold.fold_name`), so that مئة, مائة and مية are what their letters leave.
Either gender of a number counts, whatever is counted: newspapers mix them. A number's first word may carry a
proclitic (وثلاثة، لثلاثة، بثلاثة), its further words the و that joins them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_ONES = {
    1: "واحد واحده احد احدي",
    2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي",
    3: "ثلاث ثلاثه",
    4: "اربع اربعه",
    5: "خمس خمسه",
    6: "ست سته",
    7: "سبع سبعه",
    8: "ثمان ثماني ثمانيه",
    9: "تسع تسعه",
}
_TENS = {
    20: "عشرون عشرين",
    30: "ثلاثون ثلاثين",
    40: "اربعون اربعين",
    50: "خمسون خمسين",
    60: "ستون ستين",
    70: "سبعون سبعين",
    80: "ثمانون ثمانين",
    90: "تسعون تسعين",
}
_HUNDRED = "مايه ميه مءه"
_SCALES = {1000: "الف الاف الفا", 1_000_000: "مليون ملايين مليونا"}
_DUALS = {200: "مايتان مايتين ميتان ميتين مايتا مايتي ميتا ميتي", 2000: "الفان الفين الفا الفي"}
_ORDINALS = {
    1: "اول اولي",
    2: "ثاني ثانيه",
    3: "ثالث ثالثه",
    4: "رابع رابعه",
    5: "خامس خامسه",
    6: "سادس سادسه",
    7: "سابع سابعه",
    8: "ثامن ثامنه",
    9: "تاسع تاسعه",
    10: "عاشر عاشره",
}
_TEEN = frozenset(("عشر", "عشره"))
_FIRST_OF_TEEN = {"حادي": 1, "حاديه": 1}
_PROCLITICS = ("", "و", "ف", "ل", "ب", "ك")


class Number(NamedTuple):
    """A number in words: its value, and the position after its last word."""

    value: int
    last: int


class _Piece(NamedTuple):
    """What one word is worth in a number; ``joined`` tells whether it carries و."""

    value: int
    joined: bool


def _compile() -> tuple[dict[str, int], dict[str, _Piece], dict[str, int]]:
    """Cardinal words, the same with proclitics, and ordinal words."""
    plain: dict[str, int] = {}
    for table in (_ONES, _TENS, _DUALS, _SCALES):
        for value, words in table.items():
            plain.update(dict.fromkeys(words.split(), value))
    for ten in _TEEN:
        plain[ten] = 10
    for hundred in _HUNDRED.split():
        plain[hundred] = 100
        for value, words in _ONES.items():
            if value > 2:
                plain.update({one + hundred: 100 * value for one in words.split()})
    # «ألفا» is the accusative of a thousand, and the dual only before a genitive: the plain thousand is commoner.
    plain["الفا"] = 1000
    pieces = {p + word: _Piece(value, p == "و") for word, value in plain.items() for p in _PROCLITICS}
    ordinals = {word: value for value, words in _ORDINALS.items() for word in words.split()} | _FIRST_OF_TEEN
    return plain, pieces, ordinals


_PLAIN, _PIECES, _ORDINAL_WORDS = _compile()
_TENS_BY_ORDINAL = {word: value for value, words in _TENS.items() for word in words.split()}

CARDINAL_WORDS: dict[str, int] = {word: 0 if word in _PLAIN else 1 for word in _PIECES}
"""Every folded word that a cardinal may begin with, and how many of its letters are a proclitic."""

ORDINAL_WORDS: dict[str, int] = {
    p + a + word: len(p)
    for word in (*_ORDINAL_WORDS, *_TENS_BY_ORDINAL)
    for p in ("و", "ب", "ل", "")
    for a in ("", "ال")
    if p + a != "لال"
} | {"لل" + word: 1 for word in _ORDINAL_WORDS}
"""Every folded word that an ordinal may begin with, and how many of its letters are a proclitic."""


def cardinal(words: Sequence[str], first: int, last: int) -> Number | None:
    """The longest cardinal that begins at ``first`` and ends before ``last``, or None.

    A hundred or a thousand multiplies what stands before it; every other word adds, and only after a و, except ten
    after a digit (خمسة عشر) and a thousand's or million's own multiplier.
    """
    total = group = 0
    lowest = 1_000_000_000  # within a group every further word is worth less than the one before
    at = first
    while at < last and (piece := _PIECES.get(words[at])) is not None:
        value = piece.value
        if at > first and value >= 100 and not piece.joined and value in (100, *_SCALES) and group > 0:
            group *= value
            if value >= 1000:
                total, group, lowest = total + group, 0, value
            at += 1
            continue
        if at > first and not _adds(piece, group, lowest):
            break
        if value >= 1000:
            total, group, lowest = total + value, 0, value
        else:
            group, lowest = group + value, value
        at += 1
    return Number(total + group, at) if at > first else None


def _adds(piece: _Piece, group: int, lowest: int) -> bool:
    """Whether a further word adds to the number so far."""
    if piece.value == 10 and 0 < group % 100 < 10:
        return not piece.joined  # خمسة عشر, but not خمسة وعشرة
    if not piece.joined:
        return False
    # أربعة وعشرون: the ones stand before the tens
    return piece.value < lowest or (20 <= piece.value < 100 and 0 < group % 100 < 10)


def ordinal(words: Sequence[str], first: int, last: int) -> Number | None:
    """The longest ordinal that begins at ``first`` and ends before ``last``, or None; the article is free."""
    value = _ordinal_word(words[first]) if first < last else None
    if value is None:
        return None
    if value >= 20:
        return Number(value, first + 1)
    if first + 1 < last:
        following = words[first + 1]
        if following in _TEEN and value < 10:
            return Number(value + 10, first + 2)
        if following.startswith("وال") and following[3:] in _TENS_BY_ORDINAL and value < 10:
            return Number(value + _TENS_BY_ORDINAL[following[3:]], first + 2)
    return None if _bare(words[first]) in _FIRST_OF_TEEN else Number(value, first + 1)


def _bare(word: str) -> str:
    """An ordinal's word without its proclitic and article."""
    cut = ORDINAL_WORDS[word]
    if word.startswith("لل"):
        return word[2:]
    return word[cut + 2 :] if word.startswith("ال", cut) else word[cut:]


def _ordinal_word(word: str) -> int | None:
    if word not in ORDINAL_WORDS:
        return None
    bare = _bare(word)
    value = _ORDINAL_WORDS.get(bare)
    return value if value is not None else _TENS_BY_ORDINAL[bare]
