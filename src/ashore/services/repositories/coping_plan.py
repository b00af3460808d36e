"""The page "What helps me"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ashore.domain.coping_plan import CopingPlan, PlanItems
from ashore.record import coping_plan
from ashore.services.repositories.live_query import LiveQuery
from ashore.services.repositories.repository import Repository

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from ashore.domain.coping_plan import PlanChoice, PlanText
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages


def items_with(line_ids: Sequence[str], person_ids: Sequence[str]) -> Callable[[sqlite3.Connection], PlanItems]:
    """Asks for what stands on the page, and for the choices about these as well."""
    return lambda db: coping_plan.read_plan_items(db, line_ids, person_ids)


class CopingPlanRepository(Repository):
    """One plan, written in parts. The page holds what is written, so that it is not read again."""

    replaced = Signal()
    """The record holds another plan than was read."""
    rewritten = Signal()
    """The person has had the plan removed, or more added to it: it is read again, and what was read before is void."""

    def __init__(self, database: DatabaseClient, messages: Messages) -> None:
        super().__init__(database, messages)
        self.items = LiveQuery(self, items_with((), ()), PlanItems())
        database.content_rewritten.connect(self.rewritten)
        database.content_replaced.connect(self.replaced)

    def read(self, done: Callable[[CopingPlan], object]) -> None:
        self._database.run(coping_plan.read_begun_plan, done)

    def save_text(self, text: PlanText, failed: Callable[[CopingPlan], object]) -> None:
        """`failed` gets what could not be written, as part of a plan."""
        self._database.run(
            lambda db: coping_plan.write_plan_text(db, text), failed=lambda: failed(CopingPlan(texts=(text,)))
        )

    def save_choice(self, choice: PlanChoice, failed: Callable[[CopingPlan], object]) -> None:
        self._database.run(
            lambda db: coping_plan.write_plan_choice(db, choice), failed=lambda: failed(CopingPlan(choices=(choice,)))
        )

    def clear(
        self,
        before: CopingPlan,
        failed: Callable[[], object],
        restored: Callable[[CopingPlan], object],
        failed_to_restore: Callable[[CopingPlan], object],
    ) -> None:
        """Empties the plan, then offers to undo it; then `restored` gets `before`, which the page held.

        `failed` is called where nothing was removed after all.
        """

        def undo(removed: CopingPlan) -> None:
            def restore(db: sqlite3.Connection) -> None:
                coping_plan.restore_coping_plan(db, removed)
                coping_plan.restore_coping_plan(db, before)  # what had not reached the record

            self.write(restore, failed=lambda: failed_to_restore(before))
            restored(before)

        def offer(removed: CopingPlan) -> None:
            self._messages.show_undo(self.tr("Everything on the page is removed."), lambda: undo(removed))

        self.write(coping_plan.clear_coping_plan, offer, failed)
