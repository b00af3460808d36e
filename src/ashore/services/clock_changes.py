"""Tells within Qt's event loop that the clock on the wall was set, or that the computer woke."""

import os
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from ashore.system.clock_watch import ClockWatch

_READ_BYTES = 4096


class ClockChanges(QObject):
    """From now until `stop`. Where the system does not tell, nothing is heard."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watch: ClockWatch | None = None
        self._notifier: QSocketNotifier | None = None
        with suppress(OSError):
            self._watch = ClockWatch()
            self._notifier = QSocketNotifier(self._watch.handle, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._tell)

    @property
    def is_heard(self) -> bool:
        return self._watch is not None

    def stop(self) -> None:
        """A second call does nothing."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._watch is not None:
            self._watch.close()
            self._watch = None

    def _tell(self) -> None:
        if self._watch is None:
            return
        with suppress(OSError):  # what is read is that the timer was cancelled
            os.read(self._watch.handle, _READ_BYTES)
        try:
            self._watch.arm()
        except OSError:
            self._watch = None
            self.stop()
        self.changed.emit()
