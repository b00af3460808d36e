"""The page leaves the window: onto paper, or into a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ashore.domain.coping_plan import Sheet
from ashore.features.coping_plan.section_texts import title


class Export(QObject):
    """`saved` carries the name of a file, `trouble` one quiet line. What writes and prints loads when it is wanted."""

    saved = Signal(str)
    problem = Signal(str)

    def __init__(self, over: QWidget, sheet: Callable[[], Sheet]) -> None:
        super().__init__(over)
        self._over = over
        self._sheet = sheet

    def print(self) -> None:
        from ashore.features.coping_plan.printing import ask_and_print

        ask_and_print(self._over, title(), self._sheet(), self.problem.emit)

    def ask_where_to_save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._over, self.tr("Save the page as PDF"), folder, self.tr("PDF (*.pdf)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("my-page") + ".pdf")  # says nothing to others who see the folder
        dialog.fileSelected.connect(lambda name: self.save_as(Path(name)))
        dialog.open()

    def save_as(self, file: Path) -> None:
        from ashore.features.coping_plan.pdf import paper_of, write_pdf

        why = write_pdf(file, title(), self._sheet(), paper_of(QLocale()))
        if why:
            self.problem.emit(self.tr("The page was not saved. Another place may work. {why}").format(why=why))
        else:
            self.saved.emit(file.name)
