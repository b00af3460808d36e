"""Whether the window in use fills the screen, as a real X server tells."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from tests.e2e.screen import Manager, Screen

ASK = "from ashore.system.full_screen import is_full_screen_in_use as ask; print(ask())"
SHOW = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
getattr(window, sys.argv[1])()
app.focusWindowChanged.connect(lambda _window: print("shown", flush=True))
app.exec()
"""


def is_filled(display: str) -> bool:
    world = {**os.environ, "DISPLAY": display}
    asked = subprocess.run([sys.executable, "-c", ASK], env=world, capture_output=True, text=True, check=True)
    assert asked.stderr == ""
    return asked.stdout.strip() == "True"


@pytest.fixture(params=[Manager.OPENBOX, Manager.I3], ids=str, scope="module")
def managed(request: pytest.FixtureRequest) -> Iterator[Screen]:
    with Screen(manager=request.param) as screen:
        yield screen


@pytest.mark.parametrize(("way", "fills"), [("showFullScreen", True), ("showMaximized", False)])
def test_a_window_that_fills_the_screen_is_filled_from_any_other(way: str, fills: bool, managed: Screen) -> None:
    assert not is_filled(managed.display)
    world = {**os.environ, "DISPLAY": managed.display, "QT_QPA_PLATFORM": "xcb"}
    call = [sys.executable, "-c", SHOW, way]
    with subprocess.Popen(call, env=world, stdout=subprocess.PIPE, text=True) as shown:
        assert shown.stdout is not None
        assert shown.stdout.readline() == "shown\n"
        assert is_filled(managed.display) is fills
        shown.terminate()
    assert not is_filled(managed.display)


def test_without_a_window_manager_or_a_server_nothing_fills_the_screen() -> None:
    with Screen(manager=None) as bare:
        assert not is_filled(bare.display)
    assert not is_filled(":4321")
    assert not is_filled("")
