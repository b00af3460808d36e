"""Removes the record and every copy of it for good."""

import contextlib
from pathlib import Path

from ashore.record.backups import Backups
from ashore.record.lock_marker import marker_of
from ashore.record.locked_aside import LABEL as _LOCKED_ASIDE
from ashore.record.people_file import people_file
from ashore.record.recognition import FileKind, companions, kind_of
from ashore.record.rescue_offers import offers_file
from ashore.system.atomic_file import remove_abandoned_parts, sync_folder
from ashore.system.erase import erase
from ashore.system.paths import CALENDAR_FOLDER
from ashore.system.quarantine import free_name

_REMOVED = "removed"
_COPIES = ("version", "damaged", _LOCKED_ASIDE, _REMOVED)


def erase_record(path: Path) -> None:
    """The record, with or without a passphrase, and all that holds something of it are written over and removed.

    The record leaves its place first: a kill in between leaves nothing that would be taken for one, and under its new
    name the record is the last to go, so that the next start finishes the rest. Raises OSError, also where another
    program's file stands in its place, or one of a newer Ashore.
    """
    if kind_of(path) in (FileKind.NEWER, FileKind.UNRECOGNISED):
        raise PermissionError(f"{path.name} is another program’s")
    gone = free_name(path, _REMOVED)
    for each in (*companions(path), path):
        with contextlib.suppress(FileNotFoundError):
            each.rename(f"{gone}{each.name.removeprefix(path.name)}")
    sync_folder(path.parent)
    _erase_all_else(path)
    for copy in _copies(path, _COPIES):
        erase(copy)
    remove_abandoned_parts(path.parent)


def finish_erasing(path: Path) -> None:
    """Removes what a kill left of a record that was being erased. Never raises.

    Where another record has begun since, what was removed before it is all that goes.
    """
    with contextlib.suppress(OSError):
        left = _copies(path, (_REMOVED,))
        if left and not path.exists():
            with contextlib.suppress(OSError):
                _erase_all_else(path)
            left = _copies(path, _COPIES)
        for each in left:
            with contextlib.suppress(OSError):
                erase(each)


def _erase_all_else(path: Path) -> None:
    """Backups, what lay outside the lock, what a calendar program was to open, the marker of the lock, and offers.

    Raises OSError.
    """
    Backups(path).erase()
    calendar = path.parent / CALENDAR_FOLDER
    for file in (people_file(path), *calendar.glob("*.ics"), marker_of(path), offers_file(path)):
        erase(file)
    with contextlib.suppress(OSError):  # as where there is none, or a person put something there
        calendar.rmdir()


def _copies(path: Path, labels: tuple[str, ...]) -> list[Path]:
    """With what SQLite put beside them. Raises OSError."""
    return [
        file
        for label in labels
        for file in path.parent.glob(f"{path.stem}.{label}-*")
        if path.suffix in file.name  # such as record.damaged-2026-11-26-101500.sqlite3-wal
        or file.suffix == marker_of(path).suffix
    ]
