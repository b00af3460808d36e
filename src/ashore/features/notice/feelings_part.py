"""Feelings in a small grid: the higher, the more energy; further along a row, the more pleasant. None is required."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ashore.domain.notes import MarkKind
from ashore.domain.notice import FEELING_STEPS, Feeling, in_grid_order
from ashore.features.notice.mark_chips import GAP_PIXELS, MarkChips
from ashore.ui.widgets.grid_flow_layout import GridFlowLayout
from ashore.ui.widgets.text import Role, Text


class FeelingsPart(MarkChips):
    """Where the grid does not fit, its words flow, with the most energy first, and nothing is said of the columns."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._grid = GridFlowLayout(FEELING_STEPS, spacing=GAP_PIXELS)
        super().__init__(name, MarkKind.FEELING, self._grid, parent=parent)
        self._columns = QWidget()
        ends = QHBoxLayout(self._columns)
        ends.setContentsMargins(0, 0, 0, 0)
        ends.addWidget(Text(self.tr("unpleasant"), Role.SMALL))
        ends.addStretch(1)
        ends.addWidget(Text(self.tr("pleasant"), Role.SMALL))
        rows = self.layout()
        rows.insertWidget(0, Text(self.tr("more energy"), Role.SMALL).centred())  # type: ignore[union-attr]
        rows.insertWidget(2, Text(self.tr("less energy"), Role.SMALL).centred())  # type: ignore[union-attr]
        rows.insertWidget(3, self._columns)  # type: ignore[union-attr]

    def set_feelings(self, feelings: Sequence[Feeling]) -> None:
        self.set_offered({feeling.mark: feeling.name for feeling in in_grid_order(feelings)})

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.setVisible(self._grid.is_grid_at(self.area.width()))
