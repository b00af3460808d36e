"""What the pictures are made of: the notes of a record, counted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from ashore.domain.note_counts import MOST_PAIRS, MOST_TABLE_ROWS, HelpedCount, MarkCount, Week, WeekPlace
from ashore.domain.notes import Activity, ActivityKind, Mark, MarkKind, Note
from ashore.domain.what_helps import Outcomes
from ashore.record.note_counts import read_before_after, read_helped, read_situations, read_week
from ashore.record.notes import add_note

if TYPE_CHECKING:
    import sqlite3

MONDAY = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
ORIENTING = Activity(ActivityKind.EXERCISE, "orienting")


def add(db: sqlite3.Connection, hours: int, *marks: Mark, numbers: tuple[int, int] | None = None) -> None:
    before, after = numbers or (None, None)
    about = ORIENTING if numbers else None
    add_note(db, Note(f"n{hours}", MONDAY + timedelta(hours=hours), marks, "", "", before, after, about))


def test_the_newest_pairs_are_shown_in_the_order_of_time(db: sqlite3.Connection) -> None:
    add_note(db, Note("half", MONDAY, (), "", "", 9))
    for hour in range(MOST_PAIRS + 3):
        add(db, hour + 1, numbers=(hour % 11, 5))
    counts = read_before_after(db)
    assert [each.before for each in counts.times] == [hour % 11 for hour in range(3, MOST_PAIRS + 3)]
    assert counts.has_older
    assert (counts.lower, counts.same, counts.higher) == (19, 4, 17)


def test_times_stand_on_the_clock_of_the_person_at_that_time(db: sqlite3.Connection) -> None:
    there = timezone(timedelta(hours=-5))
    add_note(db, Note("a", datetime(2026, 11, 23, 23, 30, tzinfo=there), (), "", "", 6, 4))
    (only,) = read_before_after(db).times
    assert (only.noted_at.day, only.noted_at.hour) == (23, 23)
    assert read_week(db) == Week({WeekPlace(0, 7): 1})


def test_a_time_that_cannot_be_read_is_left_out(db: sqlite3.Connection) -> None:
    add(db, 1, numbers=(6, 4))
    add(db, 2, numbers=(7, 3))
    db.execute("UPDATE note SET noted_at = 'zz' WHERE id = 'n2'")
    assert [each.before for each in read_before_after(db).times] == [6]


def test_notes_are_counted_by_weekday_and_three_hours(db: sqlite3.Connection) -> None:
    for hours in (0, 1, 2, 24):
        add(db, hours)
    week = read_week(db)
    assert week.counts == {WeekPlace(0, 3): 3, WeekPlace(1, 3): 1}
    assert (week.total, week.most) == (4, (WeekPlace(0, 3),))


def test_an_own_mark_with_the_words_of_an_id_is_another_mark(db: sqlite3.Connection) -> None:
    offered, own = Mark(MarkKind.SITUATION, "argument"), Mark(MarkKind.SITUATION, "argument", is_own=True)
    panic = Mark(MarkKind.RIGHT_NOW, "panic")
    add(db, 0, offered, own)
    add(db, 1, offered, panic)
    add(db, 2, offered, Mark(MarkKind.SIGN, "went-quiet"))
    assert set(read_situations(db)) == {MarkCount(offered, 3), MarkCount(own, 1), MarkCount(panic, 1)}
    assert read_situations(db)[0] == MarkCount(offered, 3)


def test_what_helped_holds_activities_and_marks_the_most_noted_first(db: sqlite3.Connection) -> None:
    tea = Mark(MarkKind.HELPED, "tea", is_own=True)
    for hours, numbers in enumerate([(6, 4), (6, 6), (4, 6), (8, 3)]):
        add(db, hours, tea, numbers=numbers)
    add(db, 9, tea, Mark(MarkKind.HELPED_EXERCISE, "counting"))
    first, second, third = read_helped(db)
    assert first == HelpedCount(tea, Outcomes(said=5))
    assert second == HelpedCount(ORIENTING, Outcomes(times=4, lower=2, worse=1))
    assert second.same == 1
    assert third == HelpedCount(Activity(ActivityKind.EXERCISE, "counting"), Outcomes(said=1))


def test_a_record_without_notes_has_nothing_to_show(db: sqlite3.Connection) -> None:
    assert not read_before_after(db).times
    assert not read_week(db).total
    assert read_situations(db) == ()
    assert read_helped(db) == ()


def test_a_table_stays_short_however_many_marks_there_are(db: sqlite3.Connection) -> None:
    for hours in range(MOST_TABLE_ROWS + 5):
        add(db, hours, Mark(MarkKind.SITUATION, f"own {hours}", is_own=True))
    assert len(read_situations(db)) == MOST_TABLE_ROWS
