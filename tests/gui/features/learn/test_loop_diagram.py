"""The drawn loop: words that never overlap, arrows that lead from each to the next, and an opening on the way back."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPathStroker
from pytestqt.qtbot import QtBot
from tests.paths import ENGLISH

from ashore.content.learning import read_learning
from ashore.domain.settings import Appearance
from ashore.features.learn.loop_diagram import LoopDiagram, path_through
from ashore.ui.theme import Theme

LOOP = read_learning(ENGLISH).cards[-1].loop


@pytest.mark.parametrize("percent", [80, 100, 200, 300])
@pytest.mark.parametrize("width", [280, 596, 688, 1600])
def test_the_boxes_stay_apart_and_inside_at_any_size(theme: Theme, qtbot: QtBot, percent: int, width: int) -> None:
    theme.set_appearance(Appearance.DARK, percent)
    diagram = LoopDiagram(theme, LOOP)
    qtbot.addWidget(diagram)
    layout = diagram.layout_for(width)
    assert len(layout.boxes) == len(layout.arrows) == len(LOOP)
    assert not any(one.intersects(other) for one, other in combinations(layout.boxes, 2))
    assert all(box.left() >= 0 and box.right() <= width and box.bottom() <= layout.height for box in layout.boxes)
    points = [point for arrow in layout.arrows for point in arrow]
    assert all(0 <= point.x() <= width and -1 <= point.y() <= layout.height + 1 for point in points)


def test_the_loop_is_an_oval_where_the_page_is_wide_and_a_column_where_it_is_narrow(theme: Theme, qtbot: QtBot) -> None:
    diagram = LoopDiagram(theme, LOOP)
    qtbot.addWidget(diagram)
    assert len({round(box.center().x()) for box in diagram.layout_for(688).boxes}) > 1
    assert len({round(box.center().x()) for box in diagram.layout_for(320).boxes}) == 1


@pytest.mark.parametrize("width", [320, 688])
def test_every_arrow_ends_at_the_next_box(theme: Theme, qtbot: QtBot, width: int) -> None:
    diagram = LoopDiagram(theme, LOOP)
    qtbot.addWidget(diagram)
    layout = diagram.layout_for(width)
    for index, arrow in enumerate(layout.arrows):
        near = diagram.fontInfo().pixelSize()
        box = layout.boxes[(index + 1) % len(layout.boxes)]
        assert box.adjusted(-near, -near, near, near).contains(arrow[-1])
        assert arrow[-1] != arrow[-2]


def test_a_screen_reader_reads_the_steps_in_order(theme: Theme, qtbot: QtBot) -> None:
    diagram = LoopDiagram(theme, LOOP)
    qtbot.addWidget(diagram)
    description = diagram.accessibleDescription()
    positions = [description.index(step.words) for step in LOOP]
    assert positions == sorted(positions)


@pytest.mark.parametrize("width", [320, 688])
def test_the_ring_is_open_in_warm_dots_on_the_way_back_only(theme: Theme, qtbot: QtBot, width: int) -> None:
    theme.set_appearance(Appearance.DARK, 100)
    diagram = LoopDiagram(theme, LOOP)
    qtbot.addWidget(diagram)
    diagram.resize(width, diagram.heightForWidth(width))
    image = diagram.grab().toImage()
    warm = QColor(theme.colours.warm)
    dots = [
        QPointF(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).rgb() == warm.rgb()
    ]
    stroker = QPainterPathStroker()
    stroker.setWidth(10)
    way_back = stroker.createStroke(path_through(diagram.layout_for(width).arrows[-1]))
    assert dots
    assert all(way_back.contains(dot) for dot in dots)
