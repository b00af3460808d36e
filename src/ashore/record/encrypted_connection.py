"""Opens an encrypted record with SQLCipher. Imported only where there is one, or is to be one.

The file is SQLCipher's own, version 4, with its usual settings: `PRAGMA key = 'the passphrase'` opens it in any program
that speaks SQLCipher (docs/adr/0019).
"""

from __future__ import annotations

import hashlib
import hmac
import os
import sqlite3
from typing import TYPE_CHECKING, Any, cast

import sqlcipher3.dbapi2 as sqlcipher

from ashore.domain.passphrase import wipe
from ashore.record.lock_marker import SALT_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KEY_BYTES = 32
ROUNDS = 256_000
"""Of PBKDF2 with HMAC-SHA-512, as SQLCipher 4 derives a key from a passphrase."""


class RecordKey:
    """The key of one record, in memory only. Belongs to the record's thread."""

    def __init__(self, key: bytearray, salt: bytes) -> None:
        self._key = key
        self.salt = salt

    @classmethod
    def derive(cls, passphrase: bytearray, salt: bytes) -> RecordKey:
        """Takes some tenths of a second, in which other threads go on."""
        return cls(bytearray(hashlib.pbkdf2_hmac("sha512", passphrase, salt, ROUNDS, KEY_BYTES)), salt)

    @classmethod
    def derive_new(cls, passphrase: bytearray) -> RecordKey:
        """With a salt that no other record has."""
        return cls.derive(passphrase, os.urandom(SALT_BYTES))

    def is_from(self, passphrase: bytearray) -> bool:
        other = RecordKey.derive(passphrase, self.salt)
        try:
            return hmac.compare_digest(self.literal, other.literal)
        finally:
            other.wipe()

    @property
    def literal(self) -> str:
        """For SQL: a key that SQLCipher derives nothing from, and the salt that the file begins with."""
        return f"\"x'{self._key.hex()}{self.salt.hex()}'\""

    def wipe(self) -> None:
        wipe(self._key)

    def __repr__(self) -> str:
        return "RecordKey()"  # in no log


def connect_encrypted(
    path: Path, key: RecordKey, timeout_seconds: float = 0.0, options: str = ""
) -> sqlite3.Connection:
    """In autocommit mode; raises what sqlite3 raises, with its codes. A wrong key shows at the first reading.

    `options` are those of an SQLite URI, such as "mode=ro".
    """
    address = f"{path.resolve().as_uri()}?{options}" if options else str(path)
    try:
        db = sqlcipher.connect(
            address, timeout=timeout_seconds, uri=bool(options), isolation_level=None, factory=_Connection
        )
    except sqlcipher.Error as error:
        raise _translated(error) from error
    try:
        db.execute("PRAGMA cipher_log_level = NONE")  # a wrong key would be told on the person's console
        db.execute("PRAGMA cipher_memory_security = ON")  # what was decrypted is written over when it is let go of
        db.execute(f"PRAGMA key = {key.literal}")
        db.execute("PRAGMA cipher_compatibility = 4")  # whatever a later SQLCipher does by itself
    except BaseException:
        db.close()
        raise
    return cast("sqlite3.Connection", db)


def key_fits(path: Path, key: RecordKey) -> bool:
    """Raises sqlite3.Error where that cannot be told, as where another program holds the record."""
    db = connect_encrypted(path, key, options="mode=ro")
    try:
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_NOTADB:
            return False
        raise
    finally:
        db.close()
    return True


def _translated(error: Exception) -> Exception:
    """As sqlite3 would have raised it: all else in the record knows the errors of sqlite3 alone."""
    other = cast("Exception", getattr(sqlite3, type(error).__name__, sqlite3.DatabaseError)(*error.args))
    for name in ("sqlite_errorcode", "sqlite_errorname"):
        if hasattr(error, name):
            setattr(other, name, getattr(error, name))
    return other


def _as_sqlite3(method: Callable[..., Any]) -> Callable[..., Any]:
    def call(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401  # whatever the method takes and gives
        try:
            return method(*arguments, **options)
        except sqlcipher.Error as error:
            raise _translated(error) from error

    return call


class _Cursor(sqlcipher.Cursor):  # type: ignore[misc]  # sqlcipher3 has no types
    execute = _as_sqlite3(sqlcipher.Cursor.execute)
    executemany = _as_sqlite3(sqlcipher.Cursor.executemany)
    fetchone = _as_sqlite3(sqlcipher.Cursor.fetchone)
    fetchall = _as_sqlite3(sqlcipher.Cursor.fetchall)
    __next__ = _as_sqlite3(sqlcipher.Cursor.__next__)


class _Connection(sqlcipher.Connection):  # type: ignore[misc]
    def cursor(self, factory: type = _Cursor) -> Any:  # noqa: ANN401
        try:
            return super().cursor(factory)
        except sqlcipher.Error as error:
            raise _translated(error) from error

    close = _as_sqlite3(sqlcipher.Connection.close)
    create_function = _as_sqlite3(sqlcipher.Connection.create_function)
    backup = _as_sqlite3(sqlcipher.Connection.backup)
