"""Counts something of the record again only where the record has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

Value = TypeVar("Value")


class CountedOnce(Generic[Value]):
    """Calls `count` and keeps what it returned as long as nobody has written to the record, whatever it was.

    For the record's thread, and for jobs that write nothing: what one wrote may be rolled back after it was counted.
    """

    def __init__(self, count: Callable[[sqlite3.Connection], Value]) -> None:
        self._count = count
        self._kept: tuple[sqlite3.Connection, tuple[int, int], Value] | None = None

    def __call__(self, db: sqlite3.Connection) -> Value:
        # What others wrote, and how many rows this connection has written.
        stamp = (int(db.execute("PRAGMA data_version").fetchone()[0]), db.total_changes)
        kept = self._kept
        if kept is not None and kept[0] is db and kept[1] == stamp:
            return kept[2]
        value = self._count(db)
        self._kept = (db, stamp, value)
        return value

    def forget(self) -> None:
        """From any thread: nothing of it stays in memory."""
        self._kept = None
