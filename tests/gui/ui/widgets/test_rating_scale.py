"""The rating scale: no number until the person chooses one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ashore.ui.widgets.rating_scale import RatingScale
from ashore.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ashore.ui.theme import Theme

    Show = Callable[[QWidget], None]


@pytest.fixture
def scale(theme: Theme, shown: Show) -> RatingScale:
    assert theme.sizes.percent == 100
    scale = RatingScale("How strong?", {0: "settled", 5: "a lot", 10: "the most"})
    shown(scale)
    scale.resize(300, 80)
    return scale


def test_a_scale_begins_with_no_number(scale: RatingScale) -> None:
    assert scale.number is None
    assert scale.text == "0 settled, 10 the most"
    assert scale.slider.accessibleDescription()


@pytest.mark.parametrize("number", range(11))
def test_a_digit_chooses_its_number(number: int, scale: RatingScale, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scale.number_changed):
        QTest.keyClick(scale.slider, Qt.Key.Key_End if number == 10 else Qt.Key(Qt.Key.Key_0 + number))
    assert scale.number == number
    assert scale.slider.accessibleDescription() == ""
    nearest = "settled" if number <= 2 else "a lot" if number <= 7 else "the most"
    assert scale.text == f"{number} · {nearest}"


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down])
def test_the_first_arrow_key_begins_in_the_middle_and_the_next_one_moves(key: Qt.Key, scale: RatingScale) -> None:
    QTest.keyClick(scale.slider, key)
    assert scale.number == 5
    QTest.keyClick(scale.slider, key)
    assert scale.number == (6 if key in (Qt.Key.Key_Right, Qt.Key.Key_Up) else 4)


def test_home_and_end_choose_the_ends_even_where_the_number_is_the_hidden_one(scale: RatingScale) -> None:
    QTest.keyClick(scale.slider, Qt.Key.Key_Home)
    assert scale.number == 0
    scale.unset()
    assert scale.number is None


@pytest.mark.parametrize(("part", "number"), [(0.01, 0), (0.5, 5), (0.99, 10)])
def test_a_press_on_the_line_chooses_what_is_under_it(part: float, number: int, scale: RatingScale) -> None:
    slider = scale.slider
    QTest.mouseClick(
        slider,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(round(slider.width() * part), slider.height() // 2),
    )
    assert scale.number == number


def test_a_scale_to_a_hundred_takes_tens_from_digits(theme: Theme, shown: Show) -> None:
    assert theme.sizes.percent == 100
    scale = RatingScale("How true?", {0: "not at all", 100: "completely"}, step=5)
    shown(scale)
    QTest.keyClick(scale.slider, Qt.Key.Key_7)
    assert scale.number == 70
    QTest.keyClick(scale.slider, Qt.Key.Key_Right)
    assert scale.number == 75


def test_the_ends_are_named_below_them_clear_of_the_focus_ring_until_a_number_is_chosen(scale: RatingScale) -> None:
    least, most = (each for each in scale.findChildren(Text) if each.isVisible())
    assert (least.text(), most.text()) == ("0 settled", "10 the most")
    assert least.x() < 10
    assert most.alignment() & Qt.AlignmentFlag.AlignTrailing
    assert most.mapTo(scale, QPoint(most.width(), 0)).x() >= scale.width() - 10
    ring = scale.slider.geometry().bottom() + 5
    assert least.mapTo(scale, QPoint()).y() > ring
    QTest.keyClick(scale.slider, Qt.Key.Key_4)
    assert [each.text() for each in scale.findChildren(Text) if each.isVisible()] == ["4 · a lot"]


def test_dots_show_the_numbers_that_can_be_pressed(scale: RatingScale) -> None:
    """A bare line would not look like something to press."""
    slider = scale.slider
    picture = slider.grab().toImage()
    above_the_line = slider.height() // 2 - 3
    column = [picture.pixelColor(x, above_the_line).name() for x in range(slider.width())]
    ground = picture.pixelColor(1, 1).name()
    is_dot = [colour != ground for colour in column]
    assert sum(is_now and not was for was, is_now in pairwise(is_dot)) == 11
