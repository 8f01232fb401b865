"""Who a verb's subject is: the noun phrase after it, before it, or whoever spoke last.

Arabic news puts the subject after the verb («أكد الكرملين …»), before it («الكرملين قال …»), or leaves it out
(«وأضاف …»), when it is the last who spoke and agrees in gender and number.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from isnad.arabic.fold import fold_name
from isnad.arabic.inflect import Form
from isnad.arabic.tokens import LETTER
from isnad.knowledge.lexicon import ADJECTIVE, CUE, INSTITUTION, PARTICLE, RANK, SOURCE, THAT, TITLE
from isnad.reading.document import Document
from isnad.reading.naming.cast import Cast
from isnad.reading.naming.naming import Naming

_RELATIVES = frozenset(["الذي", "التي", "الذين", "اللذان", "اللذين"])
_ADVERBS = frozenset(["ايضا", "كذلك", "بدوره", "بدورها", "امس", "اليوم", "هنا", "،"])
_BACK_TO = {  # descriptions that stand for somebody who spoke before, and what kind of party that was
    "البيان": "body/", "الوثيقه": "body/", "الصحيفه": "outlet/", "الوكاله": "outlet/", "القناه": "outlet/",
    "الشبكه": "outlet/", "المصدر": "named/", "المصادر": "named/", "المجله": "outlet/", "التقرير": "",
}  # fmt: skip


class Subject(NamedTuple):
    """The parties that a verb has for its subject, and the tokens of the phrase (``first == last`` where unwritten)."""

    keys: tuple[str, ...]
    first: int
    last: int
    gender: str
    number: str
    resolved: bool = False


class Subjects:
    """Finds subjects in one story, with its namings at hand by the token at which they begin and end."""

    def __init__(self, doc: Document, cast: Cast) -> None:
        self.doc = doc
        self.cast = cast
        self.at: dict[int, Naming] = {}
        self.ending: dict[int, Naming] = {}
        self.covered = bytearray(len(doc.words))
        for naming in cast.namings:
            self.covered[naming.first : naming.last] = b"\1" * (naming.last - naming.first)
            self.at[naming.first] = naming
            self.ending[naming.last] = naming
        self.firsts = sorted(self.at)
        self.referring = frozenset(fold_name(w) for w in doc.knowledge.stock.offices.referring)
        self.texts = frozenset(doc.knowledge.stock.institutions.texts)

    def between(self, first: int, last: int) -> list[Naming]:
        """The namings that begin among the tokens from ``first`` to ``last``."""
        return [self.at[i] for i in self.firsts[bisect_left(self.firsts, first) : bisect_left(self.firsts, last)]]

    # ------------------------------------------------------------ after the verb

    def after(self, i: int, limit: int, *, object_may_follow: bool = False) -> Subject | None:
        """The subject phrase that begins at token ``i``, after adverbs and asides, before ``limit``.

        Where the verb may take an object, a phrase that is neither a known party nor a description is one only if a
        mark or a content particle follows.
        """
        at = self._skip_adverbs(i, limit)
        subject = self._phrase(at, limit, object_may_follow) or self._before_particle(at, limit)
        if subject is None:
            return None
        return self.with_others(subject, limit)

    def _skip_adverbs(self, i: int, limit: int) -> int:
        while i < limit and (self.doc.words[i] in _ADVERBS or self._adverb(i)):
            i += 1
        return i

    def _adverb(self, i: int) -> bool:
        """An adverb («سابقا»), or a participle of saying that adds nothing to a verb of saying («وأضاف قائلا»)."""
        word = self.doc.lex[i]
        if self.doc.timed[i] or self.doc.words[i] in self.referring:
            return True
        if word is None or i in self.at:
            return False
        return "quantifiers" in word.particles or any(
            p.category == CUE and p.form.tense == "participle" for p in word.alone
        )

    def _phrase(self, i: int, limit: int, object_may_follow: bool) -> Subject | None:  # noqa: FBT001 - passed through
        naming = self.at.get(i)
        word = self.doc.lex[i] if i < limit else None
        if naming is not None and not (word and (word.preposition or word.conjunction)):
            if not naming.keys:
                return None
            gender = naming.gender if naming.how != "metonym" else "f"
            return Subject(naming.keys, naming.first, naming.last, gender, naming.number, naming.inferred)
        return self._description(i, limit) or self._definite(i, limit, object_may_follow)

    def with_others(self, subject: Subject, limit: int) -> Subject:
        """«السعودية والبحرين ومجلس التعاون»: those joined by و share the subject, if a verb did not come between."""
        keys, last = subject.keys, subject.last
        while last < limit and (naming := self.at.get(last)) is not None:
            word = self.doc.lex[last]
            if word is None or word.conjunction != "و" or not naming.keys:
                break
            keys, last = (*keys, *naming.keys), naming.last
        if last == subject.last:
            return subject
        return Subject(keys, subject.first, last, "m", "p", subject.resolved)

    def _description(self, i: int, limit: int) -> Subject | None:
        """Speakers without a name («مصادر روسية», «مسؤول في وزارة الخارجية»), by the words of the page."""
        hit = self.doc.phrase(i, SOURCE) if i < limit else None
        word = self.doc.lex[i] if i < limit else None
        if hit is None or word is None or word.preposition:
            return None
        phrase, end = hit
        back = _BACK_TO.get(self.doc.words[i])
        if back is not None and (end >= limit or self.doc.phrase(end, ADJECTIVE) is None):
            naming = self._last_of(back, i)
            if naming is not None:
                return Subject(naming.keys, i, end, phrase.form.gender, phrase.form.number, resolved=True)
        text_end = end
        end, state = self._description_end(end, limit)
        if phrase.entry in self.texts and (author := self._author(text_end, end)) is not None:
            return Subject(author.keys, i, end, phrase.form.gender, phrase.form.number)
        name = self.doc.text(i, end)
        outlet = self._outlet_within(i, end)
        key = outlet or "named/" + fold_name(name).replace(" ", "-")
        self.cast.add(key, name, state)
        return Subject((key,), i, end, phrase.form.gender, phrase.form.number)

    def _last_of(self, kind: str, before: int) -> Naming | None:
        for i in reversed(self.firsts[: bisect_left(self.firsts, before)]):
            naming = self.at[i]
            if len(naming.keys) == 1 and naming.keys[0].startswith(kind or ("outlet/", "body/")):
                return naming
        return None

    def _author(self, first: int, last: int) -> Naming | None:
        """Who put out a text: the party named right after the word for it («بيان الخارجية …», «بيان للرئاسة …»)."""
        naming = next(iter(self.between(first, last)), None)
        return naming if naming is not None and naming.keys else None

    def _outlet_within(self, i: int, end: int) -> str:
        for naming in self.between(i, end):
            if naming.keys and naming.keys[0].startswith("outlet/"):
                return naming.keys[0]
        return ""

    def _description_end(self, end: int, limit: int) -> tuple[int, str]:
        """Past the adjectives, quoted names and «في/من/باسم …» that belong to a description; and the state it gives."""
        state = ""
        words = self.doc.words
        while end < limit:
            if hit := self.doc.phrase(end, ADJECTIVE):
                state, end = state or hit[0].entry, hit[1]
            elif hit := self.doc.phrase(end, RANK):
                end = hit[1]
            elif words[end] == "باسم" and self.at.get(end + 1) is None and end + 1 < limit:
                end += 2
            elif naming := self._belonging(end):
                state, end = state or naming.state, naming.last
            elif (quote := self.doc.opened.get(end)) and quote.last - quote.first <= 4:
                end = quote.last + 1
            else:
                break
        return end, state

    def _belonging(self, i: int) -> Naming | None:
        """The party to which a description belongs: «في وزارة …», «من حركة …», or right after it."""
        if self.doc.words[i] in ("في", "من", "باسم", "لدي", "ب"):
            return self.at.get(i + 1)
        word, naming = self.doc.lex[i], self.at.get(i)
        if naming is None or (word is not None and word.conjunction):
            return None
        told = word is not None and word.preposition == "ل" and naming.keys and naming.keys[0].startswith("outlet/")
        return None if told else naming  # «مصدر لوكالة …»: the agency is whom the source told

    def _definite(self, i: int, limit: int, object_may_follow: bool) -> Subject | None:  # noqa: FBT001 - as above
        """A definite noun with its adjectives («المعارضة السورية», «الدول الموقعة»), by the words of the page."""
        words = self.doc.words
        if (
            i >= limit
            or self.doc.timed[i]
            or not words[i].startswith("ال")
            or len(words[i]) < 5
            or self.doc.kinds[i] != LETTER
        ):
            return None
        end, state = i + 1, ""
        while end < limit and words[end].startswith("ال") and not self._functions(end):
            if hit := self.doc.phrase(end, ADJECTIVE):
                state = hit[0].entry
            end += 1
        follows = self.doc.lex[end] if end < limit else None
        if object_may_follow and not (follows is not None and THAT in follows.categories):
            return None
        name = self.doc.text(i, end)
        key = "named/" + fold_name(name).replace(" ", "-")
        self.cast.add(key, name, state)
        gender = "f" if words[i].endswith(("ه", "ات")) else "m"
        return Subject((key,), i, end, gender, "s")

    def _functions(self, i: int) -> bool:
        """Whether the word is a function word or a cue, which no noun phrase goes over."""
        word = self.doc.lex[i]
        return word is not None and (CUE in word.categories or bool(word.particles - {"common", "quantifiers"}))

    def _before_particle(self, i: int, limit: int) -> Subject | None:
        """Any noun phrase between the verb and «إن/أن» («وقالت وزارة الأمن القومي …، إن»), by the words of the page."""
        head = self.doc.lex[i] if i < limit else None
        noun = head is not None and bool(head.categories & {SOURCE, INSTITUTION, TITLE}) and not head.preposition
        if (
            i >= limit
            or self.doc.timed[i]
            or not (noun or (self.doc.words[i].startswith("ال") and not self._functions(i)))
        ):
            return None
        end = i
        while end < min(limit, i + 7) and self.doc.kinds[end] == LETTER:
            word = self.doc.lex[end]
            if word is not None and (
                THAT in word.categories or (end == i and (word.preposition or PARTICLE in word.categories))
            ):
                break
            if word is not None and "prepositions" in word.particles:
                break
            end += 1
        at = end + 1 if end < limit and self.doc.words[end] in "،," else end
        after = self.doc.lex[at] if at < limit else None
        if end == i or after is None or THAT not in after.categories:
            return None
        name = self.doc.text(i, end)
        key = "named/" + fold_name(name).replace(" ", "-")
        self.cast.add(key, name)
        first = self.doc.words[i]
        return Subject((key,), i, end, "f" if first.endswith(("ه", "ات")) else "m", "s")

    # ------------------------------------------------------------ before the verb

    def before(self, i: int, floor: int) -> Subject | None:
        """The subject that stands before the verb at ``i`` in its clause, not before token ``floor``."""
        at = i
        while at > floor and self.doc.words[at - 1] in ("قد", "ايضا", "كان", "كانت"):
            at -= 1
        if at > floor and self.doc.words[at - 1] in _RELATIVES:
            return self._antecedent(at - 1, floor)
        naming = self.ending.get(at)
        if naming is None and at > floor and self.doc.words[at - 1] in "،,":
            naming = self.ending.get(at - 1) or self._over_aside(at - 1, floor)
        if naming is None or naming.first < floor or not naming.keys:
            return None
        word = self.doc.lex[naming.first]
        if word is not None and word.preposition:
            return None
        if naming.first > floor and not self._opens_clause(naming.first, floor):
            return None
        return self.joined_before(naming, floor)

    def joined_before(self, naming: Naming, floor: int) -> Subject:
        """«روسيا وأوكرانيا ستبدآن»: the phrase before the verb with those it is joined to by و."""
        keys, first, number = naming.keys, naming.first, naming.number
        while (word := self.doc.lex[first]) is not None and word.conjunction == "و":
            before = self.ending.get(first)
            if before is None or before.first < floor or not before.keys:
                break
            keys, first, number = (*before.keys, *keys), before.first, "p"
        return Subject(keys, first, naming.last, naming.gender, number, naming.inferred)

    def _antecedent(self, at: int, floor: int) -> Subject | None:
        """«… بوتين الذي قال»: the phrase that ends at the relative pronoun."""
        for end in (at, at - 1, at - 2):
            naming = self.ending.get(end)
            if naming is not None and naming.first >= floor and naming.keys:
                return Subject(naming.keys, naming.first, naming.last, naming.gender, naming.number, resolved=True)
        return None

    def _over_aside(self, comma: int, floor: int) -> Naming | None:
        """«لافروف، في مؤتمر صحافي، قال»: back over one aside between commas."""
        at = comma - 1
        while at > floor and comma - at < 12:
            if self.doc.words[at] in "،,":
                return self.ending.get(at)
            at -= 1
        return None

    def _opens_clause(self, i: int, floor: int) -> bool:
        """Whether a phrase at ``i`` may open its clause: after a mark, a conjunction, a content particle or كان."""
        before = self.doc.lex[i - 1]
        if self.doc.kinds[i - 1] != LETTER or i == floor:
            return True
        word = self.doc.lex[i]
        if word is not None and word.conjunction:
            return True
        if before is None:
            return False
        return THAT in before.categories or bool(before.particles & {"conjunctions", "auxiliaries"})


def agrees(form: Form, gender: str, number: str) -> bool:
    """Whether a verb or participle form can have a subject of this gender and number left out."""
    if form.number == "s":
        return number == "s" and (not form.gender or not gender or form.gender == gender)
    return number != "s"
