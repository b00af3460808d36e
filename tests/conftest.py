"""Widgets are tested offscreen unless a test starts the real program in a real window."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from tests.environment import replace_environment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.desktop_bus import SessionBus

replace_environment()  # before Qt, which reads some of it only once
os.environ["PYTEST_QT_API"] = "pyside6"

# A property is about what holds, not about how busy the machine is.
settings.register_profile("calm", deadline=None)
settings.load_profile("calm")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: a test of the real program mostly waits for it."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="module")
def bus() -> Iterator[SessionBus]:
    """A bus of the desktop that nobody else is on."""
    from tests.desktop_bus import SessionBus

    with SessionBus() as bus:
        yield bus
