"""Lines to begin with, in the person's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.record import own_starters
from ashore.services.repositories.entry_page import EntryPage
from ashore.services.repositories.repository import Repository

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.domain.entries import Listing, PageRequest
    from ashore.domain.starters import OwnStarter, StarterKind


def starters_of(kind: StarterKind) -> Callable[[sqlite3.Connection, PageRequest], Listing[OwnStarter]]:
    """What a page of starters lists."""
    return lambda db, request: own_starters.list_own_starters(db, request, kind)


class OwnStartersRepository(Repository):
    """In the order in which they were added."""

    def page(self, kind: StarterKind, limit: int) -> EntryPage[OwnStarter]:
        return EntryPage(self, starters_of(kind), limit)

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
