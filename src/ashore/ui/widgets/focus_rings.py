"""Shows which control the keyboard is at, for whoever uses the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ashore.ui.accessibility.marks import GROUP, STOP

if TYPE_CHECKING:
    from ashore.ui.widgets.focus_ring import FocusRing

_KEY_PLACE = "placeOfPointerAtLastKey"


def note_key() -> None:
    """A key was used: from here on the focus is shown, until the pointer is used."""
    if app := QApplication.instance():
        app.setProperty(_KEY_PLACE, QCursor.pos())


def note_pointer() -> None:
    """The pointer was used."""
    if app := QApplication.instance():
        app.setProperty(_KEY_PLACE, None)


def was_key_last() -> bool:
    """Whether a key was used since the pointer was last pressed or moved."""
    app = QApplication.instance()
    return app is not None and app.property(_KEY_PLACE) == QCursor.pos()


class FocusRings(QObject):
    """Moves one ring through the whole program, to the control that has the focus, while keys are used."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._ring: FocusRing | None = None
        app.focusChanged.connect(self._show_at)

    def _show_at(self, _before: QWidget | None, control: QWidget | None) -> None:
        ring = self._ring if self._ring is not None and isValid(self._ring) else None
        if control is not None and was_key_last() and _takes_ring(control):
            if ring is not None:
                ring.surround(control)
            else:
                from ashore.ui.widgets.focus_ring import FocusRing

                self._ring = FocusRing(control)
        elif ring is not None:
            ring.leave()


def _is_part_for_reader(widget: QWidget) -> bool:
    """Less than a page: a ring around all that is there would show nothing."""
    from PySide6.QtWidgets import QStackedWidget

    is_part = bool(widget.property(GROUP) or widget.property(STOP))
    return is_part and not isinstance(widget.parentWidget(), QStackedWidget)


def _takes_ring(control: QWidget) -> bool:
    from ashore.ui.widgets.focus_ring import CONTROLS  # many classes of Qt, which only a key needs

    if not isinstance(control, CONTROLS) and not _is_part_for_reader(control):
        return False
    return control.parentWidget() is not None and not _is_in_popup(control)


def _is_in_popup(control: QWidget) -> bool:
    """Such as the list of a combo box, which has no space around it."""
    from PySide6.QtCore import Qt

    return control.window().windowType() is Qt.WindowType.Popup
