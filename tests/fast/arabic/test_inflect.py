"""Written forms of verbs, participles, nouns and adjectives."""

from __future__ import annotations

import pytest

from isnad.arabic.fold import fold_name
from isnad.arabic.inflect import Form, adjective, dual, noun, participle, verb

# past and present; then she, they two (m, f), they (m); she, they two (m, f), they (m), we — as written
VERBS = [
    ("أكد", "يؤكد", "أكدت أكدا أكدتا أكدوا", "تؤكد يؤكدان تؤكدان يؤكدون نؤكد"),
    ("أعلن", "يعلن", "أعلنت أعلنا أعلنتا أعلنوا", "تعلن يعلنان تعلنان يعلنون نعلن"),
    ("استقبل", "يستقبل", "استقبلت استقبلا استقبلتا استقبلوا", "تستقبل يستقبلان تستقبلان يستقبلون نستقبل"),
    ("قال", "يقول", "قالت قالا قالتا قالوا", "تقول يقولان تقولان يقولون نقول"),  # hollow
    ("زار", "يزور", "زارت زارا زارتا زاروا", "تزور يزوران تزوران يزورون نزور"),
    ("رد", "يرد", "ردت ردا ردتا ردوا", "ترد يردان تردان يردون نرد"),  # doubled
    ("وصل", "يصل", "وصلت وصلا وصلتا وصلوا", "تصل يصلان تصلان يصلون نصل"),
    ("دعا", "يدعو", "دعت دعوا دعتا دعوا", "تدعو يدعوان تدعوان يدعون ندعو"),  # weak in و
    ("نفى", "ينفي", "نفت نفيا نفتا نفوا", "تنفي ينفيان تنفيان ينفون ننفي"),  # weak in ي
    ("رأى", "يرى", "رأت رأيا رأتا رأوا", "ترى يريان تريان يرون نرى"),
    ("التقى", "يلتقي", "التقت التقيا التقتا التقوا", "تلتقي يلتقيان تلتقيان يلتقون نلتقي"),
    ("تلقى", "يتلقى", "تلقت تلقيا تلقتا تلقوا", "تتلقى يتلقيان تتلقيان يتلقون نتلقى"),
    ("بقي", "يبقى", "بقيت بقيا بقيتا بقوا", "تبقى يبقيان تبقيان يبقون نبقى"),
    ("ذكّر", "يذكّر", "ذكرت ذكرا ذكرتا ذكروا", "تذكر يذكران تذكران يذكرون نذكر"),
]


@pytest.mark.parametrize(("past", "present", "pasts", "presents"), VERBS)
def test_verbs(past: str, present: str, pasts: str, presents: str) -> None:
    forms = verb(past, present)
    assert [f.word for f in forms if f.tense == "past"] == fold_name(f"{past} {pasts}").split()
    assert [f.word for f in forms if f.tense == "present"] == fold_name(f"{present} {presents}").split()


@pytest.mark.parametrize(
    ("past", "present", "written", "never"),
    [
        ("بدأ", "يبدأ", "بدأت بدآ بدأوا بدؤوا يبدآن يبدأون يبدؤون", "بدت بدوا يبدون"),
        ("هنأ", "يهنئ", "هنأت هنأتا هنؤوا يهنئان يهنئون", "هنت هنوا يهنون"),
        ("جاء", "يجيء", "جاءت جاءا جاءوا جاؤوا يجيئان يجيئون", "جات"),
    ],
)
def test_a_final_hamza_is_not_weak(past: str, present: str, written: str, never: str) -> None:
    words = {f.word for f in verb(past, present)}
    assert set(fold_name(written).split()) <= words
    assert not set(fold_name(never).split()) & words


def test_gender_and_number_of_verbs() -> None:
    forms = {f.word: (f.gender, f.number, f.tense) for f in verb("قال", "يقول")}
    assert forms["قال"] == ("m", "s", "past")
    assert forms["قالت"] == ("f", "s", "past")
    assert forms["قالا"] == ("m", "d", "past")
    assert forms["قالوا"] == ("m", "p", "past")
    assert forms["تقول"] == ("f", "s", "present")
    assert forms["يقولون"] == ("m", "p", "present")


@pytest.mark.parametrize(
    ("stem", "written", "never"),
    [
        ("مؤكد", "مؤكدا مؤكدة مؤكدين مؤكدان مؤكدتين مؤكدات", "مؤكد"),
        ("قائل", "قائلا قائلة قائلين", "قائل"),
        ("داعي", "داعيا داعية داعين داعيان داعيين", "داعي دعين"),
        ("مهنئ", "مهنئا مهنئة مهنئين", "مهنين"),
    ],
)
def test_participles(stem: str, written: str, never: str) -> None:
    words = {f.word for f in participle(stem)}
    assert set(fold_name(written).split()) <= words
    assert not set(fold_name(never).split()) & words


def test_gender_of_participles() -> None:
    forms = {f.word: (f.gender, f.number) for f in participle("مؤكد")}
    assert forms["موكدا"] == ("m", "s")
    assert forms["موكده"] == ("f", "s")
    assert forms["موكدين"] == ("m", "p")


@pytest.mark.parametrize(
    ("word", "written", "never"),
    [
        ("اتصال", "اتصال/الاتصال/اتصالا/اتصاله/اتصالها/اتصالهما/اتصالهم", "اتصالاا"),
        ("زيارة", "زيارة/الزيارة/زيارته/زيارتها/زيارتهما", "زيارةا/زياره ه/زيارهه"),
        ("لقاء", "لقاء/اللقاء/لقاءه/لقائه/لقاؤه/لقائهما", "لقاءا"),
        ("مستوى", "المستوى/مستواه/مستواها", "مستويه"),
        ("نفي", "النفي/نفيه/نفيا", "نفاه"),
        ("التزام", "التزام/الالتزام/التزامه/التزاما", ""),  # begins with ال, which is no article
        ("محادثات", "المحادثات/محادثاته", "محادثاتا"),
        ("اتصال هاتفي", "الاتصال الهاتفي/اتصاله الهاتفي/اتصالا هاتفيا", "الاتصال هاتفي/اتصاله هاتفي"),
        ("مكالمة هاتفية", "المكالمة الهاتفية/مكالمته الهاتفية", "مكالمة هاتفيةا"),
        ("مؤتمر صحفي مشترك", "المؤتمر الصحفي المشترك/مؤتمرا صحفيا مشتركا/مؤتمرهما الصحفي المشترك", ""),
        ("جلسة مباحثات", "جلسة مباحثات/جلسة المباحثات", "جلسةا مباحثات"),
        ("جولات المفاوضات", "جولات المفاوضات", "الجولات المفاوضات/جولات الالمفاوضات"),
    ],
)
def test_nouns(word: str, written: str, never: str) -> None:
    words = {f.word for f in noun(word)}
    assert {fold_name(w) for w in written.split("/")} <= words
    assert not {fold_name(w) for w in never.split("/") if w} & words


def test_what_the_form_of_a_noun_tells() -> None:
    forms = {f.word: f for f in noun("نظيرة", "f")}
    assert forms["نظيره"] == Form("نظيره", "f", "s", "noun")
    assert forms["النظيره"] == Form("النظيره", "f", "s", "noun", definite=True)
    assert forms["نظيرتها"] == Form("نظيرتها", "f", "s", "noun", definite=True, pronoun="ها")
    assert {f.number for f in noun("نظراء", "m", "p")} == {"p"}


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("رئيس", "رئيسان/رئيسين/الرئيسان/الرئيسين"),
        ("وزير الخارجية", "وزيرا الخارجية/وزيري الخارجية"),
        ("مستشارة", "مستشارتان/مستشارتين/المستشارتان/المستشارتين"),
        ("رئيس الوزراء", "رئيسا الوزراء/رئيسي الوزراء"),
    ],
)
def test_duals(word: str, forms: str) -> None:
    assert dual(word) == [fold_name(f) for f in forms.split("/")]


@pytest.mark.parametrize(
    ("stem", "written", "never"),
    [
        ("روسي", "روسي/روسية/الروسي/الروسية/روسيان/الروسيين/الروسيتان/الروسيون/الروسيات", "روسيا/الروسيا"),
        ("كوري جنوبي", "كوري جنوبي/الكوري الجنوبي/الكورية الجنوبية/كوريين جنوبيين", "الكورية جنوبي"),
        ("جنوب أفريقي", "جنوب أفريقي/الجنوب أفريقي/جنوب أفريقية/الجنوب أفريقيين", "جنوب أفريقيا"),
        ("سري لانكي", "السري لانكي/سري لانكية/السري لانكية", "سري لانكا"),
    ],
)
def test_adjectives(stem: str, written: str, never: str) -> None:
    words = {f.word for f in adjective(stem)}
    assert {fold_name(w) for w in written.split("/")} <= words
    assert not {fold_name(w) for w in never.split("/")} & words


def test_gender_and_number_of_adjectives() -> None:
    forms = {f.word: (f.gender, f.number, f.definite) for f in adjective("روسي")}
    assert forms["روسي"] == ("m", "s", False)
    assert forms["الروسيه"] == ("f", "s", True)
    assert forms["الروسيان"] == ("m", "d", True)
    assert forms["روسيون"] == ("m", "p", False)
    assert {f.tense for f in adjective("روسي")} == {""}
