"""A grid of equal cells where the width allows it, and rows that flow where it does not."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from ashore.ui.widgets.flow_layout import FlowLayout, height_at


class GridFlowLayout(FlowLayout):
    """The first items fill `columns` columns, row by row."""

    def __init__(self, columns: int, parent: QWidget | None = None, *, spacing: int = 8) -> None:
        super().__init__(parent, spacing=spacing)
        self._columns = columns

    def is_grid_at(self, width: int) -> bool:
        """Whether a cell as wide as the widest item fits `columns` times."""
        widest = max((item.sizeHint().width() for item in self._shown()), default=0)
        return self._columns * widest + (self._columns - 1) * self.spacing() <= width

    def _full_rows(self, width: int) -> list[list[QLayoutItem]]:
        if not self.is_grid_at(width):
            return super()._full_rows(width)
        shown = self._shown()
        return [shown[first : first + self._columns] for first in range(0, len(shown), self._columns)]

    def _place_row(self, row: list[QLayoutItem], rect: QRect, top: int) -> None:
        if not self.is_grid_at(rect.width()):
            super()._place_row(row, rect, top)
            return
        step = (rect.width() + self.spacing()) / self._columns
        for column, item in enumerate(row):
            first, end = round(column * step), round((column + 1) * step) - self.spacing()
            left = rect.right() + 1 - end if self._is_mirrored else rect.left() + first
            item.setGeometry(QRect(QPoint(left, top), QSize(end - first, height_at(item, end - first))))
