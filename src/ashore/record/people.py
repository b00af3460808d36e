"""Reads and writes the people someone can turn to.

Functions are handed a connection, inside a transaction; none keeps it.
"""

import sqlite3
from dataclasses import replace

from ashore.domain.entries import Listing
from ashore.domain.people import Closeness, Person
from ashore.record.checksums import check_row, row_checksum
from ashore.record.row_reading import read_rows


def list_people(db: sqlite3.Connection) -> Listing[Person]:
    rows = db.execute("SELECT name, reach, id, good_for, closeness, checksum FROM person ORDER BY id")
    return read_rows(rows, _person)


def add_person(db: sqlite3.Connection, person: Person) -> Person:
    """Returns the person with their id; one who was removed gets the same id, and so the same position, again."""
    values = (person.name, person.reach, person.id, person.good_for, person.closeness, _checksum(person))
    added = db.execute(
        "INSERT INTO person (name, reach, id, good_for, closeness, checksum) VALUES (?, ?, ?, ?, ?, ?)", values
    )
    return replace(person, id=added.lastrowid)


def change_person(db: sqlite3.Connection, person: Person) -> bool:
    """False when there is nobody with this id."""
    values = (person.name, person.reach, person.good_for, person.closeness, _checksum(person), person.id)
    changed = db.execute(
        "UPDATE person SET name = ?, reach = ?, good_for = ?, closeness = ?, checksum = ? WHERE id = ?", values
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


def _checksum(person: Person) -> int:
    return row_checksum(person.name, person.reach)


def _person(name: str, reach: str, person_id: int, good_for: str, closeness: Closeness, checksum: int | None) -> Person:
    check_row(checksum, name, reach)
    return Person(name, reach, person_id, good_for, closeness)
