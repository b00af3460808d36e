"""Makes the pictures of the README again: the real window under a virtual screen of its own, photographed.

Run it with `make pictures`. It needs Xvfb and ImageMagick, which `make test` installs.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DOCS = Path(__file__).resolve().parent
SCREEN = (1400, 900)
"""Larger than the window, which makes itself smaller where it has no space around it."""
LONGEST_WAIT_SECONDS = 30.0
FADE_SECONDS = 1.5


def main() -> int:
    """Writes docs/pictures/*.png and returns the exit code."""
    (DOCS / "pictures").mkdir(exist_ok=True)
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", f"{SCREEN[0]}x{SCREEN[1]}x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        display = f":{screen.stdout.readline().strip()}" if screen.stdout else ""
        for name, page, look, keys in (
            ("breathe-dark", "breathe", "dark", ""),
            ("reframe-light", "breathe", "light", "r Return Return"),
            ("ground-dark", "ground", "dark", "Return"),
            ("support-light", "support", "light", ""),
            ("learn-dark", "learn", "dark", ""),
        ):
            _photograph(display, name, page, look, keys.split())
    finally:
        screen.terminate()
        screen.wait()
    return 0


def _photograph(display: str, name: str, page: str, look: str, keys: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "settings.json").write_text(json.dumps({"appearance": look, "region": "IE"}), "utf-8")
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        program = subprocess.Popen(
            [sys.executable, "-m", "ashore", page, "--data-dir", folder], env=environment, stderr=subprocess.DEVNULL
        )
        try:
            picture = DOCS / "pictures" / f"{name}.png"
            window = _wait_for_window(display)
            for key in keys:
                subprocess.run(["xdotool", "key", key], env={**os.environ, "DISPLAY": display}, check=True)
                time.sleep(FADE_SECONDS)
            subprocess.run(["import", "-display", display, "-window", window, str(picture)], check=True)
            print(picture.relative_to(DOCS.parent))
        finally:
            program.terminate()
            program.wait()


def _wait_for_window(display: str) -> str:
    """Its id, once it is up and its first fades are over; then mid-breath, where the orb shows best."""
    end = time.monotonic() + LONGEST_WAIT_SECONDS
    while time.monotonic() < end:
        search = ["xdotool", "search", "--onlyvisible", "--name", "Ashore"]
        environment = {**os.environ, "DISPLAY": display}
        found = subprocess.run(search, env=environment, capture_output=True, text=True, check=False).stdout.split()
        if found:
            time.sleep(3.2)  # a picture of a moving thing is taken at a moment, not at an event
            return found[-1]
        time.sleep(0.1)
    raise TimeoutError("the window did not come up")


if __name__ == "__main__":
    sys.exit(main())
