"""Lines to begin with, in the person's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.record import own_starters
from ashore.services.repositories.entry_repository import EntryRepository

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.domain.starters import OwnStarter
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages


class OwnStartersRepository(EntryRepository["OwnStarter"]):
    """In the order in which they were added."""

    def __init__(self, database: DatabaseClient, messages: Messages) -> None:
        super().__init__(database, messages, own_starters.list_own_starters)

    def save(
        self,
        starter: OwnStarter,
        done: Callable[[OwnStarter], object] | None = None,
        failed: Callable[[], object] | None = None,
    ) -> None:
        """Adds one without an id, or one that was removed meanwhile; changes any other."""

        def save(db: sqlite3.Connection) -> OwnStarter:
            if starter.id is not None and own_starters.change_own_starter(db, starter):
                return starter
            return own_starters.add_own_starter(db, starter)

        self.write(save, done, failed)

    def remove(self, starter: OwnStarter) -> None:
        self.remove_with_undo(
            lambda db: own_starters.remove_own_starter(db, starter.id or 0),
            own_starters.add_own_starter,
            self.tr("Your line is removed."),
        )
