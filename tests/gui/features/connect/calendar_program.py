"""Stands for the calendar program of the system."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot


class CalendarProgram(QObject):
    """Reads the file that the system would hand to a calendar program, while it is there."""

    def __init__(self) -> None:
        super().__init__()
        self.read: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.read.append(Path(url.toLocalFile()).read_text("utf-8"))
