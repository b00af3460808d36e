"""Planned appointments with someone, or with rest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ashore.record import check_ins
from ashore.services.repositories.entry_repository import EntryRepository

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.domain.check_ins import CheckIn
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages


class CheckInsRepository(EntryRepository["CheckIn"]):
    """By the time at which they begin."""

    def __init__(self, database: DatabaseClient, messages: Messages) -> None:
        super().__init__(database, messages, check_ins.list_check_ins)

    def save(
        self,
        check_in: CheckIn,
        done: Callable[[CheckIn], object] | None = None,
        failed: Callable[[], object] | None = None,
    ) -> None:
        """Adds one without an id, or one that was removed meanwhile; changes any other, which raises its sequence."""

        def save(db: sqlite3.Connection) -> CheckIn:
            if check_in.id is not None:
                changed = replace(check_in, sequence=check_in.sequence + 1)
                if check_ins.change_check_in(db, changed):
                    return changed
            return check_ins.add_check_in(db, check_in)

        self.write(save, done, failed)

    def remove(self, check_in: CheckIn) -> None:
        self.remove_with_undo(
            lambda db: check_ins.remove_check_in(db, check_in.id or 0),
            check_ins.add_check_in,
            self.tr("The plan is removed here. Your calendar keeps its own copy."),
        )
