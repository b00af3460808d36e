"""Paints the background of the window."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QTimer
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ashore.ui.startup_workarounds import fill
from ashore.ui.theme import Colours
from ashore.ui.widgets.shore_picture import ShorePicture

RELEASE_MS = 2000
_MUCH = 4
"""What fills less than one part in so many of the window is quickly drawn."""


class Backdrop(QWidget):
    """A still shore. What lies behind the guide is kept as pixels, which each frame of the breath copies a part of.

    Pixels of the whole are kept only while much of the window is painted again and again, as it is in a fade: they take
    3.5 MiB in a window of the usual size.
    """

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._picture: ShorePicture | None = None
        self._often_painted: QWidget | None = None
        self._kept = QRect()
        self._pixels: tuple[QBrush, QPointF] | None = None
        self._release_timer = QTimer(self, singleShot=True, interval=RELEASE_MS)
        self._release_timer.timeout.connect(self._release)

    def keep_behind(self, widget: QWidget) -> None:
        """`widget`, somewhere in this one, paints often."""
        self._often_painted = widget

    def cover_window(self) -> None:
        """Spares the window from being painted below. Apart, because it needs Qt's enums, which the first frame does
        not wait for."""
        from PySide6.QtCore import Qt

        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self._forget()
        self.update()

    @property
    def kept_area(self) -> QRect:
        """What is kept as pixels."""
        return self._kept

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        area = event.rect()
        if self._picture is None or self._picture.ratio != self.devicePixelRatio():
            self._forget()
            self._picture = ShorePicture(self.size(), self.devicePixelRatio(), self._colours)
        painter = QPainter(self)
        if (pixels := self._pixels_of(area, self._picture)) is not None:
            brush, origin = pixels
            painter.setBrushOrigin(origin)
            fill(painter, QRectF(area), brush)
        else:
            self._picture.draw(painter, area)
        painter.end()

    def _pixels_of(self, area: QRect, picture: ShorePicture) -> tuple[QBrush, QPointF] | None:
        """None for what is better drawn for once."""
        if not self._kept.contains(area) or self._release_timer.isActive():
            if (behind := self._behind_guide()).contains(area):
                if not self._kept.contains(area):
                    self._keep(behind, picture)
            elif self._is_much(area):
                if self._release_timer.isActive() and self._kept != self.rect():
                    self._keep(self.rect(), picture)
                self._release_timer.start()
        return self._pixels if self._kept.contains(area) else None

    def _is_much(self, area: QRect) -> bool:
        return area.width() * area.height() * _MUCH > self.width() * self.height()

    def _keep(self, area: QRect, picture: ShorePicture) -> None:
        self._kept, self._pixels = area, picture.part(area)

    def _behind_guide(self) -> QRect:
        widget = self._often_painted
        if widget is None or not widget.isVisible():
            return QRect()
        return QRect(widget.mapTo(self, QPoint()), widget.size())

    def _release(self) -> None:
        """Nothing else than the guide was painted for a while."""
        self._kept, self._pixels = QRect(), None

    def _forget(self) -> None:
        self._picture = None
        self._release()
