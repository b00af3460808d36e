"""How true beliefs felt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.record import belief_ratings
from ashore.services.messages import MessagePlace
from ashore.services.repositories.entry_page import EntryPage
from ashore.services.repositories.repository import Repository

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.domain.entries import Listing, PageRequest
    from ashore.domain.ratings import BeliefRating
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages


def ratings_of(belief_id: str) -> Callable[[sqlite3.Connection, PageRequest], Listing[BeliefRating]]:
    """What a page of ratings lists."""
    return lambda db, request: belief_ratings.newest_belief_ratings(db, belief_id, request)


class BeliefRatingsRepository(Repository):
    """The ratings, as they were given."""

    def __init__(self, database: DatabaseClient, messages: Messages) -> None:
        super().__init__(database, messages, MessagePlace.PANEL)

    def newest(self, belief_id: str, limit: int) -> EntryPage[BeliefRating]:
        """Of this belief, the newest first."""
        return EntryPage(self, ratings_of(belief_id), limit)

    def add(self, rating: BeliefRating, done: Callable[[BeliefRating], object] | None = None) -> None:
        self.write(lambda db: belief_ratings.add_belief_rating(db, rating), done)

    def rate_again(self, rating: BeliefRating, after: int) -> None:
        """Adds the second number, 0 to 100."""
        self.write(lambda db: belief_ratings.rate_again(db, rating.id or 0, after))

    def remove_all(self, belief_id: str) -> None:
        """All ratings of this belief."""
        self.remove_with_undo(
            lambda db: belief_ratings.remove_belief_ratings(db, belief_id) or None,
            belief_ratings.restore_belief_ratings,
            self.tr("These numbers are removed."),
        )
