"""A row of link buttons whose text starts at the same x position as the text above them."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QVBoxLayout

from ashore.ui.widgets.flow_layout import FlowLayout

LINK_INSET_PIXELS = 6
"""The border and padding of a link button in the style sheet."""


class LinkRow(FlowLayout):
    """Reaches LINK_INSET_PIXELS into the margin of the card before it, where the focus border of a link is drawn."""

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width + LINK_INSET_PIXELS)

    def setGeometry(self, rect: QRect) -> None:
        left, right = (0, LINK_INSET_PIXELS) if self._is_mirrored else (-LINK_INSET_PIXELS, 0)
        super().setGeometry(rect.adjusted(left, 0, right, 0))


class OutsetRows(QVBoxLayout):
    """Reaches LINK_INSET_PIXELS past both sides: for widgets with such margins and a LinkRow within them."""

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width + 2 * LINK_INSET_PIXELS)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect.adjusted(-LINK_INSET_PIXELS, 0, LINK_INSET_PIXELS, 0))
