"""Shows the coping plan ("What helps me"): the view to read it, or the view to edit it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.coping_plan import CopingPlan, PlanChoice, PlanItemKind, PlanItems, PlanText
from ashore.features.coping_plan.export import Export
from ashore.features.coping_plan.unsaved_changes import UnsavedChanges
from ashore.services.plan_document import AvailableItems, build_document
from ashore.services.plan_section_texts import page_title
from ashore.ui.announcer import announce_view
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.view_stack import ViewStack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QShowEvent

    from ashore.domain.breath import Pattern
    from ashore.domain.exercises import Exercise
    from ashore.features.coping_plan.editing_view import EditingView
    from ashore.features.coping_plan.reading_view import ReadingView
    from ashore.ui.theme import Theme

LONGEST_WAIT_MS = 130
"""For the plan, before a view is shown without it. The page before fades out until then."""


class CopingPlanPage(QWidget):
    """Opens for reading where something was written or chosen, otherwise for editing. Each view is built when shown.

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
        self._theme = theme
        self._is_lasting = True
        self._suggested: tuple[Sequence[Pattern], Sequence[Exercise]] = ((), ())
        self._waiting = QTimer(self, singleShot=True, interval=LONGEST_WAIT_MS)
        self._waiting.timeout.connect(self._open_late)
        self._opened: QWidget | None = None
        """The view that the person is in already, whom a late answer of the record does not take out of a field."""
        self.setAccessibleName(page_title())  # for the page as it reads has no heading but that of its document
        self._views = ViewStack()
        self.reading_view = self._views.lazy(self._new_reading_view, f"{__package__}.reading_view")
        self.editing_view = self._views.lazy(self._new_editing_view, f"{__package__}.editing_view")
        self.export = Export(self, lambda: build_document(self._plan, self._available))
        self.export.saved.connect(self.pdf_saved)
        self.export.info_reported.connect(self.info_reported)
        self.export.problem_reported.connect(self.problem_reported)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)

    @property
    def plan(self) -> CopingPlan:
        return self._plan

    @property
    def is_reading(self) -> bool:
        view = self._views.currentWidget()
        return view is not None and view is self.reading_view.built

    @property
    def has_unsaved(self) -> bool:
        """Whether something may differ in the record."""
        return bool(self._unsaved)

    def set_lasting(self, is_lasting: bool) -> None:
        """Whether what is written is on disk, or in memory only."""
        self._is_lasting = is_lasting
        if (editing := self.editing_view.built) is not None:
            editing.set_lasting(is_lasting)

    def wait_for_plan(self) -> None:
        """It is being read, and tells which view is to be built."""
        self._waiting.start()

    def load(self, plan: CopingPlan) -> None:
        """Shows `plan`, and whatever was written meanwhile below it; that part is sent to the record again."""
        self._waiting.stop()
        written = self._plan
        self._plan = plan.merged(written)
        self._show_plan()
        since = CopingPlan(
            tuple(each for each in self._plan.texts if each.text != plan.text(each.section)),
            tuple(each for each in self._plan.choices if each not in plan.choices),
        )
        if since.texts or since.choices:
            self._unsaved.add_soon_due(since)
        if written.is_begun:
            self._show_document()
        else:
            self._open_late()

    def forget(self) -> None:
        """What the page holds is no longer what the person has: it was removed, or is part of more by now."""
        self._unsaved.take(self._plan)
        self._plan = CopingPlan()
        self._show_plan()
        self._show_document()

    def set_available(self, available: AvailableItems) -> None:
        """With what was chosen about them. What is chosen here meanwhile counts before it."""
        self._available = available
        plan = self._plan
        for choice in available.on_page.choices:
            if (choice.kind, choice.item) not in self._chosen_here:
                plan = plan.with_choice(choice)
        self._plan = plan
        if (editing := self.editing_view.built) is not None:
            editing.set_available(available, self._plan)
        self._show_document()

    def set_suggestions(self, patterns: Sequence[Pattern], exercises: Sequence[Exercise]) -> None:
        self._suggested = patterns, exercises
        if (editing := self.editing_view.built) is not None:
            editing.set_suggestions(patterns, exercises)

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
        reading, editing = self.reading_view.built, self.editing_view.built
        if self.is_reading and reading is not None and reading.printer_choice.close_choice():
            return True
        if not self.is_reading and editing is not None and editing.settle_section.suggestions.go_back():
            return True
        if not self.is_reading and self._plan.is_begun:
            self._read()
        else:
            self.back_requested.emit()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous() and not self._waiting.isActive():
            self._open_built()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._opened = None
        self.flush()

    def _new_reading_view(self) -> ReadingView:
        from ashore.features.coping_plan.reading_view import ReadingView

        view = ReadingView(self._theme)
        view.back_requested.connect(self.back_requested)
        view.editing_requested.connect(self._edit)
        view.printing_requested.connect(self.export.print)
        view.saving_requested.connect(self.export.ask_where_to_save)
        view.clearing_requested.connect(self._clear)
        view.show_document(build_document(self._plan, self._available), can_be_cleared=self._plan.is_begun)
        self.export.set_printer_choice(view.printer_choice)
        return view

    def _new_editing_view(self) -> EditingView:
        from ashore.features.coping_plan.editing_view import EditingView

        view = EditingView()
        view.set_lasting(self._is_lasting)
        view.set_plan(self._plan)
        view.set_available(self._available, self._plan)
        view.set_suggestions(*self._suggested)
        view.back_requested.connect(self.back_requested)
        view.text_changed.connect(self._change_text)
        view.choice_changed.connect(self._change_choice)
        view.reading_requested.connect(self._read)
        return view

    def _open(self) -> None:
        """Without a fade: the page itself fades in."""
        view = self.reading_view.get() if self._plan.is_begun else self.editing_view.get()
        self._show_document()
        self._views.setCurrentWidget(view)
        if self.isVisible() and view is not self._opened:
            view.back_button.setFocus()
            self._opened = view

    def _open_built(self) -> None:
        """At once where the view is built; else a little later."""
        if (self.reading_view if self._plan.is_begun else self.editing_view).built is not None:
            self._open()
        else:
            self._open_late()

    def _open_late(self) -> None:
        """The page may have been spoken by now, and that is broken off as the focus leaves it."""

        def open_view(view: QWidget) -> None:
            was_opened = view is self._opened
            self._open()
            if self.isVisible() and not was_opened:
                announce_view(self)

        if self._plan.is_begun:
            self._views.build_and(self.reading_view, open_view)
        else:
            self._views.build_and(self.editing_view, open_view)

    def _read(self) -> None:
        self.flush()
        self._views.build_and(self.reading_view, self._show_reading)

    def _show_reading(self, reading: ReadingView) -> None:
        self._show_document()
        crossfade(self, lambda: self._views.setCurrentWidget(reading))
        reading.verticalScrollBar().setValue(0)
        reading.edit_button.setFocus()
        self._opened = reading
        announce_view(self)

    def _edit(self) -> None:
        self._views.build_and(self.editing_view, self._show_editing)

    def _show_editing(self, editing: EditingView) -> None:
        crossfade(self, lambda: self._views.setCurrentWidget(editing))
        editing.focus_first_field()
        self._opened = editing
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
        self._show_plan()
        crossfade(self, self._open)
        self.cleared.emit(before)

    def _show_plan(self) -> None:
        if (editing := self.editing_view.built) is not None:
            editing.set_plan(self._plan)

    def _show_document(self) -> None:
        if (reading := self.reading_view.built) is not None:
            document = build_document(self._plan, self._available)
            reading.show_document(document, can_be_cleared=self._plan.is_begun)
