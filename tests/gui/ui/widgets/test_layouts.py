"""Rows that flow, columns that scroll, and lines that are never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QWidget

from ashore.domain.settings import Appearance
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Text
from ashore.ui.widgets.unclipped_lines import uncut_span

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ashore.ui.theme import Theme

    Show = Callable[[QWidget], None]


def test_the_flow_begins_a_new_row_where_the_width_ends(shown: Show) -> None:
    area = QWidget()
    flow = FlowLayout(area, spacing=10)
    labels = [QLabel(f"number {number}") for number in range(6)]
    for label in labels:
        label.setFixedSize(100, 30)
        flow.addWidget(label)
    shown(area)
    area.resize(330, 300)
    assert [(label.x(), label.y()) for label in labels[:4]] == [(0, 0), (110, 0), (220, 0), (0, 40)]
    assert flow.heightForWidth(330) == 70
    assert flow.heightForWidth(1000) == 30
    labels[0].hide()
    assert flow.heightForWidth(330) == 70
    labels[1].hide()
    labels[2].hide()
    assert flow.heightForWidth(330) == 30


def test_balanced_rows_are_as_many_as_others_and_no_longer_than_needed(shown: Show) -> None:
    area = QWidget()
    flow = FlowLayout(area, spacing=10, balanced=True)
    labels = [QLabel(f"number {number}") for number in range(6)]
    for label in labels:
        label.setFixedSize(100, 30)
        flow.addWidget(label)
    shown(area)
    area.resize(560, 300)  # space for five
    assert [label.x() for label in labels] == [0, 110, 220] * 2
    assert [label.y() for label in labels] == [0] * 3 + [40] * 3
    area.resize(1000, 300)
    assert {label.y() for label in labels} == {0}
    area.resize(90, 300)
    assert len({label.y() for label in labels}) == 6


def test_the_flow_runs_from_the_right_where_the_language_does(shown: Show) -> None:
    area = QWidget()
    area.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow = FlowLayout(area, spacing=10)
    first, second = QLabel("one"), QLabel("two")
    for label in (first, second):
        label.setFixedSize(100, 30)
        flow.addWidget(label)
    shown(area)
    area.resize(300, 100)
    assert first.x() == 200
    assert second.x() == 90


def test_something_wider_than_the_flow_is_held_to_its_width(shown: Show) -> None:
    area = QWidget()
    flow = FlowLayout(area)
    wide = Button("word " * 40)
    flow.addWidget(wide)
    area.setMinimumWidth(10)
    shown(area)
    flow.setGeometry(area.rect().adjusted(0, 0, 200 - area.width(), 0))
    assert wide.width() <= 200


def test_a_column_scrolls_and_never_sideways(shown: Show, qtbot: QtBot) -> None:
    column = ScrollColumn()
    for number in range(60):
        column.add(Text(f"line {number} " + "word " * 30))
    column.end()
    shown(column)
    qtbot.waitUntil(lambda: column.verticalScrollBar().maximum() > 0)
    body = column.widget()
    assert body is not None
    assert body.width() <= column.viewport().width()
    column.clear()
    assert column.rows.count() == 0


def lines_in(text: QLabel) -> float:
    """Between two lines stands what the font leads them by, and after the last one nothing."""
    metrics = QFontMetricsF(text.font())
    return (text.height() + metrics.leading()) / metrics.lineSpacing()


@pytest.mark.parametrize("percent", [80, 100, 200, 300])
def test_a_column_grows_with_the_text_so_that_its_lines_keep_their_letters(
    percent: int, theme: Theme, qtbot: QtBot
) -> None:
    column, other = ScrollColumn(), ScrollColumn(widest=520)
    words = "Old hurt often leaves this conclusion behind. It was learned, so it says more about what happened. " * 6
    line, short = Text(words), Text("here")
    for each in (column, other):
        qtbot.addWidget(each)
        each.resize(1900, 300)
    column.add(line)
    column.end()
    other.add(short)
    column.show()
    other.show()
    theme.set_appearance(Appearance.DARK, percent)
    qtbot.waitUntil(lambda: 60 <= len(words) / lines_in(line) <= 77)
    qtbot.waitUntil(lambda: short.width() == theme.sizes.scaled(520))


def test_a_column_reports_its_width(shown: Show, qtbot: QtBot) -> None:
    column = ScrollColumn()
    shown(column)
    with qtbot.waitSignal(column.width_changed) as changed:
        column.resize(500, 300)
    assert changed.args == [column.viewport().width()]


@given(st.lists(st.tuples(st.integers(-300, 500), st.integers(1, 80)), max_size=12), st.integers(1, 300))
def test_no_edge_of_what_is_shown_cuts_a_line(lines: list[tuple[int, int]], height: int) -> None:
    spans = tuple((start, start + tall) for start, tall in lines)
    top, bottom = uncut_span(spans, height)
    assert 0 <= top < bottom <= height
    if (top, bottom) != (0, height):
        for start, end in spans:
            if end - start <= height:
                assert not start < top < end
                assert not start < bottom < end
