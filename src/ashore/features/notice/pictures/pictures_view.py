"""Pictures of a person's own notes, one at a time, each with a sentence and a table behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.note_counts import NoteCounts, PictureKind
from ashore.features.notice.pictures.counts_table import CountsTable
from ashore.features.notice.pictures.picture_texts import PictureTexts
from ashore.features.notice.pictures.plot_import import PlotImport
from ashore.ui.accessibility.marks import mark_group
from ashore.ui.announcer import announce
from ashore.ui.save_dialog import ask_where_to_save
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.choice_group import ChoiceGroup
from ashore.ui.widgets.compact import is_in_small_window
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.folded_row import FoldedRow
from ashore.ui.widgets.ground_picture import set_staying
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from ashore.features.notice.note_texts import NoteTexts
    from ashore.features.notice.pictures.note_plot import NotePlot
    from ashore.ui.theme import Theme

WIDEST_PIXELS = 680


class PicturesView(QWidget):
    """`counts_requested` carries the PictureKind to count, which `show_counts` answers.

    The plotting library is loaded for the first picture of which there is something to show, which comes after its
    sentence then.
    """

    counts_requested = Signal(object)
    back_requested = Signal()
    saved = Signal(str)
    """The name of a file."""
    problem_reported = Signal(str)

    def __init__(self, theme: Theme, notes: NoteTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = PictureTexts(notes, self)
        self._shown: NoteCounts | None = None
        self._library = PlotImport(self)
        self._library.done.connect(self._fade_picture_in)
        self._picture_due = QTimer(self, singleShot=True, interval=0)
        """In a turn of its own: the guide goes on between the words and the picture, while nothing of them is seen."""
        self._picture_due.timeout.connect(self._add_picture)
        self.kind = PictureKind.BEFORE_AFTER
        self.picture: NotePlot | None = None
        self.setAccessibleName(self.tr("Pictures"))
        self.back_button = Button(self.tr("‹ Earlier notes"), ButtonKind.LINK)
        self.chips = {kind: Button(self._texts.name(kind), ButtonKind.CHIP) for kind in PictureKind}
        self._title = Text(self.tr("Pictures"), Role.TITLE)
        self.sentence = Text()
        self.caption = Text("", Role.SMALL)
        self.table = CountsTable()
        self.table_row = FoldedRow(self.tr("As a table"), self.table)
        self.png_button = Button(self.tr("Save as PNG"), ButtonKind.LINK)
        self.svg_button = Button(self.tr("Save as SVG"), ButtonKind.LINK)
        self._saving = button_row(self.png_button, self.svg_button)
        self._place = QVBoxLayout()
        self._column = ScrollColumn(widest=WIDEST_PIXELS)
        self._build()
        self.back_button.clicked.connect(self.back_requested)
        self.png_button.clicked.connect(lambda: self._ask_where_to_save("png", self.tr("PNG (*.png)")))
        self.svg_button.clicked.connect(lambda: self._ask_where_to_save("svg", self.tr("SVG (*.svg)")))
        self.table_row.unfolded.connect(lambda: QTimer.singleShot(0, self, self._show_table))
        for kind, chip in self.chips.items():
            chip.clicked.connect(lambda _checked=False, kind=kind: self.choose(kind))

    @property
    def is_waiting(self) -> bool:
        """Whether the picture of what is told is still to come."""
        return self.picture is None and bool(self.table.table.rows)

    @property
    def default_focus(self) -> QWidget:
        return self.chips[self.kind]

    def open(self) -> None:
        """What was shown last, counted anew."""
        self._column.verticalScrollBar().setValue(0)
        self.choose(self.kind)

    def count_again(self) -> None:
        """Notes have changed."""
        if self.isVisible():
            self.counts_requested.emit(self.kind)

    def choose(self, kind: PictureKind) -> None:
        self.kind = kind
        self._group.choose(self.chips[kind])
        self.counts_requested.emit(kind)

    def show_counts(self, kind: PictureKind, counts: NoteCounts) -> None:
        """What was asked for; an answer that comes after another choice is passed over."""
        if kind is self.kind and counts != self._shown:
            self._shown = counts
            crossfade(self, lambda: self._show(counts))

    def save_as(self, file: Path) -> None:
        from ashore.features.notice.pictures.picture_file import Sheet, write_picture

        if self.picture is None:
            return
        title = self._texts.name(self.kind)
        sheet = Sheet(self.picture, self._theme.colours, title, self.sentence.text(), self.caption.text())
        reason = write_picture(file, sheet, title)
        if reason:
            text = self.tr("The picture was not saved. Another place may work. {why}").format(why=reason)
            self.problem_reported.emit(text)
        else:
            self.saved.emit(file.name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._title.setVisible(not is_in_small_window(self))  # the picture has the space

    def _build(self) -> None:
        chips, words = QWidget(), QWidget()
        row = FlowLayout(chips, spacing=8, balanced=True)
        for chip in self.chips.values():
            row.addWidget(chip)
        self._group = ChoiceGroup(self, list(self.chips.values()))
        self._place.setContentsMargins(0, 8, 0, 4)
        mark_group(words)
        rows = QVBoxLayout(words)
        rows.setContentsMargins(0, 12, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.sentence)
        rows.addLayout(self._place)
        rows.addWidget(self.caption)
        intro = self._intro = Text(
            self.tr("The numbers are what you noticed yourself. They can’t say how you are."), Role.QUIET
        )
        mark_group(self)
        column = self._column
        column.add(button_row(self.back_button))
        column.add(self._title)
        for widget in (intro, chips, words, self.table_row, self._saving):
            column.add(widget)
        column.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)
        self._set_anything(is_there=False)

    def _show(self, counts: NoteCounts) -> None:
        words = self._texts.words(self.kind, counts)
        self.sentence.setText(words.sentence)
        self.caption.setText(words.caption)
        self.table.set_table(words.table)
        self.table.setAccessibleName(self._texts.name(self.kind))
        self._remove_picture()
        self._set_anything(is_there=False)
        if self.is_waiting and self._library.is_done:
            self._picture_due.start()
        elif self.is_waiting:
            self._library.begin()
        if self.isVisible():
            announce(self, words.sentence)

    def _fade_picture_in(self) -> None:
        """Below its sentence, which stays where it is."""
        staying = [self.back_button, self._title, self._intro, *self.chips.values(), self.sentence]
        for widget in staying:
            set_staying(widget)
        crossfade(self, lambda: None)
        for widget in staying:
            set_staying(widget, stays=False)
        self._picture_due.start()

    def _add_picture(self) -> None:
        from ashore.features.notice.pictures.picture_plot import new_plot

        if self._shown is None or not self.is_waiting:
            return
        self.picture = new_plot(self._shown, self._theme, self._texts)
        self.picture.setAccessibleName(self._texts.name(self.kind))
        self.picture.setAccessibleDescription(self.sentence.text())
        self._place.addWidget(self.picture)
        self._set_anything(is_there=True)

    def _set_anything(self, *, is_there: bool) -> None:
        self.caption.setVisible(is_there)
        self.table_row.setVisible(is_there)
        self._saving.setVisible(is_there)

    def _show_table(self) -> None:
        """As much of it as half the page."""
        self._column.ensureWidgetVisible(self.table_row.header, 0, self._column.viewport().height() // 2)

    def _remove_picture(self) -> None:
        if self.picture is not None:
            self._place.removeWidget(self.picture)
            self.picture.hide()
            self.picture.deleteLater()
            self.picture = None

    def _ask_where_to_save(self, ending: str, kind: str) -> None:
        name = f"{self._texts.file_name(self.kind)}.{ending}"
        ask_where_to_save(self, self.tr("Save the picture"), name, kind, self.save_as)
