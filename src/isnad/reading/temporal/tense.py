"""Whether the words around a day speak of what is past or of what is to come.

Looked for only where a day says neither year nor direction («الثلاثاء», «10 يناير»). The nearest word that tells
decides, first before the day within its sentence, then just after it: a verb of the future (س, سوف), a plan word
(المقرر), a present that announces (يلتقي), or a past.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from isnad.arabic.fold import fold_name
from isnad.arabic.tokens import DOT, LINE, Tokens
from isnad.knowledge.times import time_knowledge

_BEFORE = 22  # tokens looked at before the day: the longest clause between a plan word and its day on the train pages
_AFTER = 4  # and after it: «الأحد المقبل سيلتقي»; what stands farther off has a day of its own


class _Tenses(NamedTuple):
    forward: frozenset[str]
    back: frozenset[str]
    not_future: tuple[str, ...]


@cache
def _tenses() -> _Tenses:
    words = time_knowledge().words
    plans = {fold_name(w) for w in words.plans}
    scheduled = {fold_name(w) for w in words.scheduled}
    scheduled |= {"ت" + w[1:] for w in scheduled} | {w + "ان" for w in scheduled}
    past = {fold_name(w) for w in words.past}
    forward, back = plans | scheduled, past
    return _Tenses(
        frozenset(p + w for w in forward for p in ("", "و", "ف", "ل")),
        frozenset(p + w for w in back for p in ("", "و", "ف")),
        tuple(fold_name(w) for w in words.not_future),
    )


def tense_around(tokens: Tokens, first: int, last: int, low: int, high: int) -> int:
    """1 for what is to come, -1 for what is past, 0 where the words do not tell.

    ``first`` to ``last`` are the day's tokens, ``low`` to ``high`` those that may be looked at.
    """
    words, kinds = tokens.words, tokens.kinds
    tenses = _tenses()
    for i in range(first - 1, max(low, first - _BEFORE) - 1, -1):
        if kinds[i] == LINE or kinds[i] == DOT:
            break
        if (found := _tense_of(words[i], tenses)) != 0:
            return found
    for i in range(last, min(high, last + _AFTER)):
        if kinds[i] == LINE or kinds[i] == DOT:
            break
        if (found := _tense_of(words[i], tenses)) != 0:
            return found
    return 0


def _tense_of(word: str, tenses: _Tenses) -> int:
    if word in tenses.forward or _is_future(word, tenses):
        return 1
    return -1 if word in tenses.back or (len(word) > 3 and word[-1] == "ت" and word[-2] != "ا") else 0


def _is_future(word: str, tenses: _Tenses) -> bool:
    """A verb with the س of the future."""
    verb = word[1:] if word[0] in "وف" else word
    return len(verb) > 3 and verb[0] == "س" and verb[1] in "يتنا" and not verb.startswith(tenses.not_future)
