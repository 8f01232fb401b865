"""A page's text, prepared once for every step: tokens, what each word can be, quotations and sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from isnad.arabic.quotes import Quotation, quotations
from isnad.arabic.sentences import sentences
from isnad.arabic.tokens import Tokens, tokenize
from isnad.knowledge import Knowledge
from isnad.knowledge.lexicon import Phrase, Word
from isnad.model import Page, Span

_LONG_QUOTE = 3  # words; a cue inside a longer quotation is the quoted speaker's own
_NOWHERE: list[int] = []
_BETWEEN = frozenset('-"«“”')  # marks that may stand between the words of a name: «وكالة "…"»


class Document:
    """One page prepared for reading. Positions are numbers of tokens; :meth:`span` leads back to the text."""

    def __init__(self, page: Page, knowledge: Knowledge) -> None:
        self.page = page
        self.knowledge = knowledge
        self.tokens: Tokens = tokenize(page.text)
        self.words: list[str] = self.tokens.words
        self.kinds: list[int] = self.tokens.kinds
        lexicon = knowledge.lexicon
        self.lex: list[Word | None] = [lexicon[w] for w in self.words]
        self.quotes: list[Quotation] = quotations(self.tokens)
        self.sentences: list[tuple[int, int]] = sentences(self.tokens, self.quotes)
        self.sentence_of: list[int] = [0] * len(self.words)
        for number, (first, last) in enumerate(self.sentences):
            for i in range(first, last):
                self.sentence_of[i] = number
        self.following: list[str] = self._next_words()
        self._places: dict[str, list[int]] = defaultdict(list)
        for i, word in enumerate(self.lex):
            if word is not None:
                for category in word.categories:
                    self._places[category].append(i)
        self.timed = bytearray(len(self.words))  # tokens of time expressions, once they are found
        self.quoted = bytearray(len(self.words))  # tokens of quotations long enough to be somebody's words
        for quote in self.quotes:
            if quote.last - quote.first > _LONG_QUOTE:
                self.quoted[quote.first : quote.last] = b"\1" * (quote.last - quote.first)
        self.opened: dict[int, Quotation] = {q.first - 1: q for q in self.quotes}

    def span(self, first: int, last: int) -> Span:
        """The text's span of the tokens from ``first`` to ``last``, exclusive."""
        return Span(self.tokens.starts[first], self.tokens.ends[last - 1])

    def span_after_proclitics(self, first: int, last: int) -> Span:
        """The same without the conjunction that is written together with the first word."""
        word = self.lex[first]
        cut = len(word.conjunction) if word else 0
        return Span(self.tokens.starts[first] + cut, self.tokens.ends[last - 1])

    def text(self, first: int, last: int) -> str:
        """The original words from ``first`` to ``last``, exclusive, on one line."""
        span = self.span(first, last)
        return " ".join(self.page.text[span.start : span.end].split())

    def phrases(self, i: int, category: str) -> list[tuple[Phrase, int]]:
        """The phrases of a category that begin at token ``i``, longest first, each with the token after it."""
        word = self.lex[i] if i < len(self.lex) else None
        if word is None or category not in word.categories:
            return []
        longer = word.longer.get(self.following[i], ()) if word.longer else ()
        found = [(p, end) for p in longer if p.category == category and (end := self._end(i, p))]
        found += [(p, i + 1) for p in word.alone if p.category == category]
        return found

    def phrase(self, i: int, category: str) -> tuple[Phrase, int] | None:
        """The longest phrase of a category that begins at token ``i``, with the token after it."""
        word = self.lex[i] if i < len(self.lex) else None
        if word is None or category not in word.categories:
            return None
        if word.longer:
            for p in word.longer.get(self.following[i], ()):
                if p.category == category and (end := self._end(i, p)):
                    return p, end
        for p in word.alone:
            if p.category == category:
                return p, i + 1
        return None

    def _next_words(self) -> list[str]:
        """For each token the word after it, over marks that may stand inside a name."""
        words = self.words
        following = [*words[1:], ""]
        for i, word in enumerate(following):
            if word in _BETWEEN:
                following[i] = next((w for w in words[i + 2 : i + 4] if w not in _BETWEEN), "")
        return following

    def places(self, category: str, first: int, last: int) -> list[int]:
        """The tokens from ``first`` to ``last`` (exclusive) that can begin a phrase of a category."""
        found = self._places.get(category, _NOWHERE)
        return found[bisect_left(found, first) : bisect_left(found, last)]

    def _end(self, i: int, phrase: Phrase) -> int:
        """The token after the longer phrase at ``i``, or 0 where its further words do not follow."""
        at = i + 1
        for expected in phrase.rest:
            while at < len(self.words) and self.words[at] in _BETWEEN:
                at += 1
            if at >= len(self.words) or self.words[at] != expected:
                return 0
            at += 1
        quote = self.opened.get(i + 1)
        return at + 1 if quote is not None and quote.whole and quote.last == at else at
