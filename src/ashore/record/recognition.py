"""Tells whether a file is Ashore's record, without changing a byte of it.

A file is Ashore's as soon as one thing says so, and only such a file may later be found damaged and be set aside:

- An SQLite database that carries Ashore's application id, or one of the tables that a version of Ashore made.
- An SQLite database of a version that Ashore has had whose tables cannot be read, or are gone: damage took them. The
  header (its first 100 bytes) is all that is known of it, so it must name no other application.
- Fewer than 100 bytes that begin as an SQLite database does: a record that was cut short.
- A file without content. A record comes into its place whole, so that none ever begins like this.
- A file that begins with the salt of a record that Ashore has locked: the marker beside it names that. It is opened
  with its key alone, and where there is none it is left as it is.

Everything else is somebody else's: a file with another beginning (a text, a picture, random bytes as of an encrypted
record without its marker), an SQLite database with another application id, or with none and other tables, or none and
version 0. A record of Ashore whose first 16 bytes are damaged counts as such too: it cannot be told from an encrypted
one.

A record of a newer Ashore says its version twice. Where the two differ in one byte, it is one of today's, and damaged.
"""

import contextlib
import os
import sqlite3
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from ashore.record.lock_marker import SALT_BYTES, read_salts
from ashore.record.migrations import LATEST, has_known_table, second_version_of, version_of
from ashore.system.private_file import check_private, open_private

APPLICATION_ID = int.from_bytes(b"Ashr", "big")
"""Written into the header of a record when it is opened. The first released ones had none: their tables tell."""

_BEGINNING = b"SQLite format 3\0"
_HEADER_BYTES = 100
# Places in https://www.sqlite.org/fileformat2.html#the_database_header
_VERSION_AT = slice(60, 64)
_APPLICATION_ID_AT = slice(68, 72)


class FileKind(Enum):
    NO_FILE = "no_file"
    EMPTY = "empty"
    """Without a byte."""
    RECORD = "record"
    """Ashore's, of this version or an older one, whole or damaged."""
    CUT_SHORT = "cut_short"
    """Ashore's as far as can be told, with not even a whole header left."""
    NEWER = "newer"
    """Of a newer Ashore."""
    LOCKED = "locked"
    """Ashore's, encrypted: the marker beside it names what the file begins with (`lock_marker.py`)."""
    UNRECOGNISED = "unrecognised"


class _Found(NamedTuple):
    """`has_tables` is None where the tables cannot be read, `has_known_table` also where an application id decides."""

    application_id: int
    version: int
    has_tables: bool | None = None
    has_known_table: bool | None = None
    second_version: int | None = None


def kind_of(path: Path) -> FileKind:
    """Whose the file at `path` is. Raises OSError when it is out of reach, or no regular file of one's own."""
    for companion in companions(path):
        check_private(companion)
    if not os.path.lexists(path):
        return FileKind.NO_FILE
    with os.fdopen(open_private(path, os.O_RDONLY), "rb") as file:
        header = file.read(_HEADER_BYTES)
    if not header:
        return FileKind.EMPTY
    if header[: len(_BEGINNING)] != _BEGINNING[: len(header)]:
        return FileKind.LOCKED if header[:SALT_BYTES] in read_salts(path) else FileKind.UNRECOGNISED
    if len(header) < _HEADER_BYTES:
        return FileKind.CUT_SHORT
    return _kind(_look_into(path) or _Found(_number(header[_APPLICATION_ID_AT]), _number(header[_VERSION_AT])))


def companions(path: Path) -> tuple[Path, ...]:
    """What SQLite puts beside a database: its log, the index of that, and its journal."""
    return tuple(Path(f"{path}{suffix}") for suffix in ("-wal", "-shm", "-journal"))


def has_log(path: Path) -> bool:
    """Whether changes are in the log that are not in the database file yet."""
    log = companions(path)[0]
    return log.is_file() and log.stat().st_size > 0


def is_damaged_version(version: int, second_version: int | None) -> bool:
    """Whether a single byte of the version in the header explains why the two differ."""
    if second_version is None or version == second_version:
        return False
    difference = (version ^ second_version) & 0xFFFFFFFF
    return any(difference & ~(0xFF << shift) == 0 for shift in (0, 8, 16, 24))


def read_only(path: Path, options: str, timeout_seconds: float = 0.0) -> sqlite3.Connection:
    """`options` are those of an SQLite URI, such as "mode=ro"."""
    address = f"{path.resolve().as_uri()}?{options}"
    return sqlite3.connect(address, timeout=timeout_seconds, uri=True, isolation_level=None)


def _kind(found: _Found) -> FileKind:
    if found.application_id not in (0, APPLICATION_ID):
        return FileKind.UNRECOGNISED
    is_ashores = found.application_id == APPLICATION_ID or found.has_known_table is True
    if is_ashores:
        is_newer = not 0 <= found.version <= LATEST and not _lost_its_version(found)
        return FileKind.NEWER if is_newer else FileKind.RECORD
    is_what_damage_left = 0 < found.version <= LATEST and not found.has_tables
    return FileKind.RECORD if is_what_damage_left else FileKind.UNRECOGNISED


def _lost_its_version(found: _Found) -> bool:
    second = found.second_version
    return second is not None and 0 < second <= LATEST and is_damaged_version(found.version, second)


def _look_into(path: Path) -> _Found | None:
    """What the database says of itself, its log included; None where that cannot be read."""
    # Only what is immutable is read without a file being made beside it, and only with "mode=ro" the log is read.
    for options in ("mode=ro", "immutable=1") if has_log(path) else ("immutable=1",):
        # UnicodeError: sqlite3 fails so where its message quotes damaged bytes.
        with contextlib.suppress(sqlite3.Error, UnicodeError), contextlib.closing(read_only(path, options, 0)) as db:
            return _found_in(db)  # closing it does not fold the log in
    return None


def _found_in(db: sqlite3.Connection) -> _Found:
    db.text_factory = lambda content: content.decode("utf-8", "replace")
    application_id = int(db.execute("PRAGMA application_id").fetchone()[0])
    has_tables = db.execute("SELECT 1 FROM sqlite_master").fetchone() is not None
    is_known, second = None, None
    with contextlib.suppress(sqlite3.Error):  # as for a table of a module that only its own program has
        is_known = None if application_id else has_known_table(db)
        second = second_version_of(db)
    return _Found(application_id, version_of(db), has_tables, is_known, second)


def _number(big_endian: bytes) -> int:
    return int.from_bytes(big_endian, "big", signed=True)
