"""The record as long as the program runs: jobs on it, what they changed, and what was found to be brought back."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING, TypeVar

from ashore.domain.problems import Problem, ProblemKind
from ashore.record import rescue
from ashore.record.backups import BackupError, Backups
from ashore.record.connection import begin_anew, is_damage, is_on_disk
from ashore.record.erasing import erase_record, finish_erasing
from ashore.record.record_in_use import RecordInUse
from ashore.record.rescued_entries import RescuedEntries
from ashore.record.unwritten_jobs import UnwrittenJobs
from ashore.record.version_copies import copy_database

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ashore.record.file_identity import FileIdentity

Value = TypeVar("Value")


class RecordSession:
    """Runs jobs, each in a transaction of its own. Belongs to the thread that made it.

    What is written while the record cannot be opened is done in memory, and once more on disk as soon as that is
    possible; until then `is_lasting` is False. A record that is removed or replaced meanwhile is noticed at the next
    job, which works on what is in its place. Its passphrase is a matter of `session_lock.py`.
    """

    def __init__(
        self, path: Path, replaced: Callable[[Problem | None], None], waits_until: Callable[[], float]
    ) -> None:
        """`replaced` is called when what the record holds has changed by itself, with the problem that did that.

        `waits_until` is the time (of time.monotonic) after which no other program is waited for.
        """
        self._replaced = replaced
        self._unwritten = UnwrittenJobs()
        self._backups = Backups(path)
        self.has_changed = False
        self.rescued = RescuedEntries(path, self._backups)
        self.record = RecordInUse(path, self._backups, waits_until)
        finish_erasing(path)
        problem = self.use_found(waits=True)
        self.problem = self.rescued.offer_after(problem, self.record.db, self.record.key)

    has_changed: bool
    """Whether something is in the record that is in no backup."""
    problem: Problem | None
    """What was wrong when the record was first opened."""

    def run(self, job: Callable[[sqlite3.Connection], Value]) -> Value:
        """What `job` returned, which is on disk now if `is_lasting`. Raises what it raised, after rolling back.

        Raises sqlite3.OperationalError when another program holds the record for longer than a job waits.
        """
        if not self.is_lasting:
            self.open_again()
        for mend in (self._look_again, self._set_aside):
            try:
                return self._run(job)
            except sqlite3.DatabaseError as error:
                if not self.is_lasting or not is_damage(error):
                    raise
            mend()
        return self._run(job)

    def bring_back_rescued(self) -> int:
        """Adds what was rescued from an earlier record, and offers it no longer; how many entries that was."""
        added = self.run(self.rescued.add_to)
        self.decline_rescued()
        return added

    def decline_rescued(self) -> None:
        """What was rescued of damaged records is not offered at the next start."""
        self.rescued.answer(self.record.db)

    @property
    def is_lasting(self) -> bool:
        return self.record.is_lasting

    @property
    def is_encrypted(self) -> bool:
        return self.record.key is not None

    @property
    def has_unwritten(self) -> bool:
        """Whether something is in memory that is to be written once the record can be opened."""
        return bool(self._unwritten)

    @property
    def is_backup_due(self) -> bool:
        """Whether something has changed since the last backup, and another may be written: none with a passphrase."""
        return self.has_changed and self.is_lasting and not self.is_encrypted and self._backups.is_due()

    @property
    def size(self) -> int:
        """Of the record's file, in bytes."""
        with contextlib.suppress(OSError):
            return self.record.path.stat().st_size
        return 0

    def back_up(self) -> None:
        """Writes a backup, where that is possible. The next change asks for another try."""
        self.has_changed = False
        if self.is_encrypted:
            return
        with contextlib.suppress(sqlite3.Error, OSError, BackupError):
            self._backups.write(self.record.db)

    def erase_everything(self) -> None:
        """Removes the record with all its copies, after writing over what they hold, and begins a new one.

        Raises OSError where something could not be removed, or where what is there is not this Ashore's to remove.
        """
        if not self.is_lasting:
            self.open_again()
        was_lasting = self.is_lasting
        self._unwritten.clear()
        self.rescued.close()
        self.record.db.close()
        try:
            if not was_lasting:
                raise PermissionError("the file is not in use")
            erase_record(self.record.path)
        finally:
            self.has_changed = False
            if not self.record.path.exists():
                self.record.forget_key()
            self.use_found()

    def close(self) -> None:
        """Writes what could not be written before, if that is possible now."""
        if self._unwritten:
            while not self.open_again() and self.record.may_wait():
                pass
        self.record.db.close()
        self.record.forget_key()
        self.rescued.close()

    def open_again(self) -> bool:
        """Goes on on disk with all that was written in memory, where that is possible now."""
        db, problem = self.record.find()
        if not is_on_disk(db) or not self._unwritten.write_to(db):
            db.close()
            return False
        self.record.db.close()
        self.use(db)
        self._unwritten.clear()
        problem = self.rescued.offer_after(problem, db, self.record.key)
        if problem is None and self.rescued:
            problem = self.rescued.offer_again(Problem(ProblemKind.RECORD_REPLACED), db)
        self._replaced(problem)
        return True

    def use_found(self, *, waits: bool = False) -> Problem | None:
        """Goes on with what is in the record's place. `waits`: for another program that holds that."""
        db, problem = self.record.find(waits=waits)
        self.use(db)
        return problem

    def use(self, db: sqlite3.Connection) -> None:
        """Goes on with it. What was in use before is closed."""
        self.record.use(db)
        if not self.is_lasting:
            self._unwritten.reserve_ids(db)

    def report_replaced(self, problem: Problem) -> None:
        """Tells of it, and how much of what was there before can be brought back."""
        self._replaced(self.rescued.offer_after(problem, self.record.db, self.record.key))

    def _run(self, job: Callable[[sqlite3.Connection], Value]) -> Value:
        record = self.record
        record.begin()
        replacement = record.replacement()
        if replacement is not None:
            record.db.execute("ROLLBACK")
            self._follow(replacement)
            record.begin()
        before = record.db.total_changes
        value = record.finish(job)
        if record.db.total_changes != before:
            self.has_changed = True
            if not self.is_lasting:
                self._unwritten.add(job)
        record.remove_from_copies()
        return value

    def _look_again(self) -> None:
        """Opens the record anew, all of it checked: a disk that could not be read for once looks like damage."""
        before = self.record.db
        db, problem = self.record.find()
        before.close()  # after what is damaged has moved, so that its log stays as it is
        self.use(db)
        if problem is not None:
            self.report_replaced(problem)

    def _set_aside(self) -> None:
        """Goes on with a new record: damage was found that opening it does not meet."""
        damaged = self.record.db
        db, problem = begin_anew(self.record.path, self.record.key)
        damaged.close()
        self.use(db)
        self.report_replaced(problem)

    def _follow(self, replacement: FileIdentity) -> None:
        """Opens what is in the place of the record now. What the earlier one held is offered."""
        record = self.record
        is_other_record = record.is_other(replacement)
        earlier = sqlite3.connect(":memory:", isolation_level=None)
        with contextlib.suppress(sqlite3.Error):
            if is_other_record:
                copy_database(record.db, earlier)
        record.close_replaced(replacement)
        problem = self.use_found()
        if not is_other_record:
            earlier.close()
        elif self.is_lasting:
            if problem is not None:
                self._replaced(problem)
            self._replaced(self.rescued.offer(Problem(ProblemKind.RECORD_REPLACED), record.db, earlier))
        else:
            rescue.add_rows(record.db, earlier)
            self.rescued.keep(earlier)
            self._replaced(problem)
