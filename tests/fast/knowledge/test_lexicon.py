"""What each word of a page can be: its proclitics, and whom or what the rest names."""

from __future__ import annotations

import msgspec
import pytest

from isnad.arabic.fold import fold_name
from isnad.knowledge import Knowledge, load, schema
from isnad.knowledge.lexicon import ADJECTIVE, CONTACT, CUE, INSTITUTION, NAME, PARTICLE, TITLE, TURN, Lexicon, Word
from isnad.knowledge.stock import compiled


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


@pytest.fixture(scope="module")
def lexicon(knowledge: Knowledge) -> Lexicon:
    return knowledge.lexicon


def look(lexicon: Lexicon, word: str) -> Word:
    found = lexicon[fold_name(word)]
    assert found is not None
    return found


# word, conjunction, preposition, whether it has the mark of the future, the rest, a category of the rest
PROCLITICS = [
    ("موسكو", "", "", False, "موسكو", NAME),
    ("وموسكو", "و", "", False, "موسكو", NAME),
    ("فموسكو", "ف", "", False, "موسكو", NAME),
    ("بموسكو", "", "ب", False, "موسكو", NAME),
    ("لموسكو", "", "ل", False, "موسكو", NAME),
    ("كموسكو", "", "ك", False, "موسكو", NAME),
    ("فبموسكو", "ف", "ب", False, "موسكو", NAME),
    ("ولموسكو", "و", "ل", False, "موسكو", NAME),
    ("الرئيس", "", "", False, "الرئيس", TITLE),
    ("والرئيس", "و", "", False, "الرئيس", TITLE),
    ("وبالرئيس", "و", "ب", False, "الرئيس", TITLE),
    ("كالرئيس", "", "ك", False, "الرئيس", TITLE),
    ("للرئيس", "", "ل", False, "الرئيس", TITLE),
    ("وللرئيس", "و", "ل", False, "الرئيس", TITLE),
    ("فللرئيس", "ف", "ل", False, "الرئيس", TITLE),
    ("للولايات", "", "ل", False, "الولايات", NAME),
    ("والولايات", "و", "", False, "الولايات", NAME),
    ("للبنان", "", "ل", False, "لبنان", NAME),  # ل + لبنان, without an article
    ("ولليبيا", "و", "ل", False, "ليبيا", NAME),
    ("ومصر", "و", "", False, "مصر", NAME),
    ("لقطر", "", "ل", False, "قطر", NAME),
    ("والتقى", "و", "", False, "التقى", CONTACT),
    ("سيلتقي", "", "", True, "يلتقي", CONTACT),
    ("وسيلتقي", "و", "", True, "يلتقي", CONTACT),
    ("فستلتقي", "ف", "", True, "تلتقي", CONTACT),
    ("وأكد", "و", "", False, "أكد", CUE),
    ("فقالت", "ف", "", False, "قالت", CUE),
    ("وحث", "و", "", False, "حث", CUE),
    ("وفي", "و", "", False, "في", PARTICLE),
    ("ومن", "و", "", False, "من", TURN),  # ومن جانبه
    ("بالروسية", "", "ب", False, "الروسية", ADJECTIVE),
    ("وللجيش", "و", "ل", False, "الجيش", INSTITUTION),
]


@pytest.mark.parametrize(("word", "conjunction", "preposition", "future", "base", "category"), PROCLITICS)
def test_proclitics(
    lexicon: Lexicon, word: str, conjunction: str, preposition: str, *, future: bool, base: str, category: str
) -> None:
    found = look(lexicon, word)
    assert (found.conjunction, found.preposition, found.future) == (conjunction, preposition, future)
    assert found.base == fold_name(base)
    assert category in found.categories


WHOLE = [
    ("واشنطن", "state/us"),  # no و + اشنطن
    ("فرنسا", "state/fr"),
    ("لندن", "state/gb"),
    ("بكين", "state/cn"),
    ("كييف", "state/ua"),
    ("بيروت", "state/lb"),
    ("لبنان", "state/lb"),
    ("ليبيا", "state/ly"),
    ("فيينا", "state/at"),
    ("كوبا", "state/cu"),
    ("وارسو", "state/pl"),
    ("بلغراد", "state/rs"),
    ("لاهاي", "place/the-hague"),
    ("بنغازي", "place/benghazi"),
    ("بوتين", "person/vladimir-putin"),
    ("لافروف", "person/sergei-lavrov"),
    ("وكالة", ""),
    ("وفد", ""),
    ("وزير", ""),
    ("بلاده", ""),
    ("وقد", ""),
    ("بين", ""),
    ("لقاء", ""),
    ("فيصل", ""),  # the name, no ف + يصل
]


@pytest.mark.parametrize(("word", "entry"), WHOLE)
def test_words_that_stay_whole(lexicon: Lexicon, word: str, entry: str) -> None:
    found = look(lexicon, word)
    assert (found.conjunction, found.preposition, found.future) == ("", "", False)
    assert found.base == fold_name(word)
    assert not entry or entry in {p.entry for p in found.alone}


@pytest.mark.parametrize("word", ["كان", "الخميس", "كلام", "ورد", "فرد", "بيان", "ليل", "قال", "الآن", "سلام", "صالح"])
def test_words_that_name_nobody(lexicon: Lexicon, word: str) -> None:
    found = lexicon[fold_name(word)]
    assert found is None or NAME not in {p.category for p in found.alone}


@pytest.mark.parametrize(
    "word",
    [
        "وواشنطنن",
        "كتاب",  # what is left must be a word of the lexicon
        "بأكد",  # a finite verb follows no preposition
        "لالتقى",
        "كيقول",
        "بمؤكدا",  # nor does a participle
        "سأكد",  # and only the present follows the future mark
        "سمؤكدا",
        "سموسكو",
        "سالرئيس",
        "لأنه",
    ],
)
def test_proclitics_that_do_not_fit(lexicon: Lexicon, word: str) -> None:
    found = lexicon[fold_name(word)]
    assert found is None or found.base == fold_name(word)


@pytest.mark.parametrize(("word", "fits"), [("بتصريح", True), ("للتصريح", True), ("كتصريح", True), ("ستصريح", False)])
def test_nouns_of_speech_follow_prepositions(lexicon: Lexicon, word: str, *, fits: bool) -> None:
    found = lexicon[fold_name(word)]
    assert (found is not None and CUE in found.categories) is fits


@pytest.mark.parametrize(
    ("first", "rest", "entry"),
    [
        ("الولايات", "المتحدة", "state/us"),
        ("سيرغي", "لافروف", "person/sergei-lavrov"),
        ("سيرجي", "لافروف", "person/sergei-lavrov"),
        ("البيت", "الأبيض", "body/white-house"),
        ("أ", ". ف . ب", "outlet/afp"),  # as the tokens of a page are
        ("فرانس", "24", "outlet/france-24"),
        ("مجلس", "الأمن", "body/un-security-council"),
    ],
)
def test_phrases_go_on(lexicon: Lexicon, first: str, rest: str, entry: str) -> None:
    words = tuple(fold_name(rest).split())
    assert entry in {p.entry for p in look(lexicon, first).longer[words[0]] if p.rest == words and p.category == NAME}


def test_longer_phrases_come_first(lexicon: Lexicon) -> None:
    for word in ("وزير", "رئيس", "الأمم", "وكالة"):
        for phrases in look(lexicon, word).longer.values():
            assert [len(p.rest) for p in phrases] == sorted((len(p.rest) for p in phrases), reverse=True)


def test_a_capital_speaks_for_its_state_only_where_it_is_a_metonym(lexicon: Lexicon) -> None:
    (moscow,) = (p for p in look(lexicon, "موسكو").alone if p.category == NAME)
    assert (moscow.entry, moscow.form.pronoun) == ("state/ru", "metonym")
    (brussels,) = (p for p in look(lexicon, "بروكسل").alone if p.category == NAME)
    assert (brussels.entry, brussels.form.pronoun) == ("place/capital-be", "")


@pytest.mark.parametrize(("word", "party"), [("سلام", "person/nawaf-salam"), ("مالي", "state/ml")])
def test_ambiguous_words_stand_aside(lexicon: Lexicon, word: str, party: str) -> None:
    assert party in lexicon.ambiguous[fold_name(word)]
    found = lexicon[fold_name(word)]
    assert found is None or party not in {p.entry for p in found.alone}


def test_ambiguous_words_are_ambiguous_for_one_kind_of_party_only(lexicon: Lexicon) -> None:
    assert "person/aung-san-suu-kyi" in lexicon.ambiguous[fold_name("سوتشي")]
    assert {p.entry for p in look(lexicon, "سوتشي").alone} == {"place/sochi"}


def test_what_is_found_is_the_same_every_time() -> None:
    words = ["وبالرئيس", "للولايات", "واشنطن", "روس", "xyz", ""]
    one, other = Lexicon(compiled()), Lexicon(compiled())
    assert [one[w] for w in words] == [other[w] for w in reversed(words)][::-1]
    assert list(one.phrases) == list(other.phrases)


def test_words_worked_out_are_kept(lexicon: Lexicon) -> None:
    assert lexicon["موسكو"] is lexicon["موسكو"]
    assert lexicon["لاشيءكهذا"] is None
    assert "لاشيءكهذا" in lexicon


def test_every_ambiguous_word_is_a_name_of_the_stock(lexicon: Lexicon) -> None:
    ambiguous = compiled().ambiguous
    idle = (ambiguous.of_people() | ambiguous.of_others()) - set(lexicon.ambiguous)
    assert not idle, f"ambiguous.yaml: {', '.join(sorted(idle))} name nobody; leave them out"


def test_a_name_must_hold_a_letter() -> None:
    for name in ("", " ", "…", "ـ"):
        with pytest.raises(msgspec.ValidationError, match="matching regex"):
            msgspec.convert({"id": "place/x", "name": name}, schema.Place)
