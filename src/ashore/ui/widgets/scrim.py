"""Dims what lies below an overlay; a press on it is reported, so that the overlay can close."""

from PySide6.QtCore import QEvent, QObject, QRectF, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.ground_picture import ground_picture, rect_in

RING_PIXELS = 6
"""Around what is spared, for the ring of the keyboard focus."""


class Scrim(QWidget):
    """Covers `area` with what is behind it, so that it has no edge; the breath stays visible through it.

    `spared` stays plain to see and can be pressed.
    """

    pressed = Signal()

    _OPACITY = 0.72

    def __init__(self, area: QWidget, spared: QWidget | None = None) -> None:
        super().__init__(area)
        self._area = area
        self._spared = spared
        self._ground: QPixmap | None = None
        for watched in filter(None, (area, spared)):
            watched.installEventFilter(self)
        self.hide()

    def fit(self) -> None:
        """After a change of the area's size or look, or of the place of what is spared."""
        self._ground = None
        self.setGeometry(self._area.rect())
        region = QRegion(self.rect())
        if self._spared is not None and self._spared.isVisible():
            place = rect_in(self._area, self._spared)
            region -= QRegion(place.adjusted(-RING_PIXELS, -RING_PIXELS, RING_PIXELS, RING_PIXELS))
        self.setMask(region)
        self.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and not self.isHidden():
            self.fit()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.pressed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ground = None  # as large as the window

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ground is None:
            self._ground = ground_picture(self._area)
        part, ratio = QRectF(event.rect()), self._ground.devicePixelRatio()
        painter = QPainter(self)
        painter.setOpacity(self._OPACITY)
        source = QRectF(part.x() * ratio, part.y() * ratio, part.width() * ratio, part.height() * ratio)
        painter.drawPixmap(part, self._ground, source)
        painter.end()


_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
