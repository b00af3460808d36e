"""Remembers which damaged records hold something that can be brought back, until the person has answered that."""

import contextlib
import os
import re
from collections.abc import Collection
from pathlib import Path

from ashore.system.atomic_file import write_whole
from ashore.system.private_file import open_private

_MOST_BYTES = 10_000
_ENCODING = "utf-8"


def offers_file(record: Path) -> Path:
    """Beside the record, under its name: where there is one, the record is opened at the start."""
    return record.with_name(f"{record.name}.offers")


def offered_records(record: Path) -> tuple[str, ...]:
    """The names of damaged records beside `record` that were offered and not answered. Never raises."""
    try:
        with os.fdopen(open_private(offers_file(record), os.O_RDONLY), "rb") as file:
            names = file.read(_MOST_BYTES).decode(_ENCODING, "replace").splitlines()
    except OSError:
        return ()
    set_aside = re.compile(rf"{re.escape(record.stem)}\.damaged-[\d-]+{re.escape(record.suffix)}")
    return tuple(name for name in names if set_aside.fullmatch(name))


def add_offer(record: Path, name: str) -> None:
    """Never raises: where it cannot be remembered, this session has offered it."""
    _write(record, (*offered_records(record), name))


def remove_offers(record: Path, names: Collection[str]) -> None:
    """They have been answered. Never raises."""
    left = tuple(name for name in offered_records(record) if name not in names)
    if left:
        _write(record, left)
    else:
        with contextlib.suppress(OSError):
            offers_file(record).unlink(missing_ok=True)


def _write(record: Path, names: tuple[str, ...]) -> None:
    with contextlib.suppress(OSError):
        write_whole(offers_file(record), "".join(f"{name}\n" for name in names).encode(_ENCODING), through_link=False)
