"""Connects the page "What helps me" with its entries, and with what else of Ashore can stand on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ashore.content.exercises import read_exercises
from ashore.content.support import read_helplines, read_support_words
from ashore.domain.coping_plan import PlanItemKind
from ashore.domain.launch import Page
from ashore.features.coping_plan.page import CopingPlanPage
from ashore.services.plan_document import AvailableItems
from ashore.services.plan_helplines import region_helplines
from ashore.services.repositories.coping_plan import items_with
from ashore.ui.checked_date_text import checked_date_text

if TYPE_CHECKING:
    from ashore.domain.coping_plan import CopingPlan
    from ashore.features.coping_plan.editing_view import EditingView
    from ashore.services.services import Services
    from ashore.ui.theme import Theme

LISTED = 10
"""Kept lines and people to choose from, before more are asked for."""
SUGGESTED = 20
"""Patterns of the person's own among the names to add."""

CONTENT = (read_support_words, read_helplines)
"""What opening the page reads of the content."""


class CopingPlanController(QObject):
    """What is written goes to the record as it is written."""

    def __init__(self, services: Services, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        plan = services.coping_plan
        page = self.page = CopingPlanPage(theme)
        page.back_requested.connect(lambda: services.navigator.open(Page.SUPPORT))
        page.text_written.connect(lambda text: plan.save_text(text, page.mark_unsaved))
        page.choice_made.connect(lambda choice: plan.save_choice(choice, page.mark_unsaved))
        page.cleared.connect(self._clear)
        page.pdf_saved.connect(self._report_saved)
        page.info_reported.connect(services.messages.show_info)
        page.problem_reported.connect(services.messages.show_page_error)
        self._lines, self._people = services.kept_lines.page(LISTED), services.people.page(LISTED)
        self._own_patterns = services.own_patterns.page(SUGGESTED)
        for entries in (self._lines, self._people, self._own_patterns):
            entries.end_with(self)
        due = self._sources_due = QTimer(self, singleShot=True, interval=0)  # once, after what the record answered
        due.timeout.connect(self._show_sources)
        items_due = self._items_due = QTimer(self, singleShot=True, interval=0)
        items_due.timeout.connect(self._ask_for_items)
        for answered in (plan.items.loaded, services.helpline_corrections.changed):
            answered.connect(due.start)
        services.settings.changed.connect(self._show_sources)
        self._show_sources()
        page.editing_view.when_built(self._offer_choices)
        services.content.check_helplines()
        page.wait_for_plan()
        plan.read(self._show_plan)
        plan.rewritten.connect(page.forget)
        plan.replaced.connect(self._read_again)
        services.database.locking.connect(self.flush)
        for source in (plan.items, services.helpline_corrections):
            source.load()

    def _offer_choices(self, view: EditingView) -> None:
        """What can be chosen is read once it is edited."""
        services = self._services
        for entries, kind in ((self._lines, PlanItemKind.LINE), (self._people, PlanItemKind.PERSON)):
            entries.loaded.connect(self._items_due.start)
            choices = view.choice_sections[kind].list
            choices.more_requested.connect(lambda entries=entries: entries.show_more(LISTED))
            choices.searched.connect(entries.set_search)
            entries.load()
        services.settings.changed.connect(self._suggest)
        services.patterns.changed.connect(self._suggest)
        self._own_patterns.loaded.connect(self._suggest)
        self._own_patterns.load()
        self._suggest()

    def _ask_for_items(self) -> None:
        """What stands on the page may be other than before, too."""
        ids = [[str(each.id) for each in entries.items] for entries in (self._lines, self._people)]
        self._services.coping_plan.items.set_query(items_with(*ids))

    def flush(self) -> None:
        """Sends what is not in the record to it now."""
        self.page.flush()

    def _read_again(self) -> None:
        """Words that are on the page only stay there."""
        if not self.page.has_unsaved:
            self._services.coping_plan.read(self._show_plan)

    def _show_plan(self, plan: CopingPlan) -> None:
        self.page.set_lasting(self._services.database.is_lasting)
        self.page.load(plan)

    def _show_sources(self) -> None:
        services = self._services
        self.page.set_available(
            AvailableItems(
                self._lines.items,
                self._people.items,
                region_helplines(services, checked_date_text),
                services.coping_plan.items.value,
                self._lines.has_more,
                self._people.has_more,
            )
        )

    def _suggest(self) -> None:
        patterns = self._services.patterns
        own = patterns.with_cautions(self._own_patterns.items)
        exercises = self._services.content.get(read_exercises, ())
        self.page.set_suggestions(
            patterns.offered_of((*patterns.built_in, *own)),
            [exercise for exercise in exercises if not exercise.opt_in],
        )

    def _clear(self, before: CopingPlan) -> None:
        """Shown as cleared once it is so; until then, and if it fails, nothing of the record is gone."""

        def show_again() -> None:
            self.page.load(before)
            self.page.mark_unsaved(before)  # what was on the page may not have reached the record either

        self._services.coping_plan.clear(
            before, failed=show_again, restored=self.page.load, failed_to_restore=self.page.mark_unsaved
        )

    def _report_saved(self, name: str) -> None:
        self._services.messages.show_info(self.tr("Saved as {name}").format(name=name))
