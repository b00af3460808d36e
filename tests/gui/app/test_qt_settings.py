"""Nothing of what was visited stays behind in settings that other programs read."""

import os
import subprocess
import sys
from pathlib import Path

SAVE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from ashore.app.qt_settings import keep_no_qt_settings
app = QApplication([])
if sys.argv[2] == "with":
    keep_no_qt_settings()
dialog = QFileDialog(None, "", sys.argv[1])
dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
dialog.selectFile("page.pdf")
QTimer.singleShot(0, dialog.accept)
dialog.exec()
print(dialog.selectedFiles())
"""


def files_after_a_dialog(home: Path, way: str) -> list[str]:
    home.mkdir()
    environ = os.environ | {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")}
    run = [sys.executable, "-c", SAVE, str(home), way]
    ended = subprocess.run(run, env=environ, capture_output=True, text=True, check=True, timeout=30)
    assert "page.pdf" in ended.stdout
    return [each.name for each in home.rglob("*") if each.is_file()]


def test_a_file_dialog_leaves_no_list_of_folders(tmp_path: Path) -> None:
    assert "QtProject.conf" in files_after_a_dialog(tmp_path / "as Qt does it", "without")
    assert files_after_a_dialog(tmp_path / "as Ashore does it", "with") == []
