"""Icons look as QtSvg draws them, whatever their header, and those of the rail are drawn without it."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from tests.paths import ASSETS

from ashore.domain.launch import Page
from ashore.ui.svg_icons import draw_svg, read_line_drawing
from ashore.ui.theme import Theme

FILES = sorted((ASSETS / "icons").glob("*.svg"))
LINE_DRAWINGS = [file.stem for file in FILES if not file.stem.startswith(("tick-", "io."))]
RAIL = [page.value for page in Page if (ASSETS / "icons" / f"{page.value}.svg").exists()]
SIDE = 96
SLIGHT = 24
"""Of 255: both smooth their edges, and may do so a little differently."""


def with_declaration(svg: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- drawn by hand -->\n{svg}'


def with_comment(svg: str) -> str:
    return svg.replace("</svg>", "\n  <!-- the end -->\n</svg>")


def with_attributes_turned_round(svg: str) -> str:
    head = re.search(r"<svg ([^>]*)>", svg)
    assert head is not None
    attributes = re.findall(r'[\w:-]+="[^"]*"', head[1])
    return svg.replace(head[0], f"<svg {' '.join(reversed(attributes))}>")


def with_other_view_box(svg: str) -> str:
    return re.sub(r'viewBox="0 0 (\d+) (\d+)"', r'viewBox="-4 -4 48 48"', svg)


def with_size(svg: str) -> str:
    return svg.replace("<svg ", '<svg width="24px" height="24px" ')


def with_single_quotes(svg: str) -> str:
    return svg.replace('"', "'")


def with_group(svg: str) -> str:
    return re.sub(r"(<svg [^>]*>)(.*)</svg>", r"\1<g opacity='1'>\2</g></svg>", svg, flags=re.DOTALL)


HEADERS = [
    str,
    with_declaration,
    with_comment,
    with_attributes_turned_round,
    with_other_view_box,
    with_size,
    with_single_quotes,
    with_group,
]


def image_of(draw: Callable[[QPainter], object]) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    draw(painter)
    painter.end()
    return image


def by_qt(svg: str) -> QImage:
    return image_of(lambda painter: QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, SIDE, SIDE)))


def largest_difference(one: QImage, other: QImage) -> int:
    first, second = bytes(one.constBits()), bytes(other.constBits())
    return max(abs(a - b) for a, b in zip(first[3::4], second[3::4], strict=True))


@pytest.mark.parametrize("change", HEADERS, ids=lambda change: change.__name__)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_icon_is_drawn_as_qtsvg_draws_it_whatever_its_header(file: object, change: Callable[[str], str]) -> None:
    svg = change((ASSETS / "icons" / getattr(file, "name", "")).read_text("utf-8"))
    expected = by_qt(svg)
    assert max(bytes(expected.constBits())[3::4]) > 200
    assert largest_difference(image_of(lambda painter: draw_svg(painter, svg, SIDE)), expected) <= SLIGHT


@pytest.mark.parametrize("name", RAIL)
def test_an_icon_of_the_rail_is_drawn_by_the_theme_as_qtsvg_draws_it(qapp: QApplication, name: str) -> None:
    drawn = Theme(qapp, ASSETS).pixmap(name, "#808080", SIDE).toImage()
    expected = by_qt((ASSETS / "icons" / f"{name}.svg").read_text("utf-8"))
    converted = drawn.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    assert largest_difference(converted, expected) <= SLIGHT


@pytest.mark.parametrize("change", HEADERS[:-1], ids=lambda change: change.__name__)
@pytest.mark.parametrize("name", LINE_DRAWINGS)
def test_a_line_drawing_is_drawn_without_qtsvg(name: str, change: Callable[[str], str]) -> None:
    drawing = read_line_drawing(change((ASSETS / "icons" / f"{name}.svg").read_text("utf-8")))
    assert drawing.paths
    assert all(not path.isEmpty() for path in drawing.paths)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</svg>", '<path d="M0 0a5 5 0 0 1 5 5"/></svg>'),
        ("</svg>", '<path d="M0 0L5"/></svg>'),
        ("</svg>", '<rect x="1" y="1" width="2" height="2"/></svg>'),
        ("</svg>", '<circle cx="1" cy="1" r="2" opacity="0.5"/></svg>'),
        ("</svg>", "<text/></svg>"),
        ("</svg>", "words</svg>"),
        ("</svg>", ""),
        ('fill="none"', 'fill="#808080"'),
        ('viewBox="0 0 24 24"', 'viewBox="0 0 24 12"'),
        ('viewBox="0 0 24 24"', 'viewBox="all"'),
        ("<svg ", '<svg style="opacity: 0.5" '),
        ("<svg ", "<g "),
    ],
)
def test_more_than_lines_is_left_to_qtsvg(old: str, new: str) -> None:
    svg = (ASSETS / "icons" / "close.svg").read_text("utf-8")
    assert old in svg
    with pytest.raises(ValueError):
        read_line_drawing(svg.replace(old, new))
