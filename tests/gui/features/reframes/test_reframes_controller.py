"""The panel with its record: kept lines, thoughts and lines of one's own, how true they feel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from tests.gui.program_driver import (
    again,
    current_page,
    kept_line,
    nothing_can_be_written,
    panel_of,
    press_key,
    told,
    told_in_panel,
)

from ashore.domain.entries import KeptLine, OwnLine
from ashore.domain.launch import Page
from ashore.ui.widgets.text import Text

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application
    from ashore.features.reframes.belief_card import BeliefCard
    from ashore.features.reframes.panel import ReframesPanel
    from ashore.features.reframes.rating_prompt import RatingPrompt


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    return open_application(tmp_path)


def note(rating_prompt: RatingPrompt, number: int) -> None:
    rating_prompt.offer.click()
    rating_prompt.scale.slider.setValue(number)
    rating_prompt.note.click()


def with_own_words(app: Application, open_application: OpenApplication, thought: str, line: str) -> ReframesPanel:
    """The panel on the card of a thought in one's own words, with a line of one's own."""
    panel = panel_of(app)
    panel.list.own.click()
    panel.writing.writer.words.setPlainText(thought)
    panel.writing.writer.save.click()
    open_application.settle(app)
    panel.card.lines.write.click()
    panel.card.lines.writer.words.setPlainText(line)
    panel.card.lines.writer.save.click()
    open_application.settle(app)
    return panel


def shown_words(widget: QWidget) -> str:
    return " ".join(text.text() for text in widget.findChildren(QLabel) if text.isVisible())


def lines_of(card: BeliefCard) -> set[str]:
    """Every line that "Another" leads to, once round."""
    seen: set[str] = set()
    while card.lines.words not in seen:
        seen.add(card.lines.words)
        card.lines.another.click()
    return seen


@pytest.fixture
def kept(app: Application, open_application: OpenApplication) -> Application:
    """With the first line about "I am unlovable" kept."""
    panel = panel_of(app)
    panel.open("unlovable")
    panel.card.lines.keep.click()
    open_application.settle(app)
    return app


def test_a_kept_line_stands_at_the_top_rests_under_the_guide_and_survives_a_restart(
    kept: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    words = panel_of(kept).card.lines.words
    assert told_in_panel(kept) == "Kept."
    kept.window.panel.message_bar.button.click()
    open_application.settle(kept)
    open_application.settle(kept)
    assert kept_line(kept) == words
    app = again(kept, open_application, tmp_path)
    open_application.settle(app)
    assert kept_line(app) == words
    assert len(panel_of(app).list.kept.buttons) == 1


def test_a_kept_line_rests_under_the_guide_even_with_the_panel_folded_away(
    kept: Application, open_application: OpenApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    words = panel_of(kept).card.lines.words
    panel_of(kept).list.kept.buttons[0][0].click()
    open_application.settle(kept)
    press_key(kept, Qt.Key.Key_F9)
    app = again(kept, open_application, tmp_path)
    qtbot.waitUntil(lambda: kept_line(app) == words, timeout=3000)


def test_the_same_line_is_kept_once(kept: Application, open_application: OpenApplication) -> None:
    panel_of(kept).card.lines.keep.click()
    open_application.settle(kept)
    assert len(panel_of(kept).list.kept.buttons) == 1


def test_letting_a_kept_line_go_can_be_undone(kept: Application, open_application: OpenApplication) -> None:
    panel = panel_of(kept)
    panel.list.kept.buttons[0][1].click()
    open_application.settle(kept)
    assert panel.list.kept.buttons == []
    kept.window.panel.message_bar.button.click()
    open_application.settle(kept)
    assert len(panel.list.kept.buttons) == 1


def test_not_for_me_stays_away_after_a_restart_until_it_is_asked_for(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    panel_of(app).open("unlovable")
    put_aside = panel_of(app).card.lines.words
    panel_of(app).card.lines.not_for_me.click()
    open_application.settle(app)
    assert panel_of(app).card.lines.words != put_aside
    app = again(app, open_application, tmp_path)
    open_application.settle(app)
    card = panel_of(app).card
    panel_of(app).open("unlovable")
    assert put_aside not in lines_of(card)
    card.shown_again.emit(card.belief)
    open_application.settle(app)
    assert put_aside in lines_of(card)


def test_not_for_me_can_be_undone(app: Application, open_application: OpenApplication) -> None:
    card = panel_of(app).card
    panel_of(app).open("unlovable")
    put_aside = card.lines.words
    card.lines.not_for_me.click()
    open_application.settle(app)
    app.window.panel.message_bar.button.click()
    open_application.settle(app)
    assert put_aside in lines_of(card)


def test_a_thought_and_a_line_of_ones_own_survive_a_restart_and_deleting_can_be_undone(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    panel = with_own_words(app, open_application, "אני לבד 🫠\nreally", "x" * 10_000)
    assert panel.card.belief.title == "אני לבד 🫠\nreally"
    assert panel.card.lines.words == "x" * 10_000
    app = again(app, open_application, tmp_path)
    open_application.settle(app)
    panel = panel_of(app)
    panel.open("own-1")
    assert panel.card.lines.words == "x" * 10_000
    panel.card.belief_removed.emit(panel.card.belief)
    open_application.settle(app)
    assert not any("🫠" in card.accessibleName() for card in panel.list.cards)
    app.window.panel.message_bar.button.click()
    open_application.settle(app)
    assert any("🫠" in card.accessibleName() for card in panel.list.cards)
    panel.open("own-1")
    assert panel.card.lines.words == "x" * 10_000


def test_a_thought_and_a_line_of_ones_own_can_be_reworded_and_what_is_kept_follows(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    panel = with_own_words(app, open_application, "I spoil it", "Not always")
    panel.card.lines.keep.click()
    open_application.settle(app)
    panel.card.reword.click()
    assert panel.writing.writer.words.toPlainText() == "I spoil it"
    panel.writing.writer.words.setPlainText("I spoil some things")
    panel.writing.writer.save.click()
    open_application.settle(app)
    assert panel.card.isVisible()
    assert panel.card.belief.title == "I spoil some things"
    panel.card.lines.edit.click()
    assert panel.card.lines.writer.words.toPlainText() == "Not always"
    panel.card.lines.writer.words.setPlainText("Not every time")
    panel.card.lines.writer.save.click()
    open_application.settle(app)
    app = again(app, open_application, tmp_path)
    open_application.settle(app)
    panel = panel_of(app)
    panel.open("own-1")
    assert (panel.card.belief.title, panel.card.lines.words) == ("I spoil some things", "Not every time")
    assert lines_of(panel.card) == {"Not every time"}
    assert panel.list.kept.findChildren(Text)[1].text() == "Not every time"


def test_words_that_could_not_be_kept_stand_there_to_be_kept_another_time(
    app: Application, open_application: OpenApplication
) -> None:
    panel = panel_of(app)
    panel.open("unlovable")
    with nothing_can_be_written(app):
        panel.card.lines.write.click()
        panel.card.lines.writer.words.setPlainText("mine")
        panel.card.lines.writer.save.click()
        open_application.settle(app)
    assert "Nothing can be saved right now." in told(app)
    assert panel.card.lines.writer.isVisible()
    assert panel.card.lines.writer.words.toPlainText() == "mine"
    panel.card.lines.writer.save.click()
    open_application.settle(app)
    assert panel.card.lines.words == "mine"
    with nothing_can_be_written(app):
        panel.list.own_requested.emit("a thought")
        panel.writing.writer.save.click()
        open_application.settle(app)
    assert panel.writing.isVisible()
    assert panel.writing.writer.words.toPlainText() == "a thought"


def test_nothing_is_called_kept_that_is_not(app: Application, open_application: OpenApplication) -> None:
    panel = panel_of(app)
    panel.open("unlovable")
    for press in ("keep", "not_for_me"):
        with nothing_can_be_written(app):
            getattr(panel.card.lines, press).click()
            open_application.settle(app)
        assert "Nothing can be saved right now." in told(app)
        assert told_in_panel(app) == ""
        app.window.message_bar(in_panel=False).close_button.click()


def test_two_removals_can_both_be_undone(app: Application, open_application: OpenApplication) -> None:
    panel = panel_of(app)
    for words in ("one", "two"):
        panel.line_kept.emit(KeptLine("unlovable", words))
        open_application.settle(app)
    for _ in range(2):
        panel.list.kept.buttons[0][1].click()
        open_application.settle(app)
    assert panel.list.kept.buttons == []
    for _ in range(2):
        app.window.panel.message_bar.button.click()
        open_application.settle(app)
    assert len(panel.list.kept.buttons) == 2


def test_an_undo_that_fails_is_offered_again(kept: Application, open_application: OpenApplication) -> None:
    panel = panel_of(kept)
    panel.list.kept.buttons[0][1].click()
    open_application.settle(kept)
    with nothing_can_be_written(kept):
        kept.window.panel.message_bar.button.click()
        open_application.settle(kept)
    assert "Nothing can be saved right now." in told(kept)
    assert told_in_panel(kept) == "The line is let go."
    kept.window.panel.message_bar.button.click()
    open_application.settle(kept)
    assert len(panel.list.kept.buttons) == 1


def test_a_line_let_go_kept_again_and_brought_back_is_there_once(
    kept: Application, open_application: OpenApplication
) -> None:
    panel = panel_of(kept)
    panel.list.kept.buttons[0][1].click()
    open_application.settle(kept)
    panel.card.lines.keep.click()
    open_application.settle(kept)
    kept.window.panel.message_bar.button.click()  # rest it under the guide
    assert told_in_panel(kept) == "The line is let go."
    kept.window.panel.message_bar.button.click()
    open_application.settle(kept)
    assert len(panel.list.kept.buttons) == 1


def test_an_edit_of_a_line_that_is_gone_is_kept_as_a_new_one(
    app: Application, open_application: OpenApplication
) -> None:
    panel = with_own_words(app, open_application, "I spoil it", "Not always")
    panel.card.lines.line_written.emit(OwnLine("own-1", "Not every time", 99))
    open_application.settle(app)
    assert lines_of(panel.card) == {"Not always", "Not every time"}


def test_of_two_thoughts_in_the_same_words_the_new_one_opens(
    app: Application, open_application: OpenApplication
) -> None:
    with_own_words(app, open_application, "same", "one")
    panel = with_own_words(app, open_application, "same", "two")
    assert panel.card.belief.id == "own-2"
    assert panel.card.lines.words == "two"


def test_a_line_that_rests_already_is_not_offered_to_rest(kept: Application, open_application: OpenApplication) -> None:
    kept.window.panel.message_bar.button.click()
    open_application.settle(kept)
    panel_of(kept).card.lines.keep.click()
    open_application.settle(kept)
    assert told_in_panel(kept) == "Kept."
    assert not kept.window.panel.message_bar.button.isVisible()


def test_how_true_a_thought_feels_before_and_after_survives_a_restart_and_can_be_deleted(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    panel = panel_of(app)
    panel.open("unlovable")
    assert not panel.card.second_rating.isVisible()
    note(panel.card.belief_rating, 80)
    open_application.settle(app)
    assert "80" not in shown_words(panel.card)
    app = again(app, open_application, tmp_path)
    open_application.settle(app)
    panel = panel_of(app)
    panel.open("unlovable")
    assert "80" not in shown_words(panel.card)
    note(panel.card.second_rating.again, 85)
    open_application.settle(app)
    assert "Before 80, then 85. That happens." in panel.card.second_rating.told.text()
    panel.card.second_rating.earlier.click()
    assert panel.card.second_rating.list.text().endswith(": 80, then 85")
    panel.card.second_rating.forget.click()
    open_application.settle(app)
    assert not panel.card.second_rating.isVisible()
    app.window.panel.message_bar.button.click()
    open_application.settle(app)
    assert panel.card.second_rating.isVisible()
    panel.open("broken")
    assert not panel.card.second_rating.isVisible()


def test_escape_in_the_panel_goes_one_step_back_and_then_leads_to_the_quiet(app: Application) -> None:
    panel = panel_of(app)
    app.services.navigator.open(Page.LEARN)
    app.open_belief("unlovable")
    panel.focus_first()
    panel.card.lines.write.click()
    press_key(app, Qt.Key.Key_Escape)
    assert not panel.card.lines.writer.isVisible()
    assert panel.card.isVisible()
    press_key(app, Qt.Key.Key_Escape)
    assert panel.list.isVisible()
    assert current_page(app) is Page.LEARN
    press_key(app, Qt.Key.Key_Escape)
    assert current_page(app) == Page.BREATHE


def test_escape_puts_an_overlay_away_before_the_page_is_left(app: Application) -> None:
    app.window.resize(800, 600)
    app.services.navigator.open(Page.LEARN)
    app.window.side_panel_layout.show()
    app.window.setFocus()
    press_key(app, Qt.Key.Key_Escape)
    assert not app.window.panel.isVisible()
    assert current_page(app) is Page.LEARN
    press_key(app, Qt.Key.Key_Escape)
    assert current_page(app) == Page.BREATHE


def test_escape_elsewhere_leaves_the_panel_as_it_is(app: Application) -> None:
    app.open_belief("unlovable")
    app.services.navigator.open(Page.LEARN)
    app.window.setFocus()
    press_key(app, Qt.Key.Key_Escape)
    assert app.window.stack.current_page is Page.BREATHE
    assert panel_of(app).card.isVisible()


def test_a_tiny_step_opens_its_page(app: Application) -> None:
    panel_of(app).page_requested.emit(Page.GROUND)
    assert current_page(app) is Page.GROUND
