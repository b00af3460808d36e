"""Reads and writes the blocks of the week. Functions are handed a connection, inside a transaction; none keeps it."""

import sqlite3
from dataclasses import replace
from datetime import date

from ashore.domain.check_ins import CheckInKind
from ashore.domain.entries import Listing
from ashore.domain.week import PartOfDay, Slot, WeekBlock, block_in
from ashore.record.row_reading import read_rows

_LIST = "SELECT kind, weekday, part, first_day, uid, words, sequence, id FROM week_block"


def list_week_blocks(db: sqlite3.Connection) -> Listing[WeekBlock]:
    """From Monday morning to Sunday evening."""
    blocks, unreadable = read_rows(db.execute(f"{_LIST} ORDER BY id"), _block)
    return Listing(tuple(sorted(blocks, key=lambda block: block.slot.place)), unreadable)


def put_week_block(db: sqlite3.Connection, block: WeekBlock) -> WeekBlock:
    """The block with its id. What was in its slot goes. One that was removed gets the id it had."""
    db.execute("DELETE FROM week_block WHERE id = ? OR (weekday = ? AND part = ?)", (block.id, *block.slot))
    added = db.execute(
        "INSERT INTO week_block (kind, weekday, part, first_day, uid, words, sequence, id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (block.kind, *block.slot, block.first_day.isoformat(), block.uid, block.words, block.sequence, block.id),
    )
    return replace(block, id=added.lastrowid)


def change_week_block(
    db: sqlite3.Connection, block_id: int, *, kind: CheckInKind | None = None, words: str | None = None
) -> WeekBlock | None:
    """Changes what is not None, wherever the block is now; None when there is none with this id."""
    before = _with_id(db, block_id)
    if before is None:
        return None
    changed = replace(
        before,
        kind=before.kind if kind is None else kind,
        words=before.words if words is None else words,
        sequence=before.sequence + 1,
    )
    return put_week_block(db, changed)


def move_week_block(db: sqlite3.Connection, block_id: int, slot: Slot, first_day: date) -> WeekBlock | None:
    """The moved block; None when there is none with this id. What was in `slot` takes the place that it leaves."""
    moved = _with_id(db, block_id)
    if moved is None:
        return None
    other = block_in(list_week_blocks(db).items, slot)
    if other is not None and other.id != block_id:
        db.execute("DELETE FROM week_block WHERE id = ?", (other.id,))
    kept = put_week_block(db, replace(moved, slot=slot, first_day=first_day, sequence=moved.sequence + 1))
    if other is not None and other.id != block_id:
        there = replace(other, slot=moved.slot, first_day=moved.first_day, sequence=other.sequence + 1)
        put_week_block(db, there)
    return kept


def remove_week_block(db: sqlite3.Connection, block_id: int) -> WeekBlock | None:
    """What `put_week_block` takes to undo this; None when there is none with this id."""
    removed = _with_id(db, block_id)
    db.execute("DELETE FROM week_block WHERE id = ?", (block_id,))
    return removed


def _with_id(db: sqlite3.Connection, block_id: int) -> WeekBlock | None:
    row = db.execute(f"{_LIST} WHERE id = ?", (block_id,)).fetchone()
    return None if row is None else _block(*row)


def _block(
    kind: str, weekday: int, part: str, first_day: str, uid: str, words: str, sequence: int, block_id: int
) -> WeekBlock:
    slot = Slot(weekday, PartOfDay(part))
    return WeekBlock(CheckInKind(kind), slot, date.fromisoformat(first_day), uid, words, sequence, block_id)
