"""Paints the background of the window."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QTimer
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from ashore.ui.colours import Colours
from ashore.ui.guides.guide import Guide
from ashore.ui.startup_workarounds import fill
from ashore.ui.widgets.shore_picture import ShorePicture

RELEASE_MS = 2000
_MUCH = 4
"""What fills less than one part in so many of the window is quickly drawn."""
_ORIGIN = QPoint()


class _Behind(NamedTuple):
    """Pixels of what stands still in the guide, whose upper left `corner` is there."""

    corner: QPoint
    brush: QBrush
    origin: QPointF
    """Where the brush begins, in the guide."""


class Backdrop(QWidget):
    """A still shore. What lies behind the guide is kept as pixels, which each frame of the breath copies a part of.

    Pixels of the whole are kept only while much of the window is painted again and again, as it is in a fade: they take
    3.5 MiB in a window of the usual size.
    """

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._picture: ShorePicture | None = None
        self._ratio = 0.0
        self._guide: Guide | None = None
        self._kept = QRect()
        self._pixels: tuple[QBrush, QPointF] | None = None
        self._guide_paints = False
        self._behind: _Behind | None = None
        self._release_timer = QTimer(self, singleShot=True, interval=RELEASE_MS)
        self._release_timer.timeout.connect(self._release)

    def keep_behind(self, guide: Guide) -> None:
        """`guide`, somewhere in this widget, paints often."""
        self._guide = guide

    def let_guide_paint(self) -> None:
        """From now on the guide paints what is behind it, so that a frame of the breath is painted by one widget.

        Apart from `keep_behind`, because it needs Qt's enums, which the first frame does not wait for.
        """
        from PySide6.QtCore import Qt

        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        if self._guide is not None:
            self._guide.set_background(self)
            self._guide_paints = True
            self._forget()

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
        painter = QPainter(self)
        self._paint(painter, event.rect(), QPoint())
        painter.end()

    def paint_behind(self, painter: QPainter, area: QRect) -> None:
        """Fills an `area` of the guide, in its coordinates, with what is behind it and stands still in it."""
        guide = self._guide
        if guide is None:
            return
        corner, behind = guide.mapTo(self, _ORIGIN), self._behind
        if behind is None or behind.corner != corner or self._ratio != self.devicePixelRatio():
            behind = self._behind = self._draw_behind(guide, corner)
        painter.setBrushOrigin(behind.origin)
        fill(painter, QRectF(area), behind.brush)

    def forget_behind(self) -> None:
        """What stands still in the guide is different from now on."""
        self._behind = None

    def _paint(self, painter: QPainter, area: QRect, corner: QPoint) -> None:
        """`corner` is where the painter begins to count."""
        if self._ratio != self.devicePixelRatio():
            self._forget()
        if (pixels := self._pixels_of(area)) is not None:
            brush, origin = pixels
            painter.setBrushOrigin(origin - corner)
            fill(painter, QRectF(area.translated(-corner)), brush)
        else:
            painter.translate(-corner)
            self._drawn_picture().draw(painter, area)
            painter.translate(corner)

    def _pixels_of(self, area: QRect) -> tuple[QBrush, QPointF] | None:
        """None for what is better drawn for once."""
        if not self._kept.contains(area) or self._release_timer.isActive():
            if (behind := self._behind_guide()).contains(area):
                if not self._kept.contains(area):
                    self._keep(behind)
            elif self._is_much(area):
                if self._release_timer.isActive() and self._kept != self.rect():
                    self._keep(self.rect())
                self._release_timer.start()
        return self._pixels if self._kept.contains(area) else None

    def _is_much(self, area: QRect) -> bool:
        return area.width() * area.height() * _MUCH > self.width() * self.height()

    def _keep(self, area: QRect) -> None:
        image, origin = self._drawn_picture().part(area)
        self._kept, self._pixels = area, (QBrush(QPixmap.fromImage(image)), origin)

    def _drawn_picture(self) -> ShorePicture:
        """Made anew where it was let go of, in 1 ms."""
        if self._picture is None:
            self._ratio = self.devicePixelRatio()
            self._picture = ShorePicture(self.size(), self._ratio, self._colours)
        return self._picture

    def _draw_behind(self, guide: Guide, corner: QPoint) -> _Behind:
        if self._ratio != self.devicePixelRatio():
            self._forget()
        image, origin = self._drawn_picture().part(QRect(corner, guide.size()))
        origin -= QPointF(corner)
        painter = QPainter(image)
        painter.translate(-origin)
        guide.draw_still(painter)
        painter.end()
        if not self._release_timer.isActive():
            self._picture = None
        return _Behind(corner, QBrush(QPixmap.fromImage(image)), origin)

    def _behind_guide(self) -> QRect:
        """What the guide leaves for the backdrop to paint at each frame."""
        guide = self._guide
        if guide is None or self._guide_paints or not guide.isVisible():
            return QRect()
        return QRect(guide.mapTo(self, QPoint()), guide.size())

    def _release(self) -> None:
        """Nothing else than the guide was painted for a while."""
        self._kept, self._pixels = QRect(), None
        if not (behind := self._behind_guide()).isEmpty():
            self._keep(behind)
        self._picture = None

    def _forget(self) -> None:
        self._picture, self._kept, self._pixels, self._behind = None, QRect(), None, None
