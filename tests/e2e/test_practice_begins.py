"""A practice begins in a real window: one guide throughout, and never words over words."""

import json
import subprocess
import sys
from pathlib import Path

from tests.e2e.program import program_environment
from tests.e2e.screen import Screen

INSIDE = Path(__file__).with_name("transition_probe.py")
LEAST_PICTURES = 40


def test_no_picture_of_a_practice_that_begins_shows_two_guides_or_words_over_words(screen: Screen, data: Path) -> None:
    data.mkdir()
    (data / "settings.json").write_text('{"appearance": "dark"}', "utf-8")  # in which a guide is brighter than all else
    call = [sys.executable, str(INSIDE), str(data)]
    world = program_environment(data.parent, screen.display)
    ended = subprocess.run(call, env=world, capture_output=True, text=True, check=False, timeout=90)
    assert ended.returncode == 0, ended.stderr
    found = json.loads(ended.stdout)
    assert found["pictures"] >= LEAST_PICTURES
    assert found["guides"] == 1
    assert found["over_each_other"] == 0
