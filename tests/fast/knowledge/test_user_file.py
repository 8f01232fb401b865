"""A user's own knowledge: added to the stock, or put in place of an entry; what is wrong with it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from isnad.arabic.fold import fold_name
from isnad.errors import IsnadError, KnowledgeError
from isnad.knowledge import load
from isnad.knowledge.stock import compiled, with_user_file


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own.yaml"


def test_entries_are_added(own: Path) -> None:
    own.write_text(
        "people:\n"
        "  - {id: person/sami-katib, name: سامي الكاتب, family: [الكاتب], state: state/jo,\n"
        "     terms: [{office: ambassador, of: state/jo, from: 2020-03}]}\n"
        "outlets:\n"
        "  - {id: outlet/barid, name: صحيفة البريد, kind: newspaper, domains: [barid.example]}\n",
        encoding="utf-8",
    )
    knowledge = load(own)
    assert knowledge.parties["person/sami-katib"].names == ("الكاتب",)
    assert [t.days.first for t in knowledge.terms_of_person["person/sami-katib"]] == ["2020-03-01"]
    word = knowledge.lexicon[fold_name("والكاتب")]
    assert word is not None
    assert "person/sami-katib" in {p.entry for p in word.alone}
    assert knowledge.parties["state/ru"].name == "روسيا"  # the stock is still there


def test_an_entry_with_an_id_of_the_stock_takes_its_place(own: Path) -> None:
    own.write_text("states:\n  - {id: state/ru, name: روسيا, names: [بلاد الروس]}\n", encoding="utf-8")
    before = compiled()
    after = with_user_file(before, own)
    assert [s.id for s in after.states] == [s.id for s in before.states]
    assert next(s for s in after.states if s.id == "state/ru").names == ["بلاد الروس"]
    assert after.people == before.people


def test_an_empty_list_changes_nothing(own: Path) -> None:
    own.write_text("places: []\n", encoding="utf-8")
    assert with_user_file(compiled(), own) == compiled()


WRONG = [
    ("people:\n  - {id: person/x, nam: سامي}\n", ["nam"]),
    ("people:\n  - {id: person/x, name: سامي, born: 1960}\n", ["born"]),
    ("people:\n  - {id: place/x, name: سامي}\n", ["^person/", "$.people[0].id"]),
    ("people:\n  - {id: person/X y, name: سامي}\n", ["^person/"]),
    ("people:\n  - {id: person/x, name: ''}\n", ["$.people[0].name"]),
    ("people:\n  - {id: person/x, name: سامي, family: ['-']}\n", ["$.people[0].family[0]"]),
    ("people:\n  - {id: person/x, name: سامي, gender: male}\n", ["male", "gender"]),
    ("people:\n  - {id: person/x, name: سامي, terms: [{office: king, of: state/jo, from: 3 May}]}\n", ["from"]),
    ("people:\n  - {id: person/x, name: س, terms: [{office: king, of: x, from: 2020, to: 2019}]}\n", ["ends before"]),
    ("persons:\n  - {id: person/x, name: سامي}\n", ["persons"]),
    ("bodies:\n  - {id: body/x, name: هيئة, kind: club}\n", ["club"]),
    ("- سامي\n", ["Expected `object`"]),
    ("", ["Expected `object`"]),
    ("people: [\n", ["no YAML"]),
    ("people:\n  - {id: person/x, name: سامي}\n  - {id: person/x, name: سمير}\n", ["person/x", "twice"]),
]


@pytest.mark.parametrize(("text", "told"), WRONG)
def test_a_wrong_file_says_what_is_wrong(own: Path, text: str, told: list[str]) -> None:
    own.write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError) as raised:
        load(own)
    message = str(raised.value)
    assert str(own) in message
    for part in told:
        assert part in message


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"cannot be read .*name a readable YAML file"):
        load(tmp_path / "nowhere.yaml")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="cannot be read"):
        load(tmp_path)


def test_bytes_that_are_no_utf8_say_so(own: Path) -> None:
    own.write_bytes("people:\n  - {id: person/x, name: سامي}\n".encode("windows-1256"))
    with pytest.raises(KnowledgeError, match="is no YAML in UTF-8"):
        load(own)


def test_it_is_an_error_of_isnad() -> None:
    assert issubclass(KnowledgeError, IsnadError)
