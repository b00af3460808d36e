"""The Settings page: shows what is chosen, and hands out what is pressed."""

from __future__ import annotations

from dataclasses import fields, replace
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from tests.gui.features.settings.settings_driver import SettingsDriver
from tests.paths import ENGLISH

from ashore.content.patterns import read_shared_cautions
from ashore.content.support import read_helplines
from ashore.domain.passphrase import LockState
from ashore.domain.practice import PracticeLength
from ashore.domain.settings import (
    LONGEST_FIRST_NAME,
    MOST_REMINDER_TIMES,
    Appearance,
    GuideKind,
    LineForm,
    Motion,
    Settings,
)
from ashore.features.settings.page import SettingsPage
from ashore.features.settings.settings_section import SettingsSection
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.first_name_field import FirstNameField
from ashore.ui.widgets.folded_row import RowHeader
from ashore.ui.widgets.region_chooser import ELSEWHERE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import FakeClock

    from ashore.ui.theme import Theme

HELPLINES = read_helplines(ENGLISH)
HOLD_CAUTION = "\n".join(read_shared_cautions(ENGLISH).hold_cautions)
CHOSEN_ELSEWHERE = {"cautions_seen", "slow_caution_seen", "pattern_id", "start_rate", "panel_open", "window_geometry"}
CHOSEN_ELSEWHERE |= {"reminder_handled", "closing_reported", "compact_place"}
"""On Breathe, in the panel and in the small guide, or by what has come to pass."""
IN_ROWS = {"reminder_days", "reminder_times", "quiet_from", "quiet_until"}
IN_A_LIST = {"region"}
IN_A_FIELD = {"first_name"}
CHOICES: dict[str, tuple[object, ...]] = {
    "appearance": tuple(Appearance),
    "text_percent": (80, 100, 125, 150, 200, 250, 300),
    "guide": tuple(GuideKind),
    "motion": tuple(Motion),
    "length": (
        *map(PracticeLength, (1.0, 2.0, 3.0, 5.0, 10.0, 20.0)),
        *(PracticeLength(breaths=breaths) for breaths in (5, 10, 20)),
        PracticeLength(),
    ),
    "volume_percent": (25, 50, 75, 100),
    "line_form": tuple(LineForm),
    "lock_minutes": (1, 5, 10, 30, 60, None),
}
SWITCHES = (
    "count_shown",
    "time_left_shown",
    "progress_shown",
    "motion_follows_system",
    "holds_welcome",
    "sound_on",
    "phases_announced",
    "body_welcome",
    "remembers_what_helps",
    "suggests_what_helped",
    "letter_keys",
    "lock_with_screen",
    "people_outside_lock",
    "neutral_title",
    "kept_from_screenshots",
    "reminders_on",
    "tray_on",
    "compact_line_shown",
    "compact_lets_clicks_through",
)


@pytest.fixture
def settings_page(theme: Theme, clock: FakeClock, shown: Callable[[QWidget], None]) -> SettingsDriver:
    assert theme.sizes.percent == 100
    page = SettingsPage(theme, HOLD_CAUTION, clock)
    page.lock_row.section.set_state(LockState.OPEN)
    for row in page.rows:
        row.set_unfolded(is_unfolded=True)
    shown(page)
    return SettingsDriver(page)


def test_its_first_sight_is_one_name_a_section_and_a_press_unfolds_it(
    theme: Theme, clock: FakeClock, shown: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    page = SettingsPage(theme, HOLD_CAUTION, clock)
    page.resize(1088, 760)
    shown(page)
    headers = [row.header for row in page.rows]
    buttons = [each for each in page.findChildren(QAbstractButton) if each.isVisible()]
    assert buttons == [*headers, page.sources_link]
    assert all(_is_whole(each) for each in buttons)
    breath = headers[1]
    assert breath.text() == "The breath"
    breath.setFocus()
    QTest.keyClick(breath, Qt.Key.Key_Return)
    chip = page.breathing_row.section.choices["guide"].button(GuideKind.TIDE)
    qtbot.waitUntil(lambda: _is_whole(chip) and _is_whole(breath))
    with qtbot.waitSignal(page.setting_changed) as changed:
        QTest.keyClick(breath, Qt.Key.Key_Tab)
        QTest.keyClick(chip, Qt.Key.Key_Return)
    assert changed.args == ["guide", GuideKind.TIDE]


def test_a_section_is_built_when_it_is_unfolded_and_shows_what_was_told_before(
    theme: Theme, clock: FakeClock, shown: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    page = SettingsPage(theme, HOLD_CAUTION, clock)
    page.set_settings(replace(Settings(), line_form=LineForm.WITH_NAME, first_name="Ada", holds_welcome=True))
    page.set_helplines(read_helplines(ENGLISH))
    page.set_region("AT")
    page.set_sound_problem("no speaker")
    page.set_lock(LockState.LOCKED, can_try=True)
    page.resize(1088, 760)
    shown(page)
    assert page.findChildren(SettingsSection) == []
    for row in page.rows:
        row.header.click()
    qtbot.waitUntil(lambda: all(row.section.isVisible() for row in page.rows))
    assert page.kind_lines_row.section.name_field.line_edit.text() == "Ada"
    assert page.breathing_row.section.switches["holds_welcome"].box.isChecked()
    assert page.region_row.section.chooser.box.currentData() == "AT"
    assert page.sound_row.section.problem.text() == "no speaker"
    assert page.lock_row.section.unlock_button.isVisible()


def test_tab_comes_to_what_was_built_late_in_the_order_of_the_page(
    theme: Theme, clock: FakeClock, shown: Callable[[QWidget], None]
) -> None:
    page = SettingsPage(theme, HOLD_CAUTION, clock)
    shown(page)
    for row in reversed(page.rows):
        row.set_unfolded(is_unfolded=True)
    QApplication.processEvents()
    page.rows[0].header.setFocus()
    seen: list[int] = []
    while page.focusWidget() is not page.sources_link:
        seen.append(next(place for place, row in enumerate(page.rows) if row.isAncestorOf(page.focusWidget())))
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert seen == sorted(seen)
    assert set(seen) == set(range(len(page.rows)))


def _is_whole(widget: QWidget) -> bool:
    """Nothing of it is out of view."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_every_setting_there_is_can_be_chosen_somewhere() -> None:
    names = {field.name for field in fields(Settings)}
    names = names - {"minutes", "breaths"} | {"length"}  # the two stand in one row
    assert names == {*CHOICES, *SWITCHES, *IN_A_LIST, *IN_A_FIELD, *IN_ROWS, *CHOSEN_ELSEWHERE}


@pytest.mark.parametrize(
    ("name", "value"),
    [(name, value) for name, values in CHOICES.items() for value in values],
    ids=lambda each: str(each).lower().replace(".", "-"),
)
def test_pressing_a_choice_requests_it_and_nothing_else(
    name: str, value: object, settings_page: SettingsDriver, qtbot: QtBot
) -> None:
    chip = settings_page.chip(name, value)
    with qtbot.waitSignal(settings_page.page.setting_changed) as changed:
        QTest.keyClick(chip, Qt.Key.Key_Return)
    assert changed.args == [name, value]


@pytest.mark.parametrize("name", SWITCHES)
def test_pressing_a_check_box_requests_the_other_state(name: str, settings_page: SettingsDriver, qtbot: QtBot) -> None:
    before = getattr(Settings(), name)
    with qtbot.waitSignal(settings_page.page.setting_changed) as changed:
        QTest.keyClick(settings_page.check_box(name), Qt.Key.Key_Space)
    assert changed.args == [name, not before]


def test_it_shows_what_is_in_force_and_requests_nothing_by_itself(settings_page: SettingsDriver, qtbot: QtBot) -> None:
    settings = Settings(appearance=Appearance.DARK, text_percent=150, minutes=None, sound_on=True, count_shown=False)
    with qtbot.assertNotEmitted(settings_page.page.setting_changed):
        settings_page.page.set_settings(settings)
    for name in CHOICES:
        assert settings_page.chip(name, getattr(settings, name)).isChecked()
    for name in SWITCHES:
        assert settings_page.check_box(name).isChecked() is getattr(settings, name)


def test_a_value_from_the_file_that_has_no_chip_stays_as_it_is(settings_page: SettingsDriver, qtbot: QtBot) -> None:
    settings_page.page.set_settings(Settings(text_percent=137, minutes=7.0))
    assert not any(settings_page.chip("text_percent", value).isChecked() for value in CHOICES["text_percent"])
    with qtbot.waitSignal(settings_page.page.setting_changed) as changed:
        settings_page.check_box("count_shown").click()
    assert changed.args == ["count_shown", False]


def test_the_reason_for_silence_stands_beside_its_switch(settings_page: SettingsDriver) -> None:
    assert settings_page.sound_problem == ""
    settings_page.page.set_sound_problem("There is no speaker to play on.")
    assert settings_page.sound_problem == "There is no speaker to play on."
    settings_page.page.set_sound_problem("")
    assert settings_page.sound_problem == ""


WITH_REMINDERS = Settings(reminders_on=True)


def follow(settings_page: SettingsDriver, settings: Settings) -> list[Settings]:
    """Puts in force what is pressed, as the program does."""
    in_force = [settings]

    def take(name: str, value: object) -> None:
        changes: dict[str, Any] = {name: value}
        in_force.append(replace(in_force[-1], **changes))
        settings_page.page.set_settings(in_force[-1])

    settings_page.page.setting_changed.connect(take)
    settings_page.page.set_settings(settings)
    return in_force


def test_when_reminders_come_is_asked_only_while_they_are_on(settings_page: SettingsDriver) -> None:
    section = settings_page.page.reminders_row.section
    assert not settings_page.day(1).isVisible()
    settings_page.page.set_settings(WITH_REMINDERS)
    assert settings_page.day(1).isVisible()
    assert section.quit_button.isVisible()
    settings_page.page.set_settings(Settings())
    assert not section.quit_button.isVisible()


def test_days_are_checked_and_none_of_them_is_said_to_bring_nothing(settings_page: SettingsDriver) -> None:
    in_force = follow(settings_page, WITH_REMINDERS)
    assert settings_page.day(7).text() == "Sun"
    for day in range(1, 7):
        QTest.keyClick(settings_page.day(day), Qt.Key.Key_Space)
    assert in_force[-1].reminder_days == "sun"
    assert settings_page.reminder_note == ""
    settings_page.day(7).click()
    assert in_force[-1].reminder_days == ""
    assert settings_page.reminder_note == "No day is chosen, so nothing comes."


def test_times_are_added_changed_and_removed(settings_page: SettingsDriver) -> None:
    in_force = follow(settings_page, WITH_REMINDERS)
    section = settings_page.page.reminders_row.section
    assert settings_page.times == ["10:00 AM"]
    QTest.keyClick(section.add_time, Qt.Key.Key_Return)
    assert section.time_rows[1].box.hasFocus()
    assert in_force[-1].reminder_times == "10:00 13:00"
    QTest.keyClick(section.time_rows[1].box, Qt.Key.Key_Down)
    assert in_force[-1].reminder_times == "10:00 12:00"
    for _same in range(3):  # down past the first, which it equals on its way
        QTest.keyClick(section.time_rows[1].box, Qt.Key.Key_Down)
    assert settings_page.times == ["10:00 AM", "9:00 AM"]
    assert in_force[-1].reminder_times == "09:00 10:00"
    assert section.time_rows[1].remove.accessibleName().replace("\u202f", " ") == "Remove 9:00 AM"
    section.time_rows[0].remove.click()
    assert settings_page.times == ["9:00 AM"]
    assert section.time_rows[0].box.hasFocus()
    section.time_rows[0].remove.click()
    assert in_force[-1].reminder_times == ""
    assert settings_page.reminder_note == "No time is chosen, so nothing comes."
    for _time in range(MOST_REMINDER_TIMES):
        section.add_time.click()
    assert len(settings_page.times) == MOST_REMINDER_TIMES
    assert not section.add_time.isEnabled()


def test_a_time_in_the_quiet_hours_is_told_of(settings_page: SettingsDriver) -> None:
    in_force = follow(settings_page, replace(WITH_REMINDERS, reminder_times="10:00 20:30 23:00"))
    assert settings_page.reminder_note == "Within the quiet hours, so nothing comes then: 11:00 PM."
    box = settings_page.page.reminders_row.section.quiet_from.box
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert in_force[-1].quiet_from == "20:00"
    assert settings_page.reminder_note == "Within the quiet hours, so nothing comes then: 8:30 PM, 11:00 PM."
    settings_page.page.set_settings(replace(in_force[-1], quiet_from="08:00"))
    assert settings_page.reminder_note == ""


def test_the_switch_for_holds_has_the_caution_of_the_content_below_it(settings_page: SettingsDriver) -> None:
    note = settings_page.note("holds_welcome")
    assert note == HOLD_CAUTION
    assert "Every hold can be skipped" in note
    assert "heart" in note


def test_the_region_of_the_helplines_is_chosen_here_too(settings_page: SettingsDriver, qtbot: QtBot) -> None:
    box = settings_page.region_box
    settings_page.page.set_helplines(HELPLINES)
    with qtbot.assertNotEmitted(settings_page.page.setting_changed):
        settings_page.page.set_region("IE")
    assert box.currentData() == "IE"
    settings_page.page.set_settings(Settings(text_percent=137))
    with qtbot.waitSignal(settings_page.page.setting_changed) as changed:
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert changed.args == ["region", box.currentData()]
    assert box.currentData() != "IE"


def test_the_first_name_is_asked_for_while_lines_are_read_with_it(settings_page: SettingsDriver, qtbot: QtBot) -> None:
    assert not settings_page.name_field.isVisible()
    settings_page.page.set_settings(Settings(line_form=LineForm.WITH_NAME, first_name="Noor"))
    assert settings_page.name_field.isVisible()
    assert settings_page.name_field.text() == "Noor"
    settings_page.name_field.selectAll()
    with qtbot.waitSignal(settings_page.page.setting_changed) as changed:
        QTest.keyClicks(settings_page.name_field, " Mary Ann ")
    assert changed.args == ["first_name", "Mary Ann"]
    settings_page.page.set_settings(Settings(line_form=LineForm.WITH_NAME, first_name="Mary Ann"))
    assert settings_page.name_field.text() == " Mary Ann "
    settings_page.page.set_settings(Settings(line_form=LineForm.AS_YOU, first_name="Mary Ann"))
    assert not settings_page.name_field.isVisible()


def test_a_name_that_was_just_typed_is_taken_when_the_page_goes_away(
    settings_page: SettingsDriver, qtbot: QtBot
) -> None:
    settings_page.page.set_settings(Settings(line_form=LineForm.WITH_NAME))
    QTest.keyClicks(settings_page.name_field, "Noor")
    with qtbot.waitSignal(settings_page.page.setting_changed) as changed:
        settings_page.page.hide()
    assert changed.args == ["first_name", "Noor"]


def test_of_a_very_long_name_the_field_takes_what_can_be_kept(settings_page: SettingsDriver) -> None:
    settings_page.page.set_settings(Settings(line_form=LineForm.WITH_NAME))
    settings_page.name_field.insert("x" * 2_000)
    assert len(settings_page.name_field.text()) == LONGEST_FIRST_NAME


def test_without_helplines_the_region_is_still_shown(settings_page: SettingsDriver) -> None:
    settings_page.page.set_region("IE")
    settings_page.page.set_helplines(())
    box = settings_page.region_box
    assert box.currentData() == "IE"
    assert box.findData(ELSEWHERE) >= 0


def test_the_body_is_left_out_of_choosing_until_it_is_allowed(settings_page: SettingsDriver) -> None:
    assert not settings_page.check_box("body_welcome").isChecked()
    assert "You can still press any card" in settings_page.note("body_welcome")


def test_the_keys_are_one_press_away(settings_page: SettingsDriver, qtbot: QtBot) -> None:
    with qtbot.waitSignal(settings_page.page.keys_requested):
        QTest.keyClick(settings_page.show_keys_button, Qt.Key.Key_Return)


def test_no_button_is_wider_than_its_text(settings_page: SettingsDriver) -> None:
    buttons = [each for each in settings_page.page.findChildren(Button) if each.isVisible()]
    buttons = [each for each in buttons if not isinstance(each, RowHeader)]  # those are as wide as the column
    assert settings_page.show_keys_button in buttons
    assert [each.text() for each in buttons if each.width() > each.sizeHint().width()] == []


def test_tab_goes_down_the_page(settings_page: SettingsDriver) -> None:
    settings_page.page.set_settings(Settings())
    settings_page.chip("appearance", Appearance.SYSTEM).setFocus()
    heights = []
    while not settings_page.sources_link.hasFocus():
        focused = QApplication.focusWidget()
        assert focused is not None
        heights.append(settings_page.height_of(focused))
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert heights == sorted(heights)
    assert len(set(heights)) >= len(SWITCHES) + len(CHOICES) + len(IN_A_LIST)


@pytest.mark.parametrize("field", ["guide", "motion"])
def test_a_guide_and_a_motion_are_seen_before_they_are_chosen(field: str, settings_page: SettingsDriver) -> None:
    pictures = [settings_page.picture(field, value) for value in CHOICES[field]]
    assert all(_has_something_on_it(picture) for picture in pictures)
    assert not any(one == other for one, other in combinations(pictures, 2))


def test_the_motions_are_shown_with_the_guide_that_is_chosen(settings_page: SettingsDriver) -> None:
    as_orb = settings_page.picture("motion", Motion.FULL)
    settings_page.page.set_settings(Settings(guide=GuideKind.BAR))
    as_bar = settings_page.picture("motion", Motion.FULL)
    assert as_bar != as_orb
    settings_page.page.set_settings(Settings(guide=GuideKind.ORB))
    assert settings_page.picture("motion", Motion.FULL) == as_orb


def test_the_pictures_follow_the_look_and_stay_as_they_are_at_larger_text(
    settings_page: SettingsDriver, theme: Theme
) -> None:
    before = settings_page.picture("guide", GuideKind.ORB)
    theme.set_appearance(Appearance.DARK, 100)
    assert settings_page.picture("guide", GuideKind.ORB) != before
    theme.set_appearance(Appearance.DARK, 300)
    assert _has_something_on_it(settings_page.picture("guide", GuideKind.ORB))


def _has_something_on_it(picture: QImage) -> bool:
    return len({picture.pixel(x, picture.height() // 2) for x in range(picture.width())}) > 3


def test_the_chosen_guide_breathes_beside_the_rows_where_there_is_space(
    settings_page: SettingsDriver, clock: FakeClock, qtbot: QtBot
) -> None:
    assert not settings_page.shows_live_guide()
    assert not settings_page.live_guide_draws_frames()
    settings_page.page.resize(1088, 760)
    assert settings_page.shows_live_guide()
    looks: list[QImage] = []
    for kind in GuideKind:
        settings_page.page.set_settings(Settings(guide=kind))
        before = settings_page.live_guide_picture()
        clock.let_pass(1.0)
        qtbot.waitUntil(partial(settings_page.live_guide_differs, before), timeout=3000)
        looks.append(settings_page.live_guide_picture())
    assert all(one != other for one, other in combinations(looks, 2))


def test_the_live_guide_rests_while_it_is_out_of_sight(settings_page: SettingsDriver) -> None:
    settings_page.page.resize(1088, 760)
    assert settings_page.live_guide_draws_frames()
    settings_page.page.hide()
    assert not settings_page.live_guide_draws_frames()


def test_a_first_name_holds_nothing_that_cannot_be_seen(settings_page: SettingsDriver, qtbot: QtBot) -> None:
    field = settings_page.page.kind_lines_row.section.findChild(FirstNameField)
    assert isinstance(field, FirstNameField)
    with qtbot.waitSignal(field.written) as written:
        field.line_edit.setText("\u202eN\u200boor 🌊")
        field.line_edit.editingFinished.emit()
    assert written.args == ["Noor 🌊"]


def test_a_button_stands_clear_of_what_is_said_above_it(settings_page: SettingsDriver) -> None:
    section = settings_page.page.keyboard_row.section
    QApplication.processEvents()
    note = section.switches["letter_keys"]
    button = settings_page.show_keys_button
    assert button.mapTo(section, QPoint()).y() - note.geometry().bottom() > 8
