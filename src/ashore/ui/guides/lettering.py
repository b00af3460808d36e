"""The word and the count as ready-made pictures, so that a frame only lays them down."""

from collections.abc import Sequence
from math import ceil, hypot

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPixmap, QRegion

from ashore.ui.filling import fill
from ashore.ui.guides.light import brush_of
from ashore.ui.guides.phase_words import BLANK, Face
from ashore.ui.plain_numbers import ALIGN_CENTRE

# Sizes follow the text around them, and the shape when that is very large. The count is a good half of the word.
_WORD_TO_TEXT = 1.9
_COUNT_TO_WORD = 0.56
_GAP_TO_WORD = 0.1
_MARGIN = 4
_DIGITS = "0123456789"


class Lettering:
    """One word and one count, centred, shrunk together until the widest word fits."""

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

    @staticmethod
    def wanted_size(words: Sequence[str], font: QFont, least_pixels: float, count_shown: bool) -> QSizeF:
        """Width and height (pixels) the words would like to have, unshrunk."""
        pixels = _word_pixels(font, least_pixels)
        metrics = QFontMetricsF(_sized(font, pixels, QFont.Weight.Medium))
        sizes = [metrics.size(0, word) for word in words]
        height = max(size.height() for size in sizes)
        if count_shown:
            height += pixels * _GAP_TO_WORD + QFontMetricsF(_sized(font, pixels * _COUNT_TO_WORD)).height()
        return QSizeF(max(size.width() for size in sizes) + 2 * _MARGIN, height + 2)

    def place_in_circle(
        self,
        centre: QPointF,
        diameter: float,
        words: Sequence[str],
        font: QFont,
        count_shown: bool,
        least_pixels: float,
    ) -> None:
        """Fit the words into a circle."""
        size = self.wanted_size(words, font, least_pixels, count_shown)
        self._place(centre, diameter / hypot(size.width(), size.height()), words, font, count_shown, least_pixels)

    def place_in_box(
        self, box: QRectF, words: Sequence[str], font: QFont, count_shown: bool, least_pixels: float
    ) -> None:
        """Fit the words into a rectangle."""
        size = self.wanted_size(words, font, least_pixels, count_shown)
        shrink = min(box.width() / max(1.0, size.width()), box.height() / max(1.0, size.height()))
        self._place(box.center(), shrink, words, font, count_shown, least_pixels)

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

    def _place(
        self, centre: QPointF, room: float, words: Sequence[str], font: QFont, count_shown: bool, least_pixels: float
    ) -> None:
        pixels = max(1.0, _word_pixels(font, least_pixels) * min(1.0, room))
        self._word_font = _sized(font, pixels, QFont.Weight.Medium)
        self._count_font = _sized(font, pixels * _COUNT_TO_WORD)
        self._count_shown = count_shown
        self._pictures.clear()
        metrics, count_metrics = QFontMetricsF(self._word_font), QFontMetricsF(self._count_font)
        sizes = [metrics.size(0, word) for word in words]
        width, height = max(size.width() for size in sizes), max(size.height() for size in sizes)
        count_height = count_metrics.height()
        count_width = 3 * max(count_metrics.horizontalAdvance(digit) for digit in _DIGITS)
        gap = pixels * _GAP_TO_WORD
        top = centre.y() - (height + gap + count_height if count_shown else height) / 2
        self.word_rect = _whole(centre.x(), top, width + 2 * _MARGIN, height)
        self.count_rect = _whole(centre.x(), self.word_rect.bottom() + 1 + gap, count_width, count_height)
        if not count_shown:
            self.count_rect = QRect()

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


def _word_pixels(font: QFont, least_pixels: float) -> float:
    return max(QFontInfo(font).pixelSize() * _WORD_TO_TEXT, least_pixels)


def _sized(font: QFont, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(max(1, int(pixels)))
    sized.setWeight(weight)
    return sized


def _whole(middle: float, top: float, width: float, height: float) -> QRect:
    """A rectangle on whole pixels around `middle`, so that ready-made text stays sharp."""
    half = ceil(width / 2)
    return QRect(round(middle) - half, round(top), 2 * half, ceil(height))
