"""Breathing patterns that a person made."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ashore.domain.shortened_text import shortened
from ashore.record import custom_patterns
from ashore.services.repositories.entry_page import EntryPage
from ashore.services.repositories.live_query import LiveQuery
from ashore.services.repositories.repository import Repository

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Sequence

    from ashore.domain.breath import Pattern
    from ashore.record.custom_patterns import RemovedPattern

Result = TypeVar("Result")


class OwnPatternsRepository(Repository):
    """In the order in which they were made."""

    def page(self, limit: int) -> EntryPage[Pattern]:
        return EntryPage(self, custom_patterns.list_patterns, limit)

    def taken(self, ids: Collection[str]) -> LiveQuery[tuple[str, ...]]:
        """Those of `ids` under which there is a pattern."""
        return LiveQuery(self, lambda db: custom_patterns.taken_ids(db, ids), ())

    @property
    def unreadable_text(self) -> str:
        return self.tr("Some of your patterns could not be read. They stay as they are.")

    def save(self, pattern: Pattern, failed: Callable[[], object] | None = None) -> None:
        """Changes the pattern with this id; adds one that is new, or was removed meanwhile."""

        def save(db: sqlite3.Connection) -> Pattern:
            return pattern if custom_patterns.change_pattern(db, pattern) else custom_patterns.add_pattern(db, pattern)

        self.write(save, failed=failed)

    def export(self, write: Callable[[Sequence[Pattern]], Result], done: Callable[[Result], object]) -> None:
        """`write` gets all of them, on the record's thread, for there may be many; `done` what it returned."""
        self._database.run(lambda db: write(custom_patterns.list_patterns(db).items), done)

    def add_missing(self, patterns: Sequence[Pattern], done: Callable[[Sequence[Pattern]], object]) -> None:
        """Adds those that are not there yet, all or none. `done` gets what was added."""
        self.write(lambda db: custom_patterns.add_missing_patterns(db, patterns), done)

    def change_ids(self, built_in_ids: Collection[str]) -> None:
        """A pattern under the id of one that Ashore comes with gets an id of its own."""
        self.write(lambda db: custom_patterns.change_ids(db, built_in_ids))

    def remove(self, pattern: Pattern) -> None:
        def restore(db: sqlite3.Connection, removed: RemovedPattern) -> Pattern:
            return custom_patterns.add_pattern(db, removed.pattern, removed.place)

        self.remove_with_undo(
            lambda db: custom_patterns.remove_pattern(db, pattern.id),
            restore,
            self.tr("“{name}” is removed.").format(name=shortened(pattern.name)),
        )
