"""Labels: plain text that always wraps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ashore.domain.settings import Appearance
from ashore.ui.widgets.fixed_height_text import FixedHeightText
from ashore.ui.widgets.text import Role, Text, as_shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.ui.theme import Theme

    Show = Callable[[QWidget], None]


def test_text_stays_plain_text_whatever_it_contains(shown: Show) -> None:
    text = Text("<b>not bold</b> & <img src='x'>")
    shown(text)
    assert text.textFormat() is Qt.TextFormat.PlainText
    assert text.text().startswith("<b>")


@given(st.text(max_size=400))
def test_breaking_long_words_changes_nothing_else(words: str) -> None:
    assert as_shown(words).replace("\u200b", "") == words.replace("\u200b", "")
    assert Text(words).text() == words


@pytest.mark.parametrize("words", ["é" * 400, "x" * 10_000, "👩‍👩‍👧" * 200])
def test_a_word_without_an_end_fits_any_width(words: str, theme: Theme) -> None:
    assert theme.sizes.percent == 100
    assert Text(words).minimumSizeHint().width() < 336


def test_a_text_of_fixed_height_moves_nothing_below_it(theme: Theme, shown: Show) -> None:
    assert theme.sizes.percent == 100
    area = QWidget()
    rows = QVBoxLayout(area)
    turns, below = FixedHeightText(), Text("below")
    rows.addWidget(turns)
    rows.addWidget(below)
    rows.addStretch(1)
    texts = ("Short.", "A line that is a good deal longer than the other one, and goes on for a while. " * 2)
    turns.set_texts(texts)
    shown(area)
    area.resize(300, 400)
    positions = set()
    for text in texts:
        turns.setText(text)
        QApplication.processEvents()
        positions.add(below.y())
    assert len(positions) == 1
    turns.set_texts(["Short."])
    turns.setText("Short.")
    QApplication.processEvents()
    assert below.y() < positions.pop()


@pytest.mark.parametrize("percent", [100, 200])
def test_the_digits_of_a_number_are_all_equally_wide(percent: int, theme: Theme, shown: Show) -> None:
    area = QWidget()
    rows = QVBoxLayout(area)
    texts = [Text(digit * 8, Role.NUMBER) for digit in "0123456789"]
    for text in texts:
        text.setWordWrap(False)
        rows.addWidget(text)
    theme.set_appearance(Appearance.LIGHT, percent)
    shown(area)
    widths = [text.sizeHint().width() / 8 for text in texts]
    assert max(widths) - min(widths) <= 1  # rounded to whole pixels
    assert texts[0].font().pixelSize() == theme.sizes.scaled(28)
