"""Settings: shows what is chosen, and asks for what is pressed."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ashore.content.support import read_helplines
from ashore.domain.settings import Appearance, GuideKind, Motion, Settings
from ashore.features.settings.page import SettingsPage
from ashore.system.paths import assets_folder
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.region_chooser import ELSEWHERE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ashore.ui.theme import Theme

HELPLINES = read_helplines(assets_folder() / "content" / "en")
CHOSEN_ELSEWHERE = {"pattern_id", "start_rate", "panel_open"}
"""On Breathe and in the panel."""
IN_A_LIST = {"region"}
CHOICES: dict[str, tuple[object, ...]] = {
    "appearance": tuple(Appearance),
    "text_percent": (80, 100, 125, 150, 200, 250, 300),
    "guide": tuple(GuideKind),
    "motion": tuple(Motion),
    "minutes": (1.0, 2.0, 3.0, 5.0, 10.0, 20.0, None),
    "volume_percent": (25, 50, 75, 100),
}
SWITCHES = (
    "count_shown",
    "time_left_shown",
    "progress_shown",
    "holds_welcome",
    "sound_on",
    "phases_announced",
    "body_welcome",
    "neutral_title",
)


@pytest.fixture
def page(theme: Theme, shown: Callable[[QWidget], None]) -> SettingsPage:
    assert theme.sizes.percent == 100
    page = SettingsPage()
    shown(page)
    return page


def test_every_setting_there_is_can_be_chosen_somewhere() -> None:
    names = {field.name for field in fields(Settings)}
    assert names == {*CHOICES, *SWITCHES, *IN_A_LIST, *CHOSEN_ELSEWHERE}


@pytest.mark.parametrize(
    ("name", "value"),
    [(name, value) for name, values in CHOICES.items() for value in values],
    ids=lambda each: str(each).lower().replace(".", "-"),
)
def test_pressing_a_choice_asks_for_it_and_nothing_else(
    name: str, value: object, page: SettingsPage, qtbot: QtBot
) -> None:
    chip = page.choice(name).chip(value)
    with qtbot.waitSignal(page.settings_requested) as wanted:
        QTest.keyClick(chip, Qt.Key.Key_Return)
    changes: dict[str, object] = {name: value}
    assert wanted.args == [replace(Settings(), **changes)]  # type: ignore[arg-type]  # a name and a value of Settings


@pytest.mark.parametrize("name", SWITCHES)
def test_ticking_a_box_asks_for_the_other_state(name: str, page: SettingsPage, qtbot: QtBot) -> None:
    before = getattr(Settings(), name)
    with qtbot.waitSignal(page.settings_requested) as wanted:
        QTest.keyClick(page.switch(name).box, Qt.Key.Key_Space)
    assert getattr(wanted.args[0], name) is (not before)


def test_it_shows_what_is_in_force_and_asks_for_nothing_by_itself(page: SettingsPage, qtbot: QtBot) -> None:
    settings = Settings(appearance=Appearance.DARK, text_percent=150, minutes=None, sound_on=True, count_shown=False)
    with qtbot.assertNotEmitted(page.settings_requested):
        page.set_settings(settings)
    for name in CHOICES:
        assert page.choice(name).chip(getattr(settings, name)).isChecked()
    for name in SWITCHES:
        assert page.switch(name).box.isChecked() is getattr(settings, name)


def test_a_value_from_the_file_that_has_no_chip_stays_as_it_is(page: SettingsPage, qtbot: QtBot) -> None:
    page.set_settings(Settings(text_percent=137, minutes=7.0))
    assert not any(page.choice("text_percent").chip(value).isChecked() for value in CHOICES["text_percent"])
    with qtbot.waitSignal(page.settings_requested) as wanted:
        page.switch("count_shown").box.click()
    assert wanted.args[0].text_percent == 137
    assert wanted.args[0].minutes == 7.0


def test_silence_has_a_reason_beside_its_switch(page: SettingsPage) -> None:
    assert not page.sounds.problem.isVisible()
    page.set_sound_trouble("There is no speaker to play on.")
    assert page.sounds.problem.isVisible()
    page.set_sound_trouble("")
    assert not page.sounds.problem.isVisible()


def test_holds_come_with_their_caution(page: SettingsPage) -> None:
    note = page.switch("holds_welcome").note.text()
    assert "Every hold can be skipped" in note
    assert "heart" in note


def test_the_region_of_the_helplines_is_chosen_here_too(page: SettingsPage, qtbot: QtBot) -> None:
    box = page.helping.chooser.box
    page.set_helplines(HELPLINES)
    with qtbot.assertNotEmitted(page.settings_requested):
        page.set_region("IE")
    assert box.currentData() == "IE"
    page.set_settings(Settings(text_percent=137))
    with qtbot.waitSignal(page.settings_requested) as wanted:
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert wanted.args == [Settings(text_percent=137, region=box.currentData())]
    assert box.currentData() != "IE"


def test_without_helplines_the_region_can_still_be_told(page: SettingsPage) -> None:
    page.set_region("IE")
    page.set_helplines(())
    box = page.helping.chooser.box
    assert box.currentData() == "IE"
    assert box.findData(ELSEWHERE) >= 0


def test_the_body_is_left_out_of_choosing_until_it_is_welcomed(page: SettingsPage) -> None:
    assert not page.switch("body_welcome").box.isChecked()
    assert "Each card can still be pressed" in page.switch("body_welcome").note.text()


def test_the_keys_are_one_press_away(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.keys_requested):
        QTest.keyClick(page.keys, Qt.Key.Key_Return)


def test_no_button_is_wider_than_its_words_ask_for(page: SettingsPage) -> None:
    buttons = page.findChildren(Button)
    assert page.keys in buttons
    assert [each.text() for each in buttons if each.width() > each.sizeHint().width()] == []


def test_tab_goes_down_the_page(page: SettingsPage) -> None:
    page.set_settings(Settings())
    page.choice("appearance").chip(Appearance.SYSTEM).setFocus()
    heights = []
    while not page.keys.hasFocus():
        focused = QApplication.focusWidget()
        assert focused is not None
        heights.append(focused.mapTo(page._column.column, QPoint(0, 0)).y())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert heights == sorted(heights)
    assert len(set(heights)) >= len(SWITCHES) + len(CHOICES) + len(IN_A_LIST)
