"""What the program does with its files in a session without a window. `say` tells what was promised to be kept."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeAlias

from tests.faults.actions import actions

from ashore.domain.people import Person
from ashore.domain.problems import Problem
from ashore.domain.settings import Settings
from ashore.record.database_thread import DatabaseThread
from ashore.record.people import add_person, change_person, list_people, remove_person
from ashore.record.record_session import RecordSession
from ashore.record.settings_file import SettingsFile
from ashore.system.atomic_file import remove_abandoned_parts
from ashore.system.instance_lock import acquire_lock
from ashore.system.last_use import note_use
from ashore.system.logging_setup import start_logs
from ashore.system.paths import folders

Say: TypeAlias = Callable[[str], None]

RECORD = "record.sqlite3"
SETTINGS = "settings.json"
NAME = "Mira"
"""In all words of the fifty actions."""


def open_once(folder: Path, say: Say) -> None:
    """A start without a word: the record begins, or is brought to its newest version."""
    _run(folder, say, partial(_add_people, count=1))


def write_words(folder: Path, say: Say) -> None:
    """A whole session: people are added, changed and removed."""
    _run(folder, say, partial(_add_people, count=6))


def fifty_actions(folder: Path, say: Say) -> None:
    """A whole session: entries of every kind, and a backup in the middle, from which what is removed goes too."""
    _run(folder, say, _do_actions)


def remove_words(folder: Path, say: Say) -> None:
    """One person, who is in a backup, is removed."""
    _run(folder, say, lambda session: session.ask(lambda db: remove_person(db, _id_of(db, "Sam")), "removed Sam"))


def write_settings(folder: Path, say: Say) -> None:
    file = SettingsFile(folder / SETTINGS)
    settings, _problem = file.read()
    for percent in range(100, 130, 5):
        settings = replace(settings, text_percent=percent)
        if file.write(settings) is None:
            say(f"text {percent}")


def _run(folder: Path, say: Say, act: Callable[["_Session"], None]) -> None:
    """From the start to the end, as `cli` and `Application` do it."""
    where = folders(folder)
    lock = acquire_lock(where)
    file = SettingsFile(where.data / SETTINGS)
    settings, _problem = file.read()
    start_logs(where.logs)
    for each in (where.data, where.runtime):
        remove_abandoned_parts(each)
    note_use(where.runtime)
    thread = DatabaseThread(where.data / RECORD)
    act(_Session(thread, file, settings, say))
    thread.close()
    note_use(where.runtime)
    if lock is not None:
        lock.close()


class _Session(NamedTuple):
    thread: DatabaseThread
    file: SettingsFile
    settings: Settings
    say: Say

    def ask(self, job: Callable[[sqlite3.Connection], object], text: str) -> None:
        """Says `text` once that is kept."""
        self.thread.submit(job, partial(self._promise, text), _not_promised)

    def back_up(self) -> None:
        """As when the record has been idle for a while."""
        self.thread.submit_to_session(RecordSession.back_up, lambda _done: None, _not_promised)

    def write_settings(self) -> None:
        if self.file.write(replace(self.settings, text_percent=120)) is None:
            self.say("text 120")

    def _promise(self, text: str, value: object) -> None:
        if self.thread.is_lasting and value is not False:
            self.say(text)


def _not_promised(_problem: Problem) -> None:
    """Nothing was kept, and nobody was told that it was."""


def _add_people(session: _Session, count: int) -> None:
    for number in range(count):
        session.ask(partial(add_person, person=Person(f"Noor {number}", "by phone")), f"added Noor {number}")
        if number == 2:
            session.ask(_change, "changed")
            session.ask(_remove, "removed Noor 1")
            session.write_settings()


def _do_actions(session: _Session) -> None:
    made = actions(NAME)
    for number, action in enumerate(made):
        if number == len(made) // 2:
            session.back_up()
            session.write_settings()
        session.ask(action.job, f"kept {number}")


def _change(db: sqlite3.Connection) -> bool:
    return change_person(db, Person("Noor 0", "at the door", _id_of(db, "Noor 0")))


def _remove(db: sqlite3.Connection) -> bool:
    return remove_person(db, _id_of(db, "Noor 1")) is not None


def _id_of(db: sqlite3.Connection, name: str) -> int:
    return next((person.id or 0 for person in list_people(db).items if person.name == name), 0)


SCENARIOS: dict[str, Callable[[Path, Say], None]] = {
    scenario.__name__: scenario for scenario in (open_once, write_words, remove_words, fifty_actions, write_settings)
}
