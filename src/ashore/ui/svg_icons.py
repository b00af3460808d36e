"""Draws the icons of assets/icons.

Circles, rounded rectangles, and paths of straight lines and curves are read here, which is all that most icons use:
QtSvg takes 1.5 MiB for as long as the program runs. It is loaded only for an icon that uses more.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt, QXmlStreamReader
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

_COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?\d*\.?\d+")
_NUMBERS_PER_COMMAND = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6}
_LINE_STYLE = {"fill": "none", "stroke-linecap": "round", "stroke-linejoin": "round"}


class LineDrawing(NamedTuple):
    """Lines of one colour and width, in the units of `view_box`."""

    view_box: QRectF
    colour: str
    line_width: float
    paths: list[QPainterPath]


def draw_svg(painter: QPainter, svg: str, pixels: int) -> None:
    """Draws into a square of so many `pixels`."""
    square = QRectF(0, 0, pixels, pixels)
    try:
        drawing = read_line_drawing(svg)
    except ValueError:
        from PySide6.QtSvg import QSvgRenderer

        QSvgRenderer(QByteArray(svg.encode())).render(painter, square)
        return
    pen = QPen(QColor(drawing.colour), drawing.line_width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = drawing.view_box
    painter.scale(pixels / box.width(), pixels / box.height())
    painter.translate(-box.topLeft())
    for path in drawing.paths:
        painter.strokePath(path, pen)


def read_line_drawing(svg: str) -> LineDrawing:
    """Reads an SVG that has lines only, one style for all. Raises ValueError where there is more."""
    elements = list(_elements(svg))
    if not elements or elements[0][0] != "svg":
        raise ValueError("there is no svg element")
    view_box, colour, width = _read_root(elements[0][1])
    return LineDrawing(view_box, colour, width, [_read_path(name, attributes) for name, attributes in elements[1:]])


def _elements(svg: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Name and attributes of each element, in their order; comments and declarations are passed over."""
    xml = QXmlStreamReader(svg)
    while not xml.atEnd():
        if xml.readNext() is QXmlStreamReader.TokenType.StartElement:
            attributes = xml.attributes()
            each = (attributes.at(index) for index in range(attributes.size()))
            yield xml.qualifiedName(), {one.qualifiedName(): one.value() for one in each}
        elif xml.isCharacters() and not xml.isWhitespace():
            raise ValueError("text is not read here")
    if xml.hasError():
        raise ValueError(xml.errorString())


def _read_root(attributes: Mapping[str, str]) -> tuple[QRectF, str, float]:
    if set(attributes) - {"width", "height"} != {"viewBox", "stroke", "stroke-width", *_LINE_STYLE}:
        raise ValueError("svg has other attributes than those read here")
    if any(attributes[name] != value for name, value in _LINE_STYLE.items()):
        raise ValueError("lines of this style are not read here")
    box = [float(number) for number in attributes["viewBox"].replace(",", " ").split()]
    if len(box) != 4 or box[2] <= 0 or box[2] != box[3]:
        raise ValueError("a view box that is no square is not read here")
    return QRectF(*box), attributes["stroke"], float(attributes["stroke-width"])


def _read_path(name: str, attributes: Mapping[str, str]) -> QPainterPath:
    if name not in _READERS:
        raise ValueError(f"{name} is not read here")
    known, read = _READERS[name]
    if set(attributes) != known:
        raise ValueError(f"{name} has other attributes than those read here")
    return read(attributes)


def _read_commands(attributes: Mapping[str, str]) -> QPainterPath:
    """Small letters count from the current point; a curve counts all its points from its start."""
    path = QPainterPath()
    for letter, numbers in _commands(attributes["d"]):
        if letter in "zZ":
            path.closeSubpath()
            continue
        here = path.currentPosition()
        from_x, from_y = (here.x(), here.y()) if letter.islower() else (0.0, 0.0)
        match letter.lower():
            case "h":
                points = [QPointF(from_x + numbers[0], here.y())]
            case "v":
                points = [QPointF(here.x(), from_y + numbers[0])]
            case _:
                pairs = zip(numbers[::2], numbers[1::2], strict=True)
                points = [QPointF(from_x + x, from_y + y) for x, y in pairs]
        if letter in "mM":
            path.moveTo(points[0])
        elif letter in "cC":
            path.cubicTo(*points)
        else:
            path.lineTo(points[0])
    return path


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with the numbers of one use; more numbers repeat the command."""
    for letter, written in _COMMAND.findall(data):
        numbers = [float(number) for number in _NUMBER.findall(written)]
        if letter in "zZ":
            yield letter, numbers
            continue
        count = _NUMBERS_PER_COMMAND.get(letter.lower(), 0)
        if not count or not numbers or len(numbers) % count:
            raise ValueError(f"command {letter} is not read here")
        for start in range(0, len(numbers), count):
            yield letter, numbers[start : start + count]


def _read_circle(attributes: Mapping[str, str]) -> QPainterPath:
    path = QPainterPath()
    radius = float(attributes["r"])
    path.addEllipse(QPointF(float(attributes["cx"]), float(attributes["cy"])), radius, radius)
    return path


def _read_rectangle(attributes: Mapping[str, str]) -> QPainterPath:
    path = QPainterPath()
    x, y, width, height, rounding = (float(attributes[name]) for name in ("x", "y", "width", "height", "rx"))
    path.addRoundedRect(QRectF(x, y, width, height), rounding, rounding)
    return path


_READERS: dict[str, tuple[set[str], Callable[[Mapping[str, str]], QPainterPath]]] = {
    "path": ({"d"}, _read_commands),
    "circle": ({"cx", "cy", "r"}, _read_circle),
    "rect": ({"x", "y", "width", "height", "rx"}, _read_rectangle),
}
