"""Sentences: which stops end one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.quotes import quotations
from isnad.arabic.sentences import sentences
from isnad.arabic.tokens import LINE, tokenize


def cut(text: str) -> list[str]:
    """The sentences of a text in its own words."""
    tokens = tokenize(text)
    return [text[tokens.starts[a] : tokens.ends[b - 1]] for a, b in sentences(tokens, quotations(tokens))]


ENDS = [
    ("وصل الوفد. ثم خرج.", ["وصل الوفد.", "ثم خرج."]),
    ("وصل الوفد.ثم خرج", ["وصل الوفد.", "ثم خرج"]),  # the space is missing
    ("هل وصل؟ نعم!", ["هل وصل؟", "نعم!"]),
    ("هل وصل? نعم", ["هل وصل?", "نعم"]),
    ("وصل الوفد؛ وبدأت الجولة", ["وصل الوفد؛", "وبدأت الجولة"]),
    ("في عام 2025. وبعدها", ["في عام 2025.", "وبعدها"]),
    ("عددهم 12.وبعدها", ["عددهم 12.", "وبعدها"]),
    ("قال «نعم». ثم خرج", ["قال «نعم».", "ثم خرج"]),
    ("وصل (أمس). ثم", ["وصل (أمس).", "ثم"]),
    ("سطر أول\nسطر ثان", ["سطر أول", "سطر ثان"]),
    ("سطر أول.\r\n\r\nسطر ثان", ["سطر أول.", "سطر ثان"]),
    ("سطر\u2028سطر", ["سطر", "سطر"]),
    ("بلا نقطة", ["بلا نقطة"]),
]

ENDS_NOT = [
    "نما بنسبة 3.5 في المئة",
    "في 12.2.2025 وصل الوفد",
    "الإصدار 2.10.3 صدر",
    "نقلت أ.ف.ب عن الوزير",
    "نقلت أ. ف. ب. عن الوزير",
    "التقى د. سامي بالوفد",
    "قال J. Smith نعم",
    "نشر موقع example.com الخبر",
    "قال... ثم سكت",
    "قال.. ثم سكت",
    "قال… ثم سكت",
    "قال «نعم. سنبقى. ولن نرحل» ثم خرج",
    'قال "هل نبقى؟ نعم!" ثم خرج',
    "وصل الوفد، ثم بدأ",
    "السؤال: متى",
]


@pytest.mark.parametrize(("text", "expected"), ENDS)
def test_what_ends_a_sentence(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize("text", ENDS_NOT)
def test_what_ends_none(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize("text", ["", "\n", " \n\n "])
def test_texts_without_a_sentence(text: str) -> None:
    assert cut(text) == []


@given(st.text(st.sampled_from('اب1 .…؟!؛،«»"\n'), max_size=60))
def test_sentences_hold_every_token_but_line_ends_once(text: str) -> None:
    tokens = tokenize(text)
    held = [i for first, last in sentences(tokens, quotations(tokens)) for i in range(first, last)]
    assert held == [i for i, kind in enumerate(tokens.kinds) if kind != LINE]
