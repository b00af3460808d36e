"""The panel with the record: kept lines, thoughts and lines of one's own, ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.gui.features.reframes.reframes_driver import ReframesDriver
from tests.gui.program_driver import (
    again,
    current_page,
    kept_line,
    nothing_can_be_written,
    panel_of,
    press_key,
    shown_message,
    shown_message_in_panel,
)

from ashore.domain.launch import Page
from ashore.domain.own_reframes import KeptLine, OwnLine
from ashore.domain.settings import LineForm

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

LINE_FOR_OWN = "This thought feels true right now, and it may not be the whole story."


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    return with_list(open_application(tmp_path), open_application)


def with_list(app: Application, open_application: OpenApplication) -> Application:
    """With the list open, for which everything about thoughts has been read from the record."""
    reframes_of(app).press_hard_thought()
    open_application.settle(app)
    return app


def restarted(app: Application, open_application: OpenApplication, folder: Path) -> Application:
    return with_list(again(app, open_application, folder), open_application)


def reframes_of(app: Application) -> ReframesDriver:
    return ReframesDriver(panel_of(app))


def press_message_button(app: Application) -> None:
    """The button beside the message in the panel, such as "Undo"."""
    app.window.panel.message_bar.button.click()


def with_own_words(app: Application, open_application: OpenApplication, thought: str, line: str) -> ReframesDriver:
    """On the card of a thought in the person's own words, with a line of their own."""
    reframes = reframes_of(app)
    reframes.press_own_words()
    reframes.write_thought(thought)
    reframes.keep_thought()
    open_application.settle(app)
    reframes.press_write_my_own()
    reframes.write_line(line)
    reframes.keep_line()
    open_application.settle(app)
    return reframes


@pytest.fixture
def kept(app: Application, open_application: OpenApplication) -> Application:
    """With the first line about "I am unlovable" kept."""
    reframes = reframes_of(app)
    reframes.panel.open("unlovable")
    reframes.press_keep_this()
    open_application.settle(app)
    return app


def test_a_kept_line_is_listed_rests_under_the_guide_and_survives_a_restart(
    kept: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    reframes = reframes_of(kept)
    text = reframes.line()
    assert shown_message_in_panel(kept) == "The line is kept."
    press_message_button(kept)
    open_application.settle(kept)
    open_application.settle(kept)
    assert kept_line(kept) == text
    app = restarted(kept, open_application, tmp_path)
    reframes = reframes_of(app)
    assert kept_line(app) == text
    assert reframes.kept_line_count() == 1


def test_a_kept_line_rests_under_the_guide_even_with_the_panel_closed(
    kept: Application, open_application: OpenApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    reframes = reframes_of(kept)
    text = reframes.line()
    reframes.kept_buttons(0)[0].click()
    open_application.settle(kept)
    press_key(kept, Qt.Key.Key_F9)
    app = again(kept, open_application, tmp_path)
    qtbot.waitUntil(lambda: kept_line(app) == text, timeout=3000)


def test_the_same_line_is_kept_once(kept: Application, open_application: OpenApplication) -> None:
    reframes = reframes_of(kept)
    reframes.press_keep_this()
    open_application.settle(kept)
    assert reframes.kept_line_count() == 1


def test_removing_a_kept_line_can_be_undone(kept: Application, open_application: OpenApplication) -> None:
    reframes = reframes_of(kept)
    reframes.kept_buttons(0)[1].click()
    open_application.settle(kept)
    assert reframes.kept_line_count() == 0
    press_message_button(kept)
    open_application.settle(kept)
    assert reframes.kept_line_count() == 1


def test_not_for_me_stays_hidden_after_a_restart_until_it_is_asked_for(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    reframes = reframes_of(app)
    reframes.panel.open("unlovable")
    hidden_line = reframes.line()
    reframes.press_not_for_me()
    open_application.settle(app)
    assert reframes.line() != hidden_line
    app = restarted(app, open_application, tmp_path)
    reframes = reframes_of(app)
    reframes.panel.open("unlovable")
    open_application.settle(app)
    assert hidden_line not in reframes.lines()
    reframes.press_show_hidden_lines()
    open_application.settle(app)
    assert hidden_line in reframes.lines()


def test_not_for_me_can_be_undone(app: Application, open_application: OpenApplication) -> None:
    reframes = reframes_of(app)
    reframes.panel.open("unlovable")
    hidden_line = reframes.line()
    reframes.press_not_for_me()
    open_application.settle(app)
    press_message_button(app)
    open_application.settle(app)
    assert hidden_line in reframes.lines()


def test_a_thought_and_a_line_of_ones_own_survive_a_restart_and_deleting_can_be_undone(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    reframes = with_own_words(app, open_application, "אני לבד 🫠\nreally", "x" * 10_000)
    assert reframes.belief().title == "אני לבד 🫠\nreally"
    assert reframes.line() == "x" * 10_000
    app = restarted(app, open_application, tmp_path)
    reframes = reframes_of(app)
    reframes.panel.open("own-1")
    open_application.settle(app)
    assert reframes.line() == "x" * 10_000
    reframes.press_remove()
    open_application.settle(app)
    assert not any("🫠" in thought for thought in reframes.thoughts())
    assert reframes.groups() == ["About me", "People", "Closeness"]
    press_message_button(app)
    open_application.settle(app)
    reframes.choose_group("My own")
    assert any("🫠" in thought for thought in reframes.thoughts())
    reframes.panel.open("own-1")
    open_application.settle(app)
    assert reframes.line() == "x" * 10_000


def test_a_thought_and_a_line_of_ones_own_can_be_reworded_and_what_is_kept_follows(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    reframes = with_own_words(app, open_application, "I spoil it", "Not always")
    reframes.press_keep_this()
    open_application.settle(app)
    reframes.press_reword()
    assert reframes.thought_text() == "I spoil it"
    reframes.write_thought("I spoil some things")
    reframes.keep_thought()
    open_application.settle(app)
    assert reframes.shows_card()
    assert reframes.belief().title == "I spoil some things"
    reframes.press_edit()
    assert reframes.line_text() == "Not always"
    reframes.write_line("Not every time")
    reframes.keep_line()
    open_application.settle(app)
    app = restarted(app, open_application, tmp_path)
    reframes = reframes_of(app)
    reframes.panel.open("own-1")
    open_application.settle(app)
    assert (reframes.belief().title, reframes.line()) == ("I spoil some things", "Not every time")
    assert reframes.lines() == {"Not every time", LINE_FOR_OWN}
    assert reframes.kept_texts()[1] == "Not every time"


def test_text_that_could_not_be_saved_is_shown_again_to_be_saved_another_time(
    app: Application, open_application: OpenApplication
) -> None:
    reframes = reframes_of(app)
    reframes.panel.open("unlovable")
    with nothing_can_be_written(app):
        reframes.press_write_my_own()
        reframes.write_line("mine")
        reframes.keep_line()
        open_application.settle(app)
    assert "Nothing can be saved right now." in shown_message(app)
    assert reframes.edits_line()
    assert reframes.line_text() == "mine"
    reframes.keep_line()
    open_application.settle(app)
    assert reframes.line() == "mine"
    with nothing_can_be_written(app):
        reframes.begin_thought("a thought")
        reframes.keep_thought()
        open_application.settle(app)
    assert reframes.shows_thought_editor()
    assert reframes.thought_text() == "a thought"


def test_a_line_in_ones_own_words_can_be_undone_and_the_undo_too(
    app: Application, open_application: OpenApplication
) -> None:
    reframes = reframes_of(app)
    reframes.panel.open("unlovable")
    reframes.press_write_my_own()
    reframes.write_line("mine")
    reframes.keep_line()
    open_application.settle(app)
    assert shown_message_in_panel(app) == "Your line is kept here."
    assert "mine" in reframes.lines()
    press_message_button(app)
    open_application.settle(app)
    assert "mine" not in reframes.lines()
    assert shown_message_in_panel(app) == "Your line is removed."
    press_message_button(app)
    open_application.settle(app)
    assert "mine" in reframes.lines()


def test_a_change_of_ones_own_line_can_be_undone_where_it_is_kept_too(
    app: Application, open_application: OpenApplication
) -> None:
    reframes = with_own_words(app, open_application, "I spoil it", "Not always")
    reframes.press_keep_this()
    open_application.settle(app)
    reframes.press_edit()
    reframes.write_line("Not every time")
    reframes.keep_line()
    open_application.settle(app)
    assert shown_message_in_panel(app) == "Your line is changed."
    assert (reframes.line(), reframes.kept_texts()[1]) == ("Not every time", "Not every time")
    with nothing_can_be_written(app):
        press_message_button(app)
        open_application.settle(app)
    assert "Nothing can be saved right now." in shown_message(app)
    assert shown_message_in_panel(app) == "Your line is changed."
    press_message_button(app)
    open_application.settle(app)
    open_application.settle(app)
    assert (reframes.line(), reframes.kept_texts()[1]) == ("Not always", "Not always")


def test_the_one_line_of_a_thought_of_ones_own_can_be_put_aside_and_shown_again(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    reframes = with_own_words(app, open_application, "I spoil it", "Not always")
    reframes.press_another()
    assert reframes.line() == LINE_FOR_OWN
    reframes.press_not_for_me()
    open_application.settle(app)
    app = restarted(app, open_application, tmp_path)
    reframes = reframes_of(app)
    reframes.panel.open("own-1")
    open_application.settle(app)
    assert reframes.lines() == {"Not always"}
    reframes.press_show_hidden_lines()
    open_application.settle(app)
    assert reframes.lines() == {"Not always", LINE_FOR_OWN}


def test_the_form_and_the_name_that_were_chosen_are_there_after_a_restart_from_the_first_line_on(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    reframes = reframes_of(app)
    reframes.panel.open("unlovable")
    reframes.press_form_link()
    reframes.choose_form(LineForm.AS_YOU)
    assert reframes.line() == "Part of you feels unlovable, and another part is not quite sure."
    reframes.choose_form(LineForm.WITH_NAME)
    reframes.type_name("Noor")
    QTest.keyClick(reframes.name_field(), Qt.Key.Key_Return)
    said = "Noor, part of you feels unlovable, and another part is not quite sure."
    assert reframes.line() == said
    reframes.press_keep_this()
    open_application.settle(app)
    app = again(app, open_application, tmp_path)
    reframes = reframes_of(app)
    assert reframes.resting_line() == said
    reframes.press_another_at_rest()
    assert reframes.resting_line() == "Noor, a thought can feel true and still not be the whole story."
    app.services.settings.update(line_form=LineForm.AS_I)
    assert reframes.resting_line() == "A thought can feel true and still not be the whole story."


def test_nothing_is_called_kept_that_is_not(app: Application, open_application: OpenApplication) -> None:
    reframes = reframes_of(app)
    reframes.panel.open("unlovable")

    def write_a_line() -> None:
        reframes.press_write_my_own()
        reframes.write_line("mine")
        reframes.keep_line()

    for press in (reframes.press_keep_this, reframes.press_not_for_me, write_a_line):
        with nothing_can_be_written(app):
            press()
            open_application.settle(app)
        assert "Nothing can be saved right now." in shown_message(app)
        assert shown_message_in_panel(app) == ""
        app.window.message_bar(in_panel=False).close_button.click()


def test_two_removals_can_both_be_undone(app: Application, open_application: OpenApplication) -> None:
    reframes = reframes_of(app)
    for text in ("one", "two"):
        reframes.panel.line_kept.emit(KeptLine("unlovable", text))
        open_application.settle(app)
    for _ in range(2):
        reframes.kept_buttons(0)[1].click()
        open_application.settle(app)
    assert reframes.kept_line_count() == 0
    for _ in range(2):
        press_message_button(app)
        open_application.settle(app)
    assert reframes.kept_line_count() == 2


def test_an_undo_that_fails_can_be_tried_again(kept: Application, open_application: OpenApplication) -> None:
    reframes = reframes_of(kept)
    reframes.kept_buttons(0)[1].click()
    open_application.settle(kept)
    with nothing_can_be_written(kept):
        press_message_button(kept)
        open_application.settle(kept)
    assert "Nothing can be saved right now." in shown_message(kept)
    assert shown_message_in_panel(kept) == "The line is removed."
    press_message_button(kept)
    open_application.settle(kept)
    assert reframes.kept_line_count() == 1


def test_a_line_removed_kept_again_and_restored_is_there_once(
    kept: Application, open_application: OpenApplication
) -> None:
    reframes = reframes_of(kept)
    reframes.kept_buttons(0)[1].click()
    open_application.settle(kept)
    reframes.press_keep_this()
    open_application.settle(kept)
    press_message_button(kept)  # show it under the guide
    assert shown_message_in_panel(kept) == "The line is removed."
    press_message_button(kept)
    open_application.settle(kept)
    assert reframes.kept_line_count() == 1


def test_an_edit_of_a_line_that_is_gone_is_saved_as_a_new_one(
    app: Application, open_application: OpenApplication
) -> None:
    reframes = with_own_words(app, open_application, "I spoil it", "Not always")
    reframes.line_written.emit(OwnLine("own-1", "Not every time", 99))
    open_application.settle(app)
    assert reframes.lines() == {"Not always", "Not every time", LINE_FOR_OWN}


def test_of_two_thoughts_in_the_same_words_the_new_one_opens(
    app: Application, open_application: OpenApplication
) -> None:
    with_own_words(app, open_application, "same", "one")
    reframes = with_own_words(app, open_application, "same", "two")
    assert reframes.belief().id == "own-2"
    assert reframes.line() == "two"


def test_a_line_under_the_guide_already_has_no_button_to_put_it_there(
    kept: Application, open_application: OpenApplication
) -> None:
    reframes = reframes_of(kept)
    press_message_button(kept)
    open_application.settle(kept)
    reframes.press_keep_this()
    open_application.settle(kept)
    assert shown_message_in_panel(kept) == "The line is kept."
    assert not kept.window.panel.message_bar.button.isVisible()


def test_how_true_a_thought_feels_before_and_after_survives_a_restart_and_can_be_deleted(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    reframes = reframes_of(app)
    reframes.panel.open("unlovable")
    assert not reframes.shows_second_rating()
    reframes.belief_prompt.rate(80)
    open_application.settle(app)
    assert "80" not in reframes.card_texts()
    app = restarted(app, open_application, tmp_path)
    reframes = reframes_of(app)
    reframes.panel.open("unlovable")
    open_application.settle(app)
    assert "80" not in reframes.card_texts()
    reframes.second_prompt.rate(85)
    open_application.settle(app)
    assert "Before 80, then 85. That happens." in reframes.comparison()
    reframes.press_history()
    assert reframes.history().endswith(": 80, then 85")
    reframes.press_delete_numbers()
    open_application.settle(app)
    assert not reframes.shows_second_rating()
    press_message_button(app)
    open_application.settle(app)
    assert reframes.shows_second_rating()
    reframes.panel.open("broken")
    assert not reframes.shows_second_rating()


def test_escape_in_the_panel_goes_one_step_back_and_then_opens_breathe(app: Application) -> None:
    reframes = reframes_of(app)
    app.services.navigator.open(Page.LEARN)
    app.features.open_belief("unlovable")
    reframes.panel.focus_first()
    reframes.press_write_my_own()
    press_key(app, Qt.Key.Key_Escape)
    assert not reframes.edits_line()
    assert reframes.shows_card()
    press_key(app, Qt.Key.Key_Escape)
    assert reframes.shows_list()
    assert current_page(app) is Page.LEARN
    press_key(app, Qt.Key.Key_Escape)
    assert reframes.is_resting()
    assert current_page(app) is Page.LEARN
    press_key(app, Qt.Key.Key_Escape)
    assert current_page(app) == Page.BREATHE


def test_escape_closes_the_overlaid_panel_before_it_leaves_the_page(app: Application) -> None:
    app.window.resize(800, 600)
    app.services.navigator.open(Page.LEARN)
    app.window.side_panel_layout.show()
    panel_of(app).show_resting()
    app.window.setFocus()
    press_key(app, Qt.Key.Key_Escape)
    assert not app.window.panel.isVisible()
    assert current_page(app) is Page.LEARN
    press_key(app, Qt.Key.Key_Escape)
    assert current_page(app) == Page.BREATHE


def test_escape_outside_the_panel_does_not_change_it(app: Application) -> None:
    reframes = reframes_of(app)
    app.features.open_belief("unlovable")
    app.services.navigator.open(Page.LEARN)
    app.window.setFocus()
    press_key(app, Qt.Key.Key_Escape)
    assert app.window.stack.current_page is Page.BREATHE
    assert reframes.shows_card()


def test_a_tiny_step_opens_its_page(app: Application) -> None:
    reframes = reframes_of(app)
    reframes.panel.page_requested.emit(Page.GROUND)
    assert current_page(app) is Page.GROUND


def test_shift_tab_leads_from_the_thoughts_up_to_a_line_that_was_just_kept(kept: Application) -> None:
    panel = panel_of(kept)
    panel.show_list()
    panel.focus_first()
    QApplication.processEvents()
    keep_buttons = [button for pair in panel.belief_list.kept_lines.buttons for button in pair]
    chosen_chip = panel.belief_list.chips.buttons[0]
    for expected in reversed([*keep_buttons, chosen_chip]):
        QTest.keyClick(kept.window.focusWidget(), Qt.Key.Key_Backtab)
        assert kept.window.focusWidget() is expected


def test_the_keyboard_is_still_in_the_panel_after_a_line_was_put_under_the_guide_in_a_window_that_is_not_active(
    kept: Application, open_application: OpenApplication, shown: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    panel = panel_of(kept)
    other = QWidget()
    shown(other)
    other.activateWindow()
    qtbot.waitUntil(lambda: not kept.window.isActiveWindow())
    panel.show_list()
    QApplication.processEvents()
    button = panel.belief_list.kept_lines.buttons[0][0]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    open_application.settle(kept)
    QApplication.processEvents()
    focused = kept.window.focusWidget()
    assert focused is panel.belief_list.kept_lines.buttons[0][0]
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert panel.resting_view.isVisible()


@pytest.mark.parametrize("query", ["I want to die", "KILL MYSELF", "kil myself"])
def test_a_search_for_ending_ones_life_shows_the_way_to_support_first(query: str, app: Application) -> None:
    panel = panel_of(app)
    panel.show_list()
    belief_list = panel.belief_list
    assert belief_list.pointer_button.isHidden()
    belief_list.search.setText(query)
    assert belief_list.pointer_button.text() == (
        "If you are thinking about ending your life, you can talk to someone now."
    )
    QTest.keyClick(belief_list.search, Qt.Key.Key_Return)  # leads there first, and to one's own words only by choice
    assert panel.window().focusWidget() is belief_list.pointer_button
    belief_list.pointer_button.click()
    assert current_page(app) is Page.SUPPORT


def test_any_other_search_shows_thoughts_only(app: Application) -> None:
    panel = panel_of(app)
    panel.show_list()
    panel.belief_list.search.setText("i am unloveable")
    assert panel.belief_list.pointer_button.isHidden()
    assert panel.belief_list.cards
