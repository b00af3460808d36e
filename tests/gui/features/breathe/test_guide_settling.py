"""In a window that gets another size the guide is led to its new place, and nothing else ever moves it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from tests.gui.features.breathe.breathe_driver import BreathePageDriver

from ashore.domain.settings import Motion, Settings
from ashore.features.breathe.breath_session import BreathSession
from ashore.features.breathe.page import BreathePage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import FakeClock

    from ashore.ui.theme import Theme


@pytest.fixture
def breathe(theme: Theme, clock: FakeClock, shown: Callable[[QWidget], None]) -> Iterator[BreathePageDriver]:
    page = BreathePage(theme, BreathSession(clock))
    page.resize(1180, 760)
    shown(page)
    driver = BreathePageDriver(page, clock)
    yield driver
    driver.stop_timers()


def place_of_guide(breathe: BreathePageDriver) -> QRect:
    return breathe.page.guide_area.frame.geometry()


def place_at(width: int, height: int, breathe: BreathePageDriver) -> QRect:
    """Where the guide stands in a window that has had this size all along."""
    size = breathe.page.size()
    breathe.page.hide()
    breathe.page.resize(width, height)
    breathe.page.show()
    place = place_of_guide(breathe)
    breathe.page.hide()
    breathe.page.resize(size)
    breathe.page.show()
    return place


def test_it_goes_there_in_small_steps(breathe: BreathePageDriver, qtbot: QtBot) -> None:
    there = place_at(900, 640, breathe)
    before = place_of_guide(breathe)
    places: list[QRect] = []
    breathe.page.guide_area.resized.connect(lambda: places.append(place_of_guide(breathe)))
    breathe.page.resize(900, 640)
    assert place_of_guide(breathe) == before
    settling = breathe.page.guide_area._settling
    for ms in range(0, settling.duration() + 1, 20):
        settling.setCurrentTime(ms)
    assert place_of_guide(breathe) == there
    heights = [place.height() for place in places]
    assert heights == sorted(heights, reverse=True)
    assert max(one - other for one, other in itertools.pairwise(heights)) < (heights[0] - heights[-1]) / 4
    qtbot.waitUntil(lambda: settling.state() is settling.State.Stopped, timeout=2000)


def test_another_size_on_the_way_is_gone_to_from_there(breathe: BreathePageDriver, qtbot: QtBot) -> None:
    there = place_at(1000, 900, breathe)
    breathe.page.resize(900, 640)
    settling = breathe.page.guide_area._settling
    settling.setCurrentTime(settling.duration() // 2)
    on_the_way = place_of_guide(breathe)
    assert on_the_way != there
    breathe.page.resize(1000, 900)
    assert place_of_guide(breathe) == on_the_way
    qtbot.waitUntil(lambda: place_of_guide(breathe) == there, timeout=2000)


@pytest.mark.parametrize("why", ["nothing is to move", "nobody sees it", "it is where it was"])
def test_otherwise_nothing_runs(why: str, breathe: BreathePageDriver) -> None:
    there = place_at(900, 640, breathe)
    if why == "nothing is to move":
        breathe.set_settings(Settings(motion=Motion.STILL))
    elif why == "nobody sees it":
        breathe.page.hide()
    if why == "it is where it was":
        breathe.page.guide_area.fit(softly=True)
    else:
        breathe.page.resize(900, 640)
        breathe.page.show()
        assert place_of_guide(breathe) == there
    area = breathe.page.guide_area
    assert "_settling" not in vars(area) or area._settling.state() is area._settling.State.Stopped


def test_a_page_that_is_left_on_the_way_finds_it_in_its_place(breathe: BreathePageDriver) -> None:
    there = place_at(900, 640, breathe)
    breathe.page.resize(900, 640)
    breathe.page.hide()
    assert breathe.page.guide_area._settling.state() is breathe.page.guide_area._settling.State.Stopped
    breathe.page.show()
    assert place_of_guide(breathe) == there
