"""The controls of a practice fade while nobody uses them, and can be pressed all along."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ashore.features.breathe.controls_fade import ControlsFade

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


class Bar(QWidget):
    """Something that can be pressed, and the fade over it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button = QPushButton("Pause")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        controls = QWidget()
        QVBoxLayout(controls).addWidget(self.button)
        QVBoxLayout(self).addWidget(controls)
        self.fade = ControlsFade(controls)


@pytest.fixture
def bar(shown: Callable[[QWidget], None]) -> Iterator[Bar]:
    bar = Bar()
    shown(bar)
    bar.setFocus()
    yield bar
    bar.fade.stop()


def wait_until_away(bar: Bar, qtbot: QtBot) -> None:
    bar.fade.start(idle_ms=1)
    qtbot.waitUntil(lambda: bar.fade.is_away, timeout=5000)


def test_they_fade_while_nothing_happens_and_are_back_with_a_move_of_the_pointer(bar: Bar, qtbot: QtBot) -> None:
    wait_until_away(bar, qtbot)
    bar.fade._timer.setInterval(100_000)
    QTest.mouseMove(bar.windowHandle(), QPoint(30, 30))
    QTest.mouseMove(bar.windowHandle(), QPoint(90, 90))
    qtbot.waitUntil(lambda: bar.fade._veil.opacity == 0, timeout=5000)


def test_a_key_brings_them_back(bar: Bar, qtbot: QtBot) -> None:
    wait_until_away(bar, qtbot)
    bar.fade._timer.setInterval(100_000)
    QTest.keyClick(bar.windowHandle(), Qt.Key.Key_A)
    qtbot.waitUntil(lambda: bar.fade._veil.opacity == 0, timeout=5000)


def test_what_has_faded_can_be_pressed(bar: Bar, qtbot: QtBot) -> None:
    wait_until_away(bar, qtbot)
    with qtbot.waitSignal(bar.button.clicked, timeout=5000):
        QTest.mouseClick(
            bar.windowHandle(), Qt.MouseButton.LeftButton, pos=bar.button.mapTo(bar, bar.button.rect().center())
        )


def test_they_stay_while_the_keyboard_is_in_them(bar: Bar, qtbot: QtBot) -> None:
    bar.button.setFocus()
    with qtbot.waitSignals([bar.fade._timer.timeout] * 3):
        bar.fade.start(idle_ms=1)
    assert bar.fade._veil.opacity == 0


def test_they_stay_for_a_screen_reader(bar: Bar, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    with qtbot.waitSignals([bar.fade._timer.timeout] * 3):
        bar.fade.start(idle_ms=1)
    assert bar.fade._veil.opacity == 0
