"""Ten good minutes: one screen after another, each of which can be skipped or left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.guided import GuidedStep, Passage
from ashore.features.guided.step_views import StepViews
from ashore.ui.back_navigation import go_back_within
from ashore.ui.widgets.window_axis import margin_for_window_middle

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from ashore.domain.exercises import GroundStep
    from ashore.ui.theme import Theme

LEAST_WIDTH_PIXELS = 560


class GuidedPage(QWidget):
    """Shows one step of a passage."""

    step_done = Signal()
    """It was done, or skipped."""
    very_hard_reported = Signal()
    belief_chosen = Signal(object)
    line_shown = Signal(str)
    line_kept = Signal(str)
    words_requested = Signal()
    words_shown = Signal(str)
    copy_requested = Signal(str)
    rest_requested = Signal()
    leave_requested = Signal()
    connect_requested = Signal()
    look_around_requested = Signal()
    support_requested = Signal()
    breath_shown = Signal(bool)
    """Whether someone is led through a breath."""

    def __init__(self, theme: Theme, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        """`clock` gives seconds that never go back."""
        super().__init__(parent)
        self._theme = theme
        self._object_steps: Sequence[GroundStep] = ()
        self.setAccessibleName(self.tr("Ten good minutes"))
        self.views = StepViews(self, theme, clock)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.views)

    @property
    def view(self) -> QWidget:
        """What is shown."""
        return self.views.currentWidget() or self.views.body.get()

    def set_object_steps(self, steps: Sequence[GroundStep]) -> None:
        """Without any there is only a breath to choose."""
        self._object_steps = steps
        self.views.set_object_steps(are_there=bool(steps))

    def show_step(self, passage: Passage) -> None:
        """The beginning of the step that the passage has come to."""
        match passage.step:
            case GuidedStep.BODY:
                body = self.views.body.get()
                body.set_very_hard(is_very_hard=passage.is_very_hard)
                self._show(body)
            case GuidedStep.THOUGHT:
                self._show(self.views.thought.get())
            case GuidedStep.PEOPLE:
                self._show(self.views.people.get())
            case GuidedStep.END:
                ending = self.views.ending.get()
                ending.open(passage)
                self._show(ending)

    def show_breath(self, minutes: float) -> None:
        breath = self.views.breath.get()
        breath.begin(minutes)
        self._show(breath)

    def show_object(self) -> None:
        steps = self.views.object.get()
        steps.begin(self._object_steps)
        self._show(steps)

    def show_line(self, thought: str, lines: Sequence[str], begin_with: str = "") -> None:
        line = self.views.line.get()
        line.open(thought, lines, begin_with)
        self._show(line)

    def show_words(self, words: Sequence[str], begin_with: str = "") -> None:
        view = self.views.words.get()
        view.open(words, begin_with)
        self._show(view)

    def show_rest(self) -> None:
        self._show(self.views.rest.get())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The window gives the keyboard to the page when it leaves it alone."""
        super().focusInEvent(event)
        shown = self.view
        for view in self.views.built:
            if view is shown:
                view.default_focus.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_axis()

    def go_back(self) -> bool:
        """To the choice that led to this screen; from a choice out of the passage, which is False."""
        if go_back_within(self.view):
            return True
        choice = self.views.choice_behind(self.view)
        if choice is None:
            return False
        self._show(choice)
        return True

    def _show(self, view: QWidget) -> None:
        self._fit_axis()
        self.views.setCurrentWidget(view)

    def _fit_axis(self) -> None:
        """In the middle of the window, where the breath is, if there is space for that."""
        margin = margin_for_window_middle(self, self._theme.sizes.scaled(LEAST_WIDTH_PIXELS))
        for view in self.views.built:
            view.set_axis(margin)
