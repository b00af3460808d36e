"""Remembers what of the coping plan is not in the record yet, and says when it is time to send it there."""

from PySide6.QtCore import QObject, QTimer, Signal

from ashore.domain.coping_plan import CopingPlan, PlanItemKind, PlanSection

SAVE_MS = 400
"""From the first change to the moment that all changes since are sent to the record."""


class UnsavedChanges(QObject):
    """Remembers which sections and choices they are. What they hold is asked for when they are sent."""

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sections: set[PlanSection] = set()
        self._choices: set[tuple[PlanItemKind, str]] = set()
        self._timer = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._timer.timeout.connect(self.due)

    def __bool__(self) -> bool:
        return bool(self._sections or self._choices)

    def add(self, plan: CopingPlan) -> None:
        """These sections and choices may differ in the record."""
        self._sections.update(each.section for each in plan.texts)
        self._choices.update((each.kind, each.item) for each in plan.choices)

    def add_soon_due(self, plan: CopingPlan) -> None:
        """As `add`, and `due` fires SAVE_MS after the first of them."""
        self.add(plan)
        if not self._timer.isActive():
            self._timer.start()

    def take(self, plan: CopingPlan) -> CopingPlan:
        """What is unsaved of `plan`, as it is now. From here on nothing is unsaved."""
        self._timer.stop()
        unsaved = CopingPlan(
            tuple(each for each in plan.texts if each.section in self._sections),
            tuple(each for each in plan.choices if (each.kind, each.item) in self._choices),
        )
        self._sections.clear()
        self._choices.clear()
        return unsaved
