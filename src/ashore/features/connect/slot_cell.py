"""One part of one day in the week: what is there, and the keys and the pointer on it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from ashore.domain.check_ins import CheckInKind
from ashore.domain.week import Planned, Slot, WeekBlock
from ashore.features.connect.block_painter import SMALL_TEXT_PIXELS, BlockPainter
from ashore.features.connect.week_texts import WeekTexts
from ashore.ui.key_places import key_in_place
from ashore.ui.startup_workarounds import REACHED_BY_ARROWS
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import is_soon_after_another
from ashore.ui.widgets.focus_rings import note_key, note_pointer

CELL_PIXELS, LOW_CELL_PIXELS = 84, 56
"""High, and where it names its part, which stands above it, and is wider."""
LEAST_PIXELS = 44
PLAN_PIXELS = 20
DOT_PIXELS = 4.0
INSET_PIXELS = 2
ROUNDING = 14.0
MARK_WIDTH, MARK_HEIGHT = 20.0, 3.0
KIND_KEYS = {"R": CheckInKind.REST, "C": CheckInKind.CONTACT}
_NEXT: dict[CheckInKind | None, CheckInKind | None] = {
    None: CheckInKind.REST,
    CheckInKind.REST: CheckInKind.CONTACT,
    CheckInKind.CONTACT: None,
}


class SlotCell(QAbstractButton):
    """Enter, Space and a press by a screen reader lead from nothing to rest, to contact, and back to nothing."""

    kind_asked = Signal(object)
    """A CheckInKind that is to be here, or None for nothing."""
    focused = Signal()
    moved_by_key = Signal(object)
    """The Qt.Key of the arrow that is to move what is here."""
    arrow_pressed = Signal(object)
    grabbed = Signal(QPoint)
    """The pointer was pressed here. This and the next two carry its place on the screen."""
    dragged = Signal(QPoint)
    released = Signal(QPoint)

    def __init__(
        self, slot: Slot, theme: Theme, painter: BlockPainter, texts: WeekTexts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.slot = slot
        self.block: WeekBlock | None = None
        self.plans: tuple[Planned, ...] = ()
        self._theme = theme
        self._painter = painter
        self._texts = texts
        self._names_part = False
        self._is_chosen = False
        self._is_target = False
        self._is_lifted = False
        self.setProperty("kind", "card")
        self.setProperty("focusPolicy", REACHED_BY_ARROWS)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda: self.kind_asked.emit(_NEXT[self.kind]))
        self._name()

    @property
    def kind(self) -> CheckInKind | None:
        return None if self.block is None else self.block.kind

    def set_content(self, block: WeekBlock | None, plans: Sequence[Planned]) -> None:
        self.block, self.plans = block, tuple(plans)
        self.setCursor(Qt.CursorShape.ArrowCursor if block is None else Qt.CursorShape.OpenHandCursor)
        self._name()
        self.update()

    def set_names_part(self, *, names_part: bool) -> None:
        """Whether it says itself which part of the day it is, where no heading does."""
        self._names_part = names_part
        self.update()

    def set_chosen(self, *, is_chosen: bool) -> None:
        self._is_chosen = is_chosen
        self.update()

    def set_target(self, *, is_target: bool) -> None:
        """Whether what the pointer carries would come here."""
        self._is_target = is_target
        self.update()

    def set_lifted(self, *, is_lifted: bool) -> None:
        """Whether the pointer carries what is here."""
        self._is_lifted = is_lifted
        self.update()

    def height_with(self, *, names_part: bool) -> int:
        """Where a cell is so high that it names its part, or need not."""
        scaled = self._theme.sizes.scaled
        return max(LEAST_PIXELS, scaled(LOW_CELL_PIXELS + PLAN_PIXELS if names_part else CELL_PIXELS))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.sizes.scaled(CELL_PIXELS), self.height_with(names_part=self._names_part))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_PIXELS, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and kind_named_by(event):
            event.accept()  # these letters are for the week here
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        note_key()
        key, moves = Qt.Key(event.key()), event.modifiers() & _MOVING
        if key in _ARROWS:
            (self.moved_by_key if moves else self.arrow_pressed).emit(key)
        elif (kind := kind_named_by(event)) is not None:
            self.kind_asked.emit(kind)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.kind_asked.emit(None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat() and not is_soon_after_another(event):
                self.click()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.accept()  # Qt presses on the release of Space

    def mousePressEvent(self, event: QMouseEvent) -> None:
        note_pointer()
        if event.button() is Qt.MouseButton.LeftButton:
            self.grabbed.emit(event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.released.emit(event.globalPosition().toPoint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        self._paint_ground(painter, area)
        inner = area.adjusted(INSET_PIXELS, INSET_PIXELS, -INSET_PIXELS, -INSET_PIXELS)
        if self._names_part:
            inner = self._paint_part(painter, inner)
        if self.plans and self.block is None:
            text = self._texts.planned(self.plans[0]) + self._more_plans
            self._painter.draw_planned_alone(painter, inner, self.plans[0].check_in.kind, text)
        elif self.plans:
            inner = self._paint_plans(painter, inner)
        if self.block is not None and not self._is_lifted:
            self._painter.draw(painter, inner, self.block.kind, self._texts.block(self.block))
        elif not self.plans:
            self._paint_dot(painter, inner)
        if self._is_chosen:
            self._paint_mark(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter, area: QRectF) -> None:
        """Where the pointer is, and where it would put what it carries."""
        if not (self._is_target or self.underMouse() or self._is_chosen):
            return
        colours = self._theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.fill_on_card_hover if self._is_target else colours.fill_on_card))
        painter.drawRoundedRect(area, ROUNDING, ROUNDING)

    def _paint_part(self, painter: QPainter, area: QRectF) -> QRectF:
        """The name of the part of the day, on top; what is left below it."""
        font = self._painter.font(SMALL_TEXT_PIXELS)
        height = QFontMetrics(font).height()
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colours.quiet_text))
        line = QRectF(area.left(), area.top() + 2, area.width(), height)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignCenter), self._texts.part(self.slot.part))
        return area.adjusted(0, height + 4, 0, 0)

    def _paint_plans(self, painter: QPainter, area: QRectF) -> QRectF:
        """What is planned, at the foot; what is left above it."""
        height = self._theme.sizes.scaled(PLAN_PIXELS)
        line = QRectF(area.left(), area.bottom() - height, area.width(), height)
        time = self._texts.time(self.plans[0]) + self._more_plans
        self._painter.draw_planned(painter, line, self.plans[0].check_in.kind, time)
        return area.adjusted(0, 0, 0, -height - 2)

    @property
    def _more_plans(self) -> str:
        """How many there are beside the first; "" for none."""
        return f" +{len(self.plans) - 1}" if len(self.plans) > 1 else ""

    def _paint_dot(self, painter: QPainter, area: QRectF) -> None:
        """Something can be put here."""
        colour = QColor(self._theme.colours.quiet_text)
        colour.setAlphaF(1.0 if self._theme.is_high_contrast else 0.45)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(area.center(), DOT_PIXELS / 2, DOT_PIXELS / 2)

    def _paint_mark(self, painter: QPainter) -> None:
        """A bar, as on every choice."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.accent))
        bar = QRectF((self.width() - MARK_WIDTH) / 2, self.height() - MARK_HEIGHT - 1, MARK_WIDTH, MARK_HEIGHT)
        painter.drawRoundedRect(bar, MARK_HEIGHT / 2, MARK_HEIGHT / 2)

    def _name(self) -> None:
        name = self._texts.slot_name(self.slot, self.block, self.plans)
        if name != self.accessibleName():
            self.setAccessibleName(name)


_MOVING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_ARROWS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


def kind_named_by(event: QKeyEvent) -> CheckInKind | None:
    """The kind whose letter was pressed, or whose place on a keyboard of another script; None for any other key."""
    if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
        return None
    key = key_in_place(event) or QKeySequence(event.key())
    return KIND_KEYS.get(key.toString().removeprefix("Shift+"))


def is_far_enough(start: QPoint, now: QPoint) -> bool:
    """Whether the pointer has moved on purpose."""
    return (now - start).manhattanLength() >= QApplication.startDragDistance()
