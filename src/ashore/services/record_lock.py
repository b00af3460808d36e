"""The lock of what is saved: a passphrase, and when it locks by itself."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ashore.domain.passphrase import LockState, Unlocking, passphrase_bytes
from ashore.services import lock_jobs

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.domain.settings import Settings
    from ashore.services.database_client import DatabaseClient
    from ashore.services.settings_store import SettingsStore

FREE_TRIES = 2
"""A slip of a finger costs nothing."""
FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 1, 60


def is_available() -> bool:
    """Whether what encrypts is installed."""
    from importlib.util import find_spec

    return find_spec("sqlcipher3") is not None


class RecordLock(QObject):
    """Made when it is first asked for. Nobody waits for the record: each answer comes in the window's thread."""

    changed = Signal()
    """Whether there is a passphrase, whether it is locked, or whether one can be tried, is other than before."""

    def __init__(self, database: DatabaseClient, settings: SettingsStore, now: Callable[[], float] = time.time) -> None:
        """`now` is the time in seconds that goes on while the computer sleeps."""
        super().__init__(database)
        self._database = database
        self._settings = settings
        self._now = now
        self._last_seen = now()
        self._wrong = 0
        self._is_busy = False
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self._lock_if_idle)
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self.changed)
        database.locked.connect(self._follow_lock)
        database.unlocked.connect(self._follow_lock)
        database.content_rewritten.connect(self._follow_lock)  # removed, with its passphrase
        settings.changed.connect(self._follow_settings)

    @property
    def is_on(self) -> bool:
        """Whether there is a passphrase."""
        return self._database.is_encrypted or self._database.is_locked

    @property
    def state(self) -> LockState:
        if self.is_locked:
            return LockState.LOCKED
        if self.is_on:
            return LockState.OPEN
        return LockState.OFF if is_available() else LockState.UNAVAILABLE

    @property
    def is_locked(self) -> bool:
        return self._database.is_locked

    @property
    def can_try(self) -> bool:
        """Whether a passphrase is taken now: after some wrong ones that is only so after a while."""
        return not self._is_busy and not self._wait.isActive()

    def unlock(self, passphrase: str, done: Callable[[Unlocking], object]) -> None:
        """Does nothing while `can_try` is False, or without a character."""
        if not passphrase or not self.can_try:
            return
        if not is_available():
            done(Unlocking.FAILED)
            return
        self._set_busy(is_busy=True)

        def finish(result: Unlocking) -> None:
            self._count(result)
            self._set_busy(is_busy=False)
            done(result)

        lock_jobs.unlock(self._database, passphrase_bytes(passphrase), finish)

    def set_passphrase(self, current: str, wanted: str, done: Callable[[Unlocking], object]) -> None:
        """`current` is "" where there is none yet, `wanted` is "" to do without one from now on."""
        if not self.can_try or self.is_locked or bool(current) != self.is_on:
            return
        self._set_busy(is_busy=True)

        def finish(result: Unlocking) -> None:
            self._count(result)
            self._set_busy(is_busy=False)
            self._watch_idle()
            done(result)

        old, new = (passphrase_bytes(each) if each else None for each in (current, wanted))
        lock_jobs.set_passphrase(self._database, old, new, finish)

    def begin_anew(self, *, keeps_locked: bool, done: Callable[[], object]) -> None:
        """Without what is locked, whose passphrase is forgotten: that is set aside, or removed for good."""
        if self.can_try and self.is_locked:
            lock_jobs.begin_anew(self._database, keeps_locked=keeps_locked, done=done)

    def lock(self) -> None:
        lock_jobs.lock(self._database)

    def lock_with_screen(self) -> None:
        """The system has locked the screen, or sleeps."""
        if self._settings.value.lock_with_screen:
            self.lock()

    def note_activity(self) -> None:
        """A person is there. Where nobody was for too long, as while the computer slept, it locks first."""
        if self._is_idle:
            self.lock()
        self._last_seen = self._now()

    @property
    def _is_idle(self) -> bool:
        minutes = self._settings.value.lock_minutes
        return minutes is not None and self._now() - self._last_seen >= 60 * minutes

    def _lock_if_idle(self) -> None:
        if self._is_idle:
            self.lock()
        else:
            self._watch_idle()

    def _watch_idle(self) -> None:
        """One timer, for as long as is left, so that a key costs nothing."""
        minutes = self._settings.value.lock_minutes
        if minutes is None or self.is_locked or not self.is_on:
            self._idle.stop()
            return
        left = 60 * minutes - (self._now() - self._last_seen)
        self._idle.start(max(0, int(1000 * left) + 1))

    def _follow_lock(self) -> None:
        self._last_seen = self._now()
        self._watch_idle()
        self.changed.emit()

    def _follow_settings(self, _settings: Settings) -> None:
        self._watch_idle()

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.changed.emit()

    def _count(self, result: Unlocking) -> None:
        self._wrong = self._wrong + 1 if result is Unlocking.WRONG else 0
        if self._wrong > FREE_TRIES:
            seconds = min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (self._wrong - FREE_TRIES - 1))
            self._wait.start(1000 * seconds)
