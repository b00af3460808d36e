"""A second start on the same display opens no second window: the first one shows what was asked for."""

from pathlib import Path

from tests.e2e.conftest import Start
from tests.e2e.program import Program, program_environment, run
from tests.e2e.screen import Screen
from tests.e2e.window_state import breathes, settle, wait_for_page, wait_until_it_breathes

from ashore.domain.launch import Page
from ashore.system.last_use import FILE_NAME


def test_a_second_start_opens_its_page_in_the_first_window(start: Start, data: Path) -> None:
    program = start()
    wait_until_it_breathes(program)
    second = run(["ground", "--data-dir", str(data)], program_environment(data.parent, program.screen.display))
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    wait_for_page(program, Page.GROUND)
    assert program.close() == 0
    left = {path.name for path in (data / "runtime").iterdir()} - {FILE_NAME}
    assert [Path(name).suffix for name in left] == [".lock"]


def test_on_another_display_a_window_opens_there_and_later_starts_there_find_it(start: Start, data: Path) -> None:
    first = start()
    settle(first)
    with Screen() as elsewhere:
        second = Program(elsewhere, data)
        try:
            settle(second)
            third = run(["support", "--data-dir", str(data)], program_environment(data.parent, elsewhere.display))
            assert (third.returncode, third.stdout, third.stderr) == (0, "", "")
            wait_for_page(second, Page.SUPPORT)
            assert breathes(first), "the first window is as it was"
            assert (second.close(), second.said) == (0, "")
        finally:
            second.forget()
    assert (first.close(), first.said) == (0, "")
