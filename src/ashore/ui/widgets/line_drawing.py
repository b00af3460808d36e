"""Shows one of the line drawings of assets/icons, larger than on a button."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ashore.ui.theme import Theme

SIDE_PIXELS = 40


class LineDrawing(QWidget):
    """Painted once for each text size and look. It says nothing that the words beside it do not say."""

    def __init__(self, theme: Theme, name: str, side: int = SIDE_PIXELS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._side = side
        self._pixmap = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def sizeHint(self) -> QSize:
        return self._pixmap.deviceIndependentSize().toSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        left = self.width() - self.sizeHint().width() if self.isRightToLeft() else 0
        painter = QPainter(self)
        painter.drawPixmap(left, 0, self._pixmap)
        painter.end()

    def _apply_theme(self) -> None:
        side = min(self._theme.sizes.scaled(self._side), 2 * self._side)
        self._pixmap = self._theme.pixmap(self._name, self._theme.colours.accent, side)
        self.setFixedHeight(side)
        self.updateGeometry()
        self.update()
