"""Reads and writes notes. Functions are handed a connection, inside a transaction; none keeps it.

The full text search of SQLite is not used: it keeps removed words in its own tables until it tidies them up.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from ashore.domain.note_search import NotePage, NotePlace, SearchWord, Span, folded
from ashore.domain.notes import Activity, ActivityKind, Mark, MarkKind, Note
from ashore.record.checksums import check_row, row_checksum
from ashore.record.times import local_time

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

_COLUMNS = """id, noted_at, utc_offset_minutes, situation, next_time, distress_before, distress_after, activity_kind,
    activity_id, felt_worse, checksum"""


class _Row(NamedTuple):
    """The columns of a note that its checksum is made of."""

    id: str
    noted_at: str
    utc_offset_minutes: int
    situation: str
    next_time: str
    distress_before: int | None
    distress_after: int | None
    activity_kind: str | None
    activity_id: str | None
    felt_worse: int


def list_notes(
    db: sqlite3.Connection, words: Sequence[SearchWord] = (), after: NotePlace | None = None, limit: int = 50
) -> NotePage:
    """The newest `limit` notes with all of `words`, of those behind `after`. What cannot be read is counted."""
    conditions, values = _conditions(db, words)
    if after is not None:
        conditions.append("(noted_at, id) < (?, ?)")
        values += after
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM note {where} ORDER BY noted_at DESC, id DESC LIMIT ?",  # noqa: S608  # values are bound
        (*values, limit),
    ).fetchall()
    notes = tuple(_readable(db, rows))
    end = NotePlace(str(rows[-1][1]), str(rows[-1][0])) if len(rows) == limit else None
    return NotePage(notes, end, len(rows) - len(notes))


def find_note(db: sqlite3.Connection, note_id: str) -> Note | None:
    """None where there is none, or it cannot be read."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM note WHERE id = ?", (note_id,)).fetchall()  # noqa: S608
    return next(_readable(db, rows), None)


def count_notes(db: sqlite3.Connection, span: Span | None = None) -> int:
    """Of the span, or of all."""
    condition, values = _within(span)
    return int(db.execute(f"SELECT count(*) FROM note {condition}", values).fetchone()[0])  # noqa: S608


def list_helpful_exercises(db: sqlite3.Connection) -> tuple[str, ...]:
    """The ids of the exercises that some note says helped."""
    found = "SELECT DISTINCT value FROM note_mark WHERE kind = ? AND is_own = 0"
    return tuple(value for (value,) in db.execute(found, (MarkKind.HELPED_EXERCISE,)))


def add_note(db: sqlite3.Connection, note: Note) -> None:
    """One with this id that is there already stays as it is."""
    row = _row(note)
    added = db.execute(
        f"INSERT INTO note ({_COLUMNS}, weekday, hour, search_words) VALUES ({', '.join('?' * 14)})"  # noqa: S608
        " ON CONFLICT (id) DO NOTHING",
        (*row, row_checksum(*map(str, row)), *_derived(note)),
    )
    if added.rowcount:
        _add_marks(db, note)


def change_note(db: sqlite3.Connection, note: Note) -> bool:
    """False when there is none with this id."""
    row = _row(note)
    columns = ", ".join(f"{name.strip()} = ?" for name in (*_COLUMNS.split(","), "weekday", "hour", "search_words"))
    changed = db.execute(
        f"UPDATE note SET {columns} WHERE id = ?",  # noqa: S608
        (*row, row_checksum(*map(str, row)), *_derived(note), note.id),
    )
    if not changed.rowcount:
        return False
    db.execute("DELETE FROM note_mark WHERE note_id = ?", (note.id,))
    _add_marks(db, note)
    return True


def remove_note(db: sqlite3.Connection, note_id: str) -> Note | None:
    """What `add_note` takes to undo this; None when there is none with this id that can be read."""
    removed = find_note(db, note_id)
    db.execute("DELETE FROM note_mark WHERE note_id = ?", (note_id,))
    db.execute("DELETE FROM note WHERE id = ?", (note_id,))
    return removed


def remove_notes(db: sqlite3.Connection, span: Span | None = None) -> int:
    """Removes those of the span, or all, also what cannot be read; how many they were. It cannot be undone."""
    condition, values = _within(span)
    db.execute(f"DELETE FROM note_mark WHERE note_id IN (SELECT id FROM note {condition})", values)  # noqa: S608
    return db.execute(f"DELETE FROM note {condition}", values).rowcount  # noqa: S608


def _within(span: Span | None) -> tuple[str, tuple[str, ...]]:
    if span is None:
        return "", ()
    return "WHERE noted_at >= ? AND noted_at < ?", (_utc(span.first), _utc(span.end))


def _conditions(db: sqlite3.Connection, words: Sequence[SearchWord]) -> tuple[list[str], list[object]]:
    """One condition a word: it is in what was written, or in the name of a mark or an activity."""
    conditions: list[str] = []
    values: list[object] = []
    own = _own_marks(db) if words else ()
    for word in words:
        ways = ["search_words LIKE ?"]  # words of a search hold letters and digits only
        values.append(f"%{word.text}%")
        marks = (*word.marks, *(mark for mark in own if word.text in folded(mark.value)))
        if marks:
            any_mark = _any_of("kind = ? AND value = ?", marks)
            ways.append(f"id IN (SELECT note_id FROM note_mark WHERE {any_mark})")  # noqa: S608
            values += [value for mark in marks for value in (mark.kind, mark.value)]
        if word.activities:
            ways.append(_any_of("activity_kind = ? AND activity_id = ?", word.activities))
            values += [value for activity in word.activities for value in (activity.kind, activity.id)]
        conditions.append(f"({' OR '.join(ways)})")
    return conditions, values


def _any_of(condition: str, items: Iterable[object]) -> str:
    return f"({' OR '.join(f'({condition})' for _item in items)})"


def _own_marks(db: sqlite3.Connection) -> tuple[Mark, ...]:
    rows = db.execute("SELECT DISTINCT kind, value FROM note_mark WHERE is_own = 1")
    return tuple(Mark(MarkKind(kind), value, is_own=True) for kind, value in rows if kind in set(MarkKind))


def _row(note: Note) -> _Row:
    offset = note.noted_at.utcoffset() or timedelta()
    activity = note.activity
    return _Row(
        note.id,
        _utc(note.noted_at),
        int(offset.total_seconds()) // 60,
        note.situation,
        note.next_time,
        note.distress_before,
        note.distress_after,
        None if activity is None else activity.kind.value,
        None if activity is None else activity.id,
        int(note.felt_worse),
    )


def _derived(note: Note) -> tuple[int, int, str]:
    """Weekday (0 is Monday) and hour on the person's clock, and what a search looks through."""
    return note.noted_at.weekday(), note.noted_at.hour, folded(f"{note.situation} {note.next_time}")


def _add_marks(db: sqlite3.Connection, note: Note) -> None:
    db.executemany(
        "INSERT INTO note_mark (note_id, kind, value, is_own) VALUES (?, ?, ?, ?)",
        [(note.id, mark.kind, mark.value, int(mark.is_own)) for mark in note.marks],
    )


def _readable(db: sqlite3.Connection, rows: Iterable[tuple[object, ...]]) -> Iterator[Note]:
    for *columns, checksum in rows:
        row = _Row(*columns)  # type: ignore[arg-type]  # as the migration made them; the checksum tells otherwise
        try:
            check_row(checksum, *map(str, row))  # type: ignore[arg-type]
            yield _note(row, _marks(db, row.id))
        except (ValueError, TypeError, AttributeError, OverflowError):
            continue


def _marks(db: sqlite3.Connection, note_id: str) -> tuple[Mark, ...]:
    query = "SELECT kind, value, is_own FROM note_mark WHERE note_id = ? ORDER BY rowid"
    return tuple(Mark(MarkKind(kind), value, bool(is_own)) for kind, value, is_own in db.execute(query, (note_id,)))


def _note(row: _Row, marks: tuple[Mark, ...]) -> Note:
    activity = (
        None
        if row.activity_kind is None or row.activity_id is None
        else Activity(ActivityKind(row.activity_kind), row.activity_id)
    )
    return Note(
        row.id,
        local_time(row.noted_at, row.utc_offset_minutes),
        marks,
        row.situation,
        row.next_time,
        row.distress_before,
        row.distress_after,
        activity,
        bool(row.felt_worse),
    )


def _utc(time: datetime) -> str:
    """As the record holds times: they sort as texts."""
    return time.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
