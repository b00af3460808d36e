"""Compares pictures of a window with what is behind it, pixel by pixel."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

BLOCK_PIXELS = 20
"""Words of the old and the new state within one such square would lie over each other."""

Pixels = NDArray[np.int16]
"""3 x height x width: numpy compares whole planes far faster than three neighbours."""


def pixels(image: QImage, step: int = 1) -> Pixels:
    """Blue, green and red of every `step`-th pixel, in both directions."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return np.ascontiguousarray(rows[::step, : image.width() : step, :3].transpose(2, 0, 1), np.int16)


def differs(one: Pixels, other: Pixels, visible: int) -> NDArray[np.bool_]:
    """Where they are more than `visible` of 255 apart: height x width."""
    return np.asarray(np.abs(one - other).max(axis=0) > visible)


def blocks(mask: NDArray[np.bool_], step: int = 1) -> NDArray[np.bool_]:
    """For each square of BLOCK_PIXELS whether anything of it is set, in a mask of every `step`-th pixel."""
    block = BLOCK_PIXELS // step
    height, width = (side // block for side in mask.shape)
    whole = mask[: height * block, : width * block]
    return np.asarray(whole.reshape(height, block, width, block).any(axis=(1, 3)))


def stretches(line: NDArray[np.bool_], least: int) -> int:
    """How many stretches of a line are set for at least so many places."""
    ends = np.flatnonzero(np.diff(np.concatenate(([False], line, [False])).astype(np.int8)))
    return sum(int(right - left >= least) for left, right in zip(ends[::2], ends[1::2], strict=True))
