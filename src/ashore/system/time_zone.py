"""The time zone of the machine, and the region it lies in. Knows no Qt."""

import os
from collections.abc import Mapping
from pathlib import Path

from ashore.domain.region import region_of_zone

ZONES = Path("/usr/share/zoneinfo")
LOCAL_TIME = Path("/etc/localtime")
ZONE_NAME = "timezone"
"""Beside it, on systems like Debian: the name of the zone, where the first is a copy of it and no link to it."""
ZONE_TABLES = ("zone.tab", "zone1970.tab")
"""The first has one region for each zone, the second is all that newer systems promise."""


def zone_region(environ: Mapping[str, str] = os.environ, zones: Path = ZONES, local_time: Path = LOCAL_TIME) -> str:
    """The region of the time zone; "" where it names none, or the system has no table of zones."""
    for zone in _zone_names(environ, zones, local_time):
        for table in ZONE_TABLES:
            if region := region_of_zone(_text_of(zones / table), zone):
                return region
    return ""


def _zone_names(environ: Mapping[str, str], zones: Path, local_time: Path) -> list[str]:
    """The zone as it is set, and the one that is the same under its newer name ("Asia/Calcutta", "Asia/Kolkata")."""
    given = environ.get("TZ", "").removeprefix(":")
    if given:
        return [name for name in (_within(zones, Path(given)), _within(zones, _resolved(zones / given))) if name]
    if not local_time.is_symlink():
        return list(filter(None, [_text_of(local_time.with_name(ZONE_NAME)).strip()]))
    named = Path(os.path.normpath(local_time.parent / local_time.readlink()))
    return [name for name in (_within(zones, named), _within(zones, _resolved(local_time))) if name]


def _within(zones: Path, path: Path) -> str:
    """The name of the zone at `path`, which may be a name already; "" where it is none."""
    if not path.is_absolute():
        return path.as_posix()
    for root in (zones, _resolved(zones)):
        if path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    return path.as_posix().partition("/zoneinfo/")[2]  # as macOS has it


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path


def _text_of(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace")
    except OSError:
        return ""
