"""Quotations: every pair of marks, and what an odd mark costs."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.quotes import quotations
from isnad.arabic.tokens import tokenize


def quoted(text: str) -> list[str]:
    """The original words of every quotation, whole ones as they are, others with a ``?`` after them."""
    tokens = tokenize(text)
    return [
        text[tokens.starts[q.first] : tokens.ends[q.last - 1]] + ("" if q.whole else "?") for q in quotations(tokens)
    ]


PAIRS = [
    ("قال «لن ننسحب» ثم خرج", ["لن ننسحب"]),
    ("قال “لن ننسحب” ثم خرج", ["لن ننسحب"]),
    ("قال „لن ننسحب“ ثم خرج", ["لن ننسحب"]),
    ("قال „لن ننسحب” ثم خرج", ["لن ننسحب"]),
    ("قال ‹لن ننسحب› ثم خرج", ["لن ننسحب"]),
    ('قال "لن ننسحب" ثم خرج', ["لن ننسحب"]),
    ("قال 'لن ننسحب' ثم خرج", ["لن ننسحب"]),
    ("قال ‘لن ننسحب’ ثم خرج", ["لن ننسحب"]),
    ('قال: "لن ننسحب".', ["لن ننسحب"]),
    ('"لن ننسحب"، قال الوزير', ["لن ننسحب"]),
    ('قال "لن ننسحب."', ["لن ننسحب."]),
    ('("لن ننسحب")', ["لن ننسحب"]),
    ('"نعم" و"لا" و"ربما"', ["نعم", "لا", "ربما"]),
    ("الوزير قال نعم", []),
    ('""', []),
]

TURNED = [
    ("قال ”لن ننسحب“ ثم خرج", ["لن ننسحب"]),
    ("قال ”لن ننسحب” ثم خرج", ["لن ننسحب"]),
    ("قال “لن ننسحب“ ثم خرج", ["لن ننسحب"]),
    ("قال ’لن ننسحب‘ ثم خرج", ["لن ننسحب"]),
    ("قال »لن ننسحب« ثم خرج", ["لن ننسحب"]),
    ("وصفه بـ”الخطير” وكـ”المهم”", ["الخطير", "المهم"]),
    ("قال ”نعم” ثم ”لا”.", ["نعم", "لا"]),
]

PROCLITICS = [
    ('ما يعرف بـ"الخط الأحمر" قائم', ["الخط الأحمر"]),
    ('وصفه كـ"شريك" و"صديق" ولـ"حليف"', ["شريك", "صديق", "حليف"]),
    ('الـ"حل" والـ"رد" بالـ"مثل"', ["حل", "رد", "مثل"]),
    ("حركة بـ'العودة' سميت", ["العودة"]),
    ('قال "إن بـ"الحوار" نصل إلى الحل"', ["الحوار", 'إن بـ"الحوار" نصل إلى الحل']),
    ('قال "الخياران أ و ب"', ["الخياران أ و ب"]),
]

NESTED = [
    ('قال «إن "الخط الأحمر" باق» ثم خرج', ["الخط الأحمر", 'إن "الخط الأحمر" باق']),
    ('"وقعنا «اتفاق السلام» أمس"', ["اتفاق السلام", "وقعنا «اتفاق السلام» أمس"]),
    ("\"سماه 'الحل' فقط\"", ["الحل", "سماه 'الحل' فقط"]),
    ("\"سماه 'الحل'\"", ["الحل", "سماه 'الحل'"]),
    ("«قال «نعم» ثم مضى»", ["نعم", "قال «نعم» ثم مضى"]),
    ('"قال "نعم" ثم مضى"', ["نعم", 'قال "نعم" ثم مضى']),
    ("«أ «ب «ج» د» ه»", ["ج", "ب «ج» د", "أ «ب «ج» د» ه"]),
]

SPACED = [
    ('قال " لن ننسحب " ثم خرج', ["لن ننسحب"]),
    ('وأضاف:" لن ننسحب".', ["لن ننسحب"]),
    ('وأضاف :"لن ننسحب"', ["لن ننسحب"]),
    ('قال "لن ننسحب ". ثم خرج', ["لن ننسحب"]),
    ("قال « لن ننسحب » ثم", ["لن ننسحب"]),
    ('شركة "أرامكو "النفطية وحدها', ["أرامكو"]),
    ("شركة «أرامكو »النفطية وحدها", ["أرامكو"]),
    ('تقرير"البنك الدولي"يقول', ["البنك الدولي"]),
]

ODD = [
    ('قال "لن ننسحب أبدا', ["لن ننسحب أبدا?"]),
    ('قال "لن ننسحب أبدا.\nثم خرج "فورا"', ["لن ننسحب أبدا?", "فورا"]),
    ('لن ننسحب" قال. ثم "نعم" و"لا"', ["نعم", "لا"]),
    ('قال "لن ننسحب. وأضاف "سنبقى" هنا', ["لن ننسحب?", "سنبقى"]),
    ('قال "لن ننسحب وأضاف "سنبقى" هنا', ["لن ننسحب وأضاف?", "سنبقى"]),
    ("قال «لن ننسحب، ثم «سنبقى» هنا", ["لن ننسحب، ثم?", "سنبقى"]),
    ('قال «إن "الخط باق» ثم "نعم"', ["الخط باق?", 'إن "الخط باق', "نعم"]),
    ('قال «إن الخط" باق» ثم', ['إن الخط" باق']),
    ('قال “لن ننسحب" ثم خرج', ["لن ننسحب"]),  # the mark of another family, where no better one follows
    ('قال «لن ننسحب" ثم خرج', ["لن ننسحب"]),
    ('"', []),
    ('نص "', []),
    ('طوله 12" فقط', []),
]

APOSTROPHES = [
    ("فيلم Don't Look Up وحده", []),
    ("صحيفة L’Orient اليوم", []),
    ("صحيفة L’Orient قالت ‘نعم’ أمس", ["نعم"]),
    ("قال 'فيلم Don't Look Up جيد' ثم خرج", ["فيلم Don't Look Up جيد"]),
    ("the boys' team", []),
    ("قلعة 'ألموت وحدها", []),  # a single mark that nothing closes is a stray sign
]


@pytest.mark.parametrize(("text", "expected"), [*PAIRS, *TURNED, *PROCLITICS, *NESTED, *SPACED, *ODD, *APOSTROPHES])
def test_quotations(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_knows_where_its_marks_are() -> None:
    tokens = tokenize("قال «لن ننسحب» ثم")
    (quotation,) = quotations(tokens)
    assert quotation == (2, 4, True)
    assert (tokens.words[quotation.first - 1], tokens.words[quotation.last]) == ("«", "»")


def test_a_quotation_ends_with_its_line() -> None:
    assert quoted("قال «لن\nننسحب» ثم") == ["لن?"]


WORD = st.sampled_from(["نعم", "لا", "سنبقى هنا", "وصل الوفد، ثم خرج", "تم الاتفاق. وانتهى", "عام 2025"])
MARKS = st.sampled_from(["«»", "“”", '""', "‹›"])


@st.composite
def line(draw: st.DrawFn) -> str:
    """A line with well-formed quotations, one of which may hold another of a second family."""
    parts = [draw(WORD)]
    for _ in range(draw(st.integers(0, 4))):
        marks, inner = draw(MARKS), draw(MARKS)
        said = draw(WORD)
        if inner != marks and draw(st.booleans()):
            said = f"{said} {inner[0]}{draw(WORD)}{inner[1]} {draw(WORD)}"
        parts.append(f"{draw(st.sampled_from(['قال', 'وأضاف:', 'وصفه بـ']))}")
        parts[-1] += f"{'' if parts[-1].endswith('ـ') else ' '}{marks[0]}{said}{marks[1]}"
        parts.append(draw(WORD))
    return " ".join(parts)


@given(st.lists(line(), min_size=1, max_size=3), st.data())
def test_one_odd_mark_never_costs_another_quotation(lines: list[str], data: st.DataObject) -> None:
    marks = [(n, i) for n, text in enumerate(lines) for i, char in enumerate(text) if char in '«»“”"‹›']
    if not marks:
        return
    n, at = data.draw(st.sampled_from(marks))
    broken = [*lines]
    broken[n] = lines[n][:at] + lines[n][at + 1 :]
    before = _places(lines)
    after = _places(broken)
    for row, start, end in before:
        if row != n or end < at:
            assert (row, start, end) in after


def _places(lines: list[str]) -> set[tuple[int, int, int]]:
    """Line, first and last offset of every whole quotation of a text."""
    text = "\n".join(lines)
    tokens = tokenize(text)
    found = set()
    for quotation in quotations(tokens):
        start, end = tokens.starts[quotation.first], tokens.ends[quotation.last - 1]
        row = text.count("\n", 0, start)
        begun = text.rfind("\n", 0, start) + 1
        if quotation.whole:
            found.add((row, start - begun, end - begun))
    return found


@given(st.lists(line(), min_size=1, max_size=3))
def test_well_formed_quotations_are_whole(lines: list[str]) -> None:
    tokens = tokenize("\n".join(lines))
    found = quotations(tokens)
    marks = sum(word in '«»“”"‹›' for word in tokens.words)
    assert len(found) == marks // 2
    assert all(q.whole for q in found)


@given(st.text(st.sampled_from("اب .،:([«»“”„‹›\"'‘’‚\n"), max_size=60))
def test_quotations_of_any_marks_lie_in_their_lines(text: str) -> None:
    tokens = tokenize(text)
    for first, last, _ in quotations(tokens):
        assert 0 < first < last <= len(tokens)
        assert "\n" not in tokens.words[first:last]


@pytest.mark.parametrize("pattern", ["«ا ", '"ا ', "'ا \" ", '" ', "«ا» ", '«ا "ا ', "ا» ", "’ا ", 'ا"ا', 'ا" '])
def test_hostile_lines_take_no_longer(pattern: str) -> None:
    tokens = tokenize("«ا " + pattern * 20_000 + "ا»")
    begun = time.perf_counter()
    quotations(tokens)
    assert time.perf_counter() - begun < 2
