"""An X server with or without a window manager, on a free display of its own."""

import os
import subprocess
import tempfile
from enum import StrEnum
from pathlib import Path
from typing import Self

SIZE = (1280, 900)
I3_CONFIG = """font pango:monospace 8
exec --no-startup-id sh -c 'echo >{ready}'
"""


class Manager(StrEnum):
    """A window manager: one whose windows lie over one another and can be minimised, and one that does neither."""

    OPENBOX = "openbox"
    I3 = "i3"


class Screen:
    """Xvfb, and perhaps a manager on it. Both end with `close`. Raises FileNotFoundError where one is missing."""

    def __init__(self, size: tuple[int, int] = SIZE, *, manager: Manager | None = Manager.OPENBOX) -> None:
        self.size = size
        self.manager = manager
        reading, writing = os.pipe()
        size_and_depth = f"{size[0]}x{size[1]}x24"
        # Without a manager the server would start anew each time that its only client has gone.
        options = ["-screen", "0", size_and_depth, "-nolisten", "tcp", "-noreset"]
        try:
            self._server = subprocess.Popen(
                ["Xvfb", "-displayfd", str(writing), *options],
                pass_fds=[writing],
                stderr=subprocess.DEVNULL,
            )
        finally:
            os.close(writing)
        with os.fdopen(reading) as answer:
            self.display = f":{answer.readline().strip()}"
        if self.display == ":":
            raise RuntimeError(f"Xvfb ended with {self._server.wait()}")
        self.server_id = self._server.pid
        self._manager_process = None if manager is None else self._managed(manager)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_about: object) -> None:
        self.close()

    def close(self) -> None:
        for process in (self._manager_process, self._server):
            if process is not None:
                process.terminate()
                process.wait()

    def _managed(self, manager: Manager) -> "subprocess.Popen[bytes]":
        """Returns once the manager has taken the screen, which it tells by running a command."""
        with tempfile.TemporaryDirectory() as folder:
            ready, config = Path(folder, "ready"), Path(folder, "config")
            os.mkfifo(ready)
            config.write_text(I3_CONFIG.format(ready=ready), "utf-8")
            command = {
                Manager.OPENBOX: ["openbox", "--sm-disable", "--startup", f"sh -c 'echo >{ready}'"],
                Manager.I3: ["i3", "-c", str(config)],
            }[manager]
            process = subprocess.Popen(
                command,
                env={**os.environ, "DISPLAY": self.display, "HOME": folder, "XDG_RUNTIME_DIR": folder},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            ready.read_bytes()
        return process
