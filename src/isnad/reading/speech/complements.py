"""What is reported: where the content of a cue begins, and where the claim ends.

The content begins after the particle, preposition or mark that the cue calls for; it ends with the clause, or before
what is no longer the speaker's: a source («حسبما نقلت …»), a participle that opens another statement, a comment.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from isnad.arabic.tokens import LETTER, LINE, MARK
from isnad.knowledge.lexicon import ACCORDING, COMMENT, CUE, NAME, SOURCE, THAT
from isnad.reading.document import Document
from isnad.reading.speech.cues import CueHit
from isnad.reading.speech.subjects import Subject, Subjects

_PREPOSITIONS = {"to": "الي", "on": "علي", "about": "عن", "of": "من", "in": "في"}
_LONG_QUOTE = 4  # words; a shorter quotation right after a cue may be a name
_LONGEST_ASIDE = 14  # tokens; between a cue and its particle stand where and when it was said, seldom more
_COMMAS = frozenset("،,")
# Words that after a closed quotation lead back to the narrator («"…" خلال مؤتمر صحافي», «"…" لكنه»).
_AFTER_SPEECH = frozenset(
    [
        "في",
        "خلال",
        "اثناء",
        "ردا",
        "عقب",
        "تعليقا",
        "لكنه",
        "لكنها",
        "لكن",
        "كما",
        "بينما",
        "حيث",
        "فيما",
        "قد",
        "كان",
        "كانت",
    ]
)
_OBJECT_PARTICLES = frozenset(["ما", "من", "هذا", "هذه", "ذلك", "تلك"])
_TRAILING = frozenset("،,.:؛-–")
_FARTHEST = 45  # tokens between a cue and its content; longer gaps were other clauses in the training pages


class Content(NamedTuple):
    """The content's tokens, and whether it is a quotation (wholly, with its marks outside)."""

    first: int
    last: int
    quoted: bool


class Complements:
    """Finds contents in one story."""

    def __init__(self, doc: Document, subjects: Subjects) -> None:
        self.doc = doc
        self.subjects = subjects

    # ------------------------------------------------------------ where it begins

    def find(self, hit: CueHit, subject: Subject | None, limit: int) -> Content | None:
        """The content of a cue with its subject (None: unwritten), before token ``limit``; None where there is none."""
        start = subject.last if subject is not None and subject.first >= hit.end else hit.end
        takes = {t for cue in hit.choices for t in cue.takes}
        begin = self.begin(hit, start, min(limit, start + _FARTHEST), takes)
        if begin is None:
            return None
        return self._end(begin, limit)

    def begin(self, hit: CueHit, start: int, limit: int, takes: AbstractSet[str]) -> int | None:
        """The token at which content begins before ``limit``, as one of ``takes`` calls for; None without any."""
        words = self.doc.words
        i = start
        while i < limit:
            if self._is_that(i):
                return self._after_that(i)
            if (quote := self.doc.opened.get(i)) is not None:
                if self._is_speech(hit, i, quote.last - quote.first, start, takes):
                    return i
                if "object" in takes and self._quoted_object(start, i, quote.last):
                    return i
                i = quote.last + 1
                continue
            if words[i] == ":" and "that" in takes and i + 1 < limit and self.doc.kinds[i + 1] == LETTER:
                return i + 1
            if self._introduces(i, takes):
                after = i + 1 if words[i] in _PREPOSITIONS.values() else i
                if after < limit and self._is_that(after):
                    return self._after_that(after)
                return after if after < limit else None
            if i > start and self._another_clause(i):
                return None
            if "that" in takes and self._is_aside(i) and (that := self._that_within(i, limit)):
                return self._after_that(that)
            if "object" in takes and self._is_object(i, start):
                return i
            i = self._over(i, limit)
        return None

    def _is_aside(self, i: int) -> bool:
        """Whether a prepositional phrase begins at ``i`` («في مؤتمر صحافي», «للصحافيين»), which is no object."""
        lex, word = self.doc.lex[i], self.doc.words[i]
        if lex is not None and ("prepositions" in lex.particles or lex.preposition):
            return True
        return len(word) > 4 and word.startswith(("لل", "بال"))

    def _that_within(self, i: int, limit: int) -> int:
        """The content particle that follows an aside at ``i`` in its clause, or 0."""
        for j in range(i + 1, min(i + _LONGEST_ASIDE, limit)):
            if self._is_that(j):
                return j
            if j in self.doc.opened or self._another_clause(j):
                return 0
        return 0

    def _is_that(self, i: int) -> bool:
        word = self.doc.lex[i]
        return word is not None and THAT in word.categories

    def _after_that(self, i: int) -> int | None:
        """Past the particle, and past one comma or colon set after it."""
        i += 1
        while i < len(self.doc.words) and self.doc.words[i] in "،:,":
            i += 1
        return i if i < len(self.doc.words) else None

    def _is_speech(self, hit: CueHit, i: int, length: int, start: int, takes: AbstractSet[str]) -> bool:
        """Whether the quotation at ``i`` is what was said, and not the name of a thing on the way."""
        before = self.doc.words[i - 1]
        if before == ":":
            return True
        if "that" not in takes and "object" not in takes:
            return length >= _LONG_QUOTE and i == start
        if hit.cue.marked and length < _LONG_QUOTE:
            return False
        if length >= _LONG_QUOTE:
            return True
        word = self.doc.lex[i - 1]
        return i == start and not (word is not None and SOURCE in word.categories)

    def _quoted_object(self, start: int, i: int, closed: int) -> bool:
        """«أكد …، "اقتناعه" بإمكانية …»: an object whose first words are in marks, only asides before it."""
        asides = all(self.doc.timed[j] or self.doc.kinds[j] != LETTER for j in range(start, i))
        return asides and closed + 1 < len(self.doc.words) and self.doc.kinds[closed + 1] == LETTER

    def _introduces(self, i: int, takes: AbstractSet[str]) -> bool:
        word = self.doc.words[i]
        for take, preposition in _PREPOSITIONS.items():
            if take in takes and word == preposition:
                return not (take == "in" and not self._is_that(i + 1))
        lex = self.doc.lex[i]
        if "with" in takes and word[0] == "ب" and self._joined(i, "ب"):
            return True
        if "for" in takes and word[0] == "ل" and self._joined(i, "ل"):
            return not (lex is not None and lex.categories & {NAME, SOURCE})
        return False

    def _joined(self, i: int, letter: str) -> bool:
        """Whether the word is joined to the preposition, not a word that begins with its letter."""
        word, lex = self.doc.words[i], self.doc.lex[i]
        if word == letter:
            return True
        if lex is not None:
            return lex.preposition == letter
        return len(word) > 3 and self.doc.kinds[i] == LETTER and not word.startswith(("بلاد", "بلد"))

    def _is_object(self, i: int, start: int) -> bool:
        """Whether a noun phrase that may be the object begins at ``i``: no aside, no preposition, no time, no party."""
        if self.doc.kinds[i] != LETTER or self.doc.timed[i]:
            return False
        lex = self.doc.lex[i]
        if lex is None:
            return not self.doc.words[i].startswith(("لل", "ل", "ب")) or len(self.doc.words[i]) < 4
        if lex.preposition or lex.categories & {COMMENT, ACCORDING, CUE} or self.doc.words[i].startswith("لل"):
            return False
        if lex.particles - {"common", "negations", "quantifiers"}:
            return self.doc.words[i] in _OBJECT_PARTICLES
        return i > start or not lex.conjunction

    def _another_clause(self, i: int) -> bool:
        """Whether a new finite cue or source begins at ``i``: the cue before it has no content of its own."""
        lex = self.doc.lex[i]
        if lex is None or CUE not in lex.categories or self.subjects.covered[i]:
            return False
        tenses = {p.form.tense for p in lex.alone if p.category == CUE}
        if "participle" in tenses:  # «مضيفا أن»; but «طالبا عدم كشف هويته، إن …» goes on with the first verb
            return any(self._is_that(j) for j in range(i + 1, min(i + 3, len(self.doc.words))))
        return bool(lex.conjunction) and bool(tenses & {"past", "present"})

    def _over(self, i: int, limit: int) -> int:
        """Past one token, or past an aside: brackets, a preposition with its noun phrase, a naming."""
        words = self.doc.words
        if words[i] == "(":
            j = i
            while j < min(limit, i + 25):
                if words[j] == ")":
                    return j + 1
                j += 1
        naming = self.subjects.at.get(i)
        if naming is not None:
            return naming.last
        lex = self.doc.lex[i]
        if lex is not None and "prepositions" in lex.particles:
            return self._over_phrase(i + 1, limit)
        if lex is not None and lex.preposition and not lex.categories & {NAME}:
            return self._over_phrase(i, limit)
        if lex is None and len(words[i]) > 4 and words[i].startswith(("لل", "بال", "ب", "ل")):
            return self._over_phrase(i, limit)
        return i + 1

    def _over_phrase(self, i: int, limit: int) -> int:
        """Past the noun phrase after a preposition: its first word, and namings, times and adjectives that follow."""
        first = i
        while i < limit:
            naming = self.subjects.at.get(i)
            if naming is not None and not (i > first and self.doc.lex[i] is None):
                i = naming.last
            elif i == first or self.doc.timed[i] or self._qualifies(i):
                i += 1
            else:
                break
        return max(i, first + 1)

    def _qualifies(self, i: int) -> bool:
        """Whether a word can be an adjective of the noun before it: definite, or ending like one of belonging."""
        if self.doc.kinds[i] != LETTER:
            return False
        word = self.doc.words[i]
        return word.startswith("ال") or (self.doc.lex[i] is None and word.endswith(("ي", "يه")))

    # ------------------------------------------------------------ where it ends

    def _end(self, begin: int, limit: int) -> Content | None:
        quote = self.doc.opened.get(begin)
        if quote is not None and (not quote.whole or self._closes(quote.last + 1, limit)):
            return self.trimmed(quote.first, quote.last, quoted=True)
        return self.trimmed(begin, self.cut(begin, limit), quoted=False)

    def _closes(self, i: int, limit: int) -> bool:
        """Whether a quotation that ends before token ``i`` ends the content: nothing of the clause goes on."""
        if i >= limit or self.doc.kinds[i] != LETTER:
            return not (i < limit and self.doc.opened.get(i) is not None)
        lex = self.doc.lex[i]
        if lex is None:
            return False
        if lex.categories & {COMMENT, ACCORDING, CUE}:
            return True
        return lex.base in _AFTER_SPEECH

    def cut(self, begin: int, limit: int) -> int:
        """The token before which the claim that begins at ``begin`` ends."""
        i = begin
        words = self.doc.words
        while i < limit:
            quote = self.doc.opened.get(i)
            if quote is not None and quote.last < limit:
                i = quote.last + 1
                continue
            if self.doc.kinds[i] == LINE:
                return i
            if words[i] in _COMMAS and i + 1 < limit and self._leaves(i + 1, limit, after_comma=True):
                return i
            if i > begin and self.doc.kinds[i] == LETTER and self._leaves(i, limit, after_comma=False):
                return i
            i += 1
        return limit

    def _leaves(self, i: int, limit: int, *, after_comma: bool) -> bool:
        """Whether what begins at ``i`` is no longer the speaker's claim."""
        lex = self.doc.lex[i]
        if lex is None or self.subjects.covered[i]:
            return False
        if after_comma and "conjunctions" in lex.particles and self._finite_cue(i + 1, limit):
            return True
        comment = self.doc.phrase(i, COMMENT)
        if comment and (after_comma or comment[0].rest or self.doc.words[i] in ("مما", "فيما", "بينما", "علما")):
            return True
        for phrase in lex.alone:
            if phrase.category == ACCORDING:
                if self._source_follows(i, limit):
                    return True
            elif phrase.category == CUE and self._opens_statement(i, phrase.form.tense, limit, after_comma=after_comma):
                return True
        return False

    def _finite_cue(self, i: int, limit: int) -> bool:
        lex = self.doc.lex[i] if i < limit else None
        return lex is not None and any(p.category == CUE and p.form.tense == "past" for p in lex.alone)

    def _source_follows(self, i: int, limit: int) -> bool:
        """Whether a source phrase («وفق ما نقلت وكالة …», «بحسب الكرملين») stands at ``i``."""
        word = self.doc.words[i]
        nearest = i + 1
        if nearest < limit and self.doc.words[nearest] == "ما":
            nearest += 1
        if nearest >= limit:
            return False
        lex = self.doc.lex[nearest]
        relays = lex is not None and CUE in lex.categories
        if word == "كما":
            return relays
        named = any(n.first <= nearest + 2 for n in self.subjects.between(nearest, min(nearest + 3, limit)))
        return relays or named or (lex is not None and SOURCE in lex.categories)

    def _opens_statement(self, i: int, tense: str, limit: int, *, after_comma: bool) -> bool:
        lex = self.doc.lex[i]
        if lex is None or lex.preposition or (self._is_that(i - 1) and not after_comma):
            return False
        if tense == "participle":
            return lex.conjunction in ("", "و") and self._introducer_within(i, 6, limit)
        if tense == "past" and lex.conjunction == "و":
            return self._introducer_within(i, 10, limit)
        if tense == "past" and after_comma:
            return self._introducer_within(i, 8, limit)
        return False

    def _introducer_within(self, i: int, reach: int, limit: int) -> bool:
        """Whether content of the cue at ``i`` is introduced within ``reach`` tokens."""
        lex = self.doc.lex[i]
        if lex is None:
            return False
        verbs = self.doc.knowledge.stock.cues.verbs
        takes = {t for p in lex.alone if p.category == CUE and p.entry.isdigit() for t in verbs[int(p.entry)].takes}
        for j in range(i + 1, min(i + reach, limit)):
            if self._is_that(j) or j in self.doc.opened or self._introduces(j, takes - {"in"}):
                return True
            if self.doc.kinds[j] == MARK and self.doc.words[j] == ".":
                return False
        return "object" in takes and any(p.form.tense == "participle" for p in lex.alone if p.category == CUE)

    def trimmed(self, first: int, last: int, *, quoted: bool) -> Content | None:
        """The content without marks at its end; None where nothing is left."""
        while (
            last > first
            and (self.doc.words[last - 1] in _TRAILING or self.doc.kinds[last - 1] == LINE)
            and not (quoted and self.doc.words[last - 1] not in "،,.")
        ):
            last -= 1
        while last > first and self.doc.words[last - 1] == "." and not quoted:
            last -= 1
        return Content(first, last, quoted) if last > first else None
