"""The minute with an object, in place of a breath: one thing to notice at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.exercises import GroundStep
from ashore.features.guided.step_view import StepView
from ashore.ui.announcer import announce
from ashore.ui.theme import Theme


class ObjectView(StepView):
    """`done` comes after the last step."""

    done = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.set_label(self.tr("One object"))
        self._steps: Sequence[GroundStep] = ()
        self._index = 0
        self.next = self.add_button(self.tr("Next"), is_first=True)
        self.end()
        self.next.clicked.connect(self._go_on)
        self.skip_link.setText(self.tr("Skip the rest"))

    def begin(self, steps: Sequence[GroundStep]) -> None:
        """At least one."""
        self._steps, self._index = steps, 0
        self._show()

    def go_back(self) -> bool:
        if self._index == 0:
            return False
        self._index -= 1
        self._show()
        return True

    def _go_on(self) -> None:
        if self._index + 1 < len(self._steps):
            self._index += 1
            self._show()
        else:
            self.done.emit()

    def _show(self) -> None:
        step = self._steps[self._index]
        self.set_words(step.text)
        self.set_line(step.hint)
        self.next.setText(self.tr("Next") if self._index + 1 < len(self._steps) else self.tr("Go on"))
        if self.isVisible():
            announce(self, f"{step.text} {step.hint}")
