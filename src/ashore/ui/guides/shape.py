"""What every shape of a guide can do, and what it is laid out for."""

from abc import ABC, abstractmethod
from math import inf
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontInfo, QPainter, QPainterPath, QRegion

from ashore.domain.settings import Motion
from ashore.ui.colours import Colours
from ashore.ui.guides.layout import guide_area
from ashore.ui.guides.shape_state import ShapeState
from ashore.ui.guides.text_cache import TextCache
from ashore.ui.guides.text_layout import TextLayout

LEAST_VISIBLE_PIXELS = 1 / 16
"""An edge that has moved by less is drawn with the next frame. Around the seams of a breath it hardly moves."""


class ShapeContext(NamedTuple):
    """What a shape is laid out for. `size` is the guide's, in pixels; `font` that of the text around it.

    `keeps_extent` is true where the shape keeps its size and its colour shows the breath; `target` is the state that a
    transition leads to; `pixel_ratio` is device pixels per pixel.
    """

    size: QSize
    colours: Colours
    motion: Motion
    keeps_extent: bool
    target: ShapeState
    pixel_ratio: float
    font: QFont
    count_shown: bool
    texts: tuple[str, ...]
    paced_texts: tuple[str, ...]

    @property
    def area(self) -> QRectF:
        """For shape and text together."""
        return guide_area(self.size, self.text_pixels)

    @property
    def text_pixels(self) -> int:
        """The size of the text around the guide."""
        return QFontInfo(self.font).pixelSize()

    def text_layout(self, least_pixels: float) -> TextLayout:
        return TextLayout(self.texts, self.font, self.count_shown, least_pixels)

    def paced_text_layout(self, least_pixels: float) -> TextLayout:
        """As while a breath is paced. It alone decides whether text fits inside, so that no pattern moves it out."""
        return TextLayout(self.paced_texts, self.font, self.count_shown, least_pixels)


class Shape(ABC):
    """Draws one state of the breath. It knows neither time nor widget."""

    text_on_shape = False
    """Whether the text stands on what is drawn, in a colour for it. Otherwise nothing is drawn behind the text."""
    has_outline = True
    """Whether the outline is drawn by the shape itself."""

    @property
    def outline_distance(self) -> float:
        """Pixels from what moves to the outline, where it comes nearer with the breath and farther again."""
        return inf

    @abstractmethod
    def lay_out(self, context: ShapeContext, text_cache: TextCache) -> None:
        """Place shape and text, and prepare what each frame needs."""

    @abstractmethod
    def set_state(self, state: ShapeState) -> QRect | QRegion | None:
        """Take up a state; returns what looks different now, None for nothing."""

    def draw_still(self, painter: QPainter) -> None:  # noqa: B027  # most shapes move as a whole
        """Draw what no state changes: it lies below the state."""

    @abstractmethod
    def draw(self, painter: QPainter) -> None:
        """Draw the state. The painter makes hard edges until it is told otherwise, each of which takes time."""

    @abstractmethod
    def outline_path(self) -> QPainterPath:
        """What the progress of a practice is drawn along, from its start on."""

    @abstractmethod
    def reaches_outline(self, region: QRegion) -> bool:
        """False where nothing of the outline can be in `region`."""
