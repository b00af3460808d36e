"""Connects the card that stands in the place of a locked page with the lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ashore.features.lock.page import UnlockPage

if TYPE_CHECKING:
    from ashore.domain.passphrase import Unlocking
    from ashore.services.messages import Messages
    from ashore.services.record_lock import RecordLock


class UnlockController(QObject):
    """The page goes, and this with it, once what is saved is unlocked."""

    def __init__(self, lock: RecordLock, messages: Messages, title: str) -> None:
        self.page = UnlockPage(title)
        super().__init__(self.page)
        self._lock = lock
        self._messages = messages
        self.page.unlock_requested.connect(self._unlock)
        self.page.forgotten.keeping_requested.connect(lambda: self._begin_anew(keeps_locked=True))
        self.page.forgotten.removal_requested.connect(lambda: self._begin_anew(keeps_locked=False))
        lock.changed.connect(self._update)
        self._update()

    def _unlock(self, passphrase: str) -> None:
        self._lock.unlock(passphrase, self._show)

    def _begin_anew(self, *, keeps_locked: bool) -> None:
        text = (
            self.tr("You can begin anew. The locked file is kept.")
            if keeps_locked
            else self.tr("You can begin anew. What was locked is removed.")
        )
        messages = self._messages
        self._lock.begin_anew(keeps_locked=keeps_locked, done=lambda: messages.show_info(text))

    def _show(self, result: Unlocking) -> None:
        self.page.show_result(result, waits=not self._lock.can_try)

    def _update(self) -> None:
        self.page.set_can_try(can_try=self._lock.can_try)
