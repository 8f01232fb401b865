from __future__ import annotations

import pytest

from isnad.joining.witnesses import resemblance, sketch, witnesses
from isnad.testing import Draft, members

PAIR = ("person/lavrov", "person/rubio")
MINISTRY = [("body/ru-foreign", "principal")]
STORY = (
    "أعلنت الوزارة أن الوزيرين بحثا هاتفيا مساء السبت سبل تهدئة التوتر بين البلدين وعودة السفيرين إلى مقريهما "
    "واتفقا على أن يجتمع فريقان من الخبراء خلال الشهر المقبل في مدينة يختارها الجانبان وعلى إبقاء الخط المباشر مفتوحا "
    "ولم يذكر البيان ما إذا كان الملف التجاري قد طرح في المحادثة التي استمرت أربعين دقيقة بحسب مصدر حضرها"
)
OTHER = (
    "قال مسؤول كبير إن الاتصال الذي جرى قبل يومين لم يتطرق إلى عودة البعثات وإن الخلاف على الرسوم الجمركية باق "
    "وأضاف أن بلاده تنتظر ردا مكتوبا على مقترحاتها قبل أي لقاء جديد بين الوفدين مشيرا إلى أن الكونغرس سيناقش الأمر"
)


def page(name: str, text: str = "", chain: list[tuple[str, str]] | None = None) -> Draft:
    draft = Draft(name, "2025-02-16")
    if text:
        draft.write(text)
    return draft.report(f"اتصال بين الوزيرين ذكره {name}", PAIR, chain=chain or [])


def test_who_goes_back_to_one_ministry_is_one_witness() -> None:
    drafts = [page("one", STORY, MINISTRY), page("two", OTHER, [*MINISTRY, ("outlet/x", "outlet")])]
    assert witnesses(members(drafts)) == ("body/ru-foreign",)


def test_two_texts_of_two_outlets_are_two_witnesses() -> None:
    drafts = [page("one", STORY), page("two", OTHER)]
    assert len(witnesses(members(drafts))) == 2


def test_copies_of_one_text_are_one_witness() -> None:
    drafts = [page("one", STORY), page("two", "القاهرة. " + STORY), page("three", OTHER)]
    assert len(witnesses(members(drafts))) == 2


def test_a_copy_that_names_the_ministry_brings_the_others_to_it() -> None:
    drafts = [page("one", STORY), page("two", STORY, MINISTRY), page("three", OTHER, MINISTRY)]
    assert len(witnesses(members(drafts))) == 1


ALIKE = [
    (STORY, STORY, 1.0),
    (STORY, STORY.replace("أ", "ا").replace("ة", "ه"), 1.0),
    (STORY, OTHER, 0.0),
    (STORY, "", 0.0),
    ("كلمات قليلة", "كلمات قليلة", 0.0),
]


@pytest.mark.parametrize(("one", "other", "expected"), ALIKE)
def test_texts_resemble_one_another_by_their_shingles(one: str, other: str, expected: float) -> None:
    assert resemblance(sketch(one), sketch(other)) == expected


def test_a_sketch_of_a_long_text_estimates_what_is_shared() -> None:
    words = [f"كلمة{number}" for number in range(2_000)]
    half = [*words[:1_000], *(f"غيرها{number}" for number in range(1_000))]
    assert resemblance(sketch(" ".join(words)), sketch(" ".join(half))) == pytest.approx(1 / 3, abs=0.12)
