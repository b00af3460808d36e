"""The record as long as the program runs: on disk, or in memory until it can be opened there."""

from __future__ import annotations

import contextlib
import sqlite3
import sys
import time
from typing import TYPE_CHECKING, TypeVar

from ashore.domain.passphrase import Unlocking
from ashore.domain.problems import Problem, ProblemKind
from ashore.record import connection, rescue
from ashore.record.backups import BackupError, Backups
from ashore.record.connection import TRY_SECONDS, begin_anew, in_memory, is_damage, is_held, is_on_disk, open_record
from ashore.record.erasing import erase_record, finish_erasing
from ashore.record.file_identity import identity_of
from ashore.record.lock_marker import own_salt
from ashore.record.locked_aside import set_locked_aside
from ashore.record.people import add_person
from ashore.record.people_file import read_people
from ashore.record.recognition import companions
from ashore.record.removal_watch import RemovalWatch, forget_noted_removals, noted_removals
from ashore.record.rescued_entries import RescuedEntries
from ashore.record.unwritten_jobs import UnwrittenJobs
from ashore.record.version_copies import copy_database, remove_copies
from ashore.system.erase import erase

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ashore.record.encrypted_connection import RecordKey
    from ashore.record.file_identity import FileIdentity

Value = TypeVar("Value")


class RecordSession:
    """Runs jobs, each in a transaction of its own. Belongs to the thread that made it.

    What is written while the record cannot be opened is done in memory, and once more on disk as soon as that is
    possible; until then `is_lasting` is False. A record that is removed or replaced meanwhile is noticed at the next
    job, which works on what is in its place.
    """

    def __init__(
        self, path: Path, replaced: Callable[[Problem | None], None], waits_until: Callable[[], float]
    ) -> None:
        """`replaced` is called when what the record holds has changed by itself, with the problem that did that.

        `waits_until` is the time (of time.monotonic) after which no other program is waited for.
        """
        self._path = path
        self._replaced = replaced
        self._waits_until = waits_until
        self._unwritten = UnwrittenJobs()
        self._removals = RemovalWatch()
        self._key: RecordKey | None = None
        self._has_changed = False
        self._backups = Backups(path)
        self._rescued = RescuedEntries(path, self._backups)
        finish_erasing(path)
        until = time.monotonic() + connection.BUSY_SECONDS
        db, problem = self._open(lambda: self._may_wait(until))
        self._use(db)
        self.problem = self._rescued.offer_after(problem, self._db, self._key)

    problem: Problem | None
    """What was wrong when the record was first opened."""

    def run(self, job: Callable[[sqlite3.Connection], Value]) -> Value:
        """What `job` returned, which is on disk now if `is_lasting`. Raises what it raised, after rolling back.

        Raises sqlite3.OperationalError when another program holds the record for longer than a job waits.
        """
        if not self.is_lasting:
            self._open_again()
        try:
            return self._run(job)
        except sqlite3.DatabaseError as error:
            if not self.is_lasting or not is_damage(error):
                raise
        self._set_aside()
        return self._run(job)

    def bring_back(self, db: sqlite3.Connection) -> int:
        """A job: adds what was rescued from an earlier record; how many entries that was."""
        return self._rescued.add_to(db)

    @property
    def is_backup_due(self) -> bool:
        """Whether something has changed since the last backup, and another may be written: none with a passphrase."""
        return self._has_changed and self.is_lasting and not self.is_encrypted and self._backups.is_due()

    @property
    def size(self) -> int:
        """Of the record's file, in bytes."""
        with contextlib.suppress(OSError):
            return self._path.stat().st_size
        return 0

    def back_up(self) -> None:
        """Writes a backup, where that is possible. The next change asks for another try."""
        self._has_changed = False
        if self.is_encrypted:
            return
        with contextlib.suppress(sqlite3.Error, OSError, BackupError):
            self._backups.write(self._db)

    def erase_everything(self) -> None:
        """Removes the record with all its copies, after writing over what they hold, and begins a new one.

        Raises OSError where something could not be removed, or where what is there is not this Ashore's to remove.
        """
        if not self.is_lasting:
            self._open_again()
        was_lasting = self.is_lasting
        self._unwritten.clear()
        self._rescued.close()
        self._db.close()
        try:
            if not was_lasting:
                raise PermissionError("the file is not in use")
            erase_record(self._path)
        finally:
            self._has_changed = False
            if not self._path.exists():
                self._forget_key()
            db, _problem = self._open()
            self._use(db)

    def begin_anew(self, *, keeps_locked: bool) -> None:
        """In the place of a locked record whose passphrase is forgotten, which is set aside, or removed for good.

        The people who were kept outside the lock are in the new one. Raises OSError, and then it is as it was.
        """
        if self._key is not None or own_salt(self._path) is None:
            return
        people = read_people(self._path)
        if keeps_locked:
            set_locked_aside(self._path)
        else:
            erase_record(self._path)
        self._open_again()
        if people:
            self.run(lambda db: [add_person(db, person) for person in people])

    def unlock(self, passphrase: bytearray) -> Unlocking:
        """Goes on with the locked record in its place. Raises sqlite3.Error or OSError where that cannot be tried."""
        from ashore.record.encrypted_connection import RecordKey, key_fits

        salt = own_salt(self._path)
        if self._key is not None or salt is None:
            return Unlocking.OPEN
        key = RecordKey.derive(passphrase, salt)
        try:
            if not key_fits(self._path, key):
                return Unlocking.WRONG
            self._key = key
            return Unlocking.OPEN if self._open_again() else Unlocking.FAILED
        finally:
            if not self.is_lasting:
                self._forget_key()
                key.wipe()

    def lock(self) -> bool:
        """Keeps nothing of the locked record in memory. False where something is not on disk yet, or it is not locked.

        The connection of SQLCipher writes over what it had in memory when it closes.
        """
        if self._key is None or (self._unwritten and not self._open_again()):
            return False
        self._db.close()
        self._rescued.close()
        self._forget_key()
        self._use(in_memory())
        return True

    @property
    def is_encrypted(self) -> bool:
        return self._key is not None

    def is_passphrase(self, passphrase: bytearray) -> bool:
        """Whether it is the one of the record that is open."""
        return self._key is not None and self._key.is_from(passphrase)

    def set_passphrase(self, passphrase: bytearray | None) -> None:
        """Encrypts the record, gives it another passphrase, or with None decrypts it.

        Encrypting it removes all its backups, and what was offered of them is brought back first.
        Raises sqlite3.Error or OSError, and then the record is as it was, unless its folder ended in between.
        """
        if not self.is_lasting:
            raise sqlite3.OperationalError("the record is not on disk")
        from ashore.record import encryption
        from ashore.record.encrypted_connection import RecordKey

        # Damaged records and backups go with what else lies beside it, and nobody has said no to them.
        if self._rescued.is_unanswered:
            self.run(self.bring_back)
            self.forget_offer()
        old = self._key
        new = None if passphrase is None else RecordKey.derive_new(passphrase)
        self._db.close()
        try:
            if new is None:
                if old is not None:
                    encryption.decrypt(self._path, old)
            elif old is None:
                encryption.encrypt(self._path, new)
            else:
                encryption.change_key(self._path, old, new)
            self._key = new
            self._has_changed = True  # so that backups begin again with what is there without a passphrase
        finally:
            for key in (old, new):
                if key is not None and key is not self._key:
                    key.wipe()
            db, problem = self._open()
            self._use(db)
            if problem is not None:
                self._replaced(self._rescued.offer_after(problem, self._db, self._key))

    def _forget_key(self) -> None:
        if self._key is not None:
            self._key.wipe()
            self._key = None

    def forget_offer(self) -> None:
        """What was rescued of damaged records has been answered, and is not offered at the next start."""
        self._rescued.answer(self._db)

    def close(self) -> None:
        """Writes what could not be written before, if that is possible now."""
        if self._unwritten:
            while not self._open_again() and self._may_wait(self._waits_until()):
                pass
        self._db.close()
        self._forget_key()
        self._rescued.close()

    def _open(self, wait_for_lock: Callable[[], bool] = lambda: False) -> tuple[sqlite3.Connection, Problem | None]:
        try:
            return open_record(self._path, wait_for_lock, self._key)
        except Exception as error:  # a bug: the session goes on all the same
            sys.excepthook(type(error), error, error.__traceback__)
            return in_memory(), Problem(ProblemKind.NOTHING_SAVED)

    def _run(self, job: Callable[[sqlite3.Connection], Value]) -> Value:
        self._begin()
        if self.is_lasting and identity_of(self._path) != self._opened_as:
            self._db.execute("ROLLBACK")
            self._follow_replacement()
            self._begin()
        before = self._db.total_changes
        value = self._finish(job)
        if self._db.total_changes != before:
            self._has_changed = True
            if not self.is_lasting:
                self._unwritten.add(job)
        if self._removals.has_noticed and self.is_lasting:
            self._forget_removed()
        return value

    def _set_aside(self) -> None:
        """Goes on with a new record: damage was found that opening it had not met."""
        damaged = self._db
        db, problem = begin_anew(self._path, self._key)
        damaged.close()
        self._use(db)
        self._replaced(self._rescued.offer_after(problem, self._db, self._key))

    def _use(self, db: sqlite3.Connection) -> None:
        self._db = db
        self.is_lasting = is_on_disk(db)
        if self.is_lasting:
            self._watch_removals(db)
            self._forget_removed()  # what an earlier session was killed before
            self._opened_as = identity_of(self._path)
        else:
            self._unwritten.reserve_ids(db)

    def _begin(self) -> None:
        until = time.monotonic() + connection.BUSY_SECONDS
        while True:
            try:
                self._db.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if not is_held(error) or time.monotonic() >= min(until, self._waits_until()):
                    raise
            else:
                return

    def _finish(self, job: Callable[[sqlite3.Connection], Value]) -> Value:
        try:
            value = job(self._db)
            if self._db.in_transaction:  # a job may have ended it with its own `with db:`
                self._db.execute("COMMIT")
        except BaseException:
            self._removals.reset()
            with contextlib.suppress(sqlite3.Error):
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
            raise
        return value

    def _may_wait(self, until: float) -> bool:
        """After a short while True, as long as another program may be waited for."""
        if time.monotonic() >= min(until, self._waits_until()):
            return False
        time.sleep(TRY_SECONDS)
        return True

    def _open_again(self) -> bool:
        """Goes on on disk with all that was written in memory, where that is possible now."""
        db, problem = self._open()
        if is_on_disk(db):
            self._watch_removals(db)
        if not is_on_disk(db) or not self._unwritten.write_to(db):
            db.close()
            return False
        self._db.close()
        self._use(db)
        self._unwritten.clear()
        problem = self._rescued.offer_after(problem, self._db, self._key)
        if problem is None and self._rescued:
            problem = self._rescued.offer_again(Problem(ProblemKind.RECORD_REPLACED), db)
        self._replaced(problem)
        return True

    def _follow_replacement(self) -> None:
        """Opens what is in the place of the record now. What the earlier one held is offered."""
        before, now = self._opened_as, identity_of(self._path)
        is_other_record = now.record != before.record
        earlier = sqlite3.connect(":memory:", isolation_level=None)
        with contextlib.suppress(sqlite3.Error):
            if is_other_record:
                copy_database(self._db, earlier)
        self._close_earlier(before, now)
        db, problem = self._open()
        self._use(db)
        if not is_other_record:
            earlier.close()
        elif self.is_lasting:
            if problem is not None:
                self._replaced(problem)
            self._replaced(self._rescued.offer(Problem(ProblemKind.RECORD_REPLACED), db, earlier))
        else:
            rescue.add_rows(db, earlier)
            self._rescued.keep(earlier)
            self._replaced(problem)

    def _close_earlier(self, before: FileIdentity, now: FileIdentity) -> None:
        """SQLite leaves the log of a record that has moved in its place, where it would be read with the next one."""
        with contextlib.suppress(sqlite3.Error):  # what was moved elsewhere is whole there
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        with contextlib.suppress(sqlite3.Error):
            self._db.close()
        if now.record != before.record and now.log == before.log:
            for companion in companions(self._path):
                with contextlib.suppress(OSError):
                    erase(companion)

    def _watch_removals(self, db: sqlite3.Connection) -> None:
        with contextlib.suppress(sqlite3.Error):  # the copies then stay for their time
            self._removals.begin(db)

    def _forget_removed(self) -> None:
        """What was removed is in no copy, no backup and no log either.

        Where that cannot be done now, it stays noted for the next removal, or the next opening.
        """
        self._removals.reset()
        with contextlib.suppress(sqlite3.Error):
            removed = noted_removals(self._db)
            if removed is None:
                return
            removed.leave_out_present(self._db)
            are_copies_gone = remove_copies(self._path)
            if (not removed or self._backups.forget(removed)) and are_copies_gone:
                forget_noted_removals(self._db)
        with contextlib.suppress(sqlite3.Error):
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
