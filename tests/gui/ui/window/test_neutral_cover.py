"""An empty page over the window, which a key or a click puts away."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget

from ashore.ui.window.neutral_cover import NeutralCover

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Covered(NamedTuple):
    """A cover, the field behind it that had the keyboard, and how often the window was asked for."""

    window: QMainWindow
    cover: NeutralCover
    field: QLineEdit
    requests: list[bool]


@pytest.fixture
def covered(shown: Callable[[QWidget], None]) -> Covered:
    window, field = QMainWindow(), QLineEdit()
    window.setCentralWidget(field)
    shown(window)
    field.setFocus()
    cover, requests = NeutralCover(window), list[bool]()
    cover.lift_requested.connect(lambda: requests.append(True))
    return Covered(window, cover, field, requests)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_A, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_F9])
def test_any_key_asks_for_the_window_and_does_nothing_else(key: Qt.Key, covered: Covered) -> None:
    _window, cover, field, requests = covered
    QTest.keyClick(cover, key)
    assert requests == [True]
    assert field.text() == ""


def test_a_click_asks_for_the_window_once_it_is_over(covered: Covered) -> None:
    _window, cover, _field, requests = covered
    QTest.mousePress(cover, Qt.MouseButton.LeftButton)
    assert requests == []
    QTest.mouseRelease(cover, Qt.MouseButton.LeftButton)
    assert requests == [True]


def test_keys_that_lead_elsewhere_and_held_keys_ask_for_nothing(
    covered: Covered,
) -> None:
    _window, cover, _field, requests = covered
    for key in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Super_L):
        QTest.keyClick(cover, key)
    QTest.keyClick(cover, Qt.Key.Key_Tab, ALT)
    QTest.keyClick(cover, Qt.Key.Key_H, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", autorep=True)
    QApplication.sendEvent(cover, held)
    assert requests == []


def test_it_covers_the_window_at_every_size_and_keeps_the_keyboard_until_it_is_lifted(
    covered: Covered,
) -> None:
    window, cover, field, _requests = covered
    window.resize(500, 400)
    QApplication.processEvents()
    assert cover.geometry() == window.rect()
    field.setFocus()
    assert window.focusWidget() is cover
    cover.lift()
    assert cover.isHidden()
    assert window.focusWidget() is field
