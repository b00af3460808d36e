"""Being kind to oneself: an exercise, a line in the person's own words, and the lines that they kept."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.drafts import DraftKey, DraftKind, Fields
from ashore.domain.own_reframes import KeptLine
from ashore.features.connect.kept_line_row import KeptLineRow
from ashore.services.drafts import Drafts, OpenDraft
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.entry_list import EntryList
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text
from ashore.ui.widgets.text_field import TextField

TEXT = "text"
"""The field of its draft."""


class KindLinesView(QWidget):
    """What is written is a draft until it is kept. The lines are those of Thoughts, the newest first."""

    line_written = Signal(str)
    line_changed = Signal(object)
    """A KeptLine that is now shown under the guide, or no longer is."""
    line_removed = Signal(object)
    more_requested = Signal()
    exercise_requested = Signal()
    back_requested = Signal()

    def __init__(self, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._list: EntryList[KeptLine, KeptLineRow] = EntryList(self._row, self.tr("Show more"))
        self._focused_place: int | None = None
        """Of the button that had the keyboard before the lines changed, counted through all of them."""
        self.back_button = Button(self.tr("‹ Connect"), ButtonKind.LINK)
        self._intro = Text("", Role.QUIET)
        self.exercise_button = Button(self.tr("Kind words, about two minutes"))
        self.field = TextField(self.tr("A kind line in your own words"))
        self.keep_button = Button(self.tr("Keep this line"), ButtonKind.PRIMARY)
        self.more_button = self._list.more_button
        self._heading = Text(self.tr("Kept lines"), Role.SECTION)
        self._note = Text(self.tr("These are the same lines as in Thoughts."), Role.SMALL)
        self._column = ScrollColumn()
        self._build()
        self._draft = self._open_draft()
        self._show_written(self._draft.fields)
        self.back_button.clicked.connect(self.back_requested)
        self.exercise_button.clicked.connect(self.exercise_requested)
        self.field.written.connect(self._note_written)
        self.keep_button.clicked.connect(lambda: self.line_written.emit(self.text))
        self._list.more_requested.connect(self.more_requested)
        self._list.filled.connect(self._keep_keyboard)
        self.set_lines(())

    @property
    def rows(self) -> list[KeptLineRow]:
        """Those that are built, from top to bottom."""
        return self._list.items

    @property
    def default_focus(self) -> QWidget:
        return self.field

    @property
    def text(self) -> str:
        """What is being written, without white space around it."""
        return self.field.toPlainText().strip()

    def set_intro(self, intro: str) -> None:
        self._intro.setText(intro)

    def set_lines(self, lines: Sequence[KeptLine], *, has_more: bool = False) -> None:
        """The newest first; with `has_more` there are older ones. The keyboard stays at its button where it can."""
        here = self.window().focusWidget()
        self._focused_place = next((at for at, button in enumerate(self._buttons) if button is here), None)
        for widget in (self._heading, self._note):
            widget.setVisible(bool(lines))
        self._list.set_entries(lines, has_more=has_more)

    def show_kept(self) -> None:
        """What was written is on disk now."""
        self._draft.remove()
        self._draft = self._open_draft()
        self._show_written(self._draft.fields)

    def _build(self) -> None:
        top, exercise, actions = QWidget(), QWidget(), QWidget()
        for area, button in (
            (top, self.back_button),
            (exercise, self.exercise_button),
            (actions, self.keep_button),
        ):
            FlowLayout(area).addWidget(button)
        frame, rows = card()
        for widget in (Text(self.tr("A kind line in your own words")), self.field, actions):
            rows.addWidget(widget)
        column = self._column
        for widget in (top, Text(self.tr("Be kind to yourself"), Role.TITLE), self._intro, exercise):
            column.add(widget)
        column.rows.addSpacing(8)
        column.add(frame)
        column.rows.addSpacing(12)
        column.add(self._heading)
        column.add(self._note)
        column.add(self._list)
        column.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)

    def _open_draft(self) -> OpenDraft:
        return self._drafts.open(DraftKey(DraftKind.KIND_LINE), {TEXT: ""}, self._show_written)

    def _show_written(self, fields: Fields) -> None:
        self.field.set_text(fields[TEXT])
        self.keep_button.setEnabled(bool(self.text))

    def _note_written(self, text: str) -> None:
        self._draft.write({TEXT: text})
        self.keep_button.setEnabled(bool(self.text))

    @property
    def _buttons(self) -> list[Button]:
        return [button for row in self.rows for button in (row.guide_button, row.remove_button)]

    def _keep_keyboard(self) -> None:
        focused, self._focused_place = self._focused_place, None
        if focused is not None:
            buttons = self._buttons
            self._column.focus_on(buttons[min(focused, len(buttons) - 2 + focused % 2)] if buttons else self.field)

    def _row(self, line: KeptLine) -> KeptLineRow:
        row = KeptLineRow(line)
        turned = replace(line, rests_under_guide=not line.rests_under_guide)
        row.guide_button.clicked.connect(lambda: self.line_changed.emit(turned))
        row.remove_button.clicked.connect(lambda: self.line_removed.emit(line))
        return row
