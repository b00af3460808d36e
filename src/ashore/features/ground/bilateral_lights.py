"""Draws two lights, left and right, that brighten in turn."""

from math import pi, sin

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRadialGradient
from PySide6.QtWidgets import QSizePolicy, QWidget

from ashore.ui.accessibility.marks import mark_stop, set_role
from ashore.ui.theme import Theme

DIAMETER_PIXELS = 150
GAP_PIXELS = 120
SHADES = 48


def side_brightness(seconds: float, round_seconds: float) -> tuple[float, float]:
    """How bright left and right are, 0..1: each brightens and dims within its half of the round, never at once."""
    progress = seconds / round_seconds % 1
    level = sin(2 * pi * progress) ** 2
    return (level, 0.0) if progress < 0.5 else (0.0, level)


def _shades(brightness: tuple[float, float]) -> list[int]:
    """As whole numbers: two with the same shades look alike."""
    return [round(level * SHADES) for level in brightness]


class BilateralLights(QWidget):
    """Two soft discs. They brighten and dim slowly, at most one a second, and never flash."""

    def __init__(self, round_seconds: float, rounds: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._round_seconds = round_seconds
        self._total_seconds = round_seconds * rounds
        self._theme = theme
        self._brightness = (0.0, 0.0)
        self._diameter = DIAMETER_PIXELS
        set_role(self, "Animation")
        mark_stop(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def brightness(self) -> tuple[float, float]:
        """How bright left and right are now, 0..1."""
        return self._brightness

    def set_elapsed(self, seconds: float) -> None:
        """Repaints only when a visible shade changes. Dark again when all rounds are over."""
        brightness = (0.0, 0.0) if seconds >= self._total_seconds else side_brightness(seconds, self._round_seconds)
        has_changed = _shades(brightness) != _shades(self._brightness)
        side_before = self.spoken_name()
        self._brightness = brightness
        if self.hasFocus() and self.spoken_name() != side_before:
            self._tell_side()
        if has_changed:
            self.update()

    def spoken_name(self) -> str:
        """The side that is bright. Spoken at each change while the keyboard is here, which asks for it."""
        left, right = self._brightness
        if left == right:
            return self.tr("Lights, left and right")
        return self.tr("Left") if left > right else self.tr("Right")

    def spoken_value(self) -> str:
        return ""

    def _tell_side(self) -> None:
        from ashore.ui.accessibility.events import report_name
        from ashore.ui.announcer import announce_in_time

        announce_in_time(self, lambda: report_name(self), self.spoken_name())

    def set_share(self, share: float) -> None:
        """How large they are drawn, 0..1 of their full size: a low page leaves less space for them."""
        self._diameter = round(DIAMETER_PIXELS * share)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(2 * self._diameter + self._diameter * GAP_PIXELS // DIAMETER_PIXELS, self._diameter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = min(self.height(), self.width() / 2) / 2 - 2
        for level, centre_x in zip(self._brightness, (radius + 2, self.width() - radius - 2), strict=True):
            self._paint_light(painter, QPointF(centre_x, self.height() / 2), radius, level)
        painter.end()

    def _paint_light(self, painter: QPainter, centre: QPointF, radius: float, level: float) -> None:
        colours = self._theme.colours
        shade = QRadialGradient(centre, radius)
        for position, strength in ((0.0, 1.0), (0.6, 0.8), (1.0, 0.35)):
            tone = QColor(colours.accent)
            tone.setAlphaF((0.10 + 0.75 * level) * strength)
            shade.setColorAt(position, tone)
        painter.setPen(QPen(QColor(colours.edge), 1.5))
        painter.setBrush(shade)
        painter.drawEllipse(centre, radius, radius)
