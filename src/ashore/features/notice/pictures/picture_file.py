"""Writes a picture with its name and its sentence as a PNG or an SVG file."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPaintDevice, QPainter
from PySide6.QtSvg import QSvgGenerator

from ashore.domain.error_reason import reason_of
from ashore.features.notice.pictures.note_plot import NotePlot
from ashore.system.atomic_file import write_whole
from ashore.ui.colours import Colours

MARGIN, GAP = 24, 12
PIXELS_PER_INCH = 96
"""As browsers count them."""
RATIO = 2
"""Pixels of a PNG for each one on the screen."""
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop


class Sheet:
    """A picture as it is laid out in a file: its name, its sentence, the picture, and how to read it."""

    def __init__(self, plot: NotePlot, colours: Colours, title: str, sentence: str, caption: str) -> None:
        self._plot = plot
        self._colours = colours
        body = plot.font()
        heading = QFont(body)
        heading.setPixelSize(round(body.pixelSize() * 1.2))
        heading.setWeight(QFont.Weight.DemiBold)
        self._texts = ((title, heading, colours.text), (sentence, body, colours.text))
        self._caption = (caption, body, colours.quiet_text)

    @property
    def size(self) -> QSize:
        width = self._plot.width()
        texts = [self._text_height(text, font) for text, font, _colour in (*self._texts, self._caption)]
        height = sum(texts) + self._plot.height() + (len(texts)) * GAP
        return QSize(width + 2 * MARGIN, height + 2 * MARGIN)

    def paint(self, device: QPaintDevice, ratio: float = 1) -> None:
        """On `device`, which is `ratio` times as large."""
        painter = QPainter(device)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(ratio, ratio)
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), QColor(self._colours.surface))
        top = MARGIN
        for text, font, colour in self._texts:
            top = self._write(painter, text, font, colour, top)
        self._paint_plot(painter, top, ratio)
        self._write(painter, *self._caption, top + self._plot.height() + GAP)
        painter.end()

    def _write(self, painter: QPainter, text: str, font: QFont, colour: str, top: int) -> int:
        """Where the next one begins."""
        height = self._text_height(text, font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(QRectF(MARGIN, top, self._plot.width(), height), int(WRAPPED), text)
        return top + height + GAP

    def _text_height(self, text: str, font: QFont) -> int:
        width = self._plot.width()
        return QFontMetrics(font).boundingRect(0, 0, width, 10000, int(WRAPPED), text).height() if text else 0

    def _paint_plot(self, painter: QPainter, top: int, ratio: float) -> None:
        """As lines and words where the file can hold them: pyqtgraph paints pictures on the screen only."""
        self._plot.finish_drawing()
        scene = self._plot.plot.scene()
        items: list[Any] = [item for item in scene.items() if hasattr(item, "setExportMode")]
        options = {"antialias": True, "painter": painter, "resolutionScale": ratio, "background": None}
        for item in items:
            item.setExportMode(True, options)
        area = QRectF(MARGIN, top, self._plot.width(), self._plot.height())
        scene.render(painter, area, QRectF(0, 0, self._plot.width(), self._plot.height()))
        for item in items:
            item.setExportMode(False)


def png_bytes(sheet: Sheet) -> bytes:
    image = QImage(sheet.size * RATIO, QImage.Format.Format_RGB32)
    sheet.paint(image, RATIO)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # a buffer is a device
    return bytes(data.data())


def svg_bytes(sheet: Sheet, title: str) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(PIXELS_PER_INCH)
    generator.setSize(sheet.size)
    generator.setViewBox(QRectF(0, 0, sheet.size.width(), sheet.size.height()))
    generator.setTitle(title)
    sheet.paint(generator)
    return bytes(data.data())


def write_picture(file: Path, sheet: Sheet, title: str) -> str:
    """By the ending of the file, `.svg` or any other for PNG. Why it was not saved; "" where it was."""
    try:
        write_whole(file, svg_bytes(sheet, title) if file.suffix.lower() == ".svg" else png_bytes(sheet))
    except OSError as error:
        return reason_of(error)
    return ""
