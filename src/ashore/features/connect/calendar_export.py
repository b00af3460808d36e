"""Saves planned appointments as a calendar file, or opens them with the person's own calendar program."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ashore.domain.check_ins import CheckIn
from ashore.domain.error_reason import reason_of
from ashore.features.connect.check_in_texts import CheckInTexts
from ashore.system.atomic_file import write_whole
from ashore.system.calendar_file import calendar_file
from ashore.system.paths import CALENDAR_FOLDER
from ashore.ui.save_dialog import ask_where_to_save

FILE_NAME = "time-set-aside.ics"
"""Says nothing to others who see the folder."""


class CalendarExport(QObject):
    """`saved` carries the name of a file, `problem_reported` one line to show.

    What a calendar program is to open lies in a folder of its own in `data_folder`, until the next one or `clean_up`.
    """

    saved = Signal(str)
    problem_reported = Signal(str)

    def __init__(self, dialog_parent: QWidget, data_folder: Path, product: str) -> None:
        """`product` names the program and its version."""
        super().__init__(dialog_parent)
        self._dialog_parent = dialog_parent
        self._file = data_folder / CALENDAR_FOLDER / FILE_NAME
        self._product = product
        self._texts = CheckInTexts(self)

    def ask_where_to_save(self, check_ins: Sequence[CheckIn]) -> None:
        title, kind = self.tr("Save for your calendar"), self.tr("Calendar (*.ics)")
        ask_where_to_save(self._dialog_parent, title, FILE_NAME, kind, lambda file: self.save_as(file, check_ins))

    def save_as(self, file: Path, check_ins: Sequence[CheckIn]) -> None:
        if self._write(file, check_ins):
            self.saved.emit(file.name)

    def open(self, check_ins: Sequence[CheckIn]) -> None:
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            self._report_not_saved(error)
            return
        if self._write(self._file, check_ins) and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file))):
            self.problem_reported.emit(self.tr("The calendar program didn’t open. You can save a file instead."))

    def clean_up(self) -> None:
        """Takes away what was written for a calendar program."""
        try:
            self._file.unlink(missing_ok=True)
        except OSError:
            return  # it is there again the next time

    def _write(self, file: Path, check_ins: Sequence[CheckIn]) -> bool:
        content = calendar_file(check_ins, self._texts.calendar_texts(), datetime.now(UTC), self._product)
        try:
            write_whole(file, content)
        except OSError as error:
            self._report_not_saved(error)
            return False
        return True

    def _report_not_saved(self, error: OSError) -> None:
        text = self.tr("The file was not saved. Another place may work. {why}").format(why=reason_of(error))
        self.problem_reported.emit(text)
