"""What parties agreed, promised, offered, demanded and refused to do.

A case is what is undertaken («status: who > of whom / …») and a text with the things to be done marked.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from isnad.model import Reading

Bound = Callable[..., tuple[str, str]]

AGREED = [
    ("agreed: ru + ua", "اتفقت روسيا وأوكرانيا على [تبادل مئتي أسير]."),
    ("agreed: hakan-fidan + sergei-lavrov", "التقى لافروف وفيدان في موسكو. واتفق الوزيران على [فتح خط ساخن]."),
    ("agreed: eg", "وافقت مصر على [استضافة مؤتمر إعادة الإعمار]."),
    ("agreed: iaea + ir", "اتفقت إيران والوكالة الدولية للطاقة الذرية على [استئناف التفتيش]."),
    ("", "لا يزال الاتفاق على النص بعيدا."),
    ("", "صدر النص متفقا مع الدستور."),
]

PROMISED = [
    ("promised: keir-starmer", "تعهد ستارمر [بزيادة الدعم العسكري لكييف]."),
    ("promised: de", "وعدت ألمانيا [بتسليم منظومتين للدفاع الجوي]."),
    ("promised: tr", "قررت تركيا [فتح معبر جديد على الحدود]."),
    ("promised: fr", "تعتزم فرنسا [إعادة سفيرها إلى الجزائر]."),
    ("", "يبدو الموسم واعدا لمزارعي القمح."),
    ("", "لم يقرر المدرب بعد تشكيلة الفريق."),
    ("", "يأمل سكان المدينة في عودة الكهرباء."),
]

OFFERED = [
    ("offered: qa", "عرضت قطر [استضافة الجولة المقبلة]."),
    ("offered: abdel-fattah-al-sisi", "اقترح السيسي [عقد مؤتمر دولي للسلام]."),
    ("offered: cn", "أبدت الصين استعدادها [للوساطة بين الطرفين]."),
    ("", "تستعد المدينة لاستقبال الزوار."),
    ("", "يضم معرض القاهرة عروضا للأطفال."),
]

DEMANDED = [
    ("demanded: emmanuel-macron > il", "طالب ماكرون إسرائيل [بفتح المعابر]."),
    ("demanded: un > ru", "دعت الأمم المتحدة روسيا إلى [احترام الهدنة]."),
    ("demanded: donald-trump > nato", "طالب ترامب حلف شمال الأطلسي [بزيادة الإنفاق]."),
    ("demanded: hakan-fidan", "دعا هاكان فيدان إلى [رفع العقوبات عن سوريا]."),
    ("", "يزداد الطلب على القمح في مصر."),
    ("", "دعيت الفرقة إلى مهرجان قرطاج."),
]

REFUSED = [
    ("refused: abbas-araghchi", "رفض عراقجي [تمديد المهلة]."),
    ("refused: hu", "رفضت المجر [تمويل صفقة السلاح الجديدة]."),
    ("refused: viktor-orban", "ورفض فيكتور أوربان [إرسال جنود إلى أوكرانيا]."),
    ("", "ترفض الماكينة العملات القديمة."),
]

CONDITIONAL = [
    ("conditional: donald-trump", "تعهد ترامب [برفع الرسوم إذا أوقفت الصين التهريب]."),
    ("conditional: ir", "عرضت إيران [وقف التخصيب في حال رفعت العقوبات]."),
    ("conditional: vladimir-putin", "وعد بوتين [بوقف القصف شرط انسحاب كييف من المدينة]."),
]


AS_AGENCIES_WRITE = [
    ("agreed: eg + sd", "تختلف مصر والسودان منذ عام. واتفق الجانبان، وفق البيان الختامي، على [تشكيل لجنة مشتركة]."),
    ("offered: emmanuel-macron", "أبدى ماكرون استعداده [لزيارة الجزائر]."),
    ("agreed: tr", "وافقت أنقرة على [انضمام السويد إلى الحلف]."),
    ("promised: ir", "التزمت إيران [بعدم رفع التخصيب]."),
    ("refused: ru", "رفضت موسكو [وقف إطلاق النار قبل الانسحاب]."),
    ("", "هدد ترامب بفرض رسوم على البرازيل."),
    ("", "أعرب غوتيريش عن أمله في وقف إطلاق النار."),
    ("promised: de", "أكدت ألمانيا التزامها [بدعم أوكرانيا بالسلاح]."),
    ("agreed: emmanuel-macron + keir-starmer", "اتفق ماكرون وستارمر على [إرسال فريق عسكري إلى كييف]."),
    ("agreed: ru + ua", "وقعت روسيا وأوكرانيا [اتفاقا لتصدير الحبوب]."),
    ("demanded: ir > us", "طالبت طهران واشنطن [برفع العقوبات]."),
    ("demanded: un > il", "حثت الأمم المتحدة إسرائيل على [فتح المعابر]."),
    ("refused: foreign-ministry-eg", "أكدت الخارجية المصرية رفضها [تهجير السكان]."),
    ("offered: tr", "أعلنت تركيا استعدادها [لاستضافة المفاوضات]."),
]


@pytest.mark.parametrize(
    ("expected", "text"), [*AGREED, *PROMISED, *OFFERED, *DEMANDED, *REFUSED, *CONDITIONAL, *AS_AGENCIES_WRITE]
)
def test_what_is_undertaken(bound: Bound, expected: str, text: str) -> None:
    assert bound(text, "2025-03-12") == (expected, text)


def test_a_condition_stands_on_the_words_that_set_it(read: Callable[..., Reading]) -> None:
    text = "تعهد ترامب برفع الرسوم إذا أوقفت الصين التهريب."
    (one,) = read(text).commitments
    assert one.condition is not None
    assert text[one.condition.start : one.condition.end].startswith("إذا")


def test_one_thing_said_twice_is_one_commitment(read: Callable[..., Reading]) -> None:
    text = "رفض عراقجي تمديد المهلة. وقال إن إيران ترفض تمديد المهلة."
    assert len(read(text).commitments) == 1
