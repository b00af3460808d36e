"""Draws in the thread that asks for it.

Qt hands every fill with a picture or a slanted gradient that is more than about a hundred lines high to a pool of
threads. A frame of the breath is so thin that waking them, and waiting for them, costs more than drawing it: about a
fifth of what a frame takes.
"""

import os

SWITCH = "QT_NO_GUI_THREADPOOL"
"""Qt reads it when it first draws; any value counts."""


def draw_in_one_thread() -> None:
    """For the whole program, before its first frame."""
    os.environ.setdefault(SWITCH, "1")
