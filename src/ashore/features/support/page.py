"""Shows Support: emergency numbers, helplines, one's own people, when to look for more. The same for everyone."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.helplines import Directory, Helpline
from ashore.domain.people import Person
from ashore.domain.support import SupportTexts
from ashore.features.support.coping_plan_section import CopingPlanSection
from ashore.features.support.directories_section import DirectoriesSection
from ashore.features.support.information_section import InformationSection
from ashore.features.support.lines_to_send_section import LinesToSendSection
from ashore.features.support.people_section import PeopleSection
from ashore.features.support.region_view import RegionView
from ashore.services.drafts import Drafts
from ashore.services.fallback_content import fallback_support_texts
from ashore.system.languages import ENGLISH
from ashore.ui.back_navigation import go_back_in_one, has_focus_within
from ashore.ui.clipboard import copy
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.late_sections import LateSections
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text


class SupportPage(QWidget):
    """What is urgent, and one's own people, are there from the start; the rest follows turn by turn.

    `correction_requested` carries a HelplineCorrection whose empty number means back to Ashore's own, `person_saved`
    and `person_removed` a Person, `copied` what was copied, `problem_reported` one line to show.
    `coping_plan_requested` asks for the page "What helps me".
    """

    correction_requested = Signal(object)
    person_saved = Signal(object)
    person_removed = Signal(object)
    copied = Signal(str)
    coping_plan_requested = Signal()
    problem_reported = Signal(str)
    unlock_requested = Signal()

    def __init__(self, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Person, ...] = ()
        self._has_more_people = False
        self.region_view = RegionView(drafts)
        self.people_section = PeopleSection(drafts)
        self._texts = fallback_support_texts()
        self._directories: tuple[Directory, ...] = ()
        self._column = ScrollColumn()
        self._column.add(Text(self.tr("Support"), Role.TITLE))
        self._column.add(self.region_view)
        self._column.add(self.people_section)
        later = self.late_sections = LateSections(self._column, self)
        self._lines = later.add(LinesToSendSection)
        self._coping_plan = later.add(CopingPlanSection)
        self._information = later.add(InformationSection)
        self._directory_list = later.add(DirectoriesSection)
        self._column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)
        self._connect()

    @property
    def lines_section(self) -> LinesToSendSection:
        return self._lines.get()

    @property
    def coping_plan_section(self) -> CopingPlanSection:
        return self._coping_plan.get()

    @property
    def information_section(self) -> InformationSection:
        return self._information.get()

    @property
    def directories_section(self) -> DirectoriesSection:
        return self._directory_list.get()

    def set_content(
        self,
        texts: SupportTexts | None,
        helplines: Sequence[Helpline],
        directories: Sequence[Directory],
        language: str = ENGLISH,
    ) -> None:
        """Without `texts` built-in sentences are shown. Dates are written in `language`, a tag such as "pt-BR"."""
        shown = self._texts = texts or fallback_support_texts()
        self._directories = tuple(directories)
        self.region_view.set_content(shown, helplines, has_directories=bool(directories), language=language)
        if (lines := self._lines.built) is not None:
            self._fill_lines(lines)
        if (information := self._information.built) is not None:
            self._fill_information(information)
        if (listed := self._directory_list.built) is not None:
            self._fill_directories(listed)

    def set_region(self, region: str) -> None:
        """`region` is an ISO code, or "" where it is not known."""
        if region != self.region_view.region:
            crossfade(self, lambda: self.region_view.set_region(region))

    def ask_for_region(self, regions: Sequence[str]) -> None:
        """Offers these (ISO codes) at the top of the page; empty once there is nothing to ask."""
        self.region_view.ask_for_region(regions)

    def set_today(self, today: date) -> None:
        """The day from which the age of a helpline is counted."""
        self.region_view.set_today(today)

    def set_people(self, people: Sequence[Person], *, has_more: bool = False) -> None:
        """Shows the people that the record holds now, or the first of them."""
        section = self.people_section
        self._people, self._has_more_people = tuple(people), has_more
        if (self._people, has_more) == (section.people, section.has_more):
            return
        if section.list.is_gone_through:
            section.set_people(people, has_more=has_more)
        else:
            crossfade(self, lambda: section.set_people(people, has_more=has_more))

    def set_corrections(self, corrections: Sequence[HelplineCorrection]) -> None:
        """Shows the corrections that the record holds now; they are of all regions."""
        self.region_view.set_corrections(corrections)

    def set_corrections_locked(self) -> None:
        """What the record holds of corrections is out of reach."""
        self.region_view.set_corrections_locked()

    def show_saved(self) -> None:
        """Shows what the record last held, because a later change could not be saved."""
        self.set_people(self._people, has_more=self._has_more_people)
        self.region_view.show_saved()

    def set_people_locked(self, people: Sequence[Person]) -> None:
        """What the record holds of people is out of reach; these are kept outside the lock."""
        self.people_section.set_locked(has_people=bool(people))
        self.set_people(people)

    def restore_person_draft(self, person: Person) -> None:
        """Opens the editor again with someone who could not be saved."""
        self.show_saved()
        self.people_section.restore_draft(person)

    def restore_correction_draft(self, draft: HelplineCorrection) -> None:
        """Shows a number that could not be saved in its field again, now or when its region is shown."""
        self.show_saved()
        self.region_view.restore_draft(draft)

    def show_people(self) -> None:
        """Moves the keyboard to the person's own people, and the page with it."""
        shown = [stop for stop in self.people_section.tab_stops() if stop.isVisible()]
        for stop in shown[:1]:
            stop.setFocus()
        self._reveal(self.people_section)

    def add_person(self) -> None:
        """Opens the form for someone new, where there can be one."""
        if self.people_section.add_button.isVisible():
            self.people_section.add_button.click()
            self._reveal(self.people_section)

    def go_back(self) -> bool:
        """Closes a field that is open, first the one with the keyboard. False when none is."""
        return go_back_in_one((self.region_view, self.people_section))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt's own name
        """Tab from the page itself, wherever it is scrolled to, scrolls to what then has the focus."""
        has_moved = super().focusNextPrevChild(next)
        self._reveal_focus()
        return has_moved

    def showEvent(self, event: QShowEvent) -> None:
        """Starts at the top, with what is most urgent, wherever it was scrolled to before."""
        super().showEvent(event)
        if not event.spontaneous():
            self._column.verticalScrollBar().setValue(0)

    def _connect(self) -> None:
        numbers = self.region_view.number_requests
        for section in (numbers, self.people_section):
            section.copy_requested.connect(self._copy)
            section.reveal_requested.connect(self._reveal)
        for editable in (self.region_view, self.people_section):
            editable.order_changed.connect(self._update_tab_order)
        self.region_view.correction_requested.connect(self.correction_requested)
        self.people_section.unlock_requested.connect(self.unlock_requested)
        self.people_section.person_saved.connect(self.person_saved)
        self.people_section.person_removed.connect(self.person_removed)
        self._lines.when_built(self._begin_lines)
        self._coping_plan.when_built(lambda plan: plan.open_button.clicked.connect(self.coping_plan_requested))
        self._information.when_built(self._fill_information)
        self._directory_list.when_built(self._begin_directories)
        for late in (self._lines, self._coping_plan, self._directory_list):
            late.when_built(lambda _section: self._update_tab_order())

    def _begin_lines(self, section: LinesToSendSection) -> None:
        section.copy_requested.connect(self._copy)
        self._fill_lines(section)

    def _begin_directories(self, section: DirectoriesSection) -> None:
        section.copy_requested.connect(self._copy)
        section.problem_reported.connect(self.problem_reported)
        self._fill_directories(section)

    def _fill_lines(self, section: LinesToSendSection) -> None:
        section.set_lines(self._texts.lines_intro, self._texts.lines_to_send)

    def _fill_information(self, section: InformationSection) -> None:
        section.set_texts(self._texts)

    def _fill_directories(self, section: DirectoriesSection) -> None:
        section.set_directories(self._texts.directories_intro, self._directories)

    def _update_tab_order(self) -> None:
        """Tab goes down the page, in whatever order the widgets were made."""
        late = (self._lines.built, self._coping_plan.built, self._directory_list.built)
        sections = (self.region_view, self.people_section, *(each for each in late if each is not None))
        stops = [stop for section in sections for stop in section.tab_stops()]
        QWidget.setTabOrder(stops[0], stops[-1])  # else Qt, going round, finds what was made last before the others
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _reveal(self, widget: QWidget) -> None:
        """Scrolls to all of it where there is space, and to what has the focus in any case."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # its position is known only then
        self._column.ensureWidgetVisible(widget)
        self._reveal_focus()

    def _reveal_focus(self) -> None:
        if has_focus_within(self):
            self._column.ensureWidgetVisible(self.window().focusWidget())

    def _copy(self, text: str) -> None:
        if copy(text):
            self.copied.emit(text)
        else:
            problem = self.tr("Copying didn’t work this time. Here is the text: {words}").format(words=text)
            self.problem_reported.emit(problem)
