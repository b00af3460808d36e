"""The card of a thought: kinder lines to keep, hide, edit and delete, questions, and a tiny step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.gui.features.reframes.reframes_driver import ReframesDriver

from ashore.domain.beliefs import find_beliefs
from ashore.domain.launch import Page
from ashore.domain.own_reframes import HiddenLine, KeptLine, OwnBelief, OwnLine
from ashore.domain.reframes import Reframe
from ashore.features.reframes.panel import ReframesPanel
from ashore.services.drafts import Drafts

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ashore.domain.beliefs import Belief
    from ashore.ui.theme import Theme

LINE_FOR_OWN = "This thought feels true right now, and it may not be the whole story."


def texts(belief: Belief) -> list[str]:
    """Its kinder lines, as "I"."""
    return [line.text for line in belief.ladder]


def with_own_thought(reframes: ReframesDriver, beliefs: tuple[Belief, ...], text: str) -> None:
    """On its card, once it is in the record."""
    reframes.press_own_words()
    reframes.write_thought(text)
    reframes.keep_thought()
    reframes.panel.data.set_beliefs(beliefs, [OwnBelief(text, 7)])
    reframes.panel.open("own-7")


def test_a_thought_in_ones_own_words_is_met_by_a_kinder_line_and_the_two_nearest_thoughts_with_theirs(
    reframes: ReframesDriver, beliefs: tuple[Belief, ...]
) -> None:
    with_own_thought(reframes, beliefs, "I am alone, and nobody could love me")
    assert reframes.shows_card()
    assert reframes.belief().id == "own-7"
    assert reframes.line() == LINE_FOR_OWN
    assert reframes.can_keep_this()
    near = find_beliefs(beliefs, "I am alone, and nobody could love me")[:2]
    assert len(near) == 2
    assert reframes.nearest_thoughts() == [f"“{belief.title}”" for belief in near]
    assert reframes.nearest_lines() == [belief.ladder[0].text for belief in near]
    reframes.press_nearest(1)
    assert reframes.belief() == near[1]
    assert reframes.nearest_thoughts() == []


def test_a_thought_of_one_emoji_is_met_by_a_kinder_line_too(
    reframes: ReframesDriver, beliefs: tuple[Belief, ...]
) -> None:
    with_own_thought(reframes, beliefs, "🫠")
    assert reframes.line() == reframes.line_label() == LINE_FOR_OWN
    assert reframes.nearest_thoughts() == []
    assert "Nothing here" not in reframes.card_texts()


def test_the_kinder_line_is_the_largest_thing_on_the_card(reframes: ReframesDriver, unlovable: Belief) -> None:
    assert reframes.line() == unlovable.ladder[0].text
    assert reframes.line_pixels() == 23
    assert reframes.other_text_pixels() < 18


def test_the_card_says_where_on_the_ladder_its_line_is(reframes: ReframesDriver, unlovable: Belief) -> None:
    assert len(unlovable.ladder) == 4
    assert (reframes.place_on_ladder(), reframes.another_text()) == ("Line 1 of 4", "Kinder")
    for _ in range(3):
        reframes.press_another()
    assert (reframes.place_on_ladder(), reframes.another_text()) == ("Line 4 of 4", "Start again")
    reframes.press_another()
    assert reframes.place_on_ladder() == "Line 1 of 4"


def test_what_else_there_is_to_a_thought_unfolds_when_asked_for_and_folds_for_another_thought(
    reframes: ReframesDriver, unlovable: Belief
) -> None:
    assert reframes.unfolded_rows() == []
    assert unlovable.origin not in reframes.card_texts()
    for name in ("Where it may come from", "A small question", "A tiny step"):
        reframes.press_row(name)
    assert reframes.unfolded_rows() == ["Where it may come from", "A small question", "A tiny step"]
    assert unlovable.tiny_step is not None
    for text in (unlovable.origin, unlovable.angles[0].text, unlovable.tiny_step.text):
        assert text in reframes.card_texts()
    reframes.press_row("A tiny step")
    assert unlovable.tiny_step.text not in reframes.card_texts()
    reframes.panel.open("broken")
    assert reframes.unfolded_rows() == []


def test_what_is_wise_to_be_careful_about_and_what_to_do_where_a_card_does_not_fit_is_never_folded(
    reframes: ReframesDriver, beliefs: tuple[Belief, ...]
) -> None:
    assert any(belief.caution for belief in beliefs)
    for belief in beliefs:
        reframes.panel.open(belief.id)
        assert belief.caution in reframes.card_texts()
        assert belief.misfit in reframes.card_texts()


def test_of_a_long_thought_a_part_is_shown_until_all_of_it_is_asked_for(
    reframes: ReframesDriver, beliefs: tuple[Belief, ...]
) -> None:
    text = "word " * 1_999 + "end"
    with_own_thought(reframes, beliefs, text)
    assert len(reframes.title_label()) == 240
    reframes.panel.belief_card.title.show_all.click()
    assert reframes.title_label() == f"“{text}”"


def test_a_thought_of_ashores_whose_id_begins_like_a_persons_own_is_none(
    reframes: ReframesDriver, unlovable: Belief, qtbot: QtBot
) -> None:
    fault = replace(unlovable, id="own-fault", title="It is my own fault")
    reframes.panel.data.set_beliefs([fault], [OwnBelief("I spoil it", 4)])
    assert reframes.thoughts() == ["“It is my own fault”"]
    reframes.choose_group("My own")
    assert reframes.thoughts() == ["“I spoil it”"]
    reframes.panel.open("own-fault")
    assert reframes.title() == "“It is my own fault”"
    assert not reframes.shows_reword()
    assert not reframes.shows_remove()
    reframes.panel.open("own-4")
    assert reframes.shows_reword()
    with qtbot.waitSignal(reframes.panel.belief_removed) as removed:
        reframes.press_remove()
    assert removed.args[0].own_id == 4


def test_a_card_climbs_from_barely_kinder_to_kinder_and_round_again(
    reframes: ReframesDriver, unlovable: Belief
) -> None:
    seen = []
    for _ in range(len(unlovable.ladder) + 1):
        assert reframes.line_label() == reframes.line()
        seen.append(reframes.line())
        reframes.press_another()
    assert seen == [*texts(unlovable), unlovable.ladder[0].text]


def test_another_question_comes_when_asked_for(reframes: ReframesDriver, unlovable: Belief) -> None:
    assert reframes.question() == unlovable.angles[0].text
    reframes.press_another_question()
    assert reframes.question() == unlovable.angles[1].text


def test_a_line_is_kept_as_it_stands(reframes: ReframesDriver, unlovable: Belief, qtbot: QtBot) -> None:
    reframes.press_another()
    with qtbot.waitSignal(reframes.panel.line_kept) as kept:
        reframes.press_keep_this()
    assert kept.args == [KeptLine("unlovable", unlovable.ladder[1].text)]


def test_not_for_me_is_not_shown_again_unless_asked(reframes: ReframesDriver, unlovable: Belief, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reframes.line_hidden) as hidden:
        reframes.press_not_for_me()
    assert hidden.args == [HiddenLine("unlovable", "unlovable-1")]
    reframes.panel.data.set_lines((), (hidden.args[0],))
    seen = set()
    for _ in range(6):
        seen.add(reframes.line())
        reframes.press_another()
    assert seen == set(texts(unlovable)[1:])
    with qtbot.waitSignal(reframes.hidden_lines_requested) as asked:
        reframes.press_show_hidden_lines()
    assert asked.args == [unlovable]


def test_with_every_line_hidden_the_card_still_reads_kindly(reframes: ReframesDriver, unlovable: Belief) -> None:
    reframes.panel.data.set_lines((), [HiddenLine("unlovable", line.id) for line in unlovable.ladder])
    assert reframes.line() == ""
    assert reframes.line_label()
    assert not reframes.can_keep_this()
    assert not reframes.can_press_not_for_me()


def test_ones_own_line_comes_first_and_can_be_deleted(
    reframes: ReframesDriver, unlovable: Belief, qtbot: QtBot
) -> None:
    reframes.press_write_my_own()
    reframes.type_line("I may be learning")
    with qtbot.waitSignal(reframes.line_written) as written:
        reframes.keep_line()
    assert written.args == [OwnLine("unlovable", "I may be learning")]
    own = OwnLine("unlovable", "I may be learning", 3)
    reframes.panel.data.set_lines((own,), ())
    assert reframes.line() == own.text
    assert unlovable.ladder[0].text != own.text
    with qtbot.waitSignal(reframes.line_removed) as removed:
        reframes.press_not_for_me()
    assert removed.args == [own]


def test_the_editor_closes_when_a_line_is_written(reframes: ReframesDriver, unlovable: Belief) -> None:
    assert unlovable.ladder
    reframes.press_write_my_own()
    reframes.write_line("mine")
    reframes.keep_line()
    assert not reframes.edits_line()
    reframes.panel.data.set_lines((OwnLine("unlovable", "mine", 1),), ())
    assert not reframes.edits_line()
    assert reframes.line() == "mine"


def test_a_line_can_be_written_once_more_in_ones_own_words_right_below_it_with_all_else_away(
    reframes: ReframesDriver, unlovable: Belief, qtbot: QtBot
) -> None:
    reframes.press_another()
    assert "Say this in my own words" in reframes.line_buttons_in_view()
    reframes.press_write_my_own()
    assert reframes.line_label() == unlovable.ladder[1].text
    assert reframes.line_question() == "How would you say this line in your own words?"
    assert reframes.line_asked_about() == unlovable.ladder[1].text
    assert reframes.line_text() == ""
    assert reframes.line_buttons_in_view() == []
    assert not reframes.form_link().isVisible()
    reframes.lay_out()
    assert reframes.gap_between_line_and_question() <= 24
    reframes.type_line("Some of me is sure")
    with qtbot.waitSignal(reframes.line_written) as written:
        reframes.keep_line()
    assert written.args == [OwnLine("unlovable", "Some of me is sure")]
    assert reframes.line() == unlovable.ladder[1].text
    reframes.panel.data.set_lines([OwnLine("unlovable", "Some of me is sure", 1)], ())
    assert reframes.line() == "Some of me is sure"
    assert reframes.line_buttons_in_view() == ["Keep this", "Another", "Remove", "Edit", "Write my own"]


def test_a_line_that_has_just_been_written_is_in_view_however_small_the_panel_is(
    reframes: ReframesDriver, unlovable: Belief
) -> None:
    assert unlovable.ladder
    reframes.panel.resize(336, 300)
    reframes.lay_out()
    reframes.press_write_my_own()
    reframes.write_line("mine")
    reframes.keep_line()
    reframes.scroll_card_to_end()
    reframes.panel.data.set_lines([OwnLine("unlovable", "mine", 1)], ())
    reframes.lay_out()
    assert reframes.line_label() == "mine"
    assert reframes.is_in_view(reframes.panel.belief_card.ladder.line.label)


def test_where_no_line_of_ashores_is_in_view_a_kinder_line_is_asked_for(
    reframes: ReframesDriver, unlovable: Belief
) -> None:
    asked = "You can write a kinder line, even one that you only half believe."
    reframes.panel.data.set_lines([OwnLine("unlovable", "mine", 1)], ())
    reframes.press_edit()
    assert (reframes.line_question(), reframes.line_asked_about()) == (asked, "")
    reframes.press_not_now()
    reframes.press_write_my_own()
    assert (reframes.line_question(), reframes.line_asked_about()) == (asked, "")
    reframes.press_not_now()
    reframes.panel.data.set_lines((), [HiddenLine("unlovable", line.id) for line in unlovable.ladder])
    assert "Write my own" in reframes.line_buttons_in_view()
    reframes.press_write_my_own()
    assert (reframes.line_question(), reframes.line_asked_about()) == (asked, "")


def test_the_keyboard_goes_into_the_field_and_back_to_where_it_came_from(
    reframes: ReframesDriver, unlovable: Belief
) -> None:
    assert unlovable.ladder
    reframes.panel.activateWindow()
    reframes.panel.belief_card.ladder.buttons.write.setFocus()
    reframes.press_write_my_own()
    assert reframes.line_has_keyboard()
    reframes.type_line("half")
    reframes.press_not_now()
    assert reframes.focused_line_button() == "Say this in my own words"
    reframes.press_write_my_own()
    assert reframes.line_has_keyboard()
    assert reframes.line_text() == ""
    reframes.type_line("half")
    reframes.keep_line()
    assert reframes.focused_line_button() == "Say this in my own words"


def test_what_is_unfolded_is_not_marked_as_if_it_was_chosen(reframes: ReframesDriver, unlovable: Belief) -> None:
    assert unlovable.ladder
    for button in (reframes.panel.belief_card.origin.header, reframes.form_link()):
        folded = button.grab().toImage()
        button.click()
        assert button.isChecked()
        unfolded = button.grab().toImage()
        start = folded.rect().adjusted(0, 0, -folded.width() // 2, 0)
        assert folded.copy(start) == unfolded.copy(start)
        assert folded != unfolded


def test_the_keyboard_stays_where_it_was_when_a_line_is_hidden(reframes: ReframesDriver, unlovable: Belief) -> None:
    assert unlovable.ladder
    reframes.panel.activateWindow()
    reframes.focus_not_for_me()
    reframes.press_not_for_me()
    reframes.panel.data.set_lines((), (HiddenLine("unlovable", "unlovable-1"),))
    assert reframes.focused_line_button() == "Not for me"
    reframes.panel.data.set_lines((), [HiddenLine("unlovable", line.id) for line in unlovable.ladder])
    assert reframes.focused_line_button() == "Write my own"


def test_a_tiny_step_opens_its_page(reframes: ReframesDriver, beliefs: tuple[Belief, ...], qtbot: QtBot) -> None:
    for belief in beliefs:
        if belief.tiny_step is not None and belief.tiny_step.opens is not Page.CONNECT:
            reframes.panel.open(belief.id)
            with qtbot.waitSignal(reframes.panel.page_requested) as emitted:
                reframes.press_tiny_step()
            assert emitted.args == [belief.tiny_step.opens]


def test_an_own_line_can_be_edited_and_one_of_ashores_cannot(
    reframes: ReframesDriver, unlovable: Belief, qtbot: QtBot
) -> None:
    assert not reframes.shows_edit()
    own = OwnLine(unlovable.id, "mine", 3)
    reframes.panel.data.set_lines([own], ())
    assert reframes.shows_edit()
    assert reframes.not_for_me_text() == "Remove"
    reframes.press_edit()
    reframes.write_line("mine, in other words")
    with qtbot.waitSignal(reframes.line_written) as written:
        reframes.keep_line()
    assert written.args == [OwnLine(unlovable.id, "mine, in other words", 3)]
    reframes.press_another()
    assert reframes.line() == unlovable.ladder[0].text
    assert not reframes.shows_edit()
    assert reframes.not_for_me_text() == "Not for me"


def test_another_line_moves_no_button(reframes: ReframesDriver, beliefs: tuple[Belief, ...]) -> None:
    for belief in beliefs:
        reframes.panel.open(belief.id)
        positions = set()
        for _ in belief.ladder:
            for _layout_within_layout in range(4):
                reframes.lay_out()
            positions.add(reframes.line_buttons_y())
            reframes.press_another()
        assert len(positions) == 1, belief.id


def test_a_second_press_after_deleting_ones_own_line_is_not_for_the_next_one(
    reframes: ReframesDriver, unlovable: Belief
) -> None:
    reframes.panel.data.set_lines([OwnLine(unlovable.id, "mine", 3)], ())
    reframes.panel.activateWindow()
    reframes.focus_not_for_me()
    reframes.press_not_for_me()
    reframes.panel.data.set_lines((), ())
    assert reframes.focused_line_button() == "Kinder"


def test_each_angle_is_named_for_what_it_is(reframes: ReframesDriver, beliefs: tuple[Belief, ...]) -> None:
    named: dict[str, set[str]] = {}
    for belief in beliefs:
        reframes.panel.open(belief.id)
        for angle in belief.angles:
            named.setdefault(angle.kind, set()).add(reframes.question_title())
            reframes.press_another_question()
    assert named == {
        "exception": {"A small question"},
        "body": {"A note about the body"},
        "friend": {"To a friend"},
        "tiny_step": {"A tiny step"},
    }


def test_every_tiny_step_opens_a_page(
    theme: Theme, beliefs: tuple[Belief, ...], shown: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    assert theme.sizes.percent == 100
    panel = ReframesPanel(
        (), Reframe("own", LINE_FOR_OWN), (Page.BREATHE, Page.GROUND, Page.SUPPORT), Drafts(), lambda: iter(())
    )
    panel.data.set_beliefs(beliefs, ())
    shown(panel)
    reframes = ReframesDriver(panel)
    for belief in beliefs:
        reframes.panel.open(belief.id)
        assert belief.tiny_step is not None
        with qtbot.waitSignal(reframes.panel.page_requested) as emitted:
            reframes.press_tiny_step()
        asked_for = belief.tiny_step.opens
        assert emitted.args == [Page.SUPPORT if asked_for is Page.CONNECT else asked_for]
