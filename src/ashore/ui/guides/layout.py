"""How much of a widget a guide takes up, and where its words go when its shape has no room for them."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF

from ashore.ui.guides.text_layout import TextLayout

# A shape larger than this is a lamp in a dark room, and too wide for one look. Beside large text it may be larger.
_LARGEST = 520
_LARGEST_TO_TEXT = 8
_EDGE = 2
_MOST_BELOW = 0.36
_MOST_BELOW_AT_LAST = 0.5
_LEAST_BESIDE = 0.6


def largest_side(text_pixels: int) -> int:
    """The height no shape goes beyond, in pixels: 640 beside text of the usual size."""
    return _LARGEST + _LARGEST_TO_TEXT * text_pixels


def room_in(size: QSize, text_pixels: int) -> QRectF:
    """The middle of a widget, as high as a shape may be, and on whole pixels."""
    half = max(8, min(size.height() // 2 - _EDGE, largest_side(text_pixels) // 2))
    wide = max(8, size.width() // 2 - _EDGE)
    return QRectF(size.width() // 2 - wide, size.height() // 2 - half, 2 * wide, 2 * half)


def circle_in(room: QRectF) -> tuple[QPointF, int]:
    """Centre and radius of the largest circle, both on whole pixels."""
    centre = room.center().toPoint()
    return QPointF(centre), max(8, int(min(room.width(), room.height())) // 2)


def apart(room: QRectF, wording: TextLayout, width_to_height: float) -> tuple[QRectF, QRectF]:
    """Room for a shape of these proportions, and for words below it; beside it where they would leave it too low."""
    wanted = wording.wanted_size
    gap = max(8, int(room.height()) // 18)
    if wanted.height() > room.height() * _MOST_BELOW:
        width = room.height() * width_to_height
        left = room.width() - 2 * gap - wording.size_at(wording.readable_pixels).width()
        if left >= width * _LEAST_BESIDE:
            return _side_by_side(room, int(min(width, left)), 2 * gap, wording)
    height = ceil(min(wanted.height(), room.height() * _MOST_BELOW_AT_LAST))
    shape = room.adjusted(0, 0, 0, -height - gap)
    return shape, QRectF(room.left(), shape.bottom() + gap, room.width(), room.bottom() - shape.bottom() - gap)


def _side_by_side(room: QRectF, width: int, gap: int, wording: TextLayout) -> tuple[QRectF, QRectF]:
    """The two together stand in the middle."""
    pixels = wording.pixels_in_box(QSizeF(room.width() - width - gap, room.height()))
    words = ceil(wording.size_at(pixels).width())
    left = room.left() + int(room.width() - width - gap - words) // 2
    shape = QRectF(left, room.top(), width, room.height())
    return shape, QRectF(shape.right() + gap, room.top(), words, room.height())
