"""Measures contrast in pictures of a window, by the formula of WCAG 2.2."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from tests.pixels import pixels

Luminance = NDArray[np.float64]
"""0 to 1, height x width."""
_LINEAR = np.array(
    [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in np.arange(256) / 255]
)
_BLUE, _GREEN, _RED = (weight * _LINEAR for weight in (0.0722, 0.7152, 0.2126))


def luminance(image: QImage) -> Luminance:
    blue, green, red = pixels(image)
    return np.asarray(_BLUE[blue] + _GREEN[green] + _RED[red])


def contrast(one: Luminance, other: Luminance) -> Luminance:
    """Pixel by pixel, 1 to 21."""
    return np.asarray((np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05))


def part_of(picture: Luminance, area: QRect) -> Luminance:
    return picture[max(0, area.top()) : area.bottom() + 1, max(0, area.left()) : area.right() + 1]


def most_common(picture: Luminance) -> Luminance:
    """Of the ground on which something stands."""
    counts, edges = np.histogram(picture, 200, (0.0, 1.0))
    fullest = int(np.argmax(counts))
    within = (picture >= edges[fullest]) & (picture <= edges[fullest + 1])
    return np.asarray(np.median(picture[within]))


def strongest_on_ground(picture: Luminance) -> float:
    """The contrast of what stands out most from the ground."""
    return float(contrast(picture, most_common(picture)).max())


def changed_pixels(before: Luminance, after: Luminance, least: float) -> int:
    """How many pixels change by a contrast of at least so much."""
    return int((contrast(before, after) >= least).sum())
