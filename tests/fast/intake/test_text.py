from __future__ import annotations

import pytest

from isnad.intake.text import UndecodableError, decode

ARABIC = "عقد الوزيران لقاء في العاصمة، وقال المتحدث إن المحادثات التي جرت بين الجانبين كانت مفيدة.\r\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(1, 256)) * 8

READ = [
    pytest.param(ARABIC.encode(), ARABIC, "utf-8", id="UTF-8, line ends untouched"),
    pytest.param(b"\xef\xbb\xbf" + ARABIC.encode(), "\ufeff" + ARABIC, "utf-8", id="UTF-8 with a mark, kept"),
    pytest.param(ARABIC.encode("utf-16"), ARABIC, "utf-16", id="UTF-16 with a mark"),
    pytest.param(b"\xfe\xff" + ARABIC.encode("utf-16-be"), ARABIC, "utf-16", id="UTF-16, the other way round"),
    pytest.param(ARABIC.encode("utf-32"), ARABIC, "utf-32", id="UTF-32 with a mark"),
    pytest.param(ARABIC.encode("cp1256"), ARABIC, "windows-1256", id="windows-1256"),
    pytest.param(b"plain ASCII", "plain ASCII", "utf-8", id="ASCII"),
]

UNREAD = [
    pytest.param(b"", "empty", id="empty"),
    pytest.param(b"\0\1\2\0" * 100, "binary", id="NUL bytes"),
    pytest.param(ARABIC.encode("utf-16-le"), "binary", id="UTF-16 without a mark"),
    pytest.param(PNG, "neither UTF-8", id="a picture"),
    pytest.param(("Президент и министр обсудили положение. " * 9).encode("cp1251"), "neither UTF-8", id="windows-1251"),
    pytest.param(b"\xff\xfe\x00\xd8\x00\xd8", "not utf-16", id="a false mark"),
]


@pytest.mark.parametrize(("raw", "text", "encoding"), READ)
def test_text_is_decoded_and_nothing_stripped(raw: bytes, text: str, encoding: str) -> None:
    decoded = decode(raw)
    assert (decoded.text, decoded.encoding, decoded.flags) == (text, encoding, ())


@pytest.mark.parametrize(("raw", "reason"), UNREAD)
def test_what_is_no_text_says_why(raw: bytes, reason: str) -> None:
    with pytest.raises(UndecodableError, match=reason):
        decode(raw)


def test_a_few_broken_bytes_are_shown_and_flagged() -> None:
    raw = (ARABIC * 4).encode()
    decoded = decode(raw[:30] + b"\xff" + raw[30:])
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("\ufffd") == 1
    assert decoded.flags == ("1 broken bytes shown as U+FFFD",)
