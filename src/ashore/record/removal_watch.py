"""Tells when words or numbers of the person's are removed from the record, by whatever job."""

import contextlib
import sqlite3
from collections.abc import Callable

WATCHED = (
    "belief_strength",
    "contact",
    "custom_pattern",
    "helps_words",
    "kept_line",
    "note",
    "note_mark",
    "number_change",
    "own_belief",
    "own_line",
    "own_mark",
    "own_starter",
    "person",
)


def watch_removals(db: sqlite3.Connection, removed: Callable[[], None]) -> None:
    """`removed` is called during the transaction, for each row. The watch ends with `db`. Raises sqlite3.Error."""

    def note() -> int:
        removed()
        return 0

    db.create_function("note_removal", 0, note)
    for table in WATCHED:
        db.execute(
            f"CREATE TEMP TRIGGER removed_from_{table} AFTER DELETE ON main.{table} BEGIN SELECT note_removal(); END"
        )


def report_removal(db: sqlite3.Connection) -> None:
    """Has what is removed in this transaction count as such, also where its table is not watched."""
    with contextlib.suppress(sqlite3.OperationalError):  # nobody watches
        db.execute("SELECT note_removal()")
