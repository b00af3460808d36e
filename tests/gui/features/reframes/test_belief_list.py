"""The list of hard thoughts: a few at a time, each above a kinder line, kept lines first, and a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from ashore.domain.beliefs import BeliefGroup
from ashore.domain.launch import Page
from ashore.domain.own_reframes import KeptLine, OwnBelief
from ashore.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pytestqt.qtbot import QtBot
    from tests.gui.features.reframes.reframes_driver import ReframesDriver

    from ashore.domain.beliefs import Belief


def titles(beliefs: Iterable[Belief]) -> list[str]:
    return [f"“{belief.title}”" for belief in beliefs]


def test_no_thought_stands_in_the_list_without_its_own_first_kinder_line(
    reframes: ReframesDriver, beliefs: tuple[Belief, ...]
) -> None:
    lines = {f"“{belief.title}”": belief.ladder[0].text for belief in beliefs}
    seen: dict[str, str] = {}
    for name in ("About me", "People", "Closeness"):
        reframes.choose_group(name)
        while reframes.shows_more():
            reframes.press_more()
        seen.update(zip(reframes.thoughts(), reframes.kinder_lines(), strict=True))
    assert seen == lines


def test_five_thoughts_of_a_group_are_shown_first_and_all_of_them_when_asked_for(
    reframes: ReframesDriver, beliefs: tuple[Belief, ...]
) -> None:
    people = [belief for belief in beliefs if belief.group is BeliefGroup.PEOPLE]
    assert len(people) > 5
    reframes.choose_group("People")
    assert reframes.thoughts() == titles(people[:5])
    reframes.panel.activateWindow()
    reframes.press_more()
    assert reframes.thoughts() == titles(people)
    assert not reframes.shows_more()
    assert reframes.thought_card(5).hasFocus()


def test_a_second_press_on_a_group_leaves_it_chosen(reframes: ReframesDriver) -> None:
    reframes.choose_group("People")
    people = reframes.thoughts()
    reframes.choose_group("People")
    assert reframes.thoughts() == people
    assert [chip.text() for chip in reframes.panel.belief_list.chips.buttons if chip.isChecked()] == ["People"]


def test_thoughts_of_ones_own_have_a_group_with_the_newest_first_and_a_kinder_line_each(
    reframes: ReframesDriver, beliefs: tuple[Belief, ...]
) -> None:
    assert reframes.groups() == ["About me", "People", "Closeness"]
    before = reframes.thoughts()
    reframes.panel.data.set_beliefs(beliefs, [OwnBelief(f"own {number}", number) for number in range(1, 4)])
    assert reframes.groups() == ["About me", "People", "Closeness", "My own"]
    assert reframes.thoughts() == before
    reframes.choose_group("My own")
    assert reframes.thoughts() == ["“own 3”", "“own 2”", "“own 1”"]
    assert set(reframes.kinder_lines()) == {"This thought feels true right now, and it may not be the whole story."}
    reframes.panel.data.set_beliefs(beliefs, ())
    assert reframes.thoughts() == before


def test_whoever_comes_back_from_a_card_finds_it_in_the_list_with_the_keyboard_on_it(
    reframes: ReframesDriver, beliefs: tuple[Belief, ...], qtbot: QtBot
) -> None:
    reframes.panel.activateWindow()
    reframes.panel.open("want-and-flee")
    reframes.panel.focus_first()
    assert reframes.panel.go_back()
    wanted = titles(each for each in beliefs if each.id == "want-and-flee")
    qtbot.waitUntil(lambda: reframes.focused_thoughts() == wanted)


def test_the_way_to_someone_to_talk_to_is_under_the_search_whatever_is_searched_for(
    reframes: ReframesDriver, qtbot: QtBot
) -> None:
    support = reframes.way_to_support()
    for text in ("", "zzzz qqqq", "I want to die", "love"):
        reframes.search(text)
        assert support.isVisible()
        assert reframes.is_in_view(support)
        assert support.text() == "If you are thinking about ending your life, you can talk to someone now. ›"
    with qtbot.waitSignal(reframes.panel.page_requested) as requested:
        support.click()
    assert requested.args == [Page.SUPPORT]


def test_typing_a_search_moves_nothing_under_the_hands(reframes: ReframesDriver) -> None:
    places = set()
    for text in ("", "a", "al", "alone", "alonezzzq"):
        reframes.search(text)
        reframes.lay_out()
        places.add(reframes.panel.belief_list.search.mapTo(reframes.panel, QPoint()).y())
    assert len(places) == 1


def test_where_the_foot_would_take_too_much_of_the_height_it_scrolls_with_the_list(reframes: ReframesDriver) -> None:
    search, column = reframes.panel.belief_list.search, reframes.panel.belief_list.findChild(ScrollColumn)
    assert column is not None
    reframes.panel.activateWindow()
    search.setFocus()
    reframes.panel.resize(336, 240)
    reframes.lay_out()
    assert column.isAncestorOf(search)
    assert search.hasFocus()
    reframes.panel.resize(336, 760)
    reframes.lay_out()
    assert not column.isAncestorOf(search)


def test_a_search_goes_through_all_of_them(reframes: ReframesDriver, beliefs: tuple[Belief, ...]) -> None:
    reframes.search(beliefs[-1].title)
    assert reframes.thoughts()[0] == f"“{beliefs[-1].title}”"


@pytest.mark.parametrize("text", ["lov", "nobody could love me", "UNLÓV"])
def test_searching_by_meaning_words_finds_the_card(text: str, reframes: ReframesDriver) -> None:
    reframes.type_search(text)
    assert "“I am unlovable”" in reframes.thoughts()


@pytest.mark.parametrize(
    "words",
    ["word " * 399 + "end..", "x" * 2_000, "I AM UNLOVEABLE", "ünlöveable", "لا أحد يحبني", "我不值得爱", "🫠"],
    ids=["2,000 characters", "one long word", "capitals", "accents", "arabic", "chinese", "emoji"],
)
def test_whatever_is_searched_for_the_panel_keeps_its_width_and_its_way_to_support(
    words: str, reframes: ReframesDriver
) -> None:
    reframes.search(words)
    reframes.lay_out()
    assert reframes.search_text() == words
    assert reframes.nothing_is_wider_than_the_panel()
    assert reframes.way_to_support().isVisible()
    assert reframes.own_words_text() == "Use my own words"
    assert bool(reframes.thoughts()) != bool(reframes.line_where_nothing_was_found())
    for thought, line in zip(reframes.thoughts(), reframes.kinder_lines(), strict=True):
        assert thought
        assert line


def test_a_search_that_finds_nothing_can_become_ones_own_thought(reframes: ReframesDriver, qtbot: QtBot) -> None:
    reframes.search("zzzz qqqq")
    assert reframes.thoughts() == []
    assert reframes.line_where_nothing_was_found().startswith("This thought feels true right now, and")
    assert reframes.own_words_text() == "Use my own words"
    reframes.press_own_words()
    assert reframes.thought_text() == "zzzz qqqq"
    with qtbot.waitSignal(reframes.panel.belief_written) as written:
        reframes.keep_thought()
    assert written.args == [OwnBelief("zzzz qqqq")]
    assert reframes.search_text() == ""


def test_the_keyboard_stays_where_it_was_when_a_line_is_put_under_the_guide(reframes: ReframesDriver) -> None:
    lines = [KeptLine("unlovable", f"line {number}", id=number, position=number) for number in (1, 2)]
    reframes.panel.data.set_kept_lines(lines)
    reframes.panel.activateWindow()
    reframes.kept_buttons(1)[0].setFocus()  # of the line kept first
    reframes.panel.data.set_kept_lines([lines[0], KeptLine("unlovable", "line 2", True, 2, 2)])
    assert reframes.kept_buttons(1)[0].hasFocus()
    reframes.panel.data.set_kept_lines(lines[:1])
    assert reframes.kept_buttons(0)[0].hasFocus()


def test_kept_lines_are_at_the_top_and_one_can_rest_under_the_guide(reframes: ReframesDriver, qtbot: QtBot) -> None:
    line = KeptLine("unlovable", "This is one view among several.", id=4, position=1)
    reframes.panel.data.set_kept_lines([line])
    assert reframes.shows_kept_lines()
    assert reframes.kept_lines_are_above_search()
    rest, remove = reframes.kept_buttons(0)
    with qtbot.waitSignal(reframes.kept_line_changed) as changed:
        rest.click()
    assert changed.args[0].rests_under_guide
    with qtbot.waitSignal(reframes.kept_line_removed) as removed:
        remove.click()
    assert removed.args == [line]
    reframes.panel.data.set_kept_lines(())
    assert not reframes.shows_kept_lines()


def test_a_thousand_thoughts_of_ones_own_come_a_few_at_a_time(
    reframes: ReframesDriver, beliefs: tuple[Belief, ...], qtbot: QtBot
) -> None:
    reframes.panel.data.set_beliefs(beliefs, [OwnBelief(f"thought {number}", number) for number in range(1, 1001)])
    reframes.choose_group("My own")
    assert len(reframes.thoughts()) == 5
    reframes.press_more()
    qtbot.waitUntil(lambda: reframes.scroll_list_to_end() and len(reframes.thoughts()) == 25)
    reframes.search("thought")
    assert len(reframes.thoughts()) == 5
    assert reframes.shows_more()


def test_a_long_kept_line_takes_little_space_until_all_of_it_is_asked_for(reframes: ReframesDriver) -> None:
    text = "word " * 1_999 + "end"
    reframes.panel.data.set_kept_lines([KeptLine("unlovable", text, id=1), KeptLine("unlovable", "short", id=2)])
    reframes.lay_out()
    assert reframes.kept_lines_height() < 500
    whole = reframes.show_all_buttons()
    assert len(whole) == 1
    whole[0].click()
    assert text in reframes.kept_texts()


def test_each_kept_line_names_its_buttons_for_who_cannot_see_them(reframes: ReframesDriver) -> None:
    reframes.panel.data.set_kept_lines(
        [KeptLine("unlovable", text, id=number) for number, text in enumerate(("one", "two"), 1)]
    )
    assert reframes.kept_button_names() == [
        "Show under the guide: two",
        "Remove: two",
        "Show under the guide: one",
        "Remove: one",
    ]


def test_of_two_hundred_kept_lines_the_newest_two_are_shown_and_more_when_asked_for(
    reframes: ReframesDriver, qtbot: QtBot
) -> None:
    reframes.panel.data.set_kept_lines([KeptLine("unlovable", f"line {number}", id=number) for number in range(1, 201)])
    assert reframes.kept_texts()[1:] == ["line 200", "line 199"]
    reframes.panel.activateWindow()
    reframes.press_more_kept_lines()
    qtbot.waitUntil(lambda: reframes.kept_line_count() == 12)
    assert reframes.kept_buttons(2)[0].hasFocus()


def test_enter_in_the_search_takes_the_words_as_ones_own_thought(reframes: ReframesDriver, qtbot: QtBot) -> None:
    reframes.press_enter_in_search()  # nothing is written yet
    assert not reframes.shows_thought_editor()
    reframes.type_search("I ruin everything")
    assert reframes.thoughts()
    with qtbot.waitSignal(reframes.panel.belief_list.own_requested) as asked:
        reframes.press_enter_in_search()
    assert asked.args == ["I ruin everything"]


def test_what_scrolls_stands_in_line_with_what_stays(reframes: ReframesDriver) -> None:
    belief_list = reframes.panel.belief_list
    widgets = (belief_list.back, belief_list.chips, reframes.thought_card(0), belief_list.search)
    assert len({each.mapTo(reframes.panel, QPoint()).x() for each in widgets}) == 1
