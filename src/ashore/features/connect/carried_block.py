"""The block that the pointer carries."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ashore.domain.check_ins import CheckInKind
from ashore.features.connect.block_painter import BlockPainter


class CarriedBlock(QWidget):
    """Lies over everything in the view, and takes no events."""

    def __init__(self, painter: BlockPainter, parent: QWidget) -> None:
        super().__init__(parent)
        self._painter = painter
        self._kind = CheckInKind.REST
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def lift(self, kind: CheckInKind, text: str, size: QSize) -> None:
        self._kind, self._text = kind, text
        self.resize(size)
        self.show()
        self.raise_()

    def move_to(self, place_on_screen: QPoint) -> None:
        """Its middle goes there."""
        parent = self.parentWidget()
        if parent is not None:
            self.move(parent.mapFromGlobal(place_on_screen) - QPoint(self.width() // 2, self.height() // 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._painter.draw(painter, QRectF(self.rect()), self._kind, self._text, is_lifted=True)
        painter.end()
