"""Who a naming brings to an occasion: persons, states and bodies that can meet one another."""

from __future__ import annotations

from isnad.arabic.tokens import LETTER
from isnad.knowledge.lexicon import ADJECTIVE, CUE
from isnad.reading.document import Document
from isnad.reading.naming.cast import Cast
from isnad.reading.naming.naming import Naming
from isnad.reading.occasions.anchors import Anchor, Party
from isnad.reading.speech.subjects import Subjects


class Parties:
    """Turns namings of one story into parties of occasions."""

    def __init__(self, doc: Document, cast: Cast, subjects: Subjects) -> None:
        self.doc = doc
        self.cast = cast
        self.subjects = subjects

    def of(self, naming: Naming) -> list[Party]:
        """Who a naming brings to an occasion: persons and bodies; for an office without a holder, its state."""
        keys = []
        for key in naming.keys:
            if key.startswith("named/") and naming.how in ("office", "institution"):
                key = naming.state  # noqa: PLW2901 - the state stands in for its nameless office
            if key:
                keys.append(key)
        return [Party(k, naming.first, naming.last) for k in keys]

    def with_joined(self, naming: Naming, limit: int) -> list[Party]:
        """The naming and those joined to it by و."""
        parties = self.of(naming)
        at = naming.last
        while at < limit:
            here = at + 1 if self.doc.words[at] in "،," and at + 1 < limit else at
            following = self.subjects.at.get(here)
            word = self.doc.lex[here]
            if following is None or word is None or word.conjunction != "و" or not following.keys:
                break
            parties += self.of(following)
            at = following.last
        return parties

    def each_once(self, parties: list[Party]) -> list[Party]:
        """Who can meet somebody, each once: no outlets, towns or nameless groups; a delegation is its state."""
        seen: dict[str, Party] = {}
        for party in parties:
            key = party.key
            if key.startswith("body/delegation-"):
                key = self.cast.state_of(key)
            if key.startswith(("outlet/", "place/")) or (key.startswith("named/") and key not in self.cast.persons):
                continue
            if key.startswith("state/"):
                self.cast.add(key, "")
            seen.setdefault(key, Party(key, party.first, party.last))
        return list(seen.values()) if self._between_states(list(seen)) else []

    def _between_states(self, keys: list[str]) -> bool:
        """Whether the parties are not all of one state: what a state does at home is no dealing between states."""
        states = {self.cast.state_of(k) or k for k in keys}
        return len(keys) < 2 or len(states) > 1

    def can_meet(self, naming: Naming) -> bool:
        """Whether a naming stands for somebody who can meet somebody: no outlet, no town, no nameless group."""
        return not naming.keys[0].startswith(("outlet/", "place/")) and bool(self.each_once(self.of(naming)))

    def peoples(self, i: int, limit: int) -> list[Party] | None:
        """«بين مسؤولين روس وأميركيين»: two states' adjectives after a word for people."""
        if i >= limit or self.subjects.at.get(i) is not None:
            return None
        at = i + 1
        while at < limit and self.doc.kinds[at] == LETTER and at - i < 4:
            if states := self._two_adjectives(at):
                return states
            at += 1
        return None

    def adjectives(self, anchor: Anchor, limit: int) -> list[Party] | None:
        """«محادثات روسية أميركية», and «مسؤولون أميركيون وروس محادثات» before it."""
        for i in range(anchor.end, min(anchor.end + 3, limit)):
            if states := self._two_adjectives(i):
                return states
        for i in range(max(0, anchor.at - 6), anchor.at):
            if states := self._two_adjectives(i):
                return states
        return None

    def _two_adjectives(self, i: int) -> list[Party] | None:
        one = self.doc.phrase(i, ADJECTIVE)
        if one is None:
            return None
        at = one[1]
        while at < len(self.doc.words) and self.doc.words[at] in "-–":
            at += 1
        two = self.doc.phrase(at, ADJECTIVE) if at < len(self.doc.words) else None
        if two is None or two[0].entry == one[0].entry:
            return None
        self.cast.add(one[0].entry, "")
        self.cast.add(two[0].entry, "")
        return [Party(one[0].entry, i, one[1]), Party(two[0].entry, at, two[1])]

    def finite_cue(self, i: int) -> bool:
        """Whether a verb of saying opens a clause of its own at ``i``."""
        word = self.doc.lex[i]
        if word is None or CUE not in word.categories or "prepositions" in word.particles:
            return False
        return any(p.category == CUE and p.form.tense == "past" for p in word.alone)
