"""A week of rest and contact: put there, moved and taken out by pointer and by keys, spoken, kept, and exported."""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
from ical.calendar_stream import IcsCalendarStream
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from tests.gui.features.connect.week_driver import WeekDriver, week_driver
from tests.gui.program_driver import again, nothing_can_be_written, shown_message
from tests.gui.screen_reader import ScreenReader

from ashore.domain.check_ins import CheckIn, CheckInKind, Repeat
from ashore.domain.week import PartOfDay, Slot, slot_of
from ashore.record.connection import open_record
from ashore.record.drafts import list_drafts
from ashore.ui.widgets.keyboard_focus import focus_by_key

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import OpenApplication
    from tests.gui.features.connect.calendar_program import CalendarProgram

    from ashore.app.application import Application

REST, CONTACT = CheckInKind.REST, CheckInKind.CONTACT
MORNING, AFTERNOON, EVENING = PartOfDay
MONDAY, TUESDAY = Slot(0, MORNING), Slot(1, MORNING)
CTRL = Qt.KeyboardModifier.ControlModifier
OUTSIDE = QPoint(4, 4)


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    app = open_application(tmp_path)
    app.window.resize(1180, 1000)
    return app


@pytest.fixture
def week(app: Application, open_application: OpenApplication) -> WeekDriver:
    return week_driver(app, open_application)


def test_keys_put_change_and_take_out(app: Application, week: WeekDriver, open_application: OpenApplication) -> None:
    week.go_to(MONDAY)
    seen = []
    for key in (Qt.Key.Key_R, Qt.Key.Key_C, Qt.Key.Key_Delete):
        week.press(key)
        open_application.settle(app)
        seen.append(week.week.get(MONDAY))
    assert seen == [(REST, ""), (CONTACT, ""), None]
    assert week.focused == MONDAY


def test_enter_leads_from_nothing_to_rest_to_contact_and_back(
    app: Application, week: WeekDriver, open_application: OpenApplication
) -> None:
    week.go_to(MONDAY)
    seen = []
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Return):
        week.press(key)
        open_application.settle(app)
        seen.append(week.week.get(MONDAY))
    assert seen == [(REST, ""), (CONTACT, ""), None]


def test_arrows_move_in_the_week_and_stay_at_its_edges(week: WeekDriver) -> None:
    first = Slot(week.view.board.weekdays[0], MORNING)
    week.go_to(first)
    key = Qt.Key
    for pressed, expected in (
        (key.Key_Left, first),
        (key.Key_Up, first),
        (key.Key_Down, Slot(first.weekday, AFTERNOON)),
        (key.Key_Right, Slot(week.view.board.weekdays[1], AFTERNOON)),
        (key.Key_End, Slot(week.view.board.weekdays[-1], AFTERNOON)),
        (key.Key_Home, Slot(first.weekday, AFTERNOON)),
    ):
        week.press(pressed)
        assert week.focused == expected, pressed


def test_in_a_list_up_and_down_lead_through_the_days(app: Application, week: WeekDriver) -> None:
    app.window.resize(760, 560)
    week.go_to(MONDAY)
    week.press(Qt.Key.Key_Right)
    assert week.focused == Slot(0, AFTERNOON)
    week.press(Qt.Key.Key_Down)
    assert week.focused == Slot(1, AFTERNOON)


def test_in_one_column_up_and_down_lead_through_every_part(app: Application, week: WeekDriver) -> None:
    app.services.settings.update(text_percent=300)
    app.window.resize(760, 560)
    week.go_to(Slot(0, EVENING))
    week.press(Qt.Key.Key_Down)
    assert week.focused == Slot(1, MORNING)


def test_ctrl_with_an_arrow_moves_it_and_changes_places_with_what_is_there(
    app: Application, week: WeekDriver, open_application: OpenApplication
) -> None:
    week.go_to(TUESDAY)
    week.press(Qt.Key.Key_C)
    open_application.settle(app)
    week.go_to(MONDAY)
    week.press(Qt.Key.Key_R)
    open_application.settle(app)
    week.press(Qt.Key.Key_Right, modifier=CTRL)
    open_application.settle(app)
    assert week.week == {MONDAY: (CONTACT, ""), TUESDAY: (REST, "")}
    assert week.focused == TUESDAY


def test_the_letters_belong_to_the_week_while_the_keyboard_is_there(app: Application, week: WeekDriver) -> None:
    is_open = app.window.side_panel_layout.is_open
    week.go_to(MONDAY)
    QTest.keyClick(app.window.focusWidget() or app.window, Qt.Key.Key_R)
    assert app.window.side_panel_layout.is_open == is_open


def test_on_a_keyboard_of_another_script_the_keys_in_their_places_count(
    app: Application, week: WeekDriver, open_application: OpenApplication
) -> None:
    week.go_to(MONDAY)
    code, x11_place_of_r, nothing = 0x041A, 27, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(
        week.cell(MONDAY), QKeyEvent(QEvent.Type.KeyPress, code, nothing, x11_place_of_r, code, 0, "к")
    )
    open_application.settle(app)
    assert week.week == {MONDAY: (REST, "")}


def test_what_is_planned_is_that_of_the_day_on_which_the_week_is_opened(
    app: Application, week: WeekDriver, open_application: OpenApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    starts = datetime.combine(date.today() + timedelta(days=3), time(18, 30))  # noqa: DTZ011  # as the window has it
    app.services.check_ins.save(CheckIn(CONTACT, starts, "UTC", "t@ashore", "tea"))
    open_application.settle(app)
    assert week.cell(slot_of(starts)).plans
    later = starts + timedelta(days=1)
    monkeypatch.setattr("ashore.features.connect.week_controller.local_now", lambda: later)
    app.services.navigator.back()
    week_driver(app, open_application)
    assert not week.cell(slot_of(starts)).plans


def test_every_action_is_spoken(
    app: Application, week: WeekDriver, open_application: OpenApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    week.go_to(MONDAY)
    reader = ScreenReader(monkeypatch)
    heard = []
    for key, modifier in (
        (Qt.Key.Key_R, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_C, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Right, CTRL),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    ):
        week.press(key, modifier=modifier)
        open_application.settle(app)
        heard.append(" ".join(each for each in reader.heard() if "now." in each))
    assert heard == [
        "Monday morning is for rest now.",
        "Monday morning is for contact now.",
        "Monday morning is free now. Tuesday morning is for contact now.",
        "Tuesday morning is free now.",
    ]
    assert week.cell(TUESDAY).accessibleName() == "Tuesday morning: free"


def test_a_block_is_dragged_into_the_week_within_it_and_out_of_it_which_can_be_undone(
    app: Application, week: WeekDriver, open_application: OpenApplication
) -> None:
    week.drag(week.view.sources[CONTACT], week.cell(MONDAY))
    open_application.settle(app)
    assert week.week == {MONDAY: (CONTACT, "")}
    week.drag(week.cell(MONDAY), week.cell(Slot(4, EVENING)))
    open_application.settle(app)
    assert week.week == {Slot(4, EVENING): (CONTACT, "")}
    kept = week.cell(Slot(4, EVENING)).block
    week.drag(week.cell(Slot(4, EVENING)), week.view.mapToGlobal(OUTSIDE))
    open_application.settle(app)
    assert week.week == {}
    assert shown_message(app) == "This is no longer in your week here. Your calendar keeps its own copy."
    app.window.message_bar(in_panel=False).button.click()
    open_application.settle(app)
    assert week.cell(Slot(4, EVENING)).block == kept


def test_a_drag_onto_another_changes_places_and_loses_nothing(
    app: Application, week: WeekDriver, open_application: OpenApplication
) -> None:
    for kind, slot in ((REST, MONDAY), (CONTACT, TUESDAY)):
        week.drag(week.view.sources[kind], week.cell(slot))
        open_application.settle(app)
    week.drag(week.cell(MONDAY), week.cell(TUESDAY))
    open_application.settle(app)
    assert week.week == {MONDAY: (CONTACT, ""), TUESDAY: (REST, "")}


def test_what_is_dropped_between_two_times_or_where_it_was_stays(
    app: Application, week: WeekDriver, open_application: OpenApplication
) -> None:
    week.drag(week.view.sources[REST], week.cell(MONDAY))
    open_application.settle(app)
    board = week.view.board
    for end in (week.cell(MONDAY), board.mapToGlobal(QPoint(2, board.height() // 2))):
        week.drag(week.cell(MONDAY), end)
        open_application.settle(app)
        assert week.week == {MONDAY: (REST, "")}


def test_escape_puts_back_what_is_carried(
    app: Application, week: WeekDriver, open_application: OpenApplication
) -> None:
    week.drag(week.view.sources[REST], week.cell(MONDAY))
    open_application.settle(app)
    there = week.cell(TUESDAY).mapToGlobal(QPoint(20, 20))
    week.carry(week.cell(MONDAY), there)
    was_carrying = week.view.drag.is_carrying
    app.services.navigator.back()
    assert (was_carrying, week.view.drag.is_carrying) == (True, False)
    week.drop(week.cell(MONDAY), there)
    open_application.settle(app)
    assert week.week == {MONDAY: (REST, "")}
    assert week.view.isVisible()


def test_a_press_is_no_drag_and_shows_what_is_there(week: WeekDriver) -> None:
    week.click(TUESDAY)
    assert week.view.board.slot == TUESDAY
    assert week.view.editor.heading.text() == "Tuesday morning"
    assert week.week == {}


def test_without_a_drag_or_keys_a_press_puts_it_where_the_week_was_pressed(
    app: Application, week: WeekDriver, open_application: OpenApplication
) -> None:
    week.click(TUESDAY)
    week.view.sources[REST].click()
    open_application.settle(app)
    assert week.week == {TUESDAY: (REST, "")}
    week.view.editor.chips[CONTACT].click()
    open_application.settle(app)
    assert week.week == {TUESDAY: (CONTACT, "")}
    week.view.editor.chips[None].click()
    open_application.settle(app)
    assert week.week == {}


def test_a_press_beside_an_untouched_week_takes_the_first_time_that_is_free(
    app: Application, week: WeekDriver, open_application: OpenApplication
) -> None:
    week.view.sources[REST].click()
    open_application.settle(app)
    assert week.week == {Slot(week.view.board.weekdays[0], MORNING): (REST, "")}


def test_words_are_kept_through_a_change_of_kind_a_move_and_a_restart(
    app: Application, week: WeekDriver, open_application: OpenApplication, tmp_path: Path
) -> None:
    week.click(MONDAY)
    week.press(Qt.Key.Key_R)
    open_application.settle(app)
    week.write_words("a bath")
    open_application.settle(app)
    assert week.cell(MONDAY).accessibleName() == "Monday morning: rest (a bath)"
    week.go_to(MONDAY)
    week.press(Qt.Key.Key_C)
    open_application.settle(app)
    week.press(Qt.Key.Key_Down, modifier=CTRL)
    open_application.settle(app)
    week = week_driver(again(app, open_application, tmp_path), open_application)
    assert week.week == {Slot(0, AFTERNOON): (CONTACT, "a bath")}


def test_half_written_words_wait_for_their_time_of_the_week(
    app: Application, week: WeekDriver, open_application: OpenApplication, tmp_path: Path
) -> None:
    week.click(MONDAY)
    week.press(Qt.Key.Key_R)
    open_application.settle(app)
    QTest.keyClicks(week.view.editor.words_field.line_edit, "half a b")
    app = again(app, open_application, tmp_path)
    week = week_driver(app, open_application)
    week.click(MONDAY)
    assert week.view.editor.words_field.line_edit.text() == "half a b"
    week.write_words("half a bath")
    open_application.settle(app)
    assert week.week == {MONDAY: (REST, "half a bath")}
    open_application.close(app)
    with closing(open_record(tmp_path / "record.sqlite3")[0]) as db:
        assert list_drafts(db).items == ()


def test_words_are_kept_when_another_time_is_chosen(
    app: Application, week: WeekDriver, open_application: OpenApplication
) -> None:
    week.view.sources[REST].click()
    week.click(TUESDAY)
    week.press(Qt.Key.Key_C)
    open_application.settle(app)
    QTest.keyClicks(week.view.editor.words_field.line_edit, "tea")
    week.click(MONDAY)
    open_application.settle(app)
    assert week.week[TUESDAY] == (CONTACT, "tea")
    week.click(TUESDAY)
    assert week.view.editor.words_field.line_edit.text() == "tea"


def test_what_is_taken_out_while_its_words_are_written_stays_out(
    app: Application, week: WeekDriver, open_application: OpenApplication
) -> None:
    week.click(MONDAY)
    week.press(Qt.Key.Key_R)
    open_application.settle(app)
    week.view.editor.words_field.line_edit.setFocus()
    QTest.keyClicks(week.view.editor.words_field.line_edit, "a b")
    week.view.editor.chips[None].click()
    open_application.settle(app)
    assert week.week == {}


def test_what_is_moved_while_its_words_are_written_keeps_them(
    app: Application, week: WeekDriver, open_application: OpenApplication
) -> None:
    week.click(MONDAY)
    week.press(Qt.Key.Key_R)
    open_application.settle(app)
    QTest.keyClicks(week.view.editor.words_field.line_edit, "a bath")
    week.drag(week.cell(MONDAY), week.cell(TUESDAY))
    open_application.settle(app)
    QTest.keyClick(week.view.editor.words_field.line_edit, Qt.Key.Key_Return)
    open_application.settle(app)
    assert week.week == {TUESDAY: (REST, "a bath")}


def test_a_week_that_is_opened_is_no_change_to_be_spoken(
    app: Application,
    week: WeekDriver,
    open_application: OpenApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    week.view.sources[REST].click()
    open_application.settle(app)
    app = again(app, open_application, tmp_path)
    reader = ScreenReader(monkeypatch)
    week = week_driver(app, open_application)
    assert len(week.week) == 1
    assert [each for each in reader.heard() if "now." in each] == []


def test_what_cannot_be_kept_is_not_shown_as_kept(
    app: Application, week: WeekDriver, open_application: OpenApplication
) -> None:
    week.go_to(MONDAY)
    with nothing_can_be_written(app):
        week.press(Qt.Key.Key_R)
        open_application.settle(app)
    assert week.week == {}
    assert shown_message(app)


def test_each_day_is_a_sentence_and_what_is_planned_stands_in_its_place(
    app: Application, week: WeekDriver, open_application: OpenApplication
) -> None:
    today = date.today()  # noqa: DTZ011  # as the window has it
    starts = datetime.combine(today + timedelta(days=2), time(18, 30))
    app.services.check_ins.save(CheckIn(CONTACT, starts, "UTC", "t@ashore", "tea", repeat=Repeat.WEEKLY))
    slot = slot_of(starts)
    week.go_to(Slot(slot.weekday, MORNING))
    week.press(Qt.Key.Key_R)
    open_application.settle(app)
    week.write_words("a bath")
    open_application.settle(app)
    assert week.cell(slot).accessibleName().endswith(": a plan at 6:30 PM tea".replace(" PM", "\u202fPM"))
    day = week.cell(slot).accessibleName().split(" ")[0]
    week.view.words_button.click()
    lines = week.view.words.text().split("\n")
    assert len(lines) == 7
    assert f"On {day} there is rest (a bath) in the morning and a plan at 6:30\u202fPM (tea)." in lines
    assert sum(line.endswith(" is free.") for line in lines) == 6
    assert week.view.board.accessibleDescription() == " ".join(lines)
    week.drag(week.cell(slot), week.cell(Slot(slot.weekday, AFTERNOON)))
    open_application.settle(app)
    assert week.cell(slot).plans, "what is planned is moved where it was planned"


def test_the_calendar_gets_weekly_events_that_say_nothing_unless_asked(
    app: Application, week: WeekDriver, open_application: OpenApplication, calendar_program: CalendarProgram
) -> None:
    week.go_to(MONDAY)
    week.press(Qt.Key.Key_R)
    open_application.settle(app)
    week.write_words("a bath")
    open_application.settle(app)
    week.view.calendar.open_button.click()
    week.view.calendar.named_switch.box.click()
    week.view.calendar.open_button.click()
    week.go_to(MONDAY)
    week.press(Qt.Key.Key_Down, modifier=CTRL)
    open_application.settle(app)
    week.view.calendar.open_button.click()
    neutral, named, moved = (IcsCalendarStream.calendar_from_ics(text).events[0] for text in calendar_program.read)
    assert (neutral.summary, "bath" in calendar_program.read[0]) == ("Time set aside", False)
    assert neutral.rrule is not None
    assert (named.summary, named.uid, named.sequence) == ("a bath", neutral.uid, neutral.sequence)
    assert (moved.uid, moved.dtstart) != (neutral.uid, neutral.dtstart)
    assert moved.uid == neutral.uid
    assert (moved.sequence or 0) > (neutral.sequence or 0)


def test_a_file_of_the_week_is_saved_where_it_was_asked_for(
    app: Application, week: WeekDriver, open_application: OpenApplication
) -> None:
    week.go_to(MONDAY)
    week.press(Qt.Key.Key_R)
    open_application.settle(app)
    week.view.calendar.save_button.click()
    (dialog,) = app.features.connect_feature.page.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("time-set-aside.ics")
    dialog.reject()


def test_an_empty_week_offers_no_calendar_and_no_verdict(week: WeekDriver) -> None:
    assert not week.view.calendar.open_button.isVisible()
    assert [line.endswith(" is free.") for line in week.view.words.text().split("\n")] == [True] * 7


def test_tab_leads_from_what_is_beside_the_week_into_it_and_on_to_what_is_written_there(
    app: Application, week: WeekDriver, open_application: OpenApplication
) -> None:
    week.go_to(TUESDAY)
    week.press(Qt.Key.Key_R)
    open_application.settle(app)
    view = week.view
    for source in view.sources.values():
        focus_by_key(source)
    stops = [view.board.cells[TUESDAY], view.editor.chips[REST], view.editor.words_field.line_edit, view.words_button]
    for stop in stops:
        week.press(Qt.Key.Key_Tab)
        assert view.window().focusWidget() is stop
