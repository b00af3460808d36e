"""The page "What helps me"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.domain.coping_plan import CopingPlan
from ashore.record import coping_plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.domain.coping_plan import PlanChoice, PlanText
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages


class CopingPlanRepository(QObject):
    """One plan, written in parts. The page holds what is written, so that nothing here is read again."""

    replaced = Signal()
    """The record holds another plan than was read."""
    rewritten = Signal()
    """The person has had the plan removed, or more added to it: it is read again, and what was read before is void."""

    def __init__(self, database: DatabaseClient, messages: Messages) -> None:
        super().__init__(database)
        self._database = database
        self._messages = messages
        database.content_rewritten.connect(self.rewritten)
        database.content_replaced.connect(self.replaced)

    def read(self, done: Callable[[CopingPlan], object]) -> None:
        self._database.run(coping_plan.read_coping_plan, done)

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

        def undo() -> None:
            self._database.run(
                lambda db: coping_plan.restore_coping_plan(db, before), failed=lambda: failed_to_restore(before)
            )
            restored(before)

        self._database.run(
            coping_plan.clear_coping_plan,
            lambda _removed: self._messages.show_undo(self.tr("Everything on the page is removed."), undo),
            failed,
        )
