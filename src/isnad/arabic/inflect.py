"""The written forms of a verb, noun or adjective, folded, with what each form tells.

Own small tables: they make forms from entries of the knowledge and never take a form apart, so they cannot damage
a name. Vowels are not written, so that some forms stand for two readings (يعلن is both «he announces» and «is
announced», وعدا both «the two promised» and «a promise»); what the words around a form decide is decided in reading.

Weak letters and hamzas are told apart before folding, where they still differ: دعا and نفى are weak, بدأ is not.
"""

from __future__ import annotations

import unicodedata
from itertools import product
from typing import Literal, NamedTuple

from isnad.arabic.fold import fold_name

Number = Literal["s", "d", "p"]
Tense = Literal["past", "present", "participle", "noun", ""]


class Form(NamedTuple):
    """One written form: gender ``m``, ``f`` or empty (either), number, tense, definite, joined pronoun or empty."""

    word: str
    gender: str = ""
    number: Number = "s"
    tense: Tense = ""
    definite: bool = False
    pronoun: str = ""


_PRONOUNS = ("ه", "ها", "هما", "هم", "هن")


def _last_letter(word: str) -> str:
    """The last letter of a word as written, without vowel signs."""
    return next((c for c in reversed(word) if not unicodedata.combining(c) and c != "\u0640"), "")


def verb(past: str, present: str) -> list[Form]:
    """The third persons of a verb, from its past (``قال``) and present (``يقول``) masculine singular.

    Indicative, without the feminine plural; the first person plural of the present (``نؤكد``) is with them, because
    joint statements speak in it.
    """
    return _past(past) + _present(present)


def _past(word: str) -> list[Form]:
    last, past = _last_letter(word), fold_name(word)
    feminine, two, many = past + "ت", past + "ا", [past + "وا"]
    if last in "اى":  # دعا، نفى
        stem = past[:-1]
        feminine, two, many = stem + "ت", stem + ("وا" if last == "ا" else "يا"), [stem + "وا"]
    elif last == "ي":  # بقي
        many = [past[:-1] + "وا"]
    elif last == "أ":  # بدأ: بدآ، بدأوا or بدؤوا
        two, many = past, [past + "وا", past[:-1] + "ووا"]
    elif last == "ء":  # جاء: جاءوا or جاؤوا
        many.append(past[:-1] + "ووا")
    return [
        Form(past, "m", "s", "past"),
        Form(feminine, "f", "s", "past"),
        Form(two, "m", "d", "past"),
        Form(feminine + "ا", "f", "d", "past"),
        *(Form(plural, "m", "p", "past") for plural in many),
    ]


def _present(word: str) -> list[Form]:
    last, present = _last_letter(word), fold_name(word)
    two, many = [present], [present]
    if last in "يىو":  # ينفي، يرى، يدعو
        many = [present[:-1]]
    elif last == "أ":  # يبدأ: يبدآن or يبدأان، يبدأون or يبدؤون
        two, many = [present[:-1], present], [present, present[:-1] + "و"]
    elif last == "ء":  # يجيء: يجيئان، يجيئون
        two = many = [present[:-1] + "ي"]
    return [
        Form(present, "m", "s", "present"),
        Form("ت" + present[1:], "f", "s", "present"),
        *(Form(stem + "ان", "m", "d", "present") for stem in two),
        *(Form("ت" + stem[1:] + "ان", "f", "d", "present") for stem in two),
        *(Form(stem + "ون", "m", "p", "present") for stem in many),
        Form("ن" + present[1:], "m", "p", "present"),
    ]


def participle(stem: str) -> list[Form]:
    """A verbal adjective used as a circumstance (``مؤكد``: مؤكدا, مؤكدة, مؤكدين …); weak ones end in ي (``داعي``)."""
    weak, stem = _last_letter(stem) == "ي", fold_name(stem)
    forms = [
        Form(stem + "ا", "m", "s", "participle"),
        Form(stem + "ه", "f", "s", "participle"),
        Form((stem[:-1] if weak else stem) + "ين", "m", "p", "participle"),
        Form(stem + "ان", "m", "d", "participle"),
        Form(stem + "تين", "f", "d", "participle"),
        Form(stem + "ات", "f", "p", "participle"),
    ]
    if weak:
        forms.append(Form(stem + "ين", "m", "d", "participle"))
    return forms


def noun(word: str, gender: str = "", number: Number = "s") -> list[Form]:
    """A noun or noun phrase, given without the article, in all its forms.

    That is: as it is, with the article, with joined pronouns on its first word, and in the accusative where that is
    written. Further words are taken both as adjectives, which agree (``الاتصال الهاتفي``, ``اتصالا هاتفيا``), and as
    a genitive, which alone takes the article (``جلسة المباحثات``).
    """
    head, *rest = fold_name(word).split(" ")
    the_rest = ["ال" + further for further in rest if not further.startswith("ال")]
    forms = [Form(_phrase(head, rest), gender, number, "noun")]
    if len(the_rest) < len(rest):  # the genitive has the article already: «جولات المفاوضات»
        return [forms[0]._replace(definite=True)]
    forms.append(Form(_phrase("ال" + head, the_rest), gender, number, "noun", definite=True))
    if rest:
        forms.append(Form(_phrase(head, the_rest), gender, number, "noun", definite=True))
    for stem, pronoun in product(_joined_stems(word.split(maxsplit=1)[0]), _PRONOUNS):
        joined = _phrase(stem + pronoun, the_rest)
        forms.append(Form(joined, gender, number, "noun", definite=True, pronoun=pronoun))
    if number == "s" and not any(part[-1] in "هاء" or part.endswith("ات") for part in (head, *rest)):
        forms.append(Form(_phrase(head + "ا", [further + "ا" for further in rest]), gender, number, "noun"))
    return forms


def _phrase(head: str, rest: list[str]) -> str:
    return " ".join([head, *rest])


def _joined_stems(head: str) -> tuple[str, ...]:
    """What a noun is written like before a joined pronoun."""
    last, folded = _last_letter(head), fold_name(head)
    if last == "ة":
        return (folded[:-1] + "ت",)
    if last == "ى":
        return (folded[:-1] + "ا",)
    if last == "ء":
        return (folded, folded[:-1] + "ي", folded[:-1] + "و")
    return (folded,)


def dual(word: str) -> list[str]:
    """The dual of a noun, nominative and oblique: وزيران, وزيرين, and the same with the article.

    Of a noun with its genitive, the dual without its ن: وزيرا الخارجية, وزيري الخارجية. Of a noun alone that form is
    left out: it is written like its accusative (وزيرا) and like an adjective (رئيسي).
    """
    head, *rest = fold_name(word).split(" ")
    stem = head[:-1] + "ت" if head.endswith("ه") else head
    if rest:
        return [_phrase(stem + "ا", rest), _phrase(stem + "ي", rest)]
    return [stem + "ان", stem + "ين", "ال" + stem + "ان", "ال" + stem + "ين"]


_ADJECTIVE_ENDINGS: tuple[tuple[str, str, Number], ...] = (
    ("", "m", "s"),
    ("ه", "f", "s"),
    ("ان", "m", "d"),
    ("ين", "m", "p"),
    ("تان", "f", "d"),
    ("تين", "f", "d"),
    ("ون", "m", "p"),
    ("ات", "f", "p"),
)


def adjective(stem: str) -> list[Form]:
    """An adjective of belonging (``روسي``) in gender and number, with and without the article.

    Of two words, both may change (الكورية الجنوبية), or the first stays what it is (الجنوب أفريقية). The accusative
    (روسيا) is left out: it is written like the names of states.
    """
    *first, last = fold_name(stem).split(" ")
    forms = []
    for ending, gender, number in _ADJECTIVE_ENDINGS:
        changed = [part + ending for part in (*first, last)]
        forms.append(Form(" ".join(changed), gender, number))
        forms.append(Form(" ".join("ال" + part for part in changed), gender, number, definite=True))
        if first and ending:
            kept = " ".join([*first, last + ending])
            forms.append(Form(kept, gender, number))
        if first:
            forms.append(Form("ال" + " ".join([*first, last + ending]), gender, number, definite=True))
    return forms
