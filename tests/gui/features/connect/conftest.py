"""What the tests of Connect share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QDesktopServices
from tests.gui.features.connect.calendar_program import CalendarProgram

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def calendar_program() -> Iterator[CalendarProgram]:
    program = CalendarProgram()
    QDesktopServices.setUrlHandler("file", program, "open")  # type: ignore[arg-type]  # the stub asks for bytes
    yield program
    QDesktopServices.unsetUrlHandler("file")
