"""A rounded bar that fills from below, the words beneath it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QRegion
from PySide6.QtWidgets import QWidget

from ashore.domain.settings import Motion
from ashore.ui.guides.gradients import from_above, mixed, pen_of
from ashore.ui.guides.guide import Guide
from ashore.ui.guides.layout import apart
from ashore.ui.guides.progress_arc import round_outline
from ashore.ui.guides.shape_state import ShapeState

_WIDTH_TO_HEIGHT = 0.3
_GAP = 7
_WORD_TO_HEIGHT = 0.06
_SEEN = 1 / 256


class BarGuide(Guide):
    """The filling is a rounded shape of its own; a frame changes nothing but its upper end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = QRectF()
        self._inside = QRectF()
        self._level = 0.0
        self._shade = 1.0
        self._bright = QBrush()
        self._dim: QBrush | None = None
        self._outline = QPen()

    def _arrange(self) -> None:
        room = self._room()
        wording = self._wording(room.height() * _WORD_TO_HEIGHT)
        shape, box = apart(room, wording, _WIDTH_TO_HEIGHT)
        width = 2 * int(shape.height() * _WIDTH_TO_HEIGHT / 2)
        self._frame = QRectF(int(shape.center().x()) - width / 2, shape.top(), width, shape.height())
        self._inside = self._frame.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        self._lettering.place_in_box(box, wording)
        self._prepare_light()

    def _prepare_light(self) -> None:
        light, middle, deep = self._colours.orb_light, self._colours.orb_middle, self._colours.orb_deep
        self._bright = from_above(self._inside, mixed(light, middle, 0.6), QColor(middle), QColor(deep))
        self._dim = None
        if self._motion is Motion.STILL or self._words.own_breath:
            self._dim = from_above(self._inside, mixed(middle, deep, 0.6), mixed(middle, deep, 0.8), QColor(deep))
        self._outline = pen_of(QColor(self._colours.orb_outline), 1.2)

    def _move(self, now: ShapeState) -> None:
        room = self._inside
        level = room.width() + (room.height() - room.width()) * now.extent
        if self._dim is not None and now.shade != self._shade:
            self.update(room.toAlignedRect())
        elif abs(level - self._level) >= _SEEN:
            top = room.bottom() - max(level, self._level) - 1
            cap = QRectF(room.left(), top, room.width(), abs(level - self._level) + room.width() / 2 + 2)
            self.update(cap.toAlignedRect())
        else:
            return
        self._level, self._shade = level, now.shade

    def _outline_path(self) -> QPainterPath:
        frame = self._frame.adjusted(1, 1, -1, -1)
        return round_outline(frame, frame.width() / 2)

    def _reaches_outline(self, region: QRegion) -> bool:
        """Between the round ends it is out of reach of what moves."""
        half = self._frame.width() / 2
        return not self._inside.adjusted(0, half, 0, -half).contains(QRectF(region.boundingRect()))

    def _draw(self, painter: QPainter, region: QRegion) -> None:
        if self._lettering.covers(region):
            return
        if self._reaches_outline(region):
            painter.strokePath(self._outline_path(), self._outline)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._bright if self._dim is None else self._dim)
        self._draw_filling(painter)
        if self._dim is not None:
            painter.setBrush(self._bright)
            painter.setOpacity(self._shade)
            self._draw_filling(painter)
            painter.setOpacity(1.0)

    def _draw_filling(self, painter: QPainter) -> None:
        room = self._inside
        filling = QRectF(room.left(), room.bottom() - self._level, room.width(), self._level)
        painter.drawRoundedRect(filling, room.width() / 2, room.width() / 2)
