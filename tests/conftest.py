"""Widgets are tested offscreen unless a test starts the real program in a real window."""

import os

import pytest
from hypothesis import settings
from tests.environment import replace_environment

replace_environment()  # before Qt, which reads some of it only once
os.environ["PYTEST_QT_API"] = "pyside6"

# A property is about what holds, not about how busy the machine is.
settings.register_profile("calm", deadline=None)
settings.load_profile("calm")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: a test of the real program mostly waits for it."""
    return (os.cpu_count() or 1) + 1
