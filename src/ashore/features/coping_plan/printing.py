"""Prints the page through the system's own print dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ashore.features.coping_plan.missing_letters import has_missing_letters
from ashore.features.coping_plan.pdf import draw, page_inches, page_size_for, paginate
from ashore.services.region import region_of_paper

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from ashore.domain.coping_plan_document import Document


def has_printer() -> bool:
    """Whether this computer can print, as far as Qt knows."""
    try:
        from PySide6.QtPrintSupport import QPrinterInfo  # loads the printing system, which nothing else needs
    except ImportError:
        return False
    return bool(QPrinterInfo.availablePrinterNames())


def ask_and_print(
    dialog_parent: QWidget, title: str, document: Document, report_problem: Callable[[str], None]
) -> None:
    """Asks which printer, and prints on it. `report_problem` receives one line where that is not possible."""
    if not has_printer():
        report_problem(
            QCoreApplication.translate(
                "Printing", "No printer was found. You can save the page as a PDF, and print it anywhere."
            )
        )
        return
    from PySide6.QtCore import Qt
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(page_size_for(region_of_paper()))
    printer.setDocName(QCoreApplication.translate("Printing", "Page"))  # anyone can see the queue of a printer
    dialog = QPrintDialog(printer, dialog_parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def print_or_report() -> None:
        if not print_on(printer, title, document):
            report_problem(
                QCoreApplication.translate(
                    "Printing",
                    "The printer did not take the page. Nothing is lost, and you can save it as a PDF instead.",
                )
            )
        elif has_missing_letters(document):
            report_problem(
                QCoreApplication.translate(
                    "Printing", "Some letters are blank on the paper: this computer has no font for them."
                )
            )

    dialog.accepted.connect(print_or_report)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()


def print_on(printer: QPrinter, title: str, document: Document) -> bool:
    """False where the printer did not take it."""
    printer.setFullPage(True)  # the document has its own margins
    return draw(paginate(title, document, page_inches(printer.pageLayout())), printer)
