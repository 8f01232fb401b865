"""The written forms of a verb, noun or adjective, folded, with what each form tells.

Own small tables: they make forms from entries of the knowledge and never take a form apart, so they cannot damage
a name. Vowels are not written, so that some forms stand for two readings (قالا is also the start of a quotation's
participle in no dialect, but يعلن is both «he announces» and «is announced»); what the words around a form decide is
decided in reading.
"""

from __future__ import annotations

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


def verb(past: str, present: str) -> list[Form]:
    """The third persons of a verb, from its past (``قال``) and present (``يقول``) masculine singular."""
    past, present = fold_name(past), fold_name(present)
    weak_past = past[-1] in "اي"
    stem = past[:-1] if weak_past else past
    dual = stem + ("وا" if past[-1] == "ا" else "يا") if weak_past else past + "ا"
    forms = [
        Form(past, "m", "s", "past"),
        Form(stem + "ت", "f", "s", "past"),
        Form(dual, "m", "d", "past"),
        Form(stem + "تا", "f", "d", "past"),
        Form(stem + "وا", "m", "p", "past"),
    ]
    feminine = "ت" + present[1:]
    weak_present = present[-1] in "ايو"
    before_dual = present[:-1] if present[-1] == "ا" else present
    ending = present[1:-1] if weak_present else present[1:]
    forms += [
        Form(present, "m", "s", "present"),
        Form(feminine, "f", "s", "present"),
        Form(before_dual + "ان", "m", "d", "present"),
        Form("ت" + before_dual[1:] + "ان", "f", "d", "present"),
        Form("ي" + ending + "ون", "m", "p", "present"),
        Form("ن" + present[1:], "m", "p", "present"),
    ]
    return forms


def participle(stem: str) -> list[Form]:
    """A verbal adjective used as a circumstance (``مؤكد``: مؤكدا, مؤكدة, مؤكدين …); weak ones end in ي (``داعي``)."""
    stem = fold_name(stem)
    root = stem[:-1] if stem.endswith("ي") else stem
    return [
        Form(stem + "ا", "m", "s", "participle"),
        Form(stem + "ه", "f", "s", "participle"),
        Form(root + "ين", "m", "p", "participle"),
        Form(stem + "ان", "m", "d", "participle"),
        Form(stem + "تين", "f", "d", "participle"),
        Form(stem + "ات", "f", "p", "participle"),
    ]


def noun(word: str, gender: str = "", number: Number = "s") -> list[Form]:
    """A noun or noun phrase with and without the article and with joined pronouns on its first word."""
    word = fold_name(word)
    head, _, rest = word.partition(" ")
    rest = f" {rest}" if rest else ""
    if head.startswith("ال") and len(head) > 3:
        return [Form(word, gender, number, "noun", definite=True)]
    forms = [Form(word, gender, number, "noun"), Form("ال" + word, gender, number, "noun", definite=True)]
    forms += [Form(stem + p + rest, gender, number, "noun", True, p) for stem in _joined_stems(head) for p in _PRONOUNS]
    if not rest and head[-1] not in "هاء" and number == "s":
        forms.append(Form(word + "ا", gender, number, "noun"))  # the accusative
    return forms


def _joined_stems(head: str) -> tuple[str, ...]:
    """What a noun is written like before a joined pronoun."""
    if head.endswith("ه"):
        return (head[:-1] + "ت",)
    if head.endswith("ء"):
        return (head, head[:-1] + "ي", head[:-1] + "و")
    return (head,)


def dual(word: str) -> list[str]:
    """The dual of a noun, nominative, oblique and before a genitive: وزيران, وزيرين, وزيرا, وزيري; also with the article."""
    word = fold_name(word)
    head, _, rest = word.partition(" ")
    rest = f" {rest}" if rest else ""
    stem = head[:-1] + "ت" if head.endswith("ه") else head
    if rest:
        return [stem + "ا" + rest, stem + "ي" + rest]
    return [stem + "ان", stem + "ين", "ال" + stem + "ان", "ال" + stem + "ين"]


def adjective(stem: str) -> list[Form]:
    """An adjective of belonging (``روسي``, ``كوري جنوبي``) in gender and number, with and without the article.

    The accusative (روسيا) is left out: it is written like the names of states.
    """
    parts = fold_name(stem).split(" ")
    forms = []
    for ending, gender, number in (
        ("", "m", "s"),
        ("ه", "f", "s"),
        ("ان", "m", "d"),
        ("ين", "m", "p"),
        ("تان", "f", "d"),
        ("تين", "f", "d"),
        ("ون", "m", "p"),
        ("ات", "f", "p"),
    ):
        indefinite = " ".join(p + ending for p in parts)
        definite = " ".join("ال" + p + ending for p in parts)
        forms.append(Form(indefinite, gender, number))  # type: ignore[arg-type]  # the table holds the three literals
        forms.append(Form(definite, gender, number, definite=True))  # type: ignore[arg-type]  # as above
    return forms
