"""Connect with its record, the clipboard and the mail program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from tests.gui.features.connect.connect_driver import ConnectDriver
from tests.gui.program_driver import again, current_page, entries_of, nothing_can_be_written, press_key, shown_message

from ashore.domain.contact import DECLINES_BEFORE_REST, ContactAnswer
from ashore.domain.launch import Page
from ashore.domain.people import Closeness, Person
from ashore.domain.starters import StarterKind
from ashore.features.connect.page import ConnectPage
from ashore.features.connect.ways import WayId
from ashore.record.own_starters import list_own_starters
from ashore.record.people import add_person
from ashore.ui.clipboard import system_clipboard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

MINA = Person("Mina", "mina@example.org", good_for="walks", closeness=Closeness.IN_TOUCH)
SAMIRA = Person("Samira", closeness=Closeness.LONG_AGO)


class MailProgram(QObject):
    """Takes the addresses that the system would hand to a mail program."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url)


@pytest.fixture
def mail_program() -> Iterator[MailProgram]:
    program = MailProgram()
    QDesktopServices.setUrlHandler("mailto", program, "open")  # type: ignore[arg-type]  # the stub asks for bytes
    yield program
    QDesktopServices.unsetUrlHandler("mailto")


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    """With two people, one of them from long ago."""
    app = open_application(tmp_path)
    app.services.database.run(lambda db: (add_person(db, MINA), add_person(db, SAMIRA)))
    return app


def open_connect(app: Application, open_application: OpenApplication) -> ConnectDriver:
    app.services.navigator.open(Page.CONNECT)
    open_application.settle(app)
    page = app.window.stack.widget_of(Page.CONNECT)
    assert isinstance(page, ConnectPage)
    return ConnectDriver(page)


def test_the_key_c_opens_it(app: Application) -> None:
    press_key(app, Qt.Key.Key_C)
    assert current_page(app) is Page.CONNECT


def test_the_suggestion_opens_the_words_for_whom_it_names(app: Application, open_application: OpenApplication) -> None:
    driver = open_connect(app, open_application)
    assert driver.suggestion == "Perhaps a small hello to Mina"
    driver.page.home.suggestion.click()
    assert (driver.title, driver.chosen_name) == ("Start small", "Mina")


@pytest.mark.parametrize("answer", ContactAnswer)
def test_both_answers_are_noted_lead_back_and_can_be_undone(
    app: Application, open_application: OpenApplication, answer: ContactAnswer
) -> None:
    driver = open_connect(app, open_application)
    driver.open_way(WayId.START_SMALL)
    driver.choose_name("Mina")
    if answer is ContactAnswer.SENT:
        driver.press_sent()
    else:
        driver.press_not_today()
    open_application.settle(app)
    assert driver.is_home
    assert [(entry.answer, entry.person_id) for entry in app.services.contact.items] == [(answer, 1)]
    app.window.message_bar(in_panel=False).button.click()
    open_application.settle(app)
    assert app.services.contact.items == ()


def test_after_three_times_not_today_nothing_is_suggested_also_after_a_restart(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    driver = open_connect(app, open_application)
    for _time in range(DECLINES_BEFORE_REST):
        assert driver.suggestion
        driver.open_way(WayId.START_SMALL)
        driver.press_not_today()
        open_application.settle(app)
    assert driver.suggestion == ""
    driver = open_connect(again(app, open_application, tmp_path), open_application)
    assert driver.suggestion == ""


def test_after_a_hello_nearby_someone_from_long_ago_needs_no_detour(
    app: Application, open_application: OpenApplication
) -> None:
    driver = open_connect(app, open_application)
    driver.open_way(WayId.START_SMALL)
    driver.choose_name("Samira")
    assert driver.is_someone_nearer_offered
    driver.press_someone_nearer()
    driver.press_sent()
    open_application.settle(app)
    assert driver.suggestion == "Perhaps a small hello to Samira"
    driver.page.home.suggestion.click()
    assert not driver.is_someone_nearer_offered


def test_a_line_in_ones_own_words_is_kept_and_there_after_a_restart(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    driver = open_connect(app, open_application)
    driver.open_way(WayId.BE_HONEST)
    driver.write("I go quiet. It passes.")
    driver.press_save_own()
    open_application.settle(app)
    assert shown_message(app) == "Your line is kept here."
    driver = open_connect(again(app, open_application, tmp_path), open_application)
    driver.open_way(WayId.BE_HONEST)
    assert driver.line == "I go quiet. It passes."


def test_what_is_half_written_is_there_after_a_restart_until_it_was_sent(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    driver = open_connect(app, open_application)
    driver.open_way(WayId.BE_HONEST)
    driver.press_another()
    driver.write("I go quiet, and")
    app = again(app, open_application, tmp_path)
    driver = open_connect(app, open_application)
    driver.open_way(WayId.BE_HONEST)
    driver.press_another()
    assert driver.line == "I go quiet, and"
    driver.press_not_today()
    open_application.settle(app)
    driver.open_way(WayId.BE_HONEST)
    assert driver.line == "I go quiet, and", "the words stay here"
    driver.press_sent()
    driver = open_connect(again(app, open_application, tmp_path), open_application)
    driver.open_way(WayId.BE_HONEST)
    driver.press_another()
    assert driver.line != "I go quiet, and"


def test_a_line_that_cannot_be_kept_stays_in_the_field_and_nothing_else_is_said(
    app: Application, open_application: OpenApplication
) -> None:
    driver = open_connect(app, open_application)
    driver.open_way(WayId.START_SMALL)
    driver.write("Hello you")
    with nothing_can_be_written(app):
        driver.press_save_own()
        open_application.settle(app)
    assert "Nothing can be saved right now." in shown_message(app)
    assert driver.line == "Hello you"
    driver.press_save_own()
    open_application.settle(app)
    assert [starter.text for starter in entries_of(app, list_own_starters)] == ["Hello you"]


def test_a_removed_line_comes_back_with_undo(app: Application, open_application: OpenApplication) -> None:
    driver = open_connect(app, open_application)
    driver.open_way(WayId.START_SMALL)
    driver.write("Hello you")
    driver.press_save_own()
    open_application.settle(app)
    driver.press_remove_own()
    open_application.settle(app)
    assert not entries_of(app, list_own_starters)
    app.window.message_bar(in_panel=False).button.click()
    open_application.settle(app)
    assert [starter.text for starter in entries_of(app, list_own_starters)] == ["Hello you"]


def test_what_is_copied_is_marked_private(app: Application, open_application: OpenApplication) -> None:
    driver = open_connect(app, open_application)
    driver.open_way(WayId.START_SMALL)
    driver.press_copy()
    clipboard = system_clipboard()
    assert clipboard is not None
    data = clipboard.mimeData()
    assert data.text() == driver.line
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert shown_message(app).startswith("The line is copied.")
    app.services.navigator.open(Page.BREATHE)
    assert shown_message(app) == "", "a note outlives its page"


def test_the_mail_program_gets_the_words_and_the_address(
    app: Application, open_application: OpenApplication, mail_program: MailProgram
) -> None:
    driver = open_connect(app, open_application)
    driver.open_way(WayId.START_SMALL)
    driver.choose_name("Mina")
    driver.write("Tea & cake? 50% off, #1\u00fc")
    driver.press_mail()
    (opened,) = mail_program.opened
    assert opened.path() == "mina@example.org"
    body = QUrl.fromPercentEncoding(opened.query(QUrl.ComponentFormattingOption.FullyEncoded).encode())
    assert body == "body=Tea & cake? 50% off, #1\u00fc"


@pytest.mark.qt_log_ignore(r"does not support QPlatformServices::openUrl")
def test_without_a_mail_program_one_line_says_so(app: Application, open_application: OpenApplication) -> None:
    driver = open_connect(app, open_application)
    driver.open_way(WayId.START_SMALL)
    driver.press_mail()
    assert shown_message(app) == "The mail program didn’t open. You can copy the line instead."
    assert driver.line


def test_people_and_kind_words_lead_to_support_and_ground(app: Application, open_application: OpenApplication) -> None:
    driver = open_connect(app, open_application)
    driver.page.home.people_link.click()
    assert current_page(app) is Page.SUPPORT
    app.services.navigator.open(Page.CONNECT)
    driver.open_way(WayId.KIND_WORDS)
    driver.page.views.kind_lines_view.get().exercise_button.click()
    assert current_page(app) is Page.GROUND
    assert app.features.ground.page.is_exercise_running


def test_lines_of_a_kind_open_filled_in(app: Application, open_application: OpenApplication) -> None:
    driver = open_connect(app, open_application)
    driver.page.open_starters(StarterKind.HONEST)
    assert driver.title == "Be honest"
