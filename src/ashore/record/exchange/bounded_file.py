"""Reads and writes the files that a person chooses: no more than what fits, and whole or not at all."""

import contextlib
import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from ashore.domain.error_reason import reason_of
from ashore.record.exchange.exchange_error import ExchangeError, ExchangeFault
from ashore.system.atomic_file import part_file, sync_folder

LARGEST_FILE_BYTES = 256 * 1024 * 1024
"""Some three times what 100,000 long notes take."""
MOST_ENTRIES = 1_000_000


def read_bounded(file: Path, most_bytes: int = LARGEST_FILE_BYTES) -> bytes:
    """Raises ExchangeError."""
    try:
        if file.exists() and not file.is_file():  # a pipe would be waited for
            raise ExchangeError(ExchangeFault.FOREIGN)
        with file.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            if size > most_bytes:
                raise ExchangeError(ExchangeFault.TOO_LARGE)
            return stream.read(size)
    except (OSError, ValueError) as error:
        raise ExchangeError(ExchangeFault.NOT_READ, reason_of(error)) from error


@contextlib.contextmanager
def written_whole(file: Path) -> Iterator[BinaryIO]:
    """To be written into; `file` is then either the old one or the whole new one, its owner's alone.

    Raises ExchangeError.
    """
    try:
        target = Path(os.path.realpath(file))
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError("it is write-protected")
        with part_file(target.parent) as (part, descriptor):
            with io.BufferedRandom(io.FileIO(descriptor, "r+b", closefd=False)) as stream:
                yield stream
                stream.flush()
                os.fsync(descriptor)
            part.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise ExchangeError(ExchangeFault.NOT_WRITTEN, reason_of(error)) from error
