"""Whether the system asks for more contrast and less motion, now and whenever that changes."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.services.socket_listener import SocketConnection
from ashore.system.file_handles import RECORD, check_spare
from ashore.system.session_bus import session_bus_addresses

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jeepney.auth import Authenticator
    from PySide6.QtGui import QStyleHints

    from ashore.system.dbus_messages import Message, MessageReader

APPEARANCE = "org.freedesktop.appearance"
CONTRAST, REDUCED_MOTION = "contrast", "reduced-motion"
_KEYS = (CONTRAST, REDUCED_MOTION)
_PORTAL, _PORTAL_PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_SETTINGS = "org.freedesktop.portal.Settings"
_MATCH = f"type='signal',interface='{_SETTINGS}',member='SettingChanged',arg0='{APPEARANCE}'"
_LONGEST_LINE_BYTES = 1024
_FIRST_READ = 3
"""The serial of the first question; a greeting and a subscription come before."""


class DesktopPreferences(QObject):
    """Asks Qt where it knows, and the desktop's portal. Nothing is asked before `start`, and nobody is waited for.

    Where nobody answers, or with nonsense, there are no preferences.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._portal = dict.fromkeys(_KEYS, False)
        self._hints: QStyleHints | None = None
        self._connection: SocketConnection | None = None
        self._reader: MessageReader | None = None
        self._authenticator: Authenticator | None = None

    @property
    def has_high_contrast(self) -> bool:
        return self._portal[CONTRAST] or _hint(self._hints, "contrastPreference", "HighContrast")

    @property
    def has_reduced_motion(self) -> bool:
        return self._portal[REDUCED_MOTION] or _hint(self._hints, "motionPreference", "ReducedMotion")

    def start(self, hints: QStyleHints, environment: Mapping[str, str] = os.environ) -> None:
        self._hints = hints
        for place in _places_of_hints(hints):
            for name in ("contrastPreferenceChanged", "motionPreferenceChanged"):
                if hasattr(place, name):
                    getattr(place, name).connect(self.changed)
        self._ask_portal(environment)
        self.changed.emit()

    def stop(self) -> None:
        if self._connection is not None:
            self._connection.end()

    def _ask_portal(self, environment: Mapping[str, str]) -> None:
        bus = _connected(session_bus_addresses(environment))
        if bus is None:
            return
        from jeepney.auth import Authenticator  # only where there is a bus

        self._authenticator = Authenticator()
        connection = self._connection = SocketConnection(bus, self)
        connection.data_received.connect(self._receive)
        connection.ended.connect(self._forget_connection)
        connection.send(self._authenticator.data_to_send())

    def _forget_connection(self) -> None:
        self._connection = None

    def _receive(self, data: bytes) -> None:
        try:
            if self._reader is None:
                self._receive_answer(data)
            else:
                for message in self._reader.messages(data):
                    self._take(message)
        except ValueError:
            self.stop()

    def _receive_answer(self, data: bytes) -> None:
        """Whether the bus lets us in. Raises ValueError where it does not."""
        from jeepney.auth import BEGIN, AuthenticationError

        from ashore.system.dbus_messages import BUS, BUS_PATH, MessageReader, call_bytes

        if self._authenticator is None or self._connection is None:
            return
        try:
            self._authenticator.feed(data)
        except AuthenticationError as error:
            raise ValueError("the bus does not answer as a bus") from error
        if len(self._authenticator.buffer) > _LONGEST_LINE_BYTES:
            raise ValueError("the bus does not answer as a bus")
        if not self._authenticator.authenticated:
            return
        self._reader = MessageReader()
        calls = [
            call_bytes(1, BUS, BUS_PATH, BUS, "Hello"),
            call_bytes(2, BUS, BUS_PATH, BUS, "AddMatch", "s", (_MATCH,)),
        ]
        for serial, key in enumerate(_KEYS, _FIRST_READ):
            calls.append(call_bytes(serial, _PORTAL, _PORTAL_PATH, _SETTINGS, "Read", "ss", (APPEARANCE, key)))
        self._connection.send(BEGIN + b"".join(calls))

    def _take(self, message: Message) -> None:
        from ashore.system.dbus_messages import REPLY, SIGNAL, in_variants

        body = tuple(map(in_variants, message.body))
        if message.kind is REPLY and len(body) == 1:
            number = message.reply_serial - _FIRST_READ
            if 0 <= number < len(_KEYS):
                self._set(_KEYS[number], body[0])
        elif message.kind is SIGNAL and message.member == "SettingChanged" and len(body) == 3:
            namespace, key, value = body
            if namespace == APPEARANCE and isinstance(key, str) and key in self._portal:
                self._set(key, value)

    def _set(self, key: str, value: object) -> None:
        is_on = type(value) is int and value == 1
        if is_on != self._portal[key]:
            self._portal[key] = is_on
            self.changed.emit()


def _connected(addresses: list[str]) -> socket.socket | None:
    """To the first that can be connected to, without waiting; None where none can."""
    for address in addresses:
        try:
            check_spare(1, besides=RECORD)
            bus = socket.socket(socket.AF_UNIX)
        except OSError:
            return None
        bus.setblocking(False)
        try:
            bus.connect(address)
        except (OSError, ValueError):
            bus.close()
            continue
        return bus
    return None


def _places_of_hints(hints: QStyleHints) -> tuple[QObject, ...]:
    """Qt has had them in two places, and some versions have none."""
    return (hints, hints.accessibility()) if hasattr(hints, "accessibility") else (hints,)


def _hint(hints: QStyleHints | None, name: str, wanted: str) -> bool:
    if hints is None:
        return False
    for place in _places_of_hints(hints):
        preference = getattr(place, name, None)
        if callable(preference):
            return getattr(preference(), "name", "") == wanted
    return False
