"""The card of keyboard shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from tests.gui.ui.guides.guide_driver import contrast

from ashore.domain.settings import Appearance
from ashore.ui.widgets.shortcuts_card import ShortcutsCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ashore.ui.theme import Theme

    Show = Callable[[QWidget], None]

GROUPS = [("Pages", [("B", "Breathe"), ("G", "Ground")]), ("The window", [("F9", "Fold")])]


def test_the_card_covers_the_window_until_it_is_closed(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    area = QWidget()
    shown(area)
    card = ShortcutsCard(GROUPS, theme, area)
    assert card.geometry() == area.rect()
    area.resize(500, 400)
    assert card.geometry() == area.rect()
    with qtbot.waitSignal(card.closed):
        card.dismiss()
    qtbot.waitUntil(lambda: area.findChild(ShortcutsCard) is None)


@pytest.mark.parametrize("way", ["button", "click", "escape"])
def test_the_card_closes_in_every_usual_way(way: str, theme: Theme, shown: Show, qtbot: QtBot) -> None:
    area = QWidget()
    shown(area)
    card = ShortcutsCard(GROUPS, theme, area)
    with qtbot.waitSignal(card.closed):
        match way:
            case "button":
                QTest.mouseClick(card.close_button, Qt.MouseButton.LeftButton)
            case "escape":
                QTest.keyClick(card.close_button, Qt.Key.Key_Escape)
            case _:
                QTest.mouseClick(card, Qt.MouseButton.LeftButton)


def test_tab_stays_within_the_card_and_escape_still_closes_it(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    area, field = area_with_field(shown, qtbot)
    field.setFocus()
    card = ShortcutsCard(GROUPS, theme, area)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Tab):
        QTest.keyClick(focus_widget(), key)
        assert card.isAncestorOf(focus_widget())
    with qtbot.waitSignal(card.closed):
        QTest.keyClick(focus_widget(), Qt.Key.Key_Escape)
    assert field.hasFocus()


def test_what_takes_the_keyboard_behind_the_card_gets_it_once_the_card_is_closed(
    theme: Theme, shown: Show, qtbot: QtBot
) -> None:
    area, field = area_with_field(shown, qtbot)
    card = ShortcutsCard(GROUPS, theme, area)
    field.setFocus()
    assert card.isAncestorOf(focus_widget())
    card.dismiss()
    assert field.hasFocus()


def test_the_keyboard_goes_to_the_window_where_what_had_it_is_gone(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    area, field = area_with_field(shown, qtbot)
    field.setFocus()
    card = ShortcutsCard(GROUPS, theme, area)
    field.hide()
    card.dismiss()
    assert area.window().focusWidget() in (None, area)


def test_what_is_behind_the_card_stays_visible_and_its_words_can_be_read(theme: Theme, shown: Show) -> None:
    area = QWidget()
    area.setAutoFillBackground(True)
    shown(area)
    for appearance in (Appearance.DARK, Appearance.LIGHT):
        theme.set_appearance(appearance, 100)
        seen = []
        for colour in (theme.colours.orb_light, theme.colours.orb_deep):
            area.setPalette(QPalette(QColor(colour)))
            card = ShortcutsCard(GROUPS, theme, area)
            seen.append(area.grab().toImage().pixelColor(4, 4))
            card.dismiss()
        assert seen[0] != seen[1]
        assert all(contrast(QColor(theme.colours.quiet_text), ground) >= 4.5 for ground in seen)


def area_with_field(shown: Show, qtbot: QtBot) -> tuple[QWidget, QLineEdit]:
    area = QWidget()
    field = QLineEdit(area)
    shown(area)
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    return area, field


def focus_widget() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused
