"""Ten good minutes: one screen after another, each of which can be skipped or left."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ashore.domain.guided import GuidedStep, Passage
from ashore.features.guided.body_view import BodyView
from ashore.features.guided.step_view import StepView
from ashore.ui.back_navigation import go_back_within
from ashore.ui.widgets.window_axis import margin_for_window_middle

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from ashore.domain.beliefs import Belief
    from ashore.domain.exercises import GroundStep
    from ashore.domain.reframes import ChosenForm
    from ashore.domain.settings import Settings
    from ashore.features.guided.breath_view import BreathView
    from ashore.features.guided.end_view import EndView
    from ashore.features.guided.object_view import ObjectView
    from ashore.features.guided.people_view import PeopleView, RestView, WordsView
    from ashore.features.guided.thought_view import LineView, ThoughtView
    from ashore.ui.theme import Theme

LEAST_WIDTH_PIXELS = 560
AnyStepView = TypeVar("AnyStepView", bound=StepView)


class GuidedPage(QWidget):
    """Shows one step of a passage; each view is built when it is first shown."""

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
        self._clock = clock
        self._settings: Settings | None = None
        self._object_steps: Sequence[GroundStep] = ()
        self._centred: list[StepView | BreathView] = []
        self.setAccessibleName(self.tr("Ten good minutes"))
        self._views = QStackedWidget()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)

    @property
    def view(self) -> QWidget:
        """What is shown."""
        return self._views.currentWidget() or self.body

    @cached_property
    def body(self) -> BodyView:
        view = BodyView(self._theme)
        view.breath_requested.connect(self.show_breath)
        view.object_requested.connect(self.show_object)
        view.very_hard_reported.connect(self.very_hard_reported)
        return self._added(view)

    @cached_property
    def breath(self) -> BreathView:
        from ashore.features.guided.breath_view import BreathView

        view = BreathView(self._theme, self._clock)
        view.done.connect(self.step_done)
        view.leave_requested.connect(self.leave_requested)
        view.shown_changed.connect(self.breath_shown)
        if self._settings is not None:
            view.set_settings(self._settings)
        self._views.addWidget(view)
        self._centred.append(view)
        return view

    @cached_property
    def object(self) -> ObjectView:
        from ashore.features.guided.object_view import ObjectView

        view = ObjectView(self._theme)
        view.done.connect(self.step_done)
        return self._added(view)

    @cached_property
    def thought(self) -> ThoughtView:
        from ashore.features.guided.thought_view import ThoughtView

        view = ThoughtView(self._theme)
        view.chosen.connect(self.belief_chosen)
        return self._added(view)

    @cached_property
    def line(self) -> LineView:
        from ashore.features.guided.thought_view import LineView

        view = LineView(self._theme)
        view.kept.connect(self.line_kept)
        view.shown.connect(self.line_shown)
        view.done.connect(self.step_done)
        return self._added(view)

    @cached_property
    def people(self) -> PeopleView:
        from ashore.features.guided.people_view import PeopleView

        view = PeopleView(self._theme)
        view.words_requested.connect(self.words_requested)
        view.rest_requested.connect(self.rest_requested)
        return self._added(view)

    @cached_property
    def words(self) -> WordsView:
        from ashore.features.guided.people_view import WordsView

        view = WordsView(self._theme)
        view.shown.connect(self.words_shown)
        view.copy_requested.connect(self.copy_requested)
        view.connect_requested.connect(self.connect_requested)
        view.done.connect(self.step_done)
        return self._added(view)

    @cached_property
    def rest(self) -> RestView:
        from ashore.features.guided.people_view import RestView

        view = RestView(self._theme)
        view.done.connect(self.step_done)
        return self._added(view)

    @cached_property
    def ending(self) -> EndView:
        from ashore.features.guided.end_view import EndView

        view = EndView(self._theme)
        view.connect_requested.connect(self.connect_requested)
        view.look_around_requested.connect(self.look_around_requested)
        view.support_requested.connect(self.support_requested)
        return self._added(view)

    def set_settings(self, settings: Settings) -> None:
        self._settings = settings
        if "breath" in vars(self):
            self.breath.set_settings(settings)

    def set_object_steps(self, steps: Sequence[GroundStep]) -> None:
        """Without any there is only a breath to choose."""
        self._object_steps = steps
        self.body.object_button.setVisible(bool(steps))

    def set_beliefs(self, beliefs: Sequence[Belief], form: ChosenForm) -> None:
        self.thought.set_beliefs(beliefs, form)

    def show_step(self, passage: Passage) -> None:
        """The beginning of the step that the passage has come to."""
        views: dict[GuidedStep, Callable[[], StepView]] = {
            GuidedStep.BODY: lambda: self.body,
            GuidedStep.THOUGHT: lambda: self.thought,
            GuidedStep.PEOPLE: lambda: self.people,
            GuidedStep.END: lambda: self.ending,
        }
        view = views[passage.step]()
        if passage.step is GuidedStep.BODY:
            self.body.set_very_hard(is_very_hard=passage.is_very_hard)
        elif passage.step is GuidedStep.END:
            self.ending.open(passage)
        self._show(view)

    def show_breath(self, minutes: float) -> None:
        self.breath.begin(minutes)
        self._show(self.breath)

    def show_object(self) -> None:
        self.object.begin(self._object_steps)
        self._show(self.object)

    def show_line(self, thought: str, lines: Sequence[str], begin_with: str = "") -> None:
        self.line.open(thought, lines, begin_with)
        self._show(self.line)

    def show_words(self, words: Sequence[str], begin_with: str = "") -> None:
        self.words.open(words, begin_with)
        self._show(self.words)

    def show_rest(self) -> None:
        self._show(self.rest)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The window gives the keyboard to the page when it leaves it alone."""
        super().focusInEvent(event)
        shown = self.view
        for view in self._centred:
            if view is shown:
                view.default_focus.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_axis()

    def go_back(self) -> bool:
        """To the choice that led to this screen; from a choice out of the passage, which is False."""
        if go_back_within(self.view):
            return True
        opened_from: dict[str, str] = {
            "breath": "body",
            "object": "body",
            "line": "thought",
            "words": "people",
            "rest": "people",
        }
        for name, choice in opened_from.items():
            if name in vars(self) and self.view is getattr(self, name):
                self._show(getattr(self, choice))
                return True
        return False

    def _show(self, view: QWidget) -> None:
        self._fit_axis()
        self._views.setCurrentWidget(view)

    def _fit_axis(self) -> None:
        """In the middle of the window, where the breath is, if there is space for that."""
        margin = margin_for_window_middle(self, self._theme.sizes.scaled(LEAST_WIDTH_PIXELS))
        for view in self._centred:
            view.set_axis(margin)

    def _added(self, view: AnyStepView) -> AnyStepView:
        view.skip_requested.connect(self.step_done)
        view.leave_requested.connect(self.leave_requested)
        self._views.addWidget(view)
        self._centred.append(view)
        return view
