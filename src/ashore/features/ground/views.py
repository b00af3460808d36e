"""The views of the Ground page: what is set reaches each of them, those that are built later too."""

from collections.abc import Callable, Sequence

from ashore.domain.exercise_advice import ExerciseAdvice
from ashore.domain.exercises import Exercise
from ashore.domain.situations import Situation
from ashore.features.ground.ending_view import EndingView
from ashore.features.ground.exercise_list import ExerciseList
from ashore.features.ground.home_view import HomeView
from ashore.features.ground.step_view import StepView
from ashore.ui.theme import Theme
from ashore.ui.widgets.view_stack import ViewStack


class GroundViews(ViewStack):
    """The home view is there from the start, the others from when they are first asked for."""

    def __init__(self, theme: Theme, clock: Callable[[], float]) -> None:
        super().__init__()
        self._exercises: tuple[Exercise, ...] = ()
        self._advice = ExerciseAdvice()
        self._is_body_welcome = self._is_notice_offered = False
        self._axis = 0
        self.home = HomeView(theme)
        self.add(self.home)
        self.exercise_list = self.lazy(lambda: ExerciseList(theme))
        self.step_view = self.lazy(lambda: StepView(theme, clock))
        self.ending = self.lazy(lambda: EndingView(theme))
        self.exercise_list.when_built(self._set_up_list)
        self.step_view.when_built(lambda steps: steps.set_axis(self._axis))
        self.ending.when_built(self._set_up_ending)

    def set_exercises(self, exercises: Sequence[Exercise]) -> None:
        """At least one."""
        self._exercises = tuple(exercises)
        self.home.set_exercises(exercises)
        if self.exercise_list.built is not None:
            self.exercise_list.built.set_exercises(exercises)

    def set_situations(self, situations: Sequence[Situation]) -> None:
        self.home.set_situations(situations)

    def set_advice(self, advice: ExerciseAdvice) -> None:
        """What helped before."""
        self._advice = advice
        if self.exercise_list.built is not None:
            self.exercise_list.built.advice = advice

    def set_body_welcome(self, *, is_welcome: bool) -> None:
        self._is_body_welcome = is_welcome
        if self.exercise_list.built is not None:
            self.exercise_list.built.filter_panel.body_welcome.setChecked(is_welcome)

    def set_notice_offered(self, *, is_offered: bool) -> None:
        self._is_notice_offered = is_offered
        self.home.set_notice_offered(is_offered=is_offered)
        if self.ending.built is not None:
            self.ending.built.set_notice_offered(is_offered=is_offered)

    def set_axis(self, pixels: int) -> None:
        """Everything but the list stands in the middle of the window, where the breath is."""
        self._axis = pixels
        for view in (self.home, self.step_view.built, self.ending.built):
            if view is not None:
                view.set_axis(pixels)

    def _set_up_list(self, cards: ExerciseList) -> None:
        cards.set_exercises(self._exercises)
        cards.advice = self._advice
        cards.filter_panel.body_welcome.setChecked(self._is_body_welcome)

    def _set_up_ending(self, ending: EndingView) -> None:
        ending.set_axis(self._axis)
        ending.set_notice_offered(is_offered=self._is_notice_offered)
