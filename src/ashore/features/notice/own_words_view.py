"""The words of the person's own that Notice offers, to rename and remove."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ashore.domain.notes import LONGEST_MARK, OwnMark
from ashore.domain.visible_text import visible_text
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.section import card, clear_rows
from ashore.ui.widgets.text import Role, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ashore.features.notice.note_texts import NoteTexts


class OwnWordsRow(QWidget):
    """`renamed` carries the OwnMark with its new words, `removed` the one to remove."""

    renamed = Signal(object)
    removed = Signal(object)

    def __init__(self, mark: OwnMark, part: str, parent: QWidget | None = None) -> None:
        """`part` says what the words are about."""
        super().__init__(parent)
        self.mark = mark
        self.edit = QLineEdit(mark.text, maxLength=LONGEST_MARK)
        self.edit.setAccessibleName(self.tr("{part}, in your own words").format(part=part))
        self.rename_button = Button(self.tr("Save"), ButtonKind.LINK)
        self.rename_button.setAccessibleName(self.tr("Save {words}").format(words=mark.text))
        self.remove_button = Button(self.tr("Remove"), ButtonKind.LINK)
        self.remove_button.setAccessibleName(self.tr("Remove {words}").format(words=mark.text))
        frame, rows = card()
        for widget in (Text(part, Role.LABEL), self.edit, button_row(self.rename_button, self.remove_button)):
            rows.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.edit.textChanged.connect(self._update)
        self.edit.returnPressed.connect(self._rename)
        self.rename_button.clicked.connect(self._rename)
        self.remove_button.clicked.connect(lambda: self.removed.emit(self.mark))
        self._update()

    @property
    def _words(self) -> str:
        return visible_text(self.edit.text()).strip()

    def _update(self) -> None:
        self.rename_button.setEnabled(bool(self._words) and self._words != self.mark.text)

    def _rename(self) -> None:
        if self.rename_button.isEnabled():
            self.renamed.emit(replace(self.mark, text=self._words))


class OwnWordsView(QWidget):
    """`renamed` and `removed` are as those of a row."""

    renamed = Signal(object)
    removed = Signal(object)
    back_requested = Signal()

    def __init__(self, texts: NoteTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._marks: tuple[OwnMark, ...] = ()
        self.rows: list[OwnWordsRow] = []
        self.back_button = Button(self.tr("‹ Earlier notes"), ButtonKind.LINK)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._empty = Text(self.tr("Nothing is here now. You can add words while you write a note."), Role.QUIET)
        column = ScrollColumn()
        column.add(button_row(self.back_button))
        column.add(Text(self.tr("My own words"), Role.TITLE))
        column.add(Text(self.tr("What you change here changes in every note that uses it."), Role.QUIET))
        column.add(self._empty)
        column.add_row(self._list)
        column.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)
        self.back_button.clicked.connect(self.back_requested)

    @property
    def default_focus(self) -> QWidget:
        return self.rows[0].edit if self.rows else self.back_button

    def set_marks(self, marks: Sequence[OwnMark]) -> None:
        if tuple(marks) == self._marks and self.rows:
            return
        had_focus = self.isAncestorOf(self.window().focusWidget() or self)
        self._marks = tuple(marks)
        clear_rows(self._list)
        self.rows = [OwnWordsRow(mark, self._texts.part(mark.kind)) for mark in marks]
        for row in self.rows:
            row.renamed.connect(self.renamed)
            row.removed.connect(self.removed)
            self._list.addWidget(row)
        self._empty.setVisible(not self.rows)
        if had_focus and self.isVisible():
            self.default_focus.setFocus()
