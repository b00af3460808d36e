"""Tells whether a file is Ashore's record, without changing a byte of it.

A file is Ashore's as soon as one thing says so, and only such a file may later be found damaged and be set aside:

- No file, an empty one, or an SQLite database without any table of version 0: a record is yet to begin there.
- An SQLite database that carries Ashore's application id, or one of the tables that a version of Ashore made.
- An SQLite database whose tables cannot be read, or that has a version and no table: damage took the rest. The header
  (its first 100 bytes) is all that is known of it, so it must name no other application.
- Fewer than 100 bytes that begin as an SQLite database does: a record that was cut short.

Everything else is somebody else's: a file with another beginning (a text, a picture, random bytes as of an encrypted
record), and an SQLite database with another application id, or with none and other tables. A record of Ashore whose
first 16 bytes are damaged counts as such too: it cannot be told from an encrypted one.
"""

import contextlib
import os
import sqlite3
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from ashore.record.migrations import LATEST, has_known_table, version_of

APPLICATION_ID = int.from_bytes(b"Ashr", "big")
"""Written into the header of a record when it is opened. The first released ones had none: their tables tell."""

_BEGINNING = b"SQLite format 3\0"
_HEADER_BYTES = 100
# Places in https://www.sqlite.org/fileformat2.html#the_database_header
_VERSION_AT = slice(60, 64)
_APPLICATION_ID_AT = slice(68, 72)


class FileKind(Enum):
    RECORD = "record"
    """Ashore's, of this version or an older one, whole or damaged; or not begun yet."""
    CUT_SHORT = "cut_short"
    """Ashore's as far as can be told, with not even a whole header left."""
    NEWER = "newer"
    """Of a newer Ashore."""
    UNRECOGNISED = "unrecognised"


class _Found(NamedTuple):
    """`has_tables` is None where the tables cannot be read, `has_known_table` also where an application id decides."""

    application_id: int
    version: int
    has_tables: bool | None = None
    has_known_table: bool | None = None


def kind_of(path: Path) -> FileKind:
    """Whose the file at `path` is. Raises OSError when it is out of reach, or a folder or a device."""
    if not os.path.lexists(path):
        return FileKind.RECORD
    if not path.is_file():
        raise OSError(f"{path.name} is not a file")
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if not header:
        return FileKind.RECORD
    if header[: len(_BEGINNING)] != _BEGINNING[: len(header)]:
        return FileKind.UNRECOGNISED
    if len(header) < _HEADER_BYTES:
        return FileKind.CUT_SHORT
    return _kind(_look_into(path) or _Found(_number(header[_APPLICATION_ID_AT]), _number(header[_VERSION_AT])))


def read_only(path: Path, options: str, timeout_seconds: float = 5.0) -> sqlite3.Connection:
    """`options` are those of an SQLite URI, such as "mode=ro"."""
    address = f"{path.resolve().as_uri()}?{options}"
    return sqlite3.connect(address, timeout=timeout_seconds, uri=True, isolation_level=None)


def _kind(found: _Found) -> FileKind:
    if found.application_id not in (0, APPLICATION_ID):
        return FileKind.UNRECOGNISED
    is_ashores = found.application_id == APPLICATION_ID or found.has_known_table is True
    if not 0 <= found.version <= LATEST:
        return FileKind.NEWER if is_ashores else FileKind.UNRECOGNISED
    return FileKind.RECORD if is_ashores or not found.has_tables else FileKind.UNRECOGNISED


def _look_into(path: Path) -> _Found | None:
    """What the database says of itself, its log included; None where that cannot be read."""
    log = Path(f"{path}-wal")
    has_log = log.is_file() and log.stat().st_size > 0
    # Only what is immutable is read without a file being made beside it, and only with "mode=ro" the log is read.
    for options in ("mode=ro", "immutable=1") if has_log else ("immutable=1",):
        # UnicodeError: sqlite3 fails so where its message quotes damaged bytes.
        with contextlib.suppress(sqlite3.Error, UnicodeError), contextlib.closing(read_only(path, options, 0)) as db:
            return _found_in(db)  # closing it does not fold the log in
    return None


def _found_in(db: sqlite3.Connection) -> _Found:
    db.text_factory = lambda content: content.decode("utf-8", "replace")
    application_id = int(db.execute("PRAGMA application_id").fetchone()[0])
    has_tables = db.execute("SELECT 1 FROM sqlite_master").fetchone() is not None
    return _Found(application_id, version_of(db), has_tables, None if application_id else has_known_table(db))


def _number(big_endian: bytes) -> int:
    return int.from_bytes(big_endian, "big", signed=True)
