"""The card of keyboard shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.shortcuts_card import ShortcutsCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ashore.ui.theme import Theme

    Show = Callable[[QWidget], None]


def test_the_card_covers_the_window_until_it_is_closed(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    area = QWidget()
    shown(area)
    card = ShortcutsCard([("B", "Breathe"), ("F9", "Fold")], theme, area)
    assert card.geometry() == area.rect()
    area.resize(500, 400)
    assert card.geometry() == area.rect()
    with qtbot.waitSignal(card.closed):
        card.dismiss()
    qtbot.waitUntil(lambda: area.findChild(ShortcutsCard) is None)


@pytest.mark.parametrize("way", ["button", "click"])
def test_the_card_closes_in_every_usual_way(way: str, theme: Theme, shown: Show, qtbot: QtBot) -> None:
    area = QWidget()
    shown(area)
    card = ShortcutsCard([("B", "Breathe")], theme, area)
    with qtbot.waitSignal(card.closed):
        match way:
            case "button":
                QTest.mouseClick(card.close_button, Qt.MouseButton.LeftButton)
            case _:
                QTest.mouseClick(card, Qt.MouseButton.LeftButton)
