"""The scroll bar over a page: it takes no space, shows itself while the page scrolls, and can be dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ashore.ui.widgets.overlay_scroll_bar import OverlayScrollBar
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    Show = Callable[[QWidget], None]


def bar_of(column: ScrollColumn) -> OverlayScrollBar:
    bar = column.findChild(OverlayScrollBar)
    assert isinstance(bar, OverlayScrollBar)
    return bar


def test_a_page_that_begins_to_scroll_keeps_its_column_where_it_was(shown: Show, qtbot: QtBot) -> None:
    column = ScrollColumn()
    column.add(Text("one line"))
    shown(column)
    before = column.viewport().geometry()
    assert not bar_of(column).isVisible()
    for _ in range(60):
        column.add(Text("word " * 40))
    qtbot.waitUntil(lambda: bar_of(column).isVisible())
    assert column.viewport().geometry() == before


def test_the_bar_fades_after_the_last_scroll_and_comes_back_with_the_next(shown: Show, qtbot: QtBot) -> None:
    column = ScrollColumn()
    for _ in range(60):
        column.add(Text("word " * 40))
    shown(column)
    bar = bar_of(column)
    qtbot.waitUntil(lambda: bar.isVisible() and bar.opacity == 0.0, timeout=5000)
    column.verticalScrollBar().setValue(100)
    assert bar.opacity == 1.0


def test_the_bar_can_be_dragged_from_end_to_end(shown: Show, qtbot: QtBot) -> None:
    column = ScrollColumn()
    for _ in range(60):
        column.add(Text("word " * 40))
    shown(column)
    bar, scrolled = bar_of(column), column.verticalScrollBar()
    qtbot.waitUntil(lambda: scrolled.maximum() > 0)
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 10))
    QTest.mouseMove(bar, QPoint(5, bar.height() - 1))
    assert scrolled.value() == scrolled.maximum()
    QTest.mouseMove(bar, QPoint(5, 0))
    assert scrolled.value() == scrolled.minimum()
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton)
