"""Keeps a copy of the record before a newer version changes it: for a while, or until something is removed."""

import contextlib
import os
import sqlite3
import time
from pathlib import Path

from ashore.record.recognition import companions
from ashore.system.atomic_file import part_file, sync_folder
from ashore.system.quarantine import free_name

KEPT_DAYS = 30
_DAY_SECONDS = 24 * 60 * 60
_BLOCK = bytes(64 * 1024)


def keep_copy(db: sqlite3.Connection, path: Path, version: int) -> Path:
    """Copies the record as it is. The copy has its name only once it is whole. Raises sqlite3.Error or OSError."""
    copy = free_name(path, f"version-{version}")
    with part_file(path.parent) as (part, descriptor):
        with contextlib.closing(sqlite3.connect(part, isolation_level=None)) as target:
            target.execute("PRAGMA journal_mode = OFF")  # a kill leaves nothing but the part
            copy_database(db, target)
        os.fsync(descriptor)
        part.rename(copy)
    sync_folder(path.parent)
    return copy


def copy_database(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Raises sqlite3.Error, also where another program holds the source, for which `backup` would wait for ever."""
    source.execute("BEGIN")
    try:
        source.execute("SELECT 1 FROM sqlite_master").fetchone()
        source.backup(target)
    finally:
        if source.in_transaction:
            source.execute("ROLLBACK")


def remove_copies(path: Path, older_than_days: float = 0) -> None:
    """Removes the copies of the record at `path`, after writing over what they hold. Never raises."""
    until = time.time() - older_than_days * _DAY_SECONDS
    with contextlib.suppress(OSError):
        for copy in list(path.parent.glob(f"{path.stem}.version-*{path.suffix}")):
            with contextlib.suppress(OSError):
                if not older_than_days or copy.lstat().st_mtime < until:
                    for each in (*companions(copy), copy):
                        erase(each)


def erase(file: Path) -> None:
    """Raises OSError. A link is removed, and what it names is left alone."""
    with contextlib.suppress(FileNotFoundError):
        if file.is_file() and not file.is_symlink():
            with file.open("r+b") as content:
                for _block in range(0, file.stat().st_size, len(_BLOCK)):
                    content.write(_BLOCK)
                content.flush()
                os.fsync(content.fileno())
        file.unlink()
