"""A layout that puts buttons beside a text, or below it where there is little width."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem

from ashore.ui.widgets.flow_layout import FlowLayout, height_at

GAP_PIXELS = 12
GAP_BELOW_PIXELS = 4
LEAST_TEXT_SHARE = 0.6
"""Of the width: a text too long for one line still has the buttons beside it where it gets this much."""


class InlineLayout(FlowLayout):
    """The first item is the text: it takes the width that the others leave, or a row of its own above them."""

    def _shown(self) -> list[QLayoutItem]:
        """The items in flowing rows: all but the first."""
        return [item for item in self._items[1:] if not item.isEmpty()]

    def sizeHint(self) -> QSize:
        others, text = super().sizeHint(), self._items[0].sizeHint()
        return QSize(others.width() + GAP_PIXELS + text.width(), max(others.height(), text.height()))

    def minimumSize(self) -> QSize:
        return super().minimumSize().expandedTo(self._items[0].minimumSize())

    def _arrange(self, rect: QRect, *, is_placing: bool) -> int:
        text, others = self._items[0], super().sizeHint()
        if text.isEmpty():
            return super()._arrange(rect, is_placing=is_placing)
        width = rect.width() - others.width() - GAP_PIXELS if self._shown() else rect.width()
        if width >= min(text.sizeHint().width(), rect.width() * LEAST_TEXT_SHARE):
            return self._arrange_beside(text, width, others, rect, is_placing=is_placing)
        height = height_at(text, rect.width())
        if is_placing:
            text.setGeometry(QRect(rect.topLeft(), QSize(rect.width(), height)))
        below = rect.adjusted(0, height + GAP_BELOW_PIXELS, 0, 0)
        return height + GAP_BELOW_PIXELS + super()._arrange(below, is_placing=is_placing)

    def _arrange_beside(self, text: QLayoutItem, width: int, others: QSize, rect: QRect, *, is_placing: bool) -> int:
        size = QSize(width, height_at(text, width))
        height = max(size.height(), others.height())
        if is_placing:
            start, end = rect.left(), rect.right() + 1
            top = rect.top() + (height - size.height()) // 2
            text.setGeometry(QRect(QPoint(end - width if self._is_mirrored else start, top), size))
            top = rect.top() + (height - others.height()) // 2
            left = start if self._is_mirrored else end - others.width()
            super()._arrange(QRect(left, top, others.width(), others.height()), is_placing=True)
        return height
