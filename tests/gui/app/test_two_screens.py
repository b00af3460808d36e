"""Two screens of different scales, and the window dragged from one to the other."""

import json
import os
import subprocess
import sys
from pathlib import Path

INSIDE = Path(__file__).with_name("two_screens_probe.py")
ROOT = Path(__file__).resolve().parents[3]
USUAL = {"y": 0, "logicalBaseDpi": 96, "dpr": 1}
LEFT = {**USUAL, "name": "left", "x": 0, "width": 1280, "height": 900, "logicalDpi": 96}
RIGHT = {**USUAL, "name": "right", "x": 1280, "width": 2000, "height": 1600, "logicalDpi": 192}
"""Two of its pixels stand for each of the left one."""


def test_a_window_dragged_to_another_screen_looks_as_one_that_was_opened_there(tmp_path: Path) -> None:
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": [LEFT, RIGHT]}), "utf-8")
    world = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": f"offscreen:configfile={screens}"}
    call = [sys.executable, str(INSIDE), str(tmp_path), str(LEFT["x"]), str(RIGHT["x"])]
    ended = subprocess.run(call, env=world, capture_output=True, text=True, check=False, timeout=120)
    assert ended.returncode == 0, ended.stderr
    assert json.loads(ended.stdout) == {
        "to the finer screen": [2.0, []],
        "to the coarser screen": [1.0, []],
        "larger than the finer screen": True,
    }
