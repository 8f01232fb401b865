"""Who a story speaks of: open namings settled by what the story said before and by who held the office on its day.

Surnames of persons whom only the page names are found again; «الوزير», «الخارجية», «نظيره الروسي» and «الجانبان» are
led back to whom they stand for. What cannot be led back stays a party by the words of the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from isnad.arabic.fold import fold_name
from isnad.knowledge import Held
from isnad.model import DayRange, Party
from isnad.reading.document import Document
from isnad.reading.naming.naming import Naming

_MOST_NAMES = 55  # a party known by more names than the record's readers take is a net; FORMAT.md sets 60
_SPOKEN_FOR = (
    "spokesperson", "spokesperson-president", "spokesperson-foreign-ministry", "spokesperson-government",
    "spokesperson-defence",
)  # fmt: skip
_LEVELS = ("leader", "minister", "envoy", "official", "expert")
_LEADERS = frozenset({"president", "prime-minister", "king", "emir", "head-of-state", "chancellor", "supreme-leader"})


class Cast:
    """The parties of one story and the namings that stand for them, in order."""

    def __init__(self, doc: Document, days: Sequence[DayRange] | None) -> None:
        self.doc = doc
        self.days = tuple(days or ())
        self.parties: dict[str, Party] = {}
        self.namings: list[Naming] = []
        self.levels = {o.id: o.level for o in doc.knowledge.stock.offices.offices}
        self.told_of: Counter[str] = Counter()  # how often namings of the story give each state
        self.persons: set[str] = set()  # keys of persons whom only the page names

    # ------------------------------------------------------------ settling

    def settle(self, namings: list[Naming], first: int, last: int) -> None:
        """Give every naming its parties, in the order of the text, and find bare surnames of the story's persons."""
        for naming in namings:
            self.told_of.update({naming.state} if naming.state else set())
        for naming in sorted([*namings, *self._surnames(namings, first, last)], key=lambda n: n.first):
            if not naming.keys:
                self._open(naming)
            for key in naming.keys:
                self._introduce(key, naming)
                if naming.how == "person" and key.startswith("named/"):
                    self.persons.add(key)
            self.namings.append(naming)
        self._look_ahead()

    def _look_ahead(self) -> None:
        """An office named before its holder («وزير الخارجية الروسي … وقال لافروف») goes to who is named later."""
        for n, naming in enumerate(self.namings):
            if naming.how != "office" or not naming.state or not naming.keys[0].startswith("named/"):
                continue
            for later in self.namings[n + 1 :]:
                if self._holds(later, naming):
                    naming.keys, naming.inferred = later.keys, True
                    break

    def _holds(self, later: Naming, naming: Naming) -> bool:
        """Whether a person named later is the holder of an office named before."""
        if later.how != "person" or len(later.keys) != 1 or self._state(later.keys[0]) != naming.state:
            return False
        return later.office == naming.office or self._alike(self._office_of(later), naming.office)

    def _surnames(self, namings: list[Naming], first: int, last: int) -> list[Naming]:
        surnames: dict[str, Naming] = {}
        for naming in namings:
            if naming.how == "person" and naming.keys and naming.keys[0].startswith("named/"):
                surnames[self.doc.words[naming.last - 1]] = naming
        if not surnames:
            return []
        taken = bytearray(len(self.doc.words))
        for naming in namings:
            taken[naming.first : naming.last] = b"\1" * (naming.last - naming.first)
        found = []
        for i in range(first, last):
            word = self.doc.words[i]
            person = surnames.get(word) or (surnames.get(word[1:]) if word[:1] in "وبلف" else None)
            if person is not None and not taken[i] and len(word) > 2:
                found.append(
                    Naming(i, i + 1, person.keys, "surname", person.gender, state=person.state, office=person.office)
                )
        return found

    def _open(self, naming: Naming) -> None:
        if naming.choices:
            naming.keys = (self._choose(naming),)
            if naming.keys[0] in naming.towns:
                naming.how = "metonym"
        elif naming.how == "institution":
            self._institution(naming)
        elif naming.how == "homeland":
            naming.keys = self._homeland()
        elif naming.how == "sides":
            naming.keys = self._sides(naming)
        elif naming.office == "counterpart":
            self._counterpart(naming)
        elif naming.how == "office":
            self._office(naming)
        if not naming.keys and naming.how not in ("sides", "joined", "homeland"):
            naming.keys = ("named/" + fold_name(self.doc.text(naming.first, naming.last)).replace(" ", "-"),)

    def _choose(self, naming: Naming) -> str:
        """Which of several persons of one name: one already in the story, of the given state, or then in office."""
        knowledge = self.doc.knowledge
        if not naming.choices[0].startswith("person/"):
            return max(naming.choices, key=lambda k: self.told_of[k])  # the first where the story speaks of none
        for key in naming.choices:
            if key in self.parties:
                return key
        fitting = [k for k in naming.choices if naming.state and knowledge.state_of(k) == naming.state]
        pool = fitting or list(naming.choices)
        serving = [k for k in pool if any(self._on(h) for h in knowledge.terms_of_person.get(k, ()))]
        return min(serving or pool, key=self._rank)

    def _rank(self, key: str) -> int:
        """How high the highest office is that a person ever held: papers call the higher by the family name alone."""
        held = [_LEVELS.index(self.levels[h.office]) for h in self.doc.knowledge.terms_of_person.get(key, ())]
        return min(held, default=len(_LEVELS))

    def _institution(self, naming: Naming) -> None:
        for before in reversed(self.namings):
            if (
                before.how == "institution"
                and before.keys
                and (
                    before.office == naming.office
                    or (naming.office == "ministry" and before.office.endswith("ministry"))
                )
            ):
                naming.keys, naming.state, naming.inferred = before.keys, before.state, True
                return

    def _homeland(self) -> tuple[str, ...]:
        """The state of the person or body last told of."""
        for before in reversed(self.namings[-6:]):
            state = self._state(before.keys[0]) if len(before.keys) == 1 else ""
            if state and not before.keys[0].startswith(("state/", "place/")):
                return (state,)
        return ()

    def _sides(self, naming: Naming) -> tuple[str, ...]:
        """The two parties last told of together, else the last two told of, of the kind that the word says."""
        word = fold_name(naming.name)
        recent = self.namings[-14:]
        for n in range(len(recent) - 1, -1, -1):
            before = recent[n]
            if len(before.keys) == 2 and before.number == "d":
                return before.keys
            pair = recent[n - 1] if n else None
            if (
                pair is not None
                and self._pair(pair, before)
                and self._of_a_kind(pair, word)
                and self._of_a_kind(before, word)
            ):
                return (pair.keys[0], before.keys[0])
        keys: list[str] = []
        for before in reversed(recent):
            if len(before.keys) != 1 or not self._of_a_kind(before, word) or self._in_a_place(before):
                continue
            key = before.keys[0]
            if key not in keys and not (keys and self._state(key) and self._state(key) == self._state(keys[0])):
                keys.append(key)
            if len(keys) == 2:
                return (keys[1], keys[0])
        return ()

    def _pair(self, one: Naming, two: Naming) -> bool:
        """«لافروف وروبيو»: two parties joined by و that are told of as acting, not as places."""
        word = self.doc.lex[two.first]
        joined = one.last == two.first and word is not None and word.conjunction == "و"
        return joined and len(one.keys) == 1 and len(two.keys) == 1 and not self._in_a_place(one)

    def _in_a_place(self, naming: Naming) -> bool:
        word = self.doc.lex[naming.first]
        return (naming.first > 0 and self.doc.words[naming.first - 1] == "في") or (
            word is not None and bool(word.preposition)
        )

    def _of_a_kind(self, naming: Naming, word: str) -> bool:
        key = naming.keys[0]
        if "وزير" in word:
            return naming.how in ("person", "surname", "office") and self._has_office(key, naming, "minister")
        if "رييس" in word or "زعيم" in word:
            return naming.how in ("person", "surname", "office") and self._is_leader(key, naming)
        if "بلد" in word or "دول" in word:
            return key.startswith("state/")
        return key.startswith(("person/", "named/", "state/", "body/")) and naming.how != "sides"

    def _has_office(self, key: str, naming: Naming, part: str) -> bool:
        return part in naming.office or any(part in h.office for h in self.doc.knowledge.terms_of_person.get(key, ()))

    def _is_leader(self, key: str, naming: Naming) -> bool:
        terms = self.doc.knowledge.terms_of_person.get(key, ())
        return naming.office in _LEADERS or any(h.office in _LEADERS for h in terms)

    def _counterpart(self, naming: Naming) -> None:
        office = next(
            (self._office_of(n) for n in reversed(self.namings[-6:]) if n.how in ("person", "office", "surname")), ""
        )
        self._of_state(naming, office)
        if not naming.keys:
            naming.keys = (naming.state,)

    def _office(self, naming: Naming) -> None:
        if naming.state or naming.of:
            self._of_state(naming, naming.office)
            return
        for before in reversed(self.namings):
            if (
                before.how in ("person", "surname", "office")
                and len(before.keys) == 1
                and self._same_office(before, naming)
            ):
                naming.keys, naming.state, naming.inferred = before.keys, before.state, True
                return

    def _of_state(self, naming: Naming, office: str) -> None:
        """The person of this state in this office: one of the story's own, else the one holder on its day."""
        wanted = naming.of or naming.state
        for before in reversed(self.namings):
            if before.how not in ("person", "surname") or len(before.keys) != 1:
                continue
            key = before.keys[0]
            if self._state(key) not in (naming.state, wanted) and before.state != naming.state:
                continue
            alike = self._alike(self._office_of(before), office)
            if office in ("official", "") or alike or self._held(key, office, wanted):
                naming.keys, naming.inferred = before.keys, True
                return
        holders = self._holders((office,), wanted)
        if not holders and office == "spokesperson":
            holders = self._holders(_SPOKEN_FOR, wanted)
        if len(holders) == 1 and not naming.former:
            naming.keys, naming.inferred = tuple(holders), True

    def _holders(self, offices: Sequence[str], of: str) -> set[str]:
        """Who held one of these offices on the story's days."""
        held = (h for office in offices for h in self.doc.knowledge.holders.get((office, of), ()))
        return {h.person for h in held if self._on(h)}

    def _same_office(self, before: Naming, naming: Naming) -> bool:
        if before.gender != naming.gender:
            return False
        if naming.office == "official":
            return before.how != "office"
        return self._alike(self._office_of(before), naming.office)

    def _alike(self, office: str, wanted: str) -> bool:
        """Whether somebody in ``office`` may be called by the title ``wanted``: «الوزير» is any minister."""
        if wanted == "minister":
            return "minister" in office and office != "prime-minister"
        if wanted == "spokesperson":
            return office.startswith("spokesperson")
        if wanted == "head-of-state":
            return office in _LEADERS
        return bool(office) and (office == wanted or (wanted.startswith("spokesperson") and office == "spokesperson"))

    def _office_of(self, naming: Naming) -> str:
        if naming.office and naming.office not in ("counterpart", "official"):
            return naming.office
        if len(naming.keys) == 1:
            terms = self.doc.knowledge.terms_of_person.get(naming.keys[0], ())
            serving = [h.office for h in terms if self._on(h)]
            return (serving or [h.office for h in terms] or [""])[0]
        return ""

    def _held(self, key: str, office: str, of: str) -> bool:
        return any(h.office == office and h.of == of for h in self.doc.knowledge.terms_of_person.get(key, ()))

    def _on(self, held: Held) -> bool:
        """Whether a term covers a day on which the story may have been written; unknown days rule nothing out."""
        if not self.days:
            return False
        return held.days.first <= self.days[-1].last and self.days[0].first <= held.days.last

    # ------------------------------------------------------------ parties

    def _state(self, key: str) -> str:
        party = self.parties.get(key)
        return party.state if party else self.doc.knowledge.state_of(key)

    def state_of(self, key: str) -> str:
        """The state that a party of this story belongs to or is; empty where nothing says."""
        return self._state(key)

    def _introduce(self, key: str, naming: Naming) -> None:
        if key in self.parties:
            if naming.state and not self.parties[key].state:
                party = self.parties[key]
                self.parties[key] = Party(
                    key=key,
                    name=party.name,
                    names=party.names,
                    office=party.office,
                    state=naming.state,
                    known=party.known,
                )
            return
        known = self.doc.knowledge.parties.get(key)
        if known is not None:
            self.parties[key] = known
        elif key.startswith("body/"):
            self.parties[key] = institution_party(self.doc, key, naming)
        else:
            self.parties[key] = self._page_party(key, naming)

    def _page_party(self, key: str, naming: Naming) -> Party:
        name = naming.name or self.doc.text(naming.first, naming.last)
        surname = name.split()[-1] if naming.how == "person" and " " in name else ""
        office = ""
        if naming.how == "person" and naming.proper > naming.first:
            office = self.doc.text(naming.first, naming.proper).strip("،, ")
        return Party(
            key=key, name=name, names=(surname,) if surname else (), office=office, state=naming.state, known=False
        )

    def place(self, naming: Naming) -> str:
        """The key of the place that a naming is: of a capital that stands for its state elsewhere, the town."""
        key = naming.keys[0]
        if naming.how == "metonym" and key.startswith("state/"):
            town = "place/capital-" + key.removeprefix("state/")
            known = self.doc.knowledge.parties.get(town)
            if known is not None:
                self.parties.setdefault(town, known)
                return town
        return key

    def add(self, key: str, name: str, state: str = "") -> None:
        """Enter a party that a later step found by its description (``مصادر روسية``)."""
        if key not in self.parties:
            known = self.doc.knowledge.parties.get(key)
            self.parties[key] = known or Party(key=key, name=name, state=state, known=False)


def institution_party(doc: Document, key: str, naming: Naming) -> Party:
    """An institution of a state, with the ways in which newspapers write it: noun and adjective of every spelling."""
    stock = doc.knowledge.stock
    institution = next(x for x in stock.institutions.institutions if x.id == naming.office)
    state = next((s for s in stock.states if s.id == naming.state), None)
    nouns = [institution.name, *institution.names]
    ending = "ة" if institution.gender == "f" else ""
    names = [
        f"{noun} {' '.join('ال' + part + ending for part in adjective.split())}"
        for adjective in (state.adjectives if state else ())
        for noun in nouns
    ]
    names += [f"{noun} {state.name}" for noun in nouns if state and not noun.startswith("ال")]
    unique = list(dict.fromkeys([*names, doc.text(naming.first, naming.last), institution.name]))[:_MOST_NAMES]
    return Party(key=key, name=unique[0], names=tuple(unique[1:]), state=naming.state, known=True)
