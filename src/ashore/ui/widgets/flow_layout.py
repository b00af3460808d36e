"""A layout that sets its items in rows, and begins a new row where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items keep their own size; each row is centred, or begins at the start of the line.

    Balanced rows are about equally long, and no more of them than are needed.
    """

    def __init__(
        self, parent: QWidget | None = None, *, spacing: int = 8, centred: bool = False, balanced: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._centred = centred
        self._balanced = balanced
        self._heights: dict[int, int] = {}
        self._needed: list[tuple[QLayoutItem, int]] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), is_placing=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forgets the heights that were computed, because something has changed."""
        self._heights.clear()
        super().invalidate()

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        widest = QSize()
        for item in self._shown():
            widest = widest.expandedTo(item.minimumSize())
        return widest

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, is_placing=True)

    @property
    def _is_mirrored(self) -> bool:
        """Whether rows run from right to left."""
        parent = self.parentWidget()
        return parent is not None and parent.isRightToLeft()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, is_placing: bool) -> int:
        """Returns the height that the rows take, in pixels; with `is_placing` also moves the items there."""
        top = rect.top()
        for row in self._rows(rect.width()):
            height = max(height_at(item, min(item.sizeHint().width(), rect.width())) for item in row)
            if is_placing:
                self._place_row(row, rect, top)
            top += height + self.spacing()
        return max(0, top - self.spacing() - rect.top())

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        self._needed = [(item, item.sizeHint().width()) for item in self._shown()]
        rows = self._full_rows(width)
        least, most = 0, width
        while self._balanced and len(rows) > 1 and most - least > 1:
            middle = (least + most) // 2
            narrower = self._full_rows(middle)
            if len(narrower) > len(rows):
                least = middle
            else:
                most, rows = middle, narrower
        self._needed = []  # an item may be gone by the next time
        return rows

    def _full_rows(self, width: int) -> list[list[QLayoutItem]]:
        """Each with as many of the items as the width allows, by what each of them was found to need."""
        rows: list[list[QLayoutItem]] = []
        used, spacing = 0, self.spacing()
        for item, needed in self._needed:
            if rows and used + spacing + needed <= width:
                rows[-1].append(item)
                used += spacing + needed
            else:
                rows.append([item])
                used = needed
        return rows

    def _place_row(self, row: list[QLayoutItem], rect: QRect, top: int) -> None:
        widths = [min(item.sizeHint().width(), rect.width()) for item in row]
        free = rect.width() - sum(widths) - self.spacing() * (len(row) - 1)
        left = rect.left() + (free // 2 if self._centred else 0)
        for item, width in zip(row, widths, strict=True):
            at = rect.left() + rect.right() - left - width + 1 if self._is_mirrored else left
            item.setGeometry(QRect(QPoint(at, top), QSize(width, height_at(item, width))))
            left += width + self.spacing()


def height_at(item: QLayoutItem, width: int) -> int:
    """The height of `item` in pixels, where it gets `width` pixels."""
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
