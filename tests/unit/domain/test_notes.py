"""Notes check themselves, and say nothing that the person did not."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from ashore.domain.notes import (
    LONGEST_MARK,
    MOST_MARKS,
    Activity,
    ActivityKind,
    Mark,
    MarkKind,
    Note,
    OwnMark,
    without_repeats,
)

NOW = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)
TENSE = Mark(MarkKind.FEELING, "tense")


@pytest.mark.parametrize("distress", [-1, 11])
def test_distress_goes_from_0_to_10(distress: int) -> None:
    with pytest.raises(ValueError, match="0 to 10"):
        Note("a", NOW, distress_before=distress)
    with pytest.raises(ValueError, match="0 to 10"):
        Note("a", NOW, distress_after=distress)


@pytest.mark.parametrize(
    "time",
    [
        NOW.replace(tzinfo=None),
        NOW.replace(microsecond=1),
        NOW.replace(tzinfo=timezone(timedelta(minutes=53, seconds=28))),
    ],
)
def test_a_time_has_an_offset_in_minutes_and_whole_seconds(time: datetime) -> None:
    with pytest.raises(ValueError, match="offset"):
        Note("a", time)


def test_a_mark_comes_once_and_there_is_an_end_to_them() -> None:
    with pytest.raises(ValueError, match="once"):
        Note("a", NOW, (TENSE, TENSE))
    many = tuple(Mark(MarkKind.BODY, str(number)) for number in range(MOST_MARKS + 1))
    with pytest.raises(ValueError, match="at most"):
        Note("a", NOW, many)
    assert without_repeats((TENSE, TENSE, *many)) == (TENSE, *many)[:MOST_MARKS]


def test_own_words_of_a_mark_are_short_and_not_blank() -> None:
    for words in (" ", "x" * (LONGEST_MARK + 1)):
        with pytest.raises(ValueError, match=r"60 characters|is blank"):
            Mark(MarkKind.SIGN, words, is_own=True)
        with pytest.raises(ValueError, match=r"60 characters|is blank"):
            OwnMark(MarkKind.SIGN, words)
    assert OwnMark(MarkKind.SIGN, "the phone", 4).mark == Mark(MarkKind.SIGN, "the phone", is_own=True)


@pytest.mark.parametrize(
    ("note", "is_empty"),
    [
        (Note("a", NOW), True),
        (Note("a", NOW, situation=" \n", next_time=" "), True),
        (Note("a", NOW, (TENSE,)), False),
        (Note("a", NOW, situation="lunch"), False),
        (Note("a", NOW, distress_after=0), False),
        (Note("a", NOW, activity=Activity(ActivityKind.EXERCISE, "feet"), felt_worse=True), False),
    ],
)
def test_a_note_is_empty_where_it_says_nothing_but_a_time(note: Note, *, is_empty: bool) -> None:
    assert note.is_empty is is_empty


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [(7, 4, -3), (0, 0, 0), (3, 5, 2), (None, 4, None), (4, None, None)],
)
def test_a_change_needs_both_numbers(before: int | None, after: int | None, change: int | None) -> None:
    assert Note("a", NOW, distress_before=before, distress_after=after).distress_change == change
