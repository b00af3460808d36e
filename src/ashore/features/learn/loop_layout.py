"""Where the stations of a loop and the arrows between them stand. Lengths in pixels; `em` is the height of the font."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, pi, sin

from PySide6.QtCore import QPointF, QRectF

SAMPLES = 90
ARROW_EMS = 1.6
LANE_EMS = 2.2
BEND_EMS = 0.6
GAP_EMS = 0.4


@dataclass(frozen=True, slots=True)
class LoopLayout:
    """`boxes` in the order of the stations; arrow number i leads from box i to the next, the last one to the first."""

    boxes: tuple[QRectF, ...]
    arrows: tuple[tuple[QPointF, ...], ...]
    height: float


def round_of(heights: Sequence[float], box_width: float, width: float, em: float) -> LoopLayout | None:
    """Boxes on an oval, the first at the top, clockwise; None where the width leaves no room for the arrows."""
    across = min(width - box_width, em * 30) / 2
    if not heights or across < box_width * 0.75:
        return None
    down = across * 0.55
    while down <= across * 1.1:
        shape = _oval(heights, box_width, QPointF(width / 2, 0), across, down, em)
        if shape is not None:
            return shape
        down += em * 0.5
    return None


def column_of(heights: Sequence[float], box_width: float, width: float, em: float) -> LoopLayout:
    """Boxes one under another, with a way back from the last to the first along their right."""
    lane = em * LANE_EMS
    left = max(0.0, (width - box_width - lane) / 2)
    boxes: list[QRectF] = []
    top = 0.0
    for height in heights:
        boxes.append(QRectF(left, top, box_width, height))
        top += height + em * (ARROW_EMS + 2 * GAP_EMS)
    middle = left + box_width / 2
    gap = em * GAP_EMS
    arrows = [
        (QPointF(middle, upper.bottom() + gap), QPointF(middle, lower.top() - gap)) for upper, lower in pairwise(boxes)
    ]
    first, last = boxes[0], boxes[-1]
    return LoopLayout(tuple(boxes), (*arrows, _way_back(first, last, lane, em)), last.bottom())


def distance(one: QPointF, other: QPointF) -> float:
    return float(hypot(other.x() - one.x(), other.y() - one.y()))


def _way_back(first: QRectF, last: QRectF, lane: float, em: float) -> tuple[QPointF, ...]:
    """From the last box's right side up to the first one's, with rounded corners."""
    gap, bend = em * GAP_EMS, em * BEND_EMS
    right, low, high = last.right() + lane - gap, last.center().y(), first.center().y()
    turns = [pi / 2 * step / 8 for step in range(9)]
    lower = [QPointF(right - bend + bend * sin(turn), low - bend + bend * cos(turn)) for turn in turns]
    upper = [QPointF(right - bend + bend * cos(turn), high + bend - bend * sin(turn)) for turn in turns]
    return (QPointF(last.right() + gap, low), *lower, *upper, QPointF(first.right() + gap, high))


def _oval(
    heights: Sequence[float], box_width: float, middle: QPointF, across: float, down: float, em: float
) -> LoopLayout | None:
    def at(turn: float) -> QPointF:
        angle = 2 * pi * turn - pi / 2
        return QPointF(middle.x() + across * cos(angle), down * sin(angle))

    count = len(heights)
    boxes = []
    for index, height in enumerate(heights):
        centre = at(index / count)
        boxes.append(QRectF(centre.x() - box_width / 2, centre.y() - height / 2, box_width, height))
    gap = em * GAP_EMS
    kept_free = [box.adjusted(-gap, -gap, gap, gap) for box in boxes]
    arrows = []
    for index in range(count):
        way = [at((index + step / SAMPLES) / count) for step in range(SAMPLES + 1)]
        free = tuple(point for point in way if not any(box.contains(point) for box in kept_free))
        if len(free) < 2 or _length(free) < em * ARROW_EMS:
            return None
        arrows.append(free)
    top = min(box.top() for box in boxes)
    lift = QPointF(0, -top)
    return LoopLayout(
        tuple(box.translated(lift) for box in boxes),
        tuple(tuple(point + lift for point in way) for way in arrows),
        max(box.bottom() for box in boxes) - top,
    )


def _length(points: Sequence[QPointF]) -> float:
    """From end to end, straight: long enough for a head to show."""
    return distance(points[0], points[-1])
