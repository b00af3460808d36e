"""The Ground page on screen, with all exercises, for the tests of its parts."""

import pytest
from pytestqt.qtbot import QtBot
from tests.gui.conftest import FakeClock
from tests.gui.features.ground.ground_driver import EXERCISES, SITUATIONS, GroundDriver

from ashore.domain.settings import Appearance
from ashore.features.ground.page import GroundPage
from ashore.ui.theme import Theme


@pytest.fixture
def ground(qtbot: QtBot, theme: Theme, clock: FakeClock) -> GroundDriver:
    theme.set_appearance(Appearance.DARK, 100)
    page = GroundPage(theme, clock)
    qtbot.addWidget(page)
    page.set_exercises(EXERCISES)
    page.set_situations(SITUATIONS)
    page.resize(752, 760)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return GroundDriver(page)
