"""Removes what a person removed from the record from every copy of it as well."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from ashore.record.removal_watch import Key, RemovedRows, watch_removals
from ashore.record.version_copies import remove_copies

if TYPE_CHECKING:
    from pathlib import Path

    from ashore.record.backups import Backups


class CopiedRemovals:
    """What the transaction under way has removed. Once that is on disk, `carry_out` removes it elsewhere."""

    def __init__(self, path: Path, backups: Backups) -> None:
        self._path = path
        self._backups = backups
        self.forget()

    def watch(self, db: sqlite3.Connection) -> None:
        """From now on, as long as `db` is open."""
        self.forget()
        with contextlib.suppress(sqlite3.Error):  # the copies then stay for their time
            watch_removals(db, self._note)

    def forget(self) -> None:
        """Nothing of it was removed after all."""
        self._has_removed, self._rows = False, RemovedRows()

    def carry_out(self, db: sqlite3.Connection) -> None:
        """What was removed is in no copy, no backup and no log either."""
        if not self._has_removed:
            return
        removed = self._rows
        self.forget()
        remove_copies(self._path)
        with contextlib.suppress(sqlite3.Error):
            removed.leave_out_present(db)
        if removed:
            self._backups.forget(removed)
        with contextlib.suppress(sqlite3.Error):
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def _note(self, table: str, key: Key) -> None:
        self._has_removed = True
        if table:
            self._rows.add(table, key)
