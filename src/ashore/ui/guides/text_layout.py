"""How large the text of a guide can be where it is placed."""

from collections.abc import Callable
from math import hypot
from typing import NamedTuple

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

# Sizes follow the text around them, and the shape when that is very large. The count is a good half of the word, and
# no smaller than it can be read beside that text as long as the word stays the larger of the two.
WORD_TO_TEXT = 2.0
_COUNT_TO_WORD = 0.54
_COUNT_TO_TEXT = 0.85
_MOST_COUNT_TO_WORD = 0.8
_LEAST_TO_TEXT = 1.15
_GAP_TO_WORD = 0.1
MARGIN = 4
# In percent; large letters stand a little too far apart.
LETTER_SPACING, WIDEST_LETTER_SPACING = 99, 103


class TextLayout(NamedTuple):
    """Texts that are shown by turns in one place, with a count below. `font` is that of the text around the guide."""

    texts: tuple[str, ...]
    font: QFont
    count_shown: bool
    least_pixels: float
    """For the word, however small the text around the guide is."""
    letter_spacing: int = LETTER_SPACING
    """Of the word, in percent."""

    @property
    def preferred_pixels(self) -> float:
        return max(self._text_pixels * WORD_TO_TEXT, self.least_pixels)

    @property
    def readable_pixels(self) -> float:
        """A word smaller than this would be harder to read than the text around the guide."""
        return self._text_pixels * _LEAST_TO_TEXT

    @property
    def preferred_size(self) -> QSizeF:
        """Width and height (pixels) of word and count, at the preferred size."""
        return self.size_at(self.preferred_pixels)

    def pixels_in_circle(self, diameter: float) -> float:
        """The size of the word with which everything fits into a circle."""
        return self._shrunk(lambda size: hypot(size.width(), size.height()) / max(1.0, diameter))

    def pixels_in_box(self, box: QSizeF) -> float:
        """The size of the word with which everything fits into a rectangle."""
        return self._shrunk(
            lambda size: max(size.width() / max(1.0, box.width()), size.height() / max(1.0, box.height()))
        )

    def size_at(self, pixels: float) -> QSizeF:
        """Width and height (pixels) of word and count where the word is so large."""
        word = self.word_size(pixels)
        height = word.height()
        if self.count_shown:
            height += self.gap(pixels) + QFontMetricsF(self.count_font(pixels)).height()
        return QSizeF(word.width(), height + 2)

    def word_size(self, pixels: float) -> QSizeF:
        """Space for the widest text and the highest, which may have two lines."""
        metrics = QFontMetricsF(self.word_font(pixels))
        sizes = [metrics.size(0, word) for word in self.texts]
        return QSizeF(max(size.width() for size in sizes) + 2 * MARGIN, max(size.height() for size in sizes))

    def word_font(self, pixels: float) -> QFont:
        font = _sized(self.font, pixels)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, self.letter_spacing)
        return font

    def count_font(self, pixels: float) -> QFont:
        legible = min(self._text_pixels * _COUNT_TO_TEXT, pixels * _MOST_COUNT_TO_WORD)
        return _sized(self.font, max(pixels * _COUNT_TO_WORD, legible))

    @staticmethod
    def gap(pixels: float) -> float:
        """Between word and count."""
        return pixels * _GAP_TO_WORD

    @property
    def _text_pixels(self) -> int:
        return QFontInfo(self.font).pixelSize()

    def _shrunk(self, excess: Callable[[QSizeF], float]) -> float:
        """The largest size, from the preferred one down, whose `excess` is not over 1."""
        pixels = self.preferred_pixels
        while pixels > 1.0 and (over := excess(self.size_at(pixels))) > 1.0:
            pixels = max(1.0, min(pixels / over, pixels - 0.5))
        return pixels


def _sized(font: QFont, pixels: float) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(max(1, int(pixels)))
    sized.setWeight(QFont.Weight.Normal)
    return sized
