"""The drawn week: seven days with their mornings, afternoons and evenings."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ashore.domain.check_ins import CheckInKind
from ashore.domain.week import PARTS, Planned, Slot, WeekBlock, block_in
from ashore.features.connect.block_painter import BlockPainter
from ashore.features.connect.slot_cell import SlotCell
from ashore.features.connect.slot_steps import slot_after
from ashore.features.connect.week_layout import GAP, PADDING, Columns, WeekLayout, WeekMeasures, mirrored, week_layout
from ashore.features.connect.week_texts import WeekTexts
from ashore.ui.accessibility.marks import mark_group
from ashore.ui.startup_workarounds import REACHED_BY_ARROWS, TAB_FOCUS
from ashore.ui.theme import Theme
from ashore.ui.widgets.keyboard_focus import focus_by_key

NARROWEST_CELL = 74
"""Pixels at 100 % text; more where the words need them."""
BESIDE_DAY_NAME = 40
NAME_PIXELS = 13
DAY_ROUNDING = 18.0
OUTLINE_PIXELS = 2.0


class WeekBoard(QWidget):
    """One stop for Tab; arrows move within. `editor` stands below the week, or below the day that it is about."""

    chosen = Signal(object)
    """The Slot that the keyboard or the pointer has come to."""
    kind_asked = Signal(object, object)
    """A Slot, and the CheckInKind that is to be there, or None for nothing."""
    move_asked = Signal(object, object)
    """A WeekBlock, and the Slot where it is to go."""

    def __init__(
        self, theme: Theme, painter: BlockPainter, texts: WeekTexts, editor: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = painter
        self._texts = texts
        self._editor = editor
        self._weekdays = texts.weekdays()
        self._layout: WeekLayout | None = None
        self._chosen: Slot | None = None
        mark_group(self)
        self.setAccessibleName(self.tr("The week"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        slots = [Slot(weekday, part) for weekday in self._weekdays for part in PARTS]
        self.cells = {slot: SlotCell(slot, theme, painter, texts, self) for slot in slots}
        for cell in self.cells.values():
            self._connect(cell)
        editor.setParent(self)
        self._current.setProperty("focusPolicy", TAB_FOCUS | REACHED_BY_ARROWS)
        theme.changed.connect(self._measure_again)

    @property
    def slot(self) -> Slot | None:
        """The chosen one; None before one was."""
        return self._chosen

    @property
    def weekdays(self) -> Sequence[int]:
        """As they are shown, from Monday, 0."""
        return self._weekdays

    def set_week(self, blocks: Sequence[WeekBlock], plans: Mapping[Slot, Sequence[Planned]]) -> None:
        for slot, cell in self.cells.items():
            cell.set_content(block_in(blocks, slot), plans.get(slot, ()))
        sentences = (self._texts.day_sentence(weekday, blocks, plans) for weekday in self._weekdays)
        self.setAccessibleDescription(" ".join(sentences))

    def choose(self, slot: Slot) -> None:
        """Tab comes back to it, and what belongs to it is shown."""
        self._current.setProperty("focusPolicy", REACHED_BY_ARROWS)
        if self._chosen is not None:
            self.cells[self._chosen].set_chosen(is_chosen=False)
        self._chosen = slot
        self._current.set_chosen(is_chosen=True)
        self._current.setProperty("focusPolicy", TAB_FOCUS | REACHED_BY_ARROWS)
        self.chosen.emit(slot)
        self._measure_again()

    def focus_on(self, slot: Slot) -> None:
        """As a key does."""
        focus_by_key(self.cells[slot])

    def cell_at(self, place_on_screen: QPoint) -> SlotCell | None:
        place = self.mapFromGlobal(place_on_screen)
        return next((cell for cell in self.cells.values() if cell.geometry().contains(place)), None)

    def is_over(self, place_on_screen: QPoint) -> bool:
        return self.rect().contains(self.mapFromGlobal(place_on_screen))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._layout_at(width).height

    def sizeHint(self) -> QSize:
        return QSize(max(self.width(), 240), self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()) if self.width() else 0)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # the editor takes more or less space than before
            self._measure_again()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._layout is None:
            return
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_outlined = self._theme.is_high_contrast
        painter.setPen(QPen(QColor(colours.edge), OUTLINE_PIXELS) if is_outlined else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(colours.fill))
        half = OUTLINE_PIXELS / 2 if is_outlined else 0.0
        for day in self._layout.days:
            area = QRectF(self._turned(day)).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(area, DAY_ROUNDING, DAY_ROUNDING)
        self._paint_names(painter, self._layout)
        painter.end()

    def _paint_names(self, painter: QPainter, layout: WeekLayout) -> None:
        """Of the days and their parts, for the eye: each cell says both by itself."""
        painter.setFont(self._painter.font(NAME_PIXELS))
        painter.setPen(QColor(self._theme.colours.quiet_text))
        is_list = layout.cells_name_parts
        in_middle, at_beginning = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignVCenter | self._beginning
        for weekday, area in zip(self._weekdays, layout.headings, strict=True):
            name = self._texts.day(weekday) if is_list else self._texts.short_day(weekday)
            painter.drawText(self._turned(area), int(at_beginning if is_list else in_middle), name)
        for part, area in zip(PARTS, layout.part_names, strict=False):
            painter.drawText(self._turned(area), int(at_beginning), self._texts.part(part))

    @property
    def _beginning(self) -> Qt.AlignmentFlag:
        is_mirrored = self.isRightToLeft()
        return Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft

    @property
    def _current(self) -> SlotCell:
        return self.cells[self._chosen] if self._chosen is not None else next(iter(self.cells.values()))

    def _connect(self, cell: SlotCell) -> None:
        cell.focused.connect(lambda: self.choose(cell.slot))
        cell.kind_asked.connect(lambda kind: self.kind_asked.emit(cell.slot, kind))
        cell.arrow_pressed.connect(lambda key: self.focus_on(self._next(cell.slot, key)))
        cell.moved_by_key.connect(lambda key: self._move(cell, self._next(cell.slot, key)))

    def _move(self, cell: SlotCell, slot: Slot) -> None:
        if cell.block is not None and slot != cell.slot:
            self.move_asked.emit(cell.block, slot)
            self.focus_on(slot)

    def _next(self, slot: Slot, key: Qt.Key) -> Slot:
        columns = Columns.DAYS if self._layout is None else self._layout.columns
        return slot_after(slot, key, self._weekdays, columns, is_mirrored=self.isRightToLeft())

    def _measure_again(self) -> None:
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        layout = self._layout = self._layout_at(self.width())
        for cell, area in zip(self.cells.values(), layout.cells, strict=True):
            cell.set_names_part(names_part=layout.cells_name_parts)
            cell.setGeometry(self._turned(area))
        self._editor.setGeometry(layout.editor)
        self.update()

    def _turned(self, area: QRect) -> QRect:
        return mirrored(area, self.width()) if self.isRightToLeft() else area

    def _layout_at(self, width: int) -> WeekLayout:
        metrics = QFontMetrics(self._painter.font(NAME_PIXELS))
        part_names = max(metrics.horizontalAdvance(self._texts.part(part)) for part in PARTS)
        day_names = max(metrics.horizontalAdvance(self._texts.day(weekday)) for weekday in self._weekdays)
        kind_names = max(self._painter.text_width(self._texts.kind(kind)) for kind in CheckInKind)
        measures = WeekMeasures(
            metrics.height() + 2 * PADDING,
            part_names + GAP,
            day_names + BESIDE_DAY_NAME,
            max(self._theme.sizes.scaled(NARROWEST_CELL), part_names + GAP, kind_names + 2 * GAP),
            self._cell_height,
        )
        day = 0 if self._chosen is None else self._weekdays.index(self._chosen.weekday)
        editor_height = 0
        if not self._editor.isHidden():
            editor_height = self._editor.heightForWidth(width)
        return week_layout(width, measures, day, editor_height)

    def _cell_height(self, names_part: bool) -> int:
        return next(iter(self.cells.values())).height_with(names_part=names_part)
