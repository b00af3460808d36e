"""Planned appointments with someone, or with rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from ashore.domain.entries import Listing
from ashore.record import check_ins
from ashore.services.repositories.entry_page import EntryPage
from ashore.services.repositories.live_query import LiveQuery
from ashore.services.repositories.repository import Repository

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence
    from datetime import date

    from ashore.domain.check_ins import CheckIn

Result = TypeVar("Result")


def within_week_from(first: date) -> Callable[[sqlite3.Connection], Listing[CheckIn]]:
    """Asks for what is planned in the seven days from `first` on."""
    return lambda db: check_ins.check_ins_between(db, first, first + timedelta(days=6))


class CheckInsRepository(Repository):
    """By the time at which they begin."""

    def page(self, limit: int) -> EntryPage[CheckIn]:
        return EntryPage(self, check_ins.list_check_ins, limit)

    def week(self, first: date) -> LiveQuery[Listing[CheckIn]]:
        """What is planned in the seven days from `first` on."""
        return LiveQuery(self, within_week_from(first), Listing(()))

    def export(self, write: Callable[[Sequence[CheckIn]], Result], done: Callable[[Result], object]) -> None:
        """`write` gets all of them, on the record's thread, for there may be many; `done` what it returned."""
        self._database.run(lambda db: write(check_ins.list_check_ins(db).items), done)

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
