"""Shows the finished page, with buttons to edit, save, print and clear it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from ashore.domain.document import Document
from ashore.features.coping_plan.document_view import DocumentView
from ashore.features.coping_plan.printer_choice import PrinterChoice
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text


class ReadingView(ScrollColumn):
    """An empty page cannot be printed or saved: those buttons are hidden."""

    back_requested = Signal()
    editing_requested = Signal()
    printing_requested = Signal()
    saving_requested = Signal()
    clearing_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back_button = Button(self.tr("‹ Support"), ButtonKind.LINK)
        self.edit_button = Button(self.tr("Edit"))
        self.save_button = Button(self.tr("Save as PDF"))
        self.print_button = Button(self.tr("Print"))
        self.printer_choice = PrinterChoice()
        self.printer_choice.closed.connect(self.print_button.setFocus)
        self.clear_button = Button(self.tr("Remove everything here"), ButtonKind.LINK)
        self.document_view = DocumentView(theme)
        self._empty_note = Text(self.tr("Nothing here yet, and that is fine."), Role.QUIET)
        self._privacy_note = Text(
            self.tr(
                "Stays on this computer. If you save a PDF, it is a file of your own. Ashore no longer protects it, "
                "and anyone who can open it can read it."
            ),
            Role.SMALL,
        )
        self._add_rows()
        for button, requested in (
            (self.back_button, self.back_requested),
            (self.edit_button, self.editing_requested),
            (self.print_button, self.printing_requested),
            (self.save_button, self.saving_requested),
            (self.clear_button, self.clearing_requested),
        ):
            button.clicked.connect(requested)
        self.show_document((), can_be_cleared=False)

    def show_document(self, document: Document, *, can_be_cleared: bool) -> None:
        self.document_view.show_document(document)
        self._empty_note.setVisible(not document)
        for widget in (self.document_view, self.print_button, self.save_button, self._privacy_note):
            widget.setVisible(bool(document))
        self.clear_button.setVisible(can_be_cleared)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.printer_choice.close_choice()

    def _add_rows(self) -> None:
        self.add(_button_row(self.back_button))
        self.add(_button_row(self.edit_button, self.save_button, self.print_button))
        self.add(self.printer_choice)
        self.add(self._empty_note)
        self.add(self.document_view)
        self.add(self._privacy_note)
        self.add(_button_row(self.clear_button))
        self.end()


def _button_row(*buttons: Button) -> QWidget:
    row = QWidget()
    layout = FlowLayout(row, spacing=12)
    for button in buttons:
        layout.addWidget(button)
    return row
