"""Kinder lines in the person's own words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ashore.record import own_beliefs
from ashore.services.messages import MessagePlace
from ashore.services.repositories.entry_repository import EntryRepository

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.domain.own_reframes import OwnLine
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages
    from ashore.services.repositories.kept_lines import KeptLinesRepository


class OwnLinesRepository(EntryRepository["OwnLine"]):
    """A line that is kept as well changes there too; `kept_lines` is read again then."""

    def __init__(self, database: DatabaseClient, messages: Messages, kept_lines: KeptLinesRepository) -> None:
        super().__init__(database, messages, own_beliefs.list_own_lines, MessagePlace.PANEL)
        self._kept_lines = kept_lines

    def save(self, line: OwnLine, failed: Callable[[], object] | None = None) -> None:
        """Adds a line without an id, or one that was removed meanwhile; changes any other."""

        def save(db: sqlite3.Connection) -> bool:
            if line.id is not None and own_beliefs.change_own_line(db, line):
                return True
            own_beliefs.add_own_line(db, replace(line, id=None))
            return False

        self.write(save, lambda is_change: self._kept_lines.reload() if is_change else None, failed)

    def remove(self, line: OwnLine) -> None:
        self.remove_with_undo(
            lambda db: own_beliefs.remove_own_line(db, line.id or 0),
            own_beliefs.add_own_line,
            self.tr("Your line is removed."),
        )
