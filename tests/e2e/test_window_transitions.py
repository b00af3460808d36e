"""Every transition in a real window: one guide at most throughout, and never words over words.

ASHORE_LONG_TRANSITIONS=1 records them in a small and a large window too, and with nothing that moves.
"""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest
from tests.e2e.program import program_environment
from tests.e2e.screen import Screen
from tests.environment import as_found

INSIDE = Path(__file__).with_name("transition_probe.py")
ROOT = Path(__file__).resolve().parents[2]
USUAL = ("1180x760", "full")
MORE = (("760x560", "full"), ("1280x900", "full"), ("1180x760", "still"), ("760x560", "still"))
RECORDED = (USUAL, *MORE) if as_found.get("ASHORE_LONG_TRANSITIONS") else (USUAL,)
LEAST_WAYS = 18
LEAST_PICTURES, USUALLY = 5, 10
"""Of a transition, on a machine that does other things as well."""
RECORDINGS = 3
"""Where it does so much else that there are too few pictures, all is recorded again."""


@pytest.mark.parametrize(("size", "motion"), RECORDED)
def test_no_picture_of_a_transition_shows_two_guides_or_words_over_words(
    size: str, motion: str, screen: Screen, data: Path
) -> None:
    data.mkdir()
    # In the dark look, in which a guide is brighter than all else.
    settings = {"appearance": "dark", "motion": motion, "cautions_seen": True}
    (data / "settings.json").write_text(json.dumps(settings), "utf-8")
    world = {**program_environment(data.parent, screen.display), "PYTHONPATH": str(ROOT)}
    call = [sys.executable, str(INSIDE), str(data), size]
    pictures: list[int] = []
    for _time in range(RECORDINGS):
        ended = subprocess.run(call, env=world, capture_output=True, text=True, check=False, timeout=120)
        assert ended.returncode == 0, ended.stderr
        assert ended.stderr == ""
        found = json.loads(ended.stdout)
        assert len(found) >= LEAST_WAYS
        assert {way: seen for way, seen in found.items() if seen["guides"] > 1 or seen["over_each_other"]} == {}
        pictures = [seen["pictures"] for seen in found.values()]
        if are_enough(pictures):
            break
    assert are_enough(pictures), pictures


def are_enough(pictures: list[int]) -> bool:
    return min(pictures) >= LEAST_PICTURES and median(pictures) >= USUALLY
