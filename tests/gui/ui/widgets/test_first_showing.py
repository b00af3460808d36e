"""What is shown for the first time was polished once, and laid out before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ashore.ui.widgets.first_showing import prepare_to_show
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.view_stack import ViewStack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


class Heard(QObject):
    """Which events reached these widgets."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__(widgets[0])
        self.kinds: list[QEvent.Type] = []
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.kinds.append(event.type())
        return False


@pytest.fixture(autouse=True)
def style_sheet(qtbot: QtBot) -> Iterator[None]:
    """What makes polishing dear."""
    assert qtbot is not None
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = app.styleSheet()
    app.setStyleSheet("QPushButton { padding: 3px; } QLabel { color: #123456; }")
    yield
    app.setStyleSheet(before)


def scrolled(labels: int = 20) -> tuple[QWidget, ScrollColumn, list[QLabel]]:
    """A page with a column of lines that wrap."""
    page, column = QWidget(), ScrollColumn()
    added = [QLabel("One line, and then another, as wide as there is space. " * 4) for _label in range(labels)]
    for label in added:
        label.setWordWrap(True)
        column.add(label)
    column.add(QPushButton("Further"))
    QVBoxLayout(page).addWidget(column)
    return page, column, added


def are_polished(page: QWidget) -> set[bool]:
    return {each.testAttribute(Qt.WidgetAttribute.WA_WState_Polished) for each in page.findChildren(QLabel)}


def test_a_column_is_not_polished_before_it_has_its_place(qtbot: QtBot) -> None:
    page, _column, _labels = scrolled()
    qtbot.addWidget(page)
    around = ViewStack()
    qtbot.addWidget(around)
    around.add(page)
    assert are_polished(page) == {False}


def test_a_stack_that_is_shown_shows_its_first_view_laid_out(shown: Callable[[QWidget], None]) -> None:
    stack = ViewStack()
    stack.resize(400, 600)
    shown(stack)
    page, column, labels = scrolled()
    stack.add(page)
    assert stack.currentWidget() is page
    assert page.isVisible()
    assert labels[0].width() > 200
    assert column.verticalScrollBar().maximum() > 0


def test_showing_what_was_prepared_polishes_and_resizes_nothing(shown: Callable[[QWidget], None]) -> None:
    stack = QStackedWidget()
    stack.addWidget(QLabel("before"))
    stack.resize(400, 600)
    shown(stack)
    page, column, labels = scrolled()
    stack.addWidget(page)
    assert len(list(prepare_to_show(page, stack))) == 1
    assert are_polished(page) == {True}
    assert not page.isVisible()
    assert column.verticalScrollBar().maximum() > 0
    places = [label.geometry() for label in labels]
    heard = Heard(page, column, column.column, *labels)
    stack.setCurrentWidget(page)
    QApplication.processEvents()
    assert page.isVisible()
    assert QEvent.Type.Show in heard.kinds
    assert heard.kinds.count(QEvent.Type.Polish) == 0
    assert heard.kinds.count(QEvent.Type.Resize) == 0
    assert [label.geometry() for label in labels] == places


def test_a_column_ends_where_its_last_line_does(shown: Callable[[QWidget], None]) -> None:
    page, column, labels = scrolled()
    page.resize(400, 600)
    shown(page)
    last = column.findChildren(QPushButton)[-1]
    for width in (400, 900, 300, 640):
        page.resize(width, 600)
        QApplication.processEvents()
        foot = last.mapTo(column.column, last.rect().bottomLeft()).y()
        assert column.column.height() >= column.viewport().height()
        if column.column.height() > column.viewport().height():
            assert column.column.height() - foot < 40
        assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)
