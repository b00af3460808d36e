"""Breathe: watching needs nothing, and a practice is begun, paused and left as one likes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ashore.content.patterns import read_patterns
from ashore.domain.breath import LONGER_OUT, Pattern, Phase
from ashore.domain.settings import GuideKind, Settings
from ashore.domain.slowdown import rate_of
from ashore.features.breathe.page import BreathePage
from ashore.system.paths import assets_folder
from ashore.ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import FakeClock

    from ashore.ui.theme import Theme

STEP_SECONDS = 0.25


@pytest.fixture(scope="module")
def patterns() -> dict[str, Pattern]:
    return {pattern.id: pattern for pattern in read_patterns(assets_folder() / "content" / "en")}


class Breather:
    """Lets time pass at the page, a quarter of a second at a time, with the frames and beats that belong to it."""

    def __init__(self, page: BreathePage, clock: FakeClock) -> None:
        self.page = page
        self.clock = clock

    def breathe(self, seconds: float) -> None:
        for _ in range(round(seconds / STEP_SECONDS)):
            self.clock.let_pass(STEP_SECONDS)
            if self.page.driver._timer.isActive():
                self.page.driver._show_frame()
            if self.page.practising._heartbeat.isActive():
                self.page.practising.beat()

    def sleep(self, seconds: float) -> None:
        """The machine sleeps; the first thing after it is the heartbeat or a frame."""
        self.clock.let_pass(seconds)
        self.page.practising.beat()


@pytest.fixture
def page(theme: Theme, clock: FakeClock, shown: Callable[[QWidget], None]) -> Iterator[BreathePage]:
    page = BreathePage(theme, clock)
    shown(page)
    yield page
    page.hide()
    page.practising._heartbeat.stop()


@pytest.fixture
def breather(page: BreathePage, clock: FakeClock) -> Breather:
    return Breather(page, clock)


def press(button: Button) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def practising(page: BreathePage) -> bool:
    return page.is_practising


def paused(page: BreathePage) -> bool:
    return page.driver.is_paused


def phase(page: BreathePage) -> Phase:
    return page.driver.moment.phase


def left(page: BreathePage) -> str:
    return page.stage.practice_bar._left.text()


def test_the_breath_moves_by_itself_as_soon_as_the_page_is_shown(
    page: BreathePage, clock: FakeClock, qtbot: QtBot
) -> None:
    assert phase(page) is Phase.INHALE
    with qtbot.waitSignal(page.driver.moment_changed, timeout=2000):
        clock.let_pass(2.0)
    qtbot.waitUntil(lambda: page.driver.moment.fullness == pytest.approx(0.5), timeout=2000)
    assert not practising(page)


def test_a_hidden_page_keeps_no_timer(page: BreathePage) -> None:
    page.hide()
    assert not page.driver._timer.isActive()
    page.show()
    assert page.driver._timer.isActive()


def test_space_begins_pauses_and_goes_on(page: BreathePage, breather: Breather, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.quiet_requested) as quiet:
        page.stay_or_pause()
    assert quiet.args == [True]
    assert practising(page)
    assert page.stage.practice_bar.isVisible()
    assert not page.stage.watch_bar.isVisible()
    breather.breathe(5)
    page.stay_or_pause()
    assert paused(page)
    assert page.stage.practice_bar.pause.text() == "Go on"
    qtbot.waitUntil(lambda: page.stage.frame.guide.word == "Resting", timeout=3000)
    before = page.driver.moment
    breather.breathe(30)
    assert page.driver.moment == before
    page.stay_or_pause()
    assert not paused(page)
    assert page.stage.practice_bar.pause.text() == "Pause"
    breather.breathe(1)
    assert page.driver.running_seconds == pytest.approx(6.0)


def test_the_button_says_how_long_and_begins(page: BreathePage) -> None:
    page.set_settings(Settings(minutes=5))
    assert page.stage.watch_bar.stay.text() == "Stay with this · 5 min"
    press(page.stage.watch_bar.stay)
    assert practising(page)


def test_a_breath_that_is_under_way_goes_on_into_the_practice(page: BreathePage, breather: Breather) -> None:
    breather.breathe(2.5)
    before = page.driver.moment
    page.begin_practice(3)
    assert page.driver.moment == before
    breather.breathe(1)
    assert page.driver.running_seconds == pytest.approx(3.5)


@pytest.mark.parametrize("id_", ["4-7-8", "counted-exhale", "slow-down"])
def test_a_breath_that_changes_from_round_to_round_begins_anew(
    id_: str, page: BreathePage, breather: Breather, patterns: dict[str, Pattern]
) -> None:
    page.begin_with(patterns[id_])
    breather.breathe(2.5)
    page.begin_practice(3)
    assert page.driver.running_seconds == 0
    assert page.driver.moment.fullness == pytest.approx(0)


def test_leaving_is_never_questioned_and_the_breath_goes_on(
    page: BreathePage, breather: Breather, qtbot: QtBot
) -> None:
    page.begin_practice(3)
    breather.breathe(7)
    with qtbot.waitSignal(page.quiet_requested) as quiet:
        press(page.stage.practice_bar.leave)
    assert quiet.args == [False]
    assert not practising(page)
    assert not paused(page)
    assert page.stage.watch_bar.isVisible()
    assert not page.stage.practice_bar.isVisible()
    assert page.driver.running_seconds == pytest.approx(7.0)


def test_leaving_a_paused_practice_lets_the_breath_move_again(page: BreathePage) -> None:
    page.begin_practice(3)
    page.stay_or_pause()
    press(page.stage.practice_bar.leave)
    assert not paused(page)


def test_leaving_while_only_watching_leaves_the_page_to_others(page: BreathePage) -> None:
    assert not page.go_back()


def test_a_timed_practice_ends_at_a_whole_breath(page: BreathePage, breather: Breather, qtbot: QtBot) -> None:
    page.begin_practice(1.1)  # 66 s: six whole breaths and most of a seventh
    breather.breathe(69.75)
    assert practising(page)
    with qtbot.waitSignals([page.told, page.quiet_requested]):
        breather.breathe(0.5)
    assert not practising(page)
    assert page.driver.moment.cycle == 7
    assert not paused(page)


def test_an_open_ended_practice_ends_only_when_it_is_left(page: BreathePage, breather: Breather) -> None:
    page.begin_practice(None)
    breather.breathe(600)
    assert practising(page)
    assert left(page) == "As long as you like"
    assert page.stage.frame._arc_step is None


def test_time_left_and_arc_show_and_can_be_hidden(page: BreathePage, breather: Breather) -> None:
    page.begin_practice(2)
    breather.breathe(60)
    assert left(page) == "About a minute left"
    assert page.stage.frame._arc_step == 360
    page.set_settings(Settings(time_left_shown=False, progress_shown=False))
    breather.breathe(1)
    assert left(page) == ""
    assert page.stage.frame._arc_step is None


def test_the_arc_goes_when_the_practice_is_left(page: BreathePage, breather: Breather) -> None:
    page.begin_practice(2)
    breather.breathe(60)
    page.go_back()
    assert page.stage.frame._arc_step is None


def test_four_seven_eight_ends_with_its_four_rounds(
    page: BreathePage, breather: Breather, patterns: dict[str, Pattern]
) -> None:
    page.begin_with(patterns["4-7-8"])
    page.begin_practice(10)
    breather.breathe(4 * 19 - 1)
    assert practising(page)
    breather.breathe(1.25)
    assert not practising(page)


def test_a_shorter_time_than_the_rounds_is_kept(
    page: BreathePage, breather: Breather, patterns: dict[str, Pattern]
) -> None:
    page.begin_with(patterns["4-7-8"])
    page.begin_practice(0.5)
    breather.breathe(2 * 19 + 0.25)
    assert not practising(page)


def test_just_notice_leads_no_breath_and_ends_when_its_time_has_passed(
    page: BreathePage, breather: Breather, patterns: dict[str, Pattern]
) -> None:
    begun: list[object] = []
    page.phase_began.connect(begun.append)
    page.begin_with(patterns["just-notice"])
    page.begin_practice(1)
    breather.breathe(59)
    assert practising(page)
    breather.breathe(1.5)
    assert not practising(page)
    assert begun == []


def test_a_sleeping_machine_pauses_the_practice(page: BreathePage, breather: Breather) -> None:
    page.begin_practice(3)
    breather.breathe(12)
    before = page.driver.running_seconds
    breather.sleep(3600)
    assert practising(page)
    assert paused(page)
    assert page.stage.practice_bar.pause.text() == "Go on"
    page.stay_or_pause()
    breather.breathe(1)
    assert page.driver.running_seconds == pytest.approx(before + 1)
    assert left(page) == "About 3 minutes left"


def test_after_a_sleep_the_watched_breath_just_goes_on(page: BreathePage, breather: Breather) -> None:
    breather.breathe(3)
    breather.sleep(3600)
    assert not paused(page)
    assert page.driver.running_seconds == pytest.approx(3.0)
    assert page.driver._timer.isActive()


def test_this_isnt_helping_stops_the_pacing_and_offers_other_ways(page: BreathePage, breather: Breather) -> None:
    page.begin_practice(3)
    breather.breathe(5)
    press(page.stage.practice_bar.not_helping)
    unhelpful = page._unhelpful
    assert unhelpful is not None
    assert not practising(page)
    assert paused(page)
    assert not page.driver._timer.isActive()
    assert unhelpful.isVisible()
    press(unhelpful.back)
    assert page.stage.isVisible()
    assert not paused(page)


@pytest.mark.parametrize("way", ["ground", "support"])
def test_whoever_comes_back_from_another_way_finds_a_breath_that_moves(
    way: str, page: BreathePage, qtbot: QtBot
) -> None:
    page.begin_practice(3)
    press(page.stage.practice_bar.not_helping)
    unhelpful = page._unhelpful
    assert unhelpful is not None
    with qtbot.waitSignal(page.ground_requested if way == "ground" else page.support_requested):
        press(getattr(unhelpful, way))
    assert page.stage.isVisible()
    assert not paused(page)


def test_escape_leads_back_from_there_too(page: BreathePage) -> None:
    page.begin_practice(3)
    press(page.stage.practice_bar.not_helping)
    assert page.go_back()
    assert page.stage.isVisible()
    assert page.driver._timer.isActive()


def test_coming_back_to_the_page_leaves_the_pacing_stopped_after_this_isnt_helping(page: BreathePage) -> None:
    page.begin_practice(3)
    press(page.stage.practice_bar.not_helping)
    page.hide()
    page.show()
    assert not page.driver._timer.isActive()


def test_a_pattern_change_waits_for_the_next_whole_breath(
    page: BreathePage, breather: Breather, patterns: dict[str, Pattern]
) -> None:
    breather.breathe(7)
    page.choose(patterns["even-five"])
    before = page.driver.moment.fullness
    breather.breathe(STEP_SECONDS)
    assert abs(page.driver.moment.fullness - before) < 0.2
    assert page.driver.pattern is LONGER_OUT
    breather.breathe(2.5)
    assert page.driver.pattern is LONGER_OUT
    breather.breathe(0.5)
    assert page.driver.pattern.id == "even-five"
    assert phase(page) is Phase.INHALE


def test_choosing_a_chip_is_kept_as_a_setting(page: BreathePage, patterns: dict[str, Pattern], qtbot: QtBot) -> None:
    page.set_patterns(list(patterns.values()))
    with qtbot.waitSignal(page.settings_requested) as wanted:
        press(page.stage.watch_bar._chips["even-five"])
    assert wanted.args == [replace(Settings(), pattern_id="even-five")]


def test_a_hold_can_be_skipped(page: BreathePage, breather: Breather, patterns: dict[str, Pattern]) -> None:
    page.begin_with(patterns["box"])
    page.begin_practice(3)
    breather.breathe(4.5)
    assert phase(page) is Phase.HOLD_FULL
    press(page.stage.practice_bar.skip)
    assert phase(page) is Phase.EXHALE
    assert page.driver.moment.fullness == pytest.approx(1.0)


def test_skipping_where_nothing_is_held_changes_nothing(page: BreathePage, breather: Breather) -> None:
    breather.breathe(1)
    before = page.driver.moment
    page.skip_hold()
    assert page.driver.moment == before


def test_skip_the_hold_stands_only_where_there_is_one(page: BreathePage, patterns: dict[str, Pattern]) -> None:
    page.begin_practice(3)
    assert not page.stage.practice_bar.skip.isVisible()
    page.go_back()
    page.begin_with(patterns["box"])
    page.begin_practice(3)
    assert page.stage.practice_bar.skip.isVisible()


def test_the_slow_down_starts_where_the_person_is_and_can_go_slower_stay_and_faster(
    page: BreathePage, breather: Breather, patterns: dict[str, Pattern]
) -> None:
    page.set_settings(Settings(start_rate=14))
    page.begin_with(patterns["slow-down"])
    page.begin_practice(None)
    bar = page.stage.pace_bar
    slower, stay, faster = (each for each in bar._changes.findChildren(Button))
    assert page._rate_now() == pytest.approx(14)
    breather.breathe(60)
    eased = page._rate_now()
    assert 12.5 < eased < 14
    press(stay)
    breather.breathe(120)
    assert page._rate_now() == pytest.approx(eased, abs=0.3)
    kept = page._rate_now()
    press(faster)
    breather.breathe(20)
    assert page._rate_now() == pytest.approx(min(18, kept + 1), abs=0.01)
    press(slower)
    breather.breathe(120)
    assert page._rate_now() < kept
    breather.breathe(20 * 60)
    assert rate_of(page.driver.pattern.cycle_steps(page.driver.moment.cycle)) == pytest.approx(6)
    assert bar._now.text() == "Now about 6 breaths a minute"


def test_another_start_rate_takes_effect_at_the_next_breath(
    page: BreathePage, breather: Breather, patterns: dict[str, Pattern], qtbot: QtBot
) -> None:
    page.begin_with(patterns["slow-down"])
    with qtbot.waitSignal(page.settings_requested) as wanted:
        press(page.stage.pace_bar._rates[10.0])
    page.set_settings(wanted.args[0])
    breather.breathe(6)
    assert page._rate_now() == pytest.approx(10, abs=0.3)


def test_the_guide_changes_without_touching_the_breath(page: BreathePage, breather: Breather) -> None:
    breather.breathe(3)
    for kind in GuideKind:
        page.set_settings(Settings(guide=kind))
        assert page.stage.frame.guide.isVisible()
        breather.breathe(STEP_SECONDS)
    assert page.driver.running_seconds == pytest.approx(3 + STEP_SECONDS * len(GuideKind))


def test_the_way_without_breath_is_always_in_view(page: BreathePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.ground_requested):
        press(page.stage.watch_bar.elsewhere)


def test_minutes_and_holds_are_told_before_a_pattern_starts(page: BreathePage, patterns: dict[str, Pattern]) -> None:
    assert "no breath-holding" in page.stage.about.text()
    page.begin_with(patterns["box"])
    assert "holds of up to 4 seconds, each can be skipped" in page.stage.about.text()


def test_a_kept_line_rests_under_the_guide(page: BreathePage) -> None:
    page.stage.set_kept_line("Some days are gentler.")
    assert page.stage.kept_line.isVisible()
    assert page.stage.kept_line.text() == "Some days are gentler."
    page.stage.set_kept_line("")
    assert not page.stage.kept_line.isVisible()
