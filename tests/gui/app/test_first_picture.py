"""What stands in the window once the first breath is over: little, and nothing that hurts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from ashore.app.first_breath import FirstBreath
from ashore.domain.settings import Appearance
from ashore.ui.widgets.crossfade import end_fades

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

CONTROLS_AT_MOST = 15
WORDS_AT_MOST = 60
CONTROLS = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit)


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path, qtbot: QtBot) -> Application:
    app = open_application(tmp_path)
    app.window.resize(1180, 760)
    first_breath = app.window.findChild(FirstBreath)
    assert first_breath is not None
    first_breath.end()
    qtbot.waitUntil(lambda: app.window.findChild(FirstBreath) is None, timeout=3000)
    end_fades(app.window)
    QApplication.processEvents()
    return app


def is_in_view(widget: QWidget, window: QWidget) -> bool:
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    return widget.isVisible() and not (place & window.rect()).isEmpty()


def words(text: str) -> list[str]:
    return [word for word in text.split() if any(letter.isalnum() for letter in word)]


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_there_are_at_most_15_controls_and_60_words_in_view(appearance: Appearance, app: Application) -> None:
    app.services.settings.update(appearance=appearance)
    window = app.window
    controls = [
        each for each in window.findChildren(QWidget) if isinstance(each, CONTROLS) and is_in_view(each, window)
    ]
    labels = [label for label in window.findChildren(QLabel) if is_in_view(label, window)]
    texts = [each.text() for each in (*controls, *labels) if isinstance(each, QAbstractButton | QLabel)]
    guide = app.breathe.page.guide_area.frame.guide
    seen = [word for text in (*texts, guide.word, guide.count) for word in words(text)]
    assert window.panel.isVisible()
    assert 8 <= len(controls) <= CONTROLS_AT_MOST, [each.accessibleName() for each in controls]
    assert 20 <= len(seen) <= WORDS_AT_MOST, seen


def test_no_thought_is_in_view_without_a_kinder_line(app: Application) -> None:
    texts = [label.text() for label in app.window.panel.findChildren(QLabel) if is_in_view(label, app.window)]
    assert texts
    assert not any("I am" in text for text in texts)
