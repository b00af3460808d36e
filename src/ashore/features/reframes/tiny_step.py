"""A tiny step, with the page it leads to."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.beliefs import TinyStep
from ashore.domain.launch import Page
from ashore.features.reframes.button_row import row_of
from ashore.features.reframes.titled_text import TitledText
from ashore.ui.widgets.button import Button


class TinyStepOffer(TitledText):
    """`room_wanted` carries the Room. Where there is no Connect, one's own people stand on Support."""

    page_requested = Signal(object)

    def __init__(self, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A tiny step, if you like"), parent)
        names = {
            Page.BREATHE: self.tr("Open Breathe"),
            Page.GROUND: self.tr("Open Ground"),
            Page.CONNECT: self.tr("Open Connect"),
            Page.SUPPORT: self.tr("Open my own people"),
        }
        self._names = {page: name for page, name in names.items() if page in pages}
        self._page: Page | None = None
        self.open = Button("")
        self.open.clicked.connect(self._want)
        self._action = row_of(self.open)
        self.rows.addSpacing(6)
        self.rows.addWidget(self._action)

    def set_step(self, step: TinyStep | None) -> None:
        self._page = self._page_for(step)
        self.set_words(step.text if step else "")
        self.open.setText(self._names[self._page] if self._page else "")
        self._action.setVisible(self._page is not None)

    def _page_for(self, step: TinyStep | None) -> Page | None:
        if step is None:
            return None
        page = Page.SUPPORT if step.opens is Page.CONNECT and Page.CONNECT not in self._names else step.opens
        return page if page in self._names else None

    def _want(self) -> None:
        if self._page is not None:
            self.page_requested.emit(self._page)
