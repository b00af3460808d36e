"""Starts what the first frame does not wait for, one thing after another, while the breath goes on."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ashore.system.last_use import note_use
from ashore.ui.startup_workarounds import give_memory_back, resume_garbage_collection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ashore.app.application import Application
    from ashore.app.first_breath import FirstBreath
    from ashore.domain.launch import Launch
    from ashore.domain.settings import Settings
    from ashore.system.instance_lock import InstanceLock
    from ashore.system.paths import Folders


class ServicesStart(QObject):
    """The steps of the start, in their order. What fails keeps nothing else back: each brings what it needs itself.

    Each has a turn of the event loop: all together they would hold up a breath that has just begun. Where a start asks
    for something else, that waits for none.
    """

    finished = Signal()

    def __init__(self, application: Application, launch: Launch, folders: Folders, lock: InstanceLock | None) -> None:
        super().__init__(application)
        self._application = application
        self._launch = launch
        self._folders = folders
        self._lock = lock
        self._steps: Iterator[Callable[[], object]] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._take_step)

    def run(self, first_breath: FirstBreath | None) -> None:
        """Until `finished`, or `stop`."""
        application = self._application
        self._steps = iter(
            (
                lambda: self._show_surroundings(first_breath),
                application.window.rail.draw_icons,
                lambda: application.actions,
                self._build_pages_between_frames,
                _install_accessibility,
                give_memory_back,
                self._start_logs,
                self._show_messages,
                self._follow_screen,
                self._follow_preferences,
                self._keep_from_screenshots,
                lambda: application.services.kept_lines,
                lambda: application.services.patterns,  # which reads them, and takes longest
                self._start_breath,
                self._follow_lock,
                self._start_panel,
                self._start_listening,
                self._begin_background,
                lambda: application.launch_requests.open(self._launch),
                self._count_what_helps,
                resume_garbage_collection,
            )
        )
        if self._launch.requested_page is None:
            self._timer.start()
        else:  # what was asked for is there before a key is heard that is meant for it
            while self._take_step():
                pass

    def stop(self) -> None:
        """What has not begun by now does not begin any more."""
        self._timer.stop()

    def _take_step(self) -> bool:
        """False where there was none left."""
        step = next(self._steps, None)
        if step is None:
            self.stop()
            self.finished.emit()
            return False
        try:
            step()
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)
        return True

    def _build_pages_between_frames(self) -> None:
        """What builds them comes with the first one."""
        application = self._application
        application.services.navigator.build_with(
            lambda page, open_page: application.page_builder.build(page, open_page)
        )

    def _start_logs(self) -> None:
        from ashore.app.qt_settings import keep_no_qt_settings
        from ashore.system.atomic_file import remove_abandoned_parts
        from ashore.system.logging_setup import start_logs

        keep_no_qt_settings()
        start_logs(self._folders.logs)
        for folder in (self._folders.data, self._folders.runtime):
            remove_abandoned_parts(folder)

    def _show_surroundings(self, first_breath: FirstBreath | None) -> None:
        """Around a breath that was alone until now, or is for some seconds more."""
        note_use(self._folders.runtime)
        if first_breath is not None:
            first_breath.begin()
            self._application.services.navigator.opened.connect(first_breath.end)
        self._application.window.backdrop.let_guide_paint()

    def _show_messages(self) -> None:
        from ashore.app.message_view import MessageView

        services = self._application.services
        message_view = MessageView(self._application.window)
        services.messages.set_view(message_view)
        services.messages.withdrawn.connect(message_view.withdraw)
        services.navigator.left.connect(message_view.leave_page)

    def _follow_screen(self) -> None:
        """Paces frames to the refresh rate of the screen, and keeps the window within it."""
        from ashore.system.kernel_timer import KernelTimer
        from ashore.ui.screen_refresh import ScreenRefresh
        from ashore.ui.window.screen_fit import ScreenFit

        window = self._application.window
        ScreenFit(window).start()
        screen_refresh, driver = ScreenRefresh(window), self._application.breathe.session.driver
        screen_refresh.rate_changed.connect(driver.set_refresh_rate)
        with suppress(OSError):  # frames go on by Qt's timer, a little less evenly
            driver.make_exact(KernelTimer(time.CLOCK_MONOTONIC))
        screen_refresh.start()

    def _follow_preferences(self) -> None:
        """Of the system: more contrast, less motion."""
        application, preferences = self._application, self._application.desktop_preferences

        def apply() -> None:
            application.theme.set_system_contrast(is_high=preferences.has_high_contrast)
            application.services.settings.set_system_reduces_motion(reduces=preferences.has_reduced_motion)

        preferences.changed.connect(apply)
        preferences.start(QApplication.styleHints())

    def _keep_from_screenshots(self) -> None:
        from ashore.system.screen_capture import CAN_BE_ASKED, leave_out

        if CAN_BE_ASKED:
            from ashore.app.screenshots import Screenshots

            application = self._application
            Screenshots(application.window, application.services.settings, leave_out, application)

    def _start_breath(self) -> None:
        asked = self._launch.pattern_id
        usual = self._application.services.settings.value.pattern_id
        self._application.breathe.start(asked or usual, is_asked=bool(asked))

    def _follow_lock(self) -> None:
        """What guards the record is loaded where there is something to guard."""
        application = self._application
        if application.services.database.is_locked:
            _ = application.record_guard
        else:
            application.services.database.encrypted.connect(lambda: application.record_guard)

    def _begin_background(self) -> None:
        """What goes on beside the window, once any of it is asked for."""
        application, settings = self._application, self._application.services.settings

        def begin_if_asked(value: Settings) -> None:
            if value.reminders_on or value.tray_on:
                settings.changed.disconnect(begin_if_asked)
                _ = application.background

        settings.changed.connect(begin_if_asked)
        begin_if_asked(settings.value)

    def _start_panel(self) -> None:
        """Its content is built when it is first on screen."""
        window = self._application.window
        window.side_panel_layout.opened.connect(lambda: self._application.features.reframes)
        if window.panel.isVisible():
            _ = self._application.features.reframes

    def _count_what_helps(self) -> None:
        """So that Ground need not wait for it. Without a record there is nothing to count."""
        if self._application.services.database.is_begun:
            _ = self._application.services.what_helps

    def _start_listening(self) -> None:
        if self._lock is not None:
            self._application.launch_requests.listen(self._lock)


def _install_accessibility() -> None:
    """After the first frame, for it takes 5 ms. What Qt has told a screen reader until then it tells anew."""
    from ashore.ui.accessibility.factory import install_factory

    install_factory()
