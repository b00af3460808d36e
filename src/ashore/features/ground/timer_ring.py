"""Draws the time of a step as an arc that closes to a ring."""

from math import pi

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ashore.ui.accessibility.marks import mark_stop, set_role
from ashore.ui.theme import Theme

DIAMETER_PIXELS = 220
WIDTH_PIXELS = 5


class TimerRing(QWidget):
    """Shows time as an arc, never as a number. One round takes `round_seconds`."""

    def __init__(self, round_seconds: float, rounds: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._round_seconds = round_seconds
        self._rounds = rounds
        self._theme = theme
        self._progress = 0.0
        self._diameter = DIAMETER_PIXELS
        set_role(self, "Indicator")
        mark_stop(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def progress(self) -> float:
        """How far this round has come, 0..1."""
        return self._progress

    def set_elapsed(self, seconds: float) -> None:
        """Repaints only when the tip of the arc has reached another pixel."""
        rounds = min(seconds / self._round_seconds, self._rounds)
        progress = 1.0 if rounds == self._rounds else rounds % 1
        circumference = pi * self.width()
        has_changed = round(progress * circumference) != round(self._progress * circumference)
        self._progress = progress
        if has_changed:
            self.update()

    def spoken_name(self) -> str:
        return self.tr("The time of this step")

    def spoken_value(self) -> str:
        """In words, for a number that grows would hurry."""
        texts = (
            self.tr("not begun"),
            self.tr("about a quarter has passed"),
            self.tr("about half has passed"),
            self.tr("about three quarters have passed"),
            self.tr("over"),
        )
        if 0 < self._progress < 1:
            return texts[round(self._progress * 4)] if 0.125 <= self._progress < 0.875 else self.tr("under way")
        return texts[-1] if self._progress else texts[0]

    def set_share(self, share: float) -> None:
        """How large it is drawn, 0..1 of its full size: a low page leaves less space for it."""
        self._diameter = round(DIAMETER_PIXELS * share)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._diameter, self._diameter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        width = WIDTH_PIXELS
        ring = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QColor(colours.accent)
        inner.setAlphaF(0.06 + 0.10 * self._progress)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inner)
        painter.drawEllipse(ring)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.line), width))
        painter.drawEllipse(ring)
        if self._progress > 0:
            painter.setPen(QPen(QColor(colours.accent), width, c=Qt.PenCapStyle.RoundCap))
            painter.drawArc(ring, 90 * 16, -round(self._progress * 360 * 16))
        painter.end()
