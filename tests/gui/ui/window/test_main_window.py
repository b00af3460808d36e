"""The frame: rail, stage and panel, and the keys that move between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ashore.domain.launch import Page
from ashore.domain.settings import Appearance
from ashore.ui.widgets.focus_rings import note_key, note_pointer, was_key_last
from ashore.ui.widgets.scrim import Scrim
from ashore.ui.window.main_window import MainWindow
from ashore.ui.window.navigation_button import NavigationButton, RailForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ashore.ui.theme import Theme

NO_KEY = Qt.KeyboardModifier.NoModifier
PAGES = (Page.BREATHE, Page.GROUND, Page.LEARN, Page.SUPPORT, Page.SETTINGS, Page.PATTERNS)


class PageWithFields(QWidget):
    """Something to type in, as many pages have."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.words = QPlainTextEdit()
        rows = QVBoxLayout(self)
        rows.addWidget(self.line)
        rows.addWidget(self.words)


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> MainWindow:
    factories: dict[Page, Callable[[], QWidget]] = dict.fromkeys(PAGES, QLabel)
    window = MainWindow(theme, {**factories, Page.SETTINGS: PageWithFields})
    qtbot.addWidget(window)
    window.page_chosen.connect(window.open)  # as the program does
    window.rail.build()
    window.open(Page.BREATHE)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.setFocus()
    return window


def on_rail(window: MainWindow) -> list[str]:
    """The names of what can be pressed there."""
    return [button.text() for button in window.rail.findChildren(NavigationButton) if button.isVisible()]


def panel_open(window: MainWindow) -> bool:
    return window.panel.isVisible()


def overlay(window: MainWindow) -> bool:
    return window.side_panel_layout.is_overlay


def current_page(window: MainWindow) -> Page | None:
    return window.stack.current_page


def test_folding_the_panel_away_is_reported(window: MainWindow, qtbot: QtBot) -> None:
    assert panel_open(window)
    with qtbot.waitSignal(window.side_panel_layout.chosen) as wanted:
        window.side_panel_layout.toggle()
    assert wanted.args == [False]
    assert not panel_open(window)
    with qtbot.waitSignals([window.side_panel_layout.chosen, window.side_panel_layout.opened]):
        window.side_panel_layout.toggle()
    assert panel_open(window)


def test_full_screen_fills_the_screen_and_comes_back(window: MainWindow) -> None:
    window.toggle_full_screen()
    assert window.isFullScreen()
    window.toggle_full_screen()
    assert window.windowState() == Qt.WindowState.WindowNoState


def test_a_practice_fades_rail_and_panel_away_and_brings_them_back(window: MainWindow) -> None:
    every = on_rail(window)
    bars = [window.message_bar(in_panel=in_panel) for in_panel in (False, True)]
    for bar in bars:
        bar.show_offer("It is removed.", "Undo", lambda: None)
    window.set_quiet(quiet=True)
    assert on_rail(window) == ["Support"]
    assert not panel_open(window)
    assert [bar.text for bar in bars] == ["", ""]
    window.set_quiet(quiet=False)
    assert [bar.text for bar in bars] == ["It is removed."] * 2
    assert on_rail(window) == every
    assert panel_open(window)


@pytest.mark.parametrize("percent", [80, 100, 200, 300])
@pytest.mark.parametrize("size", [(760, 560), (1180, 760)])
def test_a_practice_leaves_support_where_it_is_and_a_press_on_it_opens_it(
    percent: int, size: tuple[int, int], window: MainWindow, theme: Theme
) -> None:
    theme.set_appearance(Appearance.LIGHT, percent)
    window.resize(*size)
    QApplication.processEvents()
    support = window.rail.button(Page.SUPPORT)
    place, name = QRect(support.mapTo(window, QPoint()), support.size()), support.text()
    window.set_quiet(quiet=True)
    QApplication.processEvents()
    assert QRect(support.mapTo(window, QPoint()), support.size()) == place
    assert support.text() == name
    assert support.width() >= support.fontMetrics().horizontalAdvance(name) + 4
    QTest.mouseClick(support, Qt.MouseButton.LeftButton)
    assert current_page(window) is Page.SUPPORT


def test_where_height_is_short_the_rail_is_narrower_and_keeps_every_name(
    window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    theme.set_appearance(Appearance.LIGHT, 300)
    window.resize(760, 2000)
    QApplication.processEvents()
    with_air = window.rail.width()
    buttons = window.rail.findChildren(NavigationButton)
    for height, form in ((500, RailForm.TIGHT), (360, RailForm.NAMES)):
        window.resize(760, height)
        qtbot.waitUntil(lambda: window.rail.width() <= with_air - 20, timeout=2000)
        assert {button.form for button in buttons} == {form}
        assert all(button.fontMetrics().horizontalAdvance(button.text()) <= button.width() for button in buttons)


def test_a_panel_folded_before_a_practice_stays_folded_after_it(window: MainWindow) -> None:
    window.side_panel_layout.begin(is_open=False)
    window.set_quiet(quiet=True)
    window.set_quiet(quiet=False)
    assert len(on_rail(window)) > 1
    assert not panel_open(window)


def test_resizing_during_a_practice_brings_nothing_back(window: MainWindow) -> None:
    window.set_quiet(quiet=True)
    window.resize(1000, 700)
    window.resize(800, 600)
    assert not panel_open(window)
    assert on_rail(window) == ["Support"]


def test_beside_the_stage_where_there_is_width(window: MainWindow) -> None:
    window.resize(1180, 760)
    assert not window.side_panel_layout.is_overlay
    assert window.stack.mapTo(window, window.stack.rect().topRight()).x() < window.panel.mapTo(window, QPoint()).x()


def test_below_1180_pixels_the_panel_lies_over_the_stage(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1179, 700)
    assert overlay(window)
    assert not panel_open(window)  # nothing lies over the breath until it is asked for
    window.side_panel_layout.toggle()
    assert panel_open(window)
    assert window.panel.geometry().right() == window.backdrop.rect().right()
    assert window.panel.height() == window.backdrop.height()
    qtbot.waitUntil(lambda: window.stack.geometry().right() > window.panel.x())
    window.resize(1180, 700)
    assert not overlay(window)
    qtbot.waitUntil(lambda: window.stack.geometry().right() < window.panel.x())


def test_very_large_text_makes_the_panel_an_overlay_too(window: MainWindow, theme: Theme) -> None:
    window.resize(1180, 760)
    theme.set_appearance(Appearance.LIGHT, 125)
    assert not overlay(window)
    for percent in (150, 300):
        theme.set_appearance(Appearance.LIGHT, percent)
        assert overlay(window)
    assert window.panel.width() <= window.width() * 3 / 5


@pytest.mark.parametrize("size", [(760, 560), (1180, 760)])
@pytest.mark.parametrize("percent", [100, 300])
def test_the_button_at_the_panels_top_folds_it_by_mouse_and_keyboard(
    percent: int, size: tuple[int, int], window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    theme.set_appearance(Appearance.DARK, percent)
    window.resize(*size)
    window.panel.set_content(QLabel())
    button = window.panel.fold_button
    presses: tuple[Callable[[], None], ...] = (
        lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton),
        lambda: QTest.keyClick(button, Qt.Key.Key_Return),
    )
    for press in presses:
        window.side_panel_layout.show()
        qtbot.waitUntil(button.isVisible)
        QApplication.processEvents()
        assert button.width() >= 44
        assert button.height() >= 44
        assert window.panel.rect().contains(button.geometry())
        assert button.accessibleName() == "Hide Thoughts"
        press()
        assert not panel_open(window)


def test_a_page_without_the_panel_leaves_the_choice_for_the_others_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    layout = window.side_panel_layout
    for was_open in (True, False):
        layout.begin(is_open=was_open)
        with qtbot.assertNotEmitted(layout.chosen):
            layout.set_hidden_by_page(hidden=True)
            assert not panel_open(window)
            layout.set_hidden_by_page(hidden=False)
            assert panel_open(window) is was_open
            layout.set_hidden_by_page(hidden=True)
            layout.show()
            assert panel_open(window)
            layout.set_hidden_by_page(hidden=True)  # the next page is one without it too
            assert not panel_open(window)
            layout.show()
            layout.fold()
            assert not panel_open(window)
            layout.set_hidden_by_page(hidden=False)
        assert panel_open(window) is was_open


def test_the_mouse_alone_opens_and_folds_the_panel(window: MainWindow) -> None:
    thoughts = window.rail.thoughts
    QTest.mouseClick(thoughts, Qt.MouseButton.LeftButton)
    assert not panel_open(window)
    QTest.mouseClick(thoughts, Qt.MouseButton.LeftButton)
    assert panel_open(window)
    assert not thoughts.isChecked()


def test_a_press_beside_an_overlay_puts_it_away(window: MainWindow) -> None:
    window.resize(800, 600)
    QTest.mouseClick(window.rail.thoughts, Qt.MouseButton.LeftButton)
    assert panel_open(window)
    scrim = window.findChild(Scrim)
    assert scrim is not None
    assert scrim.geometry() == window.backdrop.rect()  # rail and page alike, so that there is no seam
    support = window.rail.button(Page.SUPPORT)
    assert window.childAt(support.mapTo(window, support.rect().center())) is support
    QTest.mouseClick(scrim, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(60, 300))
    assert not panel_open(window)
    assert not scrim.isVisible()


def test_beside_the_stage_the_panel_dims_nothing(window: MainWindow) -> None:
    assert panel_open(window)
    assert window.findChild(Scrim) is None
    window.resize(800, 600)
    window.side_panel_layout.toggle()
    window.resize(1180, 700)
    scrim = window.findChild(Scrim)
    assert scrim is not None
    assert not scrim.isVisible()


def test_an_overlay_is_put_away_once(window: MainWindow) -> None:
    window.resize(800, 600)
    window.side_panel_layout.toggle()
    assert panel_open(window)
    assert window.side_panel_layout.fold_overlay()
    assert not panel_open(window)
    assert not window.side_panel_layout.fold_overlay()


def test_a_panel_beside_the_stage_is_no_overlay_to_put_away(window: MainWindow) -> None:
    assert panel_open(window)
    assert not window.side_panel_layout.fold_overlay()
    assert panel_open(window)


def test_opening_a_room_puts_an_overlay_away_and_leaves_a_panel_beside(window: MainWindow) -> None:
    window.open(Page.LEARN)
    assert panel_open(window)
    window.resize(800, 600)
    window.side_panel_layout.toggle()
    window.open(Page.GROUND)
    assert not panel_open(window)
    window.resize(1180, 760)
    assert panel_open(window)


def test_a_narrow_window_starts_with_the_stage_free(window: MainWindow) -> None:
    window.resize(800, 600)
    window.side_panel_layout.begin(is_open=True)
    assert not panel_open(window)


def test_folding_the_panel_away_takes_the_focus_out_of_it(window: MainWindow) -> None:
    field = QLineEdit()
    window.panel.set_content(field)
    field.setFocus()
    window.side_panel_layout.toggle()
    assert not field.hasFocus()


def test_support_keeps_its_name_and_place_at_the_foot_however_low_the_window(window: MainWindow) -> None:
    support = window.rail.button(Page.SUPPORT)
    for height in (1000, 760, 560, 360):
        window.resize(1180, height)
        assert support.text() == "Support"
        assert support.isVisible()
        below = window.rail.height() - support.geometry().bottom()
        assert below < 160
        assert all(
            button.y() < support.y()
            for button in window.rail.findChildren(NavigationButton)
            if button is not support and button is not window.rail.button(Page.SETTINGS)
        )


@pytest.mark.parametrize("percent", [80, 100, 200, 300])
def test_the_rail_fits_the_smallest_window_at_every_text_size(percent: int, window: MainWindow, theme: Theme) -> None:
    theme.set_appearance(Appearance.DARK, percent)
    for size in ((760, 560), (480, 360)):
        window.resize(*size)
        QApplication.processEvents()
        for button in window.rail.findChildren(NavigationButton):
            assert button.height() >= 44
            assert window.rail.rect().contains(button.geometry())


def test_the_rail_is_as_wide_as_its_longest_name_whatever_the_text_size_was_before(
    window: MainWindow, theme: Theme
) -> None:
    widths: list[int] = []
    for percent in (100, 200, 80, 100):
        theme.set_appearance(Appearance.DARK, percent)
        QApplication.processEvents()
        buttons = window.rail.findChildren(NavigationButton)
        needed = max(button.sizeHint().width() for button in buttons)
        assert min(button.width() for button in buttons) == needed
        widths.append(needed)
    assert widths[0] == widths[3]
    assert widths[2] <= widths[0] < widths[1]


def test_pages_that_are_not_there_yet_have_no_place_on_the_rail(window: MainWindow) -> None:
    names = [button.text() for button in window.rail.findChildren(NavigationButton)]
    assert names == ["Breathe", "Ground", "Learn", "Thoughts", "Support", "Settings"]


@pytest.mark.parametrize("size", [(1180, 760), (760, 560)])
@pytest.mark.parametrize("percent", [100, 150])
def test_what_stands_at_the_foot_stays_in_its_place_when_the_rest_of_the_rail_comes(
    size: tuple[int, int], percent: int, theme: Theme, qtbot: QtBot
) -> None:
    theme.set_appearance(Appearance.DARK, percent)
    window = MainWindow(theme, dict.fromkeys(PAGES, QLabel))
    qtbot.addWidget(window)
    window.open(Page.BREATHE)
    window.resize(*size)
    with qtbot.waitExposed(window):
        window.show()
    foot = [window.rail.button(page) for page in (Page.SUPPORT, Page.SETTINGS)]
    places = window.rail.geometry(), [button.geometry() for button in foot]
    assert [button.text() for button in window.rail.findChildren(NavigationButton)] == ["Support", "Settings"]
    window.rail.build()
    QApplication.processEvents()
    assert (window.rail.geometry(), [button.geometry() for button in foot]) == places
    assert on_rail(window) == ["Breathe", "Ground", "Learn", "Thoughts", "Support", "Settings"]
    assert window.rail.button(Page.BREATHE).isChecked()


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_rail_answers_the_keyboard(pressed: Qt.Key, window: MainWindow) -> None:
    QTest.keyClick(window.rail.button(Page.LEARN), pressed)
    assert current_page(window) is Page.LEARN


def test_closing_is_told(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()


@pytest.mark.parametrize("state", ["Normal", "Maximized", "FullScreen"])
def test_a_minimised_window_that_is_raised_is_as_large_as_it_was(window: MainWindow, state: str) -> None:
    getattr(window, f"show{state}")()
    window.showMinimized()
    window.raise_to_front()
    assert not window.isMinimized()
    assert window.isMaximized() is (state == "Maximized")
    assert window.isFullScreen() is (state == "FullScreen")


@pytest.mark.parametrize("state", ["Normal", "Maximized"])
def test_a_window_that_filled_the_screen_is_again_what_it_was(window: MainWindow, state: str) -> None:
    getattr(window, f"show{state}")()
    window.toggle_full_screen()
    assert window.isFullScreen()
    window.toggle_full_screen()
    assert not window.isFullScreen()
    assert window.isMaximized() is (state == "Maximized")


def test_tab_reaches_every_place_on_the_rail_and_arrows_move_among_them(window: MainWindow) -> None:
    rail = window.rail
    names = ["Breathe", "Ground", "Learn", "Thoughts", "Support", "Settings"]
    rail.button(Page.BREATHE).setFocus()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Down):
        reached = []
        for _name in names:
            focused = window.focusWidget()
            assert isinstance(focused, NavigationButton)
            reached.append(focused.text())
            QTest.keyClick(focused, key)
        assert reached == names
        rail.button(Page.BREATHE).setFocus()
    assert current_page(window) is not Page.SETTINGS
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Up)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert current_page(window) is Page.SETTINGS


def test_the_places_on_the_rail_are_one_of_many_for_a_screen_reader(window: MainWindow) -> None:
    window.open(Page.LEARN)
    for page in (Page.BREATHE, Page.LEARN, Page.SUPPORT, Page.SETTINGS):
        interface = QAccessible.queryAccessibleInterface(window.rail.button(page))
        assert interface.role() is QAccessible.Role.RadioButton
        assert bool(interface.state().checked) is (page is Page.LEARN)
    assert QAccessible.queryAccessibleInterface(window.rail.thoughts).role() is QAccessible.Role.Button


@pytest.mark.parametrize("key_was_last", [True, False])
def test_what_is_hidden_hands_the_keyboard_on_without_counting_as_a_key(window: MainWindow, key_was_last: bool) -> None:
    window.open(Page.SETTINGS)
    page = window.findChild(PageWithFields)
    assert page is not None
    page.words.setFocus()
    (note_key if key_was_last else note_pointer)()
    page.hide()
    assert QApplication.focusWidget() is not page.words
    assert was_key_last() is key_was_last
