"""Locks the record by itself, and has the window follow. Loaded once somebody uses the lock."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from ashore.app.record_pages import RecordPages
from ashore.services.people_outside_lock import PeopleOutsideLock
from ashore.ui.input_activity import InputActivity

if TYPE_CHECKING:
    from ashore.app.application import Application
    from ashore.system.screen_lock_watch import ScreenLockWatch


class RecordGuard(QObject):
    """Watches keys, pointer and the screen as long as the record is unlocked."""

    _screen_locked = Signal()

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._application = application
        self._lock = application.services.record_lock
        self.pages = RecordPages(application)
        self._activity = InputActivity(self)
        self._activity.seen.connect(self._lock.note_activity)
        self._people = PeopleOutsideLock(application.services, self)
        self._watch: ScreenLockWatch | None = None
        self._screen_locked.connect(self._lock.lock_with_screen, Qt.ConnectionType.QueuedConnection)
        self._lock.changed.connect(self._follow)
        self._follow()
        if self._lock.is_locked:
            self._remove_leftovers()

    def stop(self) -> None:
        self._activity.stop()
        if self._watch is not None:
            self._watch.stop()
            self._watch = None

    def _follow(self) -> None:
        if not self._lock.is_on or self._lock.is_locked:
            self.stop()
            return
        if not self._activity.is_watching:
            self._activity.start(self._application.window)
        if self._watch is None and sys.platform == "linux":
            from ashore.system.screen_lock_watch import ScreenLockWatch

            self._watch = ScreenLockWatch(self._screen_locked.emit)

    def _remove_leftovers(self) -> None:
        """What a kill left while the lock was turned on."""
        from ashore.record.plain_copies import remove_plain_copies

        remove_plain_copies(self._application.services.record_file)
