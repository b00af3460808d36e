"""The Notice page: a few presses are a note, every part can be left out, and nothing that was written is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from tests.gui.features.notice.notice_driver import NoticeDriver
from tests.paths import ENGLISH

from ashore.content.notice import read_feelings, read_notice_texts, read_offered_marks
from ashore.domain.note_search import NotePage, NotePlace, SearchWord
from ashore.domain.notes import Mark, MarkKind, Note, OwnMark
from ashore.domain.settings import Appearance
from ashore.features.notice.note_texts import NoteTexts
from ashore.features.notice.page import NoticePage
from ashore.services.drafts import Drafts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pytestqt.qtbot import QtBot

    from ashore.ui.theme import Theme

NOW = datetime(2026, 11, 26, 14, 30, tzinfo=UTC)
MARKS = {mark.mark: mark.name for mark in read_offered_marks(ENGLISH)}
FEELINGS = read_feelings(ENGLISH)
CANCELLED = Mark(MarkKind.SIGN, "cancelled-late")
PHONE = Mark(MarkKind.SIGN, "the phone face down", is_own=True)


def read_nothing(
    _words: Sequence[SearchWord],
    _after: NotePlace | None,
    done: Callable[[NotePage], object],
    _failed: Callable[[], object],
) -> None:
    done(NotePage(()))


@pytest.fixture
def drafts() -> Drafts:
    return Drafts()


@pytest.fixture
def driver(theme: Theme, shown: Callable[[QWidget], None], drafts: Drafts) -> NoticeDriver:
    numbers = count(1)
    texts = NoteTexts()
    texts.mark_names = {**MARKS, **{feeling.mark: feeling.name for feeling in FEELINGS}}
    page = NoticePage(theme, drafts, texts, read_nothing, lambda: str(next(numbers)), lambda: NOW)
    page.set_texts(read_notice_texts(ENGLISH))
    page.form.set_offered(MARKS, FEELINGS)
    page.form.set_activities(
        {Mark(MarkKind.HELPED_EXERCISE, "feet"): "Feet and chair"}, {Mark(MarkKind.HELPED_PATTERN, "box"): "Box"}
    )
    shown(page)
    return NoticeDriver(page)


def saved(driver: NoticeDriver, qtbot: QtBot) -> Note:
    """What is asked to be saved, once it is on disk."""
    with qtbot.waitSignal(driver.page.save_requested) as requested:
        driver.save()
    note: Note = requested.args[0]
    driver.page.finish_saving(note)
    return note


def test_it_opens_with_signs_and_everything_else_folded_and_nothing_chosen(driver: NoticeDriver) -> None:
    assert driver.signs[:2] == ["I didn’t write or call back", "I cancelled late"]
    assert driver.unfolded == []
    assert driver.chosen == ()
    assert not driver.can_save
    assert not driver.can_cancel


def test_one_chip_is_a_whole_note(driver: NoticeDriver, qtbot: QtBot) -> None:
    driver.press_chip("I cancelled late")
    note = saved(driver, qtbot)
    assert note == Note(note.id, NOW, (CANCELLED,))
    assert driver.chosen == ()
    assert not driver.can_save


def test_every_part_is_in_the_note_and_the_next_one_begins_empty(driver: NoticeDriver, qtbot: QtBot) -> None:
    for text in ("I went quiet", "Tense", "Many people", "Tight chest", "Rest", "Feet and chair"):
        driver.press_chip(text)
    driver.write_situation("  Lunch. \n Too many voices.  ")
    driver.words("next_time").insertPlainText("go outside")
    driver.note_distress(5)
    note = saved(driver, qtbot)
    assert [(mark.kind.value, mark.value) for mark in note.marks] == [
        ("sign", "went-quiet"),
        ("feeling", "tense"),
        ("body", "tight-chest"),
        ("situation", "many-people"),
        ("helped", "rest"),
        ("helped_exercise", "feet"),
    ]
    assert (note.situation, note.next_time, note.distress_before) == ("Lunch. \n Too many voices.", "go outside", 5)
    assert driver.form.note().is_empty
    assert driver.unfolded == []


@pytest.mark.parametrize("part", ["feelings", "situation", "body", "helped", "distress", "next_time"])
def test_no_part_is_asked_for(driver: NoticeDriver, part: str) -> None:
    """Unfolded, looked at and folded again it says nothing."""
    driver.unfold(part)
    assert driver.form.note().is_empty
    driver.form.rows[part].header.click()
    assert not driver.can_save


def test_a_new_note_begins_with_a_few_presses_and_shows_save_once_there_is_something_to_save(
    driver: NoticeDriver,
) -> None:
    home = driver.page.home
    in_view = [button for button in home.findChildren(QAbstractButton) if button.isVisibleTo(home)]
    assert len(in_view) <= len(driver.signs) + 4  # own words, one fold for the rest, another, and earlier notes
    assert home.save_button not in in_view
    place = home.history_link.pos()
    driver.press_chip("I went quiet")
    QApplication.processEvents()
    assert home.save_button.isVisibleTo(home)
    assert home.history_link.pos() == place
    driver.press_chip("I went quiet")
    assert not home.save_button.isVisibleTo(home)


def test_ctrl_enter_saves_from_the_chips_and_from_a_text(driver: NoticeDriver, qtbot: QtBot) -> None:
    driver.press_chip("I went quiet")
    chip = next(iter(driver.form.signs.chips.values()))
    chip.setFocus()
    with qtbot.waitSignal(driver.page.save_requested):
        QTest.keyClick(chip, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    driver.page.fail_saving()
    driver.write_situation("lunch")
    with qtbot.waitSignal(driver.page.save_requested) as requested:
        QTest.keyClick(driver.situation, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert requested.args[0].situation == "lunch"


def test_a_note_is_not_sent_twice_and_stays_where_it_could_not_be_saved(driver: NoticeDriver, qtbot: QtBot) -> None:
    driver.press_chip("I went quiet")
    driver.save()
    with qtbot.assertNotEmitted(driver.page.save_requested):
        driver.save()
    driver.page.fail_saving()
    assert driver.can_save
    assert driver.chosen != ()


def test_what_was_written_while_it_was_saved_is_not_lost(driver: NoticeDriver, qtbot: QtBot) -> None:
    driver.press_chip("I went quiet")
    with qtbot.waitSignal(driver.page.save_requested) as requested:
        driver.save()
    driver.write_situation("and lunch")
    driver.page.finish_saving(requested.args[0])
    assert driver.form.edited == requested.args[0]
    note = saved(driver, qtbot)
    assert (note.id, note.situation) == (requested.args[0].id, "and lunch")


def test_own_words_become_a_chip_that_is_chosen_and_known_once(driver: NoticeDriver, qtbot: QtBot) -> None:
    signs = driver.form.signs
    with qtbot.waitSignal(driver.form.own_added) as added:
        driver.add_own(signs, " the phone face down ")
    assert added.args == [OwnMark(MarkKind.SIGN, "the phone face down")]
    assert driver.chosen == (PHONE,)
    assert signs.edit.text() == ""
    with qtbot.assertNotEmitted(driver.form.own_added):
        driver.add_own(signs, "THE PHONE face down")
        driver.add_own(signs, "i cancelled LATE")
        driver.add_own(signs, "   ")
    assert set(driver.chosen) == {PHONE, CANCELLED}


def test_own_words_that_were_typed_and_not_added_are_saved_too(driver: NoticeDriver, qtbot: QtBot) -> None:
    driver.type_own(driver.form.signs, " the phone face down")
    assert driver.can_save
    with qtbot.waitSignal(driver.form.own_added):
        note = saved(driver, qtbot)
    assert note.marks == (PHONE,)
    assert driver.form.edited is None
    driver.type_own(driver.form.signs, "   ")
    assert not driver.can_save


def test_own_words_that_are_no_longer_offered_stay_chosen(driver: NoticeDriver) -> None:
    driver.page.set_own_marks([OwnMark(MarkKind.SIGN, PHONE.value, 1)])
    driver.press_chip(PHONE.value)
    driver.page.set_own_marks([])
    assert driver.chosen == (PHONE,)
    driver.press_chip(PHONE.value)
    driver.page.set_own_marks([OwnMark(MarkKind.SIGN, "bed", 2)])
    assert driver.signs[-1] == "bed"


def test_what_is_half_written_is_a_draft_of_every_part(driver: NoticeDriver, drafts: Drafts) -> None:
    driver.press_chip("I went quiet")
    driver.write_situation("half a")
    driver.type_own(driver.chips(MarkKind.BODY), "cold ha")
    driver.note_distress(4)
    (key,) = {each.key for each in [drafts.find(driver.form.draft_id)] if each}
    driver.form.close_draft()
    assert drafts.has_waiting(key)
    driver.form.open(None)
    assert driver.chosen == (Mark(MarkKind.SIGN, "went-quiet"),)
    assert (driver.situation.toPlainText(), driver.chips(MarkKind.BODY).typed) == ("half a", "cold ha")
    assert driver.form.note().distress_before == 4
    assert driver.unfolded == ["situation", "body", "distress"]


def test_arrows_move_in_the_grid_of_feelings_as_it_stands_and_it_is_one_stop(driver: NoticeDriver) -> None:
    driver.unfold("feelings")
    QApplication.processEvents()
    chips = {chip.text(): chip for chip in driver.chips(MarkKind.FEELING).chips.values()}
    assert [chip.text() for chip in chips.values() if chip.focusPolicy() & Qt.FocusPolicy.TabFocus] == ["Afraid"]
    chips["Afraid"].setFocus()

    def after(key: Qt.Key) -> str:
        QTest.keyClick(driver.page.window().focusWidget() or driver.page, key)
        focused = driver.page.window().focusWidget()
        return next((text for text, chip in chips.items() if chip is focused), "")

    keys = Qt.Key
    moves = (keys.Key_Right, keys.Key_Down, keys.Key_Down, keys.Key_Down, keys.Key_Down, keys.Key_Left, keys.Key_Up)
    assert [after(key) for key in moves] == ["Tense", "Restless", "Lonely", "Tired", "Tired", "Numb", "Ashamed"]
    assert (after(keys.Key_End), after(keys.Key_Home)) == ("Content", "Afraid")
    QTest.keyClick(chips["Afraid"], keys.Key_Space)
    assert [mark.value for mark in driver.chosen] == ["afraid"]


def test_the_columns_of_the_grid_are_named_only_where_there_is_a_grid(driver: NoticeDriver) -> None:
    driver.unfold("feelings")
    QApplication.processEvents()
    assert {"more energy", "less energy", "unpleasant", "pleasant"} <= set(driver.texts)
    driver.page.resize(320, 600)
    QApplication.processEvents()
    assert "unpleasant" not in driver.texts
    assert "more energy" in driver.texts


def test_before_the_body_there_is_a_note_and_a_way_to_look_around(driver: NoticeDriver, qtbot: QtBot) -> None:
    driver.unfold("body")
    assert any(text.startswith("This looks at the body.") for text in driver.texts)
    with qtbot.waitSignal(driver.form.look_around_requested):
        driver.look_around()


def test_a_number_has_no_default_and_can_be_left_out_again(driver: NoticeDriver) -> None:
    driver.unfold("distress")
    assert driver.distress.scale.number is None
    assert not driver.distress.note_button.isEnabled()
    driver.note_distress(0)
    assert driver.form.note().distress_before == 0
    driver.distress.remove_link.click()
    assert driver.form.note().distress_before is None
    assert not driver.can_save


@pytest.mark.parametrize(("number", "is_calm"), [(6, False), (7, True), (10, True)])
def test_a_very_hard_moment_brings_one_thing_without_writing(
    driver: NoticeDriver, qtbot: QtBot, number: int, *, is_calm: bool
) -> None:
    driver.write_situation("half a word")
    driver.note_distress(number)
    assert driver.is_hard_moment is is_calm
    if is_calm:
        view = driver.page.hard_moment.get()
        assert view.findChildren(QLabel)
        assert [button for button in (view.ground, view.breathe) if not button.isVisibleTo(view)] == []
        with qtbot.waitSignal(view.ground_requested):
            view.ground.click()
        view.note_link.click()  # on purpose
        assert driver.is_home
    assert driver.situation.toPlainText() == "half a word"


def test_what_is_noted_can_be_saved_from_there_without_writing(driver: NoticeDriver, qtbot: QtBot) -> None:
    driver.note_distress(9)
    with qtbot.waitSignal(driver.page.save_requested) as requested:
        driver.page.hard_moment.get().save_button.click()
    driver.page.finish_saving(requested.args[0])
    assert requested.args[0].distress_before == 9
    assert driver.is_hard_moment
    assert not driver.page.hard_moment.get().save_button.isVisibleTo(driver.page.hard_moment.get())


def test_a_note_is_edited_where_it_is_read_and_what_was_begun_waits(driver: NoticeDriver, qtbot: QtBot) -> None:
    note = Note("x", NOW - timedelta(days=1), (PHONE,), "lunch", "", 6, 3)
    driver.write_situation("a new one")
    driver.page.history.get().chosen.emit(note)
    driver.press_edit()
    assert (driver.chosen, driver.situation.toPlainText()) == ((PHONE,), "lunch")
    driver.press_chip("I cancelled late")
    edited = saved(driver, qtbot)
    assert edited == replace(note, marks=(CANCELLED, PHONE))
    assert driver.page.view is driver.page.note_view.get()
    assert "You noted how hard it was: 6 before, 3 after." in driver.texts
    driver.page.go_back()
    driver.page.go_back()
    assert driver.is_home
    assert driver.situation.toPlainText() == "a new one"


def test_escape_leads_back_step_by_step_and_then_leaves(driver: NoticeDriver) -> None:
    driver.open_history()
    driver.page.history.get().own_words_requested.emit()
    assert driver.page.go_back()
    assert driver.is_history
    driver.open_removal()
    driver.page.removal.get().everything_button.click()
    steps = [(driver.page.go_back(), driver.page.view) for _step in range(3)]
    views = [driver.page.removal.get(), driver.page.history.get(), driver.page.home]  # the first step removed nothing
    assert steps == [(True, view) for view in views]
    driver.unfold("situation")
    driver.situation.setFocus()
    assert driver.page.go_back()
    assert driver.unfolded == []
    assert driver.page.go_back()
    assert not driver.form.more_row.is_unfolded
    assert not driver.page.go_back()


def test_everything_is_removed_only_by_a_second_press(driver: NoticeDriver, qtbot: QtBot) -> None:
    driver.open_history()
    driver.page.history.get().removal_requested.emit()
    view = driver.page.removal.get()
    with qtbot.assertNotEmitted(view.everything_removal_requested):
        view.everything_button.click()
        view.cancel_button.click()
        view.everything_button.click()
    with qtbot.waitSignal(view.everything_removal_requested):
        view.confirm_button.click()


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize(("width", "height", "percent"), [(372, 360, 100), (640, 560, 100), (640, 560, 300)])
def test_no_chip_is_cut_off_at_any_size(
    driver: NoticeDriver, theme: Theme, width: int, height: int, percent: int, appearance: Appearance
) -> None:
    theme.set_appearance(appearance, percent)
    driver.page.resize(width, height)
    for row in driver.form.rows.values():
        row.set_unfolded(is_unfolded=True)
    QApplication.processEvents()
    for chips in driver.form.all_chips:
        for chip in chips.chips.values():
            if not chip.isVisible():
                continue
            area = chips.area
            assert chip.geometry().right() <= area.width(), chip.text()
            assert chip.height() >= min(44, chip.heightForWidth(chip.width())), chip.text()
            assert "".join(chip.wrapped(chip.width()).split()) == "".join(chip.text().split())


def test_only_the_form_is_built_until_something_else_is_shown(driver: NoticeDriver) -> None:
    page = driver.page
    others = (page.history, page.note_view, page.removal, page.own_words, page.hard_moment, page.check_in)
    assert [view.built for view in (*others, page.pictures)] == [None] * 7
    page.set_own_marks([OwnMark(MarkKind.SIGN, "the phone face down", 1)])
    driver.open_history()
    assert [view.built is not None for view in (*others, page.pictures)] == [True, *[False] * 6]
    page.history.get().own_words_link.click()
    assert [row.mark.text for row in page.own_words.get().rows] == ["the phone face down"]


def test_a_part_of_a_note_is_built_when_it_is_unfolded_or_has_something_to_show(driver: NoticeDriver) -> None:
    def built() -> list[str]:
        return [name for name, part in driver.form.parts.items() if part.built is not None]

    assert built() == []
    driver.unfold("body")
    assert built() == ["body"]
    driver.page.history.get().chosen.emit(Note("x", NOW, (Mark(MarkKind.FEELING, "tense"),), next_time="go outside"))
    driver.press_edit()
    assert driver.unfolded == ["feelings", "next_time"]
    assert built() == ["feelings", "body", "next_time"]


def test_tab_goes_from_the_name_of_a_part_into_it_and_on_to_the_next(driver: NoticeDriver) -> None:
    driver.unfold("body")
    driver.unfold("situation")
    driver.form.rows["situation"].header.setFocus(Qt.FocusReason.TabFocusReason)
    inside = driver.form.parts["situation"].get()
    steps = 0
    while driver.form.focusWidget() is not driver.form.rows["body"].header:
        QTest.keyClick(driver.page.window().focusWidget() or driver.page, Qt.Key.Key_Tab)
        steps += inside.isAncestorOf(driver.form.focusWidget() or driver.page)
        assert steps < 10
    assert steps == 3  # its chips, the link for own words, and the field
