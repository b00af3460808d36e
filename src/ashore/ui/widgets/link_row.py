"""Links in a row, aligned with the text above them."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QVBoxLayout

from ashore.ui.widgets.flow_layout import FlowLayout

LINK_INSET_PIXELS = 6
"""Edge and padding of a link, as the style sheet has them."""


class LinkRow(FlowLayout):
    """To be added directly to the rows of a card: the focus frame of a link extends into their margin."""

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width + LINK_INSET_PIXELS)

    def setGeometry(self, rect: QRect) -> None:
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        super().setGeometry(rect.adjusted(0 if mirrored else -LINK_INSET_PIXELS, 0, LINK_INSET_PIXELS * mirrored, 0))


class ReachingRows(QVBoxLayout):
    """For widgets with a LinkRow of their own, which leave it margins of LINK_INSET_PIXELS left and right."""

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width + 2 * LINK_INSET_PIXELS)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect.adjusted(-LINK_INSET_PIXELS, 0, LINK_INSET_PIXELS, 0))
