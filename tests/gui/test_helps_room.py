"""What helps me in the whole program: kept as it is written, filled with what Ashore knows, one step from Support."""

from __future__ import annotations

import sqlite3
import sys
import threading
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest

from ashore.domain.launch import Room
from ashore.domain.record import LONGEST_TEXT, HelplineChange, Helps, HelpsKind, HelpsPart, KeptLine, Person
from ashore.store.helpline_changes import add_helpline_change
from ashore.store.helps import read_helps
from ashore.store.kept_lines import add_kept_line
from ashore.store.people import add_person, remove_person
from ashore.ui.pages.helps.page import HelpsPage
from ashore.ui.pages.support.page import SupportPage
from ashore.ui.panel.panel import ReframesPanel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenAshore

    from ashore.app.composition import Ashore
    from ashore.ui.widgets.writing_field import WritingField

    Hold = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def ashore(open_ashore: OpenAshore, tmp_path: Path) -> Ashore:
    ashore = open_ashore(tmp_path)
    ashore.want_settings(replace(ashore.settings, region="GB"))
    return ashore


def helps_page(ashore: Ashore, open_ashore: OpenAshore) -> HelpsPage:
    """Opened, and filled from the record."""
    ashore.window.open(Room.HELPS)
    open_ashore.settle(ashore)
    page = ashore.window.stack.page(Room.HELPS)
    assert isinstance(page, HelpsPage)
    return page


def field(page: HelpsPage, part: HelpsPart) -> WritingField:
    return page.writing.words[part].field


def helps_kept(ashore: Ashore, open_ashore: OpenAshore) -> Helps:
    kept: list[Helps] = []
    ashore.keeper.ask(read_helps, kept.append)
    open_ashore.settle(ashore)
    return kept[0]


def words_kept(ashore: Ashore, open_ashore: OpenAshore, folder: Path) -> dict[HelpsPart, str]:
    """After closing, and starting again on the same folder."""
    open_ashore.close(ashore)
    return {each.part: each.text for each in helps_kept(open_ashore(folder), open_ashore).words}


@pytest.fixture
def hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hold:
    """Another program holds the record; here a job waits a tenth of a second for it."""

    @contextmanager
    def held() -> Iterator[None]:
        other = sqlite3.connect(tmp_path / "record.sqlite3", isolation_level=None)
        with closing(other), monkeypatch.context() as patch:
            patch.setattr("ashore.store.opening.BUSY_SECONDS", 0.1)
            other.execute("BEGIN IMMEDIATE")
            yield

    return held


def told(ashore: Ashore) -> str:
    return ashore.window.line.words


def test_support_leads_there_and_escape_leads_back(ashore: Ashore) -> None:
    ashore.window.open(Room.SUPPORT)
    support = ashore.window.stack.page(Room.SUPPORT)
    assert isinstance(support, SupportPage)
    QTest.keyClick(support.helps.open, Qt.Key.Key_Return)
    rooms = [ashore.window.stack.room]
    assert ashore.window.rail.button(Room.SUPPORT).isChecked()
    for _step in range(2):
        QTest.keyClick(ashore.window, Qt.Key.Key_Escape)
        rooms.append(ashore.window.stack.room)
    assert rooms == [Room.HELPS, Room.SUPPORT, Room.BREATHE]


def test_letters_typed_there_are_words_and_trigger_nothing(ashore: Ashore, open_ashore: OpenAshore) -> None:
    page = helps_page(ashore, open_ashore)
    QTest.keyClicks(field(page, HelpsPart.SETTLE), "bg r? s")
    assert ashore.window.stack.room is Room.HELPS
    assert page.helps.text(HelpsPart.SETTLE) == "bg r? s"


def test_what_was_written_and_chosen_survives_closing_at_once(
    ashore: Ashore, open_ashore: OpenAshore, tmp_path: Path
) -> None:
    ashore.keeper.do(lambda db: add_person(db, Person("Amina", "0123 456 789")))
    page = helps_page(ashore, open_ashore)
    page.writing.choices[HelpsKind.PERSON].switches["1"].box.click()
    page.writing.choices[HelpsKind.HELPLINES].switches[""].box.click()
    QTest.keyClicks(field(page, HelpsPart.OTHERS), "no answer is needed")
    open_ashore.close(ashore)

    page = helps_page(open_ashore(tmp_path), open_ashore)
    assert page._views.currentWidget() is page.reading
    read = page.reading.sheet.toPlainText()
    assert "no answer is needed" in read
    assert "Amina" not in read
    assert field(page, HelpsPart.OTHERS).toPlainText() == "no answer is needed"


def test_clearing_the_page_can_be_undone_and_both_survive(
    ashore: Ashore, open_ashore: OpenAshore, tmp_path: Path
) -> None:
    page = helps_page(ashore, open_ashore)
    QTest.keyClicks(field(page, HelpsPart.NOTICE), "going quiet")
    page.writing.read.click()
    page.reading.clear_page.click()
    assert told(ashore) == ""
    open_ashore.settle(ashore)
    assert told(ashore) == "The page is cleared."
    before: list[bool] = []
    ashore.keeper.ask(lambda db: read_helps(db).is_begun, before.append)
    open_ashore.settle(ashore)
    assert before == [False]
    ashore.window.line._take_offer()
    assert page.helps.text(HelpsPart.NOTICE) == "going quiet"
    open_ashore.close(ashore)
    assert helps_page(open_ashore(tmp_path), open_ashore).helps.text(HelpsPart.NOTICE) == "going quiet"


def test_a_page_that_could_not_be_cleared_is_there_again(
    ashore: Ashore, open_ashore: OpenAshore, tmp_path: Path, hold: Hold, qtbot: QtBot
) -> None:
    page = helps_page(ashore, open_ashore)
    QTest.keyClicks(field(page, HelpsPart.NOTICE), "going quiet")
    page.writing.read.click()
    open_ashore.settle(ashore)
    with hold():
        page.reading.clear_page.click()
        qtbot.waitUntil(lambda: page.helps.text(HelpsPart.NOTICE) == "going quiet")
    assert told(ashore).startswith("Nothing can be saved right now.")
    assert "going quiet" in page.reading.sheet.toPlainText()
    assert words_kept(ashore, open_ashore, tmp_path) == {HelpsPart.NOTICE: "going quiet"}


def test_words_that_failed_before_a_clearing_that_failed_are_written_at_closing(
    ashore: Ashore, open_ashore: OpenAshore, tmp_path: Path, hold: Hold, qtbot: QtBot
) -> None:
    page = helps_page(ashore, open_ashore)
    with hold():
        QTest.keyClicks(field(page, HelpsPart.NOTICE), "going quiet")
        page.writing.read.click()
        page.reading.clear_page.click()
        qtbot.waitUntil(lambda: page.helps.text(HelpsPart.NOTICE) == "going quiet")
    assert words_kept(ashore, open_ashore, tmp_path) == {HelpsPart.NOTICE: "going quiet"}


def test_what_could_not_be_written_goes_with_the_next_words(
    ashore: Ashore, open_ashore: OpenAshore, hold: Hold, qtbot: QtBot
) -> None:
    page = helps_page(ashore, open_ashore)
    with hold():
        QTest.keyClicks(field(page, HelpsPart.SETTLE), "tea")
        page.writing.choices[HelpsKind.HELPLINES].switches[""].box.click()
        page.flush()
        qtbot.waitUntil(lambda: all(page._unsaved))
    QTest.keyClicks(field(page, HelpsPart.PLACES), "the bench")
    page.leave()
    kept = helps_kept(ashore, open_ashore)
    assert {each.part: each.text for each in kept.words} == {HelpsPart.SETTLE: "tea", HelpsPart.PLACES: "the bench"}
    assert kept.shows(HelpsKind.HELPLINES)


def test_what_could_not_be_written_is_written_at_closing(
    ashore: Ashore, open_ashore: OpenAshore, tmp_path: Path, hold: Hold, qtbot: QtBot
) -> None:
    page = helps_page(ashore, open_ashore)
    with hold():
        QTest.keyClicks(field(page, HelpsPart.SETTLE), "tea")
        page.flush()
        qtbot.waitUntil(lambda: bool(page._unsaved.parts))
    assert words_kept(ashore, open_ashore, tmp_path) == {HelpsPart.SETTLE: "tea"}


def test_a_failure_that_is_heard_of_late_brings_no_older_words(
    ashore: Ashore, open_ashore: OpenAshore, tmp_path: Path, hold: Hold, qtbot: QtBot
) -> None:
    page, failed = helps_page(ashore, open_ashore), threading.Event()
    with hold():
        QTest.keyClicks(field(page, HelpsPart.SETTLE), "tea")
        page.flush()
        ashore.keeper._store.submit(lambda _db: None, lambda _value: None, lambda _trouble: failed.set())
        assert failed.wait(5)
    QTest.keyClicks(field(page, HelpsPart.SETTLE), ", warm")
    page.flush()
    qtbot.waitUntil(lambda: bool(page._unsaved.parts))
    assert words_kept(ashore, open_ashore, tmp_path) == {HelpsPart.SETTLE: "tea, warm"}


def test_undoing_brings_back_the_whole_of_a_full_part(ashore: Ashore, open_ashore: OpenAshore, tmp_path: Path) -> None:
    page, whole = helps_page(ashore, open_ashore), "w" * LONGEST_TEXT
    field(page, HelpsPart.SETTLE).insertPlainText(whole)
    page.writing.read.click()
    page.reading.clear_page.click()
    open_ashore.settle(ashore)
    QTest.keyClicks(field(page, HelpsPart.SETTLE), "more words")
    ashore.window.line._take_offer()
    assert page.helps.text(HelpsPart.SETTLE) == whole
    assert words_kept(ashore, open_ashore, tmp_path) == {HelpsPart.SETTLE: whole}


def test_an_undo_that_failed_is_done_at_leaving(
    ashore: Ashore, open_ashore: OpenAshore, hold: Hold, qtbot: QtBot
) -> None:
    page = helps_page(ashore, open_ashore)
    QTest.keyClicks(field(page, HelpsPart.SETTLE), "tea")
    page.writing.choices[HelpsKind.HELPLINES].switches[""].box.click()
    page.writing.read.click()
    page.reading.clear_page.click()
    open_ashore.settle(ashore)
    with hold():
        ashore.window.line._take_offer()
        qtbot.waitUntil(lambda: all(page._unsaved))
    ashore.window.open(Room.SUPPORT)
    kept = helps_kept(ashore, open_ashore)
    assert kept.text(HelpsPart.SETTLE) == "tea"
    assert kept.shows(HelpsKind.HELPLINES)


def test_people_lines_and_corrected_numbers_are_at_hand_as_they_are_now(
    ashore: Ashore, open_ashore: OpenAshore
) -> None:
    page = helps_page(ashore, open_ashore)
    page.writing.choices[HelpsKind.HELPLINES].switches[""].box.click()
    ashore.window.open(Room.SUPPORT)
    ashore.keeper.do(lambda db: add_person(db, Person("Amina", "0123 456 789")))
    ashore.keeper.do(lambda db: add_kept_line(db, KeptLine("leave", "Some are still here.")))
    ashore.keeper.do(lambda db: add_helpline_change(db, HelplineChange("GB", "Samaritans", "020 7946 0000")))
    page = helps_page(ashore, open_ashore)
    read = page.reading.sheet.toPlainText()
    for words in ("Amina", "0123 456 789", "Helplines: ", "020 7946 0000", "999", "Checked in"):
        assert words in read
    assert "Some are still here." not in read
    page.writing.choices[HelpsKind.LINE].switches["1"].box.click()
    ashore.keeper.do(lambda db: remove_person(db, 1))
    page.leave()
    read = helps_page(ashore, open_ashore).reading.sheet.toPlainText()
    assert "Some are still here." in read
    assert "Amina" not in read


def test_each_corrected_number_is_on_the_page_in_the_place_of_the_old_one(
    ashore: Ashore, open_ashore: OpenAshore
) -> None:
    for change in (HelplineChange("GB", "Shout", "86463", "Text 85258"), HelplineChange("GB", "", "112")):
        ashore.keeper.do(partial(add_helpline_change, change=change))
    page = helps_page(ashore, open_ashore)
    page.writing.choices[HelpsKind.HELPLINES].switches[""].box.click()
    page.writing.read.click()
    read = page.reading.sheet.toPlainText()
    assert "Text 86463" in read
    assert "help: 112." in read
    assert "85258" not in read
    assert "999" not in read


def test_a_line_kept_beside_the_open_page_can_be_chosen_at_once(ashore: Ashore, open_ashore: OpenAshore) -> None:
    ashore.window.panel_place.show()
    page = helps_page(ashore, open_ashore)
    panel = ashore.window.panel.findChild(ReframesPanel)
    assert panel is not None
    panel.line_kept.emit(KeptLine("leave", "Some are still here."))
    for _answer in range(2):  # the panel reads what it kept, and then the page does
        open_ashore.settle(ashore)
    assert list(page.writing.choices[HelpsKind.LINE].switches) == ["1"]


def test_another_region_brings_its_numbers(ashore: Ashore, open_ashore: OpenAshore) -> None:
    page = helps_page(ashore, open_ashore)
    page.writing.choices[HelpsKind.HELPLINES].switches[""].box.click()
    page.writing.read.click()
    assert "Samaritans" in page.reading.sheet.toPlainText()
    ashore.want_settings(replace(ashore.settings, region="US"))
    assert "988" in page.reading.sheet.toPlainText()
    ashore.want_settings(replace(ashore.settings, region="LU"))
    assert "112" in page.reading.sheet.toPlainText()
    ashore.want_settings(replace(ashore.settings, region="ZZ"))
    assert page.writing.choices[HelpsKind.HELPLINES].switches == {}


def test_patterns_that_hold_the_breath_are_offered_only_when_they_are_welcome(
    ashore: Ashore, open_ashore: OpenAshore
) -> None:
    chips = helps_page(ashore, open_ashore).writing.settle.offers
    assert {"Longer out-breath", "Five senses"} <= chips.chips.keys()
    assert "Box breathing" not in chips.chips
    ashore.want_settings(replace(ashore.settings, holds_welcome=True))
    assert {each.name for each in ashore.patterns._builtin} <= chips.chips.keys()


def test_saving_and_failing_to_save_or_print_are_one_quiet_line_each(
    ashore: Ashore, open_ashore: OpenAshore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = helps_page(ashore, open_ashore)
    page.handing_over.save_as(tmp_path / "fridge.pdf")
    assert told(ashore) == "Saved as fridge.pdf"
    ashore.window.line._close.click()
    page.handing_over.save_as(tmp_path / "missing" / "fridge.pdf")
    assert told(ashore).startswith("The page was not saved.")
    ashore.window.line._close.click()
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    page.reading.print.click()
    assert told(ashore).startswith("No printer was found.")


def test_where_nothing_can_be_kept_the_page_works_all_the_same(open_ashore: OpenAshore, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder would be")
    ashore = open_ashore(tmp_path / "data")
    page = helps_page(ashore, open_ashore)
    QTest.keyClicks(field(page, HelpsPart.SETTLE), "tea")
    page.leave()
    assert "tea" in page.reading.sheet.toPlainText()
    page.handing_over.save_as(tmp_path / "my-page.pdf")
    assert (tmp_path / "my-page.pdf").read_bytes().startswith(b"%PDF")


def test_without_content_files_the_page_still_opens(ashore: Ashore, open_ashore: OpenAshore) -> None:
    ashore.shelf._english = ashore.shelf._english / "missing"
    ashore.shelf._read.clear()
    page = helps_page(ashore, open_ashore)
    QTest.keyClicks(field(page, HelpsPart.SETTLE), "tea")
    page.leave()
    assert "tea" in page.reading.sheet.toPlainText()
    assert page.writing.settle.offers.isHidden()


def test_printing_and_pdfs_are_loaded_when_they_are_wanted(
    ashore: Ashore, open_ashore: OpenAshore, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted_later = {"ashore.ui.pages.helps.paper", "ashore.ui.pages.helps.printing"}
    for name in wanted_later:
        monkeypatch.delitem(sys.modules, name, raising=False)
    helps_page(ashore, open_ashore).writing.read.click()
    assert not wanted_later & sys.modules.keys()
