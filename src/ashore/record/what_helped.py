"""Counts in the notes what helped, by what the moments had in common. SQLite counts, so that many notes cost little."""

import sqlite3
from collections import defaultdict

from ashore.domain.notes import Activity, ActivityKind, MarkKind
from ashore.domain.ratings import BODY_FIRST_DISTRESS
from ashore.domain.what_helps import (
    DISTRESS,
    EVERY_MOMENT,
    LOW_DISTRESS,
    MARKS_OF_A_MOMENT,
    Experience,
    Outcomes,
    Trait,
)

_KINDS = {MarkKind.HELPED_EXERCISE: ActivityKind.EXERCISE, MarkKind.HELPED_PATTERN: ActivityKind.PRACTICE}
RECENT_NOTES = 2000
"""So many of the newest notes say what moments had in common. All of them are counted without that."""
_BAND = f"""CASE WHEN distress_before IS NULL THEN NULL WHEN distress_before <= {LOW_DISTRESS} THEN 'low'
    WHEN distress_before < {BODY_FIRST_DISTRESS} THEN 'middle' ELSE 'high' END"""
_WORSE = "(felt_worse OR (distress_after > distress_before) IS TRUE)"
_COUNTS = f"count(*), total(NOT felt_worse AND (distress_after < distress_before) IS TRUE), total({_WORSE})"
_TOLD = "activity_kind IS NOT NULL AND (felt_worse OR distress_after - distress_before IS NOT NULL)"
_RECENT = f"""note INDEXED BY note_time CROSS JOIN
    (SELECT min(noted_at) AS since FROM (SELECT noted_at FROM note ORDER BY noted_at DESC LIMIT {RECENT_NOTES}))"""  # noqa: S608  # as are those below, it is made of constants
_IS_OF_A_MOMENT = f"mark.kind IN ({', '.join('?' for _kind in MARKS_OF_A_MOMENT)})"
# With max() the other columns are those of the row that has it: whether it felt worse the last time.
_EVERY = f"SELECT activity_kind, activity_id, max(noted_at), {_WORSE}, {_COUNTS} FROM note WHERE {_TOLD} GROUP BY 1, 2"  # noqa: S608
_BY_DISTRESS = f"""SELECT activity_kind, activity_id, {_BAND}, {_COUNTS} FROM {_RECENT}
    WHERE noted_at >= since AND distress_before IS NOT NULL AND {_TOLD} GROUP BY 1, 2, 3"""  # noqa: S608
_BY_MARK = f"""SELECT activity_kind, activity_id, mark.kind, mark.value, {_COUNTS}
    FROM {_RECENT} CROSS JOIN note_mark AS mark ON mark.note_id = note.id
    WHERE noted_at >= since AND {_TOLD} AND {_IS_OF_A_MOMENT} GROUP BY 1, 2, 3, 4"""  # noqa: S608
_SAID = "SELECT kind, value, count(*) FROM note_mark WHERE kind IN (?, ?) GROUP BY 1, 2"
_SAID_BY_DISTRESS = f"""SELECT said.kind, said.value, {_BAND}, count(*)
    FROM {_RECENT} CROSS JOIN note_mark AS said ON said.note_id = note.id
    WHERE noted_at >= since AND said.kind IN (?, ?) AND distress_before IS NOT NULL GROUP BY 1, 2, 3"""  # noqa: S608
_SAID_BY_MARK = f"""SELECT said.kind, said.value, mark.kind, mark.value, count(*)
    FROM {_RECENT} CROSS JOIN note_mark AS said ON said.note_id = note.id
    CROSS JOIN note_mark AS mark ON mark.note_id = note.id
    WHERE noted_at >= since AND said.kind IN (?, ?) AND {_IS_OF_A_MOMENT} GROUP BY 1, 2, 3, 4"""  # noqa: S608

_Counts = defaultdict[Trait, defaultdict[Activity, Outcomes]]


def read_experience(db: sqlite3.Connection) -> Experience:
    """What all notes say. One that says of the same activity both a number and that it helped counts once for each."""
    counts: _Counts = defaultdict(lambda: defaultdict(Outcomes))
    worse_last = _count_every(db, counts)
    _count_like(db, counts)
    return Experience({trait: dict(by_activity) for trait, by_activity in counts.items()}, worse_last)


def read_outcomes(db: sqlite3.Connection) -> dict[Activity, Outcomes]:
    """What all notes say of each activity, whatever the moment was like."""
    counts: _Counts = defaultdict(lambda: defaultdict(Outcomes))
    _count_every(db, counts)
    return dict(counts[EVERY_MOMENT])


def _count_every(db: sqlite3.Connection, counts: _Counts) -> frozenset[Activity]:
    """Counts by activity alone; what felt worse the last time."""
    worse_last = set()
    for kind, id_, _noted_at, felt_worse, *numbers in db.execute(_EVERY):
        activity = _activity(kind, id_)
        _add(counts, EVERY_MOMENT, activity, Outcomes(*map(int, numbers)))
        if activity is not None and felt_worse:
            worse_last.add(activity)
    for kind, value, count in db.execute(_SAID, tuple(_KINDS)):
        _add(counts, EVERY_MOMENT, _said_activity(kind, value), Outcomes(said=count))
    return frozenset(worse_last)


def _count_like(db: sqlite3.Connection, counts: _Counts) -> None:
    for kind, id_, band, *numbers in db.execute(_BY_DISTRESS):
        _add(counts, Trait(DISTRESS, band), _activity(kind, id_), Outcomes(*map(int, numbers)))
    for kind, id_, mark_kind, value, *numbers in db.execute(_BY_MARK, MARKS_OF_A_MOMENT):
        _add(counts, Trait(mark_kind, value), _activity(kind, id_), Outcomes(*map(int, numbers)))
    kinds = tuple(_KINDS)
    for kind, value, band, count in db.execute(_SAID_BY_DISTRESS, kinds):
        _add(counts, Trait(DISTRESS, band), _said_activity(kind, value), Outcomes(said=count))
    for kind, value, mark_kind, mark_value, count in db.execute(_SAID_BY_MARK, (*kinds, *MARKS_OF_A_MOMENT)):
        _add(counts, Trait(mark_kind, mark_value), _said_activity(kind, value), Outcomes(said=count))


def _add(counts: _Counts, trait: Trait, activity: Activity | None, more: Outcomes) -> None:
    if activity is not None:
        now = counts[trait][activity]
        counts[trait][activity] = Outcomes(*(a + b for a, b in zip(now, more, strict=True)))


def _activity(kind: str, id_: str) -> Activity | None:
    """None where another version wrote it, or it cannot be read."""
    try:
        return Activity(ActivityKind(kind), id_)
    except (ValueError, TypeError, AttributeError):
        return None


def _said_activity(kind: str, value: str) -> Activity | None:
    return _activity(_KINDS[MarkKind(kind)], value)
