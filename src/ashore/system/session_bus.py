"""Where the session bus of a Linux desktop listens, and whether it answers, before Qt waits 25 seconds for it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping

ADDRESS = "DBUS_SESSION_BUS_ADDRESS"
SYSTEM_ADDRESS = "DBUS_SYSTEM_BUS_ADDRESS"
SYSTEM_PLACES = ("/run/dbus/system_bus_socket", "/var/run/dbus/system_bus_socket")
NO_BUS = "disabled:"
"""An address that no program connects to."""
LONGEST_SECONDS = 1.0
"""A bus that works answers within a thousandth of this. Without a bus a screen reader hears nothing: so it has time."""


def leave_silent_bus(environ: MutableMapping[str, str] = os.environ) -> None:
    """Does without the session bus in this process where it takes connections and says nothing. Never raises.

    Any other trouble with a bus Qt notices at once by itself.
    """
    for address in session_bus_addresses(environ)[:1]:
        if _is_there(address) and not _answers(address):
            environ[ADDRESS] = NO_BUS


def session_bus_addresses(environ: Mapping[str, str] = os.environ) -> list[str]:
    """Where the session bus listens, as socket addresses of this machine; those of a network are left out."""
    if sys.platform in ("win32", "darwin"):
        return []
    given = environ.get(ADDRESS, "")
    if not given:
        runtime = environ.get("XDG_RUNTIME_DIR", "")
        return [f"{runtime}/bus"] if runtime else []
    return _socket_addresses(given)


def system_bus_addresses(environ: Mapping[str, str] = os.environ) -> list[str]:
    """Where the bus of the whole machine listens, which tells of its sessions and of sleep."""
    if sys.platform in ("win32", "darwin"):
        return []
    given = environ.get(SYSTEM_ADDRESS, "")
    return _socket_addresses(given) if given else list(SYSTEM_PLACES)


def _socket_addresses(given: str) -> list[str]:
    found = []
    for address in given.split(";"):
        kind, _, rest = address.partition(":")
        keys = dict(pair.split("=", 1) for pair in rest.split(",") if "=" in pair)
        if kind == "unix" and "path" in keys:
            found.append(_unescaped(keys["path"]))
        elif kind == "unix" and "abstract" in keys:
            found.append("\0" + _unescaped(keys["abstract"]))
    return found


def _is_there(address: str) -> bool:
    try:
        return os.path.lexists(address)
    except ValueError:  # a path with a null byte, such as one in the abstract space, which Qt knows how to ask
        return False


def _unescaped(value: str) -> str:
    """ "/tmp/a b" of "/tmp/a%20b"."""
    first, *parts = os.fsencode(value).split(b"%")
    for part in parts:
        try:
            first += bytes.fromhex(part[:2].decode()) + part[2:]
        except ValueError:
            first += b"%" + part
    return os.fsdecode(first)


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
