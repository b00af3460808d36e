"""A week of rest and contact: drawn, changed by pointer or by keys, read in words, and given to a calendar."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.check_ins import CheckIn, CheckInKind
from ashore.domain.week import Planned, Slot, WeekBlock, block_in, planned_in_week
from ashore.features.connect.block_drag import BlockDrag
from ashore.features.connect.block_painter import BlockPainter
from ashore.features.connect.block_source import BlockSource
from ashore.features.connect.carried_block import CarriedBlock
from ashore.features.connect.slot_cell import SlotCell
from ashore.features.connect.slot_editor import SlotEditor
from ashore.features.connect.week_board import WeekBoard
from ashore.features.connect.week_calendar import WeekCalendar
from ashore.features.connect.week_texts import WeekTexts
from ashore.services.drafts import Drafts
from ashore.ui.accessibility.marks import set_expanded
from ashore.ui.announcer import announce
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.link_row import LinkRow
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.spaced_text import SpacedText
from ashore.ui.widgets.text import Role, Text

WIDEST_PIXELS = 788
WORDS_LINE_HEIGHT = 1.5
NEAR_EDGE_PIXELS = 48
"""So near an edge the page scrolls under what is carried."""


class WeekView(QWidget):
    """Says what is asked for; what it shows is what `set_week` brings."""

    put_asked = Signal(object, object)
    """A Slot, and the CheckInKind that is to be there."""
    move_asked = Signal(object, object)
    """A WeekBlock, and the Slot where it is to go."""
    removal_asked = Signal(object)
    """A WeekBlock."""
    words_written = Signal(object, str)
    """A WeekBlock, and the person's own words for it."""
    opened = Signal()
    """It comes into view, perhaps on another day than before."""
    back_requested = Signal()

    def __init__(self, theme: Theme, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: tuple[WeekBlock, ...] = ()
        self._plans: dict[Slot, tuple[Planned, ...]] = {}
        texts = self._texts = WeekTexts(self)
        painter = BlockPainter(theme)
        self.back_button = Button(self.tr("‹ Connect"), ButtonKind.LINK)
        self.intro = Text("", Role.QUIET)
        self.sources = {kind: BlockSource(kind, theme, painter, texts) for kind in reversed(CheckInKind)}
        self.editor = SlotEditor(drafts, texts)
        self.board = WeekBoard(theme, painter, texts, self.editor)
        self.words_button = Button(self.tr("Read the week in words"), ButtonKind.LINK)
        self.words = SpacedText("", Role.BODY, WORDS_LINE_HEIGHT)
        self.calendar = WeekCalendar(texts)
        self._column = ScrollColumn(widest=WIDEST_PIXELS)
        self._build()
        self.drag = BlockDrag(CarriedBlock(painter, self), self._cell_at, self.board.is_over, self)
        self._connect()
        self._show()

    @property
    def default_focus(self) -> QWidget:
        return self.board.cells[self.board.slot or next(iter(self.board.cells))]

    def set_intro(self, intro: str) -> None:
        self.intro.setText(intro)

    def set_week(self, blocks: Sequence[WeekBlock], *, is_spoken: bool = False) -> None:
        """With `is_spoken` what is other than before is spoken, whatever changed it."""
        before = {block.slot: block.kind for block in self._blocks}
        now = {block.slot: block.kind for block in blocks}
        self._blocks = tuple(blocks)
        self._show()
        if is_spoken and self.isVisible():
            changed = [slot for slot in self.board.cells if before.get(slot) is not now.get(slot)]
            announce(self, " ".join(self._texts.changed(slot, now.get(slot)) for slot in changed))

    def set_check_ins(self, check_ins: Sequence[CheckIn], today: date) -> None:
        """What is planned is shown in its place, and stays there."""
        self._plans = planned_in_week(check_ins, today)
        self._show()

    def go_back(self) -> bool:
        """Puts what is carried back. False where nothing is."""
        was_carrying = self.drag.is_carrying
        self.drag.cancel()
        return was_carrying

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.opened.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.drag.cancel()

    def _build(self) -> None:
        top, sources, links = QWidget(), QWidget(), QWidget()
        FlowLayout(top).addWidget(self.back_button)
        row = FlowLayout(sources, spacing=16)
        for source in self.sources.values():
            row.addWidget(source)
        LinkRow(links).addWidget(self.words_button)
        hint = self.tr(
            "You can drag these onto the week and out again."
            " There, R is for rest, C is for contact, and Ctrl with an arrow moves them."
        )
        column = self._column
        for widget in (top, Text(self.tr("Rest and contact"), Role.TITLE), self.intro):
            column.add(widget)
        column.rows.addSpacing(4)
        column.add(sources)
        column.add(Text(hint, Role.SMALL))
        column.rows.addSpacing(8)
        for widget in (self.board, links, self.words, self.calendar):
            column.add(widget)
        column.end()
        self.words.hide()
        set_expanded(self.words_button, expanded=False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(column)

    def _connect(self) -> None:
        board, drag = self.board, self.drag
        self.back_button.clicked.connect(self.back_requested)
        for cell in board.cells.values():
            cell.grabbed.connect(lambda place, cell=cell: drag.grab_cell(cell, self._text_of(cell), place))
            cell.dragged.connect(drag.move)
            cell.released.connect(drag.release)
        for kind, source in self.sources.items():
            source.grabbed.connect(lambda place, source=source: self._grab_source(source, place))
            source.dragged.connect(drag.move)
            source.released.connect(drag.release)
            source.clicked.connect(lambda _checked=False, kind=kind: self._put_by_press(kind))
        drag.pressed.connect(self._choose)
        drag.put.connect(self._put)
        drag.moved.connect(self._move)
        drag.taken_out.connect(self.removal_asked)
        drag.carried_to.connect(self._scroll_to)
        board.chosen.connect(lambda _slot: self._show_editor())
        board.kind_asked.connect(self._ask_for_kind)
        board.move_asked.connect(self.move_asked)
        self.editor.kind_chosen.connect(self._ask_for_kind_here)
        self.editor.words_written.connect(self.words_written)
        self.words_button.clicked.connect(self._toggle_words)

    def _show(self) -> None:
        self.board.set_week(self._blocks, self._plans)
        sentences = (self._texts.day_sentence(weekday, self._blocks, self._plans) for weekday in self.board.weekdays)
        self.words.setText("\n".join(sentences))
        self.calendar.setVisible(bool(self._blocks))
        self._show_editor()

    def _show_editor(self) -> None:
        slot = self.board.slot
        if slot is not None:
            self.editor.show_slot(slot, block_in(self._blocks, slot), self._plans.get(slot, ()))

    def _ask_for_kind(self, slot: Slot, kind: CheckInKind | None) -> None:
        block = block_in(self._blocks, slot)
        if kind is None:
            if block is not None:
                self.removal_asked.emit(block)
        elif block is None or block.kind is not kind:
            self.put_asked.emit(slot, kind)

    def _ask_for_kind_here(self, kind: CheckInKind | None) -> None:
        if self.board.slot is not None:
            self._ask_for_kind(self.board.slot, kind)

    def _put_by_press(self, kind: CheckInKind) -> None:
        """Where the week was chosen last, or at the first time that is free."""
        slot = self.board.slot or next((each for each in self.board.cells if not block_in(self._blocks, each)), None)
        if slot is not None:
            self.board.choose(slot)
            self._ask_for_kind(slot, kind)

    def _put(self, cell: SlotCell, kind: CheckInKind) -> None:
        self._ask_for_kind(cell.slot, kind)
        self._choose(cell)

    def _move(self, block: WeekBlock, cell: SlotCell) -> None:
        self.move_asked.emit(block, cell.slot)
        self._choose(cell)

    def _choose(self, cell: SlotCell) -> None:
        """By the pointer: in a window that is not active nothing gets the keyboard."""
        self.board.choose(cell.slot)
        cell.setFocus()

    def _grab_source(self, source: BlockSource, place: QPoint) -> None:
        size = next(iter(self.board.cells.values())).size()
        self.drag.grab_source(source.kind, self._texts.kind(source.kind), size, place)

    def _text_of(self, cell: SlotCell) -> str:
        return "" if cell.block is None else self._texts.block(cell.block)

    def _cell_at(self, place: QPoint) -> SlotCell | None:
        """Of the part of the week that is in view."""
        viewport = self._column.viewport()
        is_in_view = viewport.rect().contains(viewport.mapFromGlobal(place))
        return self.board.cell_at(place) if is_in_view else None

    def _scroll_to(self, place: QPoint) -> None:
        at = self._column.column.mapFromGlobal(place)
        self._column.ensureVisible(at.x(), at.y(), 0, NEAR_EDGE_PIXELS)

    def _toggle_words(self) -> None:
        is_shown = self.words.isHidden()
        self.words.setVisible(is_shown)
        set_expanded(self.words_button, expanded=is_shown)
