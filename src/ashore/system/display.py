"""Names the display that a window of this process opens on, without Qt."""

import os
import sys

_WINDOW_SYSTEMS = ("xcb", "wayland")


def display_name() -> str:
    """Empty where a system has but one. Two processes on the same display see the same name."""
    if sys.platform in ("win32", "darwin", "cygwin"):
        return ""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform and not platform.startswith(_WINDOW_SYSTEMS):
        return platform
    wayland = os.environ.get("WAYLAND_DISPLAY", "")
    if wayland and not platform.startswith("xcb"):
        return wayland
    return os.environ.get("DISPLAY", "").removeprefix("unix").removesuffix(".0")
