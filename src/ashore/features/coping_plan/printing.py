"""The page on a printer, through the system's own dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from ashore.features.coping_plan.pdf import draw, inches, on_paper, paper_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from ashore.domain.coping_plan import Sheet


def tr(words: str) -> str:
    return QCoreApplication.translate("helps", words)


def has_printer() -> bool:
    """Whether this computer can print, as far as Qt knows."""
    try:
        from PySide6.QtPrintSupport import QPrinterInfo  # brings the printing system, which nothing else needs
    except ImportError:
        return False
    return bool(QPrinterInfo.availablePrinterNames())


def ask_and_print(over: QWidget, title: str, sheet: Sheet, problem: Callable[[str], None]) -> None:
    """Asks which printer, and prints on it. `trouble` hears one line where that is not possible."""
    if not has_printer():
        problem(tr("No printer was found. Save as PDF works, and the file can be printed anywhere."))
        return
    from PySide6.QtCore import Qt
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(paper_of(QLocale()))
    printer.setDocName(tr("Page"))  # the queue of a printer is for all eyes
    dialog = QPrintDialog(printer, over)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def put_on_paper() -> None:
        if not print_on(printer, title, sheet):
            problem(tr("The printer did not take the page. Nothing is lost; Save as PDF works too."))

    dialog.accepted.connect(put_on_paper)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()


def print_on(printer: QPrinter, title: str, sheet: Sheet) -> bool:
    """False where the printer did not take it."""
    printer.setFullPage(True)  # the margins are the page's own
    return draw(on_paper(title, sheet, inches(printer.pageLayout())), printer)
