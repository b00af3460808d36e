"""Questions to the whole program in this process, and keys for it."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ashore.domain.launch import Page
from ashore.features.reframes.panel import ReframesPanel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application
    from ashore.features.patterns.controller import PatternsController


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


@contextmanager
def nothing_can_be_written(app: Application) -> Iterator[None]:
    """SQLite refuses every change of the record meanwhile."""
    writing = (sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE)

    def decide(action: int, *_about: str | None) -> int:
        return sqlite3.SQLITE_DENY if action in writing else sqlite3.SQLITE_OK

    app.services.database.run(lambda db: db.set_authorizer(decide))
    yield
    app.services.database.run(lambda db: db.set_authorizer(None))


def current_page(app: Application) -> Page | None:
    return app.window.stack.current_page


def told(app: Application) -> str:
    """On the stage."""
    return app.window.message_bar(in_panel=False).text


def told_in_panel(app: Application) -> str:
    return app.window.message_bar(in_panel=True).text


def kept_line(app: Application) -> str:
    line = app.breathe.page.guide_area.kept_line
    return line.text() if line.isVisible() else ""


def patterns_controller(app: Application) -> PatternsController:
    """With its page open."""
    app.services.navigator.open(Page.PATTERNS)
    return app.patterns
