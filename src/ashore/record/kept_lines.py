"""Reads and writes kept lines. Functions are handed a connection, inside a transaction; none keeps it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ashore.domain.own_reframes import KeptLine
from ashore.record.row_reading import read_rows

if TYPE_CHECKING:
    import sqlite3

    from ashore.domain.entries import Listing


def list_kept_lines(db: sqlite3.Connection) -> Listing[KeptLine]:
    """In the order of their positions."""
    rows = db.execute("SELECT belief_id, text, rests_under_guide, position, id FROM kept_line ORDER BY position, id")
    return read_rows(rows, _line)


def add_kept_line(db: sqlite3.Connection, line: KeptLine) -> KeptLine:
    """The line with its id and position. One that was removed gets the id and position it had."""
    if line.rests_under_guide:
        _clear_line_under_guide(db)
    added = db.execute(
        "INSERT INTO kept_line (belief_id, text, rests_under_guide, position, id)"
        " VALUES (?, ?, ?, coalesce(?, (SELECT coalesce(max(position), 0) + 1 FROM kept_line)), ?)",
        (line.belief_id, line.text, line.rests_under_guide, line.position, line.id),
    )
    position = db.execute("SELECT position FROM kept_line WHERE id = ?", (added.lastrowid,)).fetchone()[0]
    return replace(line, id=added.lastrowid, position=position)


def keep_once(db: sqlite3.Connection, line: KeptLine) -> KeptLine:
    """Adds the line unless the same words are kept for the same belief; the line as it stands in the record."""
    kept = list_kept_lines(db).items
    same = next((each for each in kept if (each.belief_id, each.text) == (line.belief_id, line.text)), None)
    return same or add_kept_line(db, line)


def change_kept_line(db: sqlite3.Connection, line: KeptLine) -> bool:
    """Replaces the line with this id. Where it is to be under the guide, no other is. False when there is none."""
    if db.execute("SELECT 1 FROM kept_line WHERE id = ?", (line.id,)).fetchone() is None:
        return False
    if line.rests_under_guide:
        _clear_line_under_guide(db)
    db.execute(
        "UPDATE kept_line SET belief_id = ?, text = ?, rests_under_guide = ?, position = coalesce(?, position)"
        " WHERE id = ?",
        (line.belief_id, line.text, line.rests_under_guide, line.position, line.id),
    )
    return True


def remove_kept_line(db: sqlite3.Connection, line_id: int) -> KeptLine | None:
    """The removed line, for `add_kept_line` to put back; None when there is none."""
    row = db.execute(
        "SELECT belief_id, text, rests_under_guide, position, id FROM kept_line WHERE id = ?", (line_id,)
    ).fetchone()
    if row is None:
        return None
    removed = _line(*row)
    db.execute("DELETE FROM kept_line WHERE id = ?", (line_id,))
    return removed


def _clear_line_under_guide(db: sqlite3.Connection) -> None:
    db.execute("UPDATE kept_line SET rests_under_guide = 0 WHERE rests_under_guide = 1")


def _line(belief_id: str, text: str, rests_under_guide: int, position: int, line_id: int) -> KeptLine:
    return KeptLine(belief_id, text, bool(rests_under_guide), position, line_id)
