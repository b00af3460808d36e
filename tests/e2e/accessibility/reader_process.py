"""A small screen reader, run by the system's Python: requests and answers are lines of JSON, and so is what it notices.

It sees Ashore through libatspi alone, as Orca does, with the cache of libatspi in between.
"""

import json
import sys
import time
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402  # the version is chosen first

PATIENCE_MS = 20_000
"""On a busy machine a press is answered late, and done all the same."""
EVENTS = (
    "object:announcement",
    "object:property-change:accessible-description",
    "object:property-change:accessible-name",
    "object:state-changed:focused",
)


class Reader:
    """Keeps a number for each accessible object it has met."""

    def __init__(self) -> None:
        self._met: list[Any] = []
        self._loop = GLib.MainLoop()
        Atspi.set_timeout(PATIENCE_MS, PATIENCE_MS)
        _say_that_a_reader_is_here()
        self._listener = Atspi.EventListener.new(self._notice)
        for event in EVENTS:
            self._listener.register(event)
        GLib.io_add_watch(sys.stdin.fileno(), GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, self._take_request)

    def run(self) -> None:
        self._loop.run()

    def _take_request(self, *_about: object) -> bool:
        line = sys.stdin.buffer.readline()
        if not line:
            self._loop.quit()
            return False
        request = json.loads(line)
        try:
            answer = getattr(self, request["ask"])(*request["with"])
        except GLib.Error as error:  # what was asked about is gone
            answer = None
            write({"error": error.message})
        write({"answer": answer})
        return True

    def look(self) -> list[dict[str, Any]]:
        """Everything that is showing, in its order."""
        desktop = Atspi.get_desktop(0)
        seen: list[dict[str, Any]] = []
        for number in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(number)
            if application is not None and application.get_name() == "ashore":
                for child in _children(application):
                    self._look_into(child, 0, seen)
        return seen

    def act(self, number: int, action: str) -> bool:
        """Does the action of this name, such as "Press"."""
        accessible = self._met[number]
        names = [accessible.get_action_name(each) for each in range(accessible.get_n_actions())]
        return action in names and bool(accessible.do_action(names.index(action)))

    def focus(self, number: int) -> bool:
        return bool(self._met[number].grab_focus())

    def set_value(self, number: int, value: float) -> bool:
        return bool(self._met[number].set_current_value(value))

    def write(self, number: int, text: str) -> bool:
        return bool(self._met[number].set_text_contents(text))

    def again(self, number: int) -> dict[str, Any]:
        """The object as it is now."""
        return self._described(self._met[number])

    def _look_into(self, accessible: Any, depth: int, seen: list[dict[str, Any]]) -> None:
        try:
            found = {**self._described(accessible), "depth": depth}
            if "showing" not in found["states"]:
                return
            seen.append(found)
            for child in _children(accessible):
                self._look_into(child, depth + 1, seen)
        except GLib.Error:  # it went away meanwhile
            return

    def _described(self, accessible: Any) -> dict[str, Any]:
        self._met.append(accessible)
        interfaces = accessible.get_interfaces()
        states = [state.value_nick for state in accessible.get_state_set().get_states()]
        found = {
            "number": len(self._met) - 1,
            "role": accessible.get_role_name(),
            "name": accessible.get_name(),
            "description": accessible.get_description(),
            "states": states,
            "value": accessible.get_current_value() if "Value" in interfaces else None,
            "text": "",
            "actions": [],
            "box": [],
        }
        if "Text" in interfaces:
            found["text"] = accessible.get_text(0, accessible.get_character_count())
        if "Action" in interfaces:
            found["actions"] = [accessible.get_action_name(each) for each in range(accessible.get_n_actions())]
        if "Component" in interfaces:
            box = accessible.get_extents(Atspi.CoordType.WINDOW)
            found["box"] = [box.x, box.y, box.width, box.height]
        return found

    def _notice(self, event: Any) -> None:
        try:
            what = event.any_data if isinstance(event.any_data, str) else ""
            source = event.source
            noticed = {
                "event": event.type,
                "is": event.detail1,
                "text": what,
                "role": source.get_role_name(),
                "name": source.get_name(),
                "description": source.get_description(),
                "states": [state.value_nick for state in source.get_state_set().get_states()],
                "at": time.monotonic(),
            }
        except GLib.Error:
            return
        write(noticed)


def _say_that_a_reader_is_here() -> None:
    """As Orca does; programs begin to answer then."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        value = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        properties = "org.freedesktop.DBus.Properties"
        flags = Gio.DBusCallFlags.NONE
        bus.call_sync("org.a11y.Bus", "/org/a11y/bus", properties, "Set", value, None, flags, PATIENCE_MS)


def _children(accessible: Any) -> list[Any]:
    found = [accessible.get_child_at_index(number) for number in range(accessible.get_child_count())]
    return [child for child in found if child is not None]


def write(fact: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(fact) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    reader = Reader()
    write({"answer": "ready"})
    reader.run()
