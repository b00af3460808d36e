"""A disc that grows and shrinks."""

from math import hypot

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QRegion

from ashore.ui.guides.drawing import brush_of, changed_ring_region, ring_path, ring_region
from ashore.ui.guides.gradients import RadialFill, RoundFill, mix_colours
from ashore.ui.guides.layout import largest_circle, split_area
from ashore.ui.guides.progress_arc import round_outline
from ashore.ui.guides.shape import LEAST_VISIBLE_PIXELS, Shape, ShapeContext
from ashore.ui.guides.shape_state import ShapeState
from ashore.ui.guides.text_cache import TextCache
from ashore.ui.guides.text_layout import TextLayout

# Large text makes the smallest disc larger before it makes the text smaller.
_SMALLEST_FOR_LARGE_TEXT = 0.64
_TEXT_TO_DISC = 0.94
_WORD_TO_RADIUS = 0.12
_INSIDE_OUTLINE = 8
"""Pixels between the largest disc and the outline, so that the progress of a practice stays clear of it."""
_DIM_SHARES = (0.0, 0.2, 0.45, 0.75, 1.0)
"""The tones of the disc at its dimmest, from the middle tone to the deepest."""


class OrbShape(Shape):
    """One disc, largest just inside its outline when the lungs are full.

    The gradient stays where it is; the disc only shows more or less of it. A frame changes nothing but a thin ring.
    """

    _SMALLEST = 0.42
    """The radius with empty lungs, as a share of the largest."""
    _TEXT_IS_ON_DISC = True
    """Where it fits inside."""

    def __init__(self) -> None:
        self.text_on_shape = self._TEXT_IS_ON_DISC
        self._centre = QPointF()
        self._centre_pixel = 0, 0
        self._outline_radius = 0.0
        self._largest = 0.0
        self._smallest = 0.0
        self._radius = 0.0
        self._shade = 1.0
        self._bright: RoundFill | None = None
        self._dim: RoundFill | None = None
        self._outline = QPainterPath()
        self._outline_brush = QBrush()
        self._outline_region = QRegion()

    @property
    def diameter(self) -> float:
        """Of the disc as it is now, in pixels."""
        return 2 * self._radius

    @property
    def outline_distance(self) -> float:
        return self._outline_radius - self._radius

    def lay_out(self, context: ShapeContext, text_cache: TextCache) -> None:
        self._centre, largest = largest_circle(context.area)
        self._set_largest(largest)
        least = largest * _WORD_TO_RADIUS
        layout, paced = context.text_layout(least), context.paced_text_layout(least)
        fits_inside = paced.pixels_in_circle(self._text_diameter(self._largest)) >= paced.readable_pixels
        if fits_inside:
            self._place_text_inside(layout, context, text_cache)
        else:
            shape_area, text_area = split_area(context.area, layout, 1.0)
            self._centre, largest = largest_circle(shape_area)
            self._set_largest(largest)
            self._smallest = self._largest * self._SMALLEST
            text_cache.place_in_box(text_area, layout)
        self.text_on_shape = fits_inside and self._TEXT_IS_ON_DISC
        self._bright = self._fill(context, dim=False)
        self._dim = self._fill(context, dim=True) if context.keeps_extent else None
        self._outline = ring_path(self._centre, largest - 0.6, largest + 0.6)
        self._outline_brush = brush_of(QColor(context.colours.orb_outline))
        centre = self._centre.toPoint()
        self._centre_pixel = centre.x(), centre.y()
        self._outline_region = ring_region(*self._centre_pixel, largest - 2, largest + 2)

    def set_state(self, state: ShapeState) -> QRect | QRegion | None:
        radius, (x, y) = self._radius_of(state.extent), self._centre_pixel
        changed: QRect | QRegion
        if self._dim is not None and state.shade != self._shade:
            half = int(max(radius, self._radius)) + 2
            changed = QRect(x - half, y - half, 2 * half, 2 * half)
        elif abs(radius - self._radius) >= LEAST_VISIBLE_PIXELS:
            changed = changed_ring_region(x, y, radius, self._radius)
        else:
            return None
        self._radius, self._shade = radius, state.shade
        return changed

    def draw_still(self, painter: QPainter) -> None:
        painter.fillPath(self._outline, self._outline_brush)

    def draw(self, painter: QPainter) -> None:
        if self._dim is not None:
            self._dim.draw(painter, self._centre, self._radius)
            painter.setOpacity(self._shade)
        if self._bright is not None:
            self._bright.draw(painter, self._centre, self._radius)
        painter.setOpacity(1.0)

    def outline_path(self) -> QPainterPath:
        return round_outline(self._square(), self._outline_radius)

    def reaches_outline(self, region: QRegion) -> bool:
        return region.intersects(self._outline_region)

    def _set_largest(self, outline_radius: int) -> None:
        self._outline_radius = float(outline_radius)
        self._largest = self._outline_radius - _INSIDE_OUTLINE

    def _text_diameter(self, largest: float) -> float:
        """The diameter of the circle that is free for text at any time, at most, in a shape of that radius."""
        return 2 * largest * _SMALLEST_FOR_LARGE_TEXT * _TEXT_TO_DISC

    def _place_text_inside(self, layout: TextLayout, context: ShapeContext, text_cache: TextCache) -> None:
        preferred = layout.preferred_size
        share = hypot(preferred.width(), preferred.height()) / _TEXT_TO_DISC / (2 * self._largest)
        self._smallest = self._largest * min(_SMALLEST_FOR_LARGE_TEXT, max(self._SMALLEST, share))
        # During a transition the disc may still be as small as it ever is.
        extent = context.target.extent if context.keeps_extent else 0.0
        text_cache.place_in_circle(self._centre, 2 * self._radius_of(extent) * _TEXT_TO_DISC, layout)

    def _fill(self, context: ShapeContext, *, dim: bool) -> RoundFill:
        colours = context.colours
        names = colours.orb_light, colours.orb_bright, colours.orb_middle, colours.orb_dark, colours.orb_deep
        tones = [QColor(name) for name in names]
        if dim:
            tones = [mix_colours(colours.orb_middle, colours.orb_deep, share) for share in _DIM_SHARES]
        return RadialFill(self._centre, int(self._largest), tones, QColor(colours.orb_rim), context.pixel_ratio)

    def _radius_of(self, extent: float) -> float:
        return self._smallest + (self._largest - self._smallest) * extent

    def _square(self) -> QRectF:
        """Around the outline."""
        radius = self._outline_radius
        return QRectF(self._centre.x() - radius, self._centre.y() - radius, 2 * radius, 2 * radius)
