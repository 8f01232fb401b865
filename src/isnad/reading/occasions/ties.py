"""Which parties grammar ties to a word for an occasion by what follows it: lists, genitives, مع and ب, relatives."""

from __future__ import annotations

from isnad.arabic.tokens import LETTER, LINE
from isnad.knowledge.lexicon import ACCORDING, CUE, HOLD, THAT
from isnad.reading.document import Document
from isnad.reading.naming.naming import Naming
from isnad.reading.occasions.anchors import GOVERNING, TOPICS, WITH, Anchor, Party
from isnad.reading.occasions.parties import Parties
from isnad.reading.speech.subjects import Subjects

_HOLDER_REACH = 4  # words between a holding verb and the party after it, times apart


class Ties:
    """Finds the parties after a noun or verb in one story."""

    def __init__(self, doc: Document, subjects: Subjects, parties: Parties) -> None:
        self.doc = doc
        self.subjects = subjects
        self.parties = parties

    def after_verb(self, at: int, limit: int, joins: frozenset[str]) -> list[Party]:
        """The parties that a verb takes after its subject, as object or after its prepositions."""
        i = at
        words = self.doc.words
        allowed_direct = "object" in joins
        while i < limit and self.doc.kinds[i] != LINE:
            naming = self.subjects.at.get(i)
            word = self.doc.lex[i]
            if naming is not None and naming.keys:
                joined = word is not None and word.preposition == "ب" and "with" in joins
                after = words[i - 1] in joins or (word is not None and word.preposition == "ل" and "الي" in joins)
                bare = not (word and (word.preposition or word.conjunction)) and words[i - 1] not in GOVERNING
                delegation = words[i - 1] == "من" and words[i - 2].startswith("وفد")
                if (allowed_direct and (bare or delegation)) or joined or after:
                    return self.parties.with_joined(naming, limit)
                i = naming.last
                continue
            if words[i] in TOPICS or (word is not None and word.categories & {CUE, THAT} and i > at):
                break
            i += 1
        return []

    def after_noun(self, anchor: Anchor, limit: int) -> tuple[list[Party], Naming | None]:
        """The parties tied to a noun by what follows it, and a place that follows it at once («قمة الرياض»)."""
        i = anchor.end
        words = self.doc.words
        parties: list[Party] = []
        where: Naming | None = None
        between = False
        while i < limit and self.doc.kinds[i] != LINE:
            naming = self.subjects.at.get(i)
            if naming is not None and naming.keys:
                how = self._tie(anchor, i, naming, between=between, begun=bool(parties))
                if how == "place" and where is None and words[i - 1] != "من":
                    where = naming
                elif how == "party":
                    listed = between or words[i - 1] in WITH or not parties
                    group = self.parties.with_joined(naming, limit) if listed else self.parties.of(naming)
                    parties += group
                    i = max(naming.last, *(p.last for p in group)) if group else naming.last
                    between = False
                    if len(self.parties.each_once(parties)) >= 2:
                        break
                    continue
                i = naming.last
                continue
            if words[i] == "بينهما" and len(parties) < 2:
                return parties, where
            if words[i] == "بين":
                between = True
                if where is None and len(parties) == 1 and parties[0].key.startswith("state/"):
                    where, parties = self.subjects.at[parties[0].first], []  # «قمة سنغافورة بين …»
                if (states := self.parties.peoples(i + 1, limit)) is not None:
                    parties += states
                    return parties, where
            elif self._breaks(i, limit, between=between):
                break
            i += 1
        return parties, where

    def listed_later(self, anchor: Anchor, limit: int) -> list[Party]:
        """«قمة غير مسبوقة يفترض أن تعقد في … بين X وY»: a list after بين further on in the clause."""
        for i in range(anchor.end, limit):
            if self.parties.finite_cue(i):
                break
            if self.doc.words[i] == "بين" and (naming := self.subjects.at.get(i + 1)) is not None:
                parties = self.parties.with_joined(naming, limit)
                return parties if len(self.parties.each_once(parties)) > 1 else []
        return []

    def _breaks(self, i: int, limit: int, *, between: bool) -> bool:
        """Whether the clause that can tell of parties ends at token ``i``."""
        words = self.doc.words
        if words[i] in "،,":
            return not self._goes_on(i + 1, limit)
        if (words[i] in TOPICS and not between) or (words[i] == "في" and self._in_the_light(i + 1)):
            return True
        word = self.doc.lex[i]
        if word is None:
            return False
        if THAT in word.categories:
            return not self._holder_follows(i + 1)
        return ACCORDING in word.categories or self.parties.finite_cue(i)

    def _goes_on(self, i: int, limit: int) -> bool:
        """Whether after a comma the list of parties or its clause goes on."""
        return i < limit and (
            i in self.subjects.at
            or self.doc.words[i] in WITH
            or bool(self.doc.timed[i])
            or self.doc.words[i] in ("في", "التي", "الذي")
        )

    def _in_the_light(self, i: int) -> bool:
        return i < len(self.doc.words) and self.doc.words[i] in ("ظل", "اطار", "ضوء", "شان")

    def _tie(self, anchor: Anchor, i: int, naming: Naming, *, between: bool, begun: bool) -> str:
        """How a naming after the anchor is tied to it: ``party``, ``place`` or not at all."""
        before = self.doc.words[i - 1]
        word = self.doc.lex[i]
        key = naming.keys[0]
        preposition = word.preposition if word is not None else ""
        place = key.startswith(("place/", "state/")) or naming.how == "metonym"
        if key.startswith("outlet/"):
            return ""
        if before in ("في", "داخل") or (preposition == "ب" and place and not between):
            return "place" if place else ""
        if len(naming.keys) > 1 or before in ("مع", "بين") or between:
            return "party"
        if preposition == "ب" or naming.office == "counterpart":
            return "party"
        if before == "من" and anchor.word.kind in ("call", "message"):
            return "party"
        if before == "الي" or preposition == "ل":
            return "party" if anchor.word.kind in ("message", "visit") or not place else ""
        if i == anchor.end or self._only_adjectives(anchor.end, i):
            if naming.how == "metonym" or key.startswith("place/"):
                return "place"
            return "party"
        if begun and word is not None and word.conjunction == "و":
            return "party" if naming.how != "sides" else ""
        if self._relative_holder(anchor.end, i) or (anchor.form.pronoun and not begun and not preposition):
            return "party"
        return ""

    def _only_adjectives(self, first: int, last: int) -> bool:
        return last - first <= 3 and all(
            self.doc.kinds[i] == LETTER
            and (self.doc.words[i].startswith("ال") or self.doc.lex[i] is None)
            and self.doc.words[i] not in ("التي", "الذي", "الي")
            for i in range(first, last)
        )

    def _relative_holder(self, first: int, last: int) -> bool:
        """«المكالمة التي أجراها X», «اتصال جمع X وY»: a holding verb stands just before the naming."""
        passed = 0
        for i in range(last - 1, first - 1, -1):
            if self.doc.timed[i] or self.doc.kinds[i] != LETTER:
                continue
            word = self.doc.lex[i]
            if (word is not None and HOLD in word.categories) or self._holds_it(i):
                return True
            passed += 1
            if passed == _HOLDER_REACH:
                break
        return False

    def _holder_follows(self, i: int) -> bool:
        """«القمة التي كان مقررا أن تجمع X»: the particle belongs to the verb that holds the occasion."""
        word = self.doc.lex[i] if i < len(self.doc.words) else None
        return word is not None and HOLD in word.categories

    def held_by_pronoun(self, anchor: Anchor) -> bool:
        """«المكالمة التي أجراها …», «تمنيات وجهها إلى …»: a holding verb with a pronoun and no subject of its own."""
        return any(self._holds_it(i) for i in range(anchor.end, min(anchor.end + 6, len(self.doc.words))))

    def _holds_it(self, i: int) -> bool:
        """Whether token ``i`` is a holding verb with a pronoun for the occasion («أجراها», «عقدته»)."""
        word = self.doc.words[i]
        for suffix in ("ها", "ه"):
            if not word.endswith(suffix) or len(word) < 5:
                continue
            stem = word[: -len(suffix)]
            for base in (stem, stem[:-1] + "ي" if stem.endswith("ا") else stem):
                held = self.doc.knowledge.lexicon[base]
                if held is not None and HOLD in held.categories:
                    return True
        return False
