"""Has the record locked and unlocked, given a passphrase, or begun anew where that is forgotten, on its own thread.

That thread alone brings what the jobs need, SQLite among it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.domain.passphrase import Unlocking, wipe
from ashore.domain.problems import ProblemKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.record.record_session import RecordSession
    from ashore.services.database_client import DatabaseClient


def lock(database: DatabaseClient) -> None:
    """Nothing where the record has no passphrase. All that was asked for before is on disk first."""
    if database.is_locked or not database.is_encrypted:
        return
    database.locking.emit()
    database.set_lock_state(is_locked=True, is_encrypted=True)

    def finish(is_done: bool) -> None:
        database.set_lock_state(is_locked=is_done, is_encrypted=database.is_encrypted and not is_done)
        if is_done:
            database.locked.emit()

    def job(session: RecordSession) -> bool:
        from ashore.record import session_lock

        return session_lock.lock(session)

    database.run_on_session(job, finish, lambda: finish(False))


def unlock(database: DatabaseClient, passphrase: bytearray, done: Callable[[Unlocking], object]) -> None:
    """Writes over `passphrase` after use."""

    def job(session: RecordSession) -> tuple[Unlocking, bool]:
        from ashore.record import session_lock

        try:
            return session_lock.unlock(session, passphrase), session.is_encrypted
        finally:
            wipe(passphrase)

    def finish(answer: tuple[Unlocking, bool]) -> None:
        result, is_encrypted = answer
        if result is Unlocking.OPEN:
            database.set_lock_state(is_locked=False, is_encrypted=is_encrypted)
            database.unlocked.emit()
            database.content_replaced.emit()
        done(result)

    database.run_on_session(job, finish, lambda: done(Unlocking.FAILED))


def begin_anew(database: DatabaseClient, *, keeps_locked: bool, done: Callable[[], object]) -> None:
    """In the place of a locked record whose passphrase is forgotten. `done` is called once there is a new one."""

    def finish(_nothing: None) -> None:
        database.set_lock_state(is_locked=False, is_encrypted=False)
        database.unlocked.emit()
        database.note_rewritten()
        done()

    def job(session: RecordSession) -> None:
        from ashore.record import session_lock

        session_lock.begin_anew(session, keeps_locked=keeps_locked)

    failure = ProblemKind.NOTHING_SAVED if keeps_locked else ProblemKind.NOT_REMOVED
    database.run_on_session(job, finish, lambda: None, failure)


def set_passphrase(
    database: DatabaseClient,
    current: bytearray | None,
    wanted: bytearray | None,
    done: Callable[[Unlocking], object],
) -> None:
    """`current` is asked for where there is one; without `wanted` the record is as one that never had any.

    Writes over both after use.
    """
    database.locking.emit()
    has_passphrase = wanted is not None

    def job(session: RecordSession) -> Unlocking:
        from ashore.record import session_lock

        try:
            if current is not None and not session_lock.is_passphrase(session, current):
                return Unlocking.WRONG
            session_lock.set_passphrase(session, wanted)
            return Unlocking.OPEN
        finally:
            for each in (current, wanted):
                if each is not None:
                    wipe(each)

    def finish(result: Unlocking) -> None:
        if result is Unlocking.OPEN:
            database.set_lock_state(is_locked=database.is_locked, is_encrypted=has_passphrase)
            if has_passphrase:
                database.encrypted.emit()
        done(result)

    database.run_on_session(job, finish, lambda: done(Unlocking.FAILED))
