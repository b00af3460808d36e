"""Notice as it opens: the form, and below it what to do with it, which never scrolls away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.compact import compact_in_small_windows
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.folded_row import FoldedRow
from ashore.ui.widgets.scroll_column import CentredColumn, ScrollColumn
from ashore.ui.widgets.switch_row import SwitchRow
from ashore.ui.widgets.text import Role, Text

if TYPE_CHECKING:
    from datetime import date

    from ashore.domain.notes import Note
    from ashore.features.notice.note_form import NoteForm
    from ashore.features.notice.note_texts import NoteTexts

MARGIN_PIXELS = 32
FOOT_PIXELS = 12


class NoteHome(QWidget):
    """`save_requested` carries the Note as it stands. `remembering_changed` tells of the switch."""

    save_requested = Signal(object)
    discard_requested = Signal()
    history_requested = Signal()
    remembering_changed = Signal(bool)

    def __init__(self, form: NoteForm, texts: NoteTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form
        self._texts = texts
        self._is_saving = False
        self.title = Text("", Role.TITLE)
        self._intro = Text("", Role.QUIET)
        self.save_button = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self.save_button.setToolTip(self.tr("Ctrl+Enter"))
        self.cancel_button = Button(self.tr("Not now"), ButtonKind.LINK)
        self.history_link = Button(self.tr("Earlier notes ›"), ButtonKind.LINK)
        self.remember_switch = SwitchRow(
            self.tr("Notice what helps"),
            self.tr(
                "When this is on, Breathe and Ground offer a quiet way to notice how hard it is, before and after."
                " “This isn’t helping” is noted too, and what you say it is like when you begin on Ground. All of it"
                " stays here, and you can remove it."
            ),
        )
        self.around_row = FoldedRow(self.tr("Around a practice"), self.remember_switch)
        self._column = ScrollColumn(margin=MARGIN_PIXELS)
        self._build()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self._save)
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self.discard_requested)
        self.history_link.clicked.connect(self.history_requested)
        self.remember_switch.switched.connect(self.remembering_changed)
        form.changed.connect(self._update)
        form.unfolded.connect(self._column.show_whole)
        self.around_row.unfolded.connect(lambda: self._column.show_whole(self.around_row))
        self._update()

    @property
    def default_focus(self) -> QWidget:
        return next(iter(self.form.signs.chips.values()), self.history_link)

    def set_intro(self, intro: str) -> None:
        self._intro.setText(intro)

    def set_remembering(self, *, is_on: bool) -> None:
        self.remember_switch.set_on(is_on=is_on)

    def open(self, note: Note | None, today: date) -> None:
        """Shows the form for this note, or for a new one."""
        self.title.setText(self.tr("Notice") if note is None else self._texts.when(note.noted_at, today))
        self._intro.setVisible(note is None)
        self.around_row.setVisible(note is None)
        self.history_link.setVisible(note is None)
        self.form.open(note)
        self._column.verticalScrollBar().setValue(0)

    def set_saving(self, *, is_saving: bool) -> None:
        """A note is on its way to the record: it is not sent twice."""
        self._is_saving = is_saving
        self._update()

    def go_back(self) -> bool:
        """Folds the part that the keyboard is in. False where it is in none."""
        return self.form.go_back()

    def _build(self) -> None:
        foot = QFrame()
        foot.setProperty("kind", "foot")
        row = FlowLayout(spacing=24)
        for button in (self.history_link, self.save_button, self.cancel_button):  # what comes and goes moves nothing
            row.addWidget(button)
        foot_column = CentredColumn()
        foot_column.set_margins(MARGIN_PIXELS, FOOT_PIXELS, MARGIN_PIXELS, FOOT_PIXELS)
        foot_column.rows.addLayout(row)
        foot_rows = QVBoxLayout(foot)
        foot_rows.setContentsMargins(0, 0, 0, 0)
        foot_rows.addWidget(foot_column)
        compact_in_small_windows(foot)
        column = self._column
        for widget in (self.title, self._intro, self.form, self.around_row):
            column.add(widget)
        column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(column, 1)
        rows.addWidget(foot)

    def _save(self) -> None:
        if self.save_button.isEnabled():
            self.form.add_typed()
            self.save_requested.emit(self.form.note())

    def _update(self) -> None:
        self.save_button.setEnabled(not self._is_saving and self.form.has_words)
        self.save_button.setVisible(self._is_saving or self.form.has_words)
        self.cancel_button.setVisible(self.form.is_written or self.form.edited is not None)
