"""Opens the record whatever state it is in. What was saved is never lost and never overwritten."""

import contextlib
import os
import sqlite3
from pathlib import Path

from ashore.domain.entries import LONGEST_TEXT
from ashore.domain.error_reason import reason_of
from ashore.domain.problems import Problem, ProblemKind
from ashore.record.migrations import LATEST, has_all_tables, migrate, version_of
from ashore.record.recognition import APPLICATION_ID, FileKind, kind_of, read_only
from ashore.system.quarantine import free_name

BUSY_SECONDS = 5.0

_COMPANIONS = ("-wal", "-shm", "-journal")
_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})


class _DamageError(Exception):
    """The record is no longer whole."""


def open_record(path: Path) -> tuple[sqlite3.Connection, Problem | None]:
    """The record in its newest version and in autocommit mode, or one in memory with the problem that led there.

    A file that is not Ashore's (`recognition.py` tells which are) and one of a newer Ashore are not touched. A damaged
    record (cut short, a page that SQLite cannot read, a table missing or of another structure) moves to a dated name,
    and a new one begins. Where nothing can be written, what can be read is there in memory. Raises nothing for what
    the environment does.
    """
    try:
        kind = kind_of(path)
        if kind is FileKind.UNRECOGNISED:
            return in_memory(), Problem(ProblemKind.RECORD_UNRECOGNISED)
        if kind is FileKind.NEWER:
            return in_memory(), Problem(ProblemKind.RECORD_NEWER)
        if kind is FileKind.CUT_SHORT:
            return _begun_anew(path)
        return _opened(path), None
    except _DamageError:
        return _begun_anew(path)
    except (sqlite3.Error, OSError) as error:
        return in_memory(path), Problem(ProblemKind.NOTHING_SAVED, reason_of(error))


def _begun_anew(path: Path) -> tuple[sqlite3.Connection, Problem]:
    try:
        kept = free_name(path, "damaged")
        for companion in _COMPANIONS:  # first, so that a new record never meets an old journal
            with contextlib.suppress(FileNotFoundError):
                Path(f"{path}{companion}").rename(f"{kept}{companion}")
        path.rename(kept)
        return _opened(path), Problem(ProblemKind.RECORD_DAMAGED, kept.name)
    except (sqlite3.Error, OSError, _DamageError) as error:
        return in_memory(), Problem(ProblemKind.NOTHING_SAVED, reason_of(error))


def _opened(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))  # private from the first byte on
    db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        _set_up(db)
        # Looked through before a byte of it is changed: what is set aside as damaged is as it was.
        old = version_of(db)
        if db.execute("PRAGMA quick_check").fetchone()[0] != "ok" or not has_all_tables(db, old):
            raise _DamageError
        if 0 < old < LATEST:
            _back_up(db, free_name(path, f"version-{old}"))
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")  # what is acknowledged survives a power cut
        migrate(db)
        if not has_all_tables(db):
            raise _DamageError
        _sign(db)
    except UnicodeError as error:  # sqlite3 fails so where its message quotes damaged bytes
        db.close()
        raise _DamageError from error
    except sqlite3.Error as error:
        db.close()
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE:
            raise _DamageError from error
        raise
    except BaseException:
        db.close()
        raise
    return db


def _set_up(db: sqlite3.Connection) -> None:
    db.text_factory = _text
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA secure_delete = ON")  # what is removed is gone from the file too


def _text(content: bytes) -> str:
    """One bad byte hides no line. A text longer than any entry has is read so far that it is refused as one."""
    return content[:_MOST_TEXT_BYTES].decode("utf-8", "replace")


_MOST_TEXT_BYTES = 4 * (LONGEST_TEXT + 1)  # a character takes at most four


def _sign(db: sqlite3.Connection) -> None:
    """Marks the record as Ashore's. Raises sqlite3.Error.

    Written each time, so that a full disk or a write-protected file is found now, while nothing can be lost by it.
    """
    db.execute("BEGIN IMMEDIATE")
    try:
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("COMMIT")
    except sqlite3.Error:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _back_up(db: sqlite3.Connection, backup: Path) -> None:
    """A copy of the record as it is, whole or not there at all. Raises sqlite3.Error or OSError."""
    os.close(os.open(backup, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with contextlib.closing(sqlite3.connect(backup)) as copy:
            db.backup(copy)
    except BaseException:
        backup.unlink(missing_ok=True)
        raise


def in_memory(path: Path | None = None) -> sqlite3.Connection:
    """A record for this session, with what can be read of the one at `path`."""
    for options in ("mode=ro", "mode=ro&immutable=1"):  # the second where even a lock cannot be written
        db = sqlite3.connect(":memory:", isolation_level=None)
        with contextlib.suppress(sqlite3.Error, OSError, UnicodeError):
            if path is not None and path.is_file():
                with contextlib.closing(read_only(path, options)) as source:
                    source.backup(db)
            _set_up(db)
            migrate(db)
            if has_all_tables(db):
                return db
        db.close()
    db = sqlite3.connect(":memory:", isolation_level=None)
    _set_up(db)
    migrate(db)
    return db
