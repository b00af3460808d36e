"""One's own people, and the numbers that one corrected."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.people import Person
from ashore.record.helpline_corrections import (
    add_helpline_correction,
    list_helpline_corrections,
    remove_helpline_correction,
)
from ashore.record.migrations import migrate
from ashore.record.people import add_person, change_person, list_people, remove_person

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(name=ANY_TEXT.filter(str.strip), reach=ANY_TEXT)
def test_any_name_and_way_to_reach_come_back_as_they_were(name: str, reach: str) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        added = add_person(db, Person(name, reach))
        assert list_people(db).items == (added,)
        assert (added.name, added.reach) == (name, reach)
        add_helpline_correction(db, HelplineCorrection(name, reach, name, reach))
        assert list_helpline_corrections(db).items == (HelplineCorrection(name, reach, name, reach),)


def test_someone_who_was_removed_goes_back_to_their_place(db: sqlite3.Connection) -> None:
    people = [add_person(db, Person(name)) for name in ("Noor", "Sam", "a cat")]
    removed = remove_person(db, people[1].id or 0)
    assert removed == people[1]
    assert list_people(db).items == (people[0], people[2])
    add_person(db, removed)
    assert list_people(db).items == tuple(people)
    assert remove_person(db, 99) is None


def test_a_person_can_be_changed(db: sqlite3.Connection) -> None:
    sam = add_person(db, Person("Sam"))
    assert change_person(db, Person("Sam", "on Sundays", sam.id))
    assert list_people(db).items == (Person("Sam", "on Sundays", sam.id),)
    assert not change_person(db, Person("nobody", id=99))


def test_a_name_is_wanted_and_a_way_to_reach_is_not() -> None:
    assert Person("Sam").reach == ""
    with pytest.raises(ValueError, match="name is blank"):
        Person(" ")


def test_a_corrected_number_stands_until_it_is_taken_back(db: sqlite3.Connection) -> None:
    add_helpline_correction(db, HelplineCorrection("GB", "samaritans", "1"))
    add_helpline_correction(db, HelplineCorrection("GB", "samaritans", "116 123"))
    assert list_helpline_corrections(db).items == (HelplineCorrection("GB", "samaritans", "116 123"),)
    removed = remove_helpline_correction(db, HelplineCorrection("GB", "samaritans", ""))
    assert removed == HelplineCorrection("GB", "samaritans", "116 123")
    assert remove_helpline_correction(db, HelplineCorrection("GB", "samaritans", "")) is None
    add_helpline_correction(db, removed)
    assert list_helpline_corrections(db).items == (removed,)


def test_each_number_of_a_service_is_corrected_and_taken_back_on_its_own(db: sqlite3.Connection) -> None:
    first, second = (HelplineCorrection("DE", "TelefonSeelsorge", "1", own) for own in ("0800 111 0 111", "116 123"))
    emergency = HelplineCorrection("DE", "", "113")
    for change in (first, second, emergency):
        add_helpline_correction(db, change)
    assert set(list_helpline_corrections(db).items) == {first, second, emergency}
    assert remove_helpline_correction(db, first) == first
    assert set(list_helpline_corrections(db).items) == {second, emergency}
