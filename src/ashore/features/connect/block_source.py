"""Rest or contact beside the week, to be carried into it, or put where the week was pressed."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ashore.domain.check_ins import CheckInKind
from ashore.features.connect.block_painter import ICON_PIXELS, BlockPainter
from ashore.features.connect.week_texts import WeekTexts
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind

WIDTH, HEIGHT = 132, 52


class BlockSource(Button):
    """A press puts its kind where the week is chosen; a drag carries it there."""

    grabbed = Signal(QPoint)
    """The pointer was pressed here. This and the next two carry its place on the screen."""
    dragged = Signal(QPoint)
    released = Signal(QPoint)

    def __init__(
        self, kind: CheckInKind, theme: Theme, painter: BlockPainter, texts: WeekTexts, parent: QWidget | None = None
    ) -> None:
        super().__init__("", ButtonKind.CARD, parent)
        self.kind = kind
        self._theme = theme
        self._painter = painter
        self._name = texts.kind(kind)
        self.setAccessibleName(self._name)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def sizeHint(self) -> QSize:
        sizes = self._theme.sizes
        words = self._painter.text_width(self._name) + min(sizes.scaled(ICON_PIXELS), 2 * ICON_PIXELS)
        return QSize(max(sizes.scaled(WIDTH), words + 48), max(44, sizes.scaled(HEIGHT)))

    def heightForWidth(self, _width: int) -> int:
        return self.sizeHint().height()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.grabbed.emit(event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.released.emit(event.globalPosition().toPoint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        is_lifted = self.isDown() or self.underMouse()
        self._painter.draw(painter, QRectF(self.rect()), self.kind, self._name, is_lifted=is_lifted)
        painter.end()
