"""Support with its record: one's own people, and numbers a person corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ashore.content.support import read_directories, read_helplines, read_support_words
from ashore.store import helpline_changes, people
from ashore.ui.pages.support.copy_row import LONGEST_NAMED
from ashore.ui.pages.support.page import SupportPage
from ashore.ui.widgets.text import shortened

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
        self.page.copied.connect(self._tell_copied)
        self.page.trouble.connect(lambda words: window.line.tell(words))
        self._read()

    def _read(self) -> None:
        self._keeper.ask(people.list_people, lambda listing: self.page.set_people(listing.items))
        self._keeper.ask(helpline_changes.list_helpline_changes, lambda listing: self.page.set_changes(listing.items))

    def _do(
        self,
        job: Callable[[sqlite3.Connection], object],
        done: Callable[[], None] | None = None,
        failed: Callable[[], None] | None = None,
    ) -> None:
        self._keeper.do(job, done, failed)
        self._read()

    def _write(self, person: Person) -> None:
        def write(db: sqlite3.Connection) -> None:
            if person.id is None or not people.change_person(db, person):
                people.add_person(db, person)

        self._do(write, failed=lambda: self.page.bring_back_person(person))

    def _remove(self, person: Person) -> None:
        removed: list[Person] = []

        def remove(db: sqlite3.Connection) -> None:
            removed.extend(filter(None, [people.remove_person(db, person.id or 0)]))

        words = tr("{name} is taken off the list.").format(name=shortened(person.name, LONGEST_NAMED))

        def bring_back(db: sqlite3.Connection) -> None:
            for each in removed:
                people.add_person(db, each)

        self._do(remove, lambda: self._offer_undo(words, bring_back) if removed else None)

    def _correct(self, change: HelplineChange) -> None:
        """An empty number goes back to the one Ashore came with."""
        if change.number:
            self._do(
                lambda db: helpline_changes.add_helpline_change(db, change),
                failed=lambda: self.page.bring_back_change(change),
            )
        else:
            self._give_back(change)

    def _give_back(self, change: HelplineChange) -> None:
        removed: list[HelplineChange] = []

        def remove(db: sqlite3.Connection) -> None:
            removed.extend(filter(None, [helpline_changes.remove_helpline_change(db, change)]))

        def bring_back(db: sqlite3.Connection) -> None:
            for each in removed:
                helpline_changes.add_helpline_change(db, each)

        def offer() -> None:
            if removed:
                self._offer_undo(tr("Your correction is taken back."), bring_back)

        self._do(remove, offer, self.page.show_kept)

    def _offer_undo(self, words: str, bring_back: Callable[[sqlite3.Connection], object]) -> None:
        """Offered again where it could not be done."""

        def undo() -> None:
            self._do(bring_back, failed=lambda: self._offer_undo(words, bring_back))

        self._window.line.offer(words, tr("Undo"), undo)

    def _tell_copied(self, words: str) -> None:
        self._window.line.note(tr("Copied: {number}").format(number=shortened(words, LONGEST_NAMED)))
