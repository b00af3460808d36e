"""Copies of the record from the last days and weeks, made by themselves, for when the record itself is damaged.

They lie in a folder beside the record, one a day at most: the newest of each of KEPT_DAYS days and of KEPT_WEEKS weeks.
What is half written is not in them, and what a person removes from the record is removed from them too. They are not
encrypted: while the record has a passphrase there are none.
"""

import contextlib
import os
import re
import shutil
import sqlite3
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from ashore.record.migrations import has_all_tables, migrate, version_of
from ashore.record.recognition import APPLICATION_ID, companions, read_only
from ashore.record.removal_watch import RemovedRows
from ashore.record.version_copies import copy_database
from ashore.system.atomic_file import part_file, remove_abandoned_parts, sync_folder, write_whole
from ashore.system.erase import erase
from ashore.system.private_file import check_private
from ashore.system.private_folder import make_private_folder

KEPT_DAYS = 7
KEPT_WEEKS = 4
PAUSED_DAYS = 2
"""After a restore, while it is seen whether what was restored is right, no new copy takes the place of an old one."""
LARGEST_RECORD_BYTES = 256 * 1024 * 1024
MOST_BYTES = 512 * 1024 * 1024
"""Of all of them together. The newest is kept in any case."""
LEAST_FREE_BYTES = 256 * 1024 * 1024
"""Of the disk, beyond the copy itself."""

_FOLDER = "backups"
_NOT_KEPT = ("draft", "removed_row")
_PAUSE = "paused"
_DAY_SECONDS = 24 * 60 * 60


class BackupError(Exception):
    """What was copied is not whole."""


class Backups:
    """Those of the record at `path`. Only `write` raises; the others do what can be done."""

    def __init__(self, path: Path, today: Callable[[], date] = date.today) -> None:
        self._record = path
        self._today = today
        self._folder = path.parent / _FOLDER

    def is_due(self) -> bool:
        """Whether a backup may be written: none is there of today, the record is not too large, and nothing pauses."""
        try:
            return (
                not self._file(self._today()).exists()
                and not self._is_paused()
                and self._record.stat().st_size <= LARGEST_RECORD_BYTES
            )
        except OSError:
            return False

    def write(self, db: sqlite3.Connection) -> bool:
        """Copies the record, which `db` has open; the backup has its name only once it is whole, and on disk.

        False where the disk is nearly full. Raises BackupError, sqlite3.Error or OSError.
        """
        make_private_folder(self._folder)
        if shutil.disk_usage(self._folder).free < LEAST_FREE_BYTES + self._record.stat().st_size:
            return False
        remove_abandoned_parts(self._folder)
        with part_file(self._folder) as (part, descriptor):
            with contextlib.closing(sqlite3.connect(part, isolation_level=None)) as target:
                target.execute("PRAGMA journal_mode = OFF")  # a kill leaves nothing but the part
                copy_database(db, target)
                target.execute("PRAGMA journal_mode = MEMORY")  # also: no log beside it when it is opened
                target.execute("PRAGMA secure_delete = ON")
                for table in _NOT_KEPT:
                    target.execute(f"DELETE FROM {table}")  # noqa: S608  # names of our own
                if target.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                    raise BackupError
            os.fsync(descriptor)
            part.replace(self._file(self._today()))
        sync_folder(self._folder)
        self._remove_old()
        return True

    def pause(self) -> None:
        """No backup is written for PAUSED_DAYS. Nothing to pause where there is none."""
        with contextlib.suppress(OSError):
            if self._files():
                write_whole(self._folder / _PAUSE, b"", synced=False, through_link=False)

    def newest_good(self) -> sqlite3.Connection | None:
        """The newest backup that is whole, as a record in memory in its newest version; None where there is none."""
        for file in reversed(self._files()):
            with contextlib.suppress(sqlite3.Error, OSError, UnicodeError):
                if (read := _read_whole(file)) is not None:
                    return read
        return None

    def forget(self, removed: RemovedRows) -> bool:
        """Removes these rows from each backup, or the backup where that fails; whether they are in none now."""
        try:
            files = self._listed()
        except OSError:
            return False
        is_done = True
        for file in files:
            try:
                if removed.is_all:
                    raise BackupError
                _remove_rows(file, removed)
            except (sqlite3.Error, OSError, UnicodeError, BackupError):
                is_done &= _erase_whole(file)
        return is_done

    def erase(self) -> None:
        """Removes all of them, after writing over what they hold. Raises OSError."""
        if not self._folder.is_dir():
            return
        for file in list(self._folder.iterdir()):
            if file.is_symlink() or not file.is_dir():
                erase(file)
        with contextlib.suppress(OSError):  # as where a person put a folder into it
            self._folder.rmdir()

    def _file(self, day: date) -> Path:
        return self._folder / f"{self._record.stem}-{day.isoformat()}{self._record.suffix}"

    def _files(self) -> list[Path]:
        """The oldest first; none where the folder cannot be read."""
        with contextlib.suppress(OSError):
            return self._listed()
        return []

    def _listed(self) -> list[Path]:
        """As `_files`. Raises OSError."""
        stem, suffix = re.escape(self._record.stem), re.escape(self._record.suffix)
        name = re.compile(rf"{stem}-\d{{4}}-\d\d-\d\d{suffix}")
        try:
            return sorted(file for file in self._folder.iterdir() if name.fullmatch(file.name))
        except FileNotFoundError:
            return []

    def _is_paused(self) -> bool:
        with contextlib.suppress(OSError):
            age = time.time() - (self._folder / _PAUSE).stat().st_mtime
            return 0 <= age < PAUSED_DAYS * _DAY_SECONDS
        return False

    def _remove_old(self) -> None:
        """Called once a new one is on disk."""
        files = {_day_of(file): file for file in self._files()}
        ahead = [day for day in files if day > self._today() + timedelta(days=1)]  # of a clock that was wrong
        kept = _days_to_keep(sorted(set(files) - set(ahead), reverse=True))
        room = MOST_BYTES
        for day in sorted(files, reverse=True):
            room -= _size(files[day])
            if day not in kept or (room < 0 and day != self._today()):
                _erase_whole(files[day])


def _days_to_keep(newest_first: list[date]) -> set[date]:
    newest_of_weeks: dict[tuple[int, int], date] = {}
    for day in newest_first:
        newest_of_weeks.setdefault(day.isocalendar()[:2], day)
    return {*newest_first[:KEPT_DAYS], *list(newest_of_weeks.values())[:KEPT_WEEKS]}


def _day_of(file: Path) -> date:
    try:
        return date.fromisoformat(file.stem[-10:])
    except ValueError:  # such as the 30th of February, which nothing here wrote
        return date.max


def _size(file: Path) -> int:
    with contextlib.suppress(OSError):
        return file.stat().st_size
    return 0


def _read_whole(file: Path) -> sqlite3.Connection | None:
    """Raises sqlite3.Error, OSError or UnicodeError."""
    check_private(file)
    read = sqlite3.connect(":memory:", isolation_level=None)
    with contextlib.suppress(sqlite3.Error, UnicodeError):
        with contextlib.closing(read_only(file, "mode=ro&immutable=1")) as source:
            copy_database(source, read)
        is_whole = read.execute("PRAGMA quick_check").fetchone()[0] == "ok"
        is_ashores = read.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        if is_whole and is_ashores and has_all_tables(read, version_of(read)):
            migrate(read)
            if has_all_tables(read):
                return read
    read.close()
    return None


def _remove_rows(file: Path, removed: RemovedRows) -> None:
    """In place, so that a large backup costs no more than the pages with these rows. Raises sqlite3.Error, OSError."""
    check_private(file)
    journal = companions(file)[-1]
    try:
        with contextlib.closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as db:
            db.execute("PRAGMA journal_mode = PERSIST")  # a kill in between leaves a backup that is whole
            db.execute("PRAGMA secure_delete = ON")
            db.execute("BEGIN IMMEDIATE")
            for table, key_columns, keys in removed.by_table():
                condition = " AND ".join(f'"{column}" = ?' for column in key_columns)
                db.executemany(f'DELETE FROM "{table}" WHERE {condition}', keys)  # noqa: S608  # names of our own
            db.execute("COMMIT")
    finally:
        erase(journal)  # it holds the rows as they were


def _erase_whole(file: Path) -> bool:
    """Whether it is gone. Never raises."""
    is_gone = True
    for each in (*companions(file), file):
        try:
            erase(each)
        except OSError:
            is_gone = False
    return is_gone
