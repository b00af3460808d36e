"""Notice in the whole program: saved, found, edited and removed, and there again after a restart."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from tests.gui.features.notice.notice_driver import NoticeDriver
from tests.gui.program_driver import again, current_page, nothing_can_be_written, opened, press_key, shown_message

from ashore.domain.launch import Page
from ashore.domain.notes import Mark, MarkKind, Note, OwnMark
from ashore.features.notice.page import NoticePage
from ashore.record.notes import add_note, list_notes
from ashore.services.repositories.notes import PAGE_ROWS, note_time

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

NOW = note_time().replace(hour=12, minute=0, second=0)
CANCELLED = Mark(MarkKind.SIGN, "cancelled-late")
MANY = 240


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    return open_application(tmp_path)


def notice(app: Application, open_application: OpenApplication) -> NoticeDriver:
    page = opened(app, Page.NOTICE, NoticePage)
    open_application.settle(app)
    return NoticeDriver(page)


def fill(app: Application, open_application: OpenApplication, *notes: Note) -> None:
    def add(db: object) -> None:
        for note in notes:
            add_note(db, note)  # type: ignore[arg-type]

    app.services.database.run(add)
    open_application.settle(app)


def kept(app: Application, open_application: OpenApplication) -> tuple[Note, ...]:
    """What the record holds, the newest first."""
    answers: list[tuple[Note, ...]] = []
    app.services.database.run(lambda db: list_notes(db, limit=MANY).notes, answers.append)
    open_application.settle(app)
    return answers[0]


def history(app: Application, open_application: OpenApplication) -> NoticeDriver:
    driver = notice(app, open_application)
    driver.open_history()
    open_application.settle(app)
    return driver


def test_three_key_presses_are_a_whole_note(app: Application, open_application: OpenApplication) -> None:
    press_key(app, Qt.Key.Key_N)
    assert current_page(app) is Page.NOTICE
    open_application.settle(app)
    QTest.keyClick(app.window.focusWidget() or app.window, Qt.Key.Key_Space)
    QTest.keyClick(app.window.focusWidget() or app.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    open_application.settle(app)
    assert [note.marks for note in kept(app, open_application)] == [(Mark(MarkKind.SIGN, "no-reply"),)]
    assert shown_message(app) == "The note is saved."


def test_a_saved_note_is_there_after_a_restart_and_its_words_are_found(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    driver = notice(app, open_application)
    driver.press_chip("I cancelled late")
    driver.add_own(driver.chips(MarkKind.HELPED), "the cat next door")
    driver.write_situation("Café with Zoë")
    driver.save()
    open_application.settle(app)
    app = again(app, open_application, tmp_path)
    driver = history(app, open_application)
    assert [row[0] for row in driver.rows] == ["Today"]
    for query, found in (("cafe ZOE", 1), ("cat", 1), ("cancelled", 1), ("cafe tea", 0)):
        driver.search(query)
        open_application.settle(app)
        assert len(driver.rows) == found, query
    assert "No note has these words." in driver.texts
    driver.page.go_back()
    open_application.settle(app)
    assert len(driver.rows) == 1


def test_saving_can_be_undone(app: Application, open_application: OpenApplication) -> None:
    driver = notice(app, open_application)
    driver.press_chip("I cancelled late")
    driver.save()
    open_application.settle(app)
    app.window.message_bar(in_panel=False).button.click()
    open_application.settle(app)
    assert kept(app, open_application) == ()


def test_what_could_not_be_saved_stays_in_the_form(app: Application, open_application: OpenApplication) -> None:
    driver = notice(app, open_application)
    driver.write_situation("half past four")
    with nothing_can_be_written(app):
        driver.save()
        open_application.settle(app)
    assert driver.situation.toPlainText() == "half past four"
    driver.save()
    open_application.settle(app)
    assert [note.situation for note in kept(app, open_application)] == ["half past four"]


def test_days_are_told_in_words(app: Application, open_application: OpenApplication) -> None:
    times = [NOW - timedelta(days=day, seconds=at) for at, day in enumerate((0, 0, 1, 3, 40))]
    fill(app, open_application, *(Note(f"n{at}", time, (CANCELLED,)) for at, time in enumerate(times)))
    headings = [heading for heading, _summary in history(app, open_application).rows]
    weekday = (NOW - timedelta(days=3)).strftime("%A")
    long_ago = NOW - timedelta(days=40)
    assert headings[:4] == ["Today", "", "Yesterday", weekday]
    assert str(long_ago.year) in headings[4]
    assert long_ago.strftime("%B") in headings[4]


def test_a_page_is_read_and_the_next_when_the_list_is_scrolled_to_its_end(
    app: Application, open_application: OpenApplication
) -> None:
    fill(app, open_application, *(Note(f"n{at:03}", NOW - timedelta(hours=at), (CANCELLED,)) for at in range(MANY)))
    driver = history(app, open_application)
    assert len(driver.rows) == PAGE_ROWS
    view = driver.page.history.get().list_view
    while driver.page.model.canFetchMore(view.rootIndex()):
        before = len(driver.rows)
        view.scrollToBottom()
        open_application.settle(app)
        assert before < len(driver.rows) <= before + 2 * PAGE_ROWS
    assert len(driver.rows) == MANY


def test_one_note_is_read_edited_removed_and_brought_back(app: Application, open_application: OpenApplication) -> None:
    note = Note("a", NOW, (CANCELLED, Mark(MarkKind.FEELING, "tense")), "Lunch", "", 6, 3)
    fill(app, open_application, note)
    driver = history(app, open_application)
    driver.open_note(0)
    assert {"I cancelled late", "Tense", "Lunch", "You noted how hard it was: 6 before, 3 after."} <= set(driver.texts)
    driver.press_edit()
    driver.write_situation("Dinner")
    driver.save()
    open_application.settle(app)
    assert "Dinner" in driver.texts
    driver.press_remove()
    open_application.settle(app)
    assert driver.is_history
    assert driver.rows == []
    assert shown_message(app) == "The note is removed."
    app.window.message_bar(in_panel=False).button.click()
    open_application.settle(app)
    (back,) = kept(app, open_application)
    assert (back.id, back.situation, back.distress_after) == ("a", "Dinner", 3)
    assert len(driver.rows) == 1


def test_own_words_are_renamed_in_every_note_and_removed_with_undo(
    app: Application, open_application: OpenApplication
) -> None:
    driver = notice(app, open_application)
    driver.add_own(driver.form.signs, "phone face down")
    driver.save()
    open_application.settle(app)
    driver.open_history()
    view = driver.page.own_words.get()
    driver.page.history.get().own_words_link.click()
    view.rows[0].edit.setText("phone in the drawer")
    view.rows[0].rename_button.click()
    open_application.settle(app)
    assert driver.rows[0][1] == "phone in the drawer"
    view.rows[0].remove_button.click()
    open_application.settle(app)
    assert view.rows == []
    assert [note.marks[0].value for note in kept(app, open_application)] == ["phone in the drawer"]
    app.window.message_bar(in_panel=False).button.click()
    open_application.settle(app)
    assert [row.mark.text for row in view.rows] == ["phone in the drawer"]
    assert "phone in the drawer" in driver.signs


def test_the_notes_of_some_days_go_and_the_others_stay(app: Application, open_application: OpenApplication) -> None:
    fill(app, open_application, *(Note(f"n{day}", NOW - timedelta(days=day), (CANCELLED,)) for day in range(5)))
    driver = history(app, open_application)
    driver.open_removal()
    today = QDate(NOW.year, NOW.month, NOW.day)
    driver.choose_days(today.addDays(-3), today.addDays(-2))
    open_application.settle(app)
    view = driver.page.removal.get()
    assert view.span_text.text().startswith("These days have 2 note")
    view.span_button.click()
    open_application.settle(app)
    assert [note.id for note in kept(app, open_application)] == ["n0", "n1", "n4"]
    assert not view.span_button.isEnabled()
    assert view.span_text.text() == "There are no notes on these days."
    driver.choose_days(today, today.addDays(-1))
    assert not view.span_button.isEnabled()
    assert "The last day is before the first. You can choose a later one." in driver.texts


def test_everything_goes_from_every_file_what_is_half_written_too(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    words = ("the swans know it", "a heron in the reeds", "half a pike")
    driver = notice(app, open_application)
    driver.write_situation(words[0])
    driver.add_own(driver.form.signs, words[1])
    driver.save()
    open_application.settle(app)
    driver.write_situation(words[2])
    app.services.drafts_repository.flush()
    open_application.settle(app)
    copy = tmp_path / "record.version-10-x.sqlite3"
    copy.write_bytes((tmp_path / "record.sqlite3").read_bytes())

    def files_with_words() -> set[str]:
        files = [file for file in tmp_path.iterdir() if file.is_file()]
        return {file.name for file in files if any(word.encode() in file.read_bytes() for word in words)}

    assert files_with_words() != set()
    driver.page.show_history()
    driver.open_removal()
    driver.page.removal.get().everything_button.click()
    driver.page.removal.get().confirm_button.click()
    open_application.settle(app)
    assert files_with_words() == set()
    assert kept(app, open_application) == ()
    assert driver.rows == []
    driver.page.show_home()
    assert driver.form.note().is_empty
    assert words[1] not in driver.signs
    open_application.close(app)
    assert files_with_words() == set()


def test_own_words_that_were_kept_are_offered_again(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    app.services.own_marks.add(OwnMark(MarkKind.BODY, "cold hands"))
    open_application.settle(app)
    driver = notice(again(app, open_application, tmp_path), open_application)
    assert "cold hands" in [chip.text() for chip in driver.chips(MarkKind.BODY).chips.values()]


def test_looking_around_begins_that_exercise_and_a_hard_moment_the_chosen_one(
    app: Application, open_application: OpenApplication
) -> None:
    driver = notice(app, open_application)
    driver.look_around()
    assert current_page(app) is Page.GROUND
    assert app.features.ground.page.views.step_view.get().isVisible()
    app.features.ground.page.go_back()
    driver = notice(app, open_application)
    driver.note_distress(8)
    driver.page.hard_moment.get().ground.click()
    assert current_page(app) is Page.GROUND
    assert app.features.ground.page.is_exercise_running


def test_the_page_opens_within_half_a_second_with_many_notes(
    app: Application, open_application: OpenApplication, qtbot: QtBot
) -> None:
    """The benchmark has more of them; what is read is one page whatever there is."""
    fill(app, open_application, *(Note(f"n{at:05}", NOW - timedelta(minutes=at), (CANCELLED,)) for at in range(2000)))
    read: list[str] = []
    app.services.database.run(lambda db: db.set_trace_callback(read.append))
    driver = history(app, open_application)
    qtbot.waitUntil(lambda: len(driver.rows) == PAGE_ROWS)
    app.services.database.run(lambda db: db.set_trace_callback(None))
    open_application.settle(app)
    assert sum("FROM note_mark WHERE note_id" in statement for statement in read) <= 2 * PAGE_ROWS


def test_a_note_that_cannot_be_read_is_told_of_and_stays(app: Application, open_application: OpenApplication) -> None:
    fill(app, open_application, Note("a", NOW, (CANCELLED,)), Note("b", NOW, situation="lunch"))
    app.services.database.run(lambda db: db.execute("UPDATE note SET situation = 'punch' WHERE id = 'b'"))
    driver = history(app, open_application)
    assert len(driver.rows) == 1
    assert any("can’t be read. They stay where they are." in text for text in driver.texts)


def test_what_it_was_like_on_ground_is_read_and_outlives_an_edit(
    app: Application, open_application: OpenApplication
) -> None:
    panic = Mark(MarkKind.RIGHT_NOW, "panic")
    fill(app, open_application, Note("a", NOW, (panic,), "", "", 7, 5))
    driver = history(app, open_application)
    driver.open_note(0)
    assert "Panic" in driver.texts
    driver.press_edit()
    driver.press_chip("I cancelled late")
    driver.save()
    open_application.settle(app)
    assert set(kept(app, open_application)[0].marks) == {panic, CANCELLED}


def test_tab_goes_on_from_the_chips_also_where_one_of_them_came_later(
    app: Application, open_application: OpenApplication
) -> None:
    driver = notice(app, open_application)
    app.services.own_marks.add(OwnMark(MarkKind.SIGN, "the phone face down"))
    open_application.settle(app)
    assert "the phone face down" in driver.signs
    next(iter(driver.form.signs.chips.values())).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(app.window.focusWidget() or app.window, Qt.Key.Key_Tab)
    assert app.window.focusWidget() is driver.form.signs.add_link
    QTest.keyClick(app.window.focusWidget() or app.window, Qt.Key.Key_Backtab)
    assert app.window.focusWidget() in driver.form.signs.chips.values()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Tab):
        QTest.keyClick(app.window.focusWidget() or app.window, key)
    assert app.window.focusWidget() is driver.form.signs.add_link
