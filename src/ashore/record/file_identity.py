"""Tells which files a record and its log are, so that others in their place are noticed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ashore.record.recognition import companions

if TYPE_CHECKING:
    from pathlib import Path


class FileIdentity(NamedTuple):
    """By device and number; None where there is no file."""

    record: tuple[int, int] | None
    log: tuple[int, int] | None


def identity_of(path: Path) -> FileIdentity:
    """Of the record at `path`, and the log beside it."""
    return FileIdentity(_number_of(path), _number_of(companions(path)[0]))


def _number_of(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:  # also where it is out of reach: what is written there would be too
        return None
    return found.st_dev, found.st_ino
