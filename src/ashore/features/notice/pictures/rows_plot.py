"""Shows counts as rows: a name, its count in words, and below them a bar of parts."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ashore.features.notice.pictures.note_plot import NotePlot
from ashore.ui.colours import Colours

BAR_PIXELS, GAP_PIXELS, TEXT_GAP, PARTS_GAP = 12, 16, 5, 3
RADIUS = 4.0
LEAST_PART = 8.0
"""Pixels, so that a part that is there is seen."""


class Fill(Enum):
    """How a part of a bar is told from the others, also without colours."""

    FILLED = "filled"
    OUTLINE = "outline"
    STRIPES = "stripes"


class Row(NamedTuple):
    """`parts` are amounts, each with how it is filled."""

    name: str
    detail: str
    parts: tuple[tuple[int, Fill], ...]

    @property
    def total(self) -> int:
        return sum(amount for amount, _fill in self.parts)


class RowsPlot(NotePlot):
    """One unit of the plot is one pixel."""

    _rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        self._rows = tuple(rows)
        self.redraw()

    def height_at(self, width: int) -> int:
        return max(1, len(self._rows)) * self._row_at(width)

    def _row_at(self, width: int) -> int:
        return QFontMetrics(self.letters_at(width)).height() + TEXT_GAP + BAR_PIXELS + GAP_PIXELS

    def _draw(self) -> None:
        item = self.plot.getPlotItem()
        for axis in ("left", "bottom"):
            item.hideAxis(axis)
        item.invertY(True)
        self.plot.setXRange(0, self.width(), padding=0)
        self.plot.setYRange(0, self.height_at(self.width()), padding=0)
        area = QRectF(0, 0, self.width(), self.height_at(self.width()))
        rows = RowsItem(self._rows, area, self._row_at(self.width()), self.letters, self._theme.colours)
        rows.is_mirrored = self.isRightToLeft()
        self.plot.addItem(rows)


class RowsItem(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Paints all rows."""

    is_mirrored = False
    """For languages that are read from right to left."""

    def __init__(self, rows: Sequence[Row], area: QRectF, row_pixels: int, font: QFont, colours: Colours) -> None:
        super().__init__()
        self._rows = rows
        self._area = area
        self._row_pixels = row_pixels
        self._font = font
        self._colours = colours

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        most = max((row.total for row in self._rows), default=1) or 1
        for number, row in enumerate(self._rows):
            top = number * self._row_pixels
            height = QFontMetrics(self._font).height()
            self._paint_words(painter, row, QRectF(1, top, self._area.width() - 2, height))
            self._paint_bar(painter, row, top + height + TEXT_GAP, (self._area.width() - 2) / most)

    def _paint_words(self, painter: QPainter, row: Row, line: QRectF) -> None:
        metrics = QFontMetrics(self._font)
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self.is_mirrored:
            start, end = end, start
        room = line.width() - metrics.horizontalAdvance(row.detail) - 2 * metrics.averageCharWidth()
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, max(0, int(room)))
        painter.setPen(QColor(self._colours.text))
        painter.drawText(line, start | Qt.AlignmentFlag.AlignVCenter, name)
        painter.setPen(QColor(self._colours.quiet_text))
        painter.drawText(line, end | Qt.AlignmentFlag.AlignVCenter, row.detail)

    def _paint_bar(self, painter: QPainter, row: Row, top: float, unit: float) -> None:
        x = 1.0
        for amount, fill in row.parts:
            if not amount:
                continue
            width = max(LEAST_PART, amount * unit - PARTS_GAP)
            part = QRectF(x, top, width, BAR_PIXELS)
            x += width + PARTS_GAP
            if self.is_mirrored:
                part.moveLeft(self._area.width() - part.right())
            self._paint_part(painter, part, fill)

    def _paint_part(self, painter: QPainter, part: QRectF, fill: Fill) -> None:
        accent, edge, warm = (QColor(each) for each in (self._colours.accent, self._colours.edge, self._colours.warm))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if fill is Fill.FILLED:
            painter.setBrush(accent)
        elif fill is Fill.OUTLINE:
            painter.setPen(QPen(edge, 1.5))
        else:
            painter.setPen(QPen(warm, 1.5))
            painter.setBrush(QBrush(warm, Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(part.adjusted(0.75, 0.75, -0.75, -0.75), RADIUS, RADIUS)
