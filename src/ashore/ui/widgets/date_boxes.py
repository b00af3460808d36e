"""Fields for a day and for a time, whose wheel scrolls the page instead of changing the value."""

from datetime import date, time

from PySide6.QtCore import QDate, QLocale, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit, QTimeEdit, QWidget

from ashore.ui.window_language import window_locale

LAST_YEAR = 2037
"""Time zones are written into a calendar file up to here."""


class DateBox(QDateEdit):
    """Written in the language of the window. No day that does not exist can be typed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat(_date_format())
        self.setDateRange(QDate(2000, 1, 1), QDate(LAST_YEAR, 12, 31))
        self.setAccessibleName(name)

    @property
    def day(self) -> date:
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class TimeBox(QTimeEdit):
    """To the minute."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat(window_locale().timeFormat(QLocale.FormatType.ShortFormat))
        self.setTimeRange(QTime(0, 0), QTime(23, 59))
        self.setAccessibleName(name)

    @property
    def local_time(self) -> time:
        shown = self.time()
        return time(shown.hour(), shown.minute())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _date_format() -> str:
    """The short form of the window's language, with the whole year."""
    short = window_locale().dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")
