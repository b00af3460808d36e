"""Planning something small: a form that refuses what cannot be, and files that calendars take."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from ical.calendar_stream import IcsCalendarStream
from PySide6.QtCore import QDate, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QFileDialog
from tests.gui.program_driver import again, nothing_can_be_written, shown_message

from ashore.domain.check_ins import CheckInKind, Repeat
from ashore.domain.launch import Page
from ashore.domain.people import Closeness, Person
from ashore.features.connect.calendar_export import CalendarExport
from ashore.features.connect.page import ConnectPage
from ashore.features.connect.ways import WayId

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import OpenApplication
    from tests.gui.features.connect.calendar_program import CalendarProgram

    from ashore.app.application import Application
    from ashore.features.connect.check_in_editor import CheckInEditor
    from ashore.features.connect.plan_view import PlanView


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    return open_application(tmp_path)


def open_plan(app: Application, open_application: OpenApplication) -> PlanView:
    app.services.navigator.open(Page.CONNECT)
    open_application.settle(app)
    page = app.window.stack.widget_of(Page.CONNECT)
    assert isinstance(page, ConnectPage)
    page.home.tiles[WayId.PLAN].click()
    open_application.settle(app)
    return page.views.plan_view.get()


def fill(editor: CheckInEditor, *, what: str = "tea", whom: str = "Mina", day: QDate | None = None) -> None:
    editor.what_edit.setText(what)
    editor.whom_edit.setText(whom)
    editor.date_box.setDate(day or QDate(2030, 3, 28))
    editor.time_box.setTime(QTime(18, 30))
    editor.options.repeat_row.button(Repeat.WEEKLY).click()


def test_what_is_planned_is_listed_and_there_after_a_restart(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    view = open_plan(app, open_application)
    view.add_button.click()
    fill(view.editor)
    view.editor.save_button.click()
    open_application.settle(app)
    (row,) = view.rows
    assert row.check_in.what == "tea"
    assert row.open_button.accessibleName() == "Open in my calendar: tea"
    view = open_plan(again(app, open_application, tmp_path), open_application)
    assert [each.check_in.with_whom for each in view.rows] == ["Mina"]


def test_a_change_keeps_the_name_in_the_calendar_and_raises_its_sequence(
    app: Application, open_application: OpenApplication
) -> None:
    view = open_plan(app, open_application)
    view.add_button.click()
    fill(view.editor)
    view.editor.save_button.click()
    open_application.settle(app)
    before = view.rows[0].check_in
    view.rows[0].edit_button.click()
    view.editor.what_edit.setText("coffee")
    view.editor.save_button.click()
    open_application.settle(app)
    after = view.rows[0].check_in
    assert (after.uid, after.sequence, after.what) == (before.uid, before.sequence + 1, "coffee")


def test_an_end_before_the_beginning_is_said_and_cannot_be_saved(
    app: Application, open_application: OpenApplication
) -> None:
    editor = open_plan(app, open_application).editor
    open_plan(app, open_application).add()
    fill(editor)
    editor.options.until_switch.box.click()
    editor.options.until_box.setDate(QDate(2030, 3, 27))
    assert not editor.save_button.isEnabled()
    assert "The last day is before the first." in editor.note.text()
    editor.options.until_box.setDate(QDate(2030, 5, 1))
    assert editor.save_button.isEnabled()
    assert not editor.note.isVisibleTo(editor)


def test_rest_is_with_nobody(app: Application, open_application: OpenApplication) -> None:
    view = open_plan(app, open_application)
    view.add()
    fill(view.editor)
    view.editor.kind_row.button(CheckInKind.REST).click()
    view.editor.save_button.click()
    open_application.settle(app)
    assert view.rows[0].check_in.with_whom == ""


def test_a_calendar_program_gets_a_file_that_names_nobody_unless_asked(
    app: Application, open_application: OpenApplication, calendar_program: CalendarProgram, tmp_path: Path
) -> None:
    view = open_plan(app, open_application)
    view.add()
    fill(view.editor)
    view.editor.save_button.click()
    open_application.settle(app)
    view.rows[0].open_button.click()
    (text,) = calendar_program.read
    (event,) = IcsCalendarStream.calendar_from_ics(text).events
    assert event.summary == "Time set aside"
    assert "Mina" not in text
    files = list((tmp_path / "calendar").iterdir())
    assert [(file.name, file.stat().st_mode & 0o777) for file in files] == [("time-set-aside.ics", 0o600)]
    open_plan(again(app, open_application, tmp_path), open_application)
    assert list((tmp_path / "calendar").iterdir()) == [], "the next start takes it away"


@pytest.mark.qt_log_ignore(r"does not support QPlatformServices::openUrl|does not support")
def test_without_a_calendar_program_one_line_says_so(app: Application, open_application: OpenApplication) -> None:
    view = open_plan(app, open_application)
    view.add()
    fill(view.editor)
    view.editor.save_button.click()
    open_application.settle(app)
    view.rows[0].open_button.click()
    assert shown_message(app) == "The calendar program didn’t open. You can save a file instead."


def test_a_file_is_saved_where_it_was_asked_for_and_a_place_that_takes_none_is_told(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    view = open_plan(app, open_application)
    view.add()
    fill(view.editor)
    view.editor.save_button.click()
    open_application.settle(app)
    view.rows[0].save_button.click()
    (dialog,) = app.features.connect_feature.page.findChildren(QFileDialog)
    dialog.reject()
    (export,) = app.features.connect_feature.page.findChildren(CalendarExport)
    check_in = view.rows[0].check_in
    export.save_as(tmp_path / "plan.ics", [check_in])
    assert shown_message(app) == "Saved as plan.ics."
    (event,) = IcsCalendarStream.calendar_from_ics((tmp_path / "plan.ics").read_text("utf-8")).events
    assert event.uid == check_in.uid
    export.save_as(tmp_path / "missing" / "plan.ics", [check_in])
    assert shown_message(app).startswith("The file was not saved.")


def test_what_cannot_be_kept_stands_in_the_form_again(app: Application, open_application: OpenApplication) -> None:
    view = open_plan(app, open_application)
    view.add()
    fill(view.editor)
    with nothing_can_be_written(app):
        view.editor.save_button.click()
        open_application.settle(app)
    assert view.editor.isVisibleTo(view)
    assert (view.editor.what_edit.text(), view.editor.whom_edit.text()) == ("tea", "Mina")
    assert view.rows == []


def test_ones_own_people_are_a_press_away_and_rest_is_with_nobody(
    app: Application, open_application: OpenApplication
) -> None:
    app.services.people.save(Person("Mina", closeness=Closeness.IN_TOUCH))
    view = open_plan(app, open_application)
    view.add_button.click()
    row = view.editor.companion_row
    (mina,) = row.buttons
    mina.click()
    assert view.editor.whom_edit.text() == "Mina"
    view.editor.kind_row.button(CheckInKind.REST).click()
    assert not row.isVisible()


def test_where_nothing_is_planned_the_form_is_there_and_one_step_back_leads_to_the_ways(
    app: Application, open_application: OpenApplication
) -> None:
    view = open_plan(app, open_application)
    assert view.editor.isVisible()
    assert view.editor.what_edit.hasFocus()
    app.services.navigator.back()
    page = app.features.connect_feature.page
    assert page.view is page.home
    view = open_plan(app, open_application)
    fill(view.editor)
    view.editor.save_button.click()
    open_application.settle(app)
    assert not view.editor.isVisible()
    page.show_home()
    assert not open_plan(app, open_application).editor.isVisible()


def test_a_time_that_the_clocks_leave_out_is_said_and_cannot_be_saved(
    app: Application, open_application: OpenApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = open_plan(app, open_application).editor
    monkeypatch.setattr(editor, "_zone", lambda: "Europe/Berlin")
    editor.date_box.setDate(QDate(2030, 3, 31))
    editor.time_box.setTime(QTime(2, 30))
    assert not editor.save_button.isEnabled()
    assert "the clocks leave out this time" in editor.note.text()
    editor.time_box.setTime(QTime(3, 30))
    assert editor.save_button.isEnabled()


def test_a_day_that_does_not_exist_is_no_day_of_a_plan(app: Application, open_application: OpenApplication) -> None:
    editor = open_plan(app, open_application).editor
    editor.date_box.setDate(QDate(2030, 1, 31))
    editor.date_box.setCurrentSection(QDateEdit.Section.MonthSection)
    editor.date_box.setFocus()
    QTest.keyClicks(editor.date_box, "2")
    assert editor.date_box.day == date(2030, 2, 28)
    assert editor.save_button.isEnabled()
