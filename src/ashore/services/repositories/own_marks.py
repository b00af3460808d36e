"""Words of the person's own that Notice offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ashore.record import own_marks
from ashore.services.repositories.entry_repository import EntryRepository

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.domain.notes import OwnMark
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages


class OwnMarksRepository(EntryRepository["OwnMark"]):
    """In the order in which they were added."""

    renamed = Signal()
    """Notes that have the words have others now."""

    def __init__(self, database: DatabaseClient, messages: Messages) -> None:
        super().__init__(database, messages, own_marks.list_own_marks)

    def add(
        self, mark: OwnMark, done: Callable[[OwnMark], object] | None = None, failed: Callable[[], object] | None = None
    ) -> None:
        self.write(lambda db: own_marks.add_own_mark(db, mark), done, failed)

    def rename(self, mark: OwnMark, failed: Callable[[], object] | None = None) -> None:
        """Here and in every note."""

        def finish(is_renamed: bool) -> None:
            if is_renamed:
                self.renamed.emit()

        self.write(lambda db: own_marks.rename_own_mark(db, mark), finish, failed)

    def remove(self, mark: OwnMark) -> None:
        self.remove_with_undo(
            lambda db: own_marks.remove_own_mark(db, mark.id or 0),
            own_marks.add_own_mark,
            self.tr("These words are no longer offered. Notes that have them keep them."),
        )
