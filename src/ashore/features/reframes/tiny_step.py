"""Shows a tiny step, with a button for the page it opens."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.beliefs import TinyStep
from ashore.domain.connect_target import ConnectPlace, ConnectTarget
from ashore.domain.launch import Page
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.text import Text


class TinyStepView(QWidget):
    """`page_requested` carries the Page, `connect_requested` the ConnectTarget of a step that names one.

    Where there is no Connect page, Support opens, which lists one's own people. `pages` are those the window has.
    """

    page_requested = Signal(object)
    connect_requested = Signal(object)

    def __init__(self, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {
            Page.BREATHE: self.tr("Open Breathe"),
            Page.GROUND: self.tr("Open Ground"),
            Page.CONNECT: self.tr("Open Connect"),
            Page.SUPPORT: self.tr("Open my own people"),
        }
        self._names = {page: name for page, name in names.items() if page in pages}
        self._places = {
            ConnectPlace.START_SMALL: self.tr("Find a few words"),
            ConnectPlace.BE_HONEST: self.tr("Find honest words"),
            ConnectPlace.PLAN: self.tr("Plan something small"),
            ConnectPlace.WEEK: self.tr("Open my week"),
            ConnectPlace.KIND_LINES: self.tr("Write a kind line"),
        }
        self._page: Page | None = None
        self._target: ConnectTarget | None = None
        self.open_button = Button("")
        self.open_button.clicked.connect(self._open_page)
        self._buttons = button_row(self.open_button)
        self._text = Text("")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(self._text)
        rows.addWidget(self._buttons)

    def set_step(self, step: TinyStep | None) -> None:
        self._page = self._page_for(step)
        self._text.setText(step.text if step else "")
        self._target = step.connect if step is not None and self._page is Page.CONNECT else None
        name = self._names[self._page] if self._page else ""
        self.open_button.setText(name if self._target is None else self._places[self._target.place])
        self._buttons.setVisible(self._page is not None)

    def _page_for(self, step: TinyStep | None) -> Page | None:
        if step is None:
            return None
        page = Page.SUPPORT if step.opens is Page.CONNECT and Page.CONNECT not in self._names else step.opens
        return page if page in self._names else None

    def _open_page(self) -> None:
        if self._target is not None:
            self.connect_requested.emit(self._target)
        elif self._page is not None:
            self.page_requested.emit(self._page)
