"""Keeps a copy of the record before a newer version changes it: for a while, or until something is removed."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from typing import TYPE_CHECKING

from ashore.record.recognition import companions
from ashore.system.atomic_file import part_file, sync_folder
from ashore.system.erase import erase
from ashore.system.quarantine import free_name

if TYPE_CHECKING:
    from pathlib import Path

    from ashore.record.encrypted_connection import RecordKey

KEPT_DAYS = 30
_DAY_SECONDS = 24 * 60 * 60


def keep_copy(db: sqlite3.Connection, path: Path, version: int, key: RecordKey | None = None) -> Path:
    """Copies the record as it is, under the same key. The copy has its name only once it is whole.

    Raises sqlite3.Error or OSError.
    """
    copy = free_name(path, f"version-{version}")
    with part_file(path.parent) as (part, descriptor):
        with contextlib.closing(_connect(part, key)) as target:
            target.execute("PRAGMA journal_mode = OFF")  # a kill leaves nothing but the part
            copy_database(db, target)
        os.fsync(descriptor)
        part.rename(copy)
    sync_folder(path.parent)
    return copy


def _connect(path: Path, key: RecordKey | None) -> sqlite3.Connection:
    if key is None:
        return sqlite3.connect(path, isolation_level=None)
    from ashore.record.encrypted_connection import connect_encrypted

    return connect_encrypted(path, key)


def copy_database(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Raises sqlite3.Error, also where another program holds the source, for which `backup` would wait for ever."""
    source.execute("BEGIN")
    try:
        source.execute("SELECT 1 FROM sqlite_master").fetchone()
        if isinstance(source, type(target)):
            source.backup(target)
        else:  # an encrypted one into memory
            _copy_rows(source, target)
    finally:
        if source.in_transaction:
            source.execute("ROLLBACK")


def _copy_rows(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Raises sqlite3.Error."""
    tables = []
    query = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC"  # indexes come last
    for kind, name, sql in source.execute(query).fetchall():
        if not name.startswith("sqlite_"):
            target.execute(sql)
        if kind == "table":
            tables.append(name)
    for table in sorted(tables, key=lambda name: name == "sqlite_sequence"):  # which SQLite fills meanwhile
        target.execute(f'DELETE FROM "{table}"')  # noqa: S608
        for row in source.execute(f'SELECT * FROM "{table}"'):  # noqa: S608
            target.execute(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(row))})', row)  # noqa: S608
    for name in ("user_version", "application_id"):
        target.execute(f"PRAGMA {name} = {source.execute(f'PRAGMA {name}').fetchone()[0]}")


def remove_copies(path: Path, older_than_days: float = 0) -> bool:
    """Removes the copies of the record at `path`, after writing over what they hold; whether all of them are gone.

    Never raises.
    """
    until = time.time() - older_than_days * _DAY_SECONDS
    are_gone = True
    try:
        for copy in list(path.parent.glob(f"{path.stem}.version-*{path.suffix}")):
            try:
                if not older_than_days or copy.lstat().st_mtime < until:
                    for each in (*companions(copy), copy):
                        erase(each)
            except OSError:
                are_gone = False
    except OSError:
        return False
    return are_gone
