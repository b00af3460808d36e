"""A page that is opened for the first time is built bit by bit, and nobody notices but the breath, which goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.program_driver import current_page

from ashore.app.page_parts import page_parts
from ashore.domain.launch import Page
from ashore.ui.widgets.crossfade import Crossfade, end_fades

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

PARTED = {Page.GROUND, Page.NOTICE, Page.SUPPORT, Page.SETTINGS, Page.PATTERNS}
"""Pages that take longer to build than there is between two frames."""
BUILT_FIRST = [page for page in Page if page is not Page.BREATHE]


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path, work_is_spread: None) -> Application:
    assert work_is_spread is None
    return open_application(tmp_path)


def turns_until(qtbot: QtBot, condition: Callable[[], bool]) -> int:
    """Of the event loop."""
    turns: list[None] = []
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: turns.append(None))
    timer.start()
    qtbot.waitUntil(condition, timeout=5000)
    timer.stop()
    return len(turns)


def type_key(app: Application, key: Qt.Key) -> None:
    """As the system sends it, to the window and not to a widget."""
    QTest.keyClick(app.window.windowHandle(), key)


@pytest.mark.parametrize("page", BUILT_FIRST, ids=lambda page: page.value)
def test_frames_come_between_its_parts(app: Application, qtbot: QtBot, page: Page) -> None:
    stack = app.window.stack
    app.services.navigator.open_once_built(page)
    assert stack.built(page) is None
    assert current_page(app) is Page.BREATHE
    parts = len(list(page_parts(page, app.services)))
    assert turns_until(qtbot, lambda: current_page(app) is page) >= parts
    assert stack.currentWidget() is stack.built(page)


@pytest.fixture
def learn_built(app: Application, qtbot: QtBot) -> Application:
    """With Breathe open again, and no fade any more."""
    app.services.navigator.open_once_built(Page.LEARN)
    qtbot.waitUntil(lambda: current_page(app) is Page.LEARN)
    app.open_breath()
    end_fades(app.window)
    return app


def fades(app: Application) -> list[Crossfade]:
    return [fade for fade in app.window.findChildren(Crossfade) if not fade.isHidden()]


def test_the_page_before_begins_to_fade_a_turn_earlier(learn_built: Application, qtbot: QtBot) -> None:
    app = learn_built
    seen: list[tuple[Page | None, bool]] = []
    frames = QTimer(app.window, interval=0)
    frames.timeout.connect(lambda: seen.extend((current_page(app), fade.awaits_change) for fade in fades(app)))
    frames.start()
    type_key(app, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: bool(seen) and seen[-1][0] is Page.LEARN)
    frames.stop()
    assert (Page.BREATHE, True) in seen
    assert seen[-1] == (Page.LEARN, False)
    assert len(fades(app)) == 1


def test_the_panel_that_goes_with_the_page_fades_with_it(app: Application, qtbot: QtBot) -> None:
    window = app.window
    window.resize(1180, 760)
    window.side_panel_layout.show()
    end_fades(window)
    assert window.panel.isVisible()
    seen: list[tuple[bool, bool, int]] = []
    changes: list[int] = []

    def note() -> None:
        seen.extend(
            (fade.parentWidget() is window.backdrop, fade.awaits_change, fade._change_ms) for fade in fades(app)
        )

    frames = QTimer(window, interval=0)
    frames.timeout.connect(note)
    window.stack.opened.connect(lambda _page: changes.append(len(fades(app))))
    frames.start()
    app.services.navigator.open_once_built(Page.SETTINGS)
    qtbot.waitUntil(lambda: current_page(app) is Page.SETTINGS)
    frames.stop()
    assert not window.panel.isVisible()
    assert {is_whole for is_whole, *_rest in seen} == {True}
    assert seen[0][1:] == (True, 0)
    assert changes == [1]
    assert len(fades(app)) == 1
    assert not fades(app)[0].awaits_change


@pytest.mark.parametrize("page", BUILT_FIRST, ids=lambda page: page.value)
def test_what_is_built_in_parts_is_all_of_the_page(app: Application, page: Page) -> None:
    for _part in page_parts(page, app.services):
        pass
    assert app.window.stack.built(page) is None
    number = sum(1 for _part in app.features.parts_of(page))
    assert number >= (1 if page in PARTED else 0)
    before = vars(app.features).get(page.value)
    app.services.navigator.open(page)
    assert current_page(app) is page
    assert list(app.features.parts_of(page)) == []
    assert before is None or vars(app.features)[page.value] is before


def test_another_page_meanwhile_takes_the_fade_of_the_panel_over(app: Application, qtbot: QtBot) -> None:
    app.window.resize(1180, 760)
    app.window.side_panel_layout.show()
    end_fades(app.window)
    begun: list[Crossfade] = []

    def open_ground() -> None:
        begun.extend(fade for fade in fades(app) if fade.awaits_change)
        if begun:
            turns.stop()
            app.services.navigator.open(Page.GROUND)

    turns = QTimer(app.window, interval=0)
    turns.timeout.connect(open_ground)
    turns.start()
    app.services.navigator.open_once_built(Page.SETTINGS)
    qtbot.waitUntil(lambda: current_page(app) is Page.GROUND)
    assert not app.window.panel.isVisible()
    assert fades(app) == begun
    assert not begun[0].awaits_change


def test_a_key_while_it_fades_finds_the_other_page_open(learn_built: Application, qtbot: QtBot) -> None:
    app = learn_built
    type_key(app, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: bool(fades(app)))
    type_key(app, Qt.Key.Key_Control)
    assert current_page(app) is Page.LEARN
    assert len(fades(app)) == 1


def test_a_page_that_is_open_is_opened_at_once(learn_built: Application) -> None:
    app = learn_built
    opened: list[Page] = []
    app.services.navigator.opened.connect(opened.append)
    app.services.navigator.open_once_built(Page.BREATHE)
    assert opened == [Page.BREATHE]


@pytest.mark.parametrize("page", BUILT_FIRST, ids=lambda page: page.value)
def test_what_is_read_beforehand_is_what_opening_reads(app: Application, page: Page) -> None:
    content = app.services.content
    before = set(content._read)
    for _part in page_parts(page, app.services):
        pass
    beforehand = set(content._read) - before
    app.services.navigator.open(page)
    assert set(content._read) - before == beforehand


def test_a_key_meanwhile_finds_it_open(app: Application) -> None:
    type_key(app, Qt.Key.Key_G)
    assert current_page(app) is Page.BREATHE
    type_key(app, Qt.Key.Key_S)
    assert current_page(app) is Page.GROUND  # by the first key; the second one has asked for the next
    type_key(app, Qt.Key.Key_Escape)
    assert app.services.navigator.previous_page is Page.SUPPORT
    assert current_page(app) is Page.BREATHE


def test_a_press_meanwhile_finds_it_open(app: Application) -> None:
    type_key(app, Qt.Key.Key_G)
    button = app.window.rail.button(Page.BREATHE)
    place = button.mapTo(app.window, button.rect().center())
    QTest.mouseClick(app.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert app.services.navigator.previous_page is Page.GROUND
    assert current_page(app) is Page.BREATHE


def test_another_page_meanwhile_is_the_one_that_stays(app: Application, qtbot: QtBot) -> None:
    navigator = app.services.navigator
    navigator.open_once_built(Page.GROUND)
    navigator.open(Page.LEARN)
    QApplication.processEvents()
    navigator.open_once_built(Page.NOTICE)
    navigator.open_once_built(Page.SUPPORT)
    qtbot.waitUntil(lambda: current_page(app) is Page.SUPPORT)
    assert turns_until(qtbot, lambda: True) >= 0
    assert navigator.previous_page is Page.LEARN
    assert app.window.stack.built(Page.GROUND) is None


def test_one_that_cannot_be_built_is_an_error_once_and_the_breath_stays(
    app: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise ValueError("of a test")

    monkeypatch.setattr("ashore.features.learn.controller.LearnPage", fail)
    with qtbot.captureExceptions() as errors:
        app.services.navigator.open_once_built(Page.LEARN)
        qtbot.waitUntil(lambda: bool(errors))
    assert [kind for kind, *_rest in errors] == [ValueError]
    assert app.window.stack.current_page is Page.BREATHE


def test_a_window_that_closes_meanwhile_opens_nothing_more(
    app: Application, open_application: OpenApplication, qtbot: QtBot
) -> None:
    opened: list[Page] = []
    app.services.navigator.opened.connect(opened.append)
    app.services.navigator.open_once_built(Page.GROUND)
    open_application.close(app)
    turns_until(qtbot, lambda: True)
    assert opened == []
