"""On launch nothing but the breath and Support is seen, until the breath turns or the person stirs."""

from __future__ import annotations

import os
import time
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from tests.gui.program_driver import current_page

from ashore.app.first_breath import FirstBreath
from ashore.domain.launch import Launch, Page
from ashore.system.last_use import FILE_NAME, RECENT_SECONDS

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import FakeClock, OpenApplication

    from ashore.app.application import Application


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    return open_application(tmp_path)


def is_alone(app: Application) -> bool:
    return app.window.findChild(FirstBreath) is not None


def test_what_it_held_goes_with_it(app: Application, qtbot: QtBot) -> None:
    """A picture of the whole window among it."""
    first_breath = app.window.findChild(FirstBreath)
    assert first_breath is not None
    held = weakref.ref(first_breath)
    first_breath.end()
    del first_breath
    qtbot.waitUntil(lambda: held() is None, timeout=3000)


def colours_of_rail(app: Application) -> int:
    """How many colours there are where the rail names the first page: one or two where nothing is seen."""
    button = app.window.rail.button(Page.BREATHE)
    image = app.window.grab().toImage()
    corner = button.mapTo(app.window, QPoint())
    row = corner.y() + button.height() // 2
    return len({image.pixel(x, row) for x in range(corner.x(), corner.x() + button.width())})


def wait_for_the_rest(app: Application, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not is_alone(app), timeout=3000)
    assert colours_of_rail(app) > 4


def test_only_the_breath_and_support_are_seen_at_first(app: Application) -> None:
    assert is_alone(app)
    assert colours_of_rail(app) <= 4
    support = app.window.rail.button(Page.SUPPORT)
    image = app.window.grab().toImage()
    corner = support.mapTo(app.window, QPoint())
    assert len({image.pixel(corner + QPoint(x, y)) for x in range(support.width()) for y in (14, 40)}) > 4


def test_the_rest_comes_when_the_breath_turns(app: Application, clock: FakeClock, qtbot: QtBot) -> None:
    with qtbot.waitSignal(app.breathe.session.driver.moment_changed):
        clock.let_pass(2.9)
    assert is_alone(app)
    clock.let_pass(0.2)
    wait_for_the_rest(app, qtbot)


def test_the_rest_comes_with_a_move_of_the_pointer(app: Application, qtbot: QtBot) -> None:
    QTest.mouseMove(app.window.windowHandle(), QPoint(300, 300))
    QTest.mouseMove(app.window.windowHandle(), QPoint(340, 340))
    wait_for_the_rest(app, qtbot)


def test_a_key_is_answered_at_once_and_brings_the_rest(app: Application, qtbot: QtBot) -> None:
    QTest.keyClick(app.window.windowHandle(), Qt.Key.Key_S)
    assert current_page(app) is Page.SUPPORT
    wait_for_the_rest(app, qtbot)


def test_everything_can_be_pressed_meanwhile(app: Application, qtbot: QtBot) -> None:
    button = app.window.rail.button(Page.LEARN)
    middle = button.mapTo(app.window, button.rect().center())
    QTest.mouseClick(app.window.windowHandle(), Qt.MouseButton.LeftButton, pos=middle)
    assert current_page(app) is Page.LEARN
    wait_for_the_rest(app, qtbot)


def test_a_practice_begun_in_it_has_the_window_to_itself(app: Application, qtbot: QtBot) -> None:
    QTest.keyClick(app.window.windowHandle(), Qt.Key.Key_Space)
    assert app.breathe.session.is_practising
    qtbot.waitUntil(lambda: not is_alone(app), timeout=3000)
    assert app.breathe.page.guide_area.practice.isVisible()


def test_a_resize_keeps_it_and_a_second_start_ends_it(app: Application, qtbot: QtBot) -> None:
    app.window.resize(900, 700)
    assert is_alone(app)
    assert colours_of_rail(app) <= 4
    app.launch_requests.answer('{"page": "ground"}')
    wait_for_the_rest(app, qtbot)


@pytest.mark.parametrize("launch", [Launch(Page.GROUND), Launch(minutes=2)])
def test_who_asks_for_something_has_it_at_once(
    launch: Launch, open_application: OpenApplication, tmp_path: Path
) -> None:
    assert not is_alone(open_application(tmp_path, launch))


def test_who_was_here_just_now_finds_everything_there(open_application: OpenApplication, tmp_path: Path) -> None:
    (tmp_path / "runtime").mkdir()
    open_application.close(open_application(tmp_path))
    app = open_application(tmp_path)
    assert not is_alone(app)
    open_application.close(app)
    long_ago = time.time() - RECENT_SECONDS - 1
    os.utime(tmp_path / "runtime" / FILE_NAME, (long_ago, long_ago))
    assert is_alone(open_application(tmp_path))
