"""What helps me, with its record, and what else of Ashore can stand on that page."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from ashore.content.exercises import read_exercises
from ashore.content.patterns import read_patterns
from ashore.content.support import read_helplines, read_support_words
from ashore.domain.coping_plan import HelplinesPart, reaches_of
from ashore.domain.entries import CopingPlan
from ashore.domain.helpline_corrections import emergency_way
from ashore.domain.launch import Page
from ashore.domain.support import checked_line, danger_line, helpline_for
from ashore.features.coping_plan.document import AtHand
from ashore.features.coping_plan.page import CopingPlanPage
from ashore.record import coping_plan, custom_patterns, helpline_corrections, kept_lines, people
from ashore.services.fallback_texts import fallback_words
from ashore.ui.checked_date_text import checked_date_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from ashore.domain.breath import Pattern
    from ashore.domain.entries import HelplineCorrection, KeptLine, Person, PlanChoice, PlanText
    from ashore.services.content_repository import ContentRepository
    from ashore.services.database_client import DatabaseClient
    from ashore.ui.window.main_window import MainWindow


def tr(words: str) -> str:
    return QCoreApplication.translate("helps", words)


class CopingPlanController:
    """What is written goes to the record as it is written; what is at hand is read again each time the page opens."""

    def __init__(
        self,
        window: MainWindow,
        content: ContentRepository,
        database: DatabaseClient,
        region: str,
        *,
        holds_welcome: bool,
    ) -> None:
        self._window = window
        self._content = content
        self._database = database
        self._region = region
        self._holds_welcome = holds_welcome
        self._read_last = _Read()
        self.page = CopingPlanPage(window.theme)
        self.page.back_requested.connect(lambda: window.open(Page.SUPPORT))
        self.page.opened.connect(self.read)
        self.page.words_written.connect(self._write)
        self.page.choice_made.connect(self._choose)
        self.page.cleared.connect(self._clear)
        self.page.saved.connect(lambda name: window.line.note(tr("Saved as {name}").format(name=name)))
        self.page.problem.connect(lambda words: window.line.tell(words))
        window.closed.connect(self.page.flush)
        database.run(coping_plan.read_coping_plan, self.page.bring)
        self._show(self._read_last)

    def settings_changed(self, region: str, *, holds_welcome: bool) -> None:
        if (region, holds_welcome) != (self._region, self._holds_welcome):
            self._region, self._holds_welcome = region, holds_welcome
            self._show(self._read_last)

    def read(self) -> None:
        self._database.run(_read_all, self._show)

    def _show(self, read: _Read) -> None:
        self._read_last = read
        self.page.set_at_hand(AtHand(read.lines, read.people, self._helplines(read.changes)))
        patterns = (*self._content.get(read_patterns, ()), *read.patterns)
        exercises = self._content.get(read_exercises, ())
        self.page.set_offers(
            [pattern for pattern in patterns if self._holds_welcome or not pattern.has_holds],
            [exercise for exercise in exercises if not exercise.opt_in],
        )

    def _helplines(self, changes: Sequence[HelplineCorrection]) -> HelplinesPart:
        words = self._content.get(read_support_words, None) or fallback_words()
        rows = self._content.get(read_helplines, ())
        number = emergency_way(rows, self._region, changes).words
        danger = danger_line(words, number) if number else ""
        row = helpline_for(rows, self._region)
        if row is None:
            return HelplinesPart(danger=danger)
        today = datetime.now().astimezone().date()
        checked = checked_line(words, row.seen, today, checked_date_text(row.seen, QLocale()))
        return HelplinesPart(row.name, reaches_of(row, changes), danger, checked)

    def _write(self, words: PlanText) -> None:
        self._do(lambda db: coping_plan.write_plan_text(db, words), CopingPlan(words=(words,)))

    def _choose(self, choice: PlanChoice) -> None:
        self._do(lambda db: coping_plan.write_plan_choice(db, choice), CopingPlan(choices=(choice,)))

    def _do(self, job: Callable[[sqlite3.Connection], object], written: CopingPlan) -> None:
        """What fails is not lost: the page writes it again, as it then reads."""
        self._database.run(job, failed=lambda: self.page.write_again(written))

    def _clear(self, before: CopingPlan) -> None:
        """Told once it is so; until then, and if it fails, nothing of the record is gone."""

        def bring_back() -> None:
            self._do(lambda db: coping_plan.restore_coping_plan(db, before), before)
            self.page.bring(before)

        def show_again() -> None:
            self.page.bring(before)
            self.page.write_again(before)  # what was on the page may not have reached the record either

        def offer() -> None:
            self._window.line.offer(tr("The page is cleared."), tr("Undo"), bring_back)

        self._database.run(coping_plan.clear_coping_plan, lambda _plan: offer(), show_again)


class _Read(NamedTuple):
    lines: tuple[KeptLine, ...] = ()
    people: tuple[Person, ...] = ()
    changes: tuple[HelplineCorrection, ...] = ()
    patterns: tuple[Pattern, ...] = ()


def _read_all(db: sqlite3.Connection) -> _Read:
    return _Read(
        kept_lines.list_kept_lines(db).items,
        people.list_people(db).items,
        helpline_corrections.list_helpline_corrections(db).items,
        custom_patterns.list_patterns(db).items,
    )
