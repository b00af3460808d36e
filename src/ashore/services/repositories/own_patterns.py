"""Breathing patterns that a person made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.domain.shortened_text import shortened
from ashore.record import custom_patterns
from ashore.services.repositories.entry_repository import EntryRepository

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Sequence

    from ashore.domain.breath import Pattern
    from ashore.record.custom_patterns import RemovedPattern
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages


class OwnPatternsRepository(EntryRepository["Pattern"]):
    """In the order in which they were made."""

    def __init__(self, database: DatabaseClient, messages: Messages) -> None:
        super().__init__(database, messages, custom_patterns.list_patterns)

    @property
    def unreadable_text(self) -> str:
        return self.tr("Some of your patterns could not be read. They stay as they are.")

    def save(self, pattern: Pattern, failed: Callable[[], object] | None = None) -> None:
        """Changes the pattern with this id; adds one that is new, or was removed meanwhile."""
        self.write(
            lambda db: custom_patterns.change_pattern(db, pattern) or custom_patterns.add_pattern(db, pattern),
            failed=failed,
        )

    def add_missing(self, patterns: Sequence[Pattern], done: Callable[[Sequence[Pattern]], object]) -> None:
        """Adds those that are not there yet, all or none. `done` gets what was added."""
        self.write(lambda db: custom_patterns.add_missing_patterns(db, patterns), done)

    def change_ids(self, built_in_ids: Collection[str]) -> None:
        """A pattern under the id of one that Ashore comes with gets an id of its own."""
        self.write(lambda db: custom_patterns.change_ids(db, built_in_ids))

    def remove(self, pattern: Pattern) -> None:
        def restore(db: sqlite3.Connection, removed: RemovedPattern) -> None:
            custom_patterns.add_pattern(db, removed.pattern, removed.place)

        self.remove_with_undo(
            lambda db: custom_patterns.remove_pattern(db, pattern.id),
            restore,
            self.tr("“{name}” is removed.").format(name=shortened(pattern.name)),
        )
