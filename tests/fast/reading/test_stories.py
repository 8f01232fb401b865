"""Which lines of a page are its story, a second story, a teaser, or furniture.

A case is a page, each line behind what it is: ``main``, ``other``, ``teaser``, or a kind of furniture in brackets.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

LEAD = "قال وزير الخارجية الأردني أيمن الصفدي إن بلاده تتابع الاتصالات لتثبيت الهدنة في الجنوب السوري."
SECOND = "وأضاف أن عمان ستستضيف اجتماعا لخبراء المياه من البلدين في منتصف الشهر المقبل بعد انقطاع طويل."
ANOTHER = "أعلنت الحكومة اليابانية أنها ستعيد فتح سفارتها في كابول قبل نهاية العام وبعد مشاورات مع شركائها."
CUT = "وصل وفد من البنك الدولي إلى نواكشوط لبحث تمويل مشروع للطاقة الشمسية على الساحل بين …"

PAGES = {
    "a story alone": f"""main|الصفدي: نتابع الاتصالات لتثبيت الهدنة
main|عمان - بترا
main|{LEAD}
main|{SECOND}""",
    "what looks like a share line": f"""main|{LEAD}
main|شارك في الاجتماع ممثلون عن الأمم المتحدة والبنك الدولي والصليب الأحمر ومنظمات أخرى.
main|{SECOND}""",
    "reading time": f"""main|الصفدي: نتابع الاتصالات لتثبيت الهدنة
(reading-time)|دقائق القراءة - 3
main|{LEAD}""",
    "tags": f"""main|{LEAD}
(tags)|كلمات دلالية: الأردن سوريا الهدنة أيمن الصفدي
(tags)|الوسوم: الأردن، سوريا""",
    "what looks like tags": f"""main|{LEAD}
main|كلمات الصفدي دلالية على عمق الأزمة بحسب ما يرى المحللون في العاصمة الأردنية منذ أسابيع.""",
    "a list of links": f"""main|{LEAD}
(links)|مقالات مشابهة
(links)|الأردن يعيد فتح المعبر أمام الشاحنات
(links)|ما الذي يعطل خط الغاز العربي؟
main|{SECOND}""",
    "bullets under related": f"""main|{LEAD}
(links)|اقرأ أيضا
(links)|• الأردن يعيد فتح المعبر أمام الشاحنات
(links)|• وفد سوري يزور عمان""",
    "read also in the middle": f"""main|{LEAD}
(links)|اقرأ أيضا: الأردن يعيد فتح المعبر
main|{SECOND}""",
    "another story's headline between paragraphs": f"""main|{LEAD}
(links)|الصفدي: المعبر مع العراق يفتح أبوابه مطلع الصيف
main|{SECOND}""",
    "the head of a part": f"""main|{LEAD}
main|ما الذي يعطل الهدنة
main|{SECOND}""",
    "the head of a part with a name": f"""main|{LEAD}
main|الصفدي: عمان تستضيف خبراء المياه
main|{SECOND}""",
    "an answer in an interview": f"""main|{LEAD}
main|الصفدي: لا نرى بديلا عن التفاوض.
main|{SECOND}""",
    "a second story": f"""main|الصفدي: نتابع الاتصالات لتثبيت الهدنة
main|{LEAD}
main|المصدر: بترا
(links)|اقرأ أيضا
other|طوكيو تعود إلى كابول
other|{ANOTHER}""",
    "a teaser": f"""main|الصفدي: نتابع الاتصالات لتثبيت الهدنة
main|{LEAD}
(links)|اقرأ أيضا
teaser|البنك الدولي في نواكشوط
teaser|{CUT}""",
    "glued headlines": f"""main|{LEAD}
(links)|ما الذي يعطل خط الغاز العربي؟الأردن يعيد فتح المعبر أمام الشاحنات""",
    "glued names": f"""main|{LEAD}
(links)|شاحنات القمح تعبر إلى الأردنالعراق يوسع ميناء الفاو من جديد""",
    "a caption twice": f"""main|أيمن الصفدي في مؤتمر صحافي في عمان
main|{LEAD}
(repeated)|أيمن الصفدي في مؤتمر صحافي في عمان""",
    "a lone bar": f"""(rule)||
main|{LEAD}
(rule)|***
main|{SECOND}""",
    "Exit mobile version": f"""main|{LEAD}
(share)|Exit mobile version""",
    "a missing full stop": f"""main|{LEAD[:-1]}
main|{SECOND[:-1]}""",
}


@pytest.mark.parametrize("case", PAGES.values(), ids=PAGES.keys())
def test_what_each_line_is(laid: Callable[[str], str], case: str) -> None:
    labels, lines = zip(*(line.split("|", 1) for line in case.split("\n")), strict=True)
    assert laid("\n".join(lines)) == " ".join(labels)
    assert laid("\n\n".join(lines)) == " ".join(labels)
    assert laid("\r\n\u00a0\r\n".join(lines)) == " ".join(labels)
