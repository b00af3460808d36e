"""Prints through the dialog of Windows, which asks its own print service. Other systems have commands for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ashore.services.region import region_of_paper
from ashore.ui.documents.pdf import draw, page_inches, page_size_for, paginate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from ashore.domain.document import Document


def ask_and_print(dialog_parent: QWidget, title: str, document: Document, refused: Callable[[], None]) -> None:
    """Asks which printer, and prints on it. `refused` hears of it where the printer does not take the page."""
    from PySide6.QtCore import Qt
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(page_size_for(region_of_paper()))
    printer.setDocName(QCoreApplication.translate("Printing", "Page"))  # anyone can see the queue of a printer
    dialog = QPrintDialog(printer, dialog_parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def print_now() -> None:
        if not print_on(printer, title, document):
            refused()

    dialog.accepted.connect(print_now)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()


def print_on(printer: QPrinter, title: str, document: Document) -> bool:
    """False where the printer did not take it."""
    printer.setFullPage(True)  # the document has its own margins
    return draw(paginate(title, document, page_inches(printer.pageLayout())), printer)
