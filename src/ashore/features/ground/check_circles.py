"""Draws circles to check, one for each thing a step asks to notice."""

from PySide6.QtCore import QEasingCurve, QPointF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout

DISC_PIXELS = 54
LARGEST_PIXELS = 84  # large text gets the space first
APART_PIXELS = 80
"""From the middle of one disc to the middle of the next."""
FOCUS_PIXELS = 4
"""Around a disc, for the ring of the keyboard focus."""
FILL_MS = 220


class CheckCircle(Button):
    """Fills from its middle when checked. A screen reader meets a check box."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", ButtonKind.CHIP, parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._fill = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=FILL_MS)
        self._fill.setEasingCurve(QEasingCurve.Type.OutSine)
        self._fill.valueChanged.connect(self.update)
        self.toggled.connect(self._begin_fill)

    def sizeHint(self) -> QSize:
        side = min(LARGEST_PIXELS, max(DISC_PIXELS, self._theme.sizes.scaled(DISC_PIXELS))) + 2 * FOCUS_PIXELS
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def heightForWidth(self, _width: int) -> int:
        return self.sizeHint().height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        centre = QPointF(self.width() / 2, self.height() / 2)
        radius = min(self.width(), self.height()) / 2 - FOCUS_PIXELS
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QColor(colours.text)
        inside.setAlphaF(0.06)
        painter.setPen(QPen(QColor(colours.accent if self.underMouse() else colours.edge), 1.5))
        painter.setBrush(inside)
        painter.drawEllipse(centre, radius - 0.75, radius - 0.75)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        filled = radius * float(self._fill.currentValue())
        painter.drawEllipse(centre, filled, filled)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.text), 2))
            painter.drawEllipse(centre, radius + FOCUS_PIXELS - 1, radius + FOCUS_PIXELS - 1)
        painter.end()

    def _begin_fill(self, is_checked: bool) -> None:
        direction = QVariantAnimation.Direction
        self._fill.setDirection(direction.Forward if is_checked else direction.Backward)
        if self._fill.state() is QVariantAnimation.State.Stopped:
            self._fill.start()


class CheckCircles(QWidget):
    """A row of `count` circles. Nothing happens when all are checked."""

    def __init__(self, count: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.circles = [
            CheckCircle(self.tr("{number} of {count}").format(number=number, count=count), theme)
            for number in range(1, count + 1)
        ]
        inner = QWidget()
        row = FlowLayout(inner, spacing=APART_PIXELS - DISC_PIXELS - 2 * FOCUS_PIXELS, centred=True)
        for circle in self.circles:
            row.addWidget(circle)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(inner)
