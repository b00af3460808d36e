"""Ground at any text size: nothing cut off, and everything within reach."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from tests.gui.features.ground.ground_driver import BY_ID, GroundDriver, opening_of, screens

from ashore.domain.settings import Appearance
from ashore.ui.theme import Theme
from ashore.ui.widgets.crossfade import Crossfade


@pytest.mark.parametrize(("percent", "height"), [(100, 760), (200, 560), (300, 560)])
def test_choosing_and_the_way_back_stay_in_view_however_far_down(
    ground: GroundDriver, theme: Theme, qtbot: QtBot, percent: int, height: int
) -> None:
    ground.page.resize(668, height)
    theme.set_appearance(Appearance.DARK, percent)
    bar = ground.list_scroll_bar
    QApplication.processEvents()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    for button in (ground.choose_button, ground.breathe_button):
        assert button.visibleRegion().boundingRect() == button.rect()
    assert ground.list_height >= 200
    button, card = ground.choose_button, ground.cards["object"]
    qtbot.waitUntil(lambda: abs(button.mapTo(ground.page, QPoint()).x() - card.mapTo(ground.page, QPoint()).x()) <= 1)


def test_an_opening_has_a_smaller_prompt_than_a_step(ground: GroundDriver, theme: Theme) -> None:
    ground.open("self-compassion")
    note = ground.prompt_pixels
    ground.press_next()
    assert (note, ground.prompt_pixels) == (
        theme.sizes.named()["heading"],
        theme.sizes.named()["prompt"],
    )


def test_the_three_buttons_keep_their_position_on_every_step(ground: GroundDriver) -> None:
    positions: set[tuple[QPoint, ...]] = set()
    for id_ in ("five-senses", "tapping", "hum"):
        exercise = BY_ID[id_]
        for presses in range(len(screens(exercise))):
            ground.open(id_, presses)
            QApplication.processEvents()
            buttons = (ground.back_button, ground.next_button, ground.leave_button)
            positions.add(tuple(button.mapTo(ground.page, QPoint()) for button in buttons))
    assert len(positions) == 1


@pytest.mark.parametrize("percent", [80, 200, 300])
@pytest.mark.parametrize("look", [Appearance.DARK, Appearance.LIGHT])
def test_nothing_is_cut_off_sideways_at_any_text_size(
    ground: GroundDriver, theme: Theme, qtbot: QtBot, percent: int, look: Appearance
) -> None:
    ground.page.resize(668, 560)
    theme.set_appearance(look, percent)
    for id_, presses in (("five-senses", 1), ("tapping", 3), ("muscle-release", 2)):
        ground.open(id_, presses)
        qtbot.waitUntil(ground.everything_fits)


@pytest.mark.parametrize("percent", [150, 200, 300])
@pytest.mark.parametrize("id_", BY_ID)
def test_large_text_in_a_small_window_is_reached_by_scrolling_and_never_cut_within_a_line(
    ground: GroundDriver, theme: Theme, percent: int, id_: str
) -> None:
    ground.page.resize(630, 560)
    theme.set_appearance(Appearance.DARK, percent)
    ground.open(id_)
    bar = ground.step_scroll_bar
    for _screen in screens(BY_ID[id_]):
        QApplication.processEvents()
        for crossfade in ground.page.findChildren(Crossfade):
            crossfade.hide()
        seen: set[QLabel] = set()
        for value in range(0, bar.maximum() + 40, 40):
            bar.setValue(value)
            seen |= ground.texts_in_view()
            assert ground.next_button.visibleRegion().boundingRect() == ground.next_button.rect()
        assert seen >= ground.step_texts
        bar.setValue(bar.maximum())
        QTest.keyClick(ground.next_button, Qt.Key.Key_Return)
    assert ground.is_list_shown


def test_a_long_note_is_seen_to_its_end_before_the_first_step(ground: GroundDriver, theme: Theme) -> None:
    ground.page.resize(630, 560)
    theme.set_appearance(Appearance.DARK, 300)
    ground.open("temperature")
    QApplication.processEvents()
    bar = ground.step_scroll_bar
    presses = 0
    while ground.next_text == "More":
        before = bar.value()
        QTest.keyClick(ground.next_button, Qt.Key.Key_Return)
        assert bar.value() > before
        assert ground.prompt == opening_of(BY_ID["temperature"])
        presses += 1
    assert 1 <= presses <= 8
    assert ground.next_text == "Begin"
    assert ground.visible_part(ground.hint_label).bottom() == ground.hint_label.rect().bottom()
    ground.press_next()
    assert ground.prompt == BY_ID["temperature"].steps[0].text


@pytest.mark.parametrize("id_", ["tapping", "muscle-release", "movement", "feet"])
def test_what_starts_the_time_is_in_view_at_large_text(ground: GroundDriver, theme: Theme, id_: str) -> None:
    ground.page.resize(630, 560)
    theme.set_appearance(Appearance.DARK, 200)
    ground.open(id_, presses=1 + next(at for at, step in enumerate(BY_ID[id_].steps) if step.seconds))
    QApplication.processEvents()
    start = ground.timed_step.start
    assert ground.visible_part(start) == start.rect()


def test_page_keys_scroll_a_step(ground: GroundDriver, theme: Theme) -> None:
    ground.page.resize(630, 560)
    theme.set_appearance(Appearance.DARK, 300)
    ground.open("temperature")
    QApplication.processEvents()
    bar = ground.step_scroll_bar
    QTest.keyClick(ground.next_button, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(ground.next_button, Qt.Key.Key_PageUp)
    assert bar.value() == 0
