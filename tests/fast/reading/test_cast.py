"""Whom offices, counterparts, sides and surnames stand for: what the story said before, and its day.

Cases as in test_names.py.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from isnad.model import Reading

Named = Callable[..., tuple[str, str]]

DAY = "2025-03-10"

COUNTERPARTS = [
    ("sergei-lavrov / marco-rubio", "تبادل [لافروف] الكتب مع [نظيره الأميركي]."),
    ("vladimir-putin / donald-trump", "تبادل [بوتين] الكتب مع [نظيره الأميركي]."),
    ("hakan-fidan / asaad-al-shaibani", "تبادل [وزير الخارجية التركي هاكان فيدان] الكتب مع [نظيره السوري]."),
    ("annalena-baerbock / sergei-lavrov", "تبادلت [أنالينا بيربوك] الكتب مع [نظيرها الروسي سيرغي لافروف]."),
    ("emmanuel-macron / pw", "تبادل [ماكرون] الكتب مع [نظيره البالاوي]."),
]

OFFICES = [
    ("سالم-الدوري / سالم-الدوري", "جلس في القاعة [وزير الزراعة العراقي سالم الدوري]. ثم خرج [الوزير]."),
    ("سالم-الدوري / سالم-الدوري", "جلس في القاعة [وزير الزراعة العراقي سالم الدوري]. ثم خرج [الدوري]."),
    ("emmanuel-macron / emmanuel-macron", "دخل [الرئيس الفرنسي إيمانويل ماكرون] القاعة. ثم خرج [الرئيس الفرنسي]."),
    ("emmanuel-macron / emmanuel-macron", "دخل [الرئيس الفرنسي إيمانويل ماكرون] القاعة. ثم خرج [الرئيس]."),
    ("sergei-lavrov / sergei-lavrov", "دخل [وزير الخارجية الروسي] القاعة. ثم خرج [لافروف]."),
    ("foreign-ministry-ru / foreign-ministry-ru", "أغلقت [الخارجية الروسية] أرشيفها. ثم فتحته [الوزارة]."),
    ("foreign-ministry-ru / foreign-ministry-ru", "أغلقت [الخارجية الروسية] أرشيفها. ثم فتحته [الخارجية]."),
    ("emmanuel-macron / olaf-scholz / emmanuel-macron", "دخل [ماكرون] و[شولتس] القاعة. ثم خرج [الرئيس الفرنسي]."),
]

SIDES = [
    ("sergei-lavrov / hakan-fidan / hakan-fidan + sergei-lavrov", "دخل [لافروف] و[فيدان] القاعة. ثم خرج [الوزيران]."),
    (
        "vladimir-putin / donald-trump / donald-trump + vladimir-putin",
        "دخل [بوتين] و[ترامب] القاعة. ثم خرج [الرئيسان].",
    ),
    ("eg / sd / eg + sd", "تختلف [مصر] و[السودان] على النص. ثم اتفق [الجانبان]."),
    ("ir / us / ir + us", "تختلف [إيران] و[الولايات المتحدة] على النص. ثم اتفق [البلدان]."),
    (
        "badr-abdelatty + hakan-fidan / badr-abdelatty + hakan-fidan",
        "دخل [وزيرا الخارجية المصري بدر عبد العاطي والتركي هاكان فيدان] القاعة. ثم خرج [الوزيران].",
    ),
    (
        "sergei-lavrov / hakan-fidan / vladimir-putin / hakan-fidan + sergei-lavrov",
        "دخل [لافروف] و[فيدان] القاعة. وحضر [بوتين]. ثم خرج [الوزيران].",
    ),
    ("", "جلس الطرفان في طرفي القاعة."),
]


IN_THE_STORY = [
    ("sergei-lavrov / sergei-lavrov", "غاب [وزير الخارجية الروسي سيرغي لافروف] عن الحفل، ثم حضر [لافروف] متأخرا."),
    (
        "hakan-fidan / asaad-al-shaibani / asaad-al-shaibani",
        "صافح [فيدان] [أسعد الشيباني] طويلا، ثم غادر [وزير الخارجية السوري].",
    ),
    ("emmanuel-macron / emmanuel-macron", "غاب [الرئيس إيمانويل ماكرون] عن الحفل، ثم حضر [الرئيس] متأخرا."),
    ("joe-biden", "غاب [الرئيس الأميركي السابق جو بايدن] عن الحفل."),
    ("karoline-leavitt", "غابت [المتحدثة باسم البيت الأبيض كارولين ليفيت] عن الحفل."),
    ("donald-trump", "غاب [الرئيس المنتخب دونالد ترامب] عن الحفل."),
    (
        "abdelmadjid-tebboune / emmanuel-macron",
        "غاب [الرئيس الجزائري عبد المجيد تبون] عن الحفل، وغاب [نظيره الفرنسي] أيضا.",
    ),
    ("benjamin-netanyahu", "غاب [رئيس الوزراء الإسرائيلي] عن الحفل."),
    ("king-salman", "غاب [العاهل السعودي] عن الحفل."),
    ("antonio-guterres", "غاب [الأمين العام للأمم المتحدة] عن الحفل."),
    ("mark-rutte", "غاب [الأمين العام للناتو] عن الحفل."),
    ("mark-rutte", "غاب [أمين عام حلف شمال الأطلسي] عن الحفل."),
    ("ali-khamenei", "غاب [المرشد الإيراني] عن الحفل."),
    ("giorgia-meloni", "غابت [رئيسة الوزراء الإيطالية] عن الحفل."),
    ("mohammed-bin-salman", "غاب [ولي العهد السعودي] عن الحفل."),
    ("wang-yi", "غاب [وزير الخارجية الصيني] عن الحفل."),
    ("keir-starmer", "غاب [رئيس الوزراء البريطاني] عن الحفل."),
    ("maria-zakharova", "غابت [المتحدثة باسم الخارجية الروسية] عن الحفل."),
]


@pytest.mark.parametrize(("parties", "text"), [*COUNTERPARTS, *OFFICES, *SIDES, *IN_THE_STORY])
def test_whom_it_stands_for(named: Named, parties: str, text: str) -> None:
    assert named(text, DAY) == (parties, text)


APART = [
    (
        "the president of another state",
        "دخل الرئيس الفرنسي إيمانويل ماكرون القاعة. ثم خرج الرئيس التركي.",
        "emmanuel-macron",
    ),
    ("another ministry", "أغلقت الخارجية الروسية أرشيفها. ثم فتحته وزارة الدفاع الروسية.", "foreign-ministry-ru"),
    (
        "a woman is not «the minister» before her",
        "دخلت أنالينا بيربوك القاعة. ثم خرج وزير الخارجية الروسي.",
        "annalena-baerbock",
    ),
    ("a first name alone", "دخل سيرغي لافروف القاعة. ثم خرج سيرغي شويغو.", "sergei-lavrov"),
]


@pytest.mark.parametrize(("text", "first"), [case[1:] for case in APART], ids=[case[0] for case in APART])
def test_who_is_somebody_else(read: Callable[..., Reading], text: str, first: str) -> None:
    mentions = [m.party.partition("/")[2] for m in read(text, DAY).mentions]
    assert mentions[0] == first
    assert len(mentions) == 2
    assert mentions[1] != first


def test_an_unknown_person_is_a_party_with_what_the_page_says(read: Callable[..., Reading]) -> None:
    (party,) = read("جلس في القاعة وزير الزراعة العراقي سالم الدوري.", DAY).parties
    assert (party.key, party.name, party.state, party.known) == ("named/سالم-الدوري", "سالم الدوري", "state/iq", False)
    assert party.office == "وزير الزراعة العراقي"
    assert "الدوري" in party.names


def test_an_institution_has_the_names_of_its_state(read: Callable[..., Reading]) -> None:
    (party,) = read("أغلقت الخارجية المصرية أبوابها.").parties
    assert party.key == "body/foreign-ministry-eg"
    assert party.state == "state/eg"
    assert "وزارة الخارجية المصرية" in (party.name, *party.names)


def test_no_party_is_known_by_more_names_than_the_record_takes(read: Callable[..., Reading]) -> None:
    for party in read("حضرت الخارجية المصرية والكرملين والأمم المتحدة والولايات المتحدة وترامب.").parties:
        assert len(party.names) < 60
