"""Started as a program: runs the real command in this process, copies an emergency number twice, and closes the window.

python tests/e2e/clipboard_probe.py DIR    prints what was said, as JSON, and then "closed"
"""

import json
import sys

import ashore.app  # noqa: F401  # isort: skip  # before Qt, as from the command line
from PySide6.QtCore import QTimer
from tests.gui.features.support.support_driver import SupportDriver
from tests.gui.program_driver import shown_message, support_page

from ashore.app.application import Application
from ashore.cli import main


def run(folder: str) -> int:
    finish_start = Application._finish_start

    def start_and_copy(app: Application) -> None:
        finish_start(app)
        QTimer.singleShot(0, lambda: copy_twice(app))

    def copy_twice(app: Application) -> None:
        app.services.settings.update(region="GB")
        said = []
        for _ in range(2):
            SupportDriver(support_page(app)).emergency.copy()
            said.append(shown_message(app))
        app.window.close()
        sys.stdout.write(json.dumps(said) + "\n")
        sys.stdout.flush()

    setattr(Application, "_finish_start", start_and_copy)  # noqa: B010
    code = main(["--data-dir", folder])
    sys.stdout.write("closed\n")
    sys.stdout.flush()
    return code


if __name__ == "__main__":
    sys.exit(run(sys.argv[1]))
