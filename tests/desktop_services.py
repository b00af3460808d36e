"""Started as a program: what a desktop has on its session bus to keep the screen awake, and to show notifications.

Written with QtDBus.

python tests/desktop_services.py KIND...    says "ready", then each thing that is asked of it, a line each

portal, screen_saver    do what they are asked
refusing                a portal that takes the request, and then says no
nonsense                a portal and a screen saver whose answers have other types than they ought to have
failing                 a portal whose answer is an error
silent                  a portal, a screen saver and a notification service that never answer
notice_portal           a portal that shows notifications
notices                 a notification service
plain_notices           one that shows no buttons
tray                    where icons of other programs are shown

"nonsense" shows no notifications either. Told "press CHOICE" or "close" on a line, what shows notifications does so,
and the tray presses its icon.
"""

# ruff: noqa: N802  # D-Bus and Qt name them so

import sys
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import SLOT, ClassInfo, QCoreApplication, QObject, QSocketNotifier, QTimer, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusVirtualObject

PORTAL, PORTAL_PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
NOTICES, NOTICES_PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
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


@interface("org.freedesktop.portal.Notification")
class NoticePortal(QObject):
    """Shows one at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._id = ""

    @Slot(str, "QVariantMap")
    def AddNotification(self, number: str, notice: dict[str, object]) -> None:
        self._id = number
        say("shows", notice["title"], "|", notice["body"], "|", notice["priority"], sorted(notice))

    @Slot(str)
    def RemoveNotification(self, number: str) -> None:
        say("removed", number == self._id)

    def press(self, choice: str) -> None:
        pressed = QDBusMessage.createSignal(PORTAL_PATH, "org.freedesktop.portal.Notification", "ActionInvoked")
        pressed.setArguments([self._id, choice, []])
        QDBusConnection.sessionBus().send(pressed)

    def close(self) -> None:
        """A portal tells nobody."""


@interface("org.freedesktop.Notifications")
class Notices(QObject):
    """Shows one at a time."""

    NUMBER = 4_000_000_002
    _buttons: tuple[str, ...] = ("actions",)

    @Slot(result="QStringList")
    def GetCapabilities(self) -> list[str]:
        return ["body", *self._buttons]

    @Slot(str, "uint", str, str, str, "QStringList", "QVariantMap", int, result="uint")
    def Notify(  # the words of the service
        self,
        application: str,
        _replaces: int,
        _icon: str,
        title: str,
        body: str,
        buttons: list[str],
        hints: dict[str, object],
        milliseconds: int,
    ) -> int:
        say("shows", title, "|", body, "|", repr(application), buttons, sorted(hints), milliseconds)
        return self.NUMBER

    @Slot("uint")
    def CloseNotification(self, number: int) -> None:
        say("removed", number == self.NUMBER)

    def press(self, choice: str) -> None:
        self._tell("ActionInvoked", choice)

    def close(self) -> None:
        self._tell("NotificationClosed", 2)

    def _tell(self, what: str, about: object) -> None:
        signal = QDBusMessage.createSignal(NOTICES_PATH, NOTICES, what)
        signal.setArguments([self.NUMBER, about])
        QDBusConnection.sessionBus().send(signal)


@interface("org.freedesktop.Notifications")
class PlainNotices(Notices):
    _buttons = ()


@interface("org.kde.StatusNotifierWatcher")
class Tray(QObject):
    """Shows one icon."""

    _item = ""

    @Slot(str)
    def RegisterStatusNotifierItem(self, item: str) -> None:
        self._item = item
        say("tray icon")

    def press(self, _choice: str) -> None:
        path, name = "/StatusNotifierItem", "org.kde.StatusNotifierItem"
        pressed = QDBusMessage.createMethodCall(self._item, path, name, "Activate")
        pressed.setArguments([0, 0])
        QDBusConnection.sessionBus().send(pressed)

    def close(self) -> None:
        """It stays."""


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


def services_of(kind: str) -> list[tuple[str, str, QObject | QDBusVirtualObject]]:
    """The name, the path and the object of each."""
    match kind:
        case "portal":
            return [(PORTAL, PORTAL_PATH, Portal()), (PORTAL, HANDLE, Request())]
        case "refusing":
            return [(PORTAL, PORTAL_PATH, RefusingPortal())]
        case "screen_saver":
            return [(SCREEN_SAVER, SCREEN_SAVER_PATH, ScreenSaver())]
        case "notice_portal":
            return [(PORTAL, PORTAL_PATH, NoticePortal())]
        case "notices":
            return [(NOTICES, NOTICES_PATH, Notices())]
        case "plain_notices":
            return [(NOTICES, NOTICES_PATH, PlainNotices())]
        case "tray":
            return [("org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher", Tray())]
    found: list[tuple[str, str, QObject | QDBusVirtualObject]] = [(PORTAL, PORTAL_PATH, Strange(kind))]
    if kind != "failing":
        found += [(SCREEN_SAVER, SCREEN_SAVER_PATH, Strange(kind)), (NOTICES, NOTICES_PATH, Strange(kind))]
    return found


def answer(words: list[str], served: list[object]) -> None:
    """What the test says a person does."""
    for each in served:
        if isinstance(each, (NoticePortal, Notices, Tray)) and words:
            if words[0] == "press":
                each.press(words[1])
            else:
                each.close()


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
    served: list[object] = []

    def serve(service: str, path: str, item: QObject | QDBusVirtualObject) -> None:
        served.append(item)
        if isinstance(item, QDBusVirtualObject):
            bus.registerVirtualObject(path, item, QDBusConnection.VirtualObjectRegisterOption.SubPath)
        else:
            bus.registerObject(path, item, QDBusConnection.RegisterOption.ExportAllSlots)
        bus.registerService(service)

    for kind in kinds:
        for service, path, item in services_of(kind):
            serve(service, path, item)
    requests = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    requests.activated.connect(lambda: answer(sys.stdin.readline().split(), served))
    say("ready")
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
