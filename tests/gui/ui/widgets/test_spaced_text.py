"""Words in lines that stand apart: as tall as they are, whatever they are, with places kept for others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ashore.domain.settings import Appearance
from ashore.ui.widgets.spaced_text import SpacedText
from ashore.ui.widgets.text import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ashore.ui.theme import Theme


@pytest.mark.parametrize(("role", "pixels", "line"), [(Role.HELD, 23, 32), (Role.BODY, 15, 21)])
def test_a_line_has_the_height_it_was_given(
    role: Role, pixels: int, line: int, theme: Theme, shown: Callable[[QWidget], None]
) -> None:
    theme.set_appearance(Appearance.LIGHT, 100)
    text = SpacedText("one", role)
    shown(text)
    assert text.fontInfo().pixelSize() == pixels
    assert text.heightForWidth(300) == line
    text.setText("one\ntwo\nthree")
    assert text.heightForWidth(300) == 3 * line
    text.setText("")
    assert text.heightForWidth(300) == line


def test_what_was_measured_in_another_font_does_not_count(theme: Theme, shown: Callable[[QWidget], None]) -> None:
    theme.set_appearance(Appearance.LIGHT, 100)
    words = "a few words " * 12
    text = SpacedText(words)
    shown(text)
    before = text.heightForWidth(300)
    theme.set_appearance(Appearance.LIGHT, 200)
    large = SpacedText(words)
    shown(large)
    assert text.heightForWidth(300) == large.heightForWidth(300) > 2 * before
    theme.set_appearance(Appearance.LIGHT, 100)
    assert text.heightForWidth(300) == before


def test_it_is_as_tall_as_the_tallest_text_it_may_show_but_for_very_long_ones(shown: Callable[[QWidget], None]) -> None:
    text = SpacedText("one")
    shown(text)
    single = text.heightForWidth(300)
    text.reserve(["one", "one\ntwo", "word " * 100])
    assert text.heightForWidth(300) == 2 * single


@pytest.mark.parametrize("words", ["x" * 2_000, "👩‍👩‍👧‍👦" * 60, "אני לבד " * 80], ids=["one word", "emoji", "hebrew"])
def test_any_words_are_drawn_within_the_width(words: str, shown: Callable[[QWidget], None]) -> None:
    text = SpacedText(words)
    shown(text)
    text.setFixedWidth(200)
    text.resize(200, text.heightForWidth(200))
    picture = text.grab().toImage()
    ground = picture.pixelColor(picture.width() - 1, 0)
    lines = text.heightForWidth(200)
    assert lines > 3 * text.heightForWidth(100_000)
    assert all(picture.pixelColor(picture.width() - 1, y) == ground for y in range(0, picture.height(), 7))
