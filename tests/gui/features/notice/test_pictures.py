"""The pictures of Notice in the whole program: told in words, drawn plainly, saved as files."""

from __future__ import annotations

import subprocess
import sys
import threading
from datetime import timedelta
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from tests.gui.features.notice.notice_driver import NoticeDriver
from tests.gui.features.notice.pictures_driver import PicturesDriver
from tests.gui.program_driver import opened, shown_message

from ashore.domain.launch import Page
from ashore.domain.note_counts import MOST_PAIRS, PictureKind
from ashore.domain.notes import Activity, ActivityKind, Mark, MarkKind, Note
from ashore.features.notice.page import NoticePage
from ashore.record.notes import add_note
from ashore.services.repositories.notes import note_time

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path
    from types import ModuleType

    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

NOON = note_time().replace(month=11, day=23, year=2026, hour=13, minute=0, second=0)  # a Monday
ORIENTING = Activity(ActivityKind.EXERCISE, "orienting")
BUSY, OWN = Mark(MarkKind.SITUATION, "too-much"), Mark(MarkKind.SITUATION, "the long stairs", is_own=True)
NOTES = (
    Note("a", NOON, (BUSY,), "", "", 8, 4, ORIENTING),
    Note("b", NOON + timedelta(days=7), (BUSY, OWN), "", "", 5, 5, ORIENTING),
    Note("c", NOON + timedelta(days=14), (BUSY,), "", "", 3, 6, ORIENTING),
    Note("d", NOON + timedelta(days=15), (), "", "", None, None, ORIENTING, felt_worse=True),
)


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    return open_application(tmp_path)


def pictures(app: Application, open_application: OpenApplication, *notes: Note, waits: bool = True) -> PicturesDriver:
    """With these notes in the record, and open; `waits` for the first picture."""

    def add(db: sqlite3.Connection) -> None:
        for note in notes:
            add_note(db, note)

    app.services.database.run(add)
    page = opened(app, Page.NOTICE, NoticePage)
    open_application.settle(app)
    driver = PicturesDriver(page)
    driver.open()
    open_application.settle(app)
    open_application.wait_until(lambda: not (waits and page.pictures.get().is_waiting))
    assert driver.is_shown
    return driver


def test_each_picture_has_a_sentence_and_the_same_counts_in_its_table(
    app: Application, open_application: OpenApplication
) -> None:
    driver = pictures(app, open_application, *NOTES)
    told = {}
    for kind in PictureKind:
        driver.choose(kind)
        open_application.settle(app)
        assert driver.picture is not None
        interface = QAccessible.queryAccessibleInterface(driver.picture)
        assert interface.text(QAccessible.Text.Description) == driver.sentence
        told[kind] = (driver.sentence, driver.table.rows)
    assert (
        told[PictureKind.BEFORE_AFTER][0]
        == "Out of 3 times, the number was lower afterwards in 1, the same in 1 and higher in 1."
    )
    assert [numbers for _when, numbers in told[PictureKind.BEFORE_AFTER][1]] == [
        "3 before, 6 after",
        "5 before, 5 after",
        "8 before, 4 after",
    ]
    assert told[PictureKind.WEEK][0].startswith("Most notes are from Monday, ")
    assert told[PictureKind.WEEK][0].endswith(": 3 of 4.")
    assert told[PictureKind.SITUATIONS] == (
        "“Too much at once” comes up most, in 3 notes.",
        (("Too much at once", "3"), ("the long stairs", "1")),
    )
    assert told[PictureKind.HELPED] == (
        "Looking around: the number was lower afterwards 1 of 4 times.",
        (("Looking around", "lower 1, same 1, higher or not helping 2, of 4 times"),),
    )


def test_without_notes_one_kind_line_says_so_and_nothing_is_drawn(
    app: Application, open_application: OpenApplication
) -> None:
    driver = pictures(app, open_application)
    for kind in PictureKind:
        driver.choose(kind)
        open_application.settle(app)
        assert driver.sentence.startswith("Nothing is here yet. ")
        assert (driver.picture, driver.caption, driver.offers_table) == (None, "", False)
        assert not any(button.isVisible() for button in driver.save_buttons)


def test_one_note_is_told_in_the_singular(app: Application, open_application: OpenApplication) -> None:
    driver = pictures(app, open_application, NOTES[0])
    assert driver.sentence == "Out of 1 time, the number was lower afterwards in 1, the same in 0 and higher in 0."
    driver.choose(PictureKind.SITUATIONS)
    open_application.settle(app)
    assert driver.sentence == "“Too much at once” comes up most, in 1 note."


def test_of_many_notes_the_newest_are_drawn_and_it_is_said_so(
    app: Application, open_application: OpenApplication
) -> None:
    many = [Note(f"n{number}", NOON + timedelta(hours=number), (), "", "", 6, 4) for number in range(3 * MOST_PAIRS)]
    driver = pictures(app, open_application, *many)
    assert driver.sentence.endswith("afterwards in 40, the same in 0 and higher in 0. These are your newest notes.")
    assert len(driver.table.rows) == MOST_PAIRS
    picture = driver.picture
    assert picture is not None

    def drawn() -> int:
        items = picture.plot.getPlotItem().items
        return sum(len(item.getData()[0]) for item in items if hasattr(item, "getData"))

    open_application.wait_until(lambda: drawn() > 0)  # once it has its size
    assert 2 * MOST_PAIRS < drawn() < 300


def test_the_arrow_keys_choose_a_picture_and_move_in_the_table(
    app: Application, open_application: OpenApplication
) -> None:
    driver = pictures(app, open_application, *NOTES)
    assert driver.chosen == "Before and after"
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space):
        QTest.keyClick(app.window.focusWidget() or app.window, key)
    open_application.settle(app)
    assert driver.chosen == "What was happening"
    driver.unfold_table()
    table = driver.table_widget
    table.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(table, key)
    assert table.currentIndex().data() == "1"
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert not table.hasFocus()
    last = table.visualRect(table.model().index(1, 1))
    assert last.bottom() <= table.viewport().height()  # no row is scrolled to within the table


@pytest.mark.parametrize("kind", PictureKind)
def test_a_picture_is_saved_as_png_and_as_svg(
    kind: PictureKind, app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    driver = pictures(app, open_application, *NOTES)
    driver.choose(kind)
    open_application.settle(app)
    view = opened(app, Page.NOTICE, NoticePage).pictures.get()
    png, svg = tmp_path / "a.png", tmp_path / "a.svg"
    view.save_as(png)
    assert shown_message(app) == "Saved as a.png"
    view.save_as(svg)
    image = QImage(str(png))
    assert driver.picture is not None
    assert image.width() == 2 * (driver.picture.width() + 48)
    assert accent_pixels(image, app) > 200  # three dots and more
    text = svg.read_text("utf-8")
    renderer = QSvgRenderer(QByteArray(text.encode()))
    assert renderer.isValid()
    assert "base64" not in text  # lines and letters, no picture of them
    drawn = QImage(image.size(), QImage.Format.Format_RGB32)
    drawn.fill(0)
    painter = QPainter(drawn)
    renderer.render(painter)
    painter.end()
    assert renderer.viewBox().size() == QSize(image.width() // 2, image.height() // 2)
    assert accent_pixels(drawn, app) == pytest.approx(accent_pixels(image, app), rel=0.25)


def accent_pixels(image: QImage, app: Application) -> int:
    wanted = app.theme.colours.accent
    places = ((x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    return sum(image.pixelColor(x, y).name() == wanted for x, y in places)


def test_a_picture_that_could_not_be_saved_is_told(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    pictures(app, open_application, *NOTES)
    opened(app, Page.NOTICE, NoticePage).pictures.get().save_as(tmp_path / "missing" / "a.png")
    assert shown_message(app).startswith("The picture was not saved. Another place may work. ")


def test_what_was_removed_is_in_no_picture(app: Application, open_application: OpenApplication) -> None:
    driver = pictures(app, open_application, *NOTES)
    assert driver.offers_table
    app.services.notes.remove_everything(lambda _count: None)
    open_application.settle(app)
    assert (driver.picture, driver.table.rows) == (None, ())
    assert driver.sentence.startswith("Nothing is here yet. ")


def test_back_leads_to_the_earlier_notes(app: Application, open_application: OpenApplication) -> None:
    driver = pictures(app, open_application, *NOTES)
    page = opened(app, Page.NOTICE, NoticePage)
    page.go_back()
    assert NoticeDriver(page).is_history
    assert not driver.is_shown


def test_notice_loads_neither_the_plotting_library_nor_another_view_before_it_is_shown() -> None:
    code = (
        "import sys, ashore.features.notice.controller; "
        "later = [name for name in sys.modules if name.endswith('_view') and '.notice.' in name]; "
        "sys.exit(bool(later or {'numpy', 'pyqtgraph', 'PySide6.QtSvg'} & sys.modules.keys()))"
    )
    ended = subprocess.run([sys.executable, "-c", code], check=False, timeout=60)
    assert ended.returncode == 0


def test_the_plotting_library_is_imported_beside_the_window_and_the_picture_comes_after_its_sentence(
    app: Application, open_application: OpenApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    importing, go_on = threading.Event(), threading.Event()
    threads: list[threading.Thread] = []

    def import_when_allowed(name: str) -> ModuleType:
        threads.append(threading.current_thread())
        importing.set()
        go_on.wait(10)
        return import_module(name)

    monkeypatch.setattr("ashore.features.notice.pictures.plot_import.import_module", import_when_allowed)
    driver = pictures(app, open_application, *NOTES, waits=False)
    assert importing.wait(5)
    assert driver.sentence.startswith("Out of ")
    assert (driver.picture, driver.caption, driver.offers_table) == (None, "", False)
    driver.choose(PictureKind.WEEK)  # another is wanted meanwhile
    open_application.settle(app)
    go_on.set()
    open_application.wait_until(lambda: driver.picture is not None)
    assert driver.offers_table
    assert driver.picture is not None
    assert driver.picture.accessibleDescription() == driver.sentence
    assert driver.sentence.startswith("Most notes are from Monday")
    assert threads != [threading.main_thread()]
    assert len(threads) == 1


def test_a_picture_is_drawn_once_its_place_is_settled(
    app: Application, open_application: OpenApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ashore.features.notice.pictures.week_plot import WeekPlot  # here, or all else would have the library

    drawn: list[int] = []
    draw = WeekPlot._draw

    def count_and_draw(plot: WeekPlot) -> None:
        drawn.append(plot.width())
        draw(plot)

    monkeypatch.setattr(WeekPlot, "_draw", count_and_draw)
    driver = pictures(app, open_application, *NOTES)
    driver.choose(PictureKind.WEEK)
    open_application.settle(app)
    open_application.wait_until(lambda: driver.picture is not None and bool(drawn))
    assert driver.picture is not None
    assert set(drawn) == {driver.picture.width()}  # and at no other size on the way to it
