"""One window for one data folder: a later start leaves word with the first and goes.

The lock stands on the way to the first frame, so what only the conversation takes is imported when it begins.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ashore.system.instance_server import InstanceServer
    from ashore.system.paths import Folders

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


RETRY_SECONDS = 0.02


class InstanceLock:
    """The right to be the one instance, until `close` or the end of the process, however it ends.

    Without a lock (the folder cannot be written) the claim stands alone: nobody will come to it.
    """

    def __init__(self, lock: int | None, mailbox: Path) -> None:
        self._lock = lock
        self._mailbox = mailbox
        self._visitors: InstanceServer | None = None

    def listen(self, on_message: Callable[[str], None]) -> None:
        """From now on `on_message` is called, on a thread of its own, with what later starts say."""
        if self._lock is None or self._visitors is not None:
            return
        from ashore.system.instance_server import InstanceServer

        self._visitors = InstanceServer.welcomed(self._mailbox, on_message)

    def close(self) -> None:
        """Ends the listening and frees the place. A second call does nothing."""
        if self._visitors is not None:
            self._visitors.close()
            self._visitors = None
        if self._lock is not None:
            os.close(self._lock)  # the lock file stays: removing it would let two starts lock two files
            self._lock = None


def claim(folders: Folders) -> InstanceLock | None:
    """The claim on the data folder; None when another instance has it. Never raises for what the environment does."""
    lock_file, mailbox = _names(folders)
    file: int | None = None
    try:
        folders.runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_own(folders.runtime):
            return InstanceLock(None, mailbox)
        file = os.open(lock_file, os.O_RDWR | os.O_CREAT, 0o600)
        _lock(file)
    except OSError as error:
        if file is not None:
            os.close(file)
        # Taken, by either system's word for it; anything else is a file system without locks.
        taken = file is not None and isinstance(error, (BlockingIOError, PermissionError))
        return None if taken else InstanceLock(None, mailbox)
    with contextlib.suppress(OSError):
        mailbox.unlink()  # what a crash left behind leads nowhere
    return InstanceLock(file, mailbox)


def ask_first(folders: Folders, message: str, timeout_seconds: float = 3) -> bool:
    """Hands `message` to the first instance; True once it has it.

    Waits for a first instance that is still on its way to listening. False when it does not hear in time or has gone.
    """
    from ashore.system.instance_server import leave_word

    mailbox = _names(folders)[1]
    end = time.monotonic() + timeout_seconds
    while True:
        left = end - time.monotonic()
        if leave_word(mailbox, message, max(0.0, left)):
            return True
        if left <= 0:
            return False
        time.sleep(min(RETRY_SECONDS, left))


def _names(folders: Folders) -> tuple[Path, Path]:
    """The lock, and the file that tells later starts where to knock; both named by the data folder."""
    name = _hash(os.path.normcase(os.path.realpath(folders.data)))
    return folders.runtime / f"{name}.lock", folders.runtime / f"{name}.mailbox"


def _hash(text: str) -> str:
    """64-bit FNV-1a in hex: tells folders apart, guards nothing, and spares the launch 3 ms of hashlib."""
    value = 0xCBF29CE484222325
    for byte in os.fsencode(text):
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"


def _is_own(folder: Path) -> bool:
    """False for a folder that another user put in our way, as can be in a shared place for temporary files."""
    if sys.platform == "win32":
        return True
    found = folder.lstat() if not folder.is_symlink() else folder.stat()
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()
