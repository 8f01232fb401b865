"""The options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

RecordPlace = Annotated[
    str,
    typer.Option("--record", metavar="FILE", envvar="ISNAD_RECORD", help="The record: a file or a postgresql:// URL."),
]
KnowledgeFile = Annotated[
    Path | None,
    typer.Option(
        "--knowledge", metavar="FILE", envvar="ISNAD_KNOWLEDGE", help="Your own parties, beside the project's (YAML)."
    ),
]
DatesFile = Annotated[
    Path | None,
    typer.Option("--dates", metavar="FILE", help='The days of pages by their names: {"page": "2025-02-16"} (JSON).'),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, with every span.")]

DEFAULT_RECORD = "record.isnad"
