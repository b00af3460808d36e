"""The connection to the record: to the file in its place, or to one in memory where that cannot be opened."""

from __future__ import annotations

import contextlib
import math
import sqlite3
import sys
import time
from typing import TYPE_CHECKING, TypeVar

from ashore.domain.problems import Problem, ProblemKind
from ashore.record import connection
from ashore.record.connection import TRY_SECONDS, in_memory, is_held, is_on_disk, open_record
from ashore.record.copied_removals import CopiedRemovals
from ashore.record.file_identity import identity_of
from ashore.record.recognition import companions
from ashore.system.erase import erase

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ashore.record.backups import Backups
    from ashore.record.encrypted_connection import RecordKey
    from ashore.record.file_identity import FileIdentity

Value = TypeVar("Value")


class RecordInUse:
    """Belongs to the thread that made it. Nothing is in use before the first `use`."""

    def __init__(self, path: Path, backups: Backups, waits_until: Callable[[], float]) -> None:
        """`waits_until` is the time (of time.monotonic) after which no other program is waited for."""
        self.path = path
        self.key = None
        self._waits_until = waits_until
        self._removals = CopiedRemovals(path, backups)

    db: sqlite3.Connection
    is_lasting: bool
    """Whether it is on disk."""
    key: RecordKey | None
    """Of a record that has a passphrase and is open."""

    def find(self, *, waits: bool = False) -> tuple[sqlite3.Connection, Problem | None]:
        """What is in its place now, and not in use by that. `waits`: for another program that holds it."""
        until = time.monotonic() + connection.BUSY_SECONDS
        try:
            db, problem = open_record(self.path, lambda: waits and self.may_wait(until), self.key)
            if is_on_disk(db):
                self._removals.watch(db)
            return db, problem
        except Exception as error:  # a bug: whoever asks goes on all the same
            sys.excepthook(type(error), error, error.__traceback__)
            return in_memory(), Problem(ProblemKind.NOTHING_SAVED)

    def use(self, db: sqlite3.Connection) -> None:
        """Who had another in use has closed it."""
        self.db = db
        self.is_lasting = is_on_disk(db)
        if self.is_lasting:
            self._removals.watch(db)
            self._removals.carry_out_noted(db)
            self._used_as = identity_of(self.path)
        else:
            self._removals.forget()

    def may_wait(self, until: float = math.inf) -> bool:
        """After a short while True, as long as another program may be waited for."""
        if time.monotonic() >= min(until, self._waits_until()):
            return False
        time.sleep(TRY_SECONDS)
        return True

    def forget_key(self) -> None:
        """Writes over it."""
        if self.key is not None:
            self.key.wipe()
            self.key = None

    def begin(self) -> None:
        """Begins a transaction. Raises sqlite3.Error, also where another program holds the record for too long."""
        until = time.monotonic() + connection.BUSY_SECONDS
        while True:
            try:
                self.db.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if not is_held(error) or time.monotonic() >= min(until, self._waits_until()):
                    raise
            else:
                return

    def finish(self, job: Callable[[sqlite3.Connection], Value]) -> Value:
        """Ends the transaction with `job`. Raises what that raised, after rolling back."""
        try:
            value = job(self.db)
            if self.db.in_transaction:  # a job may have ended it with its own `with db:`
                self.db.execute("COMMIT")
        except BaseException:
            self._removals.forget()
            with contextlib.suppress(sqlite3.Error):
                if self.db.in_transaction:
                    self.db.execute("ROLLBACK")
            raise
        return value

    def remove_from_copies(self) -> None:
        """What the last transaction removed."""
        self._removals.carry_out(self.db)

    def replacement(self) -> FileIdentity | None:
        """What is in the place of the record that is in use; None where that is in its place."""
        now = identity_of(self.path)
        return now if self.is_lasting and now != self._used_as else None

    def is_other(self, replacement: FileIdentity) -> bool:
        """Whether it is another record, and not only another log."""
        return replacement.record != self._used_as.record

    def close_replaced(self, replacement: FileIdentity) -> None:
        """SQLite leaves the log of a record that has moved in its place, where it would be read with the next one."""
        with contextlib.suppress(sqlite3.Error):  # what was moved elsewhere is whole there
            self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        with contextlib.suppress(sqlite3.Error):
            self.db.close()
        if self.is_other(replacement) and replacement.log == self._used_as.log:
            for companion in companions(self.path):
                with contextlib.suppress(OSError):
                    erase(companion)
