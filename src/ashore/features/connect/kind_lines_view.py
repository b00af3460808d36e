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
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.section import card, clear_rows
from ashore.ui.widgets.text import Role, Text
from ashore.ui.widgets.text_field import TextField

SHOWN_FIRST = 5
TEXT = "text"
"""The field of its draft."""


class KindLinesView(QWidget):
    """What is written is a draft until it is kept. The lines are those of Thoughts, the newest first."""

    line_written = Signal(str)
    line_changed = Signal(object)
    """A KeptLine that is now shown under the guide, or no longer is."""
    line_removed = Signal(object)
    exercise_requested = Signal()
    back_requested = Signal()

    def __init__(self, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._lines: tuple[KeptLine, ...] = ()
        self._shown = SHOWN_FIRST
        self.rows: list[KeptLineRow] = []
        self.back_button = Button(self.tr("‹ Connect"), ButtonKind.LINK)
        self._intro = Text("", Role.QUIET)
        self.exercise_button = Button(self.tr("Kind words, about two minutes"))
        self.field = TextField(self.tr("A kind line in your own words"))
        self.keep_button = Button(self.tr("Keep this line"), ButtonKind.PRIMARY)
        self.more_button = Button(self.tr("Show more"), ButtonKind.LINK)
        self._heading = Text(self.tr("Kept lines"), Role.SECTION)
        self._note = Text(self.tr("These are the same lines as in Thoughts."), Role.SMALL)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._column = ScrollColumn()
        self._build()
        self._draft = self._open_draft()
        self._show_written(self._draft.fields)
        self.back_button.clicked.connect(self.back_requested)
        self.exercise_button.clicked.connect(self.exercise_requested)
        self.field.written.connect(self._note_written)
        self.keep_button.clicked.connect(lambda: self.line_written.emit(self.text))
        self.more_button.clicked.connect(self._show_more)
        self._fill()

    @property
    def default_focus(self) -> QWidget:
        return self.field

    @property
    def text(self) -> str:
        """What is being written, without white space around it."""
        return self.field.toPlainText().strip()

    def set_intro(self, intro: str) -> None:
        self._intro.setText(intro)

    def set_lines(self, lines: Sequence[KeptLine]) -> None:
        """All of them, in the order in which they were kept."""
        self._lines = tuple(reversed(lines))
        self._fill()

    def show_kept(self) -> None:
        """What was written is on disk now."""
        self._draft.remove()
        self._draft = self._open_draft()
        self._show_written(self._draft.fields)

    def _build(self) -> None:
        top, exercise, actions, more = QWidget(), QWidget(), QWidget(), QWidget()
        for area, button in (
            (top, self.back_button),
            (exercise, self.exercise_button),
            (actions, self.keep_button),
            (more, self.more_button),
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
        column.add_row(self._list)
        column.add(more)
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

    def _fill(self) -> None:
        """The keyboard stays at the same button of the same place where it can."""
        focused = self._focused_place()
        clear_rows(self._list)
        self.rows = [self._row(line) for line in self._lines[: self._shown]]
        for row in self.rows:
            self._list.addWidget(row)
        for widget in (self._heading, self._note):
            widget.setVisible(bool(self.rows))
        self.more_button.setVisible(len(self._lines) > len(self.rows))
        if focused is not None:
            buttons = [button for row in self.rows for button in (row.guide_button, row.remove_button)]
            self._column.focus_on(buttons[min(focused, len(buttons) - 2 + focused % 2)] if buttons else self.field)

    def _focused_place(self) -> int | None:
        """Of the button that has the keyboard, counted through all rows."""
        here = self.window().focusWidget()
        buttons = [button for row in self.rows for button in (row.guide_button, row.remove_button)]
        return next((at for at, button in enumerate(buttons) if button is here), None)

    def _row(self, line: KeptLine) -> KeptLineRow:
        row = KeptLineRow(line)
        turned = replace(line, rests_under_guide=not line.rests_under_guide)
        row.guide_button.clicked.connect(lambda: self.line_changed.emit(turned))
        row.remove_button.clicked.connect(lambda: self.line_removed.emit(line))
        return row

    def _show_more(self) -> None:
        first = len(self.rows)
        self._shown += 2 * SHOWN_FIRST
        self._fill()
        self._column.focus_on(self.rows[first].guide_button)
