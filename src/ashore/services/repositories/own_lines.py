"""Kinder lines in the person's own words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ashore.record import own_beliefs
from ashore.services.messages import MessagePlace
from ashore.services.repositories.entry_page import EntryPage
from ashore.services.repositories.repository import Repository

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.domain.entries import Listing, PageRequest
    from ashore.domain.own_reframes import OwnLine
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages
    from ashore.services.repositories.kept_lines import KeptLinesRepository


class Saved(NamedTuple):
    """A line as it is in the record now, and as it was before; None for a new one."""

    line: OwnLine
    before: OwnLine | None

    @property
    def id(self) -> int | None:
        return self.line.id


def lines_about(belief_id: str) -> Callable[[sqlite3.Connection, PageRequest], Listing[OwnLine]]:
    """What a page of own lines lists."""
    return lambda db, request: own_beliefs.list_own_lines(db, request, belief_id)


class OwnLinesRepository(Repository):
    """A line that is kept as well changes there too; `kept_lines` is read again then."""

    def __init__(self, database: DatabaseClient, messages: Messages, kept_lines: KeptLinesRepository) -> None:
        super().__init__(database, messages, MessagePlace.PANEL)
        self._kept_lines = kept_lines

    def page(self, belief_id: str, limit: int) -> EntryPage[OwnLine]:
        """Those about this belief, in the order in which they were written."""
        return EntryPage(self, lines_about(belief_id), limit)

    def save(self, line: OwnLine, failed: Callable[[], object] | None = None) -> None:
        """Adds a line without an id, or one that was removed meanwhile; changes any other. It can be undone."""

        def save(db: sqlite3.Connection) -> Saved:
            before = own_beliefs.find_own_line(db, line.id) if line.id is not None else None
            if before is not None and own_beliefs.change_own_line(db, line):
                return Saved(line, before)
            return Saved(own_beliefs.add_own_line(db, replace(line, id=None)), None)

        def finish(saved: Saved) -> None:
            if saved.before is not None:
                self._kept_lines.reload()
            offer_undo(saved)

        def offer_undo(saved: Saved) -> None:
            text = self.tr("Your line is changed.") if saved.before else self._kept_text()
            self._messages.show_undo(text, lambda: undo(saved), MessagePlace.PANEL)

        def undo(saved: Saved) -> None:
            if saved.before is None:
                self.remove(saved.line, lambda: offer_undo(saved))
            else:
                self.save(saved.before, lambda: offer_undo(saved))

        self.write(save, finish, failed)

    def _kept_text(self) -> str:
        if self.is_lasting:
            return self.tr("Your line is kept here.")
        return self.tr("Your line is here until you close the window.")

    def remove(self, line: OwnLine, failed: Callable[[], object] | None = None) -> None:
        self.remove_with_undo(
            lambda db: own_beliefs.remove_own_line(db, line.id or 0),
            own_beliefs.add_own_line,
            self.tr("Your line is removed."),
            failed,
        )
