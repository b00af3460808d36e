"""The editor for a few words: nothing blank, nothing cut, text only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from ashore.features.reframes.text_editor import TextEditor

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ashore.ui.theme import Theme


@pytest.fixture
def editor(theme: Theme, shown: Callable[[QWidget], None]) -> TextEditor:
    assert theme.sizes.percent == 100
    editor = TextEditor("A kinder line.")
    shown(editor)
    return editor


@pytest.mark.parametrize("blank", ["", "   ", "\n\n\t"])
def test_nothing_blank_can_be_kept(blank: str, editor: TextEditor) -> None:
    editor.text_box.setPlainText(blank)
    assert not editor.keep.isEnabled()


def test_the_length_is_shown_when_a_text_is_too_long_and_nothing_is_cut(editor: TextEditor) -> None:
    editor.text_box.setPlainText("x" * 10_001)
    assert not editor.keep.isEnabled()
    assert "10,001 characters" in editor.note.text()
    assert len(editor.text) == 10_001
    editor.text_box.setPlainText("x" * 10_000)
    assert editor.keep.isEnabled()


def test_a_pasted_picture_is_ignored(editor: TextEditor) -> None:
    picture = QMimeData()
    picture.setImageData(QImage(8, 8, QImage.Format.Format_ARGB32))
    assert not editor.text_box.canInsertFromMimeData(picture)
    editor.text_box.insertFromMimeData(picture)
    assert editor.text == ""


def test_of_a_web_page_only_the_text_is_pasted(editor: TextEditor) -> None:
    page = QMimeData()
    page.setHtml("<p>kind <img src='x.png'> <b>words</b></p>")
    page.setText("kind words")
    page.setUrls([QUrl("https://example.org")])
    editor.text_box.insertFromMimeData(page)
    assert editor.text == "kind words"


def test_the_length_is_shown_when_more_is_pasted_than_fits_and_nothing_is_cut(editor: TextEditor) -> None:
    editor.text_box.setPlainText("a" * 9_990)
    editor.text_box.moveCursor(editor.text_box.textCursor().MoveOperation.End)
    much = QMimeData()
    much.setText("b" * 11)
    editor.text_box.insertFromMimeData(much)
    assert editor.text == "a" * 9_990 + "b" * 11
    assert "10,001 characters" in editor.note.text()
    assert not editor.keep.isEnabled()


def test_writing_goes_on_at_the_end_of_what_is_there(editor: TextEditor) -> None:
    editor.begin("before")
    QTest.keyClicks(editor.text_box, " and after")
    assert editor.text == "before and after"


def test_tab_moves_on_instead_of_being_typed(editor: TextEditor) -> None:
    editor.begin("words")
    QTest.keyClick(editor.text_box, Qt.Key.Key_Tab)
    assert editor.text == "words"


def test_writing_can_be_cancelled(editor: TextEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.cancelled):
        editor.cancel.click()
