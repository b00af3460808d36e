"""A session bus of its own, and what a desktop has on it."""

import os
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Self

SERVICES = Path(__file__).with_name("desktop_services.py")
ANSWER_SECONDS = 20
CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
"""Nothing on it is started by the bus itself."""


class SessionBus:
    """dbus-daemon, with a folder of its own. `close` ends it by its id."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        configuration = Path(self._folder.name, "bus.conf")
        configuration.write_text(CONFIGURATION.format(folder=self._folder.name), "utf-8")
        self._daemon = subprocess.Popen(
            ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address=1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout is not None
        self.address = self._daemon.stdout.readline().strip()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_about: object) -> None:
        self.close()

    def close(self) -> None:
        self._daemon.terminate()
        self._daemon.communicate()
        self._folder.cleanup()


class DesktopServices:
    """Services of these kinds (see desktop_services.py), in a process of their own."""

    def __init__(self, bus: SessionBus, *kinds: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(SERVICES), *kinds],
            env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus.address},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._lines: Queue[str] = Queue()
        self._reading = Thread(target=self._read, daemon=True)
        self._reading.start()
        assert self.next_line() == "ready"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_about: object) -> None:
        self.close()

    def next_line(self, seconds: float = ANSWER_SECONDS) -> str:
        """The next thing that was asked of them. Raises Empty where nothing is within that time."""
        return self._lines.get(timeout=seconds)

    def ask(self, request: str) -> None:
        """Of what shows notifications: "press CHOICE" or "close", as if a person did."""
        assert self._process.stdin is not None
        self._process.stdin.write(request + "\n")
        self._process.stdin.flush()

    def take_lines(self, lines: list[str]) -> bool:
        """Adds what was asked of them since. False where that is nothing, and nothing was there before."""
        with suppress(Empty):
            while True:
                lines.append(self._lines.get_nowait())
        return bool(lines)

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._reading.join()

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout:
            for line in self._process.stdout:
                self._lines.put(line.strip())
        self._lines.put("ended")


def wait_for_threads(name: str) -> None:
    """Until none of this name runs any more. Raises AssertionError for one that goes on."""
    for thread in [each for each in threading.enumerate() if each.name == name]:
        thread.join(5)
        assert not thread.is_alive()
