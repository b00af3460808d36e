"""Writes a file whole or not at all. Stands on the way to the first frame: imports little."""

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from ashore.system.private_file import open_private

_RANDOM_BYTES = 6
_SUFFIX = ".part"

if sys.platform == "win32":

    def lock_file(_descriptor: int) -> None:
        """Windows removes no file that is open: that is lock enough."""

else:
    import fcntl

    def lock_file(descriptor: int) -> None:
        """Raises OSError where another descriptor has it."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def write_whole(path: Path, content: bytes, *, synced: bool = True, through_link: bool = True) -> None:
    """The file is either the old one or the whole new one, on disk when this returns, and its owner's alone.

    `synced` False is for what is worth nothing after a power cut: nobody waits for the disk. A link stays a link: its
    target is replaced, or with `through_link` False nothing is written. Raises OSError: for a folder that is missing or
    takes no file, a target that is write-protected, a full disk.
    """
    if through_link:
        path = Path(os.path.realpath(path))
    elif path.is_symlink():
        raise PermissionError(f"{path.name} is a link")
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(f"{path.name} is write-protected")
    with part_file(path.parent) as (beside, descriptor):
        with open(descriptor, "wb", closefd=False) as file:  # it is open already
            file.write(content)
            if synced:
                file.flush()
                os.fsync(descriptor)
        beside.replace(path)
    if synced:
        sync_folder(path.parent)


@contextlib.contextmanager
def part_file(folder: Path) -> Iterator[tuple[Path, int]]:
    """A new empty file in `folder` with a random name, for its owner alone, and its descriptor.

    To be filled and renamed; otherwise it goes when this ends. Until then `remove_abandoned_parts` leaves it alone.
    Raises OSError.
    """
    part = folder / f".{os.urandom(_RANDOM_BYTES).hex()}{_SUFFIX}"
    descriptor = open_private(part, os.O_RDWR | os.O_CREAT | os.O_EXCL)
    try:
        with contextlib.suppress(OSError):  # a file system without locks
            lock_file(descriptor)
        yield part, descriptor
    finally:
        os.close(descriptor)
        part.unlink(missing_ok=True)


def remove_abandoned_parts(folder: Path) -> None:
    """Removes what a process left in `folder` that was killed while it wrote. Never raises."""
    with contextlib.suppress(OSError):
        for name in [entry.name for entry in os.scandir(folder) if _is_part(entry.name)]:
            with contextlib.suppress(OSError):
                _remove_abandoned(folder / name)


def sync_folder(folder: Path) -> None:
    """Puts on disk which files the folder has. Raises OSError."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _is_part(name: str) -> bool:
    random, dot_and_suffix = name[1 : -len(_SUFFIX)], name[:1] + name[-len(_SUFFIX) :]
    return (
        dot_and_suffix == f".{_SUFFIX}" and len(random) == 2 * _RANDOM_BYTES and set(random) <= set("0123456789abcdef")
    )


def _remove_abandoned(part: Path) -> None:
    """Raises OSError where whoever writes it still lives."""
    from ashore.system.erase import erase

    descriptor = open_private(part, os.O_RDWR)
    try:
        lock_file(descriptor)
        for beside in part.parent.glob(f"{part.name}-*"):  # what SQLite put beside a database
            erase(beside)
        erase(part)  # which may hold what is encrypted elsewhere
    finally:
        os.close(descriptor)
