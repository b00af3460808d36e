"""Finds what lies beside a locked record and can be read by anyone: earlier copies, and what a kill left."""

import contextlib
from pathlib import Path

from ashore.record.backups import Backups
from ashore.record.lock_marker import beginning_of, marker_of, read_salts
from ashore.record.locked_aside import is_locked_aside
from ashore.record.recognition import companions
from ashore.record.rescue_offers import offers_file
from ashore.system.erase import erase
from ashore.system.paths import CALENDAR_FOLDER


def plain_copies(path: Path) -> list[Path]:
    """Copies of the record at `path`, with what SQLite put beside them, that are not encrypted. Raises OSError."""
    salts = read_salts(path)
    kept = {path, marker_of(path), offers_file(path), *companions(path)}
    found = path.parent.glob(f"{path.stem}.*")
    beside = [file for file in found if file not in kept and not is_locked_aside(file, path)]
    return [file for file in beside if beginning_of(_database_of(file)) not in salts]


def remove_plain_copies(path: Path) -> None:
    """Writes over them, over backups, and over what a calendar program was to open. Never raises."""
    with contextlib.suppress(OSError):
        Backups(path).erase()
    with contextlib.suppress(OSError):
        for file in (*plain_copies(path), *(path.parent / CALENDAR_FOLDER).glob("*.ics")):
            with contextlib.suppress(OSError):
                erase(file)


def _database_of(file: Path) -> Path:
    """The database that SQLite put this file beside; the file itself where it is none of those."""
    for suffix in ("-wal", "-shm", "-journal"):
        if file.name.endswith(suffix):
            return file.with_name(file.name.removesuffix(suffix))
    return file
