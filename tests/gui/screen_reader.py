"""Stands for a screen reader in tests without one: notes what it would be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication

from ashore.ui import announcer
from ashore.ui.accessibility import activation

if TYPE_CHECKING:
    import pytest


class ScreenReader:
    """From its making on Qt counts one as active. Seconds pass for its speech with `let_pass` alone."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.announced: list[str] = []
        self.renamed: list[object] = []
        """The widgets whose name has changed."""
        self._now = 1000.0
        monkeypatch.setattr(QAccessible, "isActive", lambda: True)
        monkeypatch.setattr(QAccessible, "updateAccessibility", self._note)
        monkeypatch.setattr(activation, "is_started", lambda: True)
        monkeypatch.setattr(announcer, "monotonic", lambda: self._now)
        app = QCoreApplication.instance()
        assert app is not None
        app.setProperty("speechEnds", None)

    def let_pass(self, seconds: float) -> None:
        self._now += seconds

    def heard(self) -> list[str]:
        """What was announced since the last call."""
        for _round in range(3):  # what is told at the next turn of the event loop may be told at one more
            QApplication.processEvents()
        heard, self.announced[:] = list(self.announced), []
        return heard

    def _note(self, event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.announced.append(event.message())
        elif event.type() is QAccessible.Event.NameChanged:
            self.renamed.append(event.object())
