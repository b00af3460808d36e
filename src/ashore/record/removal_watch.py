"""Notes what words and numbers of the person's are removed from the record, by whatever job."""

import json
import sqlite3
from collections.abc import Iterator

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
_NOT_NAMED = ""
"""In the place of a row's key."""


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


class RemovalWatch:
    """Notes each removal in the record itself, by the transaction that removes: a kill after it forgets nothing."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}

    @property
    def has_noticed(self) -> bool:
        """Whether something was removed since `reset`."""
        return bool(self._counts)

    def reset(self) -> None:
        self._counts.clear()

    def begin(self, db: sqlite3.Connection) -> None:
        """Ends with `db`. Raises sqlite3.Error."""
        db.create_function("removed_key", -1, self._key_of)
        for table, key_columns in WATCHED.items():
            old = ", ".join(f"OLD.{column}" for column in key_columns)
            note = f"INSERT OR IGNORE INTO removed_row VALUES ('{table}', removed_key('{table}', {old}))"  # noqa: S608
            db.execute(
                f"CREATE TEMP TRIGGER IF NOT EXISTS removed_from_{table} AFTER DELETE ON main.{table} BEGIN {note}; END"
            )

    def _key_of(self, table: str, *key: object) -> str:
        self._counts[table] = self._counts.get(table, 0) + 1
        if self._counts[table] > MOST_ROWS:
            return _NOT_NAMED
        try:
            return json.dumps(key)
        except TypeError:  # damaged: bytes in the place of a text
            return _NOT_NAMED


def report_removal(db: sqlite3.Connection) -> None:
    """Has what is removed in this transaction count as such, also where its table is not watched.

    Raises sqlite3.Error.
    """
    if db.execute("SELECT 1 FROM temp.sqlite_master WHERE type = 'trigger'").fetchone():  # somebody watches
        db.execute("INSERT OR IGNORE INTO removed_row VALUES ('', removed_key(''))")


def noted_removals(db: sqlite3.Connection) -> RemovedRows | None:
    """What was removed and may still be in copies and backups; None where nothing was. Raises sqlite3.Error."""
    found = db.execute("SELECT table_name, row_key FROM removed_row").fetchall()
    if not found:
        return None
    removed = RemovedRows()
    for table, key in found:
        try:
            if table:
                removed.add(table, tuple(json.loads(key)))
        except ValueError:  # too many were removed, or the note is damaged
            removed.is_all = True
    return removed


def forget_noted_removals(db: sqlite3.Connection) -> None:
    """They are in no copy and no backup any more. Raises sqlite3.Error."""
    db.execute("DELETE FROM removed_row")
