"""How true beliefs felt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.record import belief_ratings
from ashore.services.messages import MessagePlace
from ashore.services.repositories.entry_repository import EntryRepository

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.domain.ratings import BeliefRating
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages


class BeliefRatingsRepository(EntryRepository["BeliefRating"]):
    """In the order in which they were given."""

    def __init__(self, database: DatabaseClient, messages: Messages) -> None:
        super().__init__(database, messages, belief_ratings.list_belief_ratings, MessagePlace.PANEL)

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
