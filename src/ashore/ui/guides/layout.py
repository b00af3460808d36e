"""Divides the area of a guide between its shape and its text."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF

from ashore.ui.guides.text_layout import TextLayout

# A larger shape is too bright in a dark place, and too wide to take in. Beside large text it may be larger.
_LARGEST = 520
_LARGEST_TO_TEXT = 8
_EDGE = 2
_MOST_BELOW = 0.29
_MOST_BELOW_AT_LAST = 0.5
_LEAST_BESIDE = 0.6


def largest_side(text_pixels: int) -> int:
    """The height no shape goes beyond, in pixels: 640 beside text of the usual size."""
    return _LARGEST + _LARGEST_TO_TEXT * text_pixels


def guide_area(size: QSize, text_pixels: int) -> QRectF:
    """The middle of a widget, as high as a shape may be, and on whole pixels."""
    half = max(8, min(size.height() // 2 - _EDGE, largest_side(text_pixels) // 2))
    wide = max(8, size.width() // 2 - _EDGE)
    return QRectF(size.width() // 2 - wide, size.height() // 2 - half, 2 * wide, 2 * half)


def largest_circle(area: QRectF) -> tuple[QPointF, int]:
    """Centre and radius of the largest circle, both on whole pixels."""
    centre = area.center().toPoint()
    return QPointF(centre), max(8, int(min(area.width(), area.height())) // 2)


def split_area(area: QRectF, text: TextLayout, width_to_height: float) -> tuple[QRectF, QRectF]:
    """Areas for a shape of these proportions and for text below it, or beside it where the shape would be too low."""
    preferred = text.preferred_size
    gap = max(8, int(area.height()) // 18)
    if preferred.height() > area.height() * _MOST_BELOW:
        width = area.height() * width_to_height
        left = area.width() - 2 * gap - text.size_at(text.readable_pixels).width()
        if left >= width * _LEAST_BESIDE:
            return _side_by_side(area, int(min(width, left)), 2 * gap, text)
    height = ceil(min(preferred.height(), area.height() * _MOST_BELOW_AT_LAST))
    shape = area.adjusted(0, 0, 0, -height - gap)
    return shape, QRectF(area.left(), shape.bottom() + gap, area.width(), area.bottom() - shape.bottom() - gap)


def _side_by_side(area: QRectF, width: int, gap: int, text: TextLayout) -> tuple[QRectF, QRectF]:
    """Shape and text together are centred."""
    pixels = text.pixels_in_box(QSizeF(area.width() - width - gap, area.height()))
    text_width = ceil(text.size_at(pixels).width())
    left = area.left() + int(area.width() - width - gap - text_width) // 2
    shape = QRectF(left, area.top(), width, area.height())
    return shape, QRectF(shape.right() + gap, area.top(), text_width, area.height())
