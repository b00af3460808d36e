"""The patterns page: the list, the details of one pattern, and the editor for a person's own."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ashore.domain.breath import Pattern
from ashore.domain.drafts import DraftKind
from ashore.features.patterns.pattern_details import PatternDetails
from ashore.features.patterns.pattern_draft import fields_of, pattern_key
from ashore.features.patterns.pattern_list import HelpedPattern, PatternList
from ashore.services.drafts import Drafts
from ashore.ui.announcer import announce_view
from ashore.ui.theme import Theme
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.view_stack import ViewStack


class PatternsPage(QWidget):
    """Shows one of the three; details, and the editor, whose curve is slow to load, are built when first opened."""

    back_requested = Signal()
    pattern_requested = Signal(object)
    holds_welcome_requested = Signal(bool)
    own_saved = Signal(object)
    slow_caution_seen = Signal()
    own_deleted = Signal(object)
    import_requested = Signal(object)
    export_requested = Signal(object)
    sources_requested = Signal()
    more_own_needed = Signal()
    problem_reported = Signal(str)
    """One line to show where no browser opened."""

    def __init__(self, theme: Theme, drafts: Drafts, hold_caution: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._own: dict[str, Pattern] = {}
        self._drafts = drafts
        self._views = ViewStack()
        self.list = PatternList(theme, hold_caution)
        self.details: PatternDetails | None = None
        self._editor: QWidget | None = None
        self._is_slow_caution_seen = False
        self._views.add(self.list)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)
        self.list.back_requested.connect(self.back_requested)
        self.list.details_requested.connect(self.show_details)
        self.list.new_requested.connect(lambda: self.edit(None))
        self.list.holds_welcome_requested.connect(self.holds_welcome_requested)
        self.list.more_own_needed.connect(self.more_own_needed)
        self.list.import_requested.connect(self._choose_import_file)
        self.list.export_requested.connect(self._choose_export_file)

    def set_patterns(
        self,
        builtin: Sequence[Pattern],
        own: Sequence[Pattern],
        *,
        holds_welcome: bool,
        has_more_own: bool = False,
        also_own: Sequence[Pattern] = (),
        helped: Sequence[HelpedPattern] = (),
    ) -> None:
        """With `has_more_own` there are others; `also_own` are at hand, but not in the list. `helped` come first."""
        self._own = {pattern.id: pattern for pattern in (*also_own, *own)}
        self.list.set_patterns(builtin, own, holds_welcome=holds_welcome, has_more_own=has_more_own, helped=helped)

    def set_slow_caution_seen(self, *, is_seen: bool) -> None:
        self._is_slow_caution_seen = is_seen

    def show_list(self) -> None:
        """Shows the list, or first the editor for a pattern that could not be saved."""
        for key in self._drafts.unsaved(DraftKind.PATTERN):
            if not key.entry_id or key.entry_id in self._own:
                self.edit(self._own.get(key.entry_id))
                return
        crossfade(self, lambda: self._views.setCurrentWidget(self.list))
        self.list.focus_first()
        announce_view(self)

    def show_details(self, pattern: Pattern) -> None:
        if self.details is None:
            self.details = PatternDetails(self._theme)
            self.details.back_requested.connect(self.show_list)
            self.details.use_requested.connect(self.pattern_requested)
            self.details.edit_requested.connect(self.edit)
            self.details.delete_requested.connect(self._delete)
            self.details.sources_requested.connect(self.sources_requested)
            self.details.problem_reported.connect(self.problem_reported)
            self._views.add(self.details)
        details = self.details

        def change() -> None:
            self._views.setCurrentWidget(details)
            details.set_pattern(pattern, is_own=pattern.id in self._own)
            announce_view(self)

        crossfade(self, change)

    def edit(self, pattern: Pattern | None) -> None:
        """Opens the editor on one of the person's own patterns, or on a new one where None."""
        from ashore.features.patterns.pattern_editor import PatternEditor

        editor = self._editor
        if not isinstance(editor, PatternEditor):
            editor = PatternEditor(self._theme, self._drafts)
            editor.saved.connect(self._save)
            editor.slow_caution_seen.connect(self._note_slow_caution)
            editor.cancelled.connect(self.show_list)
            self._views.add(editor)
            self._editor = editor
        current = editor
        current.set_slow_caution_seen(is_seen=self._is_slow_caution_seen)
        crossfade(self, lambda: self._views.setCurrentWidget(current))
        current.begin(pattern, is_new=pattern is None or pattern.id not in self._own)
        announce_view(self)

    def restore_draft(self, pattern: Pattern) -> None:
        """Opens the editor on a pattern that could not be saved: now, or once the list would be shown."""
        self._drafts.add_unsaved(pattern_key(pattern.id if pattern.id in self._own else ""), fields_of(pattern))
        if self.isVisible() and self._views.currentWidget() is self.list:
            self.show_list()

    def go_back(self) -> bool:
        """One view back. False when the list is already shown."""
        if self._views.currentWidget() is self.list:
            return False
        self.show_list()
        return True

    def _save(self, pattern: Pattern) -> None:
        self.own_saved.emit(pattern)
        self.show_list()

    def _note_slow_caution(self) -> None:
        self._is_slow_caution_seen = True
        self.slow_caution_seen.emit()

    def _delete(self, pattern: Pattern) -> None:
        self.own_deleted.emit(pattern)
        self.show_list()

    def _choose_import_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import patterns"), "", self.tr("Patterns (*.toml)"))
        if name:
            self.import_requested.emit(Path(name))

    def _choose_export_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save your patterns"), "ashore-patterns.toml", self.tr("Patterns (*.toml)")
        )
        if name:
            self.export_requested.emit(Path(name))
