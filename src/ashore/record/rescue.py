"""Reads from a record that is no longer in use what can be read in full, and puts it into the one that is."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from typing import TYPE_CHECKING, Any, NamedTuple

from ashore.domain.note_search import folded
from ashore.record.checksums import row_checksum
from ashore.record.migrations import LATEST, SINCE_SECOND_VERSION, migrate, second_version_of, version_of
from ashore.record.recognition import companions
from ashore.system.atomic_file import part_file
from ashore.system.private_file import open_private

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ashore.record.encrypted_connection import RecordKey

LONGEST_GAP = 20_000
"""So many rows are asked for one by one between the last that reads from either end of a table."""

_TYPES: dict[str, tuple[type, ...]] = {"INTEGER": (int,), "REAL": (float,), "TEXT": (bytes,)}
_CHECKED = {
    "person": ("name", "reach"),
    "number_change": ("country", "service", "number", "instead_of"),
    "note": (
        "id",
        "noted_at",
        "utc_offset_minutes",
        "situation",
        "next_time",
        "distress_before",
        "distress_after",
        "activity_kind",
        "activity_id",
        "felt_worse",
    ),
}
_SEARCHED = {
    "kept_line": ("words", "searched_words(text)"),
    "note": ("search_words", "folded(situation || ' ' || next_time)"),
    "own_belief": ("words", "searched_words(text)"),
    "person": ("words", "searched_words(name, good_for)"),
}
"""What a search looks through is made of the rest of a row: damage to it costs no row, and is not brought back."""
_NO_ENTRIES = ("schema_version", "removed_row")

Row = tuple[Any, ...]


class _Column(NamedTuple):
    name: str
    type: str
    is_optional: bool


def rescue(path: Path, key: RecordKey | None = None) -> sqlite3.Connection | None:
    """A record in memory with every row of the damaged one at `path` that reads in full; None where none does.

    The damaged record is copied first, so that not a byte of it changes.
    """
    with contextlib.suppress(sqlite3.Error, OSError, UnicodeError), _copy_of(path) as copy:
        _mend_schema(copy, key)
        with contextlib.closing(_opened(copy, key)) as damaged:
            rescued = _rows_of(damaged)
        if count_entries(rescued):
            return rescued
        rescued.close()
    return None


def count_entries(db: sqlite3.Connection) -> int:
    """Raises sqlite3.Error."""
    return sum(db.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in _tables(db))  # noqa: S608


def add_rows(db: sqlite3.Connection, source: sqlite3.Connection) -> int:
    """Adds what `source` (of the newest version) has and `db` has not; how many rows that was. Raises sqlite3.Error.

    Where both have something else under one id, what is in `db` stays.
    """
    added = 0
    whole = {note_id for (note_id,) in db.execute("SELECT id FROM note")}  # with their marks
    for table in _tables(source):
        columns = [column.name for column in _columns(source, table)]
        for row in source.execute(f'SELECT {_listed(columns)} FROM "{table}" ORDER BY rowid'):  # noqa: S608
            if table != "note_mark":
                added += _add_row(db, table, columns, row)
            elif (note_id := row[columns.index("note_id")]) not in whole:
                added += _add_mark(db, columns, row, note_id)
    return added


def count_missing(db: sqlite3.Connection, source: sqlite3.Connection) -> int:
    """How many rows `add_rows` would add. `db` is in autocommit mode and stays as it is. Raises sqlite3.Error."""
    db.execute("BEGIN IMMEDIATE")
    try:
        return add_rows(db, source)
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


def reserve_ids(db: sqlite3.Connection, up_to: int) -> None:
    """New entries get ids above `up_to`. Raises sqlite3.Error."""
    sequences = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'")]
    for table in sequences:
        updated = db.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (up_to, table))
        if not updated.rowcount:
            db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, up_to))


def highest_id(db: sqlite3.Connection) -> int:
    """Of all tables that count their rows. Raises sqlite3.Error."""
    return int(db.execute("SELECT coalesce(max(seq), 0) FROM sqlite_sequence").fetchone()[0])


@contextlib.contextmanager
def _copy_of(path: Path) -> Iterator[Path]:
    """With its log and its journal; it goes when this ends. Raises OSError."""
    with part_file(path.parent) as (copy, descriptor):
        with (
            os.fdopen(open_private(path, os.O_RDONLY), "rb") as source,
            open(descriptor, "wb", closefd=False) as target,
        ):
            shutil.copyfileobj(source, target)
        try:
            for companion, beside in zip(companions(path), companions(copy), strict=True):
                if companion.is_file() and not companion.name.endswith("-shm"):
                    shutil.copyfile(companion, beside)
            yield copy
        finally:
            for beside in companions(copy):
                beside.unlink(missing_ok=True)


def _opened(path: Path, key: RecordKey | None) -> sqlite3.Connection:
    if key is None:
        db = sqlite3.connect(path, isolation_level=None)
    else:
        from ashore.record.encrypted_connection import connect_encrypted

        db = connect_encrypted(path, key)
    db.text_factory = bytes
    db.execute("PRAGMA writable_schema = ON")  # the entry of one damaged table does not hide the others
    return db


def _mend_schema(copy: Path, key: RecordKey | None) -> None:
    """Gives tables their SQL back where that is damaged. Raises sqlite3.Error."""
    with contextlib.closing(_opened(copy, key)) as db, contextlib.closing(_new_record(_version_for(db))) as whole:
        statements = whole.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL")
        for table, sql in statements.fetchall():
            with contextlib.suppress(sqlite3.Error):
                db.execute(
                    "UPDATE sqlite_master SET type = 'table', name = ?1, tbl_name = ?1, sql = ?2"
                    " WHERE rootpage > 0 AND (name = ?1 OR sql LIKE 'CREATE TABLE ' || ?1 || ' %')"
                    " AND type <> 'index'",
                    (table, sql),
                )


def _version_for(db: sqlite3.Connection) -> int:
    """The version whose tables fit best, where what the file says of its version cannot be trusted."""
    said: list[int] = []
    for ask in (second_version_of, version_of):
        with contextlib.suppress(sqlite3.Error):
            version = ask(db)
            if version is not None and 1 <= version <= LATEST:
                said.append(version)
    db.text_factory = lambda content: content.decode("utf-8", "replace")
    found = _shapes(db)
    db.text_factory = bytes

    def fit(version: int) -> tuple[int, bool, int]:
        with contextlib.closing(_new_record(version)) as whole:
            wanted = _shapes(whole)
        return len(wanted & found) - len(wanted - found), version in said, -version

    return max(range(1, LATEST + 1), key=fit)


def _rows_of(damaged: sqlite3.Connection) -> sqlite3.Connection:
    """Raises sqlite3.Error."""
    version = _version_for(damaged)
    rescued = _new_record(version)
    for table in _tables(rescued):
        columns = _columns(rescued, table)
        insert = (
            # Names of tables and columns come from the migrations.
            f'INSERT OR IGNORE INTO "{table}" ({_listed([each.name for each in columns])}) VALUES ({_marks(columns)})'  # noqa: S608
        )
        for row in _readable_rows(damaged, table, columns):
            if version >= SINCE_SECOND_VERSION and not _is_as_written(table, columns, row):
                continue
            with contextlib.suppress(sqlite3.Error):
                rescued.execute(insert, row)
    migrate(rescued)
    rescued.create_function("folded", 1, folded, deterministic=True)
    for table, (column, made_of) in _SEARCHED.items():
        rescued.execute(f"UPDATE {table} SET {column} = {made_of}")  # noqa: S608  # names of our own
    return rescued


def _readable_rows(db: sqlite3.Connection, table: str, columns: list[_Column]) -> Iterator[Row]:
    """From both ends of the table, and one by one where neither got to."""
    searched, _made_of = _SEARCHED.get(table, ("", ""))
    read = ", ".join("''" if each.name == searched else f'"{each.name}"' for each in columns)
    query = f'SELECT rowid, {read} FROM "{table}" NOT INDEXED'  # noqa: S608
    seen: set[int] = set()
    ends: list[int] = []
    for order in ("ASC", "DESC"):
        is_whole, last = False, None
        with contextlib.suppress(sqlite3.Error):
            for row_id, *values in db.execute(f"{query} ORDER BY rowid {order}"):
                if row_id not in seen:
                    seen.add(row_id)
                    yield from _in_full(columns, values)
                last = row_id
            is_whole = True
        if is_whole:
            return
        ends += [last] if last is not None else []
    if len(ends) == 2:
        for row_id in range(ends[0] + 1, min(ends[1], ends[0] + LONGEST_GAP)):
            with contextlib.suppress(sqlite3.Error):
                for _id, *values in db.execute(f"{query} WHERE rowid = ?", (row_id,)):
                    yield from _in_full(columns, values)


def _in_full(columns: list[_Column], values: list[Any]) -> Iterator[Row]:
    """The row with its texts decoded, where every value is of the kind that was written; otherwise nothing."""
    row: list[Any] = []
    for column, value in zip(columns, values, strict=True):
        if not isinstance(value, _TYPES[column.type]) and not (value is None and column.is_optional):
            return
        try:
            row.append(value.decode() if isinstance(value, bytes) else value)
        except UnicodeDecodeError:
            return
    yield tuple(row)


def _is_as_written(table: str, columns: list[_Column], row: Row) -> bool:
    if table not in _CHECKED:
        return True
    values = {column.name: value for column, value in zip(columns, row, strict=True)}
    return bool(values["checksum"] == row_checksum(*(values[name] for name in _CHECKED[table])))


def _add_row(db: sqlite3.Connection, table: str, columns: list[str], row: Row) -> int:
    """1 where the row was not there yet, 0 where it is now as it was."""
    values = dict(zip(columns, row, strict=True))
    if _insert(db, table, values):
        return 1
    if table == "kept_line" and values["rests_under_guide"]:  # another one is under the guide by now
        return _insert(db, table, values | {"rests_under_guide": 0})
    if table == "custom_pattern":
        return _add_pattern(db, values)
    return 0


def _add_mark(db: sqlite3.Connection, columns: list[str], row: Row, note_id: str) -> int:
    """0 where the note that it belongs to was lost."""
    if db.execute("SELECT 1 FROM note WHERE id = ?", (note_id,)).fetchone() is None:
        return 0
    return _insert(db, "note_mark", dict(zip(columns, row, strict=True)))


def _add_pattern(db: sqlite3.Connection, values: dict[str, Any]) -> int:
    """Under an id and at a place that are free, unless the same pattern is there."""
    same = ("name", "minutes_least", "minutes_most", "steps")
    found = f"SELECT 1 FROM custom_pattern WHERE {' AND '.join(f'{name} = ?' for name in same)}"  # noqa: S608
    if db.execute(found, [values[name] for name in same]).fetchone():
        return 0
    number = 2
    while not _insert(db, "custom_pattern", values | {"id": f"{values['id']}-{number}", "place": None}):
        number += 1
    return 1


def _insert(db: sqlite3.Connection, table: str, values: dict[str, Any]) -> int:
    statement = f'INSERT OR IGNORE INTO "{table}" ({_listed(list(values))}) VALUES ({_marks(list(values))})'  # noqa: S608
    return db.execute(statement, list(values.values())).rowcount


def _new_record(version: int) -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    migrate(db, version)
    return db


def _tables(db: sqlite3.Connection) -> list[str]:
    """Those with entries, in a fixed order."""
    names = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite#_%' ESCAPE '#'")
    return sorted(name for (name,) in names if name not in _NO_ENTRIES)


def _shapes(db: sqlite3.Connection) -> set[tuple[str, ...]]:
    """Each table with the names of its columns. Raises sqlite3.Error."""
    return {(table, *(column.name for column in _columns(db, table))) for table in _tables(db)}


def _columns(db: sqlite3.Connection, table: str) -> list[_Column]:
    found = db.execute('SELECT name, type, "notnull", pk FROM pragma_table_info(?)', (table,))
    return [_Column(name, kind.upper(), not (required or key)) for name, kind, required, key in found]


def _listed(names: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _marks(columns: list[Any]) -> str:
    return ", ".join("?" * len(columns))
