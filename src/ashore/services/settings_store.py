"""The settings in force: one value, one way to change it, one signal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from ashore.domain.practice import PracticeLength
    from ashore.domain.problems import Problem
    from ashore.domain.settings import Settings
    from ashore.record.settings_file import SettingsFile


class SettingsStore(QObject):
    """`update` puts changes in force at once, tells everyone who connected, and writes them to the file."""

    changed = Signal(object)
    """The Settings that are now in force."""
    problem_occurred = Signal(object)
    """A Problem: the change is in force, and could not be written."""

    def __init__(self, file: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._value, self.reading_problem = file.read()
        self._system_reduces_motion = False

    @property
    def value(self) -> Settings:
        return self._value

    @property
    def in_force(self) -> Settings:
        """The settings with what the system asks for."""
        if not (self._system_reduces_motion and self._value.motion_follows_system):
            return self._value
        from ashore.domain.settings import Motion

        return replace(self._value, motion=Motion.STILL)

    def set_system_reduces_motion(self, *, reduces: bool) -> None:
        if reduces != self._system_reduces_motion:
            self._system_reduces_motion = reduces
            self.changed.emit(self._value)

    reading_problem: Problem | None
    """What was wrong with the file when it was read; None where nothing was."""

    def set_length(self, length: PracticeLength) -> None:
        """Of a practice. The minutes are kept while it is counted in breaths."""
        if length.breaths is not None:
            self.update(breaths=length.breaths)
        else:
            self.update(minutes=length.minutes, breaths=None)

    def update(self, **changes: object) -> None:
        """`changes` are fields of Settings. Raises TypeError for another name, ValueError for a value out of range."""
        settings: Settings = replace(self._value, **changes)  # type: ignore[arg-type]  # names of fields
        if settings == self._value:
            return
        self._value = settings
        self.changed.emit(settings)
        problem = self._file.write(settings)
        if problem is not None:
            self.problem_occurred.emit(problem)
