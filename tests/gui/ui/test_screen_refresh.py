"""The refresh rate of the screen that the window is on."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ashore.ui.screen_refresh import ScreenRefresh


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def followed(window: QWidget) -> tuple[ScreenRefresh, list[float]]:
    rates: list[float] = []
    refresh = ScreenRefresh(window)
    refresh.rate_changed.connect(rates.append)
    refresh.start()
    return refresh, rates


def test_the_rate_is_reported_at_once_and_after_each_change(window: QWidget, shown: Callable[[QWidget], None]) -> None:
    shown(window)
    _refresh, rates = followed(window)
    assert rates == [window.screen().refreshRate()]
    window.screen().refreshRateChanged.emit(75.0)
    assert rates[1:] == [75.0]


def test_a_window_that_is_not_on_screen_yet_is_followed_once_it_is_shown(
    window: QWidget, shown: Callable[[QWidget], None]
) -> None:
    _refresh, rates = followed(window)
    assert rates == []
    shown(window)
    window.hide()
    window.show()
    assert rates == [window.screen().refreshRate()]


def test_another_screen_is_followed_in_place_of_the_one_before(
    window: QWidget, shown: Callable[[QWidget], None]
) -> None:
    shown(window)
    _refresh, rates = followed(window)
    screen = window.screen()
    window.windowHandle().screenChanged.emit(screen)
    screen.refreshRateChanged.emit(144.0)
    assert rates == [screen.refreshRate(), screen.refreshRate(), 144.0]


def test_a_window_without_a_screen_keeps_its_rate(window: QWidget, shown: Callable[[QWidget], None]) -> None:
    shown(window)
    _refresh, rates = followed(window)
    window.windowHandle().screenChanged.emit(None)
    window.screen().refreshRateChanged.emit(75.0)
    assert len(rates) == 1
