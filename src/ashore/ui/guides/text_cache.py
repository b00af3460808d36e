"""The word and the count as ready-made pictures, so that a frame only lays them down."""

from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap, QRegion

from ashore.ui.guides.gradients import brush_of
from ashore.ui.guides.phase_texts import BLANK, Face
from ashore.ui.guides.text_layout import TextLayout
from ashore.ui.startup_workarounds import ALIGN_CENTRE, fill

_DIGITS = "0123456789"


class TextCache:
    """One word and one count, centred, one above the other."""

    def __init__(self) -> None:
        self.face = BLANK
        self.word_rect = QRect()
        self.count_rect = QRect()
        self._pictures: dict[tuple[str, bool], QPixmap] = {}
        self._word_font = QFont()
        self._count_font = QFont()
        self._colour = QColor()
        self._ratio = 1.0
        self._count_shown = True

    def place_in_circle(self, centre: QPointF, diameter: float, wording: TextLayout) -> None:
        """Fit the words into a circle."""
        self._place(centre, wording.pixels_in_circle(diameter), wording)

    def place_in_box(self, box: QRectF, wording: TextLayout) -> None:
        """Fit the words into a rectangle."""
        self._place(box.center(), wording.pixels_in_box(box.size()), wording)

    def set_ink(self, colour: QColor, ratio: float) -> None:
        """`ratio` is device pixels per pixel."""
        self._colour = colour
        self._ratio = ratio
        self._pictures.clear()

    def show(self, face: Face) -> list[QRect]:
        """Take up a face; the rectangles that look different now."""
        if not self._count_shown:
            face = Face(face.word, face.word_opacity, "", 0.0)
        old, self.face = self.face, face
        changed = []
        if (old.word, old.word_opacity) != (face.word, face.word_opacity):
            changed.append(self.word_rect)
        if (old.number, old.number_opacity) != (face.number, face.number_opacity):
            changed.append(self.count_rect)
        return changed

    def covers(self, region: QRegion) -> bool:
        """True where nothing but words is to be drawn."""
        return self.word_rect.united(self.count_rect).contains(region.boundingRect())

    def paint(self, painter: QPainter, region: QRegion) -> None:
        face = self.face
        if face.word_opacity and region.intersects(self.word_rect):
            painter.setOpacity(face.word_opacity)
            painter.drawPixmap(self.word_rect, self._picture(face.word, is_count=False))
        if face.number_opacity and region.intersects(self.count_rect):
            painter.setOpacity(face.number_opacity)
            painter.drawPixmap(self.count_rect, self._picture(face.number, is_count=True))
        painter.setOpacity(1.0)

    def _place(self, centre: QPointF, pixels: float, wording: TextLayout) -> None:
        self._word_font, self._count_font = wording.word_font(pixels), wording.count_font(pixels)
        self._count_shown = wording.count_shown
        self._pictures.clear()
        word, whole = wording.word_size(pixels), wording.size_at(pixels)
        self.word_rect = _whole(centre.x(), centre.y() - whole.height() / 2, word.width(), word.height())
        self.count_rect = QRect()
        if self._count_shown:
            metrics = QFontMetricsF(self._count_font)
            width = 3 * max(metrics.horizontalAdvance(digit) for digit in _DIGITS)
            top = self.word_rect.bottom() + 1 + wording.gap(pixels)
            self.count_rect = _whole(centre.x(), top, width, metrics.height())

    def _picture(self, text: str, is_count: bool) -> QPixmap:
        picture = self._pictures.get((text, is_count))
        if picture is None:
            rect = self.count_rect if is_count else self.word_rect
            picture = QPixmap(ceil(rect.width() * self._ratio), ceil(rect.height() * self._ratio))
            picture.setDevicePixelRatio(self._ratio)
            picture.fill(QColor(0, 0, 0, 0))
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
            painter.setFont(self._count_font if is_count else self._word_font)
            place = QRect(QPoint(), rect.size())
            painter.drawText(place, ALIGN_CENTRE, text)
            # Coloured afterwards: setPen is slow to be called for the first time (see `pen_of`).
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
            fill(painter, QRectF(place), brush_of(self._colour))
            painter.end()
            self._pictures[(text, is_count)] = picture
        return picture


def _whole(middle: float, top: float, width: float, height: float) -> QRect:
    """A rectangle on whole pixels around `middle`, so that ready-made text stays sharp."""
    half = ceil(width / 2)
    return QRect(round(middle) - half, round(top), 2 * half, ceil(height))
