"""Who acts before a word for an occasion: subjects, holding verbs, those who agree, those who speak."""

from __future__ import annotations

from isnad.arabic.fold import fold_name
from isnad.arabic.inflect import Form
from isnad.knowledge.lexicon import CONTACT, HOLD, THAT, UNDERTAKING
from isnad.reading.document import Document
from isnad.reading.naming.cast import Cast
from isnad.reading.naming.naming import Naming
from isnad.reading.occasions.anchors import GOVERNING, Anchor, Holder, Party
from isnad.reading.occasions.parties import Parties
from isnad.reading.speech.statements import Said
from isnad.reading.speech.subjects import Subjects


class Actors:
    """Finds the other side of an occasion in one story."""

    def __init__(self, doc: Document, cast: Cast, subjects: Subjects, said: list[Said], parties: Parties) -> None:
        self.doc = doc
        self.cast = cast
        self.subjects = subjects
        self.said = said
        self.parties = parties
        self.file = doc.knowledge.stock.occasions

    def subject(self, at: int, end: int, first: int, limit: int, form: Form) -> list[Party] | None:
        """Who does what the verb at ``at`` says: before it, after it, or who acts in the sentence."""
        before = self.subjects.before(at, first)
        if before is not None:
            return [Party(k, before.first, before.last) for k in before.keys]
        naming = self.subjects.at.get(end)
        word = self.doc.lex[end] if end < len(self.doc.words) else None
        follows = naming is not None and naming.keys and not (word and word.preposition)
        if (
            naming is not None
            and follows
            and not (form.gender == "f" and naming.gender == "m" and naming.how == "person")
        ):
            return self.parties.with_joined(naming, limit)
        if naming is None and end < limit and (sides := self.subjects.after(end, limit, object_may_follow=True)):
            return [Party(k, sides.first, sides.last) for k in sides.keys]
        return self.actor(at, first, form) or None

    def actor(self, at: int, first: int, form: Form | None = None) -> list[Party]:
        """Who acts in the sentence before token ``at``: who speaks in it, else its first party, else who spoke last."""
        speaker = next((x for x in reversed(self.said) if first <= x.cue[0] < at), None)
        inside = speaker is not None and speaker.content.first <= at < speaker.content.last
        if speaker is None or inside:
            begin = speaker.content.first if speaker is not None else first
            for naming in self.subjects.between(begin, at):
                if self._acts(naming, begin, form):
                    return self.parties.of(naming)
        if speaker is None:
            speaker = next((x for x in reversed(self.said) if x.cue[0] < first), None)
        if speaker is None or (form is not None and form.gender == "f" and speaker.subject.gender == "m"):
            return []
        subject = speaker.subject
        span = (subject.first, subject.last) if subject.last > subject.first else speaker.cue
        return [Party(k, *span) for k in subject.keys]

    def _acts(self, naming: Naming, first: int, form: Form | None) -> bool:
        """Whether a naming can be who acts: not governed by a preposition, able to meet, agreeing with the verb."""
        word = self.doc.lex[naming.first]
        place = naming.first > first and self.doc.words[naming.first - 1] in GOVERNING
        if not naming.keys or place or (word is not None and word.preposition) or not self.parties.can_meet(naming):
            return False
        return form is None or form.gender != "f" or naming.gender == "f" or naming.how == "metonym"

    def holder(self, anchor: Anchor, first: int) -> Holder | None:
        """The verb that holds a noun («أجرى X اتصالا»), nearest before it."""
        for i in range(anchor.at - 1, max(first - 1, anchor.at - 16), -1):
            word = self.doc.lex[i]
            if word is None or self.subjects.covered[i]:
                continue
            if HOLD in word.categories or CONTACT in word.categories:
                phrase = next(
                    (p for p in word.alone if p.category == HOLD and p.form.tense in ("past", "present")), None
                )
                if phrase is None:
                    continue
                verb = self.file.hold[int(phrase.entry)]
                naming = self.subjects.at.get(i + 1)
                if "hosts" in verb and naming is not None and naming.keys and self._is_place(naming):
                    return Holder(i, phrase.form, [], word.future, receives=False, host=naming)
                subject = self.subject(i, i + 1, first, anchor.at, phrase.form) or []
                return Holder(i, phrase.form, subject, word.future, receives="source" in verb)
            if THAT in word.categories and i < anchor.at - 8:
                break
        return None

    def _is_place(self, naming: Naming) -> bool:
        return naming.how == "metonym" or naming.keys[0].startswith(("place/", "state/"))

    def standing_before(self, anchor: Anchor, first: int) -> list[Party]:
        """«الرئيسان X وY خلال قمة جنيف»: two parties named together just before the phrase that sets the scene."""
        scene = self.doc.lex[anchor.at - 1] if anchor.at > first else None
        if scene is None or "prepositions" not in scene.particles:
            return []
        naming = self.subjects.ending.get(anchor.at - 1)
        if naming is None:
            return []
        subject = self.subjects.joined_before(naming, first)
        return [Party(k, subject.first, subject.last) for k in subject.keys] if len(subject.keys) > 1 else []

    def agreeing(self, anchor: Anchor, first: int) -> list[Party]:
        """«الوزيرين اتفقا على تنظيم لقاء»: those who agree on an occasion without other parties are its own."""
        for i in range(anchor.at - 1, max(first, anchor.at - 12), -1):
            word = self.doc.lex[i]
            if word is None or UNDERTAKING not in word.categories:
                continue
            subject = self.subjects.before(i, first)
            if subject is None or len(subject.keys) < 2:
                return []
            keys = list(subject.keys)
            if self._is_of_level(anchor, "experts"):
                keys = [self.cast.state_of(k) or k for k in keys]
            return [Party(k, subject.first, subject.last) for k in keys]
        return []

    def _is_of_level(self, anchor: Anchor, level: str) -> bool:
        words = {fold_name(w) for w in self.file.levels[level]}
        return any(
            w in words or (w.startswith("لل") and "ال" + w[2:] in words)
            for w in self.doc.words[anchor.end : anchor.end + 2]
        )
