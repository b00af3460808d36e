"""The terminal's reader of compiled translations finds what Qt's own translator finds."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTranslator
from tests.translation_files import LANGUAGES, compile_translation, extract, fill

from ashore.terminal.qm_file import DamagedFileError, QmFile, read_qm

if TYPE_CHECKING:
    from pathlib import Path

COUNTS = (*range(31), 100, 101, 102, 111, 112, 121, 999, 1000, 1001, 2000, 1_000_000, 1_000_001)


@pytest.fixture(scope="module")
def every_language(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A translation of every text into each language, compiled."""
    folder = tmp_path_factory.mktemp("translations")
    compiled = {}
    for language in LANGUAGES:
        file = folder / f"ashore_{language}.ts"
        extract(file, language)
        fill(file, lambda text, form: f"{form}→{text}")
        compiled[language] = file.with_suffix(".qm")
        compile_translation(file, compiled[language])
    return compiled


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_and_plural_is_what_qt_finds(language: str, every_language: dict[str, Path]) -> None:
    file = every_language[language]
    translator, mine = QTranslator(), read_qm(file)
    assert translator.load(str(file))
    checked = 0
    tree = ET.parse(file.with_suffix(".ts"))  # noqa: S314  # our own file
    for context in tree.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            text, comment = message.findtext("source", ""), message.findtext("comment", "")
            for count in COUNTS if message.get("numerus") else (None,):
                expected = translator.translate(name, text, comment, -1 if count is None else count)
                assert expected
                assert mine.find(name, text, comment, count) == expected
                checked += 1
    assert checked > 100


@pytest.mark.parametrize(
    ("context", "text"), [("Terminal", "Nobody wrote this"), ("Nowhere", "Paused"), ("Terminal", ""), ("", "Paused")]
)
def test_what_is_not_in_the_file_is_not_found(context: str, text: str, every_language: dict[str, Path]) -> None:
    assert read_qm(every_language["de"]).find(context, text) is None


@given(st.data())
def test_a_damaged_file_is_refused_or_finds_less_and_never_fails(
    every_language: dict[str, Path], data: st.DataObject
) -> None:
    whole = every_language["fr"].read_bytes()
    damaged = bytearray(whole[: data.draw(st.integers(0, len(whole)))])
    for place in data.draw(st.lists(st.integers(0, max(0, len(damaged) - 1)), max_size=20)):
        if damaged:
            damaged[place] = data.draw(st.integers(0, 255))
    try:
        file = QmFile(bytes(damaged))
    except DamagedFileError:
        return
    file.find("Terminal", "Paused")
    file.find("Terminal", "about %n minute(s)", count=2)
