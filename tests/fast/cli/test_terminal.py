"""What reaches a terminal and what reaches a pipe."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import redirect_stdout
from typing import TYPE_CHECKING

import pytest

from isnad.cli import terminal
from isnad.cli.printed.words import cited, excerpt, number, on_one_line
from isnad.cli.terminal import Line, print_lines, progress

if TYPE_CHECKING:
    from pathlib import Path

RUN = [sys.executable, "-c", "from isnad.cli import main; main()"]


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def on_a_terminal(line: Line) -> str:
    """What a terminal gets."""
    with redirect_stdout(Terminal()) as stream:
        print_lines([line])
    return stream.getvalue()


def test_a_terminal_gets_styles_and_isolated_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    told = on_a_terminal(Line("2025-02-15  ", "سالم", "bold yellow"))
    assert told.startswith("\x1b[1;33m2025-02-15")
    assert "\u2068سالم\u2069" in told


def test_words_named_in_a_sentence_are_isolated_each() -> None:
    told = on_a_terminal(Line("«10 مارس الجاري» and «أمس السبت» agree, and so does وزير"))
    assert "\u2068«10 مارس الجاري»\u2069 and \u2068«أمس السبت»\u2069 agree, and so does \u2068وزير\u2069" in told


def test_no_color_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    assert on_a_terminal(Line("dispute", "", "yellow")) == "dispute\n"


def test_a_long_line_stays_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    print_lines([Line("label  ", "كلمة " * 100)])
    assert capsys.readouterr().out == "label  " + "كلمة " * 100 + "\n"


def test_brackets_are_no_markup(capsys: pytest.CaptureFixture[str]) -> None:
    print_lines([Line("page [bold] [12:19]  ", "[red]أحمر[/red]")])
    assert capsys.readouterr().out == "page [bold] [12:19]  [red]أحمر[/red]\n"


@pytest.mark.parametrize("locale", ["C", "C.UTF-8", "en_US.ISO-8859-1"])
def test_arabic_is_printed_in_utf8_whatever_the_locale(record: Path, locale: str) -> None:
    environment = {**os.environ, "LC_ALL": locale, "PYTHONUTF8": "0"}
    done = subprocess.run([*RUN, "timeline", "--record", record], capture_output=True, check=True, env=environment)
    assert "سالم الدوري" in done.stdout.decode("utf-8")
    assert b"\x1b" not in done.stdout


def test_a_reader_that_has_seen_enough_ends_it_quietly(record: Path) -> None:
    with subprocess.Popen(
        [*RUN, "timeline", "--json", "--record", record], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdout
        assert run.stderr
        run.stdout.close()
        assert run.stderr.read() == b""


def test_a_bar_stands_on_stderr_after_a_second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    clock = iter([0.0, 0.5, 2.0, 2.1])
    monkeypatch.setattr(terminal, "_now", lambda: next(clock))
    for name in ("a.txt", "b.txt", ".hidden"):
        (tmp_path / name).touch()
    with progress([tmp_path]) as step:
        step("a.txt")
        assert stream.getvalue() == ""
        step("b.txt")
    assert "2/2" in stream.getvalue()


def test_no_bar_stands_in_a_pipe(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "_PATIENCE", -1.0)
    with progress([]) as step:
        step("a.txt")
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("كلمة  \n\t أخرى ", "كلمة أخرى"),
        ("لون\x1b[31m أحمر", "لون[31m أحمر"),
        ("جرس\x07", "جرس"),
        ("\u202eمعكوس\u202c", "معكوس"),
        ("\u2067معزول\u2069", "معزول"),
        ("الأ\u200cلف", "الأ\u200cلف"),
        ("مُحَمَّد", "مُحَمَّد"),
        ("«قول»", "«قول»"),
        ("ـتطويل", "ـتطويل"),
    ],
)
def test_words_of_a_page_do_no_harm(text: str, shown: str) -> None:
    assert on_one_line(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("قصير", "قصير"),
        ("كلمة " * 40, " ".join(["كلمة"] * 28) + " …"),
        ("ا" * 200, "ا" * 140 + " …"),
    ],
)
def test_an_excerpt_is_cut_between_words(text: str, shown: str) -> None:
    assert excerpt(text) == shown


def test_evidence_stands_in_marks() -> None:
    assert cited("أمس\nالسبت") == "«أمس السبت»"


@pytest.mark.parametrize(("count", "told"), [(0, "0 pages"), (1, "1 page"), (2, "2 pages"), (1234, "1,234 pages")])
def test_numbers_of_things(count: int, told: str) -> None:
    assert number(count, "page") == told
