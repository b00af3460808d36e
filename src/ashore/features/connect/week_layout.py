"""Where the days and their parts stand: side by side where there is space, or one day under another."""

from collections.abc import Callable
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QRect

from ashore.domain.week import DAYS, PARTS

EASY_CELL_SHARE = 1.3
"""So much wider than the narrowest a cell is where the name of the day stands beside it."""
GAP, PADDING, BETWEEN = 8, 4, 4
"""Between two days, within a day around its parts, and between two parts. Pixels at any text size."""


class Columns(Enum):
    """What stands side by side."""

    DAYS = auto()
    PARTS = auto()
    """Of a day; the days stand one under another."""
    ONE = auto()
    """Nothing: every cell stands under the one before."""


class WeekMeasures(NamedTuple):
    """In pixels, at the text size in use. `cell_height` is asked for with whether a cell names its part itself."""

    heading_height: int
    part_names_width: int
    day_names_width: int
    narrowest_cell: int
    cell_height: Callable[[bool], int]


class WeekLayout(NamedTuple):
    """Of each day its area and heading, of each part of a day its cell; day after day. `part_names` may be empty.

    `editor` is where what belongs to the chosen day has its place.
    """

    days: tuple[QRect, ...]
    headings: tuple[QRect, ...]
    part_names: tuple[QRect, ...]
    cells: tuple[QRect, ...]
    editor: QRect
    height: int

    @property
    def cells_name_parts(self) -> bool:
        return not self.part_names

    @property
    def columns(self) -> Columns:
        if not self.cells_name_parts:
            return Columns.DAYS
        return Columns.ONE if self.cells[0].left() == self.cells[1].left() else Columns.PARTS


def week_layout(width: int, measures: WeekMeasures, chosen_day: int, editor_height: int) -> WeekLayout:
    """`chosen_day` counts from 0; `editor_height` is 0 where nothing is shown below it."""
    day_width = (width - measures.part_names_width - GAP * DAYS) // DAYS
    if day_width - 2 * PADDING >= measures.narrowest_cell:
        return _side_by_side(width, measures, editor_height)
    return _one_under_another(width, measures, chosen_day, editor_height)


def mirrored(rect: QRect, width: int) -> QRect:
    """For a language that is written from right to left."""
    return QRect(width - rect.right() - 1, rect.top(), rect.width(), rect.height())


def _side_by_side(width: int, measures: WeekMeasures, editor_height: int) -> WeekLayout:
    cell_height, top = measures.cell_height(False), PADDING + measures.heading_height
    tops = [top + number * (cell_height + BETWEEN) for number in range(len(PARTS))]
    height = tops[-1] + cell_height + PADDING
    start, span = measures.part_names_width + GAP, width - measures.part_names_width
    lefts = [start + number * span // DAYS for number in range(DAYS + 1)]  # the last ends where the page does
    columns = [QRect(left, 0, after - GAP - left, height) for left, after in pairwise(lefts)]
    return WeekLayout(
        tuple(columns),
        tuple(QRect(day.left(), PADDING, day.width(), measures.heading_height) for day in columns),
        tuple(QRect(0, each, measures.part_names_width, cell_height) for each in tops),
        tuple(
            QRect(day.left() + PADDING, each, day.width() - 2 * PADDING, cell_height)
            for day in columns
            for each in tops
        ),
        QRect(0, height + 2 * GAP, width, editor_height),
        height + (2 * GAP + editor_height if editor_height else 0),
    )


def _one_under_another(width: int, measures: WeekMeasures, chosen_day: int, editor_height: int) -> WeekLayout:
    cell_height = measures.cell_height(True)
    is_beside = _width_of_cells(width - measures.day_names_width) >= EASY_CELL_SHARE * measures.narrowest_cell
    left = PADDING + (measures.day_names_width if is_beside else 0)
    cell_width = _width_of_cells(width - left + PADDING)
    is_in_row = cell_width >= measures.narrowest_cell
    days, headings, cells, editor = [], [], [], QRect()
    top = 0
    for day in range(DAYS):
        first = top + PADDING + (0 if is_beside else measures.heading_height)
        heading_height = cell_height if is_beside else measures.heading_height
        headings.append(QRect(4 * PADDING, top + PADDING, width - 8 * PADDING, heading_height))
        for part in range(len(PARTS)):
            if is_in_row:
                cells.append(QRect(left + part * (cell_width + BETWEEN), first, cell_width, cell_height))
            else:
                cells.append(QRect(PADDING, first + part * (cell_height + BETWEEN), width - 2 * PADDING, cell_height))
        bottom = cells[-1].bottom() + 1 + PADDING
        days.append(QRect(0, top, width, bottom - top))
        top = bottom + GAP
        if day == chosen_day and editor_height:
            editor = QRect(0, top, width, editor_height)
            top += editor_height + GAP
    return WeekLayout(tuple(days), tuple(headings), (), tuple(cells), editor, top - GAP)


def _width_of_cells(width: int) -> int:
    """Of each, where the parts of a day stand in a row."""
    return (width - 2 * PADDING - BETWEEN * (len(PARTS) - 1)) // len(PARTS)
