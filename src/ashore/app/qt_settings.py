"""Keeps Qt from writing a file of its own into the person's settings."""

import os

from PySide6.QtCore import QSettings


def keep_no_qt_settings() -> None:
    """Qt's file dialog would leave a list of the folders that were visited for every program to read.

    Where dialogs are the system's, as on Windows and macOS, Qt writes none.
    """
    if os.name == "posix":
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
