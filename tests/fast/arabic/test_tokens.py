"""Tokens: what is a word, a number, a mark and a line end, and where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.fold import fold
from isnad.arabic.tokens import DIGIT, DOT, LETTER, LINE, MARK, Tokens, tokenize

WORDS = [
    ("وصل الوفد إلى جدة.", ["وصل", "الوفد", "الي", "جده", "."]),
    ("شباط2022", ["شباط", "2022"]),
    ("عام٢٠٢٢م", ["عام", "2022", "م"]),
    ("فرانس24", ["فرانس", "24"]),
    ("3.5", ["3", ".", "5"]),
    ("20:30", ["20", ":", "30"]),
    ("مرحبا... ثم", ["مرحبا", "...", "ثم"]),
    ("مهلا….", ["مهلا", "…."]),
    ("؟!", ["؟", "!"]),
    ("«نعم»،", ["«", "نعم", "»", "،"]),
    ('بـ"نعم"', ["ب", '"', "نعم", '"']),
    ("أ.ف.ب", ["ا", ".", "ف", ".", "ب"]),
    ("#قمة_الرياض", ["قمه", "الرياض"]),
    ("قال\u00a0إنه", ["قال", "انه"]),
    ("قـــالَ", ["قال"]),
    ("تم 🎉🇸🇦 الأمر", ["تم", "الامر"]),
    ("سعيد🎉جدا", ["سعيد", "جدا"]),
    ("30° مئوية", ["30", "ميويه"]),
    ("من\u200cها", ["منها"]),
    ("NATO-الناتو", ["nato", "-", "الناتو"]),
    ("|", ["|"]),
]

LINES = [
    ("سطر\nسطر", ["سطر", "\n", "سطر"]),
    ("سطر\r\nسطر", ["سطر", "\n", "سطر"]),
    ("سطر\n\n\nسطر", ["سطر", "\n", "سطر"]),
    ("سطر \n \t\n سطر", ["سطر", "\n", "سطر"]),
    ("سطر\u2028سطر", ["سطر", "\n", "سطر"]),
    ("سطر\u2029سطر", ["سطر", "\n", "سطر"]),
    ("سطر\x85سطر", ["سطر", "\n", "سطر"]),
    ("سطر\tسطر", ["سطر", "سطر"]),
    ("سطر\fسطر", ["سطر", "سطر"]),
]


@pytest.mark.parametrize(("text", "words"), [*WORDS, *LINES])
def test_words(text: str, words: list[str]) -> None:
    assert tokenize(text).words == words


def test_kinds() -> None:
    tokens = tokenize("في 12 شباط، وصل.\nثم …")
    assert tokens.kinds == [LETTER, DIGIT, LETTER, MARK, LETTER, DOT, LINE, LETTER, DOT]


def test_places_lead_to_the_original_words() -> None:
    text = "قالَ  (الرئيسُ)\u200f 12ِ\n"
    tokens = tokenize(text)
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == [
        "قالَ", "(", "الرئيسُ", ")\u200f", "12ِ", "\n",
    ]  # fmt: skip


def test_a_line_end_holds_the_blanks_between_line_ends() -> None:
    text = "أ \n \n ب"
    tokens = tokenize(text)
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == ["أ", "\n \n", "ب"]


def test_white_space_before() -> None:
    tokens = tokenize("قال:«نعم» ثم\nخرج")
    assert dict(zip(tokens.words, tokens.spaced, strict=True)) == {
        "قال": True, ":": False, "«": False, "نعم": False, "»": False, "ثم": True, "\n": False, "خرج": True,
    }  # fmt: skip


@pytest.mark.parametrize(
    "text", ["", " ", "\u064e", "\u200f\u200f", "🎉", pytest.param("\udc81", id="a lone surrogate")]
)
def test_texts_without_a_token(text: str) -> None:
    assert tokenize(text) == Tokens([], [], [], [], [])
    assert len(tokenize(text)) == 0


def test_a_long_run_of_marks_is_one_word() -> None:
    text = "نع" + "\u0651" * 10_000 + "م"
    assert tokenize(text).words == ["نعم"]
    assert tokenize(text).ends == [len(text)]


TEXT = st.text(
    st.one_of(
        st.sampled_from("ابتةىیﻻﷲ١٢3ـ\u064e\u0654\u200f\u00a0#_ .…،؟«»\"'\n\r\u2028\u2029\x85\t"),
        st.characters(),
    )
)


@given(TEXT)
def test_tokens_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    tokens = tokenize(text)
    end = 0
    for start, stop in zip(tokens.starts, tokens.ends, strict=True):
        assert end <= start < stop <= len(text)
        end = stop


@given(TEXT)
def test_each_token_is_the_fold_of_its_place(text: str) -> None:
    tokens = tokenize(text)
    for word, kind, start, stop in zip(tokens.words, tokens.kinds, tokens.starts, tokens.ends, strict=True):
        if kind != LINE:
            assert fold(text[start:stop]).text == word


@given(TEXT)
def test_nothing_visible_is_lost(text: str) -> None:
    kept = set(range(len(text)))
    tokens = tokenize(text)
    for start, stop in zip(tokens.starts, tokens.ends, strict=True):
        kept -= set(range(start, stop))
    assert not any(char.isalpha() and char < "\uffff" for i in kept for char in fold(text[i]).text)


@given(TEXT, TEXT)
def test_texts_joined_by_a_line_end_have_the_tokens_of_both(one: str, other: str) -> None:
    words = [word for word in tokenize(one + "\n" + other).words if word != "\n"]
    assert words == [word for text in (one, other) for word in tokenize(text).words if word != "\n"]
