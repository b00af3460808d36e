"""The card of keyboard shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from tests.gui.ui.guides.guide_driver import contrast

from ashore.domain.settings import Appearance
from ashore.ui.widgets.scroll_column import ScrollColumn
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


def test_the_card_stands_beside_what_it_spares(theme: Theme, shown: Show) -> None:
    area = QWidget()
    spared = QPushButton("Support", area)
    spared.setGeometry(10, 660, 80, 60)
    shown(area)
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        area.setLayoutDirection(direction)
        is_mirrored = direction is Qt.LayoutDirection.RightToLeft
        for width in (752, 480):
            area.resize(width, 720)
            spared.move(width - 90 if is_mirrored else 10, 660)
            card = ShortcutsCard(GROUPS, theme, area, spared)
            QApplication.processEvents()
            assert area.childAt(spared.geometry().center()) is spared
            for each in card.findChildren(QLabel):
                place = each.rect().translated(each.mapTo(area, QPoint()))
                assert place.left() > 90 if not is_mirrored else place.right() < width - 90
            card.dismiss()


def test_a_card_higher_than_the_window_is_scrolled_by_keys(theme: Theme, shown: Show) -> None:
    area = QWidget()
    shown(area)
    area.resize(500, 200)
    card = ShortcutsCard(GROUPS * 4, theme, area)
    QApplication.processEvents()
    bar = card.findChildren(ScrollColumn)[0].verticalScrollBar()
    assert bar.value() == 0
    QTest.keyClick(card.close_button, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(card.close_button, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    QTest.keyClick(card.close_button, Qt.Key.Key_Up)
    assert 0 < bar.value() < bar.maximum()
    QTest.keyClick(card.close_button, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_what_is_behind_the_card_stays_visible_and_its_words_can_be_read(theme: Theme, shown: Show) -> None:
    area = QWidget()
    area.setAutoFillBackground(True)
    page = QWidget(area)
    page.setAutoFillBackground(True)
    page.resize(100, 100)
    shown(area)
    for appearance in (Appearance.DARK, Appearance.LIGHT):
        theme.set_appearance(appearance, 100)
        area.setPalette(QPalette(QColor(theme.colours.backdrop_bottom)))
        seen = []
        for colour in (theme.colours.orb_light, theme.colours.orb_deep):
            page.setPalette(QPalette(QColor(colour)))
            card = ShortcutsCard(GROUPS, theme, area)
            seen.append(area.grab().toImage().pixelColor(4, 4))
            card.dismiss()
        assert seen[0] != seen[1]
        assert all(contrast(QColor(theme.colours.quiet_text), ground) >= 4.5 for ground in seen)


def test_a_card_higher_than_the_window_begins_at_its_top_with_the_keyboard_in_view(theme: Theme, shown: Show) -> None:
    area = QWidget()
    shown(area)
    area.resize(500, 200)
    card = ShortcutsCard(GROUPS * 4, theme, area)
    card.close_button.setFocus()
    QApplication.processEvents()
    assert card.findChildren(ScrollColumn)[0].verticalScrollBar().value() == 0
    place = card.close_button.rect().translated(card.close_button.mapTo(area, QPoint()))
    assert area.rect().contains(place)
