"""``isnad export``: a record in the forms that others read."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from isnad.cli.options import DEFAULT_RECORD, RecordPlace


class RecordFormat(StrEnum):
    """The forms in which a record leaves Isnad."""

    EVAL = "eval"


def export(
    *,
    form: Annotated[RecordFormat, typer.Option("--format", help="In which form.")],
    record: RecordPlace = DEFAULT_RECORD,
) -> None:
    """Print the whole record in a form for others."""
    import sys

    from isnad.exports import eval as scored
    from isnad.record import Record

    writers = {RecordFormat.EVAL: scored.record}
    with Record.open(record) as held:
        for piece in writers[form](held):
            sys.stdout.write(piece)
