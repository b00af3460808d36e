"""Questions to the whole program in this process, and keys for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ashore.features.reframes.panel import ReframesPanel

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application
    from ashore.domain.launch import Page


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


def current_page(app: Application) -> Page | None:
    return app.window.stack.current_page


def told(app: Application) -> str:
    """On the stage."""
    return app.window.line.words


def told_in_panel(app: Application) -> str:
    return app.window.panel.line.words


def kept_line(app: Application) -> str:
    line = app.breathe.guide_area.kept_line
    return line.text() if line.isVisible() else ""
