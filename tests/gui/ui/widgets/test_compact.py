"""Where the window is small for its text, buttons and lines take less space."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ashore.domain.settings import Appearance
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.compact import compact_in_small_windows, compact_letters, is_small
from ashore.ui.widgets.text import Text


@pytest.mark.parametrize(
    ("size", "text_pixels", "small"),
    [((1180, 760), 15, False), ((760, 560), 30, False), ((760, 560), 45, True), ((480, 360), 15, True)],
)
def test_which_windows_are_small(size: tuple[int, int], text_pixels: int, small: bool) -> None:
    assert is_small(*size, text_pixels) is small


@pytest.mark.parametrize(
    ("size", "text_pixels", "letters"),
    [
        ((480, 360), 15, "own"),
        ((480, 360), 45, "20"),
        ((800, 480), 45, "26"),
        ((1024, 600), 45, "32"),
        ((300, 200), 45, "20"),
    ],
)
def test_letters_are_as_large_as_the_window_lets_them_be(size: tuple[int, int], text_pixels: int, letters: str) -> None:
    assert compact_letters(*size, text_pixels) == letters


def test_it_is_less_high_in_a_small_window_and_as_before_in_a_large_one(
    shown: Callable[[QWidget], None], theme: Theme
) -> None:
    theme.set_appearance(Appearance.LIGHT, 300)
    window, text, button = QWidget(), Text("Something to read"), Button("Something to press")
    rows = QVBoxLayout(window)
    rows.addWidget(text)
    rows.addWidget(button)
    compact_in_small_windows(window)
    shown(window)
    heights = []
    for size in ((1180, 760), (480, 360), (1180, 760)):
        window.resize(*size)
        QApplication.processEvents()
        heights.append((text.fontMetrics().height(), button.sizeHint().height()))
    assert heights[0] == heights[2]
    assert heights[1][0] < heights[0][0]
    assert 44 <= heights[1][1] < heights[0][1]
