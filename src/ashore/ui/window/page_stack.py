"""Shows one page at a time; each is built when it is first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ashore.ui.accessibility.marks import mark_group
from ashore.ui.announcer import announce_view
from ashore.ui.widgets.crossfade import crossfade

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ashore.domain.launch import Page


class PageStack(QStackedWidget):
    """Holds a factory for each page until it is first opened, then keeps the page."""

    opened = Signal(object)
    """The Page that is now shown."""

    def __init__(self, factories: Mapping[Page, Callable[[], QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._factories = dict(factories)
        self._made: dict[Page, QWidget] = {}
        """Those that have no place here yet."""
        self._widgets: dict[Page, QWidget] = {}
        self._current_page: Page | None = None

    @property
    def current_page(self) -> Page | None:
        return self._current_page

    @property
    def pages(self) -> tuple[Page, ...]:
        return tuple(self._factories)

    def built(self, page: Page) -> QWidget | None:
        """The widget of this page if it has been opened before."""
        return self._widgets.get(page)

    def make(self, page: Page) -> None:
        """Makes the widget of this page, for `widget_of` to give it its place, which takes about as long."""
        if page not in self._widgets and page not in self._made:
            self._made[page] = self._factories[page]()

    def widget_of(self, page: Page) -> QWidget:
        """The widget of this page, built if need be, without showing it."""
        if page not in self._widgets:
            self.make(page)
            widget = self._made.pop(page)
            mark_group(widget)
            self._widgets[page] = widget
            self.addWidget(widget)
        return self._widgets[page]

    def open(self, page: Page) -> None:
        """Moves the keyboard focus too: to where the page puts it, or to the page itself."""
        if page is not self._current_page:
            widget = self.widget_of(page)
            self._current_page = page
            self.window().setFocus()  # else Qt gives the focus to whatever had it, or comes first, on the page
            crossfade(self, lambda: self.setCurrentWidget(widget))
            self.opened.emit(page)
        if not self._has_focus():
            self._widgets[page].setFocus()
        if self.isVisible():  # else it is spoken as the window is, and nothing is loaded for that before
            announce_view(self._widgets[page])

    def discard(self, page: Page) -> None:
        """Builds the page anew when it is next opened. Where it is shown now, it is to be opened at once."""
        widget = self._widgets.pop(page, None)
        if widget is None:
            return
        if page is self._current_page:
            self._current_page = None
        self.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _has_focus(self) -> bool:
        """Whether the keyboard focus is in a visible widget of the page."""
        page, focused = self.currentWidget(), self.window().focusWidget()
        return page is not None and focused is not None and page.isAncestorOf(focused) and focused.isVisible()
