"""Connects the Ground page with its exercises and settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ashore.content.exercises import read_exercises
from ashore.content.situations import read_situations
from ashore.domain.exercise_advice import ExerciseAdvice
from ashore.domain.launch import Page
from ashore.domain.notes import Activity, ActivityKind
from ashore.features.ground.page import GroundPage
from ashore.ui.page_controller import PageController

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ashore.domain.settings import Settings
    from ashore.services.services import Services
    from ashore.ui.incremental_work import Parts
    from ashore.ui.theme import Theme

CONTENT = (read_exercises, read_situations)
"""What opening the page reads of the content."""


class GroundController(PageController[GroundPage]):
    """Builds the page. Nothing that is done there is kept, unless the person has chosen to notice what helps."""

    exercise_running_changed = Signal(bool)
    """An exercise has the window to itself, or it has ended."""
    notice_requested = Signal()
    """How hard it is is to be noticed."""
    people_requested = Signal()
    """Support is wanted, at the person's own people."""

    def __init__(self, services: Services, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._theme = theme

    def _build(self) -> Parts:
        services = self._services
        page = self._page = GroundPage(self._theme, services.clock)
        page.set_exercises(services.content.get(read_exercises, ()))
        yield
        page.set_situations(services.content.get(read_situations, ()))
        page.breathe_requested.connect(lambda: services.navigator.open(Page.BREATHE))
        page.support_requested.connect(lambda: services.navigator.open_once_built(Page.SUPPORT))
        page.people_requested.connect(self.people_requested)
        page.body_welcome_requested.connect(lambda is_welcome: services.settings.update(body_welcome=is_welcome))
        page.exercise_running_changed.connect(self.exercise_running_changed)
        page.exercise_begun.connect(self._note_begun)
        page.notice_requested.connect(self.notice_requested)
        services.distress.rated.connect(lambda _number: page.set_one_thing(is_one=services.distress.is_very_hard))
        page.set_one_thing(is_one=services.distress.is_very_hard)
        page.led_changed.connect(self._keep_screen_awake)
        services.settings.changed.connect(self._show_settings)
        self._show_settings(services.settings.value)
        page.set_advice_source(self._advice)

    def begin_chosen(self) -> None:
        """Opens Ground with the exercise that is already chosen, at its first step."""
        self._services.navigator.open(Page.GROUND)
        self.page.begin_chosen()

    def _keep_screen_awake(self, is_led: bool) -> None:
        self._services.screen_awake.set_wanted("exercise", is_wanted=is_led)

    def _advice(self) -> ExerciseAdvice:
        what_helps = self._services.what_helps
        return ExerciseAdvice(what_helps.experience, what_helps.moment())

    def _note_begun(self, exercise_id: str, right_now: str) -> None:
        if self._services.settings.value.remembers_what_helps:
            self._services.activity_notes.begin(Activity(ActivityKind.EXERCISE, exercise_id), right_now)

    def _show_settings(self, settings: Settings) -> None:
        self.page.set_body_welcome(is_welcome=settings.body_welcome)
        self.page.set_notice_offered(is_offered=settings.remembers_what_helps)
