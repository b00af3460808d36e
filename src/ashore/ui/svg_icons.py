"""Draws the line drawings of assets/icons.

Circles, rounded rectangles, and paths of straight lines and curves are read here, which is all that the rail needs:
QtSvg takes 1.4 MiB for as long as the window stands. It is asked only for a drawing that uses more.
"""

import re
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

_SIDE = 24
_PEN_WIDTH = 1.6
_HEAD = re.compile(
    rf'<svg xmlns="[^"]*" viewBox="0 0 {_SIDE} {_SIDE}" fill="none" stroke="([^"]*)" stroke-width="{_PEN_WIDTH}"'
    ' stroke-linecap="round" stroke-linejoin="round">'
)
_SHAPE = re.compile(r"<(path|circle|rect) ([^>]*)/>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?\d*\.?\d+")
_NUMBERS_TAKEN = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6}


def draw_svg(painter: QPainter, svg: str, pixels: int) -> None:
    """Draws into a square of so many `pixels`."""
    try:
        colour, lines = read_lines(svg)
    except ValueError:
        from PySide6.QtSvg import QSvgRenderer

        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, pixels, pixels))
        return
    pen = QPen(QColor(colour), _PEN_WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(pixels / _SIDE, pixels / _SIDE)
    for path in lines:
        painter.strokePath(path, pen)


def read_lines(svg: str) -> tuple[str, list[QPainterPath]]:
    """The colour, and the lines drawn with it, in this order. Raises ValueError where there is more than lines."""
    head = _HEAD.match(svg)
    if head is None or _SHAPE.sub("", svg[head.end() :]).strip() != "</svg>":
        raise ValueError("it is drawn in another way")
    try:
        paths = [_path_of(shape, dict(_ATTRIBUTE.findall(said))) for shape, said in _SHAPE.findall(svg, head.end())]
    except KeyError as unknown:
        raise ValueError(f"{unknown} is not read here") from None
    return head[1], paths


def _path_of(shape: str, said: Mapping[str, str]) -> QPainterPath:
    path = QPainterPath()
    if shape == "path":
        _follow(path, said["d"])
    elif shape == "circle":
        radius = float(said["r"])
        path.addEllipse(QPointF(float(said["cx"]), float(said["cy"])), radius, radius)
    else:
        area = QRectF(*(float(said[name]) for name in ("x", "y", "width", "height")))
        path.addRoundedRect(area, float(said["rx"]), float(said["rx"]))
    return path


def _follow(path: QPainterPath, commands: str) -> None:
    """Small letters count from where the line has come to; a curve counts all its points from its start."""
    for letter, numbers in _steps(commands):
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


def _steps(commands: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with the numbers that it takes once; one that is given more of them is meant again."""
    for letter, written in _COMMAND.findall(commands):
        numbers = [float(number) for number in _NUMBER.findall(written)]
        if letter in "zZ":
            yield letter, numbers
            continue
        taken = _NUMBERS_TAKEN[letter.lower()]
        for start in range(0, len(numbers), taken):
            yield letter, numbers[start : start + taken]
