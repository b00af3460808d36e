"""One note, to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.notes import MarkKind, Note
from ashore.ui.accessibility.marks import mark_group
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.section import card, clear_rows
from ashore.ui.widgets.text import Role, Text

if TYPE_CHECKING:
    from datetime import date

    from ashore.features.notice.note_texts import NoteTexts

HELPED = (MarkKind.HELPED, MarkKind.HELPED_EXERCISE, MarkKind.HELPED_PATTERN)


class NoteView(QWidget):
    """`edit_requested` and `remove_requested` carry the Note."""

    edit_requested = Signal(object)
    remove_requested = Signal(object)
    back_requested = Signal()

    def __init__(self, texts: NoteTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.note: Note | None = None
        self.back_button = Button(self.tr("‹ Earlier notes"), ButtonKind.LINK)
        self.title = Text("", Role.TITLE)
        self.edit_button = Button(self.tr("Edit"))
        self.remove_button = Button(self.tr("Remove"))
        frame, self._rows = card()
        mark_group(self)
        column = self._column = ScrollColumn()
        for widget in (button_row(self.back_button), self.title, frame):
            column.add(widget)
        column.add(button_row(self.edit_button, self.remove_button, tight=False))
        column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(column)
        self.back_button.clicked.connect(self.back_requested)
        self.edit_button.clicked.connect(lambda: self.edit_requested.emit(self.note))
        self.remove_button.clicked.connect(lambda: self.remove_requested.emit(self.note))

    @property
    def default_focus(self) -> QWidget:
        return self.edit_button

    def open(self, note: Note, today: date) -> None:
        self.note = note
        self.title.setText(self._texts.when(note.noted_at, today))
        clear_rows(self._rows)
        for heading, words in self._parts(note):
            if heading:
                self._rows.addWidget(Text(heading, Role.LABEL))
            self._rows.addWidget(Text(words))
            self._rows.addSpacing(4)
        self._column.verticalScrollBar().setValue(0)

    def _parts(self, note: Note) -> list[tuple[str, str]]:
        """What is said, each with its heading; a part that was left out is not there."""
        texts = self._texts
        parts = [
            (texts.activity_kind(note), texts.activity(note)),
            (texts.part(MarkKind.RIGHT_NOW), texts.names(note.marks_of(MarkKind.RIGHT_NOW))),
            (texts.part(MarkKind.SIGN), texts.names(note.marks_of(MarkKind.SIGN))),
            (texts.part(MarkKind.FEELING), texts.names(note.marks_of(MarkKind.FEELING))),
            (
                texts.part(MarkKind.SITUATION),
                "\n".join(
                    part for part in (texts.names(note.marks_of(MarkKind.SITUATION)), note.situation) if part.strip()
                ),
            ),
            (texts.part(MarkKind.BODY), texts.names(note.marks_of(MarkKind.BODY))),
            (texts.part(MarkKind.HELPED), texts.names(note.marks_of(*HELPED))),
            ("", texts.numbers(note)),
            (self.tr("Next time I could"), note.next_time),
        ]
        return [(heading, words) for heading, words in parts if words.strip()]
