"""Persons named in offices that the knowledge dates: what they say of the day on which a story was written."""

from __future__ import annotations

from collections.abc import Sequence

from isnad.knowledge import Held
from isnad.reading.dating import OfficeHeld
from isnad.reading.document import Document
from isnad.reading.naming.naming import Naming


def offices_held(doc: Document, namings: Sequence[Naming]) -> list[OfficeHeld]:
    """The offices in which the story names persons of the knowledge, with their terms.

    A counterpart («نظيره») is in the office of whoever was named before. Offices for which the knowledge has no term
    of that person say nothing.
    """
    levels = {o.id: o.level for o in doc.knowledge.stock.offices.offices}
    found: list[OfficeHeld] = []
    office = ""
    for naming in namings:
        title = office if naming.office == "counterpart" else naming.office
        office = title or office
        if naming.how not in ("person", "name") or not title:
            continue
        for key in naming.keys:
            terms = [h for h in doc.knowledge.terms_of_person.get(key, ()) if _is_office(h, title)]
            if terms:
                found.append(
                    OfficeHeld(
                        span=doc.span_after_proclitics(naming.first, naming.last),
                        person=doc.knowledge.parties[key].name,
                        office=title,
                        days=tuple(sorted(h.days for h in terms)),
                        former=naming.former,
                        level=levels.get(title, "official"),
                    )
                )
    return found


def _is_office(held: Held, title: str) -> bool:
    return held.office == title or (title.startswith("spokesperson") and held.office.startswith("spokesperson"))
