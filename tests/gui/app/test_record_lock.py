"""What is saved can be locked in the whole program, and nothing of it is to be found anywhere until it is unlocked."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from jeepney import DBusAddress, new_signal
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.desktop_bus import SessionBus
from tests.gui.features.lock.lock_driver import (
    PASSPHRASE,
    card_on,
    lock,
    texts_in_widgets,
    try_passphrase,
    turn_on,
    unlock,
)
from tests.gui.features.notice.notice_driver import NoticeDriver
from tests.gui.features.settings.settings_driver import switch
from tests.gui.program_driver import (
    again,
    current_page,
    entries_of,
    kept_line,
    opened,
    panel_of,
    settings_page,
    shown_message,
    support_page,
)

from ashore.domain.helpline_corrections import EMERGENCY_SERVICE, HelplineCorrection
from ashore.domain.launch import Page
from ashore.domain.notes import Mark, MarkKind, Note
from ashore.domain.own_reframes import KeptLine, OwnBelief
from ashore.domain.passphrase import LockState
from ashore.domain.people import Person
from ashore.domain.what_helps import Experience
from ashore.features.connect.page import ConnectPage
from ashore.features.coping_plan.page import CopingPlanPage
from ashore.features.notice.page import NoticePage
from ashore.features.saved_things.page import SavedThingsPage
from ashore.record import encrypted_connection
from ashore.record.own_beliefs import list_own_beliefs
from ashore.record.people import list_people
from ashore.services import record_lock
from ashore.services.repositories.live_query import LiveQuery
from ashore.services.repositories.notes import new_note_id, note_time
from ashore.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import FakeClock, OpenApplication

    from ashore.app.application import Application

WORD = "marker"


@pytest.fixture(autouse=True)
def few_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """What they cost is measured elsewhere."""
    monkeypatch.setattr(encrypted_connection, "ROUNDS", 10)


@pytest.fixture
def filled(app: Application, open_application: OpenApplication) -> Application:
    """With words in every part of the record that a page shows."""
    services = app.services
    services.people.save(Person(f"{WORD} person", f"{WORD} reach"))
    services.kept_lines.add(KeptLine("unlovable", f"{WORD} kept line", rests_under_guide=True), lambda _line: None)
    services.own_beliefs.save(OwnBelief(f"{WORD} belief"), done=lambda _belief: None, failed=lambda: None)
    services.notes.save(Note(new_note_id(), note_time(), situation=f"{WORD} situation"))
    open_application.settle(app)
    return app


def open_everything(app: Application) -> None:
    for page in app.services.navigator.pages:
        app.services.navigator.open(page)
        QApplication.processEvents()
    app.window.side_panel_layout.show()
    panel = panel_of(app)
    panel.show_list()


def found_in_files(folder: Path) -> list[str]:
    return [str(file) for file in folder.rglob("*") if file.is_file() and WORD.encode() in file.read_bytes()]


def test_a_locked_record_is_in_no_file_no_widget_and_no_repository(
    filled: Application, qtbot: QtBot, tmp_path: Path, open_application: OpenApplication
) -> None:
    app = filled
    app.services.what_helps._recent = Note(
        new_note_id(), note_time(), marks=(Mark(MarkKind.SITUATION, WORD, is_own=True),)
    )
    open_everything(app)
    open_application.settle(app)
    assert app.services.what_helps.moment().marks
    assert found_in_files(tmp_path)
    qtbot.waitUntil(lambda: WORD in texts_in_widgets(app))
    turn_on(app, qtbot)
    assert found_in_files(tmp_path) == []
    lock(app, qtbot)
    qtbot.waitUntil(lambda: WORD not in texts_in_widgets(app), timeout=5000)
    queries = [each for each in app.services.database.findChildren(QObject) if isinstance(each, LiveQuery)]
    assert len(queries) > 8
    assert [each.value for each in queries if each.value != each.nothing] == []
    assert app.services.what_helps.experience == Experience()
    assert app.services.what_helps.moment().marks == ()
    assert kept_line(app) == ""
    unlock(app, qtbot)
    open_everything(app)
    for each in ("person", "kept line"):
        qtbot.waitUntil(lambda each=each: f"{WORD} {each}" in texts_in_widgets(app))  # type: ignore[misc]
    assert [belief.text for belief in entries_of(app, list_own_beliefs)] == [f"{WORD} belief"]
    assert [person.name for person in entries_of(app, list_people)] == [f"{WORD} person"]


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        (Page.NOTICE, NoticePage),
        (Page.CONNECT, ConnectPage),
        (Page.COPING_PLAN, CopingPlanPage),
        (Page.SAVED_THINGS, SavedThingsPage),
    ],
)
def test_each_page_of_the_record_is_one_card_until_it_is_unlocked(
    app: Application, qtbot: QtBot, page: Page, kind: type
) -> None:
    app.services.navigator.open(page)
    assert isinstance(app.window.stack.currentWidget(), kind)
    turn_on(app, qtbot)
    app.services.navigator.open(page)
    lock(app, qtbot)
    card = app.window.stack.currentWidget()
    assert card is card_on(app, page)
    unlock(app, qtbot, page)
    assert isinstance(app.window.stack.currentWidget(), kind)
    assert current_page(app) is page


@pytest.mark.parametrize("keeps_locked", [True, False], ids=["set aside", "removed"])
def test_who_forgot_the_passphrase_can_begin_anew_on_purpose(
    filled: Application, qtbot: QtBot, tmp_path: Path, open_application: OpenApplication, keeps_locked: bool
) -> None:
    app = filled
    turn_on(app, qtbot)
    lock(app, qtbot)
    forgotten = card_on(app, Page.NOTICE).forgotten
    forgotten.open_link.click()
    assert app.window.focusWidget() is forgotten.cancel_link  # Enter and Space do nothing by themselves
    forgotten.removal_link.click()
    QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_Escape)
    assert forgotten.keep_button.isVisible()
    assert not forgotten.remove_button.isVisible()
    with qtbot.waitSignal(app.services.database.unlocked, timeout=10000):
        if keeps_locked:
            forgotten.keep_button.click()
        else:
            forgotten.removal_link.click()
            forgotten.remove_button.click()
    open_application.settle(app)
    assert isinstance(app.window.stack.currentWidget(), NoticePage)
    assert shown_message(app) == (
        "You can begin anew. The locked file is kept."
        if keeps_locked
        else "You can begin anew. What was locked is removed."
    )
    assert settings_page(app).lock_row.section.set_button.isVisible()
    assert entries_of(app, list_people) == ()
    app.services.people.save(Person("Noor"))
    open_application.settle(app)
    assert [person.name for person in entries_of(app, list_people)] == ["Noor"]
    assert bool(list(tmp_path.rglob("record.locked-*.sqlite3"))) is keeps_locked


def test_where_it_cannot_begin_anew_it_says_why_and_stays_locked(
    filled: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = filled
    turn_on(app, qtbot)
    lock(app, qtbot)

    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("ashore.record.session_lock.set_locked_aside", refuse)
    card = card_on(app, Page.NOTICE)
    card.forgotten.open_link.click()
    card.forgotten.keep_button.click()
    qtbot.waitUntil(lambda: "Permission denied" in shown_message(app))
    assert app.services.database.is_locked
    unlock(app, qtbot)
    assert [person.name for person in entries_of(app, list_people)] == [f"{WORD} person"]


def test_a_locked_start_opens_as_ever_and_asks_on_the_pages_of_the_record_alone(
    filled: Application, qtbot: QtBot, open_application: OpenApplication, tmp_path: Path
) -> None:
    turn_on(filled, qtbot)
    app = again(filled, open_application, tmp_path)
    assert shown_message(app) == ""
    assert kept_line(app) == ""
    for page in (Page.GROUND, Page.LEARN, Page.SUPPORT, Page.SETTINGS, Page.PATTERNS, Page.SOURCES, Page.BREATHE):
        app.services.navigator.open(page)
        assert current_page(app) is page
    assert settings_page(app).lock_row.section.unlock_button.isVisible()
    people = support_page(app).people_section
    assert people.unlock_button.isVisible()
    assert not people.add_button.isVisible()
    assert WORD not in texts_in_widgets(app)
    people.unlock_button.click()
    assert current_page(app) is Page.NOTICE
    unlock(app, qtbot)
    qtbot.waitUntil(lambda: kept_line(app) == "" or WORD in kept_line(app))
    app.services.navigator.open(Page.SUPPORT)
    qtbot.waitUntil(lambda: f"{WORD} person" in texts_in_widgets(app))
    assert support_page(app).people_section.add_button.isVisible()


def test_what_is_half_written_when_it_locks_is_there_after_unlocking(app: Application, qtbot: QtBot) -> None:
    turn_on(app, qtbot)
    page = opened(app, Page.NOTICE, NoticePage)
    NoticeDriver(page).situation.setPlainText("half a thought")
    lock(app, qtbot)
    qtbot.waitUntil(lambda: "half a thought" not in texts_in_widgets(app))
    unlock(app, qtbot)
    qtbot.waitUntil(lambda: "half a thought" in texts_in_widgets(app))


def test_a_plan_is_in_the_record_before_it_locks(app: Application, qtbot: QtBot) -> None:
    turn_on(app, qtbot)
    page = opened(app, Page.COPING_PLAN, CopingPlanPage)
    page.editing_view.get().findChildren(TextField)[0].setPlainText("a warm bath")
    lock(app, qtbot)
    unlock(app, qtbot, Page.COPING_PLAN)
    qtbot.waitUntil(lambda: "a warm bath" in texts_in_widgets(app))


def test_a_wrong_passphrase_costs_a_moment_and_then_a_longer_one(
    app: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_lock, "FIRST_WAIT_SECONDS", 30)  # longer than this machine may stand still
    turn_on(app, qtbot)
    lock(app, qtbot)
    card = card_on(app, Page.NOTICE)
    for number in range(3):
        qtbot.waitUntil(lambda: app.services.record_lock.can_try, timeout=5000)
        card.note.setText("")
        try_passphrase(card, f"wrong {number}")
        assert card.field.text == ""
        qtbot.waitUntil(lambda: "not the passphrase" in card.note.text(), timeout=10000)
        assert app.services.record_lock.can_try == (number < 2)
    card.field.line_edit.setText(PASSPHRASE)
    assert not card.button.isEnabled()
    wait = app.services.record_lock._wait
    assert wait.interval() == 30_000
    wait.start(1)
    qtbot.waitUntil(card.button.isEnabled, timeout=3000)
    with qtbot.waitSignal(app.services.database.unlocked, timeout=10000):
        card.button.click()


def test_the_passphrase_is_changed_and_turned_off_with_the_one_there_is(
    filled: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    app = filled
    turn_on(app, qtbot)
    section = settings_page(app).lock_row.section
    section.change_button.click()
    section.form.current.line_edit.setText("wrong")
    section.form.wanted.line_edit.setText("new")
    section.form.repeated.line_edit.setText("new")
    section.form.confirm.click()
    qtbot.waitUntil(lambda: "another one" in section.form.note.text(), timeout=10000)
    section.form.current.line_edit.setText(PASSPHRASE)
    section.form.confirm.click()
    qtbot.waitUntil(lambda: section.form.isHidden(), timeout=10000)
    assert found_in_files(tmp_path) == []
    section.remove_button.click()
    section.form.current.line_edit.setText("new")
    section.form.confirm.click()
    qtbot.waitUntil(lambda: app.services.record_lock.state is LockState.OFF, timeout=10000)
    assert section.set_button.isVisible()
    assert found_in_files(tmp_path)


def test_the_form_asks_for_the_same_twice_says_that_forgetting_is_final_and_scolds_nobody(
    app: Application,
) -> None:
    section = settings_page(app).lock_row.section
    section.set_button.click()
    assert "final" in texts_in_widgets(app)
    form = section.form
    assert not form.confirm.isEnabled()
    form.wanted.line_edit.setText("a")
    form.repeated.line_edit.setText("b")
    assert not form.confirm.isEnabled()
    assert form.note.text() == "The two are not the same yet."
    form.repeated.line_edit.setText("a")
    assert form.confirm.isEnabled()
    assert form.note.isHidden()
    form.cancel.click()
    assert form.wanted.text == ""
    assert section.set_button.isVisible()
    assert not app.services.record_lock.is_on


def test_without_sqlcipher_the_lock_says_so_and_is_not_offered(
    app: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_lock, "is_available", lambda: False)
    section = settings_page(app).lock_row.section
    assert "SQLCipher" in section.text.text()
    assert not section.set_button.isVisible()
    assert not section.choices["lock_minutes"].isVisible()


def test_what_cannot_be_saved_while_it_is_locked_says_so_and_offers_to_unlock(app: Application, qtbot: QtBot) -> None:
    turn_on(app, qtbot)
    lock(app, qtbot)
    app.services.navigator.open(Page.BREATHE)
    failed: list[bool] = []
    app.services.own_beliefs.save(
        OwnBelief("kept nowhere"), done=lambda _belief: None, failed=lambda: failed.append(True)
    )
    qtbot.waitUntil(lambda: bool(failed))
    qtbot.waitUntil(lambda: "locked" in shown_message(app))
    app.window.message_bar(in_panel=False).button.click()
    assert current_page(app) is Page.NOTICE


def test_it_locks_after_the_time_without_a_person_and_a_person_puts_that_off(
    app: Application, qtbot: QtBot, clock: FakeClock
) -> None:
    turn_on(app, qtbot)
    guard = app.services.record_lock
    guard._now = clock
    guard.note_activity()
    assert not guard.is_locked
    clock.let_pass(9 * 60)
    guard.note_activity()
    clock.let_pass(9 * 60)
    guard._lock_if_idle()
    assert not guard.is_locked
    clock.let_pass(60)
    with qtbot.waitSignal(app.services.database.locked, timeout=5000):
        guard._lock_if_idle()


def test_it_locks_with_the_screen_unless_that_was_switched_off(
    app: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with SessionBus() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/bus")
        turn_on(app, qtbot)
        watch = app.record_guard._watch
        assert watch is not None
        assert watch.listening.acquire(timeout=20)
        app.services.settings.update(lock_with_screen=False)
        app.services.record_lock.lock_with_screen()
        assert not app.services.record_lock.is_locked
        app.services.settings.update(lock_with_screen=True)
        screen = open_dbus_connection(bus.address)
        saver = DBusAddress("/ScreenSaver", interface="org.freedesktop.ScreenSaver")
        with qtbot.waitSignal(app.services.database.locked, timeout=20000):
            screen.send(new_signal(saver, "ActiveChanged", "b", (True,)))
        screen.close()
        assert app.record_guard._watch is None, "nothing is watched while it is locked"
        qtbot.waitUntil(lambda: not [each for each in threading.enumerate() if each.name == "ashore-screen-lock"])


def test_own_people_can_be_kept_outside_the_lock(
    app: Application, qtbot: QtBot, open_application: OpenApplication, tmp_path: Path
) -> None:
    app.services.people.save(Person("Noor", "+49 30 1234", good_for=f"{WORD} good for"))
    open_application.settle(app)
    turn_on(app, qtbot)
    outside = tmp_path / "people.json"
    assert not outside.exists(), "only where it is chosen"
    switch(settings_page(app), "people_outside_lock").box.click()
    qtbot.waitUntil(outside.exists)
    app.services.people.save(Person("Ada", "ada@example.org"))
    qtbot.waitUntil(lambda: "ada@example.org" in outside.read_text())
    assert found_in_files(tmp_path) == []
    assert outside.stat().st_mode & 0o777 == 0o600
    lock(app, qtbot)
    section = support_page(app).people_section
    qtbot.waitUntil(lambda: len(section.cards) == 2)
    assert [(card.person.name, card.person.reach) for card in section.cards] == [
        ("Noor", "+49 30 1234"),
        ("Ada", "ada@example.org"),
    ]
    assert not any(card.edit_button.isVisible() or card.remove_button.isVisible() for card in section.cards)
    assert section.unlock_button.isVisible()
    unlock(app, qtbot)
    assert outside.exists()
    section = support_page(app).people_section
    qtbot.waitUntil(lambda: len(section.cards) == 2 and section.cards[0].edit_button.isVisible())
    switch(settings_page(app), "people_outside_lock").box.click()
    qtbot.waitUntil(lambda: not outside.exists())


def test_numbers_that_were_changed_are_said_to_be_locked(
    app: Application, qtbot: QtBot, open_application: OpenApplication
) -> None:
    said = "Numbers that you changed are locked. These are the ones that Ashore came with."
    app.services.settings.update(region="IE")
    app.services.helpline_corrections.save(HelplineCorrection("IE", EMERGENCY_SERVICE, "07700 900000"))
    open_application.settle(app)
    turn_on(app, qtbot)
    support_page(app)
    qtbot.waitUntil(lambda: "07700 900000" in texts_in_widgets(app))
    assert said not in texts_in_widgets(app)
    lock(app, qtbot)
    support_page(app)
    qtbot.waitUntil(lambda: said in texts_in_widgets(app))
    assert "07700 900000" not in texts_in_widgets(app)
    unlock(app, qtbot)
    support_page(app)
    qtbot.waitUntil(lambda: "07700 900000" in texts_in_widgets(app))
    assert said not in texts_in_widgets(app)


def test_after_a_sleep_the_first_key_finds_it_locked(app: Application, qtbot: QtBot, clock: FakeClock) -> None:
    turn_on(app, qtbot)
    guard = app.services.record_lock
    guard._now = clock
    guard._last_seen = clock()
    clock.let_pass(3600)
    with qtbot.waitSignal(app.services.database.locked, timeout=5000):
        app.record_guard._activity.seen.emit()


def test_it_does_not_lock_by_itself_where_that_was_chosen(app: Application, qtbot: QtBot, clock: FakeClock) -> None:
    turn_on(app, qtbot)
    app.services.settings.update(lock_minutes=None)
    guard = app.services.record_lock
    guard._now = clock
    clock.let_pass(1e9)
    guard.note_activity()
    assert not guard.is_locked
    assert not guard._idle.isActive()
