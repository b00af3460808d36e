"""Words in the middle, whose lines are about equally long."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ashore.ui.widgets.text import Role, Text

_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter)
_ENDLESS = 1 << 16


class BalancedText(Text):
    """Takes as few lines as its width allows, and then makes the longest of them as short as it can be."""

    def __init__(self, words: str = "", role: Role | None = None, parent: QWidget | None = None) -> None:
        """Without a `role` its size is set by `set_pixels`."""
        super().__init__(words, role or Role.BODY, parent)
        if role is None:
            self.setProperty("role", "large")  # which the style sheet gives no size

    def set_pixels(self, pixels: int) -> None:
        """How large the letters are."""
        if self.font().pixelSize() != pixels:
            font = self.font()
            font.setPixelSize(pixels)
            self.setFont(font)
            self.updateGeometry()

    def height_at(self, width: int, pixels: int) -> int:
        """The height in pixels of these words, were they so large."""
        self.set_pixels(pixels)
        return self.heightForWidth(width)

    def heightForWidth(self, width: int) -> int:
        return self._bounds(width).height()

    def balanced_width(self, width: int) -> int:
        """The narrowest width within `width` that takes no more lines than `width` does."""
        tallest, least, most = self._bounds(width).height(), 1, width
        while least < most:
            middle = (least + most) // 2
            bounds = self._bounds(middle)
            if bounds.height() <= tallest and bounds.width() <= middle:
                most = middle
            else:
                least = middle + 1
        return most

    def paintEvent(self, _event: QPaintEvent) -> None:
        width = self.balanced_width(self.width())
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(QRect((self.width() - width) // 2, 0, width, self.height()), _WRAPPED, QLabel.text(self))
        painter.end()

    def _bounds(self, width: int) -> QRect:
        return self.fontMetrics().boundingRect(QRect(0, 0, width, _ENDLESS), _WRAPPED, QLabel.text(self))
