"""Reads and writes the people someone can turn to.

Functions are handed a connection, inside a transaction; none keeps it.
"""

import sqlite3
from dataclasses import replace

from ashore.domain.entries import Listing
from ashore.domain.people import Person
from ashore.record.row_reading import read_rows

_LIST = "SELECT name, reach, id, good_for, closeness FROM person"


def list_people(db: sqlite3.Connection) -> Listing[Person]:
    return read_rows(db.execute(f"{_LIST} ORDER BY id"), Person)


def add_person(db: sqlite3.Connection, person: Person) -> Person:
    """Returns the person with their id; one who was removed gets the same id, and so the same position, again."""
    values = (person.name, person.reach, person.id, person.good_for, person.closeness)
    added = db.execute("INSERT INTO person (name, reach, id, good_for, closeness) VALUES (?, ?, ?, ?, ?)", values)
    return replace(person, id=added.lastrowid)


def change_person(db: sqlite3.Connection, person: Person) -> bool:
    """False when there is nobody with this id."""
    values = (person.name, person.reach, person.good_for, person.closeness, person.id)
    changed = db.execute("UPDATE person SET name = ?, reach = ?, good_for = ?, closeness = ? WHERE id = ?", values)
    return changed.rowcount > 0


def remove_person(db: sqlite3.Connection, person_id: int) -> Person | None:
    """Returns what `add_person` takes to undo this; None when there is nobody with this id."""
    row = db.execute(f"{_LIST} WHERE id = ?", (person_id,)).fetchone()
    if row is None:
        return None
    removed = Person(*row)
    db.execute("DELETE FROM person WHERE id = ?", (person_id,))
    return removed
