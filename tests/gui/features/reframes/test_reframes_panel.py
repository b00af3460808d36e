"""The reframes panel: finding a thought, a ladder of kinder lines, keeping, putting aside and writing one's own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget

from ashore.content.beliefs import read_beliefs
from ashore.domain.entries import HiddenLine, KeptLine, OwnBelief, OwnLine
from ashore.domain.launch import Page
from ashore.domain.ratings import BeliefRating
from ashore.features.reframes.panel import ReframesPanel
from ashore.features.reframes.text_editor import TextEditor
from ashore.system.assets import assets_folder
from ashore.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ashore.domain.beliefs import Belief
    from ashore.features.reframes.distress_rating import DistressRating
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
    panel = ReframesPanel((Page.BREATHE, Page.GROUND))
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


def test_a_few_thoughts_stand_there_first_and_all_of_them_when_asked_for(
    panel: ReframesPanel, beliefs: tuple[Belief, ...]
) -> None:
    assert names(panel) == [f"“{belief.title}”" for belief in beliefs[:7]]
    panel.activateWindow()
    panel.list.more.click()
    assert names(panel) == [f"“{belief.title}”" for belief in beliefs]
    assert not panel.list.more.isVisible()
    assert panel.list.cards[7].hasFocus()


def test_ones_own_thoughts_take_no_place_from_the_first_few(panel: ReframesPanel, beliefs: tuple[Belief, ...]) -> None:
    panel.set_beliefs(beliefs, [OwnBelief(f"own {number}", number) for number in range(1, 4)])
    assert names(panel)[:3] == ["“own 1”", "“own 2”", "“own 3”"]
    assert len(names(panel)) == 10


def test_a_search_goes_through_all_of_them(panel: ReframesPanel, beliefs: tuple[Belief, ...]) -> None:
    panel.list.search.setText(beliefs[-1].title)
    assert names(panel)[0] == f"“{beliefs[-1].title}”"


@pytest.mark.parametrize("words", ["lov", "nobody could love me", "UNLÓV"])
def test_searching_by_meaning_words_finds_the_card(words: str, panel: ReframesPanel) -> None:
    QTest.keyClicks(panel.list.search, words)
    assert "“I am unlovable”" in names(panel)


def test_what_is_not_found_can_be_taken_as_ones_own_words(panel: ReframesPanel, qtbot: QtBot) -> None:
    panel.list.search.setText("zzzz qqqq")
    assert panel.list.cards == []
    assert panel.list.own.text() == "Use my own words"
    panel.list.own.click()
    assert panel.writing.writer.words.toPlainText() == "zzzz qqqq"
    with qtbot.waitSignal(panel.belief_written) as written:
        panel.writing.writer.save.click()
    assert written.args == [OwnBelief("zzzz qqqq")]
    assert panel.list.search.text() == ""


def test_a_written_thought_has_a_card_without_kinder_lines_yet(
    panel: ReframesPanel, beliefs: tuple[Belief, ...]
) -> None:
    panel.list.own.click()
    panel.writing.writer.words.setPlainText("I ruin everything")
    panel.writing.writer.save.click()
    panel.set_beliefs(beliefs, [OwnBelief("I ruin everything", 7)])
    panel.open("own-7")
    assert panel.card.isVisible()
    assert panel.card.belief.id == "own-7"
    assert panel.card.lines.words == ""
    assert not panel.card.lines.keep.isEnabled()


def test_a_thought_of_ashores_whose_id_begins_like_a_persons_own_is_none(
    panel: ReframesPanel, unlovable: Belief, qtbot: QtBot
) -> None:
    fault = replace(unlovable, id="own-fault", title="It is my own fault")
    panel.set_beliefs([fault], [OwnBelief("I spoil it", 4)])
    assert names(panel) == ["“I spoil it”", "“It is my own fault”"]
    panel.open("own-fault")
    assert panel.card.title.text() == "“It is my own fault”"
    assert not panel.card.reword.isVisible()
    assert not panel.card.remove.isVisible()
    panel.open("own-4")
    assert panel.card.reword.isVisible()
    with qtbot.waitSignal(panel.belief_removed) as removed:
        panel.card.remove.click()
    assert removed.args[0].own_id == 4


def test_a_card_climbs_from_barely_kinder_to_kinder_and_round_again(panel: ReframesPanel, unlovable: Belief) -> None:
    seen = []
    for _ in range(len(unlovable.ladder) + 1):
        assert panel.card.lines.line.text() == panel.card.lines.words
        seen.append(panel.card.lines.words)
        panel.card.lines.another.click()
    assert seen == [*unlovable.ladder, unlovable.ladder[0]]


def test_another_question_comes_when_asked_for(panel: ReframesPanel, unlovable: Belief) -> None:
    assert panel.card.question.text.text() == unlovable.angles[0].text
    panel.card.question.other.click()
    assert panel.card.question.text.text() == unlovable.angles[1].text


def test_a_line_is_kept_as_it_stands(panel: ReframesPanel, unlovable: Belief, qtbot: QtBot) -> None:
    panel.card.lines.another.click()
    with qtbot.waitSignal(panel.line_kept) as kept:
        panel.card.lines.keep.click()
    assert kept.args == [KeptLine("unlovable", unlovable.ladder[1])]


def test_not_for_me_is_not_shown_again_unless_asked(panel: ReframesPanel, unlovable: Belief, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.card.lines.hidden) as hidden:
        panel.card.lines.not_for_me.click()
    assert hidden.args == [HiddenLine("unlovable", "0")]
    panel.set_lines((), (hidden.args[0],))
    seen = set()
    for _ in range(6):
        seen.add(panel.card.lines.words)
        panel.card.lines.another.click()
    assert seen == set(unlovable.ladder[1:])
    again = next(
        button
        for button in panel.card.findChildren(type(panel.card.lines.keep))
        if button.text().startswith("Show the lines")
    )
    with qtbot.waitSignal(panel.card.shown_again) as asked:
        again.click()
    assert asked.args == [unlovable]


def test_with_every_line_put_aside_the_card_still_reads_kindly(panel: ReframesPanel, unlovable: Belief) -> None:
    panel.set_lines((), [HiddenLine("unlovable", str(number)) for number in range(len(unlovable.ladder))])
    assert panel.card.lines.words == ""
    assert panel.card.lines.line.text()
    assert not panel.card.lines.keep.isEnabled()
    assert not panel.card.lines.not_for_me.isEnabled()


def test_ones_own_line_comes_first_and_can_be_deleted(panel: ReframesPanel, unlovable: Belief, qtbot: QtBot) -> None:
    panel.card.lines.write.click()
    QTest.keyClicks(panel.card.lines.writer.words, "I may be learning")
    with qtbot.waitSignal(panel.card.lines.line_written) as written:
        panel.card.lines.writer.save.click()
    assert written.args == [OwnLine("unlovable", "I may be learning")]
    own = OwnLine("unlovable", "I may be learning", 3)
    panel.set_lines((own,), ())
    assert panel.card.lines.words == own.text
    assert unlovable.ladder[0] != own.text
    with qtbot.waitSignal(panel.card.lines.line_removed) as removed:
        panel.card.lines.not_for_me.click()
    assert removed.args == [own]


def test_words_half_written_survive_what_the_record_says_meanwhile(panel: ReframesPanel, unlovable: Belief) -> None:
    assert unlovable.ladder
    panel.card.lines.write.click()
    QTest.keyClicks(panel.card.lines.writer.words, "half a th")
    panel.set_lines((), ())
    panel.set_kept([KeptLine("unlovable", "kept", id=1)])
    panel.set_lines((OwnLine("unlovable", "from elsewhere", 9),), ())
    assert panel.card.lines.writer.isVisible()
    assert panel.card.lines.writer.words.toPlainText() == "half a th"


def test_a_line_that_was_written_leaves_the_writing_behind(panel: ReframesPanel, unlovable: Belief) -> None:
    assert unlovable.ladder
    panel.card.lines.write.click()
    panel.card.lines.writer.words.setPlainText("mine")
    panel.card.lines.writer.save.click()
    assert not panel.card.lines.writer.isVisible()
    panel.set_lines((OwnLine("unlovable", "mine", 1),), ())
    assert not panel.card.lines.writer.isVisible()
    assert panel.card.lines.words == "mine"


def test_the_keyboard_stays_where_it_was_when_a_line_is_put_aside(panel: ReframesPanel, unlovable: Belief) -> None:
    assert unlovable.ladder
    panel.activateWindow()
    panel.card.lines.not_for_me.setFocus()
    panel.card.lines.not_for_me.click()
    panel.set_lines((), (HiddenLine("unlovable", "0"),))
    assert panel.card.lines.not_for_me.hasFocus()
    panel.set_lines((), [HiddenLine("unlovable", str(number)) for number in range(len(unlovable.ladder))])
    assert panel.card.lines.write.hasFocus()


def test_the_keyboard_stays_where_it_was_when_a_line_comes_to_rest(panel: ReframesPanel) -> None:
    lines = [KeptLine("unlovable", f"line {number}", id=number, position=number) for number in (1, 2)]
    panel.set_kept(lines)
    panel.activateWindow()
    panel.list.kept.buttons[1][0].setFocus()
    panel.set_kept([lines[0], KeptLine("unlovable", "line 2", True, 2, 2)])
    assert panel.list.kept.buttons[1][0].hasFocus()
    panel.set_kept(lines[:1])
    assert panel.list.kept.buttons[0][0].hasFocus()


def test_a_tiny_step_opens_its_page(panel: ReframesPanel, beliefs: tuple[Belief, ...], qtbot: QtBot) -> None:
    for belief in beliefs:
        if belief.tiny_step is not None and belief.tiny_step.opens is not Page.CONNECT:
            panel.open(belief.id)
            with qtbot.waitSignal(panel.page_requested) as wanted:
                panel.card.step.open.click()
            assert wanted.args == [belief.tiny_step.opens]


def test_kept_lines_stand_at_the_top_and_one_can_rest_under_the_guide(panel: ReframesPanel, qtbot: QtBot) -> None:
    line = KeptLine("unlovable", "This is one view among several.", id=4, position=1)
    panel.set_kept([line])
    assert panel.list.kept.isVisible()
    assert panel.list.kept.y() < panel.list.search.y()
    rest, let_go = panel.list.kept.buttons[0]
    with qtbot.waitSignal(panel.list.kept.changed) as changed:
        rest.click()
    assert changed.args[0].rests_under_guide
    with qtbot.waitSignal(panel.list.kept.removed) as removed:
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
    panel.writing.writer.words.setPlainText(words)
    assert panel.writing.writer.save.isEnabled()
    with qtbot.waitSignal(panel.belief_written) as written:
        panel.writing.writer.save.click()
    assert written.args == [OwnBelief(words)]
    panel.set_beliefs(beliefs, [OwnBelief(words, 1)])
    panel.open("own-1")
    assert panel.card.belief.title == words
    panel.set_lines([OwnLine("own-1", words, 1)], ())
    assert panel.card.lines.line.text() == words
    panel.set_kept([KeptLine("own-1", words, id=1)])
    QApplication.processEvents()
    assert nothing_is_wider_than(panel)
    panel.show_list()
    QApplication.processEvents()
    assert nothing_is_wider_than(panel)
    assert panel.list.cards[0].height() < 400


def notice_distress(distress_rating: DistressRating, number: int) -> None:
    distress_rating.rating_prompt.offer.click()
    distress_rating.rating_prompt.scale.slider.setValue(number)
    distress_rating.rating_prompt.note.click()


def test_how_strong_it_is_is_never_asked_and_has_no_number_to_begin_with(panel: ReframesPanel) -> None:
    rating_prompt = panel.list.distress_rating.rating_prompt
    assert not rating_prompt.scale.isVisible()
    rating_prompt.offer.click()
    assert rating_prompt.scale.isVisible()
    assert rating_prompt.scale.number is None
    assert not rating_prompt.note.isEnabled()
    rating_prompt.skip.click()
    assert not rating_prompt.scale.isVisible()
    assert not panel.list.distress_rating.told.isVisible()


@pytest.mark.parametrize("number", range(11))
def test_from_seven_on_the_body_comes_before_the_thoughts(number: int, panel: ReframesPanel) -> None:
    notice_distress(panel.list.distress_rating, number)
    assert panel.body_first.isVisible() is (number >= 7)
    assert panel.list.isVisible() is (number < 7)


def test_with_the_body_first_there_is_nothing_to_write_and_two_ways_to_go(panel: ReframesPanel, qtbot: QtBot) -> None:
    notice_distress(panel.list.distress_rating, 9)
    assert panel.body_first.findChildren(QPlainTextEdit) == []
    for button, page in ((panel.body_first.breathe, Page.BREATHE), (panel.body_first.ground, Page.GROUND)):
        with qtbot.waitSignal(panel.page_requested) as wanted:
            button.click()
        assert wanted.args == [page]


def test_the_thoughts_open_again_below_seven_and_whenever_they_are_requested(panel: ReframesPanel) -> None:
    notice_distress(panel.list.distress_rating, 9)
    notice_distress(panel.body_first.distress_rating, 8)
    assert panel.body_first.isVisible()
    notice_distress(panel.body_first.distress_rating, 6)
    assert panel.list.isVisible()
    notice_distress(panel.list.distress_rating, 10)
    panel.body_first.thoughts.click()
    assert panel.list.isVisible()


def test_the_earlier_number_is_out_of_sight_until_there_is_a_second(panel: ReframesPanel) -> None:
    strong = panel.list.distress_rating
    notice_distress(strong, 4)
    assert "4" not in strong.told.text()
    assert strong.rating_prompt.offer.text() == "Notice again"
    notice_distress(strong, 3)
    assert strong.told.text() == "Before 4, now 3."
    notice_distress(strong, 5)
    assert strong.told.text().startswith("Before 3, now 5. That happens.")
    assert "again." not in strong.told.text()


def test_a_card_asked_for_from_elsewhere_opens_even_with_the_body_first(
    panel: ReframesPanel, beliefs: tuple[Belief, ...]
) -> None:
    notice_distress(panel.list.distress_rating, 9)
    panel.open(beliefs[0].id)
    assert panel.card.isVisible()


def ratings(*pairs: tuple[int, int | None]) -> list[BeliefRating]:
    return [
        BeliefRating("unlovable", before, f"2026-11-{day:02d}T09:00:00+00:00", after, day)
        for day, (before, after) in enumerate(pairs, 1)
    ]


def test_how_true_it_feels_is_carried_with_its_thought(panel: ReframesPanel, unlovable: Belief, qtbot: QtBot) -> None:
    panel.card.belief_rating.offer.click()
    QTest.keyClick(panel.card.belief_rating.scale.slider, Qt.Key.Key_8)
    with qtbot.waitSignal(panel.belief_rated) as rated:
        panel.card.belief_rating.note.click()
    assert rated.args == [unlovable.id, 80]


def test_looking_again_is_offered_once_there_was_a_first_look(
    panel: ReframesPanel, unlovable: Belief, qtbot: QtBot
) -> None:
    assert unlovable.id == "unlovable"
    again = panel.card.second_rating
    assert not again.isVisible()
    (waiting,) = ratings((80, None))
    panel.set_ratings([waiting])
    assert again.again.isVisible()
    assert not again.earlier.isVisible()
    again.again.offer.click()
    QTest.keyClick(again.again.scale.slider, Qt.Key.Key_6)
    with qtbot.waitSignal(again.rated_again) as rated:
        again.again.note.click()
    assert rated.args == [waiting, 60]


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (60, "Before 80, then 60."),
        (80, "Before 80, then 80. No shift is normal."),
        (
            90,
            "Before 80, then 90. That happens. We can stop, look around, or try something different.",
        ),
    ],
)
def test_same_lower_and_higher_are_told_alike(after: int, words: str, panel: ReframesPanel, unlovable: Belief) -> None:
    assert unlovable.id == "unlovable"
    panel.set_ratings(ratings((80, after)))
    assert panel.card.second_rating.told.text() == words
    assert not panel.card.second_rating.again.isVisible()


def test_earlier_numbers_wait_to_be_asked_for_and_fold_for_another_thought(
    panel: ReframesPanel, unlovable: Belief, beliefs: tuple[Belief, ...]
) -> None:
    again = panel.card.second_rating
    panel.set_ratings(ratings((80, 70), (60, None), (50, 40)))
    assert again.earlier.text() == "Earlier numbers (3)"
    assert not again.list.isVisible()
    again.earlier.click()
    assert again.list.isVisible()
    assert [line.split(": ")[1] for line in again.list.text().split("\n")] == ["50, then 40", "60", "80, then 70"]
    panel.open(beliefs[1].id)
    assert not again.isVisible()
    panel.open(unlovable.id)
    assert not again.list.isVisible()


def test_an_own_line_can_be_edited_and_one_of_ashores_cannot(
    panel: ReframesPanel, unlovable: Belief, qtbot: QtBot
) -> None:
    lines = panel.card.lines
    assert not lines.edit.isVisible()
    own = OwnLine(unlovable.id, "mine", 3)
    panel.set_lines([own], ())
    assert lines.edit.isVisible()
    assert lines.not_for_me.text() == "Delete"
    lines.edit.click()
    lines.writer.words.setPlainText("mine, in other words")
    with qtbot.waitSignal(lines.line_written) as written:
        lines.writer.save.click()
    assert written.args == [OwnLine(unlovable.id, "mine, in other words", 3)]
    lines.another.click()
    assert lines.words == unlovable.ladder[0]
    assert not lines.edit.isVisible()
    assert lines.not_for_me.text() == "Not for me"


def test_only_a_thought_of_ones_own_can_be_reworded_or_deleted(
    panel: ReframesPanel, unlovable: Belief, beliefs: tuple[Belief, ...], qtbot: QtBot
) -> None:
    assert unlovable.id == "unlovable"
    assert not panel.card.reword.isVisible()
    assert not panel.card.remove.isVisible()
    panel.set_beliefs(beliefs, [OwnBelief("I spoil it", 4)])
    panel.open("own-4")
    panel.card.reword.click()
    panel.writing.writer.words.setPlainText("I spoil some things")
    with qtbot.waitSignal(panel.belief_written) as written:
        panel.writing.writer.save.click()
    assert written.args == [OwnBelief("I spoil some things", 4)]
    panel.set_beliefs(beliefs, [OwnBelief("I spoil some things", 4)])
    assert panel.card.isVisible()
    assert panel.card.title.text() == "“I spoil some things”"


def test_rewording_can_be_left_and_leads_back_to_the_card(panel: ReframesPanel, beliefs: tuple[Belief, ...]) -> None:
    panel.set_beliefs(beliefs, [OwnBelief("I spoil it", 4)])
    panel.open("own-4")
    panel.card.reword.click()
    assert panel.go_back()
    assert panel.card.isVisible()
    assert panel.go_back()
    assert panel.list.isVisible()
    assert not panel.go_back()


def test_another_line_moves_no_button(panel: ReframesPanel, beliefs: tuple[Belief, ...]) -> None:
    for belief in beliefs:
        panel.open(belief.id)
        places = set()
        for _ in belief.ladder:
            for _layout_within_layout in range(4):
                QApplication.processEvents()
            places.add(panel.card.lines.keep.mapTo(panel.card, QPoint()).y())
            panel.card.lines.another.click()
        assert len(places) == 1, belief.id


def test_a_half_written_line_waits_for_its_thought_to_come_back(
    panel: ReframesPanel, unlovable: Belief, beliefs: tuple[Belief, ...]
) -> None:
    lines = panel.card.lines
    lines.write.click()
    QTest.keyClicks(lines.writer.words, "half a th")
    lines.write.click()
    assert lines.writer.words.toPlainText() == "half a th"
    panel.open(beliefs[1].id)
    assert not lines.writer.isVisible()
    panel.open(unlovable.id)
    assert lines.writer.isVisible()
    assert lines.writer.words.toPlainText() == "half a th"


def test_a_half_written_thought_is_there_again_until_it_is_kept(panel: ReframesPanel, qtbot: QtBot) -> None:
    panel.list.own.click()
    QTest.keyClicks(panel.writing.writer.words, "half a th")
    panel.focus_first()
    assert panel.writing.writer.words.hasFocus()
    assert panel.go_back()
    panel.list.own.click()
    assert panel.writing.writer.words.toPlainText() == "half a th"
    with qtbot.waitSignal(panel.belief_written):
        panel.writing.writer.save.click()
    panel.list.own.click()
    assert panel.writing.writer.words.toPlainText() == ""


def write(panel: ReframesPanel, words: str) -> None:
    panel.card.lines.writer.words.setPlainText(words)


def written_in(panel: ReframesPanel) -> str:
    return "" if panel.card.lines.writer.isHidden() else panel.card.lines.writer.words.toPlainText()


def test_half_a_line_waits_through_escape_and_not_now(panel: ReframesPanel, unlovable: Belief) -> None:
    assert unlovable.id == "unlovable"
    panel.card.lines.write.click()
    write(panel, "half")
    assert panel.go_back()
    panel.card.lines.write.click()
    assert written_in(panel) == "half"
    panel.card.lines.writer.cancel.click()
    panel.card.lines.write.click()
    assert written_in(panel) == "half"


def test_a_new_line_and_an_edit_of_another_do_not_meet(panel: ReframesPanel, unlovable: Belief, qtbot: QtBot) -> None:
    own = OwnLine(unlovable.id, "mine", 3)
    panel.set_lines([own], ())
    lines = panel.card.lines
    lines.edit.click()
    write(panel, "mine, edited")
    lines.another.click()
    lines.write.click()
    assert written_in(panel) == ""
    write(panel, "a new one")
    with qtbot.waitSignal(lines.line_written) as written:
        lines.writer.save.click()
    assert written.args == [OwnLine(unlovable.id, "a new one")]
    while lines.words != "mine":
        lines.another.click()
    lines.edit.click()
    assert written_in(panel) == "mine, edited"


def test_what_is_edited_while_its_line_is_deleted_is_a_new_line(
    panel: ReframesPanel, unlovable: Belief, qtbot: QtBot
) -> None:
    panel.set_lines([OwnLine(unlovable.id, "mine", 3)], ())
    lines = panel.card.lines
    lines.edit.click()
    write(panel, "mine, edited")
    lines.not_for_me.click()
    panel.set_lines((), ())
    assert written_in(panel) == "mine, edited"
    with qtbot.waitSignal(lines.line_written) as written:
        lines.writer.save.click()
    assert written.args == [OwnLine(unlovable.id, "mine, edited")]


def test_a_second_press_after_deleting_ones_own_line_is_not_for_the_next_one(
    panel: ReframesPanel, unlovable: Belief
) -> None:
    panel.set_lines([OwnLine(unlovable.id, "mine", 3)], ())
    panel.activateWindow()
    panel.card.lines.not_for_me.setFocus()
    panel.card.lines.not_for_me.click()
    panel.set_lines((), ())
    assert panel.card.lines.another.hasFocus()


def test_words_that_could_not_be_kept_wait_for_their_card_and_wipe_nothing(
    panel: ReframesPanel, unlovable: Belief, beliefs: tuple[Belief, ...]
) -> None:
    panel.card.lines.write.click()
    write(panel, "second")
    panel.bring_back_line(OwnLine(unlovable.id, "first"))
    panel.bring_back_line(OwnLine(beliefs[1].id, "elsewhere"))
    assert written_in(panel) == "second"
    panel.card.lines.writer.save.click()
    assert written_in(panel) == "first"
    panel.open(beliefs[1].id)
    assert written_in(panel) == "elsewhere"


def test_a_thought_that_could_not_be_kept_wipes_none_that_is_being_written(panel: ReframesPanel) -> None:
    panel.list.own.click()
    panel.writing.writer.words.setPlainText("thought two")
    panel.bring_back_belief(OwnBelief("thought one"))
    assert panel.writing.writer.words.toPlainText() == "thought two"
    panel.writing.writer.save.click()
    panel.list.own.click()
    assert panel.writing.writer.words.toPlainText() == "thought one"


def test_a_search_takes_no_half_written_thought_away(panel: ReframesPanel) -> None:
    panel.list.own.click()
    panel.writing.writer.words.setPlainText("my thought")
    assert panel.go_back()
    panel.list.search.setText("zzqq")
    panel.list.own.click()
    assert panel.writing.writer.words.toPlainText() == "zzqq"
    assert panel.go_back()
    panel.list.search.clear()
    panel.list.own.click()
    assert panel.writing.writer.words.toPlainText() == "my thought"


def test_a_rewording_waits_too(panel: ReframesPanel, beliefs: tuple[Belief, ...]) -> None:
    panel.set_beliefs(beliefs, [OwnBelief("I spoil it", 4)])
    panel.open("own-4")
    panel.card.reword.click()
    panel.writing.writer.words.setPlainText("I spoil some")
    assert panel.go_back()
    panel.card.reword.click()
    assert panel.writing.writer.words.toPlainText() == "I spoil some"


def test_a_number_chosen_for_one_thought_is_not_there_for_another(
    panel: ReframesPanel, unlovable: Belief, beliefs: tuple[Belief, ...]
) -> None:
    other = beliefs[1].id
    panel.set_ratings([*ratings((80, None)), BeliefRating(other, 70, "2026-11-24T09:00:00+00:00", None, 9)])
    assert unlovable.id == "unlovable"
    panel.card.second_rating.again.offer.click()
    panel.card.second_rating.again.scale.slider.setValue(50)
    panel.open(other)
    assert not panel.card.second_rating.again.is_open


def test_escape_folds_the_scale_where_the_body_comes_first(panel: ReframesPanel) -> None:
    notice_distress(panel.list.distress_rating, 9)
    panel.body_first.distress_rating.rating_prompt.offer.click()
    assert panel.go_back()
    assert not panel.body_first.distress_rating.rating_prompt.is_open
    assert not panel.go_back()


def test_a_thousand_thoughts_of_ones_own_come_a_few_at_a_time(
    panel: ReframesPanel, beliefs: tuple[Belief, ...]
) -> None:
    panel.set_beliefs(beliefs, [OwnBelief(f"thought {number}", number) for number in range(1, 1001)])
    assert len(panel.list.cards) == 14
    panel.list.more.click()
    assert len(panel.list.cards) == 80
    panel.list.search.setText("thought")
    assert len(panel.list.cards) <= 80
    assert panel.list.more.isVisible()


def in_view(panel: ReframesPanel, widget: QWidget) -> bool:
    top = widget.mapTo(panel, QPoint()).y()
    return top >= 0 and top + widget.height() <= panel.height()


def test_what_gets_the_keyboard_is_in_view(panel: ReframesPanel, beliefs: tuple[Belief, ...]) -> None:
    panel.activateWindow()
    panel.set_kept([KeptLine("unlovable", f"{number} " + "words " * 30, id=number) for number in range(1, 9)])
    QApplication.processEvents()
    panel.focus_first()
    assert panel.list.cards[0].hasFocus()
    assert in_view(panel, panel.list.cards[0])
    panel.open("unlovable")
    QApplication.processEvents()
    bar = panel.card._column.verticalScrollBar()
    bar.setValue(bar.maximum())
    panel.focus_first()
    assert in_view(panel, panel.card.back)
    bar.setValue(bar.maximum())
    panel.open(beliefs[1].id)
    assert in_view(panel, panel.card.title)


def test_a_long_kept_line_takes_little_room_until_it_is_wanted_whole(panel: ReframesPanel) -> None:
    words = "word " * 1_999 + "end"
    panel.set_kept([KeptLine("unlovable", words, id=1), KeptLine("unlovable", "short", id=2)])
    QApplication.processEvents()
    assert panel.list.kept.height() < 500
    whole = [button for button in panel.list.kept.findChildren(QPushButton) if button.text() == "Show all of it"]
    assert len(whole) == 1
    whole[0].click()
    assert any(text.text() == words for text in panel.list.kept.findChildren(Text))


def test_each_kept_line_names_its_buttons_for_who_cannot_see_them(panel: ReframesPanel) -> None:
    panel.set_kept([KeptLine("unlovable", words, id=number) for number, words in enumerate(("one", "two"), 1)])
    names = [button.accessibleName() for pair in panel.list.kept.buttons for button in pair]
    assert names == ["Rest under the guide: one", "Let go: one", "Rest under the guide: two", "Let go: two"]


def test_each_angle_is_named_for_what_it_is(panel: ReframesPanel, beliefs: tuple[Belief, ...]) -> None:
    named: dict[str, set[str]] = {}
    for belief in beliefs:
        panel.open(belief.id)
        for angle in belief.angles:
            named.setdefault(angle.kind, set()).add(panel.card.question.name.text())
            panel.card.question.other.click()
    assert named == {
        "exception": {"A small question"},
        "body": {"A note about the body"},
        "friend": {"As to a friend"},
        "tiny_step": {"Something tiny"},
    }


def test_every_tiny_step_has_a_room_to_lead_to(
    theme: Theme, beliefs: tuple[Belief, ...], shown: Callable[[QWidget], None], qtbot: QtBot
) -> None:
    assert theme.sizes.percent == 100
    panel = ReframesPanel((Page.BREATHE, Page.GROUND, Page.SUPPORT))
    panel.set_beliefs(beliefs, ())
    shown(panel)
    for belief in beliefs:
        panel.open(belief.id)
        assert belief.tiny_step is not None
        with qtbot.waitSignal(panel.page_requested) as wanted:
            panel.card.step.open.click()
        asked_for = belief.tiny_step.opens
        assert wanted.args == [Page.SUPPORT if asked_for is Page.CONNECT else asked_for]


@pytest.fixture
def writer(theme: Theme, shown: Callable[[QWidget], None]) -> TextEditor:
    assert theme.sizes.percent == 100
    writer = TextEditor("A kinder line.")
    shown(writer)
    return writer


@pytest.mark.parametrize("blank", ["", "   ", "\n\n\t"])
def test_nothing_blank_can_be_kept(blank: str, writer: TextEditor) -> None:
    writer.words.setPlainText(blank)
    assert not writer.save.isEnabled()


def test_what_is_too_long_is_told_and_not_cut(writer: TextEditor) -> None:
    writer.words.setPlainText("x" * 10_001)
    assert not writer.save.isEnabled()
    assert "10001 characters" in writer._note.text()
    assert len(writer.words.toPlainText()) == 10_001
    writer.words.setPlainText("x" * 10_000)
    assert writer.save.isEnabled()


def test_a_pasted_picture_is_not_taken(writer: TextEditor) -> None:
    picture = QMimeData()
    picture.setImageData(QImage(8, 8, QImage.Format.Format_ARGB32))
    assert not writer.words.canInsertFromMimeData(picture)
    writer.words.insertFromMimeData(picture)
    assert writer.words.toPlainText() == ""


def test_of_a_web_page_only_the_words_are_pasted(writer: TextEditor) -> None:
    page = QMimeData()
    page.setHtml("<p>kind <img src='x.png'> <b>words</b></p>")
    page.setText("kind words")
    page.setUrls([QUrl("https://example.org")])
    writer.words.insertFromMimeData(page)
    assert writer.words.toPlainText() == "kind words"


def test_pasting_more_than_fits_is_told_and_nothing_is_cut(writer: TextEditor) -> None:
    writer.words.setPlainText("a" * 9_990)
    writer.words.moveCursor(writer.words.textCursor().MoveOperation.End)
    much = QMimeData()
    much.setText("b" * 11)
    writer.words.insertFromMimeData(much)
    assert writer.words.toPlainText() == "a" * 9_990 + "b" * 11
    assert "10001 characters" in writer._note.text()
    assert not writer.save.isEnabled()


def test_writing_goes_on_at_the_end_of_what_is_there(writer: TextEditor) -> None:
    writer.begin("before")
    QTest.keyClicks(writer.words, " and after")
    assert writer.words.toPlainText() == "before and after"


def test_tab_leads_on_instead_of_being_typed(writer: TextEditor) -> None:
    writer.begin("words")
    QTest.keyClick(writer.words, Qt.Key.Key_Tab)
    assert writer.words.toPlainText() == "words"


def test_writing_can_be_left_without_a_word(writer: TextEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(writer.cancelled):
        writer.cancel.click()
