"""Tells within Qt's event loop that the clock or the time zone was set, or that the computer woke."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from ashore.system.clock_watch import ClockWatch
from ashore.system.time_zone_watch import TimeZoneWatch


class _Watch(Protocol):
    handle: int

    def take(self) -> bool: ...

    def close(self) -> None: ...


class ClockChanges(QObject):
    """From now until `stop`. Where the system does not tell, nothing is heard."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heard: list[tuple[_Watch, QSocketNotifier]] = []
        for watch_class in (ClockWatch, TimeZoneWatch):
            with suppress(OSError):
                self._hear(watch_class())

    def stop(self) -> None:
        """A second call does nothing."""
        for watch, _notifier in tuple(self._heard):
            self._end(watch)
            watch.close()

    def _hear(self, watch: _Watch) -> None:
        notifier = QSocketNotifier(watch.handle, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(partial(self._tell, watch))
        self._heard.append((watch, notifier))

    def _tell(self, watch: _Watch, *_about: object) -> None:
        if all(watch is not each for each, _notifier in self._heard):
            return
        try:
            is_changed = watch.take()
        except OSError:  # it has let go of its file, and will tell nothing more
            self._end(watch)
            is_changed = True
        if is_changed:
            self.changed.emit()

    def _end(self, watch: _Watch) -> None:
        for each, notifier in tuple(self._heard):
            if each is watch:
                self._heard.remove((each, notifier))
                notifier.setEnabled(False)
                notifier.deleteLater()
