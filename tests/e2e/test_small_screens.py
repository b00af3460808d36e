"""On every screen the window is whole, and in it the guide, its word, the way out and Support.

ASHORE_ALL_SCREENS=1 looks at more screens and more text sizes.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.e2e.program import program_environment
from tests.e2e.screen import Screen
from tests.environment import as_found

INSIDE = Path(__file__).with_name("screen_probe.py")
ROOT = Path(__file__).resolve().parents[2]
SOME = (((1366, 768), "1.5"), ((800, 480), "1"))
MORE = (
    ((1366, 768), "1"),
    ((1366, 768), "1.25"),
    ((1920, 1080), "2"),
    ((1024, 600), "1"),
    ((1024, 600), "1.5"),
    ((800, 480), "1.25"),
    ((480, 360), "1"),
    ((640, 360), "1"),
    ((480, 800), "1"),
    ((2560, 1440), "1"),
)
IS_LONG = bool(as_found.get("ASHORE_ALL_SCREENS"))
SCREENS = SOME + MORE if IS_LONG else SOME
TEXT_SIZES = (
    ("100", "max100", "125", "150", "200", "max200", "250", "300", "max300") if IS_LONG else ("100", "max200", "300")
)


@pytest.mark.parametrize(("size", "scale"), SCREENS)
def test_the_guide_the_ways_out_and_support_are_whole_on_the_screen(
    size: tuple[int, int], scale: str, data: Path
) -> None:
    data.mkdir()
    (data / "settings.json").write_text('{"motion": "still", "cautions_seen": true}', "utf-8")
    with Screen(size) as screen:
        world = program_environment(data.parent, screen.display)
        world |= {"PYTHONPATH": str(ROOT), "QT_SCALE_FACTOR": scale}
        call = [sys.executable, str(INSIDE), str(data), *TEXT_SIZES]
        ended = subprocess.run(call, env=world, capture_output=True, text=True, check=False, timeout=180)
    assert (ended.returncode, ended.stderr) == (0, "")
    found = json.loads(ended.stdout)
    assert len(found) >= 6 * len(TEXT_SIZES)
    assert {view: wrong for view, wrong in found.items() if wrong} == {}
