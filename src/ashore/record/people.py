"""Reads and writes the people someone can turn to.

Functions are handed a connection, inside a transaction; none keeps it.
"""

import sqlite3
from dataclasses import replace

from ashore.domain.contact import EASIEST_FIRST
from ashore.domain.entries import ALL, Listing, PageRequest
from ashore.domain.people import Closeness, Person
from ashore.domain.word_search import searched_words
from ashore.record.checksums import check_row, row_checksum
from ashore.record.row_reading import EntryQuery, read_page

_PEOPLE = EntryQuery("SELECT name, reach, id, good_for, closeness, checksum FROM person")


def list_people(db: sqlite3.Connection, request: PageRequest = ALL) -> Listing[Person]:
    return read_page(db, _PEOPLE, _person, request)


def easiest_people(db: sqlite3.Connection, request: PageRequest) -> Listing[Person]:
    """Those one is most in touch with first."""
    count = request.limit or 0
    found: tuple[Person, ...] = ()
    for closeness in EASIEST_FIRST:
        one_more = PageRequest(count + 1)
        found += read_page(db, _PEOPLE, _person, one_more, "closeness = ?", (closeness.value,)).items
    first = found[:count]
    others = read_page(db, _PEOPLE, _person, PageRequest(0, ids=request.ids))
    also = tuple(person for person in others.items if person not in first)
    return Listing((*first, *also), others.unreadable, has_more=len(found) > count)


def people_on_plan(db: sqlite3.Connection, limit: int) -> Listing[Person]:
    """Those that were not left off the coping plan."""
    shown = (
        "NOT EXISTS (SELECT 1 FROM helps_choice"
        " WHERE kind = 'person' AND item = CAST(person.id AS TEXT) AND is_shown = 0)"
    )
    return read_page(db, _PEOPLE, _person, PageRequest(limit), shown)


def add_person(db: sqlite3.Connection, person: Person) -> Person:
    """Returns the person with their id; one who was removed gets the same id, and so the same position, again."""
    added = db.execute(
        "INSERT INTO person (name, reach, good_for, closeness, checksum, words, id) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (*_values(person), person.id),
    )
    return replace(person, id=added.lastrowid)


def change_person(db: sqlite3.Connection, person: Person) -> bool:
    """False when there is nobody with this id."""
    changed = db.execute(
        "UPDATE person SET name = ?, reach = ?, good_for = ?, closeness = ?, checksum = ?, words = ? WHERE id = ?",
        (*_values(person), person.id),
    )
    return changed.rowcount > 0


def remove_person(db: sqlite3.Connection, person_id: int) -> Person | None:
    """Returns what `add_person` takes to undo this; None when there is nobody with this id."""
    query = "SELECT name, reach, id, good_for, closeness FROM person WHERE id = ?"
    row = db.execute(query, (person_id,)).fetchone()
    if row is None:
        return None
    removed = Person(*row)
    db.execute("DELETE FROM person WHERE id = ?", (person_id,))
    return removed


def _values(person: Person) -> tuple[object, ...]:
    checksum, words = row_checksum(person.name, person.reach), searched_words(person.name, person.good_for)
    return person.name, person.reach, person.good_for, person.closeness, checksum, words


def _person(name: str, reach: str, person_id: int, good_for: str, closeness: Closeness, checksum: int | None) -> Person:
    check_row(checksum, name, reach)
    return Person(name, reach, person_id, good_for, closeness)
