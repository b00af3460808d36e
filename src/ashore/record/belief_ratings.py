"""Reads and writes belief ratings. Functions are handed a connection, inside a transaction; none keeps it."""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from ashore.domain.entries import ALL, Listing, PageRequest
from ashore.domain.ratings import BeliefRating
from ashore.record.row_reading import EntryQuery, read_page

_SELECT = "SELECT belief_id, before, noted_at, after, id FROM belief_strength"
_OLDEST_FIRST, _NEWEST_FIRST = EntryQuery(_SELECT), EntryQuery(_SELECT, "id DESC")


def list_belief_ratings(db: sqlite3.Connection) -> Listing[BeliefRating]:
    """The oldest first."""
    return read_page(db, _OLDEST_FIRST, BeliefRating)


def newest_belief_ratings(db: sqlite3.Connection, belief_id: str, request: PageRequest = ALL) -> Listing[BeliefRating]:
    """Of this belief, the newest first."""
    return read_page(db, _NEWEST_FIRST, BeliefRating, request, "belief_id = ?", (belief_id,))


def add_belief_rating(db: sqlite3.Connection, rating: BeliefRating) -> BeliefRating:
    """The rating with its id. One that was removed gets the id it had."""
    added = db.execute(
        "INSERT INTO belief_strength (belief_id, before, noted_at, after, id) VALUES (?, ?, ?, ?, ?)",
        (rating.belief_id, rating.before, rating.noted_at, rating.after, rating.id),
    )
    return replace(rating, id=added.lastrowid)


def rate_again(db: sqlite3.Connection, rating_id: int, after: int) -> bool:
    """Adds the second number, 0 to 100. False when no rating has this id."""
    return db.execute("UPDATE belief_strength SET after = ? WHERE id = ?", (after, rating_id)).rowcount > 0


def remove_belief_ratings(db: sqlite3.Connection, belief_id: str) -> tuple[BeliefRating, ...]:
    """Removes all of this belief, and returns them for `restore_belief_ratings`."""
    removed = read_page(db, _OLDEST_FIRST, BeliefRating, ALL, "belief_id = ?", (belief_id,)).items
    db.executemany("DELETE FROM belief_strength WHERE id = ?", [(each.id,) for each in removed])
    return removed


def restore_belief_ratings(db: sqlite3.Connection, ratings: Iterable[BeliefRating]) -> None:
    for rating in ratings:
        add_belief_rating(db, rating)
