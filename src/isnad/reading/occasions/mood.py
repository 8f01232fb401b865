"""Whether what a clause tells took place: from the mood of its verb, words of status beside it, and its day."""

from __future__ import annotations

import msgspec

from isnad.knowledge.lexicon import STATUS
from isnad.model import Span, Status, Time
from isnad.reading.document import Document
from isnad.reading.occasions.anchors import Found
from isnad.reading.temporal.extent import days_of

_BEFORE, _AFTER = 9, 6  # tokens beside a telling in which words of status are its own
_RELATIVES = frozenset(["الذي", "التي", "الذين"])


class Timed(msgspec.Struct, frozen=True):
    """A time with the tokens of its expression."""

    first: int
    last: int
    time: Time


class Mood:
    """Reads the status of tellings in one story; ``day`` is its day, ISO 8601, or empty where it is not one day."""

    def __init__(self, doc: Document, day: str) -> None:
        self.doc = doc
        self.day = day

    def status(self, telling: Found, when: Timed | None) -> tuple[Status, tuple[Span, ...], bool]:
        """The status of one telling, the words that tell it, and whether any do."""
        words = self._status_words(telling)
        for status in ("cancelled", "declined", "denied"):
            if status in words:
                return Status(status), (words[status],), True
        anchor = telling.anchor
        form = anchor.form if anchor.verb else telling.holder
        word = self.doc.lex[anchor.at]
        future = bool(word and word.future) if anchor.verb else telling.holder_future
        at = self.doc.span(anchor.at, anchor.end)
        past = form is not None and form.tense == "past"
        if future or ("planned" in words and not (past and anchor.verb)):
            return Status.PLANNED, (words.get("planned", at),), True
        if past and not self.later(when) and (anchor.verb or "proposed" not in words):
            return Status.OCCURRED, (at,), True
        if "proposed" in words:
            return Status.PROPOSED, (words["proposed"],), True
        if self.later(when):
            return Status.PLANNED, (when.time.span,) if when else (at,), True
        if "under_way" in words and (form is None or form.tense == "present"):
            return Status.UNDER_WAY, (words["under_way"],), True
        if form is not None and form.tense == "present" and anchor.verb and not self.over(when):
            now = anchor.at > 0 and self.doc.words[anchor.at - 1] in _RELATIVES
            return (Status.UNDER_WAY if now else Status.PLANNED), (at,), True
        return Status.OCCURRED, (at,), self.over(when)

    def _status_words(self, telling: Found) -> dict[str, Span]:
        """Words of status near the telling, the nearest of each."""
        found: dict[str, Span] = {}
        first = max(telling.sentence[0], telling.anchor.at - _BEFORE)
        last = min(telling.sentence[1], max(telling.last, telling.anchor.end) + _AFTER)
        for i in reversed(self.doc.places(STATUS, first, last)):
            word = self.doc.lex[i]
            for phrase in word.alone if word is not None else ():
                if phrase.category != STATUS or not self._beside(telling, i, phrase.entry):
                    continue
                found[phrase.entry] = self.doc.span(i, i + 1)
        return found

    def _beside(self, telling: Found, i: int, status: str) -> bool:
        """Whether a word of status belongs to the telling: before it, or just after the noun or its parties."""
        anchor = telling.anchor
        if i < anchor.at:
            near = anchor.at - i <= (3 if status in ("under_way", "planned") else _BEFORE)
            return near and not any(self.doc.words[j] in "،,؛" for j in range(i, anchor.at))
        if anchor.end <= i:
            if status == "planned":
                return i - anchor.end < 4 or 0 <= i - telling.last < 3
            return status in ("declined", "cancelled") and i - telling.last < _AFTER
        return False

    def later(self, when: Timed | None) -> bool:
        """Whether a time begins after the story's day."""
        if when is None:
            return False
        days = days_of(when.time.value)
        return when.time.value == "FUTURE_REF" or bool(self.day and days and days[0] > self.day)

    def over(self, when: Timed | None) -> bool:
        """Whether a time ended before the story's day."""
        days = days_of(when.time.value) if when is not None else None
        return bool(self.day and days and days[1] < self.day)
