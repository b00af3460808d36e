"""From a request to a window: the shortest way to a moving breath."""

import sys

from PySide6.QtWidgets import QApplication

from ashore.app.composition import Ashore
from ashore.app.display import tell_fatal_errors_kindly
from ashore.app.one_thread import draw_in_one_thread
from ashore.domain.launch import Launch
from ashore.system.paths import assets_folder, folders
from ashore.system.single_instance import Claim


def run(launch: Launch, claim: Claim | None = None) -> int:
    """Opens the window and returns the exit code once it is closed."""
    tell_fatal_errors_kindly()
    draw_in_one_thread()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("ashore")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("ashore")
    if launch.self_test:
        from ashore.app.self_test import run_self_test

        return run_self_test(app, assets_folder())
    ashore = Ashore(app, launch, folders(launch.data_dir), assets_folder(), claim)
    ashore.show()
    code = app.exec()
    ashore.close()
    return code
