"""Line drawings look as a whole reader of SVG shows them."""

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from tests.paths import ASSETS

from ashore.domain.launch import Page
from ashore.ui.svg_icons import read_lines
from ashore.ui.theme import Theme

NAMES = [page.value for page in Page if (ASSETS / "icons" / f"{page.value}.svg").exists()]
SIDE = 96
NOTHING = QColor(0, 0, 0, 0)
SLIGHT = 24
"""Of 255: both smooth their edges, and may do so a little differently."""


def as_svg(name: str) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(NOTHING)
    painter = QPainter(image)
    QSvgRenderer(QByteArray((ASSETS / "icons" / f"{name}.svg").read_bytes())).render(painter, QRectF(0, 0, SIDE, SIDE))
    painter.end()
    return image


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_of_the_rail_looks_as_svg_does(qapp: QApplication, name: str) -> None:
    drawn = Theme(qapp, ASSETS).picture(name, "#808080", SIDE).toImage()
    expected = as_svg(name)
    spots = [(x, y) for x in range(SIDE) for y in range(SIDE)]
    assert any(expected.pixelColor(*spot).alpha() == 255 for spot in spots)
    assert max(abs(drawn.pixelColor(*spot).alpha() - expected.pixelColor(*spot).alpha()) for spot in spots) <= SLIGHT


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_of_the_rail_is_drawn_without_the_whole_reader(name: str) -> None:
    _colour, lines = read_lines((ASSETS / "icons" / f"{name}.svg").read_text("utf-8"))
    assert all(not path.isEmpty() for path in lines)


@pytest.mark.parametrize("shape", ['<path d="M0 0a5 5 0 0 1 5 5"/>', '<rect x="1" y="1" width="2" height="2"/>'])
def test_more_than_lines_is_left_to_the_whole_reader(shape: str) -> None:
    drawing = (ASSETS / "icons" / "close.svg").read_text("utf-8")
    with pytest.raises(ValueError, match="not read here"):
        read_lines(drawing.replace("</svg>", f"{shape}</svg>"))
    for other in (drawing.replace('fill="none"', 'fill="#808080"'), drawing.replace("</svg>", "<text/></svg>")):
        with pytest.raises(ValueError, match="another way"):
            read_lines(other)
