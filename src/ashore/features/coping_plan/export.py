"""Saves the page as a PDF file, or prints it."""

from __future__ import annotations

import sys
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ashore.services.plan_section_texts import page_title
from ashore.services.region import region_of_paper
from ashore.ui.save_dialog import ask_where_to_save

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ashore.domain.document import Document
    from ashore.features.coping_plan.printer_choice import PrinterChoice
    from ashore.features.coping_plan.printing import Printing

TELL_AFTER_MS = 500
"""Printers that answer sooner are asked without a word."""


class Export(QObject):
    """`saved` carries the name of a file, `info_reported` and `problem_reported` one line to show.

    The modules that write PDF and print are loaded at the first use. Nobody asks for printers before.
    """

    saved = Signal(str)
    info_reported = Signal(str)
    problem_reported = Signal(str)

    def __init__(self, dialog_parent: QWidget, document: Callable[[], Document]) -> None:
        super().__init__(dialog_parent)
        self._dialog_parent = dialog_parent
        self._printer_choice: PrinterChoice | None = None
        self._document = document
        self._slow = QTimer(self, singleShot=True, interval=TELL_AFTER_MS)
        self._slow.timeout.connect(lambda: self.info_reported.emit(self.tr("Ashore is looking for a printer.")))
        self._is_looking = False

    def set_printer_choice(self, printer_choice: PrinterChoice) -> None:
        """Where it is asked which printer is to be used."""
        self._printer_choice = printer_choice
        printer_choice.chosen.connect(self._print_on)

    def print(self) -> None:
        if sys.platform == "win32":
            from ashore.features.coping_plan.print_dialog import ask_and_print

            ask_and_print(self._dialog_parent, page_title(), self._document(), self._tell_refused)
        elif not self._is_looking:
            self._is_looking = True
            self._slow.start()
            self._printing.find()

    def ask_where_to_save(self) -> None:
        name = self.tr("my-page") + ".pdf"  # says nothing to others who see the folder
        ask_where_to_save(
            self._dialog_parent, self.tr("Save the page as PDF"), name, self.tr("PDF (*.pdf)"), self.save_as
        )

    def save_as(self, file: Path) -> None:
        from ashore.ui.documents.missing_letters import has_missing_letters
        from ashore.ui.documents.pdf import page_size_for, write_pdf

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

    @cached_property
    def _printing(self) -> Printing:
        from ashore.features.coping_plan.printing import Printing

        printing = Printing(self)
        printing.found.connect(self._offer)
        printing.sent.connect(self._report_sent)
        return printing

    def _offer(self, printers: tuple[str, ...]) -> None:
        self._is_looking = False
        self._slow.stop()
        if not self._dialog_parent.isVisible():  # a person who has gone elsewhere is not called back
            return
        if printers and self._printer_choice is not None:
            self._printer_choice.offer(printers)
        else:
            self.problem_reported.emit(
                self.tr("No printer was found. You can save the page as a PDF, and print it anywhere.")
            )

    def _print_on(self, printer: str) -> None:
        from ashore.ui.documents.pdf import page_size_for, pdf_bytes

        self._printing.send(printer, pdf_bytes(page_title(), self._document(), page_size_for(region_of_paper())))

    def _report_sent(self, was_taken: bool) -> None:
        from ashore.ui.documents.missing_letters import has_missing_letters

        if not was_taken:
            self._tell_refused()
        elif has_missing_letters(self._document()):
            self.problem_reported.emit(
                self.tr("Some letters are blank on the paper: this computer has no font for them.")
            )
        else:
            self.info_reported.emit(self.tr("The printer has the page."))

    def _tell_refused(self) -> None:
        self.problem_reported.emit(
            self.tr("The printer did not take the page. Nothing is lost, and you can save it as a PDF instead.")
        )
