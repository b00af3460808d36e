"""Encrypts the record, gives it another key, decrypts it: each into a new file that takes the old one's place whole."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from typing import TYPE_CHECKING

from ashore.record.backups import Backups
from ashore.record.encrypted_connection import RecordKey, connect_encrypted
from ashore.record.lock_marker import remove_marker, write_salts
from ashore.record.migrations import version_of
from ashore.record.plain_copies import remove_plain_copies
from ashore.record.recognition import APPLICATION_ID, companions
from ashore.record.version_copies import remove_copies
from ashore.system.atomic_file import part_file, sync_folder
from ashore.system.erase import erase, write_over
from ashore.system.private_file import open_private

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def encrypt(path: Path, key: RecordKey) -> None:
    """Nobody has the record open. Raises sqlite3.Error or OSError, and then it is as it was."""
    _rewrite(path, None, key)


def change_key(path: Path, old: RecordKey, new: RecordKey) -> None:
    """As `encrypt`."""
    _rewrite(path, old, new)


def decrypt(path: Path, key: RecordKey) -> None:
    """As `encrypt`."""
    _rewrite(path, key, None)


def _rewrite(path: Path, source: RecordKey | None, target: RecordKey | None) -> None:
    """At every moment the record is whole, and the marker says of it what it is.

    The marker names both keys' salts before the new file takes its place, and one alone after that. One that names a
    salt which the record does not begin with says nothing. The backups, which anyone can read, are gone before a key
    is first given: a kill after that finds none, and where they cannot be removed, the record stays as it is.
    """
    salts = [key.salt for key in (source, target) if key is not None]
    _fold_log_in(path, source)
    with part_file(path.parent) as (part, descriptor), _erased_on_failure(part):
        _export(path, source, part, target)
        os.fsync(descriptor)
        _compare(path, source, part, target)
        if source is None:
            Backups(path).erase()
        try:
            write_salts(path, salts)
            with _open_to_be_erased(path) if source is None else contextlib.nullcontext() as plain:
                part.replace(path)
                with contextlib.suppress(OSError):  # the record is in its place
                    sync_folder(path.parent)
                    if plain is not None:
                        write_over(plain)
        except BaseException:
            if source is None:
                with contextlib.suppress(OSError):
                    remove_marker(path)
            raise
    with contextlib.suppress(OSError):  # what is left over is removed at the next start
        if target is None:
            remove_marker(path)
        else:
            write_salts(path, [target.salt])
        remove_copies(path)
        if target is not None:
            remove_plain_copies(path)


@contextlib.contextmanager
def _erased_on_failure(part: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        for each in (*companions(part), part):
            with contextlib.suppress(OSError):
                erase(each)
        raise


@contextlib.contextmanager
def _open_to_be_erased(path: Path) -> Iterator[int | None]:
    """By its content, for its name is about to be another file's. None where the system replaces no open file."""
    if os.name != "posix":
        yield None
        return
    descriptor = open_private(path, os.O_RDWR)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _connect(path: Path, key: RecordKey | None) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=0.5, isolation_level=None) if key is None else connect_encrypted(path, key)


def _fold_log_in(path: Path, key: RecordKey | None) -> None:
    """Leaves nothing beside the record. Raises sqlite3.OperationalError where another program has it open."""
    with contextlib.closing(_connect(path, key)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if db.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
            raise sqlite3.OperationalError("another program has the record open")


def _export(path: Path, source: RecordKey | None, part: Path, target: RecordKey | None) -> None:
    """`part` is empty."""
    plain_key = "''"
    # SQLCipher opens both: what is encrypted as the main database, so that its settings are the ones asked for.
    inside, outside = (path, part) if source is not None else (part, path)
    main = source or target
    if main is None:
        raise ValueError("one of the two is encrypted")
    beside_key = (target.literal if target is not None else plain_key) if source is not None else plain_key
    with contextlib.closing(connect_encrypted(inside, main)) as db:
        db.execute("PRAGMA temp_store = MEMORY")
        if source is None:
            db.execute("PRAGMA journal_mode = MEMORY")  # a kill leaves nothing but the part
        db.execute(f"ATTACH ? AS beside KEY {beside_key}", (str(outside),))
        if source is None:
            db.execute("SELECT sqlcipher_export('main', 'beside')").fetchone()
        else:
            db.execute("PRAGMA beside.journal_mode = MEMORY")
            db.execute("SELECT sqlcipher_export('beside')").fetchone()
        old, new = ("beside", "main") if source is None else ("main", "beside")
        version = db.execute(f"PRAGMA {old}.user_version").fetchone()[0]
        db.execute(f"PRAGMA {new}.user_version = {version}")
        db.execute(f"PRAGMA {new}.application_id = {APPLICATION_ID}")
        db.execute("DETACH beside")


def _compare(path: Path, source: RecordKey | None, part: Path, target: RecordKey | None) -> None:
    """Raises sqlite3.DatabaseError unless every row is in the new file and that is sound."""
    with contextlib.closing(_connect(path, source)) as old, contextlib.closing(_connect(part, target)) as new:
        is_sound = new.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        if not is_sound or version_of(old) != version_of(new) or _content(old) != _content(new):
            raise sqlite3.DatabaseError("the new file is not the same record")


def _content(db: sqlite3.Connection) -> list[tuple[str, str | None, int]]:
    """Each table and index with its SQL, and how many rows it has."""
    found = db.execute("SELECT name, sql, type FROM sqlite_master ORDER BY name").fetchall()
    return [
        (name, sql, db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] if kind == "table" else 0)  # noqa: S608
        for name, sql, kind in found
    ]
