"""Support: one's own people, helplines, and when to look for more. The same for everyone, whatever was rated."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.entries import HelplineCorrection, Person
from ashore.domain.helpline_corrections import emergency_way
from ashore.domain.support import Directory, Helpline, SupportWords, helpline_for, region_note
from ashore.features.support.coping_plan_section import CopingPlanSection
from ashore.features.support.correction_form_state import CorrectionFormState
from ashore.features.support.directories_section import DirectoriesSection
from ashore.features.support.emergency_section import EmergencySection
from ashore.features.support.helplines_section import HelplinesSection
from ashore.features.support.information_section import InformationSection
from ashore.features.support.people_section import PeopleSection
from ashore.features.support.region_names import region_name
from ashore.services.fallback_texts import fallback_words
from ashore.ui.back_navigation import go_back_in_one, has_keyboard
from ashore.ui.clipboard import copy
from ashore.ui.theme import Theme
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text


class SupportPage(QWidget):
    """Shows itself whole from the start; what it is handed fills it in.

    `region_requested` carries an ISO code ("ZZ" for somewhere else), `change_requested` a HelplineCorrection whose
    empty number means back to Ashore's own, `person_written` and `person_removed` a Person, `copied` what was copied,
    `problem` a line to show. `coping_plan_requested` asks for the page "What helps me".
    """

    region_requested = Signal(str)
    change_requested = Signal(object)
    person_written = Signal(object)
    person_removed = Signal(object)
    copied = Signal(str)
    helps_requested = Signal()
    problem = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = fallback_words()
        self._helplines: tuple[Helpline, ...] = ()
        self._people: tuple[Person, ...] = ()
        self._changes = CorrectionFormState()
        self._has_lists = False
        self._region = ""
        self._today = date.max  # until the day is known, any row may be old
        self.danger = EmergencySection()
        self.people = PeopleSection()
        self.helps = CopingPlanSection()
        self.helplines = HelplinesSection()
        self.directories = DirectoriesSection()
        self.reading = InformationSection()
        self._column = ScrollColumn()
        self._column.add(Text(self.tr("Support"), Role.TITLE))
        for part in (self.danger, self.people, self.helps, self.helplines, self.directories, self.reading):
            self._column.add(part)
        self._column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)
        self._connect()
        self.set_content(None, (), ())

    def set_content(
        self, words: SupportWords | None, helplines: Sequence[Helpline], directories: Sequence[Directory]
    ) -> None:
        """What could be read; sentences of the program stand in for words that are missing."""
        self._words = words or fallback_words()
        self._helplines = tuple(helplines)
        self._has_lists = bool(directories)
        self.helplines.chooser.set_helplines(self._helplines)
        self.directories.set_directories(self._words.directories_intro, directories)
        self.reading.set_words(self._words)
        self._show_region()

    def set_region(self, region: str) -> None:
        """An ISO code; "" where the region is not known."""
        if region != self._region:
            self._region = region
            crossfade(self, self._show_region)

    def set_today(self, today: date) -> None:
        """The day by which a row's age is told."""
        self._today = today
        self._show_region()

    def set_people(self, people: Sequence[Person]) -> None:
        """As the record has them."""
        self._people = tuple(people)
        if self._people != self.people.people:
            crossfade(self, lambda: self.people.set_people(people))

    def set_changes(self, changes: Sequence[HelplineCorrection]) -> None:
        """The numbers the person trusts more, for all regions, as the record has them."""
        self._changes.keep(changes)
        self._show_changes()

    def show_kept(self) -> None:
        """What the record last said, for what has been shown since could not be kept."""
        self.set_people(self._people)
        self._changes.show_kept()
        self._show_changes()

    def bring_back_person(self, person: Person) -> None:
        """Words that could not be kept stand in the editor again."""
        self.show_kept()
        self.people.bring_back(person)

    def bring_back_change(self, change: HelplineCorrection) -> None:
        """A number that could not be kept stands in its field again, now or when its region shows."""
        self.show_kept()
        self._changes.hold(change)
        self._changes.bring_back(self._bring_back)

    def go_back(self) -> bool:
        """Closes a field that is open, first the one with the keyboard. False when none is."""
        return go_back_in_one((self.people, self.danger, self.helplines))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt's own name
        """Tab from the page itself, wherever it is scrolled to, leads to something in view."""
        has_moved = super().focusNextPrevChild(next)
        self._have_keyboard_in_view()
        return has_moved

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever comes here finds what is most urgent, wherever they left it."""
        super().showEvent(event)
        if not event.spontaneous():
            self._column.verticalScrollBar().setValue(0)

    def _connect(self) -> None:
        for part in (self.danger, self.people, self.helplines, self.directories):
            part.copy_requested.connect(self._copy)
        for opening in (self.danger, self.people, self.helplines):
            opening.brought.connect(self._have_in_view)
        for numbers in (self.danger, self.helplines):
            numbers.change_requested.connect(self._change)
        self.people.arranged.connect(self._keep_tab_order)
        self.people.person_written.connect(self.person_written)
        self.people.person_removed.connect(self.person_removed)
        self.helplines.chooser.chosen.connect(self.region_requested)
        self.directories.problem.connect(self.problem)
        self.helps.open.clicked.connect(self.helps_requested)

    def _show_region(self) -> None:
        row = helpline_for(self._helplines, self._region)
        note = region_note(self._words, self._helplines, self._region, has_lists=self._has_lists)
        self.helplines.set_row(self._words, row, note, self._today)
        self.helplines.chooser.set_region(self._region)
        self._show_changes()
        self._changes.bring_back(self._bring_back)

    def _show_changes(self) -> None:
        way = emergency_way(self._helplines, self._region, self._changes.shown)
        name = region_name(self._helplines, self._region)
        self.danger.set_number(self._words.danger_anywhere, self._region, name, way)
        self.helplines.set_changes(self._changes.shown)
        self._keep_tab_order()

    def _change(self, change: HelplineCorrection) -> None:
        """Shows at once; what the record then says with `set_changes` is what holds."""
        self._changes.show(change)
        self._show_changes()
        self.change_requested.emit(change)

    def _bring_back(self, change: HelplineCorrection) -> bool:
        return self.danger.bring_back(change) or self.helplines.bring_back(change)

    def _keep_tab_order(self) -> None:
        """Tab goes down the page, whatever was built when."""
        parts = (self.danger, self.people, self.helps, self.helplines, self.directories)
        for before, after in pairwise([stop for part in parts for stop in part.stops()]):
            QWidget.setTabOrder(before, after)

    def _have_in_view(self, widget: QWidget) -> None:
        """All of it where there is room, and what has the keyboard in any case."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # it has its place only now
        self._column.ensureWidgetVisible(widget)
        self._have_keyboard_in_view()

    def _have_keyboard_in_view(self) -> None:
        if has_keyboard(self):
            self._column.ensureWidgetVisible(self.window().focusWidget())

    def _copy(self, words: str) -> None:
        if copy(words):
            self.copied.emit(words)
        else:
            self.problem.emit(self.tr("Copying didn't work this time. It reads: {words}").format(words=words))
