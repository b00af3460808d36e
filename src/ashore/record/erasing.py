"""Removes the record and every copy of it for good."""

import contextlib
from pathlib import Path

from ashore.record.recognition import FileKind, companions, kind_of
from ashore.record.version_copies import erase
from ashore.system.atomic_file import remove_abandoned_parts, sync_folder
from ashore.system.quarantine import free_name

_REMOVED = "removed"
_COPIES = ("version", "damaged", _REMOVED)


def erase_record(path: Path) -> None:
    """The record, copies from before an update, and damaged ones that were set aside are written over and removed.

    The record leaves its place first: a kill in between leaves nothing that would be taken for one. Raises OSError,
    also where another program's file stands in its place, or one of a newer Ashore.
    """
    if kind_of(path) in (FileKind.NEWER, FileKind.UNRECOGNISED):
        raise PermissionError(f"{path.name} is another program’s")
    gone = free_name(path, _REMOVED)
    for each in (*companions(path), path):
        with contextlib.suppress(FileNotFoundError):
            each.rename(f"{gone}{each.name.removeprefix(path.name)}")
    sync_folder(path.parent)
    for copy in _copies(path, _COPIES):
        erase(copy)
    remove_abandoned_parts(path.parent)


def finish_erasing(path: Path) -> None:
    """Removes what a kill left of a record that was being erased. Never raises."""
    with contextlib.suppress(OSError):
        for left in _copies(path, (_REMOVED,)):
            with contextlib.suppress(OSError):
                erase(left)


def _copies(path: Path, labels: tuple[str, ...]) -> list[Path]:
    """With what SQLite put beside them. Raises OSError."""
    return [
        file
        for label in labels
        for file in path.parent.glob(f"{path.stem}.{label}-*")
        if path.suffix in file.name  # such as record.damaged-2026-11-26-101500.sqlite3-wal
    ]
