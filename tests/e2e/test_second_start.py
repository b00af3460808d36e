"""A second start opens no second window: the first one shows what was asked for."""

from pathlib import Path

from tests.e2e.conftest import Start
from tests.e2e.program import program_environment, run
from tests.e2e.window_state import wait_for_page, wait_until_it_breathes

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
