"""The walls of the house: which way imports run, what is pure, how long modules are, that the public is described."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

import pytest

import isnad

SOURCE = Path(isnad.__file__).parent
LONGEST_MODULE = 400

# What each part may import beside itself; errors and the version may be imported anywhere.
LANGUAGE = {"arabic", "model"}
READING = {"knowledge", *LANGUAGE}
JOINING = {"reading", "intake", *READING}
STORE = {"joining", *JOINING}
RECORD = {"store", "engines", *STORE}
RECORD_PARTS = {"record", "adding", "showing", "answers"}
FACES = {*RECORD_PARTS, *RECORD}
MAY_IMPORT = {
    "errors": set[str](),
    "version": set[str](),
    "model": set[str](),
    "arabic": {"model"},
    "knowledge": LANGUAGE,
    "reading": READING,
    "intake": READING,
    "joining": JOINING,
    "engines": STORE,
    "store": STORE,
    **dict.fromkeys(RECORD_PARTS, RECORD_PARTS | RECORD),
    "testing": FACES,
    "exports": FACES,
    "web": FACES | {"exports"},
    "cli": FACES | {"exports", "web"},
    "isnad": FACES,
}
ANYWHERE = {"errors", "version"}

# Reading and joining see no clock, no network, no store and no chance: the same input gives the same bytes.
PURE = ("model.py", "arabic", "reading", "joining")
IMPURE = {"time", "random", "secrets", "uuid", "socket", "http", "urllib", "sqlite3", "sqlalchemy", "subprocess"}
CLOCK_CALLS = {"now", "utcnow", "today"}


@dataclass(frozen=True)
class Module:
    """One module of the package: its file, its dotted name's parts, and its syntax tree."""

    path: Path
    parts: tuple[str, ...]
    tree: ast.Module

    @property
    def part(self) -> str:
        """The wall that it stands behind: ``reading``, ``store``, ``record`` …"""
        return self.parts[1] if len(self.parts) > 1 else "isnad"

    def __str__(self) -> str:
        return str(self.path.relative_to(SOURCE))


def load(path: Path) -> Module:
    own = path.relative_to(SOURCE.parent).with_suffix("")
    parts = own.parts[:-1] if own.name == "__init__" else own.parts
    return Module(path, parts, ast.parse(path.read_text(encoding="utf-8")))


MODULES = [load(path) for path in sorted(SOURCE.rglob("*.py"))]
NAMES = {".".join(module.parts) for module in MODULES}


def imported(module: Module) -> set[str]:
    """All modules that ``module`` imports, also inside functions and for types alone."""
    package = module.parts if module.path.name == "__init__.py" else module.parts[:-1]
    found = set()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            source = ".".join([*base, *([node.module] if node.module else [])])
            found |= {whole if (whole := f"{source}.{alias.name}") in NAMES else source for alias in node.names}
    return found


def wrong_imports(module: Module) -> list[str]:
    """What ``module`` imports from the package against the direction."""
    own = [name.split(".") for name in imported(module) if name.split(".")[0] == "isnad"]
    targets = {parts[1] if len(parts) > 1 else "isnad" for parts in own}
    return sorted(targets - MAY_IMPORT[module.part] - ANYWHERE - {module.part})


def test_every_part_says_what_it_may_import() -> None:
    assert {module.part for module in MODULES} <= MAY_IMPORT.keys()


def test_imports_run_one_way() -> None:
    assert {str(m): wrong for m in MODULES if (wrong := wrong_imports(m))} == {}


def test_reading_and_joining_are_pure() -> None:
    pure = [module for module in MODULES if str(module).startswith(PURE)]
    roots = {str(module): {name.split(".")[0] for name in imported(module)} for module in pure}
    found = {str(module): (roots[str(module)] & IMPURE) | (called(module) & CLOCK_CALLS) for module in pure}
    assert {name: impure for name, impure in found.items() if impure} == {}


def called(module: Module) -> set[str]:
    """The names of all methods that ``module`` calls."""
    calls = [node.func for node in ast.walk(module.tree) if isinstance(node, ast.Call)]
    return {function.attr for function in calls if isinstance(function, ast.Attribute)}


def test_modules_stay_short() -> None:
    lines = {str(module): module.path.read_text(encoding="utf-8").count("\n") for module in MODULES}
    assert {name: count for name, count in lines.items() if count > LONGEST_MODULE} == {}


def test_the_public_is_described() -> None:
    assert [str(module) for module in MODULES if not ast.get_docstring(module.tree)] == []
    assert {str(m): missing for m in MODULES if (missing := undescribed(m.tree))} == {}


def undescribed(parent: ast.AST) -> list[str]:
    """The public classes, functions and methods below ``parent`` that have no docstring."""
    missing = []
    for node in ast.iter_child_nodes(parent):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            missing += [] if ast.get_docstring(node) else [node.name]
            missing += undescribed(node) if isinstance(node, ast.ClassDef) else []
    return missing


@pytest.mark.parametrize(
    ("place", "source", "wrong"),
    [
        ("reading/step.py", "from isnad.model import Span", []),
        ("store/rows.py", "from isnad.joining.ids import report_ids\nfrom isnad.errors import StoreError", []),
        ("cli/add.py", "def add():\n    from isnad.record import Record", []),
        ("reading/step.py", "from isnad.store import schema", ["store"]),
        ("model.py", "import isnad.reading.reader", ["reading"]),
        ("joining/days.py", "def day():\n    from isnad.record import Record", ["record"]),
        ("exports/table.py", "from ..cli import console", ["cli"]),
        ("arabic/fold.py", "from isnad import knowledge", ["knowledge"]),
    ],
)
def test_the_wall_itself(place: str, source: str, wrong: list[str]) -> None:
    path = SOURCE / place
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    assert wrong_imports(Module(path, parts, ast.parse(source))) == wrong
