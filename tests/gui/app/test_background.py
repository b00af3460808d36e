"""Reminders reach a person through the desktop, the tray or the window, and a closed window ends nothing but itself."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from tests.desktop_bus import DesktopServices, SessionBus
from tests.gui.program_driver import current_page, ground_page, practising, settings_page, shown_message

from ashore.app import reminders as app_reminders
from ashore.domain.launch import Page
from ashore.domain.practice import PracticeLength
from ashore.features.settings.page import SettingsPage
from ashore.system import desktop_notification

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

IN_NO_TRAY = pytest.mark.qt_log_ignore("systemTrayWindowChanged|does not support (propagateSizeHints|raise)")
"""What Qt says of an icon on the offscreen screen."""
DUE = datetime(2026, 11, 26, 10, tzinfo=UTC)
REMINDER = "shows This is a time you chose. | You can open the window now, or leave it."
CLOSED = "shows The window is closed, and reminders go on. | You can change this in Settings."


@pytest.fixture
def on_bus(bus: SessionBus, monkeypatch: pytest.MonkeyPatch) -> SessionBus:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    monkeypatch.setattr(desktop_notification, "ANSWER_SECONDS", 0.3)
    return bus


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    """With reminders, at a time that does not come during a test."""
    app = open_application(tmp_path)
    at = datetime.now().astimezone()
    app.services.settings.update(
        reminders_on=True, reminder_times=f"{(at.hour + 12) % 24:02}:00", quiet_from="00:00", quiet_until="00:00"
    )
    return app


@pytest.fixture
def quits(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What ended the program, which the tests need."""
    asked: list[str] = []
    monkeypatch.setattr(QCoreApplication, "quit", lambda: asked.append("quit"))
    return asked


def handled(app: Application) -> bool:
    return app.services.settings.value.reminder_handled == DUE.isoformat()


class Heard:
    """What is asked of the desktop, in order, but not who has left its bus."""

    def __init__(self, desktop: DesktopServices, qtbot: QtBot) -> None:
        self.desktop = desktop
        self._qtbot = qtbot
        self._lines: list[str] = []

    def next(self, start: str) -> str:
        """The next thing, while the program goes on."""
        self._qtbot.waitUntil(self._take, timeout=20_000)
        line = self._lines.pop(0)
        assert line.startswith(start)
        return line

    def nothing(self) -> bool:
        """So far."""
        return not self._take()

    def _take(self) -> bool:
        self.desktop.take_lines(self._lines)
        self._lines = [line for line in self._lines if line != "gone"]
        return bool(self._lines)


@pytest.fixture
def heard(on_bus: SessionBus, qtbot: QtBot) -> Iterator[Heard]:
    """A desktop that shows notifications."""
    with DesktopServices(on_bus, "notices") as desktop:
        yield Heard(desktop, qtbot)


def falls_due(app: Application) -> None:
    app.background.reminders.clock.due.emit(DUE)


def close_window(app: Application) -> None:
    app.window.close()
    QApplication.processEvents()


def test_without_reminders_and_tray_nothing_of_either_is_made(
    open_application: OpenApplication, tmp_path: Path
) -> None:
    app = open_application(tmp_path)
    assert "background" not in vars(app)
    app.services.settings.update(count_shown=False)
    assert "background" not in vars(app)
    assert "notices" not in vars(app.services)
    assert QApplication.quitOnLastWindowClosed()


def test_one_that_is_due_is_a_notification_and_open_brings_the_window(
    app: Application, heard: Heard, qtbot: QtBot
) -> None:
    falls_due(app)
    line = heard.next(REMINDER)
    assert "'Ashore'" in line
    assert "['default', 'Open', 'open', 'Open', 'later', 'Not now']" in line
    assert handled(app)
    app.window.showMinimized()
    heard.desktop.ask("press open")
    qtbot.waitUntil(lambda: not app.window.isMinimized(), timeout=5000)
    assert shown_message(app) == ""


def test_not_now_does_nothing_and_keeps_nothing(app: Application, heard: Heard) -> None:
    falls_due(app)
    heard.next(REMINDER)
    app.window.showMinimized()
    before = app.services.settings.value
    heard.desktop.ask("press later")
    heard.next("removed True")
    QApplication.processEvents()
    assert app.window.isMinimized()
    assert app.services.settings.value == before


def test_with_a_neutral_title_it_does_not_say_who_shows_it(app: Application, heard: Heard) -> None:
    app.services.settings.update(neutral_title=True)
    falls_due(app)
    line = heard.next(REMINDER)
    assert "'Notes'" in line
    assert "desktop-entry" not in line
    assert "Ashore" not in line


def practise(app: Application) -> None:
    app.breathe.session.begin_practice(PracticeLength(3))
    assert practising(app)


def begin_exercise(app: Application) -> None:
    app.services.navigator.open(Page.GROUND)
    ground_page(app).open_exercise("five-senses")


def read_a_card_in_the_small_guide(app: Application) -> None:
    app.compact_mode.toggle()
    app.breathe.session.begin_practice(PracticeLength(3))


@pytest.mark.parametrize("lead", [practise, begin_exercise, read_a_card_in_the_small_guide])
def test_during_a_practice_or_an_exercise_nothing_comes_nor_afterwards(
    lead: Callable[[Application], None], app: Application, heard: Heard, qtbot: QtBot
) -> None:
    lead(app)
    falls_due(app)
    assert handled(app)
    app.services.notifications.ask(lambda is_there: setattr(app, "asked", is_there))  # goes the same way, and later
    qtbot.waitUntil(lambda: getattr(app, "asked", False), timeout=20_000)
    assert heard.nothing()
    assert shown_message(app) == ""


def test_a_practice_that_was_left_out_of_sight_keeps_no_reminder_away(app: Application, heard: Heard) -> None:
    practise(app)
    app.window.showMinimized()
    falls_due(app)
    heard.next(REMINDER)


def test_a_practice_takes_away_what_is_shown(app: Application, heard: Heard) -> None:
    falls_due(app)
    heard.next(REMINDER)
    practise(app)
    heard.next("removed True")


def test_while_something_fills_the_screen_it_waits(
    app: Application, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app_reminders.Reminders, "_is_screen_filled", lambda _self: True)
    falls_due(app)
    assert not handled(app)
    assert heard.nothing()
    monkeypatch.undo()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
    falls_due(app)
    assert handled(app)


@pytest.mark.parametrize("kind", [None, "nonsense", "silent", "failing"])
def test_where_nobody_shows_it_the_open_window_says_it_in_one_line(
    kind: str | None, app: Application, on_bus: SessionBus, qtbot: QtBot
) -> None:
    with DesktopServices(on_bus, *filter(None, [kind])):
        falls_due(app)
        qtbot.waitUntil(lambda: shown_message(app) == "This is a time you chose.", timeout=20_000)


def test_where_nobody_shows_it_settings_says_so_in_one_line(app: Application, on_bus: SessionBus, qtbot: QtBot) -> None:
    page = settings_page(app)
    qtbot.waitUntil(page.reminders_row.section.missing.isVisible, timeout=20_000)
    with DesktopServices(on_bus, "notices"):
        app.services.navigator.open(Page.BREATHE)
        app.services.navigator.open(Page.SETTINGS)
        qtbot.waitUntil(lambda: not page.reminders_row.section.missing.isVisible(), timeout=20_000)


def test_turning_reminders_on_asks_the_desktop_too(
    open_application: OpenApplication, on_bus: SessionBus, tmp_path: Path, qtbot: QtBot
) -> None:
    assert on_bus
    page = settings_page(open_application(tmp_path))
    page.reminders_row.section.switches["reminders_on"].box.click()
    qtbot.waitUntil(page.reminders_row.section.missing.isVisible, timeout=20_000)


def test_closing_goes_on_and_says_so_once(
    app: Application, heard: Heard, qtbot: QtBot, quits: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    app.services.navigator.open(Page.SUPPORT)
    close_window(app)
    line = heard.next(CLOSED)
    assert "'open', 'Settings', 'quit', 'Quit'" in line
    qtbot.waitUntil(lambda: app.services.settings.value.closing_reported, timeout=5000)
    app.actions.show_window()
    assert current_page(app) is Page.BREATHE
    heard.next("removed True")
    asked: list[bool] = []
    monkeypatch.setattr(app.services.notifications, "ask", lambda answered: asked.append(answered(True)))
    close_window(app)
    qtbot.waitUntil(lambda: len(asked) == 1, timeout=5000)
    assert heard.nothing()
    assert not app.window.isVisible()
    assert quits == []
    assert app.background.reminders.clock.is_waiting


def test_what_it_says_then_leads_to_settings(app: Application, heard: Heard, qtbot: QtBot) -> None:
    close_window(app)
    heard.next(CLOSED)
    heard.desktop.ask("press open")
    qtbot.waitUntil(app.window.isVisible, timeout=5000)
    assert current_page(app) is Page.SETTINGS
    page = app.window.stack.widget_of(Page.SETTINGS)
    assert isinstance(page, SettingsPage)
    assert page.reminders_row.section.isVisible()


def test_and_to_the_end_of_the_program(app: Application, heard: Heard, qtbot: QtBot, quits: list[str]) -> None:
    close_window(app)
    heard.next(CLOSED)
    heard.desktop.ask("press quit")
    qtbot.waitUntil(lambda: quits == ["quit"], timeout=5000)


def test_a_practice_ends_with_the_window(app: Application, heard: Heard) -> None:
    practise(app)
    close_window(app)
    heard.next(CLOSED)
    assert not practising(app)
    assert not app.breathe.session.driver._timer.is_active


@pytest.mark.parametrize("is_known", [False, True])
def test_closing_ends_the_program_where_nobody_could_show_a_reminder(
    is_known: bool, app: Application, on_bus: SessionBus, qtbot: QtBot, quits: list[str]
) -> None:
    assert on_bus
    app.services.settings.update(closing_reported=is_known)
    close_window(app)
    qtbot.waitUntil(lambda: quits == ["quit"], timeout=20_000)


def test_turned_off_again_closing_ends_the_program(app: Application) -> None:
    assert not QApplication.quitOnLastWindowClosed()
    app.services.settings.update(reminders_on=False)
    assert QApplication.quitOnLastWindowClosed()
    assert not app.background.reminders.clock.is_waiting


def test_quit_ends_it_from_settings_and_by_its_key(app: Application, quits: list[str]) -> None:
    settings_page(app).reminders_row.section.quit_button.click()
    assert quits == ["quit"]
    assert app.is_quitting


class FakeTray:
    """A desktop's tray, which the offscreen screen has not."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.messages: list[tuple[str, str]] = []
        monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
        monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
        monkeypatch.setattr(
            QSystemTrayIcon, "showMessage", lambda _icon, title, body, *_more: self.messages.append((title, body))
        )


@IN_NO_TRAY
def test_without_notifications_the_tray_says_it(
    app: Application, on_bus: SessionBus, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, quits: list[str]
) -> None:
    assert on_bus
    tray = FakeTray(monkeypatch)
    app.services.settings.update(tray_on=True)
    falls_due(app)
    qtbot.waitUntil(lambda: len(tray.messages) == 1, timeout=20_000)
    assert tray.messages[0][0] == "This is a time you chose."
    assert shown_message(app) == ""
    close_window(app)
    qtbot.waitUntil(lambda: len(tray.messages) == 2, timeout=20_000)
    assert tray.messages[1][0] == "The window is closed, and reminders go on."
    assert app.services.settings.value.closing_reported
    assert quits == []


@IN_NO_TRAY
def test_the_icon_in_the_tray_is_there_while_it_is_asked_for_and_opens_and_quits(
    app: Application, monkeypatch: pytest.MonkeyPatch, quits: list[str]
) -> None:
    FakeTray(monkeypatch)
    app.services.settings.update(reminders_on=False, tray_on=True, neutral_title=True)
    tray = app.background._tray
    assert tray is not None
    assert tray._icon.toolTip() == "Notes"
    assert [each.text() for each in tray._menu.actions() if not each.isSeparator()] == ["Open", "Small guide", "Quit"]
    app.window.showMinimized()
    tray._icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert not app.window.isMinimized()
    assert not tray._icon.icon().pixmap(32, 32).isNull()
    tray._menu.actions()[-1].trigger()
    assert quits == ["quit"]
    app.services.settings.update(tray_on=False)
    assert app.background._tray is None


@IN_NO_TRAY
def test_without_a_tray_settings_says_so_in_one_line(
    open_application: OpenApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = settings_page(open_application(tmp_path))
    section = page.beside_row.section
    section.switches["tray_on"].box.click()
    assert section.tray_problem.isVisible()
    FakeTray(monkeypatch)
    section.switches["tray_on"].box.click()
    assert not section.tray_problem.isVisible()
    section.switches["tray_on"].box.click()
    assert not section.tray_problem.isVisible()
