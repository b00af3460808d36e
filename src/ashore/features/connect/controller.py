"""Connects the Connect page with its lines, the person's own people, and what followed after a line."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from ashore.content.connect import read_connect_claims, read_connect_texts, read_starters
from ashore.domain.contact import ContactAnswer, ContactEntry, is_suggesting, person_to_suggest
from ashore.domain.mail_link import mail_address_in, mail_link
from ashore.domain.starters import StarterKind
from ashore.features.connect.page import ConnectPage
from ashore.ui.clipboard import copy_private

if TYPE_CHECKING:
    from ashore.domain.starters import OwnStarter
    from ashore.features.connect.calendar_export import CalendarExport
    from ashore.features.connect.kind_lines_view import KindLinesView
    from ashore.features.connect.people_list import PeopleList
    from ashore.features.connect.plan_view import PlanView
    from ashore.features.connect.starter_view import StarterView
    from ashore.features.connect.week_view import WeekView
    from ashore.services.services import Services
    from ashore.ui.theme import Theme

CONTENT = (read_starters, read_connect_claims, read_connect_texts)
"""What opening the page reads of the content."""
OWN_AT_HAND = 12
EASIEST_AT_HAND = 5
PEOPLE_AT_HAND = 100
"""How many the page has of each before more are asked for: a little more than it shows at first."""


class ConnectController(QObject):
    """The page opens with the lines Ashore comes with; what the record holds follows as soon as it has been read.

    A view is connected when it is first opened.
    """

    people_requested = Signal()
    """Support is wanted, at the person's own people."""
    adding_requested = Signal()
    """Someone is to be written down there."""
    kind_words_requested = Signal()
    """The exercise with kind words is wanted."""
    card_shown_changed = Signal(bool)
    """Whether a line is shown to someone who is there."""

    def __init__(self, services: Services, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._starters = services.content.get(read_starters, ())
        page = self.page = ConnectPage(theme, services.drafts)
        reasons = services.content.get(read_connect_claims, ())
        page.views.set_texts(services.content.get(read_connect_texts, None), reasons[0] if reasons else None)
        page.people_requested.connect(self.people_requested)
        page.adding_requested.connect(self.adding_requested)
        page.kind_words_requested.connect(self.kind_words_requested)
        page.card_shown_changed.connect(self.card_shown_changed)
        views = page.views
        views.starter_view.when_built(self._connect_words)
        views.people_list.when_built(self._connect_everyone)
        views.plan_view.when_built(self._connect_plan)
        views.week_view.when_built(self._connect_week)
        views.kind_lines_view.when_built(self._connect_kind_lines)
        self._own = {kind: services.own_starters.page(kind, OWN_AT_HAND) for kind in StarterKind}
        self._easiest = services.people.easiest(EASIEST_AT_HAND)
        self._everyone = services.people.page(PEOPLE_AT_HAND)
        for own in self._own.values():
            own.end_with(self)
        for people in (self._easiest, self._everyone):
            people.end_with(self)
        self._connect_people()
        for own in self._own.values():
            own.changed.connect(self._show_starters)
        self._show_starters()
        self._show_people()
        services.contact.load()
        for own in self._own.values():
            own.load()
        self._easiest.load()

    def _connect_people(self) -> None:
        contact = self._services.contact
        contact.loaded.connect(self._show_people)
        contact.warmed_up.loaded.connect(self._show_people)
        self._easiest.loaded.connect(contact.warmed_up.reload)
        self._easiest.loaded.connect(self._show_people)

    def _connect_words(self, words: StarterView) -> None:
        words.own_saved.connect(self._save_own)
        words.own_removed.connect(self._services.own_starters.remove)
        words.more_own_needed.connect(lambda kind: self._own[kind].show_more(OWN_AT_HAND))
        words.person_chosen.connect(lambda person: self._easiest.include(person and person.id))
        words.people.all_requested.connect(self._everyone.load)
        actions = words.line_actions
        actions.copy_requested.connect(self._copy)
        actions.mail_requested.connect(self._open_mail)
        actions.sent.connect(lambda: self._answer(ContactAnswer.SENT))
        actions.not_today.connect(lambda: self._answer(ContactAnswer.NOT_TODAY))

    def _connect_everyone(self, everyone: PeopleList) -> None:
        self._everyone.loaded.connect(self._show_everyone)
        everyone.searched.connect(self._everyone.set_search)
        everyone.model.more_needed.connect(lambda: self._everyone.show_more(PEOPLE_AT_HAND))
        self._show_everyone()

    @cached_property
    def _export(self) -> CalendarExport:
        from ashore.features.connect.calendar_export import CalendarExport
        from ashore.system.program_version import program_version

        product = f"Ashore {program_version()}".strip()
        export = CalendarExport(self.page, self._services.data_folder, product)
        export.clean_up()
        export.saved.connect(self._report_saved)
        export.problem_reported.connect(self._services.messages.show_page_error)
        return export

    def _connect_plan(self, view: PlanView) -> None:
        from ashore.features.connect.plan_controller import PlanController

        PlanController(self._services, view, self._export, self)

    def _connect_week(self, view: WeekView) -> None:
        from ashore.features.connect.week_controller import WeekController

        WeekController(self._services, view, self._export, self)

    def _connect_kind_lines(self, view: KindLinesView) -> None:
        from ashore.features.connect.kind_lines_controller import KindLinesController

        KindLinesController(self._services, view, self)

    def _report_saved(self, name: str) -> None:
        self._services.messages.show_info(self.tr("Saved as {name}.").format(name=name))

    def _show_starters(self) -> None:
        own = [starter for page in self._own.values() for starter in page.items]
        self.page.views.set_starters(self._starters, own, [kind for kind, page in self._own.items() if page.has_more])

    def _show_people(self) -> None:
        contact, easiest = self._services.contact, self._easiest
        is_warmed_up, entries = contact.warmed_up.value, contact.items
        self.page.views.set_people(easiest.items, is_warmed_up=is_warmed_up, has_more=easiest.has_more)
        suggested = person_to_suggest(easiest.items, entries, is_warmed_up=is_warmed_up)
        now = datetime.now().astimezone()
        self.page.home.set_suggestion(suggested if is_suggesting(entries, now) else None)

    def _show_everyone(self) -> None:
        self.page.views.people_list.get().model.set_people(self._everyone.items, has_more=self._everyone.has_more)

    def _save_own(self, starter: OwnStarter) -> None:
        """What could not be kept stays in the field."""

        def show(saved: OwnStarter) -> None:
            self.page.views.starter_view.get().show_saved(saved)
            self._services.messages.show_info(self.tr("Your line is kept here."))

        self._services.own_starters.save(starter, show)

    def _copy(self) -> None:
        messages = self._services.messages
        if copy_private(self.page.views.starter_view.get().text):
            messages.show_info(self.tr("The line is copied. It stays out of clipboard histories that respect this."))
        else:
            messages.show_page_error(self.tr("The line couldn’t be copied here. You can still read it and type it."))

    def _open_mail(self) -> None:
        words = self.page.views.starter_view.get()
        address = "" if words.person is None else mail_address_in(words.person.reach)
        if not QDesktopServices.openUrl(QUrl.fromEncoded(mail_link(words.text, address).encode())):
            text = self.tr("The mail program didn’t open. You can copy the line instead.")
            self._services.messages.show_page_error(text)

    def _answer(self, answer: ContactAnswer) -> None:
        person = self.page.views.starter_view.get().person
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        contact, messages = self._services.contact, self._services.messages
        text = (
            self.tr("This is noted, only here. Whether an answer comes, and when, is not in your hands.")
            if answer is ContactAnswer.SENT
            else self.tr("Not today is fine. The words stay here.")
        )
        entry = ContactEntry(answer, now, None if person is None else person.id)
        if answer is ContactAnswer.SENT:
            self.page.views.starter_view.get().end_line()
        contact.add(entry, lambda added: messages.show_undo(text, lambda: contact.remove(added)))
        self.page.show_home()
