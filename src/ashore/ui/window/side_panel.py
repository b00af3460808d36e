"""The panel on the right: beside the page, or over it where the window is narrow."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from ashore.ui.window.message_bar import MessageBar


class SidePanel(QFrame):
    """A frame for one content widget, with a message bar below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)

    @cached_property
    def line(self) -> MessageBar:
        """Built with the first message."""
        from ashore.ui.window.message_bar import MessageBar

        line = MessageBar()
        self._rows.addWidget(line)
        return line

    def set_content(self, content: QWidget) -> None:
        self._rows.insertWidget(0, content, 1)
        content.show()  # now, and laid out, so that it can take the keyboard focus
        self._rows.activate()
