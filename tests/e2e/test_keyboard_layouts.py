"""Keys on keyboards of other scripts, alone and as the second of two layouts, in a real window."""

import json
import select
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.e2e.keyboard import Keyboard
from tests.e2e.program import PATIENCE_SECONDS, program_environment
from tests.e2e.screen import Screen

INSIDE = Path(__file__).with_name("keyboard_probe.py")
ROOT = Path(__file__).resolve().parents[2]
KEYS = {
    "G": "ground",
    "B": "breathe",
    "R": "reframes",
    "S": "support",
    "H": "skip_hold",
    "M": "toggle_sound",
    "L": "learn",
    "P": "patterns",
    "E": "coping_plan",
    "F": "sources",
    "Space": "practise",
    "F1": "show_shortcuts",
    "Ctrl+Shift+H": "quick_hide",
    "Ctrl+,": "settings",
}
QUESTION_MARKS = {"us": "/", "ru": "7", "gr": "/", "ara": "/", "il": "/", "th": "M"}
"""The key that writes one with Shift."""
WRITTEN = {"us": "grsh", "ru": "пкыр", "gr": "γρση", "ara": "لقسا", "il": "ערדי", "th": "เพห้"}
"""By the keys G, R, S and H."""


class Listener:
    """The real program, which says what its keys ask for."""

    def __init__(self, screen: Screen, data: Path) -> None:
        world = {**program_environment(data.parent, screen.display), "PYTHONPATH": str(ROOT)}
        call = [sys.executable, str(INSIDE), str(data)]
        # Unbuffered, so that no line waits where `select` does not see it.
        self.process = subprocess.Popen(call, env=world, stdout=subprocess.PIPE, bufsize=0)
        assert self.next_word() == "ready"

    def next_word(self, seconds: float = PATIENCE_SECONDS) -> str:
        """The next line it says; "" where it says none in time."""
        out = self.process.stdout
        assert out is not None
        if not select.select([out], [], [], seconds)[0]:
            return ""
        return out.readline().decode().rstrip("\n")

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture(scope="module")
def own_screen() -> Iterator[Screen]:
    """Because its keyboard is changed."""
    with Screen() as screen:
        yield screen


@pytest.fixture(scope="module")
def keyboard(own_screen: Screen) -> Iterator[Keyboard]:
    with Keyboard(own_screen.display) as keyboard:
        yield keyboard


@pytest.fixture(scope="module")
def listener(own_screen: Screen, tmp_path_factory: pytest.TempPathFactory, keyboard: Keyboard) -> Iterator[Listener]:
    """One program for every layout."""
    listener = Listener(own_screen, tmp_path_factory.mktemp("keys") / "data")
    wait_until_it_hears(listener, keyboard)
    yield listener
    listener.end()


def wait_until_it_hears(listener: Listener, keyboard: Keyboard) -> None:
    """A window manager gives the keyboard to a window a moment after it shows."""
    for _attempt in range(40):
        keyboard.press("F1")
        if listener.next_word(0.5):
            while listener.next_word(0.2):
                """What the first presses asked for comes late."""
            return
    raise AssertionError("the window hears no key")


def test_a_real_key_in_every_place_means_the_same_on_each_keyboard(listener: Listener, keyboard: Keyboard) -> None:
    heard: dict[str, dict[str, str]] = {}
    for layouts, group in [(layouts, 0) for layouts in WRITTEN] + [(f"us,{second}", 1) for second in WRITTEN]:
        keyboard.set_layout(layouts, group)
        layout = layouts.rpartition(",")[2]
        keys = {**KEYS, f"Shift+{QUESTION_MARKS[layout]}": "show_shortcuts"}
        wrong = {}
        for key, name in keys.items():
            keyboard.press(key)
            if (word := listener.next_word(3)) != name:
                wrong[key] = word
        keyboard.press("F9")
        assert listener.next_word() == "writing"
        for key in "GRSH":
            keyboard.press(key)
        keyboard.press("F11")
        if (word := listener.next_word()) != f"wrote {WRITTEN[layout]}":
            wrong["writing"] = word
        if wrong:
            heard[f"{layouts}, group {group}"] = wrong
    assert heard == {}


def test_no_letter_acts_where_letters_are_off(own_screen: Screen, keyboard: Keyboard, data: Path) -> None:
    data.mkdir()
    (data / "settings.json").write_text(json.dumps({"letter_keys": False}), "utf-8")
    listener = Listener(own_screen, data)
    try:
        wait_until_it_hears(listener, keyboard)
        for layouts, group in (("us", 0), ("ru", 0), ("us,ru", 1)):
            keyboard.set_layout(layouts, group)
            for key in ("G", "B", "R", "S", "H", "M", "L", "P", "E", "F", "Shift+/", "Shift+7"):
                keyboard.press(key)
            keyboard.press("Ctrl+Shift+H")
            assert listener.next_word() == "quick_hide"  # and nothing before it
    finally:
        listener.end()
