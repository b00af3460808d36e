"""The rooms made of words: Ground, Learn, Support and the reframes panel."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from ashore.domain.launch import Page
from ashore.services.region import region_in_force

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ashore.domain.beliefs import Belief
    from ashore.domain.entries import KeptLine, Listing
    from ashore.domain.settings import Settings
    from ashore.features.coping_plan.controller import CopingPlanController
    from ashore.features.ground.page import GroundPage
    from ashore.features.reframes.controller import ReframesController
    from ashore.features.support.controller import SupportController
    from ashore.services.content_repository import ContentRepository
    from ashore.services.database_client import DatabaseClient
    from ashore.ui.window.main_window import MainWindow


class WordsRooms:
    """Each page is built, and its content read, when it is first opened."""

    def __init__(
        self,
        window: MainWindow,
        content: ContentRepository,
        database: DatabaseClient,
        clock: Callable[[], float],
        settings: Callable[[], Settings],
        update_settings: Callable[[Settings], None],
        rest_under_guide: Callable[[str], None],
    ) -> None:
        self._window = window
        self._content = content
        self._database = database
        self._clock = clock
        self._settings = settings
        self._want_settings = update_settings
        self._rest_under_guide = rest_under_guide
        self._reframes: ReframesController | None = None
        self._support: SupportController | None = None
        self._helps: CopingPlanController | None = None
        self._ground: GroundPage | None = None

    def ground_page(self) -> QWidget:
        from ashore.content.exercises import read_exercises
        from ashore.features.ground.page import GroundPage

        page = self._ground = GroundPage(self._window.theme, self._clock)
        page.set_exercises(self._content.get(read_exercises, ()))
        page.breathe_requested.connect(lambda: self._window.open(Page.BREATHE))
        page.support_requested.connect(lambda: self._window.open(Page.SUPPORT))
        page.body_welcome_requested.connect(
            lambda is_welcome: self._want_settings(replace(self._settings(), body_welcome=is_welcome))
        )
        self.settings_changed()
        return page

    def learn_page(self) -> QWidget:
        from ashore.content.learning import read_learning
        from ashore.features.learn.page import LearnPage

        page = LearnPage(self._window.theme)
        page.set_learning(self._content.get(read_learning, None))
        page.page_requested.connect(self._window.open)
        page.belief_requested.connect(self.open_belief)
        return page

    def support_page(self) -> QWidget:
        from ashore.features.support.controller import SupportController

        self._support = SupportController(self._window, self._content, self._database)
        self._support.page.region_requested.connect(
            lambda region: self._want_settings(replace(self._settings(), region=region))
        )
        self._support.page.coping_plan_requested.connect(lambda: self._window.open(Page.COPING_PLAN))
        self.settings_changed()
        return self._support.page

    def coping_plan_page(self) -> QWidget:
        from ashore.features.coping_plan.controller import CopingPlanController

        holds_welcome = self._settings().holds_welcome
        self._helps = CopingPlanController(
            self._window, self._content, self._database, region_in_force(self._settings()), holds_welcome=holds_welcome
        )
        return self._helps.page

    def settings_changed(self) -> None:
        if self._ground is not None:
            self._ground.set_body_welcome(is_welcome=self._settings().body_welcome)
        if self._support is not None:
            self._support.page.set_region(region_in_force(self._settings()))
            self._support.page.set_today(datetime.now().astimezone().date())
        if self._helps is not None:
            self._helps.settings_changed(
                region_in_force(self._settings()), holds_welcome=self._settings().holds_welcome
            )

    def show_resting_line(self) -> None:
        """The kept line under the guide, which does not wait for the panel."""
        from ashore.record.kept_lines import list_kept_lines

        def rest(listing: Listing[KeptLine]) -> None:
            self._rest_under_guide(next((line.text for line in listing.items if line.rests_under_guide), ""))

        self._database.run(list_kept_lines, rest)

    def fill_panel(self) -> None:
        """Builds the panel's content when it is first on screen."""
        if self._reframes is None:
            from ashore.features.reframes.controller import ReframesController

            self._reframes = ReframesController(self._window, self._content, self._database, self._lines_changed)
            self._window.panel.set_content(self._reframes.panel)

    def focus_panel(self) -> None:
        self.fill_panel()
        if self._reframes is not None:
            self._reframes.panel.focus_first()

    def leave_panel(self) -> bool:
        """One step back within the panel, where the keyboard is there. False where there is none."""
        focused = self._window.focusWidget()
        panel = self._window.panel
        if self._reframes is None or not panel.isVisible() or focused is None or not panel.isAncestorOf(focused):
            return False
        return self._reframes.panel.go_back()

    def open_belief(self, belief_id: str) -> None:
        self._window.side_panel_layout.show()
        self.fill_panel()
        if self._reframes is not None:
            self._reframes.panel.open(belief_id)
            self._reframes.panel.focus_first()

    @property
    def belief_in_view(self) -> Belief | None:
        """The thought whose card is on screen."""
        return self._reframes.panel.belief_in_view if self._reframes is not None else None

    def _lines_changed(self, resting: str) -> None:
        self._rest_under_guide(resting)
        if self._helps is not None:
            self._helps.read()
