"""One part of one day in the week: what is there, and the keys and the pointer on it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from ashore.domain.check_ins import CheckInKind
from ashore.domain.week import Planned, Slot, WeekBlock
from ashore.features.connect.block_painter import BlockPainter
from ashore.features.connect.slot_picture import PLAN_PIXELS, SlotPicture, SlotState
from ashore.features.connect.week_texts import WeekTexts
from ashore.ui.key_places import key_in_place
from ashore.ui.startup_workarounds import REACHED_BY_ARROWS
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import is_soon_after_another
from ashore.ui.widgets.focus_rings import note_key, note_pointer

CELL_PIXELS, LOW_CELL_PIXELS = 84, 56
"""High, and where it names its part, which stands above it, and is wider."""
LEAST_PIXELS = 44
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
        self._texts = texts
        self._picture = SlotPicture(theme, painter, texts)
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
        state = SlotState(
            self._names_part, self._is_chosen, self._is_target, self._is_lifted, is_pointed_at=self.underMouse()
        )
        painter = QPainter(self)
        self._picture.draw(painter, QRectF(self.rect()), self.slot, self.block, self.plans, state)
        painter.end()

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
