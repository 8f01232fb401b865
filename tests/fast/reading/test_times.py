"""Expressions of time and their values: each row is a sentence with its expressions in brackets, and their values."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.tokens import tokenize
from isnad.model import Basis, DayRange, Time
from isnad.reading.temporal.lexicon import time_lexicon
from isnad.reading.time_values import WIDEST, resolve, resolve_all
from isnad.reading.times import find_times

SUNDAY = "2025-02-16"


def times_in(text: str, *days: str) -> list[Time]:
    """The times of a story of that day, or of the days from one to another."""
    tokens = tokenize(text)
    published = (DayRange(days[0], days[-1]),) if days else None
    return resolve_all(find_times(tokens, 0, len(tokens)), 0, published)


def shown(text: str, *days: str) -> list[tuple[str, str]]:
    return [(text[t.span.start : t.span.end], t.value) for t in times_in(text, *days)]


def check(marked: str, values: list[str], *days: str) -> None:
    """That what is in brackets, and nothing else, is found, with these values."""
    expected = re.findall(r"\[([^\]]*)\]", marked)
    assert shown(re.sub(r"[\[\]]", "", marked), *days) == list(zip(expected, values, strict=True))


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("يصل الوفد [اليوم] إلى أنقرة", ["2025-02-16"]),
        ("و[أمس السبت] اتصل الوزير بنظيره", ["2025-02-15"]),
        ("تبدأ القمة [غدا الاثنين] في عمان", ["2025-02-17"]),
        ("وصل [أول من أمس] وغادر [بالأمس]", ["2025-02-14", "2025-02-15"]),
        ("يوقعان الاتفاق [بعد غد]", ["2025-02-18"]),
        ("افتتح المعرض [اليوم (الأحد)] في جدة", ["2025-02-16"]),
        ("سيتوجه [غدًا 17 الجاري] إلى باريس", ["2025-02-17"]),
        # counted days, names of days and of papers are no days of the story
        ("ناقش المؤتمر في اليوم الأول ملف المياه", []),
        ("في اليوم العالمي للصحافة", []),
        ("نشرت روسيا اليوم نص المقابلة", []),
    ],
)
def test_days_counted_from_the_story(marked: str, values: list[str]) -> None:
    check(marked, values, SUNDAY)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        # without a direction: the story's day or the six before it
        ("أعلنت الرئاسة، [الأحد]، وقف النار", ["2025-02-16"]),
        ("أكدت الخارجية [الخميس] أنها تسلمت الرسالة", ["2025-02-13"]),
        ("زار الموفد بيروت [يوم الثلاثاء]", ["2025-02-11"]),
        # what is to come, by a future, a plan word or a present that announces
        ("سيبحث الوزيران [الثلاثاء] ملف الأسرى", ["2025-02-18"]),
        ("ومن المقرر أن تنطلق الجولة [الأربعاء] في جنيف", ["2025-02-19"]),
        ("يلتقي المبعوثان [الثلاثاء] في الدوحة", ["2025-02-18"]),
        # strictly before and after
        ("اجتمعا [الأحد الماضي] في القاهرة", ["2025-02-09"]),
        ("يجتمعان [يوم الأحد المقبل] في القاهرة", ["2025-02-23"]),
        ("كان الوفد وصل [الأربعاء الماضي]", ["2025-02-12"]),
        # a nearer past outweighs a farther future, and a negated plan word is none
        ("ستعقد القمة في سرت، كما قالت الوكالة [الثلاثاء]", ["2025-02-11"]),
        ("في لقاء غير متوقع [الثلاثاء] مع السفير", ["2025-02-11"]),
        ("سياسة جديدة عرضها الحزب [الثلاثاء]", ["2025-02-11"]),
        # near misses
        ("أم المصلين في صلاة الجمعة", []),
        ("قال إن الاثنين يعملان معا", []),
        ("الحوار بين الاثنين مستمر", []),
        # a verb's future, not a name that begins like one
        ("شرح ستولتنبرغ موقفه [الثلاثاء]", ["2025-02-11"]),
    ],
)
def test_weekdays(marked: str, values: list[str]) -> None:
    check(marked, values, SUNDAY)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("جرى الاتصال في [12 فبراير الجاري]", ["2025-02-12"]),
        ("تسلم المنصب في [الثامن من يناير الماضي]", ["2025-01-08"]),
        ("تنتهي المهلة في [20 مارس/آذار المقبل]", ["2025-03-20"]),
        ("وقع الاتفاق في [3 تشرين الثاني/نوفمبر 2023]", ["2023-11-03"]),
        ("لقاء [الثلاثاء 18 فبراير] في الرياض", ["2025-02-18"]),
        ("تعقد الدورة [يومي الثالث والرابع من مارس]", ["2025-03-03/2025-03-04"]),
        ("القمة المقررة في [22 و23 مارس]", ["2025-03-22/2025-03-23"]),
        ("في الفترة من [10 إلى 14 مايو المقبل]", ["2025-05-10/2025-05-14"]),
        ("صدر القرار في [الثاني عشر من الشهر المقبل]", ["2025-03-12"]),
        ("الرسالة المؤرخة [13/2/2024] و[2024-02-14]", ["2024-02-13", "2024-02-14"]),
        ("اندلعت المعارك في [فبراير/شباط2022]", ["2022-02"]),
        ("بيان صدر في [١٢ شباط ٢٠٢٥]", ["2025-02-12"]),
        # an event that is called by its day, and a score
        ("هجمات 11 سبتمبر غيرت السياسة", []),
        ("فازوا بنتيجة 3/2 في المباراة", []),
        ("نسبة 12,5 بالمئة", []),
    ],
)
def test_days_of_months(marked: str, values: list[str]) -> None:
    check(marked, values, SUNDAY)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        # the nearest year, unless words turn it
        ("انسحبت واشنطن في [مايو]", ["2024-05"]),
        ("لقاء في [مارس] يجمع الطرفين", ["2025-03"]),
        ("سيتم التوقيع في [نوفمبر]", ["2025-11"]),
        ("عقدت الجولة في [كانون الأول/ديسمبر الماضي]", ["2024-12"]),
        ("تستأنف المحادثات في [يونيو أو يوليو المقبلين]", ["2025-06/2025-07"]),
        ("استقال في [جويلية 2019] وعاد في [غشت 2020]", ["2019-07", "2020-08"]),
        ("سيزورها في [سبتمبر (أيلول) من العام القادم]", ["2026-09"]),
        ("تأسس الحزب في [مارس 2011] وحُل في [أكتوبر] بقرار", ["2011-03", "2011-10"]),
        ("اعتقل في [يناير 2016] وأفرج عنه في [يوليو من العام نفسه]", ["2016-01", "2016-07"]),
        # months that are other words too
        ("مارس الوسيط ضغوطا في [مارس]", ["2025-03"]),
        ("تحدث مع تيريزا ماي في [ماي 2018]", ["2018-05"]),
        ("وصل إلى محافظة إب باب المندب", []),
    ],
)
def test_months(marked: str, values: list[str]) -> None:
    check(marked, values, SUNDAY)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("وقعت المعاهدة [عام 2015] وعدلت في [العام 2018]", ["2015", "2018"]),
        ("منذ [2014] وحتى [2019]", ["2014", "2019"]),
        ("فاز في انتخابات [2020]", ["2020"]),
        ("زاد التبادل [العام الماضي] وتراجع [هذا العام]", ["2024", "2025"]),
        ("بين [عامي 2013 و2015]", ["2013/2015"]),
        ("أُسس [عام ألفين وأحد عشر]", ["2011"]),
        ("منذ [نهاية العام الحالي] حتى [أوائل عام 2027]", ["2025-12", "2027"]),
        ("في [النصف الثاني من العام المقبل]", ["2026-07/2026-12"]),
        ("خلال [الأشهر الثلاثة الأولى من هذا العام]", ["2025-01/2025-03"]),
        ("أدباء [القرن التاسع عشر] وحروب [التسعينيات]", ["1801/1900", "199"]),
        ("في [العقد الأول من الألفية]", ["200"]),
        # near misses
        ("شارك في كأس العالم 2018", []),
        ("وصل 2500 جندي مع 1950 مدنيا", []),
        ("انتخب أمين عام جديد بشكل عام", []),
    ],
)
def test_years_and_longer(marked: str, values: list[str]) -> None:
    check(marked, values, SUNDAY)


@pytest.mark.parametrize(
    ("marked", "values", "day"),
    [
        ("اتصلا [الأسبوع الماضي]", ["2025-W06"], "2025-02-14"),
        ("يجتمعان [الأسبوع المقبل]", ["2025-W08"], "2025-02-14"),
        ("زار العاصمة [هذا الأسبوع]", ["2025-W07"], "2025-02-14"),
        # on a Saturday or Sunday one of two weeks, wherever the outlet's begins
        ("اتصلا [الأسبوع الماضي]", ["2025-W06/2025-W07"], SUNDAY),
        ("اتصلا [الأسبوع قبل الماضي]", ["2025-W05"], "2025-02-14"),
        ("قصفت المدينة [نهاية الأسبوع]", ["2025-02-08/2025-02-09"], "2025-02-12"),
        ("سيلتقيان [نهاية الأسبوع]", ["2025-02-15/2025-02-16"], "2025-02-12"),
        ("وقع الهجوم [الشهر الماضي]", ["2024-12"], "2025-01-05"),
        ("كما حدث [الصيف الماضي]", ["2024-SU"], "2025-02-12"),
        ("خلال الأسبوع الثقافي", [], "2025-02-12"),
        ("نهاية الحرب وبداية السلام", [], "2025-02-12"),
        ("الأسبوع العربي في باريس", [], "2025-02-12"),
    ],
)
def test_weeks_months_and_seasons_seen_from_the_story(marked: str, values: list[str], day: str) -> None:
    check(marked, values, day)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("تحدثا [صباح اليوم الأحد] هاتفيا", ["2025-02-16TMO"]),
        ("وصل [مساء أمس] إلى المطار", ["2025-02-15TEV"]),
        ("اتصل به [بعد ظهر الأربعاء]", ["2025-02-12TAF"]),
        ("قصفت المدينة [ليل السبت الأحد]", ["2025-02-15TNI"]),
        ("في [وقت سابق من اليوم] أعلن البيت الأبيض", ["2025-02-16"]),
        ("المكالمة في ([20:30 بتوقيت جرينتش])", ["2025-02-16T20:30Z"]),
        ("عند [الساعة 15,00 ت غ]", ["2025-02-16T15:00Z"]),
        ("[الساعة الثالثة عصر يوم الخميس]", ["2025-02-13T15:00"]),
        ("وصلا [الجمعة] على أن يجتمعا عند [الساعة التاسعة صباحا]", ["2025-02-14", "2025-02-14T09:00"]),
        # no day, no time that could be placed
        ("قال في وقت سابق إنه موافق", []),
        ("ظهر الوزير في الصورة", []),
        ("فتح المعبر على مدار الساعة", []),
    ],
)
def test_parts_of_days_and_clocks(marked: str, values: list[str]) -> None:
    check(marked, values, SUNDAY)


@pytest.mark.parametrize(
    ("marked", "value", "modifier"),
    [
        ("أمضى هناك [أسبوعين]", "P2W", ""),
        ("قاطعته مدة [ثلاث سنوات]", "P3Y", ""),
        ("منذ [نحو ثلاث سنوات]", "P3Y", "about"),
        ("استمرت [أكثر من ساعتين]", "PT2H", "at_least"),
        ("قبل [أقل من ستة أشهر]", "P6M", "at_most"),
        ("خلال [48 ساعة على الأقل]", "PT48H", "at_least"),
        ("بعد [بضعة أيام] من الزيارة", "PXD", ""),
        ("توتر دام [سنوات]", "PXY", ""),
        ("نزاع عمره ل[عقود]", "PXDE", ""),
        ("بعد [عقدين ونصف]", "P25Y", ""),
        ("قبل [عام ونصف]", "P18M", ""),
        ("قبل [أسبوع] من الاقتراع", "P1W", ""),
        ("خلال [السنوات الخمس المقبلة]", "P5Y", ""),
        ("في [الساعات الـ24 الماضية]", "PT24H", ""),
        ("مهلة [بين 3 و4 أعوام]", "P3Y/P4Y", ""),
        ("بعد [نصف ساعة] من الانتظار", "PT30M", ""),
        ("منذ [عقد من الزمن]", "P10Y", ""),
        ("انقطاع استمر [فترة طويلة]", "PXX", ""),
    ],
)
def test_lengths(marked: str, value: str, modifier: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    (found,) = times_in(text)
    assert (f"[{text[found.span.start : found.span.end]}]", found.value) == (
        re.search(r"\[.*\]", marked)[0],  # type: ignore[index]  # every row has brackets
        value,
    )
    assert found.modifier == modifier
    assert found.basis is Basis.STATED


@pytest.mark.parametrize(
    "text",
    [
        "السفير البالغ من العمر 65 عاما",
        "قتل أحمد (29 عاما) في القصف",
        "وهو أحد أشهر المفاوضين",
        "بعد عقد قمة طارئة",
        "تراجعت عقود النفط",
        "أول أيام العيد",
        "يجتمعون كل أسبوع",
        "مهرجان أيام السينما",
    ],
)
def test_what_is_no_length(text: str) -> None:
    assert shown(text, SUNDAY) == []


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("[حاليا] لا خطط لدى الوفد", ["PRESENT_REF"]),
        ("لا رد حتى [الآن] من الحكومة", ["PRESENT_REF"]),
        ("زاره [مؤخراً] مبعوث أممي", ["PAST_REF"]),
        ("سيعلن [قريبا] عن الموعد", ["FUTURE_REF"]),
        ("في [المستقبل القريب]", ["FUTURE_REF"]),
        ("خلال [الفترة الأخيرة]", ["PAST_REF"]),
        ("في [هذه المرحلة] الدقيقة", ["PRESENT_REF"]),
        ("خلال [الأسابيع القليلة الماضية]", ["PAST_REF"]),
        ("خلال [الأيام المقبلة]", ["FUTURE_REF"]),
        ("أخطاء وقعت في [الماضي]", ["PAST_REF"]),
        # near misses
        ("وأخيرا شكر الحضور", []),
        ("نائب من تيار المستقبل", []),
        ("في الوقت نفسه نفى الخبر", []),
        ("كما فعل سابقا وكما سيفعل لاحقا", []),
    ],
)
def test_vague_references(marked: str, values: list[str]) -> None:
    check(marked, values, SUNDAY)


@pytest.mark.parametrize(
    ("marked", "values"),
    [
        ("صدر في [7 رمضان 1446]", ["2025-03-07"]),
        ("عمان [3 رجب 1446 هـ] الموافق [3 يناير 2025 م]", ["2025-01-03", "2025-01-03"]),
        ("زارها في [رمضان الماضي]", ["2024-03-11/2024-04-09"]),
        ("هدنة [عيد الفطر]", ["2025-03-30"]),
        ("تهنئة بحلول [رأس السنة]", ["2025-01-01"]),
        ("التقى الرئيس رجب طيب أردوغان", []),
        ("كتب شعبان عبد الله مقالا", []),
        ("احتفلوا بعيد الاستقلال", []),
        ("رسالة في رأس السنة الصينية", []),
    ],
)
def test_hijri_days_and_feasts(marked: str, values: list[str]) -> None:
    check(marked, values, SUNDAY)


def test_a_day_that_follows_the_one_named() -> None:
    check("أعلن [الخميس] إلغاء اللقاء وعاد في [اليوم التالي] عن قراره", ["2025-02-13", "2025-02-14"], SUNDAY)


def test_today_is_the_day_that_the_weekdays_beside_it_show() -> None:
    """The page is dated a day after it was written: «اليوم السبت», under a Sunday's date."""
    check("تبدأ [اليوم السبت] وتستمر [غدا]، كما ذكرت [اليوم]", ["2025-02-15", "2025-02-16", "2025-02-15"], SUNDAY)


@pytest.mark.parametrize(
    ("text", "days", "value"),
    [
        ("كان ذلك اليوم الأحد", (SUNDAY, "2025-02-23"), "2025-02-16/2025-02-23"),
        ("تمنيات بمناسبة رأس السنة", ("2021-12-20", "2022-01-10"), "2022-01-01"),
        ("المفاوضات المقررة في 10 يناير", ("2021-12-20", "2022-01-05"), "2022-01-10"),
        ("كان ذلك اليوم الأحد", (SUNDAY, "2025-12-28"), ""),
        ("وقع الاتفاق في 5 مايو 2024", (SUNDAY, "2029-12-28"), "2024-05-05"),
    ],
)
def test_a_story_of_several_days(text: str, days: tuple[str, ...], value: str) -> None:
    (found,) = times_in(text, *days)
    assert found.value == value
    assert value or found.reasons


def test_without_a_date_only_what_is_stated_has_a_value() -> None:
    text = "قال اليوم الأحد إن الهدنة الموقعة في 5 مايو 2024 تستمر ثلاثة أشهر"
    found = times_in(text)
    assert [t.value for t in found] == ["", "2024-05-05", "P3M"]
    assert [t.basis for t in found] == [Basis.RESOLVED, Basis.STATED, Basis.STATED]
    assert found[0].reasons == ("the story's own date is not known",)


def test_what_the_page_has_wrong_is_told() -> None:
    (months,) = times_in("اجتماع فبراير/آذار 2024", SUNDAY)
    assert (months.value, len(months.reasons)) == ("2024-02", 1)
    (day,) = times_in("موعد 31 يونيو 2024", SUNDAY)
    assert (day.value, len(day.reasons)) == ("", 1)


def test_a_story_is_read_within_its_tokens() -> None:
    tokens = tokenize("انتهى الخبر اليوم\nخبر آخر أمس السبت")
    line = tokens.words.index("\n")
    assert [e.start for e in find_times(tokens, 0, line)] == [12]
    assert [(e.first, e.last) for e in find_times(tokens, line + 1, len(tokens))] == [(line + 3, line + 5)]


def test_a_proclitic_under_vowel_signs_is_not_cut_in_the_middle() -> None:
    text = "وَأمس السبت"
    assert shown(text, SUNDAY) == [(text, "2025-02-15")]


VALUE = re.compile(
    r"|\d{4}(-\d\d(-\d\d)?)?(T(MO|AF|EV|NI|\d\d:\d\d(Z|[+-]\d\d:\d\d)?))?|\d{4}-W\d\d|\d{4}-(SP|SU|FA|WI)|\d{3}"
    r"|(PAST|PRESENT|FUTURE)_REF|PT?(X|\d+(\.\d+)?)([SHDWMYX]|DE|CE)|PXX"
)
WORDS = st.one_of(
    st.sampled_from(sorted(time_lexicon().terms)),
    st.sampled_from(sorted(time_lexicon().recent)),
    st.sampled_from(
        ["من", "/", "(", ")", "-", "و", "و23", "2024", "12", "31", "20:30", "ت غ", ".", "\n", "سيزور", "ال"]
    ),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=12), st.dates().map(str))
def test_spans_lie_inside_and_values_parse(words: list[str], day: str) -> None:
    text = " ".join(words)
    found = times_in(text, min(max(day, "1950-01-01"), "2060-12-31"))
    assert all(0 <= t.span.start < t.span.end <= len(text) for t in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    for t in found:
        assert all(VALUE.fullmatch(part) for part in t.value.split("/")), t.value
        assert t.value or t.reasons


def test_one_expression_by_itself() -> None:
    tokens = tokenize("زارها أمس")
    (expression,) = find_times(tokens, 0, len(tokens))
    assert resolve(expression, 3, (DayRange(SUNDAY, SUNDAY),)).value == "2025-02-15"
    assert resolve(expression, 3, None).story == 3


def test_an_interval_no_wider_than_it_tells() -> None:
    (found,) = times_in("زارها اليوم", SUNDAY, "2025-04-19")
    assert found.value == "2025-02-16/2025-04-19"
    assert WIDEST == 62
