"""Counts notes for pictures. SQLite counts, so that many notes are shown as fast as few."""

import sqlite3
from collections import Counter

from ashore.domain.note_counts import (
    HOURS_TOGETHER,
    MOST_PAIRS,
    MOST_TABLE_ROWS,
    BeforeAfter,
    HelpedCount,
    MarkCount,
    RatedTime,
    Week,
    WeekPlace,
)
from ashore.domain.notes import Mark, MarkKind
from ashore.domain.what_helps import Outcomes
from ashore.record.times import local_time
from ashore.record.what_helped import read_outcomes

_PAIRS = """SELECT noted_at, utc_offset_minutes, distress_before, distress_after FROM note
    WHERE distress_before IS NOT NULL AND distress_after IS NOT NULL ORDER BY noted_at DESC, id DESC LIMIT ?"""
_WEEK = "SELECT weekday, hour, count(*) FROM note GROUP BY weekday, hour"
_OFFERED = """SELECT value, count(*) - (
        SELECT count(*) FROM note_mark AS own WHERE own.kind = ?1 AND own.value = mark.value AND own.is_own = 1
    ) AS offered FROM note_mark AS mark WHERE kind = ?1 GROUP BY value HAVING offered > 0
    ORDER BY offered DESC, value LIMIT ?2"""
_OWN_MARKS = """SELECT value, count(*) AS notes FROM note_mark WHERE kind = ? AND is_own = 1 GROUP BY value
    ORDER BY notes DESC, value LIMIT ?"""


def read_before_after(db: sqlite3.Connection) -> BeforeAfter:
    rows = db.execute(_PAIRS, (MOST_PAIRS + 1,)).fetchall()
    times = []
    for at, offset, before, after in reversed(rows[:MOST_PAIRS]):
        try:
            times.append(RatedTime(local_time(at, offset), before, after))
        except (ValueError, TypeError, OverflowError):  # what cannot be read is left out
            continue
    return BeforeAfter(tuple(times), has_older=len(rows) > MOST_PAIRS)


def read_week(db: sqlite3.Connection) -> Week:
    counts: Counter[WeekPlace] = Counter()
    for weekday, hour, count in db.execute(_WEEK):
        counts[WeekPlace(weekday, hour // HOURS_TOGETHER)] += count
    return Week(dict(counts))


def read_situations(db: sqlite3.Connection) -> tuple[MarkCount, ...]:
    """What was happening, and what it was like, the most frequent first."""
    counts = [*_marks(db, MarkKind.SITUATION), *_marks(db, MarkKind.RIGHT_NOW)]
    counts.sort(key=lambda each: -each.notes)
    return tuple(counts[:MOST_TABLE_ROWS])


def read_helped(db: sqlite3.Connection) -> tuple[HelpedCount, ...]:
    """Exercises, patterns, and what else was marked as what helped; what was noted most often first."""
    counts = [HelpedCount(activity, outcomes) for activity, outcomes in read_outcomes(db).items()]
    counts += [HelpedCount(mark, Outcomes(said=count)) for mark, count in _marks(db, MarkKind.HELPED)]
    counts.sort(key=lambda each: -each.outcomes.total)
    return tuple(counts[:MOST_TABLE_ROWS])


def _marks(db: sqlite3.Connection, kind: MarkKind) -> list[MarkCount]:
    """The most frequent, by two queries that an index answers alone: of words of one's own there may be many."""
    offered, own = (db.execute(query, (kind, MOST_TABLE_ROWS)).fetchall() for query in (_OFFERED, _OWN_MARKS))
    found = [MarkCount(Mark(kind, value), count) for value, count in offered]
    return found + [MarkCount(Mark(kind, value, is_own=True), count) for value, count in own]
