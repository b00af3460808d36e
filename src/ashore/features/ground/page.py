"""The Ground page: a list of exercises that need no breath, and one step a screen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ashore.domain.exercises import Exercise
from ashore.features.ground.exercise_list import ExerciseList
from ashore.features.ground.exercise_texts import other_exercise_text
from ashore.features.ground.progress import Progress, has_own_alternative, initial_progress
from ashore.features.ground.step_view import StepView
from ashore.services.fallback_content import fallback_exercise
from ashore.ui.theme import Theme
from ashore.ui.widgets.crossfade import crossfade


class GroundPage(QWidget):
    """Shows the list, or a step of one exercise. `clock` gives monotonic seconds. Nothing done here is recorded."""

    breathe_requested = Signal()
    support_requested = Signal()
    body_welcome_requested = Signal(bool)
    """Whether "Choose for me" may pick exercises that turn to the body from now on."""

    def __init__(self, theme: Theme, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exercises: dict[str, Exercise] = {}
        self._progress: Progress | None = None
        self._history: list[Progress] = []
        self.exercise_list = ExerciseList()
        self.step_view = StepView(theme, clock)
        self._views = QStackedWidget()
        self._views.addWidget(self.exercise_list)
        self._views.addWidget(self.step_view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)
        self.exercise_list.breathe_requested.connect(self.breathe_requested)
        self.exercise_list.support_requested.connect(self.support_requested)
        self.exercise_list.body_welcome_requested.connect(self.body_welcome_requested)
        self.exercise_list.exercise_requested.connect(self._begin)
        footer = self.step_view.footer
        footer.back_requested.connect(self._show_previous)
        self.step_view.next_requested.connect(self._show_next)
        footer.leave_requested.connect(self.go_back)
        footer.alternative_requested.connect(self._show_alternative)
        self.set_exercises(())

    def set_exercises(self, exercises: Sequence[Exercise]) -> None:
        """The exercises to choose from; without any, the fallback exercise is there."""
        available = tuple(exercises) or (fallback_exercise(),)
        self._exercises = {exercise.id: exercise for exercise in available}
        self.exercise_list.set_exercises(available)

    def set_body_welcome(self, *, is_welcome: bool) -> None:
        """Whether "Choose for me" may pick exercises that turn to the body, as chosen here or in Settings."""
        self.exercise_list.filter_panel.body_welcome.setChecked(is_welcome)

    def open_exercise(self, id_: str) -> None:
        """Begins the exercise of this id; shows the list where there is none."""
        exercise = self._exercises.get(id_)
        if exercise is None:
            self.go_back()
        else:
            self._begin(exercise)

    def go_back(self) -> bool:
        """From a step back to the list. False when the list is already shown."""
        if self._progress is None:
            return False
        self._progress = None
        self._history = []
        crossfade(self, lambda: self._views.setCurrentWidget(self.exercise_list))
        return True

    def _begin(self, exercise: Exercise) -> None:
        self._history = []
        self._show(initial_progress(exercise))

    def _show_next(self) -> None:
        if self._progress is None:
            return
        next_screen = self._progress.next_screen()
        if next_screen is None:
            self.go_back()
        else:
            self._history.append(self._progress)
            self._show(next_screen)

    def _show_previous(self) -> None:
        """The screen seen before this one; before the first, the list."""
        if self._history:
            self._show(self._history.pop())
        else:
            self.go_back()

    def _show_alternative(self) -> None:
        progress = self._progress
        if progress is None:
            return
        other = self._other_exercise(progress)
        if has_own_alternative(progress, other):
            self._history.append(progress)
            self._show(progress.with_alternative_steps())
        elif other is not None:
            self._history.append(progress)
            self._show(initial_progress(other))

    def _show(self, progress: Progress) -> None:
        self._progress = progress

        def change() -> None:
            self._views.setCurrentWidget(self.step_view)
            self.step_view.set_progress(progress, self._alternative_text(progress))

        crossfade(self, change)

    def _other_exercise(self, progress: Progress) -> Exercise | None:
        """The exercise the alternative leads to; from alternative steps without one, back to the same exercise."""
        otherwise = progress.exercise if progress.is_alternative else None
        return self._exercises.get(progress.exercise.alternative_id, otherwise)

    def _alternative_text(self, progress: Progress) -> str:
        other = self._other_exercise(progress)
        if has_own_alternative(progress, other):
            return progress.exercise.alternative
        if other is None:
            return ""
        describes_other = not progress.exercise.alternative_steps
        return progress.exercise.alternative if describes_other else other_exercise_text(other)
