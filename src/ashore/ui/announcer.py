"""Announces texts through a screen reader, one after another."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QApplication, QWidget

CHARACTERS_A_SECOND = 15
"""What a screen reader speaks at its usual rate, about. Nobody tells when it has finished."""
LATEST_SECONDS = 0.5
_ENDS = "speechEnds"
_UNHEARD = "unheardAnnouncement"
_IS_DUE = "viewAnnouncementDue"


def is_active() -> bool:
    """Whether a screen reader is there, as far as Qt knows."""
    from PySide6.QtGui import QAccessible  # slow to load, and nothing is announced on the first frame

    return QAccessible.isActive()


def announce(widget: QWidget, text: str, *, also_later: bool = False) -> None:
    """Has a screen reader speak `text` after what it is speaking, and after where the focus goes now.

    Where none is active nothing happens. With `also_later` the text is spoken once one is, while `widget` is in view:
    a screen reader may meet a window later than it shows what went wrong.
    """
    if not text:
        return
    if also_later and not _has_met_reader():
        widget.setProperty(_UNHEARD, text)
    elif is_active():
        QTimer.singleShot(0, widget, lambda: _send(widget, text))


def announce_view(view: QWidget, *, with_groups: bool = False) -> None:
    """The name and the words of a view that has been opened, unless it has the focus and is spoken because of that.

    Once, where it is asked for several times in one turn of the event loop.
    """
    if is_active() and not view.property(_IS_DUE):
        view.setProperty(_IS_DUE, True)
        QTimer.singleShot(0, view, lambda: _send_view(view, with_groups=with_groups))


def announce_in_time(widget: QWidget, send: Callable[[], None], text: str) -> None:
    """Calls `send`, which has `text` spoken, when nothing else is; never later than LATEST_SECONDS from now."""
    wait = _speech_ends() - monotonic()
    if wait <= 0:
        _note_speech(text)
        send()
    elif wait <= LATEST_SECONDS:
        timer = QTimer(widget, singleShot=True, interval=round(wait * 1000) + 1)
        timer.timeout.connect(lambda: _send_now_or_never(send, text))
        timer.timeout.connect(timer.deleteLater)
        timer.start()


def _send_now_or_never(send: Callable[[], None], text: str) -> None:
    """Not where something else has begun meanwhile."""
    if _speech_ends() <= monotonic():
        _note_speech(text)
        send()


def announce_unheard(app: QApplication) -> None:
    """What was shown before a screen reader was there."""
    for widget in app.allWidgets():
        text = widget.property(_UNHEARD)
        if text:
            widget.setProperty(_UNHEARD, None)
            if widget.isVisible():
                announce(widget, text)


def note_focus(_before: QWidget | None, now: QWidget | None) -> None:
    """A screen reader breaks off and speaks what has the focus now."""
    app = QCoreApplication.instance()
    if app is not None and now is not None:
        app.setProperty(_ENDS, monotonic())
        _note_speech(_spoken_of(now))


def send_announcement(widget: QWidget, text: str) -> None:
    """At once, without a thought for what else is spoken."""
    from PySide6 import QtGui
    from PySide6.QtGui import QAccessible

    if QAccessible.isActive() and hasattr(QtGui, "QAccessibleAnnouncementEvent"):
        event = QtGui.QAccessibleAnnouncementEvent(widget, text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)


def _send(widget: QWidget, text: str) -> None:
    _note_speech(text)
    send_announcement(widget, text)


def _send_view(view: QWidget, *, with_groups: bool) -> None:
    from ashore.ui.accessibility.activation import let_groups_be_reached
    from ashore.ui.accessibility.words import group_name, group_words, joined

    view.setProperty(_IS_DUE, None)
    if not view.isVisible():
        return
    let_groups_be_reached(view)
    if view.window().focusWidget() is not view:
        _send(view, joined([group_name(view), group_words(view, with_groups=with_groups)]))


def _spoken_of(widget: QWidget) -> str:
    from PySide6.QtGui import QAccessible

    interface: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)  # its type says never None
    if interface is None:
        return ""
    return f"{interface.text(QAccessible.Text.Name)} {interface.text(QAccessible.Text.Description)}"


def _speech_ends() -> float:
    """When a screen reader has spoken everything, about; as `monotonic` tells the time."""
    app = QCoreApplication.instance()
    ends = None if app is None else app.property(_ENDS)
    return ends if isinstance(ends, float) else 0.0


def _note_speech(text: str) -> None:
    if (app := QCoreApplication.instance()) is not None:
        app.setProperty(_ENDS, max(_speech_ends(), monotonic()) + len(text) / CHARACTERS_A_SECOND)


def _has_met_reader() -> bool:
    from ashore.ui.accessibility.activation import is_started

    return is_started()
