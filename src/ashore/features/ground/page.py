"""Ground: ways to be here that need no breath."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ashore.domain.exercises import Exercise
from ashore.features.ground.exercise_list import ExerciseList
from ashore.features.ground.exercise_texts import other_words
from ashore.features.ground.fallback_exercise import look_around
from ashore.features.ground.progress import Place, first_place, offers_own_steps
from ashore.features.ground.step_view import StepView
from ashore.ui.theme import Theme
from ashore.ui.widgets.crossfade import crossfade


class GroundPage(QWidget):
    """Cards, and one step a screen. `clock` gives monotonic seconds. Nothing that happens here is kept."""

    breathe_requested = Signal()
    support_requested = Signal()
    body_welcome_requested = Signal(bool)
    """Whether "Choose for me" may turn to the body from now on."""

    def __init__(self, theme: Theme, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exercises: dict[str, Exercise] = {}
        self._place: Place | None = None
        self._trail: list[Place] = []
        self.cards = ExerciseList()
        self.steps = StepView(theme, clock)
        self._views = QStackedWidget()
        self._views.addWidget(self.cards)
        self._views.addWidget(self.steps)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)
        self.cards.breathe_requested.connect(self.breathe_requested)
        self.cards.support_requested.connect(self.support_requested)
        self.cards.body_welcome_requested.connect(self.body_welcome_requested)
        self.cards.exercise_requested.connect(self._begin)
        foot = self.steps.foot
        foot.back_requested.connect(self._go_back)
        self.steps.next_requested.connect(self._go_on)
        foot.leave_requested.connect(self.go_back)
        foot.alternative_requested.connect(self._take_alternative)
        self.set_exercises(())

    def set_exercises(self, exercises: Sequence[Exercise]) -> None:
        """What there is to choose from. Where there is nothing, a look around is still offered."""
        offered = tuple(exercises) or (look_around(),)
        self._exercises = {exercise.id: exercise for exercise in offered}
        self.cards.set_exercises(offered)

    def set_body_welcome(self, *, is_welcome: bool) -> None:
        """What was chosen, here or in Settings."""
        self.cards.narrow.body_welcome.setChecked(is_welcome)

    def open_exercise(self, id_: str) -> None:
        """Begins the exercise of this id; the cards where there is none."""
        exercise = self._exercises.get(id_)
        if exercise is None:
            self.go_back()
        else:
            self._begin(exercise)

    def go_back(self) -> bool:
        """From a step back to the cards. False when the cards are already there."""
        if self._place is None:
            return False
        self._place = None
        self._trail = []
        crossfade(self, lambda: self._views.setCurrentWidget(self.cards))
        return True

    def _begin(self, exercise: Exercise) -> None:
        self._trail = []
        self._show(first_place(exercise))

    def _go_on(self) -> None:
        if self._place is None:
            return
        further = self._place.further()
        if further is None:
            self.go_back()
        else:
            self._trail.append(self._place)
            self._show(further)

    def _go_back(self) -> None:
        """The screen seen before this one; before the first, the cards."""
        if self._trail:
            self._show(self._trail.pop())
        else:
            self.go_back()

    def _take_alternative(self) -> None:
        place = self._place
        if place is None:
            return
        other = self._other(place)
        if offers_own_steps(place, other):
            self._trail.append(place)
            self._show(place.with_alternative_steps())
        elif other is not None:
            self._trail.append(place)
            self._show(first_place(other))

    def _show(self, place: Place) -> None:
        self._place = place

        def change() -> None:
            self._views.setCurrentWidget(self.steps)
            self.steps.set_place(place, self._alternative_words(place))

        crossfade(self, change)

    def _other(self, place: Place) -> Exercise | None:
        """The exercise to go to from here; from steps that were swapped in, where no other is left, the usual ones."""
        return self._exercises.get(place.exercise.alternative_id, place.exercise if place.swapped else None)

    def _alternative_words(self, place: Place) -> str:
        other = self._other(place)
        own_steps = offers_own_steps(place, other)
        if own_steps:
            return place.exercise.alternative
        if other is None:
            return ""
        is_spoken_of = not place.exercise.alternative_steps
        return place.exercise.alternative if is_spoken_of else other_words(other)
