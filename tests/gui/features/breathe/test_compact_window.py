"""The breath in a small window: the same moments, its words, its place, and every way back."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication
from tests.contrast import luminance, part_of, strongest_on_ground
from tests.gui.features.breathe.compact_driver import CompactDriver
from tests.gui.program_driver import current_page, paused, practising, press_key
from tests.gui.screen_reader import ScreenReader

from ashore.domain.breath import LONGER_OUT
from ashore.domain.launch import Launch, Page, message_for
from ashore.domain.own_reframes import KeptLine
from ashore.domain.practice import PracticeLength
from ashore.domain.settings import Appearance, GuideKind
from ashore.ui.action_table import ActionId

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import FakeClock, OpenApplication

    from ashore.app.application import Application


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    return open_application(tmp_path)


@pytest.fixture
def small(app: Application) -> CompactDriver:
    """Opened by its key."""
    press_key(app, Qt.Key.Key_F8)
    return CompactDriver(app)


def screen() -> QRect:
    shown = QGuiApplication.primaryScreen()
    assert shown is not None
    return shown.availableGeometry()


def frame(app: Application, clock: FakeClock, seconds: float) -> None:
    clock.let_pass(seconds)
    app.breathe.session.driver._show_frame()


def test_its_key_opens_it_in_the_place_of_the_whole_window(app: Application, small: CompactDriver) -> None:
    assert small.is_shown
    flags = small.window.windowFlags()
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert not flags & Qt.WindowType.WindowTransparentForInput
    assert small.window.windowTitle() == app.window.windowTitle()


@pytest.mark.parametrize("key", [Qt.Key.Key_F8, Qt.Key.Key_Escape])
def test_one_key_brings_the_whole_window_back_as_it_was(key: Qt.Key, app: Application, small: CompactDriver) -> None:
    before = app.window.geometry()
    small.press(key)
    assert not small.is_shown
    assert app.window.isVisible()
    assert app.window.geometry() == before
    assert app.breathe.session.driver._timer.is_active


def by_button(small: CompactDriver, _app: Application) -> None:
    next(button for button in small.buttons if button.text() == "Whole window").click()


def by_second_start(_small: CompactDriver, app: Application) -> None:
    app.launch_requests.answer(message_for(Launch()))


def by_letter(small: CompactDriver, _app: Application) -> None:
    small.press(Qt.Key.Key_G)


@pytest.mark.parametrize("way", [by_button, by_second_start, by_letter])
def test_there_are_other_ways_back(
    way: Callable[[CompactDriver, Application], None], app: Application, small: CompactDriver
) -> None:
    way(small, app)
    assert not small.is_shown


@pytest.mark.parametrize("way", ["button", "key"])
def test_support_is_one_step_away(way: str, app: Application, small: CompactDriver) -> None:
    if way == "button":
        next(button for button in small.buttons if button.text() == "Support").click()
    else:
        small.press(Qt.Key.Key_S)
    assert not small.is_shown
    assert current_page(app) is Page.SUPPORT


def test_settings_and_the_list_of_keys_lead_to_it(app: Application, qtbot: QtBot) -> None:
    app.services.navigator.open(Page.SETTINGS)
    page = app.window.stack.currentWidget()
    assert page is not None
    page.beside_row.section.open_compact.click()  # type: ignore[attr-defined]
    assert CompactDriver(app).is_shown
    rows = [row for _heading, rows in app.actions.all.shortcut_rows() for row in rows]
    assert ("F8", "Small guide, and back to the whole window") in rows
    assert ("Ctrl+Q", "Quit Ashore") in rows
    assert qtbot


def test_the_breath_goes_on_from_the_same_place_in_both(app: Application, clock: FakeClock) -> None:
    frame(app, clock, 2.0)
    whole = app.breathe.page.guide
    before = app.breathe.session.driver.moment
    press_key(app, Qt.Key.Key_F8)
    small = CompactDriver(app)
    assert app.breathe.session.driver.moment == before
    assert small.window.frame.guide._content.state == whole._content.state
    for seconds in (0.5, 1.0, 2.5, 4.0):
        frame(app, clock, seconds)
        assert small.window.frame.guide._content.moment == app.breathe.session.driver.moment
    during = app.breathe.session.driver.moment
    small.press(Qt.Key.Key_Escape)
    assert app.breathe.session.driver.moment == during
    assert whole._content.moment == during


def test_a_practice_goes_on_in_it_pauses_and_ends(app: Application, clock: FakeClock) -> None:
    app.breathe.session.begin_practice(PracticeLength(1))
    frame(app, clock, 5.0)
    press_key(app, Qt.Key.Key_F8)
    small = CompactDriver(app)
    assert practising(app)
    assert small.window.frame.progress is not None
    small.press(Qt.Key.Key_Space)
    assert paused(app)
    QApplication.processEvents()
    assert small.window.frame.guide._content.texts.resting_word == "Paused"
    clock.let_pass(1)
    small.press(Qt.Key.Key_Space)
    assert not paused(app)
    app.breathe.session._finish_practice()
    assert small.window.frame.guide._content.texts.resting_word == "That was it"
    small.press(Qt.Key.Key_Escape)
    assert app.breathe.session.driver._timer.is_active, "whoever comes back finds the breath"


def test_from_any_page_and_from_the_quiet_it_shows_a_breath_that_moves(app: Application) -> None:
    app.breathe.session.rest()
    app.services.navigator.open(Page.SUPPORT)
    app.actions.toggle_shortcuts()
    press_key(app, Qt.Key.Key_F8)
    assert CompactDriver(app).is_shown
    assert app.breathe.session.driver._timer.is_active
    CompactDriver(app).press(Qt.Key.Key_Escape)
    assert current_page(app) is Page.SUPPORT
    assert app.window.overlays.top is None


def test_it_shows_the_kept_line_if_wished(app: Application, open_application: OpenApplication) -> None:
    line = "Something in me feels broken, and something in me still works."
    app.services.kept_lines.add(KeptLine("broken", line, rests_under_guide=True))
    open_application.settle(app)
    app.compact_mode.toggle()
    assert CompactDriver(app).line == ""
    lower = CompactDriver(app).place.height()
    app.compact_mode.toggle()
    app.services.settings.update(compact_line_shown=True)
    app.compact_mode.toggle()
    small = CompactDriver(app)
    assert small.line == line
    assert small.place.height() > lower
    assert small.window.line.height() >= small.window.line.heightForWidth(small.window.line.width())


def test_without_one_there_is_no_space_for_it(app: Application) -> None:
    app.services.settings.update(compact_line_shown=True)
    app.compact_mode.toggle()
    assert CompactDriver(app).line == ""


def test_it_begins_at_the_lower_edge_and_comes_back_where_it_was(app: Application, small: CompactDriver) -> None:
    area = screen()
    assert area.contains(small.place)
    assert area.bottom() - small.place.bottom() < 20
    assert area.right() - small.place.right() < 20
    small.drag(QPoint(-300, -200))
    small.press(Qt.Key.Key_Left)
    small.press(Qt.Key.Key_Up)
    place = small.place
    assert place.topLeft() != area.bottomRight()
    small.press(Qt.Key.Key_Escape)
    app.compact_mode.toggle()
    assert small.place == place


@pytest.mark.parametrize("where", ["-5000 -5000", "99999 99999", "1900 10", "nonsense", "", "1 2 3"])
def test_it_is_whole_on_the_screen_wherever_it_was_before(where: str, app: Application) -> None:
    app.services.settings.update(compact_place=where)
    app.compact_mode.toggle()
    assert screen().contains(CompactDriver(app).place)


def test_no_key_moves_it_out_of_the_screen(small: CompactDriver) -> None:
    for _press in range(80):
        small.press(Qt.Key.Key_Left)
        small.press(Qt.Key.Key_Down)
    assert screen().contains(small.place)


@pytest.mark.parametrize("percent", [80, 100, 150, 200, 300])
def test_nothing_is_cut_at_any_text_size(percent: int, app: Application) -> None:
    app.services.settings.update(text_percent=percent, compact_line_shown=True)
    app.compact_mode.toggle()
    small, area = CompactDriver(app), screen()
    QApplication.processEvents()
    assert area.contains(small.place)
    assert small.place.width() <= 0.41 * area.width()
    assert small.place.height() <= 0.61 * area.height()
    for button in small.buttons:
        inside = QRect(button.mapTo(small.window, QPoint()), button.size())
        assert small.window.rect().contains(inside)
        assert button.height() >= 44
        assert button.fontMetrics().horizontalAdvance(button.text()) <= button.width()
    assert small.window.frame.guide.height() >= 120


def test_it_follows_text_size_and_look_while_it_is_there(app: Application, small: CompactDriver) -> None:
    before, picture = small.place, small.picture()
    app.services.settings.update(appearance=Appearance.DARK, text_percent=150)
    QApplication.processEvents()
    assert small.place.width() > before.width()
    assert screen().contains(small.place)
    assert small.picture().pixelColor(30, 30).lightness() < picture.pixelColor(30, 30).lightness() - 100


@pytest.mark.parametrize("look", [look for look in Appearance if look is not Appearance.SYSTEM])
def test_its_words_stand_out_in_every_look(look: Appearance, app: Application) -> None:
    app.services.settings.update(appearance=look)
    app.compact_mode.toggle()
    small = CompactDriver(app)
    seen = luminance(small.picture())
    for button in small.buttons:
        area = QRect(button.mapTo(small.window, QPoint()), button.size())
        assert strongest_on_ground(part_of(seen, area)) >= 4.5, button.text()


@pytest.mark.parametrize("kind", GuideKind)
def test_every_guide_breathes_in_it(kind: GuideKind, app: Application, clock: FakeClock) -> None:
    app.services.settings.update(guide=kind)
    app.breathe.session.choice.begin_with(LONGER_OUT)
    app.compact_mode.toggle()
    small = CompactDriver(app)
    frame(app, clock, 0.2)
    empty = small.picture()
    frame(app, clock, 2.4)
    assert small.picture() != empty
    assert small.word == "Breathe in"


def test_its_keyboard_belongs_to_the_breath_and_tab_reaches_its_buttons(small: CompactDriver) -> None:
    assert small.window.focusWidget() is small.window.backdrop
    reached = []
    for _press in range(4):
        small.press(Qt.Key.Key_Tab)
        reached.append(small.window.focusWidget())
    assert set(small.buttons) <= set(reached)


def test_with_clicks_let_through_it_has_nothing_to_press(app: Application) -> None:
    app.services.settings.update(compact_lets_clicks_through=True)
    app.compact_mode.toggle()
    small = CompactDriver(app)
    assert small.window.windowFlags() & Qt.WindowType.WindowTransparentForInput
    assert small.buttons == []
    app.launch_requests.answer(message_for(Launch()))
    assert not small.is_shown


def test_hide_at_once_covers_it_too(app: Application, small: CompactDriver) -> None:
    app.services.settings.update(sound_on=True)
    small.press(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert app.compact_mode.window is None
    assert app.actions.quick_hide.is_covered
    assert app.window.isMinimized()
    assert app.window.windowTitle() == "Notes"
    assert not app.services.settings.value.sound_on
    app.actions.show_window()
    assert not app.actions.quick_hide.is_covered


@pytest.mark.parametrize("reminders_on", [False, True])
def test_closing_it_is_closing_the_window(
    reminders_on: bool, app: Application, small: CompactDriver, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(app, "quit", lambda: asked.append("quit"))
    monkeypatch.setattr(app.services.notifications, "show", lambda *_about: asked.append("told"))
    app.services.settings.update(reminders_on=reminders_on)
    small.window.close()
    qtbot.waitUntil(lambda: asked == ["told" if reminders_on else "quit"], timeout=5000)
    assert app.compact_mode.window is None
    assert not app.window.isVisible()
    assert not app.breathe.session.driver._timer.is_active


def test_a_screen_reader_hears_the_phases_and_what_becomes_of_a_practice(
    app: Application, small: CompactDriver, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = ScreenReader(monkeypatch)
    guide = small.window.frame.guide
    name = QAccessible.queryAccessibleInterface(small.window).text(QAccessible.Text.Name)
    assert name == "Small guide"
    app.breathe.session.begin_practice(PracticeLength(1))
    assert guide.hasFocus()
    for _step in range(60):
        clock.let_pass(0.2)
        reader.let_pass(0.2)
        app.breathe.session.driver._show_frame()
        reader.heard()
    assert reader.renamed.count(guide) >= 2
    assert guide.spoken_name() in ("Breathe in", "Breathe out")
    assert app.breathe.page.guide not in reader.renamed, "nothing is told twice"
    small.press(Qt.Key.Key_Space)
    reader.heard()
    assert guide.spoken_name() == "Paused"


def test_nothing_is_left_of_it_once_the_whole_window_is_back(app: Application, clock: FakeClock) -> None:
    for _time in range(3):
        app.compact_mode.toggle()
        app.compact_mode.toggle()
    QApplication.processEvents()
    frame(app, clock, 1.0)
    assert app.actions.action(ActionId.COMPACT).isEnabled()
    assert [type(each).__name__ for each in QApplication.topLevelWidgets() if each.isVisible()] == ["MainWindow"]


def test_the_whole_window_still_knows_its_screen_afterwards(app: Application) -> None:
    """What PySide knows of a screen may end with the window that was asked for it."""
    for _time in range(2):
        app.compact_mode.toggle()
        app.compact_mode.toggle()
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    shown = QGuiApplication.primaryScreen()
    assert shown is not None
    shown.availableGeometryChanged.emit(shown.availableGeometry())
    app.compact_mode.toggle()
    CompactDriver(app).window.move(-400, -400)
    shown.availableGeometryChanged.emit(shown.availableGeometry())
    assert screen().contains(CompactDriver(app).place)
    QApplication.processEvents()


@pytest.mark.parametrize("page", [Page.CONNECT, Page.GUIDED])
def test_the_whole_window_comes_back_with_the_page_that_was_open(page: Page, app: Application) -> None:
    app.services.navigator.open(page)
    app.compact_mode.toggle()
    app.compact_mode.toggle()
    assert current_page(app) is page
    assert app.window.isVisible()


def test_a_practice_that_began_in_the_small_guide_goes_on_in_the_whole_window(app: Application) -> None:
    app.services.navigator.open(Page.CONNECT)
    app.compact_mode.toggle()
    app.breathe.session.begin_or_pause()
    app.compact_mode.toggle()
    assert current_page(app) is Page.BREATHE
    assert app.breathe.session.is_alone
