"""Questions to the whole program in this process, and keys for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ashore.ui.panel.panel import ReframesPanel

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import OpenAshore

    from ashore.app.composition import Ashore
    from ashore.domain.launch import Room


def press_key(ashore: Ashore, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(ashore.window, key, modifier)


def panel_of(ashore: Ashore) -> ReframesPanel:
    panel = ashore.window.panel.findChild(ReframesPanel)
    assert isinstance(panel, ReframesPanel)
    return panel


def again(ashore: Ashore, open_ashore: OpenAshore, folder: Path) -> Ashore:
    """Closed, and started on the same folder."""
    open_ashore.close(ashore)
    return open_ashore(folder)


def room(ashore: Ashore) -> Room | None:
    return ashore.window.stack.room


def told(ashore: Ashore) -> str:
    """On the stage."""
    return ashore.window.line.words


def told_in_panel(ashore: Ashore) -> str:
    return ashore.window.panel.line.words


def kept_line(ashore: Ashore) -> str:
    line = ashore.breathe.stage.kept_line
    return line.text() if line.isVisible() else ""
