"""Builds the pages and connects them; nothing else does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.app.first_frame import AfterFirstFrame
from ashore.domain.launch import Launch, Page, read_message
from ashore.features.breathe.page import BreathePage
from ashore.record.settings_file import SettingsFile
from ashore.system.clock import seconds
from ashore.ui.startup_workarounds import resume_garbage_collection
from ashore.ui.theme import Theme
from ashore.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

    from ashore.app.action_handlers import Deeds
    from ashore.app.words_rooms import WordsRooms
    from ashore.domain.pacing import Moment
    from ashore.domain.problems import Problem
    from ashore.domain.settings import Settings
    from ashore.features.patterns.controller import PatternsController
    from ashore.features.settings.controller import SettingsController
    from ashore.services.audio.audio import Audio
    from ashore.services.content_repository import ContentRepository
    from ashore.services.database_client import DatabaseClient
    from ashore.system.instance_lock import InstanceLock
    from ashore.system.paths import Folders


class Application(QObject):
    """The whole program for one window. What the first frame does not show is built after it, or when it is opened."""

    _asked_again = Signal(str)
    """A later start sent a message; it comes from another thread."""

    def __init__(
        self,
        app: QApplication,
        launch: Launch,
        folders: Folders,
        assets: Path,
        claim: InstanceLock | None = None,
        clock: Callable[[], float] = seconds,
    ) -> None:
        super().__init__(app)
        self._launch = launch
        self._folders = folders
        self._assets = assets
        self._claim = claim
        self._clock = clock
        self._file = SettingsFile(folders.data / "settings.json")
        self.settings, problem = self._file.read()
        self.theme = Theme(app, assets)
        self.theme.set_appearance(self.settings.appearance, self.settings.text_percent)
        self.window = MainWindow(self.theme, self._factories())
        self._content: ContentRepository | None = None
        self._database: DatabaseClient | None = None
        self._sound: Audio | None = None
        self._patterns: PatternsController | None = None
        self._words: WordsRooms | None = None
        self._deeds: Deeds | None = None
        self._settings_controller: SettingsController | None = None
        self._sound_trouble = ""
        self.breathe = self._breathe_page()
        self._connect()
        self._show_settings()
        if problem is not None:
            self.tell(problem)
        AfterFirstFrame(self.breathe.stage.frame.guide, self._start_services)

    def show(self) -> None:
        self.window.side_panel_layout.begin(is_open=self.settings.panel_open)
        self.window.open(Page.BREATHE)
        self.window.show()

    def close(self) -> None:
        """Lets go of everything; what was asked to be kept is on disk when this returns."""
        if self._claim is not None:
            self._claim.close()
        if self._database is not None:
            self._database.close()

    def tell(self, problem: Problem) -> None:
        from ashore.services.problem_texts import problem_text

        self.window.line.tell(problem_text(problem))

    @property
    def content(self) -> ContentRepository:
        """The content, read file by file as it is wanted."""
        if self._content is None:
            from ashore.services.content_repository import ContentRepository, system_languages

            self._content = ContentRepository(self._assets / "content", system_languages(), self.tell)
        return self._content

    @property
    def database(self) -> DatabaseClient:
        """The record, opened when it is first wanted."""
        if self._database is None:
            from ashore.services.database_client import DatabaseClient

            self._database = DatabaseClient(self._folders.data / "record.sqlite3", self)
            self._database.problem_occurred.connect(self.tell)
        return self._database

    @property
    def patterns(self) -> PatternsController:
        if self._patterns is None:
            from ashore.features.patterns.controller import PatternsController

            self._patterns = PatternsController(self.window, self.breathe, lambda: self.database, lambda: self.settings)
        return self._patterns

    @property
    def words(self) -> WordsRooms:
        """Ground, Support, "What helps me", Learn and the reframes panel."""
        if self._words is None:
            from ashore.app.words_rooms import WordsRooms

            self._words = WordsRooms(
                self.window,
                self.content,
                self.database,
                self._clock,
                lambda: self.settings,
                self.update_settings,
                self.breathe.stage.set_kept_line,
            )
        return self._words

    @property
    def deeds(self) -> Deeds:
        if self._deeds is None:
            from ashore.app.action_handlers import Deeds

            self._deeds = Deeds(
                self.window, self.breathe, lambda: self.words, lambda: self.settings, self.update_settings
            )
        return self._deeds

    @property
    def sound(self) -> Audio:
        if self._sound is None:
            from ashore.services.audio.audio import Audio

            self._sound = Audio(self._assets / "sounds", self._tell_sound_trouble)
        return self._sound

    def update_settings(self, settings: Settings) -> None:
        """In force at once, and kept."""
        if settings == self.settings:
            return
        self.settings = settings
        self._show_settings()
        problem = self._file.write(settings)
        if problem is not None:
            self.tell(problem)

    def _factories(self) -> dict[Page, Callable[[], QWidget]]:
        return {
            Page.BREATHE: lambda: self.breathe,
            Page.GROUND: lambda: self.words.ground_page(),
            Page.LEARN: lambda: self.words.learn_page(),
            Page.SUPPORT: lambda: self.words.support_page(),
            Page.SETTINGS: self._settings_page,
            Page.PATTERNS: lambda: self.patterns.page(),
            Page.COPING_PLAN: lambda: self.words.coping_plan_page(),
        }

    def _breathe_page(self) -> BreathePage:
        page = BreathePage(self.theme, self._clock)
        page.quiet_requested.connect(lambda quiet: self.window.set_quiet(quiet=quiet))
        page.panel_aside_requested.connect(lambda aside: self.window.side_panel_layout.set_aside(aside=aside))
        page.ground_requested.connect(lambda: self.window.open(Page.GROUND))
        page.support_requested.connect(lambda: self.window.open(Page.SUPPORT))
        page.patterns_requested.connect(lambda: self.patterns.show_list())
        page.details_requested.connect(lambda pattern: self.patterns.show_details(pattern))
        page.settings_requested.connect(self.update_settings)
        page.told.connect(lambda words: self.window.line.note(words))
        page.phase_began.connect(self._play_cue)
        return page

    def _settings_page(self) -> QWidget:
        from ashore.features.settings.controller import SettingsController

        self._settings_controller = SettingsController(self.content)
        self._settings_controller.show_settings(self.settings)
        page = self._settings_controller.page
        page.set_sound_trouble(self._sound_trouble)
        page.settings_requested.connect(self.update_settings)
        page.keys_requested.connect(lambda: self.deeds.show_keys())
        return page

    def _connect(self) -> None:
        window = self.window
        window.deed_requested.connect(lambda deed: self.deeds.do(deed))
        window.stack.opened.connect(self._update_chrome)
        window.breath_requested.connect(self.breathe.show_breath)
        window.side_panel_layout.chosen.connect(
            lambda is_open: self.update_settings(replace(self.settings, panel_open=is_open))
        )
        self._asked_again.connect(self._answer)

    def _keep_panel_open(self, is_open: bool) -> None:
        self.update_settings(replace(self.settings, panel_open=is_open))

    def _update_chrome(self, page: Page) -> None:
        """Only a practice that is in view keeps rail and panel away."""
        self.window.set_quiet(quiet=page is Page.BREATHE and self.breathe.is_practising)

    def _start_services(self) -> None:
        """After the first frames: what the breath did not have to wait for."""
        from ashore.content.patterns import read_patterns
        from ashore.system.logging_setup import start_logs
        from ashore.ui.screen_refresh import ScreenRefresh

        self.window.rail.draw_icons()
        screen_refresh = ScreenRefresh(self.window)
        screen_refresh.rate_changed.connect(self.breathe.driver.set_refresh_rate)
        screen_refresh.start()
        if (problem := start_logs(self._folders.logs)) is not None:
            self.tell(problem)
        self.patterns.use(self._launch.pattern_id or self.settings.pattern_id)
        self.patterns.set_builtin(self.content.get(read_patterns, ()))
        self.patterns.load_own()
        self.window.side_panel_layout.opened.connect(lambda: self.words.fill_panel())
        if self.window.panel.isVisible():
            self.words.fill_panel()
        else:
            self.words.show_resting_line()
        if self._claim is not None:
            self._claim.listen(self._asked_again.emit)
        if self.settings.sound_on:
            self.sound.set_settings(self.settings)
        self._open_as_asked(self._launch)
        resume_garbage_collection()

    def _open_as_asked(self, launch: Launch) -> None:
        """The page and minutes named when starting. Named minutes begin a practice at once."""
        page = launch.requested_page
        if page is not None:
            self.window.open(page)
        if launch.minutes is not None and page is Page.BREATHE:
            self.breathe.begin_practice(launch.minutes)

    def _answer(self, message: str) -> None:
        """A second start raises this window, on the page that it asked for."""
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        if (launch := read_message(message)) is not None:
            if launch.pattern_id is not None:
                self.patterns.use(launch.pattern_id)
            self._open_as_asked(launch)

    def _play_cue(self, moment: Moment) -> None:
        if self._sound is not None:
            self._sound.phase_began(moment)

    def _show_settings(self) -> None:
        settings = self.settings
        self.theme.set_appearance(settings.appearance, settings.text_percent)
        self.window.set_title(is_neutral=settings.neutral_title)
        self.breathe.set_settings(settings)
        if settings.sound_on or self._sound is not None:
            self.sound.set_settings(settings)
        if self._patterns is not None:
            self._patterns.settings_changed()
        if self._words is not None:
            self._words.settings_changed()
        if self._settings_controller is not None:
            self._settings_controller.show_settings(settings)

    def _tell_sound_trouble(self, words: str) -> None:
        self._sound_trouble = words
        if self._settings_controller is not None:
            self._settings_controller.page.set_sound_trouble(words)
