"""How true beliefs felt. Functions are handed a connection, inside a transaction; none keeps it."""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from ashore.domain.entries import Listing
from ashore.domain.ratings import BeliefRating
from ashore.record.row_reading import read_rows


def list_belief_ratings(db: sqlite3.Connection) -> Listing[BeliefRating]:
    """In the order in which they were noticed."""
    rows = db.execute("SELECT belief_id, before, noted_at, after, id FROM belief_strength ORDER BY id")
    return read_rows(rows, BeliefRating)


def add_belief_rating(db: sqlite3.Connection, strength: BeliefRating) -> BeliefRating:
    """The strength with its id; one that was removed goes back to its place."""
    added = db.execute(
        "INSERT INTO belief_strength (belief_id, before, noted_at, after, id) VALUES (?, ?, ?, ?, ?)",
        (strength.belief_id, strength.before, strength.noted_at, strength.after, strength.id),
    )
    return replace(strength, id=added.lastrowid)


def rate_again(db: sqlite3.Connection, strength_id: int, after: int) -> bool:
    """Adds the second number, 0 to 100. False when there is none with this id."""
    return db.execute("UPDATE belief_strength SET after = ? WHERE id = ?", (after, strength_id)).rowcount > 0


def remove_belief_ratings(db: sqlite3.Connection, belief_id: str) -> tuple[BeliefRating, ...]:
    """Takes out all of this belief; what `restore_belief_strengths` takes to undo this."""
    removed = tuple(each for each in list_belief_ratings(db).items if each.belief_id == belief_id)
    db.executemany("DELETE FROM belief_strength WHERE id = ?", [(each.id,) for each in removed])
    return removed


def restore_belief_ratings(db: sqlite3.Connection, ratings: Iterable[BeliefRating]) -> None:
    for strength in ratings:
        add_belief_rating(db, strength)
