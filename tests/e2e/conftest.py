"""A screen of their own for the tests that start the real program, and nothing left running after them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from tests.e2e.program import Program
from tests.e2e.screen import Screen


class Start(Protocol):
    """Starts Ashore with a data folder of the test's own."""

    def __call__(self, *arguments: str, **options: Any) -> Program: ...


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    with Screen() as screen:
        yield screen


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def start(screen: Screen, data: Path) -> Iterator[Start]:
    programs: list[Program] = []

    def start(*arguments: str, **options: Any) -> Program:
        program = Program(screen, options.pop("data", data), *arguments, **options)
        programs.append(program)
        return program

    yield start
    for program in programs:
        program.forget()
