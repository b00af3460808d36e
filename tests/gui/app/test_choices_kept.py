"""What is chosen takes effect at once, everywhere, and survives a restart."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from tests.gui.features.settings.settings_driver import choice, switch
from tests.gui.program_driver import again, press_key, shown_message

from ashore.domain.practice import PracticeLength
from ashore.domain.settings import Appearance, GuideKind, LineForm, Motion, Settings
from ashore.ui.colours import DARK

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

from tests.gui.program_driver import ground_page, patterns_page, settings_page, support_page

EVERY_SETTING = Settings(
    appearance=Appearance.DARK,
    guide=GuideKind.RING,
    motion=Motion.STILL,
    motion_follows_system=False,
    text_percent=125,
    pattern_id="even-five",
    minutes=None,
    breaths=20,
    start_rate=10.0,
    holds_welcome=True,
    count_shown=False,
    time_left_shown=False,
    progress_shown=False,
    phases_announced=False,
    neutral_title=True,
    panel_open=False,
    sound_on=False,
    volume_percent=25,
    region="ES",
    body_welcome=True,
    remembers_what_helps=True,
    suggests_what_helped=False,
    lock_minutes=5,
    lock_with_screen=False,
    people_outside_lock=True,
    kept_from_screenshots=True,
    cautions_seen=True,
    slow_caution_seen=True,
    line_form=LineForm.WITH_NAME,
    first_name="Noor 🌊",
    letter_keys=False,
    reminders_on=True,
    reminder_days="tue sat",
    reminder_times="",
    quiet_from="22:30",
    quiet_until="07:15",
    reminder_handled="2026-11-26T10:00:00+00:00",
    tray_on=True,
    closing_reported=True,
    compact_place="12 34",
    compact_line_shown=True,
    compact_lets_clicks_through=True,
)


@pytest.mark.qt_log_ignore("systemTrayWindowChanged|does not support (propagateSizeHints|raise)")  # where no tray is
def test_every_setting_survives_a_restart(app: Application, open_application: OpenApplication, tmp_path: Path) -> None:
    usual = Settings()
    same = {name for name in EVERY_SETTING.__slots__ if getattr(usual, name) == getattr(EVERY_SETTING, name)}
    assert same == {"sound_on", "window_geometry"}  # each has a test of its own below
    app.services.settings.update(**{name: getattr(EVERY_SETTING, name) for name in EVERY_SETTING.__slots__})
    app = again(app, open_application, tmp_path)
    assert replace(app.services.settings.value, window_geometry="") == EVERY_SETTING
    assert shown_message(app) == ""


def test_settings_take_effect_at_once(app: Application) -> None:
    page = settings_page(app)
    choice(page, "appearance").button(Appearance.DARK).click()
    assert app.theme.colours is DARK
    choice(page, "text_percent").button(150).click()
    assert app.theme.sizes.percent == 150
    choice(page, "guide").button(GuideKind.TIDE).click()
    assert type(app.breathe.page.guide_area.frame.guide.shape).__name__ == "TideShape"
    choice(page, "length").button(PracticeLength(10.0)).click()
    assert app.breathe.page.guide_area.watch_bar.begin.text() == "Breathe along · 10 minutes"
    choice(page, "length").button(PracticeLength(breaths=5)).click()
    assert app.breathe.page.guide_area.watch_bar.begin.text() == "Breathe along · 5 breaths"
    switch(page, "neutral_title").box.click()
    assert app.window.windowTitle() == "Notes"
    switch(page, "neutral_title").box.click()
    assert app.window.windowTitle() == "Ashore"
    switch(page, "phases_announced").box.click()
    assert app.breathe.page.spoken is not None
    assert not app.breathe.page.spoken.tells_phases
    choice(page, "motion").button(Motion.STILL).click()
    switch(page, "count_shown").box.click()
    assert (app.services.settings.value.motion, app.services.settings.value.count_shown) == (Motion.STILL, False)


def test_sound_switched_on_stays_on_and_says_why_it_is_silent(
    app: Application, open_application: OpenApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ashore.services.audio import cues
    from ashore.services.audio.player import SilenceReason

    monkeypatch.setattr(
        "ashore.services.audio.audio.load_cues",
        lambda _folder: cues.LoadedCues(cues.Silence(), SilenceReason.NO_DEVICE),
    )
    page = settings_page(app)
    switch(page, "sound_on").box.click()
    assert "no speaker" in page.sound_row.section.problem.text()
    app = again(app, open_application, tmp_path)
    assert app.services.settings.value.sound_on
    press_key(app, Qt.Key.Key_M)
    assert not app.services.settings.value.sound_on


def test_a_region_chosen_on_either_page_shows_on_both_at_once(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    chooser = settings_page(app).region_row.section.chooser
    support = support_page(app)
    chooser.chosen.emit("GB")
    assert support.region_view.helplines_section.region_chooser.box.currentData() == "GB"
    support.region_view.helplines_section.region_chooser.chosen.emit("US")
    assert chooser.box.currentData() == "US"
    app = again(app, open_application, tmp_path)
    assert settings_page(app).region_row.section.chooser.box.currentData() == "US"
    assert support_page(app).region_view.helplines_section.region_chooser.box.currentData() == "US"


def test_the_body_welcomed_in_settings_or_on_ground_is_welcome_in_both_and_stays_so(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    ground, box = ground_page(app), switch(settings_page(app), "body_welcome").box
    chip = ground.views.exercise_list.get().filter_panel.body_welcome
    assert not chip.isChecked()
    box.click()
    assert chip.isChecked()
    chip.click()
    assert not box.isChecked()
    assert not app.services.settings.value.body_welcome
    chip.click()
    app = again(app, open_application, tmp_path)
    assert app.services.settings.value.body_welcome
    assert ground_page(app).views.exercise_list.get().filter_panel.body_welcome.isChecked()


def test_holds_come_only_when_they_are_welcome(app: Application) -> None:
    page = patterns_page(app)
    assert "box" not in page.list.cards
    app.services.settings.update(holds_welcome=True)
    assert "box" in page.list.cards


def test_size_and_state_of_the_window_are_remembered(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    app.window.showNormal()
    app.window.resize(790, 570)
    app = again(app, open_application, tmp_path)
    assert app.window.size() == QSize(790, 570)
    app.window.showMaximized()
    app = again(app, open_application, tmp_path)
    assert app.window.isMaximized()


@pytest.mark.parametrize("text", ["not a geometry", "AAAA", "\u20ac", "A" * 1000])
def test_a_window_whose_place_cannot_be_read_opens_as_usual(
    text: str, open_application: OpenApplication, tmp_path: Path
) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"window_geometry": text}), "utf-8")
    app = open_application(tmp_path)
    assert app.window.isVisible()
    assert app.window.width() >= app.window.minimumWidth()
    assert shown_message(app) == ""
