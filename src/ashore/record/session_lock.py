"""Locks and unlocks the record of a session, gives it a passphrase, and begins another where that is forgotten."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from ashore.domain.passphrase import Unlocking
from ashore.record.connection import in_memory
from ashore.record.erasing import erase_record
from ashore.record.lock_marker import own_salt
from ashore.record.locked_aside import set_locked_aside
from ashore.record.people import add_person
from ashore.record.people_file import read_people

if TYPE_CHECKING:
    from ashore.record.record_session import RecordSession


def unlock(session: RecordSession, passphrase: bytearray) -> Unlocking:
    """Goes on with the locked record in its place. Raises sqlite3.Error or OSError where that cannot be tried."""
    from ashore.record.encrypted_connection import RecordKey, key_fits

    record = session.record
    salt = own_salt(record.path)
    if record.key is not None or salt is None:
        return Unlocking.OPEN
    key = RecordKey.derive(passphrase, salt)
    try:
        if not key_fits(record.path, key):
            return Unlocking.WRONG
        record.key = key
        return Unlocking.OPEN if session.open_again() else Unlocking.FAILED
    finally:
        if not record.is_lasting:
            record.forget_key()
            key.wipe()


def lock(session: RecordSession) -> bool:
    """Keeps nothing of the locked record in memory. False where something is not on disk yet, or it is not locked.

    The connection of SQLCipher writes over what it had in memory when it closes.
    """
    record = session.record
    if record.key is None or (session.has_unwritten and not session.open_again()):
        return False
    record.db.close()
    session.rescued.close()
    record.forget_key()
    session.use(in_memory())
    return True


def is_passphrase(session: RecordSession, passphrase: bytearray) -> bool:
    """Whether it is the one of the record that is open."""
    key = session.record.key
    return key is not None and key.is_from(passphrase)


def set_passphrase(session: RecordSession, passphrase: bytearray | None) -> None:
    """Encrypts the record, gives it another passphrase, or with None decrypts it.

    Encrypting it removes all its backups, and what was offered of them is brought back first.
    Raises sqlite3.Error or OSError, and then the record is as it was, unless its folder ended in between.
    """
    record = session.record
    if not record.is_lasting:
        raise sqlite3.OperationalError("the record is not on disk")
    from ashore.record import encryption
    from ashore.record.encrypted_connection import RecordKey

    # Damaged records and backups go with what else lies beside it, and nobody has said no to them.
    if session.rescued.is_unanswered:
        session.bring_back_rescued()
    old = record.key
    new = None if passphrase is None else RecordKey.derive_new(passphrase)
    record.db.close()
    try:
        if new is None:
            if old is not None:
                encryption.decrypt(record.path, old)
        elif old is None:
            encryption.encrypt(record.path, new)
        else:
            encryption.change_key(record.path, old, new)
        record.key = new
        session.has_changed = True  # so that backups begin again with what is there without a passphrase
    finally:
        for key in (old, new):
            if key is not None and key is not record.key:
                key.wipe()
        problem = session.use_found()
        if problem is not None:
            session.report_replaced(problem)


def begin_anew(session: RecordSession, *, keeps_locked: bool) -> None:
    """In the place of a locked record whose passphrase is forgotten, which is set aside, or removed for good.

    The people who were kept outside the lock are in the new one. Raises OSError, and then it is as it was.
    """
    path = session.record.path
    if session.record.key is not None or own_salt(path) is None:
        return
    people = read_people(path)
    if keeps_locked:
        set_locked_aside(path)
    else:
        erase_record(path)
    session.open_again()
    if people:
        session.run(lambda db: [add_person(db, person) for person in people])
