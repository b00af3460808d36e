"""Computes where the words of a loop and the arrows between them stand. Lengths in pixels; `em` is the font size."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSizeF

SAMPLES = 90
ARROW_EMS = 1.6
ARC_EMS = 3.4
LANE_EMS = 2.2
BEND_EMS = 0.6
WOBBLE = 0.018
GAP_EMS = 0.4


@dataclass(frozen=True, slots=True)
class LoopLayout:
    """`boxes` in the order of the steps; arrow i leads from box i to the next, the last one to the first."""

    boxes: tuple[QRectF, ...]
    arrows: tuple[tuple[QPointF, ...], ...]
    height: float


def oval_layout(sizes: Sequence[QSizeF], width: float, em: float) -> LoopLayout | None:
    """Boxes on an oval, the first at the top, clockwise; None where the width leaves no space for the arrows."""
    box_width = _widest(sizes)
    across = min(width - box_width, em * 30) / 2 / (1 + WOBBLE)
    if not sizes or across < box_width * 0.75:
        return None
    down = across * 0.55
    while down <= across * 1.15:
        layout = _oval(sizes, QPointF(width / 2, 0), across, down, em)
        if layout is not None:
            return layout
        down += em * 0.5
    return None


def column_layout(sizes: Sequence[QSizeF], width: float, em: float) -> LoopLayout:
    """Boxes one under another, with an arrow back from the last to the first along their right side."""
    box_width = _widest(sizes)
    lane = em * LANE_EMS
    left = max(0.0, (width - box_width - lane) / 2)
    boxes: list[QRectF] = []
    top = 0.0
    for size in sizes:
        boxes.append(QRectF(left, top, box_width, size.height()))
        top += size.height() + em * (ARROW_EMS + 2 * GAP_EMS)
    middle = left + box_width / 2
    gap = em * GAP_EMS
    arrows = [
        (QPointF(middle, upper.bottom() + gap), QPointF(middle, lower.top() - gap)) for upper, lower in pairwise(boxes)
    ]
    first, last = boxes[0], boxes[-1]
    return LoopLayout(tuple(boxes), (*arrows, _return_arrow(first, last, lane, em)), last.bottom())


def distance(one: QPointF, other: QPointF) -> float:
    return float(hypot(other.x() - one.x(), other.y() - one.y()))


def _return_arrow(first: QRectF, last: QRectF, lane: float, em: float) -> tuple[QPointF, ...]:
    """From the last box's right side up to the first one's, with rounded corners."""
    gap, bend = em * GAP_EMS, em * BEND_EMS
    right, low, high = last.right() + lane - gap, last.center().y(), first.center().y()
    angles = [pi / 2 * step / 8 for step in range(9)]
    lower = [QPointF(right - bend + bend * sin(angle), low - bend + bend * cos(angle)) for angle in angles]
    upper = [QPointF(right - bend + bend * cos(angle), high + bend - bend * sin(angle)) for angle in angles]
    return (QPointF(last.right() + gap, low), *lower, *upper, QPointF(first.right() + gap, high))


def _widest(sizes: Sequence[QSizeF]) -> float:
    return max((size.width() for size in sizes), default=0.0)


def _oval(sizes: Sequence[QSizeF], middle: QPointF, across: float, down: float, em: float) -> LoopLayout | None:
    def point_at(fraction: float) -> QPointF:
        angle = 2 * pi * fraction - pi / 2
        by_hand = 1 + WOBBLE * sin(3 * angle + 1)  # no hand draws an even oval
        return QPointF(middle.x() + across * by_hand * cos(angle), down * by_hand * sin(angle))

    count = len(sizes)
    boxes = []
    for index, size in enumerate(sizes):
        box = QRectF(QPointF(), size)
        box.moveCenter(point_at(index / count))
        boxes.append(box)
    gap = em * GAP_EMS
    padded = [box.adjusted(-gap, -gap, gap, gap) for box in boxes]
    arrows = []
    for index in range(count):
        path = [point_at((index + step / SAMPLES) / count) for step in range(SAMPLES + 1)]
        visible = tuple(point for point in path if not any(box.contains(point) for box in padded))
        if len(visible) < 2 or _length(visible) < em * ARC_EMS:
            return None
        arrows.append(visible)
    top = min(box.top() for box in boxes)
    shift = QPointF(0, -top)
    return LoopLayout(
        tuple(box.translated(shift) for box in boxes),
        tuple(tuple(point + shift for point in arrow) for arrow in arrows),
        max(box.bottom() for box in boxes) - top,
    )


def _length(points: Sequence[QPointF]) -> float:
    """The straight distance from end to end."""
    return distance(points[0], points[-1])
