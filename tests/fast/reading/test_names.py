"""Who is named: spellings, clitics, titles before and after names, offices, institutions, unknown persons.

A case is the parties («key + key / …», one a mention, in the order of the text) and a text with the mentions marked;
a third part is the story's day where it matters.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from isnad.model import Reading

Named = Callable[..., tuple[str, str]]

SPELLINGS = [
    ("dmitry-peskov", "دميتري بيسكوف", "ديمتري بيسكوف"),
    ("sergei-lavrov", "سيرغي لافروف", "سيرجي لافروف"),
    ("volodymyr-zelensky", "فولوديمير زيلينسكي", "فولوديمير زيلنسكي"),
    ("liz-truss", "ليز تراس", "ليز تروس"),
    ("donald-trump", "دونالد ترامب", "دونالد ترمب"),
    ("recep-tayyip-erdogan", "رجب طيب أردوغان", "رجب طيب إردوغان"),
    ("antonio-guterres", "أنطونيو غوتيريش", "انطونيو جوتيريش"),
    ("ebrahim-raisi", "إبراهيم رئيسي", "ابراهيم رئیسی"),
    ("mark-rutte", "مارك روته", "مارک روته"),
    ("abbas-araghchi", "عبّاس عراقجي", "عباس عراقتشي"),
    ("emmanuel-macron", "إيمانويل ماكرون", "إيمانويــل ماكــرون"),
    ("sergei-lavrov", "الوزير لافروف", "لافروف"),
    ("turkiye-is-tr", "أنقرة", "تركيا"),
]

OTHERS = [
    ("سيرغي لافروف", "سيرغي شويغو"),
    ("أحمد الشرع", "فاروق الشرع"),
    ("دونالد ترامب", "إيفانكا ترامب"),
    ("فيصل المقداد", "فيصل بن فرحان"),
    ("كوريا الشمالية", "كوريا الجنوبية"),
    ("السودان", "جنوب السودان"),
    ("غينيا", "غينيا الاستوائية"),
]

CLITICS = [
    ("sergei-lavrov", "وصل القطار، و[لافروف] على متنه."),
    ("sergei-lavrov / hakan-fidan", "حضر [لافروف] و[فيدان] الحفل."),
    ("vladimir-putin", "فاز الفريق فرحب [بوتين] باللاعبين."),
    ("kremlin", "وجهت رسالة مفتوحة [للكرملين]."),
    ("ru", "تربطها [بموسكو] علاقات قديمة."),
    ("vladimir-putin", "اجتمع الوفد [بالرئيس الروسي فلاديمير بوتين]."),
    ("vladimir-putin", "ثم اجتمع و[بالرئيس الروسي فلاديمير بوتين] التقى."),
    ("us", "غادر [واشنطن] مساء."),
    ("lb", "يمر الأنبوب في [لبنان] والبحر."),
    ("gb", "صدر الحكم في [بريطانيا] قبل عام."),
    ("", "كان الطقس باردا في الصباح."),
    ("", "تنتهي المهلة يوم الخميس."),
    ("", "اشترى وردة وكتابا من السوق."),
    ("", "زرعت الأسرة شجرة رمان في الحديقة."),
    ("", "ينام الطفل باكرا ويصحو مع الفجر."),
    ("", "وصف الطبيب الدواء للمريض."),
]

TITLES = [
    ("sergei-lavrov", "وصل [وزير الخارجية الروسي سيرغي لافروف] صباحا."),
    ("sergei-lavrov", "وصل [وزير خارجية روسيا سيرغي لافروف] صباحا."),
    ("jd-vance", "وصل [جي دي فانس، نائب الرئيس الأميركي،] صباحا."),
    ("mohammed-bin-salman", "وصل [ولي العهد السعودي الأمير محمد بن سلمان] صباحا."),
    ("mohammed-bin-salman", "وصل [صاحب السمو الملكي الأمير محمد بن سلمان] صباحا."),
    ("antonio-guterres", "وصل [الأمين العام للأمم المتحدة أنطونيو غوتيريش] صباحا."),
    ("maria-zakharova", "وصلت [المتحدثة باسم وزارة الخارجية الروسية ماريا زاخاروفا] صباحا."),
    ("barack-obama", "وصل [الرئيس الأميركي الأسبق باراك أوباما] صباحا."),
    ("badr-abdelatty + hakan-fidan", "وصل [وزيرا الخارجية المصري بدر عبد العاطي والتركي هاكان فيدان] صباحا."),
    ("de + fr + gb", "وصل [وزراء خارجية بريطانيا وألمانيا وفرنسا] صباحا."),
    ("sergei-lavrov / marco-rubio", "استقبل [لافروف] [نظيره الأميركي ماركو روبيو] صباحا."),
]

INSTITUTIONS = [
    ("foreign-ministry-ru", "أغلقت [وزارة الخارجية الروسية] أبوابها."),
    ("foreign-ministry-ru", "أغلقت [الخارجية الروسية] أبوابها."),
    ("foreign-ministry-jo", "أغلقت [وزارة الخارجية وشؤون المغتربين الأردنية] أبوابها."),
    ("kremlin", "أضيئت نوافذ [الكرملين] ليلا."),
    ("white-house", "أضيئت نوافذ [البيت الأبيض] ليلا."),
    ("government-iq", "أقرت [الحكومة العراقية] الموازنة."),
    ("nato", "وسع [حلف شمال الأطلسي] قاعدته."),
    ("nato", 'وسع [حلف شمال الأطلسي "الناتو"] قاعدته.'),
    ("eu", "مول [الاتحاد الأوروبي] المدرسة."),
    ("", "ناقش الطلاب السياسة الخارجية في الندوة."),
    ("", "طلي الجدار بلون أبيض ورفع البيت طابقا."),
    ("", "أسس العمال اتحادا جديدا للنقل."),
]

UNKNOWN = [
    ("بول-هيرمان", "وصل [السفير البلجيكي بول هيرمان] صباحا."),
    ("مارتا-كوفالسكا", "وصلت [وزيرة الخارجية البولندية مارتا كوفالسكا] صباحا."),
    ("سالم-الدوري", "وصل [المتحدث باسم الحكومة سالم الدوري]، ثم غادر."),
    ("يوهان-فان-دايك", "وصل [المبعوث الهولندي الخاص يوهان فان دايك] صباحا."),
    ("نادر-القاسمي", "قال [نادر القاسمي، السفير العماني في بروكسل،] إن الموعد ثابت."),
    ("", "وصل الحارس متأخرا صباحا."),
    ("", "وصلت الطائرة الصغيرة البيضاء صباحا."),
    ("", "وصل اللاعب أحمد صالح صباحا."),
]


def test_one_party_of_many_spellings(named: Named) -> None:
    pass


@pytest.mark.parametrize(("key", "one", "other"), SPELLINGS)
def test_two_spellings_of_one_party(read: Callable[..., Reading], key: str, one: str, other: str) -> None:
    found = [{m.party.partition("/")[2] for m in read(f"غادر {name} القاعة.").mentions} for name in (one, other)]
    assert found == [{key}, {key}]


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_two_parties_that_share_a_word(read: Callable[..., Reading], one: str, other: str) -> None:
    first, second = ({m.party for m in read(f"غادر الوفد {name} القاعة.").mentions} for name in (one, other))
    assert first
    assert second
    assert not first & second


@pytest.mark.parametrize(("parties", "text"), [*CLITICS, *TITLES, *INSTITUTIONS, *UNKNOWN])
def test_who_is_named(named: Named, parties: str, text: str) -> None:
    assert named(text, "2025-03-10") == (parties, text)


DATED = [
    ("joe-biden", "غادر [الرئيس الأميركي] القاعة.", "2021-12-30"),
    ("donald-trump", "غادر [الرئيس الأميركي] القاعة.", "2025-02-16"),
    ("donald-trump", "غادر [الرئيس الأميركي] القاعة.", "2018-07-16"),
    ("barack-obama", "غادر [الرئيس الأميركي] القاعة.", "2014-03-01"),
    ("antony-blinken", "غادر [وزير الخارجية الأميركي] القاعة.", "2023-05-05"),
    ("marco-rubio", "غادر [وزير الخارجية الأميركي] القاعة.", "2025-05-05"),
    ("liz-truss", "غادرت [رئيسة الوزراء البريطانية] القاعة.", "2022-10-01"),
    ("liz-truss", "غادرت [وزيرة الخارجية البريطانية] القاعة.", "2022-03-01"),
    ("الرييس-الاميركي-السابق", "غادر [الرئيس الأميركي السابق] القاعة.", "2025-02-16"),
    ("الرييس-الاميركي", "غادر [الرئيس الأميركي] القاعة.", ""),
    ("وزير-خارجيه-كيريباتي", "غادر [وزير خارجية كيريباتي] القاعة.", "2025-02-16"),
]


@pytest.mark.parametrize(("parties", "text", "day"), DATED)
def test_who_holds_an_office_on_the_day_of_the_story(named: Named, parties: str, text: str, day: str) -> None:
    assert named(text, day) == (parties, text)
