"""Shows one view of the panel at a time, and goes back from each to the one before it."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ashore.ui.accessibility.marks import mark_group
from ashore.ui.announcer import announce_view
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.crossfade import crossfade

HEADER_PIXELS = 54
"""As tall as the button that folds the panel, with its margin; that is at the right."""
MARGIN = 16
NARROW_PIXELS = 320
"""The panel is wider than that in all but the smallest windows: what scrolls stands in line with its header."""


class View(QWidget):
    """One of the views of the panel."""

    _first: QWidget

    def set_content(self, content: QWidget, *, first: QWidget, header: Button | None = None) -> QVBoxLayout:
        """Below a header that does not scroll, so that nothing passes beneath the button that folds the panel.

        `first` is what gets the keyboard when the view is opened.
        """
        self._first = first
        mark_group(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        if header is None:
            rows.addSpacing(HEADER_PIXELS)
        else:
            row = QHBoxLayout()
            row.setContentsMargins(MARGIN, 10, HEADER_PIXELS + 10, 0)
            header.setProperty("tight", True)
            row.addWidget(header)
            row.addStretch(1)
            rows.addLayout(row)
        rows.addWidget(content, 1)
        return rows

    def focus_first(self) -> None:
        """Gives the keyboard to what is most likely to be used."""
        self._first.setFocus()

    def take_keyboard(self) -> None:
        """As `focus_first`, for whoever asked for the panel by a key and may type on."""
        self.focus_first()

    def go_back(self) -> bool:
        """Closes what is expanded within. False where nothing is."""
        return False


class PanelViews(QStackedWidget):
    """Begins with `first`, from which there is no way back."""

    def __init__(self, first: View, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = first
        self._back_to: dict[View, View] = {}
        self.addWidget(first)

    @property
    def view(self) -> View:
        """The view that is shown."""
        return self._view

    def add_view(self, view: View) -> None:
        self.addWidget(view)

    def set_back_to(self, view: View, before: View) -> None:
        """Going back from `view` opens `before`."""
        self._back_to[view] = before

    def show_view(self, view: View) -> None:
        def change() -> None:
            self._view = view
            self.setCurrentWidget(view)

        crossfade(self, change)

    def open_view(self, view: View) -> None:
        """Shows the view, and gives it the keyboard."""
        self.show_view(view)
        view.focus_first()
        announce_view(view)

    def go_back(self) -> bool:
        """Closes what is expanded in the view, or opens the view before it. False where there is neither."""
        if self._view.go_back():
            return True
        before = self._back_to.get(self._view)
        if before is None:
            return False
        self.open_view(before)
        return True
