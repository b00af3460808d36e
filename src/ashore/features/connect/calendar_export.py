"""Saves planned appointments as a calendar file, or opens them with the person's own calendar program."""

from collections.abc import Callable, Sequence
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
WithAll = Callable[[Callable[[Sequence[CheckIn]], OSError | None], Callable[[OSError | None], object]], object]
"""Calls the first with everything that is planned, perhaps on another thread, and the second with what it returned."""


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
        self._ask_where(lambda file: self.save_as(file, check_ins))

    def ask_where_to_save_all(self, with_all: WithAll) -> None:
        self._ask_where(lambda file: self.save_all_as(file, with_all))

    def save_as(self, file: Path, check_ins: Sequence[CheckIn]) -> None:
        self._report(file, self._writing(file)(check_ins))

    def save_all_as(self, file: Path, with_all: WithAll) -> None:
        with_all(self._writing(file), lambda error: self._report(file, error))

    def open(self, check_ins: Sequence[CheckIn]) -> None:
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            self._report_not_saved(error)
            return
        problem = self._writing(self._file)(check_ins)
        if problem is not None:
            self._report_not_saved(problem)
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file))):
            self.problem_reported.emit(self.tr("The calendar program didn’t open. You can save a file instead."))

    def clean_up(self) -> None:
        """Takes away what was written for a calendar program."""
        try:
            self._file.unlink(missing_ok=True)
        except OSError:
            return  # it is there again the next time

    def _ask_where(self, save: Callable[[Path], object]) -> None:
        title, kind = self.tr("Save for your calendar"), self.tr("Calendar (*.ics)")
        ask_where_to_save(self._dialog_parent, title, FILE_NAME, kind, save)

    def _writing(self, file: Path) -> Callable[[Sequence[CheckIn]], OSError | None]:
        """What writes them, on any thread."""
        texts, product = self._texts.calendar_texts(), self._product

        def write(check_ins: Sequence[CheckIn]) -> OSError | None:
            try:
                write_whole(file, calendar_file(check_ins, texts, datetime.now(UTC), product))
            except OSError as error:
                return error
            return None

        return write

    def _report(self, file: Path, error: OSError | None) -> None:
        if error is None:
            self.saved.emit(file.name)
        else:
            self._report_not_saved(error)

    def _report_not_saved(self, error: OSError) -> None:
        text = self.tr("The file was not saved. Another place may work. {why}").format(why=reason_of(error))
        self.problem_reported.emit(text)
