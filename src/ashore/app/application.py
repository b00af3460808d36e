"""Builds services, window and features, and connects them; nothing else does."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from ashore.app.delayed_start import DelayedStart
from ashore.app.features import Features
from ashore.app.first_breath import FirstBreath
from ashore.app.window_chrome import WindowChrome
from ashore.domain.launch import Launch, Page
from ashore.domain.settings import Motion
from ashore.features.breathe.controller import BreatheController
from ashore.record.settings_file import SettingsFile
from ashore.services.services import Services
from ashore.system.clock import seconds
from ashore.system.last_use import note_use, was_open_recently
from ashore.ui.incremental_work import IncrementalWork
from ashore.ui.theme import Theme
from ashore.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from ashore.app.action_handlers import ActionHandlers
    from ashore.app.background import Background
    from ashore.app.compact_mode import CompactMode
    from ashore.app.launch_requests import LaunchRequests
    from ashore.app.page_builder import PageBuilder
    from ashore.app.record_guard import RecordGuard
    from ashore.app.services_start import ServicesStart
    from ashore.domain.settings import Settings
    from ashore.services.desktop_preferences import DesktopPreferences
    from ashore.system.instance_lock import InstanceLock
    from ashore.system.paths import Folders


class Application(QObject):
    """The whole program. What the first frame does not show is built after it, or when it is first opened."""

    services_started = Signal()
    """All that the first frame did not wait for is there."""

    def __init__(
        self,
        app: QApplication,
        launch: Launch,
        folders: Folders,
        assets: Path,
        lock: InstanceLock | None = None,
        clock: Callable[[], float] = seconds,
    ) -> None:
        """`lock` is None where nobody else is to be answered; `clock` gives seconds that never go back."""
        super().__init__(app)
        self._launch = launch
        self._folders = folders
        self._lock = lock
        self.features = Features(self)
        factories = self.features.page_factories()
        settings_file = SettingsFile(folders.data / "settings.json")
        record_file = folders.data / "record.sqlite3"
        self.services = Services(settings_file, record_file, assets, tuple(factories), clock, self)
        self.theme = Theme(app, assets)
        self._apply_settings(self.services.settings.value)
        self.window = MainWindow(self.theme, factories)
        self._apply_window_settings(self.services.settings.value)
        self.window.restore_geometry_text(self.services.settings.value.window_geometry)
        self.breathe = BreatheController(self.services, self.theme, self)
        self.window.backdrop.keep_behind(self.breathe.page.guide)
        self.chrome = WindowChrome(
            self.window, self.services.navigator, self.breathe.session, lambda: self.services.is_very_hard, self
        )
        self._connect()
        self.window.side_panel_layout.begin(is_open=self.services.settings.value.panel_open)
        self.services.navigator.open(Page.BREATHE)
        self._first_breath = self._begin_alone()
        self._services_start: ServicesStart | None = None
        self.is_quitting = False
        DelayedStart(self.window.backdrop, self._start_services)

    is_quitting: bool
    """Whether the program is about to end, so that a window that closes means nothing else."""

    def show(self) -> None:
        self.window.show()

    def quit(self) -> None:
        """Closes the windows and ends the program, also where it would go on without a window."""
        self.is_quitting = True
        QCoreApplication.quit()

    def close(self) -> None:
        """Lets go of everything; what was asked to be kept is on disk when this returns."""
        self.is_quitting = True
        if self._services_start is not None:
            self._services_start.stop()
        IncrementalWork.stop_all()
        note_use(self._folders.runtime)
        if "compact_mode" in vars(self):
            self.compact_mode.put_away()
        if "background" in vars(self):
            self.background.close()
        if "desktop_preferences" in vars(self):
            self.desktop_preferences.stop()
        if "launch_requests" in vars(self):
            self.launch_requests.close()
        if "record_guard" in vars(self):
            self.record_guard.stop()
        self.services.close()
        if self._lock is not None:
            self._lock.close()  # last: whoever takes it next reads a record that is whole

    def _begin_alone(self) -> FirstBreath | None:
        """None where something else is asked for, and for who was here just now."""
        if self._launch.requested_page is not None or was_open_recently(self._folders.runtime):
            self.window.rail.build()
            return None
        return FirstBreath(self.window, self.breathe.session.driver)

    def open_breath(self) -> None:
        """Opens Breathe, with a breath that moves."""
        self.services.navigator.open(Page.BREATHE)
        self.breathe.session.show_breath()

    @cached_property
    def actions(self) -> ActionHandlers:
        from ashore.app.action_handlers import ActionHandlers
        from ashore.ui.actions import Actions

        actions = Actions(self.window, self.services.navigator.pages)
        self.window.set_actions(actions)
        return ActionHandlers(self, actions)

    @cached_property
    def launch_requests(self) -> LaunchRequests:
        from ashore.app.launch_requests import LaunchRequests

        return LaunchRequests(self)

    @cached_property
    def page_builder(self) -> PageBuilder:
        from ashore.app.page_builder import PageBuilder

        return PageBuilder(self)

    @cached_property
    def background(self) -> Background:
        from ashore.app.background import Background

        return Background(self)

    @cached_property
    def compact_mode(self) -> CompactMode:
        from ashore.app.compact_mode import CompactMode

        return CompactMode(self)

    @cached_property
    def desktop_preferences(self) -> DesktopPreferences:
        from ashore.services.desktop_preferences import DesktopPreferences

        return DesktopPreferences(self)

    @cached_property
    def record_guard(self) -> RecordGuard:
        from ashore.app.record_guard import RecordGuard

        return RecordGuard(self)

    def _connect(self) -> None:
        services, window, breathe = self.services, self.window, self.breathe
        services.navigator.opened.connect(window.open)
        services.settings.changed.connect(self._apply_settings)
        services.settings.changed.connect(self._apply_window_settings)
        window.page_chosen.connect(self._open_chosen)
        window.closed.connect(lambda: services.settings.update(window_geometry=window.geometry_text()))
        window.side_panel_layout.chosen.connect(lambda is_open: services.settings.update(panel_open=is_open))
        breathe.session.alone_changed.connect(self._rest_panel)
        breathe.page.panel_hidden_requested.connect(self.chrome.set_breath_hides_panel)
        self.features.connect_breathe(breathe.page)
        choices = breathe.page.choices
        choices.sheet_opened.connect(lambda sheet: window.overlays.add(sheet, choices.close, gives_way=True))
        choices.sheet_closing.connect(lambda sheet: window.overlays.remove(sheet))
        window.side_panel_layout.overlay_opened.connect(lambda: self.features.reframes.panel.take_keyboard())

    def _open_chosen(self, page: Page) -> None:
        if page is Page.BREATHE:
            self.open_breath()
        else:
            self.services.navigator.open_once_built(page)

    def _apply_settings(self, settings: Settings) -> None:
        self.theme.set_appearance(settings.appearance, settings.text_percent)

    def _apply_window_settings(self, settings: Settings) -> None:
        self.window.set_title(is_neutral=settings.neutral_title)
        self.window.set_fades_short(are_short=self.services.settings.in_force.motion is Motion.STILL)

    def _rest_panel(self, is_alone: bool) -> None:
        """After a practice, which has the window to itself, the panel is at rest."""
        if is_alone and "reframes" in vars(self.features):
            self.features.reframes.panel.show_resting()

    def _start_services(self) -> None:
        """After the first frames, or without them where no window is shown."""
        from ashore.app.services_start import ServicesStart

        first_breath, self._first_breath = self._first_breath, None  # it ends by itself, and what it holds with it
        self._services_start = start = ServicesStart(self, self._launch, self._folders, self._lock)
        start.finished.connect(self._finish_start)
        start.run(first_breath)

    def _finish_start(self) -> None:
        self.services_started.emit()
