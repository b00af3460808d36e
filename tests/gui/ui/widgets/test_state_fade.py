"""A button under the pointer, pressed or chosen: its fill fades from one tone to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.card_button import CardButton
from ashore.ui.widgets.state_fade import FADE_MS, StateFade
from ashore.ui.window.navigation_button import NavigationButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot

    from ashore.ui.theme import Theme

    Show = Callable[[QWidget], None]

BESIDE = QPoint(600, 600)

KINDS: dict[str, Callable[[Theme], QAbstractButton]] = {
    "a plain button": lambda _theme: Button("Go on"),
    "the first button": lambda _theme: Button("Begin", ButtonKind.PRIMARY),
    "a chip": lambda _theme: Button("Box", ButtonKind.CHIP),
    "a card": lambda _theme: CardButton("One", ["a line"]),
    "a button of the rail": lambda theme: NavigationButton("Ground", theme),
}


@pytest.fixture
def area(theme: Theme, shown: Show) -> QWidget:
    assert theme.colours
    area = QWidget()
    area.setAutoFillBackground(True)
    shown(area)
    return area


def put(button: QAbstractButton, area: QWidget) -> None:
    button.setParent(area)
    button.setGeometry(40, 40, 200, 60)
    button.show()
    point_at(area, BESIDE)
    fill_of(button)


def point_at(area: QWidget, place: QPoint) -> None:
    QTest.mouseMove(area.windowHandle(), place)
    QApplication.processEvents()


def fill_of(button: QAbstractButton) -> QColor:
    """Near its left end, where no text stands."""
    return button.window().grab().toImage().pixelColor(button.pos() + QPoint(14, 30 if button.height() == 60 else 10))


def fades_of(button: QAbstractButton) -> list[StateFade]:
    return [fade for fade in button.findChildren(StateFade) if fade.state() is not StateFade.State.Stopped]


def lightness(colour: QColor) -> int:
    return colour.red() + colour.green() + colour.blue()


@pytest.mark.parametrize("kind", KINDS)
def test_a_fill_fades_to_its_tone_under_the_pointer_and_back(
    kind: str, theme: Theme, area: QWidget, qtbot: QtBot
) -> None:
    button = KINDS[kind](theme)
    put(button, area)
    assert not button.findChildren(StateFade)
    at_rest = fill_of(button)
    tones: list[QColor] = []
    for place in (button.geometry().center(), BESIDE):
        before = fill_of(button)
        point_at(area, place)
        assert fill_of(button) == before  # it begins with what was seen
        (fade,) = fades_of(button)
        fade.pause()
        fade.setCurrentTime(FADE_MS // 2)
        between = fill_of(button)
        fade.resume()
        qtbot.waitUntil(lambda: not fades_of(button), timeout=2000)
        after = fill_of(button)
        assert before != after
        low, high = sorted((lightness(before), lightness(after)))
        assert low < lightness(between) < high
        tones.append(after)
    assert tones[0] != at_rest
    assert tones[1] == at_rest
    QApplication.sendPostedEvents(None, 0)
    qtbot.waitUntil(lambda: not button.findChildren(StateFade), timeout=2000)


def test_what_is_the_same_in_both_states_stays_as_it_is_throughout(area: QWidget) -> None:
    button = Button("Wide words in the middle", ButtonKind.PLAIN)
    put(button, area)
    text = QColor(button.palette().buttonText().color())
    point_at(area, button.geometry().center())
    (fade,) = fades_of(button)
    fade.pause()
    for ms in range(0, FADE_MS, 20):
        fade.setCurrentTime(ms)
        image = button.window().grab(button.geometry()).toImage()
        darkest = min(lightness(image.pixelColor(x, y)) for x in range(image.width()) for y in range(image.height()))
        assert darkest <= lightness(text) + 30


def test_a_fade_that_is_interrupted_goes_on_from_what_is_seen(area: QWidget) -> None:
    button = Button("Go on")
    put(button, area)
    point_at(area, button.geometry().center())
    fill_of(button)
    (fade,) = fades_of(button)
    fade.pause()
    fade.setCurrentTime(FADE_MS // 2)
    seen = fill_of(button)
    point_at(area, BESIDE)
    assert fill_of(button) == seen


def test_a_button_that_goes_out_of_sight_stops_fading_and_comes_back_without(area: QWidget) -> None:
    button = Button("Go on")
    put(button, area)
    at_rest = fill_of(button)
    point_at(area, button.geometry().center())
    fill_of(button)
    assert fades_of(button)
    button.hide()
    assert not fades_of(button)
    point_at(area, BESIDE)
    button.show()
    assert fill_of(button) == at_rest
    assert not fades_of(button)


def test_where_one_is_on_the_rail_is_marked_in_a_fade(theme: Theme, area: QWidget) -> None:
    button = NavigationButton("Ground", theme)
    button.setCheckable(True)
    put(button, area)
    before = fill_of(button)
    button.setChecked(True)
    assert fill_of(button) == before
    (fade,) = fades_of(button)
    fade.pause()
    fade.setCurrentTime(FADE_MS - 1)
    assert fill_of(button) != before


def test_a_click_still_presses(area: QWidget, qtbot: QtBot) -> None:
    button = Button("Go on")
    put(button, area)
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(area.windowHandle(), Qt.MouseButton.LeftButton, pos=button.geometry().center())
