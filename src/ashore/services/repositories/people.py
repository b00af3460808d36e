"""The people someone can turn to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.domain.shortened_text import shortened
from ashore.record import people
from ashore.services.repositories.entry_page import EntryPage
from ashore.services.repositories.repository import Repository

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.domain.people import Person


class PeopleRepository(Repository):
    """The people, in the order in which they were added."""

    def page(self, limit: int) -> EntryPage[Person]:
        return EntryPage(self, people.list_people, limit)

    def easiest(self, limit: int) -> EntryPage[Person]:
        """Those one is most in touch with first."""
        return EntryPage(self, people.easiest_people, limit)

    @property
    def unreadable_text(self) -> str:
        return self.tr("Some of your people could not be read. They stay in the file as they are.")

    def save(self, person: Person, failed: Callable[[], object] | None = None) -> None:
        """Adds a person without an id, or one who was removed meanwhile; changes any other."""

        def save(db: sqlite3.Connection) -> Person:
            if person.id is not None and people.change_person(db, person):
                return person
            return people.add_person(db, person)

        self.write(save, failed=failed)

    def remove(self, person: Person) -> None:
        self.remove_with_undo(
            lambda db: people.remove_person(db, person.id or 0),
            people.add_person,
            self.tr("{name} is removed.").format(name=shortened(person.name)),
        )
