"""Whatever is wrong with settings, record and content, one line tells it and the rest works."""

from __future__ import annotations

import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from tests.gui.program_driver import (
    again,
    current_page,
    entries_of,
    panel_of,
    press_key,
    shown_message,
    shown_message_in_panel,
)

from ashore.content.pattern_file import export_patterns
from ashore.domain.launch import Page
from ashore.domain.own_reframes import KeptLine, OwnBelief, OwnLine
from ashore.domain.settings import GuideKind, Settings
from ashore.record.connection import open_record
from ashore.record.custom_patterns import list_patterns
from ashore.record.kept_lines import add_kept_line, list_kept_lines
from ashore.record.migrations import LATEST
from ashore.system.assets import assets_folder

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import FakeClock, OpenApplication

    from ashore.app.application import Application
    from ashore.domain.breath import Pattern


from tests.gui.features.patterns.patterns_driver import OWN
from tests.gui.program_driver import ground_page, ground_step, patterns_page, practising


@pytest.mark.parametrize("content", [b"{", b"[]", b"\x00\xff", b'"words"'])
def test_broken_settings_are_reported_in_one_line_and_kept_beside(
    content: bytes, open_application: OpenApplication, tmp_path: Path
) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    app = open_application(tmp_path)
    assert app.services.settings.value == Settings()
    assert shown_message(app).startswith("Your settings could not be read")
    assert [file.read_bytes() for file in tmp_path.glob("settings.unreadable-*")] == [content]
    app.services.navigator.open(Page.SUPPORT)
    assert current_page(app) is Page.SUPPORT


def test_unknown_settings_stay_in_the_file(open_application: OpenApplication, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"guide": "tide", "whale": 7, "text_percent": 9000}')
    app = open_application(tmp_path)
    assert app.services.settings.value == Settings(guide=GuideKind.TIDE)
    assert shown_message(app).endswith("whale, text_percent")
    app.services.settings.update(count_shown=False)
    assert '"whale": 7' in (tmp_path / "settings.json").read_text()


def test_a_damaged_record_is_kept_and_a_new_one_begins(open_application: OpenApplication, tmp_path: Path) -> None:
    file = tmp_path / "record.sqlite3"
    open_record(file)[0].close()
    damaged = file.read_bytes()[:5000]
    file.write_bytes(damaged)
    app = open_application(tmp_path)
    assert shown_message(app).startswith("Your saved things could not be read. The file is kept")
    assert [each.read_bytes() for each in tmp_path.glob("record.damaged-*")] == [damaged]
    patterns_page(app).own_saved.emit(OWN)
    open_application.settle(app)
    assert OWN in entries_of(app, list_patterns)


def own_patterns(app: Application) -> tuple[Pattern, ...]:
    return entries_of(app, list_patterns)


def press_message_button(app: Application) -> None:
    app.window.message_bar(in_panel=False).button.click()


def test_what_reads_of_a_damaged_record_is_back_with_one_press(
    open_application: OpenApplication, tmp_path: Path
) -> None:
    app = open_application(tmp_path)
    patterns_page(app).own_saved.emit(OWN)
    open_application.settle(app)
    open_application.close(app)
    file = tmp_path / "record.sqlite3"
    content = bytearray(file.read_bytes())
    content[63] ^= 1  # the version it says it is of
    file.write_bytes(content)
    app = open_application(tmp_path)
    patterns_page(app)
    assert shown_message(app).startswith(
        "Your saved things could not be read as a whole, and a new file has begun."
        " 1 of them can be brought back. The old file is kept: record.damaged-"
    )
    assert own_patterns(app) == ()
    press_message_button(app)
    open_application.settle(app)
    assert own_patterns(app) == (OWN,)
    assert shown_message(app) == "Brought back: 1"


def test_what_reads_of_a_damaged_record_is_offered_at_each_start_until_the_offer_is_closed(
    open_application: OpenApplication, tmp_path: Path
) -> None:
    file = tmp_path / "record.sqlite3"
    db, _problem = open_record(file)
    add_kept_line(db, KeptLine("unlovable", "Some people stay."))
    db.close()
    content = bytearray(file.read_bytes())
    content[63] ^= 0xFF
    file.write_bytes(content)
    app = open_application(tmp_path)
    for _start in range(2):
        app = again(app, open_application, tmp_path)
        assert shown_message(app).startswith(
            "Some of your saved things are in an older file that could not be read as a whole."
            " 1 of them can be brought back. The old file is kept: record.damaged-"
        )
    app.window.message_bar(in_panel=False).close_button.click()
    assert shown_message(again(app, open_application, tmp_path)) == ""


def test_a_record_that_was_removed_meanwhile_is_told_and_is_back_with_one_press(
    open_application: OpenApplication, tmp_path: Path
) -> None:
    app = open_application(tmp_path / "data")
    patterns_page(app).own_saved.emit(OWN)
    open_application.settle(app)
    shutil.rmtree(tmp_path / "data")
    app.services.people.page(1).load()
    open_application.settle(app)
    assert own_patterns(app) == ()
    assert shown_message(app) == (
        "The file of your saved things was removed or replaced while the window was open."
        " 1 of those things can be brought back."
    )
    press_message_button(app)
    open_application.settle(app)
    open_application.close(app)
    app = open_application(tmp_path / "data")
    assert own_patterns(app) == (OWN,)


def test_what_lasts_until_the_window_closes_is_not_called_kept(
    open_application: OpenApplication, tmp_path: Path
) -> None:
    (tmp_path / "data").write_text("in the way")
    app = open_application(tmp_path / "data")
    app.window.side_panel_layout.show()
    app.features.reframes.panel.line_kept.emit(KeptLine("unlovable", "Some people stay."))
    open_application.settle(app)
    (line,) = entries_of(app, list_kept_lines)
    assert line.text == "Some people stay."
    assert shown_message_in_panel(app) == "The line is here until you close the window."
    app.services.own_lines.save(OwnLine("unlovable", "My aunt liked me."))
    open_application.settle(app)
    assert shown_message_in_panel(app) == "Your line is here until you close the window."
    export_patterns([OWN], tmp_path / "breaths.toml")
    app.services.navigator.open(Page.PATTERNS)
    app.features.patterns.import_file(tmp_path / "breaths.toml")
    app.window.message_bar(in_panel=False).close_button.click()
    open_application.settle(app)
    assert shown_message(app) == f"Imported until you close the window: {OWN.name}"
    app.services.navigator.open(Page.COPING_PLAN)
    open_application.settle(app)
    note = app.features.coping_plan.page.editing_view.get().saving_note
    assert note.text().startswith("The page can’t be saved right now.")
    (tmp_path / "data").unlink()
    app.features.reframes.panel.line_kept.emit(KeptLine("unlovable", "A cat stays."))
    open_application.settle(app)
    assert shown_message_in_panel(app) == "The line is kept."
    assert note.text() == "The page is saved as you write, and stays on this computer."
    assert [each.text for each in entries_of(app, list_kept_lines)] == ["Some people stay.", "A cat stays."]


def test_a_folder_that_others_can_write_to_is_left_alone_and_told(
    open_application: OpenApplication, tmp_path: Path
) -> None:
    tmp_path.chmod(0o777)
    app = open_application(tmp_path)
    assert shown_message(app).startswith("Others on this computer could change the folder of your saved things")
    patterns_page(app).own_saved.emit(OWN)
    app.services.settings.update(first_name="Noor")
    open_application.settle(app)
    open_application.close(app)
    assert not [each for each in tmp_path.rglob("*") if each.is_file() and b"Noor" in each.read_bytes()]
    assert not (tmp_path / "record.sqlite3").exists()


def test_a_file_that_is_no_record_is_left_alone_and_reported_kindly(
    open_application: OpenApplication, tmp_path: Path
) -> None:
    file = tmp_path / "record.sqlite3"
    file.write_bytes(b"not a record at all" * 300)
    app = open_application(tmp_path)
    assert shown_message(app) == (
        "The file in the place of your saved things is not one that Ashore knows. The file stays as it is."
        " What you save now lasts until you close the window."
    )
    patterns_page(app).own_saved.emit(OWN)
    open_application.settle(app)
    assert OWN in entries_of(app, list_patterns)  # for this session
    open_application.close(app)
    assert [each.read_bytes() for each in tmp_path.glob("record*")] == [b"not a record at all" * 300]


def test_a_newer_record_is_left_alone(open_application: OpenApplication, tmp_path: Path) -> None:
    file = tmp_path / "record.sqlite3"
    open_record(file)[0].close()
    db = sqlite3.connect(file)
    db.execute(f"PRAGMA user_version = {LATEST + 1}")
    db.execute("UPDATE schema_version SET version = ?", (LATEST + 1,))
    db.execute("CREATE TABLE whale (song TEXT)")
    db.commit()
    db.close()
    before = file.read_bytes()
    app = open_application(tmp_path)
    assert shown_message(app).startswith("Your saved things are from a newer Ashore.")
    patterns_page(app).own_saved.emit(OWN)
    open_application.settle(app)
    assert OWN in entries_of(app, list_patterns)  # for this session
    open_application.close(app)
    assert file.read_bytes() == before


def test_without_its_content_breathe_still_runs_and_one_line_tells(
    open_application: OpenApplication, tmp_path: Path, clock: FakeClock, qtbot: QtBot
) -> None:
    bare = tmp_path / "assets"
    bare.mkdir()
    for name in ("icons", "theme.qss", "fonts"):
        (bare / name).symlink_to(assets_folder() / name)
    app = open_application(tmp_path / "data", assets=bare)
    assert shown_message(app).startswith("A part of the text could not be read: patterns.toml")
    assert app.breathe.session.choice.pattern.id == "longer-out"
    with qtbot.waitSignal(app.breathe.session.driver.moment_changed):
        clock.let_pass(1)
    for each in app.window.stack.pages:
        app.services.navigator.open(each)
        assert current_page(app) is each
    press_key(app, Qt.Key.Key_R)
    press_key(app, Qt.Key.Key_Space)
    assert practising(app)
    press_key(app, Qt.Key.Key_Escape)
    assert panel_of(app).resting_view.text
    app.features.reframes.panel.belief_written.emit(OwnBelief("a thought"))
    open_application.settle(app)
    open_application.settle(app)
    assert panel_of(app).belief_card.ladder.text


@pytest.mark.parametrize("damage", ["", "[[situation", "\0"])
def test_without_readable_answers_ground_opens_without_the_question_and_tells(
    open_application: OpenApplication, tmp_path: Path, damage: str
) -> None:
    assets = tmp_path / "assets"
    shutil.copytree(assets_folder(), assets)
    (assets / "content" / "en" / "situations.toml").write_text(damage, "utf-8")
    app = open_application(tmp_path / "data", assets=assets)
    page = ground_page(app)
    assert not page.home.situations.isVisible()
    assert "situations.toml" in shown_message(app)
    page.home.chosen.begin.click()
    assert ground_step(app)


def test_where_nothing_can_be_kept_everything_else_works(open_application: OpenApplication, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder would be")
    app = open_application(tmp_path / "data")
    assert shown_message(app).startswith("Nothing can be saved right now.") or "settings" in shown_message(app)
    press_key(app, Qt.Key.Key_F9)
    patterns_page(app).own_saved.emit(OWN)
    open_application.settle(app)
    assert OWN in entries_of(app, list_patterns)
    assert (tmp_path / "data").read_text() == "a file where the folder would be"


def test_a_chosen_pattern_that_is_gone_leaves_the_usual_one(open_application: OpenApplication, tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"pattern_id": "no-such-breath"}')
    app = open_application(tmp_path)
    assert app.breathe.session.choice.pattern.id == "longer-out"


@pytest.mark.parametrize("page", [Page.SUPPORT, Page.COPING_PLAN])
def test_a_helpline_number_that_changed_on_the_disk_is_told_in_one_line(
    page: Page, open_application: OpenApplication, tmp_path: Path
) -> None:
    assets = shutil.copytree(assets_folder(), tmp_path / "assets", ignore=shutil.ignore_patterns("*.py"))
    file = assets / "content" / "en" / "helplines.toml"
    file.write_bytes(file.read_bytes().replace(b'["135"]', b'["137"]'))
    app = open_application(tmp_path / "data", assets=assets)
    assert shown_message(app) == ""
    app.services.navigator.open(page)
    assert shown_message(app).startswith("The file with the helplines is not as it was made, so a number may be wrong.")
