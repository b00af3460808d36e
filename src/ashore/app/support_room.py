"""Support with its record: one's own people, and numbers a person corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ashore.content.support import read_directories, read_helplines, read_support_words
from ashore.store import helpline_changes, people
from ashore.ui.pages.support.page import SupportPage

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.app.keeper import Keeper
    from ashore.app.shelf import Shelf
    from ashore.domain.record import HelplineChange, Person
    from ashore.ui.main_window import MainWindow


def tr(words: str) -> str:
    return QCoreApplication.translate("support", words)


class SupportRoom:
    """The page opens with what Ashore knows; what the record holds follows as soon as it has been read."""

    def __init__(self, window: MainWindow, shelf: Shelf, keeper: Keeper) -> None:
        self._window = window
        self._keeper = keeper
        self.page = SupportPage(window.theme)
        self.page.set_content(
            shelf.take(read_support_words, None), shelf.take(read_helplines, ()), shelf.take(read_directories, ())
        )
        self.page.person_written.connect(self._write)
        self.page.person_removed.connect(self._remove)
        self.page.change_wanted.connect(self._correct)
        self.page.copied.connect(lambda number: window.line.note(tr("Copied: {number}").format(number=number)))
        self.page.trouble.connect(lambda words: window.line.tell(words))
        self._read()

    def _read(self) -> None:
        self._keeper.ask(people.list_people, lambda listing: self.page.set_people(listing.items))
        self._keeper.ask(helpline_changes.list_helpline_changes, lambda listing: self.page.set_changes(listing.items))

    def _do(self, job: Callable[[sqlite3.Connection], object]) -> None:
        self._keeper.do(job)
        self._read()

    def _write(self, person: Person) -> None:
        known = person.id is not None
        self._do(lambda db: people.change_person(db, person) if known else people.add_person(db, person))

    def _remove(self, person: Person) -> None:
        self._do(lambda db: people.remove_person(db, person.id or 0))
        self._window.line.offer(
            tr("{name} is taken off the list.").format(name=person.name),
            tr("Undo"),
            lambda: self._do(lambda db: people.add_person(db, person)),
        )

    def _correct(self, change: HelplineChange) -> None:
        """An empty number goes back to the one Ashore came with."""
        if change.number:
            self._do(lambda db: helpline_changes.add_helpline_change(db, change))
        else:
            self._do(lambda db: helpline_changes.remove_helpline_change(db, change.country, change.service))
