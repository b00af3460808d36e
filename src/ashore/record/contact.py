"""Reads and writes what followed after a line for someone. Functions are handed a connection, inside a transaction."""

import sqlite3
from dataclasses import replace

from ashore.domain.contact import DECLINES_BEFORE_REST, NEAR, ContactAnswer, ContactEntry
from ashore.domain.entries import Listing
from ashore.record.row_reading import read_rows

LATEST_COUNT = DECLINES_BEFORE_REST
"""As many as decide whether someone is suggested; what is older stays in the record."""


def list_contact(db: sqlite3.Connection) -> Listing[ContactEntry]:
    """The latest, the oldest of them first."""
    query = "SELECT answer, answered_at, person_id, id FROM contact ORDER BY id DESC LIMIT ?"
    return read_rows(reversed(db.execute(query, (LATEST_COUNT,)).fetchall()), ContactEntry)


def is_warmed_up(db: sqlite3.Connection) -> bool:
    """Whether a line went to someone one is in touch with, at least now and then."""
    marks = ", ".join("?" * len(NEAR))
    query = (
        f"SELECT EXISTS (SELECT 1 FROM person WHERE closeness IN ({marks})"  # noqa: S608
        " AND EXISTS (SELECT 1 FROM contact WHERE person_id = person.id AND answer = ?))"
    )
    return bool(db.execute(query, (*NEAR, ContactAnswer.SENT)).fetchone()[0])


def add_contact(db: sqlite3.Connection, entry: ContactEntry) -> ContactEntry:
    """The entry with its id. One that was removed gets the id it had."""
    values = (entry.answer, entry.answered_at, entry.person_id, entry.id)
    added = db.execute("INSERT INTO contact (answer, answered_at, person_id, id) VALUES (?, ?, ?, ?)", values)
    return replace(entry, id=added.lastrowid)


def remove_contact(db: sqlite3.Connection, entry_id: int) -> ContactEntry | None:
    """What `add_contact` takes to undo this; None when there is none with this id."""
    row = db.execute("SELECT answer, answered_at, person_id, id FROM contact WHERE id = ?", (entry_id,)).fetchone()
    db.execute("DELETE FROM contact WHERE id = ?", (entry_id,))
    return None if row is None else ContactEntry(*row)
