"""Half-written thoughts and lines, and those that could not be saved: none is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.domain.own_reframes import KeptLine, OwnBelief, OwnLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from tests.gui.features.reframes.reframes_driver import ReframesDriver

    from ashore.domain.beliefs import Belief


def test_half_written_text_survives_what_is_read_from_the_record_meanwhile(
    reframes: ReframesDriver, unlovable: Belief
) -> None:
    assert unlovable.ladder
    reframes.press_write_my_own()
    reframes.type_line("half a th")
    reframes.panel.data.set_lines((), ())
    reframes.panel.data.set_kept_lines([KeptLine("unlovable", "kept", id=1)])
    reframes.panel.data.set_lines((OwnLine("unlovable", "from elsewhere", 9),), ())
    assert reframes.edits_line()
    assert reframes.line_text() == "half a th"


def test_a_half_written_line_waits_for_its_thought_to_come_back(
    reframes: ReframesDriver, unlovable: Belief, beliefs: tuple[Belief, ...]
) -> None:
    reframes.press_write_my_own()
    reframes.type_line("half a th")
    reframes.press_write_my_own()
    assert reframes.line_text() == "half a th"
    reframes.panel.open(beliefs[1].id)
    assert not reframes.edits_line()
    reframes.panel.open(unlovable.id)
    assert reframes.edits_line()
    assert reframes.line_text() == "half a th"


def test_a_half_written_thought_is_there_again_until_it_is_kept(reframes: ReframesDriver, qtbot: QtBot) -> None:
    reframes.press_own_words()
    reframes.type_thought("half a th")
    reframes.panel.focus_first()
    assert reframes.thought_has_keyboard()
    assert reframes.panel.go_back()
    reframes.press_own_words()
    assert reframes.thought_text() == "half a th"
    with qtbot.waitSignal(reframes.panel.belief_written):
        reframes.keep_thought()
    reframes.press_own_words()
    assert reframes.thought_text() == ""


def test_half_a_line_waits_through_escape_and_is_gone_after_not_now(
    reframes: ReframesDriver, unlovable: Belief
) -> None:
    assert unlovable.id == "unlovable"
    reframes.press_write_my_own()
    reframes.write_line("half")
    assert reframes.panel.go_back()
    reframes.press_write_my_own()
    assert reframes.line_text() == "half"
    reframes.press_not_now()
    reframes.press_write_my_own()
    assert reframes.line_text() == ""


def test_drafts_of_a_new_line_and_of_an_edited_one_stay_apart(
    reframes: ReframesDriver, unlovable: Belief, qtbot: QtBot
) -> None:
    own = OwnLine(unlovable.id, "mine", 3)
    reframes.panel.data.set_lines([own], ())
    reframes.press_edit()
    reframes.write_line("mine, edited")
    reframes.press_another()
    reframes.press_write_my_own()
    assert reframes.line_text() == ""
    reframes.write_line("a new one")
    with qtbot.waitSignal(reframes.line_written) as written:
        reframes.keep_line()
    assert written.args == [OwnLine(unlovable.id, "a new one")]
    while reframes.line() != "mine":
        reframes.press_another()
    reframes.press_edit()
    assert reframes.line_text() == "mine, edited"


def test_what_is_edited_while_its_line_is_deleted_is_a_new_line(
    reframes: ReframesDriver, unlovable: Belief, qtbot: QtBot
) -> None:
    reframes.panel.data.set_lines([OwnLine(unlovable.id, "mine", 3)], ())
    reframes.press_edit()
    reframes.write_line("mine, edited")
    reframes.press_not_for_me()
    reframes.panel.data.set_lines((), ())
    assert reframes.line_text() == "mine, edited"
    with qtbot.waitSignal(reframes.line_written) as written:
        reframes.keep_line()
    assert written.args == [OwnLine(unlovable.id, "mine, edited")]


def test_lines_that_could_not_be_saved_wait_for_their_card_and_replace_nothing(
    reframes: ReframesDriver, unlovable: Belief, beliefs: tuple[Belief, ...]
) -> None:
    reframes.press_write_my_own()
    reframes.write_line("second")
    reframes.panel.restore_line(OwnLine(unlovable.id, "first"))
    reframes.panel.restore_line(OwnLine(beliefs[1].id, "elsewhere"))
    assert reframes.line_text() == "second"
    reframes.keep_line()
    assert reframes.line_text() == "first"
    reframes.panel.open(beliefs[1].id)
    assert reframes.line_text() == "elsewhere"


def test_a_thought_that_could_not_be_saved_replaces_none_that_is_being_written(reframes: ReframesDriver) -> None:
    reframes.press_own_words()
    reframes.write_thought("thought two")
    reframes.panel.restore_belief(OwnBelief("thought one"))
    assert reframes.thought_text() == "thought two"
    reframes.keep_thought()
    reframes.press_own_words()
    assert reframes.thought_text() == "thought one"


def test_a_search_loses_no_half_written_thought(reframes: ReframesDriver) -> None:
    reframes.press_own_words()
    reframes.write_thought("my thought")
    assert reframes.panel.go_back()
    reframes.search("zzqq")
    reframes.press_own_words()
    assert reframes.thought_text() == "zzqq"
    assert reframes.panel.go_back()
    reframes.search("")
    reframes.press_own_words()
    assert reframes.thought_text() == "my thought"


def test_a_rewording_waits_too(reframes: ReframesDriver, beliefs: tuple[Belief, ...]) -> None:
    reframes.panel.data.set_beliefs(beliefs, [OwnBelief("I spoil it", 4)])
    reframes.panel.open("own-4")
    reframes.press_reword()
    reframes.write_thought("I spoil some")
    assert reframes.panel.go_back()
    reframes.press_reword()
    assert reframes.thought_text() == "I spoil some"


def test_a_half_written_thought_stays_while_the_panel_is_hidden(reframes: ReframesDriver) -> None:
    reframes.press_own_words()
    reframes.type_thought("half a th")
    reframes.panel.hide()
    reframes.panel.show()
    assert reframes.thought_text() == "half a th"


def test_a_rewording_that_could_not_be_saved_and_an_earlier_draft_of_it_are_both_there(
    reframes: ReframesDriver, beliefs: tuple[Belief, ...]
) -> None:
    reframes.panel.data.set_beliefs(beliefs, [OwnBelief("I spoil it", 4)])
    reframes.panel.open("own-4")
    reframes.press_reword()
    reframes.write_thought("first")
    while reframes.panel.go_back():
        pass
    reframes.panel.restore_belief(OwnBelief("second", 4))
    seen = {reframes.thought_text()}
    reframes.keep_thought()
    reframes.press_reword()
    seen.add(reframes.thought_text())
    assert seen == {"first", "second"}
