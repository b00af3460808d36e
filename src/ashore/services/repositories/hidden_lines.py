"""Lines that are not for this person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.domain.own_reframes import HiddenLine
from ashore.record import own_beliefs
from ashore.services.messages import MessagePlace
from ashore.services.repositories.entry_repository import EntryRepository

if TYPE_CHECKING:
    import sqlite3

    from ashore.domain.beliefs import Belief
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages


class HiddenLinesRepository(EntryRepository[HiddenLine]):
    """A hidden line is not shown unless it is asked for."""

    def __init__(self, database: DatabaseClient, messages: Messages) -> None:
        super().__init__(database, messages, own_beliefs.list_hidden_lines, MessagePlace.PANEL)

    def hide(self, line: HiddenLine) -> None:
        def hide(db: sqlite3.Connection) -> HiddenLine:
            own_beliefs.add_hidden_line(db, line)
            return line

        self.remove_with_undo(hide, own_beliefs.remove_hidden_line, self.tr("The line is put aside."))

    def show_all(self, belief: Belief) -> None:
        """Every line of this belief's ladder is shown again."""
        self.write(lambda db: own_beliefs.remove_hidden_lines(db, belief.id))
