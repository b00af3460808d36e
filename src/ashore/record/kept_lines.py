"""Reads and writes kept lines. Functions are handed a connection, inside a transaction; none keeps it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ashore.domain.entries import ALL, PageRequest
from ashore.domain.own_reframes import KeptLine
from ashore.domain.word_search import searched_words
from ashore.record.row_reading import EntryQuery, read_page

if TYPE_CHECKING:
    import sqlite3

    from ashore.domain.entries import Listing

_SELECT = "SELECT belief_id, text, rests_under_guide, position, id FROM kept_line"
_OLDEST_FIRST = EntryQuery(_SELECT, "position, id")
_NEWEST_FIRST = EntryQuery(_SELECT, "position DESC, id DESC")


def list_kept_lines(db: sqlite3.Connection, request: PageRequest = ALL) -> Listing[KeptLine]:
    """In the order of their positions."""
    return read_page(db, _OLDEST_FIRST, _line, request)


def newest_kept_lines(db: sqlite3.Connection, request: PageRequest) -> Listing[KeptLine]:
    """The last position first."""
    return read_page(db, _NEWEST_FIRST, _line, request)


def newest_lines_for_panel(db: sqlite3.Connection, request: PageRequest) -> Listing[KeptLine]:
    """As `newest_kept_lines`, without the one that is under the guide."""
    return read_page(db, _NEWEST_FIRST, _line, request, "rests_under_guide = 0")


def lines_on_plan(db: sqlite3.Connection, limit: int) -> Listing[KeptLine]:
    """Those that were chosen for the coping plan, in the order of their positions."""
    chosen = (
        "EXISTS (SELECT 1 FROM helps_choice WHERE kind = 'line' AND item = CAST(kept_line.id AS TEXT) AND is_shown = 1)"
    )
    return read_page(db, _OLDEST_FIRST, _line, PageRequest(limit), chosen)


def line_under_guide(db: sqlite3.Connection) -> KeptLine | None:
    """The one that is shown there; None where there is none, or it cannot be read."""
    # As the index has it, which holds this one row.
    return next(iter(read_page(db, _OLDEST_FIRST, _line, PageRequest(1), "rests_under_guide = 1").items), None)


def add_kept_line(db: sqlite3.Connection, line: KeptLine) -> KeptLine:
    """The line with its id and position. One that was removed gets the id and position it had."""
    if line.rests_under_guide:
        _clear_line_under_guide(db)
    added = db.execute(
        "INSERT INTO kept_line (belief_id, text, rests_under_guide, position, id, words)"
        " VALUES (?, ?, ?, coalesce(?, (SELECT coalesce(max(position), 0) + 1 FROM kept_line)), ?, ?)",
        (line.belief_id, line.text, line.rests_under_guide, line.position, line.id, searched_words(line.text)),
    )
    position = db.execute("SELECT position FROM kept_line WHERE id = ?", (added.lastrowid,)).fetchone()[0]
    return replace(line, id=added.lastrowid, position=position)


def keep_once(db: sqlite3.Connection, line: KeptLine) -> KeptLine:
    """Adds the line unless the same words are kept for the same belief; the line as it stands in the record."""
    values = (line.belief_id, line.text)
    same = read_page(db, EntryQuery(_SELECT), _line, PageRequest(1), "belief_id = ? AND text = ?", values).items
    return same[0] if same else add_kept_line(db, line)


def change_kept_line(db: sqlite3.Connection, line: KeptLine) -> bool:
    """Replaces the line with this id. Where it is to be under the guide, no other is. False when there is none."""
    if db.execute("SELECT 1 FROM kept_line WHERE id = ?", (line.id,)).fetchone() is None:
        return False
    if line.rests_under_guide:
        _clear_line_under_guide(db)
    db.execute(
        "UPDATE kept_line SET belief_id = ?, text = ?, rests_under_guide = ?, position = coalesce(?, position),"
        " words = ? WHERE id = ?",
        (line.belief_id, line.text, line.rests_under_guide, line.position, searched_words(line.text), line.id),
    )
    return True


def remove_kept_line(db: sqlite3.Connection, line_id: int) -> KeptLine | None:
    """The removed line, for `add_kept_line` to put back; None when there is none."""
    row = db.execute(f"{_SELECT} WHERE id = ?", (line_id,)).fetchone()
    if row is None:
        return None
    removed = _line(*row)
    db.execute("DELETE FROM kept_line WHERE id = ?", (line_id,))
    return removed


def _clear_line_under_guide(db: sqlite3.Connection) -> None:
    db.execute("UPDATE kept_line SET rests_under_guide = 0 WHERE rests_under_guide = 1")


def _line(belief_id: str, text: str, rests_under_guide: int, position: int, line_id: int) -> KeptLine:
    return KeptLine(belief_id, text, bool(rests_under_guide), position, line_id)
