"""Keeps the screen from going dark by itself while someone is led through something."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

if TYPE_CHECKING:
    from ashore.system.idle_inhibition import IdleInhibition

BEGIN_MS = 1000
"""No screen goes dark so soon after a key, and the frames in which a practice begins stay free of it."""


INHIBITION_FILES = 3


class ScreenAwake(QObject):
    """Awake as long as anyone wants it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted_by: set[str] = set()
        self._inhibition: IdleInhibition | None = None
        self._timer = QTimer(self, singleShot=True, interval=BEGIN_MS)
        self._timer.timeout.connect(self._begin)

    def set_wanted(self, who: str, *, is_wanted: bool) -> None:
        """`who` is any name for what someone is led through."""
        if is_wanted:
            self._wanted_by.add(who)
        else:
            self._wanted_by.discard(who)
        if not self._wanted_by:
            self.release()
        elif self._inhibition is None and not self.is_waiting:
            self._timer.start()

    @property
    def is_waiting(self) -> bool:
        """It is wanted, and not asked for yet."""
        return self._timer.isActive()

    def release(self) -> None:
        """The screen may go dark again."""
        self._timer.stop()
        if self._inhibition is not None:
            self._inhibition.release()
            self._inhibition = None

    def _begin(self) -> None:
        from ashore.system.file_handles import check_spare
        from ashore.system.idle_inhibition import IdleInhibition  # loads what speaks with the desktop

        # The desktop may show both to others who see the screen.
        reason = QCoreApplication.translate("ScreenAwake", "In use")
        with contextlib.suppress(OSError, RuntimeError):  # with too few files or threads the screen may go dark
            check_spare(INHIBITION_FILES)
            self._inhibition = IdleInhibition("Ashore", reason)
