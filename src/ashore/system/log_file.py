"""Writes to a log file that stays small.

Imported for the first record only, because logging.handlers takes 16 ms and 0.9 MiB.
"""

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from ashore.system.private_file import open_private


class LogFile(RotatingFileHandler):
    """The log with one older log beside it. Raises OSError where it cannot be written, and says nothing itself."""

    def __init__(self, path: Path, largest_bytes: int) -> None:
        super().__init__(
            path, maxBytes=largest_bytes, backupCount=1, encoding="utf-8", errors="backslashreplace", delay=True
        )

    def _open(self) -> TextIOWrapper:
        descriptor = open_private(Path(self.baseFilename), os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        return open(descriptor, "a", encoding=self.encoding, errors=self.errors)  # noqa: PTH123  # it is open already

    def handleError(self, _record: logging.LogRecord) -> None:  # noqa: N802  # the name is logging's
        raise  # called while the error is being handled
