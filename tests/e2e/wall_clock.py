"""A clock on the wall that a test sets, for one program."""

import struct
import subprocess
import time
from datetime import datetime
from pathlib import Path

SOURCE = Path(__file__).with_name("clock_library.c")


class WallClock:
    """`environ` is what a program that goes by it is started with."""

    def __init__(self, folder: Path) -> None:
        library = folder / "clock_library.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(SOURCE), "-ldl"], check=True)
        self._file = folder / "clock-offset"
        self._file.write_bytes(bytes(8))
        self.environ = {"LD_PRELOAD": str(library), "WALL_CLOCK_OFFSET": str(self._file)}

    def set(self, now: str) -> None:
        """To an ISO time with its distance from UTC."""
        nanoseconds = round(datetime.fromisoformat(now).timestamp() * 1e9) - time.time_ns()
        with self._file.open("r+b") as file:
            file.write(struct.pack("q", nanoseconds))
