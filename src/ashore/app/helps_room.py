"""What helps me, with its record, and what else of Ashore can stand on that page."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from ashore.content.exercises import read_exercises
from ashore.content.patterns import read_patterns
from ashore.content.support import read_helplines, read_support_words
from ashore.domain.corrections import emergency_way
from ashore.domain.helps import HelplinesPart, reaches_of
from ashore.domain.launch import Room
from ashore.domain.record import Helps
from ashore.domain.support import checked_line, danger_line, helpline_for
from ashore.store import custom_patterns, helpline_changes, helps, kept_lines, people
from ashore.ui.pages.helps.composing import AtHand
from ashore.ui.pages.helps.page import HelpsPage
from ashore.ui.pages.support.fallback import fallback_words
from ashore.ui.pages.support.seen_words import seen_words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from ashore.app.keeper import Keeper
    from ashore.app.shelf import Shelf
    from ashore.domain.breath import Pattern
    from ashore.domain.record import HelplineChange, HelpsChoice, HelpsWords, KeptLine, Person
    from ashore.ui.main_window import MainWindow


def tr(words: str) -> str:
    return QCoreApplication.translate("helps", words)


class HelpsRoom:
    """What is written goes to the record as it is written; what is at hand is read again each time the page opens."""

    def __init__(self, window: MainWindow, shelf: Shelf, keeper: Keeper, region: str, *, holds_welcome: bool) -> None:
        self._window = window
        self._shelf = shelf
        self._keeper = keeper
        self._region = region
        self._holds_welcome = holds_welcome
        self._read_last = _Read()
        self.page = HelpsPage(window.theme)
        self.page.back_wanted.connect(lambda: window.open(Room.SUPPORT))
        self.page.opened.connect(self.read)
        self.page.words_written.connect(self._write)
        self.page.choice_made.connect(self._choose)
        self.page.cleared.connect(self._clear)
        self.page.saved.connect(lambda name: window.line.note(tr("Saved as {name}").format(name=name)))
        self.page.trouble.connect(lambda words: window.line.tell(words))
        window.closed.connect(self.page.flush)
        keeper.ask(helps.read_helps, self.page.bring)
        self._show(self._read_last)

    def settings_changed(self, region: str, *, holds_welcome: bool) -> None:
        if (region, holds_welcome) != (self._region, self._holds_welcome):
            self._region, self._holds_welcome = region, holds_welcome
            self._show(self._read_last)

    def read(self) -> None:
        self._keeper.ask(_read_all, self._show)

    def _show(self, read: _Read) -> None:
        self._read_last = read
        self.page.set_at_hand(AtHand(read.lines, read.people, self._helplines(read.changes)))
        patterns = (*self._shelf.take(read_patterns, ()), *read.patterns)
        exercises = self._shelf.take(read_exercises, ())
        self.page.set_offers(
            [pattern for pattern in patterns if self._holds_welcome or not pattern.has_holds],
            [exercise for exercise in exercises if not exercise.opt_in],
        )

    def _helplines(self, changes: Sequence[HelplineChange]) -> HelplinesPart:
        words = self._shelf.take(read_support_words, None) or fallback_words()
        rows = self._shelf.take(read_helplines, ())
        number = emergency_way(rows, self._region, changes).words
        danger = danger_line(words, number) if number else ""
        row = helpline_for(rows, self._region)
        if row is None:
            return HelplinesPart(danger=danger)
        today = datetime.now().astimezone().date()
        checked = checked_line(words, row.seen, today, seen_words(row.seen, QLocale()))
        return HelplinesPart(row.name, reaches_of(row, changes), danger, checked)

    def _write(self, words: HelpsWords) -> None:
        self._do(lambda db: helps.write_helps_words(db, words), Helps(words=(words,)))

    def _choose(self, choice: HelpsChoice) -> None:
        self._do(lambda db: helps.write_helps_choice(db, choice), Helps(choices=(choice,)))

    def _do(self, job: Callable[[sqlite3.Connection], object], written: Helps) -> None:
        """What fails is not lost: the page writes it again, as it then reads."""
        self._keeper.do(job, failed=lambda: self.page.write_again(written))

    def _clear(self, before: Helps) -> None:
        """Told once it is so; until then, and if it fails, nothing of the record is gone."""

        def bring_back() -> None:
            self._do(lambda db: helps.restore_helps(db, before), before)
            self.page.bring(before)

        def show_again() -> None:
            self.page.bring(before)
            self.page.write_again(before)  # what was on the page may not have reached the record either

        def offer() -> None:
            self._window.line.offer(tr("The page is cleared."), tr("Undo"), bring_back)

        self._keeper.do(helps.clear_helps, offer, show_again)


class _Read(NamedTuple):
    lines: tuple[KeptLine, ...] = ()
    people: tuple[Person, ...] = ()
    changes: tuple[HelplineChange, ...] = ()
    patterns: tuple[Pattern, ...] = ()


def _read_all(db: sqlite3.Connection) -> _Read:
    return _Read(
        kept_lines.list_kept_lines(db).items,
        people.list_people(db).items,
        helpline_changes.list_helpline_changes(db).items,
        custom_patterns.list_patterns(db).items,
    )
