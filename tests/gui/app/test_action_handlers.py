"""What each key does, wherever one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDoubleSpinBox,
)
from tests.gui.program_driver import current_page, panel_of, press_key

from ashore.domain.launch import Page
from ashore.ui.widgets.shortcuts_card import ShortcutsCard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ashore.app.application import Application

from tests.gui.program_driver import patterns_page, paused, practising, press_where_the_keyboard_is


def test_space_begins_pauses_and_goes_on_from_anywhere(app: Application) -> None:
    press_key(app, Qt.Key.Key_Space)
    assert practising(app)
    assert not app.window.rail.button(Page.BREATHE).isVisible()
    assert not app.window.panel.isVisible()
    press_key(app, Qt.Key.Key_Space)
    assert paused(app)
    press_key(app, Qt.Key.Key_Space)
    assert not paused(app)
    press_key(app, Qt.Key.Key_Escape)
    assert not practising(app)
    assert app.window.rail.button(Page.BREATHE).isVisible()
    assert app.window.panel.isVisible()
    press_key(app, Qt.Key.Key_S)
    press_key(app, Qt.Key.Key_Space)
    assert current_page(app) is Page.BREATHE
    assert practising(app)


@pytest.mark.parametrize("way", ["B", "the rail"])
def test_who_asks_for_the_breath_after_it_did_not_help_finds_it_moving(way: str, app: Application) -> None:
    for page_between in (Page.GROUND, None):
        app.breathe.session.begin_or_pause()
        app.breathe.page.guide_area.practice.bar.not_helping.click()
        assert not app.breathe.page.guide_area.isVisible()
        if page_between is not None:
            app.services.navigator.open(page_between)
        if way == "B":
            press_key(app, Qt.Key.Key_B)
        else:
            app.window.rail.button(Page.BREATHE).click()
        assert app.breathe.page.guide_area.isVisible()
        assert not paused(app)
        assert not practising(app)


@pytest.mark.parametrize(
    "way",
    [
        [Qt.Key.Key_G],
        [Qt.Key.Key_S],
        [Qt.Key.Key_G, Qt.Key.Key_Return],
        [Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return],
        [Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_G],
        [Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return],
        [Qt.Key.Key_R, Qt.Key.Key_Return],
        [Qt.Key.Key_Question, Qt.Key.Key_Escape],
    ],
)
def test_space_means_the_breath_again_wherever_one_comes_from(way: list[Qt.Key], app: Application) -> None:
    for key in way:
        press_where_the_keyboard_is(app, key)
        QApplication.processEvents()
    press_where_the_keyboard_is(app, Qt.Key.Key_B)
    assert not practising(app)
    press_where_the_keyboard_is(app, Qt.Key.Key_Space)
    assert practising(app)


def test_the_panel_can_be_asked_for_during_a_practice_which_goes_on(app: Application) -> None:
    press_key(app, Qt.Key.Key_Space)
    press_where_the_keyboard_is(app, Qt.Key.Key_R)
    panel = panel_of(app)
    assert panel.isVisible()
    assert panel.isAncestorOf(app.window.focusWidget())
    assert practising(app)
    assert not paused(app)
    press_where_the_keyboard_is(app, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert practising(app)
    press_where_the_keyboard_is(app, Qt.Key.Key_Space)
    assert paused(app)
    press_where_the_keyboard_is(app, Qt.Key.Key_Escape)
    assert not practising(app)


def test_keys_for_pages_work_during_a_practice_and_bring_the_rail_back(app: Application) -> None:
    press_key(app, Qt.Key.Key_Space)
    press_key(app, Qt.Key.Key_G)
    assert current_page(app) is Page.GROUND
    assert app.window.rail.button(Page.BREATHE).isVisible()


def test_escape_leads_back_to_breathe_from_every_page(app: Application) -> None:
    for each in app.window.stack.pages:
        app.services.navigator.open(each)
        press_key(app, Qt.Key.Key_Escape)
        if each is Page.COPING_PLAN:
            assert current_page(app) is Page.SUPPORT
            press_key(app, Qt.Key.Key_Escape)
        assert current_page(app) is Page.BREATHE


def test_the_keys_are_shown_by_a_question_mark_and_put_away_by_escape(app: Application, qtbot: QtBot) -> None:
    press_key(app, Qt.Key.Key_Question)
    card = app.window.findChild(ShortcutsCard)
    assert card is not None
    assert card.isVisible()
    QTest.keyClick(card.close_button, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: app.window.findChild(ShortcutsCard) is None)


@pytest.mark.parametrize("closing", [Qt.Key.Key_Escape, Qt.Key.Key_Question])
def test_the_list_of_keys_takes_no_other_key_and_goes_by_escape_or_the_key_that_showed_it(
    closing: Qt.Key, app: Application
) -> None:
    press_where_the_keyboard_is(app, Qt.Key.Key_Question)
    assert app.window.backdrop.findChild(ShortcutsCard) is not None
    for key in (Qt.Key.Key_G, Qt.Key.Key_F9, Qt.Key.Key_M):
        press_where_the_keyboard_is(app, key)
    assert current_page(app) is Page.BREATHE
    assert app.window.panel.isVisible()
    assert not app.services.settings.value.sound_on
    press_where_the_keyboard_is(app, closing)
    assert all(card.isHidden() for card in app.window.backdrop.findChildren(ShortcutsCard))
    press_where_the_keyboard_is(app, Qt.Key.Key_G)
    assert current_page(app) is Page.GROUND


def test_quick_hide_silences_and_names_the_window_neutrally(app: Application) -> None:
    app.services.settings.update(sound_on=True)
    press_key(app, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert not app.services.settings.value.sound_on
    assert app.window.windowTitle() == "Notes"
    assert app.window.isMinimized()


def test_r_brings_the_panel_and_its_focus(app: Application) -> None:
    press_key(app, Qt.Key.Key_F9)
    press_key(app, Qt.Key.Key_R)
    assert app.window.panel.isVisible()
    assert panel_of(app).isAncestorOf(app.window.focusWidget())


def test_letters_typed_in_the_search_trigger_nothing(app: Application) -> None:
    search = panel_of(app).belief_list.search
    search.setFocus()
    QTest.keyClicks(search, "bgsmh r?")
    assert search.text() == "bgsmh r?"
    assert current_page(app) is Page.BREATHE
    assert not practising(app)
    assert app.window.findChild(ShortcutsCard) is None


def test_letters_typed_in_the_editors_numbers_trigger_nothing(app: Application) -> None:
    page = patterns_page(app)
    page.edit(None)
    box = page.findChild(QDoubleSpinBox)
    assert box is not None
    box.setFocus()
    QTest.keyClicks(box, "gbs ")
    assert current_page(app) is Page.PATTERNS
    assert not practising(app)
