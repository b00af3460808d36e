"""Tells when a reminder that was asked for is due, by the clock on the wall."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ashore.domain.reminders import ReminderPlan, due_now, next_due
from ashore.services.local_time import local_zone

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.domain.settings import Settings
    from ashore.services.clock_changes import ClockChanges
    from ashore.services.settings_store import SettingsStore

LOOK_AGAIN_MS = 5 * 60 * 1000
"""The timers of Qt count neither sleep nor a clock that is set. Where the system does not tell of these, or of another
time zone, what was due by then is found this much later at most, while it is still recent. It wakes the program 0.003
times a second."""


def utc_now() -> datetime:
    return datetime.now(UTC)


class ReminderClock(QObject):
    """Its one timer runs while reminders are asked for and one will be due.

    What was due before that begins counts as over: whoever starts the program, or asks for reminders, needs none then.
    """

    due = Signal(object)
    """The time at which one is due, in UTC, again and again as long as it is recent and not `note_handled`."""

    def __init__(
        self,
        settings: SettingsStore,
        parent: QObject | None = None,
        now: Callable[[], datetime] = utc_now,
        zone: Callable[[], tzinfo] = local_zone,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._now = now
        self._zone = zone
        self._plan: ReminderPlan | None = None
        self._clock_changes: ClockChanges | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        self._settings.changed.connect(self._follow_settings)
        self._follow_settings(self._settings.value)

    def stop(self) -> None:
        self._settings.changed.disconnect(self._follow_settings)
        self._timer.stop()
        self._end_clock_changes()

    @property
    def is_waiting(self) -> bool:
        return self._timer.isActive()

    def note_handled(self, due: datetime) -> None:
        """This one is over, shown or not, and everything that was due before it."""
        self._settings.update(reminder_handled=due.isoformat())

    def _follow_settings(self, settings: Settings) -> None:
        plan = ReminderPlan.of(settings) if settings.reminders_on else None
        if plan == self._plan:
            return
        self._plan = plan
        self._timer.stop()
        if plan is None:
            self._end_clock_changes()
        else:
            self._follow_clock()
            now = self._now()
            if (due := self._due_at(plan, now)) is not None:
                self.note_handled(due)
            self._wait_after(plan, now)

    def _follow_clock(self) -> None:
        """Looks at once where the clock or the time zone was set, or the computer woke."""
        if self._clock_changes is None:
            from ashore.services.clock_changes import ClockChanges

            self._clock_changes = ClockChanges(self)
            self._clock_changes.changed.connect(self._look)

    def _end_clock_changes(self) -> None:
        if self._clock_changes is not None:
            self._clock_changes.stop()
            self._clock_changes.deleteLater()
            self._clock_changes = None

    def _look(self) -> None:
        plan = self._plan
        if plan is None:
            return
        now = self._now()
        if (due := self._due_at(plan, now)) is not None:
            self.due.emit(due)
        if plan == self._plan:
            self._wait_after(plan, now)

    def _due_at(self, plan: ReminderPlan, now: datetime) -> datetime | None:
        return due_now(plan, now, self._handled, self._zone())

    def _wait_after(self, plan: ReminderPlan, looked: datetime) -> None:
        """Never past what is due next, nor past a time at which the clock may have been set.

        `looked` is what the clock showed: what falls due between that and now is next.
        """
        following = next_due(plan, looked, self._zone())
        if following is None:
            self._timer.stop()
            return
        left_ms = int((following - self._now()).total_seconds() * 1000) + 1
        self._timer.start(min(max(left_ms, 0), LOOK_AGAIN_MS))

    @property
    def _handled(self) -> datetime | None:
        try:
            handled = datetime.fromisoformat(self._settings.value.reminder_handled)
        except ValueError:
            return None
        return handled if handled.tzinfo is not None else None
