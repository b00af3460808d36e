"""A window for guides to be drawn in."""

import pytest
from pytestqt.qtbot import QtBot

from ashore.ui.colours import DARK
from ashore.ui.widgets.backdrop import Backdrop


@pytest.fixture
def backdrop(qtbot: QtBot) -> Backdrop:
    window = Backdrop(DARK)
    qtbot.addWidget(window)
    window.resize(500, 500)
    return window
