"""Shows how many notes there are of each weekday and time of day, as circles with their numbers."""

import pyqtgraph as pg
from PySide6.QtGui import QColor, QFontMetrics

from ashore.domain.note_counts import BANDS, DAYS, Week
from ashore.features.notice.pictures.note_plot import NotePlot
from ashore.features.notice.pictures.picture_texts import PictureTexts
from ashore.ui.theme import Theme

LEAST_SHARE, MOST_SHARE = 0.3, 0.94
"""Of a place: the circle of one note among many, and of the most."""
LEAST_ROW, MOST_ROW = 28, 48
"""Pixels from one day to the next."""
LONGEST_NUMBER = 3


class WeekPlot(NotePlot):
    def __init__(self, theme: Theme, texts: PictureTexts) -> None:
        super().__init__(theme)
        self._texts = texts
        self._week = Week()

    def show_counts(self, week: Week) -> None:
        self._week = week
        self.redraw()

    def height_at(self, width: int) -> int:
        return DAYS * self._row_at(width) + 2 * QFontMetrics(self.letters_at(width)).height()

    def _row_at(self, width: int) -> int:
        return min(MOST_ROW, max(LEAST_ROW, width // (BANDS + 2), QFontMetrics(self.letters_at(width)).height()))

    def _draw(self) -> None:
        colours, item = self._theme.colours, self.plot.getPlotItem()
        item.invertY(True)
        self.plot.setXRange(-0.5, BANDS - 0.5, padding=0)
        self.plot.setYRange(-0.5, DAYS - 0.5, padding=0)
        for day in range(DAYS):
            self.plot.plot([-0.5, BANDS - 0.5], [day, day], pen=pg.mkPen(colours.line, width=1))
        most = max(self._week.counts.values(), default=1)
        widest = min(self._row_at(self.width()), (self.width() - 60) / BANDS)
        places = sorted(self._week.counts)
        sizes = [
            widest * (LEAST_SHARE + (MOST_SHARE - LEAST_SHARE) * (self._week.counts[place] / most) ** 0.5)
            for place in places
        ]
        circles = pg.ScatterPlotItem(
            x=[place.band for place in places],
            y=[place.weekday for place in places],
            size=sizes,
            pen=pg.mkPen(None),
            brush=pg.mkBrush(colours.accent),
            antialias=True,
            useCache=False,
        )
        self.plot.addItem(circles)
        metrics = QFontMetrics(self.letters)
        for place, size in zip(places, sizes, strict=True):
            number = str(self._week.counts[place])
            if max(metrics.horizontalAdvance(number), metrics.capHeight()) < 0.86 * size:
                self._write(number, place.band, place.weekday)
        item.getAxis("left").setTicks([[(day, self._texts.weekday(day, is_short=True)) for day in range(DAYS)]])
        step = 1 if self.width() > BANDS * 1.6 * metrics.horizontalAdvance(self._texts.hour(BANDS - 1)) else 2
        item.getAxis("bottom").setTicks([[(band - 0.5, self._texts.hour(band)) for band in range(step, BANDS, step)]])

    def _write(self, number: str, x: float, y: float) -> None:
        text = pg.TextItem(number, color=QColor(self._theme.colours.on_accent), anchor=(0.5, 0.5))
        text.setFont(self.letters)
        self.plot.addItem(text)
        text.setPos(x, y)
