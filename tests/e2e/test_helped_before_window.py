"""In the real window Ground begins with what helped before, and as without notes where that is switched off."""

import json
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.e2e.conftest import Start
from tests.e2e.picture import Picture
from tests.e2e.window_state import resting_picture, wait_for_page

from ashore.domain.launch import Page
from ashore.domain.notes import Activity, ActivityKind, Note
from ashore.record.connection import open_record
from ashore.record.notes import add_note

COUNTING = Activity(ActivityKind.EXERCISE, "counting")
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def first_step(start: Start, data: Path, *, with_notes: bool, is_on: bool = True) -> Picture:
    """What is on the screen once "Begin" was pressed."""
    data.mkdir(mode=0o700)
    settings = {"motion": "still", "panel_open": False, "suggests_what_helped": is_on}
    (data / "settings.json").write_text(json.dumps(settings), "utf-8")
    if with_notes:
        write_notes(data / "record.sqlite3")
    program = start("ground", data=data)
    wait_for_page(program, Page.GROUND)
    program.wait("later starts can reach it", lambda: any((program.data / "runtime").glob("*.address")))
    program.press("b")  # what the record answers while Ground is in view changes nothing there
    wait_for_page(program, Page.BREATHE)
    program.press("g")
    wait_for_page(program, Page.GROUND)
    home = resting_picture(program)
    program.press("Return")
    program.wait("the first step", lambda: resting_picture(program) != home)
    step = resting_picture(program)
    assert program.said == ""
    assert program.close() == 0
    return step


def write_notes(file: Path) -> None:
    db, problem = open_record(file)
    assert problem is None
    with closing(db):  # in autocommit mode
        for hour in range(3):
            add_note(db, Note(f"n{hour}", NOON + timedelta(hours=hour), (), "", "", 8, 4, COUNTING))


def test_ground_begins_with_what_helped_unless_that_is_switched_off(start: Start, tmp_path: Path) -> None:
    usual = first_step(start, tmp_path / "usual", with_notes=False)
    helped = first_step(start, tmp_path / "helped", with_notes=True)
    switched_off = first_step(start, tmp_path / "off", with_notes=True, is_on=False)
    assert helped != usual
    assert switched_off == usual
