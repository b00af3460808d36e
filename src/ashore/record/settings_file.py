"""The settings as a small JSON file a person can read. Stands on the way to the first frame: imports little."""

import os
from dataclasses import fields, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_type_hints

from ashore.domain.error_reason import reason_of
from ashore.domain.problems import Problem, ProblemKind
from ashore.domain.settings import Settings
from ashore.system.atomic_file import write_whole
from ashore.system.private_file import open_private
from ashore.system.private_folder import SharedFolderError, is_shared, make_private_folder
from ashore.system.quarantine import quarantine

LARGEST_FILE_BYTES = 256 * 1024
LONGEST_VALUE = 1000

_USUAL = Settings()


class SettingsFile:
    """Only what has been chosen stands in the file. What this version does not know in it stays as it is.

    A link in its place is read where it leads to a file of one's own; what it leads to is never written.

    Nothing here raises: what the environment does comes back as a Problem.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: Settings | None = None

    def read(self) -> tuple[Settings, Problem | None]:
        """The settings, the usual ones where nothing else can be read. A broken file is moved to a dated name."""
        self._known = _USUAL
        if is_shared(self._path.parent):
            return _USUAL, Problem(ProblemKind.FOLDER_SHARED)
        try:
            raw = _read_raw(self._path)
        except FileNotFoundError:
            return _USUAL, None
        except (OSError, ValueError, RecursionError) as error:
            return _USUAL, Problem(ProblemKind.SETTINGS_UNREADABLE, self._kept_name(error))
        self._known, unknown = _understood(raw)
        if unknown:
            return self._known, Problem(ProblemKind.SETTINGS_PARTLY_UNKNOWN, ", ".join(unknown))
        return self._known, None

    def write(self, settings: Settings) -> Problem | None:
        """Puts what has changed since the last read or write into the file, all of it or nothing."""
        if self._known is None:
            self.read()
        known = self._known or _USUAL
        try:
            make_private_folder(self._path.parent)
            if self._path.is_symlink():
                raise PermissionError(f"{self._path.name} is a link")
            raw = self._raw_to_add_to()
            for field in fields(Settings):
                value = getattr(settings, field.name)
                if value != getattr(known, field.name):
                    raw[field.name] = value
            self._replace(raw)
        except SharedFolderError:
            return Problem(ProblemKind.FOLDER_SHARED)
        except (OSError, ValueError, RecursionError) as error:
            return Problem(ProblemKind.SETTINGS_NOT_SAVED, reason_of(error))
        self._known = settings
        return None

    def _replace(self, raw: dict[str, object]) -> None:
        """Raises OSError."""
        import json

        text = json.dumps(raw, indent=2, ensure_ascii=False) + "\n"
        # Half a character becomes an escape, which JSON reads back as what it was.
        write_whole(self._path, text.encode("utf-8", "backslashreplace"), through_link=False)

    def _raw_to_add_to(self) -> dict[str, object]:
        """What stands in the file now, after anything broken has been set aside. Raises OSError when it cannot be."""
        try:
            return _read_raw(self._path)
        except FileNotFoundError:
            return {}
        except (ValueError, RecursionError):
            quarantine(self._path, "unreadable")
            return {}

    def _kept_name(self, error: Exception) -> str:
        if isinstance(error, OSError) or self._path.is_symlink():
            return self._path.name  # out of reach, perhaps not broken: it stays where it is
        try:
            return quarantine(self._path, "unreadable").name
        except OSError:
            return self._path.name


def _read_raw(path: Path) -> dict[str, object]:
    """Raises OSError when there is no file in reach, ValueError or RecursionError when it holds no settings."""
    with os.fdopen(open_private(path.resolve(), os.O_RDONLY), "rb") as file:
        content = file.read(LARGEST_FILE_BYTES + 1)
    if len(content) > LARGEST_FILE_BYTES:
        raise ValueError("far larger than settings are")
    import json  # a first start has no file, and opens without it

    raw = json.loads(content.decode("utf-8-sig"))  # some editors put a mark before the text
    if not isinstance(raw, dict):
        raise ValueError("not an object")
    return raw


def _understood(raw: dict[str, object]) -> tuple[Settings, list[str]]:
    """The settings in `raw`, and the names of those in it that are not known here."""
    settings = _USUAL
    names = [field.name for field in fields(Settings)]
    unknown = [name[:80] for name in raw if name not in names]
    for name in names:
        if name not in raw:
            continue
        try:
            change: dict[str, Any] = {name: _value_like(getattr(_USUAL, name), name, raw[name])}
            settings = replace(settings, **change)
        except (ValueError, OverflowError):
            unknown.append(name)
    return settings, unknown


def _value_like(usual: object, name: str, value: object) -> object:
    """The raw value as the type of the usual one. Raises ValueError when it is another kind of value."""
    if isinstance(usual, StrEnum) and isinstance(value, str):
        return type(usual)(value)
    if value is None and name in _optional():
        return None
    if usual is None and type(value) in _optional()[name]:
        return value
    if isinstance(usual, float) and isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    if type(value) is not type(usual) or (isinstance(value, str) and len(value) > LONGEST_VALUE):
        raise ValueError(f"{name} is of another kind")
    return value


@cache
def _optional() -> dict[str, tuple[type, ...]]:
    """The settings that may be None, with the types that they have otherwise."""
    return {name: get_args(hint) for name, hint in get_type_hints(Settings).items() if NoneType in get_args(hint)}
