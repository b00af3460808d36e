"""Buttons of which one is chosen, for the keyboard and for a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QWidget
from shiboken6 import delete

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.choice_group import ChoiceGroup

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


class Row(QWidget):
    """A field, three chips of which one is chosen, and a button."""

    def __init__(self) -> None:
        super().__init__()
        self.before, self.after = QLineEdit(), QPushButton("after")
        self.before.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.holder = QWidget()
        self.chips = [Button(text, ButtonKind.CHIP) for text in ("one", "two", "three")]
        chips = QHBoxLayout(self.holder)
        for chip in self.chips:
            chips.addWidget(chip)
        row = QHBoxLayout(self)
        for part in (self.before, self.holder, self.after):
            row.addWidget(part)
        self.group = ChoiceGroup(self, self.chips)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.focusWidget(), key)

    @property
    def checked(self) -> list[bool]:
        return [chip.isChecked() for chip in self.chips]


@pytest.fixture
def row(shown: Callable[[QWidget], None], qtbot: QtBot) -> Row:
    row = Row()
    shown(row)
    row.activateWindow()
    qtbot.waitUntil(row.isActiveWindow)
    row.before.setFocus()
    return row


@pytest.mark.parametrize("chosen", [None, 0, 1, 2])
def test_tab_stops_once_at_the_chosen_one_or_the_first(chosen: int | None, row: Row) -> None:
    row.group.choose(None if chosen is None else row.chips[chosen])
    for key, ends in ((Qt.Key.Key_Tab, row.after), (Qt.Key.Key_Backtab, row.before)):
        row.press(key)
        assert row.focusWidget() is row.chips[chosen or 0]
        row.press(key)
        assert row.focusWidget() is ends


@pytest.mark.parametrize("mirrored", [False, True])
def test_arrows_move_and_choose_nothing(mirrored: bool, row: Row) -> None:
    direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    row.setLayoutDirection(direction)
    row.group.choose(row.chips[0])
    row.press(Qt.Key.Key_Tab)
    onward, back = (Qt.Key.Key_Left, Qt.Key.Key_Right) if mirrored else (Qt.Key.Key_Right, Qt.Key.Key_Left)
    for key, index in ((onward, 1), (Qt.Key.Key_Down, 2), (onward, 0), (back, 2), (Qt.Key.Key_Up, 1)):
        row.press(key)
        assert row.focusWidget() is row.chips[index]
    row.press(Qt.Key.Key_End)
    assert row.focusWidget() is row.chips[2]
    row.press(Qt.Key.Key_Home)
    assert row.focusWidget() is row.chips[0]
    assert row.checked == [True, False, False]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_space_and_enter_choose_where_the_arrows_led(key: Qt.Key, row: Row, qtbot: QtBot) -> None:
    row.group.choose(row.chips[0])
    row.press(Qt.Key.Key_Tab)
    row.press(Qt.Key.Key_Right)
    with qtbot.waitSignal(row.chips[1].clicked):
        row.press(key)
    assert row.checked == [False, True, False]
    assert row.group.chosen is row.chips[1]
    row.press(key)  # pressing it again takes nothing back
    assert row.checked == [False, True, False]


def test_tab_leaves_from_where_the_arrows_led_and_comes_back_to_the_chosen_one(row: Row) -> None:
    row.group.choose(row.chips[1])
    row.press(Qt.Key.Key_Tab)
    row.press(Qt.Key.Key_Left)
    row.press(Qt.Key.Key_Tab)
    assert row.focusWidget() is row.after
    row.press(Qt.Key.Key_Backtab)
    assert row.focusWidget() is row.chips[1]
    row.press(Qt.Key.Key_Right)
    row.press(Qt.Key.Key_Backtab)
    assert row.focusWidget() is row.before


def test_what_is_hidden_is_passed_over(row: Row) -> None:
    row.chips[1].hide()
    row.group.choose(row.chips[0])
    row.press(Qt.Key.Key_Tab)
    row.press(Qt.Key.Key_Right)
    assert row.focusWidget() is row.chips[2]


def test_a_screen_reader_meets_radio_buttons_that_can_be_focused(row: Row) -> None:
    row.group.choose(row.chips[1])
    for chip in row.chips:
        interface = QAccessible.queryAccessibleInterface(chip)
        assert interface.role() is QAccessible.Role.RadioButton
        assert interface.state().focusable
        assert bool(interface.state().checked) is (chip is row.chips[1])


def test_a_click_chooses_and_leaves_the_keyboard_where_it_was(row: Row) -> None:
    row.group.choose(row.chips[0])
    QTest.mouseClick(row.chips[2], Qt.MouseButton.LeftButton)
    assert row.checked == [False, False, True]
    assert QApplication.focusWidget() is row.before


def test_the_focus_may_be_in_the_last_of_those_that_go(row: Row) -> None:
    row.chips[2].setFocus()
    delete(row.chips[0])
    row.before.setFocus()
    assert row.chips[1].focusPolicy() & Qt.FocusPolicy.TabFocus
    others = [Button("four", ButtonKind.CHIP, row.holder)]
    row.group.set_buttons(others)
    assert others[0].focusPolicy() & Qt.FocusPolicy.TabFocus


def test_one_is_the_stop_before_any_is_shown() -> None:
    chips = [Button(text, ButtonKind.CHIP) for text in ("one", "two")]
    group = ChoiceGroup(chips[0], chips)
    assert group.chosen is None
    assert chips[0].focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not chips[1].focusPolicy() & Qt.FocusPolicy.TabFocus


def test_none_can_be_chosen_again_and_others_can_take_their_place(row: Row) -> None:
    row.group.choose(row.chips[2])
    row.group.choose(None)
    assert row.checked == [False, False, False]
    others = [Button(text, ButtonKind.CHIP, row.holder) for text in ("four", "five")]
    row.group.set_buttons(others)
    row.group.choose(others[1])
    assert row.group.chosen is others[1]
    assert others[0].focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.NoFocus
