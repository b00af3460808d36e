"""Lets what scrolls fade out at an edge that cuts it."""

from enum import Enum
from math import cos, pi

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ashore.ui.widgets.ground_picture import ground_picture

HEIGHT = 24
_STOPS = 8


class Edge(Enum):
    """Where the fade lies."""

    TOP = "top"
    BOTTOM = "bottom"


class EdgeFade(QWidget):
    """Covers the last pixels before one edge of `area` with what is behind it, more and more toward the edge.

    It is there as far as something is cut: whoever has scrolled by a few pixels sees little of it.
    """

    def __init__(self, area: QAbstractScrollArea, edge: Edge) -> None:
        super().__init__(area)
        self._area = area
        self._edge = edge
        self._picture: QPixmap | None = None
        self._made_for: tuple[object, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        area.installEventFilter(self)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self.fit)
        bar.rangeChanged.connect(self.fit)
        self.fit()

    @property
    def strength(self) -> float:
        """0 where nothing is cut, 1 where more is cut than the fade is high."""
        bar = self._area.verticalScrollBar()
        cut = bar.value() - bar.minimum() if self._edge is Edge.TOP else bar.maximum() - bar.value()
        return min(1.0, cut / HEIGHT)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def fit(self) -> None:
        """After a change of the area's size, or of what is cut."""
        view = self._area.viewport().geometry()
        top = view.top() if self._edge is Edge.TOP else view.bottom() + 1 - HEIGHT
        self.setGeometry(QRect(view.left(), top, view.width(), HEIGHT))
        self.setVisible(self.strength > 0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(self.strength)
        painter.drawPixmap(0, 0, self._ground())
        painter.end()

    def _ground(self) -> QPixmap:
        """What is behind the area, made again where its place or its look has changed."""
        window = self.window()
        place = (self.mapTo(window, QPoint()), self.size(), window.size())
        made_for = (*place, self.palette().cacheKey(), self.devicePixelRatio())
        if self._picture is None or made_for != self._made_for:
            self._picture, self._made_for = self._new_ground(), made_for
        return self._picture

    def _new_ground(self) -> QPixmap:
        ground = ground_picture(self._area, self.geometry())
        picture = QPixmap(ground.size())
        picture.setDevicePixelRatio(ground.devicePixelRatio())
        picture.fill(Qt.GlobalColor.transparent)
        near, far = (self.height(), 0) if self._edge is Edge.TOP else (0, self.height())
        shade = QLinearGradient(QPointF(0, near), QPointF(0, far))
        for stop in range(_STOPS + 1):
            share = stop / _STOPS
            shade.setColorAt(share, QColor.fromRgbF(0, 0, 0, (1 - cos(pi * share)) / 2))
        painter = QPainter(picture)
        painter.drawPixmap(0, 0, ground)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.fillRect(self.rect(), QBrush(shade))
        painter.end()
        return picture
