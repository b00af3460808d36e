"""The real program in a real window: started, driven by keys, looked at."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias, TypeVar

from tests.e2e.picture import Picture, take
from tests.e2e.screen import Screen
from tests.environment import home_variables

PATIENCE_SECONDS = 20.0
BETWEEN_LOOKS_SECONDS = 0.03
ASK_AGAIN_SECONDS = 3.0

Fact = TypeVar("Fact")
Ended: TypeAlias = "subprocess.CompletedProcess[str]"


class Program:
    """One running Ashore. Every `wait` ends in an error with what the program wrote when it does not come true."""

    def __init__(
        self,
        screen: Screen,
        data: Path,
        *arguments: str,
        environ: Mapping[str, str] | None = None,
        code: Path | None = None,
        before: Callable[[], object] | None = None,
        module: str = "ashore",
    ) -> None:
        """`code` is another source tree to run; `before` is called in the new process.

        `module` takes the arguments that Ashore takes, and is run in its place.
        """
        self.screen = screen
        self.data = data
        self._console, writing = os.pipe()  # not a file: writing to it works on a full disk too
        os.set_blocking(self._console, False)
        self._said = b""
        try:
            self.process = subprocess.Popen(
                [sys.executable, "-m", module, "--data-dir", str(data), *arguments],
                env={**program_environment(data.parent, screen.display, code), **(environ or {})},
                cwd=data.parent,
                stdin=subprocess.DEVNULL,
                stdout=writing,
                stderr=writing,
                preexec_fn=before,
            )
        finally:
            os.close(writing)
        self._window = ""

    @property
    def said(self) -> str:
        """What the program has written to the console so far."""
        try:
            while heard := os.read(self._console, 65536):
                self._said += heard
        except BlockingIOError:
            pass
        return self._said.decode("utf-8", "replace")

    def wait(
        self,
        what: str,
        fact: Callable[[], Fact | None],
        seconds: float = PATIENCE_SECONDS,
        between_seconds: float = BETWEEN_LOOKS_SECONDS,
    ) -> Fact:
        """The fact, as soon as it is true. Between two looks it waits for the program to end, which is a failure."""
        end = time.monotonic() + seconds
        while True:
            found = fact()
            if found:
                return found
            if time.monotonic() > end:
                raise AssertionError(f"not within {seconds:g} s: {what}. The program said: {self.said!r}")
            try:
                code = self.process.wait(between_seconds)
            except subprocess.TimeoutExpired:
                continue
            raise AssertionError(f"ended with {code} before: {what}. The program said: {self.said!r}")

    def windows(self, *, only_visible: bool = True) -> list[str]:
        visible = ["--onlyvisible"] if only_visible else []
        found = self._xdotool("search", "--all", *visible, "--pid", str(self.process.pid), "--name", "^(Ashore|Notes)$")
        return found.split()

    @property
    def window(self) -> str:
        """The X id of the window, once it is on screen."""
        if not self._window:
            self._window = self.wait("a window", self.windows)[0]
        return self._window

    def follow_window(self) -> None:
        """It has been opened again, and has another id."""
        self._window = ""
        self.wait("the window is active", lambda: self.is_active)

    @property
    def title(self) -> str:
        return self._xdotool("getwindowname", self.window).strip()

    @property
    def size(self) -> tuple[int, int]:
        words = dict(
            line.split("=", 1)
            for line in self._xdotool("getwindowgeometry", "--shell", self.window).split()
            if "=" in line
        )
        return int(words["WIDTH"]), int(words["HEIGHT"])

    @property
    def is_active(self) -> bool:
        return self._xdotool("getactivewindow").strip() == self.window

    def look(self) -> Picture:
        return self.wait("a picture of the window", lambda: take(self.window, self.screen.display))

    def press(self, *keys: str) -> None:
        """Keys as xdotool names them, typed into the active window, which is this one."""
        if self.screen.manager is None:  # nobody else gives it the keyboard
            self._xdotool("windowfocus", "--sync", self.window)
        else:
            self.wait("the window is active", lambda: self.is_active)
        self._xdotool("key", "--clearmodifiers", "--delay", "40", *keys)

    def click(self, x: int, y: int) -> None:
        """At this place of the window, in pixels of the screen."""
        self._xdotool("mousemove", "--sync", "--window", self.window, str(x), str(y), "click", "1")

    def close(self) -> int:
        """Asks the window to close, as its frame's button would, and returns the exit code."""
        end = time.monotonic() + PATIENCE_SECONDS
        while self.process.poll() is None:
            self._xdotool("key", "--clearmodifiers", "alt+F4")
            try:
                self.process.wait(ASK_AGAIN_SECONDS)
            except subprocess.TimeoutExpired:  # a window manager that has just begun may miss a key
                if time.monotonic() > end:
                    raise
        return self.process.returncode

    def close_window(self) -> None:
        """The same, where the program goes on without it."""
        self.wait("the window is active", lambda: self.is_active)

        asked = -ASK_AGAIN_SECONDS

        def is_closed() -> bool:
            nonlocal asked
            if not self.windows():
                return True
            if time.monotonic() - asked >= ASK_AGAIN_SECONDS:  # see close
                self._xdotool("key", "--clearmodifiers", "alt+F4")
                asked = time.monotonic()
            return False

        self.wait("the window is gone", is_closed)

    def kill(self) -> None:
        """At once, without a word to the program."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def forget(self) -> None:
        """Ends the program if it still runs, and lets go of it."""
        self.kill()
        os.close(self._console)

    @property
    def _environ(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.screen.display}

    def _xdotool(self, *words: str) -> str:
        """What it says; nothing where there is no such window (yet)."""
        return subprocess.run(
            ["xdotool", *words], env=self._environ, capture_output=True, text=True, check=False
        ).stdout


def program_environment(home: Path, display: str | None, code: Path | None = None) -> dict[str, str]:
    """What a program sees of the world: a home and a display of its own, and otherwise what the tests see."""
    world = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    world |= home_variables(home) | {"PYTHONFAULTHANDLER": "1"}
    if display is not None:
        world["DISPLAY"] = display
    if code is not None:
        world["PYTHONPATH"] = str(code / "src")
    return world


def run(arguments: list[str], world: dict[str, str], seconds: float = 60) -> Ended:
    """The command to its end, for when no window is expected."""
    return subprocess.run(
        [sys.executable, "-m", "ashore", *arguments],
        env=world,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
    )


def copy_of_the_tree(to: Path) -> Path:
    """Source and assets, to be damaged freely."""
    here = Path(__file__).resolve().parents[2]
    shutil.copytree(here / "src", to / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(here / "assets", to / "assets")
    shutil.copy(here / "pyproject.toml", to)
    return to
