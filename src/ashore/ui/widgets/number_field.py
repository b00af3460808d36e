"""Draws a round field around a box for a number, whose own frame Qt only draws square."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSizePolicy, QWidget

from ashore.ui.theme import Theme

NARROWEST_PIXELS = 84
LOWEST_PIXELS = 44
EDGE_PIXELS = 2.0


class NumberField(QWidget):
    """As high as what stands beside it. Its edge tells where the keyboard is."""

    def __init__(self, theme: Theme, box: QAbstractSpinBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._box = box
        self.setProperty("kind", "number")
        box.setFrame(False)
        box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        box.setMinimumHeight(LOWEST_PIXELS)
        see_through = box.palette()
        see_through.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        box.setPalette(see_through)
        box.installEventFilter(self)
        self.setMinimumSize(NARROWEST_PIXELS, LOWEST_PIXELS)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.addWidget(box)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        half = EDGE_PIXELS / 2
        area = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if self._box.hasFocus() else colours.edge), EDGE_PIXELS))
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.end()
