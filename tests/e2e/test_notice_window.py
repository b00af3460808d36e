"""A note in the real window with the keyboard alone: three presses, and there after a kill."""

from pathlib import Path

from tests.e2e.conftest import Start
from tests.e2e.saved_rows import saved_rows
from tests.e2e.window_state import wait_for_page, wait_until_it_breathes

from ashore.domain.launch import Page


def signs(data: Path) -> list[str]:
    """What the notes in the record hold now."""
    return [value for (value,) in saved_rows(data, "SELECT value FROM note JOIN note_mark ON note_id = note.id")]


def test_three_presses_are_a_whole_note_that_survives_a_kill(start: Start, data: Path) -> None:
    program = start()
    wait_until_it_breathes(program)
    program.wait("later starts can reach it", lambda: any((program.data / "runtime").glob("*.address")))
    program.press("n")
    wait_for_page(program, Page.NOTICE)
    program.press("space")
    program.press("ctrl+Return")
    program.wait("the note is on disk", lambda: signs(data) == ["no-reply"])
    program.kill()

    again = start("notice")
    wait_for_page(again, Page.NOTICE)
    again.press("space", "ctrl+Return")
    again.wait("the second note stands beside the first", lambda: signs(data) == ["no-reply"] * 2)
    assert again.said == ""
    assert again.close() == 0
