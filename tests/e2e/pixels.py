"""Compares pictures of a window with what is behind it, pixel by pixel."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

STEP = 2
"""Every second pixel is compared, in both directions: no word is missed whole."""
BLOCK_PIXELS = 20
"""Words of the old and the new state within one such square would lie over each other."""
VISIBLE = 16
"""How far a pixel is from what is behind it, of 255, to be seen."""

Pixels = NDArray[np.int16]
"""Height / STEP x width / STEP x blue, green, red."""


def pixels(image: QImage) -> Pixels:
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return np.asarray(rows[::STEP, : image.width() : STEP, :3].astype(np.int16))


def differs(one: Pixels, other: Pixels) -> NDArray[np.bool_]:
    """Where they look different: height x width."""
    return np.asarray(np.abs(one - other).max(axis=2) > VISIBLE)


def blocks(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """For each square of BLOCK_PIXELS whether anything of it is set."""
    block = BLOCK_PIXELS // STEP
    height, width = (side // block for side in mask.shape)
    whole = mask[: height * block, : width * block]
    return np.asarray(whole.reshape(height, block, width, block).any(axis=(1, 3)))


def runs(line: NDArray[np.bool_], least_pixels: int) -> int:
    """How many stretches of a line are set for at least so many pixels."""
    ends = np.flatnonzero(np.diff(np.concatenate(([False], line, [False])).astype(np.int8)))
    return sum(int(right - left >= least_pixels // STEP) for left, right in zip(ends[::2], ends[1::2], strict=True))
