"""Lets one instance at a time use a data folder on a display.

It stands on the way to the first frame: what later starts and the first instance say to each other is in
`instance_client` and in `services.instance_server`, which are imported when they are needed.
"""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TYPE_CHECKING

from ashore.system.display import display_name
from ashore.system.private_file import open_private
from ashore.system.private_folder import make_private_folder

if TYPE_CHECKING:
    from pathlib import Path

    from ashore.system.paths import Folders

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class InstanceLock:
    """The right to be the one instance, until `close` or the end of the process, however it ends.

    `is_held` is False where the folder cannot be written: the instance runs, and no later start finds it.
    """

    def __init__(self, file: int | None, address_file: Path) -> None:
        self._file = file
        self.address_file = address_file

    @property
    def is_held(self) -> bool:
        return self._file is not None

    def close(self) -> None:
        """Frees the data folder. A second call does nothing."""
        if self._file is not None:
            os.close(self._file)  # the lock file stays: removing it would let two starts lock two files
            self._file = None


def acquire_lock(folders: Folders) -> InstanceLock | None:
    """The lock of the data folder on this display; None when another instance has it.

    Never raises for what the environment does.
    """
    lock_file, address_file = folders.runtime / f"{_name(folders)}.lock", address_file_for(folders)
    file: int | None = None
    try:
        make_private_folder(folders.runtime)
        file = open_private(lock_file, os.O_RDWR | os.O_CREAT)
        _lock(file)
    except OSError as error:
        if file is not None:
            os.close(file)
        # Taken, by either system's word for it; anything else is a file system without locks.
        is_taken = file is not None and isinstance(error, (BlockingIOError, PermissionError))
        return None if is_taken else InstanceLock(None, address_file)
    with contextlib.suppress(OSError):
        address_file.unlink()  # what a crash left behind leads nowhere
    return InstanceLock(file, address_file)


def address_file_for(folders: Folders) -> Path:
    """The file in which the first instance on this data folder and display writes where it listens."""
    return folders.runtime / f"{_name(folders)}.address"


def _name(folders: Folders) -> str:
    """Of folder and display: a window on another display cannot be raised on this one, so that another opens."""
    return _hash(os.path.normcase(os.path.realpath(folders.data)) + display_name())


def _hash(text: str) -> str:
    """64-bit FNV-1a in hex: tells folders apart, guards nothing, and spares the launch 3 ms of hashlib."""
    value = 0xCBF29CE484222325
    for byte in os.fsencode(text):
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"
