"""Support with its record: what is written and cannot be kept is still there, and nothing is said before it is so."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.features.support.support_driver import SupportDriver
from tests.gui.program_driver import again, current_page, nothing_can_be_written, press_key, shown_message

from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.launch import Page
from ashore.domain.people import Person
from ashore.domain.shortened_text import shortened
from ashore.features.support.page import SupportPage
from ashore.record.helpline_corrections import add_helpline_correction, list_helpline_corrections
from ashore.record.people import add_person

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    """British, with one person on the list and Support open."""
    app = open_application(tmp_path)
    app.services.settings.update(region="GB")
    app.services.database.run(lambda db: add_person(db, Person("Amina", "0123 456 789")))
    open_support(app, open_application)
    return app


def open_support(app: Application, open_application: OpenApplication) -> SupportDriver:
    app.services.navigator.open(Page.SUPPORT)
    open_application.settle(app)
    page = app.window.stack.widget_of(Page.SUPPORT)
    assert isinstance(page, SupportPage)
    return SupportDriver(page)


def test_someone_new_who_cannot_be_kept_is_in_the_editor_with_all_their_words(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    driver = open_support(app, open_application)
    driver.add_button.click()
    with nothing_can_be_written(app):
        driver.write("Jo", "knock twice")
        open_application.settle(app)
    assert "Nothing can be saved right now." in shown_message(app)
    assert driver.editor.isVisible()
    assert (driver.name_edit.text(), driver.reach_edit.text()) == ("Jo", "knock twice")
    assert driver.names == ["Amina"]
    driver.save_button.click()
    open_application.settle(app)
    assert not driver.is_editing
    driver = open_support(again(app, open_application, tmp_path), open_application)
    assert driver.names == ["Amina", "Jo"]


def test_a_record_that_somebody_else_holds_loses_no_word(
    app: Application,
    open_application: OpenApplication,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    driver = open_support(app, open_application)
    number = driver.number()
    monkeypatch.setattr("ashore.record.connection.BUSY_SECONDS", 0)
    with closing(sqlite3.connect(tmp_path / "record.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        driver.add_button.click()
        driver.write("Jo", "knock twice")
        number.begin("020 7946 0000")
        number.save()
        driver.remove(0)
        tried: list[bool] = []  # all that was asked for before it, too
        app.services.database.run(lambda _db: None, failed=lambda: tried.append(True))
        qtbot.waitUntil(lambda: bool(tried), timeout=3000)
        assert number.form.isVisible()
        assert driver.editor.isVisible()
        assert "Nothing can be saved right now" in shown_message(app)
        assert driver.names == ["Amina"]
        assert driver.name_edit.text() == "Jo"
        assert number.text == "116 123"
    driver.save_button.click()
    number.save()
    open_application.settle(app)
    assert driver.names == ["Amina", "Jo"]
    assert number.text == "020 7946 0000"
    assert not number.is_being_corrected


def test_a_change_to_someone_that_cannot_be_kept_is_in_the_editor_in_their_place(
    app: Application, open_application: OpenApplication
) -> None:
    driver = open_support(app, open_application)
    driver.edit(0)
    with nothing_can_be_written(app):
        driver.write("Amina", "next door")
        open_application.settle(app)
    assert "Nothing can be saved right now." in shown_message(app)
    assert driver.editor.isVisible()
    assert driver.reach_edit.text() == "next door"
    driver.save_button.click()
    open_application.settle(app)
    assert [card.person for card in driver.people] == [Person("Amina", "next door", 1)]


def test_someone_who_cannot_be_removed_is_not_said_to_be(app: Application, open_application: OpenApplication) -> None:
    driver = open_support(app, open_application)
    with nothing_can_be_written(app):
        driver.remove(0)
        open_application.settle(app)
    assert "Nothing can be saved right now." in shown_message(app)
    assert "is removed" not in shown_message(app)
    assert driver.names == ["Amina"]


def test_removing_someone_can_be_undone_even_when_that_fails_at_first(
    app: Application, open_application: OpenApplication
) -> None:
    driver = open_support(app, open_application)
    driver.remove(0)
    open_application.settle(app)
    assert shown_message(app) == "Amina is removed."
    assert driver.names == []
    with nothing_can_be_written(app):
        app.window.message_bar(in_panel=False).button.click()
        open_application.settle(app)
    assert shown_message(app) == "Amina is removed."
    app.window.message_bar(in_panel=False).button.click()
    open_application.settle(app)
    assert driver.names == ["Amina"]


def test_a_second_press_on_remove_says_nothing_more(app: Application, open_application: OpenApplication) -> None:
    driver = open_support(app, open_application)
    remove = driver.people[0].remove_button
    remove.click()
    remove.click()
    open_application.settle(app)
    app.window.message_bar(in_panel=False).button.click()
    open_application.settle(app)
    assert driver.names == ["Amina"]
    assert shown_message(app) == ""


def test_a_number_that_cannot_be_kept_is_in_its_field_and_ashores_own_stands(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    driver = open_support(app, open_application)
    for number, own in ((driver.number(), "116 123"), (driver.emergency, "999")):
        number.begin("020 7946 0000")
        with nothing_can_be_written(app):
            number.save()
            open_application.settle(app)
        assert "Nothing can be saved right now." in shown_message(app)
        assert number.form.isVisible()
        assert number.line_edit.text() == "020 7946 0000"
        assert number.text == own
        number.save()
        open_application.settle(app)
        app.window.message_bar(in_panel=False).close_button.click()
    driver = open_support(again(app, open_application, tmp_path), open_application)
    assert driver.number().text == "020 7946 0000"
    assert driver.emergency.text == "020 7946 0000"


def test_giving_a_number_back_can_be_undone_and_is_not_said_when_it_failed(
    app: Application, open_application: OpenApplication
) -> None:
    change = HelplineCorrection("GB", "Samaritans", "020 7946 0000", "116 123")
    app.services.database.run(lambda db: add_helpline_correction(db, change))
    driver = open_support(app, open_application)
    driver.page.set_corrections([change])
    with nothing_can_be_written(app):
        driver.number().restore()
        open_application.settle(app)
    assert "Nothing can be saved right now." in shown_message(app)
    assert driver.number().text == "020 7946 0000"
    driver.number().restore()
    open_application.settle(app)
    assert driver.number().text == "116 123"
    assert shown_message(app) == "Your change is undone."
    app.window.message_bar(in_panel=False).button.click()
    open_application.settle(app)
    assert driver.number().text == "020 7946 0000"


def test_a_correction_from_before_is_shown_changed_and_given_back(
    app: Application, open_application: OpenApplication
) -> None:
    app.services.database.run(lambda db: add_helpline_correction(db, HelplineCorrection("GB", "Shout", "07700 900")))
    driver = open_support(app, open_application)
    app.services.database.run(list_helpline_corrections, lambda listing: driver.page.set_corrections(listing.items))
    open_application.settle(app)
    number = driver.number(1)
    assert number.text == "Text 07700 900"
    number.begin("07700 901")
    number.save()
    open_application.settle(app)
    kept: list[HelplineCorrection] = []
    app.services.database.run(list_helpline_corrections, lambda listing: kept.extend(listing.items))
    open_application.settle(app)
    assert kept == [HelplineCorrection("GB", "Shout", "07700 901")]
    number.restore()
    open_application.settle(app)
    assert number.text == "Text 85258"


def test_a_very_long_name_is_told_in_a_short_line(app: Application, open_application: OpenApplication) -> None:
    driver = open_support(app, open_application)
    driver.add_button.click()
    driver.write("w" * 10_000, "r" * 10_000)
    open_application.settle(app)
    driver.copy_reach(1)
    assert shown_message(app).startswith("Copied: rrr")
    assert len(shown_message(app)) < 80
    driver.remove(1)
    open_application.settle(app)
    assert shown_message(app).endswith("is removed.")
    assert len(shown_message(app)) < 100


def test_from_the_key_on_the_keyboard_goes_down_the_page_and_escape_closes_the_field_first(
    app: Application, open_application: OpenApplication
) -> None:
    pages = []
    app.services.navigator.open(Page.BREATHE)
    press_key(app, Qt.Key.Key_S)
    driver = open_support(app, open_application)
    assert app.window.focusWidget() is driver.page
    QTest.keyClick(driver.page, Qt.Key.Key_Tab)
    number = driver.emergency
    assert app.window.focusWidget() is number.copy_button
    QTest.keyClick(number.copy_button, Qt.Key.Key_Tab)
    QTest.keyClick(number.correct_button, Qt.Key.Key_Return)
    assert app.window.focusWidget() is number.line_edit
    QTest.keyClick(number.line_edit, Qt.Key.Key_Escape)
    assert not number.is_being_corrected
    assert app.window.focusWidget() is number.correct_button
    pages.append(current_page(app))
    QTest.keyClick(number.correct_button, Qt.Key.Key_Escape)
    pages.append(current_page(app))
    assert pages == [Page.SUPPORT, Page.BREATHE]


def test_each_copied_line_is_told_in_one_quiet_line_in_place_of_the_one_before(app: Application) -> None:
    page = app.window.stack.widget_of(Page.SUPPORT)
    assert isinstance(page, SupportPage)
    for line, button in SupportDriver(page).lines_to_send.items():
        button.click()
        assert shown_message(app) == f"Copied: {shortened(line)}"
