"""The whole program in this process: what is chosen, kept and asked for, and what happens when things are broken."""

from __future__ import annotations

import json
import shutil
import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QDoubleSpinBox,
    QLabel,
    QScrollArea,
    QWidget,
)
from tests.gui.program_driver import again, current_page, panel_of, patterns_controller, press_key, told

from ashore.domain.beliefs import Belief
from ashore.domain.breath import Minutes, Pattern, Phase, Step
from ashore.domain.exercises import Door
from ashore.domain.launch import Launch, Page, message_for
from ashore.domain.own_reframes import KeptLine, OwnBelief
from ashore.domain.ratings import BeliefRating
from ashore.domain.settings import Appearance, GuideKind, Motion, Settings
from ashore.features.coping_plan.page import CopingPlanPage
from ashore.features.ground.page import GroundPage
from ashore.features.patterns.page import PatternsPage
from ashore.features.settings.page import SettingsPage
from ashore.features.support.page import SupportPage
from ashore.record.connection import open_record
from ashore.record.migrations import LATEST
from ashore.system.assets import assets_folder
from ashore.ui.theme import DARK
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.crossfade import Crossfade
from ashore.ui.widgets.shortcuts_card import ShortcutsCard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import FakeClock, OpenApplication

    from ashore.app.application import Application

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
    cautions_seen=True,
)


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    return open_application(tmp_path)


def settings_page(app: Application) -> SettingsPage:
    app.services.navigator.open(Page.SETTINGS)
    page = app.window.stack.widget_of(Page.SETTINGS)
    assert isinstance(page, SettingsPage)
    return page


def patterns_page(app: Application) -> PatternsPage:
    app.services.navigator.open(Page.PATTERNS)
    page = app.window.stack.widget_of(Page.PATTERNS)
    assert isinstance(page, PatternsPage)
    return page


def ground_page(app: Application) -> GroundPage:
    app.services.navigator.open(Page.GROUND)
    page = app.window.stack.widget_of(Page.GROUND)
    assert isinstance(page, GroundPage)
    return page


def support_page(app: Application) -> SupportPage:
    app.services.navigator.open(Page.SUPPORT)
    page = app.window.stack.widget_of(Page.SUPPORT)
    assert isinstance(page, SupportPage)
    return page


def ground_step(app: Application) -> str:
    """The words of the step that is on the screen; empty where there is none."""
    view = ground_page(app).step_view
    return view.content.prompt.text() if view.isVisible() else ""


def practising(app: Application) -> bool:
    return app.breathe.session.is_practising


def paused(app: Application) -> bool:
    return app.breathe.session.driver.is_paused


# The breath


def test_it_opens_on_a_breath_that_moves_with_nothing_to_say(app: Application, clock: FakeClock, qtbot: QtBot) -> None:
    assert current_page(app) is Page.BREATHE
    assert told(app) == ""
    assert app.breathe.session.choice.pattern.id == "longer-out"
    with qtbot.waitSignal(app.breathe.session.driver.moment_changed):
        clock.let_pass(1)
    assert not practising(app)
    assert app.window.rail.button(Page.BREATHE).isVisible()
    assert app.window.panel.isVisible()


def test_space_begins_pauses_and_goes_on_from_anywhere(app: Application) -> None:
    press_key(app, Qt.Key.Key_Space)
    assert practising(app)
    assert not app.window.rail.button(Page.BREATHE).isVisible()
    assert not app.window.panel.isVisible()
    press_key(app, Qt.Key.Key_Space)
    assert paused(app)
    press_key(app, Qt.Key.Key_Space)
    assert not paused(app)
    press_key(app, Qt.Key.Key_Escape)
    assert not practising(app)
    assert app.window.rail.button(Page.BREATHE).isVisible()
    assert app.window.panel.isVisible()
    press_key(app, Qt.Key.Key_S)
    press_key(app, Qt.Key.Key_Space)
    assert current_page(app) is Page.BREATHE
    assert practising(app)


def test_this_isnt_helping_leads_to_grounding_and_to_support(app: Application) -> None:
    for wanted, opened in (("ground", Page.GROUND), ("support", Page.SUPPORT)):
        press_key(app, Qt.Key.Key_Space)
        app.breathe.page.guide_area.practice.bar.not_helping.click()
        assert app.window.rail.button(Page.BREATHE).isVisible()
        unhelpful = app.breathe.page.not_helping_view
        assert unhelpful is not None
        getattr(unhelpful, wanted).click()
        assert current_page(app) is opened
        press_key(app, Qt.Key.Key_Escape)
        press_key(app, Qt.Key.Key_Escape)
        assert current_page(app) is Page.BREATHE


@pytest.mark.parametrize("way", ["B", "the rail"])
def test_who_asks_for_the_breath_after_it_did_not_help_finds_it_moving(way: str, app: Application) -> None:
    for page_between in (Page.GROUND, None):
        app.breathe.session.begin_or_pause()
        app.breathe.page.guide_area.practice.bar.not_helping.click()
        assert not app.breathe.page.guide_area.isVisible()
        if page_between is not None:
            app.services.navigator.open(page_between)
        if way == "B":
            press_key(app, Qt.Key.Key_B)
        else:
            app.window.rail.button(Page.BREATHE).click()
        assert app.breathe.page.guide_area.isVisible()
        assert not paused(app)
        assert not practising(app)


def test_support_is_one_press_away_during_a_practice_too(app: Application) -> None:
    press_key(app, Qt.Key.Key_Space)
    support = app.window.rail.button(Page.SUPPORT)
    assert support.isVisible()
    assert support.text() == "Support"
    QTest.mouseClick(support, Qt.MouseButton.LeftButton)
    assert current_page(app) is Page.SUPPORT
    assert app.window.rail.button(Page.BREATHE).isVisible()


@pytest.mark.parametrize("percent", [100, 200, 300])
def test_every_way_on_and_out_of_a_practice_is_in_view_in_the_smallest_window(percent: int, app: Application) -> None:
    app.services.settings.update(text_percent=percent)
    app.window.resize(760, 560)
    app.breathe.use("box")
    press_key(app, Qt.Key.Key_Space)
    QApplication.processEvents()
    bar = app.breathe.page.guide_area.practice.bar
    for button in (bar.pause, bar.leave, bar.skip, bar.not_helping, app.window.rail.button(Page.SUPPORT)):
        assert button.isVisible()
        assert app.window.rect().contains(QRect(button.mapTo(app.window, QPoint()), button.size()))
    assert app.breathe.page.guide_area.frame.guide.height() >= 130


def test_hard_thoughts_stand_aside_while_what_did_not_help_is_in_view(app: Application) -> None:
    assert app.window.panel.isVisible()
    app.breathe.session.begin_or_pause()
    app.breathe.page.guide_area.practice.bar.not_helping.click()
    assert not app.window.panel.isVisible()
    assert app.window.rail.isVisible()
    app.services.navigator.open(Page.LEARN)
    assert app.window.panel.isVisible()
    app.services.navigator.open(Page.BREATHE)
    assert not app.window.panel.isVisible()
    press_key(app, Qt.Key.Key_B)
    assert app.window.panel.isVisible()
    assert app.services.settings.value.panel_open


@pytest.mark.parametrize("is_open", [True, False])
def test_the_panel_is_away_where_it_does_not_belong_and_then_as_it_was_chosen(is_open: bool, app: Application) -> None:
    if not is_open:
        press_key(app, Qt.Key.Key_F9)
    for page in app.window.stack.pages:
        app.services.navigator.open(page)
        belongs = page in {Page.BREATHE, Page.LEARN}
        assert app.window.panel.isVisible() is (belongs and is_open)
        assert app.services.settings.value.panel_open is is_open


@pytest.mark.parametrize("is_open", [True, False])
def test_where_the_panel_is_away_it_can_be_asked_for_until_the_next_page(is_open: bool, app: Application) -> None:
    if not is_open:
        press_key(app, Qt.Key.Key_F9)
    app.services.navigator.open(Page.GROUND)
    press_key(app, Qt.Key.Key_F9)
    assert app.window.panel.isVisible()
    app.services.navigator.open(Page.SUPPORT)
    assert not app.window.panel.isVisible()
    app.services.navigator.open(Page.BREATHE)
    assert app.window.panel.isVisible() is is_open
    assert app.services.settings.value.panel_open is is_open


def test_page_and_panel_change_in_one_fade(app: Application) -> None:
    app.services.navigator.open(Page.SUPPORT)
    veils = [veil for veil in app.window.findChildren(Crossfade) if not veil.isHidden()]
    assert [veil.parentWidget() for veil in veils] == [app.window.backdrop]


def test_after_a_practice_the_panel_is_at_rest(app: Application) -> None:
    panel = panel_of(app)
    app.open_belief("unlovable")
    press_key(app, Qt.Key.Key_Space)
    press_key(app, Qt.Key.Key_Escape)
    assert panel.resting_view.isVisible()


def test_what_is_opened_in_the_panel_beside_a_practice_stays_after_it(app: Application) -> None:
    press_key(app, Qt.Key.Key_Space)
    press_key(app, Qt.Key.Key_R)
    app.open_belief("unlovable")
    app.breathe.session.go_back()
    assert not practising(app)
    assert panel_of(app).belief_in_view is not None


def test_the_button_of_the_panel_folds_it_and_that_is_remembered(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    QTest.mouseClick(app.window.panel.fold_button, Qt.MouseButton.LeftButton)
    assert not app.window.panel.isVisible()
    assert not app.services.settings.value.panel_open
    assert not again(app, open_application, tmp_path).window.panel.isVisible()


def test_the_panel_at_rest_is_few_words_and_controls_and_reads_no_thought(app: Application) -> None:
    app.window.resize(1180, 760)
    QApplication.processEvents()
    panel = app.window.panel
    controls = [each for each in panel.findChildren(QAbstractButton) if each.isVisible()]
    texts = [each.text() for each in panel.findChildren(QLabel) if each.isVisible()]
    assert panel.isVisible()
    assert len(controls) <= 4
    assert len(" ".join([*texts, *(each.text() for each in controls)]).split()) <= 25
    assert "own_beliefs" not in vars(app.services)
    assert "belief_list" not in vars(panel_of(app))


def test_five_hundred_thoughts_of_ones_own_and_two_hundred_kept_lines_open_as_a_screenful(
    open_application: OpenApplication, tmp_path: Path
) -> None:
    app = open_application(tmp_path)
    for number in range(200):
        app.services.kept_lines.add(KeptLine("unlovable", f"line {number}"))
    for number in range(500):
        app.services.own_beliefs.save(OwnBelief(f"thought {number}"), lambda _saved: None)
    open_application.settle(app)
    app = again(app, open_application, tmp_path)
    thoughts = panel_of(app).belief_list
    open_application.settle(app)
    thoughts.chips.show_group_of(Belief("own-1", "", own_id=1))
    panel_of(app).show_list()
    assert len(thoughts.cards) <= 5
    assert len(thoughts.kept_lines.buttons) <= 2
    assert len(thoughts.findChildren(QWidget)) < 150


@pytest.mark.parametrize("way", ["R", "F9", "the rail"])
def test_who_wants_the_thoughts_then_all_the_same_has_them(way: str, app: Application) -> None:
    app.breathe.session.begin_or_pause()
    app.breathe.page.guide_area.practice.bar.not_helping.click()
    if way == "the rail":
        app.window.rail.thoughts.click()
    else:
        press_key(app, Qt.Key.Key_R if way == "R" else Qt.Key.Key_F9)
    assert app.window.panel.isVisible()
    assert app.services.settings.value.panel_open


def press_where_the_keyboard_is(app: Application, key: Qt.Key) -> None:
    """As a keyboard does: to whatever has the focus."""
    QTest.keyClick(app.window.focusWidget() or app.window, key)


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
def test_space_means_the_breath_again_wherever_one_comes_from(way: list[Qt.Key], app: Application) -> None:
    for key in way:
        press_where_the_keyboard_is(app, key)
        QApplication.processEvents()
    press_where_the_keyboard_is(app, Qt.Key.Key_B)
    assert not practising(app)
    press_where_the_keyboard_is(app, Qt.Key.Key_Space)
    assert practising(app)


def test_the_panel_can_be_asked_for_during_a_practice_which_goes_on(app: Application) -> None:
    press_key(app, Qt.Key.Key_Space)
    press_where_the_keyboard_is(app, Qt.Key.Key_R)
    panel = panel_of(app)
    assert panel.isVisible()
    assert panel.isAncestorOf(app.window.focusWidget())
    assert practising(app)
    assert not paused(app)
    press_where_the_keyboard_is(app, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert practising(app)
    press_where_the_keyboard_is(app, Qt.Key.Key_Space)
    assert paused(app)
    press_where_the_keyboard_is(app, Qt.Key.Key_Escape)
    assert not practising(app)


def test_a_later_start_that_names_no_page_leaves_the_page_as_it_is(app: Application) -> None:
    app.services.navigator.open(Page.GROUND)
    app.launch_requests.answer(message_for(Launch()))
    assert current_page(app) is Page.GROUND
    app.launch_requests.answer(message_for(Launch(pattern_id="even-five")))
    assert current_page(app) == Page.BREATHE


def test_keys_for_pages_work_during_a_practice_and_bring_the_rail_back(app: Application) -> None:
    press_key(app, Qt.Key.Key_Space)
    press_key(app, Qt.Key.Key_G)
    assert current_page(app) is Page.GROUND
    assert app.window.rail.button(Page.BREATHE).isVisible()


def test_escape_leads_back_to_breathe_from_every_page(app: Application) -> None:
    for each in app.window.stack.pages:
        app.services.navigator.open(each)
        press_key(app, Qt.Key.Key_Escape)
        if each is Page.COPING_PLAN:
            assert current_page(app) is Page.SUPPORT
            press_key(app, Qt.Key.Key_Escape)
        assert current_page(app) is Page.BREATHE


def test_the_keys_are_shown_by_a_question_mark_and_put_away_by_escape(app: Application, qtbot: QtBot) -> None:
    press_key(app, Qt.Key.Key_Question)
    card = app.window.findChild(ShortcutsCard)
    assert card is not None
    assert card.isVisible()
    QTest.keyClick(card.close_button, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: app.window.findChild(ShortcutsCard) is None)


def test_quick_hide_silences_and_names_the_window_neutrally(app: Application) -> None:
    app.services.settings.update(sound_on=True)
    press_key(app, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert not app.services.settings.value.sound_on
    assert app.window.windowTitle() == "Notes"
    assert app.window.isMinimized()


def test_a_later_start_raises_the_window_on_the_page_and_pattern_it_asked_for(app: Application) -> None:
    app.window.showMinimized()
    app.launch_requests.answer(message_for(Launch(Page.SUPPORT, pattern_id="even-five")))
    assert not app.window.isMinimized()
    assert current_page(app) is Page.SUPPORT
    assert app.breathe.session.choice.pattern.id == "even-five"
    app.launch_requests.answer("not a message")
    assert current_page(app) is Page.SUPPORT


@pytest.mark.parametrize("asked", [Page.GROUND, Page.LEARN, Page.SUPPORT])
def test_a_start_opens_the_page_it_was_asked_for(
    asked: Page, open_application: OpenApplication, tmp_path: Path
) -> None:
    assert current_page(open_application(tmp_path, Launch(asked))) is asked


def test_named_pattern_and_minutes_begin_a_practice_at_once(open_application: OpenApplication, tmp_path: Path) -> None:
    app = open_application(tmp_path, Launch(pattern_id="box", minutes=2))
    assert app.breathe.session.choice.pattern.id == "box"
    assert practising(app)
    assert app.services.settings.value.pattern_id == "longer-out"  # asked for once, not chosen for good


# What is chosen


def test_every_setting_survives_a_restart(app: Application, open_application: OpenApplication, tmp_path: Path) -> None:
    usual = Settings()
    same = {name for name in EVERY_SETTING.__slots__ if getattr(usual, name) == getattr(EVERY_SETTING, name)}
    assert same == {"sound_on", "window_geometry"}  # each has a test of its own below
    app.services.settings.update(**{name: getattr(EVERY_SETTING, name) for name in EVERY_SETTING.__slots__})
    app = again(app, open_application, tmp_path)
    assert replace(app.services.settings.value, window_geometry="") == EVERY_SETTING
    assert told(app) == ""


def test_settings_take_effect_at_once(app: Application) -> None:
    page = settings_page(app)
    page.choice("appearance").chip(Appearance.DARK).click()
    assert app.theme.colours is DARK
    page.choice("text_percent").chip(150).click()
    assert app.theme.sizes.percent == 150
    page.choice("guide").chip(GuideKind.TIDE).click()
    assert type(app.breathe.page.guide_area.frame.guide.shape).__name__ == "TideShape"
    page.choice("minutes").chip(10.0).click()
    assert app.breathe.page.guide_area.watch_bar.begin.text() == "Breathe along · 10 minutes"
    page.switch("neutral_title").box.click()
    assert app.window.windowTitle() == "Notes"
    page.switch("neutral_title").box.click()
    assert app.window.windowTitle() == "Ashore"
    page.switch("phases_announced").box.click()
    assert not app.breathe.page._announcer._enabled
    page.choice("motion").chip(Motion.STILL).click()
    page.switch("count_shown").box.click()
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
    page.switch("sound_on").box.click()
    assert "no speaker" in page.sound_section.problem.text()
    app = again(app, open_application, tmp_path)
    assert app.services.settings.value.sound_on
    press_key(app, Qt.Key.Key_M)
    assert not app.services.settings.value.sound_on


def test_a_region_chosen_on_either_page_shows_on_both_at_once(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    chooser = settings_page(app).region_section.chooser
    support = support_page(app)
    chooser.chosen.emit("GB")
    assert support.helplines_section.region_chooser.box.currentData() == "GB"
    support.helplines_section.region_chooser.chosen.emit("US")
    assert chooser.box.currentData() == "US"
    app = again(app, open_application, tmp_path)
    assert settings_page(app).region_section.chooser.box.currentData() == "US"
    assert support_page(app).helplines_section.region_chooser.box.currentData() == "US"


def test_the_body_welcomed_in_settings_or_on_ground_is_welcome_in_both_and_stays_so(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    ground, box = ground_page(app), settings_page(app).switch("body_welcome").box
    chip = ground.exercise_list.filter_panel.body_welcome
    assert not chip.isChecked()
    box.click()
    assert chip.isChecked()
    chip.click()
    assert not box.isChecked()
    assert not app.services.settings.value.body_welcome
    chip.click()
    app = again(app, open_application, tmp_path)
    assert app.services.settings.value.body_welcome
    assert ground_page(app).exercise_list.filter_panel.body_welcome.isChecked()


def test_what_ground_has_chosen_can_be_begun_from_elsewhere_at_its_first_step(app: Application) -> None:
    app.ground.begin_chosen()
    assert current_page(app) is Page.GROUND
    assert ground_step(app).startswith("Pick up")
    assert app.window.focusWidget() is ground_page(app).step_view.footer.main


def test_an_exercise_has_the_window_to_itself_but_for_support_until_its_ending_is_left(app: Application) -> None:
    rail, page = app.window.rail, ground_page(app)
    page.open_exercise("object")
    for presses in range(6):
        assert rail.button(Page.SUPPORT).isVisible()
        assert not rail.button(Page.BREATHE).isVisible()
        assert not app.window.panel.isVisible()
        if presses < 5:
            page.step_view.footer.main.click()
    assert page.ending.isVisible()
    press_key(app, Qt.Key.Key_Escape)
    assert page.home.isVisible()
    assert rail.button(Page.BREATHE).isVisible()


def test_an_exercise_waits_while_another_page_is_open_and_then_has_the_window_again(app: Application) -> None:
    ground_page(app).open_exercise("object")
    step = ground_step(app)
    press_key(app, Qt.Key.Key_S)
    assert app.window.rail.button(Page.BREATHE).isVisible()
    press_key(app, Qt.Key.Key_G)
    assert ground_step(app) == step
    assert not app.window.rail.button(Page.BREATHE).isVisible()
    assert app.window.focusWidget() is ground_page(app).step_view.footer.main


def test_the_ending_of_an_exercise_leads_to_the_breath_and_to_ones_own_people(app: Application) -> None:
    for leads_to in (Page.BREATHE, Page.SUPPORT):
        page = ground_page(app)
        page.open_exercise("object")
        for _press in range(5):
            page.step_view.footer.main.click()
        (page.ending.breathe if leads_to is Page.BREATHE else page.ending.people).click()
        assert current_page(app) is leads_to
        assert app.window.rail.button(Page.BREATHE).isVisible()
    assert support_page(app).people_section.isAncestorOf(app.window.focusWidget())
    assert ground_page(app).home.isVisible()


@pytest.mark.parametrize("damage", ["", "[[situation", "\0"])
def test_without_readable_answers_ground_opens_without_the_question_and_tells(
    open_application: OpenApplication, tmp_path: Path, damage: str
) -> None:
    assets = tmp_path / "assets"
    shutil.copytree(assets_folder(), assets)
    (assets / "content" / "en" / "situations.toml").write_text(damage, "utf-8")
    app = open_application(tmp_path / "data", assets=assets)
    page = ground_page(app)
    assert not page.home.situations.isVisible()
    assert "situations.toml" in told(app)
    page.home.chosen.begin.click()
    assert ground_step(app)


def test_holds_come_only_when_they_are_welcome(app: Application) -> None:
    page = patterns_page(app)
    assert "box" not in page.list.cards
    app.services.settings.update(holds_welcome=True)
    assert "box" in page.list.cards


def test_f9_is_remembered(app: Application, open_application: OpenApplication, tmp_path: Path) -> None:
    press_key(app, Qt.Key.Key_F9)
    app = again(app, open_application, tmp_path)
    assert not app.window.panel.isVisible()
    press_key(app, Qt.Key.Key_F9)
    assert panel_of(app).resting_view.isVisible()
    app = again(app, open_application, tmp_path)
    assert app.window.panel.isVisible()


def test_r_brings_the_panel_and_its_focus(app: Application) -> None:
    press_key(app, Qt.Key.Key_F9)
    press_key(app, Qt.Key.Key_R)
    assert app.window.panel.isVisible()
    assert panel_of(app).isAncestorOf(app.window.focusWidget())


def test_letters_typed_in_the_search_trigger_nothing(app: Application) -> None:
    search = panel_of(app).belief_list.search
    search.setFocus()
    QTest.keyClicks(search, "bgsmh r?")
    assert search.text() == "bgsmh r?"
    assert current_page(app) is Page.BREATHE
    assert not practising(app)
    assert app.window.findChild(ShortcutsCard) is None


def test_letters_typed_in_the_editors_numbers_trigger_nothing(app: Application) -> None:
    page = patterns_page(app)
    page.edit(None)
    box = page.findChild(QDoubleSpinBox)
    assert box is not None
    box.setFocus()
    QTest.keyClicks(box, "gbs ")
    assert current_page(app) is Page.PATTERNS
    assert not practising(app)


# One's own patterns


@pytest.fixture
def saved(app: Application, open_application: OpenApplication) -> Application:
    patterns_page(app).own_saved.emit(OWN)
    open_application.settle(app)
    return app


def test_a_pattern_of_ones_own_survives_a_restart_and_can_be_breathed(
    saved: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    page = patterns_page(saved)
    assert OWN.id in page.list.cards
    page.pattern_requested.emit(OWN)
    assert current_page(saved) is Page.BREATHE
    app = again(saved, open_application, tmp_path)
    assert OWN.id in patterns_page(app).list.cards
    assert app.breathe.session.choice.pattern.steps == OWN.steps


def test_an_edited_pattern_replaces_the_old_one(saved: Application, open_application: OpenApplication) -> None:
    page = patterns_page(saved)
    page.own_saved.emit(replace(OWN, name="Morning"))
    open_application.settle(saved)
    assert "Morning" in page.list.cards[OWN.id].accessibleName()
    assert sum("Evening" in card.accessibleName() for card in page.list.cards.values()) == 0


def test_deleting_can_be_undone(saved: Application, open_application: OpenApplication) -> None:
    page = patterns_page(saved)
    page.own_deleted.emit(OWN)
    open_application.settle(saved)
    assert OWN.id not in page.list.cards
    assert told(saved) == "“Evening” is deleted."
    saved.window.message_bar(in_panel=False).button.click()
    open_application.settle(saved)
    assert OWN.id in page.list.cards


def test_what_is_taken_out_can_be_brought_in_elsewhere(
    saved: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    file = tmp_path / "breaths.toml"
    patterns_controller(saved).export_file(file)
    assert told(saved) == "Saved as breaths.toml"
    open_application.close(saved)
    other = open_application(tmp_path / "other")
    patterns_controller(other).import_file(file)
    open_application.settle(other)
    assert OWN.id in patterns_page(other).list.cards
    assert told(other) == "Imported: Evening"


def test_bringing_the_same_file_in_twice_doubles_nothing_that_is_kept(
    saved: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    file = tmp_path / "breaths.toml"
    patterns_controller(saved).export_file(file)
    patterns_controller(saved).import_file(file)
    open_application.settle(saved)
    assert saved.services.patterns.own == (OWN,)
    assert told(saved) == "What is in this file is among your patterns already."


def test_a_file_with_a_mistake_changes_nothing_and_names_line_and_mend(
    saved: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    file = tmp_path / "breaths.toml"
    file.write_text(
        '[[pattern]]\nname = "Fine"\nsteps = [{ phase = "inhale", seconds = 4 }, { phase = "exhale", seconds = 6 }]\n\n'
        '[[pattern]]\nname = "Long"\nsteps = [{ phase = "inhale", seconds = 44 }, { phase = "exhale", seconds = 6 }]\n'
    )
    patterns_controller(saved).import_file(file)
    open_application.settle(saved)
    assert saved.services.patterns.own == (OWN,)
    words = told(saved)
    assert words.startswith("The import didn’t work. breaths.toml, line ")
    assert "from 0 to 20" in words


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"[[pattern", b"a = 1\n", b"[[pattern]]\nname = 3\n"])
def test_no_file_whatever_it_holds_is_more_than_one_line(content: bytes, app: Application, tmp_path: Path) -> None:
    file = tmp_path / "breaths.toml"
    file.write_bytes(content)
    patterns_controller(app).import_file(file)
    assert told(app).startswith("The import didn’t work.")


def test_a_file_that_cannot_be_written_is_told_in_one_line(saved: Application, tmp_path: Path) -> None:
    patterns_controller(saved).export_file(tmp_path / "no such folder" / "breaths.toml")
    assert told(saved).startswith("Nothing was saved to a file.")


# What is broken


@pytest.mark.parametrize("content", [b"{", b"[]", b"\x00\xff", b'"words"'])
def test_broken_settings_are_told_in_one_line_and_kept_beside(
    content: bytes, open_application: OpenApplication, tmp_path: Path
) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    app = open_application(tmp_path)
    assert app.services.settings.value == Settings()
    assert told(app).startswith("The settings could not be read")
    assert [file.read_bytes() for file in tmp_path.glob("settings.unreadable-*")] == [content]
    app.services.navigator.open(Page.SUPPORT)
    assert current_page(app) is Page.SUPPORT


def test_unknown_settings_stay_in_the_file(open_application: OpenApplication, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"guide": "tide", "whale": 7, "text_percent": 9000}')
    app = open_application(tmp_path)
    assert app.services.settings.value == Settings(guide=GuideKind.TIDE)
    assert told(app).endswith("whale, text_percent")
    app.services.settings.update(count_shown=False)
    assert '"whale": 7' in (tmp_path / "settings.json").read_text()


def test_a_damaged_record_is_kept_and_a_new_one_begins(open_application: OpenApplication, tmp_path: Path) -> None:
    file = tmp_path / "record.sqlite3"
    open_record(file)[0].close()
    damaged = file.read_bytes()[:5000]
    file.write_bytes(damaged)
    app = open_application(tmp_path)
    assert told(app).startswith("The record could not be read. It is kept")
    assert [each.read_bytes() for each in tmp_path.glob("record.damaged-*")] == [damaged]
    patterns_page(app).own_saved.emit(OWN)
    open_application.settle(app)
    assert OWN in app.services.patterns.own


def test_a_file_that_is_no_record_is_left_alone_and_told_kindly(
    open_application: OpenApplication, tmp_path: Path
) -> None:
    file = tmp_path / "record.sqlite3"
    file.write_bytes(b"not a record at all" * 300)
    app = open_application(tmp_path)
    assert told(app) == (
        "The file where Ashore keeps its record is not one it knows. It is left as it is;"
        " what is kept today lasts until the window closes."
    )
    patterns_page(app).own_saved.emit(OWN)
    open_application.settle(app)
    assert OWN in app.services.patterns.own  # for this session
    open_application.close(app)
    assert [each.read_bytes() for each in tmp_path.glob("record*")] == [b"not a record at all" * 300]


def test_a_newer_record_is_left_alone(open_application: OpenApplication, tmp_path: Path) -> None:
    file = tmp_path / "record.sqlite3"
    open_record(file)[0].close()
    db = sqlite3.connect(file)
    db.execute(f"PRAGMA user_version = {LATEST + 1}")
    db.execute("CREATE TABLE whale (song TEXT)")
    db.commit()
    db.close()
    before = file.read_bytes()
    app = open_application(tmp_path)
    assert told(app).startswith("A newer Ashore wrote the record.")
    patterns_page(app).own_saved.emit(OWN)
    open_application.settle(app)
    assert OWN in app.services.patterns.own  # for this session
    open_application.close(app)
    assert file.read_bytes() == before


def test_without_its_content_breathe_still_runs_and_one_line_tells(
    open_application: OpenApplication, tmp_path: Path, clock: FakeClock, qtbot: QtBot
) -> None:
    bare = tmp_path / "assets"
    bare.mkdir()
    for name in ("icons", "theme.qss", "fonts"):
        (bare / name).symlink_to(assets_folder() / name)
    app = open_application(tmp_path / "data", assets=bare)
    assert told(app).startswith("A part of the text could not be read: patterns.toml")
    assert app.breathe.session.choice.pattern.id == "longer-out"
    with qtbot.waitSignal(app.breathe.session.driver.moment_changed):
        clock.let_pass(1)
    for each in app.window.stack.pages:
        app.services.navigator.open(each)
        assert current_page(app) is each
    press_key(app, Qt.Key.Key_R)
    press_key(app, Qt.Key.Key_Space)
    assert practising(app)
    press_key(app, Qt.Key.Key_Escape)
    assert panel_of(app).resting_view.text
    app.reframes.panel.belief_written.emit(OwnBelief("a thought"))
    open_application.settle(app)
    open_application.settle(app)
    assert panel_of(app).belief_card.ladder.text


def test_where_nothing_can_be_kept_everything_else_works(open_application: OpenApplication, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder would be")
    app = open_application(tmp_path / "data")
    assert told(app).startswith("Nothing can be saved right now.") or "settings" in told(app)
    press_key(app, Qt.Key.Key_F9)
    patterns_page(app).own_saved.emit(OWN)
    open_application.settle(app)
    assert OWN in app.services.patterns.own
    assert (tmp_path / "data").read_text() == "a file where the folder would be"


def test_a_chosen_pattern_that_is_gone_leaves_the_usual_one(open_application: OpenApplication, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"pattern_id": "no-such-breath"}')
    app = open_application(tmp_path)
    assert app.breathe.session.choice.pattern.id == "longer-out"


# What is seen


def every_view(app: Application) -> Iterator[str]:
    """Shows each page in turn, and the views within that a press leads to."""
    for each in app.window.stack.pages:
        app.services.navigator.open(each)
        QApplication.processEvents()
        yield each
    page = patterns_page(app)
    page.show_details(app.services.patterns.built_in[1])
    QApplication.processEvents()
    yield "a pattern's details"
    page.edit(None)
    QApplication.processEvents()
    yield "the editor"
    app.services.navigator.open(Page.BREATHE)
    app.breathe.session.choose(next(each for each in app.services.patterns.built_in if each.id == "slow-down"))
    QApplication.processEvents()
    yield "the slow-down"
    app.breathe.session.begin_practice(3)
    QApplication.processEvents()
    yield "a practice"
    app.breathe.page.guide_area.practice.bar.not_helping.click()
    QApplication.processEvents()
    yield "this isn't helping"
    app.actions.toggle_shortcuts()
    QApplication.processEvents()
    yield "the keys"
    card = app.window.findChild(ShortcutsCard)
    assert card is not None
    card.dismiss()
    yield from views_of_what_helps(app)
    app.window.side_panel_layout.show()
    app.open_belief("unlovable")
    QApplication.processEvents()
    yield "a belief"
    yield from views_of_the_panel(app)
    yield from views_of_ground_and_support(app)


def views_of_the_panel(app: Application) -> Iterator[str]:
    panel = panel_of(app)
    for row in (panel.belief_card.origin, panel.belief_card.question_row, panel.belief_card.tiny_step_row):
        row.header.click()
    QApplication.processEvents()
    yield "all of a belief"
    panel.belief_card.belief_rating.link.click()
    QApplication.processEvents()
    yield "how true it feels"
    panel.belief_card.ladder.write.click()
    QApplication.processEvents()
    yield "writing a line"
    panel.set_ratings([BeliefRating("unlovable", 80, "2026-11-24T09:00:00+00:00", 60, 1)])
    panel.belief_card.second_rating.history_button.click()
    QApplication.processEvents()
    yield "earlier numbers"
    panel.set_kept_lines([KeptLine("unlovable", "A long line that was kept. " * 20, id=1)])
    panel.show_resting()
    QApplication.processEvents()
    yield "a kept line at rest"
    panel.show_list()
    QApplication.processEvents()
    yield "the thoughts"
    panel.belief_list.distress_rating.prompt.link.click()
    QApplication.processEvents()
    yield "how strong it is"
    panel.belief_list.distress_rating.prompt.scale.slider.setValue(9)
    panel.belief_list.distress_rating.prompt.note.click()
    QApplication.processEvents()
    yield "the body first"
    panel.belief_list.own_requested.emit("a thought")
    QApplication.processEvents()
    yield "writing a thought"
    panel.go_back()
    app.window.panel.message_bar.show_offer("Kept.", "Show it under the guide", lambda: None)
    QApplication.processEvents()
    yield "a line at the panel's foot"
    app.window.panel.message_bar.close_button.click()


def views_of_ground_and_support(app: Application) -> Iterator[str]:
    app.services.navigator.open(Page.GROUND)
    page = app.window.stack.widget_of(Page.GROUND)
    assert isinstance(page, GroundPage)
    page.home.doors.tiles[Door.HANDS].click()
    QApplication.processEvents()
    yield "a door"
    page.home.all_link.click()
    QApplication.processEvents()
    yield "all exercises"
    page.home.situations.buttons["someone-here"].click()
    QApplication.processEvents()
    yield "a card to show"
    for exercise in ("five-senses", "tapping", "muscle-release"):
        page.open_exercise(exercise)
        QApplication.processEvents()
        yield f"the first step of {exercise}"
        page.step_view.next_requested.emit()
        QApplication.processEvents()
        yield f"the second step of {exercise}"
    while page.step_view.isVisible():
        page.step_view.next_requested.emit()
    QApplication.processEvents()
    yield "the ending of an exercise"
    page.go_back()
    app.services.navigator.open(Page.SUPPORT)
    support = app.window.stack.widget_of(Page.SUPPORT)
    assert isinstance(support, SupportPage)
    support.people_section.add_button.click()
    QApplication.processEvents()
    yield "adding someone"


def views_of_what_helps(app: Application) -> Iterator[str]:
    app.services.navigator.open(Page.COPING_PLAN)
    page = app.window.stack.widget_of(Page.COPING_PLAN)
    assert isinstance(page, CopingPlanPage)
    page.editing_view.settle_section.suggestions.toggle_button.click()
    next(iter(page.editing_view.settle_section.suggestions.chips.values())).click()
    QApplication.processEvents()
    yield "writing what helps"
    page.editing_view.read_button.click()
    QApplication.processEvents()
    yield "what helps"


def test_every_button_has_a_name_and_is_44_pixels_high(app: Application) -> None:
    app.window.resize(1180, 760)
    app.services.settings.update(holds_welcome=True)
    wrong = set()
    for view in every_view(app):
        for button in app.window.findChildren(QAbstractButton):
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


def test_everything_the_keyboard_reaches_tells_a_screen_reader_its_name(app: Application) -> None:
    nameless = set()
    for view in every_view(app):
        for widget in app.window.findChildren(QWidget):
            if not takes_tab(widget):
                continue
            told = QAccessible.queryAccessibleInterface(widget)
            if told is None or not told.text(QAccessible.Text.Name).strip():
                nameless.add(f"{view}: {type(widget).__name__} in {type(widget.parent()).__name__}")
    assert not nameless, "\n".join(sorted(nameless))


def test_tab_reaches_everything_in_view_and_comes_round_again(app: Application) -> None:
    app.window.resize(1180, 760)
    missed = set()
    for view in every_view(app):
        if view == "the keys":  # they lie over everything else
            continue
        wanted = {stop_of(widget) for widget in app.window.findChildren(QWidget) if takes_tab(widget)}
        reached: set[QObject] = set()
        for _press in range(3 * len(wanted)):
            QTest.keyClick(app.window.focusWidget() or app.window, Qt.Key.Key_Tab)
            if (focused := app.window.focusWidget()) is not None:
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
def test_nothing_is_wider_than_the_smallest_window(percent: int, app: Application) -> None:
    app.services.settings.update(text_percent=percent, holds_welcome=True)
    app.window.resize(760, 560)
    QApplication.processEvents()
    wrong = {f"{view}: {each}" for view in every_view(app) for each in clipped(app.window)}
    assert not wrong, "\n".join(sorted(wrong))
    assert (app.window.width(), app.window.height()) == (760, 560)


@pytest.mark.parametrize("percent", [200, 300])
def test_every_button_shows_all_of_its_words_at_large_text(percent: int, app: Application) -> None:
    app.services.settings.update(text_percent=percent)
    app.window.resize(760, 560)
    QApplication.processEvents()
    wrong = set()
    for view in every_view(app):
        for button in app.window.findChildren(Button):
            metrics, lines = button.fontMetrics(), button.wrapped(button.width()).split("\n")
            widest = max(map(metrics.horizontalAdvance, lines))
            fits = widest <= button.width() and len(lines) * metrics.height() <= button.height()
            if button.isVisible() and not fits:
                wrong.add(f"{view}: {button.text()!r} stands in {button.size()}")
    assert not wrong, "\n".join(sorted(wrong))


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
    assert told(app) == ""


@pytest.mark.parametrize("closing", [Qt.Key.Key_Escape, Qt.Key.Key_Question])
def test_the_list_of_keys_takes_no_other_key_and_goes_by_escape_or_the_key_that_showed_it(
    closing: Qt.Key, app: Application
) -> None:
    press_where_the_keyboard_is(app, Qt.Key.Key_Question)
    assert app.window.backdrop.findChild(ShortcutsCard) is not None
    for key in (Qt.Key.Key_G, Qt.Key.Key_F9, Qt.Key.Key_M):
        press_where_the_keyboard_is(app, key)
    assert current_page(app) is Page.BREATHE
    assert app.window.panel.isVisible()
    assert not app.services.settings.value.sound_on
    press_where_the_keyboard_is(app, closing)
    assert all(card.isHidden() for card in app.window.backdrop.findChildren(ShortcutsCard))
    press_where_the_keyboard_is(app, Qt.Key.Key_G)
    assert current_page(app) is Page.GROUND


class WindowsShown(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_nothing_flashes_up_as_a_window_of_its_own_while_a_page_is_built(
    app: Application, open_application: OpenApplication
) -> None:
    shown, qapp = WindowsShown(), QApplication.instance()
    assert qapp is not None
    qapp.installEventFilter(shown)
    for page in app.services.navigator.pages:
        app.services.navigator.open(page)
        open_application.settle(app)
    app.open_belief("unlovable")
    open_application.settle(app)
    qapp.removeEventFilter(shown)
    assert shown.names == []
