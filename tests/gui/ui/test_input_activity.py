"""Watching a window for input ends before the program does."""

import subprocess
import sys

PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from ashore.ui.input_activity import InputActivity

app = QApplication(sys.argv)
window = QWidget()
window.show()
activity = InputActivity(window)
activity.start(window)
QTimer.singleShot(50, app.quit)
code = app.exec()
print(activity.is_watching)
sys.exit(code)
"""


def test_a_program_that_ends_while_a_window_is_watched_ends_cleanly() -> None:
    ended = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, ended.stdout) == (0, "False\n"), ended.stderr
