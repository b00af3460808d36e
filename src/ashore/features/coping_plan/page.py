"""Shows the coping plan ("What helps me"): the view to read it, or the view to edit it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ashore.domain.breath import Pattern
from ashore.domain.coping_plan import CopingPlan, PlanChoice, PlanItemKind, PlanItems, PlanText
from ashore.domain.exercises import Exercise
from ashore.features.coping_plan.editing_view import EditingView
from ashore.features.coping_plan.export import Export
from ashore.features.coping_plan.reading_view import ReadingView
from ashore.features.coping_plan.unsaved_changes import UnsavedChanges
from ashore.services.plan_document import AvailableItems, build_document
from ashore.ui.announcer import announce_view
from ashore.ui.theme import Theme
from ashore.ui.widgets.crossfade import crossfade


class CopingPlanPage(QWidget):
    """Opens for reading where something was written or chosen, otherwise for editing.

    `text_written` carries a PlanText soon after it was typed, `choice_made` a PlanChoice, `cleared` the CopingPlan that
    was on the page, `pdf_saved` the name of a file, `info_reported` and `problem_reported` one line to show.
    """

    back_requested = Signal()
    text_written = Signal(object)
    choice_made = Signal(object)
    cleared = Signal(object)
    pdf_saved = Signal(str)
    info_reported = Signal(str)
    problem_reported = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = CopingPlan()
        self._available = AvailableItems()
        self._chosen_here: set[tuple[PlanItemKind, str]] = set()
        self._unsaved = UnsavedChanges(self)
        self._unsaved.due.connect(self.flush)
        self.reading_view = ReadingView(theme)
        self.editing_view = EditingView()
        self.export = Export(
            self, self.reading_view.printer_choice, lambda: build_document(self._plan, self._available)
        )
        self._views = QStackedWidget()
        self._views.addWidget(self.editing_view)
        self._views.addWidget(self.reading_view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)
        self._connect()

    @property
    def plan(self) -> CopingPlan:
        return self._plan

    @property
    def is_reading(self) -> bool:
        return self._views.currentWidget() is self.reading_view

    @property
    def has_unsaved(self) -> bool:
        """Whether something may differ in the record."""
        return bool(self._unsaved)

    def set_lasting(self, is_lasting: bool) -> None:
        """Whether what is written is on disk, or in memory only."""
        self.editing_view.set_lasting(is_lasting)

    def load(self, plan: CopingPlan) -> None:
        """Shows `plan`, and whatever was written meanwhile below it; that part is sent to the record again."""
        written = self._plan
        self._plan = plan.merged(written)
        self.editing_view.set_plan(self._plan)
        since = CopingPlan(
            tuple(each for each in self._plan.texts if each.text != plan.text(each.section)),
            tuple(each for each in self._plan.choices if each not in plan.choices),
        )
        if since.texts or since.choices:
            self._unsaved.add_soon_due(since)
        if written.is_begun:
            self._show_document()
        else:
            self._open()

    def forget(self) -> None:
        """What the page holds is no longer what the person has: it was removed, or is part of more by now."""
        self._unsaved.take(self._plan)
        self._plan = CopingPlan()
        self.editing_view.set_plan(self._plan)
        self._show_document()

    def set_available(self, available: AvailableItems) -> None:
        """With what was chosen about them. What is chosen here meanwhile counts before it."""
        self._available = available
        plan = self._plan
        for choice in available.on_page.choices:
            if (choice.kind, choice.item) not in self._chosen_here:
                plan = plan.with_choice(choice)
        self._plan = plan
        self.editing_view.set_available(available, self._plan)
        self._show_document()

    def set_suggestions(self, patterns: Sequence[Pattern], exercises: Sequence[Exercise]) -> None:
        self.editing_view.set_suggestions(patterns, exercises)

    def flush(self) -> None:
        """Sends what is unsaved to the record now, as the plan holds it now."""
        unsaved = self._unsaved.take(self._plan)
        for text in unsaved.texts:
            self.text_written.emit(text)
        for choice in unsaved.choices:
            self.choice_made.emit(choice)

    def mark_unsaved(self, plan: CopingPlan) -> None:
        """These sections and choices are sent at the next `flush`, as they are by then."""
        self._unsaved.add(plan)

    def go_back(self) -> bool:
        """From editing to reading where there is something to read; from reading to Support."""
        if self.is_reading and self.reading_view.printer_choice.close_choice():
            return True
        if not self.is_reading and self.editing_view.settle_section.suggestions.go_back():
            return True
        if not self.is_reading and self._plan.is_begun:
            self._read()
        else:
            self.back_requested.emit()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._open()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flush()

    def _connect(self) -> None:
        for view in (self.editing_view, self.reading_view):
            view.back_requested.connect(self.back_requested)
        self.editing_view.text_changed.connect(self._change_text)
        self.editing_view.choice_changed.connect(self._change_choice)
        self.editing_view.reading_requested.connect(self._read)
        self.reading_view.editing_requested.connect(self._edit)
        self.reading_view.printing_requested.connect(self.export.print)
        self.reading_view.saving_requested.connect(self.export.ask_where_to_save)
        self.reading_view.clearing_requested.connect(self._clear)
        self.export.saved.connect(self.pdf_saved)
        self.export.info_reported.connect(self.info_reported)
        self.export.problem_reported.connect(self.problem_reported)

    def _open(self) -> None:
        """Without a fade: the page itself fades in."""
        self._show_document()
        view = self.reading_view if self._plan.is_begun else self.editing_view
        self._views.setCurrentWidget(view)
        if self.isVisible():
            view.back_button.setFocus()

    def _read(self) -> None:
        self.flush()
        self._show_document()
        crossfade(self, lambda: self._views.setCurrentWidget(self.reading_view))
        self.reading_view.verticalScrollBar().setValue(0)
        self.reading_view.edit_button.setFocus()
        announce_view(self)

    def _edit(self) -> None:
        crossfade(self, lambda: self._views.setCurrentWidget(self.editing_view))
        self.editing_view.focus_first_field()
        announce_view(self)

    def _change_text(self, text: PlanText) -> None:
        self._plan = self._plan.with_text(text)
        self._unsaved.add_soon_due(CopingPlan((text,)))

    def _change_choice(self, choice: PlanChoice) -> None:
        self._plan = self._plan.with_choice(choice)
        self._chosen_here.add((choice.kind, choice.item))
        self.choice_made.emit(choice)

    def _clear(self) -> None:
        self.flush()
        before, self._plan = self._plan, CopingPlan()
        self._available = replace(self._available, on_page=PlanItems(people=self._available.on_page.people))
        self._chosen_here.clear()
        self.editing_view.set_plan(self._plan)
        crossfade(self, self._open)
        self.cleared.emit(before)

    def _show_document(self) -> None:
        document = build_document(self._plan, self._available)
        self.reading_view.show_document(document, can_be_cleared=self._plan.is_begun)
