"""How the week looks: where its parts stand at any width, and that rest and contact stand out, and are told apart."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from tests.contrast import contrast, luminance, most_common, strongest_on_ground

from ashore.domain.check_ins import CheckInKind
from ashore.domain.settings import Appearance
from ashore.domain.week import DAYS, PARTS
from ashore.features.connect.block_painter import BlockPainter, wrapped
from ashore.features.connect.week_layout import Columns, WeekMeasures, mirrored, week_layout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ashore.ui.theme import Theme

LOOKS = tuple(look for look in Appearance if look is not Appearance.SYSTEM)


def measures(percent: int) -> WeekMeasures:
    def scaled(pixels: int) -> int:
        return round(pixels * percent / 100)

    return WeekMeasures(scaled(24), scaled(76), scaled(116), scaled(74), lambda named: scaled(76 if named else 84))


@given(
    width=st.integers(200, 2000),
    percent=st.integers(80, 300),
    day=st.integers(0, DAYS - 1),
    editor_height=st.sampled_from([0, 44, 300]),
)
def test_at_any_width_every_part_stands_in_its_day_and_nothing_over_anything_else(
    width: int, percent: int, day: int, editor_height: int
) -> None:
    layout = week_layout(width, measures(percent), day, editor_height)
    page = QRect(0, 0, width, layout.height)
    assert len(layout.cells) == DAYS * len(PARTS)
    for number, cell in enumerate(layout.cells):
        assert layout.days[number // len(PARTS)].contains(cell)
        assert cell.width() >= 44
    shown = [*layout.cells, *([layout.editor] if editor_height else [])]
    assert [pair for pair in combinations(shown, 2) if pair[0].intersects(pair[1])] == []
    assert all(page.contains(each) for each in (*layout.days, *shown))
    assert [pair for pair in combinations(layout.days, 2) if pair[0].intersects(pair[1])] == []


def test_wide_pages_have_the_days_side_by_side_and_narrow_ones_a_list() -> None:
    assert not week_layout(788, measures(100), 0, 0).cells_name_parts
    assert week_layout(600, measures(100), 0, 0).cells_name_parts
    assert week_layout(788, measures(200), 0, 0).cells_name_parts
    assert week_layout(600, measures(100), 0, 0).columns is Columns.PARTS
    assert week_layout(600, measures(300), 0, 0).columns is Columns.ONE


def test_in_a_list_what_belongs_to_a_day_stands_right_below_it() -> None:
    layout = week_layout(600, measures(100), 2, 200)
    assert layout.days[2].bottom() < layout.editor.top() < layout.editor.bottom() < layout.days[3].top()


@given(left=st.integers(0, 500), span=st.integers(1, 200))
def test_a_mirrored_place_is_as_far_from_the_other_side(left: int, span: int) -> None:
    place = mirrored(QRect(left, 3, span, 10), 1000)
    assert 1000 - 1 - place.right() == left
    assert mirrored(place, 1000) == QRect(left, 3, span, 10)


def drawn(theme: Theme, kind: CheckInKind, text: str) -> QImage:
    """On the fill of a day, at the lightest place of the ground in the dark look, and the darkest in the light one."""
    image = QImage(160, 168, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    colours = theme.colours
    image.fill(QColor(colours.backdrop_bottom))
    painter = QPainter(image)
    painter.fillRect(QRect(0, 0, 80, 84), QColor(colours.fill))
    BlockPainter(theme).draw(painter, QRectF(4, 4, 72, 76), kind, text)
    painter.end()
    return image


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("kind", CheckInKind)
def test_words_and_drawing_of_a_block_stand_out(look: Appearance, kind: CheckInKind, theme: Theme) -> None:
    theme.set_appearance(look, 100)
    seen = luminance(drawn(theme, kind, "market"))
    middle = seen[20:-20, 40:-40]
    assert strongest_on_ground(middle[len(middle) // 2 :]) >= 4.5
    assert strongest_on_ground(middle[: len(middle) // 2]) >= 3


@pytest.mark.parametrize("look", LOOKS)
def test_rest_and_contact_are_equally_light_and_told_apart_without_colour(look: Appearance, theme: Theme) -> None:
    theme.set_appearance(look, 100)
    rest, contact = (luminance(drawn(theme, kind, "a bath")) for kind in CheckInKind)
    grounds = [most_common(seen[20:-20, 16:-16]) for seen in (rest, contact)]
    assert float(contrast(*grounds)) < 1.06, "neither stands before the other"
    assert int((contrast(rest, contact) >= 3).sum()) > 150, "another drawing"
    corner = np.s_[8:24, 8:24]
    assert float(contrast(rest[corner], contact[corner]).max()) > 1.2, "another shape"


@pytest.mark.parametrize("text", ["", "tea", "a very long walk along the river with Mina", "x" * 500])
@pytest.mark.parametrize("most", [-1, 1, 2])
def test_words_take_the_lines_there_are_and_no_more(text: str, most: int, qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    lines = wrapped(text, metrics, 70, most)
    assert 1 <= len(lines) <= max(1, most)
    assert all(metrics.horizontalAdvance(line) <= 70 for line in lines)


def test_a_block_at_three_times_the_text_still_has_its_whole_word(theme: Theme) -> None:
    theme.set_appearance(Appearance.DARK, 300)
    painter = BlockPainter(theme)
    metrics = QFontMetrics(painter.font(13))
    narrowest = theme.sizes.scaled(74) - 2 * 4 - 2 * 4
    for word in ("Rest", "Contact"):
        assert metrics.elidedText(word, Qt.TextElideMode.ElideRight, narrowest) == word
