"""A connection to the session bus with a thread of its own, so that nobody waits for the bus. Knows no Qt."""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import TYPE_CHECKING

from ashore.system.dbus_connection import CallError, CancelledError, SessionBus
from ashore.system.session_bus import session_bus_addresses

if TYPE_CHECKING:
    from collections.abc import Callable


class BusThread:
    """Calls `use` with the first bus that can be reached, and `ended` once that is over, both on the thread.

    What `use` raises of what a SessionBus raises ends it. Where there is no bus, `use` is not called.
    """

    def __init__(
        self, name: str, answer_seconds: float, use: Callable[[SessionBus], None], ended: Callable[[], None]
    ) -> None:
        """Each answer is waited for as long as `answer_seconds`."""
        self._answer_seconds = answer_seconds
        self._use = use
        self._ended = ended
        self._cancel, self._stop = socket.socketpair()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def stop(self, seconds: float = 0.0) -> None:
        """Whatever is waited for raises CancelledError. Returns at once, or when the thread has ended within `seconds`.

        Not for the thread itself to call with `seconds`.
        """
        self._stop.close()
        if seconds:
            self.wait(seconds)

    def wait(self, seconds: float) -> None:
        """Returns when the thread has ended, or after `seconds`."""
        self._thread.join(seconds)

    def _run(self) -> None:
        with contextlib.closing(self._cancel), contextlib.closing(self._stop):
            self._use_first_bus()
        self._ended()

    def _use_first_bus(self) -> None:
        for address in session_bus_addresses():
            try:
                bus = SessionBus(address, self._cancel, self._answer_seconds)
            except (OSError, ValueError, CallError):
                continue
            except CancelledError:
                return
            with contextlib.closing(bus), contextlib.suppress(OSError, ValueError, CancelledError):
                self._use(bus)
            return
