"""Finds the assets (content, fonts, icons, sounds, style sheet): the data of the package `ashore.assets`."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

PACKAGE = "ashore.assets"


@cache
def assets_folder() -> Path:
    """The folder of the assets, as real files. Assets that lie in a zip are unpacked until the process ends.

    For real files `importlib.resources` answers with the same folder, but importing it takes 2 to 6 ms on the way to
    the first frame.
    """
    folder = Path(import_module(PACKAGE).__path__[0])
    return folder if folder.is_dir() else _unpacked()


def _unpacked() -> Path:
    import atexit
    from importlib.resources import files

    from ashore.system.temporary_folder import TemporaryFolder

    folder = TemporaryFolder("assets")
    atexit.register(folder.close)
    _copy(files(PACKAGE), folder.path)
    return folder.path


def _copy(source: Traversable, target: Path) -> None:
    """`importlib.resources.as_file` does this for a whole folder from Python 3.12 on only."""
    target.mkdir(exist_ok=True)
    for entry in source.iterdir():
        if entry.is_dir():
            _copy(entry, target / entry.name)
        else:
            (target / entry.name).write_bytes(entry.read_bytes())
