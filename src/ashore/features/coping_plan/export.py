"""Prints the page, or saves it as a PDF file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ashore.domain.coping_plan_document import Document
from ashore.features.coping_plan.section_texts import page_title
from ashore.services.region import region_of_paper


class Export(QObject):
    """`saved` carries the name of a file, `problem_reported` one line to show.

    The modules that print and write PDF are loaded at the first use.
    """

    saved = Signal(str)
    problem_reported = Signal(str)

    def __init__(self, dialog_parent: QWidget, document: Callable[[], Document]) -> None:
        super().__init__(dialog_parent)
        self._dialog_parent = dialog_parent
        self._document = document

    def print(self) -> None:
        from ashore.features.coping_plan.printing import ask_and_print

        ask_and_print(self._dialog_parent, page_title(), self._document(), self.problem_reported.emit)

    def ask_where_to_save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._dialog_parent, self.tr("Save the page as PDF"), folder, self.tr("PDF (*.pdf)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("my-page") + ".pdf")  # says nothing to others who see the folder
        dialog.fileSelected.connect(lambda name: self.save_as(Path(name)))
        dialog.open()

    def save_as(self, file: Path) -> None:
        from ashore.features.coping_plan.missing_letters import has_missing_letters
        from ashore.features.coping_plan.pdf import page_size_for, write_pdf

        document = self._document()
        reason = write_pdf(file, page_title(), document, page_size_for(region_of_paper()))
        if reason:
            text = self.tr("The page was not saved. Another place may work. {why}").format(why=reason)
            self.problem_reported.emit(text)
        elif has_missing_letters(document):
            text = self.tr("Saved as {name}. Some letters are blank in it: this computer has no font for them.")
            self.problem_reported.emit(text.format(name=file.name))
        else:
            self.saved.emit(file.name)
