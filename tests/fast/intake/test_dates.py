from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from isnad.errors import InputError
from isnad.intake.dates import read_dates

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, text: str) -> Path:
    path = folder / "dates.json"
    path.write_text(text, encoding="utf-8")
    return path


def test_names_are_mapped_to_days(tmp_path: Path) -> None:
    path = write(tmp_path, '\ufeff{"page-1": "2025-02-16", "صفحة": "2024-02-29"}')
    assert read_dates(path) == {"page-1": "2025-02-16", "صفحة": "2024-02-29"}


BAD = [
    ("{", "not JSON"),
    ("[]", "one JSON object"),
    ('"2025-02-16"', "one JSON object"),
    ('{"a": "16.2.2025"}', "'a': expected a day like 2025-02-16, got \"16.2.2025\""),
    ('{"a": "2025-02-30"}', "expected a day"),
    ('{"a": "20250216"}', "expected a day"),
    ('{"a": 20250216}', "expected a day"),
    ('{"a": null}', "expected a day"),
    ('{"a": {"day": "2025-02-16"}}', "expected a day"),
    ('{"a": "2025-02-16", "a": "2025-02-17"}', "given twice"),
]


@pytest.mark.parametrize(("text", "message"), BAD)
def test_what_is_no_day_is_named_with_the_file(tmp_path: Path, text: str, message: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(InputError, match=message) as error:
        read_dates(path)
    assert str(path) in str(error.value)


def test_a_name_given_twice_with_one_day_does_no_harm(tmp_path: Path) -> None:
    assert read_dates(write(tmp_path, '{"a": "2025-02-16", "a": "2025-02-16"}')) == {"a": "2025-02-16"}


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.json: cannot be opened"):
        read_dates(tmp_path / "gone.json")


def test_a_file_that_is_not_utf8_says_how_to_save_it(tmp_path: Path) -> None:
    path = tmp_path / "dates.json"
    path.write_bytes('{"صفحة": "2025-02-16"}'.encode("cp1256"))
    with pytest.raises(InputError, match="save the dates as UTF-8"):
        read_dates(path)
