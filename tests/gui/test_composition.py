"""The whole program in this process: what is chosen, kept and asked for, and what happens when things are broken."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QDoubleSpinBox, QScrollArea, QWidget
from tests.gui.whole import again, panel_of, press_key, room, told

from ashore.domain.breath import Minutes, Pattern, Phase, Step
from ashore.domain.launch import Launch, Room, message_for
from ashore.domain.noticing import BeliefStrength
from ashore.domain.record import KeptLine
from ashore.domain.settings import Appearance, GuideKind, Motion, Settings
from ashore.store.migrations import LATEST
from ashore.system.paths import assets_folder
from ashore.ui.pages.ground.page import GroundPage
from ashore.ui.pages.helps.page import HelpsPage
from ashore.ui.pages.patterns.page import PatternsPage
from ashore.ui.pages.settings.page import SettingsPage
from ashore.ui.pages.support.page import SupportPage
from ashore.ui.theme import DARK
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.keys_card import KeysCard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import FakeClock, OpenAshore

    from ashore.app.composition import Ashore

OWN = Pattern("own-1", "Evening", (Step(Phase.INHALE, 3.5), Step(Phase.EXHALE, 7.0)), minutes=Minutes(5, 5))
EVERY_SETTING = Settings(
    appearance=Appearance.DARK,
    guide=GuideKind.RING,
    motion=Motion.STILL,
    text_percent=125,
    pattern_id="even-five",
    minutes=None,
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
)


@pytest.fixture
def ashore(open_ashore: OpenAshore, tmp_path: Path) -> Ashore:
    return open_ashore(tmp_path)


def settings_page(ashore: Ashore) -> SettingsPage:
    ashore.window.open(Room.SETTINGS)
    page = ashore.window.stack.page(Room.SETTINGS)
    assert isinstance(page, SettingsPage)
    return page


def patterns_page(ashore: Ashore) -> PatternsPage:
    ashore.patterns.show_list()
    page = ashore.window.stack.page(Room.PATTERNS)
    assert isinstance(page, PatternsPage)
    return page


def ground_page(ashore: Ashore) -> GroundPage:
    ashore.window.open(Room.GROUND)
    page = ashore.window.stack.page(Room.GROUND)
    assert isinstance(page, GroundPage)
    return page


def support_page(ashore: Ashore) -> SupportPage:
    ashore.window.open(Room.SUPPORT)
    page = ashore.window.stack.page(Room.SUPPORT)
    assert isinstance(page, SupportPage)
    return page


def practising(ashore: Ashore) -> bool:
    return ashore.breathe.is_practising


def paused(ashore: Ashore) -> bool:
    return ashore.breathe.driver.is_paused


# The breath


def test_it_opens_on_a_breath_that_moves_with_nothing_to_say(ashore: Ashore, clock: FakeClock, qtbot: QtBot) -> None:
    assert room(ashore) is Room.BREATHE
    assert told(ashore) == ""
    assert ashore.breathe.pattern.id == "longer-out"
    with qtbot.waitSignal(ashore.breathe.driver.moment_changed):
        clock.let_pass(1)
    assert not practising(ashore)
    assert ashore.window.rail.button(Room.BREATHE).isVisible()
    assert ashore.window.panel.isVisible()


def test_space_begins_pauses_and_goes_on_from_anywhere(ashore: Ashore) -> None:
    press_key(ashore, Qt.Key.Key_Space)
    assert practising(ashore)
    assert not ashore.window.rail.button(Room.BREATHE).isVisible()
    assert not ashore.window.panel.isVisible()
    press_key(ashore, Qt.Key.Key_Space)
    assert paused(ashore)
    press_key(ashore, Qt.Key.Key_Space)
    assert not paused(ashore)
    press_key(ashore, Qt.Key.Key_Escape)
    assert not practising(ashore)
    assert ashore.window.rail.button(Room.BREATHE).isVisible()
    assert ashore.window.panel.isVisible()
    press_key(ashore, Qt.Key.Key_S)
    press_key(ashore, Qt.Key.Key_Space)
    assert room(ashore) is Room.BREATHE
    assert practising(ashore)


def test_this_isnt_helping_leads_to_grounding_and_to_support(ashore: Ashore) -> None:
    for wanted, opened in (("ground", Room.GROUND), ("support", Room.SUPPORT)):
        press_key(ashore, Qt.Key.Key_Space)
        ashore.breathe.stage.practice_bar.not_helping.click()
        assert ashore.window.rail.button(Room.BREATHE).isVisible()
        unhelpful = ashore.breathe._unhelpful
        assert unhelpful is not None
        getattr(unhelpful, wanted).click()
        assert room(ashore) is opened
        press_key(ashore, Qt.Key.Key_Escape)
        press_key(ashore, Qt.Key.Key_Escape)
        assert room(ashore) is Room.BREATHE


@pytest.mark.parametrize("way", ["B", "the rail"])
def test_who_asks_for_the_breath_after_it_did_not_help_finds_it_moving(way: str, ashore: Ashore) -> None:
    for room_between in (Room.GROUND, None):
        ashore.breathe.stay_or_pause()
        ashore.breathe.stage.practice_bar.not_helping.click()
        assert not ashore.breathe.stage.isVisible()
        if room_between is not None:
            ashore.window.open(room_between)
        if way == "B":
            press_key(ashore, Qt.Key.Key_B)
        else:
            ashore.window.rail.button(Room.BREATHE).click()
        assert ashore.breathe.stage.isVisible()
        assert not paused(ashore)
        assert not practising(ashore)


def test_support_is_one_press_away_during_a_practice_too(ashore: Ashore) -> None:
    press_key(ashore, Qt.Key.Key_Space)
    support = ashore.window.rail.button(Room.SUPPORT)
    assert support.isVisible()
    assert support.text() == "Support"
    QTest.mouseClick(support, Qt.MouseButton.LeftButton)
    assert room(ashore) is Room.SUPPORT
    assert ashore.window.rail.button(Room.BREATHE).isVisible()


@pytest.mark.parametrize("percent", [100, 200, 300])
def test_every_way_on_and_out_of_a_practice_is_in_view_in_the_smallest_window(percent: int, ashore: Ashore) -> None:
    ashore.want_settings(replace(ashore.settings, text_percent=percent))
    ashore.window.resize(760, 560)
    ashore.patterns.use("box")
    press_key(ashore, Qt.Key.Key_Space)
    QApplication.processEvents()
    bar = ashore.breathe.stage.practice_bar
    for button in (bar.pause, bar.leave, bar.skip, bar.not_helping, ashore.window.rail.button(Room.SUPPORT)):
        assert button.isVisible()
        assert ashore.window.rect().contains(QRect(button.mapTo(ashore.window, QPoint()), button.size()))
    assert ashore.breathe.stage.frame.guide.height() >= 130


def test_hard_thoughts_stand_aside_while_what_did_not_help_is_in_view(ashore: Ashore) -> None:
    assert ashore.window.panel.isVisible()
    ashore.breathe.stay_or_pause()
    ashore.breathe.stage.practice_bar.not_helping.click()
    assert not ashore.window.panel.isVisible()
    assert ashore.window.rail.isVisible()
    ashore.window.open(Room.GROUND)
    assert ashore.window.panel.isVisible()
    ashore.window.open(Room.BREATHE)
    assert not ashore.window.panel.isVisible()
    press_key(ashore, Qt.Key.Key_B)
    assert ashore.window.panel.isVisible()
    assert ashore.settings.panel_open


@pytest.mark.parametrize("way", ["R", "F9", "the rail"])
def test_who_wants_the_thoughts_then_all_the_same_has_them(way: str, ashore: Ashore) -> None:
    ashore.breathe.stay_or_pause()
    ashore.breathe.stage.practice_bar.not_helping.click()
    if way == "the rail":
        ashore.window.rail.thoughts.click()
    else:
        press_key(ashore, Qt.Key.Key_R if way == "R" else Qt.Key.Key_F9)
    assert ashore.window.panel.isVisible()
    assert ashore.settings.panel_open


def press_where_the_keyboard_is(ashore: Ashore, key: Qt.Key) -> None:
    """As a keyboard does: to whatever has the focus."""
    QTest.keyClick(ashore.window.focusWidget() or ashore.window, key)


@pytest.mark.parametrize(
    "way",
    [
        [Qt.Key.Key_G],
        [Qt.Key.Key_S],
        [Qt.Key.Key_G, Qt.Key.Key_Return],
        [Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return],
        [Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_G],
        [Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return],
        [Qt.Key.Key_R, Qt.Key.Key_Return],
        [Qt.Key.Key_Question, Qt.Key.Key_Escape],
    ],
)
def test_space_means_the_breath_again_wherever_one_comes_from(way: list[Qt.Key], ashore: Ashore) -> None:
    for key in way:
        press_where_the_keyboard_is(ashore, key)
        QApplication.processEvents()
    press_where_the_keyboard_is(ashore, Qt.Key.Key_B)
    assert not practising(ashore)
    press_where_the_keyboard_is(ashore, Qt.Key.Key_Space)
    assert practising(ashore)


def test_the_panel_can_be_asked_for_during_a_practice_which_goes_on(ashore: Ashore) -> None:
    press_key(ashore, Qt.Key.Key_Space)
    press_where_the_keyboard_is(ashore, Qt.Key.Key_R)
    panel = panel_of(ashore)
    assert panel.isVisible()
    assert panel.isAncestorOf(ashore.window.focusWidget())
    assert practising(ashore)
    assert not paused(ashore)
    press_where_the_keyboard_is(ashore, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert practising(ashore)
    press_where_the_keyboard_is(ashore, Qt.Key.Key_Space)
    assert paused(ashore)
    press_where_the_keyboard_is(ashore, Qt.Key.Key_Escape)
    assert not practising(ashore)


def test_a_later_start_that_names_no_page_leaves_the_room_as_it_is(ashore: Ashore) -> None:
    ashore.window.open(Room.GROUND)
    ashore._answer(message_for(Launch()))
    assert room(ashore) is Room.GROUND
    ashore._answer(message_for(Launch(pattern_id="even-five")))
    assert room(ashore) == Room.BREATHE


def test_keys_for_rooms_work_during_a_practice_and_bring_the_rail_back(ashore: Ashore) -> None:
    press_key(ashore, Qt.Key.Key_Space)
    press_key(ashore, Qt.Key.Key_G)
    assert room(ashore) is Room.GROUND
    assert ashore.window.rail.button(Room.BREATHE).isVisible()


def test_escape_leads_back_to_breathe_from_every_room(ashore: Ashore) -> None:
    for each in ashore.window.stack.rooms:
        ashore.window.open(each)
        press_key(ashore, Qt.Key.Key_Escape)
        if each is Room.HELPS:
            assert room(ashore) is Room.SUPPORT
            press_key(ashore, Qt.Key.Key_Escape)
        assert room(ashore) is Room.BREATHE


def test_the_keys_are_shown_by_a_question_mark_and_put_away_by_escape(ashore: Ashore, qtbot: QtBot) -> None:
    press_key(ashore, Qt.Key.Key_Question)
    card = ashore.window.findChild(KeysCard)
    assert card is not None
    assert card.isVisible()
    QTest.keyClick(card.close_button, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: ashore.window.findChild(KeysCard) is None)


def test_quick_hide_silences_and_names_the_window_neutrally(ashore: Ashore) -> None:
    ashore.want_settings(replace(ashore.settings, sound_on=True))
    press_key(ashore, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert not ashore.settings.sound_on
    assert ashore.window.windowTitle() == "Notes"
    assert ashore.window.isMinimized()


def test_a_later_start_raises_the_window_on_the_page_and_pattern_it_asked_for(ashore: Ashore) -> None:
    ashore.window.showMinimized()
    ashore._answer(message_for(Launch(Room.SUPPORT, pattern_id="even-five")))
    assert not ashore.window.isMinimized()
    assert room(ashore) is Room.SUPPORT
    assert ashore.breathe.pattern.id == "even-five"
    ashore._answer("not a message")
    assert room(ashore) is Room.SUPPORT


@pytest.mark.parametrize("asked", [Room.GROUND, Room.LEARN, Room.SUPPORT])
def test_a_start_opens_the_page_it_was_asked_for(asked: Room, open_ashore: OpenAshore, tmp_path: Path) -> None:
    assert room(open_ashore(tmp_path, Launch(asked))) is asked


def test_named_pattern_and_minutes_begin_a_practice_at_once(open_ashore: OpenAshore, tmp_path: Path) -> None:
    ashore = open_ashore(tmp_path, Launch(pattern_id="box", minutes=2))
    assert ashore.breathe.pattern.id == "box"
    assert practising(ashore)
    assert ashore.settings.pattern_id == "longer-out"  # asked for once, not chosen for good


# What is chosen


def test_every_setting_survives_a_restart(ashore: Ashore, open_ashore: OpenAshore, tmp_path: Path) -> None:
    usual = Settings()
    same = {name for name in EVERY_SETTING.__slots__ if getattr(usual, name) == getattr(EVERY_SETTING, name)}
    assert same == {"sound_on"}  # no sound card here; its own test stands below
    ashore.want_settings(EVERY_SETTING)
    ashore = again(ashore, open_ashore, tmp_path)
    assert ashore.settings == EVERY_SETTING
    assert told(ashore) == ""


def test_settings_take_effect_at_once(ashore: Ashore) -> None:
    page = settings_page(ashore)
    page.choice("appearance").chip(Appearance.DARK).click()
    assert ashore.theme.colours is DARK
    page.choice("text_percent").chip(150).click()
    assert ashore.theme.sizes.percent == 150
    page.choice("guide").chip(GuideKind.TIDE).click()
    assert type(ashore.breathe.stage.frame.guide).__name__ == "TideGuide"
    page.choice("minutes").chip(10.0).click()
    assert ashore.breathe.stage.watch_bar.stay.text() == "Stay with this · 10 min"
    page.switch("neutral_title").box.click()
    assert ashore.window.windowTitle() == "Notes"
    page.switch("neutral_title").box.click()
    assert ashore.window.windowTitle() == "Ashore"
    page.switch("phases_announced").box.click()
    assert not ashore.breathe._announcer._enabled
    page.choice("motion").chip(Motion.STILL).click()
    page.switch("count_shown").box.click()
    assert (ashore.settings.motion, ashore.settings.count_shown) == (Motion.STILL, False)


def test_sound_switched_on_stays_on_and_says_why_it_is_silent(
    ashore: Ashore, open_ashore: OpenAshore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ashore.ui import cues
    from ashore.ui.voice import SilenceReason

    monkeypatch.setattr(
        "ashore.app.sound.load_cues", lambda _folder: cues.LoadedCues(cues.Silence(), SilenceReason.NO_DEVICE)
    )
    page = settings_page(ashore)
    page.switch("sound_on").box.click()
    assert "no speaker" in page.sounds.trouble.text()
    ashore = again(ashore, open_ashore, tmp_path)
    assert ashore.settings.sound_on
    press_key(ashore, Qt.Key.Key_M)
    assert not ashore.settings.sound_on


def test_a_region_chosen_on_either_page_shows_on_both_at_once(
    ashore: Ashore, open_ashore: OpenAshore, tmp_path: Path
) -> None:
    chooser = settings_page(ashore).helping.chooser
    support = support_page(ashore)
    chooser.chosen.emit("GB")
    assert support.helplines.chooser.box.currentData() == "GB"
    support.helplines.chooser.chosen.emit("US")
    assert chooser.box.currentData() == "US"
    ashore = again(ashore, open_ashore, tmp_path)
    assert settings_page(ashore).helping.chooser.box.currentData() == "US"
    assert support_page(ashore).helplines.chooser.box.currentData() == "US"


def test_the_body_welcomed_in_settings_or_on_ground_is_welcome_in_both_and_stays_so(
    ashore: Ashore, open_ashore: OpenAshore, tmp_path: Path
) -> None:
    ground, box = ground_page(ashore), settings_page(ashore).switch("body_welcome").box
    chip = ground.cards.narrow.body_welcome
    assert not chip.isChecked()
    box.click()
    assert chip.isChecked()
    chip.click()
    assert not box.isChecked()
    assert not ashore.settings.body_welcome
    chip.click()
    ashore = again(ashore, open_ashore, tmp_path)
    assert ashore.settings.body_welcome
    assert ground_page(ashore).cards.narrow.body_welcome.isChecked()


def test_holds_come_only_when_they_are_welcome(ashore: Ashore) -> None:
    page = patterns_page(ashore)
    assert "box" not in page.list.cards
    ashore.want_settings(replace(ashore.settings, holds_welcome=True))
    assert "box" in page.list.cards


def test_f9_is_remembered(ashore: Ashore, open_ashore: OpenAshore, tmp_path: Path) -> None:
    press_key(ashore, Qt.Key.Key_F9)
    ashore = again(ashore, open_ashore, tmp_path)
    assert not ashore.window.panel.isVisible()
    press_key(ashore, Qt.Key.Key_F9)
    assert panel_of(ashore).list.cards
    ashore = again(ashore, open_ashore, tmp_path)
    assert ashore.window.panel.isVisible()


def test_r_brings_the_panel_and_its_focus(ashore: Ashore) -> None:
    press_key(ashore, Qt.Key.Key_F9)
    press_key(ashore, Qt.Key.Key_R)
    assert ashore.window.panel.isVisible()
    assert panel_of(ashore).isAncestorOf(ashore.window.focusWidget())


def test_letters_typed_in_the_search_trigger_nothing(ashore: Ashore) -> None:
    search = panel_of(ashore).list.search
    search.setFocus()
    QTest.keyClicks(search, "bgsmh r?")
    assert search.text() == "bgsmh r?"
    assert room(ashore) is Room.BREATHE
    assert not practising(ashore)
    assert ashore.window.findChild(KeysCard) is None


def test_letters_typed_in_the_editors_numbers_trigger_nothing(ashore: Ashore) -> None:
    page = patterns_page(ashore)
    page.edit(None)
    box = page.findChild(QDoubleSpinBox)
    assert box is not None
    box.setFocus()
    QTest.keyClicks(box, "gbs ")
    assert room(ashore) is Room.PATTERNS
    assert not practising(ashore)


# One's own patterns


@pytest.fixture
def saved(ashore: Ashore, open_ashore: OpenAshore) -> Ashore:
    patterns_page(ashore).own_saved.emit(OWN)
    open_ashore.settle(ashore)
    return ashore


def test_a_pattern_of_ones_own_survives_a_restart_and_can_be_breathed(
    saved: Ashore, open_ashore: OpenAshore, tmp_path: Path
) -> None:
    page = patterns_page(saved)
    assert OWN.id in page.list.cards
    page.pattern_wanted.emit(OWN)
    assert room(saved) is Room.BREATHE
    ashore = again(saved, open_ashore, tmp_path)
    assert OWN.id in patterns_page(ashore).list.cards
    assert ashore.breathe.pattern.steps == OWN.steps


def test_an_edited_pattern_replaces_the_old_one(saved: Ashore, open_ashore: OpenAshore) -> None:
    page = patterns_page(saved)
    page.own_saved.emit(replace(OWN, name="Morning"))
    open_ashore.settle(saved)
    assert "Morning" in page.list.cards[OWN.id].accessibleName()
    assert sum("Evening" in card.accessibleName() for card in page.list.cards.values()) == 0


def test_deleting_can_be_undone(saved: Ashore, open_ashore: OpenAshore) -> None:
    page = patterns_page(saved)
    page.own_deleted.emit(OWN)
    open_ashore.settle(saved)
    assert OWN.id not in page.list.cards
    assert told(saved) == "“Evening” is deleted."
    saved.window.line._offer.click()
    open_ashore.settle(saved)
    assert OWN.id in page.list.cards


def test_what_is_taken_out_can_be_brought_in_elsewhere(saved: Ashore, open_ashore: OpenAshore, tmp_path: Path) -> None:
    file = tmp_path / "breaths.toml"
    saved.patterns.take_out(file)
    assert told(saved) == "Saved as breaths.toml"
    open_ashore.close(saved)
    other = open_ashore(tmp_path / "other")
    other.patterns.bring_in(file)
    open_ashore.settle(other)
    assert OWN.id in patterns_page(other).list.cards
    assert told(other) == "Brought in: Evening"


def test_bringing_the_same_file_in_twice_doubles_nothing_that_is_kept(
    saved: Ashore, open_ashore: OpenAshore, tmp_path: Path
) -> None:
    file = tmp_path / "breaths.toml"
    saved.patterns.take_out(file)
    saved.patterns.bring_in(file)
    open_ashore.settle(saved)
    assert len(saved.patterns._own) in (1, 2)
    assert OWN in saved.patterns._own


def test_a_file_with_a_mistake_changes_nothing_and_names_line_and_mend(
    saved: Ashore, open_ashore: OpenAshore, tmp_path: Path
) -> None:
    file = tmp_path / "breaths.toml"
    file.write_text(
        '[[pattern]]\nname = "Fine"\nsteps = [{ phase = "inhale", seconds = 4 }, { phase = "exhale", seconds = 6 }]\n\n'
        '[[pattern]]\nname = "Long"\nsteps = [{ phase = "inhale", seconds = 44 }, { phase = "exhale", seconds = 6 }]\n'
    )
    saved.patterns.bring_in(file)
    open_ashore.settle(saved)
    assert saved.patterns._own == (OWN,)
    words = told(saved)
    assert words.startswith("Nothing was brought in. breaths.toml, line ")
    assert "from 0 to 20" in words


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"[[pattern", b"a = 1\n", b"[[pattern]]\nname = 3\n"])
def test_no_file_whatever_it_holds_is_more_than_a_quiet_line(content: bytes, ashore: Ashore, tmp_path: Path) -> None:
    file = tmp_path / "breaths.toml"
    file.write_bytes(content)
    ashore.patterns.bring_in(file)
    assert told(ashore).startswith("Nothing was brought in.")


def test_a_file_that_cannot_be_written_is_told_in_one_line(saved: Ashore, tmp_path: Path) -> None:
    saved.patterns.take_out(tmp_path / "no such folder" / "breaths.toml")
    assert told(saved).startswith("Nothing was saved to a file.")


# What is broken


@pytest.mark.parametrize("content", [b"{", b"[]", b"\x00\xff", b'"words"'])
def test_broken_settings_are_told_in_one_line_and_kept_beside(
    content: bytes, open_ashore: OpenAshore, tmp_path: Path
) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    ashore = open_ashore(tmp_path)
    assert ashore.settings == Settings()
    assert told(ashore).startswith("The settings could not be read")
    assert [file.read_bytes() for file in tmp_path.glob("settings.unreadable-*")] == [content]
    ashore.window.open(Room.SUPPORT)
    assert room(ashore) is Room.SUPPORT


def test_unknown_settings_stay_in_the_file(open_ashore: OpenAshore, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"guide": "tide", "whale": 7, "text_percent": 9000}')
    ashore = open_ashore(tmp_path)
    assert ashore.settings == Settings(guide=GuideKind.TIDE)
    assert told(ashore).endswith("whale, text_percent")
    ashore.want_settings(replace(ashore.settings, count_shown=False))
    assert '"whale": 7' in (tmp_path / "settings.json").read_text()


def test_a_damaged_record_is_kept_and_a_new_one_begins(open_ashore: OpenAshore, tmp_path: Path) -> None:
    (tmp_path / "record.sqlite3").write_bytes(b"not a record at all" * 300)
    ashore = open_ashore(tmp_path)
    assert told(ashore).startswith("The record could not be read. It is kept")
    assert len(list(tmp_path.glob("record.damaged-*"))) == 1
    patterns_page(ashore).own_saved.emit(OWN)
    open_ashore.settle(ashore)
    assert OWN in ashore.patterns._own


def test_a_newer_record_is_left_alone(open_ashore: OpenAshore, tmp_path: Path) -> None:
    file = tmp_path / "record.sqlite3"
    db = sqlite3.connect(file)
    db.execute(f"PRAGMA user_version = {LATEST + 1}")
    db.execute("CREATE TABLE whale (song TEXT)")
    db.commit()
    db.close()
    before = file.read_bytes()
    ashore = open_ashore(tmp_path)
    assert told(ashore).startswith("A newer Ashore wrote the record.")
    patterns_page(ashore).own_saved.emit(OWN)
    open_ashore.settle(ashore)
    assert OWN in ashore.patterns._own  # for this session
    open_ashore.close(ashore)
    assert file.read_bytes() == before


def test_without_its_content_breathe_still_runs_and_one_line_tells(
    open_ashore: OpenAshore, tmp_path: Path, clock: FakeClock, qtbot: QtBot
) -> None:
    bare = tmp_path / "assets"
    bare.mkdir()
    for name in ("icons", "theme.qss", "fonts"):
        (bare / name).symlink_to(assets_folder() / name)
    ashore = open_ashore(tmp_path / "data", assets=bare)
    assert told(ashore).startswith("A part of the text could not be read: patterns.toml")
    assert ashore.breathe.pattern.id == "longer-out"
    with qtbot.waitSignal(ashore.breathe.driver.moment_changed):
        clock.let_pass(1)
    for each in ashore.window.stack.rooms:
        ashore.window.open(each)
        assert room(ashore) is each
    press_key(ashore, Qt.Key.Key_R)
    press_key(ashore, Qt.Key.Key_Space)
    assert practising(ashore)


def test_where_nothing_can_be_kept_everything_else_works(open_ashore: OpenAshore, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder would be")
    ashore = open_ashore(tmp_path / "data")
    assert told(ashore).startswith("Nothing can be saved right now.") or "settings" in told(ashore)
    press_key(ashore, Qt.Key.Key_F9)
    patterns_page(ashore).own_saved.emit(OWN)
    open_ashore.settle(ashore)
    assert OWN in ashore.patterns._own
    assert (tmp_path / "data").read_text() == "a file where the folder would be"


def test_a_chosen_pattern_that_is_gone_leaves_the_usual_one(open_ashore: OpenAshore, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"pattern_id": "no-such-breath"}')
    ashore = open_ashore(tmp_path)
    assert ashore.breathe.pattern.id == "longer-out"


# What is seen


def every_view(ashore: Ashore) -> Iterator[str]:
    """Shows each page in turn, and the views within that a press leads to."""
    for each in ashore.window.stack.rooms:
        ashore.window.open(each)
        QApplication.processEvents()
        yield each
    page = patterns_page(ashore)
    page.show_details(ashore.patterns._builtin[1])
    QApplication.processEvents()
    yield "a pattern's details"
    page.edit(None)
    QApplication.processEvents()
    yield "the editor"
    ashore.window.open(Room.BREATHE)
    ashore.breathe.choose(next(each for each in ashore.patterns._builtin if each.id == "slow-down"))
    QApplication.processEvents()
    yield "the slow-down"
    ashore.breathe.begin_practice(3)
    QApplication.processEvents()
    yield "a practice"
    ashore.breathe.stage.practice_bar.not_helping.click()
    QApplication.processEvents()
    yield "this isn't helping"
    ashore.deeds.show_keys()
    QApplication.processEvents()
    yield "the keys"
    card = ashore.window.findChild(KeysCard)
    assert card is not None
    card.put_away()
    yield from views_of_what_helps(ashore)
    ashore.window.panel_place.show()
    ashore.words.open_belief("unlovable")
    QApplication.processEvents()
    yield "a belief"
    yield from views_of_the_panel(ashore)
    yield from views_of_ground_and_support(ashore)


def views_of_the_panel(ashore: Ashore) -> Iterator[str]:
    panel = panel_of(ashore)
    panel.card.how_true.offer.click()
    QApplication.processEvents()
    yield "how true it feels"
    panel.card.lines.write.click()
    QApplication.processEvents()
    yield "writing a line"
    panel.set_strengths([BeliefStrength("unlovable", 80, "2026-11-24T09:00:00+00:00", 60, 1)])
    panel.card.how_true_again.earlier.click()
    QApplication.processEvents()
    yield "earlier numbers"
    panel.set_kept([KeptLine("unlovable", "A long line that was kept. " * 20, id=1)])
    panel.show_list()
    panel.list.how_strong.noticing.offer.click()
    QApplication.processEvents()
    yield "how strong it is"
    panel.list.how_strong.noticing.scale.slider.setValue(9)
    panel.list.how_strong.noticing.note.click()
    QApplication.processEvents()
    yield "the body first"
    panel.list.own_wanted.emit("a thought")
    QApplication.processEvents()
    yield "writing a thought"
    panel.leave()
    ashore.window.panel.line.offer("Kept.", "Rest it under the guide", lambda: None)
    QApplication.processEvents()
    yield "a line at the panel's foot"
    ashore.window.panel.line._close.click()


def views_of_ground_and_support(ashore: Ashore) -> Iterator[str]:
    ashore.window.open(Room.GROUND)
    page = ashore.window.stack.page(Room.GROUND)
    assert isinstance(page, GroundPage)
    for exercise in ("five-senses", "tapping", "muscle-release"):
        page.open_exercise(exercise)
        QApplication.processEvents()
        yield f"before {exercise}"
        page.steps.foot.next.click()
        QApplication.processEvents()
        yield f"a step of {exercise}"
    ashore.window.open(Room.SUPPORT)
    support = ashore.window.stack.page(Room.SUPPORT)
    assert isinstance(support, SupportPage)
    support.people.add.click()
    QApplication.processEvents()
    yield "adding someone"


def views_of_what_helps(ashore: Ashore) -> Iterator[str]:
    ashore.window.open(Room.HELPS)
    page = ashore.window.stack.page(Room.HELPS)
    assert isinstance(page, HelpsPage)
    page.writing.settle.offers.open.click()
    next(iter(page.writing.settle.offers.chips.values())).click()
    QApplication.processEvents()
    yield "writing what helps"
    page.writing.read.click()
    QApplication.processEvents()
    yield "what helps"


def test_every_button_has_a_name_and_is_44_pixels_high(ashore: Ashore) -> None:
    ashore.window.resize(1180, 760)
    ashore.want_settings(replace(ashore.settings, holds_welcome=True))
    wrong = set()
    for view in every_view(ashore):
        for button in ashore.window.findChildren(QAbstractButton):
            if not button.isVisible() or (type(button).__name__ == "QToolButton" and not button.text()):
                continue
            if button.height() < 44:
                wrong.add(f"{view}: {button.text() or button.accessibleName()} is {button.height()} px high")
            if not (button.accessibleName() or button.text()).strip():
                wrong.add(f"{view}: {type(button).__name__} at {button.pos()} has no name")
    assert not wrong, "\n".join(sorted(wrong))


def takes_tab(widget: QWidget) -> bool:
    """The field within a box of numbers belongs to its box."""
    if not widget.isVisible() or not widget.isEnabled() or isinstance(widget.parent(), QAbstractSpinBox):
        return False
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def stop_of(widget: QWidget) -> QObject:
    """Where Tab stops: of several of which one is chosen it stops at one, and arrow keys lead to the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group if group is not None and group.exclusive() else widget


def test_everything_the_keyboard_reaches_tells_a_screen_reader_its_name(ashore: Ashore) -> None:
    nameless = set()
    for view in every_view(ashore):
        for widget in ashore.window.findChildren(QWidget):
            if not takes_tab(widget):
                continue
            told = QAccessible.queryAccessibleInterface(widget)
            if told is None or not told.text(QAccessible.Text.Name).strip():
                nameless.add(f"{view}: {type(widget).__name__} in {type(widget.parent()).__name__}")
    assert not nameless, "\n".join(sorted(nameless))


def test_tab_reaches_everything_in_view_and_comes_round_again(ashore: Ashore) -> None:
    ashore.window.resize(1180, 760)
    missed = set()
    for view in every_view(ashore):
        if view == "the keys":  # they lie over everything else
            continue
        wanted = {stop_of(widget) for widget in ashore.window.findChildren(QWidget) if takes_tab(widget)}
        reached: set[QObject] = set()
        for _press in range(3 * len(wanted)):
            QTest.keyClick(ashore.window.focusWidget() or ashore.window, Qt.Key.Key_Tab)
            if (focused := ashore.window.focusWidget()) is not None:
                reached.add(stop_of(focused))
        missed |= {f"{view}: {stop.objectName() or type(stop).__name__}" for stop in wanted - reached}
    assert not missed, "\n".join(sorted(missed))


def clipped(window: QWidget) -> list[str]:
    """What reaches beyond the window, or beyond the page it scrolls on, to the left or right."""
    wrong = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.isWindow():
            continue
        left, right = widget.mapTo(window, QPoint(0, 0)).x(), widget.mapTo(window, QPoint(widget.width(), 0)).x()
        if left < 0 or right > window.width():
            wrong.append(f"{type(widget).__name__} {getattr(widget, 'text', str)()!r:.40} from {left} to {right}")
    for area in window.findChildren(QScrollArea):
        body = area.widget()
        if area.isVisible() and body is not None and body.width() > area.viewport().width():
            wrong.append(
                f"a page of {type(area.parent()).__name__} is {body.width()} of {area.viewport().width()} wide"
            )
    return wrong


@pytest.mark.parametrize("percent", [100, 200, 300])
def test_nothing_is_wider_than_the_smallest_window(percent: int, ashore: Ashore) -> None:
    ashore.want_settings(replace(ashore.settings, text_percent=percent, holds_welcome=True))
    ashore.window.resize(760, 560)
    QApplication.processEvents()
    wrong = {f"{view}: {each}" for view in every_view(ashore) for each in clipped(ashore.window)}
    assert not wrong, "\n".join(sorted(wrong))
    assert (ashore.window.width(), ashore.window.height()) == (760, 560)


@pytest.mark.parametrize("percent", [200, 300])
def test_every_button_shows_all_of_its_words_at_large_text(percent: int, ashore: Ashore) -> None:
    ashore.want_settings(replace(ashore.settings, text_percent=percent))
    ashore.window.resize(760, 560)
    QApplication.processEvents()
    wrong = set()
    for view in every_view(ashore):
        for button in ashore.window.findChildren(Button):
            metrics, lines = button.fontMetrics(), button.wrapped(button.width()).split("\n")
            widest = max(map(metrics.horizontalAdvance, lines))
            fits = widest <= button.width() and len(lines) * metrics.height() <= button.height()
            if button.isVisible() and not fits:
                wrong.add(f"{view}: {button.text()!r} stands in {button.size()}")
    assert not wrong, "\n".join(sorted(wrong))
