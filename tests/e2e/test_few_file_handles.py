"""However few files may be open, the breath opens, or one line says why it cannot."""

import resource
from collections.abc import Callable

import pytest
from tests.e2e.conftest import Start
from tests.e2e.window_state import wait_for_page, wait_until_it_breathes

from ashore.domain.launch import Page


def at_most(soft: int, hard: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.mark.parametrize("limit", [5, 8])
def test_where_the_window_cannot_open_one_line_says_so(limit: int, start: Start) -> None:
    program = start(before=at_most(limit, limit))
    assert program.process.wait(20) == 2
    assert program.said == "ashore: Too many open files\n"


@pytest.mark.parametrize("limit", [10, 14])
def test_with_very_few_the_breath_opens(limit: int, start: Start) -> None:
    program = start(before=at_most(limit, limit))
    wait_until_it_breathes(program)
    assert "Traceback" not in program.said


def test_where_the_program_may_have_more_it_takes_them(start: Start) -> None:
    program = start("support", before=at_most(12, 1024))
    wait_for_page(program, Page.SUPPORT)
    assert program.close() == 0
    assert program.said == ""
