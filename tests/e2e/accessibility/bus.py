"""A D-Bus session of its own, on which the accessibility bus starts when it is asked for."""

import os
import subprocess
from pathlib import Path
from typing import Self

from tests.environment import home_variables


class AccessibilityBus:
    """Programs with `environ` speak to screen readers on this bus. All that runs on it ends with it.

    Raises FileNotFoundError where dbus-daemon is missing.
    """

    def __init__(self, home: Path, display: str) -> None:
        reading, writing = os.pipe()
        home.mkdir(parents=True, exist_ok=True)
        world = {**os.environ, **home_variables(home), "DISPLAY": display}
        del world["DBUS_SESSION_BUS_ADDRESS"]
        try:
            self._daemon = subprocess.Popen(
                ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={writing}"],
                env=world,
                pass_fds=[writing],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        finally:
            os.close(writing)
        with os.fdopen(reading) as answer:
            address = answer.readline().strip()
        self.environ = {"DBUS_SESSION_BUS_ADDRESS": address}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_about: object) -> None:
        self._daemon.terminate()
        self._daemon.wait()
