"""The people someone can turn to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.domain.shortened_text import shortened
from ashore.record import people
from ashore.services.repositories.entry_repository import EntryRepository

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.domain.people import Person
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages


class PeopleRepository(EntryRepository["Person"]):
    """In the order in which they were added."""

    def __init__(self, database: DatabaseClient, messages: Messages) -> None:
        super().__init__(database, messages, people.list_people)

    @property
    def unreadable_text(self) -> str:
        return self.tr("Some of your people could not be read. They stay in the file as they are.")

    def save(self, person: Person, failed: Callable[[], object] | None = None) -> None:
        """Adds a person without an id, or one who was removed meanwhile; changes any other."""

        def save(db: sqlite3.Connection) -> None:
            if person.id is None or not people.change_person(db, person):
                people.add_person(db, person)

        self.write(save, failed=failed)

    def remove(self, person: Person) -> None:
        self.remove_with_undo(
            lambda db: people.remove_person(db, person.id or 0),
            people.add_person,
            self.tr("{name} is removed.").format(name=shortened(person.name)),
        )
