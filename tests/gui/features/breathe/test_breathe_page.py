"""Breathe: watching needs nothing, and a practice is begun, paused and left as one likes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from tests.gui.features.breathe.breathe_driver import STEP_SECONDS, BreathePageDriver

from ashore.content.patterns import read_patterns
from ashore.domain.breath import LONGER_OUT, Pattern, Phase
from ashore.domain.practice import PracticeLength
from ashore.domain.settings import GuideKind, Motion, Settings
from ashore.domain.slowdown import rate_of
from ashore.features.breathe.breath_session import BreathSession
from ashore.features.breathe.guide_area import Controls
from ashore.features.breathe.page import BreathePage
from ashore.system.assets import assets_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import FakeClock

    from ashore.ui.theme import Theme


@pytest.fixture(scope="module")
def patterns() -> dict[str, Pattern]:
    return {pattern.id: pattern for pattern in read_patterns(assets_folder() / "content" / "en")}


@pytest.fixture
def breathe(theme: Theme, clock: FakeClock, shown: Callable[[QWidget], None]) -> Iterator[BreathePageDriver]:
    page = BreathePage(theme, BreathSession(clock))
    driver = BreathePageDriver(page, clock)
    shown(page)
    yield driver
    driver.stop_timers()


def test_the_breath_moves_by_itself_as_soon_as_the_page_is_shown(
    breathe: BreathePageDriver, clock: FakeClock, qtbot: QtBot
) -> None:
    assert breathe.phase() is Phase.INHALE
    with qtbot.waitSignal(breathe.driver.moment_changed, timeout=2000):
        clock.let_pass(1.5)
    qtbot.waitUntil(lambda: breathe.moment.fullness == pytest.approx(0.5), timeout=2000)
    assert not breathe.is_practising()


def test_a_hidden_page_keeps_no_timer(breathe: BreathePageDriver) -> None:
    breathe.page.hide()
    assert not breathe.draws_frames()
    breathe.page.show()
    assert breathe.draws_frames()


def test_space_begins_pauses_and_goes_on(breathe: BreathePageDriver, qtbot: QtBot) -> None:
    with qtbot.waitSignal(breathe.session.alone_changed) as alone:
        breathe.press_space()
    assert alone.args == [True]
    assert breathe.is_practising()
    assert breathe.controls() is Controls.PRACTICE
    breathe.breathe(5)
    breathe.press_space()
    assert breathe.is_paused()
    assert breathe.pause_text == "Go on"
    qtbot.waitUntil(lambda: breathe.guide_word == "Paused", timeout=3000)
    before = breathe.moment
    breathe.breathe(30)
    assert breathe.moment == before
    breathe.press_space()
    assert not breathe.is_paused()
    assert breathe.pause_text == "Pause"
    breathe.breathe(1)
    assert breathe.running_seconds == pytest.approx(6.0)


def test_the_button_says_how_long_and_begins(breathe: BreathePageDriver) -> None:
    breathe.set_settings(Settings(minutes=5))
    assert breathe.begin_text == "Breathe along · 5 minutes"
    breathe.set_settings(Settings())
    assert breathe.begin_text == "Breathe along · one minute"
    breathe.press_breathe_along()
    assert breathe.is_practising()


def test_a_breath_that_is_under_way_goes_on_into_the_practice(breathe: BreathePageDriver) -> None:
    breathe.breathe(2.5)
    before = breathe.moment
    breathe.begin_practice(3)
    assert breathe.moment == before
    breathe.breathe(1)
    assert breathe.running_seconds == pytest.approx(3.5)


@pytest.mark.parametrize("id_", ["4-7-8", "counted-exhale", "slow-down", "even-five"])
@pytest.mark.parametrize("seconds", [2.5, 5.25])
def test_a_practice_of_another_breath_waits_for_the_end_of_the_one_under_way(
    id_: str, seconds: float, breathe: BreathePageDriver, patterns: dict[str, Pattern]
) -> None:
    breathe.breathe(seconds)
    breathe.session.choice.change_to(patterns[id_])
    before = breathe.moment
    breathe.begin_practice(3)
    assert breathe.moment == before
    breathe.breathe(7 - seconds)  # the first breath lasts seven seconds
    assert breathe.driver.pattern.id == id_
    assert breathe.moment.cycle == 0
    assert breathe.moment.fullness == pytest.approx(0)
    breathe.breathe(1)
    assert breathe.session.practice_timer.progress == pytest.approx(1 / 76 / 4 if id_ == "4-7-8" else 1 / 180, abs=0.02)


@pytest.mark.parametrize("id_", ["counted-exhale", "slow-down"])
def test_a_breath_that_changes_as_it_goes_on_begins_anew_with_the_next_whole_breath(
    id_: str, breathe: BreathePageDriver, patterns: dict[str, Pattern]
) -> None:
    breathe.begin_with(patterns[id_])
    breathe.breathe(60)
    before = breathe.moment
    breathe.begin_practice(3)
    assert breathe.moment == before
    breathe.breathe(12)
    assert breathe.moment.cycle <= 2


def test_a_practice_begun_as_the_breath_begins_does_not_wait(
    breathe: BreathePageDriver, patterns: dict[str, Pattern]
) -> None:
    breathe.breathe(7.25)
    breathe.session.choice.change_to(patterns["even-five"])
    breathe.begin_practice(3)
    assert breathe.driver.pattern.id == "even-five"
    assert breathe.running_seconds == 0


def test_a_practice_can_last_a_number_of_whole_breaths(breathe: BreathePageDriver) -> None:
    breathe.set_settings(Settings(breaths=5))
    assert breathe.begin_text == "Breathe along · 5 breaths"
    breathe.breathe(5)  # in the out-breath of the first, which is none of the five
    breathe.press_breathe_along()
    assert breathe.time_left == "4 more breaths"
    breathe.breathe(2 + 7.5 + 8.5 + 9 + 10 + 1)
    assert breathe.time_left == "This breath, then rest"
    breathe.breathe(8.75)
    assert breathe.is_practising()
    breathe.breathe(0.5)
    assert breathe.controls() is Controls.END
    assert breathe.end_text == "That was 5 breaths. Stay as long as you like."


def test_pauses_and_other_pages_take_no_breath_from_a_practice(breathe: BreathePageDriver) -> None:
    breathe.begin_breaths(3)  # 7, 7.5 and 8.5 seconds
    breathe.breathe(3)
    breathe.press_space()
    breathe.breathe(30)
    breathe.press_space()
    breathe.page.hide()
    breathe.breathe(15)
    assert breathe.time_left == "This breath, then rest"
    breathe.page.show()
    breathe.breathe(5.5)
    assert breathe.controls() is Controls.END


def test_the_own_breath_is_not_counted(breathe: BreathePageDriver, patterns: dict[str, Pattern]) -> None:
    breathe.begin_with(patterns["just-notice"])
    breathe.begin_breaths(3)
    breathe.breathe(600)
    assert breathe.is_practising()


def test_in_a_pause_nothing_wakes_the_program_until_the_practice_goes_on(
    breathe: BreathePageDriver, clock: FakeClock, qtbot: QtBot
) -> None:
    breathe.begin_practice(5)
    breathe.breathe(3)
    breathe.press_space()
    assert breathe.is_paused()
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in breathe.page.session.findChildren(QTimer)))
    clock.let_pass(5)
    breathe.press_space()
    assert any(timer.isActive() and timer.interval() == 1000 for timer in breathe.page.session.findChildren(QTimer))


def test_in_a_pause_going_on_is_the_prominent_button(breathe: BreathePageDriver) -> None:
    breathe.press_space()
    assert breathe.pause_kind == "plain"
    breathe.breathe(2)
    breathe.press_space()
    assert (breathe.pause_text, breathe.pause_kind) == ("Go on", "primary")
    breathe.breathe(2)
    breathe.press_space()
    assert (breathe.pause_text, breathe.pause_kind) == ("Pause", "plain")


def test_leaving_is_never_questioned_and_the_breath_goes_on(breathe: BreathePageDriver, qtbot: QtBot) -> None:
    breathe.begin_practice(3)
    breathe.breathe(7)
    with qtbot.waitSignal(breathe.session.alone_changed) as alone:
        breathe.press_leave()
    assert alone.args == [False]
    assert not breathe.is_practising()
    assert not breathe.is_paused()
    assert breathe.controls() is Controls.WATCH
    assert breathe.running_seconds == pytest.approx(7.0)


def test_leaving_a_paused_practice_lets_the_breath_move_again(breathe: BreathePageDriver) -> None:
    breathe.begin_practice(3)
    breathe.press_space()
    breathe.press_leave()
    assert not breathe.is_paused()


def test_leaving_while_only_watching_leaves_the_page_to_others(breathe: BreathePageDriver) -> None:
    assert not breathe.press_escape()


def test_a_timed_practice_ends_at_a_whole_breath(breathe: BreathePageDriver, qtbot: QtBot) -> None:
    breathe.begin_practice(1.1)  # 66 s: seven whole breaths, of which four are shorter, and a part of the eighth
    breathe.breathe(71.75)
    assert breathe.is_practising()
    with qtbot.waitSignal(breathe.session.practice_finished):
        breathe.breathe(0.5)
    assert not breathe.is_practising()
    assert breathe.moment.cycle == 8


def test_at_the_end_the_window_stays_the_breaths_own_until_it_is_left(breathe: BreathePageDriver, qtbot: QtBot) -> None:
    breathe.begin_practice(0.5)
    with qtbot.assertNotEmitted(breathe.session.alone_changed):
        breathe.breathe(40)
        assert breathe.session.is_alone
        assert breathe.controls() is Controls.END
        qtbot.waitUntil(lambda: breathe.guide_word == "That was it", timeout=3000)
        breathe.breathe(600)
    with qtbot.waitSignal(breathe.session.alone_changed) as alone:
        breathe.press_back()
    assert alone.args == [False]
    assert breathe.controls() is Controls.WATCH
    assert breathe.draws_frames()
    assert not breathe.press_escape()


def test_a_little_more_is_another_minute_of_the_same_breath(breathe: BreathePageDriver) -> None:
    breathe.begin_practice(0.5)
    breathe.breathe(32.25)
    assert breathe.controls() is Controls.END
    before = breathe.moment.cycle
    breathe.press_more()
    assert breathe.is_practising()
    assert breathe.moment.cycle == before
    assert breathe.time_left == "About a minute left"
    breathe.breathe(59)
    assert breathe.is_practising()
    breathe.breathe(2)
    assert breathe.controls() is Controls.END


def test_escape_leaves_the_end(breathe: BreathePageDriver) -> None:
    breathe.begin_practice(0.5)
    breathe.breathe(40)
    assert breathe.press_escape()
    assert not breathe.session.is_alone
    assert breathe.controls() is Controls.WATCH


def test_the_end_is_left_with_the_page(breathe: BreathePageDriver) -> None:
    breathe.begin_practice(0.5)
    breathe.breathe(40)
    breathe.page.hide()
    breathe.page.show()
    assert breathe.controls() is Controls.WATCH
    assert breathe.draws_frames()


def test_the_arc_closes_at_the_end_and_fades(breathe: BreathePageDriver, qtbot: QtBot) -> None:
    breathe.begin_practice(0.5)
    breathe.breathe(32.25)
    assert breathe.arc_step == 720
    qtbot.waitUntil(lambda: breathe.arc_step is None, timeout=4000)


def test_an_arc_that_was_not_whole_grows_to_its_end_before_it_fades(breathe: BreathePageDriver, qtbot: QtBot) -> None:
    breathe.begin_practice(2)
    breathe.breathe(60)
    steps: list[int | None] = []
    breathe.session._finish_practice()

    def has_gone() -> bool:
        steps.append(breathe.arc_step)
        return steps[-1] is None

    qtbot.waitUntil(has_gone, timeout=4000)
    grown = [step for step in steps if step is not None]
    assert grown[0] < 400
    assert grown == sorted(grown)
    assert grown[-1] == 720


@pytest.mark.parametrize("motion", Motion)
def test_at_the_end_the_shape_stirs_a_little_where_things_move_at_all(
    breathe: BreathePageDriver, motion: Motion
) -> None:
    breathe.set_settings(Settings(motion=motion))
    breathe.begin_practice(0.5)
    breathe.breathe(40)
    extents = breathe.extents_at_rest()
    middle = extents[0]
    if motion is Motion.STILL:
        assert set(extents) == {middle}
        return
    assert max(extents) == pytest.approx(middle + 0.0205, abs=0.001)
    assert min(extents) == pytest.approx(middle - 0.0205, abs=0.001)
    assert extents[-1] == pytest.approx(middle, abs=0.001)
    assert max(abs(after - before) for before, after in pairwise(extents)) < 0.001


def test_an_open_ended_practice_ends_only_when_it_is_left(breathe: BreathePageDriver) -> None:
    breathe.begin_practice(None)
    breathe.breathe(600)
    assert breathe.is_practising()
    assert breathe.time_left == "As long as you like"
    assert breathe.arc_step is None


def test_time_left_and_arc_show_and_can_be_hidden(breathe: BreathePageDriver) -> None:
    breathe.begin_practice(2)
    breathe.breathe(60)
    assert breathe.time_left == "About a minute left"
    assert breathe.arc_step == 360
    breathe.set_settings(Settings(time_left_shown=False, progress_shown=False))
    breathe.breathe(1)
    assert breathe.time_left == ""
    assert breathe.arc_step is None


def test_the_arc_goes_when_the_practice_is_left(breathe: BreathePageDriver) -> None:
    breathe.begin_practice(2)
    breathe.breathe(60)
    breathe.press_escape()
    assert breathe.arc_step is None


def test_four_seven_eight_ends_with_its_four_rounds(breathe: BreathePageDriver, patterns: dict[str, Pattern]) -> None:
    breathe.begin_with(patterns["4-7-8"])
    breathe.begin_practice(10)
    assert breathe.begin_text == "Breathe along · 4 rounds"
    assert breathe.time_left == "3 more rounds"
    breathe.breathe(4 * 19 - 1)
    assert breathe.is_practising()
    assert breathe.time_left == "This round, then rest"
    breathe.breathe(1.25)
    assert not breathe.is_practising()
    assert breathe.end_text == "That was 4 rounds. Stay as long as you like."


def test_after_a_practice_with_holds_watching_has_none(
    breathe: BreathePageDriver, patterns: dict[str, Pattern]
) -> None:
    breathe.begin_with(patterns["4-7-8"])
    breathe.begin_practice(10)
    breathe.breathe(4 * 19 + 1)
    breathe.press_back()
    assert breathe.driver.pattern.longest_hold_seconds == 0
    breathe.breathe(60)
    assert breathe.driver.pattern.steps == patterns["4-7-8"].without_holds().steps
    breathe.begin_practice(10)
    breathe.breathe(15)
    assert breathe.driver.pattern.has_holds


def test_a_little_more_after_rounds_is_a_minute_without_holds(
    breathe: BreathePageDriver, patterns: dict[str, Pattern]
) -> None:
    breathe.begin_with(patterns["4-7-8"])
    breathe.begin_practice(10)
    breathe.breathe(4 * 19 + 1)
    breathe.press_more()
    assert not breathe.driver.pattern.has_holds
    assert breathe.time_left == "About a minute left"


@pytest.mark.parametrize("id_", ["4-7-8", "box"])
def test_leaving_in_the_middle_of_a_round_is_followed_by_no_other(
    id_: str, breathe: BreathePageDriver, patterns: dict[str, Pattern]
) -> None:
    breathe.begin_with(patterns[id_])
    breathe.begin_practice(10)
    breathe.breathe(14)
    breathe.press_leave()
    breathe.breathe(5.25)
    assert not breathe.driver.pattern.has_holds


def test_watching_a_pattern_in_rounds_goes_on_without_holds_after_them(
    breathe: BreathePageDriver, patterns: dict[str, Pattern]
) -> None:
    breathe.begin_with(patterns["4-7-8"])
    held = []
    for seconds in (4 * 19 - 1, 1.25):
        breathe.breathe(seconds)
        held.append(breathe.driver.pattern.has_holds)
    assert held == [True, False]
    assert not breathe.is_practising()


def test_a_shorter_time_than_the_rounds_is_kept(breathe: BreathePageDriver, patterns: dict[str, Pattern]) -> None:
    breathe.begin_with(patterns["4-7-8"])
    breathe.begin_practice(0.5)
    breathe.breathe(2 * 19 + 0.25)
    assert not breathe.is_practising()


def test_just_notice_paces_no_breath_and_ends_when_its_time_has_passed(
    breathe: BreathePageDriver, patterns: dict[str, Pattern]
) -> None:
    begun: list[object] = []
    breathe.session.phase_began.connect(begun.append)
    breathe.begin_with(patterns["just-notice"])
    breathe.begin_practice(1)
    breathe.breathe(59)
    assert breathe.is_practising()
    breathe.breathe(1.5)
    assert not breathe.is_practising()
    assert begun == []


def test_a_sleeping_machine_pauses_the_practice(breathe: BreathePageDriver) -> None:
    breathe.begin_practice(3)
    breathe.breathe(12)
    before = breathe.running_seconds
    breathe.sleep(3600)
    assert breathe.is_practising()
    assert breathe.is_paused()
    assert breathe.pause_text == "Go on"
    breathe.press_space()
    breathe.breathe(1)
    assert breathe.running_seconds == pytest.approx(before + 1)
    assert breathe.time_left == "About 3 minutes left"


def test_after_a_sleep_the_watched_breath_just_goes_on(breathe: BreathePageDriver) -> None:
    breathe.breathe(3)
    breathe.sleep(3600)
    assert not breathe.is_paused()
    assert breathe.running_seconds == pytest.approx(3.0)
    assert breathe.draws_frames()


def test_this_isnt_helping_stops_the_pacing_and_shows_other_ways(breathe: BreathePageDriver) -> None:
    breathe.begin_practice(3)
    breathe.breathe(5)
    breathe.press_not_helping()
    assert not breathe.is_practising()
    assert breathe.is_paused()
    assert not breathe.draws_frames()
    assert breathe.shows_other_ways


def test_just_quiet_gives_a_guide_at_rest_with_nothing_to_follow(breathe: BreathePageDriver, qtbot: QtBot) -> None:
    hidden: list[bool] = []
    breathe.page.panel_hidden_requested.connect(hidden.append)
    breathe.begin_practice(3)
    breathe.press_not_helping()
    breathe.press_way_on("quiet")
    assert breathe.shows_guide
    assert breathe.session.is_alone
    assert hidden[-1]
    assert breathe.controls() is Controls.QUIET
    qtbot.waitUntil(lambda: breathe.guide_word == "", timeout=3000)
    assert not breathe.draws_frames()
    breathe.page.hide()
    breathe.page.show()
    assert not breathe.draws_frames()


@pytest.mark.parametrize("way", ["press_guide", "press_bring_back", "press_space", "press_escape"])
def test_a_press_brings_the_breath_back_from_the_quiet(way: str, breathe: BreathePageDriver) -> None:
    breathe.begin_practice(3)
    breathe.press_not_helping()
    breathe.press_way_on("quiet")
    getattr(breathe, way)()
    assert breathe.draws_frames()
    assert not breathe.is_practising()
    assert not breathe.session.is_alone
    assert breathe.controls() is Controls.WATCH


def test_a_press_on_the_guide_does_nothing_while_a_breath_is_shown(breathe: BreathePageDriver) -> None:
    breathe.press_guide()
    assert not breathe.is_practising()
    breathe.begin_practice(3)
    breathe.press_guide()
    assert breathe.is_practising()


@pytest.mark.parametrize("way", ["ground", "support"])
def test_whoever_comes_back_from_another_way_finds_a_breath_that_moves(
    way: str, breathe: BreathePageDriver, qtbot: QtBot
) -> None:
    breathe.begin_practice(3)
    breathe.press_not_helping()
    with qtbot.waitSignal(breathe.page.exercise_requested if way == "ground" else breathe.page.support_requested):
        breathe.press_way_on(way)
    assert breathe.shows_breath
    assert not breathe.is_paused()


def test_escape_leads_from_there_to_quiet_and_only_then_to_a_breath(breathe: BreathePageDriver) -> None:
    """It was just said that the guide has stopped."""
    breathe.begin_practice(3)
    breathe.press_not_helping()
    assert breathe.press_escape()
    assert breathe.shows_breath
    assert not breathe.draws_frames()
    assert breathe.press_escape()
    assert breathe.draws_frames()


def test_coming_back_to_the_page_leaves_the_pacing_stopped_after_this_isnt_helping(breathe: BreathePageDriver) -> None:
    breathe.begin_practice(3)
    breathe.press_not_helping()
    breathe.page.hide()
    breathe.page.show()
    assert not breathe.draws_frames()


def test_a_pattern_change_waits_for_the_next_whole_breath(
    breathe: BreathePageDriver, patterns: dict[str, Pattern]
) -> None:
    breathe.breathe(4)
    assert "from the next breath" not in breathe.choice_text
    breathe.session.choose(patterns["even-five"])
    assert "Even five" in breathe.choice_text
    assert "from the next breath" in breathe.choice_text
    before = breathe.moment.fullness
    breathe.breathe(STEP_SECONDS)
    assert abs(breathe.moment.fullness - before) < 0.2
    assert breathe.driver.pattern is LONGER_OUT
    breathe.breathe(2.5)
    assert breathe.driver.pattern is LONGER_OUT
    breathe.breathe(0.5)
    assert breathe.driver.pattern.id == "even-five"
    assert "from the next breath" not in breathe.choice_text
    assert breathe.phase() is Phase.INHALE


def test_a_pattern_chosen_during_a_pause_lets_the_practice_go_on(
    breathe: BreathePageDriver, patterns: dict[str, Pattern]
) -> None:
    breathe.begin_practice(3)
    breathe.press_space()
    breathe.session.choose(patterns["even-five"])
    assert not breathe.is_paused()
    assert breathe.is_practising()
    assert breathe.pause_text == "Pause"


def test_what_is_chosen_in_the_sheet_is_kept_as_a_setting(
    breathe: BreathePageDriver, patterns: dict[str, Pattern], qtbot: QtBot
) -> None:
    breathe.set_patterns(patterns.values())
    breathe.open_sheet()
    with qtbot.waitSignal(breathe.page.pattern_chosen) as chosen:
        breathe.press_in_sheet("even-five")
    assert chosen.args == [patterns["even-five"]]
    for length in (PracticeLength(10.0), PracticeLength(breaths=5), PracticeLength()):
        with qtbot.waitSignal(breathe.page.length_chosen) as chosen:
            breathe.press_in_sheet(length)
        assert chosen.args == [length]


def test_escape_closes_the_sheet_and_a_press_beside_it_too(breathe: BreathePageDriver) -> None:
    breathe.open_sheet()
    assert breathe.shows_sheet()
    assert breathe.press_escape()
    assert not breathe.shows_sheet()
    breathe.open_sheet()
    breathe.press_guide()
    assert not breathe.shows_sheet()


def test_a_practice_closes_the_sheet(breathe: BreathePageDriver) -> None:
    breathe.open_sheet()
    breathe.press_space()
    assert not breathe.shows_sheet()
    assert breathe.controls() is Controls.PRACTICE


def test_a_hold_can_be_skipped(breathe: BreathePageDriver, patterns: dict[str, Pattern]) -> None:
    breathe.begin_with(patterns["box"])
    breathe.begin_practice(3)
    breathe.breathe(4.5)
    assert breathe.phase() is Phase.HOLD_FULL
    breathe.press_skip_hold()
    assert breathe.phase() is Phase.EXHALE
    assert breathe.moment.fullness == pytest.approx(1.0)


def test_skipping_where_nothing_is_held_changes_nothing(breathe: BreathePageDriver) -> None:
    breathe.breathe(1)
    before = breathe.moment
    breathe.driver.skip_hold()
    assert breathe.moment == before


def test_skip_the_hold_stands_only_where_there_is_one(breathe: BreathePageDriver, patterns: dict[str, Pattern]) -> None:
    breathe.begin_practice(3)
    assert not breathe.shows_skip_hold
    breathe.press_escape()
    breathe.begin_with(patterns["box"])
    breathe.begin_practice(3)
    assert breathe.shows_skip_hold


def test_the_slow_down_starts_where_the_person_is_and_can_go_slower_stay_and_faster(
    breathe: BreathePageDriver, patterns: dict[str, Pattern]
) -> None:
    breathe.set_settings(Settings(start_rate=14))
    breathe.begin_with(patterns["slow-down"])
    breathe.begin_practice(None)
    assert breathe.rate == pytest.approx(14)
    breathe.breathe(60)
    eased = breathe.rate
    assert 12.5 < eased < 14
    breathe.press_pace("Stay here")
    breathe.breathe(120)
    assert breathe.rate == pytest.approx(eased, abs=0.3)
    kept = breathe.rate
    breathe.press_pace("Faster")
    breathe.breathe(20)
    assert breathe.rate == pytest.approx(min(18, kept + 1), abs=0.01)
    breathe.press_pace("Slower")
    breathe.breathe(120)
    assert breathe.rate < kept
    breathe.breathe(20 * 60)
    assert rate_of(breathe.driver.pattern.cycle_steps(breathe.moment.cycle)) == pytest.approx(6)
    assert breathe.rate_text == "Now about 6 breaths a minute"


def test_another_start_rate_takes_effect_at_the_next_breath(
    breathe: BreathePageDriver, patterns: dict[str, Pattern], qtbot: QtBot
) -> None:
    breathe.set_patterns(patterns.values())
    breathe.begin_with(patterns["slow-down"])
    with qtbot.waitSignal(breathe.page.start_rate_requested) as chosen:
        breathe.open_sheet()
        breathe.press_in_sheet("rate 10")
    breathe.set_settings(replace(Settings(), start_rate=chosen.args[0]))
    breathe.breathe(6)
    assert breathe.rate == pytest.approx(10, abs=0.3)


def test_the_guide_changes_without_touching_the_breath(breathe: BreathePageDriver) -> None:
    breathe.breathe(3)
    for kind in GuideKind:
        breathe.set_settings(Settings(guide=kind))
        assert breathe.shows_guide
        breathe.breathe(STEP_SECONDS)
    assert breathe.running_seconds == pytest.approx(3 + STEP_SECONDS * len(GuideKind))


def test_something_other_than_breathing_is_always_in_view(breathe: BreathePageDriver, qtbot: QtBot) -> None:
    with qtbot.waitSignal(breathe.page.exercise_requested):
        breathe.press_something_else()


def test_timing_holds_and_length_are_shown_before_a_pattern_starts(
    breathe: BreathePageDriver, patterns: dict[str, Pattern]
) -> None:
    assert breathe.choice_text == "Longer out-breath · 4 in, 6 out · 1 minute"
    breathe.begin_with(patterns["box"])
    breathe.set_settings(Settings(minutes=None))
    assert breathe.choice_text == "Box · 4 in, hold 4, 4 out, rest 4 · as long as you like"


def test_the_first_breaths_are_easier_and_a_practice_goes_on_within_them(breathe: BreathePageDriver) -> None:
    assert breathe.driver.pattern.cycle_steps(0)[0].seconds == 3
    breathe.breathe(10)
    breathe.press_space()
    assert breathe.running_seconds == pytest.approx(10)
    breathe.breathe(30)
    assert rate_of(breathe.driver.pattern.cycle_steps(breathe.moment.cycle)) == pytest.approx(6)


def test_chosen_anew_the_usual_pattern_begins_with_its_easier_breaths(
    breathe: BreathePageDriver, patterns: dict[str, Pattern]
) -> None:
    breathe.begin_with(patterns["even-five"])
    breathe.breathe(59)
    breathe.session.choose(LONGER_OUT)
    breathe.breathe(2)
    assert breathe.moment.phase_seconds == 3


def test_the_cautions_are_shown_with_the_first_practice_and_never_again(
    breathe: BreathePageDriver, qtbot: QtBot
) -> None:
    breathe.press_space()
    assert breathe.shows_cautions()
    with qtbot.waitSignal(breathe.page.cautions_seen):
        breathe.press_escape()
    breathe.set_settings(Settings(cautions_seen=True))
    breathe.press_space()
    assert not breathe.shows_cautions()


def test_a_kept_line_rests_under_the_guide(breathe: BreathePageDriver) -> None:
    breathe.page.guide_area.set_kept_line("Some days are gentler.")
    assert breathe.kept_line == "Some days are gentler."
    breathe.page.guide_area.set_kept_line("")
    assert breathe.kept_line == ""


@pytest.mark.parametrize(("letters", "is_above"), [(22, True), (44, True), (54, True), (74, False), (88, False)])
def test_a_kept_line_is_large_above_the_controls_or_below_them(
    letters: int, is_above: bool, breathe: BreathePageDriver
) -> None:
    breathe.page.resize(1180, 760)
    breathe.page.guide_area.set_kept_line(("Some days are gentler than the ones before them, " * 2)[:letters])
    line, controls = breathe.page.guide_area.kept_line, breathe.page.guide_area.watch_bar
    assert line.isVisible()
    assert line.fontInfo().pixelSize() == 18
    if is_above:
        assert line.geometry().bottom() < controls.y()
    else:
        assert controls.geometry().bottom() < line.y()
        assert line.geometry().bottom() <= breathe.page.height() - 8


def test_a_very_long_kept_line_is_shortened_and_moves_nothing(breathe: BreathePageDriver) -> None:
    before = breathe.page.guide_area.frame.geometry()
    breathe.page.guide_area.set_kept_line("word " * 400)
    assert breathe.kept_line.endswith("…")
    assert breathe.page.guide_area.frame.geometry() == before
    assert breathe.page.rect().contains(breathe.page.guide_area.kept_line.geometry())
