"""A person's own patterns in the record. Functions are handed a connection, inside a transaction; none keeps it."""

import json
import sqlite3
from dataclasses import replace

from ashore.domain.breath import Minutes, Pattern, Phase, Step
from ashore.domain.entries import CustomPattern, Listing


def list_patterns(db: sqlite3.Connection) -> Listing[Pattern]:
    """In the order in which they were made."""
    patterns, unreadable = [], 0
    for row in db.execute("SELECT id, name, minutes_least, minutes_most, steps FROM custom_pattern ORDER BY place"):
        try:
            patterns.append(_pattern(*row))
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
            unreadable += 1
    return Listing(tuple(patterns), unreadable)


def add_pattern(db: sqlite3.Connection, pattern: Pattern, place: int | None = None) -> Pattern:
    """Puts the pattern last, or back at the place it had. Returned with a free id where its own was taken or empty."""
    pattern = replace(pattern, id=_free_id(db, pattern.id))
    if place is not None and db.execute("SELECT 1 FROM custom_pattern WHERE place = ?", (place,)).fetchone():
        place = None
    db.execute(
        "INSERT INTO custom_pattern (id, name, minutes_least, minutes_most, steps, place) VALUES (?, ?, ?, ?, ?, ?)",
        (pattern.id, *_row(pattern), place),
    )
    return pattern


def change_pattern(db: sqlite3.Connection, pattern: Pattern) -> bool:
    """The pattern with this id is now like this. False when there is none."""
    changed = db.execute(
        "UPDATE custom_pattern SET name = ?, minutes_least = ?, minutes_most = ?, steps = ? WHERE id = ?",
        (*_row(pattern), pattern.id),
    )
    return changed.rowcount > 0


def remove_pattern(db: sqlite3.Connection, pattern_id: str) -> CustomPattern | None:
    """What `add_pattern(db, pattern, place)` takes to undo this; None when there is nothing to remove."""
    found = db.execute(
        "SELECT place, id, name, minutes_least, minutes_most, steps FROM custom_pattern WHERE id = ?", (pattern_id,)
    )
    values = found.fetchone()
    if values is None:
        return None
    place, *row = values
    removed = CustomPattern(_pattern(*row), place)
    db.execute("DELETE FROM custom_pattern WHERE id = ?", (pattern_id,))
    return removed


def _row(pattern: Pattern) -> tuple[str, float, float, str]:
    steps = json.dumps([[step.phase, step.seconds] for step in pattern.steps])
    return (pattern.name.encode("utf-8", "replace").decode(), *pattern.minutes, steps)


def _pattern(pattern_id: str, name: str, least: float, most: float, steps: str) -> Pattern:
    """Raises ValueError, TypeError, KeyError, OverflowError or RecursionError when a row holds no pattern."""
    read = tuple(Step(Phase(phase), float(seconds)) for phase, seconds in json.loads(steps))
    return Pattern(str(pattern_id), str(name), read, minutes=Minutes(float(least), float(most)))


def _free_id(db: sqlite3.Connection, wished: str) -> str:
    stem = wished or "own"
    candidate, number = wished or "own-1", 2
    while db.execute("SELECT 1 FROM custom_pattern WHERE id = ?", (candidate,)).fetchone():
        candidate, number = f"{stem}-{number}", number + 1
    return candidate
