"""The small widgets everything is made of."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from ashore.domain.settings import Appearance
from ashore.ui.back_navigation import go_back_within
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.card_button import CardButton
from ashore.ui.widgets.choice_row import ChoiceRow
from ashore.ui.widgets.crossfade import Crossfade, crossfade
from ashore.ui.widgets.fixed_height_text import FixedHeightText
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.rating_scale import RatingScale
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.shortcuts_card import ShortcutsCard
from ashore.ui.widgets.switch_row import SwitchRow
from ashore.ui.widgets.text import Text, as_shown
from ashore.ui.widgets.unclipped_lines import uncut_span
from ashore.ui.window.message_bar import MessageBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from pytestqt.qtbot import QtBot

    from ashore.ui.theme import Theme

    Show = Callable[[QWidget], None]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_a_button(key: Qt.Key, shown: Show, qtbot: QtBot) -> None:
    button = Button("Go on")
    shown(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_chip_can_be_checked_and_a_link_cannot() -> None:
    assert Button("A", ButtonKind.CHIP).isCheckable()
    assert not Button("A", ButtonKind.LINK).isCheckable()


def test_words_stay_plain_words_whatever_they_contain(shown: Show) -> None:
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


def test_words_that_take_turns_move_nothing_below_them(theme: Theme, shown: Show) -> None:
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
    places = set()
    for text in texts:
        turns.setText(text)
        QApplication.processEvents()
        places.add(below.y())
    assert len(places) == 1
    turns.set_texts(["Short."])
    turns.setText("Short.")
    QApplication.processEvents()
    assert below.y() < places.pop()


@pytest.fixture
def scale(theme: Theme, shown: Show) -> RatingScale:
    assert theme.sizes.percent == 100
    scale = RatingScale("How strong?", {0: "settled", 5: "a lot", 10: "the most"})
    shown(scale)
    scale.resize(300, 80)
    return scale


def test_a_scale_begins_with_no_number(scale: RatingScale) -> None:
    assert scale.number is None
    assert scale.text == "0 settled, 10 the most"
    assert scale.slider.accessibleDescription()


@pytest.mark.parametrize("number", range(11))
def test_a_digit_chooses_its_number(number: int, scale: RatingScale, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scale.number_changed):
        QTest.keyClick(scale.slider, Qt.Key.Key_End if number == 10 else Qt.Key(Qt.Key.Key_0 + number))
    assert scale.number == number
    assert scale.slider.accessibleDescription() == ""
    nearest = "settled" if number <= 2 else "a lot" if number <= 7 else "the most"
    assert scale.text == f"{number} · {nearest}"


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down])
def test_the_first_arrow_key_begins_in_the_middle_and_the_next_one_moves(key: Qt.Key, scale: RatingScale) -> None:
    QTest.keyClick(scale.slider, key)
    assert scale.number == 5
    QTest.keyClick(scale.slider, key)
    assert scale.number == (6 if key in (Qt.Key.Key_Right, Qt.Key.Key_Up) else 4)


def test_home_and_end_choose_the_ends_even_where_the_number_is_the_hidden_one(scale: RatingScale) -> None:
    QTest.keyClick(scale.slider, Qt.Key.Key_Home)
    assert scale.number == 0
    scale.unset()
    assert scale.number is None


@pytest.mark.parametrize(("part", "number"), [(0.01, 0), (0.5, 5), (0.99, 10)])
def test_a_press_on_the_line_chooses_what_is_under_it(part: float, number: int, scale: RatingScale) -> None:
    slider = scale.slider
    QTest.mouseClick(
        slider,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(round(slider.width() * part), slider.height() // 2),
    )
    assert scale.number == number


def test_a_scale_to_a_hundred_takes_tens_from_digits(theme: Theme, shown: Show) -> None:
    assert theme.sizes.percent == 100
    scale = RatingScale("How true?", {0: "not at all", 100: "completely"}, step=5)
    shown(scale)
    QTest.keyClick(scale.slider, Qt.Key.Key_7)
    assert scale.number == 70
    QTest.keyClick(scale.slider, Qt.Key.Key_Right)
    assert scale.number == 75


def test_a_card_is_as_tall_as_its_words_and_says_them_all_to_a_screen_reader(theme: Theme, shown: Show) -> None:
    assert theme.sizes.percent == 100
    area = QWidget()
    rows = QVBoxLayout(area)
    short, long = CardButton("One"), CardButton("Two", ["word " * 120, "3 minutes"])
    rows.addWidget(short)
    rows.addWidget(long)
    rows.addStretch(1)
    shown(area)
    assert short.height() >= 44
    assert long.height() > 2 * short.height()
    assert long.accessibleName().startswith("Two. word")
    before = long.height()
    area.resize(400, 760)
    assert long.height() > before
    area.resize(752, 760)
    assert long.height() == before


def test_the_flow_begins_a_new_row_where_the_width_ends(shown: Show) -> None:
    area = QWidget()
    flow = FlowLayout(area, spacing=10)
    labels = [QLabel(f"number {number}") for number in range(6)]
    for label in labels:
        label.setFixedSize(100, 30)
        flow.addWidget(label)
    shown(area)
    area.resize(330, 300)
    assert [(label.x(), label.y()) for label in labels[:4]] == [(0, 0), (110, 0), (220, 0), (0, 40)]
    assert flow.heightForWidth(330) == 70
    assert flow.heightForWidth(1000) == 30
    labels[0].hide()
    assert flow.heightForWidth(330) == 70
    labels[1].hide()
    labels[2].hide()
    assert flow.heightForWidth(330) == 30


def test_the_flow_runs_from_the_right_where_the_language_does(shown: Show) -> None:
    area = QWidget()
    area.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow = FlowLayout(area, spacing=10)
    first, second = QLabel("one"), QLabel("two")
    for label in (first, second):
        label.setFixedSize(100, 30)
        flow.addWidget(label)
    shown(area)
    area.resize(300, 100)
    assert first.x() == 200
    assert second.x() == 90


def test_something_wider_than_the_flow_is_held_to_its_width(shown: Show) -> None:
    area = QWidget()
    flow = FlowLayout(area)
    wide = Button("word " * 40)
    flow.addWidget(wide)
    area.setMinimumWidth(10)
    shown(area)
    flow.setGeometry(area.rect().adjusted(0, 0, 200 - area.width(), 0))
    assert wide.width() <= 200


def test_a_column_scrolls_and_never_sideways(shown: Show, qtbot: QtBot) -> None:
    column = ScrollColumn()
    for number in range(60):
        column.add(Text(f"line {number} " + "word " * 30))
    column.end()
    shown(column)
    qtbot.waitUntil(lambda: column.verticalScrollBar().maximum() > 0)
    body = column.widget()
    assert body is not None
    assert body.width() <= column.viewport().width()
    column.clear()
    assert column.rows.count() == 0


def lines_in(text: QLabel) -> float:
    """Between two lines stands what the font leads them by, and after the last one nothing."""
    metrics = QFontMetricsF(text.font())
    return (text.height() + metrics.leading()) / metrics.lineSpacing()


@pytest.mark.parametrize("percent", [80, 100, 200, 300])
def test_a_column_grows_with_the_text_so_that_its_lines_keep_their_letters(
    percent: int, theme: Theme, qtbot: QtBot
) -> None:
    column, other = ScrollColumn(), ScrollColumn(widest=520)
    words = "Old hurt often leaves this conclusion behind. It was learned, so it says more about what happened. " * 6
    line, short = Text(words), Text("here")
    for each in (column, other):
        qtbot.addWidget(each)
        each.resize(1900, 300)
    column.add(line)
    column.end()
    other.add(short)
    column.show()
    other.show()
    theme.set_appearance(Appearance.DARK, percent)
    qtbot.waitUntil(lambda: 60 <= len(words) / lines_in(line) <= 77)
    qtbot.waitUntil(lambda: short.width() == theme.sizes.scaled(520))


def test_a_column_tells_how_wide_its_room_is(shown: Show, qtbot: QtBot) -> None:
    column = ScrollColumn()
    shown(column)
    with qtbot.waitSignal(column.width_changed) as changed:
        column.resize(500, 300)
    assert changed.args == [column.viewport().width()]


@given(st.lists(st.tuples(st.integers(-300, 500), st.integers(1, 80)), max_size=12), st.integers(1, 300))
def test_no_edge_of_what_is_shown_cuts_a_line(lines: list[tuple[int, int]], height: int) -> None:
    spans = tuple((start, start + tall) for start, tall in lines)
    top, bottom = uncut_span(spans, height)
    assert 0 <= top < bottom <= height
    if (top, bottom) != (0, height):
        for start, end in spans:
            if end - start <= height:
                assert not start < top < end
                assert not start < bottom < end


def test_a_choice_tells_what_was_pressed_and_not_what_was_set(shown: Show, qtbot: QtBot) -> None:
    row = ChoiceRow("Size", [(1, "one"), (None, "open"), (3, "three")], "a note")
    shown(row)
    with qtbot.assertNotEmitted(row.chosen):
        row.set_value(3)
    assert row.chip(3).isChecked()
    with qtbot.waitSignal(row.chosen) as chosen:
        row.chip(None).click()
    assert chosen.args == [None]
    row.set_value(7)
    assert not any(row.chip(value).isChecked() for value in (1, None, 3))
    assert row.chip(1).accessibleName() == "Size: one"


def test_a_switch_tells_what_was_switched_and_not_what_was_set(shown: Show, qtbot: QtBot) -> None:
    row = SwitchRow("Count")
    shown(row)
    with qtbot.assertNotEmitted(row.switched):
        row.set_on(is_on=True)
    with qtbot.waitSignal(row.switched) as switched:
        row.box.click()
    assert switched.args == [False]


def test_a_change_fades_and_the_new_stands_at_once(shown: Show, qtbot: QtBot) -> None:
    area = QWidget()
    label = QLabel("before", area)
    shown(area)
    crossfade(area, lambda: label.setText("after"))
    assert label.text() == "after"
    veil = area.findChild(Crossfade)
    assert veil is not None
    assert veil.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    qtbot.waitUntil(lambda: area.findChild(Crossfade) is None, timeout=3000)


def test_many_changes_in_a_row_leave_one_fade(shown: Show, qtbot: QtBot) -> None:
    area = QWidget()
    label = QLabel("0", area)
    shown(area)
    for number in range(20):
        crossfade(area, partial(label.setText, str(number)))
    assert sum(veil.isVisible() for veil in area.findChildren(Crossfade)) == 1
    qtbot.waitUntil(lambda: area.findChild(Crossfade) is None, timeout=3000)
    assert label.text() == "19"


def test_a_fade_within_a_fade_that_has_just_begun_is_one_fade(shown: Show) -> None:
    area = QWidget()
    rows = QVBoxLayout(area)
    inner = QLabel("before")
    rows.addWidget(inner)
    shown(area)
    done: list[str] = []
    crossfade(area, lambda: crossfade(inner, lambda: done.append("both")))
    crossfade(inner, lambda: done.append("right after"))
    assert done == ["both", "right after"]
    assert len(area.findChildren(Crossfade)) == 1


def test_a_change_off_screen_is_made_at_once(qtbot: QtBot) -> None:
    area = QWidget()
    qtbot.addWidget(area)
    done: list[bool] = []
    crossfade(area, lambda: done.append(True))
    assert done == [True]
    assert area.findChild(Crossfade) is None


@pytest.fixture
def line(shown: Show) -> MessageBar:
    area = QWidget()
    rows = QVBoxLayout(area)
    line = MessageBar()
    rows.addWidget(line)
    shown(area)
    line.window_kept = area  # type: ignore[attr-defined]  # the parent lives as long as the line is looked at
    return line


def test_the_line_says_one_thing_and_the_next_when_it_is_put_away(line: MessageBar) -> None:
    assert line.words == ""
    line.tell("first")
    line.tell("second")
    line.tell("second")
    assert line.words == "first"
    line._close.click()
    assert line.words == "second"
    line._close.click()
    assert line.words == ""


def test_what_is_offered_is_done_once_and_the_line_goes(line: MessageBar) -> None:
    done: list[bool] = []
    line.offer("It is deleted.", "Undo", lambda: done.append(True))
    assert line._offer.text() == "Undo"
    line._offer.click()
    assert done == [True]
    assert line.words == ""
    assert not line._timer.isActive()


def test_an_offer_may_itself_offer_something(line: MessageBar) -> None:
    line.offer("one", "Undo", lambda: line.offer("two", "Undo", lambda: None))
    line._offer.click()
    assert line.words == "two"
    line._close.click()


def test_an_offer_goes_by_itself_and_cannot_be_taken_any_more(line: MessageBar, qtbot: QtBot) -> None:
    line._timer.setInterval(1)
    done: list[bool] = []
    line.offer("It is deleted.", "Undo", lambda: done.append(True))
    qtbot.waitUntil(lambda: line.words == "", timeout=2000)
    assert not line._offer.isVisible()
    assert done == []


def test_what_was_offered_before_is_offered_again_once_the_newer_was_taken(line: MessageBar) -> None:
    done: list[str] = []
    line.offer("A is deleted.", "Undo", lambda: done.append("A"))
    line.note("Copied: 999")
    line.offer("B is deleted.", "Undo", lambda: done.append("B"))
    line._offer.click()
    assert line.words == "A is deleted."
    line._offer.click()
    assert done == ["B", "A"]
    assert line.words == ""


def test_a_note_takes_the_place_of_the_one_before_and_goes_by_itself(line: MessageBar, qtbot: QtBot) -> None:
    for number in ("999", "116 123", "85258"):
        line.note(f"Copied: {number}")
        assert line.words == f"Copied: {number}"
    line._timer.setInterval(1)
    line.note("Copied: 112")
    qtbot.waitUntil(lambda: line.words == "", timeout=2000)


def test_a_trouble_that_an_offer_covers_comes_back_after_it(line: MessageBar) -> None:
    line.tell("Nothing can be saved right now.")
    line.offer("Kept.", "Undo", lambda: None)
    assert line.words == "Kept."
    line._close.click()
    assert line.words == "Nothing can be saved right now."


def test_a_trouble_is_seen_at_once_and_an_offer_waits_behind_it(line: MessageBar) -> None:
    done: list[bool] = []
    line.offer("one", "Undo", lambda: done.append(True))
    line.tell("a trouble")
    assert line.words == "a trouble"
    assert not line._offer.isVisible()
    assert not line._timer.isActive()
    line._close.click()
    assert line.words == "one"
    line._offer.click()
    assert done == [True]


@pytest.mark.parametrize(
    "words", ["Kept.", "one line\nand another", "word " * 60, "x" * 500, "👩‍👩‍👧" * 80, "مرحبا " * 40]
)
def test_at_any_width_all_there_is_to_press_stands_within_the_line(words: str, line: MessageBar) -> None:
    line.offer(words, "Rest it under the guide", lambda: None)
    for width in (*range(1300, 160, -37), *range(160, 1300, 53)):
        line.window().resize(width, 500)
        QApplication.processEvents()
        for button in (line._offer, line._close):
            right = button.mapTo(line, button.rect().topRight()).x()
            assert right <= line.width(), (width, button.text())
    line._close.click()


def test_the_line_eases_into_the_window(line: MessageBar, qtbot: QtBot) -> None:
    heights: list[int] = []
    line._reveal.valueChanged.connect(lambda _value: heights.append(line.maximumHeight()))
    line.note("Kept.")
    assert line.maximumHeight() == 0
    qtbot.waitUntil(lambda: line.height() >= 44 and line.maximumHeight() > 1000, timeout=3000)
    assert heights == sorted(heights)
    line._close.click()


def test_words_stand_beside_what_there_is_to_press_however_wide_the_window_is(line: MessageBar) -> None:
    line.window().resize(1900, 400)
    line.offer("Kept.", "Rest it under the guide", lambda: None)
    QApplication.processEvents()
    assert line._buttons.x() - line._words.geometry().right() < 60
    line.tell("A long trouble " * 30)
    QApplication.processEvents()
    assert line._words.geometry().right() < line._buttons.x()
    assert line._words.text().endswith("…")
    line._close.click()
    line._close.click()


def test_the_keys_lie_over_the_window_until_escape(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    area = QWidget()
    shown(area)
    card = ShortcutsCard([("B", "Breathe"), ("F9", "Fold")], theme, area)
    assert card.geometry() == area.rect()
    area.resize(500, 400)
    assert card.geometry() == area.rect()
    with qtbot.waitSignal(card.closed):
        QTest.keyClick(card, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: area.findChild(ShortcutsCard) is None)


@pytest.mark.parametrize("way", ["button", "click", "question mark"])
def test_the_keys_go_in_any_way_one_tries(way: str, theme: Theme, shown: Show, qtbot: QtBot) -> None:
    area = QWidget()
    shown(area)
    card = ShortcutsCard([("B", "Breathe")], theme, area)
    with qtbot.waitSignal(card.closed):
        match way:
            case "button":
                QTest.mouseClick(card.close_button, Qt.MouseButton.LeftButton)
            case "click":
                QTest.mouseClick(card, Qt.MouseButton.LeftButton)
            case _:
                QTest.keyClick(card, Qt.Key.Key_Question)


def test_no_key_reaches_what_lies_under_the_keys(theme: Theme, shown: Show) -> None:
    reached: list[int] = []

    class Listening(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            reached.append(event.key())

    area = Listening()
    shown(area)
    card = ShortcutsCard([("B", "Breathe")], theme, area)
    for key in (Qt.Key.Key_B, Qt.Key.Key_Space, Qt.Key.Key_F9):
        QTest.keyClick(card, key)
    assert reached == []
    card.dismiss()


def test_a_page_says_whether_there_was_a_step_back() -> None:
    class Deep:
        def go_back(self) -> bool:
            return True

    assert go_back_within(Deep())
    assert not go_back_within(QLineEdit)
    assert not go_back_within(None)
