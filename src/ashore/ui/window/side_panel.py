"""The panel on the right: beside the page, or over it where the window is narrow."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from ashore.ui.window.message_bar import MessageBar


class SidePanel(QFrame):
    """A quiet surface for one content widget, with a message bar at its foot for what is done in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)

    @cached_property
    def message_bar(self) -> MessageBar:
        """Built when there is something to show."""
        from ashore.ui.window.message_bar import MessageBar

        bar = MessageBar()
        self._rows.addWidget(bar)
        return bar

    def set_beside(self, *, is_beside: bool) -> None:
        """Beside the page the backdrop shines through; over it nothing does."""
        if self.property("beside") != is_beside:
            self.setProperty("beside", is_beside)
            self.style().polish(self)

    def set_content(self, content: QWidget) -> None:
        self._rows.insertWidget(0, content, 1)
        content.show()  # now, and laid out, so that it can take the keyboard focus
        self._rows.activate()
