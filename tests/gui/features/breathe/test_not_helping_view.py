"""After "This isn't helping": quiet, and every way out to be seen."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from ashore.domain.settings import Appearance
from ashore.features.breathe.not_helping_view import NotHelpingView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ashore.ui.theme import Theme


@pytest.mark.parametrize("percent", [100, 200, 300])
@pytest.mark.parametrize("size", [(632, 560), (752, 760), (1030, 760)])
def test_what_there_is_instead_is_all_in_view_at_any_text_size(
    theme: Theme, qtbot: QtBot, percent: int, size: tuple[int, int]
) -> None:
    theme.set_appearance(Appearance.DARK, percent)
    unhelpful = NotHelpingView()
    qtbot.addWidget(unhelpful)
    unhelpful.resize(*size)
    unhelpful.show()
    QApplication.processEvents()
    buttons = (unhelpful.ground, unhelpful.support, unhelpful.back)
    for button in buttons:
        assert button.visibleRegion().boundingRect() == button.rect()
        assert button.width() <= button.sizeHint().width()
    places = {button: button.mapTo(unhelpful, QPoint()) for button in buttons}
    words = unhelpful.findChildren(QLabel)
    assert sum(label.text().count(".") for label in words) == 2
    lowest = max(label.mapTo(unhelpful, QPoint(0, label.height())).y() for label in words)
    assert 24 <= places[unhelpful.ground].y() - lowest <= 32
    for one, other in pairwise(buttons):
        if places[one].y() == places[other].y():
            assert places[other].x() - places[one].x() - one.width() >= 12
        else:
            assert places[other].y() - places[one].y() - one.height() >= 12


def test_where_the_room_is_too_small_for_all_of_it_the_keyboard_brings_it_into_view(theme: Theme, qtbot: QtBot) -> None:
    theme.set_appearance(Appearance.DARK, 300)
    unhelpful = NotHelpingView()
    qtbot.addWidget(unhelpful)
    unhelpful.resize(500, 300)
    unhelpful.show()
    unhelpful.activateWindow()
    qtbot.waitUntil(unhelpful.isActiveWindow)
    unhelpful.ground.setFocus()
    for before, button in pairwise((unhelpful.ground, unhelpful.support, unhelpful.back)):
        QTest.keyClick(before, Qt.Key.Key_Tab)
        assert button.hasFocus()
        assert button.visibleRegion().boundingRect() == button.rect()
