"""A layout that sets tiles in rows of equal width and height, as many in a row as the width allows."""

from PySide6.QtCore import QPoint, QRect, QSize

from ashore.ui.widgets.flow_layout import FlowLayout, height_at


class TileLayout(FlowLayout):
    """A full row reaches from side to side. A tile is narrower than its size hint only where the page is."""

    def _arrange(self, rect: QRect, *, is_placing: bool) -> int:
        """Returns the height that the rows take, in pixels; with `is_placing` also moves the items there."""
        items = self._shown()
        if not items:
            return 0
        gap = self.spacing()
        widest = max(item.sizeHint().width() for item in items)
        count = max(1, (rect.width() + gap) // (widest + gap))
        width = (rect.width() - (count - 1) * gap) // count
        top = rect.top()
        for first in range(0, len(items), count):
            row = items[first : first + count]
            height = max(height_at(item, width) for item in row)
            for column, item in enumerate(row if is_placing else ()):
                left = column * (width + gap)
                at = rect.right() + 1 - left - width if self._is_mirrored else rect.left() + left
                item.setGeometry(QRect(QPoint(at, top), QSize(width, height)))
            top += height + gap
        return max(0, top - gap - rect.top())
