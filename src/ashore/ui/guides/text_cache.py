"""Draws the word and the count once, so that a frame only copies their pixels."""

from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap, QRegion

from ashore.ui.guides.drawing import brush_of
from ashore.ui.guides.text_fades import BLANK, GuideText
from ashore.ui.guides.text_layout import LETTER_SPACING, WIDEST_LETTER_SPACING, TextLayout
from ashore.ui.startup_workarounds import ALIGN_CENTRE, fill

_DIGITS = "0123456789"
_STEPS = 24  # of a word that breathes
COUNT_OPACITY = 0.76  # it comes second to the word


class TextCache:
    """Pixmaps of one word and one count, centred, one above the other; a word that has no count is centred alone."""

    def __init__(self) -> None:
        self.text = BLANK
        self.word_rect = QRect()
        self.count_rect = QRect()
        self._alone_rect = QRect()
        self._pixmaps: dict[tuple[str, bool, int], QPixmap] = {}
        self._faintest: float | None = None
        self._moves_letters = False
        self._step = _STEPS
        self._word_font = QFont()
        self._count_font = QFont()
        self._colour = QColor()
        self._ratio = 1.0
        self._count_shown = True

    def place_in_circle(self, centre: QPointF, diameter: float, layout: TextLayout) -> None:
        """Fit the text into a circle."""
        self._place(centre, layout.pixels_in_circle(diameter), layout)

    def place_in_box(self, box: QRectF, layout: TextLayout) -> None:
        """Fit the text into a rectangle."""
        self._place(box.center(), layout.pixels_in_box(box.size()), layout)

    def let_word_breathe(self, faintest: float, *, moves_letters: bool) -> None:
        """From here on `set_fullness` changes the opacity of the word, from `faintest` to 1, and its letter spacing."""
        self._faintest = faintest
        self._moves_letters = moves_letters

    def set_fullness(self, fullness: float) -> QRect | None:
        """From 0 to 1; returns what looks different now, None for nothing."""
        step = round(fullness * _STEPS)
        if step == self._step:
            return None
        self._step = step
        return self._rect_of_word(self.text)

    def set_colour(self, colour: QColor, ratio: float) -> None:
        """`ratio` is device pixels per pixel."""
        self._colour = colour
        self._ratio = ratio
        self._pixmaps.clear()

    def show(self, text: GuideText) -> list[QRect]:
        """Change what is shown; returns the rectangles that look different now."""
        if not self._count_shown:
            text = text._replace(count_text="", count_opacity=0.0)
        if text == self.text:
            return []
        old, self.text = self.text, text
        if self._faintest is not None and old.word != text.word:
            self._pixmaps.clear()  # one word at all its steps takes as much memory as the others together
        changed = []
        if (old.word, old.word_opacity) != (text.word, text.word_opacity):
            changed.append(self._rect_of_word(old).united(self._rect_of_word(text)))
        if (old.count_text, old.count_opacity) != (text.count_text, text.count_opacity):
            changed.append(self.count_rect)
        return changed

    def covers(self, region: QRegion) -> bool:
        """True where nothing but text is to be drawn."""
        return self.word_rect.united(self._alone_rect).united(self.count_rect).contains(region.boundingRect())

    def paint(self, painter: QPainter, region: QRegion) -> None:
        text = self.text
        word_rect = self._rect_of_word(text)
        if text.word_opacity and region.intersects(word_rect):
            painter.setOpacity(self._breathing_opacity * text.word_opacity)
            painter.drawPixmap(word_rect, self._pixmap(text.word, is_count=False))
        if text.count_opacity and region.intersects(self.count_rect):
            painter.setOpacity(COUNT_OPACITY * text.count_opacity)
            painter.drawPixmap(self.count_rect, self._pixmap(text.count_text, is_count=True))
        painter.setOpacity(1.0)

    def _place(self, centre: QPointF, pixels: float, layout: TextLayout) -> None:
        self._word_font, self._count_font = layout.word_font(pixels), layout.count_font(pixels)
        self._count_shown = layout.count_shown
        self._faintest = None
        self._pixmaps.clear()
        word, whole = layout.word_size(pixels), layout.size_at(pixels)
        self.word_rect = _whole_pixels(centre.x(), centre.y() - whole.height() / 2, word.width(), word.height())
        self._alone_rect = self.word_rect.translated(0, round(centre.y()) - self.word_rect.center().y())
        self.count_rect = QRect()
        if self._count_shown:
            metrics = QFontMetricsF(self._count_font)
            width = 3 * max(metrics.horizontalAdvance(digit) for digit in _DIGITS)
            top = self.word_rect.bottom() + 1 + layout.gap(pixels)
            self.count_rect = _whole_pixels(centre.x(), top, width, metrics.height())

    @property
    def _breathing_opacity(self) -> float:
        return 1.0 if self._faintest is None else self._faintest + (1 - self._faintest) * self._step / _STEPS

    def _rect_of_word(self, text: GuideText) -> QRect:
        return self.word_rect if text.count_text else self._alone_rect

    def _pixmap(self, text: str, is_count: bool) -> QPixmap:
        step = self._step if self._faintest is not None and self._moves_letters and not is_count else 0
        pixmap = self._pixmaps.get((text, is_count, step))
        if pixmap is None:
            font = self._count_font if is_count else QFont(self._word_font)
            if self._faintest is not None and not is_count:
                spacing = LETTER_SPACING + (WIDEST_LETTER_SPACING - LETTER_SPACING) * step / _STEPS
                font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, spacing)
            size = (self.count_rect if is_count else self.word_rect).size()
            pixmap = self._pixmaps[(text, is_count, step)] = self._draw(text, font, size)
        return pixmap

    def _draw(self, text: str, font: QFont, size: QSize) -> QPixmap:
        pixmap = QPixmap(ceil(size.width() * self._ratio), ceil(size.height() * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(font)
        area = QRect(QPoint(), size)
        painter.drawText(area, ALIGN_CENTRE, text)
        # Coloured afterwards: setPen is slow to be called for the first time (see `pen_of`).
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        fill(painter, QRectF(area), brush_of(self._colour))
        painter.end()
        return pixmap


def _whole_pixels(middle: float, top: float, width: float, height: float) -> QRect:
    """A rectangle on whole pixels around `middle`, so that cached text stays sharp."""
    half = ceil(width / 2)
    return QRect(round(middle) - half, round(top), 2 * half, ceil(height))
