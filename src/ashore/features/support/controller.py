"""Support with its record: one's own people, and numbers a person corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ashore.content.support import read_directories, read_helplines, read_support_words
from ashore.features.support.copy_row import LONGEST_NAME_SHOWN
from ashore.features.support.page import SupportPage
from ashore.record import helpline_corrections, people
from ashore.ui.widgets.text import shortened

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.domain.entries import HelplineCorrection, Person
    from ashore.services.content_repository import ContentRepository
    from ashore.services.database_client import DatabaseClient
    from ashore.ui.window.main_window import MainWindow


def tr(words: str) -> str:
    return QCoreApplication.translate("support", words)


class SupportController:
    """The page opens with what Ashore knows; what the record holds follows as soon as it has been read."""

    def __init__(self, window: MainWindow, content: ContentRepository, database: DatabaseClient) -> None:
        self._window = window
        self._database = database
        self.page = SupportPage(window.theme)
        self.page.set_content(
            content.get(read_support_words, None), content.get(read_helplines, ()), content.get(read_directories, ())
        )
        self.page.person_saved.connect(self._write)
        self.page.person_removed.connect(self._remove)
        self.page.correction_requested.connect(self._correct)
        self.page.copied.connect(self._tell_copied)
        self.page.problem_reported.connect(lambda words: window.line.tell(words))
        self._read()

    def _read(self) -> None:
        self._database.run(people.list_people, lambda listing: self.page.set_people(listing.items))
        self._database.run(
            helpline_corrections.list_helpline_corrections, lambda listing: self.page.set_corrections(listing.items)
        )

    def _do(
        self,
        job: Callable[[sqlite3.Connection], object],
        done: Callable[[], None] | None = None,
        failed: Callable[[], None] | None = None,
    ) -> None:
        self._database.run(job, (lambda _value: done()) if done else None, failed)
        self._read()

    def _write(self, person: Person) -> None:
        def write(db: sqlite3.Connection) -> None:
            if person.id is None or not people.change_person(db, person):
                people.add_person(db, person)

        self._do(write, failed=lambda: self.page.restore_person_draft(person))

    def _remove(self, person: Person) -> None:
        removed: list[Person] = []

        def remove(db: sqlite3.Connection) -> None:
            removed.extend(filter(None, [people.remove_person(db, person.id or 0)]))

        words = tr("{name} is taken off the list.").format(name=shortened(person.name, LONGEST_NAME_SHOWN))

        def bring_back(db: sqlite3.Connection) -> None:
            for each in removed:
                people.add_person(db, each)

        self._do(remove, lambda: self._offer_undo(words, bring_back) if removed else None)

    def _correct(self, change: HelplineCorrection) -> None:
        """An empty number goes back to the one Ashore came with."""
        if change.number:
            self._do(
                lambda db: helpline_corrections.add_helpline_correction(db, change),
                failed=lambda: self.page.restore_correction_draft(change),
            )
        else:
            self._give_back(change)

    def _give_back(self, change: HelplineCorrection) -> None:
        removed: list[HelplineCorrection] = []

        def remove(db: sqlite3.Connection) -> None:
            removed.extend(filter(None, [helpline_corrections.remove_helpline_correction(db, change)]))

        def bring_back(db: sqlite3.Connection) -> None:
            for each in removed:
                helpline_corrections.add_helpline_correction(db, each)

        def offer() -> None:
            if removed:
                self._offer_undo(tr("Your correction is taken back."), bring_back)

        self._do(remove, offer, self.page.show_saved)

    def _offer_undo(self, words: str, bring_back: Callable[[sqlite3.Connection], object]) -> None:
        """Offered again where it could not be done."""

        def undo() -> None:
            self._do(bring_back, failed=lambda: self._offer_undo(words, bring_back))

        self._window.line.offer(words, tr("Undo"), undo)

    def _tell_copied(self, words: str) -> None:
        self._window.line.note(tr("Copied: {number}").format(number=shortened(words, LONGEST_NAME_SHOWN)))
