"""Shows each number before something as a ring, and the number after it as a dot, in the order of time."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QDate
from PySide6.QtGui import QFontMetrics

from ashore.domain.note_counts import BeforeAfter
from ashore.domain.ratings import HIGHEST_DISTRESS
from ashore.features.notice.pictures.note_plot import NotePlot
from ashore.features.notice.pictures.picture_texts import PictureTexts
from ashore.ui.theme import Theme

LINES = (0, 5, HIGHEST_DISTRESS)
LEAST_TIMES_WIDE = 8
"""Fewer stand in the middle, as far apart as these."""
RING_PIXELS, DOT_PIXELS = 13.0, 9.0
LEAST_HEIGHT, MOST_HEIGHT, HEIGHT_SHARE = 200, 320, 0.5


class BeforeAfterPlot(NotePlot):
    def __init__(self, theme: Theme, texts: PictureTexts) -> None:
        super().__init__(theme)
        self._texts = texts
        self._counts = BeforeAfter()

    def show_counts(self, counts: BeforeAfter) -> None:
        self._counts = counts
        self.redraw()

    def height_at(self, width: int) -> int:
        return round(min(MOST_HEIGHT, max(LEAST_HEIGHT, HEIGHT_SHARE * width)))

    def _draw(self) -> None:
        times, colours = self._counts.times, self._theme.colours
        places = np.arange(len(times), dtype=float)
        before = np.array([each.before for each in times], dtype=float)
        after = np.array([each.after for each in times], dtype=float)
        spare = max(0, LEAST_TIMES_WIDE - len(times)) / 2
        left, right = -0.8 - spare, len(times) - 0.2 + spare
        self.plot.setXRange(left, right, padding=0)
        self.plot.setYRange(-0.7, HIGHEST_DISTRESS + 0.7, padding=0)
        for height in LINES:
            self.plot.plot([left, right], [height, height], pen=pg.mkPen(colours.line, width=1))
        self.plot.plot(
            np.repeat(places, 2),
            np.stack([before, after], axis=1).ravel(),
            connect="pairs",
            pen=pg.mkPen(colours.edge, width=2),
            antialias=True,
        )
        size = self._size_share()
        ring = pg.mkPen(colours.text, width=1.75)
        surface = pg.mkBrush(colours.surface)
        self._scatter(places, before, RING_PIXELS * size, pen=ring, brush=surface)
        self._scatter(places, after, DOT_PIXELS * size, pen=pg.mkPen(None), brush=pg.mkBrush(colours.accent))
        item = self.plot.getPlotItem()
        item.getAxis("left").setTicks([[(height, str(height)) for height in LINES]])
        item.getAxis("bottom").setTicks([self._days()])

    def _scatter(self, x: np.ndarray, y: np.ndarray, size: float, *, pen: object, brush: object) -> None:
        # Without a cache of pictures of its own it is drawn as sharp in a file.
        self.plot.addItem(pg.ScatterPlotItem(x=x, y=y, size=size, pen=pen, brush=brush, antialias=True, useCache=False))

    def _size_share(self) -> float:
        """Smaller where many stand in a narrow picture."""
        room = self.width() / max(LEAST_TIMES_WIDE, len(self._counts.times))
        return min(1.25, max(0.6, room / 16))

    def _days(self) -> list[tuple[float, str]]:
        """As many as have room, from one side to the other, each of them whole."""
        times = self._counts.times
        texts = [self._texts.day(QDate(each.noted_at.year, each.noted_at.month, each.noted_at.day)) for each in times]
        widest = max((QFontMetrics(self.letters).horizontalAdvance(text) for text in texts), default=1)
        inset = round(widest * 0.5 * max(LEAST_TIMES_WIDE, len(times)) / max(1, self.width())) if len(times) > 2 else 0
        room = max(1, min(5, len(times) - 2 * inset, self.width() // (2 * widest)))
        places = np.linspace(inset, len(times) - 1 - inset, room) if room > 1 else [(len(times) - 1) / 2]
        ticks: list[tuple[float, str]] = []
        for place in sorted({round(place) for place in places}):
            if not ticks or ticks[-1][1] != texts[place]:
                ticks.append((place, texts[place]))
        return ticks
