"""Support with its record: what is written and cannot be kept is still there, and nothing is said before it is so."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.program_driver import again, current_page, nothing_can_be_written, press_key, told

from ashore.domain.entries import HelplineCorrection, Person
from ashore.domain.launch import Page
from ashore.features.support.page import SupportPage
from ashore.record.helpline_corrections import add_helpline_correction, list_helpline_corrections
from ashore.record.people import add_person

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application
    from ashore.features.support.number_row import NumberRow


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    """British, with one person on the list and Support open."""
    app = open_application(tmp_path)
    app.services.settings.update(region="GB")
    app.services.database.run(lambda db: add_person(db, Person("Amina", "0123 456 789")))
    support(app, open_application)
    return app


def support(app: Application, open_application: OpenApplication) -> SupportPage:
    app.services.navigator.open(Page.SUPPORT)
    open_application.settle(app)
    page = app.window.stack.widget_of(Page.SUPPORT)
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
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    page = support(app, open_application)
    page.people.add.click()
    with nothing_can_be_written(app):
        write(page, "Jo", "knock twice")
        open_application.settle(app)
    assert "Nothing can be saved right now." in told(app)
    editor = page.people.editor
    assert editor.isVisible()
    assert (editor.name.text(), editor.reach.text()) == ("Jo", "knock twice")
    assert names(page) == ["Amina"]
    editor.save.click()
    open_application.settle(app)
    assert editor.isHidden()
    page = support(again(app, open_application, tmp_path), open_application)
    assert names(page) == ["Amina", "Jo"]


def test_a_record_that_somebody_else_holds_loses_no_word(
    app: Application,
    open_application: OpenApplication,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = support(app, open_application)
    number = samaritans(page)
    monkeypatch.setattr("ashore.record.connection.BUSY_SECONDS", 0)
    with closing(sqlite3.connect(tmp_path / "record.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        page.people.add.click()
        write(page, "Jo", "knock twice")
        number.correct.click()
        number.field.number.setText("020 7946 0000")
        number.field.keep.click()
        page.people.cards[0].remove.click()
        tried: list[bool] = []  # all that was asked for before it, too
        app.services.database.run(lambda _db: None, failed=lambda: tried.append(True))
        qtbot.waitUntil(lambda: bool(tried), timeout=3000)
        assert number.field.isVisible()
        assert page.people.editor.isVisible()
        assert "Nothing can be saved right now" in told(app)
        assert names(page) == ["Amina"]
        assert page.people.editor.name.text() == "Jo"
        assert number.row.words.text() == "116 123"
    page.people.editor.save.click()
    number.field.keep.click()
    open_application.settle(app)
    assert names(page) == ["Amina", "Jo"]
    assert number.row.words.text() == "020 7946 0000"
    assert number.field.isHidden()


def test_a_change_to_someone_that_cannot_be_kept_is_in_the_editor_in_their_place(
    app: Application, open_application: OpenApplication
) -> None:
    page = support(app, open_application)
    page.people.cards[0].edit.click()
    with nothing_can_be_written(app):
        write(page, "Amina", "next door")
        open_application.settle(app)
    assert "Nothing can be saved right now." in told(app)
    assert page.people.editor.isVisible()
    assert page.people.editor.reach.text() == "next door"
    page.people.editor.save.click()
    open_application.settle(app)
    assert [card.person for card in page.people.cards] == [Person("Amina", "next door", 1)]


def test_someone_who_cannot_be_removed_is_not_said_to_be(app: Application, open_application: OpenApplication) -> None:
    page = support(app, open_application)
    with nothing_can_be_written(app):
        page.people.cards[0].remove.click()
        open_application.settle(app)
    assert "Nothing can be saved right now." in told(app)
    assert "taken off" not in told(app)
    assert names(page) == ["Amina"]


def test_removing_someone_can_be_undone_even_when_that_fails_at_first(
    app: Application, open_application: OpenApplication
) -> None:
    page = support(app, open_application)
    page.people.cards[0].remove.click()
    open_application.settle(app)
    assert told(app) == "Amina is taken off the list."
    assert names(page) == []
    with nothing_can_be_written(app):
        app.window.message_bar(in_panel=False).button.click()
        open_application.settle(app)
    assert told(app) == "Amina is taken off the list."
    app.window.message_bar(in_panel=False).button.click()
    open_application.settle(app)
    assert names(page) == ["Amina"]


def test_a_second_press_on_remove_says_nothing_more(app: Application, open_application: OpenApplication) -> None:
    page = support(app, open_application)
    remove = page.people.cards[0].remove
    remove.click()
    remove.click()
    open_application.settle(app)
    app.window.message_bar(in_panel=False).button.click()
    open_application.settle(app)
    assert names(page) == ["Amina"]
    assert told(app) == ""


def test_a_number_that_cannot_be_kept_is_in_its_field_and_ashores_own_stands(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    page = support(app, open_application)
    for number, own in ((samaritans(page), "116 123"), (page.danger.number, "999")):
        number.correct.click()
        number.field.number.setText("020 7946 0000")
        with nothing_can_be_written(app):
            number.field.keep.click()
            open_application.settle(app)
        assert "Nothing can be saved right now." in told(app)
        assert number.field.isVisible()
        assert number.field.number.text() == "020 7946 0000"
        assert number.row.words.text() == own
        number.field.keep.click()
        open_application.settle(app)
        app.window.message_bar(in_panel=False).close_button.click()
    page = support(again(app, open_application, tmp_path), open_application)
    assert samaritans(page).row.words.text() == "020 7946 0000"
    assert page.danger.number.row.words.text() == "020 7946 0000"


def test_giving_a_number_back_can_be_undone_and_is_not_said_when_it_failed(
    app: Application, open_application: OpenApplication
) -> None:
    change = HelplineCorrection("GB", "Samaritans", "020 7946 0000", "116 123")
    app.services.database.run(lambda db: add_helpline_correction(db, change))
    page = support(app, open_application)
    page.set_changes([change])
    with nothing_can_be_written(app):
        samaritans(page).restore.click()
        open_application.settle(app)
    assert "Nothing can be saved right now." in told(app)
    assert samaritans(page).row.words.text() == "020 7946 0000"
    samaritans(page).restore.click()
    open_application.settle(app)
    assert samaritans(page).row.words.text() == "116 123"
    assert told(app) == "Your correction is taken back."
    app.window.message_bar(in_panel=False).button.click()
    open_application.settle(app)
    assert samaritans(page).row.words.text() == "020 7946 0000"


def test_a_correction_from_before_is_shown_changed_and_given_back(
    app: Application, open_application: OpenApplication
) -> None:
    app.services.database.run(lambda db: add_helpline_correction(db, HelplineCorrection("GB", "Shout", "07700 900")))
    page = support(app, open_application)
    app.services.database.run(list_helpline_corrections, lambda listing: page.set_changes(listing.items))
    open_application.settle(app)
    number = page.helplines.cards[1].numbers[0]
    assert number.row.words.text() == "Text 07700 900"
    number.correct.click()
    number.field.number.setText("07700 901")
    number.field.keep.click()
    open_application.settle(app)
    kept: list[HelplineCorrection] = []
    app.services.database.run(list_helpline_corrections, lambda listing: kept.extend(listing.items))
    open_application.settle(app)
    assert kept == [HelplineCorrection("GB", "Shout", "07700 901")]
    number.restore.click()
    open_application.settle(app)
    assert number.row.words.text() == "Text 85258"


def test_a_very_long_name_is_told_in_a_short_line(app: Application, open_application: OpenApplication) -> None:
    page = support(app, open_application)
    page.people.add.click()
    write(page, "w" * 10_000, "r" * 10_000)
    open_application.settle(app)
    reach = page.people.cards[1].reach
    assert reach is not None
    reach.button.click()
    assert told(app).startswith("Copied: rrr")
    assert len(told(app)) < 80
    page.people.cards[1].remove.click()
    open_application.settle(app)
    assert told(app).endswith("is taken off the list.")
    assert len(told(app)) < 100


def test_from_the_key_on_the_keyboard_goes_down_the_page_and_escape_closes_the_field_first(
    app: Application, open_application: OpenApplication
) -> None:
    pages = []
    app.services.navigator.open(Page.BREATHE)
    press_key(app, Qt.Key.Key_S)
    page = support(app, open_application)
    assert app.window.focusWidget() is page
    QTest.keyClick(page, Qt.Key.Key_Tab)
    number = page.danger.number
    assert app.window.focusWidget() is number.row.button
    QTest.keyClick(number.row.button, Qt.Key.Key_Tab)
    QTest.keyClick(number.correct, Qt.Key.Key_Return)
    assert app.window.focusWidget() is number.field.number
    QTest.keyClick(number.field.number, Qt.Key.Key_Escape)
    assert number.field.isHidden()
    assert app.window.focusWidget() is number.correct
    pages.append(current_page(app))
    QTest.keyClick(number.correct, Qt.Key.Key_Escape)
    pages.append(current_page(app))
    assert pages == [Page.SUPPORT, Page.BREATHE]
