"""The panel with its record: kept lines, thoughts and lines of one's own, how true they feel."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from tests.gui.whole import again, kept_line, panel_of, press_key, room, told, told_in_panel

from ashore.domain.launch import Room
from ashore.domain.record import KeptLine, OwnLine
from ashore.ui.widgets.text import Text

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenAshore

    from ashore.app.composition import Ashore
    from ashore.ui.panel.belief_card import BeliefCard
    from ashore.ui.panel.noticing import Noticing
    from ashore.ui.panel.panel import ReframesPanel


@pytest.fixture
def ashore(open_ashore: OpenAshore, tmp_path: Path) -> Ashore:
    return open_ashore(tmp_path)


def full_disk(*_about: object) -> None:
    raise sqlite3.OperationalError("database or disk is full")


def note(noticing: Noticing, number: int) -> None:
    noticing.offer.click()
    noticing.scale.slider.setValue(number)
    noticing.note.click()


def with_own_words(ashore: Ashore, open_ashore: OpenAshore, thought: str, line: str) -> ReframesPanel:
    """The panel on the card of a thought in one's own words, with a line of one's own."""
    panel = panel_of(ashore)
    panel.list.own.click()
    panel.writing.writer.words.setPlainText(thought)
    panel.writing.writer.save.click()
    open_ashore.settle(ashore)
    panel.card.lines.write.click()
    panel.card.lines.writer.words.setPlainText(line)
    panel.card.lines.writer.save.click()
    open_ashore.settle(ashore)
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
def kept(ashore: Ashore, open_ashore: OpenAshore) -> Ashore:
    """With the first line about "I am unlovable" kept."""
    panel = panel_of(ashore)
    panel.open("unlovable")
    panel.card.lines.keep.click()
    open_ashore.settle(ashore)
    return ashore


def test_a_kept_line_stands_at_the_top_rests_under_the_guide_and_survives_a_restart(
    kept: Ashore, open_ashore: OpenAshore, tmp_path: Path
) -> None:
    words = panel_of(kept).card.lines.words
    assert told_in_panel(kept) == "Kept."
    kept.window.panel.line._offer.click()
    open_ashore.settle(kept)
    open_ashore.settle(kept)
    assert kept_line(kept) == words
    ashore = again(kept, open_ashore, tmp_path)
    open_ashore.settle(ashore)
    assert kept_line(ashore) == words
    assert len(panel_of(ashore).list.kept.buttons) == 1


def test_a_kept_line_rests_under_the_guide_even_with_the_panel_folded_away(
    kept: Ashore, open_ashore: OpenAshore, tmp_path: Path, qtbot: QtBot
) -> None:
    words = panel_of(kept).card.lines.words
    panel_of(kept).list.kept.buttons[0][0].click()
    open_ashore.settle(kept)
    press_key(kept, Qt.Key.Key_F9)
    ashore = again(kept, open_ashore, tmp_path)
    qtbot.waitUntil(lambda: kept_line(ashore) == words, timeout=3000)


def test_the_same_line_is_kept_once(kept: Ashore, open_ashore: OpenAshore) -> None:
    panel_of(kept).card.lines.keep.click()
    open_ashore.settle(kept)
    assert len(panel_of(kept).list.kept.buttons) == 1


def test_letting_a_kept_line_go_can_be_undone(kept: Ashore, open_ashore: OpenAshore) -> None:
    panel = panel_of(kept)
    panel.list.kept.buttons[0][1].click()
    open_ashore.settle(kept)
    assert panel.list.kept.buttons == []
    kept.window.panel.line._offer.click()
    open_ashore.settle(kept)
    assert len(panel.list.kept.buttons) == 1


def test_not_for_me_stays_away_after_a_restart_until_it_is_asked_for(
    ashore: Ashore, open_ashore: OpenAshore, tmp_path: Path
) -> None:
    panel_of(ashore).open("unlovable")
    put_aside = panel_of(ashore).card.lines.words
    panel_of(ashore).card.lines.not_for_me.click()
    open_ashore.settle(ashore)
    assert panel_of(ashore).card.lines.words != put_aside
    ashore = again(ashore, open_ashore, tmp_path)
    open_ashore.settle(ashore)
    card = panel_of(ashore).card
    panel_of(ashore).open("unlovable")
    assert put_aside not in lines_of(card)
    card.shown_again.emit(card.belief)
    open_ashore.settle(ashore)
    assert put_aside in lines_of(card)


def test_not_for_me_can_be_undone(ashore: Ashore, open_ashore: OpenAshore) -> None:
    card = panel_of(ashore).card
    panel_of(ashore).open("unlovable")
    put_aside = card.lines.words
    card.lines.not_for_me.click()
    open_ashore.settle(ashore)
    ashore.window.panel.line._offer.click()
    open_ashore.settle(ashore)
    assert put_aside in lines_of(card)


def test_a_thought_and_a_line_of_ones_own_survive_a_restart_and_deleting_can_be_undone(
    ashore: Ashore, open_ashore: OpenAshore, tmp_path: Path
) -> None:
    panel = with_own_words(ashore, open_ashore, "אני לבד 🫠\nreally", "x" * 10_000)
    assert panel.card.belief.title == "אני לבד 🫠\nreally"
    assert panel.card.lines.words == "x" * 10_000
    ashore = again(ashore, open_ashore, tmp_path)
    open_ashore.settle(ashore)
    panel = panel_of(ashore)
    panel.open("own-1")
    assert panel.card.lines.words == "x" * 10_000
    panel.card.belief_removed.emit(panel.card.belief)
    open_ashore.settle(ashore)
    assert not any("🫠" in card.accessibleName() for card in panel.list.cards)
    ashore.window.panel.line._offer.click()
    open_ashore.settle(ashore)
    assert any("🫠" in card.accessibleName() for card in panel.list.cards)
    panel.open("own-1")
    assert panel.card.lines.words == "x" * 10_000


def test_a_thought_and_a_line_of_ones_own_can_be_reworded_and_what_is_kept_follows(
    ashore: Ashore, open_ashore: OpenAshore, tmp_path: Path
) -> None:
    panel = with_own_words(ashore, open_ashore, "I spoil it", "Not always")
    panel.card.lines.keep.click()
    open_ashore.settle(ashore)
    panel.card.reword.click()
    assert panel.writing.writer.words.toPlainText() == "I spoil it"
    panel.writing.writer.words.setPlainText("I spoil some things")
    panel.writing.writer.save.click()
    open_ashore.settle(ashore)
    assert panel.card.isVisible()
    assert panel.card.belief.title == "I spoil some things"
    panel.card.lines.edit.click()
    assert panel.card.lines.writer.words.toPlainText() == "Not always"
    panel.card.lines.writer.words.setPlainText("Not every time")
    panel.card.lines.writer.save.click()
    open_ashore.settle(ashore)
    ashore = again(ashore, open_ashore, tmp_path)
    open_ashore.settle(ashore)
    panel = panel_of(ashore)
    panel.open("own-1")
    assert (panel.card.belief.title, panel.card.lines.words) == ("I spoil some things", "Not every time")
    assert lines_of(panel.card) == {"Not every time"}
    assert panel.list.kept.findChildren(Text)[1].text() == "Not every time"


def test_words_that_could_not_be_kept_stand_there_to_be_kept_another_time(
    ashore: Ashore, open_ashore: OpenAshore, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = panel_of(ashore)
    panel.open("unlovable")
    with monkeypatch.context() as broken:
        broken.setattr("ashore.store.own_beliefs.add_own_line", full_disk)
        panel.card.lines.write.click()
        panel.card.lines.writer.words.setPlainText("mine")
        panel.card.lines.writer.save.click()
        open_ashore.settle(ashore)
    assert "disk is full" in told(ashore)
    assert panel.card.lines.writer.isVisible()
    assert panel.card.lines.writer.words.toPlainText() == "mine"
    panel.card.lines.writer.save.click()
    open_ashore.settle(ashore)
    assert panel.card.lines.words == "mine"
    with monkeypatch.context() as broken:
        broken.setattr("ashore.store.own_beliefs.add_own_belief", full_disk)
        panel.list.own_wanted.emit("a thought")
        panel.writing.writer.save.click()
        open_ashore.settle(ashore)
    assert panel.writing.isVisible()
    assert panel.writing.writer.words.toPlainText() == "a thought"


def test_nothing_is_called_kept_that_is_not(
    ashore: Ashore, open_ashore: OpenAshore, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = panel_of(ashore)
    panel.open("unlovable")
    for name, press in (("kept_lines.add_kept_line", "keep"), ("own_beliefs.add_hidden_line", "not_for_me")):
        with monkeypatch.context() as broken:
            broken.setattr(f"ashore.store.{name}", full_disk)
            getattr(panel.card.lines, press).click()
            open_ashore.settle(ashore)
        assert "disk is full" in told(ashore)
        assert told_in_panel(ashore) == ""
        ashore.window.line._close.click()


def test_two_removals_can_both_be_undone(ashore: Ashore, open_ashore: OpenAshore) -> None:
    panel = panel_of(ashore)
    for words in ("one", "two"):
        panel.line_kept.emit(KeptLine("unlovable", words))
        open_ashore.settle(ashore)
    for _ in range(2):
        panel.list.kept.buttons[0][1].click()
        open_ashore.settle(ashore)
    assert panel.list.kept.buttons == []
    for _ in range(2):
        ashore.window.panel.line._offer.click()
        open_ashore.settle(ashore)
    assert len(panel.list.kept.buttons) == 2


def test_an_undo_that_fails_is_offered_again(
    kept: Ashore, open_ashore: OpenAshore, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = panel_of(kept)
    panel.list.kept.buttons[0][1].click()
    open_ashore.settle(kept)
    with monkeypatch.context() as broken:
        broken.setattr("ashore.store.kept_lines.add_kept_line", full_disk)
        kept.window.panel.line._offer.click()
        open_ashore.settle(kept)
    assert "disk is full" in told(kept)
    assert told_in_panel(kept) == "The line is let go."
    kept.window.panel.line._offer.click()
    open_ashore.settle(kept)
    assert len(panel.list.kept.buttons) == 1


def test_a_line_let_go_kept_again_and_brought_back_is_there_once(kept: Ashore, open_ashore: OpenAshore) -> None:
    panel = panel_of(kept)
    panel.list.kept.buttons[0][1].click()
    open_ashore.settle(kept)
    panel.card.lines.keep.click()
    open_ashore.settle(kept)
    kept.window.panel.line._offer.click()  # rest it under the guide
    assert told_in_panel(kept) == "The line is let go."
    kept.window.panel.line._offer.click()
    open_ashore.settle(kept)
    assert len(panel.list.kept.buttons) == 1


def test_an_edit_of_a_line_that_is_gone_is_kept_as_a_new_one(ashore: Ashore, open_ashore: OpenAshore) -> None:
    panel = with_own_words(ashore, open_ashore, "I spoil it", "Not always")
    panel.card.lines.line_written.emit(OwnLine("own-1", "Not every time", 99))
    open_ashore.settle(ashore)
    assert lines_of(panel.card) == {"Not always", "Not every time"}


def test_of_two_thoughts_in_the_same_words_the_new_one_opens(ashore: Ashore, open_ashore: OpenAshore) -> None:
    with_own_words(ashore, open_ashore, "same", "one")
    panel = with_own_words(ashore, open_ashore, "same", "two")
    assert panel.card.belief.id == "own-2"
    assert panel.card.lines.words == "two"


def test_a_line_that_rests_already_is_not_offered_to_rest(kept: Ashore, open_ashore: OpenAshore) -> None:
    kept.window.panel.line._offer.click()
    open_ashore.settle(kept)
    panel_of(kept).card.lines.keep.click()
    open_ashore.settle(kept)
    assert told_in_panel(kept) == "Kept."
    assert not kept.window.panel.line._offer.isVisible()


def test_how_true_a_thought_feels_before_and_after_survives_a_restart_and_can_be_deleted(
    ashore: Ashore, open_ashore: OpenAshore, tmp_path: Path
) -> None:
    panel = panel_of(ashore)
    panel.open("unlovable")
    assert not panel.card.how_true_again.isVisible()
    note(panel.card.how_true, 80)
    open_ashore.settle(ashore)
    assert "80" not in shown_words(panel.card)
    ashore = again(ashore, open_ashore, tmp_path)
    open_ashore.settle(ashore)
    panel = panel_of(ashore)
    panel.open("unlovable")
    assert "80" not in shown_words(panel.card)
    note(panel.card.how_true_again.again, 85)
    open_ashore.settle(ashore)
    assert "Before 80, then 85. That happens." in panel.card.how_true_again.told.text()
    panel.card.how_true_again.earlier.click()
    assert panel.card.how_true_again.list.text().endswith(": 80, then 85")
    panel.card.how_true_again.forget.click()
    open_ashore.settle(ashore)
    assert not panel.card.how_true_again.isVisible()
    ashore.window.panel.line._offer.click()
    open_ashore.settle(ashore)
    assert panel.card.how_true_again.isVisible()
    panel.open("broken")
    assert not panel.card.how_true_again.isVisible()


def test_escape_in_the_panel_goes_one_step_back_and_then_leads_to_the_quiet(ashore: Ashore) -> None:
    panel = panel_of(ashore)
    ashore.window.open(Room.LEARN)
    ashore.words.open_belief("unlovable")
    panel.focus_first()
    panel.card.lines.write.click()
    press_key(ashore, Qt.Key.Key_Escape)
    assert not panel.card.lines.writer.isVisible()
    assert panel.card.isVisible()
    press_key(ashore, Qt.Key.Key_Escape)
    assert panel.list.isVisible()
    assert room(ashore) is Room.LEARN
    press_key(ashore, Qt.Key.Key_Escape)
    assert room(ashore) == Room.BREATHE


def test_escape_puts_an_overlay_away_before_the_page_is_left(ashore: Ashore) -> None:
    ashore.window.resize(800, 600)
    ashore.window.open(Room.LEARN)
    ashore.window.panel_place.show()
    ashore.window.setFocus()
    press_key(ashore, Qt.Key.Key_Escape)
    assert not ashore.window.panel.isVisible()
    assert room(ashore) is Room.LEARN
    press_key(ashore, Qt.Key.Key_Escape)
    assert room(ashore) == Room.BREATHE


def test_escape_elsewhere_leaves_the_panel_as_it_is(ashore: Ashore) -> None:
    ashore.words.open_belief("unlovable")
    ashore.window.open(Room.LEARN)
    ashore.window.setFocus()
    press_key(ashore, Qt.Key.Key_Escape)
    assert ashore.window.stack.room is Room.BREATHE
    assert panel_of(ashore).card.isVisible()


def test_a_tiny_step_opens_its_room(ashore: Ashore) -> None:
    panel_of(ashore).room_wanted.emit(Room.GROUND)
    assert room(ashore) is Room.GROUND
