"""The stage: one page at a time, each built when it is first opened."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ashore.domain.launch import Room
from ashore.ui.widgets.dissolve import dissolve


class PageStack(QStackedWidget):
    """Holds a factory for each page until the page is wanted, then keeps the page."""

    opened = Signal(object)
    """The Room that now stands on the stage."""

    def __init__(self, factories: Mapping[Room, Callable[[], QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._factories = dict(factories)
        self._pages: dict[Room, QWidget] = {}
        self._room: Room | None = None

    @property
    def room(self) -> Room | None:
        return self._room

    @property
    def rooms(self) -> tuple[Room, ...]:
        return tuple(self._factories)

    def built(self, room: Room) -> QWidget | None:
        """The page of this room if it has been opened before."""
        return self._pages.get(room)

    def page(self, room: Room) -> QWidget:
        """The page of this room, built if need be, without showing it."""
        if room not in self._pages:
            page = self._factories[room]()
            self._pages[room] = page
            self.addWidget(page)
        return self._pages[room]

    def open(self, room: Room) -> None:
        """Brings the keyboard along: to where the page wants it, or to the page itself."""
        if room is not self._room:
            page = self.page(room)
            self._room = room
            self.window().setFocus()  # else Qt hands the focus to whatever had it, or comes first, on the page
            dissolve(self, lambda: self.setCurrentWidget(page))
            self.opened.emit(room)
        if not self._has_focus():
            self._pages[room].setFocus()

    def _has_focus(self) -> bool:
        """Whether the keyboard is on the page, in what can be seen."""
        page, focused = self.currentWidget(), self.window().focusWidget()
        return page is not None and focused is not None and page.isAncestorOf(focused) and focused.isVisible()
