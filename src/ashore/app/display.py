"""A screen that cannot be reached ends in one line, never in an abort."""

import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from ashore.domain.launch import Room

LIBRARIES = "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libegl1"


def tell_fatal_errors_kindly() -> None:
    """What Qt cannot go on from is told in one line with exit 2; in a terminal the text guide opens instead.

    Qt aborts once its message handler has returned, so the handler does not return.
    """
    qInstallMessageHandler(_handle)


def _handle(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if kind is QtMsgType.QtFatalMsg:
        _leave(message)
    about_the_platform = str(context.category).startswith("qt.qpa") or _is_about_the_platform(message)
    about_the_locale = message.startswith("Detected locale ")  # that is not UTF-8, and Qt uses one that is
    if sys.stderr is not None and kind is not QtMsgType.QtDebugMsg and not (about_the_platform or about_the_locale):
        print(f"ashore: {message}", file=sys.stderr)  # noqa: T201  # Qt's own words, as without this handler


def _is_about_the_platform(message: str) -> bool:
    return "qt.qpa" in message or "platform plugin" in message or "xcb" in message or "wayland" in message


def _leave(message: str) -> None:
    if sys.stdin and sys.stdin.isatty() and sys.stdout.isatty():
        options = [each for each in sys.argv[1:] if each not in list(Room)]  # a page is in the window only
        os.execv(sys.executable, [sys.executable, "-m", "ashore", *options, "--terminal"])  # noqa: S606  # no shell is wanted
    words = (
        "the screen cannot be reached, or a library for it is missing. "
        f"On Debian: apt-get install {LIBRARIES}. Without a screen: ashore --terminal"
        if _is_about_the_platform(message)
        else message
    )
    if sys.stderr is not None:
        print(f"ashore: {words}", file=sys.stderr, flush=True)  # noqa: T201  # the one line
    os._exit(2)
