"""The real program in a real window, with nothing but keys and eyes."""

import json
from pathlib import Path
from time import monotonic

import pytest
from tests.e2e.conftest import Start
from tests.e2e.picture import Picture
from tests.e2e.program import Program
from tests.e2e.saved_rows import saved_rows
from tests.e2e.window_state import (
    has_line_at_panels_foot,
    has_line_under_guide,
    has_panel,
    has_rail,
    is_dark,
    panel_of,
    resting_picture,
    settle,
    shows_keys,
    stands_still,
    wait_for_page,
    wait_until_it_breathes,
)

from ashore.domain.launch import Page
from ashore.features.breathe.breath_session import LEAST_SECONDS_TO_PAUSE


@pytest.fixture
def ashore(start: Start) -> Program:
    """Launched, breathing, and with everything that follows the first frames in place."""
    program = start()
    settle(program)
    return program


def saved(data: Path) -> dict[str, object]:
    file = data / "settings.json"
    found = json.loads(file.read_text("utf-8")) if file.exists() else {}
    assert isinstance(found, dict)
    return found


def kept_lines(data: Path) -> list[tuple[str, str, int]]:
    """Belief, words, and 1 for the one under the guide."""
    return saved_rows(data, "SELECT belief_id, text, rests_under_guide FROM kept_line")


def press_and_see(program: Program, *keys: str) -> Picture:
    """The new picture, once the fade is over. Not for where a breath is moving."""
    before = resting_picture(program)
    program.press(*keys)
    program.wait(f"{keys} change the picture", lambda: program.look() != before)
    return resting_picture(program)


def press_and_see_panel(program: Program, *keys: str) -> None:
    """Until the panel, beside a breath that moves, has changed and rests again."""
    before = panel_of(program.look())
    program.press(*keys)
    program.wait(f"{keys} change the panel", lambda: panel_of(program.look()) != before)
    program.wait("the panel rests", lambda: panel_of(program.look()) == panel_of(program.look()))


def ground_for_five_steps(program: Program) -> None:
    """What begins it has the focus: the five steps of what is already chosen, their ending, and back."""
    screens = [press_and_see(program, "Return") for _screen in range(5 + 1)]
    assert len(set(screens)) == 6
    assert press_and_see(program, "Return") not in screens


def rest_under_the_guide(program: Program) -> None:
    """From the first thought upwards, past the groups and "Remove", to "Show under the guide"."""
    program.press(*["shift+Tab"] * 3)
    program.press("Return")
    program.wait("it rests under the guide", lambda: [line[2] for line in kept_lines(program.data)] == [1])


def test_a_breath_is_moving_as_soon_as_the_window_is_there(start: Start) -> None:
    program = start()
    wait_until_it_breathes(program)
    assert not has_line_under_guide(wait_for_page(program, Page.BREATHE))
    assert program.title == "Ashore"
    assert program.close() == 0
    assert program.said == ""


def test_a_breath_is_drawn_by_one_thread(ashore: Program) -> None:
    wait_until_it_breathes(ashore)
    threads = [(task / "comm").read_text() for task in Path(f"/proc/{ashore.process.pid}/task").iterdir()]
    assert threads
    assert not [name for name in threads if "pool" in name.lower()]


def test_space_stays_then_pauses_then_goes_on_and_escape_leaves(ashore: Program) -> None:
    ashore.press("space")
    begun = monotonic()
    ashore.wait("rail and panel are gone", lambda: not has_rail(p := ashore.look()) and not has_panel(p))
    wait_until_it_breathes(ashore)
    ashore.wait("a second press is meant", lambda: monotonic() - begun > LEAST_SECONDS_TO_PAUSE)
    ashore.press("space")
    ashore.wait("the breath stands still", lambda: stands_still(ashore))
    ashore.press("space")
    wait_until_it_breathes(ashore)
    ashore.press("Escape")
    ashore.wait("rail and panel are back", lambda: has_rail(p := ashore.look()) and has_panel(p))
    wait_until_it_breathes(ashore)


def test_hands_that_shake_begin_a_practice_and_the_keys_let_nobody_out_behind_them(ashore: Program) -> None:
    ashore.press("question", "Tab", "Tab", "Tab")
    ashore.wait("the keys", lambda: shows_keys(ashore.look()))
    ashore.press("Escape")
    ashore.wait("the keys are gone", lambda: has_rail(p := ashore.look()) and not shows_keys(p))
    ashore.press("question", "Tab", "s")
    wait_for_page(ashore, Page.SUPPORT)
    assert not shows_keys(ashore.look())
    ashore.press("Escape")
    wait_for_page(ashore, Page.BREATHE)
    ashore.press("space", "space")
    ashore.wait("rail and panel are gone", lambda: not has_rail(p := ashore.look()) and not has_panel(p))
    wait_until_it_breathes(ashore)


def test_letters_open_ground_support_and_breathe(ashore: Program) -> None:
    ashore.press("g")
    wait_for_page(ashore, Page.GROUND)
    ashore.press("s")
    wait_for_page(ashore, Page.SUPPORT)
    ashore.press("Escape")
    wait_for_page(ashore, Page.BREATHE)
    ashore.press("g")
    wait_for_page(ashore, Page.GROUND)
    ashore.press("b")
    wait_for_page(ashore, Page.BREATHE)
    wait_until_it_breathes(ashore)


def test_f9_folds_the_panel_away_and_it_stays_away_after_a_restart(ashore: Program, start: Start) -> None:
    ashore.wait("the panel", lambda: has_panel(ashore.look()))
    ashore.press("F9")
    ashore.wait("the panel is folded away", lambda: not has_panel(ashore.look()))
    ashore.wait("the choice is kept", lambda: saved(ashore.data).get("panel_open") is False)
    assert ashore.close() == 0

    again = start()
    settle(again)
    assert not has_panel(again.look())
    again.press("r")
    again.wait("R opens the panel", lambda: has_panel(again.look()))


def test_question_mark_shows_the_keys_and_escape_puts_them_away(ashore: Program) -> None:
    ashore.press("question")
    ashore.wait("the keys", lambda: shows_keys(ashore.look()))
    ashore.press("Escape")
    ashore.wait("the keys are away", lambda: not shows_keys(ashore.look()) and has_rail(ashore.look()))
    ashore.press("g")
    wait_for_page(ashore, Page.GROUND)


def test_f11_fills_the_screen_and_gives_it_back(ashore: Program) -> None:
    before = ashore.size
    ashore.press("F11")
    ashore.wait("the whole screen", lambda: ashore.size == ashore.screen.size)
    wait_until_it_breathes(ashore)
    ashore.press("F11")
    ashore.wait("the window as it was", lambda: ashore.size == before)


def test_quick_hide_minimises_under_a_neutral_title(ashore: Program) -> None:
    assert ashore.windows() == [ashore.window]
    ashore.press("ctrl+shift+h")
    ashore.wait("no window on screen", lambda: not ashore.windows())
    assert ashore.windows(only_visible=False)
    assert ashore.title == "Notes"


def test_a_second_start_raises_the_first_window_on_the_page_asked_for(ashore: Program, start: Start) -> None:
    ashore.press("ctrl+shift+h")
    ashore.wait("no window on screen", lambda: not ashore.windows())
    second = start("ground")
    assert second.process.wait(20) == 0
    assert second.said == ""
    ashore.wait("the first window is back", lambda: ashore.windows() == [ashore.window])
    wait_for_page(ashore, Page.GROUND)
    ashore.wait("it is the active one", lambda: ashore.is_active)


@pytest.mark.parametrize("_try", range(3))
def test_two_starts_at_the_same_moment_leave_exactly_one_window(start: Start, _try: int) -> None:
    both = [start(), start()]
    first, second = both

    def one_has_gone() -> tuple[Program, Program] | None:
        for gone, stays in ((first, second), (second, first)):
            if gone.process.poll() is not None:
                return gone, stays
        return None

    waits = both[0].wait if both[0].process.poll() is None else both[1].wait
    try:
        gone, stays = waits("one of the two goes", one_has_gone)
    except AssertionError:  # the one that was waited on has gone
        found = one_has_gone()
        assert found is not None
        gone, stays = found
    assert gone.process.returncode == 0
    assert gone.said == ""
    settle(stays)
    assert len(stays.windows()) == 1


def test_a_pattern_and_minutes_begin_a_practice_at_once(start: Start, data: Path) -> None:
    data.mkdir()
    (data / "settings.json").write_text('{"progress_shown": false}', "utf-8")  # the arc would grow in the hold
    program = start("--pattern", "box", "--minutes", "1")
    program.wait("a practice: no rail", lambda: program.windows() and not has_rail(program.look()))
    program.wait("the hold of box breathing stands still", lambda: stands_still(program, above_words=True))
    wait_until_it_breathes(program)
    program.press("Escape")
    program.wait("the rail is back", lambda: has_rail(program.look()))


def test_settings_survive_a_restart_and_sound_off_too(start: Start, data: Path) -> None:
    data.mkdir()
    (data / "settings.json").write_text('{"appearance": "dark", "guide": "ring", "neutral_title": true}', "utf-8")
    program = start()
    settle(program)
    assert is_dark(program.look())
    assert program.title == "Notes"
    program.press("F9")
    program.wait("the choice is kept", lambda: saved(data).get("panel_open") is False)
    assert program.close() == 0

    again = start()
    settle(again)
    assert is_dark(again.look())
    kept = {name: value for name, value in saved(data).items() if name != "window_geometry"}
    assert kept == {"appearance": "dark", "guide": "ring", "neutral_title": True, "panel_open": False}


def test_light_and_dark_are_what_was_chosen(start: Start, data: Path) -> None:
    data.mkdir()
    (data / "settings.json").write_text('{"appearance": "light"}', "utf-8")
    program = start()
    wait_until_it_breathes(program)
    assert not is_dark(program.look())


def test_a_kill_right_after_keeping_loses_nothing_that_was_called_kept(ashore: Program, start: Start) -> None:
    press_and_see_panel(ashore, "r")
    press_and_see_panel(ashore, "Return")  # the list
    press_and_see_panel(ashore, "Return")  # its first thought
    ashore.press("Tab", "Tab", "Return")  # past the form of the line to "Keep this"
    ashore.wait("it is called kept", lambda: has_line_at_panels_foot(ashore.look()))
    ashore.kill()

    again = start()
    settle(again)
    assert [line[0] for line in kept_lines(again.data)] == ["unlovable"]
    assert again.said == ""


@pytest.mark.parametrize("moment", ["at once", "with a window", "breathing", "practising", "just asked to keep"])
def test_after_a_kill_at_any_moment_a_fresh_start_opens(start: Start, data: Path, moment: str) -> None:
    program = start()
    if moment == "with a window":
        assert program.window
    elif moment != "at once":
        settle(program)
    if moment == "practising":
        program.press("space")
        program.wait("no rail", lambda: not has_rail(program.look()))
    elif moment == "just asked to keep":
        program.press("F9")
    program.kill()

    again = start()
    settle(again)
    assert has_rail(again.look())
    assert again.said == ""
    assert again.close() == 0
    assert "panel_open" not in saved(data) or saved(data)["panel_open"] is False


def test_the_whole_way_with_the_keyboard_alone(ashore: Program, start: Start) -> None:
    # stay with the breath
    ashore.press("space")
    ashore.wait("a practice", lambda: not has_rail(ashore.look()))
    wait_until_it_breathes(ashore)
    # "This isn't helping" is the third thing below the guide: Pause, Leave, and then this
    ashore.press("Tab", "Tab", "Tab", "Return")
    ashore.wait("the practice is over", lambda: has_rail(ashore.look()))
    ashore.wait("the pacing has stopped", lambda: stands_still(ashore))
    # "Something other than breathing" has the focus, and begins at once
    ground_for_five_steps(ashore)
    # the panel at rest, then the list, with the first thought in focus: "I am unlovable"
    press_and_see(ashore, "r")
    press_and_see(ashore, "Return")
    press_and_see(ashore, "Return")
    # past "All thoughts" and the form of the line to "Keep this"
    ashore.press("Tab", "Tab", "Return")
    ashore.wait("the line is kept", lambda: [line[0] for line in kept_lines(ashore.data)] == ["unlovable"])
    # back to the list, where it stands on top, and under the guide with it
    press_and_see(ashore, "r", "Return")
    rest_under_the_guide(ashore)
    ashore.press("b")
    wait_for_page(ashore, Page.BREATHE)
    wait_until_it_breathes(ashore)
    ashore.wait("the line is under the guide", lambda: has_line_under_guide(ashore.look()))
    # and Space means the breath again
    ashore.press("space")
    ashore.wait("a practice once more", lambda: not has_rail(ashore.look()))
    assert ashore.close() == 0

    again = start()
    settle(again)
    assert [(belief, rests) for belief, _text, rests in kept_lines(again.data)] == [("unlovable", 1)]
    again.wait("the line is still there", lambda: has_line_under_guide(again.look()))
    again.press("s")
    wait_for_page(again, Page.SUPPORT)
    assert again.said == ""
    assert again.close() == 0
