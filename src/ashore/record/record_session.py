"""The record as long as the program runs: on disk, or in memory until it can be opened there."""

from __future__ import annotations

import contextlib
import sqlite3
import sys
import time
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

from ashore.domain.passphrase import Unlocking
from ashore.domain.problems import Problem, ProblemKind
from ashore.record import connection, rescue, rescue_offers
from ashore.record.backups import BackupError, Backups
from ashore.record.connection import TRY_SECONDS, begin_anew, in_memory, is_damage, is_held, is_on_disk, open_record
from ashore.record.erasing import erase_record, finish_erasing
from ashore.record.lock_marker import own_salt
from ashore.record.recognition import companions
from ashore.record.removal_watch import Key, RemovedRows, watch_removals
from ashore.record.version_copies import copy_database, remove_copies
from ashore.system.erase import erase

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ashore.record.encrypted_connection import RecordKey

    Job: TypeAlias = Callable[[sqlite3.Connection], object]

Value = TypeVar("Value")


class _Identity(NamedTuple):
    """Which files the record and its log are, by device and number; None where there is none."""

    record: tuple[int, int] | None
    log: tuple[int, int] | None


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
        self._unwritten: list[Job] = []
        self._first_id = int(time.time()) // 10
        self._rescued: sqlite3.Connection | None = None
        self._offered: tuple[str, ...] = ()  # the damaged records that it was rescued from
        self._is_from_backup = False
        self._has_removed = False
        self._key: RecordKey | None = None
        self._removed_rows = RemovedRows()
        self._has_changed = False
        self._backups = Backups(path)
        finish_erasing(path)
        until = time.monotonic() + connection.BUSY_SECONDS
        db, problem = self._open(lambda: self._may_wait(until))
        self._use(db)
        self.problem = self._with_rescued(problem)

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
        if self._rescued is None:
            return 0
        self._backups.pause()
        return rescue.add_rows(db, self._rescued)

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
        if self._rescued is not None:
            self._rescued.close()
            self._rescued = None
        self._offered, self._is_from_backup = (), False
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
        if self._rescued is not None:
            self._rescued.close()
            self._rescued = None
        self._offered = ()
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
        if self._offered or self._is_from_backup:
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
                self._replaced(self._with_rescued(problem))

    def _forget_key(self) -> None:
        if self._key is not None:
            self._key.wipe()
            self._key = None

    def forget_offer(self) -> None:
        """What was rescued of damaged records has been answered, and is not offered at the next start."""
        self._is_from_backup = False
        if self._offered and self.is_lasting:
            rescue_offers.remove_offers(self._path, self._offered)
            self._offered = ()

    def close(self) -> None:
        """Writes what could not be written before, if that is possible now."""
        if self._unwritten:
            while not self._open_again() and self._may_wait(self._waits_until()):
                pass
        self._db.close()
        self._forget_key()
        if self._rescued is not None:
            self._rescued.close()

    def _open(self, wait_for_lock: Callable[[], bool] = lambda: False) -> tuple[sqlite3.Connection, Problem | None]:
        try:
            return open_record(self._path, wait_for_lock, self._key)
        except Exception as error:  # a bug: the session goes on all the same
            sys.excepthook(type(error), error, error.__traceback__)
            return in_memory(), Problem(ProblemKind.NOTHING_SAVED)

    def _run(self, job: Callable[[sqlite3.Connection], Value]) -> Value:
        self._begin()
        if self.is_lasting and self._identity() != self._opened_as:
            self._db.execute("ROLLBACK")
            self._follow_replacement()
            self._begin()
        before = self._db.total_changes
        value = self._finish(job)
        if self._db.total_changes != before:
            self._has_changed = True
            if not self.is_lasting:
                self._unwritten.append(job)
        if self._has_removed and self.is_lasting:
            self._forget_removed()
        return value

    def _set_aside(self) -> None:
        """Goes on with a new record: damage was found that opening it had not met."""
        damaged = self._db
        db, problem = begin_anew(self._path, self._key)
        damaged.close()
        self._use(db)
        self._replaced(self._with_rescued(problem))

    def _use(self, db: sqlite3.Connection) -> None:
        self._db = db
        self.is_lasting = is_on_disk(db)
        self._has_removed, self._removed_rows = False, RemovedRows()
        if self.is_lasting:
            with contextlib.suppress(sqlite3.Error):  # the copies then stay for their time
                watch_removals(db, self._note_removal)
            self._opened_as = self._identity()
        else:
            rescue.reserve_ids(db, self._first_id)  # so that what is written again gets the same ids

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
            self._has_removed, self._removed_rows = False, RemovedRows()
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
        if not is_on_disk(db) or not self._write_again(db):
            db.close()
            return False
        self._db.close()
        self._use(db)
        self._unwritten.clear()
        problem = self._with_rescued(problem)
        if problem is None and self._rescued is not None:
            problem = self._with_earlier(Problem(ProblemKind.RECORD_REPLACED), self._rescued)
        self._replaced(problem)
        return True

    def _write_again(self, db: sqlite3.Connection) -> bool:
        try:
            if self._unwritten:
                db.execute("BEGIN IMMEDIATE")
                rescue.reserve_ids(db, self._first_id)
            for job in self._unwritten:
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

    def _follow_replacement(self) -> None:
        """Opens what is in the place of the record now. What the earlier one held is offered."""
        before, now = self._opened_as, self._identity()
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
            self._replaced(self._with_earlier(Problem(ProblemKind.RECORD_REPLACED), earlier))
        else:
            rescue.add_rows(db, earlier)
            self._rescued = earlier
            self._replaced(problem)

    def _close_earlier(self, before: _Identity, now: _Identity) -> None:
        """SQLite leaves the log of a record that has moved in its place, where it would be read with the next one."""
        with contextlib.suppress(sqlite3.Error):  # what was moved elsewhere is whole there
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        with contextlib.suppress(sqlite3.Error):
            self._db.close()
        if now.record != before.record and now.log == before.log:
            for companion in companions(self._path):
                with contextlib.suppress(OSError):
                    erase(companion)

    def _with_rescued(self, problem: Problem | None) -> Problem | None:
        """Of a damaged record, what reads in full, and what else the newest backup has; of an empty one, the backup.

        Also of a damaged one that an earlier session offered, and that got no answer.
        """
        if problem is None:
            return self._unanswered_offer()
        if problem.kind not in (ProblemKind.RECORD_DAMAGED, ProblemKind.RECORD_EMPTY):
            return problem
        self._backups.pause()
        if problem.kind is ProblemKind.RECORD_EMPTY:
            problem = self._with_earlier(problem, self._with_backup(None))
            self._is_from_backup = bool(problem.rescued)
            return problem
        earlier = rescue.rescue(self._path.with_name(problem.detail), self._key)
        problem = self._with_earlier(problem, self._with_backup(earlier))
        self._offered = (problem.detail,)
        if not problem.rescued:
            self.forget_offer()
        return problem

    def _with_backup(self, earlier: sqlite3.Connection | None) -> sqlite3.Connection | None:
        """`earlier`, with what the newest backup has beyond it. A record with a passphrase has no backups."""
        backup = None if self.is_encrypted else self._backups.newest_good()
        if earlier is None or backup is None:
            return earlier or backup
        with contextlib.suppress(sqlite3.Error), contextlib.closing(backup):
            rescue.add_rows(earlier, backup)
        return earlier

    def _unanswered_offer(self) -> Problem | None:
        if not self.is_lasting or self._rescued is not None:
            return None
        names = rescue_offers.offered_records(self._path)
        if not names:
            return None
        rescued = [rescue.rescue(self._path.with_name(name), self._key) for name in reversed(names)]
        found = [each for each in rescued if each]
        for older in found[1:]:
            with contextlib.closing(older), contextlib.suppress(sqlite3.Error):
                rescue.add_rows(found[0], older)
        self._offered = names
        earlier = self._with_backup(found[0] if found else None)
        problem = self._with_earlier(Problem(ProblemKind.RECORD_OFFERED, ", ".join(names)), earlier)
        if problem.rescued:
            return problem
        self.forget_offer()
        return None

    def _with_earlier(self, problem: Problem, earlier: sqlite3.Connection | None) -> Problem:
        """`earlier` is a record in memory. Its entries can be brought back beside what is added from now on."""
        if earlier is None:
            return problem
        missing = 0
        with contextlib.suppress(sqlite3.Error):
            missing = rescue.count_missing(self._db, earlier)
            rescue.reserve_ids(self._db, rescue.highest_id(earlier))
        if problem.kind is ProblemKind.RECORD_REPLACED:
            self._offered = ()  # the next start offers those again
        if not missing:
            earlier.close()
            self._rescued = None
            return problem
        if self._rescued is not None and self._rescued is not earlier:
            self._rescued.close()
        self._rescued = earlier
        return problem._replace(rescued=missing)

    def _identity(self) -> _Identity:
        return _Identity(*(_number_of(path) for path in (self._path, companions(self._path)[0])))

    def _note_removal(self, table: str, key: Key) -> None:
        self._has_removed = True
        if table:
            self._removed_rows.add(table, key)

    def _forget_removed(self) -> None:
        """What was removed is in no copy, no backup and no log either."""
        removed, self._removed_rows = self._removed_rows, RemovedRows()
        self._has_removed = False
        remove_copies(self._path)
        with contextlib.suppress(sqlite3.Error):
            removed.leave_out_present(self._db)
        if removed:
            self._backups.forget(removed)
        with contextlib.suppress(sqlite3.Error):
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _number_of(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:  # also where it is out of reach: what is written there would be too
        return None
    return found.st_dev, found.st_ino
