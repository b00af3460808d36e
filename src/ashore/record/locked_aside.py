"""Sets a locked record aside whose passphrase nobody has, so that another can begin in its place."""

import contextlib
import os
import shutil
from pathlib import Path

from ashore.record.lock_marker import marker_of
from ashore.record.recognition import companions
from ashore.system.atomic_file import sync_folder
from ashore.system.erase import erase
from ashore.system.quarantine import free_name

LABEL = "locked"


def set_locked_aside(path: Path) -> Path:
    """The record, its log and its marker, under a new name beside it. Under the old names they open as before.

    A kill in between leaves the record locked in its place, or whole under its new name. Raises OSError.
    """
    aside = free_name(path, LABEL)
    shutil.copy2(marker_of(path), marker_of(aside))
    logs = [each for each in companions(path) if each.exists() and not each.name.endswith("-shm")]
    for log in logs:  # copied: without it, a kill before the next step would cost the newest words
        copy = _beside(aside, path, log)
        shutil.copy2(log, copy)
        with copy.open("rb+") as written:
            os.fsync(written.fileno())
    path.rename(aside)
    sync_folder(path.parent)
    for each in (*companions(path), marker_of(path)):
        with contextlib.suppress(OSError):
            erase(each)
    return aside


def is_locked_aside(file: Path, path: Path) -> bool:
    """Whether this is one of those of the record at `path`, or belongs to one."""
    return file.name.startswith(f"{path.stem}.{LABEL}-")


def _beside(aside: Path, path: Path, companion: Path) -> Path:
    return aside.with_name(aside.name + companion.name.removeprefix(path.name))
