"""Started as a program: what a desktop has on its session bus to keep the screen awake, written with QtDBus.

python tests/desktop_services.py KIND...    says "ready", then each thing that is asked of it, a line each

portal, screen_saver    do what they are asked
refusing                a portal that takes the request, and then says no
nonsense                a portal and a screen saver whose answers have other types than they ought to have
failing                 a portal whose answer is an error
silent                  a portal and a screen saver that never answer
"""

# ruff: noqa: N802  # D-Bus and Qt name them so

import sys
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import SLOT, ClassInfo, QCoreApplication, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusVirtualObject

PORTAL, PORTAL_PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SCREEN_SAVER, SCREEN_SAVER_PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
HANDLE = "/org/freedesktop/portal/desktop/request/1_1/t"
Class = TypeVar("Class", bound=type)
COOKIE = 4_000_000_001
"""Larger than a number with a sign."""


def interface(name: str) -> Callable[[Class], Class]:
    """Names the interface of a class whose slots are served. PySide's own stubs describe it wrongly."""
    described: Callable[[Class], Class] = ClassInfo({"D-Bus Interface": name})  # type: ignore[call-arg, assignment]
    return described


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


@interface("org.freedesktop.portal.Inhibit")
class Portal(QObject):
    """QtDBus calls a slot only where the types of a message are those of the slot."""

    @Slot(str, "uint", "QVariantMap", result="QDBusObjectPath")
    def Inhibit(self, window: str, flags: int, options: dict[str, str]) -> QDBusObjectPath:
        say("portal", repr(window), flags, options)
        return QDBusObjectPath(HANDLE)


@interface("org.freedesktop.portal.Request")
class Request(QObject):
    @Slot()
    def Close(self) -> None:
        say("portal closed")


@interface("org.freedesktop.portal.Inhibit")
class RefusingPortal(QObject):
    @Slot(str, "uint", "QVariantMap", result="QDBusObjectPath")
    def Inhibit(self, _window: str, _flags: int, _options: dict[str, str]) -> QDBusObjectPath:
        response = QDBusMessage.createSignal(HANDLE, "org.freedesktop.portal.Request", "Response")
        response.setArguments([2, {}])
        QTimer.singleShot(0, lambda: QDBusConnection.sessionBus().send(response))
        say("portal refuses")
        return QDBusObjectPath(HANDLE)


@interface("org.freedesktop.ScreenSaver")
class ScreenSaver(QObject):
    @Slot(str, str, result="uint")
    def Inhibit(self, application: str, reason: str) -> int:
        say("screen saver", application, reason)
        return COOKIE

    @Slot("uint")
    def UnInhibit(self, cookie: int) -> None:
        say("screen saver released", cookie == COOKIE)


class Strange(QDBusVirtualObject):
    """Takes any call. `kind` is nonsense, failing or silent."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind

    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        say(self._kind, message.member())
        if self._kind == "failing":
            connection.send(message.createErrorReply("org.freedesktop.DBus.Error.UnknownMethod", "not here"))
        elif self._kind == "nonsense":
            connection.send(message.createReply(["not / a path", {"a": [True, 1.5]}]))
        return True


class Departures(QObject):
    """Of whoever was on the bus."""

    @Slot(str, str, str)
    def note(self, name: str, _old: str, new: str) -> None:
        if not new and name.startswith(":"):
            say("gone")


def main(kinds: list[str]) -> int:
    app = QCoreApplication([])
    bus = QDBusConnection.sessionBus()
    departures = Departures()
    bus.connect(
        "org.freedesktop.DBus",
        "/org/freedesktop/DBus",
        "org.freedesktop.DBus",
        "NameOwnerChanged",
        departures,
        SLOT("note(QString,QString,QString)"),  # type: ignore[call-overload]
    )
    served: list[QObject] = []

    def serve(service: str, path: str, item: QObject) -> None:
        served.append(item)
        if isinstance(item, QDBusVirtualObject):
            bus.registerVirtualObject(path, item, QDBusConnection.VirtualObjectRegisterOption.SubPath)
        else:
            bus.registerObject(path, item, QDBusConnection.RegisterOption.ExportAllSlots)
        bus.registerService(service)

    for kind in kinds:
        if kind == "portal":
            serve(PORTAL, PORTAL_PATH, Portal())
            serve(PORTAL, HANDLE, Request())
        elif kind == "refusing":
            serve(PORTAL, PORTAL_PATH, RefusingPortal())
        elif kind == "screen_saver":
            serve(SCREEN_SAVER, SCREEN_SAVER_PATH, ScreenSaver())
        else:
            serve(PORTAL, PORTAL_PATH, Strange(kind))
            if kind != "failing":
                serve(SCREEN_SAVER, SCREEN_SAVER_PATH, Strange(kind))
    say("ready")
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
