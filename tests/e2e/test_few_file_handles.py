"""However few files may be open, the breath opens, or one line says why it cannot."""

import resource
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.e2e.conftest import Start
from tests.e2e.window_state import wait_for_page, wait_until_all_is_shown, wait_until_it_breathes

from ashore.domain.launch import Page


def at_most(soft: int, hard: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.mark.parametrize("limit", [5, 8])
def test_where_the_window_cannot_open_one_line_says_so(limit: int, start: Start) -> None:
    program = start(before=at_most(limit, limit))
    assert program.process.wait(20) == 2
    assert program.said == "ashore: Too many open files\n"


@pytest.mark.parametrize("limit", [9, 13, 15])
def test_with_very_few_the_breath_and_support_open(limit: int, start: Start, data: Path) -> None:
    """With 15 all that is open for good once took the last of them."""
    program = start(before=at_most(limit, limit))
    wait_until_it_breathes(program)
    wait_until_all_is_shown(program)
    program.press("s")
    wait_for_page(program, Page.SUPPORT)
    assert "Traceback" not in program.said
    log = data / "logs" / "ashore.log"
    assert not log.exists() or "CRITICAL" not in log.read_text("utf-8")


def test_where_the_program_may_have_more_it_takes_them(start: Start) -> None:
    program = start("support", before=at_most(12, 1024))
    wait_for_page(program, Page.SUPPORT)
    assert program.close() == 0
    assert program.said == ""
