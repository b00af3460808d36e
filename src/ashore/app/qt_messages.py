"""Writes Qt's messages to the error output, and ends in one line where no display can be reached."""

import atexit
import os
import sys
from functools import partial

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from ashore.domain.launch import Launch

LIBRARIES = "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libegl1"

_NO_PLATFORM = "no Qt platform plugin could be initialized"
_PLATFORM_LOADING = "qt.qpa.plugin"
_SOUND = ("qt.multimedia", "qt.speech")
_SOUND_SERVER = "PulseAudioService: "
_FAILED_CONNECTIONS = (
    ("qt.qpa.xcb", "could not connect to display"),
    ("qt.qpa.wayland", "Failed to create wl_display"),
)


def install_message_handler(launch: Launch) -> None:
    """Handles Qt's messages from here on.

    Where no display can be reached, the text guide opens in a terminal, as `launch` asks for it; elsewhere, and for a
    self-test, one line says so, with exit 2. Any other fatal message is written in one line, with exit 2. Qt aborts
    once its handler has returned from a fatal message, so the handler does not return. It ends before the interpreter
    does, in which Qt's last messages would crash.
    """
    qInstallMessageHandler(partial(_handle, launch))
    atexit.register(_remove_message_handler)


def _remove_message_handler() -> None:
    qInstallMessageHandler(None)


def _handle(launch: Launch, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if kind is QtMsgType.QtFatalMsg:
        if _NO_PLATFORM in message:
            _run_without_display(launch)
        _end(" ".join(message.split()))
    about_locale = message.startswith("Detected locale ")  # that is not UTF-8, and Qt uses one that is
    category = str(context.category)
    is_told_elsewhere = category.startswith(_SOUND) or message.startswith(_SOUND_SERVER)  # Settings says what is heard
    about_platform = _is_about_failed_platform(category, message)
    if kind is not QtMsgType.QtDebugMsg and not (about_locale or about_platform or is_told_elsewhere):
        _write(message)


def _is_about_failed_platform(category: str, message: str) -> bool:
    """Whether Qt says why a platform could not be used: another one is tried then, or the fatal message follows."""
    return category == _PLATFORM_LOADING or any(
        category == name and message.startswith(start) for name, start in _FAILED_CONNECTIONS
    )


def _run_without_display(launch: Launch) -> None:
    """Replaces this process with the text guide in a terminal; anywhere else ends in one line."""
    from ashore.terminal.style import is_terminal

    if not launch.self_test and is_terminal(sys.stdin) and is_terminal(sys.stdout):
        from ashore.terminal.command import text_guide_arguments

        command = [sys.executable, "-m", "ashore", *text_guide_arguments(launch)]
        os.execv(sys.executable, command)  # noqa: S606  # no shell is needed
    from ashore.terminal.translation import translate

    text = translate(
        "CommandLine",
        "the screen cannot be reached, or a library for it is missing."
        " On Debian: apt-get install {libraries}. Without a screen: ashore --terminal",
    )
    _end(text.format(libraries=LIBRARIES))


def _end(message: str) -> None:
    _write(message)
    os._exit(2)


def _write(message: str) -> None:
    if sys.stderr is not None:
        print(f"ashore: {message}", file=sys.stderr, flush=True)  # noqa: T201  # the error output is meant
