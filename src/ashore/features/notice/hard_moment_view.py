"""Shown where a moment is very hard: one thing, eyes open, nothing to write."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.accessibility.marks import mark_group
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.compact import compact_in_small_windows
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text


class HardMomentView(QWidget):
    """`ground_requested` is the one thing; the note waits as it is."""

    ground_requested = Signal()
    breathe_requested = Signal()
    save_requested = Signal()
    note_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark_group(self)
        self.said = Text("")
        self.said.hide()
        self.ground = Button(self.tr("Something other than breathing"), ButtonKind.PRIMARY)
        self.breathe = Button(self.tr("Stay with the breath"), ButtonKind.LINK)
        self.save_button = Button(self.tr("Save what is noted"), ButtonKind.LINK)
        self.note_link = Button(self.tr("Go on with the note"), ButtonKind.LINK)
        column = ScrollColumn()
        column.rows.addStretch(2)
        column.add(Text(self.tr("The body first"), Role.HEADING))
        column.add(self.said)
        column.add(Text(self.tr("This moment is very hard. Eyes open is fine, and there is nothing to write.")))
        column.rows.addSpacing(16)
        column.add(button_row(self.ground, tight=False))
        column.rows.addSpacing(16)
        column.add(button_row(self.breathe, self.save_button, self.note_link))
        column.rows.addStretch(3)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(column)
        self.ground.clicked.connect(self.ground_requested)
        self.breathe.clicked.connect(self.breathe_requested)
        self.save_button.clicked.connect(self.save_requested)
        self.note_link.clicked.connect(self.note_requested)
        compact_in_small_windows(self)

    @property
    def default_focus(self) -> QWidget:
        return self.ground

    def set_said(self, said: str) -> None:
        """What was noted just now; "" for nothing."""
        self.said.setText(said)
        self.said.setVisible(bool(said))

    def set_saved(self, *, is_saved: bool) -> None:
        """There is nothing left to save, or to go on with."""
        self.save_button.setVisible(not is_saved)
        self.note_link.setVisible(not is_saved)
