"""An X server with a window manager, on a free display of its own."""

import os
import subprocess
import tempfile
from pathlib import Path
from typing import Self

SIZE = (1280, 900)


class Screen:
    """Xvfb, and openbox on it; both end, by their ids, with `close`. Raises FileNotFoundError where one is missing."""

    def __init__(self, size: tuple[int, int] = SIZE, *, managed: bool = True) -> None:
        self.size = size
        reading, writing = os.pipe()
        try:
            self._server = subprocess.Popen(
                ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size[0]}x{size[1]}x24", "-nolisten", "tcp"],
                pass_fds=[writing],
                stderr=subprocess.DEVNULL,
            )
        finally:
            os.close(writing)
        with os.fdopen(reading) as answer:
            self.display = f":{answer.readline().strip()}"
        if self.display == ":":
            raise RuntimeError(f"Xvfb ended with {self._server.wait()}")
        self._manager = self._managed() if managed else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_about: object) -> None:
        self.close()

    def close(self) -> None:
        for process in (self._manager, self._server):
            if process is not None:
                process.terminate()
                process.wait()

    def _managed(self) -> "subprocess.Popen[bytes]":
        """Returns once the manager has taken the screen, which it tells by running a command."""
        with tempfile.TemporaryDirectory() as folder:
            ready = Path(folder, "ready")
            os.mkfifo(ready)
            manager = subprocess.Popen(
                ["openbox", "--sm-disable", "--startup", f"sh -c 'echo >{ready}'"],
                env={**os.environ, "DISPLAY": self.display, "HOME": folder},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            ready.read_bytes()
        return manager
