"""Keeps what was done in memory while the record could not be opened, and does it once more on disk."""

from __future__ import annotations

import contextlib
import sqlite3
import sys
import time
from typing import TYPE_CHECKING, TypeAlias

from ashore.record import rescue

if TYPE_CHECKING:
    from collections.abc import Callable

    Job: TypeAlias = Callable[[sqlite3.Connection], object]


class UnwrittenJobs:
    """In the order in which they were done. True where there are any."""

    def __init__(self) -> None:
        self._jobs: list[Job] = []
        self._first_id = int(time.time()) // 10

    def __bool__(self) -> bool:
        return bool(self._jobs)

    def add(self, job: Job) -> None:
        self._jobs.append(job)

    def clear(self) -> None:
        self._jobs.clear()

    def reserve_ids(self, db: sqlite3.Connection) -> None:
        """Before the first of them is done, so that what is written again gets the same ids. Raises sqlite3.Error."""
        rescue.reserve_ids(db, self._first_id)

    def write_to(self, db: sqlite3.Connection) -> bool:
        """Does them all in one transaction. False where one failed, and none is done."""
        try:
            if self._jobs:
                db.execute("BEGIN IMMEDIATE")
                self.reserve_ids(db)
            for job in self._jobs:
                if not db.in_transaction:
                    db.execute("BEGIN IMMEDIATE")
                job(db)
            if db.in_transaction:
                db.execute("COMMIT")
        except Exception as error:
            if not isinstance(error, (sqlite3.Error, OSError)):
                sys.excepthook(type(error), error, error.__traceback__)
            with contextlib.suppress(sqlite3.Error):
                if db.in_transaction:
                    db.execute("ROLLBACK")
            return False
        return True
