"""The panel at rest: one kind line, which changes only when that is asked for, and a way to the thoughts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ashore.domain.kind_lines import resting_lines
from ashore.domain.own_reframes import KeptLine

if TYPE_CHECKING:
    from tests.gui.features.reframes.reframes_driver import ReframesDriver

    from ashore.domain.beliefs import Belief
    from ashore.domain.kind_lines import KindLine


def resting_texts(kind_lines: tuple[KindLine, ...]) -> list[str]:
    return [line.text for line in resting_lines(kind_lines)]


def kept(*texts: str) -> list[KeptLine]:
    return [KeptLine("unlovable", text, id=number) for number, text in enumerate(texts, 1)]


def test_it_rests_with_one_kind_line_few_words_and_no_hard_thought(
    resting: ReframesDriver, kind_lines: tuple[KindLine, ...], beliefs: tuple[Belief, ...]
) -> None:
    assert resting.is_resting()
    assert resting.resting_line() == resting_texts(kind_lines)[0]
    for _ in resting_texts(kind_lines):
        assert len(resting.controls()) == 2
        assert len(resting.words()) <= 25
        assert not any(belief.title in " ".join(resting.words()) for belief in beliefs)
        resting.press_another_at_rest()


def test_another_line_comes_when_it_is_asked_for_and_moves_no_button(
    resting: ReframesDriver, kind_lines: tuple[KindLine, ...]
) -> None:
    seen, places = [], set()
    for _ in range(6):
        resting.lay_out()
        seen.append(resting.resting_line())
        places.add(resting.resting_button_y())
        resting.press_another_at_rest()
    texts = resting_texts(kind_lines)
    assert len(texts) == 5
    assert seen == [*texts, texts[0]]
    assert len(places) == 1


def test_the_line_that_was_kept_last_is_the_one_it_rests_with(
    resting: ReframesDriver, kind_lines: tuple[KindLine, ...]
) -> None:
    resting.panel.data.set_kept_lines(kept("one", "two"))
    assert resting.resting_line() == "two"
    resting.press_another_at_rest()
    assert resting.resting_line() == "one"
    resting.press_another_at_rest()
    assert resting.resting_line() == resting_texts(kind_lines)[0]
    resting.panel.data.set_kept_lines(kept("one", "two"))
    assert resting.resting_line() == resting_texts(kind_lines)[0]
    resting.panel.data.set_kept_lines(kept("one", "two", "three"))
    assert resting.resting_line() == "three"
    resting.panel.data.set_kept_lines(())
    assert resting.resting_line() == resting_texts(kind_lines)[0]


def test_a_line_that_is_shown_under_the_guide_is_not_in_the_window_twice(
    resting: ReframesDriver, kind_lines: tuple[KindLine, ...]
) -> None:
    resting.panel.data.set_kept_lines([KeptLine("unlovable", "mine", True, 1, 1)])
    assert resting.resting_line() == resting_texts(kind_lines)[0]


@pytest.mark.parametrize("text", ["word " * 399 + "end..", "x" * 2_000], ids=["words", "one word"])
def test_of_a_kept_line_of_two_thousand_characters_a_part_is_shown_until_all_of_it_is_asked_for(
    text: str, resting: ReframesDriver
) -> None:
    resting.panel.data.set_kept_lines(kept(text))
    resting.lay_out()
    assert resting.resting_line() == text
    assert len(resting.resting_label()) == 140
    assert resting.nothing_is_wider_than_the_panel()
    assert resting.is_in_view(resting.panel.resting_view.thoughts)
    resting.press_show_all_at_rest()
    assert resting.resting_label() == text
    resting.lay_out()
    assert resting.nothing_is_wider_than_the_panel()


def test_from_rest_the_list_opens_with_the_keyboard_on_its_first_thought_and_back_leads_to_rest(
    resting: ReframesDriver,
) -> None:
    resting.panel.activateWindow()
    resting.press_hard_thought()
    assert resting.shows_list()
    assert resting.thought_card(0).hasFocus()
    resting.press_back()
    assert resting.is_resting()
    assert resting.panel.resting_view.thoughts.hasFocus()


def test_nothing_but_the_line_is_built_before_a_thought_is_asked_for(resting: ReframesDriver) -> None:
    panel = resting.panel
    built = vars(panel)
    before = panel._list.built
    assert not {"belief_editor", "body_first"} & built.keys()
    resting.press_hard_thought()
    assert (before, panel._card.built) == (None, None)
    assert panel._list.built is panel.belief_list
