"""The kinder lines that someone kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.record import kept_lines
from ashore.services.messages import MessagePlace
from ashore.services.repositories.entry_page import EntryPage
from ashore.services.repositories.live_query import LiveQuery
from ashore.services.repositories.repository import Repository

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.domain.own_reframes import KeptLine
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages


class KeptLinesRepository(Repository):
    """The kept lines, at most one of which is shown under the guide."""

    def __init__(self, database: DatabaseClient, messages: Messages) -> None:
        super().__init__(database, messages, MessagePlace.PANEL)
        self.under_guide: LiveQuery[KeptLine | None] = LiveQuery(self, kept_lines.line_under_guide, None)
        """None where none is shown there."""

    def newest(self, limit: int) -> EntryPage[KeptLine]:
        """The one that was kept last first."""
        return EntryPage(self, kept_lines.newest_kept_lines, limit)

    def newest_not_under_guide(self, limit: int) -> EntryPage[KeptLine]:
        return EntryPage(self, kept_lines.newest_lines_for_panel, limit)

    def page(self, limit: int) -> EntryPage[KeptLine]:
        """In the order in which they were kept."""
        return EntryPage(self, kept_lines.list_kept_lines, limit)

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
