"""A start opens what it was asked for, and a later one asks it of the same window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.gui.program_driver import current_page

from ashore.domain.launch import Launch, Page, message_for

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

from tests.gui.program_driver import practising


@pytest.mark.parametrize("asked", [Page.GROUND, Page.LEARN, Page.SUPPORT])
def test_a_start_opens_the_page_it_was_asked_for(
    asked: Page, open_application: OpenApplication, tmp_path: Path
) -> None:
    assert current_page(open_application(tmp_path, Launch(asked))) is asked


def test_named_pattern_and_minutes_begin_a_practice_at_once(open_application: OpenApplication, tmp_path: Path) -> None:
    app = open_application(tmp_path, Launch(pattern_id="box", minutes=2))
    assert app.breathe.session.choice.pattern.id == "box"
    assert practising(app)
    assert app.services.settings.value.pattern_id == "longer-out"  # asked for once, not chosen for good


def test_a_later_start_that_names_no_page_leaves_the_page_as_it_is(app: Application) -> None:
    app.services.navigator.open(Page.GROUND)
    app.launch_requests.answer(message_for(Launch()))
    assert current_page(app) is Page.GROUND
    app.launch_requests.answer(message_for(Launch(pattern_id="even-five")))
    assert current_page(app) == Page.BREATHE


def test_a_later_start_raises_the_window_on_the_page_and_pattern_it_asked_for(app: Application) -> None:
    app.window.showMinimized()
    app.launch_requests.answer(message_for(Launch(Page.SUPPORT, pattern_id="even-five")))
    assert not app.window.isMinimized()
    assert current_page(app) is Page.SUPPORT
    assert app.breathe.session.choice.pattern.id == "even-five"
    app.launch_requests.answer("not a message")
    assert current_page(app) is Page.SUPPORT


def test_a_page_that_this_version_has_not_raises_the_window_and_nothing_else(
    app: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.services.navigator.open(Page.GROUND)
    others = tuple(page for page in app.services.navigator.pages if page is not Page.SUPPORT)
    monkeypatch.setattr(app.services.navigator, "pages", others)
    with qtbot.captureExceptions() as errors:
        app.launch_requests.answer(message_for(Launch(Page.SUPPORT, pattern_id="even-five", minutes=1)))
    assert errors == []
    assert current_page(app) is Page.GROUND
