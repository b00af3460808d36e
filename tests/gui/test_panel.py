"""The reframes panel: finding a thought, a ladder of kinder lines, keeping, putting aside and writing one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ashore.content.beliefs import read_beliefs
from ashore.domain.launch import Room
from ashore.domain.record import HiddenLine, KeptLine, OwnBelief, OwnLine
from ashore.system.paths import assets_folder
from ashore.ui.panel.panel import ReframesPanel
from ashore.ui.panel.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ashore.domain.belief import Belief
    from ashore.ui.theme import Theme

HARD_WORDS = [
    "אני לא ראוי לאהבה, וזה כואב",
    "أنا لا أستحق الحب",
    "🫠",
    "👩‍👩‍👧‍👦🏳️‍🌈",
    "one line\nand another\n\nand a third",
    "é" * 400,
    "x" * 10_000,
    "word " * 1_999 + "end",
    "<b>bold</b> & <script>x</script> {name} %1 $text",
    "\u202eturned round\u202c",
]


@pytest.fixture(scope="module")
def beliefs() -> tuple[Belief, ...]:
    return read_beliefs(assets_folder() / "content" / "en")


@pytest.fixture
def panel(theme: Theme, beliefs: tuple[Belief, ...], shown: Callable[[QWidget], None]) -> ReframesPanel:
    assert theme.sizes.percent == 100
    panel = ReframesPanel((Room.BREATHE, Room.GROUND))
    panel.set_beliefs(beliefs, ())
    shown(panel)
    panel.resize(336, 760)
    return panel


@pytest.fixture
def unlovable(panel: ReframesPanel, beliefs: tuple[Belief, ...]) -> Belief:
    belief = next(each for each in beliefs if each.id == "unlovable")
    panel.open(belief.id)
    return belief


def names(panel: ReframesPanel) -> list[str]:
    return [card.accessibleName() for card in panel.list.cards]


def nothing_is_wider_than(panel: ReframesPanel) -> bool:
    return all(
        child.mapTo(panel, child.rect().topRight()).x() <= panel.width()
        for child in panel.findChildren(QWidget)
        if child.isVisible()
    )


def test_all_thoughts_stand_there_before_anything_is_typed(panel: ReframesPanel, beliefs: tuple[Belief, ...]) -> None:
    assert len(panel.list.cards) == len(beliefs)
    assert names(panel)[0] == f"“{beliefs[0].title}”"


@pytest.mark.parametrize("words", ["lov", "nobody could love me", "UNLÓV"])
def test_searching_by_meaning_words_finds_the_card(words: str, panel: ReframesPanel) -> None:
    QTest.keyClicks(panel.list.search, words)
    assert "“I am unlovable”" in names(panel)


def test_what_is_not_found_can_be_taken_as_ones_own_words(panel: ReframesPanel, qtbot: QtBot) -> None:
    panel.list.search.setText("zzzz qqqq")
    assert panel.list.cards == []
    assert panel.list.own.text() == "Use my own words"
    panel.list.own.click()
    assert panel.writer.words.toPlainText() == "zzzz qqqq"
    with qtbot.waitSignal(panel.belief_written) as written:
        panel.writer.save.click()
    assert written.args == ["zzzz qqqq"]
    assert panel.list.search.text() == ""


def test_a_written_thought_opens_as_soon_as_it_is_in_the_record(
    panel: ReframesPanel, beliefs: tuple[Belief, ...]
) -> None:
    panel.list.own.click()
    panel.writer.words.setPlainText("I ruin everything")
    panel.writer.save.click()
    panel.set_beliefs(beliefs, [OwnBelief("I ruin everything", 7)])
    assert panel.card.isVisible()
    assert panel.card.belief.id == "own-7"
    assert panel.card.words == ""
    assert not panel.card.keep.isEnabled()


def test_a_card_climbs_from_barely_kinder_to_kinder_and_round_again(panel: ReframesPanel, unlovable: Belief) -> None:
    seen = []
    for _ in range(len(unlovable.ladder) + 1):
        assert panel.card.line.text() == panel.card.words
        seen.append(panel.card.words)
        panel.card.another.click()
    assert seen == [*unlovable.ladder, unlovable.ladder[0]]


def test_another_question_comes_when_asked_for(panel: ReframesPanel, unlovable: Belief) -> None:
    assert panel.card.question.text() == unlovable.angles[0].text
    panel.card._show_other_question()
    assert panel.card.question.text() == unlovable.angles[1].text


def test_a_line_is_kept_as_it_stands(panel: ReframesPanel, unlovable: Belief, qtbot: QtBot) -> None:
    panel.card.another.click()
    with qtbot.waitSignal(panel.line_kept) as kept:
        panel.card.keep.click()
    assert kept.args == [KeptLine("unlovable", unlovable.ladder[1])]


def test_not_for_me_is_not_shown_again_unless_asked(panel: ReframesPanel, unlovable: Belief, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.line_hidden) as hidden:
        panel.card.not_for_me.click()
    assert hidden.args == [HiddenLine("unlovable", "0")]
    panel.set_lines((), (hidden.args[0],))
    seen = set()
    for _ in range(6):
        seen.add(panel.card.words)
        panel.card.another.click()
    assert seen == set(unlovable.ladder[1:])
    again = next(
        button
        for button in panel.card.findChildren(type(panel.card.keep))
        if button.text().startswith("Show the lines")
    )
    with qtbot.waitSignal(panel.lines_shown_again) as asked:
        again.click()
    assert asked.args == [unlovable]


def test_with_every_line_put_aside_the_card_still_reads_kindly(panel: ReframesPanel, unlovable: Belief) -> None:
    panel.set_lines((), [HiddenLine("unlovable", str(number)) for number in range(len(unlovable.ladder))])
    assert panel.card.words == ""
    assert panel.card.line.text()
    assert not panel.card.keep.isEnabled()
    assert not panel.card.not_for_me.isEnabled()


def test_ones_own_line_comes_first_and_can_be_deleted(panel: ReframesPanel, unlovable: Belief, qtbot: QtBot) -> None:
    panel.card.write.click()
    QTest.keyClicks(panel.card.writer.words, "I may be learning")
    with qtbot.waitSignal(panel.line_written) as written:
        panel.card.writer.save.click()
    assert written.args == [OwnLine("unlovable", "I may be learning")]
    own = OwnLine("unlovable", "I may be learning", 3)
    panel.set_lines((own,), ())
    assert panel.card.words == own.text
    assert unlovable.ladder[0] != own.text
    with qtbot.waitSignal(panel.line_removed) as removed:
        panel.card.not_for_me.click()
    assert removed.args == [own]


def test_words_half_written_survive_what_the_record_says_meanwhile(panel: ReframesPanel, unlovable: Belief) -> None:
    assert unlovable.ladder
    panel.card.write.click()
    QTest.keyClicks(panel.card.writer.words, "half a th")
    panel.set_lines((), ())
    panel.set_kept([KeptLine("unlovable", "kept", id=1)])
    panel.set_lines((OwnLine("unlovable", "from elsewhere", 9),), ())
    assert panel.card.writer.isVisible()
    assert panel.card.writer.words.toPlainText() == "half a th"


def test_a_line_that_was_written_leaves_the_writing_behind(panel: ReframesPanel, unlovable: Belief) -> None:
    assert unlovable.ladder
    panel.card.write.click()
    panel.card.writer.words.setPlainText("mine")
    panel.card.writer.save.click()
    assert not panel.card.writer.isVisible()
    panel.set_lines((OwnLine("unlovable", "mine", 1),), ())
    assert not panel.card.writer.isVisible()
    assert panel.card.words == "mine"


def test_the_keyboard_stays_where_it_was_when_a_line_is_put_aside(panel: ReframesPanel, unlovable: Belief) -> None:
    assert unlovable.ladder
    panel.activateWindow()
    panel.card.not_for_me.setFocus()
    panel.card.not_for_me.click()
    panel.set_lines((), (HiddenLine("unlovable", "0"),))
    assert panel.card.not_for_me.hasFocus()
    panel.set_lines((), [HiddenLine("unlovable", str(number)) for number in range(len(unlovable.ladder))])
    assert panel.card.write.hasFocus()


def test_the_keyboard_stays_where_it_was_when_a_line_comes_to_rest(panel: ReframesPanel) -> None:
    lines = [KeptLine("unlovable", f"line {number}", id=number, position=number) for number in (1, 2)]
    panel.set_kept(lines)
    panel.activateWindow()
    panel.list.kept.buttons[1][0].setFocus()
    panel.set_kept([lines[0], KeptLine("unlovable", "line 2", True, 2, 2)])
    assert panel.list.kept.buttons[1][0].hasFocus()
    panel.set_kept(lines[:1])
    assert panel.list.kept.buttons[0][0].hasFocus()


def test_a_tiny_step_opens_its_room(panel: ReframesPanel, beliefs: tuple[Belief, ...], qtbot: QtBot) -> None:
    for belief in beliefs:
        if belief.tiny_step is not None and belief.tiny_step.opens is not Room.CONNECT:
            panel.open(belief.id)
            with qtbot.waitSignal(panel.room_wanted) as wanted:
                panel.card.step.click()
            assert wanted.args == [belief.tiny_step.opens]


def test_kept_lines_stand_at_the_top_and_one_can_rest_under_the_guide(panel: ReframesPanel, qtbot: QtBot) -> None:
    line = KeptLine("unlovable", "This is one view among several.", id=4, position=1)
    panel.set_kept([line])
    assert panel.list.kept.isVisible()
    assert panel.list.kept.y() < panel.list.search.y()
    rest, let_go = panel.list.kept.buttons[0]
    with qtbot.waitSignal(panel.kept_changed) as changed:
        rest.click()
    assert changed.args[0].rests_under_guide
    with qtbot.waitSignal(panel.kept_removed) as removed:
        let_go.click()
    assert removed.args == [line]
    panel.set_kept(())
    assert not panel.list.kept.isVisible()


@pytest.mark.parametrize(
    "words",
    HARD_WORDS,
    ids=[
        "hebrew",
        "arabic",
        "emoji",
        "joined emoji",
        "line breaks",
        "one long word",
        "10,000 letters",
        "10,000 characters",
        "markup",
        "turned",
    ],
)
def test_any_words_can_be_written_read_and_kept_without_running_out_of_the_panel(
    words: str, panel: ReframesPanel, beliefs: tuple[Belief, ...], qtbot: QtBot
) -> None:
    panel.list.own.click()
    panel.writer.words.setPlainText(words)
    assert panel.writer.save.isEnabled()
    with qtbot.waitSignal(panel.belief_written) as written:
        panel.writer.save.click()
    assert written.args == [words]
    panel.set_beliefs(beliefs, [OwnBelief(words, 1)])
    assert panel.card.belief.title == words
    panel.set_lines([OwnLine("own-1", words, 1)], ())
    assert panel.card.line.text() == words
    panel.set_kept([KeptLine("own-1", words, id=1)])
    QApplication.processEvents()
    assert nothing_is_wider_than(panel)
    panel.show_list()
    QApplication.processEvents()
    assert nothing_is_wider_than(panel)
    assert panel.list.cards[0].height() < 400


@pytest.fixture
def writer(theme: Theme, shown: Callable[[QWidget], None]) -> Writer:
    assert theme.sizes.percent == 100
    writer = Writer("A kinder line.")
    shown(writer)
    return writer


@pytest.mark.parametrize("blank", ["", "   ", "\n\n\t"])
def test_nothing_blank_can_be_kept(blank: str, writer: Writer) -> None:
    writer.words.setPlainText(blank)
    assert not writer.save.isEnabled()


def test_what_is_too_long_is_told_and_not_cut(writer: Writer) -> None:
    writer.words.setPlainText("x" * 10_001)
    assert not writer.save.isEnabled()
    assert "10001 characters" in writer._note.text()
    assert len(writer.words.toPlainText()) == 10_001
    writer.words.setPlainText("x" * 10_000)
    assert writer.save.isEnabled()


def test_a_pasted_picture_is_not_taken(writer: Writer) -> None:
    picture = QMimeData()
    picture.setImageData(QImage(8, 8, QImage.Format.Format_ARGB32))
    assert not writer.words.canInsertFromMimeData(picture)
    writer.words.insertFromMimeData(picture)
    assert writer.words.toPlainText() == ""


def test_of_a_web_page_only_the_words_are_pasted(writer: Writer) -> None:
    page = QMimeData()
    page.setHtml("<p>kind <img src='x.png'> <b>words</b></p>")
    page.setText("kind words")
    page.setUrls([QUrl("https://example.org")])
    writer.words.insertFromMimeData(page)
    assert writer.words.toPlainText() == "kind words"


def test_pasting_fills_up_to_what_fits(writer: Writer) -> None:
    writer.words.setPlainText("a" * 9_990)
    writer.words.moveCursor(writer.words.textCursor().MoveOperation.End)
    much = QMimeData()
    much.setText("b" * 500)
    writer.words.insertFromMimeData(much)
    assert writer.words.toPlainText() == "a" * 9_990 + "b" * 10
    assert writer.save.isEnabled()


def test_tab_leads_on_instead_of_being_typed(writer: Writer) -> None:
    writer.begin("words")
    QTest.keyClick(writer.words, Qt.Key.Key_Tab)
    assert writer.words.toPlainText() == "words"


def test_writing_can_be_left_without_a_word(writer: Writer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(writer.cancelled):
        writer.cancel.click()
