"""The button of the whole program, in a few kinds."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import (
    QHideEvent,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QSizePolicy, QWidget

from ashore.ui.startup_workarounds import TAB_FOCUS
from ashore.ui.widgets.button_states import ButtonState, ButtonStates
from ashore.ui.widgets.focus_rings import note_key, note_pointer

NARROWEST_PIXELS = 120
MARK_WIDTH, MARK_HEIGHT, MARK_ABOVE_BOTTOM = 20, 3, 9
"""As below a tile that is chosen."""
_LAST_PRESS = "timeOfLastKeyOnButton"
LEAST_MS_BETWEEN_KEYS = 400


class ButtonKind(StrEnum):
    """How prominent a button is. The style sheet draws each kind."""

    PLAIN = "plain"
    PRIMARY = "primary"
    CHIP = "chip"
    CARD = "card"
    TILE = "tile"
    LINK = "link"
    STEP = "step"
    ROW = "row"


class Button(QPushButton):
    """A button that Enter presses too, as people expect. Its text wraps where it is too narrow for one line."""

    def __init__(self, text: str, kind: ButtonKind = ButtonKind.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)  # not by Qt: a screen reader may ask for a button with a text before it is one of these
        self._shows_choice = kind not in (ButtonKind.LINK, ButtonKind.ROW)  # those are checked while they are unfolded
        self._states = ButtonStates()
        self.setProperty("kind", kind.value)
        self.setAutoDefault(False)
        # A click leaves the keyboard where it was, so that Space still belongs to the breath.
        self.setProperty("focusPolicy", TAB_FOCUS)
        if kind is ButtonKind.CHIP:
            self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_kind(self, kind: ButtonKind) -> None:
        """Another kind from now on, of those that are no choice."""
        if self.property("kind") != kind.value:
            self.setProperty("kind", kind.value)
            self._states.forget()
            self.style().unpolish(self)
            self.style().polish(self)
            self.updateGeometry()

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
        fading_fill = self._states.fading(self, self._draw_fill)
        if fading_fill is not None or self.width() < self.sizeHint().width():
            self._paint_in_parts(fading_fill)
        else:
            super().paintEvent(event)
        if self._shows_choice and self.isChecked():
            self._paint_mark()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._states.forget()

    def _paint_in_parts(self, fading_fill: QPixmap | None) -> None:
        """The fill, which may be one that fades, and the text, which may be wrapped."""
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter  # only where text wraps or a fill fades

        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.wrapped(self.width())
        painter = QStylePainter(self)
        if fading_fill is None:
            painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        else:
            painter.drawPixmap(0, 0, fading_fill)
            option.rect = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
            painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        painter.end()

    def _draw_fill(self, painter: QPainter, state: ButtonState) -> None:
        from PySide6.QtWidgets import QStyle, QStyleOptionButton

        from ashore.ui.widgets.state_fade import set_state

        option = QStyleOptionButton()
        self.initStyleOption(option)
        set_state(option, state)
        option.text, option.icon = "", QIcon()
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)

    def _paint_mark(self) -> None:
        """A bar that says a chip is chosen, for eyes that do not tell its fill from that of the others."""
        from PySide6.QtGui import QPalette  # only where something is chosen

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF((self.width() - MARK_WIDTH) / 2, self.height() - MARK_ABOVE_BOTTOM, MARK_WIDTH, MARK_HEIGHT)
        path = QPainterPath()
        path.addRoundedRect(bar, MARK_HEIGHT / 2, MARK_HEIGHT / 2)
        painter.fillPath(path, self.palette().brush(QPalette.ColorRole.Highlight))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        note_pointer()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Presses nothing: hands that shake press twice, and the second press would meet what the first one brought."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        note_key()
        if _presses(event) and is_soon_after_another(event):
            return
        if not press_on_enter(self, event):
            super().keyPressEvent(event)


def _presses(event: QKeyEvent) -> bool:
    """Whether this key presses the button that has the focus."""
    from PySide6.QtCore import Qt  # slow to load, and not needed before a key is pressed

    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def is_soon_after_another(event: QKeyEvent) -> bool:
    """Whether a button was pressed by a key just before, as a held key and a hand that shakes do."""
    app = QApplication.instance()
    if app is None or not event.timestamp():  # the window system names no time
        return False
    last = app.property(_LAST_PRESS)
    app.setProperty(_LAST_PRESS, event.timestamp())
    return last is not None and 0 <= event.timestamp() - last < LEAST_MS_BETWEEN_KEYS


def press_on_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Presses the button where Enter was pressed. False for any other key."""
    from PySide6.QtCore import Qt  # slow to load, and not needed before a key is pressed

    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
