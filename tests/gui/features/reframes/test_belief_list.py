"""The list of hard thoughts: a few first, a search through all of them, and the kept lines above."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ashore.domain.entries import KeptLine, OwnBelief

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from tests.gui.features.reframes.reframes_driver import ReframesDriver

    from ashore.domain.beliefs import Belief


def test_a_few_thoughts_are_shown_first_and_all_of_them_when_asked_for(
    reframes: ReframesDriver, beliefs: tuple[Belief, ...]
) -> None:
    assert reframes.thoughts() == [f"“{belief.title}”" for belief in beliefs[:7]]
    reframes.panel.activateWindow()
    reframes.press_more()
    assert reframes.thoughts() == [f"“{belief.title}”" for belief in beliefs]
    assert not reframes.shows_more()
    assert reframes.thought_card(7).hasFocus()


def test_ones_own_thoughts_do_not_replace_any_of_the_first_few(
    reframes: ReframesDriver, beliefs: tuple[Belief, ...]
) -> None:
    reframes.panel.set_beliefs(beliefs, [OwnBelief(f"own {number}", number) for number in range(1, 4)])
    assert reframes.thoughts()[:3] == ["“own 1”", "“own 2”", "“own 3”"]
    assert len(reframes.thoughts()) == 10


def test_a_search_goes_through_all_of_them(reframes: ReframesDriver, beliefs: tuple[Belief, ...]) -> None:
    reframes.search(beliefs[-1].title)
    assert reframes.thoughts()[0] == f"“{beliefs[-1].title}”"


@pytest.mark.parametrize("text", ["lov", "nobody could love me", "UNLÓV"])
def test_searching_by_meaning_words_finds_the_card(text: str, reframes: ReframesDriver) -> None:
    reframes.type_search(text)
    assert "“I am unlovable”" in reframes.thoughts()


def test_a_search_that_finds_nothing_can_become_ones_own_thought(reframes: ReframesDriver, qtbot: QtBot) -> None:
    reframes.search("zzzz qqqq")
    assert reframes.thoughts() == []
    assert reframes.own_words_text() == "Use my own words"
    reframes.press_own_words()
    assert reframes.thought_text() == "zzzz qqqq"
    with qtbot.waitSignal(reframes.panel.belief_written) as written:
        reframes.keep_thought()
    assert written.args == [OwnBelief("zzzz qqqq")]
    assert reframes.search_text() == ""


def test_the_keyboard_stays_where_it_was_when_a_line_is_put_under_the_guide(reframes: ReframesDriver) -> None:
    lines = [KeptLine("unlovable", f"line {number}", id=number, position=number) for number in (1, 2)]
    reframes.panel.set_kept_lines(lines)
    reframes.panel.activateWindow()
    reframes.kept_buttons(1)[0].setFocus()
    reframes.panel.set_kept_lines([lines[0], KeptLine("unlovable", "line 2", True, 2, 2)])
    assert reframes.kept_buttons(1)[0].hasFocus()
    reframes.panel.set_kept_lines(lines[:1])
    assert reframes.kept_buttons(0)[0].hasFocus()


def test_kept_lines_are_at_the_top_and_one_can_rest_under_the_guide(reframes: ReframesDriver, qtbot: QtBot) -> None:
    line = KeptLine("unlovable", "This is one view among several.", id=4, position=1)
    reframes.panel.set_kept_lines([line])
    assert reframes.shows_kept_lines()
    assert reframes.kept_lines_are_above_search()
    rest, remove = reframes.kept_buttons(0)
    with qtbot.waitSignal(reframes.kept_line_changed) as changed:
        rest.click()
    assert changed.args[0].rests_under_guide
    with qtbot.waitSignal(reframes.kept_line_removed) as removed:
        remove.click()
    assert removed.args == [line]
    reframes.panel.set_kept_lines(())
    assert not reframes.shows_kept_lines()


def test_a_thousand_thoughts_of_ones_own_come_a_few_at_a_time(
    reframes: ReframesDriver, beliefs: tuple[Belief, ...]
) -> None:
    reframes.panel.set_beliefs(beliefs, [OwnBelief(f"thought {number}", number) for number in range(1, 1001)])
    assert len(reframes.thoughts()) == 14
    reframes.press_more()
    assert len(reframes.thoughts()) == 80
    reframes.search("thought")
    assert len(reframes.thoughts()) <= 80
    assert reframes.shows_more()


def test_a_long_kept_line_takes_little_space_until_all_of_it_is_asked_for(reframes: ReframesDriver) -> None:
    text = "word " * 1_999 + "end"
    reframes.panel.set_kept_lines([KeptLine("unlovable", text, id=1), KeptLine("unlovable", "short", id=2)])
    reframes.lay_out()
    assert reframes.kept_lines_height() < 500
    whole = reframes.show_all_buttons()
    assert len(whole) == 1
    whole[0].click()
    assert text in reframes.kept_texts()


def test_each_kept_line_names_its_buttons_for_who_cannot_see_them(reframes: ReframesDriver) -> None:
    reframes.panel.set_kept_lines(
        [KeptLine("unlovable", text, id=number) for number, text in enumerate(("one", "two"), 1)]
    )
    assert reframes.kept_button_names() == [
        "Rest under the guide: one",
        "Let go: one",
        "Rest under the guide: two",
        "Let go: two",
    ]
