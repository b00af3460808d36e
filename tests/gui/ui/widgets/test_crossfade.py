"""Fades between two states of a widget."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ashore.ui.widgets.crossfade import FADES_ARE_SHORT, SHORT, USUAL, Crossfade, FadeTimes, crossfade, fade_out
from ashore.ui.widgets.ground_picture import set_staying

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    Show = Callable[[QWidget], None]


def test_a_change_fades_and_the_new_stands_at_once(shown: Show, qtbot: QtBot) -> None:
    area = QWidget()
    label = QLabel("before", area)
    shown(area)
    crossfade(area, lambda: label.setText("after"))
    assert label.text() == "after"
    fade = area.findChild(Crossfade)
    assert fade is not None
    assert fade.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    qtbot.waitUntil(lambda: area.findChild(Crossfade) is None, timeout=3000)


def test_many_changes_in_a_row_leave_one_fade(shown: Show, qtbot: QtBot) -> None:
    area = QWidget()
    label = QLabel("0", area)
    shown(area)
    for number in range(20):
        crossfade(area, partial(label.setText, str(number)))
    assert sum(fade.isVisible() for fade in area.findChildren(Crossfade)) == 1
    qtbot.waitUntil(lambda: area.findChild(Crossfade) is None, timeout=3000)
    assert label.text() == "19"


def test_a_fade_within_a_fade_that_has_just_begun_is_one_fade(shown: Show) -> None:
    area = QWidget()
    rows = QVBoxLayout(area)
    inner = QLabel("before")
    rows.addWidget(inner)
    shown(area)
    done: list[str] = []
    crossfade(area, lambda: crossfade(inner, lambda: done.append("both")))
    crossfade(inner, lambda: done.append("right after"))
    assert done == ["both", "right after"]
    assert len(area.findChildren(Crossfade)) == 1


def test_a_change_within_what_still_shows_the_old_state_is_part_of_that_fade(shown: Show) -> None:
    area = QWidget()
    rows = QVBoxLayout(area)
    inner = QLabel("before")
    rows.addWidget(inner)
    shown(area)
    crossfade(area, lambda: None)
    (fade,) = area.findChildren(Crossfade)
    fade.set_time(USUAL.out_ms - 1)
    crossfade(inner, lambda: inner.setText("answered"))
    assert inner.text() == "answered"
    assert area.findChildren(Crossfade) == [fade]
    fade.set_time(USUAL.out_ms)
    crossfade(inner, lambda: inner.setText("later"))
    assert inner.findChild(Crossfade) is not None


def test_a_change_soon_after_a_slow_fade_began_does_not_wait_for_it(shown: Show) -> None:
    area = QWidget()
    rows = QVBoxLayout(area)
    inner = QLabel("before")
    rows.addWidget(inner)
    shown(area)
    crossfade(area, lambda: None, FadeTimes(700, 500))
    (fade,) = area.findChildren(Crossfade)
    fade.set_time(USUAL.out_ms)
    crossfade(inner, lambda: inner.setText("after"))
    assert inner.findChild(Crossfade) is not None


def test_a_change_off_screen_is_made_at_once(qtbot: QtBot) -> None:
    area = QWidget()
    qtbot.addWidget(area)
    done: list[bool] = []
    crossfade(area, lambda: done.append(True))
    assert done == [True]
    assert area.findChild(Crossfade) is None


def test_a_fade_takes_360_ms_and_120_for_who_wants_nothing_to_move(shown: Show) -> None:
    assert USUAL.whole_ms == 360
    area = QWidget()
    QLabel("before", area)
    shown(area)
    area.setProperty(FADES_ARE_SHORT, True)
    crossfade(area, lambda: None)
    fade = area.findChild(Crossfade)
    assert fade is not None
    assert fade.whole_ms == SHORT.whole_ms == 120


def test_halfway_nothing_is_seen_of_the_old_or_the_new(shown: Show) -> None:
    area = QWidget()
    label = QLabel("before", area)
    shown(area)
    crossfade(area, lambda: label.setText("after"))
    fade = area.findChild(Crossfade)
    assert fade is not None
    fade.hold()
    fade.set_time(USUAL.out_ms)
    image = area.grab().toImage()
    assert len({image.pixel(x, y) for x in range(0, 200, 2) for y in range(30)}) == 1


def test_what_stays_in_its_place_is_left_out_and_what_goes_is_not(shown: Show) -> None:
    area = QWidget()
    staying, going = QLabel("staying", area), QLabel("going", area)
    for number, label in enumerate((staying, going)):
        set_staying(label)
        label.setGeometry(0, 50 * number, 100, 40)
    shown(area)
    crossfade(area, going.hide)
    fade = area.findChild(Crossfade)
    assert fade is not None
    assert not fade.covered_region().intersects(staying.geometry())
    assert fade.covered_region().contains(going.geometry().center())


def test_a_part_with_times_of_its_own_has_a_fade_of_its_own(shown: Show) -> None:
    area = QWidget()
    rows = QVBoxLayout(area)
    inner = QLabel("before")
    rows.addWidget(inner)
    shown(area)
    crossfade(area, lambda: None, FadeTimes(700, 500))
    crossfade(inner, lambda: inner.setText("after"), FadeTimes(200, 500))
    own = inner.findChild(Crossfade)
    assert own is not None
    outer = next(fade for fade in area.findChildren(Crossfade) if fade is not own)
    assert (outer.whole_ms, own.whole_ms) == (1200, 700)
    assert not outer.covered_region().intersects(inner.geometry())


def test_two_changes_of_one_area_in_a_turn_are_one_fade_with_the_times_of_the_second(shown: Show) -> None:
    area = QWidget()
    label = QLabel("before", area)
    shown(area)
    crossfade(area, label.hide)
    (fade,) = area.findChildren(Crossfade)
    crossfade(area, lambda: label.setText("after"), FadeTimes(700, 500))
    assert area.findChildren(Crossfade) == [fade]
    assert fade.whole_ms == 1200
    fade.hold()
    fade.set_time(700)
    image = area.grab().toImage()
    assert len({image.pixel(x, y) for x in range(0, 200, 2) for y in range(30)}) == 1
    crossfade(area, label.show)
    assert len([each for each in area.findChildren(Crossfade) if not each.isHidden()]) == 1
    assert label.text() == "after"


def test_a_change_in_a_later_turn_is_a_part_of_the_fade_that_began_before(shown: Show, qtbot: QtBot) -> None:
    area = QWidget()
    label = QLabel("old", area)
    label.setGeometry(0, 0, 100, 40)
    shown(area)
    fade = fade_out(area)
    assert fade is not None
    assert fade_out(area) is None
    qtbot.waitUntil(lambda: not fade.has_just_begun)
    crossfade(area, lambda: label.setText("new"))
    assert [each for each in area.findChildren(Crossfade) if not each.isHidden()] == [fade]
    qtbot.waitUntil(lambda: area.findChild(Crossfade) is None, timeout=3000)
    assert label.text() == "new"


def test_a_change_that_never_comes_leaves_what_was_there(shown: Show, qtbot: QtBot) -> None:
    area = QWidget()
    shown(area)
    before = area.grab().toImage()
    fade = fade_out(area)
    assert fade is not None
    fade.set_time(USUAL.out_ms - 20)
    qtbot.waitUntil(lambda: area.findChild(Crossfade) is None, timeout=3000)
    assert area.grab().toImage() == before
    withdrawn = fade_out(area)
    assert withdrawn is not None
    withdrawn.withdraw()
    assert withdrawn.isHidden()


def test_nothing_fades_out_where_nothing_is_seen(qtbot: QtBot) -> None:
    area = QWidget()
    qtbot.addWidget(area)
    assert fade_out(area) is None
