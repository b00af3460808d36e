"""Buttons: pressed by keys, in their kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ashore.domain.settings import Appearance
from ashore.ui.widgets.button import LEAST_MS_BETWEEN_KEYS, Button, ButtonKind
from ashore.ui.widgets.card_button import CardButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ashore.ui.theme import Theme

    Show = Callable[[QWidget], None]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_a_button(key: Qt.Key, shown: Show, qtbot: QtBot) -> None:
    button = Button("Go on")
    shown(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_chip_can_be_checked_and_a_link_cannot() -> None:
    assert Button("A", ButtonKind.CHIP).isCheckable()
    assert not Button("A", ButtonKind.LINK).isCheckable()


def test_a_card_is_as_tall_as_its_words_and_says_them_all_to_a_screen_reader(theme: Theme, shown: Show) -> None:
    assert theme.sizes.percent == 100
    area = QWidget()
    rows = QVBoxLayout(area)
    short, long = CardButton("One"), CardButton("Two", ["word " * 120, "3 minutes"])
    rows.addWidget(short)
    rows.addWidget(long)
    rows.addStretch(1)
    shown(area)
    assert short.height() >= 44
    assert long.height() > 2 * short.height()
    assert long.accessibleName().startswith("Two. word")
    before = long.height()
    area.resize(400, 760)
    assert long.height() > before
    area.resize(752, 760)
    assert long.height() == before


def test_a_chosen_chip_is_marked_by_a_bar_below_its_words(theme: Theme, shown: Show) -> None:
    chip = Button("Box", ButtonKind.CHIP)
    shown(chip)
    chip.resize(chip.sizeHint())
    accent = QColor(theme.colours.accent)
    middle = chip.width() // 2
    places = [QPoint(middle, y) for y in range(chip.height() - 12, chip.height())]
    for is_chosen in (False, True):
        chip.setChecked(is_chosen)
        image = chip.grab().toImage()
        assert any(image.pixelColor(place) == accent for place in places) is is_chosen


def key_press(key: Qt.Key, timestamp: int) -> QKeyEvent:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(timestamp)
    return event


def test_a_held_enter_and_hands_that_shake_press_once(qtbot: QtBot) -> None:
    button = Button("Next")
    qtbot.addWidget(button)
    presses: list[bool] = []
    button.clicked.connect(lambda: presses.append(True))
    for timestamp in (1000, 1040, 1080, 1200, 1500):  # each soon after the one before it
        QApplication.sendEvent(button, key_press(Qt.Key.Key_Return, timestamp))
    assert len(presses) == 1
    QApplication.sendEvent(button, key_press(Qt.Key.Key_Return, 1500 + LEAST_MS_BETWEEN_KEYS))
    assert len(presses) == 2


def test_what_a_key_brought_is_not_pressed_by_the_same_stroke(qtbot: QtBot) -> None:
    first, second = Button("Done"), Button("Breathe")
    for each in (first, second):
        qtbot.addWidget(each)
    second.clicked.connect(lambda: pytest.fail("pressed"))
    QApplication.sendEvent(first, key_press(Qt.Key.Key_Return, 2000))
    QApplication.sendEvent(second, key_press(Qt.Key.Key_Return, 2090))


def test_the_second_press_of_a_double_click_presses_nothing(qtbot: QtBot) -> None:
    button = Button("Next")
    qtbot.addWidget(button)
    presses: list[bool] = []
    button.clicked.connect(lambda: presses.append(True))
    place = QPointF(button.rect().center())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
        QApplication.sendEvent(button, QMouseEvent(kind, place, place, left, left, none))
        released = QMouseEvent(QEvent.Type.MouseButtonRelease, place, place, left, Qt.MouseButton.NoButton, none)
        QApplication.sendEvent(button, released)
    assert len(presses) == 1


@pytest.mark.parametrize("kind", [ButtonKind.PRIMARY, ButtonKind.PLAIN])
def test_a_button_that_cannot_be_pressed_keeps_its_shape(kind: ButtonKind, theme: Theme, shown: Show) -> None:
    """Its words alone would stand out of line with everything above them."""
    area = QWidget()
    button = Button("Save", kind, area)
    button.setEnabled(False)
    button.move(10, 10)
    shown(area)
    theme.set_appearance(Appearance.DARK, 100)
    QApplication.processEvents()
    seen = area.grab().toImage()
    assert seen.pixelColor(button.x() + 16, button.geometry().center().y()) != seen.pixelColor(4, 4)
