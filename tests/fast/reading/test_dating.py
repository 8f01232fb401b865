"""A story's own date: what each kind of words proves, what proves nothing, and what is done where they disagree."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.arabic.calendar import iso, ordinal, weekday
from isnad.arabic.tokens import tokenize
from isnad.model import Basis, DayRange, Span
from isnad.reading.dating import WIDEST, Dating, OfficeHeld, date_story
from isnad.reading.times import find_times

PRESIDENT = "الرئيس سليم الحداد"  # of a state that is nobody's
TERM = DayRange("2023-03-01", "2027-02-28")
EARLIER = DayRange("2015-03-01", "2019-02-28")


def date(text: str, *offices: OfficeHeld, published: str = "", captured: str = "") -> Dating:
    tokens = tokenize(text)
    whole = (0, len(tokens))
    quoted = [Span(text.index("«") + 1, text.index("»"))] if "«" in text else []
    return date_story(
        text,
        tokens,
        whole,
        find_times(tokens, *whole),
        offices=offices,
        published=published,
        captured=captured,
        quoted=quoted,
    )


def held(text: str, *terms: DayRange, former: bool = False, name: str = PRESIDENT, level: str = "leader") -> OfficeHeld:
    at = text.index(name)
    return OfficeHeld(Span(at, at + len(name)), name, "president", terms, former=former, level=level)


def hull(dating: Dating) -> tuple[str, str]:
    return dating.days[0].first, dating.days[-1].last


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("قال اليوم الأحد", 7),
        ("تسلم أمس السبت", 7),
        ("يصل غدا الاثنين", 7),
        ("استقبل صباح اليوم الخميس", 4),
        ("وصل أول من أمس (الثلاثاء)", 4),
    ],
)
def test_a_weekday_beside_a_counted_day_gives_the_storys_weekday(words: str, number: int) -> None:
    text = f"{PRESIDENT} {words}"
    found = date(text, held(text, TERM))
    assert found.days
    assert {weekday(ordinal(r.first)) for r in found.days} == {number}
    assert all(r.first == r.last for r in found.days)
    assert [c.kind for c in found.constraints] == ["weekday", "office"]


@pytest.mark.parametrize(
    "words", ["أكد، الخميس، أن", "زار يوم الأربعاء الماضي", "قال للصحافيين «تسلمنا اليوم الأحد ردا»"]
)
def test_a_weekday_by_itself_or_in_somebodys_mouth_proves_nothing(words: str) -> None:
    text = f"{PRESIDENT} {words}"
    found = date(text, held(text, TERM))
    assert [c.kind for c in found.constraints] == ["office"]


def test_the_current_month_is_the_storys_and_a_past_day_of_it_is_behind() -> None:
    text = f"{PRESIDENT} التقى نظيره في 12 فبراير الجاري"
    found = date(text, held(text, TERM))
    assert found.days == tuple(
        DayRange(f"{year}-02-12", f"{year}-02-{28 + (year == 2024)}") for year in range(2024, 2028)
    )


def test_a_weekday_in_the_current_month_leaves_the_years_in_which_it_fits() -> None:
    text = f"{PRESIDENT} يزور المدينة الثلاثاء 10 يونيو الجاري"
    assert hull(date(text, held(text, TERM))) == ("2025-06-01", "2025-06-30")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("تتحدث عن الحرب التي اندلعت في أبريل 2024", "2024-04-01", "2027-03-14"),
        ("منذ 2025 والمفاوضات متوقفة", "2025-01-01", "2027-03-14"),
        ("شارك في القمة المقررة في 10 يناير 2026", "2023-03-01", "2026-01-17"),
        ("يزيد الإنتاج بحلول عام 2025", "2023-03-01", "2026-01-07"),
        ("وقال إن العام الماضي 2024 كان صعبا", "2025-01-01", "2025-12-31"),
        # what is neither surely past nor surely to come proves nothing
        ("صورة من قمة البحيرة - 16 يونيو 2026", "2023-03-01", "2027-03-14"),
        ("الاتفاق يسري حتى عام 2024", "2023-03-01", "2027-03-14"),
        ("كان مقررا أن تعقد في مايو 2024 ثم أرجئت", "2023-03-01", "2027-03-14"),
        ("قبل نحو ثلاث سنوات", "2023-03-01", "2027-03-14"),
    ],
)
def test_dates_told_as_past_or_planned_are_bounds(words: str, first: str, last: str) -> None:
    text = f"{PRESIDENT} {words}"
    assert hull(date(text, held(text, TERM))) == (first, last)


def test_an_appointment_and_a_greeting_leave_the_weeks_around_them() -> None:
    text = f"{PRESIDENT} بعث بتهنئة بمناسبة رأس السنة قبل محادثات مقررة في 10 يناير"
    one_term = DayRange("2023-12-01", "2024-09-06")
    found = date(text, held(text, one_term))
    assert hull(found) == ("2023-12-18", "2024-01-15")
    assert {c.kind for c in found.constraints} == {"feast", "season", "office"}


@pytest.mark.parametrize(
    "words", ["تحدث عن قتلى هدنة عيد الفطر", "ألقى خطابا بمناسبة رأس السنة", "تهنئة بعيد الاستقلال"]
)
def test_a_feast_that_nobody_greets_proves_nothing(words: str) -> None:
    text = f"{PRESIDENT} {words}"
    assert hull(date(text, held(text, TERM))) == ("2023-03-01", "2027-03-14")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("الرياض 7 رمضان 1446 هـ الموافق 7 مارس 2025 م\nاستقبل الوزير ضيفه", "2025-03-07"),
        ("نشر في: 16/02/2025\nاستقبل الوزير ضيفه", "2025-02-16"),
        ("افتتح اليوم 3 مايو 2024 معرض الكتاب", "2024-05-03"),
    ],
)
def test_a_day_that_the_words_state(text: str, day: str) -> None:
    assert date(text).days == (DayRange(day, day),)


def test_terms_apart_leave_days_apart() -> None:
    text = f"{PRESIDENT} قال اليوم 3 من الشهر الجاري إن بلاده تلتزم"
    found = date(text, held(text, DayRange("2018-01-01", "2018-12-31"), DayRange("2020-06-01", "2021-05-31")))
    assert hull(found) == ("2018-01-03", "2021-06-03")
    assert not any("2019-02-01" < r.first < "2020-05-31" for r in found.days)


def test_a_former_holder_is_named_after_the_term() -> None:
    text = f"الوزير يشكر {PRESIDENT}"
    other = "الوزير"
    found = date(text, held(text, EARLIER, former=True), held(text, DayRange("2016-01-01", "2020-01-31"), name=other))
    assert hull(found) == ("2019-03-01", "2020-02-14")


def test_lesser_offices_prove_nothing() -> None:
    text = f"{PRESIDENT} قال اليوم الأحد"
    assert date(text, held(text, TERM, level="envoy")).days == ()


def test_the_time_of_capture_is_the_last_bound() -> None:
    text = f"{PRESIDENT} قال كلمته"
    found = date(text, held(text, TERM), captured="2024-06-30T10:00:00Z")
    assert hull(found) == ("2023-03-01", "2024-06-30")


@pytest.mark.parametrize(
    "text", ["قال الوزير اليوم الأحد إن بلاده مستعدة", "التقيا في 12 فبراير الجاري", "لا تاريخ هنا", ""]
)
def test_where_nothing_bounds_the_years_nothing_is_dated(text: str) -> None:
    found = date(text)
    assert found.days == ()
    assert found.value() is None


def test_no_interval_is_wider_than_a_term() -> None:
    text = f"{PRESIDENT} قال كلمته"
    assert date(text, held(text, DayRange("2000-01-01", "2020-01-01"))).days == ()


def test_an_office_long_left_gives_way_and_is_shown() -> None:
    text = f"{PRESIDENT} انتقد اتفاق سلفه كريم النجار"
    found = date(text, held(text, TERM), held(text, EARLIER, name="كريم النجار"))
    assert hull(found) == ("2023-03-01", "2027-03-14")
    (flag,) = found.flags
    assert "كريم النجار" in flag
    assert PRESIDENT in flag
    assert [c.kind for c in found.outvoted] == ["office"]
    assert len(found.constraints) == 2


def test_weekdays_that_disagree_are_both_left_out_and_shown() -> None:
    text = f"{PRESIDENT} قال اليوم الأحد بعد لقاء أمس الاثنين"
    found = date(text, held(text, TERM))
    assert hull(found) == ("2023-03-01", "2027-03-14")
    assert len(found.flags) == 2
    assert all("Sunday" in flag and "Tuesday" in flag for flag in found.flags)


def test_a_date_handed_over_wins_and_is_checked() -> None:
    agreed = date("قال اليوم الأحد", published="2025-02-16")
    assert (agreed.days, agreed.basis, agreed.flags) == ((DayRange("2025-02-16", "2025-02-16"),), Basis.STATED, ())
    found = date("قال اليوم الأربعاء", published="2025-02-16")
    assert found.days == agreed.days
    (flag,) = found.flags
    assert "Wednesday" in flag
    assert "2025-02-16, a Sunday" in flag
    value = found.value()
    assert value is not None
    assert value.reasons == ("handed over with the page",)


def test_a_glued_story_is_dated_by_its_own_words() -> None:
    text = "قال اليوم الأحد 16 فبراير 2025\nإقرأ أيضا\nافتتح اليوم الاثنين 11 أغسطس 2025"
    tokens = tokenize(text)
    half = tokens.words.index("\n")
    for first, last, day in ((0, half, "2025-02-16"), (half + 1, len(tokens), "2025-08-11")):
        found = date_story(text, tokens, (first, last), find_times(tokens, first, last))
        assert found.days == (DayRange(day, day),)


def test_every_constraint_has_its_words_and_a_sentence() -> None:
    text = f"{PRESIDENT} قال اليوم الأحد عن الحرب التي اندلعت في أبريل 2024"
    found = date(text, held(text, TERM))
    value = found.value()
    assert value is not None
    assert value.basis is Basis.INFERRED
    assert value.reasons == tuple(c.reason for c in found.constraints)
    for constraint in found.constraints:
        assert constraint.days
        assert all(f"«{text[s.start : s.end]}»" in constraint.reason for s in constraint.spans)


PHRASES = st.sampled_from(
    ["قال اليوم الأحد", "أمس الجمعة", "في 12 فبراير الجاري", "اندلعت في مايو 2024", "بحلول 2026", "العام الماضي 2024",
     "تهنئة بعيد الفطر", "المقررة في 3 يوليو", "الثلاثاء 10 يونيو", "قبل سنوات", "منذ 2023", "اليوم 5 الجاري"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PHRASES, max_size=5), st.booleans())
def test_days_are_in_order_apart_and_agree_with_what_is_kept(phrases: list[str], termed: bool) -> None:  # noqa: FBT001 - drawn
    text = f"{PRESIDENT} " + "، ".join(phrases)
    found = date(text, *([held(text, TERM)] if termed else []))
    days = [(ordinal(r.first), ordinal(r.last)) for r in found.days]
    assert all(one[1] + 1 < other[0] for one, other in pairwise(days))
    assert not days or days[-1][1] - days[0][0] < WIDEST
    for constraint in found.constraints:
        if found.days and constraint not in found.outvoted:
            left = [(ordinal(r.first), ordinal(r.last)) for r in constraint.days]
            assert all(any(a <= first and last <= b for a, b in left) for first, last in days), (
                constraint,
                iso(days[0][0]),
            )
    assert len(found.flags) == len(found.outvoted)
