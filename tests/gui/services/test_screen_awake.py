"""The screen stays awake in a practice and in a timed step, and no longer: a real bus hears of it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from tests.desktop_bus import DesktopServices, SessionBus
from tests.gui.features.ground.ground_driver import GroundDriver
from tests.gui.program_driver import ground_page, paused

from ashore.domain.launch import Page
from ashore.domain.practice import PracticeLength
from ashore.services import screen_awake
from ashore.services.screen_awake import ScreenAwake

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import FakeClock, OpenApplication

    from ashore.app.application import Application

ASKED = "screen saver Ashore In use"


@pytest.fixture
def desktop(bus: SessionBus, monkeypatch: pytest.MonkeyPatch) -> Iterator[DesktopServices]:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    monkeypatch.setattr(screen_awake, "BEGIN_MS", 0)
    with DesktopServices(bus, "screen_saver") as desktop:
        yield desktop


@pytest.fixture
def heard(desktop: DesktopServices, qtbot: QtBot) -> Callable[[], str]:
    """The next thing the desktop is asked, while the program goes on; once it is let go, just "gone".

    Who was let go before anything was asked comes and goes unheard: a busy machine may take so long to ask.
    """
    lines: list[str] = []
    is_asked = False

    def next_line() -> str:
        nonlocal is_asked
        while True:
            qtbot.waitUntil(lambda: desktop.take_lines(lines), timeout=20000)
            line = lines.pop(0)
            if line == ASKED or (line == "gone" and is_asked):
                is_asked = line == ASKED
                return line
            assert line == "gone" or line.startswith("screen saver released"), line

    return next_line


@pytest.fixture
def app(desktop: DesktopServices, open_application: OpenApplication, tmp_path: Path) -> Iterator[Application]:
    assert desktop
    app = open_application(tmp_path)
    yield app
    open_application.close_all()
    for thread in threading.enumerate():
        if thread.name == "ashore-awake":
            thread.join(10)


def test_in_a_practice_until_it_is_paused_hidden_or_over(
    app: Application, heard: Callable[[], str], clock: FakeClock
) -> None:
    session = app.breathe.session
    session.begin_or_pause()
    assert heard() == ASKED
    clock.let_pass(2)  # a press just after another is not meant
    session.begin_or_pause()
    assert paused(app)
    assert heard() == "gone"
    clock.let_pass(2)
    session.begin_or_pause()
    assert heard() == ASKED
    app.services.navigator.open(Page.SUPPORT)
    assert heard() == "gone"
    app.services.navigator.open(Page.BREATHE)
    assert heard() == ASKED
    app.window.showMinimized()
    assert heard() == "gone"
    app.window.showNormal()
    assert heard() == ASKED
    session.go_back()
    assert heard() == "gone"


def test_until_the_window_is_closed(
    app: Application, heard: Callable[[], str], open_application: OpenApplication
) -> None:
    app.breathe.session.begin_practice(PracticeLength(None))
    assert heard() == ASKED
    open_application.close(app)
    assert heard() == "gone"


def test_while_the_time_of_a_step_runs(app: Application, heard: Callable[[], str]) -> None:
    ground = GroundDriver(ground_page(app))
    ground.open("muscle-release", presses=1)
    ground.next_button.click()
    assert heard() == ASKED
    ground.next_button.click()
    assert heard() == "gone"
    ground.next_button.click()
    assert heard() == ASKED
    ground.leave_button.click()
    assert heard() == "gone"


def test_a_breath_that_is_only_watched_asks_for_nothing(app: Application) -> None:
    assert app.breathe.session.driver.is_paused is False
    assert "screen_awake" not in vars(app.services)


def test_what_is_over_before_it_was_asked_for_is_not_asked_for(qapp: QApplication) -> None:
    awake = ScreenAwake(qapp)
    waiting = []
    for who, is_wanted in (("practice", True), ("exercise", True), ("practice", False), ("exercise", False)):
        awake.set_wanted(who, is_wanted=is_wanted)
        waiting.append(awake.is_waiting)
    assert waiting == [True, True, True, False]
    awake.deleteLater()
