"""What helps me, in the real window with the keyboard alone: kept while it is written, whatever then happens."""

from pathlib import Path

from tests.e2e.conftest import Start
from tests.e2e.program import Program
from tests.e2e.saved_rows import saved_rows
from tests.e2e.window_state import resting_picture, wait_for_page, wait_until_it_breathes

from ashore.domain.launch import Page

OTHER_PAGE_PIXELS = 20_000
"""Far more than a button that is pressed."""


def written(data: Path) -> dict[str, str]:
    """What stands in the record now, by part."""
    return dict(saved_rows(data, "SELECT part, text FROM helps_words"))


def open_the_page(program: Program) -> None:
    """Past the emergency number and "Add someone" to "Open the page", where the way back then has the focus."""
    wait_until_it_breathes(program)
    program.wait("later starts can reach it", lambda: any((program.data / "runtime").glob("*.address")))
    program.press("s")
    wait_for_page(program, Page.SUPPORT)
    # past the question of where someone is, "Add someone", and the lines to send
    program.press(*["Tab"] * 11)
    support = resting_picture(program)
    program.press("Return")
    program.wait("the page", lambda: resting_picture(program).differing(support) > OTHER_PAGE_PIXELS)


def test_what_helps_is_kept_while_it_is_written_and_reads_as_a_page_after_a_kill(start: Start, data: Path) -> None:
    data.mkdir()
    (data / "settings.json").write_text('{"panel_open": false}', "utf-8")
    program = start()
    open_the_page(program)
    program.press("Tab", "b", "e", "d", "Return", "g", "Tab", "t", "e", "a")
    program.wait("both parts are kept", lambda: written(data) == {"notice": "bed\ng", "settle": "tea"})
    program.kill()

    again = start()
    open_the_page(again)
    assert written(data) == {"notice": "bed\ng", "settle": "tea"}
    reading = resting_picture(again)
    again.press("Tab", "Return")  # "Edit"
    again.wait("the page opens for writing", lambda: resting_picture(again) != reading)
    again.press("ctrl+End", "x")
    again.press("Escape", "Escape", "Escape")  # to the page as it reads, to Support, and to the breath
    wait_for_page(again, Page.BREATHE)
    wait_until_it_breathes(again)
    assert written(data)["notice"] == "bed\ngx"
    assert again.said == ""
    assert again.close() == 0
