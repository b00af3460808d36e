"""Connects the Support page with one's own people, the helplines, and the numbers a person corrected."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from ashore.content.support import read_directories, read_helplines, read_support_words
from ashore.domain.launch import Page
from ashore.domain.shortened_text import shortened
from ashore.features.support.page import SupportPage
from ashore.services.copied_text import outlives_program
from ashore.services.region import region_in_force, regions_to_ask_about
from ashore.ui.page_controller import PageController

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ashore.domain.helpline_corrections import HelplineCorrection
    from ashore.domain.people import Person
    from ashore.domain.settings import Settings
    from ashore.services.services import Services
    from ashore.ui.incremental_work import Parts

CONTENT = (read_support_words, read_helplines, read_directories)
"""What opening the page reads of the content."""
PEOPLE_SHOWN_FIRST = 12
MORE_PEOPLE = 20


class SupportController(PageController[SupportPage]):
    """The page opens with what Ashore knows; what the record holds follows as soon as it has been read."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._has_said_how_long = False

    def _build(self) -> Parts:
        services, content = self._services, self._services.content
        page = self._page = SupportPage(services.drafts)
        yield
        self._show_settings(services.settings.value)
        page.set_content(
            content.get(read_support_words, None),
            content.get(read_helplines, ()),
            content.get(read_directories, ()),
            content.language,
        )
        content.check_helplines()
        yield
        page.person_saved.connect(self._save_person)
        page.person_removed.connect(services.people.remove)
        page.correction_requested.connect(self._save_correction)
        page.copied.connect(self._report_copied)
        page.problem_reported.connect(services.messages.show_page_error)
        page.region_view.region_requested.connect(lambda region: services.settings.update(region=region))
        page.coping_plan_requested.connect(lambda: services.navigator.open_once_built(Page.COPING_PLAN))
        page.unlock_requested.connect(lambda: services.navigator.open_once_built(Page.NOTICE))
        self._people = services.people.page(PEOPLE_SHOWN_FIRST)
        self._people.end_with(self)
        self._people.loaded.connect(self._show_people)
        people_list = page.people_section.list
        people_list.more_requested.connect(lambda: self._people.show_more(MORE_PEOPLE))
        people_list.searched.connect(self._people.set_search)
        page.people_section.edited.connect(self._people.include)
        services.helpline_corrections.loaded.connect(self._show_corrections)
        services.settings.changed.connect(self._show_settings)
        self._show_people()
        self._show_corrections()
        self._people.load()
        services.helpline_corrections.load()

    def _show_settings(self, settings: Settings) -> None:
        self.page.set_region(region_in_force(settings))
        self.page.ask_for_region(regions_to_ask_about(settings))
        self.page.set_today(datetime.now().astimezone().date())

    def _show_people(self) -> None:
        if self._services.database.is_locked:
            from ashore.record.people_file import read_people

            self.page.set_people_locked(read_people(self._services.record_file))
            return
        self.page.set_people(self._people.items, has_more=self._people.has_more)

    def _show_corrections(self) -> None:
        if self._services.database.is_locked:
            self.page.set_corrections_locked()
        else:
            self.page.set_corrections(self._services.helpline_corrections.items)

    def _save_person(self, person: Person) -> None:
        self._services.people.save(person, failed=lambda: self.page.restore_person_draft(person))

    def _save_correction(self, correction: HelplineCorrection) -> None:
        """An empty number goes back to the one Ashore came with."""
        corrections = self._services.helpline_corrections
        if correction.number:
            corrections.save(correction, failed=lambda: self.page.restore_correction_draft(correction))
        else:
            corrections.remove(correction, failed=self.page.show_saved)

    def _report_copied(self, text: str) -> None:
        """Says once how long it can be pasted, where that is not for long."""
        said = self.tr("Copied: {number}")
        if not self._has_said_how_long and not outlives_program():
            self._has_said_how_long = True
            said = self.tr("{number} is copied, and can be pasted as long as Ashore is open.")
        self._services.messages.show_info(said.format(number=shortened(text)))
