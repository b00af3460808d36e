"""Support with its record: what is written and cannot be kept is still there, and nothing is said before it is so."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.whole import again, press_key, room, told

from ashore.domain.launch import Room
from ashore.domain.record import HelplineChange, Person
from ashore.store.helpline_changes import add_helpline_change, list_helpline_changes
from ashore.store.people import add_person
from ashore.ui.pages.support.page import SupportPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenAshore

    from ashore.app.composition import Ashore
    from ashore.ui.pages.support.number_row import NumberRow

    During = Callable[[Ashore, str, Callable[[], None]], None]


@pytest.fixture
def ashore(open_ashore: OpenAshore, tmp_path: Path) -> Ashore:
    """British, with one person on the list and Support open."""
    ashore = open_ashore(tmp_path)
    ashore.want_settings(replace(ashore.settings, region="GB"))
    ashore.keeper.do(lambda db: add_person(db, Person("Amina", "0123 456 789")))
    support(ashore, open_ashore)
    return ashore


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch, open_ashore: OpenAshore) -> During:
    """Does something while this function of the store cannot be carried out."""

    def fail(*_about: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    def during(ashore: Ashore, name: str, deed: Callable[[], None]) -> None:
        with monkeypatch.context() as broken:
            broken.setattr(f"ashore.store.{name}", fail)
            deed()
            open_ashore.settle(ashore)

    return during


def support(ashore: Ashore, open_ashore: OpenAshore) -> SupportPage:
    ashore.window.open(Room.SUPPORT)
    open_ashore.settle(ashore)
    page = ashore.window.stack.page(Room.SUPPORT)
    assert isinstance(page, SupportPage)
    return page


def samaritans(page: SupportPage) -> NumberRow:
    return page.helplines.cards[0].numbers[0]


def names(page: SupportPage) -> list[str]:
    return [card.person.name for card in page.people.cards]


def write(page: SupportPage, name: str, reach: str = "") -> None:
    page.people.editor.name.setText(name)
    page.people.editor.reach.setText(reach)
    page.people.editor.save.click()


def test_someone_new_who_cannot_be_kept_is_in_the_editor_with_all_their_words(
    ashore: Ashore, open_ashore: OpenAshore, full_disk: During, tmp_path: Path
) -> None:
    page = support(ashore, open_ashore)
    page.people.add.click()
    full_disk(ashore, "people.add_person", lambda: write(page, "Jo", "knock twice"))
    assert "disk is full" in told(ashore)
    editor = page.people.editor
    assert editor.isVisible()
    assert (editor.name.text(), editor.reach.text()) == ("Jo", "knock twice")
    assert names(page) == ["Amina"]
    editor.save.click()
    open_ashore.settle(ashore)
    assert editor.isHidden()
    page = support(again(ashore, open_ashore, tmp_path), open_ashore)
    assert names(page) == ["Amina", "Jo"]


def test_a_record_that_somebody_else_holds_loses_no_word(
    ashore: Ashore, open_ashore: OpenAshore, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = support(ashore, open_ashore)
    number = samaritans(page)
    monkeypatch.setattr("ashore.store.opening.BUSY_SECONDS", 0)
    with closing(sqlite3.connect(tmp_path / "record.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        page.people.add.click()
        write(page, "Jo", "knock twice")
        number.correct.click()
        number.field.number.setText("020 7946 0000")
        number.field.keep.click()
        page.people.cards[0].remove.click()
        tried: list[bool] = []  # all that was asked for before it, too
        ashore.keeper.do(lambda _db: None, failed=lambda: tried.append(True))
        qtbot.waitUntil(lambda: bool(tried), timeout=3000)
        assert number.field.isVisible()
        assert page.people.editor.isVisible()
        assert "Nothing can be saved right now" in told(ashore)
        assert names(page) == ["Amina"]
        assert page.people.editor.name.text() == "Jo"
        assert number.row.words.text() == "116 123"
    page.people.editor.save.click()
    number.field.keep.click()
    open_ashore.settle(ashore)
    assert names(page) == ["Amina", "Jo"]
    assert number.row.words.text() == "020 7946 0000"
    assert number.field.isHidden()


def test_a_change_to_someone_that_cannot_be_kept_is_in_the_editor_in_their_place(
    ashore: Ashore, open_ashore: OpenAshore, full_disk: During
) -> None:
    page = support(ashore, open_ashore)
    page.people.cards[0].edit.click()
    full_disk(ashore, "people.change_person", lambda: write(page, "Amina", "next door"))
    assert "disk is full" in told(ashore)
    assert page.people.editor.isVisible()
    assert page.people.editor.reach.text() == "next door"
    page.people.editor.save.click()
    open_ashore.settle(ashore)
    assert [card.person for card in page.people.cards] == [Person("Amina", "next door", 1)]


def test_someone_who_cannot_be_removed_is_not_said_to_be(
    ashore: Ashore, open_ashore: OpenAshore, full_disk: During
) -> None:
    page = support(ashore, open_ashore)
    full_disk(ashore, "people.remove_person", page.people.cards[0].remove.click)
    assert "disk is full" in told(ashore)
    assert "taken off" not in told(ashore)
    assert names(page) == ["Amina"]


def test_removing_someone_can_be_undone_even_when_that_fails_at_first(
    ashore: Ashore, open_ashore: OpenAshore, full_disk: During
) -> None:
    page = support(ashore, open_ashore)
    page.people.cards[0].remove.click()
    open_ashore.settle(ashore)
    assert told(ashore) == "Amina is taken off the list."
    assert names(page) == []
    full_disk(ashore, "people.add_person", ashore.window.line._offer.click)
    assert told(ashore) == "Amina is taken off the list."
    ashore.window.line._offer.click()
    open_ashore.settle(ashore)
    assert names(page) == ["Amina"]


def test_a_second_press_on_remove_says_nothing_more(ashore: Ashore, open_ashore: OpenAshore) -> None:
    page = support(ashore, open_ashore)
    remove = page.people.cards[0].remove
    remove.click()
    remove.click()
    open_ashore.settle(ashore)
    ashore.window.line._offer.click()
    open_ashore.settle(ashore)
    assert names(page) == ["Amina"]
    assert told(ashore) == ""


def test_a_number_that_cannot_be_kept_is_in_its_field_and_ashores_own_stands(
    ashore: Ashore, open_ashore: OpenAshore, full_disk: During, tmp_path: Path
) -> None:
    page = support(ashore, open_ashore)
    for number, own in ((samaritans(page), "116 123"), (page.danger.number, "999")):
        number.correct.click()
        number.field.number.setText("020 7946 0000")
        full_disk(ashore, "helpline_changes.add_helpline_change", number.field.keep.click)
        assert "disk is full" in told(ashore)
        assert number.field.isVisible()
        assert number.field.number.text() == "020 7946 0000"
        assert number.row.words.text() == own
        number.field.keep.click()
        open_ashore.settle(ashore)
        ashore.window.line._close.click()
    page = support(again(ashore, open_ashore, tmp_path), open_ashore)
    assert samaritans(page).row.words.text() == "020 7946 0000"
    assert page.danger.number.row.words.text() == "020 7946 0000"


def test_giving_a_number_back_can_be_undone_and_is_not_said_when_it_failed(
    ashore: Ashore, open_ashore: OpenAshore, full_disk: During
) -> None:
    change = HelplineChange("GB", "Samaritans", "020 7946 0000", "116 123")
    ashore.keeper.do(lambda db: add_helpline_change(db, change))
    page = support(ashore, open_ashore)
    page.set_changes([change])
    full_disk(ashore, "helpline_changes.remove_helpline_change", samaritans(page).restore.click)
    assert "disk is full" in told(ashore)
    assert samaritans(page).row.words.text() == "020 7946 0000"
    samaritans(page).restore.click()
    open_ashore.settle(ashore)
    assert samaritans(page).row.words.text() == "116 123"
    assert told(ashore) == "Your correction is taken back."
    ashore.window.line._offer.click()
    open_ashore.settle(ashore)
    assert samaritans(page).row.words.text() == "020 7946 0000"


def test_a_correction_from_before_is_shown_changed_and_given_back(ashore: Ashore, open_ashore: OpenAshore) -> None:
    ashore.keeper.do(lambda db: add_helpline_change(db, HelplineChange("GB", "Shout", "07700 900")))
    page = support(ashore, open_ashore)
    ashore.keeper.ask(list_helpline_changes, lambda listing: page.set_changes(listing.items))
    open_ashore.settle(ashore)
    number = page.helplines.cards[1].numbers[0]
    assert number.row.words.text() == "Text 07700 900"
    number.correct.click()
    number.field.number.setText("07700 901")
    number.field.keep.click()
    open_ashore.settle(ashore)
    kept: list[HelplineChange] = []
    ashore.keeper.ask(list_helpline_changes, lambda listing: kept.extend(listing.items))
    open_ashore.settle(ashore)
    assert kept == [HelplineChange("GB", "Shout", "07700 901")]
    number.restore.click()
    open_ashore.settle(ashore)
    assert number.row.words.text() == "Text 85258"


def test_a_very_long_name_is_told_in_a_short_line(ashore: Ashore, open_ashore: OpenAshore) -> None:
    page = support(ashore, open_ashore)
    page.people.add.click()
    write(page, "w" * 10_000, "r" * 10_000)
    open_ashore.settle(ashore)
    reach = page.people.cards[1].reach
    assert reach is not None
    reach.button.click()
    assert told(ashore).startswith("Copied: rrr")
    assert len(told(ashore)) < 80
    page.people.cards[1].remove.click()
    open_ashore.settle(ashore)
    assert told(ashore).endswith("is taken off the list.")
    assert len(told(ashore)) < 100


def test_from_the_key_on_the_keyboard_goes_down_the_page_and_escape_closes_the_field_first(
    ashore: Ashore, open_ashore: OpenAshore
) -> None:
    rooms = []
    ashore.window.open(Room.BREATHE)
    press_key(ashore, Qt.Key.Key_S)
    page = support(ashore, open_ashore)
    assert ashore.window.focusWidget() is page
    QTest.keyClick(page, Qt.Key.Key_Tab)
    number = page.danger.number
    assert ashore.window.focusWidget() is number.row.button
    QTest.keyClick(number.row.button, Qt.Key.Key_Tab)
    QTest.keyClick(number.correct, Qt.Key.Key_Return)
    assert ashore.window.focusWidget() is number.field.number
    QTest.keyClick(number.field.number, Qt.Key.Key_Escape)
    assert number.field.isHidden()
    assert ashore.window.focusWidget() is number.correct
    rooms.append(room(ashore))
    QTest.keyClick(number.correct, Qt.Key.Key_Escape)
    rooms.append(room(ashore))
    assert rooms == [Room.SUPPORT, Room.BREATHE]
