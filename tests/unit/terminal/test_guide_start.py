"""The text guide on systems that lack something."""

import signal

import pytest

from ashore.terminal.guide_start import suspend
from ashore.terminal.keyboard import Keyboard


def test_where_a_program_cannot_be_suspended_the_guide_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(signal, "SIGSTOP")
    suspend(Keyboard(None))
