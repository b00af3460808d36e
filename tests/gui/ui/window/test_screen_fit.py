"""The window stays within the screen that it is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ashore.domain.launch import Page
from ashore.ui.window.main_window import MainWindow
from ashore.ui.window.screen_fit import SMALLEST, ScreenFit, fit_before_shown, moved_within

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ashore.ui.theme import Theme

SCREEN = QRect(0, 0, 1366, 768)


@pytest.mark.parametrize(
    ("left", "top", "width", "height", "place"),
    [
        (100, 100, 800, 600, (100, 100)),
        (900, 300, 800, 600, (566, 168)),
        (-300, -200, 800, 600, (0, 0)),
        (4000, 3000, 800, 600, (566, 168)),
        (100, 100, 1400, 800, (0, 0)),
    ],
)
def test_it_is_moved_by_as_little_as_brings_it_in(
    left: int, top: int, width: int, height: int, place: tuple[int, int]
) -> None:
    assert moved_within(QRect(left, top, width, height), SCREEN) == QRect(*place, width, height)


def available() -> QRect:
    screen = QApplication.primaryScreen()
    assert screen is not None
    return screen.availableGeometry()


def test_a_window_larger_than_its_screen_becomes_as_large_as_that(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(5000, 4000)
    fit_before_shown(window)
    assert available().contains(QRect(available().topLeft(), window.size()))
    assert window.minimumSize() == SMALLEST


@pytest.fixture
def windows(theme: Theme, qtbot: QtBot) -> tuple[MainWindow, MainWindow]:
    """Held until the test is over: nothing else holds them."""
    pages = dict.fromkeys((Page.BREATHE, Page.SUPPORT, Page.SETTINGS), QLabel)
    both = MainWindow(theme, pages), MainWindow(theme, pages)
    for window in both:
        qtbot.addWidget(window)
    return both


def test_a_window_that_stood_where_no_screen_is_any_more_comes_back(windows: tuple[MainWindow, MainWindow]) -> None:
    window, again = windows
    window.move(QPoint(5000, 4000))
    window.resize(1180, 760)
    kept = window.geometry_text()
    again.restore_geometry_text(kept)
    again.show()
    ScreenFit(again).start()
    assert available().contains(again.frameGeometry())
    assert again.size() == QSize(1180, 760)


def test_once_shown_it_is_brought_in_whole(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.move(available().bottomRight() - QPoint(100, 100))
    window.show()
    assert not available().contains(window.frameGeometry())
    ScreenFit(window).start()
    assert available().contains(window.frameGeometry())
    assert window.size() == QSize(800, 600)


def test_a_window_that_is_shown_later_is_fitted_then(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    ScreenFit(window).start()
    window.resize(5000, 4000)
    window.show()
    qtbot.waitUntil(lambda: available().contains(window.frameGeometry()))
