"""Twelve seconds of breathing in a real window; ASHORE_SOAK_SECONDS=600 makes it ten.

PySide6 6.12.0 drops a reference to None in every call that returns nothing, and a guide at 60 frames a second dies of
it within seconds. Whatever version is installed, this finds that fault.
"""

import json
import subprocess
import sys
from pathlib import Path

from tests.e2e.program import program_environment
from tests.e2e.screen import Screen
from tests.environment import as_found

INSIDE = Path(__file__).with_name("in_process_probe.py")
SECONDS = int(as_found.get("ASHORE_SOAK_SECONDS", "12"))
LEAST_FRAMES = 50 * SECONDS
NONES_LOST_AT_MOST = 500
"""What comes and goes with ordinary objects. The fault loses several in each frame."""


def test_breathing_at_60_frames_a_second_ends_alive_and_with_no_reference_lost(screen: Screen, data: Path) -> None:
    world = program_environment(data.parent, screen.display)
    call = [sys.executable, str(INSIDE), "soak", str(data), str(SECONDS)]
    ended = subprocess.run(call, env=world, capture_output=True, text=True, check=False, timeout=SECONDS + 60)
    assert ended.returncode == 0, ended.stderr
    assert ended.stderr == ""
    found = json.loads(ended.stdout)
    assert found["led"] >= LEAST_FRAMES
    assert found["painted"] >= LEAST_FRAMES // 2, "a frame is painted only where something looks different"
    assert found["nones_lost"] <= NONES_LOST_AT_MOST
