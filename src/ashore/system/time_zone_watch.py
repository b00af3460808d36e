"""Tells when the time zone of the machine was changed, without looking. Knows no Qt."""

import ctypes
import os
import struct
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ashore.system.file_handles import check_spare
from ashore.system.time_zone import LOCAL_TIME, ZONE_NAME

_CLOSED_AFTER_WRITING, _MOVED_HERE, _CREATED, _REMOVED = 0x8, 0x80, 0x100, 0x200
_OVERFLOW = 0x4000
_EVENT = struct.Struct("iIII")
"""What was watched, what happened, a cookie, and how long the name behind it is."""
_READ_BYTES = 4096


class TimeZoneWatch:
    """The folder of the file that says the zone, as the Linux kernel tells of it (inotify).

    `handle` is readable when something in the folder has changed, until `take`. Raises OSError where there is none, and
    where the zone is given in another way.
    """

    def __init__(self, environ: Mapping[str, str] = os.environ, local_time: Path = LOCAL_TIME) -> None:
        if not sys.platform.startswith("linux"):
            raise OSError("this system has no inotify")
        zone_file = _zone_file(environ, local_time)
        self._names = {os.fsencode(name) for name in (zone_file.name, ZONE_NAME)}
        check_spare(1)
        library = ctypes.CDLL(None, use_errno=True)
        try:
            begin, add = library.inotify_init1, library.inotify_add_watch
        except AttributeError as error:
            raise OSError("the C library has no inotify") from error
        self.handle = begin(os.O_NONBLOCK | os.O_CLOEXEC)
        if self.handle < 0:
            raise OSError(ctypes.get_errno(), "inotify_init1")
        events = _CLOSED_AFTER_WRITING | _MOVED_HERE | _CREATED | _REMOVED
        if add(self.handle, os.fsencode(zone_file.parent), events) < 0:
            error_number = ctypes.get_errno()
            self.close()
            raise OSError(error_number, "inotify_add_watch")

    def take(self) -> bool:
        """Whether the zone was changed, and not another file beside it."""
        content = b""
        with suppress(BlockingIOError):
            while more := os.read(self.handle, _READ_BYTES):
                content += more
        place, is_changed = 0, False
        while place < len(content):
            _watch, what, _cookie, length = _EVENT.unpack_from(content, place)
            place += _EVENT.size + length
            is_changed |= bool(what & _OVERFLOW) or content[place - length : place].rstrip(b"\0") in self._names
        return is_changed

    def close(self) -> None:
        os.close(self.handle)


def _zone_file(environ: Mapping[str, str], local_time: Path) -> Path:
    """Raises OSError where no file says the zone, but its name."""
    given = environ.get("TZ")
    if given is None:
        return local_time
    file = Path(given.removeprefix(":"))
    if not file.is_absolute():
        raise OSError("the time zone stands in the environment")
    return file
