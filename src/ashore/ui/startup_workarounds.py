"""Shortens the time to the first frame around costs of Qt and PySide, each with its saving and its end.

Imports nothing of Qt, so that it can come first. The figures are of a two-core machine with a launch of 0.2 s.
"""

from __future__ import annotations

import builtins
import gc
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QBrush, QPainter

# Numbers of a few Qt enums, for `setProperty`. Touching the name `Qt` builds every enum of its namespace: 23 to 35 ms.
# Needless once PySide builds its enums one by one. A test holds each number to the enum it stands for.
ALIGN_CENTRE = 0x84
PLAIN_TEXT = 0
CLICK_FOCUS = 2
TAB_FOCUS = 1
REACHED_BY_ARROWS = 8  # a bit of Qt.FocusPolicy.StrongFocus alone: neither by Tab nor by a click, and still focusable
PRECISE_TIMER = 0
SCHEME_UNKNOWN = 0
SCHEME_LIGHT = 1
SCHEME_DARK = 2

NO_THREAD_POOL = "QT_NO_GUI_THREADPOOL"
"""Qt reads this variable when it first draws; any value counts."""


def fill(painter: QPainter, area: QRectF, brush: QBrush) -> None:
    """Fills `area` without `QPainter.fillRect`, which replaces the painter's background.

    Choosing among the many forms of `fillRect` builds every enum of Qt's namespace: 35 ms before the first frame.
    Needless under the same condition as the numbers above.
    """
    painter.setBackground(brush)
    painter.eraseRect(area)


def restore_python_import() -> None:
    """Lets Python import as it always does, once PySide is there. Saves about 8 ms and 4 MiB.

    For `from __feature__ import ...`, which Ashore does not use, PySide reads the source of every module that is
    imported, and Python keeps all of it in memory. The import that PySide put its own in front of does everything else.
    Needless once PySide looks only where the feature is imported; where it brings no such import, nothing changes.
    """
    import shiboken6  # noqa: F401  # replaces the import, once

    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original


def draw_in_one_thread() -> None:
    """Draws in the thread that asks for it, for the whole program. Saves about a fifth of each frame.

    Qt hands every fill with a picture or a slanted gradient of more than about a hundred lines to a pool of threads. A
    frame of the breath is so thin that waking them, and waiting for them, costs more than drawing it. Needless once Qt
    weighs the width of a fill as well. Call it before the first frame.
    """
    os.environ.setdefault(NO_THREAD_POOL, "1")


def drop_absurd_scales() -> None:
    """Takes out of the environment a scale at which nothing can be drawn, which Qt would use as it is.

    Needless once Qt bounds what it reads. Call it before the application is made.
    """
    for name, least, most in (("QT_SCALE_FACTOR", 0.2, 16.0), ("QT_FONT_DPI", 20.0, 1600.0)):
        if name in os.environ:
            try:
                is_usable = least <= float(os.environ[name]) <= most
            except ValueError:
                is_usable = False
            if not is_usable:
                del os.environ[name]


def give_memory_back() -> None:
    """Has the C library return freed memory to the system. Saves about 5 MiB a few seconds after the start.

    When glibc frees a picture of the size of the window, it keeps blocks of that size among the small ones from then
    on, where they leave holes that nothing else fills; and it keeps a separate heap for each thread. Needless once it
    does otherwise. Call it after the first frame, which it would delay by 3 ms, and before the first fade.
    """
    import ctypes

    try:
        set_option = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):  # another C library, or another system
        return
    for option in (_LARGEST_IN_HEAP, _MOST_FREE_AT_END):
        set_option(option, 128 * 1024)
    set_option(_MOST_HEAPS, 1)


# Of mallopt, from malloc.h.
_MOST_FREE_AT_END, _LARGEST_IN_HEAP, _MOST_HEAPS = -1, -3, -8


def pause_garbage_collection() -> None:
    """Collecting while everything is still being built finds nothing. Saves about 5 ms before the first frame.

    Needless once a new Python starts as quickly without it.
    """
    gc.disable()


def resume_garbage_collection() -> None:
    """Excludes all objects that exist by now from later collections, so that these cost no frame.

    Without a collection first, which would find a few hundred of 40,000, and hold the breath for 15 ms.
    """
    gc.freeze()
    gc.enable()
