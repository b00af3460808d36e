"""What the notes of a record say of what helped, and what that makes of the exercises of a thousand people.

ASHORE_PEOPLE=1000 makes up that many; a short form is the usual one.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from tests.environment import as_found
from tests.unit.record.what_helps_simulation import Person

from ashore.domain.notes import Activity, ActivityKind, Mark, MarkKind, Note
from ashore.domain.what_helps import DISTRESS, EVERY_MOMENT, Outcomes, Trait
from ashore.record.notes import add_note, remove_note, remove_notes
from ashore.record.what_helped import read_experience

if TYPE_CHECKING:
    import sqlite3

PEOPLE = int(as_found.get("ASHORE_PEOPLE", "150"))
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
ORIENTING = Activity(ActivityKind.EXERCISE, "orienting")
BOX = Activity(ActivityKind.PRACTICE, "box")
PANIC = Mark(MarkKind.RIGHT_NOW, "panic")
TENSE = Mark(MarkKind.FEELING, "tense")


def note(
    hour: int,
    activity: Activity | None,
    before: int | None = None,
    after: int | None = None,
    *marks: Mark,
    felt_worse: bool = False,
) -> Note:
    return Note(f"n{hour}", NOON + timedelta(hours=hour), marks, "", "", before, after, activity, felt_worse)


def test_counts_lower_worse_and_all_times_and_leaves_out_what_has_no_second_number(db: sqlite3.Connection) -> None:
    for each in (
        note(0, ORIENTING, 7, 4),
        note(1, ORIENTING, 7, 7),
        note(2, ORIENTING, 2, 5),
        note(3, ORIENTING, 6, None),
        note(4, ORIENTING, felt_worse=True),
        note(5, ORIENTING, 8, 3, felt_worse=True),  # said, so the number does not count as lower
        note(6, None, 9, 1),
    ):
        add_note(db, each)
    experience = read_experience(db)
    assert experience.of(ORIENTING) == Outcomes(times=5, lower=1, worse=3)
    assert experience.worse_last == {ORIENTING}
    assert set(experience.outcomes[EVERY_MOMENT]) == {ORIENTING}


def test_the_last_time_is_the_newest_note_whatever_the_order_of_writing(db: sqlite3.Connection) -> None:
    add_note(db, note(9, BOX, 6, 2))
    add_note(db, note(1, BOX, 2, 6))
    assert read_experience(db).worse_last == frozenset()
    add_note(db, note(10, BOX, felt_worse=True))
    assert read_experience(db).worse_last == {BOX}


def test_counts_by_answer_feeling_and_how_hard_it_was(db: sqlite3.Connection) -> None:
    add_note(db, note(0, ORIENTING, 8, 4, PANIC, TENSE))
    add_note(db, note(1, ORIENTING, 3, 3, TENSE, Mark(MarkKind.BODY, "cold")))
    experience = read_experience(db)
    assert experience.of(ORIENTING, Trait("right_now", "panic")) == Outcomes(1, 1)
    assert experience.of(ORIENTING, Trait("feeling", "tense")) == Outcomes(2, 1)
    assert experience.of(ORIENTING, Trait(DISTRESS, "high")) == Outcomes(1, 1)
    assert experience.of(ORIENTING, Trait(DISTRESS, "low")) == Outcomes(1, 0)
    assert Trait("body", "cold") not in experience.outcomes


def test_what_was_marked_as_helpful_counts_beside_the_numbers(db: sqlite3.Connection) -> None:
    said = (Mark(MarkKind.HELPED_EXERCISE, "orienting"), Mark(MarkKind.HELPED_PATTERN, "box"), TENSE)
    add_note(db, note(0, None, 8, None, *said))
    add_note(db, note(1, ORIENTING, 8, 4))
    experience = read_experience(db)
    assert experience.of(ORIENTING) == Outcomes(1, 1, 0, said=1)
    assert experience.of(BOX, Trait("feeling", "tense")) == Outcomes(said=1)
    assert experience.of(BOX, Trait(DISTRESS, "high")) == Outcomes(said=1)


def test_what_another_version_wrote_is_passed_over(db: sqlite3.Connection) -> None:
    add_note(db, note(0, ORIENTING, 8, 4))
    db.execute("UPDATE note SET activity_kind = 'dance'")
    assert read_experience(db).outcomes == {}


def test_it_is_forgotten_with_the_notes(db: sqlite3.Connection) -> None:
    add_note(db, note(0, ORIENTING, 8, 4, PANIC))
    add_note(db, note(1, BOX, 8, 4))
    remove_note(db, "n0")
    assert set(read_experience(db).outcomes[EVERY_MOMENT]) == {BOX}
    remove_notes(db)
    assert read_experience(db) == type(read_experience(db))()


def test_after_ten_notes_the_best_is_among_the_first_two_and_nothing_unwelcome_is_offered() -> None:
    results = [Person(seed).live() for seed in range(PEOPLE)]
    found = sum(result.best_is_among_first_two for result in results) / len(results)
    assert found >= 0.9, f"{found:.1%} of {len(results)} people"
    assert min(result.offered for result in results) > 50
    assert sum(result.people_felt_worse for result in results) > 0.5 * PEOPLE
    assert sum(result.offered_what_felt_worse for result in results) == 0
    assert sum(result.offered_body for result in results) == 0
