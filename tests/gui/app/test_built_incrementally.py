"""What is opened for the first time within the panel and the pages is built bit by bit, while frames come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.program_driver import panel_of

from ashore.domain.launch import Page
from ashore.features.connect.ways import WayId
from ashore.ui.incremental_work import IncrementalWork

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application
    from ashore.ui.widgets.lazy_view import LazyView


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path, work_is_spread: None) -> Application:
    assert work_is_spread is None
    return open_application(tmp_path)


def open_thoughts(app: Application) -> None:
    app.window.side_panel_layout.show()
    panel_of(app).resting_view.thoughts.click()


def open_card(app: Application) -> None:
    card = panel_of(app).belief_list.cards[0]
    card.click()


def open_way(app: Application, way: WayId) -> None:
    app.features.connect_feature.page.home.way_requested.emit(way)


def settle(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not IncrementalWork.any_running(), timeout=5000)


def test_the_thoughts_and_a_card_of_the_panel(app: Application, qtbot: QtBot) -> None:
    panel = panel_of(app)
    open_thoughts(app)
    assert panel._list.built is None
    settle(qtbot)
    assert panel._views.view is panel.belief_list
    open_card(app)
    assert panel._card.built is None
    settle(qtbot)
    assert panel.belief_in_view is not None


def test_a_key_meanwhile_is_for_the_thoughts(app: Application, qtbot: QtBot) -> None:
    panel = panel_of(app)
    open_thoughts(app)
    QTest.keyClick(app.window.windowHandle(), Qt.Key.Key_Escape)
    assert panel._list.built is not None
    assert panel._views.view is panel.resting_view  # one step back from the list
    settle(qtbot)
    assert panel._views.view is panel.resting_view


def test_a_very_hard_moment_meanwhile_keeps_the_thoughts_away(app: Application, qtbot: QtBot) -> None:
    panel = panel_of(app)
    open_thoughts(app)
    panel.set_very_hard(is_very_hard=True)
    settle(qtbot)
    assert panel._views.view is panel.resting_view


@pytest.mark.parametrize("way", WayId)
def test_each_way_to_connect(app: Application, qtbot: QtBot, way: WayId) -> None:
    app.services.navigator.open(Page.CONNECT)
    settle(qtbot)
    page = app.features.connect_feature.page
    open_way(app, way)
    assert page.view is page.home
    settle(qtbot)
    assert page.view is not page.home


def test_another_way_meanwhile_is_the_one_that_opens(app: Application, qtbot: QtBot) -> None:
    app.services.navigator.open(Page.CONNECT)
    page = app.features.connect_feature.page
    open_way(app, WayId.PLAN)
    open_way(app, WayId.BALANCE)
    settle(qtbot)
    assert page.view is page.views.week_view.built


def test_what_helps_me_has_its_view_and_the_keyboard(app: Application, qtbot: QtBot) -> None:
    app.services.navigator.open(Page.COPING_PLAN)
    page = app.features.coping_plan.page
    qtbot.waitUntil(lambda: not IncrementalWork.any_running() and page.editing_view.built is not None, timeout=5000)
    assert page._views.currentWidget() is page.editing_view.built
    assert app.window.focusWidget() is page.editing_view.get().back_button


def test_what_is_imported_first_is_what_a_view_imports(app: Application) -> None:
    """A name that is wrong would cost no more than the frames that it is there for."""
    for page in (Page.CONNECT, Page.COPING_PLAN):
        app.services.navigator.open(page)
    panel = panel_of(app)
    views = app.features.connect_feature.page.views
    plan = app.features.coping_plan.page
    lazy: list[LazyView[Any]] = [panel._list, panel._card, plan.reading_view, plan.editing_view]
    lazy += [views.starter_view, views.people_list, views.line_card, views.plan_view, views.week_view]
    for view in (*lazy, views.kind_lines_view, app.breathe.page.not_helping_view):
        assert type(view.get()).__module__ == view._module
