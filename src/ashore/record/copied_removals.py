"""Removes what a person removed from the record from every copy of it as well."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from ashore.record.removal_watch import RemovalWatch, forget_noted_removals, noted_removals
from ashore.record.version_copies import remove_copies

if TYPE_CHECKING:
    from pathlib import Path

    from ashore.record.backups import Backups


class CopiedRemovals:
    """What a transaction removes is noted in the record by itself. Once that is on disk, it is removed elsewhere."""

    def __init__(self, path: Path, backups: Backups) -> None:
        self._path = path
        self._backups = backups
        self._watch = RemovalWatch()

    def watch(self, db: sqlite3.Connection) -> None:
        """From now on, as long as `db` is open."""
        with contextlib.suppress(sqlite3.Error):  # the copies then stay for their time
            self._watch.begin(db)

    def forget(self) -> None:
        """Nothing of it was removed after all."""
        self._watch.reset()

    def carry_out(self, db: sqlite3.Connection) -> None:
        """What the last transaction removed is in no copy, no backup and no log either."""
        if self._watch.has_noticed:
            self.carry_out_noted(db)

    def carry_out_noted(self, db: sqlite3.Connection) -> None:
        """As `carry_out`, also what an earlier session was killed before.

        Where that cannot be done now, it stays noted for the next removal, or the next opening.
        """
        self._watch.reset()
        with contextlib.suppress(sqlite3.Error):
            removed = noted_removals(db)
            if removed is None:
                return
            removed.leave_out_present(db)
            are_copies_gone = remove_copies(self._path)
            if (not removed or self._backups.forget(removed)) and are_copies_gone:
                forget_noted_removals(db)
        with contextlib.suppress(sqlite3.Error):
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
