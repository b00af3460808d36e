"""When someone is suggested, and who: suggestions rest after three times "not today", and the easiest come first."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.contact import (
    DECLINES_BEFORE_REST,
    REST,
    ContactAnswer,
    ContactEntry,
    is_suggesting,
    person_to_suggest,
)
from ashore.domain.people import Closeness, Person

NOW = datetime(2026, 11, 26, 7, 0, tzinfo=UTC)
MINA = Person("Mina", id=1, closeness=Closeness.IN_TOUCH)
JO = Person("Jo", id=2, closeness=Closeness.NOW_AND_THEN)
NOOR = Person("Noor", id=3)
SAMIRA = Person("Samira", id=4, closeness=Closeness.LONG_AGO)


def entry(answer: ContactAnswer, when: datetime = NOW, person: Person | None = None) -> ContactEntry:
    return ContactEntry(answer, when.isoformat(), None if person is None else person.id)


def declines(count: int, latest: datetime = NOW) -> list[ContactEntry]:
    return [entry(ContactAnswer.NOT_TODAY, latest - timedelta(days=day)) for day in reversed(range(count))]


def test_two_declines_change_nothing_and_the_third_brings_two_weeks_of_rest() -> None:
    assert is_suggesting(declines(DECLINES_BEFORE_REST - 1), NOW)
    three = declines(DECLINES_BEFORE_REST)
    assert not is_suggesting(three, NOW)
    assert not is_suggesting(three, NOW + REST - timedelta(seconds=1))
    assert is_suggesting(three, NOW + REST)


def test_what_was_sent_in_between_begins_the_count_anew() -> None:
    two, one = declines(2), declines(1)
    assert is_suggesting([*two, entry(ContactAnswer.SENT), *one], NOW)


@given(st.lists(st.sampled_from(ContactAnswer)), st.integers(-400, 400))
def test_whatever_was_answered_it_rests_only_after_three_declines_at_the_end(
    answers: list[ContactAnswer], days: int
) -> None:
    entries = [entry(answer) for answer in answers]
    rests = len(answers) >= 3 and all(answer is ContactAnswer.NOT_TODAY for answer in answers[-3:]) and abs(days) < 14
    assert is_suggesting(entries, NOW + timedelta(days=days)) is not rests


def test_a_time_from_another_zone_is_the_same_time() -> None:
    there = timezone(timedelta(hours=9))
    assert not is_suggesting(declines(3, NOW.astimezone(there)), NOW + timedelta(days=13))


def test_the_easiest_person_is_suggested_first_and_not_twice_in_a_row() -> None:
    people = (SAMIRA, NOOR, JO, MINA)
    assert person_to_suggest(people, [], is_warmed_up=False) == MINA
    assert person_to_suggest(people, [entry(ContactAnswer.NOT_TODAY, person=MINA)], is_warmed_up=False) == JO
    assert person_to_suggest((MINA,), [entry(ContactAnswer.SENT, person=MINA)], is_warmed_up=True) == MINA
    assert person_to_suggest((), [], is_warmed_up=False) is None


def test_someone_from_long_ago_comes_only_after_a_hello_nearer_by() -> None:
    assert person_to_suggest((SAMIRA,), [], is_warmed_up=False) is None
    assert person_to_suggest((SAMIRA, JO), [entry(ContactAnswer.SENT, person=JO)], is_warmed_up=True) == SAMIRA


@pytest.mark.parametrize("when", ["", "yesterday", "2026-11-26", "2026-11-26T07:00:00", "2026-13-01T00:00:00+00:00"])
def test_a_time_without_a_zone_or_sense_is_refused(when: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        ContactEntry(ContactAnswer.SENT, when)


def test_an_answer_that_no_version_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="is not a valid ContactAnswer"):
        ContactEntry("maybe", NOW.isoformat())  # type: ignore[arg-type]  # as a row may hold it
