"""Spreads long work over turns of the event loop: one part in each, with frames between them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QObject
from shiboken6 import isValid

from ashore.ui.after_frame import AfterFrame

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QWidget

    Parts = Generator[None, None, None]

SHORT_SECONDS = 0.001
"""Where a part took less, such as one that was done before, the next follows it in the same turn."""
_INPUT = frozenset(
    {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}
)


class IncrementalWork(QObject):
    """Parts that only prepare something, and then `finish`, which does it; one such work at a time.

    What is pressed meanwhile is meant for what was asked for: it is done at once then, parts that are missing and all.
    """

    is_spread: ClassVar[bool] = True
    """Tests set it to False, to look at what they have pressed without waiting: all is done at once then."""

    _running: ClassVar[set[IncrementalWork]] = set()

    def __init__(self, parent: QWidget, *, watches_frames: bool = False) -> None:
        """What is pressed in the window of `parent` is heard.

        One that `watches_frames` also while there is nothing to do begins at once where nothing moves; others may wait
        for a frame that does not come.
        """
        super().__init__(parent)
        self._widget = parent
        self._watched: QWindow | None = None
        self._parts = nothing()
        self._is_in_part = False
        self._finish: Callable[[], object] | None = None
        self._watches_frames = watches_frames
        self._after_frame = AfterFrame(parent, self._take_part, self)

    @classmethod
    def any_running(cls) -> bool:
        """Whether something is still to be finished."""
        return any(map(isValid, cls._running))

    @classmethod
    def stop_all(cls) -> None:
        """At the end: nothing is finished any more."""
        for each in filter(isValid, list(cls._running)):
            each.stop()

    def run(self, parts: Parts, finish: Callable[[], object]) -> None:
        """Takes one step of `parts` in each turn, and then calls `finish`; not what was begun before.

        `finish` does what is missing itself: an error in a part is raised by it, or by nothing. What `parts` have to
        leave in order they do in a `finally`.
        """
        self.stop()
        if not self.is_spread:
            finish()
            return
        self._parts, self._finish = parts, finish
        self._running.add(self)
        self._after_frame.begin()
        # Not the application, whose every event would pass through here, and for whose objects PySide builds every
        # class of Qt there is.
        self._watched = self._widget.window().windowHandle()
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def stop(self) -> None:
        """Without finishing."""
        if self._finish is None:
            return
        self._finish = None
        self._running.discard(self)
        if self._watches_frames:
            self._after_frame.stop()
        else:
            self._after_frame.end()
        watched, self._watched = self._watched, None
        if watched is not None and isValid(watched):
            watched.removeEventFilter(self)
        if not self._is_in_part:
            self._drop_parts()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self._finish_now()
        return False

    def _take_part(self) -> None:
        self._is_in_part = True
        end = time.monotonic() + SHORT_SECONDS
        try:
            next(self._parts)
            while self._finish is not None and time.monotonic() < end:
                next(self._parts)
        except StopIteration:
            self._finish_now()
        except Exception:  # `finish` meets it again, and says so
            self._finish_now()
        finally:
            self._is_in_part = False
        if self._finish is None:
            self._drop_parts()
        else:
            self._after_frame.wait()

    def _finish_now(self) -> None:
        if (finish := self._finish) is not None:
            self.stop()
            finish()

    def _drop_parts(self) -> None:
        parts, self._parts = self._parts, nothing()
        parts.close()


def nothing() -> Parts:
    """No parts at all."""
    yield from ()
