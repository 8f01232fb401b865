"""Numbers in words: what they are worth, and where they end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.fold import fold_name
from isnad.arabic.numbers import CARDINAL_WORDS, ORDINAL_WORDS, cardinal, ordinal


@pytest.mark.parametrize(
    ("words", "value", "read"),
    [
        ("واحد", 1, 1),
        ("ثلاثة", 3, 1),
        ("ثماني", 8, 1),
        ("عشرة أيام", 10, 1),
        ("أحد عشر", 11, 2),
        ("اثنتي عشرة ساعة", 12, 2),
        ("خمسة عشر", 15, 2),
        ("ثلاثة وعشرون", 23, 2),
        ("خمس وستين سنة", 65, 2),
        ("مئة", 100, 1),
        ("مائة وعشرين", 120, 2),
        ("مئتين وخمسين", 250, 2),
        ("ثلاثمئة وخمس وستين", 365, 3),
        ("ثلاث مئة ألف", 300_000, 3),
        ("ألفين وثلاثة عشر", 2013, 3),
        ("ألف وتسعمئة وثمانية وأربعين", 1948, 4),
        ("عشرة آلاف وخمسمئة", 10_500, 3),
        ("لثلاثة أيام", 3, 1),
        ("وعشرين دبلوماسيا", 20, 1),
        # near misses: what follows is no part of the number
        ("ثلاثة وزراء", 3, 1),
        ("مليون و", 1_000_000, 1),
        ("خمسة وعشرة", 5, 1),
    ],
)
def test_cardinals(words: str, value: int, read: int) -> None:
    folded = fold_name(words).split()
    found = cardinal(folded, 0, len(folded))
    assert found is not None
    assert (found.value, found.last) == (value, read)


@pytest.mark.parametrize("words", ["وزير", "سفير", "الأول", "عشاء", "ألفة"])
def test_words_that_are_no_cardinals(words: str) -> None:
    folded = fold_name(words).split()
    assert cardinal(folded, 0, len(folded)) is None


@pytest.mark.parametrize(
    ("words", "value", "read"),
    [
        ("الأول", 1, 1),
        ("ثانية", 2, 1),
        ("والثامن", 8, 1),
        ("العاشرة", 10, 1),
        ("الحادي عشر", 11, 2),
        ("الثاني عشر من", 12, 2),
        ("العشرين", 20, 1),
        ("الحادية والعشرين", 21, 2),
        ("الثامن والعشرين", 28, 2),
        ("للثالث", 3, 1),
        # near misses
        ("الثالث والوزير", 3, 1),
        ("الثلاثون والأول", 30, 1),
    ],
)
def test_ordinals(words: str, value: int, read: int) -> None:
    folded = fold_name(words).split()
    found = ordinal(folded, 0, len(folded))
    assert found is not None
    assert (found.value, found.last) == (value, read)


@pytest.mark.parametrize("words", ["الحادي", "ثلاثة", "الثانوية", "أولاد"])
def test_words_that_are_no_ordinals(words: str) -> None:
    folded = fold_name(words).split()
    assert ordinal(folded, 0, len(folded)) is None


@given(st.lists(st.sampled_from(sorted({*CARDINAL_WORDS, *ORDINAL_WORDS})), min_size=1, max_size=8))
def test_a_number_reads_at_least_one_word_and_no_more_than_there_are(words: list[str]) -> None:
    for read in (cardinal, ordinal):
        found = read(words, 0, len(words))
        assert found is None or (found.value > 0 and 0 < found.last <= len(words))
