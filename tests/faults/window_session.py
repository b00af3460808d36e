"""Runs Ashore, does in its window what a person does, and ends; one file operation of all that fails.

Takes the arguments that Ashore takes. Of the operations in the data folder the one with the number FAULT_AT (0 for
none) fails with the error FAULT_ERROR, by FAULT_LIBRARY, which is loaded already. Says what is kept, and at the end how
many operations there were.
"""

import ctypes
import logging
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from tests.faults.watched_program import LOOK_MS, watch  # isort: skip  # brings Ashore, and Qt behind it
from PySide6.QtCore import QObject, QTimer

from ashore.app.application import Application
from ashore.cli import main
from ashore.domain.people import Person
from ashore.record.people import add_person, change_person, remove_person

LIBRARY, AT, ERROR = "FAULT_LIBRARY", "FAULT_AT", "FAULT_ERROR"
LONGEST_MS = 15_000
LEAST_MOMENTS = 3
"""In a fifth of a second, of a breath that moves on a busy machine."""
BREATHES = "the breath moves"


class Session(QObject):
    """People are added, changed and removed, and a setting is changed. Then the window closes."""

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._application = application
        self._people: dict[str, Person] = {}
        self._steps: list[Callable[[], None]] = [
            *(partial(self._add, f"Noor {number}") for number in range(3)),
            self._change,
            self._remove,
            self._set_text_size,
        ]
        self._moments = 0
        application.breathe.session.driver.moment_changed.connect(self._count)
        self._looker = QTimer(self, interval=LOOK_MS)
        self._looker.timeout.connect(self._look)
        QTimer.singleShot(LONGEST_MS, self, self._give_up)
        self._go_on()

    def _go_on(self) -> None:
        if self._steps:
            self._steps.pop(0)()
        else:
            self._moments = 0
            self._looker.start()

    def _count(self, _moment: object) -> None:
        self._moments += 1

    def _look(self) -> None:
        """Ends once the breath is seen to move."""
        moments, self._moments = self._moments, 0
        if moments >= LEAST_MOMENTS and self._application.window.isVisible():
            say(BREATHES)
            self._application.quit()

    def _give_up(self) -> None:
        self._application.quit()

    def _write(
        self, job: Callable[..., object], text: str, done: Callable[[object], None] = lambda _value: None
    ) -> None:
        def finish(value: object) -> None:
            if self._application.services.database.is_lasting and value is not False:
                say(text)
            done(value)
            self._go_on()

        self._application.services.people.write(job, finish, self._go_on)

    def _add(self, name: str) -> None:
        def keep(person: object) -> None:
            if isinstance(person, Person):
                self._people[name] = person

        self._write(partial(add_person, person=Person(name, "by phone")), f"added {name}", keep)

    def _change(self) -> None:
        person = self._people.get("Noor 0")
        if person is None:
            self._go_on()
        else:
            self._write(partial(change_person, person=replace(person, reach="at the door")), "changed")

    def _remove(self) -> None:
        person = self._people.get("Noor 1")
        if person is None:
            self._go_on()
        else:
            self._write(partial(remove_person, person_id=person.id or 0), "removed Noor 1")

    def _set_text_size(self) -> None:
        problems: list[object] = []
        settings = self._application.services.settings
        settings.problem_occurred.connect(problems.append)
        settings.update(text_percent=110)
        if not problems:
            say("text 110")
        logging.getLogger(__name__).info("a line in the log")
        self._go_on()


def say(text: str) -> None:
    os.write(1, f"{text}\n".encode())


def act() -> None:
    """Once all that the first frame did not wait for is there."""
    show = Application.show

    def show_and_act(application: Application) -> None:
        application.services_started.connect(partial(Session, application))
        show(application)

    setattr(Application, "show", show_and_act)  # noqa: B010  # for the rest of this process


if __name__ == "__main__":
    library = ctypes.CDLL(os.environ[LIBRARY])
    library.faults_begin.argtypes = [ctypes.c_char_p, ctypes.c_long, ctypes.c_int]
    library.faults_end.restype = ctypes.c_long
    library.faults_failed.restype = ctypes.c_char_p
    watch()
    act()
    folder = sys.argv[sys.argv.index("--data-dir") + 1]
    library.faults_begin(folder.encode(), int(os.environ[AT]), int(os.environ[ERROR]))
    status = 1
    try:
        status = main(sys.argv[1:])
    finally:
        say(f"operations {library.faults_end()} {library.faults_failed().decode()}")
    sys.exit(status)
