"""What lies over the window keeps the keyboard, closes by Esc, gives the focus back, and leaves Support in reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from tests.gui.program_driver import current_page, panel_of, practising, press_where_the_keyboard_is

from ashore.domain.launch import Page
from ashore.domain.practice import PracticeLength
from ashore.ui.widgets.shortcuts_card import ShortcutsCard

if TYPE_CHECKING:
    from ashore.app.application import Application

OVERLAYS = ("the keys", "the panel", "the sheet")


def open_overlay(name: str, app: Application) -> QWidget:
    """Over a narrow window, from the line that opens the sheet, by a key."""
    app.window.resize(900, 640)
    opener = app.breathe.page.guide_area.watch_bar.choices
    opener.setFocus()
    assert app.window.focusWidget() is opener
    press_where_the_keyboard_is(app, {"the keys": Qt.Key.Key_Question, "the panel": Qt.Key.Key_F9}.get(name, ENTER))
    return overlay_of(name, app)


def overlay_of(name: str, app: Application) -> QWidget:
    if name == "the keys":
        card = app.window.backdrop.findChild(ShortcutsCard)
        assert card is not None
        return card
    return app.window.panel if name == "the panel" else app.breathe.page.choices.sheet


def is_within(app: Application, overlay: QWidget) -> bool:
    focused = app.window.focusWidget()
    return focused is not None and overlay.isAncestorOf(focused)


def stops_in(overlay: QWidget) -> set[QWidget]:
    return {
        each
        for each in overlay.findChildren(QWidget)
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    }


ENTER = Qt.Key.Key_Return


@pytest.mark.parametrize("name", OVERLAYS)
def test_the_focus_goes_into_it_and_tab_reaches_all_of_it_and_support_and_nothing_behind(
    name: str, app: Application
) -> None:
    overlay = open_overlay(name, app)
    assert overlay.isVisible()
    assert is_within(app, overlay)
    expected = {*stops_in(overlay), app.window.rail.button(Page.SUPPORT)}
    assert len(expected) >= 2
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        reached = set()
        for _press in range(len(expected)):
            press_where_the_keyboard_is(app, key)
            reached.add(app.window.focusWidget())
        assert reached == expected
        assert is_within(app, overlay)


@pytest.mark.parametrize("where", ["within", "on Support", "behind"])
@pytest.mark.parametrize("name", OVERLAYS)
def test_escape_closes_it_wherever_the_focus_is_and_gives_the_focus_back(
    name: str, where: str, app: Application
) -> None:
    overlay = open_overlay(name, app)
    opener = app.breathe.page.guide_area.watch_bar.choices
    if where == "on Support":
        press_where_the_keyboard_is(app, Qt.Key.Key_Tab)
        while app.window.focusWidget() is not app.window.rail.button(Page.SUPPORT):
            press_where_the_keyboard_is(app, Qt.Key.Key_Tab)
    elif where == "behind":
        app.breathe.page.guide_area.watch_bar.begin.setFocus()
        opener = app.breathe.page.guide_area.watch_bar.begin  # which was given the focus last
        assert is_within(app, overlay) is (name != "the sheet")  # the sheet gives way to what was pressed beside it
    press_where_the_keyboard_is(app, Qt.Key.Key_Escape)
    assert not overlay.isVisible()
    assert app.window.focusWidget() is opener
    assert current_page(app) is Page.BREATHE
    press_where_the_keyboard_is(app, Qt.Key.Key_Tab)
    assert app.window.focusWidget() is not opener  # Tab is free again


@pytest.mark.parametrize("way", ["S", "Tab", "a click"])
@pytest.mark.parametrize("name", OVERLAYS)
def test_support_is_in_reach_beside_it(name: str, way: str, app: Application) -> None:
    overlay = open_overlay(name, app)
    support = app.window.rail.button(Page.SUPPORT)
    if way == "S":
        press_where_the_keyboard_is(app, Qt.Key.Key_S)
    elif way == "Tab":
        press_where_the_keyboard_is(app, Qt.Key.Key_Backtab)
        while app.window.focusWidget() is not support:
            press_where_the_keyboard_is(app, Qt.Key.Key_Backtab)
        press_where_the_keyboard_is(app, ENTER)
    else:
        under_pointer = app.window.childAt(support.mapTo(app.window, support.rect().center()))
        assert under_pointer is support
        QTest.mouseClick(under_pointer, Qt.MouseButton.LeftButton)
    assert current_page(app) is Page.SUPPORT
    assert not overlay.isVisible()
    focused = app.window.focusWidget()
    assert focused is not None
    page = app.window.stack.widget_of(Page.SUPPORT)
    assert focused is page or page.isAncestorOf(focused) or focused is support


def test_the_keys_over_the_panel_close_first(app: Application) -> None:
    panel = open_overlay("the panel", app)
    press_where_the_keyboard_is(app, Qt.Key.Key_Question)
    card = overlay_of("the keys", app)
    assert is_within(app, card)
    press_where_the_keyboard_is(app, Qt.Key.Key_Escape)
    assert card.isHidden()
    assert panel.isVisible()
    assert is_within(app, panel)
    press_where_the_keyboard_is(app, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_escape_goes_back_within_the_panel_before_it_closes(app: Application) -> None:
    panel = open_overlay("the panel", app)
    press_where_the_keyboard_is(app, ENTER)  # "I have a hard thought"
    assert panel_of(app).belief_list.isVisible()
    press_where_the_keyboard_is(app, Qt.Key.Key_Escape)
    assert panel_of(app).resting_view.isVisible()
    press_where_the_keyboard_is(app, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_a_window_that_becomes_wide_frees_the_keyboard(app: Application) -> None:
    open_overlay("the panel", app)
    app.window.resize(1300, 700)
    assert app.window.overlays.top is None
    seen = set()
    for _press in range(40):
        press_where_the_keyboard_is(app, Qt.Key.Key_Tab)
        seen.add(app.window.focusWidget())
    assert app.window.rail.button(Page.GROUND) in seen


def test_a_practice_ends_the_overlay_and_it_is_not_there_afterwards(app: Application) -> None:
    panel = open_overlay("the panel", app)
    app.breathe.session.begin_practice(PracticeLength(1))
    assert practising(app)
    assert not panel.isVisible()
    press_where_the_keyboard_is(app, Qt.Key.Key_Escape)
    assert not practising(app)
    assert not panel.isVisible()


def test_the_sheet_is_closed_for_whoever_comes_back_to_the_page(app: Application) -> None:
    for key in (Qt.Key.Key_G, Qt.Key.Key_P):
        sheet = open_overlay("the sheet", app)
        press_where_the_keyboard_is(app, key)
        assert current_page(app) is not Page.BREATHE
        press_where_the_keyboard_is(app, Qt.Key.Key_B)
        assert current_page(app) is Page.BREATHE
        assert sheet.isHidden()
        assert app.window.overlays.top is None


def test_a_press_anywhere_beside_the_sheet_closes_it(app: Application) -> None:
    sheet = open_overlay("the sheet", app)
    area = app.breathe.page.guide_area
    corner = QPoint(3, 3)
    assert not area.frame.geometry().contains(corner)
    QTest.mouseClick(area, Qt.MouseButton.LeftButton, pos=corner)
    assert sheet.isHidden()


def test_the_sheet_gives_way_to_the_panel_beside_it(app: Application) -> None:
    sheet = open_overlay("the sheet", app)
    app.window.resize(1300, 760)
    app.window.side_panel_layout.show()
    press_where_the_keyboard_is(app, Qt.Key.Key_R)
    assert sheet.isHidden()
    assert panel_of(app).isAncestorOf(app.window.focusWidget())


def test_the_place_of_thoughts_on_the_rail_gets_the_focus_back(app: Application) -> None:
    app.window.resize(900, 640)
    app.window.rail.thoughts.setFocus()
    press_where_the_keyboard_is(app, ENTER)
    assert is_within(app, app.window.panel)
    press_where_the_keyboard_is(app, Qt.Key.Key_F9)
    assert not app.window.panel.isVisible()
    assert app.window.focusWidget() is app.window.rail.thoughts


def test_letters_typed_after_r_are_words_where_thoughts_are_listed(app: Application) -> None:
    press_where_the_keyboard_is(app, Qt.Key.Key_R)
    press_where_the_keyboard_is(app, ENTER)  # "I have a hard thought"
    press_where_the_keyboard_is(app, Qt.Key.Key_R)
    for letter in (Qt.Key.Key_N, Qt.Key.Key_O, Qt.Key.Key_B, Qt.Key.Key_G, Qt.Key.Key_S):
        press_where_the_keyboard_is(app, letter)
    search = app.window.focusWidget()
    assert isinstance(search, QLineEdit)
    assert search.text() == "nobgs"
    assert current_page(app) is Page.BREATHE


def test_r_held_down_writes_nothing(app: Application) -> None:
    panel_of(app).show_list()
    press_where_the_keyboard_is(app, Qt.Key.Key_R)
    search = panel_of(app).belief_list.search
    for is_repeated in (True, True, False, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_R, Qt.KeyboardModifier.NoModifier, "r", is_repeated)
        QApplication.sendEvent(search, event)
    assert search.text() == "rr"  # pressed anew, and then held on purpose


def test_r_at_rest_leads_to_no_thought_however_often_it_is_pressed(app: Application) -> None:
    for _press in range(3):
        press_where_the_keyboard_is(app, Qt.Key.Key_R)
        assert panel_of(app).resting_view.isVisible()
    focused = app.window.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused is panel_of(app).resting_view.thoughts


def test_tab_goes_through_a_long_list_over_the_page_from_its_top_to_its_foot_and_round(app: Application) -> None:
    open_overlay("the panel", app)
    press_where_the_keyboard_is(app, ENTER)  # "I have a hard thought"
    thoughts = panel_of(app).belief_list
    expected: list[QWidget] = [
        thoughts.back,
        thoughts.chips.buttons[0],
        *thoughts.cards,
        thoughts.more_button,
        thoughts.own_button,
    ]
    expected += [thoughts.search, thoughts.footer.support]
    thoughts.back.setFocus()
    for _round in range(2):
        reached: list[QWidget | None] = []
        while not reached or app.window.focusWidget() is not thoughts.back:
            reached.append(app.window.focusWidget())
            press_where_the_keyboard_is(app, Qt.Key.Key_Tab)
            QApplication.processEvents()
            assert len(reached) < 30
        assert [each for each in reached if each in expected] == expected
        assert app.window.rail.button(Page.SUPPORT) in reached


def test_the_sheet_covers_all_of_the_buttons_beside_the_panel(app: Application) -> None:
    app.window.resize(1180, 760)
    app.services.settings.update(panel_open=True)
    QApplication.processEvents()
    app.breathe.page.guide_area.fit()  # it is not on its way any more
    app.breathe.page.choices.open()
    QApplication.processEvents()
    assert app.window.side_panel_layout.is_open
    assert not app.window.side_panel_layout.is_overlay
    bar = app.breathe.page.guide_area.watch_bar
    sheet = QRect(app.breathe.page.choices.sheet.mapToGlobal(QPoint()), app.breathe.page.choices.sheet.size())
    for button in (bar.begin, bar.ground):
        assert sheet.contains(QRect(button.mapToGlobal(QPoint()), button.size()))
