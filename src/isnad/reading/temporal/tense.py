"""Whether the words around a day speak of what is past or of what is to come.

Looked for only where a day says neither year nor direction («الثلاثاء», «10 يناير»). The nearest word that tells
decides, first before the day within its sentence, then the one after it: a verb of the future (س, سوف), a plan word
(المقرر), a present that announces (يلتقي), or a past.
"""

from __future__ import annotations

from functools import cache

from isnad.arabic.fold import fold_name
from isnad.arabic.tokens import DOT, LINE
from isnad.knowledge.times import time_knowledge
from isnad.reading.temporal.sight import Sight

_BEFORE = 22  # tokens looked at before the day: the longest way from a plan word to its day on the train pages is 18
# Tokens to a past that is the day's own. Of 45 year-less months of unlabelled news that lie nearer ahead than back,
# those that are past have theirs within 3, but two; of those to come with one within 3, all but one are at most 52 days
# ahead.
_BESIDE = 3
_MOST_WORDS = 100_000  # a bound on what is kept
_NOT = frozenset(("غير", "وغير"))


class _Tenses(dict[str, int]):
    """1 for words of the future, -1 of the past, 0 for others; worked out once a word."""

    def __init__(self) -> None:
        words = time_knowledge().words
        scheduled = {fold_name(w) for w in words.scheduled}
        scheduled |= {"ت" + w[1:] for w in scheduled} | {w + "ان" for w in scheduled}
        forward = {fold_name(w) for w in words.plans} | scheduled
        self._told = {p + fold_name(w): -1 for w in words.past for p in ("", "و", "ف")}
        self._told |= {p + w: 1 for w in forward for p in ("", "و", "ف", "ل")}
        self._not_future = tuple(fold_name(w) for w in words.not_future)
        super().__init__(self._told)

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
            self.update(self._told)
        found = self[word] = self._tense_of(word)
        return found

    def _tense_of(self, word: str) -> int:
        """A verb with the س of the future; a past in the feminine or plural, which its ending shows."""
        verb = word[1:] if word[:1] in ("و", "ف") else word
        if len(verb) > 3 and verb[0] == "س" and verb[1] in "يتن" and not verb.startswith(self._not_future):
            return 1
        return -1 if len(word) > 3 and (word.endswith("وا") or (word[-1] == "ت" and word[-2] != "ا")) else 0


@cache
def _tenses() -> _Tenses:
    return _Tenses()


def tense_around(s: Sight, first: int, last: int) -> int:
    """1 for what is to come, 0 where the words do not tell; -1, -2 and -3 for what is past.

    -2 where a past stands close before the day, -3 where «منذ» does. ``first`` to ``last``, exclusive, are its tokens.
    """
    if s.words[first - 1] in s.lexicon.sets["since"]:
        return -3
    found, away = nearest_tense(s, first)
    if found < 0 and away <= _BESIDE:
        return -2
    return found or _tenses()[s.words[last]]


def tense_of(word: str) -> int:
    """1 for a word of the future, -1 of the past, 0 for others."""
    return _tenses()[word]


def nearest_tense(s: Sight, first: int) -> tuple[int, int]:
    """The tense of the nearest word before a token that tells, within its sentence, and how many tokens away it is."""
    words, kinds, tenses = s.words, s.kinds, _tenses()
    for i in range(first - 1, max(0, first - _BEFORE) - 1, -1):
        if kinds[i] == LINE or kinds[i] == DOT:
            break
        found = tenses[words[i]]
        if found < 0 or (found > 0 and words[i - 1] not in _NOT):
            return found, first - i
    return 0, 0
