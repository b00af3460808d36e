"""A number that somebody may call is shown as it was written, or not at all."""

import sqlite3

import pytest

from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.people import Person
from ashore.record.checksums import check_row, row_checksum
from ashore.record.helpline_corrections import (
    add_helpline_correction,
    list_helpline_corrections,
    remove_helpline_correction,
)
from ashore.record.people import add_person, change_person, list_people, remove_person

CORRECTION = HelplineCorrection("GB", "samaritans", "020 7946 0000", "116 123")


@pytest.mark.parametrize("column", ["country", "service", "number", "instead_of"])
def test_a_correction_with_any_bit_changed_is_not_shown_and_stays(db: sqlite3.Connection, column: str) -> None:
    add_helpline_correction(db, CORRECTION)
    text = getattr(CORRECTION, column)
    for place in range(len(text)):
        for bit in range(7):
            changed = text[:place] + chr(ord(text[place]) ^ 1 << bit) + text[place + 1 :]
            db.execute(f"UPDATE number_change SET {column} = ?", (changed,))  # noqa: S608
            assert list_helpline_corrections(db) == ((), 1, False)
    db.execute(f"UPDATE number_change SET {column} = ?", (text,))  # noqa: S608
    assert list_helpline_corrections(db) == ((CORRECTION,), 0, False)


@pytest.mark.parametrize("column", ["name", "reach"])
def test_a_person_with_a_changed_letter_is_not_shown_and_stays(db: sqlite3.Connection, column: str) -> None:
    noor = add_person(db, Person("Noor", "0170 1234567"))
    sam = add_person(db, Person("Sam", "0170 7654321"))
    db.execute(f"UPDATE person SET {column} = replace({column}, 'o', 'n') WHERE id = 1")  # noqa: S608
    db.execute("UPDATE person SET reach = replace(reach, '4', '5') WHERE id = 1")
    assert list_people(db) == ((sam,), 1, False)
    assert change_person(db, noor)
    assert list_people(db) == ((noor, sam), 0, False)


def test_what_is_changed_or_put_back_has_its_checksum(db: sqlite3.Connection) -> None:
    noor = add_person(db, Person("Noor", "by phone"))
    assert remove_person(db, noor.id or 0) == noor
    add_person(db, noor)
    add_helpline_correction(db, CORRECTION)
    later = HelplineCorrection("GB", "samaritans", "111", "116 123")
    add_helpline_correction(db, later)
    assert remove_helpline_correction(db, later) == later
    add_helpline_correction(db, later)
    assert list_people(db) == ((noor,), 0, False)
    assert list_helpline_corrections(db) == ((later,), 0, False)


def test_the_place_of_a_border_between_texts_counts() -> None:
    assert row_checksum("a", "bc") != row_checksum("ab", "c")
    check_row(row_checksum("a", "bc"), "a", "bc")
    with pytest.raises(ValueError, match="not as it was written"):
        check_row(None, "a", "bc")
