"""What ``import isnad`` gives, what it costs, and what stays stable."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import isnad
from isnad import model

HEAVY = {"numpy", "sqlalchemy", "yaml", "babel", "hijridate", "rich", "typer", "msgspec"}
PROJECT = Path(__file__).parents[2]

# In the order that ruff keeps (RUF022): constants, classes, the rest.
PUBLIC = [
    "CONTACTS",
    "Act",
    "Basis",
    "Cite",
    "Commitment",
    "Constraint",
    "DayRange",
    "Dispute",
    "FollowUp",
    "Furniture",
    "Held",
    "IsnadError",
    "Kind",
    "Mention",
    "Occasion",
    "Page",
    "Party",
    "Reading",
    "Record",
    "Relay",
    "Report",
    "Role",
    "Span",
    "Statement",
    "Status",
    "StatusChange",
    "Story",
    "Time",
    "Undertaking",
    "Value",
    "Wanted",
    "__version__",
    "from_json",
    "load_knowledge",
    "read",
    "to_json",
]


def modules_after(code: str) -> set[str]:
    """The top-level modules that a fresh process holds after ``code``."""
    ask = f"{code}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in json.loads(done.stderr)}


def test_the_public_names_are_frozen() -> None:
    assert isnad.__all__ == PUBLIC
    assert dir(isnad) == sorted(PUBLIC)


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(isnad, name) is not None


def test_every_type_of_the_model_is_public() -> None:
    own = {n for n, v in vars(model).items() if isinstance(v, type) and v.__module__ == model.__name__}
    assert own - {"Struct"} <= set(PUBLIC)


def test_nothing_else_is_public() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Lexicon'"):
        _ = isnad.Lexicon


def test_importing_isnad_imports_nothing_heavy() -> None:
    assert modules_after("import isnad") & HEAVY == set()


def test_help_imports_nothing_heavy_but_typer() -> None:
    code = (
        "import sys\nfrom isnad.cli import main\nsys.argv = ['isnad', '--help']\ntry: main()\nexcept SystemExit: pass"
    )
    assert modules_after(code) & HEAVY == {"typer"}


def test_the_version_is_the_packages() -> None:
    declared = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert isnad.__version__ == declared
