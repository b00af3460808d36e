"""The kinder lines that someone kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.record import kept_lines
from ashore.services.messages import MessagePlace
from ashore.services.repositories.entry_repository import EntryRepository

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.domain.own_reframes import KeptLine
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages


class KeptLinesRepository(EntryRepository["KeptLine"]):
    """In the order in which they were kept; at most one of them is shown under the guide."""

    def __init__(self, database: DatabaseClient, messages: Messages) -> None:
        super().__init__(database, messages, kept_lines.list_kept_lines, MessagePlace.PANEL)

    @property
    def line_under_guide(self) -> str:
        """Its text; "" where none is shown there."""
        return next((line.text for line in self.items if line.rests_under_guide), "")

    def add(self, line: KeptLine, done: Callable[[KeptLine], object] | None = None) -> None:
        """`done` gets the line as it is kept; one that was kept before stays as it is."""
        self.write(lambda db: kept_lines.keep_once(db, line), done)

    def update(self, line: KeptLine, done: Callable[[bool], object] | None = None) -> None:
        """A line that is now shown under the guide takes the place of any other."""
        self.write(lambda db: kept_lines.change_kept_line(db, line), done)

    def remove(self, line: KeptLine, place: MessagePlace = MessagePlace.PANEL) -> None:
        """`place` is where the undo is offered."""
        self.remove_with_undo(
            lambda db: kept_lines.remove_kept_line(db, line.id or 0),
            kept_lines.keep_once,
            self.tr("The line is removed."),
            place=place,
        )
