"""The circles to check and the timed parts of a step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.gui.conftest import FakeClock
from tests.gui.features.ground.ground_driver import BY_ID, GroundDriver

from ashore.domain.exercises import Door
from ashore.features.ground.bilateral_lights import BilateralLights, side_brightness
from ashore.features.ground.timer_ring import TimerRing


def test_circles_are_checked_by_mouse_and_keyboard_and_named_for_a_screen_reader(ground: GroundDriver) -> None:
    ground.open("five-senses")
    first, second, *_ = ground.circles
    assert len(ground.circles) == 5
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert [circle.isChecked() for circle in ground.circles] == [True, True, False, False, False]
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert not first.isChecked()
    for number, circle in enumerate(ground.circles, 1):
        assert min(circle.width(), circle.height()) >= 44
        interface = QAccessible.queryAccessibleInterface(circle)
        assert interface.text(QAccessible.Text.Name) == f"{number} of 5"
        assert interface.role() is QAccessible.Role.CheckBox


def test_all_circles_checked_changes_nothing_by_itself(ground: GroundDriver) -> None:
    ground.open("five-senses")
    for circle in ground.circles:
        circle.click()
    assert ground.prompt == BY_ID["five-senses"].steps[0].text


def test_tab_goes_from_the_circles_to_the_buttons_below(ground: GroundDriver) -> None:
    ground.open("five-senses", presses=1)
    ground.circles[0].setFocus()
    seen = [QApplication.focusWidget()]
    for _ in range(len(ground.circles) + 3):
        QTest.keyClick(ground.page.window(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [
        *ground.circles,
        ground.next_button,
        ground.back_button,
        ground.leave_button,
        ground.alternative_button,
    ]


def test_a_ring_waits_to_be_started_follows_the_clock_and_can_be_paused(
    ground: GroundDriver, clock: FakeClock, qtbot: QtBot
) -> None:
    ground.open("muscle-release", presses=1)
    timed = ground.timed_step
    ring = timed.picture
    assert isinstance(ring, TimerRing)
    assert not timed.is_running
    assert ground.next_text == "Start"
    ground.next_button.click()
    assert ground.next_text == "Pause"
    clock.let_pass(6)
    qtbot.waitUntil(lambda: ring.progress == pytest.approx(0.5))
    ground.next_button.click()
    assert not timed.is_running
    assert ground.next_text == "Go on"
    clock.let_pass(5)
    ground.next_button.click()
    clock.let_pass(3)
    qtbot.waitUntil(lambda: ring.progress == pytest.approx(0.75))
    clock.let_pass(3)
    qtbot.waitUntil(lambda: ring.progress == 1)
    assert ground.next_text == "Pause"


def test_the_next_step_comes_a_short_rest_after_the_time_and_begins_after_another(
    ground: GroundDriver, clock: FakeClock
) -> None:
    steps = BY_ID["muscle-release"].steps
    ground.open("muscle-release")
    ground.next_button.click()
    clock.let_pass(steps[0].seconds + 1.4)
    ground.timed_step._show_time()
    assert ground.prompt == steps[0].text
    clock.let_pass(0.2)
    ground.timed_step._show_time()
    assert ground.prompt == steps[1].text
    ring = ground.timed_step.picture
    assert isinstance(ring, TimerRing)
    assert ground.timed_step.is_running
    clock.let_pass(1.4)
    ground.timed_step._show_time()
    assert ring.progress == 0
    clock.let_pass(6.1)
    ground.timed_step._show_time()
    assert ring.progress == pytest.approx(0.5)


def test_tighten_and_let_go_takes_three_clicks_from_the_page_to_its_ending(
    ground: GroundDriver, clock: FakeClock
) -> None:
    ground.tiles[Door.HANDS].click()
    ground.door_cards["muscle-release"].click()
    ground.next_button.click()
    seen = []
    while ground.is_step_shown:
        seen.append(ground.prompt)
        ground.let_time_pass(clock)
    assert seen == [step.text for step in BY_ID["muscle-release"].steps]
    assert ground.is_ending_shown


def test_a_pause_leaves_the_next_time_to_be_started_by_hand(ground: GroundDriver, clock: FakeClock) -> None:
    ground.open("muscle-release")
    ground.next_button.click()
    clock.let_pass(1)
    ground.next_button.click()
    ground.press_next()
    assert ground.prompt == BY_ID["muscle-release"].steps[1].text
    assert not ground.timed_step.is_running
    assert ground.next_text == "Start"


def test_another_exercise_waits_for_its_own_start(ground: GroundDriver) -> None:
    ground.open("muscle-release")
    ground.next_button.click()
    ground.open("muscle-release")
    assert not ground.timed_step.is_running


def test_a_running_ring_can_be_skipped(ground: GroundDriver, clock: FakeClock) -> None:
    ground.open("muscle-release", presses=1)
    timed = ground.timed_step
    ground.next_button.click()
    clock.let_pass(1)
    ground.press_next()
    assert ground.prompt == BY_ID["muscle-release"].steps[2].text
    assert not timed.is_running


def test_a_ring_pauses_while_it_is_hidden_and_after_the_machine_slept(
    ground: GroundDriver, clock: FakeClock, qtbot: QtBot
) -> None:
    ground.open("muscle-release", presses=1)
    timed = ground.timed_step
    ground.next_button.click()
    ground.page.hide()
    assert not timed.is_running
    ground.page.show()
    assert not timed.is_running
    ground.next_button.click()
    clock.let_pass(3600)
    qtbot.waitUntil(lambda: not timed.is_running)
    assert ground.next_text == "Go on"


def test_tapping_lights_left_and_right_in_turn_for_a_short_set(
    ground: GroundDriver, clock: FakeClock, qtbot: QtBot
) -> None:
    ground.open("tapping", presses=2)
    lights = ground.timed_step.picture
    assert isinstance(lights, BilateralLights)
    ground.next_button.click()
    clock.let_pass(0.5)
    qtbot.waitUntil(lambda: lights.brightness == pytest.approx((1, 0)))
    clock.let_pass(1)
    qtbot.waitUntil(lambda: lights.brightness == pytest.approx((0, 1)))
    ground.let_time_pass(clock)
    assert ground.prompt == BY_ID["tapping"].steps[3].text
    assert lights.brightness == (0, 0)


@given(st.floats(0, 600), st.floats(1.5, 20))
def test_lights_brighten_slowly_and_never_flash(seconds: float, round_seconds: float) -> None:
    frame_seconds = 1 / 30
    now, then = (side_brightness(seconds + later, round_seconds) for later in (0, frame_seconds))
    assert min(now) == 0 <= max(now) <= 1
    for before, after in zip(now, then, strict=True):
        assert abs(after - before) <= 0.15
