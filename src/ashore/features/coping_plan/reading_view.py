"""The page as it reads, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.coping_plan import Sheet
from ashore.features.coping_plan.document_view import DocumentView
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text


class ReadingView(ScrollColumn):
    """Nothing can be printed or saved of a page on which nothing stands."""

    back_requested = Signal()
    writing_requested = Signal()
    printing_requested = Signal()
    saving_requested = Signal()
    clearing_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button(self.tr("‹ Support"), ButtonKind.LINK)
        self.write = Button(self.tr("Write on it"))
        self.print = Button(self.tr("Print"))
        self.save = Button(self.tr("Save as PDF"))
        self.clear_page = Button(self.tr("Clear this page"), ButtonKind.LINK)
        self.sheet = DocumentView(theme)
        self._nothing = Text(self.tr("Nothing stands here yet, and that is fine."), Role.QUIET)
        self._note = Text(
            self.tr(
                "Stays on this computer. A PDF that you save is a file of your own: it leaves Ashore's keeping, "
                "and whoever can open it can read it."
            ),
            Role.SMALL,
        )
        self._arrange()
        for button, wanted in (
            (self.back, self.back_requested),
            (self.write, self.writing_requested),
            (self.print, self.printing_requested),
            (self.save, self.saving_requested),
            (self.clear_page, self.clearing_requested),
        ):
            button.clicked.connect(wanted)
        self.set_sheet((), can_be_cleared=False)

    def set_sheet(self, sheet: Sheet, *, can_be_cleared: bool) -> None:
        self.sheet.set_sheet(sheet)
        self.sheet.setVisible(bool(sheet))
        self._nothing.setVisible(not sheet)
        for widget in (self.print, self.save, self._note):
            widget.setVisible(bool(sheet))
        self.clear_page.setVisible(can_be_cleared)

    def _arrange(self) -> None:
        self.add(_row(self.back))
        self.add(_row(self.write, self.print, self.save))
        self.add(self._nothing)
        self.add(self.sheet)
        self.add(self._note)
        self.add(_row(self.clear_page))
        self.end()


def _row(*buttons: Button) -> QWidget:
    row = QWidget()
    flow = FlowLayout(row, spacing=12)
    for button in buttons:
        flow.addWidget(button)
    return row
