"""What every test of the window shares: a clock that stands still, the look, the whole program, and a watch kept."""

from __future__ import annotations

import gc
import threading
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ashore.app  # noqa: F401  # isort: skip  # before any class is made from one of Qt's, as from the command line

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid
from tests.gui.timers import timers_made

from ashore.app.application import Application
from ashore.app.translators import install_translators
from ashore.domain.launch import Launch
from ashore.domain.settings import Appearance
from ashore.system.assets import assets_folder
from ashore.system.paths import folders
from ashore.ui.incremental_work import IncrementalWork
from ashore.ui.theme import Theme
from ashore.ui.widgets.entry_list import EntryList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

ASSETS = assets_folder()
HERE = Path(__file__).parent
COLLECT_AFTER = 20
"""Tests. It takes a tenth of a second."""


class FakeClock:
    """Stands still until a test lets time pass. Seconds."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def let_pass(self, seconds: float) -> None:
        self.now += seconds


class OpenApplication:
    """Starts the program in this process, as often as a test likes, and closes what is still open at its end."""

    def __init__(self, app: QApplication, qtbot: QtBot, clock: FakeClock) -> None:
        self._app = app
        self._qtbot = qtbot
        self._clock = clock
        self._open: list[Application] = []

    def __call__(
        self,
        folder: Path,
        launch: Launch | None = None,
        *,
        assets: Path = ASSETS,
    ) -> Application:
        """A window on this folder, complete: what comes after the first frame is there too."""
        app = Application(self._app, launch or Launch(), folders(folder), assets, clock=self._clock)
        self._open.append(app)
        with self._qtbot.waitSignal(app.services_started, timeout=5000):
            app.show()
        self.settle(app)
        return app

    def wait_until(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=5000)

    def settle(self, app: Application) -> None:
        """Waits until the record has done what it was asked for, and the window has heard of it."""
        if app.services.database.is_locked:
            return  # it answers nothing
        for _answer in range(2):  # an answer may ask for what has changed with it
            answers: list[object] = []
            app.services.database.run(lambda _db: True, answers.append)
            self._qtbot.waitUntil(partial(bool, answers), timeout=5000)
        lists: list[EntryList[Any, Any]] = app.window.findChildren(EntryList)
        self._qtbot.waitUntil(lambda: all(each.is_settled for each in lists), timeout=5000)

    def close(self, app: Application) -> None:
        """As when a person closes the window."""
        self._open.remove(app)
        app.window.close()
        app.close()
        self._app.processEvents()  # what the record still answered finds its window
        app.window.deleteLater()
        app.theme.deleteLater()
        app.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def close_all(self) -> None:
        while self._open:
            self.close(self._open[-1])


def _leftovers(windows: set[int], threads: set[int | None]) -> list[str]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    timers = [each for each in timers_made() if isValid(each) and each.isActive()]
    # A plot of pyqtgraph has menus without a parent, which live, never shown, until the plot is collected.
    new_windows = [
        each
        for each in QApplication.topLevelWidgets()
        if id(each) not in windows and not (isinstance(each, QMenu) and each.isHidden())
    ]
    new_threads = [each for each in threading.enumerate() if each.ident not in threads]
    return [
        *(f"a running timer of {type(timer.parent()).__name__}" for timer in timers),
        *(f"a window, {type(window).__name__}" for window in new_windows),
        *(f"a thread, {thread.name}" for thread in new_threads),
    ]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Any Qt warning fails a test, but the offscreen screen says this of a smallest size and of raising."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)"))


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> None:
    """English with its plurals, whatever language the machine speaks."""
    install_translators(qapp, ASSETS / "translations", ["en"])


@pytest.fixture(autouse=True)
def look_of_its_own(qapp: QApplication) -> Iterator[None]:
    """A test's text size and colours end with it."""
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    yield
    if qapp.styleSheet() != sheet:
        qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that leaves a running timer, a window or a thread behind."""
    kept = qapp.topLevelWidgets()  # held, so that no new window takes the id of an old one
    windows, threads = {id(each) for each in kept}, {each.ident for each in threading.enumerate()}
    yield
    left = _leftovers(windows, threads)
    if left:
        request.node.funcargs.clear()
        gc.collect()  # what nobody but the finished test holds any more is not left behind
        left = _leftovers(windows, threads)
    if left:
        pytest.fail("left behind: " + "; ".join(left))


@pytest.fixture(autouse=True)
def all_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is built in turns is there at once, as after a further press: a test looks at what it has just pressed."""
    monkeypatch.setattr(IncrementalWork, "is_spread", False)


@pytest.fixture
def work_is_spread(all_at_once: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """As for a person: frames come while something is built."""
    assert all_at_once is None
    monkeypatch.setattr(IncrementalWork, "is_spread", True)


@pytest.fixture(scope="session")
def tests_done() -> Iterator[int]:
    return count(1)


@pytest.fixture(autouse=True)
def nothing_piles_up(tests_done: Iterator[int]) -> Iterator[None]:
    """What a program that was closed leaves in Python, pictures with it, goes sooner than Python would see to it.

    A closed program is 5 MB. Python looks through what is old once that has grown by a quarter: after hundreds of them.
    """
    yield
    if next(tests_done) % COLLECT_AFTER == 0:
        gc.collect()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light look at 100 %."""
    theme = Theme(qapp, ASSETS)
    theme.set_appearance(Appearance.LIGHT, 100)
    yield theme
    theme.deleteLater()


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Puts a widget on screen at the size of the stage and closes it after the test."""

    def show(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.resize(752, 760)
        with qtbot.waitExposed(widget):
            widget.show()

    return show


@pytest.fixture
def open_application(
    qapp: QApplication, qtbot: QtBot, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenApplication]:
    # The log would catch what a slot raises, and the test would pass over it.
    monkeypatch.setattr("ashore.system.logging_setup.start_logs", lambda _folder: None)
    # A program that has ended here is collected: frozen objects stay until the process ends.
    monkeypatch.setattr("ashore.app.services_start.resume_garbage_collection", lambda: None)
    monkeypatch.setattr("ashore.app.delayed_start.AFTER_FIRST_FRAME_MS", 0)  # a hundred starts need not wait for it
    opener = OpenApplication(qapp, qtbot, clock)
    yield opener
    opener.close_all()
