"""Tells one's own locked record from somebody else's file. Brings neither SQLite nor what decrypts.

SQLCipher begins a file with 16 random bytes, its salt, and has nothing in it that can be read. The marker beside the
record holds the salts of the records that Ashore has locked there: they are no secret, and nobody else's file has them.
"""

import contextlib
import os
from collections.abc import Collection
from pathlib import Path

from ashore.system.private_file import open_private

SALT_BYTES = 16
_HEADING = "ashore-lock 1"
_LONGEST_BYTES = 1024


def marker_of(path: Path) -> Path:
    return path.with_suffix(".lock")


def own_salt(path: Path) -> bytes | None:
    """The salt of the locked record at `path`; None where there is none, or nobody knows whose it is. Never raises."""
    salts = read_salts(path)
    if not salts:
        return None
    beginning = beginning_of(path)
    return beginning if beginning in salts else None


def is_locked(path: Path) -> bool:
    """Whether one's own locked record is at `path`. Never raises."""
    return own_salt(path) is not None


def beginning_of(path: Path) -> bytes:
    """The first 16 bytes; none where they are out of reach."""
    with contextlib.suppress(OSError), os.fdopen(open_private(path, os.O_RDONLY), "rb") as file:
        return file.read(SALT_BYTES)
    return b""


def read_salts(path: Path) -> frozenset[bytes]:
    """None where there is no marker, or one that is damaged. Never raises."""
    with contextlib.suppress(OSError, ValueError):
        with os.fdopen(open_private(marker_of(path), os.O_RDONLY), "rb") as file:
            heading, *lines = file.read(_LONGEST_BYTES).decode("ascii").splitlines()
        salts = frozenset(map(bytes.fromhex, lines))
        if heading == _HEADING and all(len(salt) == SALT_BYTES for salt in salts):
            return salts
    return frozenset()


def write_salts(path: Path, salts: Collection[bytes]) -> None:
    """On disk when this returns. Raises OSError."""
    from ashore.system.atomic_file import write_whole

    lines = (_HEADING, *sorted(salt.hex() for salt in salts))
    write_whole(marker_of(path), "".join(f"{line}\n" for line in lines).encode(), through_link=False)


def remove_marker(path: Path) -> None:
    """Raises OSError."""
    marker_of(path).unlink(missing_ok=True)
