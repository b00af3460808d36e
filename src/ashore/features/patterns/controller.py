"""Breathing patterns: those Ashore comes with, and a person's own, kept, brought in and taken out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ashore.content.toml_reader import ContentError
from ashore.domain.breath import LONGER_OUT, Pattern
from ashore.domain.launch import Page
from ashore.record.custom_patterns import (
    add_missing_patterns,
    add_pattern,
    change_pattern,
    list_patterns,
    remove_pattern,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from ashore.domain.entries import CustomPattern, Listing
    from ashore.domain.settings import Settings
    from ashore.features.breathe.breath_session import BreathSession
    from ashore.features.patterns.page import PatternsPage
    from ashore.services.database_client import DatabaseClient
    from ashore.ui.window.main_window import MainWindow


def tr(words: str) -> str:
    return QCoreApplication.translate("patterns", words)


class PatternsController:
    """Connects the breath, the patterns page and the record."""

    def __init__(
        self,
        window: MainWindow,
        breath_session: BreathSession,
        database: Callable[[], DatabaseClient],
        settings: Callable[[], Settings],
        update_settings: Callable[[Settings], None],
    ) -> None:
        self._window = window
        self._breath_session = breath_session
        self._database = database
        self._settings = settings
        self._update_settings = update_settings
        self._builtin: tuple[Pattern, ...] = (LONGER_OUT,)
        self._own: tuple[Pattern, ...] = ()
        self._asked_for: str | None = None

    def set_builtin(self, patterns: Sequence[Pattern]) -> None:
        """What Ashore comes with; without them the one pattern written in the program stays."""
        if patterns:
            self._builtin = tuple(patterns)
        self._show()
        self._use_what_was_asked_for()

    def load_own(self) -> None:
        self._database().run(list_patterns, self._set_own)

    def use(self, pattern_id: str) -> None:
        """Begins with this pattern, now or as soon as the record has been read."""
        self._asked_for = pattern_id
        self._use_what_was_asked_for()

    def page(self) -> PatternsPage:
        """Builds the page. Call once."""
        from ashore.features.patterns.page import PatternsPage

        page = PatternsPage(self._window.theme)
        page.back_requested.connect(lambda: self._window.open(Page.BREATHE))
        page.pattern_requested.connect(self._choose)
        page.holds_welcome_requested.connect(
            lambda welcome: self._update_settings(replace(self._settings(), holds_welcome=welcome))
        )
        page.own_saved.connect(self._save)
        page.own_deleted.connect(self._delete)
        page.import_requested.connect(self.bring_in)
        page.export_requested.connect(self.take_out)
        self._apply_theme(page)
        return page

    def show_list(self) -> None:
        self._window.open(Page.PATTERNS)
        self._opened_page().show_list()

    def show_details(self, pattern: Pattern) -> None:
        self._window.open(Page.PATTERNS)
        known = next((each for each in (*self._builtin, *self._own) if each.id == pattern.id), pattern)
        self._opened_page().show_details(known)

    def settings_changed(self) -> None:
        self._show()

    def bring_in(self, file: Path) -> None:
        """All of the file's patterns that are not there yet, or none where it has a mistake."""
        from ashore.content.pattern_file import import_patterns

        try:
            patterns = import_patterns(file)
        except ContentError as error:
            self._window.line.tell(tr("Nothing was brought in. {mistake}").format(mistake=error))
            return
        self._database().run(lambda db: add_missing_patterns(db, patterns), self._tell_brought_in)
        self.load_own()

    def take_out(self, file: Path) -> None:
        from ashore.content.pattern_file import export_patterns

        try:
            export_patterns(self._own, file)
        except ContentError as error:
            self._window.line.tell(tr("Nothing was saved to a file. {mistake}").format(mistake=error))
            return
        self._window.line.note(tr("Saved as {name}").format(name=file.name))

    def _tell_brought_in(self, added: Sequence[Pattern]) -> None:
        if added:
            words = tr("Brought in: {names}").format(names=", ".join(each.name for each in added))
        else:
            words = tr("What is in this file is among your patterns already.")
        self._window.line.note(words)

    def _opened_page(self) -> PatternsPage:
        from ashore.features.patterns.page import PatternsPage

        page = self._window.stack.widget_of(Page.PATTERNS)
        if not isinstance(page, PatternsPage):
            raise TypeError(f"the patterns page holds {type(page).__name__}")
        return page

    def _choose(self, pattern: Pattern) -> None:
        self._breath_session.choose(pattern)
        self._update_settings(replace(self._settings(), pattern_id=pattern.id))
        self._window.open(Page.BREATHE)

    def _set_own(self, listing: Listing[Pattern]) -> None:
        self._own = listing.items
        if listing.unreadable:
            self._window.line.tell(tr("Some of your patterns could not be read. They stay in the record."))
        self._show()
        self._use_what_was_asked_for()

    def _use_what_was_asked_for(self) -> None:
        """A breath has hardly begun when this is first called, so that starting anew is not seen."""
        pattern = next((each for each in (*self._builtin, *self._own) if each.id == self._asked_for), None)
        if pattern is None:
            return
        self._asked_for = None
        if pattern.id != self._breath_session.choice.pattern.id and not self._breath_session.is_practising:
            self._breath_session.choice.begin_with(pattern)

    def _save(self, pattern: Pattern) -> None:
        self._database().run(
            lambda db: change_pattern(db, pattern) or add_pattern(db, pattern),  # what was deleted meanwhile is new
            failed=lambda: self._opened_page().bring_back(pattern),
        )
        self.load_own()

    def _delete(self, pattern: Pattern) -> None:
        self._database().run(lambda db: remove_pattern(db, pattern.id), self._offer_undo)
        self.load_own()

    def _offer_undo(self, removed: CustomPattern | None) -> None:
        if removed is None:
            return
        pattern, place = removed

        def bring_back() -> None:
            self._database().run(lambda db: add_pattern(db, pattern, place))
            self.load_own()

        self._window.line.offer(tr("“{name}” is deleted.").format(name=pattern.name), tr("Undo"), bring_back)

    def _show(self) -> None:
        holds = self._settings().holds_welcome
        at_hand = [each for each in (*self._builtin, *self._own) if holds or not each.has_holds]
        self._breath_session.choice.set_patterns(at_hand)
        page = self._window.stack.built(Page.PATTERNS)
        if page is not None:
            self._apply_theme(self._opened_page())

    def _apply_theme(self, page: PatternsPage) -> None:
        page.set_patterns(self._builtin, self._own, holds_welcome=self._settings().holds_welcome)
