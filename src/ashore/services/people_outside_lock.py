"""Keeps the numbers of one's own people outside the lock, where that was chosen, as long as there is a lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ashore.domain.error_reason import reason_of
from ashore.domain.problems import Problem, ProblemKind
from ashore.record import people_file

if TYPE_CHECKING:
    from ashore.domain.problems import ReportProblem
    from ashore.services.record_lock import RecordLock
    from ashore.services.repositories.people import PeopleRepository
    from ashore.services.services import Services


class PeopleOutsideLock(QObject):
    """While the record is unlocked the file follows it; while it is locked the file stays as it is."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._record = services.record_file
        self._settings = services.settings
        self._lock: RecordLock = services.record_lock
        self._people: PeopleRepository = services.people
        self._report: ReportProblem = services.report
        self._is_read = self._is_asked = False
        self._people.loaded.connect(self._note_read)
        services.database.locked.connect(self._note_locked)
        self._lock.changed.connect(self._follow)
        services.settings.changed.connect(self._follow)
        self._follow()

    def _note_read(self) -> None:
        if not self._lock.is_locked:
            self._is_read = True
            self._follow()

    def _note_locked(self) -> None:
        self._is_read = self._is_asked = False

    def _follow(self, _settings: object = None) -> None:
        if self._lock.is_locked:
            return
        is_wanted = self._lock.is_on and self._settings.value.people_outside_lock
        if is_wanted and not self._is_read:
            if not self._is_asked:
                self._is_asked = True
                self._people.reload()  # this is called again once they have been read
            return
        try:
            if not is_wanted:
                people_file.remove_people(self._record)
            elif people_file.read_people(self._record) != self._reachable():
                people_file.write_people(self._record, self._people.items)
        except OSError as error:
            self._report(Problem(ProblemKind.NOTHING_SAVED, reason_of(error)))

    def _reachable(self) -> tuple[object, ...]:
        from ashore.domain.people import Person

        return tuple(Person(person.name, person.reach) for person in self._people.items)
