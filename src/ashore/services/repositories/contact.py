"""What followed after a line for someone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.record import contact
from ashore.services.repositories.entry_repository import EntryRepository
from ashore.services.repositories.live_query import LiveQuery

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.domain.contact import ContactEntry
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages


class ContactRepository(EntryRepository["ContactEntry"]):
    """The last few, the oldest of them first."""

    def __init__(self, database: DatabaseClient, messages: Messages) -> None:
        super().__init__(database, messages, contact.list_contact)
        self.warmed_up = LiveQuery(self, contact.is_warmed_up, False)  # nothing is known yet
        """Whether a line went to someone one is in touch with. To be read again where people have changed."""

    def add(self, entry: ContactEntry, done: Callable[[ContactEntry], object]) -> None:
        """`done` gets the entry with its id once it is on disk."""
        self.write(lambda db: contact.add_contact(db, entry), done)

    def remove(self, entry: ContactEntry) -> None:
        """Takes back what was just added."""
        self.write(lambda db: contact.remove_contact(db, entry.id or 0))
