"""Beliefs in the person's own words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ashore.record import own_beliefs
from ashore.services.messages import MessagePlace
from ashore.services.repositories.entry_page import EntryPage
from ashore.services.repositories.own_belief_search import OwnBeliefSearch
from ashore.services.repositories.repository import Repository

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.domain.own_reframes import OwnBelief
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages


class OwnBeliefsRepository(Repository):
    """Removing a belief removes its lines and ratings with it; the repositories of those are `related`."""

    def __init__(self, database: DatabaseClient, messages: Messages, *related: Repository) -> None:
        super().__init__(database, messages, MessagePlace.PANEL)
        self._related = related

    def newest(self, limit: int) -> EntryPage[OwnBelief]:
        """The one that was written last first."""
        return EntryPage(self, own_beliefs.newest_own_beliefs, limit)

    def search(self) -> OwnBeliefSearch:
        """Finds none until it is told what for."""
        return OwnBeliefSearch(self)

    def save(
        self,
        belief: OwnBelief,
        done: Callable[[OwnBelief], object],
        failed: Callable[[], object] | None = None,
    ) -> None:
        """Adds a belief without an id, or one that was removed meanwhile; changes any other. `done` gets it as kept."""

        def save(db: sqlite3.Connection) -> OwnBelief:
            if belief.id is not None and own_beliefs.change_own_belief(db, belief):
                return belief
            return own_beliefs.add_own_belief(db, replace(belief, id=None))

        self.write(save, done, failed)

    def remove(self, own_id: int) -> None:
        self.remove_with_undo(
            lambda db: own_beliefs.remove_own_belief(db, own_id),
            own_beliefs.restore_own_belief,
            self.tr("Your thought is removed."),
            also_changed=self._related,
        )
