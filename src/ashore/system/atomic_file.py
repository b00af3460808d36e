"""Writes a file whole or not at all. Stands on the way to the first frame: imports little."""

import os
from pathlib import Path


def write_whole(path: Path, content: bytes, *, synced: bool = True) -> None:
    """The file is either the old one or the whole new one, on disk when this returns, and its owner's alone.

    `synced` False is for what is worth nothing after a power cut: nobody waits for the disk. A link stays a link: its
    target is replaced. Raises OSError: for a folder that is missing or takes no file, a target that is write-protected,
    a full disk.
    """
    path = Path(os.path.realpath(path))
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(f"{path.name} is write-protected")
    beside = path.with_name(f".{os.urandom(6).hex()}.part")
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            if synced:
                file.flush()
                os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    if synced and os.name == "posix":
        _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Puts on disk which files the folder has."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
