"""The features, each built when it is first opened, and connected with those that it leads to."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ashore.domain.launch import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ashore.app.application import Application
    from ashore.domain.breath import Pattern
    from ashore.domain.connect_target import ConnectTarget
    from ashore.features.breathe.page import BreathePage
    from ashore.features.connect.controller import ConnectController
    from ashore.features.coping_plan.controller import CopingPlanController
    from ashore.features.ground.controller import GroundController
    from ashore.features.guided.controller import GuidedController
    from ashore.features.notice.controller import NoticeController
    from ashore.features.patterns.controller import PatternsController
    from ashore.features.reframes.controller import ReframesController
    from ashore.features.saved_things.controller import SavedThingsController
    from ashore.features.settings.controller import SettingsController
    from ashore.features.support.controller import SupportController
    from ashore.ui.incremental_work import Parts
    from ashore.ui.page_controller import PageController

KIND_WORDS_EXERCISE = "self-compassion"
LOOKING_AROUND_EXERCISE = "orienting"


class Features(QObject):
    """All but Breathe, which the first frame shows and which is only connected here."""

    def __init__(self, application: Application) -> None:
        """Before its services are there, which only what is opened needs."""
        super().__init__(application)
        self._application = application

    def connect_breathe(self, page: BreathePage) -> None:
        """With those that it leads to."""
        page.exercise_requested.connect(lambda: self.ground.begin_chosen())
        page.notice_requested.connect(lambda: self.notice.ask_distress(Page.BREATHE))
        page.guided_requested.connect(lambda: self._application.services.navigator.open_once_built(Page.GUIDED))
        page.details_requested.connect(self._open_pattern_details)

    @cached_property
    def ground(self) -> GroundController:
        from ashore.features.ground.controller import GroundController

        controller = GroundController(self._application.services, self._application.theme, self)
        controller.exercise_running_changed.connect(self._application.chrome.set_exercise_running)
        controller.people_requested.connect(self._open_people)
        controller.notice_requested.connect(lambda: self.notice.ask_distress(Page.GROUND))
        return controller

    @cached_property
    def connect_feature(self) -> ConnectController:
        from ashore.features.connect.controller import ConnectController

        controller = ConnectController(self._application.services, self._application.theme, self)
        controller.people_requested.connect(self._open_people)
        controller.adding_requested.connect(self._add_person)
        controller.card_shown_changed.connect(self._application.chrome.set_card_shown)
        controller.kind_words_requested.connect(lambda: self._begin_exercise(KIND_WORDS_EXERCISE))
        return controller

    @cached_property
    def notice(self) -> NoticeController:
        from ashore.features.notice.controller import NoticeController

        controller = NoticeController(self._application.services, self._application.theme, self)
        controller.exercise_requested.connect(lambda: self.ground.begin_chosen())
        controller.look_around_requested.connect(lambda: self._begin_exercise(LOOKING_AROUND_EXERCISE))
        return controller

    @cached_property
    def guided(self) -> GuidedController:
        from ashore.features.guided.controller import GuidedController

        controller = GuidedController(self._application.services, self._application.theme, self)
        controller.look_around_requested.connect(lambda: self._begin_exercise(LOOKING_AROUND_EXERCISE))
        return controller

    @cached_property
    def patterns(self) -> PatternsController:
        from ashore.features.patterns.controller import PatternsController

        return PatternsController(self._application.services, self._application.theme, self)

    @cached_property
    def reframes(self) -> ReframesController:
        from ashore.features.reframes.controller import ReframesController

        controller = ReframesController(self._application.services, self)
        controller.connect_requested.connect(self._open_connect)
        self._application.window.panel.set_content(controller.panel)
        return controller

    @cached_property
    def coping_plan(self) -> CopingPlanController:
        from ashore.features.coping_plan.controller import CopingPlanController

        controller = CopingPlanController(self._application.services, self._application.theme, self)
        self._application.window.closed.connect(controller.flush)
        return controller

    def page_factories(self) -> dict[Page, Callable[[], QWidget]]:
        return {
            Page.BREATHE: lambda: self._application.breathe.page,
            Page.GROUND: lambda: self.ground.page,
            Page.CONNECT: lambda: self._card_if_locked(Page.CONNECT) or self.connect_feature.page,
            Page.NOTICE: lambda: self._card_if_locked(Page.NOTICE) or self.notice.page,
            Page.LEARN: self._build_learn_page,
            Page.SUPPORT: lambda: self.support.page,
            Page.SETTINGS: self._connect_settings_page,
            Page.PATTERNS: lambda: self.patterns.page,
            Page.COPING_PLAN: lambda: self._card_if_locked(Page.COPING_PLAN) or self.coping_plan.page,
            Page.SOURCES: self._build_sources_page,
            Page.SAVED_THINGS: lambda: self._card_if_locked(Page.SAVED_THINGS) or self.saved_things.page,
            Page.GUIDED: lambda: self.guided.page,
        }

    def parts_of(self, page: Page) -> Parts:
        """What can be built of this page before it is made, in parts."""
        if page is Page.NOTICE and self._application.services.database.is_locked:
            return
        if page in (Page.GROUND, Page.NOTICE, Page.SUPPORT, Page.SETTINGS, Page.PATTERNS):
            controller: PageController[QWidget] = getattr(self, page)  # it is named as its page is
            yield from controller.parts()

    def _card_if_locked(self, page: Page) -> QWidget | None:
        application = self._application
        return application.record_guard.pages.card(page) if application.services.database.is_locked else None

    def _build_learn_page(self) -> QWidget:
        from ashore.features.learn.controller import LearnController

        controller = LearnController(self._application.services, self._application.theme, self)
        controller.belief_requested.connect(self.open_belief)
        controller.connect_requested.connect(self._open_connect)
        return controller.page

    def _build_sources_page(self) -> QWidget:
        from ashore.features.sources.controller import SourcesController

        return SourcesController(self._application.services, self).page

    @cached_property
    def saved_things(self) -> SavedThingsController:
        from ashore.features.saved_things.controller import SavedThingsController

        return SavedThingsController(self._application.services, self)

    @cached_property
    def support(self) -> SupportController:
        from ashore.features.support.controller import SupportController

        return SupportController(self._application.services, self)

    @cached_property
    def settings(self) -> SettingsController:
        from ashore.features.settings.controller import SettingsController

        return SettingsController(self._application.services, self._application.theme, self)

    def _connect_settings_page(self) -> QWidget:
        page, application, background = self.settings.page, self._application, self._application.background
        page.keys_requested.connect(lambda: application.actions.toggle_shortcuts())
        page.compact_requested.connect(lambda: application.compact_mode.toggle())
        page.quit_requested.connect(application.quit)
        page.desktop_asked.connect(background.check)
        background.notifications_missing.connect(lambda missing: page.set_notifications_missing(missing=missing))
        background.tray_missing.connect(lambda missing: page.set_tray_missing(missing=missing))
        background.reminders_settings_asked.connect(lambda: page.unfold(page.reminders_row))
        return page

    def open_belief(self, belief_id: str) -> None:
        """Opens the panel at the card of this belief."""
        self._application.window.side_panel_layout.show()
        self.reframes.panel.open(belief_id)
        self.reframes.panel.focus_first()

    def _open_pattern_details(self, pattern: Pattern) -> None:
        self._application.services.navigator.open(Page.PATTERNS)
        self.patterns.show_details(pattern)

    def _open_connect(self, target: ConnectTarget) -> None:
        self._application.services.navigator.open(Page.CONNECT)
        self.connect_feature.page.open_target(target)

    def _open_people(self) -> None:
        self._application.services.navigator.open(Page.SUPPORT, returns=True)
        self.support.page.show_people()

    def _add_person(self) -> None:
        self._open_people()
        self.support.page.add_person()

    def _begin_exercise(self, exercise_id: str) -> None:
        self._application.services.navigator.open(Page.GROUND)
        self.ground.page.open_exercise(exercise_id)
