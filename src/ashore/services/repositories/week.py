"""The week of rest and contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.record import week_blocks
from ashore.services.repositories.entry_repository import EntryRepository

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from ashore.domain.check_ins import CheckInKind
    from ashore.domain.week import Slot, WeekBlock
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages


class WeekRepository(EntryRepository["WeekBlock"]):
    """From Monday morning to Sunday evening; at most one block in a slot."""

    def __init__(self, database: DatabaseClient, messages: Messages) -> None:
        super().__init__(database, messages, week_blocks.list_week_blocks)

    def add(self, block: WeekBlock) -> None:
        self.write(lambda db: week_blocks.put_week_block(db, block))

    def set_kind(self, block: WeekBlock, kind: CheckInKind) -> None:
        """It keeps its words, and its slot, which may be another by now."""
        self.write(lambda db: week_blocks.change_week_block(db, block.id or 0, kind=kind))

    def set_words(self, block: WeekBlock, words: str, done: Callable[[object], object]) -> None:
        """As for the kind. One that was removed meanwhile stays removed."""
        self.write(lambda db: week_blocks.change_week_block(db, block.id or 0, words=words), done)

    def move(self, block: WeekBlock, slot: Slot, first_day: date) -> None:
        """What is there takes the place that it leaves, so that nothing is lost."""
        self.write(lambda db: week_blocks.move_week_block(db, block.id or 0, slot, first_day))

    def remove(self, block: WeekBlock) -> None:
        self.remove_with_undo(
            lambda db: week_blocks.remove_week_block(db, block.id or 0),
            week_blocks.put_week_block,
            self.tr("This is no longer in your week here. Your calendar keeps its own copy."),
        )
