"""Finds out whether the session bus of a Linux desktop answers, before Qt asks it and waits for 25 seconds."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import MutableMapping

ADDRESS = "DBUS_SESSION_BUS_ADDRESS"
NO_BUS = "disabled:"
"""An address that no program connects to."""
LONGEST_SECONDS = 1.0
"""A bus that works answers within a thousandth of this. Without a bus a screen reader hears nothing: so it has time."""


def leave_silent_bus(environ: MutableMapping[str, str] = os.environ) -> None:
    """Does without the session bus in this process where it takes connections and says nothing. Never raises.

    Any other trouble with a bus Qt notices at once by itself.
    """
    path = _socket_path(environ)
    if path and os.path.lexists(path) and not _answers(path):
        environ[ADDRESS] = NO_BUS


def _socket_path(environ: MutableMapping[str, str]) -> str:
    """Of the first address that is set, or of the usual one; "" where it is of another kind."""
    if sys.platform in ("win32", "darwin"):
        return ""
    address = environ.get(ADDRESS, "").split(";")[0]
    if not address:
        runtime = environ.get("XDG_RUNTIME_DIR", "")
        return f"{runtime}/bus" if runtime else ""
    kind, _, rest = address.partition(":")
    keys = dict(part.partition("=")[::2] for part in rest.split(","))
    return keys.get("path", "") if kind == "unix" else ""


def _answers(path: str) -> bool:
    """True also where nothing can be connected to."""
    import _socket  # the part of `socket` that takes no time to load

    bus = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM)
    try:
        bus.settimeout(LONGEST_SECONDS)
        bus.connect(path)
        bus.send(b"\0AUTH EXTERNAL " + str(os.getuid()).encode().hex().encode() + b"\r\n")
        bus.recv(1)
    except TimeoutError:
        return False
    except (OSError, ValueError):
        return True
    finally:
        bus.close()
    return True
