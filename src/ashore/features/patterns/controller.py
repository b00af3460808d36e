"""Connects the patterns page with the pattern library and with pattern files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.content.patterns import read_shared_cautions
from ashore.content.toml_reader import ContentError
from ashore.domain.launch import Page
from ashore.domain.notes import Activity, ActivityKind
from ashore.domain.own_pattern import is_very_slow
from ashore.features.patterns.page import PatternsPage
from ashore.features.patterns.pattern_list import HelpedPattern
from ashore.services.hold_caution import hold_caution_text
from ashore.ui.breath_texts import slow_caution_text
from ashore.ui.page_controller import PageController
from ashore.ui.what_helped_texts import reason_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QObject

    from ashore.domain.breath import Pattern
    from ashore.services.services import Services
    from ashore.ui.incremental_work import Parts
    from ashore.ui.theme import Theme

OWN_SHOWN = 12
"""How many of the person's own are shown at first, and how many more by each press."""
MOST_HELPED = 2
"""That come first: more would be a list of their own."""

CONTENT = (read_shared_cautions,)
"""What opening the page reads of the content."""


class PatternsController(PageController[PatternsPage]):
    """Builds the page and keeps it in step with the library."""

    def __init__(self, services: Services, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._unreadable_shown = 0
        self._theme = theme

    def _build(self) -> Parts:
        services = self._services
        page = self._page = PatternsPage(self._theme, services.drafts, hold_caution_text(services.content))
        yield
        page.back_requested.connect(lambda: services.navigator.open(Page.BREATHE))
        page.pattern_requested.connect(self._choose)
        page.holds_welcome_requested.connect(lambda welcome: services.settings.update(holds_welcome=welcome))
        page.own_saved.connect(self._save)
        page.slow_caution_seen.connect(self._note_slow_caution)
        page.own_deleted.connect(services.own_patterns.remove)
        page.import_requested.connect(self.import_file)
        page.export_requested.connect(self.export_file)
        page.sources_requested.connect(lambda: services.navigator.open_once_built(Page.SOURCES))
        page.problem_reported.connect(services.messages.show_page_error)
        services.navigator.opened.connect(self._show_list)
        self._own = services.own_patterns.page(OWN_SHOWN)
        self._own.end_with(self)
        self._own.loaded.connect(self._show_own)
        page.more_own_needed.connect(lambda: self._own.show_more(OWN_SHOWN))
        services.patterns.changed.connect(self._show)
        self._helped = self._find_helped()
        self._are_own_new = True
        self._own.load()
        self._show()

    def show_details(self, pattern: Pattern) -> None:
        """The pattern as the library has it, which knows more of it than a breath that is under way."""
        self.page.show_details(self._services.patterns.find(pattern.id) or pattern)

    def import_file(self, file: Path) -> None:
        """All of the file's patterns that are not there yet, or none where it has a mistake."""
        from ashore.content.pattern_file import import_patterns
        from ashore.services.content_error_texts import content_error_text

        try:
            patterns = import_patterns(file, self._services.patterns.built_in_ids)
        except ContentError as error:
            text = self.tr("The import didn’t work. {mistake}").format(mistake=content_error_text(error))
            self._services.messages.show_page_error(text)
            return
        self._services.own_patterns.add_missing(patterns, self._report_import)

    def export_file(self, file: Path) -> None:
        from ashore.content.pattern_file import export_patterns
        from ashore.services.content_error_texts import content_error_text

        messages = self._services.messages

        def write(own: Sequence[Pattern]) -> ContentError | None:
            try:
                export_patterns(own, file)
            except ContentError as error:
                return error
            return None

        def report(error: ContentError | None) -> None:
            if error is not None:
                messages.show_page_error(
                    self.tr("Nothing was saved to a file. {mistake}").format(mistake=content_error_text(error))
                )
            else:
                messages.show_info(self.tr("Saved as {name}").format(name=file.name))

        self._services.own_patterns.export(write, report)

    def _note_slow_caution(self) -> None:
        self.page.set_slow_caution_seen(is_seen=True)
        self._services.settings.update(slow_caution_seen=True)

    def _show_list(self, opened: Page) -> None:
        """Opening the page shows the list, or the draft of a pattern that could not be saved.

        Back from the sources it shows what was left for them.
        """
        if opened is Page.PATTERNS and self._services.navigator.previous_page is not Page.SOURCES:
            self._helped = self._find_helped()  # as long as the list is in view nothing changes place
            self._show()
            self.page.show_list()

    def _report_import(self, added: Sequence[Pattern]) -> None:
        names = ", ".join(each.name for each in added)
        if added:
            if self._services.own_patterns.is_lasting:
                text = self.tr("Imported: {names}").format(names=names)
            else:
                text = self.tr("Imported until you close the window: {names}").format(names=names)
            if any(is_very_slow(each.steps) for each in added) and not self._services.settings.value.slow_caution_seen:
                text = self.tr("{imported}. {caution}").format(imported=text, caution=slow_caution_text())
                self._note_slow_caution()
        else:
            text = self.tr("All that is in this file is among your patterns already.")
        self._services.messages.show_info(text)

    def _choose(self, pattern: Pattern) -> None:
        self._services.patterns.choose(pattern)
        self._services.navigator.open(Page.BREATHE)

    def _save(self, pattern: Pattern) -> None:
        self._services.own_patterns.save(pattern, failed=lambda: self.page.restore_draft(pattern))

    def _find_helped(self) -> tuple[HelpedPattern, ...]:
        """What helped most at moments like this, of the patterns that are shown."""
        patterns, what_helps = self._services.patterns, self._services.what_helps
        holds_welcome = self._services.settings.value.holds_welcome
        built_in = [each for each in patterns.built_in if holds_welcome or not each.has_holds]
        shown = [*built_in, *patterns.with_cautions(self._own.items)]
        by_activity = {Activity(ActivityKind.PRACTICE, pattern.id): pattern for pattern in shown}
        found = what_helps.experience.suggestions([*by_activity], what_helps.moment())
        return tuple(HelpedPattern(by_activity[each.activity], reason_text(each)) for each in found[:MOST_HELPED])

    def _show_own(self) -> None:
        if self._are_own_new:  # they come a moment after the page, for the first time
            self._are_own_new = False
            self._helped = self._find_helped()
        self._show()

    def _show(self) -> None:
        patterns = self._services.patterns
        holds_welcome = self._services.settings.value.holds_welcome
        self.page.set_slow_caution_seen(is_seen=self._services.settings.value.slow_caution_seen)
        self.page.set_patterns(
            patterns.built_in,
            patterns.with_cautions(self._own.items),
            holds_welcome=holds_welcome,
            has_more_own=self._own.has_more,
            also_own=patterns.own_at_hand,
            helped=self._helped,
        )
