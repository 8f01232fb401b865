"""The tokens of a story as the grammar of time sees them."""

from __future__ import annotations

from isnad.arabic.tokens import Tokens
from isnad.reading.temporal.lexicon import Phrases, Term, TimeLexicon, time_lexicon

_MARGIN = 12  # more tokens than any rule looks ahead or back


class Sight:
    """A stretch of tokens, counted from 0, with empty words around it so that no rule needs to look for its ends.

    ``words[-1]`` is empty, as are the words from ``last`` on.
    """

    __slots__ = ("first", "kinds", "last", "lexicon", "tokens", "words")

    def __init__(self, tokens: Tokens, first: int, last: int) -> None:
        self.words = [*tokens.words[first:last], *[""] * _MARGIN]
        self.kinds = [*tokens.kinds[first:last], *[-1] * _MARGIN]
        self.tokens = tokens
        self.first = first
        self.last = last - first
        self.lexicon: TimeLexicon = time_lexicon()

    def spaced(self, i: int) -> bool:
        """Whether white space, or nothing of the stretch, stands before a token."""
        return i >= self.last or self.tokens.spaced[self.first + i]

    def after(self, term: Term, i: int) -> int:
        """The token after a term at ``i``, or 0 where its further words do not follow."""
        at = i + 1
        for expected in term.rest:
            if self.words[at] != expected:
                return 0
            at += 1
        return at

    def term(self, i: int, kind: str) -> tuple[Term, int] | None:
        """The term of a kind that begins at a token without a proclitic, and the token after it."""
        for term in self.lexicon.plain[kind].get(self.words[i], ()):
            if after := self.after(term, i):
                return term, after
        return None

    def ending(self, phrases: Phrases, i: int) -> tuple[str, int] | None:
        """The value of the longest phrase that begins at a token, and the token after it."""
        for rest, value in phrases.get(self.words[i], ()):
            end = i + 1 + len(rest)
            if tuple(self.words[i + 1 : end]) == rest:
                return value, end
        return None

    def joined(self, i: int, kind: str) -> tuple[Term, int] | None:
        """The term of a kind that begins at a token with و joined to it, and the token after it."""
        for term in self.lexicon.terms.get(self.words[i], ()):
            if term.kind == kind and term.cut == 1 and self.words[i][0] == "و" and (after := self.after(term, i)):
                return term, after
        return None
