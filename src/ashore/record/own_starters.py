"""Reads and writes starters in a person's own words. Functions are handed a connection, inside a transaction."""

import sqlite3
from dataclasses import replace

from ashore.domain.entries import ALL, Listing, PageRequest
from ashore.domain.starters import OwnStarter, StarterKind
from ashore.record.row_reading import EntryQuery, read_page

_STARTERS = EntryQuery("SELECT kind, text, id FROM own_starter")


def list_own_starters(
    db: sqlite3.Connection, request: PageRequest = ALL, kind: StarterKind | None = None
) -> Listing[OwnStarter]:
    """Those of this kind; None for all."""
    if kind is None:
        return read_page(db, _STARTERS, OwnStarter, request)
    return read_page(db, _STARTERS, OwnStarter, request, "kind = ?", (kind.value,))


def add_own_starter(db: sqlite3.Connection, starter: OwnStarter) -> OwnStarter:
    """The starter with its id. One that was removed gets the id it had."""
    values = (starter.kind, starter.text, starter.id)
    return replace(
        starter, id=db.execute("INSERT INTO own_starter (kind, text, id) VALUES (?, ?, ?)", values).lastrowid
    )


def change_own_starter(db: sqlite3.Connection, starter: OwnStarter) -> bool:
    """False when there is none with this id."""
    values = (starter.kind, starter.text, starter.id)
    return db.execute("UPDATE own_starter SET kind = ?, text = ? WHERE id = ?", values).rowcount > 0


def remove_own_starter(db: sqlite3.Connection, starter_id: int) -> OwnStarter | None:
    """What `add_own_starter` takes to undo this; None when there is none with this id."""
    row = db.execute("SELECT kind, text, id FROM own_starter WHERE id = ?", (starter_id,)).fetchone()
    db.execute("DELETE FROM own_starter WHERE id = ?", (starter_id,))
    return None if row is None else OwnStarter(*row)
