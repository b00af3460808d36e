"""What an edge of a scrolling page cuts fades out there, over 24 pixels, as far as something is cut."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ashore.ui.colours import DARK, LIGHT
from ashore.ui.widgets.backdrop import Backdrop
from ashore.ui.widgets.edge_fade import HEIGHT, EdgeFade
from ashore.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ashore.ui.theme import Theme

    Show = Callable[[QWidget], None]

MARK = QColor("#ff00ff")


@pytest.fixture
def backdrop(theme: Theme, shown: Show) -> Backdrop:
    assert theme.colours
    backdrop = Backdrop(LIGHT)
    shown(backdrop)
    return backdrop


class Filling(QWidget):
    """As high as it is told, at any width."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self._height = height
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(200, self._height)

    def heightForWidth(self, _width: int) -> int:
        return self._height

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), MARK)
        painter.end()


def column_in(backdrop: Backdrop, height: int, *, fades_edges: bool = True) -> ScrollColumn:
    """Filled with one colour, which is so many pixels high."""
    column = ScrollColumn(margin=0, fades_edges=fades_edges)
    column.add(Filling(height))
    rows = QVBoxLayout(backdrop)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(column)
    column.show()
    return column


def line(backdrop: Backdrop, y: int, x: int = 376) -> QColor:
    image: QImage = backdrop.grab().toImage()
    return image.pixelColor(x, y)


def distance(one: QColor, other: QColor) -> int:
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())


def ground_at(backdrop: Backdrop, y: int) -> QColor:
    """Beside the column, which is as wide as text is."""
    return line(backdrop, y, x=20)


def test_a_page_that_fits_has_no_fades(backdrop: Backdrop) -> None:
    column = column_in(backdrop, 300)
    backdrop.grab()
    assert not column.findChildren(EdgeFade)
    assert line(backdrop, 0) == MARK


def test_the_edge_that_cuts_fades_into_what_is_behind(backdrop: Backdrop, qtbot: QtBot) -> None:
    column = column_in(backdrop, 2000)
    bar = column.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    last = backdrop.height() - 1
    for value, cut, whole in ((0, last, 0), (bar.maximum(), 0, last)):
        bar.setValue(value)
        assert line(backdrop, whole) == MARK
        assert distance(line(backdrop, cut), ground_at(backdrop, cut)) < 24
    bar.setValue(300)
    inward = [distance(line(backdrop, y), ground_at(backdrop, y)) for y in range(HEIGHT + 1)]
    assert all(before <= after + 3 for before, after in pairwise(inward))
    assert line(backdrop, HEIGHT + 1) == MARK


def test_it_comes_little_by_little_with_the_first_pixels(backdrop: Backdrop, qtbot: QtBot) -> None:
    column = column_in(backdrop, 2000)
    bar = column.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    steps = []
    for value in range(0, HEIGHT + 8, 4):
        bar.setValue(value)
        steps.append(distance(line(backdrop, 0), MARK))
    assert steps[0] == 0
    assert max(after - before for before, after in pairwise(steps)) < steps[-1] / 3


def test_a_new_look_reaches_the_fades(backdrop: Backdrop, qtbot: QtBot) -> None:
    column = column_in(backdrop, 2000)
    qtbot.waitUntil(lambda: column.verticalScrollBar().maximum() > 0)
    last = backdrop.height() - 1
    backdrop.grab()
    backdrop.set_colours(DARK)
    backdrop.setPalette(QColor(DARK.backdrop_bottom))
    assert distance(line(backdrop, last), ground_at(backdrop, last)) < 24


def test_what_is_cut_between_lines_needs_no_fade(backdrop: Backdrop, qtbot: QtBot) -> None:
    column = column_in(backdrop, 2000, fades_edges=False)
    qtbot.waitUntil(lambda: column.verticalScrollBar().maximum() > 0)
    assert line(backdrop, backdrop.height() - 1) == MARK


def test_presses_reach_what_is_below(backdrop: Backdrop, qtbot: QtBot) -> None:
    column = column_in(backdrop, 2000)
    qtbot.waitUntil(lambda: column.verticalScrollBar().maximum() > 0)
    under = backdrop.childAt(QPoint(376, backdrop.height() - 4))
    assert not isinstance(under, EdgeFade)
    assert under is not None
