"""What the record of a running program has on disk."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any


def saved_rows(data: Path, query: str) -> list[tuple[Any, ...]]:
    """The rows that `query` finds; none while the record has not begun."""
    record = f"{(data / 'record.sqlite3').as_uri()}?mode=ro"
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(record, uri=True)) as db:
        return db.execute(query).fetchall()
    return []
