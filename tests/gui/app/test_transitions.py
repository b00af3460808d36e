"""No picture of any transition shows two guides, or something of the old state over something of the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from tests.gui.program_driver import press_key
from tests.pixels import BLOCK_PIXELS, Pixels, blocks, differs, pixels
from tests.practice_steps import just_quiet, stop_pacing

from ashore.app.first_breath import FirstBreath
from ashore.domain.launch import Page
from ashore.domain.settings import Appearance, Motion
from ashore.ui.widgets.crossfade import Crossfade, end_fades
from ashore.ui.widgets.ground_picture import ground_picture, rect_in
from ashore.ui.widgets.late_sections import LateSections
from ashore.ui.widgets.state_fade import StateFade
from ashore.ui.widgets.veil import Veil

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

POINTS = 24
VISIBLE = 12
"""How far a pixel is from what is behind it, of 255, to be seen."""


def begin_practice(app: Application) -> None:
    press_key(app, Qt.Key.Key_Space)


def leave_practice(app: Application) -> None:
    press_key(app, Qt.Key.Key_Escape)


def end_practice(app: Application) -> None:
    app.breathe.session._finish_practice()


def fold_or_open_panel(app: Application) -> None:
    press_key(app, Qt.Key.Key_F9)


def open_page(page: Page) -> Callable[[Application], None]:
    return lambda app: app.services.navigator.open(page)


def open_sheet(app: Application) -> None:
    app.breathe.page.choices.open()


def close_sheet(app: Application) -> None:
    app.breathe.page.choices.close()


WAYS: dict[str, list[Callable[[Application], None]]] = {
    "a practice is begun, and left": [begin_practice, leave_practice],
    "a practice ends, and is left": [begin_practice, end_practice, leave_practice],
    "it does not help, and then it is quiet": [begin_practice, stop_pacing, just_quiet, leave_practice],
    "the panel is folded, and opened": [fold_or_open_panel, fold_or_open_panel],
    "another page, and back": [open_page(Page.GROUND), open_page(Page.LEARN), open_page(Page.BREATHE)],
    "the sheet is opened, and closed": [open_sheet, close_sheet],
    "from a practice to another page": [begin_practice, open_page(Page.SUPPORT), open_page(Page.BREATHE)],
}


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path, qtbot: QtBot) -> Application:
    app = open_application(tmp_path)
    app.services.settings.update(appearance=Appearance.DARK, cautions_seen=True)
    first_breath = app.window.findChild(FirstBreath)
    assert first_breath is not None
    first_breath.end()
    qtbot.waitUntil(lambda: app.window.findChild(FirstBreath) is None, timeout=3000)
    return app


def resize(app: Application, width: int, height: int) -> None:
    """And the guide is in its new place."""
    app.window.resize(width, height)
    QApplication.processEvents()
    app.breathe.page.guide_area.fit()


def seen(app: Application) -> Pixels:
    return pixels(app.window.grab().toImage())


def fades_of(app: Application) -> list[Crossfade]:
    return [fade for fade in app.window.findChildren(Crossfade) if not fade.isHidden()]


def finish_fades(app: Application) -> None:
    end_fades(app.window)
    QApplication.processEvents()


def record(app: Application) -> list[Pixels]:
    """The window at many points of the fades under way."""
    fades = fades_of(app)
    assert fades
    for fade in fades:
        fade.hold()
    longest = max(fade.whole_ms for fade in fades)
    pictures = []
    for point in range(POINTS):
        for fade in fades:
            fade.set_time(min(fade.whole_ms - 1, round(longest * point / POINTS)))
        pictures.append(seen(app))
    finish_fades(app)
    return pictures


def guide_rect(app: Application) -> tuple[slice, slice] | None:
    """Where it is in the window; None while it is not on screen."""
    guide = app.breathe.page.guide_area.frame.guide
    if not guide.isVisible():
        return None
    place = rect_in(app.window, guide)
    return slice(place.top(), place.bottom() + 1), slice(place.left(), place.right() + 1)


def stop_guide(app: Application) -> None:
    """So that pictures of a fade differ in nothing but the fade: the guide lives its own life in it."""
    frame = app.breathe.page.guide_area.frame
    frame.guide._content.finish_transition()
    for veil in frame.findChildren(Veil):
        veil._animation.setCurrentTime(veil._animation.duration())


def wait_for_late_sections(app: Application, qtbot: QtBot) -> None:
    """Fades stand still meanwhile."""
    for fade in fades_of(app):
        fade.hold()
    qtbot.waitUntil(lambda: all(late.are_there for late in app.window.findChildren(LateSections)), timeout=5000)


def wait_until_all_is_shown(app: Application, qtbot: QtBot) -> None:
    """What a page shows late too: two pictures, one after the other, are the same."""
    wait_for_late_sections(app, qtbot)
    pictures = [seen(app)]

    def has_settled() -> bool:
        pictures.append(seen(app))
        return np.array_equal(pictures[-2], pictures[-1])

    qtbot.waitUntil(has_settled, timeout=5000)


@pytest.mark.parametrize("motion", [Motion.FULL, Motion.STILL])
@pytest.mark.parametrize("size", [(1180, 760), (760, 560)])
@pytest.mark.parametrize("way", WAYS)
def test_nothing_old_is_seen_where_something_new_is(
    way: str, size: tuple[int, int], motion: Motion, app: Application, qtbot: QtBot
) -> None:
    app.services.settings.update(motion=motion)
    resize(app, *size)
    finish_fades(app)
    ground = pixels(ground_picture(app.window.backdrop).toImage())
    for change in WAYS[way]:
        app.window.setFocus()  # a focus ring goes at once with the focus
        stop_guide(app)
        wait_until_all_is_shown(app, qtbot)
        before, guide_before = seen(app), guide_rect(app)
        change(app)
        stop_guide(app)
        QApplication.processEvents()
        wait_for_late_sections(app, qtbot)
        for fade in app.window.rail.findChildren(StateFade):  # each button fades for itself, beside the others
            fade.setCurrentTime(fade.duration())
        pictures = record(app)
        stop_guide(app)
        after, guide_after = seen(app), guide_rect(app)
        if guide_before is not None and guide_after is not None:
            assert guide_before == guide_after
        if guide_after is not None:  # it lives its own life, in time that the fade, which is held, does not take
            for picture in (before, after, *pictures):
                picture[:, *guide_after] = ground[:, *guide_after]
        only_old = differs(before, ground, VISIBLE) & ~differs(after, ground, VISIBLE)
        only_new = differs(after, ground, VISIBLE) & ~differs(before, ground, VISIBLE)
        for number, picture in enumerate(pictures):
            visible = differs(picture, ground, VISIBLE)
            both = blocks(visible & only_old) & blocks(visible & only_new)
            assert not both.any(), (change.__name__, number, np.argwhere(both)[:4] * BLOCK_PIXELS)
        stage = slice(app.window.rail.width(), None)  # the rail marks where one is at once
        assert not differs(pictures[0], before, VISIBLE)[:, stage].any(), change.__name__


@pytest.mark.parametrize("size", [(1180, 760), (760, 560), (2560, 1440)])
def test_the_guide_has_one_place_whatever_is_around_it(size: tuple[int, int], app: Application) -> None:
    resize(app, *size)
    places = {str(guide_rect(app))}
    changes = [fold_or_open_panel, fold_or_open_panel, begin_practice, end_practice, leave_practice, open_sheet]
    for change in [*changes, close_sheet, begin_practice, stop_pacing, just_quiet, leave_practice]:
        change(app)
        finish_fades(app)
        if (place := guide_rect(app)) is not None:
            places.add(str(place))
    app.breathe.page.guide_area.set_kept_line("Some days are gentler than others.")
    app.services.messages.show_info("Copied.")
    app.services.patterns.choose(next(each for each in app.services.patterns.built_in if each.id == "box"))
    begin_practice(app)
    finish_fades(app)
    places.add(str(guide_rect(app)))
    assert len(places) == 1


def test_the_breath_goes_on_live_while_everything_around_it_fades(app: Application) -> None:
    press_key(app, Qt.Key.Key_Space)
    fade = fades_of(app)[0]
    guide = app.breathe.page.guide_area.frame.guide
    assert not any(
        each.covered_region().intersects(rect_in(app.window, guide)) for each in fades_of(app) if each is not fade
    )
    middle = guide.mapTo(app.window, guide.rect().center())
    assert not fade.covered_region().contains(middle)


def test_a_change_within_a_fade_begins_with_what_is_seen_of_it(app: Application) -> None:
    stop_guide(app)
    fold_or_open_panel(app)
    for fade in fades_of(app):
        fade.hold()
        fade.set_time(90)
    halfway = seen(app)
    fold_or_open_panel(app)
    for fade in fades_of(app):
        fade.hold()
        fade.set_time(0)
    assert not differs(seen(app), halfway, VISIBLE).any()
    finish_fades(app)


def test_resizing_the_window_ends_a_fade(app: Application) -> None:
    fold_or_open_panel(app)
    assert fades_of(app)
    app.window.resize(1300, 800)
    assert not fades_of(app)


def test_where_a_fade_begins_the_guide_is_in_its_place(app: Application) -> None:
    app.window.resize(1000, 640)
    on_the_way = guide_rect(app)
    fold_or_open_panel(app)
    assert fades_of(app)
    place = guide_rect(app)
    app.breathe.page.guide_area.fit()
    assert guide_rect(app) == place != on_the_way


def test_support_is_there_throughout(app: Application) -> None:
    press_key(app, Qt.Key.Key_Space)
    support = app.window.rail.button(Page.SUPPORT)
    middle = support.mapTo(app.window, QPoint(support.width() // 2, support.height() // 2))
    assert not any(fade.covered_region().contains(middle) for fade in fades_of(app))
    finish_fades(app)
