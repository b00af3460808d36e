"""What helps me: a page of one's own, to read, to write, to print, to give to someone."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ashore.domain.breath import Pattern
from ashore.domain.entries import CopingPlan, PlanChoice, PlanItemKind, PlanSection, PlanText
from ashore.domain.exercises import Exercise
from ashore.features.coping_plan.document import AtHand, compose
from ashore.features.coping_plan.editing_view import EditingView
from ashore.features.coping_plan.export import Export
from ashore.features.coping_plan.reading_view import ReadingView
from ashore.ui.theme import Theme
from ashore.ui.widgets.crossfade import crossfade

SAVE_MS = 400
"""How long words wait at most before they are on their way to the record."""


class _Unsaved(NamedTuple):
    """Where the record may hold something else than the page. What is sent is what stands there by then."""

    parts: set[PlanSection]
    choices: set[tuple[PlanItemKind, str]]


class CopingPlanPage(QWidget):
    """Opens as it reads where there is something to read, and for writing where there is not.

    `words_written` carries PlanText soon after they were written, `choice_made` a PlanChoice, `cleared` the CopingPlan
    that were on the page, `saved` the name of a file, `problem` one quiet line. `opened` asks for what is at hand.
    """

    back_requested = Signal()
    opened = Signal()
    words_written = Signal(object)
    choice_made = Signal(object)
    cleared = Signal(object)
    saved = Signal(str)
    problem = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._helps = CopingPlan()
        self._at_hand = AtHand()
        self._unsaved = _Unsaved(set(), set())
        self._timer = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._timer.timeout.connect(self.flush)
        self.reading = ReadingView(theme)
        self.writing = EditingView()
        self.handing_over = Export(self, lambda: compose(self._helps, self._at_hand))
        self._views = QStackedWidget()
        self._views.addWidget(self.writing)
        self._views.addWidget(self.reading)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)
        self._connect()

    @property
    def helps(self) -> CopingPlan:
        return self._helps

    @property
    def is_reading(self) -> bool:
        return self._views.currentWidget() is self.reading

    def bring(self, helps: CopingPlan) -> None:
        """What the record holds, or what comes back to it; whatever was written meanwhile stays, below it."""
        written = self._helps
        self._helps = helps.joined(written)
        self.writing.set_helps(self._helps)
        since = CopingPlan(
            tuple(each for each in self._helps.words if each.text != helps.text(each.part)),
            tuple(each for each in self._helps.choices if each not in helps.choices),
        )
        if since.words or since.choices:
            self._keep(since)
        if written.is_begun:
            self._show_sheet()
        else:
            self._open()

    def set_at_hand(self, at_hand: AtHand) -> None:
        self._at_hand = at_hand
        self.writing.set_at_hand(at_hand, self._helps)
        self._show_sheet()

    def set_offers(self, patterns: Sequence[Pattern], exercises: Sequence[Exercise]) -> None:
        """What Ashore has, to name among what helps."""
        self.writing.set_offers(patterns, exercises)

    def flush(self) -> None:
        """Sends what is not in the record to it now, as it reads now."""
        self._timer.stop()
        unsaved, self._unsaved = self._unsaved, _Unsaved(set(), set())
        for words in self._helps.words:
            if words.part in unsaved.parts:
                self.words_written.emit(words)
        for choice in self._helps.choices:
            if (choice.kind, choice.item) in unsaved.choices:
                self.choice_made.emit(choice)

    def write_again(self, helps: CopingPlan) -> None:
        """This did not reach the record: what now stands in its place goes with the next words, or at leaving."""
        self._unsaved.parts.update(each.part for each in helps.words)
        self._unsaved.choices.update((each.kind, each.item) for each in helps.choices)

    def go_back(self) -> bool:
        """From writing to reading where there is something to read; from there back to Support."""
        if not self.is_reading and self.writing.settle.offers.go_back():
            return True
        if not self.is_reading and self._helps.is_begun:
            self._read()
        else:
            self.back_requested.emit()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._open()
            self.opened.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flush()

    def _connect(self) -> None:
        for view in (self.writing, self.reading):
            view.back_requested.connect(self.back_requested)
        self.writing.written.connect(self._write)
        self.writing.chosen.connect(self._choose)
        self.writing.reading_requested.connect(self._read)
        self.reading.writing_requested.connect(self._write_on)
        self.reading.printing_requested.connect(self.handing_over.print)
        self.reading.saving_requested.connect(self.handing_over.ask_where_to_save)
        self.handing_over.saved.connect(self.saved)
        self.handing_over.problem.connect(self.problem)
        self.reading.clearing_requested.connect(self._clear)

    def _open(self) -> None:
        """Without a fade: the room itself fades in."""
        self._show_sheet()
        view = self.reading if self._helps.is_begun else self.writing
        self._views.setCurrentWidget(view)
        if self.isVisible():
            view.back.setFocus()

    def _read(self) -> None:
        self.flush()
        self._show_sheet()
        crossfade(self, lambda: self._views.setCurrentWidget(self.reading))
        self.reading.verticalScrollBar().setValue(0)
        self.reading.write.setFocus()

    def _write_on(self) -> None:
        crossfade(self, lambda: self._views.setCurrentWidget(self.writing))
        self.writing.focus_words()

    def _write(self, words: PlanText) -> None:
        self._helps = self._helps.with_words(words)
        self._keep(CopingPlan((words,)))

    def _keep(self, helps: CopingPlan) -> None:
        self.write_again(helps)
        if not self._timer.isActive():
            self._timer.start()

    def _choose(self, choice: PlanChoice) -> None:
        self._helps = self._helps.with_choice(choice)
        self.choice_made.emit(choice)

    def _clear(self) -> None:
        self.flush()
        before, self._helps = self._helps, CopingPlan()
        self.writing.set_helps(self._helps)
        crossfade(self, self._open)
        self.cleared.emit(before)

    def _show_sheet(self) -> None:
        self.reading.set_sheet(compose(self._helps, self._at_hand), can_be_cleared=self._helps.is_begun)
