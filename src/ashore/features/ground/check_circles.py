"""Draws circles to check, one for each thing a step asks to notice."""

from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout

TARGET_PIXELS = 44
DISC_PIXELS = 34
FADE_MS = 220


class CheckCircle(Button):
    """Fills with a short fade when checked. A screen reader meets a check box."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", ButtonKind.CHIP, parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._fade = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=FADE_MS)
        self._fade.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._fade.valueChanged.connect(self.update)
        self.toggled.connect(self._begin_fade)

    def sizeHint(self) -> QSize:
        side = max(TARGET_PIXELS, self._theme.sizes.scaled(TARGET_PIXELS))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        size = max(DISC_PIXELS, self._theme.sizes.scaled(DISC_PIXELS))
        disc = QRectF(1, (self.height() - size) / 2, size, size)  # in line with the text above it
        if self.isRightToLeft():
            disc.moveRight(self.width() - 1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if self.underMouse() else colours.edge), 1.5))
        painter.drawEllipse(disc)
        painter.setOpacity(float(self._fade.currentValue()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(disc.adjusted(-0.75, -0.75, 0.75, 0.75))
        if self.hasFocus():
            painter.setOpacity(1)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.on_accent if self.isChecked() else colours.text), 2))
            painter.drawEllipse(disc.adjusted(4, 4, -4, -4))
        painter.end()

    def _begin_fade(self, is_checked: bool) -> None:
        direction = QVariantAnimation.Direction
        self._fade.setDirection(direction.Forward if is_checked else direction.Backward)
        if self._fade.state() is QVariantAnimation.State.Stopped:
            self._fade.start()


class CheckCircles(QWidget):
    """A row of `count` circles. Nothing happens when all are checked."""

    def __init__(self, count: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.circles = [
            CheckCircle(self.tr("{number} of {count}").format(number=number, count=count), theme)
            for number in range(1, count + 1)
        ]
        inner = QWidget()
        row = FlowLayout(inner, spacing=2)
        for circle in self.circles:
            row.addWidget(circle)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(inner)
