"""The documents keep up with the code: what they name is there, what is there they name, what they print is printed."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from isnad.cli.app import app
from isnad.cli.ending import CODES
from isnad.knowledge import schema
from isnad.knowledge.stock import read_file

PROJECT = Path(__file__).parents[2]
GUIDES = (PROJECT / "docs" / "user-guide.en.md", PROJECT / "docs" / "user-guide.ar.md")
README = PROJECT / "README.md"
DOCUMENTS = sorted([*PROJECT.glob("*.md"), *PROJECT.glob("docs/**/*.md"), *PROJECT.glob("examples/*.md")])

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^(?:\$ )?(?:[A-Z_]+=\S+ )*(isnad\b[^|>\n]*)")
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")

GROUP = get_command(app)
COMMANDS = sorted(GROUP.commands)  # type: ignore[attr-defined]  # an app of several commands is a group


def blocks(path: Path, *languages: str) -> list[str]:
    """The contents of the fenced blocks in these languages."""
    return [text for language, text in BLOCK.findall(path.read_text(encoding="utf-8")) if language in languages]


def commands(path: Path) -> list[list[str]]:
    """The arguments of every call of isnad in the examples of a document; output is passed over."""
    lines = [line for block in blocks(path, "sh") for line in block.splitlines()]
    lines += [line for block in blocks(path, "console") for line in block.splitlines() if line.startswith("$ ")]
    return [shlex.split(match[1], comments=True)[1:] for line in lines if (match := COMMAND.match(line))]


EXAMPLES = [
    pytest.param(arguments, id=f"{path.name}: {' '.join(arguments)}")
    for path in DOCUMENTS
    for arguments in commands(path)
]


@pytest.mark.parametrize("arguments", EXAMPLES)
def test_every_example_parses(arguments: list[str]) -> None:
    name, *rest = arguments
    assert name in COMMANDS
    GROUP.commands[name].make_context(name, rest)  # type: ignore[attr-defined]  # as above


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example_in_both_languages(guide: Path, command: str) -> None:
    assert command in {arguments[0] for arguments in commands(guide)}


def test_the_readme_has_the_exit_codes_of_the_help() -> None:
    rows = re.findall(r"^\| (\d+) \| (.*) \|$", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == re.findall(r"^ +(\d+)  (.*)$", CODES, re.MULTILINE)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    targets = [target for target in LINK.findall(path.read_text(encoding="utf-8")) if "//" not in target]
    assert [target for target in targets if not (path.parent / target).exists()] == []


def test_every_target_of_make_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {t for path in DOCUMENTS for t in re.findall(r"`make ([a-z-]+)|^make ([a-z-]+)", path.read_text("utf-8"))}
    assert {t for pair in named for t in pair if t} <= targets


@pytest.mark.parametrize("text", [text for path in DOCUMENTS for text in blocks(path, "yaml")])
def test_knowledge_in_the_guides_fits_the_schema(tmp_path: Path, text: str) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(text, encoding="utf-8")
    assert read_file(own, schema.UserFile).people


def test_the_python_in_the_readme_runs(tmp_path: Path) -> None:
    (code,) = blocks(README, "python")
    (tmp_path / "examples").symlink_to(PROJECT / "examples")
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "o:" in done.stdout


def test_the_samples_are_what_is_printed() -> None:
    check = [sys.executable, str(PROJECT / "scripts" / "samples.py"), "--check"]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}\nmake samples writes them anew"
