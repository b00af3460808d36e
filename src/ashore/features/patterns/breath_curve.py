"""Plots fullness over seconds for a pattern. Importing this loads pyqtgraph and numpy."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.breath import Pattern
from ashore.domain.pacing import moment_at
from ashore.ui.accessibility.marks import set_role
from ashore.ui.breath_texts import cycle_text
from ashore.ui.theme import Theme

CYCLES_SHOWN = 2
POINTS_PER_SECOND = 20
HEIGHT_PIXELS = 170


class BreathCurve(QWidget):
    """Two cycles of a pattern, without zoom or menu."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plot = pg.PlotWidget(parent=self, background=None)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        for widget in (self._plot, self._plot.viewport()):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.viewport().installEventFilter(self)
        self._plot.getPlotItem().hideAxis("left")
        self._plot.setYRange(-0.06, 1.06, padding=0)
        self._line = self._plot.plot([], [], antialias=True)
        self.setFixedHeight(HEIGHT_PIXELS)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._plot)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def set_pattern(self, pattern: Pattern) -> None:
        length = pattern.cycle_start(CYCLES_SHOWN)
        times = np.linspace(0.0, length, max(2, round(length * POINTS_PER_SECOND)))
        self._line.setData(times, [moment_at(pattern, float(time)).fullness for time in times])
        self._plot.setXRange(0, length, padding=0.03)  # the number at each end stands whole
        turns = turn_seconds(pattern, CYCLES_SHOWN)
        self._plot.getPlotItem().getAxis("bottom").setTicks([[(second, f"{second:g}") for second in turns]])
        self._plot.show()
        set_role(self, "Graphic")
        self.setAccessibleName(self.tr("The shape of this breath"))
        self.setAccessibleDescription(cycle_text(pattern.steps))

    def clear(self) -> None:
        """While there is no breath to show. The space for it stays."""
        self._line.setData([], [])
        self._plot.hide()
        self.setAccessibleDescription("")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        # The wheel scrolls the page around the curve.
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return False

    def _apply_theme(self) -> None:
        colours = self._theme.colours
        self._line.setPen(pg.mkPen(colours.accent, width=2.5))
        axis = self._plot.getPlotItem().getAxis("bottom")
        axis.setPen(pg.mkPen(colours.line))
        axis.setTextPen(pg.mkPen(colours.quiet_text))
        font = self.font()
        font.setPixelSize(min(22, self._theme.sizes.scaled(12)))
        axis.setTickFont(font)
        axis.setStyle(tickLength=4)
        style = {"color": colours.quiet_text, "font-size": f"{font.pixelSize()}px"}
        axis.setLabel(self.tr("seconds"), **style)
        self._line.setFillLevel(0.0)
        fill = pg.mkColor(colours.accent)
        fill.setAlpha(38)
        self._line.setFillBrush(fill)


def turn_seconds(pattern: Pattern, cycles: int) -> tuple[float, ...]:
    """The seconds at which a phase begins in the first `cycles` breaths, and their end."""
    seconds = [0.0]
    for number in range(cycles):
        for step in pattern.cycle_steps(number):
            seconds.append(seconds[-1] + step.seconds)
    return tuple(seconds)
