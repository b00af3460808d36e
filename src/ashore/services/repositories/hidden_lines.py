"""Lines that are not for this person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.domain.entries import Listing
from ashore.record import own_beliefs
from ashore.services.messages import MessagePlace
from ashore.services.repositories.live_query import LiveQuery
from ashore.services.repositories.repository import Repository

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.domain.beliefs import Belief
    from ashore.domain.own_reframes import HiddenLine
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages


def hidden_in(belief_id: str) -> Callable[[sqlite3.Connection], Listing[HiddenLine]]:
    """What is asked for of one belief."""
    return lambda db: own_beliefs.hidden_lines_of(db, belief_id)


class HiddenLinesRepository(Repository):
    """A hidden line is not shown unless it is asked for."""

    def __init__(self, database: DatabaseClient, messages: Messages) -> None:
        super().__init__(database, messages, MessagePlace.PANEL)

    def of(self, belief_id: str) -> LiveQuery[Listing[HiddenLine]]:
        return LiveQuery(self, hidden_in(belief_id), Listing(()))

    def hide(self, line: HiddenLine) -> None:
        def hide(db: sqlite3.Connection) -> HiddenLine:
            own_beliefs.add_hidden_line(db, line)
            return line

        self.remove_with_undo(hide, own_beliefs.remove_hidden_line, self.tr("The line is put aside."))

    def show_all(self, belief: Belief) -> None:
        """Every line of this belief's ladder is shown again."""
        self.write(lambda db: own_beliefs.remove_hidden_lines(db, belief.id))
