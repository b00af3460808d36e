"""Tells when words or numbers of the person's are removed from the record, by whatever job."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator

WATCHED = {
    "belief_strength": ("id",),
    "check_in": ("id",),
    "contact": ("id",),
    "custom_pattern": ("place",),
    "helps_words": ("part",),
    "kept_line": ("id",),
    "note": ("id",),
    "note_mark": ("note_id", "kind", "value", "is_own"),
    "number_change": ("country", "service", "instead_of"),
    "own_belief": ("id",),
    "own_line": ("id",),
    "own_mark": ("id",),
    "own_starter": ("id",),
    "person": ("id",),
    "week_block": ("id",),
}
"""Each table with what names one of its rows, now and in an earlier copy of the record."""
MOST_ROWS = 1000
"""So many are remembered one by one."""

Key = tuple[object, ...]


class RemovedRows:
    """Which rows were removed, by their keys."""

    def __init__(self) -> None:
        self._keys: dict[str, set[Key]] = {}
        self.is_all = False
        """Whether there were too many to remember: whatever is in an earlier copy may have been removed."""

    def add(self, table: str, key: Key) -> None:
        keys = self._keys.setdefault(table, set())
        keys.add(key)
        if len(keys) > MOST_ROWS:
            self.is_all = True
            keys.clear()

    def leave_out_present(self, db: sqlite3.Connection) -> None:
        """Forgets those that are in the record (again). Raises sqlite3.Error."""
        for table, keys in self._keys.items():
            condition = " AND ".join(f'"{column}" = ?' for column in WATCHED[table])
            found = f'SELECT 1 FROM "{table}" WHERE {condition}'  # noqa: S608  # names of our own
            keys -= {key for key in keys if db.execute(found, key).fetchone() is not None}

    def by_table(self) -> Iterator[tuple[str, tuple[str, ...], set[Key]]]:
        """Each table with rows that were removed, the names of its key columns, and the keys."""
        for table in sorted(self._keys, key=list(WATCHED).index, reverse=True):  # marks before their notes
            if self._keys[table]:
                yield table, WATCHED[table], self._keys[table]

    def __bool__(self) -> bool:
        return self.is_all or any(self._keys.values())


def watch_removals(db: sqlite3.Connection, removed: Callable[[str, Key], None]) -> None:
    """`removed` is called during the transaction, for each row, with its table and key; with "" for no row in
    particular. The watch ends with `db`. Raises sqlite3.Error.
    """

    def note(table: str, *key: object) -> int:
        removed(table, key)
        return 0

    db.create_function("note_removal", -1, note)
    for table, key_columns in WATCHED.items():
        old = ", ".join(f"OLD.{column}" for column in key_columns)
        db.execute(
            f"CREATE TEMP TRIGGER removed_from_{table} AFTER DELETE ON main.{table}"
            f" BEGIN SELECT note_removal('{table}', {old}); END"
        )


def report_removal(db: sqlite3.Connection) -> None:
    """Has what is removed in this transaction count as such, also where its table is not watched."""
    with contextlib.suppress(sqlite3.OperationalError):  # nobody watches
        db.execute("SELECT note_removal('')")
