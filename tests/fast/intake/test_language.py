from __future__ import annotations

import pytest

from isnad.intake.language import arabic_letters, not_arabic

ARABIC = [
    pytest.param("وصل الوزير إلى العاصمة مساء أمس في زيارة تستمر يومين", id="Arabic"),
    pytest.param("وصل وزیر الخارجیة إلی العاصمة الکویتیة في زیارة رسمیة", id="Arabic typed with Persian letters"),
    pytest.param("التقى الوزير نظيره چاويش أوغلو في أنقرة، وقال إن اللقاء مع نظيره كان مفيدا", id="a Turkish name"),
    pytest.param("قال الوزير في تغريدة: We welcome the agreement reached today", id="half of it English"),
]

OTHERS = [
    pytest.param("The minister arrived in the capital for a visit of two days", id="English"),
    pytest.param(
        "The minister (الوزير) arrived in the capital yesterday evening for a visit", id="English with a gloss"
    ),
    pytest.param("وزیر امور خارجه پس از گفت‌وگو با همتای چینی خود گفت که این دیدار برای دو کشور مفید بود", id="Persian"),
    pytest.param("وزیر خارجہ نے کہا ہے کہ پاکستان اور چین کے تعلقات بہت مضبوط ہیں", id="Urdu"),
    pytest.param("وەزیری دەرەوە لەگەڵ هاوتاکەی خۆی لە پایتەخت کۆبووەوە بۆ گفتوگۆ", id="Kurdish"),
    pytest.param("Министр прибыл в столицу с двухдневным визитом", id="Russian"),
    pytest.param("12345 - 67890 !!!", id="no letters at all"),
]


@pytest.mark.parametrize("text", ARABIC)
def test_arabic_is_read(text: str) -> None:
    assert not_arabic(text) == ""


@pytest.mark.parametrize("text", OTHERS)
def test_another_language_says_so(text: str) -> None:
    assert not_arabic(text).startswith("not Arabic")


def test_letters_are_counted_among_letters() -> None:
    assert arabic_letters("ابab 12 !!") == 0.5
    assert arabic_letters("123") == 0.0
