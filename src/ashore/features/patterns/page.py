"""Patterns: the list, the details of one, and the editor for one's own."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from ashore.domain.breath import Pattern
from ashore.features.patterns.pattern_details import PatternDetails
from ashore.features.patterns.pattern_list import PatternList
from ashore.ui.theme import Theme
from ashore.ui.widgets.crossfade import crossfade


class PatternsPage(QWidget):
    """The editor and the curve, which are heavy, are built when they are first opened."""

    back_requested = Signal()
    pattern_requested = Signal(object)
    holds_welcome_requested = Signal(bool)
    own_saved = Signal(object)
    own_deleted = Signal(object)
    import_requested = Signal(object)
    export_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._own_ids: frozenset[str] = frozenset()
        self._unsaved: list[Pattern] = []
        self._views = QStackedWidget()
        self.list = PatternList()
        self.details: PatternDetails | None = None
        self._editor: QWidget | None = None
        self._views.addWidget(self.list)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)
        self.list.back_requested.connect(self.back_requested)
        self.list.details_requested.connect(self.show_details)
        self.list.new_requested.connect(lambda: self.edit(None))
        self.list.holds_welcome_requested.connect(self.holds_welcome_requested)
        self.list.import_requested.connect(self._ask_what_to_import)
        self.list.export_requested.connect(self._ask_where_to_export)

    def set_patterns(self, builtin: Sequence[Pattern], own: Sequence[Pattern], *, holds_welcome: bool) -> None:
        self._own_ids = frozenset(pattern.id for pattern in own)
        self.list.set_patterns(builtin, own, holds_welcome=holds_welcome)

    def show_list(self) -> None:
        """The list; before it the editor, where a pattern that could not be kept waits for it."""
        if self._unsaved:
            self.edit(self._unsaved.pop(0))
            return
        crossfade(self, lambda: self._views.setCurrentWidget(self.list))
        self.list.focus_first()

    def show_details(self, pattern: Pattern) -> None:
        if self.details is None:
            self.details = PatternDetails(self._theme)
            self.details.back_requested.connect(self.show_list)
            self.details.use_requested.connect(self.pattern_requested)
            self.details.edit_requested.connect(self.edit)
            self.details.delete_requested.connect(self._delete)
            self._views.addWidget(self.details)
        details = self.details

        def change() -> None:
            self._views.setCurrentWidget(details)
            details.set_pattern(pattern, is_own=pattern.id in self._own_ids)

        crossfade(self, change)

    def edit(self, pattern: Pattern | None) -> None:
        """Opens the editor on a pattern of one's own, on the draft of one, or on a new one."""
        from ashore.features.patterns.pattern_editor import PatternEditor

        editor = self._editor
        if not isinstance(editor, PatternEditor):
            editor = PatternEditor(self._theme)
            editor.saved.connect(self._save)
            editor.cancelled.connect(self.show_list)
            self._views.addWidget(editor)
            self._editor = editor
        opened = editor
        crossfade(self, lambda: self._views.setCurrentWidget(opened))
        opened.begin(pattern, is_new=pattern is None or pattern.id not in self._own_ids)

    def bring_back(self, pattern: Pattern) -> None:
        """A pattern that could not be kept is in the editor again: now, or once nothing else is in view."""
        self._unsaved.append(pattern)
        if self.isVisible() and self._views.currentWidget() is self.list:
            self.show_list()

    def go_back(self) -> bool:
        """One view back. False when the list was already showing."""
        if self._views.currentWidget() is self.list:
            return False
        self.show_list()
        return True

    def _save(self, pattern: Pattern) -> None:
        self.own_saved.emit(pattern)
        self.show_list()

    def _delete(self, pattern: Pattern) -> None:
        self.own_deleted.emit(pattern)
        self.show_list()

    def _ask_what_to_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Bring in patterns"), "", self.tr("Patterns (*.toml)"))
        if name:
            self.import_requested.emit(Path(name))

    def _ask_where_to_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save your patterns"), "ashore-patterns.toml", self.tr("Patterns (*.toml)")
        )
        if name:
            self.export_requested.emit(Path(name))
