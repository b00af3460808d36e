"""Covers the whole window with an empty page that says nothing of what it covers."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from ashore.ui.widgets.text import Role, Text

_ONLY_WITH_OTHERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_MODIFIER_KEYS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)


class NeutralCover(QWidget):
    """Lies over all of `window`, and takes every key and click, until `lift`."""

    lift_requested = Signal()
    """A key or a click. Keys that lead to another window or workspace request nothing, nor does one that is held."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._app = cast("QApplication", QApplication.instance())
        self._focused_before = window.focusWidget()
        self.setProperty("kind", "cover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Notes"))
        rows = QVBoxLayout(self)
        rows.addStretch(2)
        rows.addWidget(Text(self.tr("Notes"), Role.HEADING).centred())
        rows.addWidget(Text(self.tr("Any key or a click opens this page."), Role.SMALL).centred())
        rows.addStretch(3)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self.setFocus()
        self._app.focusChanged.connect(self._keep_focus)

    def lift(self) -> None:
        """Shows the window again, and gives the keyboard back."""
        self._app.focusChanged.disconnect(self._keep_focus)
        self.window().removeEventFilter(self)
        self.hide()
        before = self._focused_before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        else:
            self.window().setFocus()
        self.deleteLater()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:  # no shortcut of the window sees it
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Tab is a key as any other."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = event.key() not in _MODIFIER_KEYS and not event.modifiers() & _ONLY_WITH_OTHERS
        if is_plain and not event.isAutoRepeat():
            self.lift_requested.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Not the press, or else what it uncovers would be released on."""
        event.accept()
        self.lift_requested.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def _keep_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whatever behind takes the keyboard, such as a page that has just opened, gives it back at once."""
        if now is None or now is self or now.window() is not self.window():
            return
        self._focused_before = now
        self.setFocus()
