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
    from tests.gui.conftest import FakeClock

    from ashore.app.application import Application

from tests.gui.program_driver import patterns_page, paused, practising, press_where_the_keyboard_is


def test_space_begins_pauses_and_goes_on_from_anywhere(app: Application, clock: FakeClock) -> None:
    press_key(app, Qt.Key.Key_Space)
    assert practising(app)
    clock.let_pass(2)
    assert not app.window.rail.button(Page.BREATHE).isVisible()
    assert not app.window.panel.isVisible()
    press_key(app, Qt.Key.Key_Space)
    assert paused(app)
    clock.let_pass(1)
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


def test_hands_that_shake_begin_a_practice_and_do_not_pause_it(app: Application, clock: FakeClock) -> None:
    press_key(app, Qt.Key.Key_Space)
    for seconds in (0.0, 0.2, 0.5, 0.7):
        clock.let_pass(seconds)
        press_key(app, Qt.Key.Key_Space)
        assert practising(app)
        assert not paused(app)
    clock.let_pass(0.1)  # a second and a half in all
    press_key(app, Qt.Key.Key_Space)
    assert paused(app)


def test_the_second_press_on_the_button_that_begins_does_not_pause(app: Application, clock: FakeClock) -> None:
    app.breathe.page.guide_area.watch_bar.begin.setFocus()
    for seconds in (0.0, 0.6, 0.6):
        clock.let_pass(seconds)
        press_where_the_keyboard_is(app, Qt.Key.Key_Space)
        assert practising(app)
        assert not paused(app)
    app.breathe.page.guide_area.practice.bar.pause.click()
    assert not paused(app)
    clock.let_pass(0.5)
    app.breathe.page.guide_area.practice.bar.pause.click()
    assert paused(app)


def test_hands_that_shake_pause_a_practice_and_do_not_go_on_at_once(app: Application, clock: FakeClock) -> None:
    press_key(app, Qt.Key.Key_Space)
    clock.let_pass(5)
    for is_paused in (True, False):
        for seconds in (0.0, 0.1, 0.2):
            clock.let_pass(seconds)
            press_key(app, Qt.Key.Key_Space)
            assert paused(app) is is_paused
        clock.let_pass(0.5)


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


def test_the_panel_can_be_asked_for_during_a_practice_which_goes_on(app: Application, clock: FakeClock) -> None:
    press_key(app, Qt.Key.Key_Space)
    clock.let_pass(2)
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
        led_to_by = {Page.COPING_PLAN: Page.SUPPORT, Page.SAVED_THINGS: Page.SETTINGS}.get(each)
        if led_to_by is not None:
            assert current_page(app) is led_to_by
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


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_L, Page.LEARN),
        (Qt.Key.Key_P, Page.PATTERNS),
        (Qt.Key.Key_E, Page.COPING_PLAN),
        (Qt.Key.Key_F, Page.SOURCES),
        (Qt.Key.Key_D, Page.SAVED_THINGS),
    ],
)
def test_every_page_opens_by_its_key_and_escape_leads_back(key: Qt.Key, page: Page, app: Application) -> None:
    press_key(app, key)
    assert current_page(app) is page
    while current_page(app) is not Page.BREATHE:
        press_key(app, Qt.Key.Key_Escape)


def test_the_settings_open_by_a_key_that_stays_when_letters_are_off(app: Application) -> None:
    app.services.settings.update(letter_keys=False)
    press_key(app, Qt.Key.Key_G)
    assert current_page(app) is Page.BREATHE
    assert app.window.rail.button(Page.GROUND).toolTip() == "Ground"
    press_key(app, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert current_page(app) is Page.SETTINGS
    app.services.settings.update(letter_keys=True)
    assert app.window.rail.button(Page.GROUND).toolTip() == "Ground (G)"
    press_key(app, Qt.Key.Key_G)
    assert current_page(app) is Page.GROUND


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
