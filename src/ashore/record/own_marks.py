"""Reads and writes the marks of a person's own. Functions are handed a connection, inside a transaction."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ashore.domain.notes import MarkKind, OwnMark
from ashore.record.row_reading import read_rows

if TYPE_CHECKING:
    import sqlite3

    from ashore.domain.entries import Listing


def list_own_marks(db: sqlite3.Connection) -> Listing[OwnMark]:
    """In the order in which they were added."""
    return read_rows(db.execute("SELECT kind, text, id FROM own_mark ORDER BY id"), _own_mark)


def add_own_mark(db: sqlite3.Connection, mark: OwnMark) -> OwnMark:
    """The mark with its id: that of the same words where they are there already, or the one it had."""
    same = "SELECT id FROM own_mark WHERE kind = ? AND text = ?"
    row = db.execute(same, (mark.kind, mark.text)).fetchone()
    if row is None:
        values = (mark.kind, mark.text, mark.id)
        return replace(mark, id=db.execute("INSERT INTO own_mark (kind, text, id) VALUES (?, ?, ?)", values).lastrowid)
    return replace(mark, id=row[0])


def rename_own_mark(db: sqlite3.Connection, mark: OwnMark) -> bool:
    """Gives it these words here and in every note. Where another has them already, the two are one from now on.

    False when there is none with this id.
    """
    row = db.execute("SELECT kind, text FROM own_mark WHERE id = ?", (mark.id,)).fetchone()
    if row is None:
        return False
    kind, old = row
    if old == mark.text:
        return True
    db.execute("UPDATE OR IGNORE own_mark SET text = ? WHERE kind = ? AND text = ?", (mark.text, kind, old))
    db.execute("DELETE FROM own_mark WHERE kind = ? AND text = ?", (kind, old))
    own = "kind = ? AND value = ? AND is_own = 1"
    db.execute(f"UPDATE OR IGNORE note_mark SET value = ? WHERE {own}", (mark.text, kind, old))  # noqa: S608
    db.execute(f"DELETE FROM note_mark WHERE {own}", (kind, old))  # noqa: S608
    return True


def remove_own_mark(db: sqlite3.Connection, mark_id: int) -> OwnMark | None:
    """It is no longer offered; notes keep the words. What `add_own_mark` takes to undo this; None when it is gone."""
    row = db.execute("SELECT kind, text, id FROM own_mark WHERE id = ?", (mark_id,)).fetchone()
    db.execute("DELETE FROM own_mark WHERE id = ?", (mark_id,))
    return None if row is None else _own_mark(*row)


def remove_own_marks(db: sqlite3.Connection) -> int:
    """All of them; how many they were."""
    return db.execute("DELETE FROM own_mark").rowcount


def _own_mark(kind: str, text: str, mark_id: int) -> OwnMark:
    return OwnMark(MarkKind(kind), text, mark_id)
