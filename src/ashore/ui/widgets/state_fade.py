"""Fades a button from one look to the next, where the pointer, a press or a choice changes it."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QStyle, QStyleOptionButton

from ashore.ui.widgets.button_states import ButtonState

FADE_MS = 120


class StateFade(QVariantAnimation):
    """Runs from its making on."""

    def __init__(
        self,
        button: QAbstractButton,
        draw: Callable[[QPainter, ButtonState], None],
        before: QPixmap,
        state: ButtonState,
    ) -> None:
        """`draw` draws what fades in a state, such as the fill of `button`; `before` is a picture of what it was."""
        super().__init__(button)
        self._before = before
        self._after = picture_of(button, draw, state)
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setDuration(FADE_MS)
        self.setEasingCurve(QEasingCurve.Type.OutSine)
        self.valueChanged.connect(button.update)
        self.start()

    def picture(self) -> QPixmap:
        """What is between the two states now."""
        share = float(self.currentValue())
        mixed = _fainter(self._before, 1 - share)
        painter = QPainter(mixed)
        # Added, not laid over it, so that what is the same in both states stays as it is.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
        painter.drawPixmap(0, 0, _fainter(self._after, share))
        painter.end()
        return mixed


def picture_of(button: QAbstractButton, draw: Callable[[QPainter, ButtonState], None], state: ButtonState) -> QPixmap:
    """What `draw` draws of `button` in this state."""
    ratio = button.devicePixelRatio()
    picture = QPixmap(button.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    draw(painter, state)
    painter.end()
    return picture


def set_state(option: QStyleOptionButton, state: ButtonState) -> None:
    """Makes a style draw this state, whatever the button is in."""
    flags = QStyle.StateFlag
    for flag, is_set in (
        (flags.State_MouseOver, state.is_hovered),
        (flags.State_Sunken, state.is_down),
        (flags.State_On, state.is_checked),
    ):
        option.state = option.state | flag if is_set else option.state & ~flag


def _fainter(picture: QPixmap, opacity: float) -> QPixmap:
    fainter = QPixmap(picture.size())
    fainter.setDevicePixelRatio(picture.devicePixelRatio())
    fainter.fill(QColor(0, 0, 0, 0))
    painter = QPainter(fainter)
    painter.setOpacity(opacity)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return fainter
