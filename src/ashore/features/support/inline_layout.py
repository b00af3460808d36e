"""Words with things to press beside them, or below them where there is little width."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem

from ashore.ui.widgets.flow_layout import FlowLayout

GAP_PIXELS = 12
GAP_BELOW_PIXELS = 4
LEAST_SHARE = 0.6
"""Of the width, for words too long for one line that still stand beside."""


class InlineLayout(FlowLayout):
    """The first item takes the width that the others leave, or a row of its own above them."""

    def _shown(self) -> list[QLayoutItem]:
        """The others: what stands in rows."""
        return [item for item in self._items[1:] if not item.isEmpty()]

    def sizeHint(self) -> QSize:
        rows, words = super().sizeHint(), self._items[0].sizeHint()
        return QSize(rows.width() + GAP_PIXELS + words.width(), max(rows.height(), words.height()))

    def minimumSize(self) -> QSize:
        return super().minimumSize().expandedTo(self._items[0].minimumSize())

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        words, others = self._items[0], super().sizeHint()
        if words.isEmpty():
            return super()._arrange(rect, place=place)
        room = rect.width() - others.width() - GAP_PIXELS if self._shown() else rect.width()
        if room >= min(words.sizeHint().width(), rect.width() * LEAST_SHARE):
            return self._beside(words, QSize(room, _height_of(words, room)), others, rect, place=place)
        height = _height_of(words, rect.width())
        if place:
            words.setGeometry(QRect(rect.topLeft(), QSize(rect.width(), height)))
        below = rect.adjusted(0, height + GAP_BELOW_PIXELS, 0, 0)
        return height + GAP_BELOW_PIXELS + super()._arrange(below, place=place)

    def _beside(self, words: QLayoutItem, size: QSize, others: QSize, rect: QRect, *, place: bool) -> int:
        height = max(size.height(), others.height())
        if place:
            parent = self.parentWidget()
            mirrored = parent is not None and parent.isRightToLeft()
            start, end = rect.left(), rect.right() + 1
            top = rect.top() + (height - size.height()) // 2
            words.setGeometry(QRect(QPoint(end - size.width() if mirrored else start, top), size))
            top = rect.top() + (height - others.height()) // 2
            left = start if mirrored else end - others.width()
            super()._arrange(QRect(left, top, others.width(), others.height()), place=True)
        return height


def _height_of(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
