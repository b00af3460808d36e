"""Everything can be taken along, brought in, read as a booklet, and removed for good."""

from __future__ import annotations

import json
import subprocess
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.features.saved_things.saved_things_driver import SavedThingsDriver
from tests.gui.program_driver import current_page, opened, settings_page

from ashore.domain.coping_plan import PlanSection, PlanText
from ashore.domain.drafts import Draft, DraftKey, DraftKind
from ashore.domain.launch import Page
from ashore.domain.notes import Mark, MarkKind, Note
from ashore.domain.own_reframes import KeptLine
from ashore.domain.people import Person
from ashore.features.coping_plan.page import CopingPlanPage
from ashore.record.coping_plan import write_plan_text
from ashore.record.kept_lines import add_kept_line
from ashore.record.notes import add_note
from ashore.record.people import add_person

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

MARKER = "marker-of-this-person"
NOT_LOCKED = "The file is not locked: whoever has the file can read it."


def fill(db: sqlite3.Connection) -> None:
    add_person(db, Person(f"{MARKER} שלום", "+49 30 1", good_for="<b>tea</b> & talk"))
    add_kept_line(db, KeptLine("unlovable", f"{MARKER}: some people stay."))
    write_plan_text(db, PlanText(PlanSection.SETTLE, f"{MARKER}: the bench\n<script>alert(1)</script>"))
    marks = (Mark(MarkKind.HELPED_EXERCISE, "five-senses"),)
    add_note(db, Note("n", datetime(2026, 11, 26, tzinfo=UTC), marks, f"{MARKER}: lunch"))


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    app = open_application(tmp_path / "data")
    app.services.database.run(fill)
    open_application.settle(app)
    return app


@pytest.fixture
def driver(app: Application, qtbot: QtBot) -> SavedThingsDriver:
    return SavedThingsDriver(app, qtbot)


def files_with_marker(folder: Path) -> list[str]:
    return [str(file) for file in folder.rglob("*") if file.is_file() and MARKER.encode() in file.read_bytes()]


class Reader(HTMLParser):
    """The texts of a page, and each tag with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_settings_lead_there_and_back_by_keyboard(app: Application) -> None:
    link = settings_page(app).privacy_row.section.saved_things_link
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert current_page(app) is Page.SAVED_THINGS
    QTest.keyClick(app.window, Qt.Key.Key_Escape)
    assert current_page(app) is Page.SETTINGS


def test_all_is_taken_along_and_brought_in_elsewhere(
    driver: SavedThingsDriver, tmp_path: Path, open_application: OpenApplication, qtbot: QtBot
) -> None:
    for name, button in (("all.json", driver.page.exchange.json_button), ("all.zip", driver.page.exchange.csv_button)):
        assert driver.save(button, tmp_path / name) == f"Saved as {name}. {NOT_LOCKED}"
        assert driver.bring_in(tmp_path / name) == "All that is in this file is here already."
    assert MARKER in json.loads((tmp_path / "all.json").read_text())["people"][0]["name"]
    for name in ("all.json", "all.zip"):
        other = open_application(tmp_path / f"other-{name}")
        people = other.services.people.page(5)
        people.load()
        plan = opened(other, Page.COPING_PLAN, CopingPlanPage)
        there = SavedThingsDriver(other, qtbot)
        assert there.bring_in(tmp_path / name) == "Added from the file: 4"
        open_application.settle(other)
        assert [person.reach for person in people.items] == ["+49 30 1"]
        assert plan.plan.text(PlanSection.SETTLE).startswith(f"{MARKER}: the bench\n")
        assert there.bring_in(tmp_path / name) == "All that is in this file is here already."
        open_application.close(other)


def test_an_import_is_not_written_twice_by_a_page_that_is_open(
    app: Application, driver: SavedThingsDriver, tmp_path: Path, open_application: OpenApplication
) -> None:
    driver.save(driver.page.exchange.json_button, tmp_path / "all.json")
    page = opened(app, Page.COPING_PLAN, CopingPlanPage)
    open_application.settle(app)
    app.services.database.run(lambda db: write_plan_text(db, PlanText(PlanSection.SETTLE, "Tea")))
    app.services.database.note_rewritten()
    open_application.settle(app)
    app.services.navigator.open(Page.SAVED_THINGS)
    driver.bring_in(tmp_path / "all.json")
    open_application.settle(app)
    text = page.plan.text(PlanSection.SETTLE)
    assert text == f"Tea\n{MARKER}: the bench\n<script>alert(1)</script>"
    page.flush()
    answers: list[str] = []
    app.services.coping_plan.read(lambda plan: answers.append(plan.text(PlanSection.SETTLE)))
    open_application.settle(app)
    assert answers == [text]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "no",
            "The file is not one that Ashore saved, so nothing was added. You could choose one that was saved here.",
        ),
        (
            '{"format": "ashore-record", "version": 2}',
            "The file is from a newer Ashore, so nothing was added. It can be brought in once Ashore is up to date.",
        ),
        (
            '{"format": "ashore-record", "version": 1, "people": [{"id": 1, "name": " "}]}',
            "One thing in the file does not fit, so nothing was added. You could take it out of the file, or use"
            " another copy. people, 1: name is blank",
        ),
    ],
    ids=["foreign", "newer", "wrong entry"],
)
def test_a_file_that_does_not_fit_is_told_of_in_one_line(
    driver: SavedThingsDriver, tmp_path: Path, content: str, message: str
) -> None:
    (tmp_path / "file.json").write_text(content)
    assert driver.bring_in(tmp_path / "file.json") == message


def test_the_booklet_is_one_page_that_needs_nothing(
    app: Application, driver: SavedThingsDriver, tmp_path: Path, open_application: OpenApplication
) -> None:
    many = [f"Person {number:03}" for number in range(150)]
    app.services.database.run(lambda db: [add_person(db, Person(name)) for name in many])
    open_application.settle(app)
    card = driver.page.booklet
    assert [each for each, chip in card.exercises.items() if chip.isChecked()] == ["five-senses"]
    card.exercises["five-senses"].click()
    chosen = next(each for each in card.exercises if each != "five-senses")
    card.exercises_button.click()
    card.exercises[chosen].click()
    file = tmp_path / "booklet.html"
    assert driver.save(card.html_button, file) == f"Saved as booklet.html. {NOT_LOCKED}"
    html = file.read_text(encoding="utf-8")
    page = Reader(html)
    assert page.texts.count("My booklet") == 2  # of the window, and on the page
    for text in (
        f"{MARKER}: the bench",
        "<script>alert(1)</script>",
        f"{MARKER}: some people stay.",
        f"{MARKER} שלום",
        "<b>tea</b> & talk",
        card.exercises[chosen].text(),
    ):
        assert page.texts.count(text) == 1, text
    assert [text for text in page.texts if text.startswith("Person ")] == many  # however many: none is left out
    assert f"{MARKER}: lunch" not in html  # notes are private even in one's own booklet
    assert card.exercises["five-senses"].text() not in page.texts
    assert {tag for tag, _attributes in page.tags} <= {
        *("html", "head", "meta", "title", "style", "body", "main"),
        *("section", "h1", "h2", "p", "dl", "dt", "dd", "small", "br"),
    }
    names = {name for _tag, attributes in page.tags for name in attributes}
    assert names <= {"lang", "dir", "charset", "http-equiv", "content", "name", "class"}  # no src, href or on...
    assert "url(" not in html
    assert "prefers-color-scheme: dark" in html
    assert ("dt", {"dir": "auto"}) in page.tags
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_booklet_as_pdf_reads_back(driver: SavedThingsDriver, tmp_path: Path) -> None:
    file = tmp_path / "booklet.pdf"
    assert driver.save(driver.page.booklet.pdf_button, file).startswith("Saved as booklet.pdf.")
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    for words in ("My booklet", "the bench", "some people stay.", "+49 30 1", "<b>tea</b>"):
        assert text.count(words) == 1, words


def test_letters_without_a_font_are_told_of_in_one_line(
    app: Application, driver: SavedThingsDriver, tmp_path: Path, open_application: OpenApplication
) -> None:
    app.services.people.save(Person("\U0001e900\U00016a40"))
    open_application.settle(app)
    message = driver.save(driver.page.booklet.pdf_button, tmp_path / "booklet.pdf")
    assert message == "Saved as booklet.pdf. Some letters are blank in it: this computer has no font for them."


def test_a_booklet_that_cannot_be_written_is_told_of(driver: SavedThingsDriver, tmp_path: Path) -> None:
    message = driver.save(driver.page.booklet.html_button, tmp_path / "nowhere" / "booklet.html")
    assert message == "The booklet was not saved. Another place may work. No such file or directory"


def test_a_booklet_of_nothing_is_not_offered(driver: SavedThingsDriver) -> None:
    card = driver.page.booklet
    for switch in card.parts.values():
        assert card.pdf_button.isEnabled()
        switch.box.click()
    card.set_helped(())
    assert not card.pdf_button.isEnabled()
    assert not card.html_button.isEnabled()


def test_removing_everything_leaves_no_word_anywhere(
    app: Application, driver: SavedThingsDriver, tmp_path: Path, open_application: OpenApplication
) -> None:
    plan = opened(app, Page.COPING_PLAN, CopingPlanPage)
    app.services.drafts.put(Draft("d", DraftKey(DraftKind.PERSON), {"name": MARKER}))
    app.services.drafts_repository.flush()
    lines, people = app.services.kept_lines.page(5), app.services.people.page(5)
    for entries in (lines, people):
        entries.load()
    open_application.settle(app)
    app.services.people.remove(people.items[0])
    open_application.settle(app)
    assert lines.items
    assert app.window.message_bar(in_panel=False).button.isVisible()  # an undo is offered
    driver = SavedThingsDriver(app, driver._qtbot)
    assert files_with_marker(tmp_path)
    assert driver.remove_everything() == "Everything you saved is removed."
    open_application.settle(app)
    assert not app.window.message_bar(in_panel=False).button.isVisible()
    assert people.items == ()
    assert lines.items == ()
    assert not plan.plan.is_begun
    assert files_with_marker(tmp_path) == []
    app.services.navigator.open(Page.COPING_PLAN)
    open_application.close(app)
    assert files_with_marker(tmp_path) == []


def test_it_takes_two_presses_and_the_first_says_what_goes(app: Application, driver: SavedThingsDriver) -> None:
    card = driver.page.removal
    removed: list[bool] = []
    card.removal_requested.connect(lambda: removed.append(True))
    assert not card.details.isVisible()
    card.open_button.click()
    assert card.details.isVisible()
    assert app.window.focusWidget() is card.cancel_button  # Enter and Space remove nothing by themselves
    QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_Escape)
    assert not card.details.isVisible()
    assert current_page(app) is Page.SAVED_THINGS
    card.open_button.click()
    app.services.navigator.open(Page.SETTINGS)
    app.services.navigator.open(Page.SAVED_THINGS)
    assert not card.details.isVisible()
    assert removed == []


def test_nothing_heavy_is_there_before_the_page_opens(app: Application) -> None:
    assert app.window.stack.built(Page.SAVED_THINGS) is None
    assert "saved_things" not in vars(app.services)
