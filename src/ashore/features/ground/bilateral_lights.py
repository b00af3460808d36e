"""Left and right, lighting in turn."""

from math import pi, sin

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRadialGradient
from PySide6.QtWidgets import QSizePolicy, QWidget

from ashore.ui.theme import Theme

DIAMETER_PIXELS = 104
MOST_PIXELS = 144  # large text has the room first
GAP_PIXELS = 48
SHADES = 48


def side_lights(seconds: float, round_seconds: float) -> tuple[float, float]:
    """How bright left and right are, 0..1: each swells and fades within its half of the round, never at once."""
    along = seconds / round_seconds % 1
    light = sin(2 * pi * along) ** 2
    return (light, 0.0) if along < 0.5 else (0.0, light)


class BilateralLights(QWidget):
    """Two soft shapes. They brighten and dim, and never flash: one a second at most, as a slow wave."""

    def __init__(self, round_seconds: float, rounds: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._round_seconds = round_seconds
        self._total_seconds = round_seconds * rounds
        self._theme = theme
        self._lights = (0.0, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def lights(self) -> tuple[float, float]:
        """How bright left and right are now, 0..1."""
        return self._lights

    def set_elapsed(self, seconds: float) -> None:
        """Repaints only when a shade changes that can be seen. Dark again when all rounds are over."""
        lights = (0.0, 0.0) if seconds >= self._total_seconds else side_lights(seconds, self._round_seconds)
        changed = [round(light * SHADES) for light in lights] != [round(light * SHADES) for light in self._lights]
        self._lights = lights
        if changed:
            self.update()

    def sizeHint(self) -> QSize:
        side = min(self._theme.sizes.scaled(DIAMETER_PIXELS), MOST_PIXELS)
        return QSize(2 * side + side * GAP_PIXELS // DIAMETER_PIXELS, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = min(self.height(), self.width() / 2) / 2 - 2
        for light, centre_x in zip(self._lights, (radius + 2, self.width() - radius - 2), strict=True):
            self._paint_side(painter, QPointF(centre_x, self.height() / 2), radius, light)
        painter.end()

    def _paint_side(self, painter: QPainter, centre: QPointF, radius: float, light: float) -> None:
        colours = self._theme.colours
        shade = QRadialGradient(centre, radius)
        for at, strength in ((0.0, 1.0), (0.6, 0.8), (1.0, 0.35)):
            tone = QColor(colours.accent)
            tone.setAlphaF((0.10 + 0.75 * light) * strength)
            shade.setColorAt(at, tone)
        painter.setPen(QPen(QColor(colours.edge), 1.5))
        painter.setBrush(shade)
        painter.drawEllipse(centre, radius, radius)
