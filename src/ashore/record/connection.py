"""Opens the record whatever state it is in. What was saved is never lost and never overwritten."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from ashore.domain.entries import LONGEST_TEXT
from ashore.domain.error_reason import reason_of
from ashore.domain.problems import Problem, ProblemKind
from ashore.record.lock_marker import beginning_of, remove_marker, write_salts
from ashore.record.migrations import LATEST, has_all_tables, migrate, second_version_of, version_of
from ashore.record.recognition import APPLICATION_ID, FileKind, companions, has_log, kind_of, read_only
from ashore.record.rescue_offers import add_offer
from ashore.record.version_copies import KEPT_DAYS, copy_database, keep_copy, remove_copies
from ashore.system.atomic_file import part_file, sync_folder
from ashore.system.file_handles import RECORD, check_spare
from ashore.system.private_folder import SharedFolderError, make_private_folder
from ashore.system.quarantine import free_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ashore.record.encrypted_connection import RecordKey

BUSY_SECONDS = 5.0
"""How long another program that holds the record is waited for."""
TRY_SECONDS = 0.02
"""How long one try waits for it."""

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})


class _DamageError(Exception):
    """The record is no longer whole."""


def open_record(
    path: Path, wait_for_lock: Callable[[], bool] = lambda: False, key: RecordKey | None = None
) -> tuple[sqlite3.Connection, Problem | None]:
    """The record in its newest version and in autocommit mode, or one in memory with the problem that led there.

    A file that is not Ashore's (`recognition.py` tells which are) and one of a newer Ashore are not touched. A damaged
    record (cut short, a page that SQLite cannot read, a table missing or of another structure) moves to a dated name,
    and a new one begins. Where nothing can be written, what can be read is there in memory. Raises nothing for what
    the environment does.

    A locked record opens with its `key`, and without it is left as it is.

    Where another program holds the record, `wait_for_lock` is called, and after each True it is tried again.
    """
    seems_damaged = False
    while True:
        try:
            return _open_by_kind(path, key)
        except _DamageError:
            if seems_damaged:
                return begin_anew(path, key)
            seems_damaged = True  # once more: a disk that could not be read for once looks the same
        except SharedFolderError:
            return in_memory(), Problem(ProblemKind.FOLDER_SHARED)
        except (sqlite3.Error, OSError) as error:
            if not (is_held(error) and wait_for_lock()):
                return in_memory(path, key), Problem(ProblemKind.NOTHING_SAVED, reason_of(error))


def is_held(error: Exception) -> bool:
    """Whether the error is that another program holds the record."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY


def is_damage(error: Exception) -> bool:
    """Whether the error is that a page of the record cannot be understood."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def is_on_disk(db: sqlite3.Connection) -> bool:
    return bool(db.execute("PRAGMA database_list").fetchone()[2])


def _open_by_kind(path: Path, key: RecordKey | None) -> tuple[sqlite3.Connection, Problem | None]:
    """Raises _DamageError, sqlite3.Error or OSError."""
    check_spare(RECORD)  # whatever cannot be saved, a page that is wanted opens
    make_private_folder(path.parent)
    kind = kind_of(path)
    if kind is FileKind.UNRECOGNISED:
        return in_memory(), Problem(ProblemKind.RECORD_UNRECOGNISED)
    if kind is FileKind.NEWER:
        return in_memory(), Problem(ProblemKind.RECORD_NEWER)
    if kind is FileKind.LOCKED and (key is None or beginning_of(path) != key.salt):
        return in_memory(), Problem(ProblemKind.RECORD_LOCKED)
    if kind is FileKind.RECORD:
        key = None  # as after a file that is not locked was put in its place
    if kind is FileKind.CUT_SHORT or (kind in (FileKind.NO_FILE, FileKind.EMPTY) and has_log(path)):
        raise _DamageError
    if kind in (FileKind.NO_FILE, FileKind.EMPTY):
        for companion in companions(path):  # without content: a new record never meets an old one's
            companion.unlink(missing_ok=True)
        _create(path, key)
    return _opened(path, key), Problem(ProblemKind.RECORD_EMPTY) if kind is FileKind.EMPTY else None


def begin_anew(path: Path, key: RecordKey | None = None) -> tuple[sqlite3.Connection, Problem]:
    """Sets the damaged record at `path` aside. A connection to it that is closed after this leaves its log as it is."""
    try:
        kept = free_name(path, "damaged")
        add_offer(path, kept.name)  # first, so that a kill from here on forgets nothing
        for companion in companions(path):  # first, so that a new record never meets an old journal
            with contextlib.suppress(FileNotFoundError):
                companion.rename(f"{kept}{companion.name.removeprefix(path.name)}")
        with contextlib.suppress(FileNotFoundError):
            path.rename(kept)
        _create(path, key)
        return _opened(path, key), Problem(ProblemKind.RECORD_DAMAGED, kept.name)
    except (sqlite3.Error, OSError, _DamageError) as error:
        return in_memory(), Problem(ProblemKind.NOTHING_SAVED, reason_of(error))


def _create(path: Path, key: RecordKey | None) -> None:
    """Puts a new record in its place once it is whole, locked where there is a key. Raises sqlite3.Error or OSError."""
    with part_file(path.parent) as (part, _descriptor):
        with contextlib.closing(_connect(part, key)) as db:
            db.execute("PRAGMA journal_mode = MEMORY")  # a kill leaves nothing but the part
            migrate(db)
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        if not path.exists() or path.stat().st_size == 0:  # another start may have been first
            if key is not None:
                write_salts(path, [key.salt])
            part.replace(path)
    sync_folder(path.parent)


def _opened(path: Path, key: RecordKey | None) -> sqlite3.Connection:
    if has_log(path):
        # Closing what was opened for writing folds the log in: what is set aside as damaged is to be as it was.
        with contextlib.closing(_connect(path, key, "mode=ro")) as db, _raising_damage():
            _set_up(db)
            _check(db)
    db = _connect(path, key)
    try:
        with _raising_damage():
            _set_up(db)
            old = _check(db)  # before a byte of it is changed
            if 0 < old < LATEST:
                keep_copy(db, path, old, key)
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = FULL")  # what is acknowledged survives a power cut
            migrate(db)
            if not has_all_tables(db):
                raise _DamageError
            _sign(db)
    except BaseException:
        db.close()
        raise
    remove_copies(path, KEPT_DAYS)
    if key is None:
        with contextlib.suppress(OSError):
            remove_marker(path)  # what was to be locked and was not, or is locked no longer
    return db


def _connect(path: Path, key: RecordKey | None, options: str = "") -> sqlite3.Connection:
    if key is None:
        if options:
            return read_only(path, options, TRY_SECONDS)
        return sqlite3.connect(path, timeout=TRY_SECONDS, isolation_level=None)
    from ashore.record.encrypted_connection import connect_encrypted

    return connect_encrypted(path, key, TRY_SECONDS, options)


@contextlib.contextmanager
def _raising_damage() -> Iterator[None]:
    try:
        yield
    except UnicodeError as error:  # sqlite3 fails so where its message quotes damaged bytes
        raise _DamageError from error
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE:
            raise _DamageError from error
        raise


def _check(db: sqlite3.Connection) -> int:
    """The version of the record. Raises _DamageError where it is not whole, or sqlite3.Error."""
    version, second = version_of(db), second_version_of(db)
    if db.execute("PRAGMA quick_check").fetchone()[0] != "ok" or not has_all_tables(db, version):
        raise _DamageError
    if second is not None and second != version:
        raise _DamageError
    return version


def _set_up(db: sqlite3.Connection) -> None:
    db.text_factory = _text
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA secure_delete = ON")  # what is removed is gone from the file too
    db.execute("PRAGMA temp_store = MEMORY")  # no word gets into a temporary file


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


def in_memory(path: Path | None = None, key: RecordKey | None = None) -> sqlite3.Connection:
    """A record for this session, with what can be read of the one at `path`."""
    for options in ("mode=ro", "mode=ro&immutable=1"):  # the second where even a lock cannot be written
        db = sqlite3.connect(":memory:", isolation_level=None)
        with contextlib.suppress(sqlite3.Error, OSError, UnicodeError):
            kind = kind_of(path) if path is not None and path.is_file() else None
            if path is not None and (kind is FileKind.RECORD or (kind is FileKind.LOCKED and key is not None)):
                with contextlib.closing(_connect(path, key if kind is FileKind.LOCKED else None, options)) as source:
                    copy_database(source, db)
            _set_up(db)
            migrate(db)
            if has_all_tables(db):
                return db
        db.close()
    db = sqlite3.connect(":memory:", isolation_level=None)
    _set_up(db)
    migrate(db)
    return db
