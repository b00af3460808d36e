"""Questions to the whole program in this process, and keys for it."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ashore.domain.launch import Page
from ashore.features.ground.page import GroundPage
from ashore.features.patterns.page import PatternsPage
from ashore.features.reframes.panel import ReframesPanel
from ashore.features.settings.page import SettingsPage
from ashore.features.support.page import SupportPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application
    from ashore.domain.entries import Listing
    from ashore.features.patterns.controller import PatternsController

AnyPage = TypeVar("AnyPage", bound=QWidget)
Entry = TypeVar("Entry")


def press_key(app: Application, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(app.window, key, modifier)


def panel_of(app: Application) -> ReframesPanel:
    panel = app.window.panel.findChild(ReframesPanel)
    assert isinstance(panel, ReframesPanel)
    return panel


def again(app: Application, open_application: OpenApplication, folder: Path) -> Application:
    """Closed, and started on the same folder."""
    open_application.close(app)
    return open_application(folder)


def entries_of(app: Application, list_entries: Callable[[sqlite3.Connection], Listing[Entry]]) -> tuple[Entry, ...]:
    """What the record holds of them, once it has done what it was asked for before."""
    found: list[Listing[Entry]] = []
    app.services.database.run(list_entries, found.append)
    deadline = QDeadlineTimer(5000)
    while not found and not deadline.hasExpired():
        QTest.qWait(1)
    return found[0].items


@contextmanager
def nothing_can_be_written(app: Application) -> Iterator[None]:
    """SQLite refuses every change of the record meanwhile."""
    writing = (sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE)

    def decide(action: int, *_about: str | None) -> int:
        return sqlite3.SQLITE_DENY if action in writing else sqlite3.SQLITE_OK

    app.services.database.run(lambda db: db.set_authorizer(decide))
    yield
    app.services.database.run(lambda db: db.set_authorizer(None))


@contextmanager
def shown_as_locked(app: Application) -> Iterator[None]:
    """The pages as they are while the record is locked, without a passphrase and the time it takes."""
    database = app.services.database
    database._is_locked = True
    app.record_guard.pages._build_anew()
    yield
    database._is_locked = False
    app.record_guard.pages._build_anew()


def current_page(app: Application) -> Page | None:
    return app.window.stack.current_page


def shown_message(app: Application) -> str:
    """On the stage."""
    return app.window.message_bar(in_panel=False).text


def shown_message_in_panel(app: Application) -> str:
    return app.window.message_bar(in_panel=True).text


def kept_line(app: Application) -> str:
    line = app.breathe.page.guide_area.kept_line
    return line.text() if line.isVisible() else ""


def patterns_controller(app: Application) -> PatternsController:
    """With its page open."""
    app.services.navigator.open(Page.PATTERNS)
    return app.features.patterns


def opened(app: Application, page: Page, kind: type[AnyPage]) -> AnyPage:
    """The page, which is open now."""
    app.services.navigator.open(page)
    widget = app.window.stack.widget_of(page)
    assert isinstance(widget, kind)
    return widget


def settings_page(app: Application) -> SettingsPage:
    """With every section unfolded."""
    page = opened(app, Page.SETTINGS, SettingsPage)
    for row in page.rows:
        row.set_unfolded(is_unfolded=True)
    return page


def patterns_page(app: Application) -> PatternsPage:
    return opened(app, Page.PATTERNS, PatternsPage)


def ground_page(app: Application) -> GroundPage:
    return opened(app, Page.GROUND, GroundPage)


def support_page(app: Application) -> SupportPage:
    return opened(app, Page.SUPPORT, SupportPage)


def ground_step(app: Application) -> str:
    """The words of the step that is on the screen; empty where there is none."""
    view = ground_page(app).views.step_view.get()
    return view.content.prompt.text() if view.isVisible() else ""


def practising(app: Application) -> bool:
    return app.breathe.session.is_practising


def paused(app: Application) -> bool:
    return app.breathe.session.driver.is_paused


def press_where_the_keyboard_is(app: Application, key: Qt.Key) -> None:
    """As a keyboard does: to whatever has the focus."""
    QTest.keyClick(app.window.focusWidget() or app.window, key)
