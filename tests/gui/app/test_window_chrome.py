"""What stands around a page: rail and panel, or a breath or an exercise alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMargins, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
)
from tests.gui.program_driver import again, current_page, panel_of, press_key

from ashore.domain.launch import Page
from ashore.features.settings.page import SettingsPage
from ashore.ui.widgets.crossfade import Crossfade, end_fades
from ashore.ui.widgets.ground_picture import rect_in

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

from tests.gui.program_driver import ground_page, ground_step, practising

CLEAR_AROUND_GUIDE = QMargins(13, 13, 13, 13)
"""Its margin, and up to its outline."""


def test_support_is_one_press_away_during_a_practice_too(app: Application) -> None:
    press_key(app, Qt.Key.Key_Space)
    support = app.window.rail.button(Page.SUPPORT)
    assert support.isVisible()
    assert support.text() == "Support"
    QTest.mouseClick(support, Qt.MouseButton.LeftButton)
    assert current_page(app) is Page.SUPPORT
    assert app.window.rail.button(Page.BREATHE).isVisible()


@pytest.mark.parametrize("percent", [100, 200, 300])
def test_every_way_on_and_out_of_a_practice_is_in_view_in_the_smallest_window(percent: int, app: Application) -> None:
    app.services.settings.update(text_percent=percent)
    app.window.resize(760, 560)
    app.breathe.use("box")
    press_key(app, Qt.Key.Key_Space)
    QApplication.processEvents()
    bar = app.breathe.page.guide_area.practice.bar
    for button in (bar.pause, bar.leave, bar.skip, bar.not_helping, app.window.rail.button(Page.SUPPORT)):
        assert button.isVisible()
        assert app.window.rect().contains(QRect(button.mapTo(app.window, QPoint()), button.size()))
    assert app.breathe.page.guide_area.frame.guide.height() >= 130


def test_hard_thoughts_stand_aside_while_what_did_not_help_is_in_view(app: Application) -> None:
    assert app.window.panel.isVisible()
    app.breathe.session.begin_or_pause()
    app.breathe.page.guide_area.practice.bar.not_helping.click()
    assert not app.window.panel.isVisible()
    assert app.window.rail.isVisible()
    app.services.navigator.open(Page.LEARN)
    assert app.window.panel.isVisible()
    app.services.navigator.open(Page.BREATHE)
    assert not app.window.panel.isVisible()
    press_key(app, Qt.Key.Key_B)
    assert app.window.panel.isVisible()
    assert app.services.settings.value.panel_open


@pytest.mark.parametrize("is_open", [True, False])
def test_the_panel_is_away_where_it_does_not_belong_and_then_as_it_was_chosen(is_open: bool, app: Application) -> None:
    if not is_open:
        press_key(app, Qt.Key.Key_F9)
    for page in app.window.stack.pages:
        app.services.navigator.open(page)
        belongs = page in {Page.BREATHE, Page.LEARN}
        assert app.window.panel.isVisible() is (belongs and is_open)
        assert app.services.settings.value.panel_open is is_open


@pytest.mark.parametrize("is_open", [True, False])
def test_where_the_panel_is_away_it_can_be_asked_for_until_the_next_page(is_open: bool, app: Application) -> None:
    if not is_open:
        press_key(app, Qt.Key.Key_F9)
    app.services.navigator.open(Page.GROUND)
    press_key(app, Qt.Key.Key_F9)
    assert app.window.panel.isVisible()
    app.services.navigator.open(Page.SUPPORT)
    assert not app.window.panel.isVisible()
    app.services.navigator.open(Page.BREATHE)
    assert app.window.panel.isVisible() is is_open
    assert app.services.settings.value.panel_open is is_open


def test_page_and_panel_change_in_one_fade(app: Application) -> None:
    app.services.navigator.open(Page.SUPPORT)
    veils = [veil for veil in app.window.findChildren(Crossfade) if not veil.isHidden()]
    assert [veil.parentWidget() for veil in veils] == [app.window.backdrop]


def test_after_a_practice_the_panel_is_at_rest(app: Application) -> None:
    panel = panel_of(app)
    app.features.open_belief("unlovable")
    press_key(app, Qt.Key.Key_Space)
    press_key(app, Qt.Key.Key_Escape)
    assert panel.resting_view.isVisible()


def test_what_is_opened_in_the_panel_beside_a_practice_stays_after_it(app: Application) -> None:
    press_key(app, Qt.Key.Key_Space)
    press_key(app, Qt.Key.Key_R)
    app.features.open_belief("unlovable")
    app.breathe.session.go_back()
    assert not practising(app)
    assert panel_of(app).belief_in_view is not None


def test_the_button_of_the_panel_folds_it_and_that_is_remembered(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    QTest.mouseClick(app.window.panel.fold_button, Qt.MouseButton.LeftButton)
    assert not app.window.panel.isVisible()
    assert not app.services.settings.value.panel_open
    assert not again(app, open_application, tmp_path).window.panel.isVisible()


def test_the_panel_at_rest_is_few_words_and_controls_and_reads_no_thought(app: Application) -> None:
    app.window.resize(1180, 760)
    QApplication.processEvents()
    panel = app.window.panel
    controls = [each for each in panel.findChildren(QAbstractButton) if each.isVisible()]
    texts = [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]
    assert panel.isVisible()
    assert len(controls) <= 4
    assert len(" ".join([*texts, *(each.text() for each in controls)]).split()) <= 25
    assert "own_beliefs" not in vars(app.services)
    assert panel_of(app)._list.built is None


@pytest.mark.parametrize("way", ["R", "F9", "the rail"])
def test_who_wants_the_thoughts_then_all_the_same_has_them(way: str, app: Application) -> None:
    app.breathe.session.begin_or_pause()
    app.breathe.page.guide_area.practice.bar.not_helping.click()
    if way == "the rail":
        app.window.rail.thoughts.click()
    else:
        press_key(app, Qt.Key.Key_R if way == "R" else Qt.Key.Key_F9)
    assert app.window.panel.isVisible()
    assert app.services.settings.value.panel_open


def test_f9_is_remembered(app: Application, open_application: OpenApplication, tmp_path: Path) -> None:
    press_key(app, Qt.Key.Key_F9)
    app = again(app, open_application, tmp_path)
    assert not app.window.panel.isVisible()
    press_key(app, Qt.Key.Key_F9)
    assert panel_of(app).resting_view.isVisible()
    app = again(app, open_application, tmp_path)
    assert app.window.panel.isVisible()


def test_an_exercise_has_the_window_to_itself_but_for_support_until_its_ending_is_left(app: Application) -> None:
    rail, page = app.window.rail, ground_page(app)
    page.open_exercise("object")
    for presses in range(6):
        assert rail.button(Page.SUPPORT).isVisible()
        assert not rail.button(Page.BREATHE).isVisible()
        assert not app.window.panel.isVisible()
        if presses < 5:
            page.views.step_view.get().footer.main.click()
    assert page.views.ending.get().isVisible()
    press_key(app, Qt.Key.Key_Escape)
    assert page.home.isVisible()
    assert rail.button(Page.BREATHE).isVisible()


def test_an_exercise_waits_while_another_page_is_open_and_then_has_the_window_again(app: Application) -> None:
    ground_page(app).open_exercise("object")
    step = ground_step(app)
    press_key(app, Qt.Key.Key_S)
    assert app.window.rail.button(Page.BREATHE).isVisible()
    press_key(app, Qt.Key.Key_G)
    assert ground_step(app) == step
    assert not app.window.rail.button(Page.BREATHE).isVisible()
    assert app.window.focusWidget() is ground_page(app).views.step_view.get().footer.main


@pytest.mark.parametrize("width", [1150, 1179, 1180, 1700])
def test_no_half_of_a_breath_is_seen_in_settings_beside_the_panel(width: int, app: Application) -> None:
    app.window.resize(width, 760)
    app.services.navigator.open(Page.SETTINGS)
    page, panel = app.window.stack.currentWidget(), app.window.panel
    assert isinstance(page, SettingsPage)
    guide = page.live_guide
    end_fades(app.window)
    QApplication.processEvents()
    assert guide.isVisible()
    press_key(app, Qt.Key.Key_R)
    end_fades(app.window)
    QApplication.processEvents()
    place, over = rect_in(app.window, guide) - CLEAR_AROUND_GUIDE, rect_in(app.window, panel)
    assert panel.isVisible()
    assert not guide.isVisible() or over.contains(place) or not over.intersects(place)
    press_key(app, Qt.Key.Key_F9)
    end_fades(app.window)
    QApplication.processEvents()
    assert guide.isVisible()
