"""Isnad reads Arabic news pages about dealings between states and keeps a cited record.

The public face: :func:`read` with the knowledge that it is handed, :class:`Record` with what it is asked by, and the
types of :mod:`isnad.model`. What stands in ``__all__`` is kept stable, nothing else is. Everything is imported when it
is first asked for, so that ``import isnad`` itself costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from isnad import version

if TYPE_CHECKING:
    from isnad.answers import Wanted
    from isnad.errors import IsnadError
    from isnad.knowledge import load as load_knowledge
    from isnad.model import (
        CONTACTS,
        Act,
        Basis,
        Cite,
        Commitment,
        Constraint,
        DayRange,
        Dispute,
        FollowUp,
        Furniture,
        Held,
        Kind,
        Mention,
        Occasion,
        Page,
        Party,
        Reading,
        Relay,
        Report,
        Role,
        Span,
        Statement,
        Status,
        StatusChange,
        Story,
        Time,
        Undertaking,
        Value,
        from_json,
        to_json,
    )
    from isnad.reading import read
    from isnad.record import Record

__all__ = [
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

__version__ = version.VERSION

_MODEL = "isnad.model"
_ELSEWHERE = {  # what does not live in the model: its module, and its name there
    "IsnadError": ("isnad.errors", "IsnadError"),
    "Record": ("isnad.record", "Record"),
    "Wanted": ("isnad.answers", "Wanted"),
    "load_knowledge": ("isnad.knowledge", "load"),
    "read": ("isnad.reading", "read"),
}


def __getattr__(name: str) -> object:
    """What is public, imported from where it lives; raises AttributeError for anything else."""
    if name not in __all__:
        raise AttributeError(f"module 'isnad' has no attribute {name!r}")
    module, own_name = _ELSEWHERE.get(name, (_MODEL, name))
    found: object = getattr(import_module(module), own_name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__
