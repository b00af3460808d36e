"""Shows the list of keys over the window, until it is closed by its button or a click."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text


class ShortcutsCard(QWidget):
    """Covers `area` with a plain surface and the table of keys."""

    closed = Signal()

    def __init__(self, rows: Sequence[tuple[str, str]], theme: Theme, area: QWidget) -> None:
        super().__init__(area)
        self._background = QColor(theme.colours.surface)
        self._area = area
        column = ScrollColumn(widest=520)
        column.rows.addStretch(1)
        column.add(Text(self.tr("Keys"), Role.TITLE))
        table = QFrame()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 8, 0, 16)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(10)
        for index, (key, text) in enumerate(rows):
            grid.addWidget(Text(key, Role.SECTION), index, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Text(text), index, 1)
        grid.setColumnStretch(1, 1)
        column.add(table)
        self.close_button = Button(self.tr("Close"))
        self.close_button.clicked.connect(self.dismiss)
        foot = QWidget()
        FlowLayout(foot).addWidget(self.close_button)
        column.add(foot)
        column.rows.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        area.installEventFilter(self)
        self.setGeometry(area.rect())
        self.show()
        self.raise_()
        self.close_button.setFocus()

    def dismiss(self) -> None:
        self._area.removeEventFilter(self)
        self.hide()
        self.deleteLater()
        self.closed.emit()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._area and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._area.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._background)
        painter.end()
