"""The view after "This isn't helping": little text, and every button in view."""

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
    view = NotHelpingView(theme)
    qtbot.addWidget(view)
    view.resize(*size)
    view.show()
    QApplication.processEvents()
    buttons = (view.ground, view.support, view.quiet)
    for button in buttons:
        assert button.visibleRegion().boundingRect() == button.rect()
        assert button.width() <= button.sizeHint().width()
    positions = {button: button.mapTo(view, QPoint()) for button in buttons}
    words = [label for label in view.findChildren(QLabel) if label.isVisible()]
    assert sum(label.text().count(".") for label in words) == 2
    lowest = max(label.mapTo(view, QPoint(0, label.height())).y() for label in words)
    assert 24 <= positions[view.ground].y() - lowest <= 32
    for one, other in pairwise(buttons):
        if positions[one].y() == positions[other].y():
            assert positions[other].x() - positions[one].x() - one.width() >= 12
        else:
            assert positions[other].y() - positions[one].y() - one.height() >= 12


def test_where_the_space_is_too_small_for_all_of_it_the_keyboard_scrolls_it_into_view(
    theme: Theme, qtbot: QtBot
) -> None:
    theme.set_appearance(Appearance.DARK, 300)
    view = NotHelpingView(theme)
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.ground.setFocus()
    for before, button in pairwise((view.ground, view.support, view.quiet)):
        QTest.keyClick(before, Qt.Key.Key_Tab)
        assert button.hasFocus()
        assert button.visibleRegion().boundingRect() == button.rect()
