"""What helps me in the whole program: kept as it is written, filled with what Ashore knows, one step from Support."""

from __future__ import annotations

import shutil
import sqlite3
import sys
import threading
from contextlib import closing, contextmanager
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from tests.paths import ASSETS

from ashore.domain.entries import (
    LONGEST_TEXT,
    CopingPlan,
    HelplineCorrection,
    KeptLine,
    Person,
    PlanItemKind,
    PlanSection,
)
from ashore.domain.launch import Page
from ashore.features.coping_plan.page import CopingPlanPage
from ashore.features.reframes.panel import ReframesPanel
from ashore.features.support.page import SupportPage
from ashore.record.coping_plan import read_coping_plan
from ashore.record.helpline_corrections import add_helpline_correction
from ashore.record.people import add_person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application
    from ashore.ui.widgets.text_field import TextField

    Hold = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    app = open_application(tmp_path)
    app.services.settings.update(region="GB")
    return app


def coping_plan_page(app: Application, open_application: OpenApplication) -> CopingPlanPage:
    """Opened, and filled from the record."""
    app.services.navigator.open(Page.COPING_PLAN)
    open_application.settle(app)
    page = app.window.stack.widget_of(Page.COPING_PLAN)
    assert isinstance(page, CopingPlanPage)
    return page


def field(page: CopingPlanPage, part: PlanSection) -> TextField:
    return page.writing.words[part].field


def helps_kept(app: Application, open_application: OpenApplication) -> CopingPlan:
    kept: list[CopingPlan] = []
    app.services.database.run(read_coping_plan, kept.append)
    open_application.settle(app)
    return kept[0]


def words_kept(app: Application, open_application: OpenApplication, folder: Path) -> dict[PlanSection, str]:
    """After closing, and starting again on the same folder."""
    open_application.close(app)
    return {each.part: each.text for each in helps_kept(open_application(folder), open_application).words}


@pytest.fixture
def hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hold:
    """Another program holds the record; here a job waits a tenth of a second for it."""

    @contextmanager
    def held() -> Iterator[None]:
        other = sqlite3.connect(tmp_path / "record.sqlite3", isolation_level=None)
        with closing(other), monkeypatch.context() as patch:
            patch.setattr("ashore.record.connection.BUSY_SECONDS", 0.1)
            other.execute("BEGIN IMMEDIATE")
            yield

    return held


def told(app: Application) -> str:
    return app.window.message_bar(in_panel=False).text


def test_support_leads_there_and_escape_leads_back(app: Application) -> None:
    app.services.navigator.open(Page.SUPPORT)
    support = app.window.stack.widget_of(Page.SUPPORT)
    assert isinstance(support, SupportPage)
    QTest.keyClick(support.helps.open, Qt.Key.Key_Return)
    pages = [app.window.stack.current_page]
    assert app.window.rail.button(Page.SUPPORT).isChecked()
    for _step in range(2):
        QTest.keyClick(app.window, Qt.Key.Key_Escape)
        pages.append(app.window.stack.current_page)
    assert pages == [Page.COPING_PLAN, Page.SUPPORT, Page.BREATHE]


def test_letters_typed_there_are_words_and_trigger_nothing(app: Application, open_application: OpenApplication) -> None:
    page = coping_plan_page(app, open_application)
    QTest.keyClicks(field(page, PlanSection.SETTLE), "bg r? s")
    assert app.window.stack.current_page is Page.COPING_PLAN
    assert page.helps.text(PlanSection.SETTLE) == "bg r? s"


def test_what_was_written_and_chosen_survives_closing_at_once(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    app.services.database.run(lambda db: add_person(db, Person("Amina", "0123 456 789")))
    page = coping_plan_page(app, open_application)
    page.writing.choices[PlanItemKind.PERSON].switches["1"].box.click()
    page.writing.choices[PlanItemKind.HELPLINES].switches[""].box.click()
    QTest.keyClicks(field(page, PlanSection.OTHERS), "no answer is needed")
    open_application.close(app)

    page = coping_plan_page(open_application(tmp_path), open_application)
    assert page._views.currentWidget() is page.reading
    read = page.reading.sheet.toPlainText()
    assert "no answer is needed" in read
    assert "Amina" not in read
    assert field(page, PlanSection.OTHERS).toPlainText() == "no answer is needed"


def test_clearing_the_page_can_be_undone_and_both_survive(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    page = coping_plan_page(app, open_application)
    QTest.keyClicks(field(page, PlanSection.NOTICE), "going quiet")
    page.writing.read.click()
    page.reading.clear_page.click()
    assert told(app) == ""
    open_application.settle(app)
    assert told(app) == "The page is cleared."
    before: list[bool] = []
    app.services.database.run(lambda db: read_coping_plan(db).is_begun, before.append)
    open_application.settle(app)
    assert before == [False]
    app.window.message_bar(in_panel=False).button.click()
    assert page.helps.text(PlanSection.NOTICE) == "going quiet"
    open_application.close(app)
    assert (
        coping_plan_page(open_application(tmp_path), open_application).helps.text(PlanSection.NOTICE) == "going quiet"
    )


def test_a_page_that_could_not_be_cleared_is_there_again(
    app: Application, open_application: OpenApplication, tmp_path: Path, hold: Hold, qtbot: QtBot
) -> None:
    page = coping_plan_page(app, open_application)
    QTest.keyClicks(field(page, PlanSection.NOTICE), "going quiet")
    page.writing.read.click()
    open_application.settle(app)
    with hold():
        page.reading.clear_page.click()
        qtbot.waitUntil(lambda: page.helps.text(PlanSection.NOTICE) == "going quiet")
    assert told(app).startswith("Nothing can be saved right now.")
    assert "going quiet" in page.reading.sheet.toPlainText()
    assert words_kept(app, open_application, tmp_path) == {PlanSection.NOTICE: "going quiet"}


def test_words_that_failed_before_a_clearing_that_failed_are_written_at_closing(
    app: Application, open_application: OpenApplication, tmp_path: Path, hold: Hold, qtbot: QtBot
) -> None:
    page = coping_plan_page(app, open_application)
    with hold():
        QTest.keyClicks(field(page, PlanSection.NOTICE), "going quiet")
        page.writing.read.click()
        page.reading.clear_page.click()
        qtbot.waitUntil(lambda: page.helps.text(PlanSection.NOTICE) == "going quiet")
    assert words_kept(app, open_application, tmp_path) == {PlanSection.NOTICE: "going quiet"}


def test_what_could_not_be_written_goes_with_the_next_words(
    app: Application, open_application: OpenApplication, hold: Hold, qtbot: QtBot
) -> None:
    page = coping_plan_page(app, open_application)
    with hold():
        QTest.keyClicks(field(page, PlanSection.SETTLE), "tea")
        page.writing.choices[PlanItemKind.HELPLINES].switches[""].box.click()
        page.flush()
        qtbot.waitUntil(lambda: all(page._unsaved))
    QTest.keyClicks(field(page, PlanSection.PLACES), "the bench")
    page.go_back()
    kept = helps_kept(app, open_application)
    assert {each.part: each.text for each in kept.words} == {PlanSection.SETTLE: "tea", PlanSection.PLACES: "the bench"}
    assert kept.shows(PlanItemKind.HELPLINES)


def test_what_could_not_be_written_is_written_at_closing(
    app: Application, open_application: OpenApplication, tmp_path: Path, hold: Hold, qtbot: QtBot
) -> None:
    page = coping_plan_page(app, open_application)
    with hold():
        QTest.keyClicks(field(page, PlanSection.SETTLE), "tea")
        page.flush()
        qtbot.waitUntil(lambda: bool(page._unsaved.parts))
    assert words_kept(app, open_application, tmp_path) == {PlanSection.SETTLE: "tea"}


def test_a_failure_that_is_heard_of_late_brings_no_older_words(
    app: Application, open_application: OpenApplication, tmp_path: Path, hold: Hold, qtbot: QtBot
) -> None:
    page, failed = coping_plan_page(app, open_application), threading.Event()
    with hold():
        QTest.keyClicks(field(page, PlanSection.SETTLE), "tea")
        page.flush()
        app.services.database._thread.submit(lambda _db: None, lambda _value: None, lambda _trouble: failed.set())
        assert failed.wait(5)
    QTest.keyClicks(field(page, PlanSection.SETTLE), ", warm")
    page.flush()
    qtbot.waitUntil(lambda: bool(page._unsaved.parts))
    assert words_kept(app, open_application, tmp_path) == {PlanSection.SETTLE: "tea, warm"}


def test_undoing_brings_back_the_whole_of_a_full_part(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    page, whole = coping_plan_page(app, open_application), "w" * LONGEST_TEXT
    field(page, PlanSection.SETTLE).insertPlainText(whole)
    page.writing.read.click()
    page.reading.clear_page.click()
    open_application.settle(app)
    QTest.keyClicks(field(page, PlanSection.SETTLE), "more words")
    app.window.message_bar(in_panel=False).button.click()
    assert page.helps.text(PlanSection.SETTLE) == whole
    assert words_kept(app, open_application, tmp_path) == {PlanSection.SETTLE: whole}


def test_an_undo_that_failed_is_done_at_leaving(
    app: Application, open_application: OpenApplication, hold: Hold, qtbot: QtBot
) -> None:
    page = coping_plan_page(app, open_application)
    QTest.keyClicks(field(page, PlanSection.SETTLE), "tea")
    page.writing.choices[PlanItemKind.HELPLINES].switches[""].box.click()
    page.writing.read.click()
    page.reading.clear_page.click()
    open_application.settle(app)
    with hold():
        app.window.message_bar(in_panel=False).button.click()
        qtbot.waitUntil(lambda: all(page._unsaved))
    app.services.navigator.open(Page.SUPPORT)
    kept = helps_kept(app, open_application)
    assert kept.text(PlanSection.SETTLE) == "tea"
    assert kept.shows(PlanItemKind.HELPLINES)


def test_people_lines_and_corrected_numbers_are_at_hand_as_they_are_now(
    app: Application, open_application: OpenApplication
) -> None:
    page = coping_plan_page(app, open_application)
    page.writing.choices[PlanItemKind.HELPLINES].switches[""].box.click()
    app.services.navigator.open(Page.SUPPORT)
    app.services.people.save(Person("Amina", "0123 456 789"))
    app.services.kept_lines.add(KeptLine("leave", "Some are still here."))
    app.services.helpline_corrections.save(HelplineCorrection("GB", "Samaritans", "020 7946 0000"))
    page = coping_plan_page(app, open_application)
    read = page.reading.sheet.toPlainText()
    for words in ("Amina", "0123 456 789", "Helplines: ", "020 7946 0000", "999", "Checked in"):
        assert words in read
    assert "Some are still here." not in read
    page.writing.choices[PlanItemKind.LINE].switches["1"].box.click()
    app.services.people.remove(app.services.people.items[0])
    page.go_back()
    read = coping_plan_page(app, open_application).reading.sheet.toPlainText()
    assert "Some are still here." in read
    assert "Amina" not in read


def test_each_corrected_number_is_on_the_page_in_the_place_of_the_old_one(
    app: Application, open_application: OpenApplication
) -> None:
    for change in (HelplineCorrection("GB", "Shout", "86463", "Text 85258"), HelplineCorrection("GB", "", "112")):
        app.services.database.run(partial(add_helpline_correction, change=change))
    page = coping_plan_page(app, open_application)
    page.writing.choices[PlanItemKind.HELPLINES].switches[""].box.click()
    page.writing.read.click()
    read = page.reading.sheet.toPlainText()
    assert "Text 86463" in read
    assert "help: 112." in read
    assert "85258" not in read
    assert "999" not in read


def test_a_line_kept_beside_the_open_page_can_be_chosen_at_once(
    app: Application, open_application: OpenApplication
) -> None:
    app.window.side_panel_layout.show()
    page = coping_plan_page(app, open_application)
    panel = app.window.panel.findChild(ReframesPanel)
    assert panel is not None
    panel.line_kept.emit(KeptLine("leave", "Some are still here."))
    for _answer in range(2):  # the panel reads what it kept, and then the page does
        open_application.settle(app)
    assert list(page.writing.choices[PlanItemKind.LINE].switches) == ["1"]


def test_another_region_brings_its_numbers(app: Application, open_application: OpenApplication) -> None:
    page = coping_plan_page(app, open_application)
    page.writing.choices[PlanItemKind.HELPLINES].switches[""].box.click()
    page.writing.read.click()
    assert "Samaritans" in page.reading.sheet.toPlainText()
    app.services.settings.update(region="US")
    assert "988" in page.reading.sheet.toPlainText()
    app.services.settings.update(region="LU")
    assert "112" in page.reading.sheet.toPlainText()
    app.services.settings.update(region="ZZ")
    assert page.writing.choices[PlanItemKind.HELPLINES].switches == {}


def test_patterns_that_hold_the_breath_are_offered_only_when_they_are_welcome(
    app: Application, open_application: OpenApplication
) -> None:
    chips = coping_plan_page(app, open_application).writing.settle.offers
    assert {"Longer out-breath", "Five senses"} <= chips.chips.keys()
    assert "Box breathing" not in chips.chips
    app.services.settings.update(holds_welcome=True)
    assert {each.name for each in app.services.patterns.built_in} <= chips.chips.keys()


def test_saving_and_failing_to_save_or_print_are_one_quiet_line_each(
    app: Application, open_application: OpenApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = coping_plan_page(app, open_application)
    page.handing_over.save_as(tmp_path / "fridge.pdf")
    assert told(app) == "Saved as fridge.pdf"
    app.window.message_bar(in_panel=False).close_button.click()
    page.handing_over.save_as(tmp_path / "missing" / "fridge.pdf")
    assert told(app).startswith("The page was not saved.")
    app.window.message_bar(in_panel=False).close_button.click()
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    page.reading.print.click()
    assert told(app).startswith("No printer was found.")


def test_where_nothing_can_be_kept_the_page_works_all_the_same(
    open_application: OpenApplication, tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("a file where the folder would be")
    app = open_application(tmp_path / "data")
    page = coping_plan_page(app, open_application)
    QTest.keyClicks(field(page, PlanSection.SETTLE), "tea")
    page.go_back()
    assert "tea" in page.reading.sheet.toPlainText()
    page.handing_over.save_as(tmp_path / "my-page.pdf")
    assert (tmp_path / "my-page.pdf").read_bytes().startswith(b"%PDF")


def test_without_content_files_the_page_still_opens(open_application: OpenApplication, tmp_path: Path) -> None:
    shutil.copytree(ASSETS, tmp_path / "assets", ignore=shutil.ignore_patterns("content"))
    app = open_application(tmp_path / "data", assets=tmp_path / "assets")
    page = coping_plan_page(app, open_application)
    QTest.keyClicks(field(page, PlanSection.SETTLE), "tea")
    page.go_back()
    assert "tea" in page.reading.sheet.toPlainText()
    assert list(page.writing.settle.offers.chips) == ["Longer out-breath"]  # the one that stands in the code


def test_printing_and_pdfs_are_loaded_when_they_are_requested(
    app: Application, open_application: OpenApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted_later = {"ashore.features.coping_plan.pdf", "ashore.features.coping_plan.printing"}
    for name in wanted_later:
        monkeypatch.delitem(sys.modules, name, raising=False)
    coping_plan_page(app, open_application).writing.read.click()
    assert not wanted_later & sys.modules.keys()
