"""Folding: what is one spelling, and that every folded character leads back to its original."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.fold import fold, fold_name

SAME = [
    ("أحمد", "احمد"),
    ("إسطنبول", "اسطنبول"),
    ("الآن", "الان"),
    ("ٱلرياض", "الرياض"),
    ("مؤتمر", "موتمر"),
    ("رئيس", "رييس"),
    ("القاهرة", "القاهره"),
    ("مستشفى", "مستشفي"),
    ("ایران", "ايران"),  # Persian ya
    ("کابل", "كابل"),  # Persian kaf
    ("گازپروم", "كازبروم"),
    ("ڤيينا", "فيينا"),
    ("مُحَمَّدٌ", "محمد"),
    ("قرآنٰ", "قران"),  # superscript alef
    ("الريـــاض", "الرياض"),  # tatweel
    ("بـ", "ب"),
    ("ا\u0654حمد", "احمد"),  # a hamza written apart from its alef
    ("ي\u0654", "ي"),
    ("ﺍﻟﺮﻳﺎﺽ", "الرياض"),  # presentation forms
    ("ﻻ", "لا"),
    ("ﻷن", "لان"),
    ("ﻹعلان", "لاعلان"),
    ("ﻵ", "لا"),
    ("ﷲ", "الله"),
    ("ﷺ", "صلياللهعليهوسلم"),  # one character, one word
    ("ﹶ", ""),  # a vowel sign by itself
    ("١٢", "12"),
    ("۱۲", "12"),
    ("٢٠٢٥-٠٢", "2025-02"),
    ("\u200fقال\u200e", "قال"),  # bidi marks
    ("\u202bقال\u202c", "قال"),
    ("من\u200cها", "منها"),  # a zero-width non-joiner
    ("\ufeffقال", "قال"),
    ("قال\u00a0إن", "قال ان"),  # a no-break space
    ("قال\u202fإن", "قال ان"),
    ("#مصر_تنتخب", " مصر تنتخب"),
    ("NATO", "nato"),
    ("Élysée", "elysee"),
    ("E\u0301lyse\u0301e", "elysee"),
    ("İstanbul", "istanbul"),
    ("Москва", "москва"),
    ("فوز🎉كبير", "فوز🎉كبير"),
    ("𝐀", "𝐀"),
    ("", ""),
]

OTHER = [
    ("سوريا", "سورية"),  # two spellings of one name are two words
    ("أميركا", "أمريكا"),
    ("غوتيريش", "جوتيريش"),
    ("جزء", "جز"),  # a hamza on the line is a letter
    ("لا", "ل"),
    ("مصر", "مضر"),
    ("ان", "أنا"),
]


@pytest.mark.parametrize(("text", "folded"), SAME)
def test_spellings_that_are_one(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_spellings_that_stay_two(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


def test_line_ends_stay() -> None:
    assert fold("سطر\r\nسطر\u2028سطر").text == "سطر\r\nسطر\u2028سطر"


def test_every_line_of_the_map_leads_to_the_original() -> None:
    text = "قالَ ﷲ\u200f٣"
    folded, origin = fold(text)
    assert folded == "قال الله3"
    assert origin.tolist() == [0, 1, 2, 4, 5, 5, 5, 5, 7, 8]


@pytest.mark.parametrize(
    ("text", "start", "end", "words"),
    [
        ("قالَ بوتين", 0, 3, "قالَ"),  # the vowel sign after the last letter
        ("قالَ بوتين", 4, 9, "بوتين"),
        ("ـقال", 0, 3, "قال"),
        ("ﻻ ﻻ", 0, 1, "ﻻ"),  # half a ligature is all of it
        ("ﻻ ﻻ", 1, 2, "ﻻ"),
        ("ﻻ ﻻ", 4, 5, "ﻻ"),
        ("🎉مصر", 1, 4, "مصر"),
    ],
)
def test_a_folded_span_leads_to_the_words(text: str, start: int, end: int, words: str) -> None:
    first, last = fold(text).span(start, end)
    assert text[first:last] == words


@pytest.mark.parametrize(
    ("text", "offset", "at"),
    [("قالَ بوتين", 0, 0), ("قالَ بوتين", 3, 3), ("قالَ بوتين", 5, 4), ("قالَ", 4, 3), ("ﻻم", 1, 2), ("ـا", 0, 0)],
)
def test_an_offset_leads_to_the_folded_character(text: str, offset: int, at: int) -> None:
    assert fold(text).at(offset) == at


def test_ten_thousand_marks_on_one_letter() -> None:
    text = "م" + "\u064e" * 10_000 + "ن"
    folded = fold(text)
    assert folded.text == "من"
    assert folded.span(0, 1) == (0, 10_001)
    assert fold("\u0651" * 10_000).text == ""


def test_a_lone_surrogate_stays() -> None:
    broken = "قال \udc81 نعم".encode("utf-8", "surrogateescape") + b"\xff"
    text = broken.decode("utf-8", "surrogateescape")
    assert fold(text).text == text
    assert fold_name(text) == text


TEXT = st.text(
    st.one_of(
        st.sampled_from('اأإآٱبتةهىيیئؤوكکلاﻻﻷﷲﷺ١٢۳3٬ـ\u064e\u0651\u0654\u200f\u200d\u00a0#_ .،؟«»"\n\r\u2028'),
        st.characters(),  # with lone surrogates and whatever lies beyond the basic plane
    )
)


@given(TEXT)
def test_the_map_holds_in_both_directions(text: str) -> None:
    folded, origin = fold(text)
    offsets = origin.tolist()
    assert len(offsets) == len(folded) + 1
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(text)
    assert all(0 <= offset < len(text) for offset in offsets[:-1])
    for i, offset in enumerate(offsets[:-1]):
        assert offsets[fold(text).at(offset)] == offset
        assert fold(text[offset]).text[i - offsets.index(offset)] == folded[i]


@given(TEXT, st.data())
def test_a_span_leads_to_words_that_fold_to_it(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    first, last = folded.span(start, end)
    assert 0 <= first < last <= len(text)
    assert folded.text[start:end] in fold(text[first:last]).text


@given(TEXT)
def test_names_fold_as_texts_do(text: str) -> None:
    assert fold_name(text) == " ".join(fold(text).text.split())


@given(TEXT)
def test_folding_twice_folds_no_further(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(st.text(st.characters(max_codepoint=0x6FF)))
def test_what_is_canonically_the_same_folds_to_the_same(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)).text == fold(unicodedata.normalize("NFC", text)).text
