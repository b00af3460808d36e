"""What is half written, in the whole program: there again after a start, gone after "Not now", which can be undone."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QTime
from PySide6.QtTest import QTest
from tests.gui.features.connect.connect_driver import ConnectDriver
from tests.gui.features.notice.notice_driver import NoticeDriver
from tests.gui.features.patterns.patterns_driver import OWN, PatternsDriver
from tests.gui.features.reframes.reframes_driver import ReframesDriver
from tests.gui.features.support.support_driver import SupportDriver
from tests.gui.program_driver import (
    again,
    entries_of,
    opened,
    patterns_page,
    shown_message,
    shown_message_in_panel,
    support_page,
)

from ashore.domain.breath import Phase
from ashore.domain.check_ins import CheckIn, CheckInKind, Repeat
from ashore.domain.launch import Page
from ashore.domain.people import Person
from ashore.features.connect.page import ConnectPage
from ashore.features.connect.ways import WayId
from ashore.features.notice.page import NoticePage
from ashore.record.check_ins import list_check_ins
from ashore.record.connection import open_record
from ashore.record.custom_patterns import list_patterns
from ashore.record.drafts import list_drafts
from ashore.record.people import list_people

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application
    from ashore.ui.widgets.button import Button


@dataclass
class Editor:
    """One that is open: the field that is written in, and its "Not now"."""

    field: QLineEdit | QPlainTextEdit
    not_now: Button

    @property
    def text(self) -> str:
        return self.field.text() if hasattr(self.field, "text") else self.field.toPlainText()


def thought(app: Application) -> Editor:
    app.window.side_panel_layout.show()
    panel = app.features.reframes.panel
    ReframesDriver(panel).press_own_words()
    return Editor(panel.belief_editor.editor.text_box, panel.belief_editor.editor.cancel)


def line(app: Application) -> Editor:
    app.features.open_belief("unlovable")
    editor = app.features.reframes.panel.belief_card.ladder.line_editor
    editor.begin_line(None)
    return Editor(editor.text_box, editor.cancel)


def pattern(app: Application) -> Editor:
    editor = PatternsDriver(patterns_page(app)).edit(None).editor
    return Editor(editor.name, editor.cancel)


def edited_pattern(app: Application) -> Editor:
    driver = PatternsDriver(patterns_page(app))
    entries_of(app, list_patterns)
    editor = driver.edit(OWN).editor
    return Editor(editor.name, editor.cancel)


def new_person(app: Application) -> Editor:
    driver = SupportDriver(support_page(app))
    driver.add_button.click()
    return Editor(driver.reach_edit, driver.cancel_button)


def edited_person(app: Application) -> Editor:
    driver = SupportDriver(support_page(app))
    entries_of(app, list_people)  # by then the page has them too
    driver.edit(0)
    return Editor(driver.reach_edit, driver.cancel_button)


def emergency_number(app: Application) -> Editor:
    number = SupportDriver(support_page(app)).emergency
    number.begin()
    return Editor(number.line_edit, number.cancel_button)


def helpline_number(app: Application) -> Editor:
    number = SupportDriver(support_page(app)).number(1)
    number.begin()
    return Editor(number.line_edit, number.cancel_button)


def new_check_in(app: Application) -> Editor:
    editor = ConnectDriver(opened(app, Page.CONNECT, ConnectPage)).begin_plan()
    return Editor(editor.what_edit, editor.cancel_button)


def edited_check_in(app: Application) -> Editor:
    editor = ConnectDriver(opened(app, Page.CONNECT, ConnectPage)).edit_plan(0)
    return Editor(editor.whom_edit, editor.cancel_button)


def note(app: Application) -> Editor:
    page = opened(app, Page.NOTICE, NoticePage)
    page.show_home()
    page.form.unfold("situation")
    return Editor(NoticeDriver(page).situation, page.home.cancel_button)


EDITORS = (
    thought,
    line,
    pattern,
    edited_pattern,
    new_person,
    edited_person,
    emergency_number,
    helpline_number,
    new_check_in,
    edited_check_in,
    note,
)
TEA = CheckIn(CheckInKind.CONTACT, datetime.fromisoformat("2030-03-28 18:30"), "Europe/Berlin", "tea@ashore", "tea")
IN_PANEL = (thought, line)
TYPED = "123 half"


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    app = open_application(tmp_path)
    app.services.settings.update(region="GB")
    app.services.own_patterns.save(OWN)
    app.services.people.save(Person("Amina"))
    app.services.check_ins.save(TEA)
    ConnectDriver(opened(app, Page.CONNECT, ConnectPage)).open_way(WayId.PLAN)
    open_application.settle(app)
    return app


def restarted(app: Application, open_application: OpenApplication, folder: Path) -> Application:
    """With everything read from the record."""
    app = again(app, open_application, folder)
    support_page(app)
    ConnectDriver(opened(app, Page.CONNECT, ConnectPage)).open_way(WayId.PLAN)
    open_application.settle(app)
    return app


def texts(app: Application) -> dict[str, str]:
    """What stands in each editor, opened one after another."""
    return {open_editor.__name__: open_editor(app).text for open_editor in EDITORS}


def type_everywhere(app: Application) -> None:
    for open_editor in EDITORS:
        QTest.keyClicks(open_editor(app).field, TYPED)


def test_what_is_half_written_is_there_after_a_restart_and_not_now_removes_it_for_good(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    before = texts(app)
    type_everywhere(app)
    written = texts(app)
    assert [name for name, text in written.items() if not text.endswith(TYPED)] == []
    app = restarted(app, open_application, tmp_path)
    assert texts(app) == written
    for open_editor in EDITORS:
        open_editor(app).not_now.click()
    app = restarted(app, open_application, tmp_path)
    assert texts(app) == before
    open_application.close(app)
    with closing(open_record(tmp_path / "record.sqlite3")[0]) as db:
        assert list_drafts(db).items == ()


def test_not_now_can_be_undone(app: Application) -> None:
    for open_editor in EDITORS:
        before = open_editor(app).text
        QTest.keyClicks(open_editor(app).field, TYPED)
        open_editor(app).not_now.click()
        is_in_panel = open_editor in IN_PANEL
        shown = shown_message_in_panel if is_in_panel else shown_message
        assert shown(app) == "The unfinished text is removed."
        assert open_editor(app).text == before
        open_editor(app).not_now.click()  # of nothing, nothing is said
        app.window.message_bar(in_panel=is_in_panel).button.click()
        assert shown(app) == "What you wrote is there again when you go on writing."
        assert open_editor(app).text.endswith(TYPED)


def test_escape_closes_and_keeps_what_is_half_written(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    for open_editor in EDITORS:
        QTest.keyClicks(open_editor(app).field, TYPED)
        app.services.navigator.back()
        assert open_editor(app).text.endswith(TYPED), open_editor.__name__
    written = texts(app)
    assert texts(restarted(app, open_application, tmp_path)) == written


def test_it_is_on_disk_while_it_is_typed(
    app: Application, open_application: OpenApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    QTest.keyClicks(thought(app).field, "half a th")

    def is_on_disk() -> bool:
        """In a copy, as a kill would leave it."""
        copy = tmp_path / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        for file in tmp_path.glob("record.sqlite3*"):
            shutil.copyfile(file, copy / file.name)
        with closing(open_record(copy / "record.sqlite3")[0]) as db:
            return [dict(each.fields) for each in list_drafts(db).items] == [{"text": "half a th"}]

    qtbot.waitUntil(is_on_disk, timeout=5000)
    open_application.close(app)


def test_every_field_of_a_pattern_is_there_again(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    editor = PatternsDriver(patterns_page(app)).edit(None)
    editor.write_name("By the window")
    editor.set_seconds(Phase.EXHALE, 8.5)
    box = editor.editor.fields.boxes[Phase.INHALE]
    box.selectAll()
    QTest.keyClicks(box, "3")  # the box takes it once it is left
    editor.editor.fields.minutes.setValue(9)
    app = restarted(app, open_application, tmp_path)
    editor = PatternsDriver(patterns_page(app)).edit(None)
    assert (editor.name, editor.seconds(Phase.INHALE), editor.seconds(Phase.EXHALE)) == ("By the window", 3, 8.5)
    assert editor.editor.fields.minutes.value() == 9
    editor.press_save()
    open_application.settle(app)
    assert PatternsDriver(patterns_page(app)).edit(None).name == ""


def test_every_field_of_a_plan_is_there_again(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    editor = ConnectDriver(opened(app, Page.CONNECT, ConnectPage)).begin_plan()
    editor.kind_row.button(CheckInKind.REST).click()
    editor.minutes_row.button(60).click()
    editor.options.repeat_row.button(Repeat.FORTNIGHTLY).click()
    editor.options.reminder_row.button(10).click()
    editor.options.named_switch.box.click()
    editor.date_box.setDate(QDate(2031, 2, 3))
    editor.time_box.setTime(QTime(7, 45))
    editor.options.until_switch.box.click()
    editor.options.until_box.setDate(QDate(2031, 5, 6))
    app.services.navigator.back()
    app = restarted(app, open_application, tmp_path)
    editor = ConnectDriver(opened(app, Page.CONNECT, ConnectPage)).begin_plan()
    editor.save_button.click()
    open_application.settle(app)
    saved = entries_of(app, list_check_ins)[-1]
    assert (saved.kind, saved.minutes, saved.repeat) == (CheckInKind.REST, 60, Repeat.FORTNIGHTLY)
    assert (saved.starts, saved.until) == (datetime.fromisoformat("2031-02-03 07:45"), date(2031, 5, 6))
    assert (saved.reminder_minutes, saved.is_named) == (10, True)
    editor = ConnectDriver(opened(app, Page.CONNECT, ConnectPage)).begin_plan()
    assert editor.kind_row.value is CheckInKind.CONTACT, "what was saved is no draft"


def test_a_plan_that_is_removed_while_it_is_edited_is_saved_as_a_new_one(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    QTest.keyClicks(edited_check_in(app).field, TYPED)
    app.services.check_ins.remove(entries_of(app, list_check_ins)[0])
    open_application.settle(app)
    app = restarted(app, open_application, tmp_path)
    editor = ConnectDriver(opened(app, Page.CONNECT, ConnectPage)).begin_plan()
    assert editor.whom_edit.text() == TYPED
    editor.save_button.click()
    open_application.settle(app)
    (saved,) = entries_of(app, list_check_ins)
    assert (saved.with_whom, saved.uid != TEA.uid) == (TYPED, True)


def test_what_is_saved_leaves_no_draft(app: Application, open_application: OpenApplication, tmp_path: Path) -> None:
    QTest.keyClicks(thought(app).field, "I am too much")
    ReframesDriver(app.features.reframes.panel).keep_thought()
    driver = SupportDriver(support_page(app))
    driver.add_button.click()
    driver.write("Jo", "knock twice")
    driver.save_button.click()
    number = driver.number(1)
    number.begin("020 7946 0000")
    number.save()
    open_application.settle(app)
    open_application.close(app)
    with closing(open_record(tmp_path / "record.sqlite3")[0]) as db:
        assert list_drafts(db).items == ()


def test_what_was_removed_takes_its_drafts_along(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    editor = edited_person(app)
    QTest.keyClicks(editor.field, "half")
    app.services.navigator.back()
    SupportDriver(support_page(app)).remove(0)
    open_application.settle(app)
    open_application.close(app)
    with closing(open_record(tmp_path / "record.sqlite3")[0]) as db:
        assert list_drafts(db).items == ()
