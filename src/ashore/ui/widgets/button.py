"""The button of the whole program, in a few kinds."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from ashore.ui.startup_workarounds import TAB_FOCUS

NARROWEST_PIXELS = 120
RING_PIXELS = 2
RING_INSET = 5


class ButtonKind(StrEnum):
    """How prominent a button is. The style sheet draws each kind."""

    PLAIN = "plain"
    PRIMARY = "primary"
    CHIP = "chip"
    CARD = "card"
    LINK = "link"
    STEP = "step"
    ROW = "row"


class Button(QPushButton):
    """A button that Enter presses too, as people expect. Its text wraps where it is too narrow for one line."""

    def __init__(self, text: str, kind: ButtonKind = ButtonKind.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", kind.value)
        self._is_primary = kind is ButtonKind.PRIMARY
        self.setAutoDefault(False)
        # A click leaves the keyboard where it was, so that Space still belongs to the breath.
        self.setProperty("focusPolicy", TAB_FOCUS)
        if kind is ButtonKind.CHIP:
            self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), NARROWEST_PIXELS), hint.height())

    def heightForWidth(self, width: int) -> int:
        more_lines = self.wrapped(width).count("\n")
        return self.sizeHint().height() + more_lines * self.fontMetrics().lineSpacing()

    def wrapped(self, width: int) -> str:
        """The text as lines of a button this wide, in pixels: broken between words, a long word anywhere."""
        hint, metrics = self.sizeHint().width(), self.fontMetrics()
        if width >= hint:
            return self.text()
        space = width - (hint - metrics.horizontalAdvance(self.text()))
        lines = [""]
        for word in self.text().split():
            longer = f"{lines[-1]} {word}".strip()
            if metrics.horizontalAdvance(longer) <= space:
                lines[-1] = longer
                continue
            if lines[-1]:
                lines.append("")
            for letter in word:
                if lines[-1] and metrics.horizontalAdvance(lines[-1] + letter) > space:
                    lines.append("")
                lines[-1] += letter
        return "\n".join(lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
        else:
            self._paint_wrapped()
        if self._is_primary and self.hasFocus():
            self._paint_ring()

    def _paint_wrapped(self) -> None:
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter  # only where text wraps

        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.wrapped(self.width())
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()

    def _paint_ring(self) -> None:
        """Inside the filled area, in the colour of its text: an edge around it would not be visible enough."""
        from PySide6.QtGui import QPainter, QPalette, QPen  # only with the keyboard focus

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.ButtonText), RING_PIXELS))
        inside = QRectF(self.rect()).adjusted(RING_INSET, RING_INSET, -RING_INSET, -RING_INSET)
        painter.drawRoundedRect(inside, inside.height() / 2, inside.height() / 2)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_on_enter(self, event):
            super().keyPressEvent(event)


def press_on_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Presses the button where Enter was pressed. False for any other key."""
    from PySide6.QtCore import Qt  # slow to load, and not needed before a key is pressed

    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
