"""Starts Qt and opens the window, by the shortest way to a moving breath."""

import contextlib
import sys

from PySide6.QtWidgets import QApplication

from ashore.app.application import Application
from ashore.app.qt_messages import install_message_handler
from ashore.app.translators import install_translators
from ashore.domain.launch import Launch
from ashore.system.application_id import APPLICATION_ID
from ashore.system.assets import assets_folder
from ashore.system.file_handles import RECORD, check_spare
from ashore.system.instance_lock import InstanceLock
from ashore.system.paths import folders
from ashore.system.session_bus import leave_silent_bus
from ashore.ui.startup_workarounds import draw_in_one_thread, drop_absurd_scales


def run(launch: Launch, lock: InstanceLock | None = None) -> int:
    """Opens the window and returns the exit code once it is closed."""
    install_message_handler(launch)
    draw_in_one_thread()
    drop_absurd_scales()
    leave_silent_bus()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("ashore")
    app.setApplicationDisplayName("")
    app.setDesktopFileName(APPLICATION_ID)
    install_translators(app, assets_folder() / "translations")
    if launch.self_test:
        from ashore.app.self_test import run_self_test

        return run_self_test(app, assets_folder())
    application = Application(app, launch, folders(launch.data_dir), assets_folder(), lock)
    application.services_started.connect(lambda: _quit_on_signals(application))
    application.show()
    code = app.exec()
    application.close()
    return code


def _quit_on_signals(application: Application) -> None:
    with contextlib.suppress(OSError):  # without files to spare a signal ends the process at once
        check_spare(2, besides=RECORD)
        from ashore.app.quit_signals import QuitSignals

        QuitSignals(application, application.quit).start()
