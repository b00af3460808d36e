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
from PySide6.QtTest import QTest
from tests.gui.features.coping_plan.coping_plan_driver import CopingPlanDriver
from tests.gui.program_driver import entries_of, shown_message
from tests.paths import ASSETS

from ashore.domain.coping_plan import CopingPlan, PlanItemKind, PlanSection
from ashore.domain.entries import LONGEST_TEXT
from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.launch import Page
from ashore.domain.own_reframes import KeptLine
from ashore.domain.people import Person
from ashore.features.coping_plan.page import CopingPlanPage
from ashore.features.reframes.panel import ReframesPanel
from ashore.features.support.page import SupportPage
from ashore.record.coping_plan import read_coping_plan
from ashore.record.helpline_corrections import add_helpline_correction
from ashore.record.people import add_person, list_people

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

    Hold = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    app = open_application(tmp_path)
    app.services.settings.update(region="GB")
    return app


def open_plan(app: Application, open_application: OpenApplication) -> CopingPlanDriver:
    """Opened, and filled from the record."""
    app.services.navigator.open(Page.COPING_PLAN)
    for _answer in range(2):  # what can be chosen is asked for once the plan was read
        open_application.settle(app)
    page = app.window.stack.widget_of(Page.COPING_PLAN)
    assert isinstance(page, CopingPlanPage)
    return CopingPlanDriver(page)


def plan_kept(app: Application, open_application: OpenApplication) -> CopingPlan:
    kept: list[CopingPlan] = []
    app.services.database.run(read_coping_plan, kept.append)
    open_application.settle(app)
    return kept[0]


def texts_kept(app: Application, open_application: OpenApplication, folder: Path) -> dict[PlanSection, str]:
    """After closing, and starting again on the same folder."""
    open_application.close(app)
    return {each.section: each.text for each in plan_kept(open_application(folder), open_application).texts}


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


def test_support_leads_there_and_escape_leads_back(app: Application) -> None:
    app.services.navigator.open(Page.SUPPORT)
    support = app.window.stack.widget_of(Page.SUPPORT)
    assert isinstance(support, SupportPage)
    QTest.keyClick(support.coping_plan_section.open_button, Qt.Key.Key_Return)
    pages = [app.window.stack.current_page]
    assert app.window.rail.button(Page.SUPPORT).isChecked()
    for _step in range(2):
        QTest.keyClick(app.window, Qt.Key.Key_Escape)
        pages.append(app.window.stack.current_page)
    assert pages == [Page.COPING_PLAN, Page.SUPPORT, Page.BREATHE]


def test_letters_typed_there_are_words_and_trigger_nothing(app: Application, open_application: OpenApplication) -> None:
    driver = open_plan(app, open_application)
    driver.type(PlanSection.SETTLE, "bg r? s")
    assert app.window.stack.current_page is Page.COPING_PLAN
    assert driver.page.plan.text(PlanSection.SETTLE) == "bg r? s"


def test_what_was_written_and_chosen_survives_closing_at_once(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    app.services.database.run(lambda db: add_person(db, Person("Amina", "0123 456 789")))
    driver = open_plan(app, open_application)
    driver.box(PlanItemKind.PERSON, "1").click()
    driver.box(PlanItemKind.HELPLINES).click()
    driver.type(PlanSection.OTHERS, "no answer is needed")
    open_application.close(app)

    driver = open_plan(open_application(tmp_path), open_application)
    assert driver.is_reading()
    read = driver.text
    assert "no answer is needed" in read
    assert "Amina" not in read
    assert driver.field(PlanSection.OTHERS).toPlainText() == "no answer is needed"


def test_clearing_the_page_can_be_undone_and_both_survive(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    driver = open_plan(app, open_application)
    driver.type(PlanSection.NOTICE, "going quiet")
    driver.read()
    driver.clear()
    assert shown_message(app) == ""
    open_application.settle(app)
    assert shown_message(app) == "Everything on the page is removed."
    before: list[bool] = []
    app.services.database.run(lambda db: read_coping_plan(db).is_begun, before.append)
    open_application.settle(app)
    assert before == [False]
    app.window.message_bar(in_panel=False).button.click()
    assert driver.page.plan.text(PlanSection.NOTICE) == "going quiet"
    open_application.close(app)
    assert open_plan(open_application(tmp_path), open_application).page.plan.text(PlanSection.NOTICE) == "going quiet"


def test_a_page_that_could_not_be_cleared_is_there_again(
    app: Application, open_application: OpenApplication, tmp_path: Path, hold: Hold, qtbot: QtBot
) -> None:
    driver = open_plan(app, open_application)
    driver.type(PlanSection.NOTICE, "going quiet")
    driver.read()
    open_application.settle(app)
    with hold():
        driver.clear()
        qtbot.waitUntil(lambda: driver.page.plan.text(PlanSection.NOTICE) == "going quiet")
    assert shown_message(app).startswith("Nothing can be saved right now.")
    assert "going quiet" in driver.text
    assert texts_kept(app, open_application, tmp_path) == {PlanSection.NOTICE: "going quiet"}


def test_words_that_failed_before_a_clearing_that_failed_are_written_at_closing(
    app: Application, open_application: OpenApplication, tmp_path: Path, hold: Hold, qtbot: QtBot
) -> None:
    driver = open_plan(app, open_application)
    with hold():
        driver.type(PlanSection.NOTICE, "going quiet")
        driver.read()
        driver.clear()
        qtbot.waitUntil(lambda: driver.page.plan.text(PlanSection.NOTICE) == "going quiet")
    assert texts_kept(app, open_application, tmp_path) == {PlanSection.NOTICE: "going quiet"}


def test_what_could_not_be_written_goes_with_the_next_words(
    app: Application, open_application: OpenApplication, hold: Hold, qtbot: QtBot
) -> None:
    driver = open_plan(app, open_application)
    with hold():
        driver.type(PlanSection.SETTLE, "tea")
        driver.box(PlanItemKind.HELPLINES).click()
        driver.page.flush()
        qtbot.waitUntil(lambda: driver.page.has_unsaved)
    driver.type(PlanSection.PLACES, "the bench")
    driver.page.go_back()
    kept = plan_kept(app, open_application)
    assert {each.section: each.text for each in kept.texts} == {
        PlanSection.SETTLE: "tea",
        PlanSection.PLACES: "the bench",
    }
    assert kept.shows(PlanItemKind.HELPLINES)


def test_what_could_not_be_written_is_written_at_closing(
    app: Application, open_application: OpenApplication, tmp_path: Path, hold: Hold, qtbot: QtBot
) -> None:
    driver = open_plan(app, open_application)
    with hold():
        driver.type(PlanSection.SETTLE, "tea")
        driver.page.flush()
        qtbot.waitUntil(lambda: driver.page.has_unsaved)
    assert texts_kept(app, open_application, tmp_path) == {PlanSection.SETTLE: "tea"}


def test_a_failure_that_is_heard_of_late_brings_no_older_words(
    app: Application, open_application: OpenApplication, tmp_path: Path, hold: Hold, qtbot: QtBot
) -> None:
    driver, failed = open_plan(app, open_application), threading.Event()
    with hold():
        driver.type(PlanSection.SETTLE, "tea")
        driver.page.flush()
        app.services.database._thread.submit(lambda _db: None, lambda _value: None, lambda _problem: failed.set())
        assert failed.wait(5)
    driver.type(PlanSection.SETTLE, ", warm")
    driver.page.flush()
    qtbot.waitUntil(lambda: driver.page.has_unsaved)
    assert texts_kept(app, open_application, tmp_path) == {PlanSection.SETTLE: "tea, warm"}


def test_undoing_brings_back_the_whole_of_a_full_part(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    driver, whole = open_plan(app, open_application), "w" * LONGEST_TEXT
    driver.field(PlanSection.SETTLE).insertPlainText(whole)
    driver.read()
    driver.clear()
    open_application.settle(app)
    driver.type(PlanSection.SETTLE, "more words")
    app.window.message_bar(in_panel=False).button.click()
    assert driver.page.plan.text(PlanSection.SETTLE) == whole
    assert texts_kept(app, open_application, tmp_path) == {PlanSection.SETTLE: whole}


def test_an_undo_that_failed_is_done_at_leaving(
    app: Application, open_application: OpenApplication, hold: Hold, qtbot: QtBot
) -> None:
    driver = open_plan(app, open_application)
    driver.type(PlanSection.SETTLE, "tea")
    driver.box(PlanItemKind.HELPLINES).click()
    driver.read()
    driver.clear()
    open_application.settle(app)
    with hold():
        app.window.message_bar(in_panel=False).button.click()
        qtbot.waitUntil(lambda: driver.page.has_unsaved)
    app.services.navigator.open(Page.SUPPORT)
    kept = plan_kept(app, open_application)
    assert kept.text(PlanSection.SETTLE) == "tea"
    assert kept.shows(PlanItemKind.HELPLINES)


def test_people_lines_and_corrected_numbers_are_at_hand_as_they_are_now(
    app: Application, open_application: OpenApplication
) -> None:
    driver = open_plan(app, open_application)
    driver.box(PlanItemKind.HELPLINES).click()
    app.services.navigator.open(Page.SUPPORT)
    app.services.people.save(Person("Amina", "0123 456 789"))
    app.services.kept_lines.add(KeptLine("leave", "Some are still here."))
    app.services.helpline_corrections.save(HelplineCorrection("GB", "Samaritans", "020 7946 0000"))
    driver = open_plan(app, open_application)
    read = driver.text
    for words in ("Amina", "0123 456 789", "Helplines: ", "020 7946 0000", "999", "Checked in"):
        assert words in read
    assert "Some are still here." not in read
    driver.box(PlanItemKind.LINE, "1").click()
    app.services.people.remove(entries_of(app, list_people)[0])
    driver.page.go_back()
    read = open_plan(app, open_application).text
    assert "Some are still here." in read
    assert "Amina" not in read


def test_each_corrected_number_is_on_the_page_in_the_place_of_the_old_one(
    app: Application, open_application: OpenApplication
) -> None:
    for change in (HelplineCorrection("GB", "Shout", "86463", "Text 85258"), HelplineCorrection("GB", "", "112")):
        app.services.database.run(partial(add_helpline_correction, correction=change))
    driver = open_plan(app, open_application)
    driver.box(PlanItemKind.HELPLINES).click()
    driver.read()
    read = driver.text
    assert "Text 86463" in read
    assert "help: 112." in read
    assert "85258" not in read
    assert "999" not in read


def test_a_line_kept_beside_the_open_page_can_be_chosen_at_once(
    app: Application, open_application: OpenApplication
) -> None:
    app.window.side_panel_layout.show()
    driver = open_plan(app, open_application)
    panel = app.window.panel.findChild(ReframesPanel)
    assert panel is not None
    panel.line_kept.emit(KeptLine("leave", "Some are still here."))
    for _answer in range(2):  # the panel reads what it kept, and then the page does
        open_application.settle(app)
    assert driver.items(PlanItemKind.LINE) == ["1"]


def test_another_region_brings_its_numbers(app: Application, open_application: OpenApplication) -> None:
    driver = open_plan(app, open_application)
    driver.box(PlanItemKind.HELPLINES).click()
    driver.read()
    assert "Samaritans" in driver.text
    app.services.settings.update(region="US")
    assert "988" in driver.text
    app.services.settings.update(region="LU")
    assert "112" in driver.text
    app.services.settings.update(region="ZZ")
    assert driver.items(PlanItemKind.HELPLINES) == []


def test_patterns_that_hold_the_breath_are_offered_only_when_they_are_welcome(
    app: Application, open_application: OpenApplication
) -> None:
    driver = open_plan(app, open_application)
    assert {"Longer out-breath", "Five senses"} <= driver.chips.keys()
    assert "Box breathing" not in driver.chips
    app.services.settings.update(holds_welcome=True)
    assert {each.name for each in app.services.patterns.built_in} <= driver.chips.keys()


def test_saving_and_failing_to_save_or_print_are_one_line_each(
    app: Application, open_application: OpenApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = open_plan(app, open_application)
    driver.page.export.save_as(tmp_path / "fridge.pdf")
    assert shown_message(app) == "Saved as fridge.pdf"
    app.window.message_bar(in_panel=False).close_button.click()
    driver.page.export.save_as(tmp_path / "missing" / "fridge.pdf")
    assert shown_message(app).startswith("The page was not saved.")
    app.window.message_bar(in_panel=False).close_button.click()
    monkeypatch.setenv("PATH", str(tmp_path))  # where no command to print with is
    driver.print_button.click()
    qtbot.waitUntil(lambda: shown_message(app).startswith("No printer was found."), timeout=3000)


def test_where_nothing_can_be_kept_the_page_works_all_the_same(
    open_application: OpenApplication, tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("a file where the folder would be")
    app = open_application(tmp_path / "data")
    driver = open_plan(app, open_application)
    driver.type(PlanSection.SETTLE, "tea")
    driver.page.go_back()
    assert "tea" in driver.text
    driver.page.export.save_as(tmp_path / "my-page.pdf")
    assert (tmp_path / "my-page.pdf").read_bytes().startswith(b"%PDF")


def test_without_content_files_the_page_still_opens(open_application: OpenApplication, tmp_path: Path) -> None:
    shutil.copytree(ASSETS, tmp_path / "assets", ignore=shutil.ignore_patterns("content"))
    app = open_application(tmp_path / "data", assets=tmp_path / "assets")
    driver = open_plan(app, open_application)
    driver.type(PlanSection.SETTLE, "tea")
    driver.page.go_back()
    assert "tea" in driver.text
    assert list(driver.chips) == ["Longer out-breath"]  # the one that stands in the code


def test_printing_and_pdfs_are_loaded_when_they_are_requested(
    app: Application, open_application: OpenApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded_later = {"ashore.ui.documents.pdf", "ashore.features.coping_plan.printing"}
    for name in loaded_later:
        monkeypatch.delitem(sys.modules, name, raising=False)
    open_plan(app, open_application).read()
    assert not loaded_later & sys.modules.keys()


def test_only_the_view_that_is_shown_is_built(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    app.services.navigator.open(Page.COPING_PLAN)
    open_application.settle(app)
    page = app.features.coping_plan.page
    assert (page.is_reading, page.reading_view.built) == (False, None)
    CopingPlanDriver(page).type(PlanSection.SETTLE, "a warm cup")
    open_application.close(app)
    app = open_application(tmp_path)
    app.services.navigator.open(Page.COPING_PLAN)
    open_application.settle(app)
    page = app.features.coping_plan.page
    assert (page.is_reading, page.editing_view.built) == (True, None)
    page.reading_view.get().edit_button.click()
    open_application.settle(app)
    assert CopingPlanDriver(page).field(PlanSection.SETTLE).toPlainText() == "a warm cup"


def test_a_record_that_answers_late_holds_nobody_up(app: Application, qtbot: QtBot) -> None:
    begin, go_on = threading.Event(), threading.Event()

    def hold(_db: sqlite3.Connection) -> None:
        begin.set()
        go_on.wait(10)

    app.services.database.run(hold)
    assert begin.wait(5)
    app.services.navigator.open(Page.COPING_PLAN)
    page = app.features.coping_plan.page
    assert page.editing_view.built is None
    qtbot.waitUntil(lambda: page.editing_view.built is not None)
    assert page.editing_view.get().isVisible()
    go_on.set()
