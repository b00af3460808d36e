"""The Ground page: one exercise already chosen, the ways to the others, and one step a screen."""

from collections.abc import Callable, Sequence
from random import SystemRandom

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.exercise_advice import ExerciseAdvice
from ashore.domain.exercises import Exercise, first_choice
from ashore.domain.situations import Situation
from ashore.features.ground.ending_view import EndingView
from ashore.features.ground.exercise_list import ExerciseList
from ashore.features.ground.home_view import HomeView
from ashore.features.ground.progress import Progress
from ashore.features.ground.session import GroundSession
from ashore.features.ground.step_screen import screen_of
from ashore.features.ground.step_view import StepView
from ashore.features.ground.views import GroundViews
from ashore.services.fallback_content import fallback_exercise
from ashore.ui.announcer import announce_view
from ashore.ui.theme import Theme
from ashore.ui.what_helped_texts import reason_text
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.window_axis import margin_for_window_middle

LEAST_WIDTH_PIXELS = 540
"""At 100 % text: what is left of the page's width where its middle is the middle of the window."""


class GroundPage(QWidget):
    """Shows the home view, the list, a step, or the ending. `clock` gives monotonic seconds. Nothing is recorded."""

    breathe_requested = Signal()
    support_requested = Signal()
    people_requested = Signal()
    """Someone of the person's own is wanted."""
    body_welcome_requested = Signal(bool)
    """Whether chance may pick exercises that use the body from now on."""
    exercise_running_changed = Signal(bool)
    """An exercise has begun, or its ending was left."""
    exercise_begun = Signal(str, str)
    """The id of an exercise whose first step is shown, and of the answer from which it began, "" for none."""
    notice_requested = Signal()
    """How hard it is is to be noticed."""
    led_changed = Signal(bool)
    """As in StepView."""

    def __init__(self, theme: Theme, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Ground"))
        self._random = SystemRandom()
        self._exercises: dict[str, Exercise] = {}
        self._session = GroundSession(self._random)
        self._is_running = False
        self._begun = ""
        self._advise: Callable[[], ExerciseAdvice] = ExerciseAdvice
        self._seen: set[str] = set()
        self.views = GroundViews(theme, clock)
        self.home = self.views.home
        self._start: QWidget = self.home
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.views)
        self._connect_home()
        self.views.exercise_list.when_built(self._connect_list)
        self.views.step_view.when_built(self._connect_steps)
        self.views.ending.when_built(self._connect_ending)
        self.set_exercises(())

    @property
    def is_exercise_running(self) -> bool:
        """Whether a step is shown, or the ending after the last."""
        return self._is_running

    def set_exercises(self, exercises: Sequence[Exercise]) -> None:
        """The exercises to choose from; without any, the fallback exercise is there."""
        available = tuple(exercises) or (fallback_exercise(),)
        self._exercises = {exercise.id: exercise for exercise in available}
        self._session.set_exercises(available)
        self.views.set_exercises(available)

    def set_situations(self, situations: Sequence[Situation]) -> None:
        """The answers to "What is it like right now?"; without any, it is not asked."""
        self.views.set_situations(situations)

    def set_advice_source(self, advise: Callable[[], ExerciseAdvice]) -> None:
        """`advise` tells what helped before, each time that the page opens. While it is open nothing changes places."""
        self._advise = advise
        self._take_advice()

    def set_body_welcome(self, *, is_welcome: bool) -> None:
        """Whether chance may pick exercises that use the body, as chosen here or in Settings."""
        self._session.body_welcome = is_welcome
        self.views.set_body_welcome(is_welcome=is_welcome)

    def set_notice_offered(self, *, is_offered: bool) -> None:
        """Whether there is a quiet way to notice how hard it is."""
        self.views.set_notice_offered(is_offered=is_offered)

    def set_one_thing(self, *, is_one: bool) -> None:
        """At a very hard moment the exercise that is chosen is all there is, until more is asked for."""
        self.home.set_one_thing(is_one=is_one)

    def begin_chosen(self) -> None:
        """Begins the exercise that is already chosen, at its first step."""
        if self.home.exercise is not None:
            self._begin_from(self.home, self.home.exercise, is_offered=True)

    def open_exercise(self, id_: str) -> None:
        """Begins the exercise of this id; shows what there is to choose from where there is none."""
        exercise = self._exercises.get(id_)
        if exercise is None:
            self.go_back()
        else:
            self._begin_from(self.home, exercise)

    def go_back(self) -> bool:
        """From a step, or the ending, to where it began, and from the list to the home view. False from there."""
        start = self._start
        self._start = self.home
        if not self._is_running and self.views.currentWidget() is self.home:
            return False
        self._session.leave()
        self._show(start if self._is_running else self.home)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything but the list stands in the middle of the window, where the breath is, if there is space."""
        super().resizeEvent(event)
        self.views.set_axis(margin_for_window_middle(self, self._theme.sizes.scaled(LEAST_WIDTH_PIXELS)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes on to what it is for in the view that is shown."""
        super().focusInEvent(event)
        view = self.views.currentWidget()
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            return  # a screen reader came here to read
        if isinstance(view, HomeView | ExerciseList | StepView | EndingView):
            view.default_focus.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._take_advice()
            if self.views.currentWidget() is self.home:
                self.home.open_at_top()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page was opened: an ending is over then, a step waits."""
        super().hideEvent(event)
        if not event.spontaneous() and isinstance(self.views.currentWidget(), EndingView):
            self.go_back()

    def _connect_home(self) -> None:
        home = self.home
        home.exercise_requested.connect(lambda exercise: self._begin_from(home, exercise))
        home.situation_requested.connect(self._begin_situation)
        home.another_requested.connect(self._choose_another)
        home.notice_requested.connect(self.notice_requested)
        home.list_requested.connect(lambda: self._show(self.views.exercise_list.get()))

    def _connect_list(self, cards: ExerciseList) -> None:
        cards.exercise_requested.connect(lambda exercise: self._begin_from(cards, exercise))
        cards.chosen.connect(lambda exercise: self._begin_from(cards, exercise, is_offered=True))
        cards.back_requested.connect(self.go_back)
        cards.support_requested.connect(self.support_requested)
        cards.body_welcome_requested.connect(self.body_welcome_requested)

    def _connect_steps(self, steps: StepView) -> None:
        steps.next_requested.connect(self._show_next)
        steps.led_changed.connect(self.led_changed)
        steps.footer.back_requested.connect(self._show_previous)
        steps.footer.leave_requested.connect(self.go_back)
        steps.footer.alternative_requested.connect(self._show_alternative)

    def _connect_ending(self, ending: EndingView) -> None:
        ending.another_requested.connect(self._begin_another)
        ending.breathe_requested.connect(self.breathe_requested)
        ending.people_requested.connect(self.people_requested)
        ending.back_requested.connect(self.go_back)
        ending.notice_requested.connect(self.notice_requested)

    def _begin_from(self, start: QWidget, exercise: Exercise, *, is_offered: bool = False) -> None:
        self._start = start
        self._session.begin(exercise, is_offered=is_offered)
        self._show_step()

    def _begin_situation(self, situation: Situation) -> None:
        self._start = self.home
        self._session.begin_situation(situation)
        self._show_step()

    def _begin_another(self) -> None:
        self._session.begin_another()
        self._show_step()

    def _take_advice(self) -> None:
        """What helped stands chosen; what felt worse does not stay so."""
        advice = self._session.advice = self._advise()
        self.views.set_advice(advice)
        exercises, body_welcome = tuple(self._exercises.values()), self._session.body_welcome
        self._seen = set()
        helped = advice.helped(exercises, body_welcome=body_welcome)
        current = self.home.exercise
        if helped:
            self._choose(helped[0])
        elif current is None or advice.is_set_aside(current):
            remaining = advice.not_set_aside(exercises)
            self._choose(first_choice(remaining or exercises))
        else:
            self._choose(current)

    def _choose(self, exercise: Exercise) -> None:
        self._seen.add(exercise.id)
        reason = reason_text(self._session.advice.suggestion(exercise))
        if exercise is not self.home.exercise or reason != self.home.chosen.reason.text():
            self.home.choose(exercise, reason)

    def _choose_another(self) -> None:
        current = [self.home.exercise.id] if self.home.exercise else []
        exercises = tuple(self._exercises.values())
        exercise = self._session.advice.choose(
            exercises, self._random, body_welcome=self._session.body_welcome, other_than=current, seen=self._seen
        )
        others = [one for one in exercises if one.id not in current]
        crossfade(self, lambda: self._choose(exercise or self._random.choice(others)))

    def _show_next(self) -> None:
        self._show((self.views.step_view if self._session.go_on() else self.views.ending).get())

    def _show_previous(self) -> None:
        """The screen seen before this one; before the first, where it began."""
        if self._session.go_back():
            self._show_step()
        else:
            self.go_back()

    def _show_alternative(self, place: int) -> None:
        self._session.take(self._session.alternatives()[place][1])
        self._show_step()

    def _show_step(self) -> None:
        self._show(self.views.step_view.get())

    def _show(self, view: QWidget) -> None:
        self._set_running(is_running=isinstance(view, StepView | EndingView))
        self._report_begun()
        crossfade(self, lambda: self._change_to(view))

    def _change_to(self, view: QWidget) -> None:
        self.views.setCurrentWidget(view)
        position = self._session.position
        if isinstance(view, StepView) and position is not None:
            texts = tuple(text for text, _position in self._session.alternatives())
            view.set_screen(screen_of(position), texts)
        elif isinstance(view, EndingView):
            view.set_breath_offered(is_offered=self._session.offers_breath)
        else:
            announce_view(self)

    def _report_begun(self) -> None:
        """Once for each exercise, also where it took the place of another."""
        position = self._session.position
        exercise = position.exercise.id if isinstance(position, Progress) else ""
        if exercise and exercise != self._begun:
            self.exercise_begun.emit(exercise, self._session.right_now)
        self._begun = exercise

    def _set_running(self, *, is_running: bool) -> None:
        if is_running != self._is_running:
            self._is_running = is_running
            self.exercise_running_changed.emit(is_running)
