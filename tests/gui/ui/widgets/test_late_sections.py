"""The lower sections of a page come one in each turn of the event loop, in their order, or as soon as one is wanted."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ashore.ui.widgets.late_sections import LateSections

NAMES = ("first", "second", "third")


class Column(QWidget):
    """A button that is there at once, and one in each late section."""

    def __init__(self) -> None:
        super().__init__()
        rows = self.rows = QVBoxLayout(self)
        self.at_once = QPushButton("at once")
        rows.addWidget(self.at_once)
        self.built: list[str] = []
        self.late = LateSections(rows, self)
        self.sections = [self.late.add(partial(self._button, name)) for name in NAMES]
        rows.addStretch(1)

    def _button(self, name: str) -> QPushButton:
        self.built.append(name)
        return QPushButton(name)

    @property
    def texts(self) -> list[str]:
        """From top to bottom."""
        buttons = sorted(self.findChildren(QPushButton), key=lambda button: button.y())
        return [button.text() for button in buttons if button.isVisible()]


def test_nothing_of_them_is_built_at_once_and_then_all_of_it_from_the_top(
    qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    column = Column()
    assert column.built == []
    shown(column)
    qtbot.waitUntil(lambda: column.late.are_built)
    assert column.built == list(NAMES)
    qtbot.waitUntil(lambda: column.texts == ["at once", *NAMES])


def test_each_turn_builds_one_of_them(qtbot: QtBot) -> None:
    column = Column()
    qtbot.addWidget(column)
    counts: list[int] = []
    for section in column.sections:
        section.when_built(lambda _button: counts.append(len(column.built)))
    turns: list[int] = []
    while not column.late.are_built:
        before = len(column.built)
        column.late._build_next()
        turns.append(len(column.built) - before)
    assert turns == [1, 1, 1]
    assert counts == [1, 2, 3]


def test_one_that_is_asked_for_is_there_at_once_and_in_its_place(shown: Callable[[QWidget], None]) -> None:
    column = Column()
    shown(column)
    column.sections[2].get()
    column.sections[0].get()
    column.late.finish()
    column.rows.activate()
    assert column.texts == ["at once", *NAMES]


def test_tab_goes_through_them_from_the_top_whichever_was_built_first(shown: Callable[[QWidget], None]) -> None:
    column = Column()
    shown(column)
    column.sections[1].get()
    column.late.finish()
    column.at_once.setFocus()
    reached: list[str] = []
    for _ in NAMES:
        focused = column.focusWidget()
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        now = column.focusWidget()
        assert isinstance(now, QPushButton)
        reached.append(now.text())
    assert reached == list(NAMES)
