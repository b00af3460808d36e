"""What is pasted: plain text only, at most as much as a field takes, in every field that takes long texts."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ashore.domain.entries import LONGEST_TEXT
from ashore.domain.reframes import Reframe
from ashore.features.reframes.belief_list import BeliefList
from ashore.features.reframes.text_editor import TextEditor
from ashore.features.support.correction_field import CorrectionField
from ashore.ui.widgets.line_field import LineField
from ashore.ui.widgets.paste_filter import LONGEST_PASTED, limited_plain_text
from ashore.ui.widgets.text_field import TextField

FieldAndLimit = tuple[QLineEdit | QPlainTextEdit, int]


@pytest.fixture(
    params=[
        (lambda: TextField("Places"), LONGEST_TEXT),
        (lambda: TextEditor("Thought"), LONGEST_PASTED),
        (lambda: LineField("Name"), LONGEST_PASTED),
        (lambda: CorrectionField("Samaritans", takes_numbers=True), LONGEST_PASTED),
        (lambda: BeliefList(Reframe("own", "This may not be the whole story.")), LONGEST_PASTED),
    ],
    ids=["a section of the plan", "a thought", "a person", "a number", "the search"],
)
def field_and_limit(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[FieldAndLimit]:
    """The field, and how many characters it takes."""
    make, limit = request.param
    widget: QWidget = make()
    qtbot.addWidget(widget)
    field = widget if isinstance(widget, TextField) else widget.findChild(QPlainTextEdit) or widget.findChild(QLineEdit)
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    yield field, limit
    widget.close()  # alive until here
    QGuiApplication.clipboard().clear()  # what a test put there would be freed twice when the process ends


def content(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def text_to_paste(text: str) -> QMimeData:
    source = QMimeData()
    source.setText(text)
    return source


def picture_to_paste() -> QMimeData:
    source = QMimeData()
    source.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    return source


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(-2, 60))
def test_as_much_as_fits_is_taken_from_the_beginning(text: str, longest: int) -> None:
    taken = limited_plain_text(text_to_paste(text), longest)
    assert text.startswith(taken)
    assert len(taken) == min(len(text), max(0, longest))


def test_nothing_is_taken_from_a_picture() -> None:
    assert limited_plain_text(picture_to_paste(), 10) == ""


def test_markup_is_taken_as_the_text_it_shows() -> None:
    source = text_to_paste("bold")
    source.setHtml("<b>bold</b>")
    assert limited_plain_text(source, 10) == "bold"


def test_every_field_takes_as_much_as_it_says_and_no_more(field_and_limit: FieldAndLimit) -> None:
    field, limit = field_and_limit
    QGuiApplication.clipboard().setText("w" * (limit + 1))
    field.paste()
    assert content(field) == "w" * limit


def test_no_field_takes_a_picture(field_and_limit: FieldAndLimit) -> None:
    field, _limit = field_and_limit
    QGuiApplication.clipboard().setMimeData(picture_to_paste())
    field.paste()
    assert content(field) == ""


@pytest.mark.parametrize("letter", ["w", "\u0628"])
def test_no_field_holds_the_window_up_for_a_paste_without_a_space(
    field_and_limit: FieldAndLimit, letter: str, qtbot: QtBot
) -> None:
    field, limit = field_and_limit
    window = field.window()
    window.show()
    qtbot.waitExposed(window)
    QGuiApplication.clipboard().setText(letter * 100_000)
    start = time.process_time()  # of this program, however busy the machine is
    for _paste in range(3):
        field.paste()
    window.grab()
    assert time.process_time() - start < 0.6
    assert len(content(field)) == limit
