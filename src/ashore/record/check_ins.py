"""Reads and writes planned appointments. Functions are handed a connection, inside a transaction; none keeps it."""

import sqlite3
from dataclasses import replace
from datetime import date, datetime, timedelta

from ashore.domain.check_ins import CheckIn, CheckInKind, Repeat
from ashore.domain.entries import ALL, Listing, PageRequest
from ashore.record.row_reading import EntryQuery, read_page

_LIST = """SELECT kind, starts, zone, uid, what, with_whom, minutes, repeat, until, reminder_minutes, is_named,
    sequence, id FROM check_in"""
_BY_TIME = EntryQuery(_LIST, "starts, id")


def list_check_ins(db: sqlite3.Connection, request: PageRequest = ALL) -> Listing[CheckIn]:
    """By the time at which they begin."""
    return read_page(db, _BY_TIME, _check_in, request)


def check_ins_between(db: sqlite3.Connection, first: date, last: date) -> Listing[CheckIn]:
    """Those that may take place from `first` to `last`, both days included."""
    condition = "starts < ? AND (starts >= ? OR (repeat <> ? AND (until IS NULL OR until >= ?)))"
    begin, end = first.isoformat(), (last + timedelta(days=1)).isoformat()
    return read_page(db, _BY_TIME, _check_in, ALL, condition, (end, begin, Repeat.NEVER.value, begin))


def add_check_in(db: sqlite3.Connection, check_in: CheckIn) -> CheckIn:
    """The appointment with its id. One that was removed gets the id it had."""
    added = db.execute(
        """INSERT INTO check_in
            (kind, starts, zone, uid, what, with_whom, minutes, repeat, until, reminder_minutes, is_named, sequence, id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (*_values(check_in), check_in.id),
    )
    return replace(check_in, id=added.lastrowid)


def change_check_in(db: sqlite3.Connection, check_in: CheckIn) -> bool:
    """False when there is none with this id."""
    changed = db.execute(
        """UPDATE check_in SET kind = ?, starts = ?, zone = ?, uid = ?, what = ?, with_whom = ?, minutes = ?,
            repeat = ?, until = ?, reminder_minutes = ?, is_named = ?, sequence = ? WHERE id = ?""",
        (*_values(check_in), check_in.id),
    )
    return changed.rowcount > 0


def remove_check_in(db: sqlite3.Connection, check_in_id: int) -> CheckIn | None:
    """What `add_check_in` takes to undo this; None when there is none with this id."""
    row = db.execute(f"{_LIST} WHERE id = ?", (check_in_id,)).fetchone()
    db.execute("DELETE FROM check_in WHERE id = ?", (check_in_id,))
    return None if row is None else _check_in(*row)


def _check_in(
    kind: str,
    starts: str,
    zone: str,
    uid: str,
    what: str,
    with_whom: str,
    minutes: int,
    repeat: str,
    until: str | None,
    reminder_minutes: int | None,
    is_named: int,
    sequence: int,
    check_in_id: int,
) -> CheckIn:
    return CheckIn(
        CheckInKind(kind),
        datetime.fromisoformat(starts),
        zone,
        uid,
        what,
        with_whom,
        minutes,
        Repeat(repeat),
        None if until is None else date.fromisoformat(until),
        reminder_minutes,
        bool(is_named),
        sequence,
        check_in_id,
    )


def _values(check_in: CheckIn) -> tuple[object, ...]:
    return (
        check_in.kind,
        check_in.starts.isoformat(timespec="minutes"),
        check_in.zone,
        check_in.uid,
        check_in.what,
        check_in.with_whom,
        check_in.minutes,
        check_in.repeat,
        None if check_in.until is None else check_in.until.isoformat(),
        check_in.reminder_minutes,
        int(check_in.is_named),
        check_in.sequence,
    )
