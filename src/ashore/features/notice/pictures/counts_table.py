"""The table behind a picture, for the keyboard and for a screen reader."""

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ashore.features.notice.pictures.picture_texts import Table

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
PADDING_PIXELS = 12
WIDEST_SHARE = 0.6
"""Of the table: its second column."""


class CountsModel(QAbstractTableModel):
    """Words and numbers as they are read."""

    def __init__(self) -> None:
        super().__init__()
        self.table = Table()

    def set_table(self, table: Table) -> None:
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.table.headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.table.rows[index.row()][index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.table.headers[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None


class CountsTable(QTableView):
    """Two columns, as high as all its rows, so that the page scrolls and not the table.

    Arrow keys move in it, Tab leaves it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = CountsModel()
        self.setModel(self._counts)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)

    @property
    def table(self) -> Table:
        return self._counts.table

    def set_table(self, table: Table) -> None:
        self._counts.set_table(table)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is at a cell, which a screen reader tells."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """The second column is as wide as it needs to be, up to its share, and the first has the rest."""
        if not self.table.headers:
            return
        header, width, metrics = self.horizontalHeader(), self.viewport().width(), self.fontMetrics()
        texts = [self.table.headers[1], *(row[1] for row in self.table.rows)]
        needed = max(metrics.horizontalAdvance(text) for text in texts) + 3 * PADDING_PIXELS
        second = max(1, min(needed, round(WIDEST_SHARE * width)))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(0, max(1, width - second))
        self.setColumnWidth(1, second)
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(len(self.table.rows)))
        self.setFixedHeight(header.sizeHint().height() + rows + 2 * self.frameWidth() + 2)
